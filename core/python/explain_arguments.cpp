// What the student meant where the arguments of a call do not parse. See explain_expressions.cpp.
#include <fmt/format.h>

#include "core/python/parser_state.h"

namespace loopscope::python {

namespace {

// The last expression of a comprehension.
const Expr& end_of(const std::vector<Comprehension>& clauses) {
    const Comprehension& last = clauses.back();
    return last.ifs.empty() ? *last.iter : *last.ifs.back();
}

}  // namespace

// Keyword arguments, and a star that does not belong to one of them.
void Parser::explain_star_argument() {
    const Position start = m_position;
    for (const bool from_keywords : {false, true}) {
        CallArguments found;
        m_position = start;
        bool fits = false;
        if (from_keywords) {
            fits = keyword_arguments(found);
        } else {
            while (Expr* argument = positional_argument()) {
                found.args.push_back(argument);
                fits = accept(K::Comma);
                if (!fits) break;
            }
            fits = fits && !m_failed && keyword_arguments(found);
        }
        if (m_failed) return;
        if (!fits) continue;
        if (accept(K::Comma) && at(K::Star)) {
            raise(token().span, "iterable argument unpacking follows keyword argument unpacking");
        }
        return;
    }
}

// Arguments that do not fit; the cursor is behind the parenthesis.
void Parser::explain_arguments() {
    const Position start = m_position;
    const auto generator_error = [this](const Expr& first, const std::vector<Comprehension>& clauses) {
        raise(join(first.span, end_of(clauses).span), "Generator expression must be parenthesized");
    };
    explain_star_argument();
    if (m_failed) return;
    m_position = start;
    CallArguments found;
    std::vector<Comprehension> clauses;
    const Expr* element = expression();
    if (element != nullptr && for_if_clauses(clauses) && accept(K::Comma)) generator_error(*element, clauses);
    if (m_failed) return;
    m_position = start;
    explain_keyword_generator();
    if (m_failed) return;
    m_position = start;
    found = {};
    clauses.clear();
    if (args(found) && for_if_clauses(clauses) && found.args.size() > 1) {
        generator_error(*found.args.back(), clauses);
    }
    if (m_failed) return;
    m_position = start;
    found = {};
    clauses.clear();
    if (args(found) && accept(K::Comma)) {
        const Position after_comma = m_position;
        element = expression();
        if (element != nullptr && for_if_clauses(clauses)) generator_error(*element, clauses);
        if (m_failed) return;
        m_position = after_comma;
        CallArguments rest;
        if (args(rest) && !m_failed) {
            bool unpacks = false;
            for (const Keyword* keyword : found.keywords) unpacks = unpacks || !keyword->name;
            raise_last(unpacks ? "positional argument follows keyword argument unpacking"
                               : "positional argument follows keyword argument");
        }
    }
}

// name=element for ...
void Parser::explain_keyword_generator() {
    const Position start = m_position;
    std::vector<Comprehension> clauses;
    if (at(K::Name) && next_is(K::Equal)) {
        m_position += 2;
        if (expression() != nullptr && for_if_clauses(clauses)) {
            raise(join(m_tokens[start].span, m_tokens[start + 1].span),
                  "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
    }
    if (!m_failed) m_position = start;
}

// expression=value in a call
void Parser::explain_keyword() {
    const Position start = m_position;
    if ((at(K::KwTrue) || at(K::KwFalse) || at(K::KwNone)) && next_is(K::Equal)) {
        raise(join(token().span, next_token().span), fmt::format("cannot assign to {}", text(token())));
        return;
    }
    explain_keyword_generator();
    if (m_failed || (at(K::Name) && next_is(K::Equal))) return;
    const Expr* value = expression();
    if (m_failed) return;
    if (value != nullptr && at(K::Equal)) {
        raise(join(value->span, token().span),
              "expression cannot contain assignment, perhaps you meant \"==\"?");
        return;
    }
    m_position = start;
}

}  // namespace loopscope::python
