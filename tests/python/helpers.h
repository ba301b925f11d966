// What the tests of core/python share: a text parsed, its tokens as words, its first error as a line.
//
// Include it after doctest.h, with doctest's CHECK undefined: here CHECK is core's.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "core/python/lexer.h"
#include "core/python/parser.h"

namespace loopscope::python {

inline ParseResult parse_text(std::string_view text, ParseMode mode = ParseMode::Module) {
    const base::SourceText source("test.py", std::string(text));
    return parse(source, mode);
}

inline std::string show(const Span& span) {
    return fmt::format("{}:{}-{}:{}", span.line, span.column, span.end_line, span.end_column);
}

// The words of the text's tokens, apart by spaces; names, numbers and strings as they stand.
inline std::string tokens_of(std::string_view text) {
    const base::SourceText source("test.py", std::string(text));
    std::string out;
    for (const Token& token : lex(source).tokens) {
        if (!out.empty()) out += ' ';
        const bool is_literal = token.kind == TokenKind::Name || token.kind == TokenKind::Number ||
                                token.kind == TokenKind::String;
        out += is_literal ? text.substr(token.begin, token.end - token.begin) : token_words(token.kind);
    }
    return out;
}

inline std::string describe(const base::Diagnostic& error) {
    using Kind = base::Diagnostic::Kind;
    const char* name = error.kind == Kind::SyntaxError        ? "SyntaxError"
                       : error.kind == Kind::IndentationError ? "IndentationError"
                       : error.kind == Kind::TabError         ? "TabError"
                       : error.kind == Kind::Unsupported      ? "Unsupported"
                                                              : "Warning";
    return fmt::format("{} {} {}", show(error.span), name, error.message);
}

// The first error of the text; empty if it parses.
inline std::string error_of(std::string_view text) {
    const ParseResult result = parse_text(text);
    return result.diagnostics.empty() ? "" : describe(result.diagnostics[0]);
}

// The only expression of a text with one statement.
inline const Expr& expression_of(const ParseResult& result) {
    CHECK(result.tree != nullptr && result.tree->body.size() == 1);
    return *as<ExprStmt>(*result.tree->body[0]).value;
}

}  // namespace loopscope::python
