#include <cmath>

#include "core/vm/errors.h"
#include "core/vm/format_spec.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {


// What stands for the characters of a literal: digits and letters as they are, other scripts' digits as
// ASCII's, anything else as '?'.
std::string plain_digits(std::string_view text) {
    std::string out;
    for (size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            out += text[at++];
            continue;
        }
        const int value = decimal_value(decode_utf8(text, &at));
        out += value < 0 ? '?' : static_cast<char>('0' + value);
    }
    return out;
}

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

// The prefix's base when the text begins with 0x, 0o or 0b, else 0.
int prefix_base(std::string_view text) {
    if (text.size() < 2 || text[0] != '0') return 0;
    switch (text[1]) {
        case 'x':
        case 'X':
            return 16;
        case 'o':
        case 'O':
            return 8;
        case 'b':
        case 'B':
            return 2;
        default:
            return 0;
    }
}

// The digits without underscores; nothing when the text is no number in that base.
std::optional<std::string> literal_digits(std::string_view text, int* base) {
    const int prefix = prefix_base(text);
    bool after_prefix = false;
    if (prefix != 0 && (*base == 0 || *base == prefix)) {
        text.remove_prefix(2);
        *base = prefix;
        after_prefix = true;
    }
    const bool guessed = *base == 0;
    if (guessed) *base = 10;
    std::string digits;
    bool underscore_allowed = after_prefix;
    for (char c : text) {
        if (c == '_') {
            if (!underscore_allowed) return std::nullopt;
            underscore_allowed = false;
            continue;
        }
        if (digit_of(c) >= *base) return std::nullopt;
        digits += c;
        underscore_allowed = true;
    }
    if (digits.empty() || !underscore_allowed) return std::nullopt;
    const bool nonzero = digits.find_first_not_of('0') != std::string::npos;
    if (guessed && digits[0] == '0' && nonzero) return std::nullopt;
    return digits;
}

Value int_bit_length(Machine& m, const Value* a) {
    return m.new_int(static_cast<int64_t>(to_integer(a[0]).bit_length()));
}
Value int_bit_count(Machine& m, const Value* a) {
    const Integer number = to_integer(a[0]);
    count_work(m, number.byte_size() >> 5);
    return m.new_int(static_cast<int64_t>(number.bit_count()));
}
Value int_ratio(Machine& m, const Value* a) {
    return m.new_tuple({exact_int(m, a[0]), Value::small_int(1)}).value();
}
Value int_itself(Machine& m, const Value* a) { return exact_int(m, a[0]); }
Value int_getnewargs(Machine& m, const Value* a) { return m.new_tuple({exact_int(m, a[0])}).value(); }

// True for 'little', false for 'big'.
std::optional<bool> is_little(Machine& m, const char* function, const Value& byteorder) {
    if (!is_str(byteorder)) {
        return raise(m, *m.types.TypeError, "{}() argument 'byteorder' must be str, not {}", function,
                     byteorder.is_none() ? "None" : type_name(m, byteorder));
    }
    if (is_str(byteorder)) {
        if (text_of(byteorder) == "little") return true;
        if (text_of(byteorder) == "big") return false;
    }
    return raise(m, *m.types.ValueError, "byteorder must be either 'little' or 'big'");
}

Value int_to_bytes(Machine& m, const Value* a) {
    const auto length = as_index(m, a[1]);
    if (!length) return Value();
    const auto little = is_little(m, "to_bytes", a[2]);
    if (little && *length < 0)
        return raise(m, *m.types.ValueError, "length argument must be non-negative");
    const auto is_signed = truth(m, a[3]);
    if (!little || !is_signed) return Value();
    const Integer number = to_integer(a[0]);
    if (number.is_negative() && !*is_signed) {
        return raise(m, *m.types.OverflowError, "can't convert negative int to unsigned");
    }
    const size_t size = static_cast<size_t>(*length);
    if (!m.reserve(size)) return Value();
    count_scan(m, size * 2);
    const Integer bound = Integer(1) << (*is_signed && size > 0 ? size * 8 - 1 : size * 8);
    const bool fits = number.is_negative() ? !(compare(number, -bound) < 0) : compare(number, bound) < 0;
    if (!fits || (size == 0 && !number.is_zero())) {
        return raise(m, *m.types.OverflowError, "int too big to convert");
    }
    const Integer unsigned_number = number.is_negative() ? number + (Integer(1) << size * 8) : number;
    std::string bytes = unsigned_number.magnitude();
    bytes.resize(size, '\0');
    if (!*little) bytes.assign(bytes.rbegin(), bytes.rend());
    return m.new_bytes(std::move(bytes));
}

Value int_from_bytes(Machine& m, const Value* a) {
    const auto little = is_little(m, "from_bytes", a[2]);
    const auto is_signed = truth(m, a[3]);
    if (!little || !is_signed) return Value();
    Value source = a[1];
    if (!Bytes::is(source)) {
        if (is_str(source) || is_int(source)) {
            return raise(m, *m.types.TypeError, "cannot convert '{}' object to bytes", type_name(m, source));
        }
        source = call(m, Value::share(m.types.bytes), {source});
        if (!source) return Value();
    }
    std::string bytes = as<Bytes>(source).bytes;
    count_scan(m, bytes.size() * 2);
    if (!*little) bytes.assign(bytes.rbegin(), bytes.rend());
    Integer number = Integer::from_magnitude(bytes, false);
    if (*is_signed && !bytes.empty() && (static_cast<unsigned char>(bytes.back()) & 0x80) != 0) {
        number = number - (Integer(1) << bytes.size() * 8);
    }
    Value result = new_integer(m, number);
    if (&as<Type>(a[0]) == m.types.int_) return result;
    return call(m, a[0], {result});
}

Value int_round(Machine& m, const Value* a) {
    if (!a[1] || a[1].is_none()) return exact_int(m, a[0]);
    const auto digits = index_integer(m, a[1]);
    if (!digits) return Value();
    if (!digits->is_negative()) return exact_int(m, a[0]);
    const Integer number = to_integer(a[0]);
    // More digits than the number has: nothing is left.
    const auto drop = (-*digits).to_uint64();
    if (!drop || static_cast<double>(*drop) * 3.32 > static_cast<double>(number.bit_length()) + 4) {
        return Value::small_int(0);
    }
    return new_integer(m, round_to_power_of_ten(number, digits->small));
}

Value int_format(Machine& m, const Value* a) {
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "__format__() argument must be str, not {}",
                     a[1].is_none() ? "None" : type_name(m, a[1]));
    }
    return format_int(m, a[0], text_of(a[1]));
}

Value get_real(Machine& m, const Value& self) { return exact_int(m, self); }
Value get_zero(Machine&, const Value&) { return Value::small_int(0); }
Value get_one(Machine&, const Value&) { return Value::small_int(1); }

constexpr NativeMethod kMethods[] = {
    {"bit_length", "self, /", int_bit_length},
    {"bit_count", "self, /", int_bit_count},
    {"as_integer_ratio", "self, /", int_ratio},
    {"conjugate", "self, /", int_itself},
    {"to_bytes", "self, /, length=1, byteorder='big', *, signed=False", int_to_bytes},
    {"__round__", "self, ndigits=?, /", int_round},
    {"__trunc__", "self, /", int_itself},
    {"__floor__", "self, /", int_itself},
    {"__ceil__", "self, /", int_itself},
    {"__format__", "self, format_spec, /", int_format},
    {"__getnewargs__", "self, /", int_getnewargs},
};
constexpr NativeMethod kClassMethods[] = {
    {"from_bytes", "cls, /, bytes, byteorder='big', *, signed=False", int_from_bytes},
};
constexpr NativeAttribute kAttributes[] = {
    {"real", get_real, nullptr},
    {"imag", get_zero, nullptr},
    {"numerator", get_real, nullptr},
    {"denominator", get_one, nullptr},
};

}  // namespace

Integer round_to_power_of_ten(const Integer& number, int64_t digits) {
    const Integer unit = power(Integer(10), static_cast<uint64_t>(-digits));
    Integer quotient, rest;
    divide_floor(number, unit, &quotient, &rest);
    const int order = compare(rest + rest, unit);
    if (order > 0 || (order == 0 && quotient.is_odd())) quotient = quotient + Integer(1);
    return quotient * unit;
}

Value int_from_text(Machine& m, std::string_view text, int base, const Value& shown) {
    const int asked_base = base;
    const std::string plain = plain_digits(is_str(shown) ? strip_space(text) : text);
    std::string_view rest = strip_space(plain);
    const bool negative = !rest.empty() && rest[0] == '-';
    if (negative || (!rest.empty() && rest[0] == '+')) rest.remove_prefix(1);
    const auto digits = literal_digits(rest, &base);
    if (!digits) {
        // Bytes of all kinds are shown as bytes.
        const auto literal = repr_text(m, is_str(shown) ? shown : m.new_bytes(std::string(text)));
        if (!literal) return Value();
        return raise(m, *m.types.ValueError, "invalid literal for int() with base {}: {}", asked_base,
                     *literal);
    }
    const int64_t chosen = m.state<IntDigits>().most;
    const int64_t most = chosen == 0 ? kMostDigits : std::min(chosen, kMostDigits);
    if ((base & (base - 1)) != 0 && static_cast<int64_t>(digits->size()) > most) {
        return raise(m, *m.types.ValueError,
                     "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
                     "sys.set_int_max_str_digits() to increase the limit",
                     most, digits->size());
    }
    if ((base & (base - 1)) != 0) {  // takes the square of its length
        const uint64_t length = digits->size();
        if (!m.spend_much(length * length >> 14)) return Value();
    }
    const Integer number = Integer::from_text(*digits, base);
    return new_integer(m, negative ? -number : number);
}

void setup_int_methods(Machine& m) {
    add_methods(m, *m.types.int_, kMethods);
    add_class_methods(m, *m.types.int_, kClassMethods);
    add_attributes(m, *m.types.int_, kAttributes);
    finish_type(m, *m.types.int_);
}

}  // namespace loopscope::vm
