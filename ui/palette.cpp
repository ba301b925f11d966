#include "ui/palette.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "ui/keys.h"

namespace loopscope::ui {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = lower(c);
    return result;
}

struct Ranked {
    int rank;
    PaletteRow row;
};

struct Collector {
    const UiState& state;
    std::string_view query;
    std::vector<Ranked> found;

    std::string said(std::string_view english) const { return translated(state.settings.language, english); }

    void add(std::string_view label, std::string note, Action action, int bonus = 0) {
        const int rank = match(label, query);
        if (rank > 0)
            found.push_back({rank + bonus, {std::string(label), std::move(note), std::move(action)}});
    }

    void commands() {
        std::string_view last;
        for (const KeyBinding& binding : key_bindings()) {
            const std::string_view label = translate(state.settings.language, binding.label);
            if (label == last || binding.act == Act::TogglePalette) continue;
            last = label;
            const bool has_key = binding.press.key != Key::None;
            add(label, has_key ? describe_press(binding.press, state.settings.language) : std::string(),
                {binding.act, binding.number, 0, 0, {}}, 2);
        }
    }

    void lessons() {
        for (const LessonEntry& lesson : state.lessons) {
            add(fmt::format("{} {}: {}", translate(state.settings.language, "Lesson"), lesson.number,
                            lesson.title),
                std::string(), {Act::OpenLesson, static_cast<uint64_t>(lesson.number), 0, 0, lesson.id}, 1);
        }
    }

    void recent() {
        for (const std::string& path : state.recent)
            add(path, said("recent"), {Act::OpenFile, 0, 0, 0, path});
    }

    // Other scripts beside the shown one, to be compared with it.
    void others(const Document& document) {
        if (document.origin.lesson == nullptr) return;
        for (const auto& [name, text] : document.origin.lesson->scripts) {
            if (name == document.file_name()) continue;
            add(fmt::format("{} {}", translate(state.settings.language, "Compare with"), name), std::string(),
                {Act::CompareWith, 0, 0, 0, document.origin.folder + "/" + name});
        }
    }

    // Tasks only where something is typed: there may be thousands.
    void tasks(const Document& document) {
        if (query.empty()) return;
        for (const replay::Lane& lane : document.timeline.lanes) {
            if (found.size() > kMostPaletteRows * 4) return;
            if (lane.task) add(lane.name, said("task"), {Act::SelectTask, lane.task.value, 0, 0, {}});
        }
    }

    void numbers(const Document& document) {
        if (query.empty() || query.find_first_not_of("0123456789") != std::string_view::npos) return;
        if (query.size() > 9) return;
        const auto number = static_cast<uint64_t>(std::atoll(std::string(query).c_str()));
        if (number <= document.replay.last_step())
            found.push_back(
                {1000, {said(fmt::format("step {}", number)), said("event"), {Act::Seek, number, 0, 0, {}}}});
        if (number >= 1 && number <= document.source->line_count()) {
            found.push_back(
                {999,
                 {said(fmt::format("line {}", number)), said("run to here"), {Act::RunToLine, 0, 0, 0, {}}}});
            found.back().row.action.at = static_cast<double>(number);
        }
    }
};

}  // namespace

int match(std::string_view text, std::string_view query) {
    const std::string hay = lowered(text), needles = lowered(query);
    int rank = 1;
    for (size_t at = 0; at < needles.size();) {
        size_t end = needles.find(' ', at);
        if (end == std::string::npos) end = needles.size();
        if (end > at) {
            const std::string word = needles.substr(at, end - at);
            const size_t place = hay.find(word);
            if (place == std::string::npos) return 0;
            const bool begins_word = place == 0 || hay[place - 1] == ' ';
            rank += place == 0 ? 6 : begins_word || hay.find(" " + word) != std::string::npos ? 4 : 1;
        }
        at = end + 1;
    }
    return rank;
}

std::vector<PaletteRow> palette_rows(const Document& document, const UiState& state, std::string_view query) {
    Collector collector{state, query, {}};
    collector.numbers(document);
    collector.commands();
    collector.lessons();
    collector.recent();
    collector.others(document);
    collector.tasks(document);
    auto& found = collector.found;
    std::stable_sort(found.begin(), found.end(),
                     [](const Ranked& a, const Ranked& b) { return a.rank > b.rank; });
    std::vector<PaletteRow> rows;
    for (Ranked& ranked : found) {
        if (rows.size() >= kMostPaletteRows) break;
        rows.push_back(std::move(ranked.row));
    }
    return rows;
}

std::vector<PaletteRow> file_rows(const UiState& state) {
    std::vector<PaletteRow> rows;
    const FolderView& folder = state.folder;
    const auto path_of = [&](const std::string& name) {
        return folder.path.ends_with('/') ? folder.path + name : folder.path + "/" + name;
    };
    const auto said = [&](const std::string& words) { return translated(state.settings.language, words); };
    if (folder.path.size() > 1)
        rows.push_back({"..", said("folder"), {Act::ListFolder, 0, 0, 0, path_of("..")}});
    if (!folder.saves && state.query.empty()) {
        rows.insert(rows.begin(),
                    {said("Paste a script"), said("Ctrl+") + "V", {Act::AskToPaste, 0, 0, 0, {}}});
        rows.insert(rows.begin() + 1,
                    {said("New script"), said("Ctrl+") + "N", {Act::NewScript, 0, 0, 0, {}}});
        constexpr size_t kMostRecent = 6;  // the folder's own files are to be seen, too
        for (size_t i = 0; i < std::min(state.recent.size(), kMostRecent); ++i)
            rows.push_back({state.recent[i], said("recent"), {Act::OpenFile, 0, 0, 0, state.recent[i]}});
    }
    for (const std::string& name : folder.folders) {
        if (match(name, state.query) == 0) continue;
        rows.push_back({name + "/", said("folder"), {Act::ListFolder, 0, 0, 0, path_of(name)}});
    }
    for (const std::string& name : folder.files) {
        if (match(name, state.query) == 0) continue;
        const Act act = folder.saves ? Act::TypeQuery : Act::OpenFile;
        rows.push_back({name, "", {act, 0, 0, 0, folder.saves ? name : path_of(name)}});
    }
    if (folder.saves && !state.query.empty()) {
        std::string name = state.query.find('.') == std::string::npos ? state.query + ".py" : state.query;
        if (name.find('/') == std::string::npos) name = path_of(name);
        rows.insert(rows.begin(), {said("Save as " + name), "", {Act::SaveAs, 0, 0, 0, name}});
    } else if (!folder.saves && (state.query.starts_with('/') || state.query.starts_with('~'))) {
        rows.insert(rows.begin(), {said("Open " + state.query), "", {Act::OpenFile, 0, 0, 0, state.query}});
    }
    return rows;
}

std::vector<PaletteRow> lesson_rows(const UiState& state) {
    std::vector<PaletteRow> rows;
    for (const LessonEntry& lesson : state.lessons) {
        const std::string words = fmt::format("{} {} {}", lesson.number, lesson.title, lesson.goal);
        if (match(words, state.query) == 0) continue;
        rows.push_back(
            {lesson.title, {}, {Act::OpenLesson, static_cast<uint64_t>(lesson.number), 0, 0, lesson.id}});
    }
    return rows;
}

int row_of_lesson(const UiState& state, int number) {
    for (size_t i = 0; i < state.lessons.size(); ++i) {
        if (state.lessons[i].number == number) return static_cast<int>(i);
    }
    return 0;
}

std::vector<PaletteRow> context_rows(const Document& document, const UiState& state) {
    const Context& context = state.context;
    std::vector<PaletteRow> rows;
    const auto said = [&](const std::string& words) { return translated(state.settings.language, words); };
    const auto row = [&](const std::string& label, Act act, uint64_t number, double at = 0) {
        rows.push_back({said(label), "", {act, number, 0, at, {}}});
    };
    switch (context.kind) {
        case ContextKind::Task: {
            const std::string name(document.task_name(base::ObjectId{context.id}));
            row("Select " + name, Act::SelectTask, context.id);
            row("Only it and whom it has to do with", Act::FocusTask, context.id);
            if (context.waits) row("Why does it wait?", Act::AskWhy, context.id);
            if (context.was_woken) row("Who woke it?", Act::AskWoke, context.id);
            break;
        }
        case ContextKind::Line:
            row(fmt::format("Run to line {}", context.id), Act::RunToLine, 0, context.id);
            row("Back to when it ran before", Act::RunToLine, 1, context.id);
            row(state.breakpoints.contains(context.id) ? "Take the breakpoint away" : "Breakpoint here",
                Act::ToggleBreakpoint, context.id);
            break;
        case ContextKind::Panel:
            row("Copy this panel as text", Act::CopyPanel, context.id);
            row("Copy everything as text", Act::CopyAll, 0);
            break;
        case ContextKind::Handle:
        case ContextKind::None:
            break;
    }
    for (const std::string& lever : state.levers)
        rows.push_back({said("What if: ") + translated_what_if(state.settings.language, lever),
                        "",
                        {Act::WhatIf, 0, 0, 0, lever}});
    return rows;
}

}  // namespace loopscope::ui
