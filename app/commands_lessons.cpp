// `loopscope lessons`: lists them; `check` reads and runs them all and says what is wrong, by file and line.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/files.h"
#include "app/lessons.h"
#include "core/run/lesson_check.h"

namespace loopscope::app {

int execute(const LessonsOptions& options) {
    const auto folder = find_lessons_folder();
    if (!folder) return complain(folder.error().message);
    int problems = 0;
    const auto lessons = read_lessons(folder.value());
    std::vector<std::string> slugs;
    for (const lesson::ReadResult& read : lessons) slugs.push_back(read.lesson.slug);
    for (const lesson::ReadResult& read : lessons) {
        const lesson::Lesson& lesson = read.lesson;
        if (!options.check) {
            fmt::print("{:2}  {}: {} ({} min)\n", lesson.number, lesson.title, lesson.goal, lesson.minutes);
            continue;
        }
        auto found = read.problems;
        if (found.empty()) found = run::check_lesson(lesson, slugs);
        for (const lesson::Problem& problem : found) {
            fmt::print("{}/{}/{}:{}: {}\n", folder.value(), lesson.slug, problem.file, problem.line, problem.message);
        }
        problems += static_cast<int>(found.size());
    }
    if (options.check) fmt::print("{} lessons, {} problems\n", lessons.size(), problems);
    return problems > 0 ? 1 : 0;
}

}  // namespace loopscope::app
