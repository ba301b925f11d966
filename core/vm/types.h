// The built-in types of a machine, each a member: types.list, types.ValueError. Made once, when the machine
// is made, by setup.cpp from types.def and exceptions.def; owned by the machine.
#pragma once

namespace loopscope::vm {

struct Type;

struct Types {
#define TYPE(member, python_name, layout, base) Type* member = nullptr;
#include "core/vm/types.def"
#undef TYPE
#define EXCEPTION(name, base) Type* name = nullptr;
#include "core/vm/exceptions.def"
#undef EXCEPTION
};

}  // namespace loopscope::vm
