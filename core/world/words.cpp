#include "core/world/words.h"

#include <fmt/core.h>

#include <cstdlib>

namespace loopscope::world {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (size_t i = 0; i < a.size(); ++i) {
        if (lower(a[i]) != lower(b[i])) return false;
    }
    return true;
}

void Words::fail(std::string message) {
    if (m_error.empty()) m_error = std::move(message);
    m_at = m_text.size();
}

void Words::skip_space() {
    while (m_at < m_text.size() && (is_space(m_text[m_at]) || m_text[m_at] == ',')) ++m_at;
}

bool Words::at_end() {
    skip_space();
    return m_at == m_text.size();
}

std::string_view Words::peek() {
    skip_space();
    size_t end = m_at;
    while (end < m_text.size() && !is_space(m_text[end])) ++end;
    std::string_view word = m_text.substr(m_at, end - m_at);
    while (!word.empty() && word.back() == ',') word.remove_suffix(1);
    return word;
}

std::string_view Words::next() {
    const std::string_view word = peek();
    m_at += word.size();
    return word;
}

bool Words::take(std::string_view word) {
    if (!equal_ignoring_case(peek(), word)) return false;
    next();
    return true;
}

void Words::expect(std::string_view word) {
    if (take(word)) return;
    const std::string_view found = peek();
    fail(found.empty() ? fmt::format("'{}' is missing at the end", word)
                       : fmt::format("'{}' is expected where '{}' stands", word, found));
}

std::string_view Words::rest() {
    while (m_at < m_text.size() && is_space(m_text[m_at])) ++m_at;
    std::string_view all = m_text.substr(m_at);
    while (!all.empty() && is_space(all.back())) all.remove_suffix(1);
    m_at = m_text.size();
    return all;
}

std::string_view Words::parenthesised() {
    skip_space();
    if (m_at == m_text.size() || m_text[m_at] != '(') {
        fail("'(' is expected here");
        return {};
    }
    const size_t begin = ++m_at;
    int depth = 1;
    char quote = 0;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            return m_text.substr(begin, m_at++ - begin);
        }
    }
    fail("')' is missing");
    return {};
}

std::optional<double> Words::number() {
    skip_space();
    size_t end = m_at;
    while (end < m_text.size() && is_digit(m_text[end])) ++end;
    // A single point belongs to the number, two make a range.
    if (end + 1 < m_text.size() && m_text[end] == '.' && is_digit(m_text[end + 1])) {
        ++end;
        while (end < m_text.size() && is_digit(m_text[end])) ++end;
    }
    if (end == m_at || !is_digit(m_text[m_at])) {
        fail(fmt::format("a number is expected where '{}' stands", peek()));
        return std::nullopt;
    }
    const std::string digits(m_text.substr(m_at, end - m_at));
    m_at = end;
    return std::strtod(digits.c_str(), nullptr);
}

std::string_view Words::unit() {
    size_t at = m_at;
    while (at < m_text.size() && is_space(m_text[at])) ++at;
    size_t end = at;
    while (end < m_text.size() && is_letter(m_text[end])) ++end;
    return m_text.substr(at, end - at);
}

std::optional<Duration> Words::range() {
    const auto least = number();
    if (!least) return std::nullopt;
    double most = *least;
    if (m_text.substr(m_at, 2) == "..") {
        m_at += 2;
        const auto end = number();
        if (!end) return std::nullopt;
        most = *end;
    }
    const std::string_view name = unit();
    double scale = 0;
    if (name == "s" || name == "sec" || name == "second" || name == "seconds") scale = 1;
    if (name == "ms" || name == "milliseconds") scale = 1e-3;
    if (name == "us") scale = 1e-6;
    if (name == "min" || name == "minutes" || name == "minute") scale = 60;
    if (scale == 0) {
        fail("a duration needs its unit, as in 0.5s or 300ms");
        return std::nullopt;
    }
    m_at = static_cast<size_t>(name.data() - m_text.data()) + name.size();
    if (most < *least) {
        fail("a range of durations goes from the shorter to the longer, as in 0.2..0.8s");
        return std::nullopt;
    }
    // 300 ms is 300 / 1000: the same double as 0.3 s.
    const auto seconds = [&](double n) { return scale < 1 ? n / (1 / scale) : n * scale; };
    return Duration{seconds(*least), seconds(most)};
}

std::optional<double> Words::duration() {
    const auto given = range();
    if (!given) return std::nullopt;
    if (given->least != given->most) {
        fail("one duration is expected here, not a range");
        return std::nullopt;
    }
    return given->least;
}

std::optional<uint64_t> Words::count() {
    const auto value = number();
    if (!value) return std::nullopt;
    if (*value != static_cast<double>(static_cast<uint64_t>(*value)) || *value > 1e9) {
        fail("a whole number is expected here");
        return std::nullopt;
    }
    return static_cast<uint64_t>(*value);
}

std::optional<double> Words::size_unit() {
    const std::string_view name = unit();
    double scale = 0;
    if (equal_ignoring_case(name, "b") || name == "bytes" || name == "byte") scale = 1;
    if (equal_ignoring_case(name, "kb")) scale = 1e3;
    if (equal_ignoring_case(name, "mb")) scale = 1e6;
    if (equal_ignoring_case(name, "gb")) scale = 1e9;
    if (scale == 0) return std::nullopt;
    m_at = static_cast<size_t>(name.data() - m_text.data()) + name.size();
    return scale;
}

std::optional<uint64_t> Words::size() {
    const auto value = number();
    if (!value) return std::nullopt;
    const double bytes = *value * size_unit().value_or(1);
    if (bytes > 5e7) {
        fail("the largest size is 50 MB");
        return std::nullopt;
    }
    return static_cast<uint64_t>(bytes);
}

std::optional<double> Words::rate() {
    const auto value = number();
    const auto scale = value ? size_unit() : std::nullopt;
    if (!scale || m_text.substr(m_at, 2) != "/s" || *value <= 0) {
        fail("a bandwidth is given as in 500kB/s or 2MB/s");
        return std::nullopt;
    }
    m_at += 2;
    return *value * *scale;
}

std::string Words::text() {
    skip_space();
    if (m_at == m_text.size()) return fail("a text is missing at the end"), "";
    const char quote = m_text[m_at];
    if (quote != '"' && quote != '\'') return std::string(next());
    std::string text;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        char c = m_text[m_at];
        if (c == quote) return ++m_at, text;
        if (c == '\\' && m_at + 1 < m_text.size()) {
            c = m_text[++m_at];
            c = c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c == '0' ? '\0' : c;
        }
        text += c;
    }
    fail(fmt::format("the quote {} is not closed", quote));
    return {};
}

}  // namespace loopscope::world
