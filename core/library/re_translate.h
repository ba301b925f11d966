// From Python's regular expressions to PCRE2's: what is spelled differently is respelled, what is wrong is
// told in CPython's words. Plain C++, no objects; the matching itself is PCRE2's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace loopscope::library {

enum RegexFlag : uint32_t {  // the numbers that Python's flags have
    kIgnoreCase = 2,
    kLocale = 4,
    kMultiline = 8,
    kDotAll = 16,
    kUnicode = 32,
    kVerbose = 64,
    kDebug = 128,
    kAscii = 256,
};

struct RegexError {
    std::string message;
    int64_t position = -1;  // in characters of the pattern; -1: none
};

struct TranslatedRegex {
    std::string pattern;  // PCRE2's
    uint32_t flags = 0;   // with those the pattern itself sets
    uint32_t group_count = 0;
    std::vector<std::pair<std::string, uint32_t>> names;  // in order of appearance
    std::vector<uint32_t> closing_order;                  // by group: how many groups were closed before it
};

// `text` is a pattern of code points, or of bytes as code points below 256.
std::optional<TranslatedRegex> translate_regex(const std::vector<uint32_t>& text, uint32_t flags,
                                               bool is_bytes, RegexError* error);

}  // namespace loopscope::library
