#include "core/vm/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

namespace loopscope::vm {
namespace {

struct Range {
    uint32_t first, last;
};
struct Special {
    uint32_t point;
    const char* text;
};

constexpr Range kLower[] = {
#define LOWER_RANGE(first, last) {first, last},
#include "core/vm/unicode_tables.def"
#undef LOWER_RANGE
};
constexpr Range kUpper[] = {
#define UPPER_RANGE(first, last) {first, last},
#include "core/vm/unicode_tables.def"
#undef UPPER_RANGE
};
constexpr Range kDigit[] = {
#define DIGIT_RANGE(first, last) {first, last},
#include "core/vm/unicode_tables.def"
#undef DIGIT_RANGE
};
constexpr Range kNumeric[] = {
#define NUMERIC_RANGE(first, last) {first, last},
#include "core/vm/unicode_tables.def"
#undef NUMERIC_RANGE
};
constexpr Special kSpecialUpper[] = {
#define SPECIAL_UPPER(point, text) {point, text},
#include "core/vm/unicode_tables.def"
#undef SPECIAL_UPPER
};
constexpr Special kSpecialTitle[] = {
#define SPECIAL_TITLE(point, text) {point, text},
#include "core/vm/unicode_tables.def"
#undef SPECIAL_TITLE
};

template <size_t N>
bool within(const Range (&ranges)[N], uint32_t point) {
    const auto after = std::upper_bound(std::begin(ranges), std::end(ranges), point,
                                        [](uint32_t p, const Range& range) { return p < range.first; });
    return after != std::begin(ranges) && point <= std::prev(after)->last;
}

template <size_t N>
const char* special(const Special (&specials)[N], uint32_t point) {
    const auto at = std::lower_bound(std::begin(specials), std::end(specials), point,
                                     [](const Special& s, uint32_t p) { return s.point < p; });
    return at != std::end(specials) && at->point == point ? at->text : nullptr;
}

utf8proc_category_t category(uint32_t point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(point));
}

constexpr uint32_t kSigma = 0x3a3, kFinalSigma = 0x3c2, kSmallSigma = 0x3c3;

void append_upper(std::string& out, uint32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point >= 'a' && point <= 'z' ? point - 32 : point);
    } else if (const char* text = special(kSpecialUpper, point)) {
        out += text;
    } else {
        append_utf8(out, static_cast<uint32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(point))));
    }
}

void append_title(std::string& out, uint32_t point) {
    if (point < 0x80) return append_upper(out, point);
    if (const char* text = special(kSpecialTitle, point)) {
        out += text;
        return;
    }
    append_utf8(out, static_cast<uint32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(point))));
}

bool is_cased(uint32_t point) { return is_lower(point) || is_upper(point) || is_title(point); }

bool is_case_ignorable(uint32_t point) {
    switch (point) {
        case '\'':
        case '.':
        case ':':
        case 0xb7:
        case 0x387:
        case 0x55f:
        case 0x5f4:
        case 0x2018:
        case 0x2019:
        case 0x2024:
        case 0x2027:
        case 0xfe13:
        case 0xfe52:
        case 0xfe55:
        case 0xff07:
        case 0xff0e:
        case 0xff1a:
            return true;
        default:
            break;
    }
    switch (category(point)) {
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_SK:
            return true;
        default:
            return false;
    }
}

// A capital sigma ends a word when a letter stands before it and none after it.
bool is_final_sigma(const std::vector<uint32_t>& points, size_t at) {
    size_t before = at;
    while (before > 0 && is_case_ignorable(points[before - 1])) --before;
    if (before == 0 || !is_cased(points[before - 1])) return false;
    size_t after = at + 1;
    while (after < points.size() && is_case_ignorable(points[after])) ++after;
    return after == points.size() || !is_cased(points[after]);
}

void append_lower(std::string& out, const std::vector<uint32_t>& points, size_t at) {
    const uint32_t point = points[at];
    if (point == kSigma) {
        append_utf8(out, is_final_sigma(points, at) ? kFinalSigma : kSmallSigma);
    } else if (point == 0x130) {
        out += "i\xcc\x87";
    } else {
        append_utf8(out, static_cast<uint32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point))));
    }
}

template <typename Change>
std::string change_ascii(std::string_view text, Change change) {
    std::string out(text);
    for (char& c : out) c = change(c);
    return out;
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
char ascii_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

void append_escape(std::string& out, uint32_t point) {
    static const char kHex[] = "0123456789abcdef";
    const int digits = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
    out += '\\';
    out += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (int i = digits - 1; i >= 0; --i) out += kHex[point >> (4 * i) & 15];
}

}  // namespace

uint32_t decode_utf8(std::string_view text, size_t* at) {
    const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<unsigned char>(text[i])); };
    const uint32_t first = byte(*at);
    if (first < 0x80) {
        ++*at;
        return first;
    }
    const size_t extra = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    uint32_t point = first & (0x3fu >> extra);
    for (size_t i = 1; i <= extra && *at + i < text.size(); ++i) point = point << 6 | (byte(*at + i) & 0x3f);
    *at = std::min(*at + extra + 1, text.size());
    return point;
}

void append_utf8(std::string& out, uint32_t point) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (point >> shift & 0x3f)); };
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xc0 | point >> 6);
        tail(0);
    } else if (point < 0x10000) {
        out += static_cast<char>(0xe0 | point >> 12);
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xf0 | point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string utf8_of(uint32_t point) {
    std::string out;
    append_utf8(out, point);
    return out;
}

std::vector<uint32_t> code_points(std::string_view text) {
    std::vector<uint32_t> points;
    points.reserve(text.size());
    for (size_t at = 0; at < text.size();) points.push_back(decode_utf8(text, &at));
    return points;
}

std::string utf8_of(const std::vector<uint32_t>& points) {
    std::string out;
    out.reserve(points.size());
    for (uint32_t point : points) append_utf8(out, point);
    return out;
}

int64_t count_code_points(std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; });
}

size_t byte_of_code_point(std::string_view text, int64_t index) {
    size_t at = 0;
    for (; at < text.size(); ++at) {
        if ((text[at] & 0xc0) == 0x80) continue;
        if (index-- == 0) break;
    }
    return at;
}

size_t previous_code_point(std::string_view text, size_t at) {
    do --at;
    while (at > 0 && (text[at] & 0xc0) == 0x80);
    return at;
}

bool is_space(uint32_t point) {
    return (point >= 9 && point <= 13) || (point >= 0x1c && point <= 0x20) || point == 0x85 ||
           point == 0xa0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200a) || point == 0x2028 ||
           point == 0x2029 || point == 0x202f || point == 0x205f || point == 0x3000;
}

bool is_line_break(uint32_t point) {
    return (point >= 10 && point <= 13) || (point >= 0x1c && point <= 0x1e) || point == 0x85 ||
           point == 0x2028 || point == 0x2029;
}

bool is_printable(uint32_t point) {
    if (point < 0x7f) return point >= 0x20;
    switch (category(point)) {
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_ZS:
            return false;
        default:
            return true;
    }
}

bool is_alpha(uint32_t point) {
    if (point < 0x80) return (point | 32) >= 'a' && (point | 32) <= 'z';
    const utf8proc_category_t c = category(point);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LL || c == UTF8PROC_CATEGORY_LT ||
           c == UTF8PROC_CATEGORY_LM || c == UTF8PROC_CATEGORY_LO;
}

bool is_decimal(uint32_t point) {
    if (point < 0x80) return point >= '0' && point <= '9';
    return category(point) == UTF8PROC_CATEGORY_ND;
}

bool is_digit(uint32_t point) { return is_decimal(point) || within(kDigit, point); }

bool is_numeric(uint32_t point) {
    const utf8proc_category_t c = category(point);
    return c == UTF8PROC_CATEGORY_ND || c == UTF8PROC_CATEGORY_NL || c == UTF8PROC_CATEGORY_NO ||
           within(kNumeric, point);
}

bool is_lower(uint32_t point) {
    if (point < 0x80) return point >= 'a' && point <= 'z';
    return category(point) == UTF8PROC_CATEGORY_LL || within(kLower, point);
}

bool is_upper(uint32_t point) {
    if (point < 0x80) return point >= 'A' && point <= 'Z';
    return category(point) == UTF8PROC_CATEGORY_LU || within(kUpper, point);
}

bool is_title(uint32_t point) { return point >= 0x80 && category(point) == UTF8PROC_CATEGORY_LT; }

bool is_identifier_start(uint32_t point) {
    return point == '_' || is_alpha(point) || (point >= 0x80 && category(point) == UTF8PROC_CATEGORY_NL);
}

bool is_identifier_part(uint32_t point) {
    if (is_identifier_start(point) || is_decimal(point)) return true;
    if (point < 0x80) return false;
    const utf8proc_category_t c = category(point);
    return c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_MC || c == UTF8PROC_CATEGORY_PC ||
           point == 0xb7;
}

int decimal_value(uint32_t point) {
    if (point < 0x80) return point >= '0' && point <= '9' ? static_cast<int>(point - '0') : -1;
    if (!is_decimal(point)) return -1;
    // Decimal digits come in rows of ten, from zero to nine.
    uint32_t first = point;
    while (is_decimal(first - 1)) --first;
    return static_cast<int>((point - first) % 10);
}

std::string lower(std::string_view text) {
    if (is_ascii(text)) return change_ascii(text, ascii_lower);
    const std::vector<uint32_t> points = code_points(text);
    std::string out;
    for (size_t i = 0; i < points.size(); ++i) append_lower(out, points, i);
    return out;
}

std::string upper(std::string_view text) {
    if (is_ascii(text)) return change_ascii(text, ascii_upper);
    std::string out;
    for (size_t at = 0; at < text.size();) append_upper(out, decode_utf8(text, &at));
    return out;
}

std::string title(std::string_view text) {
    const std::vector<uint32_t> points = code_points(text);
    std::string out;
    bool after_letter = false;
    for (size_t i = 0; i < points.size(); ++i) {
        if (after_letter) {
            append_lower(out, points, i);
        } else {
            append_title(out, points[i]);
        }
        after_letter = is_cased(points[i]);
    }
    return out;
}

std::string capitalize(std::string_view text) {
    const std::vector<uint32_t> points = code_points(text);
    std::string out;
    for (size_t i = 0; i < points.size(); ++i) {
        if (i == 0) {
            append_title(out, points[i]);
        } else {
            append_lower(out, points, i);
        }
    }
    return out;
}

std::string swap_case(std::string_view text) {
    const std::vector<uint32_t> points = code_points(text);
    std::string out;
    for (size_t i = 0; i < points.size(); ++i) {
        if (is_upper(points[i])) {
            append_lower(out, points, i);
        } else if (is_lower(points[i])) {
            append_upper(out, points[i]);
        } else {
            append_utf8(out, points[i]);
        }
    }
    return out;
}

std::string case_fold(std::string_view text) {
    if (is_ascii(text)) return change_ascii(text, ascii_lower);
    std::string out;
    for (size_t at = 0; at < text.size();) {
        const uint32_t point = decode_utf8(text, &at);
        utf8proc_int32_t folded[8];
        int bound_class = 0;
        const utf8proc_ssize_t count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point), folded,
                                                               8, UTF8PROC_CASEFOLD, &bound_class);
        if (count <= 0) append_utf8(out, point);
        for (utf8proc_ssize_t i = 0; i < count; ++i) append_utf8(out, static_cast<uint32_t>(folded[i]));
    }
    return out;
}

std::string_view strip_space(std::string_view text) {
    size_t first = 0, last = text.size();
    while (first < last) {
        size_t after = first;
        if (!is_space(decode_utf8(text, &after))) break;
        first = after;
    }
    while (last > first) {
        size_t before = previous_code_point(text, last), at = before;
        if (!is_space(decode_utf8(text, &at))) break;
        last = before;
    }
    return text.substr(first, last - first);
}

std::string quote(std::string_view text, bool only_ascii) {
    const bool single = text.find('\'') != std::string_view::npos,
               twice = text.find('"') != std::string_view::npos;
    const char mark = single && !twice ? '"' : '\'';
    std::string out(1, mark);
    out.reserve(text.size() + 2);
    for (size_t at = 0; at < text.size();) {
        const uint32_t point = decode_utf8(text, &at);
        if (point == static_cast<uint32_t>(mark) || point == '\\') {
            out += '\\';
            out += static_cast<char>(point);
        } else if (point == '\n') {
            out += "\\n";
        } else if (point == '\r') {
            out += "\\r";
        } else if (point == '\t') {
            out += "\\t";
        } else if (!is_printable(point) || (only_ascii && point >= 0x80)) {
            append_escape(out, point);
        } else {
            append_utf8(out, point);
        }
    }
    return out += mark;
}

}  // namespace loopscope::vm
