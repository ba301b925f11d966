#include "app/opening.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "app/drafts.h"
#include "app/files.h"
#include "app/lessons.h"
#include "app/packs.h"
#include "app/runs.h"
#include "core/lesson/lesson.h"
#include "core/run/confirm.h"
#include "core/run/lesson_check.h"
#include "core/run/run.h"

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

using Opened = base::Result<std::unique_ptr<ui::Document>>;

base::Result<run::Run> read_trace_file(const std::string& path) {
    auto replay = open_replay(path);
    if (!replay) return replay.error();
    run::Run run;
    run.trace = replay.value()->shared_trace();
    if (run.trace->sources.empty()) return base::Error{fmt::format("{}: this trace holds no script", path)};
    run.source = run.trace->sources.front();
    return run;
}

// As `loopscope check` does: only there are two objects told apart.
void confirm_findings(ui::Document& document) {
    const auto needs_it = [](const insight::Finding& finding) {
        return finding.kind == insight::FindingKind::LostUpdate;
    };
    if (!document.options || std::none_of(document.findings.begin(), document.findings.end(), needs_it))
        return;
    if (document.inspector == nullptr)
        document.inspector =
            std::make_unique<run::Inspector>(document.source, *document.options, document.replay.last_step());
    document.findings = run::confirmed(std::move(document.findings), *document.inspector);
}

}  // namespace

std::unique_ptr<ui::Document> run_text(const std::string& path, std::string text, ui::Origin origin,
                                       std::vector<std::string> what_if) {
    const std::string whole_path = absolute_path(path);
    run::Options options;
    options.program_name = path;
    options.folder = read_folder_of(whole_path);
    options.what_if = std::move(what_if);
    run::Run run = run::run(std::make_shared<const base::SourceText>(whole_path, std::move(text)), options);
    origin.path = path;
    auto document = std::make_unique<ui::Document>(std::move(run), std::move(origin));
    options.on_output = nullptr;
    if (!document->run.what_if.empty()) options.what_if = document->run.what_if;
    document->options = std::move(options);
    document->confirm = confirm_findings;
    if (document->looked_closer) confirm_findings(*document);
    return document;
}

Opened open_script(const std::string& path, ui::Origin origin, const std::vector<std::string>& what_if) {
    if (!what_if.empty()) {
        auto text = read_file(path);
        if (!text) return text.error();
        auto document = run_text(path, std::move(text.value()), std::move(origin), what_if);
        if (!document->run.what_if_problems.empty())
            return base::Error{document->run.what_if_problems.front()};
        return document;
    }
    auto text = read_file(path);
    if (!text) {
        // A script that was typed or pasted, and never saved.
        if (auto draft = read_draft(path)) return run_text(path, std::move(*draft), std::move(origin));
        return text.error();
    }
    return run_text(path, std::move(text.value()), std::move(origin));
}

std::string script_of_lesson_step(const ui::Document& document, uint32_t number) {
    const auto& lesson = document.origin.lesson;
    if (lesson == nullptr || number == 0 || lesson->steps.empty()) return {};
    // Behind the last step, its script stays.
    const std::string& script = lesson->steps[std::min<size_t>(number, lesson->steps.size()) - 1].script;
    return script.empty() || script == document.file_name() ? std::string()
                                                            : document.origin.folder + "/" + script;
}

void show_lesson_moment(ui::Screen& screen, uint32_t number) {
    const auto lesson = screen.document().origin.lesson;
    if (lesson == nullptr || number == 0 || lesson->steps.empty()) return;
    const bool is_summary = number > lesson->steps.size();
    const lesson::Step& step = is_summary ? lesson->steps.back() : lesson->steps[number - 1];
    const replay::Replay& replay = screen.document().replay;
    // Who comes to the end by himself stays where he is.
    if (is_summary && screen.player().step() > 0) return;
    if (const auto found = step.anchor ? run::find_anchor(replay, *step.anchor) : std::nullopt)
        screen.apply({ui::Act::Seek, *found, 0, 0, {}});
    if (is_summary) return;
    for (const lesson::Ask& ask : step.asks) {
        const auto question = run::find_question(replay, screen.player().step(), ask.what);
        if (question) screen.ask(question->kind, question->ask_at);
    }
}

std::optional<base::Error> go_to_lesson_step(ui::Screen& screen, uint32_t number) {
    if (const std::string script = script_of_lesson_step(screen.document(), number); !script.empty()) {
        auto opened = open_script(script, screen.document().origin);
        if (!opened) return opened.error();
        screen.open(std::move(opened.value()));
    }
    screen.state().lesson_step = number;
    show_lesson_moment(screen, number);
    return std::nullopt;
}

namespace {

base::Result<std::string> course_folder(const std::string& course) {
    return course.empty() ? find_lessons_folder() : base::Result<std::string>(course);
}

}  // namespace

std::string course_of(const ui::Document& document) {
    if (document.origin.lesson == nullptr) return {};
    return fs::path(document.origin.folder).parent_path().string();
}

std::vector<ui::LessonEntry> list_lessons(const std::string& course) {
    std::vector<ui::LessonEntry> entries;
    const auto folder = course_folder(course);
    if (!folder) return entries;
    for (const lesson::ReadResult& read : read_lessons(folder.value())) {
        const lesson::Lesson& lesson = read.lesson;
        std::string goal = lesson.goal;  // in one line of plain words
        std::erase(goal, '`');
        ui::LessonEntry entry;
        entry.number = static_cast<int>(lesson.number);
        entry.id = lesson.slug;
        entry.title = lesson.title;
        entry.goal = std::move(goal);
        entry.minutes = static_cast<int>(lesson.minutes);
        entry.steps = static_cast<int>(lesson.steps.size());
        entries.push_back(std::move(entry));
    }
    return entries;
}

Opened open_lesson(const std::string& wanted, const std::string& course) {
    const auto folder = course_folder(course);
    if (!folder) return folder.error();
    const bool is_number = !wanted.empty() && wanted.find_first_not_of("0123456789") == std::string::npos;
    for (lesson::ReadResult& read : read_lessons(folder.value())) {
        const std::string& slug = read.lesson.slug;
        const bool same_number =
            is_number && static_cast<int>(read.lesson.number) == std::atoi(wanted.c_str());
        if (!same_number && slug != wanted && !(slug.size() > 3 && slug.substr(3) == wanted)) continue;
        if (!read.problems.empty()) {
            const lesson::Problem& first = read.problems.front();
            return base::Error{
                fmt::format("{}/{}/{}:{}: {}", folder.value(), slug, first.file, first.line, first.message)};
        }
        const auto lesson = std::make_shared<const lesson::Lesson>(std::move(read.lesson));
        ui::Origin origin;
        origin.lesson_number = static_cast<int>(lesson->number);
        origin.lesson_title = lesson->title;
        origin.lesson = lesson;
        origin.folder = folder.value() + "/" + lesson->slug;
        std::string script;
        for (const lesson::Step& step : lesson->steps) {
            if (script.empty()) script = step.script;
        }
        if (script.empty() && !lesson->scripts.empty()) script = lesson->scripts.begin()->first;
        if (script.empty()) return base::Error{fmt::format("{}: this lesson has no script", origin.folder)};
        const std::string path = origin.folder + "/" + script;
        return open_script(path, std::move(origin));
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
    if (is_pack(target)) {
        const auto pack = open_pack(target);
        return pack ? open_lesson(pack.value().first, pack.value().folder) : pack.error();
    }
    return open_script(target);
}

}  // namespace loopscope::app
