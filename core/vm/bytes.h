// What bytes, bytearray and memoryview share: making them, and turning arguments into bytes.
//
// `like` picks the type of a result: bytearray for a bytearray, bytes for all else. Empty results mean that
// an exception was raised.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/vm/text.h"

namespace loopscope::vm {

Value new_bytes_like(Machine& m, const Value& like, std::string content);
Value new_bytearray(Machine& m, std::string content);
// An integer from 0 to 255, or ValueError "byte must be in range(0, 256)".
std::optional<char> byte_of(Machine& m, const Value& value);
// The integers of an iterable; `function` begins the message about those out of range.
// `Ask`: whether its length is asked for first, which the script may see.
enum class Ask : uint8_t { No, Yes };
std::optional<std::string> bytes_of_iterable(Machine& m, const Value& iterable, const char* function,
                                             Ask ask = Ask::No);
// The content that bytes(..) and bytearray(..) are to have.
std::optional<std::string> bytes_of_arguments(Machine& m, const char* function, const TextArguments& given);
// repr; that of a bytearray has a backslash before every single quote.
std::string quote_bytes(std::string_view bytes, bool is_array = false);
std::string hex_of(std::string_view bytes);
// bytes.hex(separator, bytes_per_separator); empty separator value: none.
Value hex_text(Machine& m, std::string_view bytes, const Value& separator, const Value& group);
void set_bytes_slots(Type& type);  // those that bytes and bytearray have in common

}  // namespace loopscope::vm
