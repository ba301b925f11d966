// Handlers: operators and items, where the dispatch loop's fast paths do not apply.
#include "core/bytecode/code.h"
#include "core/vm/dispatch.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

namespace {

Value* replace_two(Value* sp, Value result) {
    if (result.empty()) return nullptr;
    drop(sp - 1);
    sp[-2] = std::move(result);
    return sp - 1;
}

}  // namespace

Value* op_binary(Machine& m, Frame&, Value* sp, uint32_t arg) {
    const auto op = static_cast<BinaryOperator>(arg & (bytecode::kInplace - 1));
    if ((arg & bytecode::kInplace) != 0) return replace_two(sp, inplace(m, op, sp[-2], sp[-1]));
    return replace_two(sp, binary(m, op, sp[-2], sp[-1]));
}

Value* op_compare(Machine& m, Frame&, Value* sp, uint32_t arg) {
    return replace_two(sp, compare(m, static_cast<CompareOperator>(arg), sp[-2], sp[-1]));
}

Value* op_binary_subscr(Machine& m, Frame&, Value* sp, uint32_t) {
    return replace_two(sp, get_item(m, sp[-2], sp[-1]));
}

Value* op_contains(Machine& m, Frame&, Value* sp, uint32_t arg) {
    const std::optional<bool> inside = contains(m, sp[-1], sp[-2]);
    if (!inside) return nullptr;
    return replace_two(sp, Value::boolean(*inside != (arg == 1)));
}

Value* op_store_subscr(Machine& m, Frame&, Value* sp, uint32_t) {
    if (!set_item(m, sp[-2], sp[-1], sp[-3])) return nullptr;
    for (int i = 1; i <= 3; ++i) drop(sp - i);
    return sp - 3;
}

Value* op_delete_subscr(Machine& m, Frame&, Value* sp, uint32_t) {
    if (!delete_item(m, sp[-2], sp[-1])) return nullptr;
    drop(sp - 1);
    drop(sp - 2);
    return sp - 2;
}

Value* op_unary(Machine& m, Frame& frame, Value* sp, uint32_t) {
    Value result;
    switch (frame.next[-1].opcode) {
        case Opcode::UnaryNegative:
            result = negative(m, sp[-1]);
            break;
        case Opcode::UnaryPositive:
            result = positive(m, sp[-1]);
            break;
        default:
            result = invert(m, sp[-1]);
    }
    if (result.empty()) return nullptr;
    sp[-1] = std::move(result);
    return sp;
}

}  // namespace loopscope::vm
