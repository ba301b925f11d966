// Lessons against their runs: where a step's moment is in a run, what is asked there, whether an exercise is
// solved, and whether a lesson keeps what it promises.
//
// A function of lesson and run alone: the same lesson gives the same problems everywhere. Reading lessons is
// not done here (core/lesson); comparing scripts with python3 is a test (tests/lessons_against_python.py).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/insight/questions.h"
#include "core/lesson/lesson.h"
#include "core/replay/replay.h"
#include "core/run/run.h"

namespace loopscope::run {

// The step at which the anchor's moment is on the screen, or none: it never comes in this run.
std::optional<uint64_t> find_anchor(const replay::Replay& replay, const lesson::Anchor& anchor);

// What the tool asks at a step of a lesson that stands at `step`: the first question of its kind from there
// on.
std::optional<insight::Question> find_question(const replay::Replay& replay, uint64_t step,
                                               lesson::AskedByTool what);

// The steps of a run at which the tool has a question of this kind.
std::vector<uint64_t> question_places(const replay::Replay& replay, lesson::AskedByTool what);

// Whether a run passes an exercise's check; an Error where the check cannot be understood.
base::Result<bool> passes_check(const Run& run, std::string_view check);

// Runs the lesson's scripts; says which anchors are not reached, which exercises do not work, and so on.
// `slugs`: of all lessons of the course.
std::vector<lesson::Problem> check_lesson(const lesson::Lesson& lesson,
                                          const std::vector<std::string>& slugs);

}  // namespace loopscope::run
