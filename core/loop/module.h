// The module `_asyncio`: what the Python half of asyncio (core/library/asyncio) is built on.
//
// It is no public interface: scripts import asyncio. The types are made once for a machine, with the module.
#pragma once

#include "core/vm/machine.h"

namespace loopscope::loop {

// Tells the collector of cycles what futures, tasks, handles and loops refer to (references.cpp).
void register_loop_references(vm::Machine& m);
vm::Ref<vm::Module> make_asyncio_module(vm::Machine& m);
// The module `_trace`: how the Python half tells the trace of locks, queues, groups and requests (hints.cpp).
vm::Ref<vm::Module> make_trace_module(vm::Machine& m);

}  // namespace loopscope::loop
