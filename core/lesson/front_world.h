// The world lines of a lesson's front matter: `world: GET https://a.example/ -> in 0.5s json {"a": 1}`.
//
// They hold for every script of the lesson. What they say is not looked at here: core/world reads them, as it
// reads those in a script's comments. A row below one that is indented by four spaces or more continues it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope::lesson {

struct FrontWorldLine {
    std::string text;   // after "world:", with the rows that continue it
    uint32_t line = 0;  // of lesson.md
};

// `lesson_text`: all of lesson.md. No front matter: none.
std::vector<FrontWorldLine> front_world_lines(std::string_view lesson_text);
// Whether a row of front matter can continue the one above it.
bool continues_row(std::string_view row);

}  // namespace loopscope::lesson
