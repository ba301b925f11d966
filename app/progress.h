// What a student has done in the lessons: lessons finished, questions answered, exercises solved.
//
// One small JSON file in the user's configuration folder, replaced whole at each change. A file that is
// missing or broken is as good as none. Of a question the first answer counts; it stays when the lesson is
// done again.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/lesson/lesson.h"

namespace loopscope::app {

struct LessonProgress {
    bool finished = false;
    std::map<std::string, bool> answers;  // "3.1", the step's number and the question's: whether it was right
    std::map<std::string, bool> solved;   // by the exercise's step: "9"
};

class Progress {
  public:
    static Progress read();
    // Gives what went wrong, or nothing; the file holds all of the old or all of the new.
    std::optional<base::Error> write() const;
    static std::optional<base::Error> forget();

    const LessonProgress& of(const std::string& slug) const;
    // Each gives whether something is new and worth writing.
    bool finish(const std::string& slug);
    bool answer(const std::string& slug, uint32_t step, uint32_t question, bool is_right);
    bool solve(const std::string& slug, uint32_t step);

    // A line for each lesson, with `student` in front of it: for a class's table.
    std::string to_csv(const std::vector<lesson::ReadResult>& lessons, const std::string& student) const;

  private:
    std::map<std::string, LessonProgress> m_lessons;  // by slug
};

}  // namespace loopscope::app
