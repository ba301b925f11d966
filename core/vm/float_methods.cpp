#include <cmath>

#include "core/vm/errors.h"
#include "core/vm/float_text.h"
#include "core/vm/format_spec.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

double number_of(const Value& value) { return as<Float>(value).number; }

Value whole(Machine& m, double number) {
    if (std::isnan(number)) return raise(m, *m.types.ValueError, "cannot convert float NaN to integer");
    if (std::isinf(number)) {
        return raise(m, *m.types.OverflowError, "cannot convert float infinity to integer");
    }
    return new_integer(m, Integer::from_double(number));
}

Value exact(Machine& m, const Value& value) {
    return value.object()->type == m.types.float_ ? value : m.new_float(number_of(value));
}

Value float_is_integer(Machine&, const Value* a) {
    const double number = number_of(a[0]);
    return Value::boolean(std::isfinite(number) && std::floor(number) == number);
}
Value float_conjugate(Machine& m, const Value* a) { return exact(m, a[0]); }
Value float_to_hex(Machine& m, const Value* a) { return m.new_str(float_hex(number_of(a[0]))); }
Value float_trunc(Machine& m, const Value* a) { return whole(m, std::trunc(number_of(a[0]))); }
Value float_floor(Machine& m, const Value* a) { return whole(m, std::floor(number_of(a[0]))); }
Value float_ceil(Machine& m, const Value* a) { return whole(m, std::ceil(number_of(a[0]))); }
Value float_getnewargs(Machine& m, const Value* a) { return m.new_tuple({exact(m, a[0])}).value(); }

Value float_ratio(Machine& m, const Value* a) {
    const double number = number_of(a[0]);
    if (std::isnan(number)) return raise(m, *m.types.ValueError, "cannot convert NaN to integer ratio");
    if (std::isinf(number))
        return raise(m, *m.types.OverflowError, "cannot convert Infinity to integer ratio");
    int exponent = 0;
    double mantissa = std::frexp(number, &exponent);
    while (mantissa != std::floor(mantissa)) {
        mantissa *= 2;
        --exponent;
    }
    Integer top = Integer::from_double(mantissa), bottom = 1;
    if (exponent > 0) top = top << static_cast<uint64_t>(exponent);
    if (exponent < 0) bottom = bottom << static_cast<uint64_t>(-exponent);
    return m.new_tuple({new_integer(m, top), new_integer(m, bottom)}).value();
}

Value float_from_hex(Machine& m, const Value* a) {
    if (!is_str(a[1])) return raise(m, *m.types.TypeError, "bad argument type for built-in operation");
    bool overflow = false;
    const auto number = read_float_hex(text_of(a[1]), &overflow);
    if (!number) return raise(m, *m.types.ValueError, "invalid hexadecimal floating-point string");
    if (overflow) {
        return raise(m, *m.types.OverflowError, "hexadecimal value too large to represent as a float");
    }
    Value result = m.new_float(*number);
    if (&as<Type>(a[0]) == m.types.float_) return result;
    return call(m, a[0], {result});
}

Value float_round(Machine& m, const Value* a) {
    const double number = number_of(a[0]);
    if (!a[1] || a[1].is_none()) {
        double rounded = std::round(number);
        if (std::fabs(number - std::trunc(number)) == 0.5) rounded = 2 * std::round(number / 2);
        return whole(m, rounded);
    }
    const auto digits = index_integer(m, a[1]);
    if (!digits) return Value();
    const int64_t places = digits->is_small() ? digits->small : digits->sign() * int64_t{1'000'000};
    const double result = round_float(number, places);
    if (std::isinf(result) && std::isfinite(number)) {
        return raise(m, *m.types.OverflowError, "rounded value too large to represent");
    }
    return m.new_float(result);
}

Value float_format(Machine& m, const Value* a) {
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "__format__() argument must be str, not {}",
                     a[1].is_none() ? "None" : type_name(m, a[1]));
    }
    return format_float(m, a[0], text_of(a[1]));
}

Value get_imag(Machine& m, const Value&) { return m.new_float(0); }

constexpr NativeMethod kMethods[] = {
    {"is_integer", "self, /", float_is_integer},
    {"conjugate", "self, /", float_conjugate},
    {"hex", "self, /", float_to_hex},
    {"as_integer_ratio", "self, /", float_ratio},
    {"__trunc__", "self, /", float_trunc},
    {"__floor__", "self, /", float_floor},
    {"__ceil__", "self, /", float_ceil},
    {"__round__", "self, ndigits=?, /", float_round},
    {"__format__", "self, format_spec, /", float_format},
    {"__getnewargs__", "self, /", float_getnewargs},
};
constexpr NativeMethod kClassMethods[] = {{"fromhex", "cls, string, /", float_from_hex}};
constexpr NativeAttribute kAttributes[] = {{"real", exact, nullptr}, {"imag", get_imag, nullptr}};

}  // namespace

void setup_float_methods(Machine& m) {
    add_methods(m, *m.types.float_, kMethods);
    add_class_methods(m, *m.types.float_, kClassMethods);
    add_attributes(m, *m.types.float_, kAttributes);
}

}  // namespace loopscope::vm
