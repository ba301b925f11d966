// Tuples whose items also have names, as sys.version_info and time.struct_time: a native type over tuple.
// Its instances are tuples in all else.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "core/vm/machine.h"

namespace loopscope::library {

// At most 24 fields. Its repr is "module.name(field=value, ..)".
vm::Type& new_struct_sequence_type(vm::Machine& m, std::string_view module, std::string_view name,
                                   std::initializer_list<const char*> fields);
vm::Value new_struct_sequence(vm::Machine& m, vm::Type& type, std::vector<vm::Value> items);

}  // namespace loopscope::library
