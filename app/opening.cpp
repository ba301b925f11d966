#include "app/opening.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "app/files.h"
#include "core/lesson/lesson.h"
#include "core/run/run.h"
#include "core/trace/file.h"

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

using Opened = base::Result<std::unique_ptr<ui::Document>>;

std::string absolute_path(const std::string& path) {
    std::error_code failed;
    const fs::path absolute = fs::absolute(path, failed);
    return failed ? path : absolute.lexically_normal().string();
}

base::Result<run::Run> read_trace_file(const std::string& path) {
    auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    auto trace = trace::read_trace(bytes.value());
    if (!trace) return base::Error{fmt::format("{}: {}", path, trace.error().message)};
    if (trace.value()->sources.empty())
        return base::Error{fmt::format("{}: this trace holds no script", path)};
    run::Run run;
    run.trace = trace.value();
    run.source = run.trace->sources.front();
    return run;
}

run::Run run_source(const std::string& path, std::string text) {
    const std::string absolute = absolute_path(path);
    run::Options options;
    options.program_name = path;
    options.folder = read_folder_of(absolute);
    return run::run(std::make_shared<base::SourceText>(absolute, std::move(text)), options);
}

// The folder of each lesson, by name, in order.
std::vector<fs::path> lesson_paths() {
    std::vector<fs::path> paths;
    const std::string root = lessons_folder();
    if (root.empty()) return paths;
    std::error_code failed;
    for (const fs::directory_entry& entry : fs::directory_iterator(root, failed)) {
        std::error_code ignored;
        if (fs::exists(entry.path() / "lesson.md", ignored)) paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

LessonFolder read_lesson_folder(const fs::path& folder) {
    std::map<std::string, std::string> files;
    std::error_code failed;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, failed)) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".py" && extension != ".md") continue;
        auto content = read_file(entry.path().string());
        if (content) files[entry.path().filename().string()] = std::move(content.value());
    }
    lesson::ReadResult read = lesson::read_lesson(folder.filename().string(), files);
    return {folder.string(), std::make_shared<lesson::Lesson>(std::move(read.lesson)),
            std::move(read.problems)};
}

}  // namespace

std::unique_ptr<ui::Document> run_text(const std::string& path, std::string text, ui::Origin origin) {
    origin.path = path;
    return std::make_unique<ui::Document>(run_source(path, std::move(text)), std::move(origin));
}

base::Result<run::Run> open_run(const std::string& path) {
    if (path.ends_with(".trace")) return read_trace_file(path);
    auto text = read_file(path);
    if (!text) return text.error();
    return run_source(path, std::move(text.value()));
}

Opened open_script(const std::string& path, ui::Origin origin) {
    auto text = read_file(path);
    if (!text) return text.error();
    return run_text(path, std::move(text.value()), std::move(origin));
}

std::string lessons_folder() {
    std::error_code failed;
    const char* named = std::getenv("LOOPSCOPE_LESSONS");
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    const fs::path places[] = {named != nullptr ? named : "", program / "../share/loopscope/lessons",
                               program / "../../../lessons", "lessons"};
    for (const fs::path& place : places) {
        if (!place.empty() && fs::is_directory(place, failed)) return place.lexically_normal().string();
    }
    return {};
}

std::vector<LessonFolder> read_lessons() {
    std::vector<LessonFolder> lessons;
    for (const fs::path& path : lesson_paths()) lessons.push_back(read_lesson_folder(path));
    return lessons;
}

std::vector<ui::LessonEntry> list_lessons() {
    std::vector<ui::LessonEntry> entries;
    for (const LessonFolder& folder : read_lessons()) {
        const lesson::Lesson& lesson = *folder.lesson;
        entries.push_back({static_cast<int>(lesson.number), lesson.slug, lesson.title, lesson.goal,
                           static_cast<int>(lesson.minutes), false});
    }
    return entries;
}

Opened open_lesson(const std::string& wanted) {
    const bool is_number = !wanted.empty() && wanted.find_first_not_of("0123456789") == std::string::npos;
    for (const fs::path& path : lesson_paths()) {
        const std::string name = path.filename().string();
        const bool same_number = is_number && std::atoi(name.c_str()) == std::atoi(wanted.c_str());
        if (!same_number && name != wanted && !(name.size() > 3 && name.substr(3) == wanted)) continue;
        const std::shared_ptr<const lesson::Lesson> lesson = read_lesson_folder(path).lesson;
        ui::Origin origin;
        origin.lesson_number = static_cast<int>(lesson->number);
        origin.lesson_title = lesson->title;
        origin.lesson = lesson;
        origin.folder = path.string();
        std::string script;
        for (const lesson::Step& step : lesson->steps) {
            if (script.empty()) script = step.script;
        }
        if (script.empty() && !lesson->scripts.empty()) script = lesson->scripts.begin()->first;
        if (script.empty()) return base::Error{fmt::format("{}: this lesson has no script", path.string())};
        return open_script((path / script).string(), std::move(origin));
    }
    return base::Error{fmt::format("there is no lesson \"{}\"; `loopscope lessons` lists them", wanted)};
}

Opened open_target(const std::string& target) {
    std::error_code failed;
    if (target.ends_with(".trace")) {
        auto run = read_trace_file(target);
        if (!run) return run.error();
        ui::Origin origin;
        origin.path = target;
        return std::make_unique<ui::Document>(std::move(run.value()), std::move(origin));
    }
    if (!fs::exists(target, failed) && !target.ends_with(".py")) {
        auto lesson = open_lesson(target);
        if (lesson) return lesson;
        const bool like_file = target.find('/') != std::string::npos || target.find('.') != std::string::npos;
        if (!like_file) return lesson.error();
    }
    if (fs::is_directory(target, failed))
        return open_lesson(fs::path(target).lexically_normal().filename().string());
    return open_script(target);
}

}  // namespace loopscope::app
