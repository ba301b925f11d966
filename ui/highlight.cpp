#include "ui/highlight.h"

#include <algorithm>
#include <string>

namespace loopscope::ui {

namespace {

constexpr std::string_view kKeywords[] = {
    "False",  "None",     "True",   "and", "as",    "assert", "async",  "await",    "break", "case",
    "class",  "continue", "def",    "del", "elif",  "else",   "except", "finally",  "for",   "from",
    "global", "if",       "import", "in",  "is",    "lambda", "match",  "nonlocal", "not",   "or",
    "pass",   "raise",    "return", "try", "while", "with",   "yield"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}
bool is_name(char c) { return is_name_start(c) || is_digit(c); }

bool is_keyword(std::string_view word, std::string_view rest) {
    if (std::find(std::begin(kKeywords), std::end(kKeywords), word) == std::end(kKeywords)) return false;
    if (word != "match" && word != "case") return true;
    // These two are names as well: words of the language only where something other than a sign follows.
    const size_t next = rest.find_first_not_of(' ');
    return next != std::string_view::npos && next > 0 && rest.find(':') != std::string_view::npos &&
           std::string_view("=.,)]:+-*/<>").find(rest[next]) == std::string_view::npos;
}

class Highlighter {
  public:
    std::vector<SyntaxPart> line(std::string_view text) {
        m_text = text;
        m_at = 0;
        m_parts.clear();
        m_after_def = false;
        if (!m_open_quote.empty()) string(0);
        while (m_at < m_text.size()) one();
        return std::move(m_parts);
    }

  private:
    void add(size_t begin, Syntax syntax) {
        if (begin == m_at) return;
        m_parts.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(m_at), syntax});
    }

    void one() {
        const size_t begin = m_at;
        const char c = m_text[m_at];
        if (c == '#') {
            m_at = m_text.size();
            add(begin, Syntax::Comment);
        } else if (c == '"' || c == '\'') {
            open(begin);
        } else if (is_name_start(c)) {
            word(begin);
        } else if (is_digit(c) || (c == '.' && m_at + 1 < m_text.size() && is_digit(m_text[m_at + 1]))) {
            const auto part_of_number = [&] {
                const char d = m_text[m_at];
                const char before = m_at > begin ? m_text[m_at - 1] : ' ';
                return is_name(d) || d == '.' || ((d == '+' || d == '-') && (before == 'e' || before == 'E'));
            };
            while (m_at < m_text.size() && part_of_number()) ++m_at;
            add(begin, Syntax::Number);
        } else {
            ++m_at;
        }
    }

    void word(size_t begin) {
        while (m_at < m_text.size() && is_name(m_text[m_at])) ++m_at;
        const std::string_view name = m_text.substr(begin, m_at - begin);
        const bool prefix = name.size() <= 2 && name.find_first_not_of("rRbBuUfF") == std::string_view::npos;
        if (prefix && m_at < m_text.size() && (m_text[m_at] == '"' || m_text[m_at] == '\'')) {
            open(begin);
            return;
        }
        const bool attribute = begin > 0 && m_text[begin - 1] == '.';
        if (m_after_def) {
            add(begin, Syntax::Function);
            m_after_def = false;
        } else if (!attribute && is_keyword(name, m_text.substr(m_at))) {
            add(begin, Syntax::Keyword);
            m_after_def = name == "def" || name == "class";
        }
    }

    // At a quote: `begin` is where its prefix starts.
    void open(size_t begin) {
        const std::string_view rest = m_text.substr(m_at);
        const bool triple = rest.size() >= 3 && rest[1] == rest[0] && rest[2] == rest[0];
        m_open_quote.assign(rest.substr(0, triple ? 3 : 1));
        m_at += m_open_quote.size();
        string(begin);
    }

    // Inside a string, to its end or that of the line; only triple quotes stay open over lines.
    void string(size_t begin) {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == '\\') {
                m_at = std::min(m_at + 2, m_text.size());
            } else if (m_text.substr(m_at).starts_with(m_open_quote)) {
                m_at += m_open_quote.size();
                m_open_quote.clear();
                add(begin, Syntax::String);
                return;
            } else {
                ++m_at;
            }
        }
        add(begin, Syntax::String);
        const bool continued = !m_text.empty() && m_text.back() == '\\';
        if (m_open_quote.size() == 1 && !continued) m_open_quote.clear();
    }

    std::string_view m_text;
    size_t m_at = 0;
    std::vector<SyntaxPart> m_parts;
    std::string m_open_quote;  // of the string that goes on in the next line
    bool m_after_def = false;
};

}  // namespace

std::vector<std::vector<SyntaxPart>> highlight(std::string_view text) {
    std::vector<std::vector<SyntaxPart>> lines;
    Highlighter highlighter;
    for (size_t begin = 0; begin <= text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(highlighter.line(line));
        begin = end + 1;
    }
    return lines;
}

}  // namespace loopscope::ui
