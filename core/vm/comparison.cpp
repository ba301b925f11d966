// Rich comparison: the right operand's turn, identity, and what is said when there is no order.
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/order.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

const char* const kSymbols[] = {"==", "!=", "<", "<=", ">", ">="};

CompareOperator mirrored(CompareOperator op) {
    switch (op) {
        case CompareOperator::Lt:
            return CompareOperator::Gt;
        case CompareOperator::LtE:
            return CompareOperator::GtE;
        case CompareOperator::Gt:
            return CompareOperator::Lt;
        case CompareOperator::GtE:
            return CompareOperator::LtE;
        default:
            return op;
    }
}

Value compare_objects(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    Type& left_type = m.type_of(left);
    Type& right_type = m.type_of(right);
    const Compare of_left = left_type.slots.compare;
    const Compare of_right = right_type.slots.compare;
    bool asked_right = false;
    if (&left_type != &right_type && of_right && right_type.is_subtype_of(left_type)) {
        asked_right = true;
        Value result = of_right(m, mirrored(op), right, left);
        if (!result.is_not_implemented()) return result;
    }
    if (of_left) {
        Value result = of_left(m, op, left, right);
        if (!result.is_not_implemented()) return result;
    }
    if (!asked_right && of_right) {
        Value result = of_right(m, mirrored(op), right, left);
        if (!result.is_not_implemented()) return result;
    }
    if (op == CompareOperator::Eq) return Value::boolean(left.is(right));
    if (op == CompareOperator::NotEq) return Value::boolean(!left.is(right));
    return raise(m, *m.types.TypeError, "'{}' not supported between instances of '{}' and '{}'",
                 kSymbols[static_cast<size_t>(op)], type_name(m, left), type_name(m, right));
}

}  // namespace

Value compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (left.is_small_int() && right.is_small_int()) {
        return Value::boolean(holds(op, left.small_int(), right.small_int()));
    }
    const RecursionGuard guard(m, " in comparison");
    if (guard.failed) return Value();
    return compare_objects(m, op, left, right);
}

std::optional<bool> equal(Machine& m, const Value& left, const Value& right) {
    count_work(m, 1);
    if (left.is(right)) return true;
    if (left.is_object() && right.is_object() && left.object()->type == m.types.str &&
        right.object()->type == m.types.str) {
        return as<Str>(left).text == as<Str>(right).text;
    }
    const Value result = compare(m, CompareOperator::Eq, left, right);
    return result ? truth(m, result) : std::nullopt;
}

std::optional<bool> less(Machine& m, const Value& left, const Value& right) {
    const Value result = compare(m, CompareOperator::Lt, left, right);
    return result ? truth(m, result) : std::nullopt;
}

}  // namespace loopscope::vm
