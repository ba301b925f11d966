// The module math, functions of floats. Those of whole numbers stand in math_integers.cpp.
#include "core/library/math.h"

#include <array>
#include <cmath>
#include <limits>

#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::library {
namespace {

using namespace vm;

constexpr double kPi = 3.141592653589793238462643383279502884;

Raised domain_error(Machine& m) { return raise(m, *m.types.ValueError, "math domain error"); }
Raised range_error(Machine& m) { return raise(m, *m.types.OverflowError, "math range error"); }

// A function of one float: a NaN out of a number is a domain error, an infinity out of a finite number an
// overflow, or a pole.
template <double (*Function)(double), bool CanOverflow>
Value of_one(Machine& m, const Value* a) {
    const std::optional<double> x = as_double(m, a[0]);
    if (!x) return Value();
    const double result = Function(*x);
    if (std::isnan(result) && !std::isnan(*x)) return domain_error(m);
    if (std::isinf(result) && std::isfinite(*x)) {
        if (CanOverflow) return range_error(m);
        return domain_error(m);
    }
    return m.new_float(result);
}

template <bool (*Test)(double)>
Value test_of_one(Machine& m, const Value* a) {
    const std::optional<double> x = as_double(m, a[0]);
    return x ? Value::boolean(Test(*x)) : Value();
}

using Pair = std::array<double, 2>;
std::optional<Pair> two_doubles(Machine& m, const Value* a) {
    const std::optional<double> x = as_double(m, a[0]);
    if (!x) return std::nullopt;
    const std::optional<double> y = as_double(m, a[1]);
    if (!y) return std::nullopt;
    return Pair{*x, *y};
}

double degrees(double x) { return x * (180.0 / kPi); }
double radians(double x) { return x * (kPi / 180.0); }
bool is_finite(double x) { return std::isfinite(x); }
bool is_infinite(double x) { return std::isinf(x); }
bool is_nan(double x) { return std::isnan(x); }

Value math_atan2(Machine& m, const Value* a) {
    const auto given = two_doubles(m, a);
    return given ? m.new_float(std::atan2((*given)[0], (*given)[1])) : Value();
}

Value math_copysign(Machine& m, const Value* a) {
    const auto given = two_doubles(m, a);
    return given ? m.new_float(std::copysign((*given)[0], (*given)[1])) : Value();
}

Value math_nextafter(Machine& m, const Value* a) {
    const auto given = two_doubles(m, a);
    return given ? m.new_float(std::nextafter((*given)[0], (*given)[1])) : Value();
}

Value math_fmod(Machine& m, const Value* a) {
    const auto given = two_doubles(m, a);
    if (!given) return Value();
    const auto [x, y] = *given;
    if (std::isinf(y) && std::isfinite(x)) return m.new_float(x);
    const double result = std::fmod(x, y);
    if (std::isnan(result) && !std::isnan(x) && !std::isnan(y)) return domain_error(m);
    return m.new_float(result);
}

Value math_remainder(Machine& m, const Value* a) {
    const auto given = two_doubles(m, a);
    if (!given) return Value();
    const double result = std::remainder((*given)[0], (*given)[1]);
    if (std::isnan(result) && !std::isnan((*given)[0]) && !std::isnan((*given)[1])) return domain_error(m);
    return m.new_float(result);
}

Value math_pow(Machine& m, const Value* a) {
    const auto given = two_doubles(m, a);
    if (!given) return Value();
    const auto [x, y] = *given;
    const double result = std::pow(x, y);
    if (std::isfinite(x) && std::isfinite(y)) {
        if (std::isnan(result)) return domain_error(m);
        if (std::isinf(result)) {
            if (x == 0) return domain_error(m);
            return range_error(m);
        }
    }
    return m.new_float(result);
}

// The logarithm of an int or float, ints of any size included.
std::optional<double> logarithm(Machine& m, const Value& value, double (*function)(double)) {
    std::optional<double> x = as_double(m, value);
    if (x) {
        if (*x <= 0) return domain_error(m);
        return function(*x);
    }
    if (!is_int(value) || !take_raised_if(m, *m.types.OverflowError)) return std::nullopt;
    const Value bits = call_method(m, value, "bit_length");
    if (!bits) return std::nullopt;
    const std::optional<bool> positive_value = less(m, Value::small_int(0), value);
    if (!positive_value) return std::nullopt;
    if (!*positive_value) return domain_error(m);
    const int64_t shift = bits.small_int() - 60;
    const Value top = binary(m, BinaryOperator::RShift, value, m.new_int(shift));
    x = top ? as_double(m, top) : std::nullopt;
    if (!x) return std::nullopt;
    return function(*x) + static_cast<double>(shift) * function(2.0);
}

Value math_log(Machine& m, const Value* a) {
    const std::optional<double> x = logarithm(m, a[0], std::log);
    if (!x || a[1].empty()) return x ? m.new_float(*x) : Value();
    const std::optional<double> base = logarithm(m, a[1], std::log);
    if (!base) return Value();
    if (*base == 0) return raise(m, *m.types.ZeroDivisionError, "float division by zero");
    return m.new_float(*x / *base);
}

Value math_log2(Machine& m, const Value* a) {
    const std::optional<double> x = logarithm(m, a[0], std::log2);
    return x ? m.new_float(*x) : Value();
}

Value math_log10(Machine& m, const Value* a) {
    const std::optional<double> x = logarithm(m, a[0], std::log10);
    return x ? m.new_float(*x) : Value();
}

Value math_frexp(Machine& m, const Value* a) {
    const std::optional<double> x = as_double(m, a[0]);
    if (!x) return Value();
    int exponent = 0;
    const double mantissa = std::isfinite(*x) ? std::frexp(*x, &exponent) : *x;
    return m.new_tuple({m.new_float(mantissa), m.new_int(exponent)}).value();
}

Value math_ldexp(Machine& m, const Value* a) {
    const std::optional<double> x = as_double(m, a[0]);
    if (!x) return Value();
    if (!is_int(a[1])) return raise(m, *m.types.TypeError, "Expected an int as second argument to ldexp.");
    std::optional<int64_t> exponent = as_int64(m, a[1]);
    if (!exponent) {
        if (!take_raised_if(m, *m.types.OverflowError)) return Value();
        const std::optional<bool> below = less(m, a[1], Value::small_int(0));
        if (!below) return Value();
        exponent = *below ? -100000 : 100000;
    }
    const double result =
        std::ldexp(*x, static_cast<int>(std::max(std::min(*exponent, int64_t{100000}), int64_t{-100000})));
    if (std::isinf(result) && std::isfinite(*x)) return range_error(m);
    return m.new_float(result);
}

Value math_modf(Machine& m, const Value* a) {
    const std::optional<double> x = as_double(m, a[0]);
    if (!x) return Value();
    double whole = 0;
    const double fraction = std::modf(*x, &whole);
    return m.new_tuple({m.new_float(fraction), m.new_float(whole)}).value();
}

Value math_ulp(Machine& m, const Value* a) {
    const std::optional<double> given = as_double(m, a[0]);
    if (!given) return Value();
    const double x = std::fabs(*given);
    if (!std::isfinite(x)) return m.new_float(x);
    const double above = std::nextafter(x, std::numeric_limits<double>::infinity());
    return m.new_float(std::isinf(above) ? x - std::nextafter(x, 0.0) : above - x);
}

Value math_isclose(Machine& m, const Value* a) {
    const auto given = two_doubles(m, a);
    if (!given) return Value();
    const std::optional<double> relative = a[2].empty() ? 1e-9 : as_double(m, a[2]);
    if (!relative) return Value();
    const std::optional<double> absolute_part = a[3].empty() ? 0.0 : as_double(m, a[3]);
    if (!absolute_part) return Value();
    if (*relative < 0 || *absolute_part < 0) {
        return raise(m, *m.types.ValueError, "tolerances must be non-negative");
    }
    const auto [x, y] = *given;
    if (x == y) return Value::true_();
    if (std::isinf(x) || std::isinf(y)) return Value::false_();
    const double difference = std::fabs(y - x);
    return Value::boolean(difference <= std::fabs(*relative * y) || difference <= std::fabs(*relative * x) ||
                          difference <= *absolute_part);
}

// The length of a vector, with room to spare in the squares.
double norm(const std::vector<double>& parts) {
    double largest = 0;
    for (double part : parts) {
        if (std::isinf(part)) return std::numeric_limits<double>::infinity();
    }
    for (double part : parts) {
        if (std::isnan(part)) return part;
        largest = std::max(largest, std::fabs(part));
    }
    if (largest == 0 || parts.size() == 1) return largest;
    int exponent = 0;
    std::frexp(largest, &exponent);
    long double sum = 0;
    for (double part : parts) {
        const long double scaled = std::ldexp(static_cast<long double>(part), -exponent);
        sum += scaled * scaled;
    }
    return static_cast<double>(std::ldexp(std::sqrt(sum), exponent));
}

Value math_hypot(Machine& m, const Value* a) {
    std::vector<double> parts;
    for (const Value& each : as<Tuple>(a[0]).items) {
        const std::optional<double> part = as_double(m, each);
        if (!part) return Value();
        parts.push_back(*part);
    }
    return m.new_float(norm(parts));
}

Value math_dist(Machine& m, const Value* a) {
    const auto p = to_vector(m, a[0]);
    const auto q = p ? to_vector(m, a[1]) : std::nullopt;
    if (!q) return Value();
    if (p->size() != q->size()) {
        return raise(m, *m.types.ValueError, "both points must have the same number of dimensions");
    }
    std::vector<double> parts;
    for (size_t i = 0; i < p->size(); ++i) {
        const Value pair[] = {(*p)[i], (*q)[i]};
        const auto given = two_doubles(m, pair);
        if (!given) return Value();
        parts.push_back((*given)[0] - (*given)[1]);
    }
    return m.new_float(norm(parts));
}

// The exact sum, rounded once: the running total is kept as floats that do not overlap (Shewchuk).
Value math_fsum(Machine& m, const Value* a) {
    std::vector<double> parts;
    double specials = 0;
    bool have_special = false;
    const bool ok = for_each(m, a[0], [&](const Value& item) {
        const std::optional<double> given = as_double(m, item);
        if (!given) return false;
        double x = *given;
        if (!std::isfinite(x)) {
            have_special = true;
            specials += x;
            return true;
        }
        size_t kept = 0;
        for (double y : parts) {
            if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
            const double high = x + y, low = y - (high - x);
            if (low != 0) parts[kept++] = low;
            x = high;
        }
        parts.resize(kept);
        parts.push_back(x);
        if (std::isinf(x)) return raise(m, *m.types.OverflowError, "intermediate overflow in fsum"), false;
        return true;
    });
    if (!ok) return Value();
    if (have_special) {
        if (std::isnan(specials)) return raise(m, *m.types.ValueError, "-inf + inf in fsum");
        return m.new_float(specials);
    }
    double high = 0, low = 0;
    size_t left = parts.size();
    if (left > 0) high = parts[--left];
    while (left > 0) {
        const double x = high, y = parts[--left];
        high = x + y;
        low = y - (high - x);
        if (low != 0) break;
    }
    // Half way between two floats, what lies further below decides.
    if (left > 0 && ((low < 0 && parts[left - 1] < 0) || (low > 0 && parts[left - 1] > 0))) {
        const double y = low * 2, x = high + y;
        if (y == x - high) high = x;
    }
    return m.new_float(high);
}

template <double (*Function)(double)>
constexpr NativeCode kOverflows = of_one<Function, true>;
template <double (*Function)(double)>
constexpr NativeCode kPoles = of_one<Function, false>;

const NativeMethod kFunctions[] = {
    {"acos", "x, /", kPoles<std::acos>},
    {"acosh", "x, /", kPoles<std::acosh>},
    {"asin", "x, /", kPoles<std::asin>},
    {"asinh", "x, /", kPoles<std::asinh>},
    {"atan", "x, /", kPoles<std::atan>},
    {"atan2", "y, x, /", math_atan2},
    {"atanh", "x, /", kPoles<std::atanh>},
    {"cbrt", "x, /", kPoles<std::cbrt>},
    {"copysign", "x, y, /", math_copysign},
    {"cos", "x, /", kPoles<std::cos>},
    {"cosh", "x, /", kOverflows<std::cosh>},
    {"degrees", "x, /", kOverflows<degrees>},
    {"dist", "p, q, /", math_dist},
    {"erf", "x, /", kPoles<std::erf>},
    {"erfc", "x, /", kPoles<std::erfc>},
    {"exp", "x, /", kOverflows<std::exp>},
    {"exp2", "x, /", kOverflows<std::exp2>},
    {"expm1", "x, /", kOverflows<std::expm1>},
    {"fabs", "x, /", kPoles<std::fabs>},
    {"fmod", "x, y, /", math_fmod},
    {"frexp", "x, /", math_frexp},
    {"fsum", "seq, /", math_fsum},
    {"gamma", "x, /", kOverflows<gamma_function>},
    {"hypot", "*coordinates", math_hypot},
    {"isclose", "a, b, *, rel_tol=?, abs_tol=?", math_isclose},
    {"isfinite", "x, /", test_of_one<is_finite>},
    {"isinf", "x, /", test_of_one<is_infinite>},
    {"isnan", "x, /", test_of_one<is_nan>},
    {"ldexp", "x, i, /", math_ldexp},
    {"lgamma", "x, /", kOverflows<log_gamma>},
    {"log", "x, base=?, /", math_log},
    {"log10", "x, /", math_log10},
    {"log1p", "x, /", kPoles<std::log1p>},
    {"log2", "x, /", math_log2},
    {"modf", "x, /", math_modf},
    {"nextafter", "x, y, /", math_nextafter},
    {"pow", "x, y, /", math_pow},
    {"radians", "x, /", kOverflows<radians>},
    {"remainder", "x, y, /", math_remainder},
    {"sin", "x, /", kPoles<std::sin>},
    {"sinh", "x, /", kOverflows<std::sinh>},
    {"sqrt", "x, /", kPoles<std::sqrt>},
    {"tan", "x, /", kPoles<std::tan>},
    {"tanh", "x, /", kPoles<std::tanh>},
    {"ulp", "x, /", math_ulp},
};

}  // namespace

Ref<Module> make_math_module(Machine& m) {
    Ref<Module> module = m.new_module("math");
    add_functions(m, *module, kFunctions);
    const auto integers = math_of_integers();
    add_functions(m, *module, integers.data(), integers.size());
    const auto set = [&](const char* name, double number) {
        module->dict->table.set_name(*m.intern(name), m.new_float(number));
    };
    set("pi", kPi);
    set("e", 2.718281828459045235360287471352662498);
    set("tau", kPi * 2);
    set("inf", std::numeric_limits<double>::infinity());
    set("nan", std::numeric_limits<double>::quiet_NaN());
    return module;
}

}  // namespace loopscope::library
