#include <cmath>
#include <complex>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/float_text.h"
#include "core/vm/format_spec.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/unicode.h"

namespace loopscope::vm {
namespace {

struct Pair {
    double real = 0, imag = 0;
};

Pair pair_of(const Value& value) { return {as<Complex>(value).real, as<Complex>(value).imag}; }
Value new_pair(Machine& m, Pair pair) { return new_complex(m, pair.real, pair.imag); }

Pair multiply(Pair a, Pair b) {
    return {a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

// Smith's method: scaled by the larger part of the divisor. The divisor is not zero.
Pair divide(Pair a, Pair b) {
    if (std::fabs(b.real) >= std::fabs(b.imag)) {
        const double ratio = b.imag / b.real, scale = b.real + b.imag * ratio;
        return {(a.real + a.imag * ratio) / scale, (a.imag - a.real * ratio) / scale};
    }
    if (std::fabs(b.imag) >= std::fabs(b.real)) {
        const double ratio = b.real / b.imag, scale = b.real * ratio + b.imag;
        return {(a.real * ratio + a.imag) / scale, (a.imag * ratio - a.real) / scale};
    }
    return {std::nan(""), std::nan("")};
}

Pair power_of_whole(Pair base, int64_t exponent) {
    Pair result{1, 0}, square = base;
    for (uint64_t rest = static_cast<uint64_t>(std::abs(exponent)); rest != 0; rest >>= 1) {
        if ((rest & 1) != 0) result = multiply(result, square);
        square = multiply(square, square);
    }
    return exponent >= 0 ? result : divide({1, 0}, result);
}

// Nothing: there is no angle to it, as the exponent or the base is infinite.
std::optional<Pair> power_polar(Pair base, Pair exponent) {
    const double size = std::hypot(base.real, base.imag), angle = std::atan2(base.imag, base.real);
    double length = std::pow(size, exponent.real), phase = angle * exponent.real;
    if (exponent.imag != 0) {
        length /= std::exp(angle * exponent.imag);
        phase += exponent.imag * std::log(size);
    }
    if (std::isinf(phase)) return std::nullopt;
    return Pair{length * std::cos(phase), length * std::sin(phase)};
}

// The number as a complex one; nothing for other types, or with *raised set.
std::optional<Pair> coerce(Machine& m, const Value& value, bool* raised) {
    if (Complex::is(value)) return pair_of(value);
    const auto real = number_as_double(m, value, raised);
    if (!real) return std::nullopt;
    return Pair{*real, 0};
}

Value complex_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    bool raised = false;
    const auto a = coerce(m, left, &raised);
    if (!a) return raised ? Value() : Value::not_implemented();
    const auto b = coerce(m, right, &raised);
    if (!b) return raised ? Value() : Value::not_implemented();
    switch (op) {
        case BinaryOperator::Add:
            return new_complex(m, a->real + b->real, a->imag + b->imag);
        case BinaryOperator::Sub:
            return new_complex(m, a->real - b->real, a->imag - b->imag);
        case BinaryOperator::Mult:
            return new_pair(m, multiply(*a, *b));
        case BinaryOperator::Div:
            if (b->real == 0 && b->imag == 0) {
                return raise(m, *m.types.ZeroDivisionError, "complex division by zero");
            }
            return new_pair(m, divide(*a, *b));
        case BinaryOperator::Pow:
            return complex_power(m, a->real, a->imag, b->real, b->imag);
        default:
            return Value::not_implemented();
    }
}

Value complex_compare(Machine&, CompareOperator op, const Value& left, const Value& right) {
    if (op != CompareOperator::Eq && op != CompareOperator::NotEq) return Value::not_implemented();
    const bool swapped = !Complex::is(left);
    const Pair a = pair_of(swapped ? right : left);
    const Value& other = swapped ? left : right;
    bool equal = false;
    if (Complex::is(other)) {
        const Pair b = pair_of(other);
        equal = a.real == b.real && a.imag == b.imag;
    } else if (Float* number = cast<Float>(other)) {
        equal = a.imag == 0 && a.real == number->number;
    } else if (is_int(other)) {
        equal = a.imag == 0 && std::isfinite(a.real) && a.real == std::trunc(a.real) &&
                Integer::from_double(a.real) == to_integer(other);
    } else {
        return Value::not_implemented();
    }
    return Value::boolean(equal == (op == CompareOperator::Eq));
}

std::string part_text(double number) {
    const std::string digits = float_digits(number, 'r', 0, false, PointZero::Leave);
    return std::signbit(number) && !std::isnan(number) ? '-' + digits : digits;
}

Value complex_repr(Machine& m, const Value& self) {
    const Pair number = pair_of(self);
    if (number.real == 0 && !std::signbit(number.real)) return m.new_str(part_text(number.imag) + 'j');
    const std::string imag = part_text(number.imag);
    return m.new_str('(' + part_text(number.real) + (imag[0] == '-' ? "" : "+") + imag + "j)");
}

std::optional<int64_t> complex_hash(Machine&, const Value& self) {
    const Pair number = pair_of(self);
    const uint64_t mixed = static_cast<uint64_t>(hash_double(number.real)) +
                           1000003u * static_cast<uint64_t>(hash_double(number.imag));
    return mixed == ~uint64_t{0} ? -2 : static_cast<int64_t>(mixed);
}
std::optional<bool> complex_truth(Machine&, const Value& self) {
    return pair_of(self).real != 0 || pair_of(self).imag != 0;
}
Value complex_negative(Machine& m, const Value& self) {
    return new_complex(m, -pair_of(self).real, -pair_of(self).imag);
}
Value complex_positive(Machine& m, const Value& self) { return new_pair(m, pair_of(self)); }
Value complex_absolute(Machine& m, const Value& self) {
    const Pair number = pair_of(self);
    const double result = std::hypot(number.real, number.imag);
    if (std::isinf(result) && std::isfinite(number.real) && std::isfinite(number.imag)) {
        return raise(m, *m.types.OverflowError, "absolute value too large");
    }
    return m.new_float(result);
}

// The end of a real number that begins at `at`, or `at` if there is none.
size_t end_of_real(std::string_view text, size_t at) {
    const size_t begin = at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const size_t first = at;
    const auto is_digit_at = [&](size_t i) {
        return i < text.size() && ((text[i] >= '0' && text[i] <= '9') || text[i] == '_');
    };
    while (is_digit_at(at)) ++at;
    if (at < text.size() && text[at] == '.') ++at;
    while (is_digit_at(at)) ++at;
    if (at == first) {
        while (at < text.size() &&
               ((text[at] | 32) >= 'a' && (text[at] | 32) <= 'z' && (text[at] | 32) != 'j'))
            ++at;
        return at == first ? begin : at;
    }
    if (at < text.size() && (text[at] | 32) == 'e') {
        size_t exponent = at + 1;
        if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-')) ++exponent;
        if (is_digit_at(exponent)) {
            at = exponent;
            while (is_digit_at(at)) ++at;
        }
    }
    return at;
}

std::optional<Pair> read_complex(std::string_view text) {
    text = strip_space(text);
    if (text.size() >= 2 && text.front() == '(' && text.back() == ')') {
        text = strip_space(text.substr(1, text.size() - 2));
    }
    const auto sign_only = [](std::string_view part) -> std::optional<double> {
        if (part.empty() || part == "+") return 1.0;
        if (part == "-") return -1.0;
        return read_float(part);
    };
    const auto is_imaginary = [](std::string_view part) {
        return !part.empty() && (part.back() | 32) == 'j';
    };
    size_t split = end_of_real(text, 0);
    if (split == text.size()) {
        const auto real = read_float(text);
        if (!real) return std::nullopt;
        return Pair{*real, 0};
    }
    if (!is_imaginary(text) || strip_space(text) != text) return std::nullopt;
    std::string_view first = text.substr(0, split), rest = text.substr(split, text.size() - split - 1);
    if (rest.empty() || (first.empty() && (rest == "+" || rest == "-"))) {
        const auto imag = sign_only(first.empty() ? rest : first);
        if (!imag) return std::nullopt;
        return Pair{0, *imag};
    }
    if (rest[0] != '+' && rest[0] != '-') return std::nullopt;
    const auto real = read_float(first), imag = sign_only(rest);
    if (!real || !imag) return std::nullopt;
    return Pair{*real, *imag};
}

// One argument of complex() that is no text, through __complex__, __float__ or __index__.
std::optional<Pair> argument_part(Machine& m, const Value& value, bool is_first) {
    if (Complex::is(value)) return pair_of(value);
    bool found = false;
    if (is_first) {
        const Value converted = call_special(m, value, *m.names.n_complex, {}, &found);
        if (found) {
            if (!converted) return std::nullopt;
            if (Complex::is(converted)) return pair_of(converted);
            return raise(m, *m.types.TypeError, "__complex__ returned non-complex (type {})",
                         type_name(m, converted));
        }
    }
    const Slots& slots = m.type_of(value).slots;
    if (!slots.to_float && !slots.to_index) {
        return raise(m, *m.types.TypeError, "complex() {} argument must be {}a number, not '{}'",
                     is_first ? "first" : "second", is_first ? "a string or " : "", type_name(m, value));
    }
    const auto number = as_double(m, value);
    if (!number) return std::nullopt;
    return Pair{*number, 0};
}

std::optional<Pair> complex_of(Machine& m, const CallArguments& arguments) {
    Value real = keyword_argument(arguments, "real"), imag = keyword_argument(arguments, "imag");
    if (arguments.positional_count > 0) real = arguments.values[0];
    if (arguments.positional_count > 1) imag = arguments.values[1];
    if (real && is_str(real)) {
        if (imag) return raise(m, *m.types.TypeError, "complex() can't take second arg if first is a string");
        const auto number = read_complex(text_of(real));
        if (!number) return raise(m, *m.types.ValueError, "complex() arg is a malformed string");
        return number;
    }
    if (imag && is_str(imag)) return raise(m, *m.types.TypeError, "complex() second arg can't be a string");
    Pair result;
    if (real) {
        const auto part = argument_part(m, real, true);
        if (!part) return std::nullopt;
        result = *part;
    }
    if (imag) {
        const auto part = argument_part(m, imag, false);
        if (!part) return std::nullopt;
        // Only what is there is added: a sum with zero would lose the sign of another zero.
        if (Complex::is(imag)) result.real -= part->imag;
        result.imag = real && Complex::is(real) ? result.imag + part->real : part->real;
    }
    return result;
}

Value complex_make(Machine& m, Type& type, const CallArguments& arguments) {
    const size_t given = arguments.positional_count + (arguments.names ? arguments.names->items.size() : 0);
    if (given > 2) {
        return raise(m, *m.types.TypeError, "complex() takes at most 2 {}arguments ({} given)",
                     arguments.positional_count == 0 ? "keyword " : "", given);
    }
    if (!check_keywords(m, "complex", arguments, {"real", "imag"})) return Value();
    const auto number = complex_of(m, arguments);
    if (!number) return Value();
    Ref<Complex> made = m.make<Complex>(type);
    made->real = number->real;
    made->imag = number->imag;
    return std::move(made).value();
}

Value complex_conjugate(Machine& m, const Value* a) {
    return new_complex(m, pair_of(a[0]).real, -pair_of(a[0]).imag);
}
Value complex_format(Machine& m, const Value* a) {
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "__format__() argument must be str, not {}",
                     a[1].is_none() ? "None" : type_name(m, a[1]));
    }
    return format_complex(m, a[0], text_of(a[1]));
}
Value complex_itself(Machine& m, const Value* a) { return complex_positive(m, a[0]); }
Value get_real(Machine& m, const Value& self) { return m.new_float(pair_of(self).real); }
Value get_imag(Machine& m, const Value& self) { return m.new_float(pair_of(self).imag); }

constexpr NativeMethod kMethods[] = {
    {"conjugate", "self, /", complex_conjugate},
    {"__format__", "self, format_spec, /", complex_format},
    {"__complex__", "self, /", complex_itself},
};
constexpr NativeAttribute kAttributes[] = {{"real", get_real, nullptr}, {"imag", get_imag, nullptr}};

}  // namespace

Value new_complex(Machine& m, double real, double imag) {
    Ref<Complex> made = m.make<Complex>(*m.types.complex);
    made->real = real;
    made->imag = imag;
    return std::move(made).value();
}

Value complex_power(Machine& m, double real, double imag, double exponent_real, double exponent_imag) {
    const auto refuse = [&] {
        return raise(m, *m.types.ZeroDivisionError, "0.0 to a negative or complex power");
    };
    Pair result;
    if (exponent_real == 0 && exponent_imag == 0) return new_complex(m, 1, 0);
    if (real == 0 && imag == 0) {
        if (exponent_imag != 0 || exponent_real < 0) {
            return refuse();
        }
        return new_complex(m, 0, 0);
    }
    if (exponent_imag == 0 && exponent_real == std::floor(exponent_real) && std::fabs(exponent_real) <= 100) {
        result = power_of_whole({real, imag}, static_cast<int64_t>(exponent_real));
    } else {
        const auto polar = power_polar({real, imag}, {exponent_real, exponent_imag});
        if (!polar) return refuse();
        result = *polar;
    }
    if (std::isinf(result.real) || std::isinf(result.imag)) {
        return raise(m, *m.types.OverflowError, "complex exponentiation");
    }
    return new_pair(m, result);
}

void setup_complex(Machine& m) {
    Type& type = *m.types.complex;
    type.destroy = destroy_as<Complex>;
    type.slots.repr = complex_repr;
    type.slots.hash = complex_hash;
    type.slots.truth = complex_truth;
    type.slots.compare = complex_compare;
    type.slots.binary = complex_binary;
    type.slots.negative = complex_negative;
    type.slots.positive = complex_positive;
    type.slots.absolute = complex_absolute;
    type.slots.make = complex_make;
    for (BinaryOperator op : {BinaryOperator::Add, BinaryOperator::Sub, BinaryOperator::Mult,
                              BinaryOperator::Div, BinaryOperator::Pow}) {
        type.binary_operators |= 1u << static_cast<uint32_t>(op);
    }
    add_methods(m, type, kMethods);
    add_attributes(m, type, kAttributes);
    finish_type(m, type);
}

}  // namespace loopscope::vm
