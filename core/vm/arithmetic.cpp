// Operators: which operand is asked first, and what is said when neither can.
#include <array>

#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

const char* const kSymbols[] = {"+",  "-",  "*", "@", "/", "%",  "** or pow()",
                                "<<", ">>", "|", "^", "&", "//", "divmod()"};
const char* const kInplaceSymbols[] = {
    "+=", "-=", "*=", "@=", "/=", "%=", "**=", "<<=", ">>=", "|=", "^=", "&=", "//="};

bool is_sequence(const Type& type) {
    switch (type.instance_layout) {
        case Layout::List:
        case Layout::Tuple:
        case Layout::Str:
        case Layout::Bytes:
        case Layout::ByteArray:
            return true;
        default:
            return false;
    }
}

Value unsupported(Machine& m, const char* symbol, const Value& left, const Value& right) {
    return raise(m, *m.types.TypeError, "unsupported operand type(s) for {}: '{}' and '{}'", symbol,
                 type_name(m, left), type_name(m, right));
}

// What no operand could do: sequences have words of their own for + and *.
Value fail(Machine& m, BinaryOperator op, const char* symbol, const Value& left, const Value& right) {
    Type& left_type = m.type_of(left);
    if (op == BinaryOperator::Add && is_sequence(left_type)) {
        const std::string& other = type_name(m, right);
        switch (left_type.instance_layout) {
            case Layout::List:
                return raise(m, *m.types.TypeError, "can only concatenate list (not \"{}\") to list", other);
            case Layout::Tuple:
                return raise(m, *m.types.TypeError, "can only concatenate tuple (not \"{}\") to tuple",
                             other);
            case Layout::Str:
                return raise(m, *m.types.TypeError, "can only concatenate str (not \"{}\") to str", other);
            default:
                return raise(m, *m.types.TypeError, "can't concat {} to {}", other, left_type.name);
        }
    }
    if (op == BinaryOperator::Mult && (is_sequence(left_type) || is_sequence(m.type_of(right)))) {
        return raise(m, *m.types.TypeError, "can't multiply sequence by non-int of type '{}'",
                     type_name(m, is_sequence(left_type) ? right : left));
    }
    const bool prints =
        op == BinaryOperator::RShift && NativeFunction::is(left) && as<NativeFunction>(left).name == "print";
    if (prints) {
        return raise(m, *m.types.TypeError,
                     "unsupported operand type(s) for {}: '{}' and '{}'. Did you mean \"print(<message>, "
                     "file=<output_stream>)\"?",
                     symbol, type_name(m, left), type_name(m, right));
    }
    return unsupported(m, symbol, left, right);
}

// NotImplemented: neither operand can.
Value try_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    Type& left_type = m.type_of(left);
    Type& right_type = m.type_of(right);
    const BinaryOperation of_left = left_type.slots.binary;
    BinaryOperation of_right = &left_type == &right_type ? nullptr : right_type.slots.binary;
    if (of_right == of_left) of_right = nullptr;
    if (of_left) {
        const bool right_first =
            of_right &&
            (right_type.is_subtype_of(left_type) ||
             (right_type.has(kWrittenInPython) && is_sequence(left_type) && !is_sequence(right_type)));
        if (right_first) {
            Value result = of_right(m, op, left, right);
            if (!result.is_not_implemented()) return result;
            of_right = nullptr;
        }
        Value result = of_left(m, op, left, right);
        if (!result.is_not_implemented()) return result;
    }
    if (of_right) return of_right(m, op, left, right);
    return Value::not_implemented();
}

Value unary(Machine& m, Unary slot, const char* what, const Value& value) {
    if (slot) return slot(m, value);
    return raise(m, *m.types.TypeError, "bad operand type for {}: '{}'", what, type_name(m, value));
}

}  // namespace

Value binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    Value result = try_binary(m, op, left, right);
    if (!result.is_not_implemented()) return result;
    return fail(m, op, kSymbols[static_cast<size_t>(op)], left, right);
}

Value inplace(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (const BinaryOperation slot = m.type_of(left).slots.inplace) {
        Value result = slot(m, op, left, right);
        if (!result.is_not_implemented()) return result;
    }
    Value result = try_binary(m, op, left, right);
    if (!result.is_not_implemented()) return result;
    return fail(m, op, kInplaceSymbols[static_cast<size_t>(op)], left, right);
}

Value negative(Machine& m, const Value& value) {
    return unary(m, m.type_of(value).slots.negative, "unary -", value);
}
Value positive(Machine& m, const Value& value) {
    return unary(m, m.type_of(value).slots.positive, "unary +", value);
}
Value invert(Machine& m, const Value& value) {
    return unary(m, m.type_of(value).slots.invert, "unary ~", value);
}
Value absolute(Machine& m, const Value& value) {
    return unary(m, m.type_of(value).slots.absolute, "abs()", value);
}

}  // namespace loopscope::vm
