// What the student meant where the parameters of a def or a lambda do not parse. See explain_expressions.cpp.
#include "core/python/parser_state.h"

namespace loopscope::python {

// The small rules: each passes one parameter with the comma behind it, or before the end of the list.
bool Parser::skip_parameter(ParameterList list, DefaultValue wanted) {
    const Position start = m_position;
    bool fits = parameter(list, false) != nullptr;
    const bool has_default = fits && at(K::Equal) && wanted != DefaultValue::No;
    if (has_default) fits = default_value() != nullptr;
    if (!has_default && wanted == DefaultValue::Yes) fits = false;
    if (fits && end_parameter(list)) return true;
    if (!m_failed) m_position = start;
    return false;
}

size_t Parser::skip_parameters(ParameterList list, DefaultValue wanted) {
    size_t count = 0;
    while (!m_failed && skip_parameter(list, wanted)) ++count;
    return count;
}

// Parameters and a slash.
bool Parser::skip_slash(ParameterList list) {
    const Position start = m_position;
    const size_t plain = skip_parameters(list, DefaultValue::No);
    const size_t with_default = m_failed ? 0 : skip_parameters(list, DefaultValue::Yes);
    if (!m_failed && plain + with_default > 0 && accept(K::Slash) && end_parameter(list)) return true;
    if (!m_failed) m_position = start;
    return false;
}

// '=' expression
Expr* Parser::default_value() {
    const Position start = m_position;
    if (!accept(K::Equal)) return nullptr;
    Expr* value = expression();
    if (value != nullptr || m_failed) return value;
    if (m_explains && (at(K::RightParen) || at(K::Comma))) {
        return raise(m_tokens[start].span, "expected default value expression");
    }
    return no_match<Expr>(start);
}

void Parser::explain_parameters(ParameterList list) {
    const Position start = m_position;
    const bool is_def = list == ParameterList::Def;
    // A parameter without a default behind one with a default.
    skip_parameters(list, DefaultValue::No);
    if (!m_failed && skip_parameters(list, DefaultValue::Yes) > 0) {
        if (!m_failed && accept(K::Slash)) end_parameter(list);
        const Position found = m_position;
        if (!m_failed && skip_parameter(list, DefaultValue::No)) {
            const bool has_comma = m_tokens[m_position - 1].kind == K::Comma;
            m_position -= has_comma ? 1 : 0;
            raise(span_from(found), "non-default argument follows default argument");
        }
    }
    if (m_failed) return;
    m_position = start;
    skip_parameters(list, DefaultValue::No);
    const Position open = m_position;
    if (!m_failed && accept(K::LeftParen)) {
        const auto inner = is_def ? ParameterList::Def : ParameterList::Parenthesized;
        if (skip_parameters(inner, DefaultValue::No) > 0 && !m_failed) {
            accept(K::Comma);
            if (accept(K::RightParen)) {
                raise(span_from(open), is_def ? "Function parameters cannot be parenthesized"
                                              : "Lambda expression parameters cannot be parenthesized");
            }
        }
    }
    if (m_failed) return;
    m_position = start;
    if (at(K::Slash) && next_is(K::Comma)) {
        raise(token().span, "at least one argument must precede /");
        return;
    }
    explain_slash(list);
    if (!m_failed) m_position = start;
}

// A slash in the wrong place.
void Parser::explain_slash(ParameterList list) {
    const Position start = m_position;
    if (skip_slash(list)) {
        skip_parameters(list, DefaultValue::Maybe);
        if (!m_failed && at(K::Slash)) raise(token().span, "/ may appear only once");
    }
    if (m_failed) return;
    m_position = start;
    skip_slash(list);
    if (!m_failed) skip_parameters(list, DefaultValue::Maybe);
    if (!m_failed && accept(K::Star) && (accept(K::Comma) || skip_parameter(list, DefaultValue::No))) {
        skip_parameters(list, DefaultValue::Maybe);
        if (!m_failed && at(K::Slash)) raise(token().span, "/ must be ahead of *");
    }
    if (m_failed) return;
    m_position = start;
    const bool any = skip_parameters(list, DefaultValue::Maybe) > 0;
    if (!m_failed && any && accept(K::Slash) && at(K::Star)) {
        raise(token().span, "expected comma between / and *");
    }
}

// The cursor is at a star.
void Parser::explain_star(ParameterList list) {
    const Position start = m_position++;
    const K close = list == ParameterList::Def ? K::RightParen : K::Colon;
    const bool is_bare = at(close) || (accept(K::Comma) && (at(close) || at(K::DoubleStar)));
    if (is_bare) {
        const std::string message = "named arguments must follow bare *";
        if (list == ParameterList::Def) {
            raise(m_tokens[start].span, message);
        } else {
            raise_last(message);
        }
        return;
    }
    m_position = start + 1;
    if (parameter(list, false) != nullptr && at(K::Equal)) {
        raise(token().span, "var-positional argument cannot have default value");
    }
    if (m_failed) return;
    m_position = start + 1;
    if (skip_parameter(list, DefaultValue::No) || (!m_failed && accept(K::Comma))) {
        skip_parameters(list, DefaultValue::Maybe);
        const Position second = m_position;
        if (!m_failed && accept(K::Star) && (accept(K::Comma) || skip_parameter(list, DefaultValue::No))) {
            raise(m_tokens[second].span, "* argument may appear only once");
        }
    }
    if (!m_failed) m_position = start;
}

// The cursor is at a double star.
void Parser::explain_double_star(ParameterList list) {
    const Position start = m_position++;
    const bool has_name = parameter(list, false) != nullptr;
    if (!m_failed && has_name && at(K::Equal)) {
        raise(token().span, "var-keyword argument cannot have default value");
    } else if (!m_failed && has_name && accept(K::Comma)) {
        const Position next = m_position;
        const bool is_star = at(K::Star) || at(K::DoubleStar) || at(K::Slash);
        if (is_star) ++m_position;
        if (is_star || parameter(list, false) != nullptr) {
            raise(span_from(next), "arguments cannot follow var-keyword argument");
        }
    }
    if (!m_failed) m_position = start;
}

}  // namespace loopscope::python
