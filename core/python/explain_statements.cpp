// What the student meant where a statement does not parse. See explain_expressions.cpp for how to read these.
#include <fmt/format.h>

#include "core/python/parser_state.h"

namespace loopscope::python {

using Kind = base::Diagnostic::Kind;

// Python's place for an error that it notices only at the tokens behind it: from `first` to the last token
// seen.
std::nullptr_t Parser::raise_from(const base::Span& first, std::string message) {
    const base::Span& last = m_tokens[m_furthest].span;
    const base::Span end = last.end_column > 0 ? base::Span{0, 0, last.end_line, last.end_column - 1}
                                               : base::Span{0, 0, first.end_line, first.end_column};
    return raise({first.line, first.column, end.end_line, end.end_column}, std::move(message));
}

// The part of the expression that cannot be a target; null if there is none.
const Expr* Parser::invalid_target(const Expr& expr, TargetUse use) {
    const auto first_of = [use](const std::vector<Expr*>& elements) -> const Expr* {
        for (const Expr* element : elements) {
            if (const Expr* found = invalid_target(*element, use)) return found;
        }
        return nullptr;
    };
    switch (expr.kind) {
        case ExprKind::List:
            return first_of(as<List>(expr).elts);
        case ExprKind::Tuple:
            return first_of(as<Tuple>(expr).elts);
        case ExprKind::Starred:
            return use == TargetUse::Delete ? &expr : invalid_target(*as<Starred>(expr).value, use);
        case ExprKind::Compare:
            // `a in b` after for: what matters is a.
            if (use != TargetUse::For) return &expr;
            return as<Compare>(expr).ops[0] == CompareOperator::In
                       ? invalid_target(*as<Compare>(expr).left, use)
                       : nullptr;
        case ExprKind::Name:
        case ExprKind::Subscript:
        case ExprKind::Attribute:
            return nullptr;
        default:
            return &expr;
    }
}

void Parser::raise_target(const Expr& expr, TargetUse use) {
    const Expr* wrong = invalid_target(expr, use);
    if (wrong == nullptr) return;
    raise(wrong->span, fmt::format("cannot {} {}", use == TargetUse::Delete ? "delete" : "assign to",
                                   describe_kind(*wrong)));
}

// assignment | star_expressions, as Python tries them.
Stmt* Parser::explained_expression_statement() {
    const Position start = m_position;
    bool is_cut = false;
    Stmt* found = explained_assignment(is_cut);
    if (m_failed || found != nullptr) return found;
    m_position = start;
    if (!is_cut) explain_assignment();
    if (m_failed) return nullptr;
    m_position = start;
    Expr* value = at(K::KwYield) ? yield_expression() : star_expressions();
    if (value == nullptr) return nullptr;
    auto* result = m_tree.make<ExprStmt>(span_from(start));
    result->value = value;
    return result;
}

// The rules for assignments that are right. `is_cut`: it is an augmented one whose value does not parse.
Stmt* Parser::explained_assignment(bool& is_cut) {
    const Position start = m_position;
    Expr* target = at(K::Name) && next_is(K::Colon) ? name() : primary();
    if (m_failed) return nullptr;
    if (target != nullptr && is_single_target(*target) && at(K::Colon)) {
        if (Stmt* found = annotated_assignment(start, target); found != nullptr || m_failed) return found;
    }
    m_position = start;
    Position before = start;
    std::vector<Expr*> targets;
    while (true) {
        Expr* next = star_targets();
        if (m_failed) return nullptr;
        if (next == nullptr || !accept(K::Equal)) break;
        targets.push_back(next);
        before = m_position;
    }
    m_position = before;
    if (!targets.empty()) {
        Expr* value = assigned_value();
        if (m_failed) return nullptr;
        if (value != nullptr && !at(K::Equal)) {
            auto* result = m_tree.make<Assign>(span_from(start));
            result->targets = std::move(targets);
            result->value = value;
            return result;
        }
    }
    m_position = start;
    target = primary();
    BinaryOperator op{};
    if (m_failed || target == nullptr || !is_single_target(*target)) return nullptr;
    const Position at_operator = m_position;
    if (!augmented_operator(op)) return nullptr;
    is_cut = true;
    m_position = at_operator;
    return augmented_assignment(start, target);
}

void Parser::explain_assignment() {
    const Position start = m_position;
    if (at(K::LeftParen) || at(K::LeftBracket)) {
        const Expr* target = atom();
        if (m_failed) return;
        const bool is_display =
            target != nullptr && (target->kind == ExprKind::List || target->kind == ExprKind::Tuple);
        if (is_display && accept(K::Colon) && expression() != nullptr) {
            raise(target->span,
                  fmt::format("only single target (not {}) can be annotated", describe_kind(*target)));
        }
        if (m_failed) return;
        m_position = start;
    }
    const Expr* first = star_named_expression();
    if (first != nullptr && accept(K::Comma)) {
        std::vector<Expr*> others;
        while (!m_failed && star_named_list(others)) {
        }
        if (!m_failed && accept(K::Colon) && expression() != nullptr) {
            raise(first->span, "only single target (not tuple) can be annotated");
        }
    }
    if (m_failed) return;
    m_position = start;
    first = expression();
    if (first != nullptr && accept(K::Colon) && expression() != nullptr) {
        raise(first->span, "illegal target for annotation");
    }
    if (m_failed) return;
    m_position = start;
    explain_assigned_targets();
    if (m_failed) return;
    m_position = start;
    first = star_expressions();
    BinaryOperator op{};
    if (first != nullptr && augmented_operator(op) && assigned_value() != nullptr) {
        raise(first->span,
              fmt::format("'{}' is an illegal expression for augmented assignment", describe_kind(*first)));
    }
}

// Among the targets of `a = b = ...`, one that is none.
void Parser::explain_assigned_targets() {
    Position before = m_position;
    while (true) {
        const Expr* next = star_targets();
        if (m_failed) return;
        if (next == nullptr || !accept(K::Equal)) break;
        before = m_position;
    }
    m_position = before;
    const Expr* wrong = star_expressions();
    if (!m_failed && wrong != nullptr && at(K::Equal)) raise_target(*wrong, TargetUse::Assign);
    if (m_failed) return;
    m_position = before;
    wrong = yield_expression();
    if (!m_failed && wrong != nullptr && at(K::Equal)) {
        raise(wrong->span, "assignment to yield expression not possible");
    }
}

// A header is passed: a line end instead of the colon, or no indented block behind it.
void Parser::explain_header_end(Position keyword, std::string_view what) {
    if (at(K::Newline)) {
        raise_last("expected ':'");
    } else {
        explain_missing_block(keyword, what);
    }
}

// At a colon: whether an indented block is missing behind it.
void Parser::explain_missing_block(Position keyword, std::string_view what) {
    if (!at(K::Colon) || !next_is(K::Newline)) return;
    m_position += 2;
    if (at(K::Indent)) return;
    raise_last(
        fmt::format("expected an indented block after {} on line {}", what, m_tokens[keyword].span.line),
        Kind::IndentationError);
}

// if, elif, while
void Parser::explain_condition(std::string_view what) {
    const Position start = m_position++;
    if (named_expression() != nullptr) explain_header_end(start, what);
    if (!m_failed) m_position = start;
}

// else, finally, try: a keyword and a colon.
void Parser::explain_keyword_block(std::string_view what) {
    const Position start = m_position++;
    explain_missing_block(start, what);
    if (!m_failed) m_position = start;
}

// The cursor is at for, behind an async.
void Parser::explain_for() {
    const Position start = m_position++;
    if (star_targets() != nullptr && accept(K::KwIn) && star_expressions() != nullptr) {
        explain_header_end(start, "'for' statement");
    }
    if (!m_failed) m_position = start;
}

// The cursor is at def, behind an async.
void Parser::explain_def() {
    const Position start = m_position++;
    Arguments unused;
    if (accept(K::Name) && accept(K::LeftParen) && parameters(unused, ParameterList::Def) &&
        accept(K::RightParen)) {
        const bool fits = !accept(K::Arrow) || expression() != nullptr;
        if (fits) explain_missing_block(start, "function definition");
    }
    if (!m_failed) m_position = start;
}

void Parser::explain_class() {
    const Position start = m_position++;
    CallArguments unused;
    bool fits = accept(K::Name);
    if (fits && accept(K::LeftParen)) {
        const Position inside = m_position;
        if (!arguments(unused)) m_position = inside;
        fits = !m_failed && accept(K::RightParen);
    }
    if (fits) explain_header_end(start, "class definition");
    if (!m_failed) m_position = start;
}

// The cursor is at with. `wants_block`: only look for the missing block, else only for the missing colon.
void Parser::explain_with(bool wants_block) {
    const Position start = m_position;
    for (const bool in_parens : {false, true}) {
        m_position = start + 1;
        if (in_parens && !accept(K::LeftParen)) break;
        bool fits = false;
        do {
            const Position before = m_position;
            fits = in_parens ? explained_expressions() : expression() != nullptr;
            if (m_failed) return;
            if (!fits) {
                m_position = before;
                break;
            }
            const Position at_as = m_position;
            if (accept(K::KwAs) && star_target() == nullptr) m_position = at_as;
        } while (!m_failed && accept(K::Comma));
        if (m_failed) return;
        fits = m_position > start + 1 && (!in_parens || accept(K::RightParen));
        if (!fits) continue;
        if (wants_block) explain_missing_block(start, "'with' statement");
        if (!wants_block && at(K::Newline)) raise_last("expected ':'");
        if (m_failed) return;
    }
    m_position = start;
}

// expression (',' expression)* [',']
bool Parser::explained_expressions() {
    if (expression() == nullptr) return false;
    while (accept(K::Comma)) {
        if (expression() == nullptr) return !m_failed;
    }
    return true;
}

// `as` with something that is no target.
void Parser::explain_with_item() {
    const Position start = m_position;
    if (expression() != nullptr && accept(K::KwAs)) {
        const Expr* target = expression();
        if (target != nullptr && (at(K::Comma) || at(K::RightParen) || at(K::Colon))) {
            raise_target(*target, TargetUse::Assign);
        }
    }
    if (!m_failed) m_position = start;
}

// The cursor is at except: a block is missing.
void Parser::explain_except_block() {
    const Position start = m_position++;
    const bool is_star = accept(K::Star);
    const bool has_type = expression() != nullptr;
    if (!m_failed && (has_type || !is_star)) {
        if (has_type && at(K::KwAs) && next_is(K::Name)) m_position += 2;
        explain_missing_block(start, is_star ? "'except*' statement" : "'except' statement");
    }
    if (!m_failed) m_position = start;
}

// The cursor is at except: its header does not parse.
void Parser::explain_except() {
    ++m_position;
    const bool is_star = accept(K::Star);
    if (at(K::Newline) || (is_star && at(K::Colon))) {
        raise_last(is_star ? "expected one or more exception types" : "expected ':'");
        return;
    }
    const Expr* type = expression();
    if (m_failed || type == nullptr) return;
    const auto skip_name = [this] {
        if (at(K::KwAs) && next_is(K::Name)) m_position += 2;
    };
    const Position after_type = m_position;
    if (accept(K::Comma) && explained_expressions()) {
        skip_name();
        if (accept(K::Colon)) raise_from(type->span, "multiple exception types must be parenthesized");
    }
    if (m_failed) return;
    m_position = after_type;
    skip_name();
    if (at(K::Newline)) raise_last("expected ':'");
}

// An except clause of the other kind than those before it.
void Parser::explain_mixed_except(bool is_star) {
    const Position start = m_position++;
    if (is_star) ++m_position;
    const bool fits = (!is_star && at(K::Colon)) || expression() != nullptr;
    if (fits && at(K::KwAs) && next_is(K::Name)) m_position += 2;
    if (!m_failed && fits && at(K::Colon)) {
        m_position = start + (is_star ? 2 : 1);
        raise(span_from(start), "cannot have both 'except' and 'except*' on the same 'try'");
    }
    if (!m_failed) m_position = start;
}

void Parser::explain_match(Position start) {
    m_position = start + 1;
    if (match_subject() != nullptr) explain_header_end(start, "'match' statement");
}

void Parser::explain_case() {
    const Position start = m_position++;
    if (patterns() != nullptr) {
        const bool fits = !accept(K::KwIf) || named_expression() != nullptr;
        if (fits && !m_failed) explain_header_end(start, "'case' statement");
    }
    if (!m_failed) m_position = start;
}

// The cursor is behind a pattern, at as.
void Parser::explain_as_pattern() {
    const Position start = m_position++;
    if (at_word("_")) {
        raise(token().span, "cannot use '_' as a target");
    } else if (!at(K::Name)) {
        const Expr* target = expression();
        if (target != nullptr) raise(target->span, "invalid pattern target");
    }
    if (!m_failed) m_position = start;
}

// Positional patterns behind keyword ones; the cursor is at the first of them.
void Parser::explain_class_pattern() {
    const Pattern* first = pattern();
    const Pattern* last = first;
    while (last != nullptr && accept(K::Comma)) {
        if (at(K::Name) && next_is(K::Equal)) break;
        const Pattern* next = pattern();
        if (next == nullptr) break;
        last = next;
    }
    if (m_failed || first == nullptr) return;
    raise(join(first->span, last->span), "positional patterns follow keyword patterns");
}

}  // namespace loopscope::python
