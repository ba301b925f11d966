// Interned strings of the names that the machine itself looks up. `__init__` is member n_init, because names
// with two underscores belong to the C++ implementation; others keep their own name.
#pragma once

#include "core/vm/objects.h"
#include "core/vm/value.h"

namespace loopscope::vm {

struct Names {
#define NAME(member, text) Ref<Str> member;
#include "core/vm/names.def"
#undef NAME
};

}  // namespace loopscope::vm
