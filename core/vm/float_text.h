// Floating-point numbers as text and back, as plain C++: repr's shortest digits, the formats e f g,
// hexadecimal, and reading what float() accepts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loopscope::vm {

std::string float_repr(double number);

enum class PointZero : uint8_t { Add, Leave };  // "1.0" or "1"
// The digits of |number| without a sign; "inf" and "nan" as they are. `type` is e, f or g with a precision,
// or r for the shortest digits that read back as the number. `alternate` keeps the point and g's zeros.
std::string float_digits(double number, char type, int precision, bool alternate, PointZero point_zero);

// What float(text) reads: white space around, underscores between digits, inf and nan; nothing if malformed.
std::optional<double> read_float(std::string_view text);
std::string float_hex(double number);
// float.fromhex; nothing if malformed; *overflow when it is too large.
std::optional<double> read_float_hex(std::string_view text, bool* overflow);
// Half to even at 10 ** -digits, correctly rounded. May be infinite.
double round_float(double number, int64_t digits);

}  // namespace loopscope::vm
