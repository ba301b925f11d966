#include "core/library/re_translate.h"

#include "core/library/re_translator.h"

namespace loopscope::library {
namespace {

int hex_value(uint32_t c) {
    if (is_ascii_digit(c)) return static_cast<int>(c - '0');
    const uint32_t small = c | 32;
    return small >= 'a' && small <= 'f' ? static_cast<int>(small - 'a' + 10) : -1;
}

}  // namespace

std::optional<TranslatedRegex> Translator::translate() {
    m_result.closing_order.push_back(0);
    m_verbose = (m_result.flags & kVerbose) != 0;
    while (!at_end()) {
        if (!step()) return std::nullopt;
    }
    if (!m_open.empty()) {
        fail("missing ), unterminated subpattern", m_open.back().at);
        return std::nullopt;
    }
    for (const auto& [group, at] : m_expected_groups) {
        if (group > m_result.group_count) {
            fail(fmt::format("invalid group reference {}", group), at);
            return std::nullopt;
        }
    }
    m_result.pattern = std::move(m_out);
    return std::move(m_result);
}

bool Translator::step() {
    const uint32_t c = peek();
    if (m_verbose && vm::is_space(c)) {
        ++m_at;
        return true;
    }
    if (m_verbose && c == '#') {
        while (!at_end() && peek() != '\n') ++m_at;
        return true;
    }
    switch (c) {
        case '\\':
            return translate_escape();
        case '[':
            return translate_class();
        case '(':
            return translate_group();
        case ')':
            return close_group();
        case '*':
        case '+':
        case '?':
            return translate_quantifier();
        case '{':
            return translate_quantifier();
        case '|':
            if (!m_open.empty() && m_open.back().conditional && ++m_open.back().branches > 2) {
                return fail("conditional backref with more than two branches", m_at);
            }
            m_out += '|';
            m_before = Before::Nothing;
            break;
        case '^':
        case '$':
            m_out += static_cast<char>(c);
            m_before = Before::Nothing;
            break;
        case '.':
            m_out += '.';
            m_before = Before::Item;
            break;
        default:
            append_literal(c);
            m_before = Before::Item;
    }
    ++m_at;
    return true;
}

// \x, \u, \U and octal numbers; *point is what they stand for. m_at is behind the letter.
bool Translator::numeric_escape(uint32_t letter, uint32_t* point) {
    const size_t begin = m_at - 2;
    const size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
    uint64_t number = 0;
    size_t count = 0;
    for (; count < digits && hex_value(peek()) >= 0; ++count, ++m_at) {
        number = number * 16 + static_cast<uint64_t>(hex_value(peek()));
    }
    if (count != digits) return fail(fmt::format("incomplete escape {}", shown(begin, m_at)), begin);
    if (number > 0x10ffff) return fail(fmt::format("bad escape {}", shown(begin, m_at)), begin);
    *point = static_cast<uint32_t>(number);
    return true;
}

bool Translator::translate_escape() {
    const size_t begin = m_at;
    if (m_at + 1 >= m_text.size()) return fail("bad escape (end of pattern)", begin);
    const uint32_t c = peek(1);
    m_at += 2;
    m_before = Before::Item;
    static constexpr std::string_view kControls = "abfnrtv", kControlValues = "\a\b\f\n\r\t\v";
    switch (c) {
        case 'A':
            m_out += "\\A";
            return m_before = Before::Nothing, true;
        case 'Z':
            m_out += "\\z";
            return m_before = Before::Nothing, true;
        case 'b':
            m_out += "\\b";
            return m_before = Before::Nothing, true;
        case 'B':
            m_out += "\\B";
            return m_before = Before::Nothing, true;
        case 'd':
        case 'D':
        case 'w':
        case 'W':
            (m_out += '\\') += static_cast<char>(c);
            return true;
        case 's':
            m_out += (m_result.flags & kAscii) != 0 || m_is_bytes ? "\\s" : "[\\s\\x1c-\\x1f]";
            return true;
        case 'S':
            m_out += (m_result.flags & kAscii) != 0 || m_is_bytes ? "\\S" : "[^\\s\\x1c-\\x1f]";
            return true;
        default:
            break;
    }
    uint32_t point = 0;
    if (c == 'x' || ((c == 'u' || c == 'U') && !m_is_bytes)) {
        if (!numeric_escape(c, &point)) return false;
        append_literal(point);
        return true;
    }
    if (c == '0' || (is_ascii_digit(c) && is_ascii_digit(peek()) && c < '8' && peek() < '8' &&
                     peek(1) >= '0' && peek(1) < '8')) {
        point = c - '0';
        for (int i = 0; i < 2 && peek() >= '0' && peek() < '8'; ++i)
            point = point * 8 + (m_text[m_at++] - '0');
        if (point > 0xff) {
            return fail(fmt::format("octal escape value {} outside of range 0-0o377", shown(begin, m_at)),
                        begin);
        }
        append_literal(point);
        return true;
    }
    if (is_ascii_digit(c)) {
        uint32_t group = c - '0';
        if (is_ascii_digit(peek())) group = group * 10 + (m_text[m_at++] - '0');
        if (group > m_result.group_count) {
            return fail(fmt::format("invalid group reference {}", group), begin + 1);
        }
        if (is_open(group)) return fail("cannot refer to an open group", begin);
        m_out += fmt::format("\\g{{{}}}", group);
        return true;
    }
    const size_t control = c < 0x80 ? kControls.find(static_cast<char>(c)) : std::string_view::npos;
    if (control != std::string_view::npos) {
        append_literal(static_cast<unsigned char>(kControlValues[control]));
        return true;
    }
    if (is_ascii_letter(c)) return fail(fmt::format("bad escape {}", shown(begin, m_at)), begin);
    append_literal(c);
    return true;
}

// One character or set such as \d inside brackets.
bool Translator::class_item(uint32_t* point, bool* is_set) {
    *is_set = false;
    const size_t begin = m_at;
    *point = m_text[m_at++];
    if (*point != '\\') return true;
    if (at_end()) return fail("bad escape (end of pattern)", begin);
    const uint32_t c = m_text[m_at++];
    static constexpr std::string_view kControls = "abfnrtv", kControlValues = "\a\b\f\n\r\t\v";
    if (std::string_view("dDwWsS").find(static_cast<char>(c)) != std::string_view::npos && c < 0x80) {
        *is_set = true;
        *point = c;
        return true;
    }
    if (c == 'x' || ((c == 'u' || c == 'U') && !m_is_bytes)) return numeric_escape(c, point);
    if (c >= '0' && c < '8') {
        *point = c - '0';
        for (int i = 0; i < 2 && peek() >= '0' && peek() < '8'; ++i)
            *point = *point * 8 + (m_text[m_at++] - '0');
        if (*point <= 0xff) return true;
        return fail(fmt::format("octal escape value {} outside of range 0-0o377", shown(begin, m_at)), begin);
    }
    const size_t control = c < 0x80 ? kControls.find(static_cast<char>(c)) : std::string_view::npos;
    if (control != std::string_view::npos) {
        *point = static_cast<unsigned char>(kControlValues[control]);
        return true;
    }
    if (is_ascii_letter(c) || is_ascii_digit(c))
        return fail(fmt::format("bad escape {}", shown(begin, m_at)), begin);
    *point = c;
    return true;
}

bool Translator::translate_class() {
    const size_t begin = m_at++;
    m_out += '[';
    if (peek() == '^') {
        m_out += '^';
        ++m_at;
    }
    const auto append = [&](uint32_t point, bool is_set) {
        if (!is_set) return append_literal(point);
        (m_out += '\\') += static_cast<char>(point);
        if (point == 's' && (m_result.flags & kAscii) == 0 && !m_is_bytes) m_out += "\\x1c-\\x1f";
    };
    for (bool first = true;; first = false) {
        if (at_end()) return fail("unterminated character set", begin);
        if (peek() == ']' && !first) break;
        const size_t item_at = m_at;
        uint32_t low = 0, high = 0;
        bool low_set = false, high_set = false;
        if (!class_item(&low, &low_set)) return false;
        if (peek() != '-' || peek(1) == ']' || m_at + 1 >= m_text.size()) {
            append(low, low_set);
            continue;
        }
        ++m_at;
        if (!class_item(&high, &high_set)) return false;
        if (low_set || high_set || high < low) {
            return fail(fmt::format("bad character range {}", shown(item_at, m_at)), item_at);
        }
        append(low, false);
        m_out += '-';
        append(high, false);
    }
    ++m_at;
    m_out += ']';
    m_before = Before::Item;
    return true;
}

bool Translator::translate_quantifier() {
    const size_t begin = m_at;
    const uint32_t c = m_text[m_at++];
    std::string text(1, static_cast<char>(c));
    if (c == '{') {
        size_t at = m_at;
        std::string low, high;
        while (at < m_text.size() && is_ascii_digit(m_text[at])) low += static_cast<char>(m_text[at++]);
        bool comma = false;
        if (at < m_text.size() && m_text[at] == ',') {
            comma = true;
            ++at;
            while (at < m_text.size() && is_ascii_digit(m_text[at])) high += static_cast<char>(m_text[at++]);
        }
        if (at >= m_text.size() || m_text[at] != '}' || (low.empty() && !comma)) {
            m_out += "\\{";  // no quantifier at all
            m_before = Before::Item;
            return true;
        }
        m_at = at + 1;
        if (low.size() > 9 || high.size() > 9) return fail("the repetition number is too large", begin);
        if (!high.empty() && !low.empty() && std::stol(high) < std::stol(low)) {
            return fail("min repeat greater than max repeat", begin + 1);
        }
        text = "{" + (low.empty() ? "0" : low) + (comma ? "," + high : "") + "}";
    }
    if (m_before == Before::Nothing) return fail("nothing to repeat", begin);
    if (m_before == Before::Repeat) return fail("multiple repeat", begin);
    if (peek() == '?' || peek() == '+') text += static_cast<char>(m_text[m_at++]);
    m_out += text;
    m_before = Before::Repeat;
    return true;
}

std::optional<TranslatedRegex> translate_regex(const std::vector<uint32_t>& text, uint32_t flags,
                                               bool is_bytes, RegexError* error) {
    return Translator(text, flags, is_bytes, error).translate();
}

}  // namespace loopscope::library
