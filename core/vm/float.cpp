#include <cmath>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/float_text.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/order.h"
#include "core/vm/text.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

double number_of(const Value& value) { return as<Float>(value).number; }

struct Division {
    double quotient, remainder;
};

// Floor division: the remainder has the divisor's sign, the quotient is a whole number.
Division divide_floor(double a, double b) {
    double remainder = std::fmod(a, b);
    double quotient = (a - remainder) / b;
    if (remainder != 0) {
        if ((b < 0) != (remainder < 0)) {
            remainder += b;
            quotient -= 1;
        }
    } else {
        remainder = std::copysign(0.0, b);
    }
    if (quotient == 0) return {std::copysign(0.0, a / b), remainder};
    double whole = std::floor(quotient);
    if (quotient - whole > 0.5) whole += 1;
    return {whole, remainder};
}

Value float_power(Machine& m, double base, double exponent) {
    if (base == 0 && exponent < 0) {
        return raise(m, *m.types.ZeroDivisionError, "0.0 cannot be raised to a negative power");
    }
    if (base < 0 && std::isfinite(base) && std::isfinite(exponent) && exponent != std::floor(exponent)) {
        return complex_power(m, base, 0, exponent, 0);
    }
    const double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent)) {
        raise_value(m, make_exception(m, *m.types.OverflowError,
                                      {Value::small_int(34), m.new_str("Numerical result out of range")}));
        return Value();
    }
    return m.new_float(result);
}

Value divide(Machine& m, BinaryOperator op, double a, double b) {
    if (b == 0) {
        const char* message = op == BinaryOperator::Div        ? "float division by zero"
                              : op == BinaryOperator::Mod      ? "float modulo"
                              : op == BinaryOperator::FloorDiv ? "float floor division by zero"
                                                               : "float divmod()";
        return raise_text(m, *m.types.ZeroDivisionError, message);
    }
    if (op == BinaryOperator::Div) return m.new_float(a / b);
    const Division division = divide_floor(a, b);
    if (op == BinaryOperator::FloorDiv) return m.new_float(division.quotient);
    if (op == BinaryOperator::Mod) return m.new_float(division.remainder);
    return m.new_tuple({m.new_float(division.quotient), m.new_float(division.remainder)}).value();
}

Value float_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    bool raised = false;
    const auto a = number_as_double(m, left, &raised);
    if (!a) return raised ? Value() : Value::not_implemented();
    const auto b = number_as_double(m, right, &raised);
    if (!b) return raised ? Value() : Value::not_implemented();
    switch (op) {
        case BinaryOperator::Add:
            return m.new_float(*a + *b);
        case BinaryOperator::Sub:
            return m.new_float(*a - *b);
        case BinaryOperator::Mult:
            return m.new_float(*a * *b);
        case BinaryOperator::Div:
        case BinaryOperator::Mod:
        case BinaryOperator::FloorDiv:
        case BinaryOperator::Divmod:
            return divide(m, op, *a, *b);
        case BinaryOperator::Pow:
            return float_power(m, *a, *b);
        default:
            return Value::not_implemented();
    }
}

// -1, 0, 1; nothing when either is nan. Exact, however large the integer.
std::optional<int> order_with_integer(double number, const Integer& integer) {
    if (std::isnan(number)) return std::nullopt;
    if (std::isinf(number)) return number > 0 ? 1 : -1;
    const int order = compare(Integer::from_double(std::trunc(number)), integer);
    if (order != 0) return order;
    const double rest = number - std::trunc(number);
    return (rest > 0) - (rest < 0);
}

std::optional<int> order(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) return std::nullopt;
    return (a > b) - (a < b);
}

Value float_compare(Machine&, CompareOperator op, const Value& left, const Value& right) {
    std::optional<int> sign;
    if (Float::is(left) && Float::is(right)) {
        sign = order(number_of(left), number_of(right));
    } else if (Float::is(left) && is_int(right)) {
        sign = order_with_integer(number_of(left), to_integer(right));
    } else if (is_int(left) && Float::is(right)) {
        sign = order_with_integer(number_of(right), to_integer(left));
        if (sign) sign = -*sign;
    } else {
        return Value::not_implemented();
    }
    if (!sign) return Value::boolean(op == CompareOperator::NotEq);
    return Value::boolean(holds(op, *sign, 0));
}

Value float_to_repr(Machine& m, const Value& self) { return m.new_str(float_repr(number_of(self))); }
std::optional<int64_t> float_hash(Machine& m, const Value& self) {
    if (std::isnan(number_of(self))) return m.identity(self);
    return hash_double(number_of(self));
}
std::optional<bool> float_truth(Machine&, const Value& self) { return number_of(self) != 0; }
Value float_negative(Machine& m, const Value& self) { return m.new_float(-number_of(self)); }
Value float_positive(Machine& m, const Value& self) {
    return self.object()->type == m.types.float_ ? self : m.new_float(number_of(self));
}
Value float_absolute(Machine& m, const Value& self) { return m.new_float(std::fabs(number_of(self))); }

Value float_to_int(Machine& m, const Value& self) {
    const double number = number_of(self);
    if (std::isnan(number)) return raise(m, *m.types.ValueError, "cannot convert float NaN to integer");
    if (std::isinf(number)) {
        return raise(m, *m.types.OverflowError, "cannot convert float infinity to integer");
    }
    return new_integer(m, Integer::from_double(std::trunc(number)));
}

std::optional<double> float_from_text(Machine& m, std::string_view text, const Value& shown) {
    count_work(m, text.size());
    const auto number = read_float(text);
    if (number) return number;
    const auto literal = repr_text(m, shown);
    if (!literal) return std::nullopt;
    return raise(m, *m.types.ValueError, "could not convert string to float: {}", *literal);
}

std::optional<double> float_of(Machine& m, const Value& value) {
    if (is_str(value)) return float_from_text(m, text_of(value), value);
    const Slots& slots = m.type_of(value).slots;
    if (slots.to_float) {
        const Value result = slots.to_float(m, value);
        if (!result) return std::nullopt;
        if (Float::is(result)) return number_of(result);
        return raise(m, *m.types.TypeError, "{}.__float__ returned non-float (type {})", type_name(m, value),
                     type_name(m, result));
    }
    if (slots.to_index) {
        const auto number = index_integer(m, value);
        if (!number) return std::nullopt;
        const auto converted = number->to_double();
        if (!converted) return raise(m, *m.types.OverflowError, "int too large to convert to float");
        return converted;
    }
    if (const auto bytes = bytes_view(value)) return float_from_text(m, std::string(*bytes), value);
    return raise(m, *m.types.TypeError, "float() argument must be a string or a real number, not '{}'",
                 type_name(m, value));
}

Value float_make(Machine& m, Type& type, const CallArguments& arguments) {
    const bool is_plain = type.slots.init == m.types.float_->slots.init;
    if (is_plain && !check_no_keywords(m, "float", arguments)) return Value();
    if (!check_arity(m, "float", arguments, 0, 1)) return Value();
    double number = 0;
    if (arguments.positional_count == 1) {
        const Value& given = arguments.values[0];
        if (&type == m.types.float_ && given.is_object() && given.object()->type == m.types.float_)
            return given;
        const auto converted = float_of(m, given);
        if (!converted) return Value();
        number = *converted;
    }
    if (&type == m.types.float_) return m.new_float(number);
    Ref<Float> made = m.make<Float>(type);
    made->number = number;
    return std::move(made).value();
}

}  // namespace

int64_t hash_double(double number) {
    constexpr uint64_t kModulus = (uint64_t{1} << 61) - 1;
    if (std::isnan(number)) return 0;
    if (std::isinf(number)) return number > 0 ? 314159 : -314159;
    int exponent = 0;
    double rest = std::frexp(std::fabs(number), &exponent);
    uint64_t hash = 0;
    while (rest != 0) {  // 28 bits at a time, as a number modulo 2 ** 61 - 1
        hash = (hash << 28 & kModulus) | hash >> (61 - 28);
        rest *= 268435456.0;
        exponent -= 28;
        const uint64_t bits = static_cast<uint64_t>(rest);
        rest -= static_cast<double>(bits);
        hash += bits;
        if (hash >= kModulus) hash -= kModulus;
    }
    const int shift = exponent >= 0 ? exponent % 61 : 61 - 1 - (-1 - exponent) % 61;
    hash = (hash << shift & kModulus) | hash >> (61 - shift);
    const int64_t result = number < 0 ? -static_cast<int64_t>(hash) : static_cast<int64_t>(hash);
    return result == -1 ? -2 : result;
}

std::optional<double> number_as_double(Machine& m, const Value& value, bool* raised) {
    if (value.is_small_int()) return static_cast<double>(value.small_int());
    if (Float* number = cast<Float>(value)) return number->number;
    if (!is_int(value)) return std::nullopt;
    const auto converted = to_integer(value).to_double();
    if (!converted) {
        *raised = true;
        raise(m, *m.types.OverflowError, "int too large to convert to float");
    }
    return converted;
}

void setup_float(Machine& m) {
    Type& type = *m.types.float_;
    type.destroy = destroy_as<Float>;
    type.slots.repr = float_to_repr;
    type.slots.hash = float_hash;
    type.slots.truth = float_truth;
    type.slots.compare = float_compare;
    type.slots.binary = float_binary;
    type.slots.negative = float_negative;
    type.slots.positive = float_positive;
    type.slots.absolute = float_absolute;
    type.slots.to_int = float_to_int;
    type.slots.to_float = float_positive;
    type.slots.make = float_make;
    for (BinaryOperator op :
         {BinaryOperator::Add, BinaryOperator::Sub, BinaryOperator::Mult, BinaryOperator::Div,
          BinaryOperator::Mod, BinaryOperator::FloorDiv, BinaryOperator::Divmod, BinaryOperator::Pow}) {
        type.binary_operators |= 1u << static_cast<uint32_t>(op);
    }
    setup_float_methods(m);
    finish_type(m, type);
}

}  // namespace loopscope::vm
