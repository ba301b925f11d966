// The world of the lesson beside a script: what the front matter of the folder's lesson.md declares.
//
// It holds for each script of the folder, however the script is run; a script's own world lines count first.
#pragma once

#include <string>
#include <vector>

#include "core/lesson/front_world.h"
#include "core/run/run.h"
#include "core/world/world.h"

namespace loopscope::run {

struct LessonWorld {
    world::World world;
    struct Problem {
        uint32_t line = 0;  // of lesson.md
        std::string message;
    };
    std::vector<Problem> problems;
};

LessonWorld read_lesson_world(const std::vector<lesson::FrontWorldLine>& lines);
// No lesson.md in the folder: an empty world.
LessonWorld lesson_world_of(const Folder& folder);

}  // namespace loopscope::run
