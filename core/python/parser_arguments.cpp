// The arguments of calls and classes; the parameters of def and lambda.
#include "core/python/parser_state.h"

namespace loopscope::python {

// args [',']; at the closing parenthesis, but for a generator expression that is the only argument
bool Parser::arguments(CallArguments& out) {
    const Position start = m_position;
    if (args(out)) {
        accept(K::Comma);
        if (!m_explains || at(K::RightParen)) return true;
    }
    if (m_explains && !m_failed) {
        m_position = start;
        explain_arguments();
        if (!m_failed) m_position = start;
    }
    return false;
}

bool Parser::args(CallArguments& out) {
    while (true) {
        const Position before = m_position;
        if (!out.args.empty() && !accept(K::Comma)) return true;
        Expr* argument = positional_argument();
        if (m_failed) return false;
        if (argument == nullptr) {
            m_position = before;
            break;
        }
        out.args.push_back(argument);
    }
    if (out.args.empty()) return keyword_arguments(out);
    const Position before = m_position++;  // the comma
    if (!keyword_arguments(out)) {
        if (m_failed) return false;
        m_position = before;
    }
    return true;
}

Expr* Parser::starred_expression() {
    const Position start = m_position;
    if (!accept(K::Star)) return nullptr;
    Expr* value = expression();
    if (value == nullptr) return no_match<Expr>(start);
    auto* starred = m_tree.make<Starred>(span_from(start));
    starred->value = value;
    return starred;
}

Expr* Parser::positional_argument() {
    if (at(K::Star)) return starred_expression();
    if (at(K::Name) && next_is(K::Equal)) return nullptr;
    const Position start = m_position;
    Expr* value = assignment_expression();
    if (value != nullptr && at(K::Equal)) return no_match<Expr>(start);
    return value;
}

// The part with keywords: name=value and *value in any order, and from the first **value on no *value any
// more.
bool Parser::keyword_arguments(CallArguments& out) {
    const Position start = m_position;
    bool after_double_star = false, any = false;
    while (true) {
        const Position before = m_position;
        if (any && !accept(K::Comma)) return true;
        const bool is_double_star = at(K::DoubleStar);
        if (!keyword_or_star(out, after_double_star || is_double_star)) {
            if (m_failed) return false;
            m_position = any ? before : start;
            return any;
        }
        after_double_star = after_double_star || is_double_star;
        any = true;
    }
}

bool Parser::keyword_or_star(CallArguments& out, bool after_double_star) {
    const Position start = m_position;
    if (m_explains) {
        explain_keyword();
        if (m_failed) return false;
    }
    if (at(K::Star) && !after_double_star) {
        Expr* value = starred_expression();
        if (value == nullptr) return false;
        out.args.push_back(value);
        return true;
    }
    std::optional<std::string> word;
    if (at(K::Name) && next_is(K::Equal)) {
        word = identifier(token());
        m_position += 2;
    } else if (!accept(K::DoubleStar)) {
        return false;
    }
    Expr* value = expression();
    if (value == nullptr) {
        m_position = start;
        return false;
    }
    auto* keyword = m_tree.make<Keyword>(span_from(start));
    keyword->name = std::move(word);
    keyword->value = value;
    out.keywords.push_back(keyword);
    return true;
}

// A parameter ends with a comma, or stands before the end of the list.
bool Parser::end_parameter(ParameterList list) {
    return accept(K::Comma) || at(list == ParameterList::Lambda ? K::Colon : K::RightParen);
}

Arg* Parser::parameter(ParameterList list, bool starred_annotation) {
    if (!at(K::Name)) return nullptr;
    const Position start = m_position++;
    std::string name = identifier(m_tokens[start]);
    Expr* annotation = nullptr;
    if (list == ParameterList::Def && accept(K::Colon)) {
        annotation = starred_annotation ? star_expression() : expression();
        if (annotation == nullptr) return no_match<Arg>(start);
    }
    auto* arg = m_tree.make<Arg>(span_from(start));
    arg->name = std::move(name);
    arg->annotation = annotation;
    return arg;
}

// name [: annotation] [= default]
bool Parser::plain_parameter(Arguments& out, ParameterList list, bool keyword_only) {
    Arg* arg = parameter(list, false);
    if (arg == nullptr) return false;
    Expr* value = nullptr;
    if (at(K::Equal)) {
        value = default_value();
        if (value == nullptr) return false;
    } else if (!keyword_only && !out.defaults.empty()) {
        return false;
    }
    (keyword_only ? out.kwonlyargs : out.args).push_back(arg);
    if (keyword_only) {
        out.kw_defaults.push_back(value);
    } else if (value != nullptr) {
        out.defaults.push_back(value);
    }
    return end_parameter(list);
}

// The cursor is behind the star.
bool Parser::star_parameter(Arguments& out, ParameterList list) {
    if (accept(K::Comma)) return at(K::Name);
    out.vararg = parameter(list, true);
    return out.vararg != nullptr && end_parameter(list);
}

// What stands between the parentheses, or between lambda and the colon; true and the cursor there if it fits.
bool Parser::parameters(Arguments& out, ParameterList list) {
    const K close = list == ParameterList::Def ? K::RightParen : K::Colon;
    bool seen_star = false, seen_slash = false;
    if (m_explains) explain_parameters(list);
    if (m_failed) return false;
    while (!at(close)) {
        if (at(K::Name)) {
            if (!plain_parameter(out, list, seen_star)) return false;
        } else if (at(K::Slash) && !seen_slash && !seen_star && !out.args.empty()) {
            seen_slash = true;
            ++m_position;
            out.posonlyargs = std::move(out.args);
            out.args.clear();
            if (!end_parameter(list)) return false;
        } else if (at(K::Star) && !seen_star) {
            seen_star = true;
            if (m_explains) explain_star(list);
            if (m_failed) return false;
            ++m_position;
            if (!star_parameter(out, list)) return false;
        } else if (at(K::DoubleStar)) {
            if (m_explains) explain_double_star(list);
            if (m_failed) return false;
            ++m_position;
            out.kwarg = parameter(list, false);
            return out.kwarg != nullptr && end_parameter(list) && at(close);
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace loopscope::python
