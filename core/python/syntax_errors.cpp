// Which error is reported where a statement does not parse, and where the parser goes on after it.
#include <fmt/format.h>

#include <utility>

#include "core/python/parser_state.h"

namespace loopscope::python {

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
    const Token& found = m_tokens[position];
    if (found.kind == K::Error) {
        for (const base::Diagnostic& each : m_list.errors) {
            if (each.span == found.span) raise_as_is(each);
        }
    } else if (found.kind == K::OpenEnd) {
        raise_unclosed();
    }
}

void Parser::raise_as_is(const base::Diagnostic& error) {
    if (m_failed) return;
    m_failed = true;
    m_error = error;
}

void Parser::raise_unclosed() {
    raise(m_list.unclosed_span, fmt::format("'{}' was never closed", m_list.unclosed));
}

std::nullptr_t Parser::raise(base::Span span, std::string message, ErrorKind kind) {
    if (!m_failed) {
        m_failed = true;
        m_error = {kind, span, m_is_fragment ? "f-string: " + std::move(message) : std::move(message)};
    }
    return nullptr;
}

// At the last token that anybody has looked at; one without a text stands for the character before it, or for
// the whole line where there is none.
std::nullptr_t Parser::raise_last(std::string message, ErrorKind kind) {
    const Token& last = m_tokens[m_furthest];
    base::Span span = last.span;
    if (last.kind == K::Indent || last.kind == K::Dedent || last.kind == K::EndMarker) {
        span.end_column = span.column;
        if (span.column > 0) --span.column;
    }
    return raise(span, std::move(message), kind);
}

bool Parser::expect_forced(K kind) {
    if (accept(kind)) return true;
    raise(token().span, fmt::format("expected '{}'", token_words(kind)));
    return false;
}

void Parser::parse_again(Position start, Failed what) {
    m_position = start;
    m_remembers = true;
    m_memory.clear();
    if (what == Failed::Statement) {
        Block unused;
        statement(unused);
    } else {
        star_expressions();
    }
    m_remembers = false;
}

// The first pass has not got further than m_furthest: finds m_error.
void Parser::explain_failure(Position start, Failed what) {
    if (!m_failed && m_saw_bad_brace) parse_again(start, what);
    m_saw_bad_brace = false;
    const Position last = m_furthest;
    if (!m_failed) {
        m_explains = true;
        parse_again(start, what);
        m_explains = false;
    }
    if (!m_failed) {
        const K kind = m_tokens[last].kind;
        if (kind == K::Indent || kind == K::Dedent) {
            m_furthest = last;
            raise_last(kind == K::Indent ? "unexpected indent" : "unexpected unindent",
                       ErrorKind::IndentationError);
            return;
        }
        raise(m_tokens[last].span, "invalid syntax");
    }
    prefer_lexer_error();
}

// What the lexer refuses further on, or a bracket that stays open, is reported before what the parser
// refuses.
void Parser::prefer_lexer_error() {
    if (!m_diagnostics.empty()) return;
    if (!m_list.errors.empty()) {
        if (!m_list.first_error_prevails) return;
        m_overruled = m_error;
        m_failed = false;
        raise_as_is(m_list.errors[0]);
    } else if (m_list.unclosed != 0 && m_tokens[m_furthest].span.line > m_list.unclosed_span.line) {
        m_failed = false;
        raise_unclosed();
    }
}

// Where to go on after an error in the statement at `start`, noticed at `last`: at the next line, or at that
// of `last` if the error is what is missing before it.
Parser::Position Parser::next_statement(Position start, Position last) const {
    Position next = last > start ? last : start;
    const K before = next > start ? m_tokens[next - 1].kind : K::EndMarker;
    if (before == K::Newline || before == K::Indent || before == K::Dedent) return next;
    const K found = m_tokens[next].kind;
    return found == K::Indent || found == K::Dedent ? next + 1 : next_line(next);
}

Parser::Position Parser::next_line(Position next) const {
    while (!ends_list(next) && m_tokens[next].kind != K::Newline) ++next;
    return ends_list(next) ? next : next + 1;
}

// After an error: passes what makes no sense without the statement that has been refused.
void Parser::skip_orphans() {
    while (!ends_list(m_position)) {
        const K kind = m_tokens[m_position].kind;
        const bool is_clause = kind == K::KwElse || kind == K::KwElif || kind == K::KwExcept ||
                               kind == K::KwFinally ||
                               (kind == K::Name && text(m_tokens[m_position]) == "case");
        if (is_clause) {
            m_position = next_line(m_position);
        } else if (kind == K::Indent || kind == K::Dedent) {
            ++m_position;
        } else {
            break;
        }
    }
    m_furthest = m_position - 1;
}

}  // namespace loopscope::python
