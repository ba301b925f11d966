// The items that a memoryview's bytes hold, by format: "B", "H", "d" and the other native letters.
//
// It knows bytes and values, not views. Invariant: what write_item gives is as long as item_size_of says.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/vm/machine.h"

namespace loopscope::vm {

// In bytes; 0: there is no such format.
int64_t item_size_of(std::string_view format);
Value read_item(Machine& m, char letter, const char* at);
// The bytes of an item; nothing: raised.
std::optional<std::string> write_item(Machine& m, std::string_view format, const Value& value);

}  // namespace loopscope::vm
