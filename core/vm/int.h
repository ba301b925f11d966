// Python's integers as C++ sees them: Values into Integers and back, and what other C++ code asks of int and
// bool beyond operations.h. The type itself is made in int.cpp, int_methods.cpp and bool.cpp.
//
// Empty results mean that an exception was raised (or the run is stopping).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/vm/bigint.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

// The number of an int, a bool or an instance of a subclass of int; CHECKs that it is one.
Integer to_integer(const Value& value);
// The int of that number. Large ones are counted as memory.
Value new_integer(Machine& m, const Integer& number);
// An int of exactly type int, of the same number.
Value exact_int(Machine& m, const Value& value);
// The number of any value with __index__; TypeError "'x' object cannot be interpreted as an integer".
std::optional<Integer> index_integer(Machine& m, const Value& value);
// int(value): through __int__, __index__ or __trunc__, or by reading text. An exact int.
Value to_int(Machine& m, const Value& value);
// Reads text as int(text, base) does; `shown` is what the error message shows.
Value int_from_text(Machine& m, std::string_view text, int base, const Value& shown);
// How long decimal texts of integers may be: sys.set_int_max_str_digits(); 0: as long as kMostDigits.
struct IntDigits {
    int64_t most = 4300;
};
constexpr int64_t kMostDigits = 400'000;  // conversion takes the square of it
// Decimal digits; ValueError beyond the limit of IntDigits.
std::optional<std::string> decimal_text(Machine& m, const Integer& number);
// Half to even at 10 ** -digits; digits negative.
Integer round_to_power_of_ten(const Integer& number, int64_t digits);

// a op b of two ints, and pow(base, exponent, modulus) of three.
Value int_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right);
Value int_power_modulo(Machine& m, const Value& base, const Value& exponent, const Value& modulus);
// Charges work done inside one instruction to the step limit; false: the run ends.

// float.__hash__, equal to int's for equal numbers; nan has none of its own and gives 0.
int64_t hash_double(double number);
// Numbers that arithmetic turns into a double: floats, ints, bools. Nothing for others; OverflowError is
// raised for ints too large, and *raised set.
std::optional<double> number_as_double(Machine& m, const Value& value, bool* raised);
Value new_complex(Machine& m, double real, double imag);
// a ** b where that is complex: ZeroDivisionError and OverflowError as CPython's.
Value complex_power(Machine& m, double real, double imag, double exponent_real, double exponent_imag);

void setup_int_methods(Machine& m);
void setup_bool(Machine& m);
void setup_float(Machine& m);
void setup_float_methods(Machine& m);
void setup_complex(Machine& m);

}  // namespace loopscope::vm
