// The lexer's part for number literals: which characters make one up, and what is wrong with those that do
// not.
#include <fmt/format.h>

#include "core/python/lexer_state.h"

namespace loopscope::python {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_identifier_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' ||
           static_cast<unsigned char>(c) >= 128;
}

bool is_digit_of(int radix, char c) {
    if (radix == 16) return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    return c >= '0' && c < '0' + radix;
}

}  // namespace

// `1if x else y` is still allowed: whether one of the words that may follow a number begins at the cursor.
bool Lexer::keyword_may_follow() const {
    const std::string_view rest = m_text.substr(m_cursor, 3);
    for (const std::string_view word : {"if", "in", "is"}) {
        if (rest.substr(0, 2) == word) return true;
    }
    for (const std::string_view word : {"and", "else", "for", "or", "not"}) {
        const auto size = static_cast<uint32_t>(word.size());
        if (m_text.substr(m_cursor, size) == word && !is_identifier_character(at(m_cursor + size)))
            return true;
    }
    return false;
}

Lexer::Step Lexer::end_number(std::string_view name) {
    const bool is_ascii = static_cast<unsigned char>(current()) < 128;  // others are looked at as names
    if (!is_ascii || !is_identifier_character(current())) return Step::Go;
    std::string message = fmt::format("invalid {} literal", name);
    if (!keyword_may_follow()) return fail_here(std::move(message));
    m_list.warnings.push_back(
        {base::Diagnostic::Kind::Warning, place(m_cursor - 1, m_cursor), std::move(message)});
    return Step::Go;
}

// Digits in groups with single underscores between them, the cursor on the first digit.
Lexer::Step Lexer::lex_decimal_tail() {
    while (true) {
        while (is_digit(current())) ++m_cursor;
        if (current() != '_') return Step::Go;
        ++m_cursor;
        if (!is_digit(current())) return fail_here("invalid decimal literal");
    }
}

// After 0x, 0o or 0b, the cursor behind the letter.
Lexer::Step Lexer::lex_radix(std::string_view name, int radix) {
    do {
        if (current() == '_') ++m_cursor;
        if (!is_digit_of(radix, current())) {
            if (is_digit(current())) break;
            return fail_here(fmt::format("invalid {} literal", name));
        }
        while (is_digit_of(radix, current())) ++m_cursor;
    } while (current() == '_');
    if (radix < 10 && is_digit(current())) {
        const char digit = current();
        ++m_cursor;
        return fail_here(fmt::format("invalid digit '{}' in {} literal", digit, name));
    }
    return end_number(name);
}

// A number that begins with 0 and has no radix letter; `done` if it is complete.
Lexer::Step Lexer::lex_zeros(bool& done) {
    const uint32_t begin = m_cursor;
    while (current() == '0' || current() == '_') {
        const bool underscore = current() == '_';
        ++m_cursor;
        if (underscore && !is_digit(current())) return fail_here("invalid decimal literal");
    }
    const uint32_t zeros_end = m_cursor;
    if (is_digit(current()) && lex_decimal_tail() == Step::Failed) return Step::Failed;
    const bool is_nonzero = m_cursor > zeros_end;
    const char c = current();
    done = c != '.' && c != 'e' && c != 'E' && c != 'j' && c != 'J';
    if (!done) return Step::Go;
    if (is_nonzero) {
        return fail(place(begin, zeros_end),
                    "leading zeros in decimal integer literals are not permitted; "
                    "use an 0o prefix for octal integers");
    }
    return end_number("decimal");
}

Lexer::Step Lexer::lex_exponent(bool& is_number_end) {
    const uint32_t letter = m_cursor;
    ++m_cursor;
    is_number_end = false;
    if (current() == '+' || current() == '-') {
        ++m_cursor;
        if (!is_digit(current())) return fail_here("invalid decimal literal");
    } else if (!is_digit(current())) {
        m_cursor = letter;
        is_number_end = true;
        return end_number("decimal");
    }
    return lex_decimal_tail();
}

Lexer::Step Lexer::lex_fraction_and_exponent() {
    if (current() == '.') {
        ++m_cursor;
        if (is_digit(current()) && lex_decimal_tail() == Step::Failed) return Step::Failed;
    }
    if (current() == 'e' || current() == 'E') {
        bool is_number_end = false;
        if (lex_exponent(is_number_end) == Step::Failed) return Step::Failed;
        if (is_number_end) return Step::Go;
    }
    if (current() == 'j' || current() == 'J') {
        ++m_cursor;
        return end_number("imaginary");
    }
    return end_number("decimal");
}

Lexer::Step Lexer::lex_number() {
    const uint32_t begin = m_cursor;
    Step step = Step::Go;
    const char radix_letter = current() == '0' ? static_cast<char>(at(m_cursor + 1) | 0x20) : '\0';
    if (radix_letter == 'x' || radix_letter == 'o' || radix_letter == 'b') {
        m_cursor += 2;
        step = radix_letter == 'x'   ? lex_radix("hexadecimal", 16)
               : radix_letter == 'o' ? lex_radix("octal", 8)
                                     : lex_radix("binary", 2);
    } else {
        bool done = false;
        if (current() == '0') {
            step = lex_zeros(done);
        } else if (current() != '.') {
            step = lex_decimal_tail();
        }
        if (step == Step::Go && !done) step = lex_fraction_and_exponent();
    }
    if (step == Step::Failed) return step;
    push(TokenKind::Number, begin, m_cursor);
    return Step::Go;
}

}  // namespace loopscope::python
