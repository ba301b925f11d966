// Simple statements, and statements in a row.
#include "core/python/parser_state.h"

namespace loopscope::python {

bool Parser::statements(Block& out) {
    while (!at(K::Dedent) && !at(K::EndMarker)) {
        if (!statement(out)) return false;
    }
    return true;
}

bool Parser::statement(Block& out) {
    bool is_compound = false;
    Stmt* found = compound_statement(is_compound);
    if (m_failed) return false;
    if (found != nullptr) {
        out.push_back(found);
        return true;
    }
    return !is_compound && simple_statements(out);
}

// simple_stmt (';' simple_stmt)* [';'] NEWLINE
bool Parser::simple_statements(Block& out) {
    while (true) {
        Stmt* found = simple_statement();
        if (found == nullptr) return false;
        out.push_back(found);
        if (accept(K::Newline)) return true;
        if (!accept(K::Semicolon)) return false;
        if (accept(K::Newline)) return true;
    }
}

Stmt* Parser::simple_statement() {
    const Position start = m_position;
    switch (token().kind) {
        case K::KwReturn:
            return return_statement();
        case K::KwImport:
            return import_name();
        case K::KwFrom:
            return import_from();
        case K::KwRaise:
            return raise_statement();
        case K::KwDel:
            return delete_statement();
        case K::KwAssert:
            return assert_statement();
        case K::KwGlobal:
        case K::KwNonlocal:
            return scope_statement();
        case K::KwPass:
            ++m_position;
            return m_tree.make<Pass>(span_from(start));
        case K::KwBreak:
            ++m_position;
            return m_tree.make<Break>(span_from(start));
        case K::KwContinue:
            ++m_position;
            return m_tree.make<Continue>(span_from(start));
        default:
            return m_explains ? explained_expression_statement() : expression_statement();
    }
}

Expr* Parser::assigned_value() { return at(K::KwYield) ? yield_expression() : star_expressions(); }

bool Parser::augmented_operator(BinaryOperator& op) {
    switch (token().kind) {
        case K::PlusEqual:
            op = BinaryOperator::Add;
            break;
        case K::MinusEqual:
            op = BinaryOperator::Sub;
            break;
        case K::StarEqual:
            op = BinaryOperator::Mult;
            break;
        case K::AtEqual:
            op = BinaryOperator::MatMult;
            break;
        case K::SlashEqual:
            op = BinaryOperator::Div;
            break;
        case K::PercentEqual:
            op = BinaryOperator::Mod;
            break;
        case K::AmpersandEqual:
            op = BinaryOperator::BitAnd;
            break;
        case K::BarEqual:
            op = BinaryOperator::BitOr;
            break;
        case K::CaretEqual:
            op = BinaryOperator::BitXor;
            break;
        case K::LeftShiftEqual:
            op = BinaryOperator::LShift;
            break;
        case K::RightShiftEqual:
            op = BinaryOperator::RShift;
            break;
        case K::DoubleStarEqual:
            op = BinaryOperator::Pow;
            break;
        case K::DoubleSlashEqual:
            op = BinaryOperator::FloorDiv;
            break;
        default:
            return false;
    }
    ++m_position;
    return true;
}

Stmt* Parser::expression_statement() {
    const Position start = m_position;
    Expr* value = assigned_value();
    if (value == nullptr) return no_match<Stmt>(start);
    const K kind = token().kind;
    if (kind == K::Equal) return assignment(start, value);
    if (kind == K::Colon) return annotated_assignment(start, value);
    if (kind != K::Newline && kind != K::Semicolon) {
        if (Stmt* augmented = augmented_assignment(start, value); augmented != nullptr || m_failed) {
            return augmented;
        }
        if (m_position == start) return nullptr;  // it was one, but not a good one
    }
    auto* result = m_tree.make<ExprStmt>(span_from(start));
    result->value = value;
    return result;
}

// The cursor is at the first '='.
Stmt* Parser::assignment(Position start, Expr* first) {
    std::vector<Expr*> targets;
    Expr* value = first;
    while (accept(K::Equal)) {
        if (!is_star_targets(*value)) return no_match<Stmt>(start);
        set_context(*value, ExprContext::Store);
        targets.push_back(value);
        value = assigned_value();
        if (value == nullptr) return no_match<Stmt>(start);
    }
    auto* result = m_tree.make<Assign>(span_from(start));
    result->targets = std::move(targets);
    result->value = value;
    return result;
}

// The cursor is at the ':'.
Stmt* Parser::annotated_assignment(Position start, Expr* target) {
    if (!is_single_target(*target)) return no_match<Stmt>(start);
    ++m_position;
    Expr* annotation = expression();
    if (annotation == nullptr) return no_match<Stmt>(start);
    Expr* value = nullptr;
    if (at(K::Equal)) {
        const Position before = m_position++;
        value = assigned_value();
        if (m_failed) return nullptr;
        if (value == nullptr) m_position = before;
    }
    set_context(*target, ExprContext::Store);
    auto* result = m_tree.make<AnnAssign>(span_from(start));
    result->target = target;
    result->annotation = annotation;
    result->value = value;
    result->simple = target->kind == ExprKind::Name && !target->parenthesized;
    return result;
}

Stmt* Parser::augmented_assignment(Position start, Expr* target) {
    BinaryOperator op{};
    if (!augmented_operator(op)) return nullptr;
    Expr* value = is_single_target(*target) ? assigned_value() : nullptr;
    if (value == nullptr) return no_match<Stmt>(start);
    set_context(*target, ExprContext::Store);
    auto* result = m_tree.make<AugAssign>(span_from(start));
    result->target = target;
    result->op = op;
    result->value = value;
    return result;
}

Stmt* Parser::return_statement() {
    const Position start = m_position++;
    Expr* value = star_expressions();
    if (m_failed) return nullptr;
    auto* result = m_tree.make<Return>(span_from(start));
    result->value = value;
    return result;
}

Stmt* Parser::raise_statement() {
    const Position start = m_position++;
    Expr* exc = expression();
    Expr* cause = nullptr;
    if (exc != nullptr && at(K::KwFrom)) {
        const Position before = m_position++;
        cause = expression();
        if (cause == nullptr) m_position = before;
    }
    if (m_failed) return nullptr;
    auto* result = m_tree.make<Raise>(span_from(start));
    result->exc = exc;
    result->cause = cause;
    return result;
}

Stmt* Parser::assert_statement() {
    const Position start = m_position++;
    Expr* test = expression();
    if (test == nullptr) return no_match<Stmt>(start);
    Expr* msg = nullptr;
    if (at(K::Comma)) {
        const Position before = m_position++;
        msg = expression();
        if (msg == nullptr) m_position = before;
    }
    if (m_failed) return nullptr;
    auto* result = m_tree.make<Assert>(span_from(start));
    result->test = test;
    result->msg = msg;
    return result;
}

Stmt* Parser::delete_statement() {
    const Position start = m_position++;
    std::vector<Expr*> targets;
    do {
        Expr* target = delete_target();
        if (m_failed) return nullptr;
        if (target == nullptr) break;
        targets.push_back(target);
    } while (accept(K::Comma));
    if (targets.empty() || (!at(K::Semicolon) && !at(K::Newline))) {
        if (!m_explains) return no_match<Stmt>(start);
        m_position = start + 1;
        const Expr* wrong = star_expressions();
        if (!m_failed && wrong != nullptr) raise_target(*wrong, TargetUse::Delete);
        return no_match<Stmt>(start);
    }
    auto* result = m_tree.make<Delete>(span_from(start));
    result->targets = std::move(targets);
    return result;
}

// global and nonlocal
Stmt* Parser::scope_statement() {
    const Position start = m_position;
    const bool is_global = at(K::KwGlobal);
    std::vector<std::string> names;
    do {
        ++m_position;
        if (!at(K::Name)) return no_match<Stmt>(start);
        names.push_back(identifier(token()));
        ++m_position;
    } while (at(K::Comma));
    if (is_global) {
        auto* result = m_tree.make<Global>(span_from(start));
        result->names = std::move(names);
        return result;
    }
    auto* result = m_tree.make<Nonlocal>(span_from(start));
    result->names = std::move(names);
    return result;
}

bool Parser::dotted_name(std::string& out) {
    if (!at(K::Name)) return false;
    out = identifier(token());
    ++m_position;
    while (at(K::Dot) && next_is(K::Name)) {
        out.append(1, '.').append(identifier(next_token()));
        m_position += 2;
    }
    return true;
}

// name ['as' name], the first one dotted in `import` and plain in `from`.
Alias* Parser::alias(bool dotted) {
    const Position start = m_position;
    std::string name;
    if (dotted ? !dotted_name(name) : !at(K::Name)) return nullptr;
    if (!dotted) {
        name = identifier(token());
        ++m_position;
    }
    std::optional<std::string> asname;
    if (at(K::KwAs) && next_is(K::Name)) {
        asname = identifier(next_token());
        m_position += 2;
    }
    auto* result = m_tree.make<Alias>(span_from(start));
    result->name = std::move(name);
    result->asname = std::move(asname);
    return result;
}

Stmt* Parser::import_name() {
    const Position start = m_position;
    std::vector<Alias*> names;
    do {
        ++m_position;
        Alias* found = alias(true);
        if (found == nullptr) return no_match<Stmt>(start);
        names.push_back(found);
    } while (at(K::Comma));
    auto* result = m_tree.make<Import>(span_from(start));
    result->names = std::move(names);
    return result;
}

Stmt* Parser::import_from() {
    const Position start = m_position++;
    uint32_t level = 0;
    for (; at(K::Dot) || at(K::Ellipsis); ++m_position) level += at(K::Dot) ? 1 : 3;
    std::string module;
    if (!dotted_name(module) && level == 0) return no_match<Stmt>(start);
    if (!accept(K::KwImport)) return no_match<Stmt>(start);
    std::vector<Alias*> names;
    if (at(K::Star)) {
        Alias* all = m_tree.make<Alias>(token().span);
        ++m_position;
        all->name = std::string(1, '*');
        names.push_back(all);
    } else if (!import_targets(names)) {
        return no_match<Stmt>(start);
    }
    auto* result = m_tree.make<ImportFrom>(span_from(start));
    result->module = std::move(module);
    result->names = std::move(names);
    result->level = level;
    return result;
}

bool Parser::import_targets(std::vector<Alias*>& names) {
    const bool in_parens = accept(K::LeftParen);
    do {
        Alias* found = alias(false);
        if (found == nullptr) {
            if (m_explains && !names.empty() && !in_parens && at(K::Newline)) {
                raise_last("trailing comma not allowed without surrounding parentheses");
            }
            if (names.empty() || !in_parens) return false;
            break;
        }
        names.push_back(found);
    } while (accept(K::Comma));
    return !in_parens || accept(K::RightParen);
}

}  // namespace loopscope::python
