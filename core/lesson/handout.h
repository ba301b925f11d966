// A lesson as a document to print or to put on a course page: Markdown or one HTML file, with pictures of its
// steps and the answers at the end.
//
// Pure text from text: pictures come as addresses (a file's name, or a data: URI), and what the tool itself
// would ask as finished questions, since making either needs runs. Everything a lesson holds is escaped; it
// cannot bring in markup.
#pragma once

#include <string>
#include <vector>

#include "core/lesson/lesson.h"

namespace loopscope::lesson {

// What runs add to a step.
struct HandoutStep {
    std::string picture;  // its address; empty: none
    std::vector<Question> asked_by_tool;
};

enum class HandoutFormat : uint8_t { Markdown, Html };

// `steps`: one for each step of the lesson, in order; those that are missing add nothing.
std::string write_handout(const Lesson& lesson, const std::vector<HandoutStep>& steps, HandoutFormat format);

}  // namespace loopscope::lesson
