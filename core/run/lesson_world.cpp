#include "core/run/lesson_world.h"

#include <fmt/core.h>

namespace loopscope::run {

LessonWorld read_lesson_world(const std::vector<lesson::FrontWorldLine>& lines) {
    LessonWorld found;
    for (const lesson::FrontWorldLine& line : lines) {
        const std::string wrong = world::add_world_line(found.world, line.text, line.line);
        if (!wrong.empty())
            found.problems.push_back({line.line, fmt::format("in this line of the world: {}", wrong)});
    }
    return found;
}

LessonWorld lesson_world_of(const Folder& folder) {
    for (const auto& [name, text] : folder)
        if (name == "lesson.md") return read_lesson_world(lesson::front_world_lines(text));
    return {};
}

}  // namespace loopscope::run
