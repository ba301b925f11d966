// Searching, splitting, stripping, replacing: what str and bytes have in common, on plain text.
//
// `Kind` says what a character is: a code point of UTF-8 (str) or a byte (bytes, bytearray); that decides
// what white space, a line's end and an empty separator are. Results are views into the text given. No
// objects here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope::vm {

enum class TextKind : uint8_t { CodePoints, Bytes };
enum class Side : uint8_t { Left, Right, Both };

constexpr size_t kNotFound = std::string_view::npos;

// Byte offsets.
size_t find_text(std::string_view text, std::string_view wanted);
size_t rfind_text(std::string_view text, std::string_view wanted);
int64_t count_text(std::string_view text, std::string_view wanted, TextKind kind);

// limit: how many splits at most; negative for any number.
std::vector<std::string_view> split_space(std::string_view text, int64_t limit, TextKind kind);
std::vector<std::string_view> rsplit_space(std::string_view text, int64_t limit, TextKind kind);
std::vector<std::string_view> split_text(std::string_view text, std::string_view separator, int64_t limit);
std::vector<std::string_view> rsplit_text(std::string_view text, std::string_view separator, int64_t limit);
std::vector<std::string_view> split_lines(std::string_view text, bool keep_ends, TextKind kind);

std::string_view strip_space(std::string_view text, Side side, TextKind kind);
std::string_view strip_characters(std::string_view text, std::string_view characters, Side side,
                                  TextKind kind);

// How long the result would be, so that callers can ask for the memory first.
uint64_t replaced_size(std::string_view text, std::string_view old, std::string_view with, int64_t limit,
                       TextKind kind);
std::string replace_text(std::string_view text, std::string_view old, std::string_view with, int64_t limit,
                         TextKind kind);
std::string expand_tabs(std::string_view text, int64_t tab_size, TextKind kind);

}  // namespace loopscope::vm
