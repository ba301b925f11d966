#include "core/lesson/front_world.h"

#include <algorithm>

#include "core/lesson/words.h"

namespace loopscope::lesson {

namespace {

constexpr std::string_view kKey = "world:";
constexpr std::string_view kIndent = "    ";

}  // namespace

bool continues_row(std::string_view row) { return row.starts_with(kIndent) && !trim(row).empty(); }

std::vector<FrontWorldLine> front_world_lines(std::string_view lesson_text) {
    std::vector<FrontWorldLine> found;
    if (!lesson_text.starts_with("---\n")) return found;
    size_t at = 4;
    bool continues = false;  // the row above is a world line or continues one
    for (uint32_t line = 2; at < lesson_text.size(); ++line) {
        const size_t end = std::min(lesson_text.find('\n', at), lesson_text.size());
        const std::string_view raw = lesson_text.substr(at, end - at), row = trim(raw);
        at = std::min(end + 1, lesson_text.size());
        if (row == "---") break;
        if (continues && continues_row(raw)) {
            found.back().text += ' ';
            found.back().text += row;
            continue;
        }
        continues = row.starts_with(kKey);
        if (continues) found.push_back({std::string(trim(row.substr(kKey.size()))), line});
    }
    return found;
}

}  // namespace loopscope::lesson
