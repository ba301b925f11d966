#include "app/progress.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/files.h"
#include "app/settings.h"

namespace loopscope::app {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* kFile = "/progress.json";
constexpr size_t kMostLessons = 1000, kMostEntries = 1000;  // of a file that somebody else wrote

std::map<std::string, bool> read_flags(const json& lesson, const char* key) {
    std::map<std::string, bool> flags;
    const auto found = lesson.find(key);
    if (found == lesson.end() || !found->is_object()) return flags;
    for (const auto& [name, value] : found->items()) {
        if (value.is_boolean() && flags.size() < kMostEntries) flags[name] = value.get<bool>();
    }
    return flags;
}

// A field of a CSV line. Spreadsheets take what begins with these characters for a formula.
std::string field(const std::string& text) {
    const bool is_formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    const std::string safe = is_formula ? "'" + text : text;
    if (safe.find_first_of(",\"\n\r") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

size_t count_true(const std::map<std::string, bool>& flags) {
    return static_cast<size_t>(
        std::count_if(flags.begin(), flags.end(), [](const auto& entry) { return entry.second; }));
}

}  // namespace

Progress Progress::read() {
    Progress progress;
    const std::string folder = config_folder();
    const auto text = folder.empty() ? base::Result<std::string>(base::Error{}) : read_file(folder + kFile);
    if (!text) return progress;
    const json all = json::parse(text.value(), nullptr, false);
    const auto lessons = all.is_object() ? all.find("lessons") : all.end();
    if (lessons == all.end() || !lessons->is_object()) return progress;
    for (const auto& [slug, lesson] : lessons->items()) {
        if (!lesson.is_object() || progress.m_lessons.size() >= kMostLessons) continue;
        LessonProgress& kept = progress.m_lessons[slug];
        kept.finished = lesson.value("finished", json(false)) == json(true);
        kept.answers = read_flags(lesson, "answers");
        kept.solved = read_flags(lesson, "solved");
    }
    return progress;
}

std::optional<base::Error> Progress::write() const {
    const auto folder = find_config_folder();
    if (!folder) return folder.error();
    json lessons = json::object();
    for (const auto& [slug, lesson] : m_lessons) {
        lessons[slug] = {
            {"finished", lesson.finished}, {"answers", lesson.answers}, {"solved", lesson.solved}};
    }
    const json all = {{"lessons", lessons}};
    return write_file(folder.value() + kFile, all.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

std::optional<base::Error> Progress::forget() {
    const std::string folder = config_folder();
    if (folder.empty()) return std::nullopt;
    std::error_code failed;
    fs::remove(folder + kFile, failed);
    if (failed) return base::Error{fmt::format("{}{}: {}", folder, kFile, failed.message())};
    return std::nullopt;
}

const LessonProgress& Progress::of(const std::string& slug) const {
    static const LessonProgress kNothing;
    const auto found = m_lessons.find(slug);
    return found == m_lessons.end() ? kNothing : found->second;
}

bool Progress::finish(const std::string& slug) { return !std::exchange(m_lessons[slug].finished, true); }

bool Progress::answer(const std::string& slug, uint32_t step, uint32_t question, bool is_right) {
    return m_lessons[slug].answers.try_emplace(fmt::format("{}.{}", step, question), is_right).second;
}

bool Progress::solve(const std::string& slug, uint32_t step) {
    return !std::exchange(m_lessons[slug].solved[std::to_string(step)], true);
}

std::string Progress::to_csv(const std::vector<lesson::ReadResult>& lessons,
                             const std::string& student) const {
    std::string csv = "student,lesson,title,finished,questions,answered,right,exercises,solved\n";
    for (const lesson::ReadResult& read : lessons) {
        const lesson::Lesson& lesson = read.lesson;
        const LessonProgress& done = of(lesson.slug);
        size_t questions = 0, exercises = 0;
        for (const lesson::Step& step : lesson.steps) {
            questions += step.questions.size() + step.asks.size();
            exercises += step.exercise ? 1 : 0;
        }
        csv += fmt::format("{},{},{},{},{},{},{},{},{}\n", field(student), field(lesson.slug),
                           field(lesson.title), done.finished ? "yes" : "no", questions, done.answers.size(),
                           count_true(done.answers), exercises, count_true(done.solved));
    }
    return csv;
}

}  // namespace loopscope::app
