// Building scopes: expressions and parameters.
#include <fmt/format.h>

#include "core/bytecode/scope_builder.h"

namespace loopscope::bytecode {

void ScopeBuilder::visit(const Expr* expr) {
    if (expr == nullptr) return;
    if (++m_depth > kMaxTreeDepth) {
        if (m_depth == kMaxTreeDepth + 1) error(expr->span, kTooDeep);
    } else if (expr->kind == ExprKind::BinOp) {
        visit_chain(expr);
    } else {
        visit_expression(*expr);
    }
    --m_depth;
}

// a + b + c + .. is a left-deep tree of any length: walked without recursion, in the same order.
void ScopeBuilder::visit_chain(const Expr* expr) {
    std::vector<const Expr*> rights;
    for (; expr->kind == ExprKind::BinOp; expr = as<BinOp>(*expr).left)
        rights.push_back(as<BinOp>(*expr).right);
    visit(expr);
    for (size_t i = rights.size(); i-- > 0;) visit(rights[i]);
}

void ScopeBuilder::visit_expression(const Expr& expr) {
    switch (expr.kind) {
        case ExprKind::BoolOp: return visit_all(as<BoolOp>(expr).values);
        case ExprKind::NamedExpr: return visit_named(as<NamedExpr>(expr));
        case ExprKind::BinOp: return visit_chain(&expr);
        case ExprKind::UnaryOp:
            return visit(as<UnaryOp>(expr).operand);
        case ExprKind::Lambda:
            return visit_lambda(as<Lambda>(expr));
        case ExprKind::IfExp: {
            const auto& choice = as<IfExp>(expr);
            visit(choice.test);
            visit(choice.body);
            return visit(choice.orelse);
        }
        case ExprKind::Dict:
            visit_all(as<Dict>(expr).keys);
            return visit_all(as<Dict>(expr).values);
        case ExprKind::Set:
            return visit_all(as<Set>(expr).elts);
        case ExprKind::ListComp:
            return visit_comprehension(expr, as<ListComp>(expr).generators, as<ListComp>(expr).elt, nullptr);
        case ExprKind::SetComp:
            return visit_comprehension(expr, as<SetComp>(expr).generators, as<SetComp>(expr).elt, nullptr);
        case ExprKind::DictComp: {
            const auto& comp = as<DictComp>(expr);
            return visit_comprehension(expr, comp.generators, comp.value, comp.key);
        }
        case ExprKind::GeneratorExp:
            return visit_comprehension(expr, as<GeneratorExp>(expr).generators, as<GeneratorExp>(expr).elt,
                                       nullptr);
        case ExprKind::Await:
            if (m_in_annotation) error(expr.span, "'await expression' can not be used within an annotation");
            visit(as<Await>(expr).value);
            m_scope->is_coroutine = true;
            return;
        case ExprKind::Yield:
            return visit_yield(expr, as<Yield>(expr).value);
        case ExprKind::YieldFrom:
            return visit_yield(expr, as<YieldFrom>(expr).value);
        case ExprKind::Compare:
            visit(as<Compare>(expr).left);
            return visit_all(as<Compare>(expr).comparators);
        case ExprKind::Call:
            return visit_call(as<Call>(expr));
        case ExprKind::FormattedValue:
            visit(as<FormattedValue>(expr).value);
            return visit(as<FormattedValue>(expr).format_spec);
        case ExprKind::JoinedStr:
            return visit_all(as<JoinedStr>(expr).values);
        case ExprKind::Constant:
            return;
        case ExprKind::Attribute:
            return visit(as<Attribute>(expr).value);
        case ExprKind::Subscript:
            visit(as<Subscript>(expr).value);
            return visit(as<Subscript>(expr).slice);
        case ExprKind::Starred:
            return visit(as<Starred>(expr).value);
        case ExprKind::Name:
            return visit_name(as<Name>(expr));
        case ExprKind::List:
            return visit_all(as<List>(expr).elts);
        case ExprKind::Tuple:
            return visit_all(as<Tuple>(expr).elts);
        case ExprKind::Slice:
            visit(as<Slice>(expr).lower);
            visit(as<Slice>(expr).upper);
            return visit(as<Slice>(expr).step);
    }
}

void ScopeBuilder::visit_call(const Call& call) {
    visit(call.func);
    visit_all(call.args);
    for (const Keyword* keyword : call.keywords) visit(keyword->value);
}

void ScopeBuilder::visit_name(const Name& name) {
    if (name.ctx != ExprContext::Load) return add(name.id, kAssigned, name.span);
    add(name.id, kUsed, name.span);
    // Zero-argument super() finds its class in a cell that the class body fills.
    if (m_scope->kind == ScopeKind::Function && name.id == "super") add("__class__", kUsed, name.span);
}

void ScopeBuilder::visit_lambda(const Lambda& lambda) {
    visit_defaults(lambda.args);
    enter(&lambda, ScopeKind::Function, "<lambda>");
    const bool in_annotation = std::exchange(m_in_annotation, false);
    visit_arguments(lambda.args);
    visit(lambda.body);
    m_in_annotation = in_annotation;
    leave();
}

void ScopeBuilder::visit_named(const NamedExpr& named) {
    if (m_in_annotation) error(named.span, "'named expression' can not be used within an annotation");
    if (m_scope->iterable_depth > 0)
        error(named.span, "assignment expression cannot be used in a comprehension iterable expression");
    if (m_scope->comprehension != ComprehensionKind::None)
        rebind_around_comprehension(as<Name>(*named.target));
    visit(named.value);
    visit(named.target);
}

// The target of := in a comprehension belongs to the function or module around all comprehensions.
void ScopeBuilder::rebind_around_comprehension(const Name& target) {
    for (Scope* scope = m_scope; scope != nullptr; scope = scope->parent) {
        const Symbol* symbol = scope->find(m_table.mangle(m_private, target.id));
        uint16_t flags = symbol != nullptr ? symbol->flags : 0;
        if (scope->comprehension != ComprehensionKind::None) {
            if ((flags & kIterationTarget) != 0 && (flags & kAssigned) != 0)
                return error(
                    target.span,
                    fmt::format("assignment expression cannot rebind comprehension iteration variable '{}'",
                                target.id));
            continue;
        }
        if (scope->kind == ScopeKind::Class)
            return error(target.span,
                         "assignment expression within a comprehension cannot be used in a class body");
        bool is_global = scope->kind == ScopeKind::Module || (flags & kGlobal) != 0;
        add(target.id, is_global ? kGlobal : kNonlocal, target.span);
        direct(target.id, target.span);
        return add_to(*scope, target.id, scope->kind == ScopeKind::Module ? kGlobal : kAssigned, target.span);
    }
}

void ScopeBuilder::visit_yield(const Expr& expr, const Expr* value) {
    if (m_in_annotation) error(expr.span, "'yield expression' can not be used within an annotation");
    visit(value);
    m_scope->is_generator = true;
    switch (m_scope->comprehension) {
        case ComprehensionKind::None:
            return;
        case ComprehensionKind::List:
            return error(expr.span, "'yield' inside list comprehension");
        case ComprehensionKind::Set:
            return error(expr.span, "'yield' inside set comprehension");
        case ComprehensionKind::Dict:
            return error(expr.span, "'yield' inside dict comprehension");
        case ComprehensionKind::Generator:
            return error(expr.span, "'yield' inside generator expression");
    }
}

void ScopeBuilder::visit_comprehension(const Expr& expr, const std::vector<Comprehension>& generators,
                                       const Expr* first, const Expr* second) {
    auto visit_iterable = [&](const Expr* iter) {
        ++m_scope->iterable_depth;
        visit(iter);
        --m_scope->iterable_depth;
    };
    auto visit_target = [&](const Expr* target) {
        m_scope->in_iteration_target = true;
        visit(target);
        m_scope->in_iteration_target = false;
    };
    visit_iterable(generators[0].iter);
    static constexpr struct {
        ExprKind expr;
        ComprehensionKind kind;
        const char* name;
    } kKinds[] = {{ExprKind::ListComp, ComprehensionKind::List, "<listcomp>"},
                  {ExprKind::SetComp, ComprehensionKind::Set, "<setcomp>"},
                  {ExprKind::DictComp, ComprehensionKind::Dict, "<dictcomp>"},
                  {ExprKind::GeneratorExp, ComprehensionKind::Generator, "<genexpr>"}};
    const auto* kind = kKinds;
    while (kind->expr != expr.kind) ++kind;
    enter(&expr, ScopeKind::Function, kind->name);
    m_scope->comprehension = kind->kind;
    add(".0", kParameter, expr.span);
    for (size_t i = 0; i < generators.size(); ++i) {
        if (i == 0 && generators[0].is_async == Async::Yes) m_scope->is_coroutine = true;
        visit_target(generators[i].target);
        if (i > 0) visit_iterable(generators[i].iter);
        visit_all(generators[i].ifs);
        if (generators[i].is_async == Async::Yes) m_scope->is_coroutine = true;
    }
    visit(first);
    visit(second);
    bool is_generator = kind->kind == ComprehensionKind::Generator;
    m_scope->is_generator = is_generator;
    bool makes_coroutine = m_scope->is_coroutine && !is_generator;
    leave();
    if (makes_coroutine) m_scope->is_coroutine = true;
}

void ScopeBuilder::visit_arguments(const Arguments& args) {
    for (const Arg* arg : args.posonlyargs) add(arg->name, kParameter, arg->span);
    for (const Arg* arg : args.args) add(arg->name, kParameter, arg->span);
    for (const Arg* arg : args.kwonlyargs) add(arg->name, kParameter, arg->span);
    if (args.vararg != nullptr) add(args.vararg->name, kParameter, args.vararg->span);
    if (args.kwarg != nullptr) add(args.kwarg->name, kParameter, args.kwarg->span);
}

void ScopeBuilder::visit_defaults(const Arguments& args) {
    visit_all(args.defaults);
    visit_all(args.kw_defaults);
}

void ScopeBuilder::visit_annotation(const Expr* annotation) {
    if (annotation == nullptr) return;
    if (!m_future_annotations) return visit(annotation);
    // Stays text: its names mean nothing here, but it is checked, in a scope that nobody looks at.
    bool outer = m_in_annotation;
    m_in_annotation = true;
    enter(annotation, ScopeKind::Function, "_annotation");
    m_scopes.pop_back();
    visit(annotation);
    leave();
    m_in_annotation = outer;
}

void ScopeBuilder::visit_annotations(const Arguments& args, const Expr* returns) {
    auto each = [&](const std::vector<Arg*>& some) {
        for (const Arg* arg : some) visit_annotation(arg->annotation);
    };
    each(args.posonlyargs);
    each(args.args);
    if (args.vararg != nullptr) visit_annotation(args.vararg->annotation);
    if (args.kwarg != nullptr) visit_annotation(args.kwarg->annotation);
    each(args.kwonlyargs);
    visit_annotation(returns);
}

}  // namespace loopscope::bytecode
