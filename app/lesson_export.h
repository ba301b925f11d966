// `loopscope lessons export`: a lesson as a document with pictures of its steps, for print and for course
// pages.
//
// HTML is one file with everything inside; Markdown has its pictures beside it, in a folder of its own name.
#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/lesson/handout.h"

namespace loopscope::app {

// Writes the lesson of `folder` to `path`. Gives what went wrong, or nothing.
std::optional<base::Error> export_lesson(const std::string& folder, lesson::HandoutFormat format,
                                         const std::string& path);

}  // namespace loopscope::app
