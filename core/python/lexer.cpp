#include "core/python/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/python/lexer_state.h"

namespace loopscope::python {

namespace {

constexpr size_t kMaxBrackets = 200;
constexpr size_t kMaxIndents = 100;
constexpr uint32_t kTabSize = 8;

struct Operator {
    std::string_view text;
    TokenKind kind;
};

constexpr Operator kOperators[] = {
#define OPERATOR(name, text) {text, TokenKind::name},
#include "core/python/tokens.def"
};

constexpr Operator kKeywords[] = {
#define KEYWORD(name, text) {text, TokenKind::Kw##name},
#include "core/python/tokens.def"
};

// Where the operators that begin with a character stand in kOperators, longest text first.
struct OperatorTable {
    std::array<std::array<uint8_t, 6>, 128> rows{};  // indices + 1, 0 ends
    constexpr OperatorTable() {
        for (size_t length = 3; length > 0; --length) {
            for (size_t i = 0; i < std::size(kOperators); ++i) {
                if (kOperators[i].text.size() != length || kOperators[i].kind == TokenKind::Unknown) continue;
                auto& row = rows[static_cast<size_t>(kOperators[i].text[0])];
                size_t free = 0;
                while (row[free] != 0) ++free;
                row[free] = static_cast<uint8_t>(i + 1);
            }
        }
    }
};
constexpr OperatorTable kOperatorTable;

bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 128;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

TokenKind keyword_or_name(std::string_view text) {
    if (text.size() < 2 || text.size() > 8) return TokenKind::Name;
    for (const Operator& keyword : kKeywords) {
        if (keyword.text.size() == text.size() && keyword.text[0] == text[0] && keyword.text == text) {
            return keyword.kind;
        }
    }
    return TokenKind::Name;
}

}  // namespace

std::string_view token_words(TokenKind kind) {
    static constexpr std::string_view kWords[] = {
#define TOKEN(name, words) words,
#define KEYWORD(name, text) text,
#define OPERATOR(name, text) text,
#include "core/python/tokens.def"
    };
    return kWords[static_cast<size_t>(kind)];
}

uint32_t previous_character(std::string_view text, uint32_t offset) {
    if (offset > 0) --offset;
    while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) --offset;
    return offset;
}

Lexer::Lexer(const base::SourceText& source, const Fragment& part, bool is_fragment)
    : m_source(source),
      m_text(source.text()),
      m_is_fragment(is_fragment),
      m_end(part.end),
      m_cursor(part.begin),
      m_line_start(part.begin - part.column),
      m_line(part.line) {
    m_list.tokens.reserve(is_fragment ? 16 : (m_end - m_cursor) / 4 + 16);
}

base::Span Lexer::place(uint32_t begin, uint32_t end) const {
    return {m_line, begin - m_line_start, m_line, end - m_line_start};
}

void Lexer::push(TokenKind kind, uint32_t begin, uint32_t end) {
    Token& token = m_list.tokens.emplace_back();
    token.kind = kind;
    token.level = static_cast<uint8_t>(m_brackets.size());
    token.begin = begin;
    token.end = end;
    token.span = place(begin, end);
}

// A token without a text of its own, at the cursor.
void Lexer::push_mark(TokenKind kind) { push(kind, m_cursor, m_cursor); }

Lexer::Step Lexer::fail(base::Span span, std::string message, base::Diagnostic::Kind kind) {
    push_mark(TokenKind::Error);
    m_list.tokens.back().span = span;
    // Python's tokenizer raises these at once, and the others only when the parser gets there.
    if (m_list.errors.empty())
        m_list.first_error_prevails = kind == base::Diagnostic::Kind::SyntaxError && !m_joining;
    m_list.errors.push_back({kind, span, std::move(message)});
    return Step::Failed;
}

Lexer::Step Lexer::fail_here(std::string message) {
    const uint32_t begin = previous_character(m_text, m_cursor);
    if (begin < m_line_start) return fail(place(m_line_start, m_line_start + 1), std::move(message));
    return fail(place(begin, m_cursor), std::move(message));
}

void Lexer::pass_line_end() {
    m_cursor += current() == '\r' && at(m_cursor + 1) == '\n' ? 2 : 1;
    ++m_line;
    m_line_start = m_cursor;
}

// Passes a backslash and the line end after it.
Lexer::Step Lexer::join_line() {
    m_joining = true;
    const Step step = join_line_at_backslash();
    m_joining = false;
    return step;
}

Lexer::Step Lexer::join_line_at_backslash() {
    ++m_cursor;
    if (!at_line_end()) {
        if (m_cursor >= m_end)
            return m_brackets.empty() ? fail(place(m_cursor, m_cursor + 1), "unexpected EOF while parsing")
                                      : Step::Go;
        const uint32_t begin = m_cursor;
        return fail(place(begin, begin + 1), "unexpected character after line continuation character");
    }
    const uint32_t backslash = m_cursor - 1;
    const base::Span end_of_line = place(backslash + 1, backslash + 2);
    pass_line_end();
    if (m_cursor >= m_end && m_brackets.empty()) return fail(end_of_line, "unexpected EOF while parsing");
    return Step::Go;
}

// Passes the white space that a line begins with; false at an error.
bool Lexer::skip_blank(uint32_t& column, uint32_t& alternative_column, uint32_t& first_joined) {
    while (true) {
        const char c = current();
        if (c == ' ') {
            ++column;
            ++alternative_column;
        } else if (c == '\t') {
            column = (column / kTabSize + 1) * kTabSize;
            ++alternative_column;
        } else if (c == '\f') {
            column = alternative_column = 0;
        } else if (c == '\\') {
            // What stands before the first backslash is the indentation of the joined lines.
            if (first_joined == 0) first_joined = column;
            if (join_line() == Step::Failed) return false;
            continue;
        } else {
            return true;
        }
        ++m_cursor;
    }
}

Lexer::Step Lexer::begin_line() {
    m_at_line_begin = false;
    uint32_t column = 0, alternative_column = 0, first_joined = 0;
    if (!skip_blank(column, alternative_column, first_joined)) return Step::Failed;
    m_line_is_blank = current() == '#' || at_line_end();
    if (m_line_is_blank || !m_brackets.empty()) return Step::Go;
    if (m_cursor >= m_end) column = alternative_column = first_joined = 0;
    if (first_joined != 0) column = alternative_column = first_joined;
    return set_indentation(column, alternative_column);
}

Lexer::Step Lexer::set_indentation(uint32_t column, uint32_t alternative_column) {
    using Kind = base::Diagnostic::Kind;
    const auto inconsistent = [this] {
        return fail(place(m_line_start, m_line_start + 1),
                    "inconsistent use of tabs and spaces in indentation", Kind::TabError);
    };
    if (column > m_indents.back()) {
        if (m_indents.size() >= kMaxIndents) {
            return fail(place(m_line_start, m_line_start + 1), "too many levels of indentation",
                        Kind::IndentationError);
        }
        if (alternative_column <= m_alternative_indents.back()) return inconsistent();
        m_indents.push_back(column);
        m_alternative_indents.push_back(alternative_column);
        push_mark(TokenKind::Indent);
        return Step::Go;
    }
    size_t dedents = 0;
    for (; m_indents.size() > 1 && column < m_indents.back(); ++dedents) {
        m_indents.pop_back();
        m_alternative_indents.pop_back();
    }
    Step step = Step::Go;
    if (column != m_indents.back()) {
        uint32_t end = m_cursor;
        while (end < m_end && m_text[end] != '\n' && m_text[end] != '\r') ++end;
        step = fail(place(end, end + 1), "unindent does not match any outer indentation level",
                    Kind::IndentationError);
        // So that the next line is held against this one.
        m_indents.push_back(column);
        m_alternative_indents.push_back(alternative_column);
        --dedents;
    } else if (alternative_column != m_alternative_indents.back()) {
        step = inconsistent();
    }
    // Behind the error, if there is one: nobody is to see them before it.
    for (; dedents > 0; --dedents) push_mark(TokenKind::Dedent);
    return step;
}

Lexer::Step Lexer::lex_name_or_string() {
    const uint32_t begin = m_cursor;
    bool saw_b = false, saw_u = false, saw_r = false, saw_f = false;
    while (true) {
        const char c = static_cast<char>(current() | 0x20);
        if (!saw_b && !saw_u && !saw_f && c == 'b') {
            saw_b = true;
        } else if (!saw_b && !saw_u && !saw_r && !saw_f && c == 'u') {
            saw_u = true;
        } else if (!saw_r && !saw_u && c == 'r') {
            saw_r = true;
        } else if (!saw_f && !saw_b && !saw_u && c == 'f') {
            saw_f = true;
        } else {
            break;
        }
        ++m_cursor;
        if (current() == '"' || current() == '\'') return lex_string(begin);
    }
    bool is_ascii = true;
    while (is_name_start(current()) || is_digit(current())) {
        is_ascii = is_ascii && static_cast<unsigned char>(current()) < 128;
        ++m_cursor;
    }
    const std::string_view name = m_text.substr(begin, m_cursor - begin);
    if (!is_ascii) {
        const uint32_t bad_end = find_bad_character(name);
        if (bad_end != kWellFormed) {
            m_cursor = begin + bad_end;
            return fail_here(describe_bad_character(name.substr(0, bad_end)));
        }
    }
    push(is_ascii ? keyword_or_name(name) : TokenKind::Name, begin, m_cursor);
    return Step::Go;
}

Lexer::Step Lexer::lex_string(uint32_t begin) {
    const uint32_t first_line = m_line;
    const uint32_t first_column = begin - m_line_start;
    const char quote = current();
    const bool is_triple = at(m_cursor + 1) == quote && at(m_cursor + 2) == quote;
    m_cursor += is_triple ? 3 : 1;
    while (true) {
        const char c = current();
        if (m_cursor >= m_end || (!is_triple && at_line_end())) {
            const bool behind_end = m_cursor >= m_end && m_cursor == m_line_start && m_line > first_line;
            const uint32_t last_line = behind_end ? m_line - 1 : m_line;
            return fail({first_line, first_column, first_line, first_column + 1},
                        fmt::format("unterminated {}string literal (detected at line {})",
                                    is_triple ? "triple-quoted " : "", last_line));
        }
        if (at_line_end()) {
            pass_line_end();
        } else if (c == '\\') {
            ++m_cursor;
            if (at_line_end()) {
                pass_line_end();
            } else if (m_cursor < m_end) {
                ++m_cursor;
            }
        } else if (c == quote && (!is_triple || (at(m_cursor + 1) == quote && at(m_cursor + 2) == quote))) {
            m_cursor += is_triple ? 3 : 1;
            break;
        } else {
            ++m_cursor;
        }
    }
    Token& token = m_list.tokens.emplace_back();
    token.kind = TokenKind::String;
    token.level = static_cast<uint8_t>(m_brackets.size());
    token.begin = begin;
    token.end = m_cursor;
    token.span = {first_line, first_column, m_line, m_cursor - m_line_start};
    return Step::Go;
}

Lexer::Step Lexer::open_bracket() {
    if (m_brackets.size() >= kMaxBrackets) {
        ++m_cursor;
        return fail_here("too many nested parentheses");
    }
    m_brackets.push_back({current(), place(m_cursor, m_cursor + 1)});
    return Step::Go;
}

Lexer::Step Lexer::close_bracket() {
    const char close = current();
    const base::Span here = place(m_cursor, m_cursor + 1);
    if (m_brackets.empty()) {
        ++m_cursor;
        return fail(here, fmt::format("unmatched '{}'", close));
    }
    const Bracket open = m_brackets.back();
    m_brackets.pop_back();
    const char expected = open.open == '(' ? ')' : open.open == '[' ? ']' : '}';
    if (close == expected) return Step::Go;
    ++m_cursor;
    const std::string where = open.span.line == m_line ? "" : fmt::format(" on line {}", open.span.line);
    return fail(here, fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}'{}", close,
                                  open.open, where));
}

Lexer::Step Lexer::lex_operator() {
    const char c = current();
    if ((c == '(' || c == '[' || c == '{') && open_bracket() == Step::Failed) return Step::Failed;
    if ((c == ')' || c == ']' || c == '}') && close_bracket() == Step::Failed) return Step::Failed;
    const uint32_t begin = m_cursor;
    if (static_cast<unsigned char>(c) < 128) {
        for (uint8_t index : kOperatorTable.rows[static_cast<size_t>(c)]) {
            if (index == 0) break;
            const Operator& candidate = kOperators[index - 1];
            if (m_text.substr(begin, candidate.text.size()) != candidate.text) continue;
            m_cursor += static_cast<uint32_t>(candidate.text.size());
            push(candidate.kind, begin, m_cursor);
            return Step::Go;
        }
    }
    ++m_cursor;
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7F) {
        return fail_here(describe_bad_character(m_text.substr(begin, 1)));
    }
    push(TokenKind::Unknown, begin, m_cursor);
    return Step::Go;
}

Lexer::Step Lexer::next_token() {
    while (current() == ' ' || current() == '\t' || current() == '\f') ++m_cursor;
    const uint32_t begin = m_cursor;
    const char c = current();
    if (c == '#') {
        while (m_cursor < m_end && !at_line_end()) ++m_cursor;
    }
    if (m_cursor >= m_end) {
        m_last_begin = begin;
        return Step::Go;
    }
    if (at_line_end()) {
        // A comment belongs to the newline token after it.
        if (!m_line_is_blank && m_brackets.empty()) push(TokenKind::Newline, begin, m_cursor);
        m_at_line_begin = m_brackets.empty();
        m_line_is_blank = false;
        pass_line_end();
        return Step::Go;
    }
    if (is_name_start(c)) return lex_name_or_string();
    if (is_digit(c) || (c == '.' && is_digit(at(m_cursor + 1)))) return lex_number();
    if (c == '"' || c == '\'') return lex_string(begin);
    if (c == '\\') return join_line();
    return lex_operator();
}

// Goes on at the next line after an error, as if no bracket were open.
void Lexer::recover() {
    m_brackets.clear();
    while (m_cursor < m_end && !at_line_end()) ++m_cursor;
    if (m_cursor >= m_end) return;
    push(TokenKind::Newline, m_cursor, m_cursor);
    pass_line_end();
    m_at_line_begin = true;
    m_line_is_blank = false;
}

void Lexer::finish() {
    if (!m_brackets.empty()) {
        m_list.unclosed = m_brackets.back().open;
        m_list.unclosed_span = m_brackets.back().span;
        push_mark(TokenKind::OpenEnd);
        return;
    }
    if (!m_list.tokens.empty()) {
        const TokenKind last = m_list.tokens.back().kind;
        const bool ends_line = last == TokenKind::Newline || last == TokenKind::Dedent ||
                               (m_line_is_blank && last != TokenKind::Error);
        if (!ends_line) {
            push(TokenKind::Newline, std::min(m_last_begin, m_cursor), m_cursor);
            ++m_line;
            m_line_start = m_cursor;
        }
    }
    // What ends the text has no column: it stands for the last line as a whole.
    const size_t first_mark = m_list.tokens.size();
    for (; m_indents.size() > 1; m_indents.pop_back()) push_mark(TokenKind::Dedent);
    push_mark(TokenKind::EndMarker);
    const uint32_t last_line = m_cursor == m_line_start && m_line > 1 ? m_line - 1 : m_line;
    for (size_t i = first_mark; i < m_list.tokens.size(); ++i)
        m_list.tokens[i].span = {last_line, 0, last_line, 0};
}

TokenList Lexer::run() {
    if (m_is_fragment) {
        push(TokenKind::LeftParen, m_cursor - 1, m_cursor);
        m_brackets.push_back({'(', place(m_cursor - 1, m_cursor)});
        m_list.tokens.back().level = 1;
        m_at_line_begin = false;
    }
    while (m_cursor < m_end) {
        Step step = m_at_line_begin ? begin_line() : Step::Go;
        if (step == Step::Go && m_cursor < m_end) step = next_token();
        if (step == Step::Go) continue;
        if (m_is_fragment) break;
        recover();
    }
    if (m_is_fragment) {
        m_brackets.clear();
        push(TokenKind::RightParen, m_cursor, m_cursor + 1);
        push(TokenKind::Newline, m_cursor + 1, m_cursor + 1);
        push(TokenKind::EndMarker, m_cursor + 1, m_cursor + 1);
    } else {
        finish();
    }
    return std::move(m_list);
}

TokenList lex(const base::SourceText& source) {
    const std::string_view text = source.text();
    const uint32_t begin = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    return Lexer(source, {begin, static_cast<uint32_t>(text.size()), 1, 0}, false).run();
}

TokenList lex_fragment(const base::SourceText& source, const Fragment& fragment) {
    return Lexer(source, fragment, true).run();
}

}  // namespace loopscope::python
