// Conditions: jumps on expressions, and/or, comparisons.
#include "core/bytecode/codegen.h"

namespace loopscope::bytecode {

namespace {

bool is_none(const Expr& expr) {
    return expr.kind == ExprKind::Constant &&
           as<python::Constant>(expr).value.kind == ConstantValue::Kind::None;
}

}  // namespace

// Jumps to target if the truth of expr is `condition`, else goes on.
void Codegen::jump_if(const Expr& expr, Label target, bool condition) {
    if (expr.kind == ExprKind::UnaryOp && as<UnaryOp>(expr).op == UnaryOperator::Not)
        return jump_if_not(*as<UnaryOp>(expr).operand, expr, target, condition);
    if (expr.kind == ExprKind::BoolOp) {
        const auto& operation = as<BoolOp>(expr);
        const bool decides =
            operation.op == BoolOperator::Or;  // the truth of one operand that settles the whole
        Label settled = decides == condition ? target : new_label();
        for (size_t i = 0; i + 1 < operation.values.size(); ++i)
            jump_if(*operation.values[i], settled, decides);
        jump_if(*operation.values.back(), target, condition);
        if (settled != target) place(settled);
        return;
    }
    if (expr.kind == ExprKind::IfExp) {
        const auto& choice = as<IfExp>(expr);
        Label otherwise = new_label(), end = new_label();
        jump_if(*choice.test, otherwise, false);
        jump_if(*choice.body, target, condition);
        jump_artificial(end);
        place(otherwise);
        jump_if(*choice.orelse, target, condition);
        return place(end);
    }
    if (expr.kind == ExprKind::Compare && as<Compare>(expr).ops.size() > 1)
        return jump_if_comparison(as<Compare>(expr), target, condition);
    if (auto value = fold(expr)) {
        if (is_true(*value) == condition) jump(Opcode::Jump, target);
        return;
    }
    if (expr.kind == ExprKind::Compare) {
        m_span = expr.span;  // in force even after the jump: an assertion that fails points at its comparison
        if (jump_if_none(as<Compare>(expr), target, condition)) return;
    }
    visit(expr);
    jump(condition ? Opcode::PopJumpIfTrue : Opcode::PopJumpIfFalse, target);
}

void Codegen::jump_if_not(const Expr& operand, const Expr& expr, Label target, bool condition) {
    const bool is_one = operand.kind == ExprKind::Compare && as<Compare>(operand).ops.size() == 1 &&
                        as<Compare>(operand).ops[0] >= CompareOperator::Is;
    if (!is_one || is_none(*as<Compare>(operand).comparators[0])) return jump_if(operand, target, !condition);
    m_span = operand.span;
    visit(expr);  // not (a in b), not (a is b): one operator
    jump(condition ? Opcode::PopJumpIfTrue : Opcode::PopJumpIfFalse, target);
}

// `x is None` and `x is not None` need no comparison.
bool Codegen::jump_if_none(const Compare& expr, Label target, bool condition) {
    const bool is_is = expr.ops[0] == CompareOperator::Is;
    if (!is_is && expr.ops[0] != CompareOperator::IsNot) return false;
    if (!is_none(*expr.comparators[0])) return false;
    warn_comparison(expr);
    visit(*expr.left);
    jump(is_is == condition ? Opcode::PopJumpIfNone : Opcode::PopJumpIfNotNone, target);
    return true;
}

// a < b < c: each middle operand is computed once and kept for the next comparison.
void Codegen::jump_if_comparison(const Compare& expr, Label target, bool condition) {
    m_span = expr.span;
    warn_comparison(expr);
    Label cleanup = new_label(), end = new_label();
    visit(*expr.left);
    const size_t last = expr.ops.size() - 1;
    for (size_t i = 0; i < last; ++i) {
        comparand(expr, i);
        emit(Opcode::Swap, 2);
        emit(Opcode::Copy, 2);
        comparison_operator(expr.ops[i]);
        jump(Opcode::PopJumpIfFalse, cleanup);
    }
    comparand(expr, last);
    comparison_operator(expr.ops[last]);
    jump(condition ? Opcode::PopJumpIfTrue : Opcode::PopJumpIfFalse, target);
    jump_artificial(end);
    place(cleanup);
    emit(Opcode::PopTop);
    if (!condition) jump_artificial(target);
    place(end);
}

void Codegen::bool_operation(const BoolOp& expr) {
    Label end = new_label();
    const bool is_or = expr.op == BoolOperator::Or;
    for (size_t i = 0; i + 1 < expr.values.size(); ++i) {
        if (auto value = fold(*expr.values[i])) {
            if (is_true(*value) != is_or) continue;  // says nothing
            visit(*expr.values[i]);
            return place(end);  // says it all
        }
        visit(*expr.values[i]);
        jump(is_or ? Opcode::JumpIfTrueOrPop : Opcode::JumpIfFalseOrPop, end);
    }
    visit(*expr.values.back());
    place(end);
}

void Codegen::conditional(const IfExp& expr) {
    Label otherwise = new_label(), end = new_label();
    const uint32_t told = m_unit->last_line;
    jump_if(*expr.test, otherwise, false);
    visit(*expr.body);
    jump_artificial(end);
    place(otherwise);
    visit(*expr.orelse);
    place(end);
    m_unit->last_line = told;
}

void Codegen::compare(const Compare& expr) {
    warn_comparison(expr);
    visit(*expr.left);
    const size_t last = expr.ops.size() - 1;
    if (last == 0) {
        comparand(expr, 0);
        return comparison_operator(expr.ops[0]);
    }
    Label cleanup = new_label(), end = new_label();
    for (size_t i = 0; i < last; ++i) {
        comparand(expr, i);
        emit(Opcode::Swap, 2);
        emit(Opcode::Copy, 2);
        comparison_operator(expr.ops[i]);
        jump(Opcode::JumpIfFalseOrPop, cleanup);
    }
    comparand(expr, last);
    comparison_operator(expr.ops[last]);
    jump_artificial(end);
    place(cleanup);
    emit(Opcode::Swap, 2);
    emit(Opcode::PopTop);
    place(end);
}

void Codegen::comparison_operator(CompareOperator op) {
    switch (op) {
        case CompareOperator::Is:
            return emit(Opcode::IsOp, 0);
        case CompareOperator::IsNot:
            return emit(Opcode::IsOp, 1);
        case CompareOperator::In:
            return emit(Opcode::ContainsOp, 0);
        case CompareOperator::NotIn:
            return emit(Opcode::ContainsOp, 1);
        default:
            return emit(Opcode::CompareOp, static_cast<uint32_t>(op));
    }
}

// The right operand; the last one, of `in`, is a tuple or frozenset constant where it can be.
void Codegen::comparand(const Compare& expr, size_t index) {
    const bool is_container = index + 1 == expr.ops.size() && (expr.ops[index] == CompareOperator::In ||
                                                               expr.ops[index] == CompareOperator::NotIn);
    if (is_container) return iterable(*expr.comparators[index]);
    visit(*expr.comparators[index]);
}

// Something that is only iterated or searched: a list display may be a tuple, constants of a set a frozenset.
void Codegen::iterable(const Expr& expr) {
    At at(*this, expr.span);
    if (expr.kind == ExprKind::List) {
        const auto& elts = as<python::List>(expr).elts;
        for (const Expr* item : elts)
            if (item->kind == ExprKind::Starred) return visit(expr);
        if (auto value = fold_tuple(elts)) return load_constant(std::move(*value));
        return display(elts, Opcode::BuildList, Opcode::ListAppend, Opcode::ListExtend, true);
    }
    if (expr.kind == ExprKind::Set) {
        if (auto value = fold_tuple(as<python::Set>(expr).elts))
            return load_constant(
                {BytecodeConstant::FrozenSet{std::get<BytecodeConstant::Tuple>(value->value).items}});
    }
    visit(expr);
}

}  // namespace loopscope::bytecode
