// Whether a file's bytes are text that can be shown: UTF-8 without NUL.
//
// Gives the line of the first byte that is not, or 0 where all is well. Says nothing about what the text
// means.
#pragma once

#include <cstdint>
#include <string_view>

namespace loopscope::lesson {

inline size_t utf8_length(std::string_view text) {
    const auto byte = [&](size_t k) { return static_cast<uint8_t>(text[k]); };
    const uint8_t first = byte(0);
    if (first == 0) return 0;
    if (first < 0x80) return 1;
    const size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
    for (size_t k = 1; k < length; ++k)
        if ((byte(k) & 0xC0) != 0x80) return 0;
    // Not the shortest form, surrogates, or beyond the last character.
    if ((first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) > 0x9F)) return 0;
    if ((first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) > 0x8F)) return 0;
    return length;
}

inline uint32_t line_of_broken_text(std::string_view text) {
    uint32_t line = 1;
    while (!text.empty()) {
        const size_t length = utf8_length(text);
        if (length == 0) return line;
        if (text[0] == '\n') ++line;
        text.remove_prefix(length);
    }
    return 0;
}

}  // namespace loopscope::lesson
