#include "core/vm/int.h"

#include <cmath>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/order.h"
#include "core/vm/setup.h"
#include "core/vm/text.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

constexpr double kBitsOfDigit = 3.3219280948873626;

void destroy_int(Object* object) {
    Int* number = static_cast<Int*>(object);
    if (number->big) object->type->machine->bytes_in_use -= Integer::from_digits(number->big).byte_size();
    destroy_as<Int>(object);
}

// Whether a result of so many bits, made with so many limb products, may be computed.
bool allow(Machine& m, uint64_t bits, double products) {
    if (bits < 100'000) return true;
    if (bits / 8 > 4096 && !m.reserve(bits / 8)) return false;
    return m.spend_much(static_cast<uint64_t>(std::min(products / 4, 1e18)));
}

double product_cost(uint64_t bits_a, uint64_t bits_b) {
    const double a = static_cast<double>(bits_a) / 64 + 1, b = static_cast<double>(bits_b) / 64 + 1;
    return std::max(a, b) * std::pow(std::min(a, b), 0.585);
}

Value int_power(Machine& m, const Integer& base, const Integer& exponent) {
    if (exponent.is_negative()) {
        const auto b = base.to_double(), e = exponent.to_double();
        if (!b || !e) return raise(m, *m.types.OverflowError, "int too large to convert to float");
        if (*b == 0) return raise(m, *m.types.ZeroDivisionError, "0.0 cannot be raised to a negative power");
        return m.new_float(std::pow(*b, *e));
    }
    if (base.is_small() && base.small >= -1 && base.small <= 1) {
        if (exponent.is_zero() || base.small == 1) return Value::small_int(1);
        if (base.is_zero()) return Value::small_int(0);
        return Value::small_int(exponent.is_odd() ? -1 : 1);
    }
    const auto times = exponent.to_uint64();
    const double bits = times ? static_cast<double>(base.bit_length()) * static_cast<double>(*times) : 1e30;
    if (bits > 1e15) {
        m.reserve(~uint64_t{0} >> 1);
        if (!m.has_raised() && !m.stopping) return raise(m, *m.types.MemoryError, "");
        return Value();
    }
    const uint64_t size = static_cast<uint64_t>(bits);
    if (!allow(m, size, product_cost(size / 2, size / 2) * 2)) return Value();
    return new_integer(m, power(base, *times));
}

Value shift(Machine& m, BinaryOperator op, const Integer& number, const Integer& by) {
    if (by.is_negative()) return raise(m, *m.types.ValueError, "negative shift count");
    const auto bits = by.to_uint64();
    if (op == BinaryOperator::RShift) {
        if (!bits) return Value::small_int(number.is_negative() ? -1 : 0);
        return new_integer(m, number >> *bits);
    }
    if (number.is_zero()) return Value::small_int(0);
    if (!bits || *bits > uint64_t{1} << 50) {
        return raise(m, *m.types.OverflowError, "too many digits in integer");
    }
    if (!allow(m, number.bit_length() + *bits, 0)) return Value();
    return new_integer(m, number << *bits);
}

Value divide(Machine& m, BinaryOperator op, const Integer& a, const Integer& b) {
    if (b.is_zero()) {
        if (op == BinaryOperator::Div) return raise(m, *m.types.ZeroDivisionError, "division by zero");
        if (op == BinaryOperator::Mod) return raise(m, *m.types.ZeroDivisionError, "integer modulo by zero");
        return raise(m, *m.types.ZeroDivisionError, "integer division or modulo by zero");
    }
    if (!a.is_small()) {
        const double cost =
            static_cast<double>(a.bit_length()) / 64 * static_cast<double>(b.bit_length()) / 64;
        if (cost > 10'000 && !m.spend_much(static_cast<uint64_t>(cost / 4))) return Value();
    }
    if (op == BinaryOperator::Div) {
        const auto result = true_divide(a, b);
        if (!result) {
            return raise(m, *m.types.OverflowError, "integer division result too large for a float");
        }
        return m.new_float(*result);
    }
    Integer quotient, remainder;
    divide_floor(a, b, &quotient, &remainder);
    if (op == BinaryOperator::FloorDiv) return new_integer(m, quotient);
    if (op == BinaryOperator::Mod) return new_integer(m, remainder);
    return m.new_tuple({new_integer(m, quotient), new_integer(m, remainder)}).value();
}

Value big_binary(Machine& m, BinaryOperator op, const Integer& a, const Integer& b) {
    switch (op) {
        case BinaryOperator::Add:
            return new_integer(m, a + b);
        case BinaryOperator::Sub:
            return new_integer(m, a - b);
        case BinaryOperator::Mult: {
            const uint64_t bits_a = a.bit_length(), bits_b = b.bit_length();
            if (!allow(m, bits_a + bits_b, product_cost(bits_a, bits_b))) return Value();
            return new_integer(m, a * b);
        }
        case BinaryOperator::Div:
        case BinaryOperator::FloorDiv:
        case BinaryOperator::Mod:
        case BinaryOperator::Divmod:
            return divide(m, op, a, b);
        case BinaryOperator::Pow:
            return int_power(m, a, b);
        case BinaryOperator::LShift:
        case BinaryOperator::RShift:
            return shift(m, op, a, b);
        case BinaryOperator::BitOr:
            return new_integer(m, a | b);
        case BinaryOperator::BitXor:
            return new_integer(m, a ^ b);
        case BinaryOperator::BitAnd:
            return new_integer(m, a & b);
        case BinaryOperator::MatMult:
            break;
    }
    return Value::not_implemented();
}

// The commonest operations on small integers; an empty Value where the long way is needed.
Value small_binary(Machine& m, BinaryOperator op, int64_t a, int64_t b) {
    int64_t result = 0;
    switch (op) {
        case BinaryOperator::Add:
            return m.new_int(a + b);
        case BinaryOperator::Sub:
            return m.new_int(a - b);
        case BinaryOperator::Mult:
            if (__builtin_mul_overflow(a, b, &result)) return Value();
            return m.new_int(result);
        case BinaryOperator::BitOr:
            return Value::small_int(a | b);
        case BinaryOperator::BitXor:
            return Value::small_int(a ^ b);
        case BinaryOperator::BitAnd:
            return Value::small_int(a & b);
        case BinaryOperator::FloorDiv:
        case BinaryOperator::Mod: {
            if (b == 0) return Value();
            int64_t quotient = a / b, rest = a % b;
            if (rest != 0 && (rest < 0) != (b < 0)) {
                rest += b;
                --quotient;
            }
            return m.new_int(op == BinaryOperator::Mod ? rest : quotient);
        }
        default:
            return Value();
    }
}

Value int_repr(Machine& m, const Value& self) {
    if (self.is_small_int()) return m.new_str(std::to_string(self.small_int()));
    auto text = decimal_text(m, to_integer(self));
    if (!text) return Value();
    return m.new_str(std::move(*text));
}

std::optional<int64_t> int_hash(Machine& m, const Value& self) {
    const Integer number = to_integer(self);
    count_work(m, number.byte_size() >> 3);  // a division for each digit
    return number.hash();
}
std::optional<bool> int_truth(Machine&, const Value& self) { return !to_integer(self).is_zero(); }

Value int_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (!is_int(left) || !is_int(right)) return Value::not_implemented();
    const Integer a = to_integer(left), b = to_integer(right);
    count_work(m, 2 + (a.byte_size() >> 5));
    return Value::boolean(holds(op, compare(a, b), 0));
}

Value int_negative(Machine& m, const Value& self) { return new_integer(m, -to_integer(self)); }
Value int_absolute(Machine& m, const Value& self) { return new_integer(m, absolute(to_integer(self))); }
Value int_invert(Machine& m, const Value& self) { return new_integer(m, ~to_integer(self)); }
Value int_to_float(Machine& m, const Value& self) {
    const auto number = to_integer(self).to_double();
    if (!number) return raise(m, *m.types.OverflowError, "int too large to convert to float");
    return m.new_float(*number);
}

Value int_of_arguments(Machine& m, const CallArguments& arguments) {
    const uint32_t named = arguments.names ? static_cast<uint32_t>(arguments.names->items.size()) : 0;
    if (arguments.positional_count + named > 2) {
        return raise(m, *m.types.TypeError, "int() takes at most 2 arguments ({} given)",
                     arguments.positional_count + named);
    }
    for (uint32_t i = 0; i < named; ++i) {
        if (text_of(arguments.names->items[i]) != "base") {
            return raise(m, *m.types.TypeError, "'{}' is an invalid keyword argument for int()",
                         text_of(arguments.names->items[i]));
        }
    }
    Value base_value = keyword_argument(arguments, "base");
    if (arguments.positional_count == 2) base_value = arguments.values[1];
    if (arguments.positional_count == 0) {
        if (base_value) return raise(m, *m.types.TypeError, "int() missing string argument");
        return Value::small_int(0);
    }
    const Value& number = arguments.values[0];
    if (!base_value) return to_int(m, number);
    const auto base = as_index(m, base_value);
    if (!base) return Value();
    if (*base != 0 && (*base < 2 || *base > 36)) {
        return raise(m, *m.types.ValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    if (is_str(number)) return int_from_text(m, text_of(number), static_cast<int>(*base), number);
    if (Bytes* bytes = cast<Bytes>(number)) {
        return int_from_text(m, bytes->bytes, static_cast<int>(*base), number);
    }
    return raise(m, *m.types.TypeError, "int() can't convert non-string with explicit base");
}

Value int_make(Machine& m, Type& type, const CallArguments& arguments) {
    Value number = int_of_arguments(m, arguments);
    if (!number || &type == m.types.int_) return number;
    Ref<Int> made = m.make<Int>(type);
    const Integer integer = to_integer(number);
    made->small_value = integer.small;
    made->big = integer.digits;
    m.bytes_in_use += integer.byte_size();
    return std::move(made).value();
}

}  // namespace

Integer to_integer(const Value& value) {
    if (value.is_small_int()) return Integer(value.small_int());
    if (value.is_bool()) return Integer(value.is_true() ? 1 : 0);
    const Int& number = as<Int>(value);
    return number.big ? Integer::from_digits(number.big) : Integer(number.small_value);
}

Value new_integer(Machine& m, const Integer& number) {
    if (number.is_small()) return m.new_int(number.small);
    Ref<Int> made = m.make<Int>(*m.types.int_);
    made->big = number.digits;
    count_work(m, number.byte_size() >> 4);
    m.bytes_in_use += number.byte_size();
    return std::move(made).value();
}

Value exact_int(Machine& m, const Value& value) {
    if (value.is_small_int() || (value.is_object() && value.object()->type == m.types.int_)) return value;
    return new_integer(m, to_integer(value));
}

std::optional<Integer> index_integer(Machine& m, const Value& value) {
    if (is_int(value)) return to_integer(value);
    const Unary to_index = m.type_of(value).slots.to_index;
    if (!to_index) {
        return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(m, value));
    }
    const Value result = to_index(m, value);
    if (!result) return std::nullopt;
    if (!is_int(result)) {
        return raise(m, *m.types.TypeError, "__index__ returned non-int (type {})", type_name(m, result));
    }
    return to_integer(result);
}

Value to_int(Machine& m, const Value& value) {
    if (value.is_small_int()) return value;
    const Slots& slots = m.type_of(value).slots;
    if (slots.to_int) {
        const Value result = slots.to_int(m, value);
        if (!result) return Value();
        if (is_int(result)) return exact_int(m, result);
        return raise(m, *m.types.TypeError, "__int__ returned non-int (type {})", type_name(m, result));
    }
    if (slots.to_index) {
        const auto number = index_integer(m, value);
        return number ? new_integer(m, *number) : Value();
    }
    if (is_str(value)) return int_from_text(m, text_of(value), 10, value);
    bool found = false;
    const Value truncated = call_special(m, value, *m.names.n_trunc, {}, &found);
    if (found) {
        if (!truncated) return Value();
        if (is_int(truncated)) return exact_int(m, truncated);
        const auto number = index_integer(m, truncated);
        return number ? new_integer(m, *number) : Value();
    }
    if (const auto bytes = bytes_view(value)) return int_from_text(m, std::string(*bytes), 10, value);
    return raise(m, *m.types.TypeError,
                 "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                 type_name(m, value));
}

std::optional<std::string> decimal_text(Machine& m, const Integer& number) {
    if (number.is_small()) return std::to_string(number.small);
    const uint64_t bits = number.bit_length();
    std::string text;
    const int64_t chosen = m.state<IntDigits>().most;
    const int64_t most = chosen == 0 ? kMostDigits : std::min(chosen, kMostDigits);
    if (static_cast<double>(bits) <= static_cast<double>(most) * kBitsOfDigit + 2) {
        if (!m.spend_much(bits / 64 * bits / 256)) return std::nullopt;
        text = number.to_text();
    }
    if (text.empty() || static_cast<int64_t>(text.size() - (text[0] == '-')) > most) {
        return raise(m, *m.types.ValueError,
                     "Exceeds the limit ({} digits) for integer string conversion; use "
                     "sys.set_int_max_str_digits() to increase the limit",
                     most);
    }
    return text;
}

Value int_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (left.is_small_int() && right.is_small_int()) {
        Value result = small_binary(m, op, left.small_int(), right.small_int());
        if (result) return result;
    }
    if (!is_int(left) || !is_int(right)) return Value::not_implemented();
    return big_binary(m, op, to_integer(left), to_integer(right));
}

Value int_power_modulo(Machine& m, const Value& base, const Value& exponent, const Value& modulus) {
    Integer b = to_integer(base), e = to_integer(exponent);
    const Integer divisor = to_integer(modulus);
    if (divisor.is_zero()) return raise(m, *m.types.ValueError, "pow() 3rd argument cannot be 0");
    if (e.is_negative()) {
        const auto inverse = inverse_modulo(b, divisor);
        if (!inverse) {
            return raise(m, *m.types.ValueError, "base is not invertible for the given modulus");
        }
        b = *inverse;
        e = -e;
    }
    const uint64_t bits = divisor.bit_length();
    const double cost = product_cost(bits, bits) * static_cast<double>(e.bit_length()) * 3;
    if (cost > 100'000 && !m.spend_much(static_cast<uint64_t>(std::min(cost / 4, 1e18)))) return Value();
    return new_integer(m, power_modulo(b, e, divisor));
}

void setup_numbers(Machine& m) {
    Type& type = *m.types.int_;
    type.destroy = destroy_int;
    type.slots.repr = int_repr;
    type.slots.hash = int_hash;
    type.slots.truth = int_truth;
    type.slots.compare = int_compare;
    type.slots.binary = int_binary;
    type.slots.negative = int_negative;
    type.slots.positive = exact_int;
    type.slots.absolute = int_absolute;
    type.slots.invert = int_invert;
    type.slots.to_int = exact_int;
    type.slots.to_index = exact_int;
    type.slots.to_float = int_to_float;
    type.slots.make = int_make;
    type.binary_operators = ~(1u << static_cast<uint32_t>(BinaryOperator::MatMult));
    setup_int_methods(m);
    setup_bool(m);
    setup_float(m);
    setup_complex(m);
}

}  // namespace loopscope::vm
