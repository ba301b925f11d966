// Integer: a whole number of any size, as plain C++: an int64_t while it fits, shared immutable digits
// beyond.
//
// It knows nothing of Python objects (int.h turns Values into it and back) and raises nothing: callers guard
// sizes before they ask for large results. Boost's arithmetic stays inside bigint*.cpp.
// Invariant: `digits` is null exactly when the number fits int64_t.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace loopscope::vm {

struct BigInteger;

struct Integer {
    int64_t small = 0;
    std::shared_ptr<const BigInteger> digits;

    Integer() = default;
    Integer(int64_t number) : small(number) {}
    static Integer from_digits(std::shared_ptr<const BigInteger> digits);  // canonical afterwards
    static Integer from_uint64(uint64_t number);
    static Integer from_double(double whole);  // truncates; must be finite
    // Digits 0-9, a-z in either case, no sign, no underscores; each must be below `base`.
    static Integer from_text(std::string_view text, int base);
    static Integer from_magnitude(std::string_view little_endian_bytes, bool negative);

    bool is_small() const { return digits == nullptr; }
    bool is_zero() const { return is_small() && small == 0; }
    int sign() const;
    bool is_negative() const { return sign() < 0; }
    bool is_odd() const;

    uint64_t bit_length() const;  // of the absolute value
    uint64_t bit_count() const;   // ones in the absolute value
    std::optional<uint64_t> to_uint64() const;
    // Rounded half to even; nothing when it is too large for a double.
    std::optional<double> to_double() const;
    // The absolute value is mantissa * 2 ** exponent with 0.5 <= |mantissa| < 1, sign included.
    double mantissa_and_exponent(int64_t* exponent) const;
    std::string to_text(int base = 10) const;  // with a minus sign, without a prefix, lower case
    std::string magnitude() const;             // little-endian bytes of the absolute value; "" for zero
    int64_t hash() const;                      // Python's: modulo 2 ** 61 - 1, never -1
    uint64_t byte_size() const;                // of the digits, about
};

int compare(const Integer& a, const Integer& b);  // -1, 0, 1
inline bool operator==(const Integer& a, const Integer& b) { return compare(a, b) == 0; }
Integer operator-(const Integer& a);
Integer operator+(const Integer& a, const Integer& b);
Integer operator-(const Integer& a, const Integer& b);
Integer operator*(const Integer& a, const Integer& b);
Integer operator&(const Integer& a, const Integer& b);
Integer operator|(const Integer& a, const Integer& b);
Integer operator^(const Integer& a, const Integer& b);
Integer operator~(const Integer& a);
Integer operator<<(const Integer& a, uint64_t bits);
Integer operator>>(const Integer& a, uint64_t bits);  // towards minus infinity
Integer absolute(const Integer& a);
// Quotient and remainder; floor semantics: the remainder has the divisor's sign. b is not zero.
void divide_floor(const Integer& a, const Integer& b, Integer* quotient, Integer* remainder);
Integer power(const Integer& base, uint64_t exponent);
Integer power_modulo(const Integer& base, const Integer& exponent, const Integer& modulus);  // exponent >= 0
// The inverse of a modulo |m|, or nothing when they share a factor.
std::optional<Integer> inverse_modulo(const Integer& a, const Integer& m);
Integer greatest_common_divisor(const Integer& a, const Integer& b);
Integer integer_square_root(const Integer& a);  // floor; a >= 0
// a / b as Python's true division: correctly rounded; nothing on overflow. b is not zero.
std::optional<double> true_divide(const Integer& a, const Integer& b);

}  // namespace loopscope::vm
