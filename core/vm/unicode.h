// Code points in UTF-8 text, and what Python knows of them: classes, cases, printability.
//
// Text is well-formed UTF-8 except that surrogates may stand in it, as three bytes each. Nothing here knows
// of objects or the machine. Character data are utf8proc's; what it lacks stands in unicode_tables.def.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope::vm {

// The code point at byte *at, which moves past it. The text is trusted.
uint32_t decode_utf8(std::string_view text, size_t* at);
void append_utf8(std::string& out, uint32_t point);
std::string utf8_of(uint32_t point);
std::vector<uint32_t> code_points(std::string_view text);
std::string utf8_of(const std::vector<uint32_t>& points);
int64_t count_code_points(std::string_view text);
// The byte at which code point number `index` begins; the text's size when there are not so many.
size_t byte_of_code_point(std::string_view text, int64_t index);
// The byte at which the code point before byte `at` begins; at > 0.
size_t previous_code_point(std::string_view text, size_t at);
inline bool is_surrogate(uint32_t point) { return point >= 0xd800 && point <= 0xdfff; }
inline bool is_ascii(std::string_view text) {
    for (char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    }
    return true;
}

bool is_space(uint32_t point);
bool is_line_break(uint32_t point);
bool is_printable(uint32_t point);
bool is_alpha(uint32_t point);
bool is_decimal(uint32_t point);
bool is_digit(uint32_t point);
bool is_numeric(uint32_t point);
bool is_lower(uint32_t point);
bool is_upper(uint32_t point);
bool is_title(uint32_t point);
bool is_identifier_start(uint32_t point);
bool is_identifier_part(uint32_t point);
inline bool is_alnum(uint32_t point) {
    return is_alpha(point) || is_decimal(point) || is_digit(point) || is_numeric(point);
}
int decimal_value(uint32_t point);  // 0 to 9, or -1

// Whole texts, as str.lower() and so on.
std::string lower(std::string_view text);
std::string upper(std::string_view text);
std::string title(std::string_view text);
std::string capitalize(std::string_view text);
std::string swap_case(std::string_view text);
std::string case_fold(std::string_view text);

// Without white space at the sides.
std::string_view strip_space(std::string_view text);
// repr() of a str or, with `only_ascii`, ascii() of it.
std::string quote(std::string_view text, bool only_ascii = false);

}  // namespace loopscope::vm
