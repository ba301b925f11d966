// Where the lessons are, and reading them from there.
//
// Installed lessons lie in share/loopscope/lessons beside the program's bin; in a source tree in lessons/ at
// its top.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/lesson/lesson.h"

namespace loopscope::app {

// The folder of lessons, or an Error that says where it was looked for.
base::Result<std::string> find_lessons_folder();

// All lessons of a folder, in order of their numbers; with what is wrong in them.
std::vector<lesson::ReadResult> read_lessons(const std::string& folder);
lesson::ReadResult read_lesson_folder(const std::string& folder);

// Makes folder/slug with a small lesson that passes its check. Gives what went wrong, or nothing.
std::optional<base::Error> start_lesson(const std::string& folder, const std::string& slug);

}  // namespace loopscope::app
