// The lexer's inside, shared by lexer.cpp (lines, indentation, operators) and numbers.cpp (literals).
//
// Not for others: include lexer.h. Invariant: m_line_start <= m_cursor <= m_end, and m_line counts
// m_line_start's line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/python/lexer.h"

namespace loopscope::python {

class Lexer {
  public:
    Lexer(const base::SourceText& source, const Fragment& part, bool is_fragment);
    TokenList run();

  private:
    enum class Step : uint8_t { Go, Failed };
    struct Bracket {
        char open;
        base::Span span;
    };

    char at(uint32_t offset) const { return offset < m_end ? m_text[offset] : '\0'; }
    char current() const { return at(m_cursor); }
    bool at_line_end() const { return current() == '\n' || current() == '\r'; }
    void pass_line_end();

    Step begin_line();
    Step set_indentation(uint32_t column, uint32_t alternative_column);
    bool skip_blank(uint32_t& column, uint32_t& alternative_column, uint32_t& first_joined);
    Step join_line();
    Step join_line_at_backslash();
    Step next_token();
    Step lex_name_or_string();
    Step lex_string(uint32_t begin);
    Step lex_number();
    Step lex_radix(std::string_view name, int radix);
    Step lex_zeros(bool& done);
    Step lex_decimal_tail();
    Step lex_fraction_and_exponent();
    Step lex_exponent(bool& is_number_end);
    Step end_number(std::string_view name);
    bool keyword_may_follow() const;
    Step lex_operator();
    Step open_bracket();
    Step close_bracket();
    void finish();
    void recover();

    void push(TokenKind kind, uint32_t begin, uint32_t end);
    void push_mark(TokenKind kind);
    Step fail(base::Span span, std::string message,
              base::Diagnostic::Kind kind = base::Diagnostic::Kind::SyntaxError);
    Step fail_here(std::string message);  // at the character before the cursor
    base::Span place(uint32_t begin, uint32_t end) const;

    const base::SourceText& m_source;
    std::string_view m_text;
    bool m_is_fragment;
    uint32_t m_end;
    uint32_t m_cursor;
    uint32_t m_last_begin = UINT32_MAX;  // where the comment or space that ends the text begins
    uint32_t m_line_start;
    uint32_t m_line;
    bool m_at_line_begin = true;
    bool m_line_is_blank = false;
    bool m_joining = false;
    std::vector<uint32_t> m_indents{0}, m_alternative_indents{0};
    std::vector<Bracket> m_brackets;
    TokenList m_list;
};

}  // namespace loopscope::python
