// The parser's door, its cursor, and what it does where a statement does not parse.
#include "core/python/parser.h"

#include <algorithm>
#include <utility>

#include "core/python/parser_state.h"

namespace loopscope::python {

using base::Diagnostic;

namespace {

constexpr size_t kMaxDiagnostics = 8;

}  // namespace

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

void Parser::parse_module() {
    while (m_diagnostics.size() < kMaxDiagnostics) {
        if (!m_diagnostics.empty()) skip_orphans();
        if (ends_list(m_position)) break;
        const Position start = m_position;
        if (statement(m_tree.body)) continue;
        const Position last = m_furthest;
        explain_failure(start, Failed::Statement);
        m_diagnostics.push_back(std::move(m_error));
        if (m_overruled.span.valid()) m_diagnostics.push_back(std::move(m_overruled));
        m_overruled = {};
        m_failed = false;
        m_position = next_statement(start, last);
    }
    if (at(K::EndMarker) || !m_diagnostics.empty()) return;
    explain_failure(m_position, Failed::Statement);
    m_diagnostics.push_back(std::move(m_error));
}

void Parser::parse_eval() {
    Expr* value = expression_list();
    while (value != nullptr && accept(K::Newline)) {
    }
    if (value != nullptr && at(K::EndMarker)) {
        m_tree.expression = value;
        return;
    }
    explain_failure(0, Failed::Expression);
    m_diagnostics.push_back(std::move(m_error));
}

Expr* Parser::parse_fragment() {
    m_is_fragment = true;
    Expr* result = star_expressions();
    if (result == nullptr) explain_failure(0, Failed::Expression);
    return m_failed ? nullptr : result;
}

namespace {

// CPython's error first; the others in the order of their lines, one a line.
void add_lexer_errors(std::vector<Diagnostic>& diagnostics, const std::vector<Diagnostic>& errors) {
    diagnostics.insert(diagnostics.end(), errors.begin(), errors.end());
    if (diagnostics.size() < 2) return;
    const auto earlier = [](const Diagnostic& a, const Diagnostic& b) { return a.span.line < b.span.line; };
    std::stable_sort(diagnostics.begin() + 1, diagnostics.end(), earlier);
    std::vector<Diagnostic> kept;
    for (Diagnostic& each : diagnostics) {
        const auto same_line = [&](const Diagnostic& other) { return other.span.line == each.span.line; };
        const bool is_new = std::none_of(kept.begin(), kept.end(), same_line);
        if (is_new && kept.size() < kMaxDiagnostics) kept.push_back(std::move(each));
    }
    diagnostics = std::move(kept);
}

}  // namespace

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
    if (!result.diagnostics.empty()) add_lexer_errors(result.diagnostics, tokens.errors);
    if (!result.diagnostics.empty()) return result;
    result.tree = std::move(tree);
    result.diagnostics = tokens.warnings;
    return result;
}

}  // namespace loopscope::python
