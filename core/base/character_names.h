// The names of Unicode's characters, and of some of their properties those that utf8proc lacks: width in East
// Asian text, and the number that a character stands for.
//
// The tables are made by the build, from what its Python knows (character_names.py); the version of Unicode
// is that Python's. Names are compared without regard to case. Not here: categories and normal forms.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loopscope::base {

// The character of a name or of an alias ("SNOWMAN", "line feed", "CJK UNIFIED IDEOGRAPH-4E00").
std::optional<uint32_t> character_of_name(std::string_view name);
// Its name; empty when it has none, as control characters have none.
std::string name_of_character(uint32_t code);
std::string_view east_asian_width(uint32_t code);  // "N", "Na", "W", "F", "H" or "A"
struct CharacterNumber {
    int64_t top = 0, bottom = 1;  // top / bottom
};
std::optional<CharacterNumber> number_of_character(uint32_t code);
std::string_view unicode_version();  // "14.0.0"

}  // namespace loopscope::base
