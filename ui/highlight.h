// Colours for Python text: which parts of each line are keywords, names of functions, strings, numbers,
// comments.
//
// Made for looks alone, for any text however broken, while it is being typed too; what a script means is the
// business of core/python, which this does not ask. Every byte of a line belongs to at most one part; parts
// are in order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace loopscope::ui {

enum class Syntax : uint8_t { Plain, Keyword, Function, String, Number, Comment };

struct SyntaxPart {
    uint32_t begin, end;  // bytes of the line
    Syntax syntax;
};

// One list a line; lines are split at "\n", and a "\r" before it belongs to none.
std::vector<std::vector<SyntaxPart>> highlight(std::string_view text);

}  // namespace loopscope::ui
