// `loopscope lessons`: lists them; `check` reads and runs them and says what is wrong, by file and line;
// `new` starts one; `export` makes a document of one; `progress` tells what was done in them.
#include <fmt/format.h>

#include <cstdlib>

#include "app/commands.h"
#include "app/files.h"
#include "app/lesson_export.h"
#include "app/lessons.h"
#include "app/packs.h"
#include "app/progress.h"
#include "core/run/lesson_check.h"

namespace loopscope::app {

namespace {

using Lessons = std::vector<lesson::ReadResult>;

const char* plural(size_t count) { return count == 1 ? "" : "s"; }

bool is_called(const lesson::Lesson& lesson, const std::string& wanted) {
    const bool is_number = !wanted.empty() && wanted.find_first_not_of("0123456789") == std::string::npos;
    if (is_number) return std::atoi(wanted.c_str()) == static_cast<int>(lesson.number);
    return wanted == lesson.slug || (lesson.slug.size() > 3 && wanted == lesson.slug.substr(3));
}

int complain_unknown(const std::string& wanted) {
    return complain(fmt::format("there is no lesson \"{}\"; `loopscope lessons` lists them", wanted));
}

int begin(const std::string& folder, const std::string& slug) {
    if (const auto error = start_lesson(folder, slug)) return complain(error->message);
    fmt::print(
        "{0}/{1}: write on in lesson.md; `loopscope {1}` shows it, `loopscope lessons check {1}` checks "
        "it\n",
        folder, slug);
    return 0;
}

int list(const Lessons& lessons) {
    for (const lesson::ReadResult& read : lessons) {
        const lesson::Lesson& lesson = read.lesson;
        fmt::print("{:2}  {}: {} ({} min)\n", lesson.number, lesson.title, lesson.goal, lesson.minutes);
    }
    return 0;
}

int check(const std::string& folder, const Lessons& lessons, const std::string& only) {
    size_t problems = 0, count = 0;
    std::vector<std::string> slugs;
    for (const lesson::ReadResult& read : lessons) slugs.push_back(read.lesson.slug);
    for (const lesson::ReadResult& read : lessons) {
        if (!only.empty() && !is_called(read.lesson, only)) continue;
        ++count;
        auto found = read.problems;
        if (found.empty()) found = run::check_lesson(read.lesson, slugs);
        for (const lesson::Problem& problem : found) {
            fmt::print("{}/{}/{}:{}: {}\n", folder, read.lesson.slug, problem.file, problem.line,
                       problem.message);
        }
        problems += found.size();
    }
    if (count == 0 && !only.empty()) return complain_unknown(only);
    fmt::print("{} lesson{}, {} problem{}\n", count, plural(count), problems, plural(problems));
    return problems > 0 ? 1 : 0;
}

int make_document(const std::string& folder, const Lessons& lessons, const LessonsOptions& options) {
    for (const lesson::ReadResult& read : lessons) {
        if (!is_called(read.lesson, options.lesson)) continue;
        const bool is_markdown =
            options.format.empty() ? options.output.ends_with(".md") : options.format == "md";
        const std::string output =
            options.output.empty() ? read.lesson.slug + (is_markdown ? ".md" : ".html") : options.output;
        const auto format = is_markdown ? lesson::HandoutFormat::Markdown : lesson::HandoutFormat::Html;
        if (const auto error = export_lesson(folder + "/" + read.lesson.slug, format, output))
            return complain(error->message);
        fmt::print("{}\n", output);
        return 0;
    }
    return complain_unknown(options.lesson);
}

int tell_progress(const Lessons& lessons, const LessonsOptions& options) {
    if (options.forget) {
        if (const auto error = Progress::forget()) return complain(error->message);
        fmt::print("forgotten\n");
        return 0;
    }
    const Progress progress = Progress::read();
    if (options.csv) {
        fmt::print("{}", progress.to_csv(lessons, options.student));
        return 0;
    }
    size_t finished = 0;
    for (const lesson::ReadResult& read : lessons) {
        const LessonProgress& done = progress.of(read.lesson.slug);
        finished += done.finished ? 1 : 0;
        size_t right = 0;
        for (const auto& [question, is_right] : done.answers) right += is_right ? 1 : 0;
        if (!done.finished && done.answers.empty() && done.solved.empty()) continue;
        fmt::print("{:2}  {}: {}, {} of {} answers right, {} exercise{} solved\n", read.lesson.number,
                   read.lesson.title, done.finished ? "finished" : "begun", right, done.answers.size(),
                   done.solved.size(), plural(done.solved.size()));
    }
    fmt::print("{} of {} lessons finished\n", finished, lessons.size());
    return 0;
}

}  // namespace

int execute(const LessonsOptions& options) {
    using Wanted = LessonsOptions::Wanted;
    base::Result<std::string> folder = base::Error{};
    if (options.from.empty()) {
        folder = find_lessons_folder();
    } else {
        const auto pack = open_pack(options.from);
        folder = pack ? base::Result<std::string>(pack.value().folder) : pack.error();
    }
    if (!folder) return complain(folder.error().message);
    if (options.wanted == Wanted::New) return begin(folder.value(), options.lesson);
    const Lessons lessons = read_lessons(folder.value());
    switch (options.wanted) {
        case Wanted::Check:
            return check(folder.value(), lessons, options.lesson);
        case Wanted::Export:
            return make_document(folder.value(), lessons, options);
        case Wanted::Progress:
            return tell_progress(lessons, options);
        default:
            return list(lessons);
    }
}

}  // namespace loopscope::app
