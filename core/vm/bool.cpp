#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

Value bool_repr(Machine& m, const Value& self) { return m.new_str(self.is_true() ? "True" : "False"); }

Value bool_make(Machine& m, Type&, const CallArguments& arguments) {
    if (!check_no_keywords(m, "bool", arguments) || !check_arity(m, "bool", arguments, 0, 1)) return Value();
    if (arguments.positional_count == 0) return Value::false_();
    const auto answer = truth(m, arguments.values[0]);
    return answer ? Value::boolean(*answer) : Value();
}

Value bool_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (left.is_bool() && right.is_bool()) {
        const bool a = left.is_true(), b = right.is_true();
        if (op == BinaryOperator::BitAnd) return Value::boolean(a && b);
        if (op == BinaryOperator::BitOr) return Value::boolean(a || b);
        if (op == BinaryOperator::BitXor) return Value::boolean(a != b);
    }
    return int_binary(m, op, left, right);
}

}  // namespace

void setup_bool(Machine& m) {
    Type& type = *m.types.bool_;
    type.type_flags |= kNotSubclassable;
    type.slots.repr = bool_repr;
    type.slots.make = bool_make;
    type.slots.binary = bool_binary;
    type.binary_operators = m.types.int_->binary_operators;
    finish_type(m, type);
}

}  // namespace loopscope::vm
