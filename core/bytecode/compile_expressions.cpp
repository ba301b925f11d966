// Expressions: all but calls, conditions and comprehensions.
#include "core/bytecode/codegen.h"

#include <algorithm>

namespace loopscope::bytecode {

namespace {
constexpr size_t kManyItems = 30;  // longer displays are built piece by piece, so that the stack stays small

bool is_ellipsis(const Expr& expr) {
    using python::ConstantValue;
    return expr.kind == ExprKind::Constant &&
           as<python::Constant>(expr).value.kind == ConstantValue::Kind::Ellipsis;
}
}

void Codegen::visit(const Expr& expr) {
    if (++m_depth > kMaxTreeDepth) {
        error(expr.span, kTooDeep);
    } else {
        At at(*this, expr.span);
        visit_expression(expr);
    }
    --m_depth;
}

void Codegen::visit_all(const std::vector<Expr*>& expressions) {
    for (const Expr* expr : expressions) visit(*expr);
}

void Codegen::visit_expression(const Expr& expr) {
    switch (expr.kind) {
        case ExprKind::Constant:
            return load_constant(constant_of(as<python::Constant>(expr).value));
        case ExprKind::Name:
            if (auto value = fold(expr)) return load_constant(std::move(*value));
            return variable(as<Name>(expr).id, as<Name>(expr).ctx);
        case ExprKind::Attribute:
            return attribute(as<Attribute>(expr));
        case ExprKind::Call:
            return call(as<Call>(expr));
        case ExprKind::BoolOp:
            return bool_operation(as<BoolOp>(expr));
        case ExprKind::NamedExpr:
            return named_expression(as<NamedExpr>(expr));
        case ExprKind::BinOp:
            return binary_chain(expr);
        case ExprKind::UnaryOp:
            return unary(as<UnaryOp>(expr));
        case ExprKind::Lambda:
            return lambda(as<Lambda>(expr));
        case ExprKind::IfExp:
            return conditional(as<IfExp>(expr));
        case ExprKind::Dict:
            return dict(as<python::Dict>(expr));
        case ExprKind::Set:
            return display(as<python::Set>(expr).elts, Opcode::BuildSet, Opcode::SetAdd, Opcode::SetUpdate,
                           false);
        case ExprKind::ListComp:
            return comprehension(expr, as<ListComp>(expr).generators, *as<ListComp>(expr).elt, nullptr);
        case ExprKind::SetComp:
            return comprehension(expr, as<SetComp>(expr).generators, *as<SetComp>(expr).elt, nullptr);
        case ExprKind::DictComp:
            return comprehension(expr, as<DictComp>(expr).generators, *as<DictComp>(expr).key,
                                 as<DictComp>(expr).value);
        case ExprKind::GeneratorExp:
            return comprehension(expr, as<GeneratorExp>(expr).generators, *as<GeneratorExp>(expr).elt,
                                 nullptr);
        case ExprKind::Await:
            return await_expression(as<Await>(expr));
        case ExprKind::Yield:
            return yield(as<Yield>(expr));
        case ExprKind::YieldFrom:
            return yield_from_expression(as<YieldFrom>(expr));
        case ExprKind::Compare:
            return compare(as<Compare>(expr));
        case ExprKind::FormattedValue:
            return formatted(as<FormattedValue>(expr));
        case ExprKind::JoinedStr:
            return joined(as<JoinedStr>(expr));
        case ExprKind::Subscript:
            return subscript(as<Subscript>(expr));
        case ExprKind::Starred:
            // Displays, calls and targets take their stars themselves.
            return error(expr.span, as<Starred>(expr).ctx == ExprContext::Store
                                        ? "starred assignment target must be in a list or tuple"
                                        : "can't use starred expression here");
        case ExprKind::List:
            return list(as<python::List>(expr));
        case ExprKind::Tuple:
            return tuple(as<python::Tuple>(expr));
        case ExprKind::Slice:
            return slice(as<Slice>(expr));
    }
}

// Left-deep chains of operators, of any length: constants as far as they go, then one operator after the
// other.
void Codegen::binary_chain(const Expr& expr) {
    std::vector<const BinOp*> chain;
    const Expr* leftmost = &expr;
    for (; leftmost->kind == ExprKind::BinOp; leftmost = as<BinOp>(*leftmost).left)
        chain.push_back(&as<BinOp>(*leftmost));
    if (chain.back()->op == BinaryOperator::Mod && format_operator(*chain.back())) {
        chain.pop_back();
        for (; !chain.empty(); chain.pop_back()) {
            visit(*chain.back()->right);
            m_span = chain.back()->span;
            emit(Opcode::BinaryOp, static_cast<uint32_t>(chain.back()->op));
        }
        return;
    }
    std::optional<BytecodeConstant> folded = fold(*leftmost);
    Span folded_span = leftmost->span;
    if (!folded) visit(*leftmost);
    for (; !chain.empty(); chain.pop_back()) {
        const BinOp& op = *chain.back();
        if (folded) {
            auto right = fold(*op.right);
            auto result = right ? fold_binary(op.op, *folded, *right) : std::nullopt;
            if (result) {
                folded = std::move(result);
                folded_span = op.span;
                continue;
            }
            m_span = folded_span;
            load_constant(std::move(*folded));
            folded.reset();
        }
        visit(*op.right);
        m_span = op.span;
        emit(Opcode::BinaryOp, static_cast<uint32_t>(op.op));
    }
    if (!folded) return;
    m_span = folded_span;
    load_constant(std::move(*folded));
}

void Codegen::unary(const UnaryOp& expr) {
    if (auto value = fold(expr)) return load_constant(std::move(*value));
    if (expr.op == UnaryOperator::Not && expr.operand->kind == ExprKind::Compare) {
        // not (a is b), not (a in b): one operator.
        const auto& comparison = as<Compare>(*expr.operand);
        auto inverted = [](CompareOperator op) -> std::optional<CompareOperator> {
            switch (op) {
                case CompareOperator::Is:
                    return CompareOperator::IsNot;
                case CompareOperator::IsNot:
                    return CompareOperator::Is;
                case CompareOperator::In:
                    return CompareOperator::NotIn;
                case CompareOperator::NotIn:
                    return CompareOperator::In;
                default:
                    return std::nullopt;
            }
        };
        auto op = comparison.ops.size() == 1 ? inverted(comparison.ops[0]) : std::nullopt;
        if (op) {
            m_span = comparison.span;
            warn_comparison(comparison, true);
            visit(*comparison.left);
            comparand(comparison, 0);
            return comparison_operator(*op);
        }
    }
    visit(*expr.operand);
    static constexpr Opcode kOpcodes[] = {Opcode::UnaryInvert, Opcode::UnaryNot, Opcode::UnaryPositive,
                                          Opcode::UnaryNegative};
    emit(kOpcodes[static_cast<size_t>(expr.op)]);
}

// The part of an attribute's span that an error points at: from the attribute's name on, when that stands on
// a line of its own below the object.
Span Codegen::attribute_span(const Attribute& expr, Span span) const {
    if (span.line == expr.span.end_line) return span;
    span.line = expr.span.end_line;
    uint32_t length = 0;
    for (char c : expr.attr) length += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    span.column = length <= expr.span.end_column ? expr.span.end_column - length : 0;
    return span;
}

void Codegen::attribute(const Attribute& expr) {
    visit(*expr.value);
    m_span = attribute_span(expr, m_span);
    switch (expr.ctx) {
        case ExprContext::Load:
            return named(Opcode::LoadAttr, expr.attr);
        case ExprContext::Store:
            if (check_not_debug(expr.attr, expr.ctx)) named(Opcode::StoreAttr, expr.attr);
            return;
        case ExprContext::Del:
            return named(Opcode::DeleteAttr, expr.attr);
    }
}

void Codegen::subscript(const Subscript& expr) {
    if (auto value = fold(expr)) return load_constant(std::move(*value));
    if (expr.ctx == ExprContext::Load) warn_subscript(expr);
    visit(*expr.value);
    visit(*expr.slice);
    emit(expr.ctx == ExprContext::Load    ? Opcode::BinarySubscr
         : expr.ctx == ExprContext::Store ? Opcode::StoreSubscr
                                          : Opcode::DeleteSubscr);
}

void Codegen::slice(const Slice& expr) {
    for (const Expr* bound : {expr.lower, expr.upper}) {
        if (bound != nullptr)
            visit(*bound);
        else
            load_none();
    }
    if (expr.step != nullptr) visit(*expr.step);
    emit(Opcode::BuildSlice, expr.step != nullptr ? 3 : 2);
}

// A display of items, some of them starred. `pushed` of them are on the stack already.
void Codegen::display(const std::vector<Expr*>& items, Opcode build, Opcode add, Opcode extend, bool is_tuple,
                      uint32_t pushed) {
    const uint32_t count = static_cast<uint32_t>(items.size());
    if ((count > 2 || is_tuple) && pushed == 0) {
        if (auto constants = fold_tuple(items)) {
            if (is_tuple) return load_constant(std::move(*constants));
            if (build == Opcode::BuildSet)
                constants = BytecodeConstant{
                    BytecodeConstant::FrozenSet{std::get<BytecodeConstant::Tuple>(constants->value).items}};
            emit(build, 0);
            load_constant(std::move(*constants));
            return emit(extend, 1);
        }
    }
    const bool is_big = count + pushed > kManyItems;
    const bool has_star = std::any_of(items.begin(), items.end(),
                                      [](const Expr* item) { return item->kind == ExprKind::Starred; });
    if (!has_star && !is_big) {
        visit_all(items);
        return emit(is_tuple ? Opcode::BuildTuple : build, count + pushed);
    }
    bool is_built = is_big;
    if (is_big) emit(build, pushed);
    for (uint32_t i = 0; i < count; ++i) {
        if (items[i]->kind == ExprKind::Starred) {
            if (!is_built) emit(build, i + pushed);
            is_built = true;
            visit(*as<Starred>(*items[i]).value);
            emit(extend, 1);
        } else {
            visit(*items[i]);
            if (is_built) emit(add, 1);
        }
    }
    CHECK(is_built);
    if (is_tuple) emit(Opcode::ListToTuple);
}

void Codegen::list(const python::List& expr) {
    if (expr.ctx == ExprContext::Store) return unpack(expr.elts);
    if (expr.ctx == ExprContext::Del) return visit_all(expr.elts);
    display(expr.elts, Opcode::BuildList, Opcode::ListAppend, Opcode::ListExtend, false);
}

void Codegen::tuple(const python::Tuple& expr) {
    if (expr.ctx == ExprContext::Store) return unpack(expr.elts);
    if (expr.ctx == ExprContext::Del) return visit_all(expr.elts);
    if (auto value = fold(expr)) return load_constant(std::move(*value));
    display(expr.elts, Opcode::BuildList, Opcode::ListAppend, Opcode::ListExtend, true);
}

void Codegen::unpack(const std::vector<Expr*>& targets) {
    std::optional<size_t> star;
    for (size_t i = 0; i < targets.size(); ++i) {
        if (targets[i]->kind != ExprKind::Starred) continue;
        if (star) return error(m_span, "multiple starred expressions in assignment");
        star = i;
    }
    if (star) {
        const size_t after = targets.size() - *star - 1;
        if (*star >= (1 << 8) || after >= (1 << 23))
            return error(m_span, "too many expressions in star-unpacking assignment");
        emit(Opcode::UnpackEx, static_cast<uint32_t>(*star + (after << 8)));
    } else {
        emit(Opcode::UnpackSequence, static_cast<uint32_t>(targets.size()));
    }
    for (const Expr* target : targets)
        visit(target->kind == ExprKind::Starred ? *as<Starred>(*target).value : *target);
}

// {key: value, **mapping, ..}: runs of pairs become dicts that are merged.
void Codegen::dict(const python::Dict& expr) {
    bool is_built = false;
    const size_t count = expr.values.size();
    for (size_t i = 0; i < count;) {
        if (expr.keys[i] == nullptr) {
            if (!is_built) emit(Opcode::BuildMap, 0);
            visit(*expr.values[i++]);
            emit(Opcode::DictUpdate, 1);
            is_built = true;
            continue;
        }
        size_t end = i;  // long runs go in pieces
        while (end < count && expr.keys[end] != nullptr && (end - i) * 2 <= kManyItems + 2) ++end;
        const bool is_big = (end - i) * 2 > kManyItems;
        const size_t pairs = end - i;
        if (is_big) emit(Opcode::BuildMap, 0);
        for (; i < end; ++i) {
            visit(*expr.keys[i]);
            visit(*expr.values[i]);
            if (is_big) emit(Opcode::MapAdd, 1);
        }
        if (!is_big) emit(Opcode::BuildMap, static_cast<uint32_t>(pairs));
        if (is_built) emit(Opcode::DictUpdate, 1);
        is_built = true;
    }
    if (!is_built) emit(Opcode::BuildMap, 0);
}

void Codegen::joined(const JoinedStr& expr) {
    if (expr.values.empty()) return load_text("");
    visit_all(expr.values);
    if (expr.values.size() != 1) emit(Opcode::BuildString, static_cast<uint32_t>(expr.values.size()));
}

void Codegen::formatted(const FormattedValue& expr) {
    visit(*expr.value);
    uint32_t flags = expr.conversion == 's' ? 1 : expr.conversion == 'r' ? 2 : expr.conversion == 'a' ? 3 : 0;
    if (expr.format_spec != nullptr) {
        visit(*expr.format_spec);
        flags |= 4;
    }
    emit(Opcode::FormatValue, flags);
}

void Codegen::await_expression(const Await& expr) {
    if (!m_unit->is_function_like())
        error(expr.span, "'await' outside function");
    else if (m_unit->kind != UnitKind::AsyncFunction && m_unit->kind != UnitKind::Comprehension)
        error(expr.span, "'await' outside async function");
    if (m_options.is_library && is_ellipsis(*expr.value)) {
        load_none();
        emit(Opcode::YieldValue);
        return;
    }
    visit(*expr.value);
    await(0);
}

void Codegen::yield(const Yield& expr) {
    if (!m_unit->is_function_like()) error(expr.span, "'yield' outside function");
    if (expr.value != nullptr)
        visit(*expr.value);
    else
        load_none();
    if (m_unit->scope->is_generator && m_unit->scope->is_coroutine) emit(Opcode::AsyncGenWrap);
    emit(Opcode::YieldValue);
}

void Codegen::yield_from_expression(const YieldFrom& expr) {
    if (!m_unit->is_function_like()) error(expr.span, "'yield' outside function");
    if (m_unit->kind == UnitKind::AsyncFunction) error(expr.span, "'yield from' inside async function");
    visit(*expr.value);
    emit(Opcode::GetYieldFromIter);
    load_none();
    yield_from();
}

void Codegen::named_expression(const NamedExpr& expr) {
    visit(*expr.value);
    emit(Opcode::Copy, 1);
    visit(*expr.target);
}

}  // namespace loopscope::bytecode
