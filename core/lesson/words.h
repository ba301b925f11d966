// Small helpers on text that the readers of this layer share: front matter, directives and anchors.
//
// They take views into the text and keep nothing. Python's notion of text is none of their business.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace loopscope::lesson {

inline std::string_view trim(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// Digits only, at most nine of them.
inline std::optional<uint32_t> parse_number(std::string_view text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    uint32_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<uint32_t>(c - '0');
    }
    return value;
}

}  // namespace loopscope::lesson
