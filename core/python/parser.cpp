// The parser's door, its cursor, and what it does where a statement does not parse.
#include "core/python/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/python/parser_state.h"

namespace loopscope::python {

using base::Diagnostic;

std::string Parser::identifier(const Token& t) const { return normalize_identifier(text(t)); }

base::Span Parser::statement_span_from(Position start) const {
    Position last = m_position - 1;
    while (last > start) {
        const K kind = m_tokens[last].kind;
        if (kind != K::Newline && kind != K::Indent && kind != K::Dedent) break;
        --last;
    }
    return join(m_tokens[start].span, m_tokens[last].span);
}

bool Parser::enter() {
    if (m_depth >= kMaxNesting) {
        raise(token().span, "too many nested parentheses");
        return false;
    }
    ++m_depth;
    return true;
}

// The first time that anybody looks at the token.
void Parser::reach(Position position) {
    m_furthest = position;
}

std::nullptr_t Parser::raise(base::Span span, std::string message, Diagnostic::Kind kind) {
    if (!m_failed) {
        m_failed = true;
        m_error = {kind, span, std::move(message)};
    }
    return nullptr;
}

std::nullptr_t Parser::raise_last(std::string message, Diagnostic::Kind kind) {
    return raise(m_tokens[m_furthest].span, std::move(message), kind);
}

bool Parser::expect_forced(K kind) {
    if (accept(kind)) return true;
    raise(token().span, fmt::format("expected '{}'", token_words(kind)));
    return false;
}

Expr* Parser::parse_fragment() {
    m_is_fragment = true;
    Expr* result = star_expressions();
    if (result == nullptr && !m_failed) raise_last("f-string: invalid syntax");
    return m_failed ? nullptr : result;
}

void Parser::parse_eval() {
    Expr* value = star_expressions();
    while (value != nullptr && accept(K::Newline)) {
    }
    if (value != nullptr && at(K::EndMarker)) {
        m_tree.expression = value;
        return;
    }
    raise_last("invalid syntax");
    m_diagnostics.push_back(std::move(m_error));
}

void Parser::parse_module() {
    if (statements(m_tree.body) && at(K::EndMarker)) return;
    raise_last("invalid syntax");
    m_diagnostics.push_back(std::move(m_error));
}

ParseResult parse(const base::SourceText& source, ParseMode mode) {
    ParseResult result;
    if (auto wrong = check_encoding(source)) {
        result.diagnostics.push_back(std::move(*wrong));
        return result;
    }
    const TokenList tokens = lex(source);
    auto tree = std::make_unique<Tree>();
    Parser parser(source, tokens, *tree, 0);
    if (mode == ParseMode::Module) {
        parser.parse_module();
    } else {
        parser.parse_eval();
    }
    result.diagnostics = std::move(parser.diagnostics());
    if (!tokens.errors.empty()) result.diagnostics.insert(result.diagnostics.begin(), tokens.errors[0]);
    if (result.diagnostics.empty()) result.tree = std::move(tree);
    return result;
}

}  // namespace loopscope::python
