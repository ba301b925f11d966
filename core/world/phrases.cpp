#include "core/world/phrases.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/world/words.h"

namespace loopscope::world {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

constexpr const char* kSpaces = " \t\n\r";

}  // namespace

std::string without_ends(std::string_view text) {
    const size_t begin = text.find_first_not_of(kSpaces), end = text.find_last_not_of(kSpaces);
    return begin == std::string_view::npos ? "" : std::string(text.substr(begin, end - begin + 1));
}

std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            out += lower(c);
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

bool take_off(std::string& text, std::string_view words) {
    if (text.size() <= words.size() + 1 || !plain(text).ends_with(fmt::format(" {}", words))) return false;
    for (size_t count = 1 + static_cast<size_t>(std::count(words.begin(), words.end(), ' ')); count > 0;
         --count) {
        const size_t space = text.find_last_of(kSpaces);
        if (space == std::string::npos) return false;
        text = without_ends(text.substr(0, space));
    }
    return true;
}

bool take_behind(std::string& text, std::string_view word, std::string& behind) {
    const size_t at = text.rfind(fmt::format(" {} ", word));
    if (at == std::string::npos) return false;
    behind = text.substr(at + 2 + word.size());
    text.resize(at);
    return true;
}

std::optional<double> seconds_in(const std::string& text) {
    Words words(text);
    const auto seconds = words.duration();
    return words.failed() || !words.at_end() ? std::nullopt : seconds;
}

uint64_t take_ordinal(std::string& text) {
    size_t digits = 0;
    uint64_t nth = 0;
    for (; digits < text.size() && digits < 9 && text[digits] >= '0' && text[digits] <= '9'; ++digits)
        nth = nth * 10 + static_cast<uint64_t>(text[digits] - '0');
    if (digits == 0 || text.size() < digits + 3 || text[digits + 2] != ' ') return 0;
    const std::string end = plain(text.substr(digits, 2));
    if (end != "st" && end != "nd" && end != "rd" && end != "th") return 0;
    text.erase(0, digits + 3);
    return nth;
}

}  // namespace loopscope::world
