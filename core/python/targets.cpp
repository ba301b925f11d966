// What may stand on the left of an assignment, after for, as and del.
//
// The grammar has rules of their own for targets. They describe a part of the expressions, so we read an
// expression and look whether it is one of these.
#include "core/python/parser_state.h"

namespace loopscope::python {

namespace {

bool is_place(const Expr& expr) {
    return expr.kind == ExprKind::Name || expr.kind == ExprKind::Attribute ||
           expr.kind == ExprKind::Subscript;
}

const std::vector<Expr*>* elements_of(const Expr& expr) {
    if (expr.kind == ExprKind::Tuple) return &as<Tuple>(expr).elts;
    if (expr.kind == ExprKind::List) return &as<List>(expr).elts;
    return nullptr;
}

}  // namespace

bool Parser::is_star_target(const Expr& expr) {
    if (expr.kind == ExprKind::Starred) {
        const Expr& value = *as<Starred>(expr).value;
        return value.kind != ExprKind::Starred && is_star_target(value);
    }
    if (is_place(expr)) return true;
    const std::vector<Expr*>* elements = elements_of(expr);
    if (elements == nullptr || (expr.kind == ExprKind::Tuple && !expr.parenthesized)) return false;
    for (const Expr* element : *elements) {
        if (!is_star_target(*element)) return false;
    }
    return true;
}

bool Parser::is_star_targets(const Expr& expr) {
    if (expr.kind != ExprKind::Tuple || expr.parenthesized) return is_star_target(expr);
    for (const Expr* element : as<Tuple>(expr).elts) {
        if (!is_star_target(*element)) return false;
    }
    return true;
}

bool Parser::is_single_target(const Expr& expr) { return is_place(expr); }

bool Parser::is_delete_target(const Expr& expr) {
    if (is_place(expr)) return true;
    const std::vector<Expr*>* elements = elements_of(expr);
    if (elements == nullptr) return false;
    for (const Expr* element : *elements) {
        if (!is_delete_target(*element)) return false;
    }
    return true;
}

void Parser::set_context(Expr& expr, ExprContext ctx) {
    switch (expr.kind) {
        case ExprKind::Name:
            static_cast<Name&>(expr).ctx = ctx;
            break;
        case ExprKind::Attribute:
            static_cast<Attribute&>(expr).ctx = ctx;
            break;
        case ExprKind::Subscript:
            static_cast<Subscript&>(expr).ctx = ctx;
            break;
        case ExprKind::Starred:
            static_cast<Starred&>(expr).ctx = ctx;
            set_context(*static_cast<Starred&>(expr).value, ctx);
            break;
        case ExprKind::List:
            static_cast<List&>(expr).ctx = ctx;
            for (Expr* element : static_cast<List&>(expr).elts) set_context(*element, ctx);
            break;
        case ExprKind::Tuple:
            static_cast<Tuple&>(expr).ctx = ctx;
            for (Expr* element : static_cast<Tuple&>(expr).elts) set_context(*element, ctx);
            break;
        default:
            break;
    }
}

Expr* Parser::star_target() {
    const Position start = m_position;
    if (accept(K::Star)) {
        Expr* value = at(K::Star) ? nullptr : star_target();
        if (value == nullptr) return no_match<Expr>(start);
        auto* starred = m_tree.make<Starred>(span_from(start));
        starred->value = value;
        starred->ctx = ExprContext::Store;
        return starred;
    }
    Expr* target = primary();
    if (target == nullptr || !is_star_target(*target)) return no_match<Expr>(start);
    set_context(*target, ExprContext::Store);
    return target;
}

Expr* Parser::star_targets() {
    const Position start = m_position;
    Expr* first = star_target();
    if (first == nullptr || !at(K::Comma)) return first;
    std::vector<Expr*> elements{first};
    while (accept(K::Comma)) {
        Expr* next = star_target();
        if (m_failed) return nullptr;
        if (next == nullptr) break;
        elements.push_back(next);
    }
    auto* tuple = m_tree.make<Tuple>(span_from(start));
    tuple->elts = std::move(elements);
    tuple->ctx = ExprContext::Store;
    return tuple;
}

Expr* Parser::delete_target() {
    const Position start = m_position;
    Expr* target = primary();
    if (target == nullptr || !is_delete_target(*target)) return no_match<Expr>(start);
    set_context(*target, ExprContext::Del);
    return target;
}

}  // namespace loopscope::python
