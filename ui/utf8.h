// UTF-8, read a character at a time; a byte that fits nowhere counts as one character, U+FFFD.
//
// Never reads past the end, always moves on. For measuring and drawing; the core has its own reader with
// errors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace loopscope::ui {

// The character at byte `at`, which is moved behind it. `at` must be below text.size().
inline uint32_t next_character(std::string_view text, size_t& at) {
    const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<unsigned char>(text[i])); };
    const uint32_t first = byte(at++);
    if (first < 0x80) return first;
    const int more = first >= 0xF0 && first < 0xF8 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    if (more == 0 || first >= 0xF8) return 0xFFFD;
    uint32_t character = first & (0x3Fu >> more);
    for (int i = 0; i < more; ++i) {
        if (at >= text.size() || (byte(at) & 0xC0) != 0x80) return 0xFFFD;
        character = character << 6 | (byte(at++) & 0x3F);
    }
    return character;
}

inline size_t count_characters(std::string_view text) {
    size_t count = 0;
    for (size_t at = 0; at < text.size(); ++count) next_character(text, at);
    return count;
}

// Whether it is UTF-8 throughout.
inline bool is_well_formed(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        const size_t begin = at;
        if (next_character(text, at) != 0xFFFD) continue;
        if (text.substr(begin, at - begin) != "\xEF\xBF\xBD") return false;
    }
    return true;
}

// The text with U+FFFD in place of bytes that fit nowhere: for readers who would take more than those.
inline std::string well_formed(std::string_view text) {
    std::string result;
    for (size_t at = 0; at < text.size();) {
        const size_t begin = at;
        if (next_character(text, at) == 0xFFFD) {
            result += "\xEF\xBF\xBD";
        } else {
            result += text.substr(begin, at - begin);
        }
    }
    return result;
}

// The bytes of the first `count` characters.
inline std::string_view first_characters(std::string_view text, size_t count) {
    size_t at = 0;
    while (at < text.size() && count-- > 0) next_character(text, at);
    return text.substr(0, at);
}

}  // namespace loopscope::ui
