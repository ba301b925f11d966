// The parts of module collections that are written in C++, for speed and because asyncio's queues stand on
// deque: their types, made once for a machine. The rest of the module is collections/__init__.py.
#pragma once

#include "core/vm/machine.h"

namespace loopscope::library {

vm::Type& make_deque_type(vm::Machine& m);
vm::Type& make_defaultdict_type(vm::Machine& m);
vm::Type& make_ordered_dict_type(vm::Machine& m);

}  // namespace loopscope::library
