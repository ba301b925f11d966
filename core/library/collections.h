// The parts of module collections that are written in C++; the rest is collections/__init__.py.
#pragma once

#include "core/vm/machine.h"

namespace loopscope::library {

vm::Type& make_deque_type(vm::Machine& m);
vm::Type& make_defaultdict_type(vm::Machine& m);
vm::Type& make_ordered_dict_type(vm::Machine& m);

}  // namespace loopscope::library
