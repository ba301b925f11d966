// `loopscope lessons`: lists them; `check` reads and runs them and says what is wrong, by file and line;
// `new` starts one.
#include <fmt/format.h>

#include <cstdlib>

#include "app/commands.h"
#include "app/files.h"
#include "app/lessons.h"
#include "core/run/lesson_check.h"

namespace loopscope::app {

int execute(const LessonsOptions& options) {
    const auto folder = find_lessons_folder();
    if (!folder) return complain(folder.error().message);
    if (options.begin) {
        if (const auto error = start_lesson(folder.value(), options.slug)) return complain(error->message);
        fmt::print(
            "{0}/{1}: write on in lesson.md; `loopscope {1}` shows it, `loopscope lessons check {1}` checks "
            "it\n",
            folder.value(), options.slug);
        return 0;
    }
    int problems = 0, count = 0;
    const auto lessons = read_lessons(folder.value());
    std::vector<std::string> slugs;
    for (const lesson::ReadResult& read : lessons) slugs.push_back(read.lesson.slug);
    for (const lesson::ReadResult& read : lessons) {
        const lesson::Lesson& lesson = read.lesson;
        const std::string& only = options.only;
        if (!only.empty() && only != lesson.slug &&
            std::atoi(only.c_str()) != static_cast<int>(lesson.number))
            continue;
        ++count;
        if (!options.check) {
            fmt::print("{:2}  {}: {} ({} min)\n", lesson.number, lesson.title, lesson.goal, lesson.minutes);
            continue;
        }
        auto found = read.problems;
        if (found.empty()) found = run::check_lesson(lesson, slugs);
        for (const lesson::Problem& problem : found) {
            fmt::print("{}/{}/{}:{}: {}\n", folder.value(), lesson.slug, problem.file, problem.line,
                       problem.message);
        }
        problems += static_cast<int>(found.size());
    }
    if (count == 0 && !options.only.empty()) {
        return complain(
            fmt::format("there is no lesson \"{}\"; `loopscope lessons` lists them", options.only));
    }
    if (options.check)
        fmt::print("{} lesson{}, {} problem{}\n", count, count == 1 ? "" : "s", problems,
                   problems == 1 ? "" : "s");
    return problems > 0 ? 1 : 0;
}

}  // namespace loopscope::app
