// The module `_asyncio`: what the Python half of asyncio (core/library/asyncio) is built on.
#pragma once

#include "core/vm/machine.h"

namespace loopscope::loop {

vm::Ref<vm::Module> make_asyncio_module(vm::Machine& m);
// The module `_trace`: how the Python half tells the trace of locks, queues, groups and requests (hints.cpp).
vm::Ref<vm::Module> make_trace_module(vm::Machine& m);

}  // namespace loopscope::loop
