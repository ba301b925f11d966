#include "core/vm/bigint.h"

#include <bit>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <utility>
#include <vector>

#include "core/base/check.h"
#include "core/vm/objects.h"

namespace loopscope::vm {

using boost::multiprecision::cpp_int;

struct BigInteger {
    cpp_int number;
};

// An Int's digits are of a type that is complete only here.
Int::Int() = default;
Int::~Int() = default;

namespace {

const cpp_int kInt64Min = std::numeric_limits<int64_t>::min();
const cpp_int kInt64Max = std::numeric_limits<int64_t>::max();
constexpr uint64_t kHashModulus = (uint64_t{1} << 61) - 1;

Integer wrap(cpp_int number) {
    if (number >= kInt64Min && number <= kInt64Max) return Integer(static_cast<int64_t>(number));
    Integer result;
    result.digits = std::make_shared<BigInteger>(BigInteger{std::move(number)});
    return result;
}

// The number as Boost's, without copying digits that are there already.
class Wide {
  public:
    explicit Wide(const Integer& integer)
        : m_own(integer.is_small() ? integer.small : 0),
          m_number(integer.is_small() ? &m_own : &integer.digits->number) {}
    const cpp_int& operator*() const { return *m_number; }

  private:
    cpp_int m_own;
    const cpp_int* m_number;
};

uint64_t magnitude_of(int64_t number) {
    return number < 0 ? uint64_t{0} - static_cast<uint64_t>(number) : static_cast<uint64_t>(number);
}

std::vector<uint64_t> limbs_of(const cpp_int& number) {
    std::vector<uint64_t> limbs;
    boost::multiprecision::export_bits(cpp_int(abs(number)), std::back_inserter(limbs), 64, false);
    return limbs;
}

cpp_int from_limbs(const std::vector<uint64_t>& limbs) {
    cpp_int number;
    boost::multiprecision::import_bits(number, limbs.begin(), limbs.end(), 64, false);
    return number;
}

int bits_per_digit(int base) {
    return std::has_single_bit(static_cast<unsigned>(base)) ? std::countr_zero(static_cast<unsigned>(base))
                                                            : 0;
}

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    return c - 'A' + 10;
}

char digit_letter(uint64_t value) { return "0123456789abcdefghijklmnopqrstuvwxyz"[value]; }

cpp_int parse_power_of_two(std::string_view text, int bits) {
    std::vector<uint64_t> limbs(text.size() * static_cast<size_t>(bits) / 64 + 1, 0);
    size_t position = 0;
    for (size_t i = text.size(); i-- > 0; position += static_cast<size_t>(bits)) {
        const uint64_t digit = static_cast<uint64_t>(digit_value(text[i]));
        const size_t offset = position % 64;
        limbs[position / 64] |= digit << offset;
        if (offset + static_cast<size_t>(bits) > 64) limbs[position / 64 + 1] |= digit >> (64 - offset);
    }
    return from_limbs(limbs);
}

// Splits in halves, so that long texts cost what multiplication does. The depth is the logarithm of the size.
cpp_int parse_digits(std::string_view text, int base) {
    if (text.size() <= 18 && base <= 10) {
        int64_t number = 0;
        for (char c : text) number = number * base + digit_value(c);
        return cpp_int(number);
    }
    if (text.size() <= 11) {
        uint64_t number = 0;
        for (char c : text)
            number = number * static_cast<uint64_t>(base) + static_cast<uint64_t>(digit_value(c));
        return cpp_int(number);
    }
    const size_t low = text.size() / 2;
    cpp_int result = parse_digits(text.substr(0, text.size() - low), base);
    result *= boost::multiprecision::pow(cpp_int(base), static_cast<unsigned>(low));
    result += parse_digits(text.substr(text.size() - low), base);
    return result;
}

// Appends the digits of number (not negative), padded with zeros to `width`; halves as parse_digits does.
void append_digits(std::string& out, const cpp_int& number, int base, size_t width) {
    if (number <= std::numeric_limits<uint64_t>::max()) {
        std::string reversed;
        for (uint64_t rest = static_cast<uint64_t>(number); rest != 0; rest /= static_cast<uint64_t>(base))
            reversed += digit_letter(rest % static_cast<uint64_t>(base));
        if (reversed.size() < width) out.append(width - reversed.size(), '0');
        out.append(reversed.rbegin(), reversed.rend());
        return;
    }
    const size_t digits = static_cast<size_t>(static_cast<double>(msb(number)) / std::log2(base)) + 1;
    const size_t low_width = digits / 2;
    cpp_int high, low;
    divide_qr(number, boost::multiprecision::pow(cpp_int(base), static_cast<unsigned>(low_width)), high, low);
    append_digits(out, high, base, width > low_width ? width - low_width : 0);
    append_digits(out, low, base, low_width);
}

std::string digits_of_power_of_two(const cpp_int& number, int bits) {
    const std::vector<uint64_t> limbs = limbs_of(number);
    const size_t total = static_cast<size_t>(msb(number)) + 1;
    const size_t count = (total + static_cast<size_t>(bits) - 1) / static_cast<size_t>(bits);
    std::string out(count, '0');
    for (size_t i = 0; i < count; ++i) {
        const size_t position = i * static_cast<size_t>(bits), offset = position % 64;
        uint64_t digit = limbs[position / 64] >> offset;
        if (offset + static_cast<size_t>(bits) > 64 && position / 64 + 1 < limbs.size())
            digit |= limbs[position / 64 + 1] << (64 - offset);
        out[count - 1 - i] = digit_letter(digit & ((uint64_t{1} << bits) - 1));
    }
    return out;
}

// The top 64 bits of a number above zero (highest bit set), how far they were shifted, and whether bits below
// were lost.
uint64_t top_bits(const cpp_int& number, int64_t* shift, bool* inexact) {
    const int64_t length = static_cast<int64_t>(msb(number)) + 1;
    *shift = length - 64;
    *inexact = false;
    if (*shift <= 0) return static_cast<uint64_t>(number) << -*shift;
    *inexact = static_cast<int64_t>(lsb(number)) < *shift;
    return static_cast<uint64_t>(cpp_int(number >> static_cast<unsigned>(*shift)));
}

// bits * 2 ** exponent as a double, half to even, `sticky` standing for lost bits below; subnormals included.
double round_to_double(uint64_t bits, bool sticky, int64_t exponent) {
    // bits has its top bit set: value = 1.xxx * 2 ** (exponent + 63)
    int keep = 53;
    const int64_t top = exponent + 63;
    if (top < -1022) keep = static_cast<int>(std::max<int64_t>(0, 53 - (-1022 - top)));
    const int drop = 64 - keep;
    if (drop > 64) return 0;
    uint64_t kept = drop == 64 ? 0 : bits >> drop;
    const uint64_t rest = drop == 64 ? bits : bits << keep;
    const uint64_t half = uint64_t{1} << 63;
    if (rest > half || (rest == half && (sticky || (kept & 1) != 0))) ++kept;
    return std::ldexp(static_cast<double>(kept), static_cast<int>(std::min<int64_t>(exponent + drop, 5000)));
}

}  // namespace

Integer Integer::from_digits(std::shared_ptr<const BigInteger> digits) {
    Integer result;
    result.digits = std::move(digits);
    return result;
}

Integer Integer::from_uint64(uint64_t number) {
    return number <= static_cast<uint64_t>(std::numeric_limits<int64_t>::max())
               ? Integer(static_cast<int64_t>(number))
               : wrap(cpp_int(number));
}

Integer Integer::from_double(double whole) {
    if (std::abs(whole) < 9e18) return Integer(static_cast<int64_t>(whole));
    int exponent = 0;
    const double mantissa = std::frexp(whole, &exponent);
    const int64_t bits = static_cast<int64_t>(std::ldexp(mantissa, 53));
    return Integer(bits) << static_cast<uint64_t>(exponent - 53);
}

Integer Integer::from_text(std::string_view text, int base) {
    while (text.size() > 1 && text.front() == '0') text.remove_prefix(1);
    const int bits = bits_per_digit(base);
    return wrap(bits != 0 && text.size() > 12 ? parse_power_of_two(text, bits) : parse_digits(text, base));
}

Integer Integer::from_magnitude(std::string_view little_endian_bytes, bool negative) {
    cpp_int number;
    if (!little_endian_bytes.empty()) {
        const auto* bytes = reinterpret_cast<const unsigned char*>(little_endian_bytes.data());
        boost::multiprecision::import_bits(number, bytes, bytes + little_endian_bytes.size(), 8, false);
    }
    if (negative) number = -number;
    return wrap(std::move(number));
}

int Integer::sign() const {
    if (is_small()) return (small > 0) - (small < 0);
    return digits->number.sign();
}

bool Integer::is_odd() const {
    return is_small() ? (small & 1) != 0
                      : bit_test(digits->number < 0 ? cpp_int(-digits->number) : digits->number, 0);
}

uint64_t Integer::bit_length() const {
    if (is_small()) return static_cast<uint64_t>(std::bit_width(magnitude_of(small)));
    return msb(cpp_int(abs(digits->number))) + 1;
}

uint64_t Integer::bit_count() const {
    if (is_small()) return static_cast<uint64_t>(std::popcount(magnitude_of(small)));
    uint64_t count = 0;
    for (uint64_t limb : limbs_of(digits->number)) count += static_cast<uint64_t>(std::popcount(limb));
    return count;
}

std::optional<uint64_t> Integer::to_uint64() const {
    if (is_negative() || bit_length() > 64) return std::nullopt;
    return is_small() ? static_cast<uint64_t>(small) : static_cast<uint64_t>(digits->number);
}

std::optional<double> Integer::to_double() const {
    if (is_small()) return static_cast<double>(small);
    int64_t shift = 0;
    bool inexact = false;
    const uint64_t bits = top_bits(cpp_int(abs(digits->number)), &shift, &inexact);
    if (shift > 1100) return std::nullopt;
    const double result = round_to_double(bits, inexact, shift);
    if (std::isinf(result)) return std::nullopt;
    return is_negative() ? -result : result;
}

double Integer::mantissa_and_exponent(int64_t* exponent) const {
    *exponent = 0;
    if (is_zero()) return 0;
    int64_t shift = 0;
    bool inexact = false;
    const uint64_t bits = top_bits(cpp_int(abs(*Wide(*this))), &shift, &inexact);
    int small_exponent = 0;
    const double mantissa = std::frexp(round_to_double(bits, inexact, 0), &small_exponent);
    *exponent = small_exponent + shift;
    return is_negative() ? -mantissa : mantissa;
}

std::string Integer::to_text(int base) const {
    if (is_small() && base == 10) return std::to_string(small);
    if (is_zero()) return "0";
    const cpp_int number = abs(*Wide(*this));
    std::string out = is_negative() ? "-" : "";
    const int bits = bits_per_digit(base);
    if (bits != 0) return out + digits_of_power_of_two(number, bits);
    append_digits(out, number, base, 0);
    return out;
}

std::string Integer::magnitude() const {
    if (is_zero()) return {};
    std::vector<unsigned char> bytes;
    boost::multiprecision::export_bits(cpp_int(abs(*Wide(*this))), std::back_inserter(bytes), 8, false);
    return std::string(bytes.begin(), bytes.end());
}

int64_t Integer::hash() const {
    uint64_t rest;
    if (is_small()) {
        rest = magnitude_of(small) % kHashModulus;
    } else {
        rest = static_cast<uint64_t>(cpp_int(abs(digits->number) % kHashModulus));
    }
    const int64_t result = is_negative() ? -static_cast<int64_t>(rest) : static_cast<int64_t>(rest);
    return result == -1 ? -2 : result;
}

uint64_t Integer::byte_size() const { return is_small() ? 0 : sizeof(BigInteger) + bit_length() / 8; }

int compare(const Integer& a, const Integer& b) {
    if (a.is_small() && b.is_small()) return (a.small > b.small) - (a.small < b.small);
    const int order = (*Wide(a)).compare(*Wide(b));
    return (order > 0) - (order < 0);
}

Integer operator-(const Integer& a) {
    if (a.is_small() && a.small != std::numeric_limits<int64_t>::min()) return Integer(-a.small);
    return wrap(-*Wide(a));
}

Integer operator+(const Integer& a, const Integer& b) {
    int64_t result = 0;
    if (a.is_small() && b.is_small() && !__builtin_add_overflow(a.small, b.small, &result)) return result;
    return wrap(*Wide(a) + *Wide(b));
}

Integer operator-(const Integer& a, const Integer& b) {
    int64_t result = 0;
    if (a.is_small() && b.is_small() && !__builtin_sub_overflow(a.small, b.small, &result)) return result;
    return wrap(*Wide(a) - *Wide(b));
}

Integer operator*(const Integer& a, const Integer& b) {
    int64_t result = 0;
    if (a.is_small() && b.is_small() && !__builtin_mul_overflow(a.small, b.small, &result)) return result;
    return wrap(*Wide(a) * *Wide(b));
}

Integer operator&(const Integer& a, const Integer& b) {
    if (a.is_small() && b.is_small()) return Integer(a.small & b.small);
    return wrap(*Wide(a) & *Wide(b));
}

Integer operator|(const Integer& a, const Integer& b) {
    if (a.is_small() && b.is_small()) return Integer(a.small | b.small);
    return wrap(*Wide(a) | *Wide(b));
}

Integer operator^(const Integer& a, const Integer& b) {
    if (a.is_small() && b.is_small()) return Integer(a.small ^ b.small);
    return wrap(*Wide(a) ^ *Wide(b));
}

Integer operator~(const Integer& a) {
    if (a.is_small()) return Integer(~a.small);
    return wrap(-*Wide(a) - 1);
}

Integer operator<<(const Integer& a, uint64_t bits) {
    if (a.is_zero() || bits == 0) return a;
    if (a.is_small() && a.bit_length() + bits < 63) return Integer(a.small * (int64_t{1} << bits));
    return wrap(*Wide(a) << bits);
}

Integer operator>>(const Integer& a, uint64_t bits) {
    if (a.is_small()) return Integer(bits > 63 ? (a.small < 0 ? -1 : 0) : a.small >> bits);
    if (bits >= a.bit_length()) return Integer(a.is_negative() ? -1 : 0);
    if (!a.is_negative()) return wrap(*Wide(a) >> bits);
    return wrap(-(((-*Wide(a)) - 1) >> bits) - 1);
}

Integer absolute(const Integer& a) { return a.is_negative() ? -a : a; }

void divide_floor(const Integer& a, const Integer& b, Integer* quotient, Integer* remainder) {
    CHECK(!b.is_zero());
    if (a.is_small() && b.is_small() && !(b.small == -1 && a.small == std::numeric_limits<int64_t>::min())) {
        int64_t q = a.small / b.small, r = a.small % b.small;
        if (r != 0 && (r < 0) != (b.small < 0)) {
            r += b.small;
            --q;
        }
        *quotient = q;
        *remainder = r;
        return;
    }
    cpp_int q, r;
    const Wide divisor(b);
    divide_qr(*Wide(a), *divisor, q, r);
    if (r != 0 && (r < 0) != (*divisor < 0)) {
        r += *divisor;
        --q;
    }
    *quotient = wrap(std::move(q));
    *remainder = wrap(std::move(r));
}

Integer power(const Integer& base, uint64_t exponent) {
    Integer result = 1, square = base;
    while (exponent != 0) {
        if ((exponent & 1) != 0) result = result * square;
        exponent >>= 1;
        if (exponent != 0) square = square * square;
    }
    return result;
}

Integer power_modulo(const Integer& base, const Integer& exponent, const Integer& modulus) {
    Integer quotient, square, result;
    const Integer positive = absolute(modulus);
    divide_floor(base, positive, &quotient, &square);
    const cpp_int raised = powm(*Wide(square), *Wide(exponent), *Wide(positive));
    result = wrap(raised);
    if (modulus.is_negative() && !result.is_zero()) result = result + modulus;
    return result;
}

std::optional<Integer> inverse_modulo(const Integer& a, const Integer& m) {
    Integer old_rest = a, rest = absolute(m), old_factor = 1, factor = 0;
    Integer quotient, remainder;
    const Integer modulus = rest;
    divide_floor(old_rest, rest, &quotient, &remainder);
    old_rest = remainder;
    while (!rest.is_zero()) {
        divide_floor(old_rest, rest, &quotient, &remainder);
        old_rest = std::exchange(rest, remainder);
        const Integer next = old_factor - quotient * factor;
        old_factor = std::exchange(factor, next);
    }
    if (!(old_rest == Integer(1)) && !(modulus == Integer(1))) return std::nullopt;
    divide_floor(old_factor, modulus, &quotient, &remainder);
    return remainder;
}

Integer greatest_common_divisor(const Integer& a, const Integer& b) {
    return wrap(gcd(*Wide(absolute(a)), *Wide(absolute(b))));
}

Integer integer_square_root(const Integer& a) { return wrap(sqrt(*Wide(a))); }

std::optional<double> true_divide(const Integer& a, const Integer& b) {
    constexpr uint64_t kExact = uint64_t{1} << 53;
    if (a.is_small() && b.is_small() && magnitude_of(a.small) <= kExact && magnitude_of(b.small) <= kExact)
        return static_cast<double>(a.small) / static_cast<double>(b.small);
    if (a.is_zero()) return b.is_negative() ? -0.0 : 0.0;
    const bool negative = a.is_negative() != b.is_negative();
    const cpp_int top = abs(*Wide(a)), bottom = abs(*Wide(b));
    // Scaled so that the quotient has 66 bits or more; what is left over only breaks ties.
    const int64_t shift = static_cast<int64_t>(msb(bottom)) - static_cast<int64_t>(msb(top)) + 66;
    cpp_int quotient, remainder;
    if (shift >= 0) {
        divide_qr(cpp_int(top << static_cast<uint64_t>(shift)), bottom, quotient, remainder);
    } else {
        divide_qr(top, cpp_int(bottom << static_cast<uint64_t>(-shift)), quotient, remainder);
    }
    int64_t moved = 0;
    bool inexact = false;
    const uint64_t bits = top_bits(quotient, &moved, &inexact);
    const int64_t exponent = moved - shift;
    if (exponent > 1100) return std::nullopt;
    const double result = exponent < -1300 ? 0.0 : round_to_double(bits, inexact || remainder != 0, exponent);
    if (std::isinf(result)) return std::nullopt;
    return negative ? -result : result;
}

}  // namespace loopscope::vm
