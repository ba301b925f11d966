#include "app/session.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "app/drafts.h"
#include "app/files.h"
#include "app/runs.h"
#include "app/window.h"
#include "core/run/lesson_check.h"

namespace loopscope::app {

namespace fs = std::filesystem;
using ui::Act;

Session::Session(Window& window, std::unique_ptr<ui::Document> document, Kept kept)
    : m_window(window), m_screen(std::move(document)), m_kept(std::move(kept)) {
    m_screen.state().settings = m_kept.settings;
    m_screen.state().lessons = list_lessons();
    m_screen.state().recent = m_kept.recent;
    note_opened();
    note_progress();
}

void Session::show(base::Result<std::unique_ptr<ui::Document>> opened) {
    m_window.wake();
    if (!opened) {
        m_screen.state().message = opened.error().message;
        return;
    }
    m_screen.open(std::move(opened.value()));
    m_window.set_title(m_screen.document().file_name() + " · Loopscope");
    note_opened();
    if (const auto draft = is_script() ? read_draft(path()) : std::nullopt) {
        if (*draft == m_screen.document().source->text()) return;
        m_screen.open(run_text(path(), *draft, m_screen.document().origin));
        m_screen.state().message = "This is your changed version. Ctrl+Alt+Z: back to the script as it was";
    }
}

void Session::note_opened() {
    const ui::Origin& origin = m_screen.document().origin;
    m_seen_change = change_of(path());
    m_told_of_change = false;
    m_seen_lesson_change = origin.lesson != nullptr ? change_of(origin.folder + "/lesson.md") : 0;
    if (const std::string course = course_of(m_screen.document()); !course.empty() && course != m_course) {
        m_course = course;
        m_screen.state().lessons = list_lessons(m_course);
        note_progress();
    }
    if (origin.lesson != nullptr || path().empty()) return;
    std::error_code failed;
    if (!fs::exists(path(), failed) && !read_draft(path())) return;
    m_kept.note_recent(absolute_path(path()));
    m_screen.state().recent = m_kept.recent;
    keep_settings();
}

// At the step that was shown, if there still is one.
void Session::run_again(const std::string& text) {
    if (!is_script()) {
        m_screen.state().message = "A trace is looked at; there is nothing to run";
        return;
    }
    const uint64_t position = m_screen.player().position();
    m_screen.open(run_text(path(), text, m_screen.document().origin));
    ui::Player& player = m_screen.player();
    const uint64_t count = player.count();
    if (position > 0 && count > 0) {
        player.seek(m_screen.document().replay.step_of(player.granularity(), std::min(position, count)));
    }
    say_what_was_found("Run again");
    const ui::Origin& origin = m_screen.document().origin;
    const uint32_t step = m_screen.state().lesson_step;
    if (origin.lesson != nullptr && step > 0 && step <= origin.lesson->steps.size()) {
        const auto& exercise = origin.lesson->steps[step - 1].exercise;
        const auto passed = exercise ? run::passes_check(m_screen.document().run, exercise->check) : false;
        if (passed && passed.value()) {
            m_screen.state().message = "Done: the run " + exercise->check;
            if (m_progress.solve(origin.lesson->slug, step)) keep_progress();
        }
    }
    m_window.wake();
}

void Session::save(const std::string& text) {
    m_window.wake();
    if (!is_script()) return;
    if (m_screen.document().origin.lesson != nullptr) {
        m_screen.state().message = "Lessons stay as they are; your version is kept beside them";
        return;
    }
    const int64_t change = change_of(path());
    if (change != 0 && change != m_seen_change && m_seen_change != 0) {
        const auto theirs = read_file(path());
        m_seen_change = change;  // saving once more means it
        if (theirs && theirs.value() != text) {
            m_screen.state().message =
                "Another program has changed the file since. Ctrl+S again writes yours over it";
            return;
        }
    }
    const auto error = write_file(path(), text);
    if (!error) {
        remove_draft(path());
        m_seen_change = change_of(path());
    }
    run_again(text);
    say_what_was_found("Saved and run");
    if (!error) return;
    const auto lost = write_draft(path(), text);
    // Where it is kept meanwhile, if anywhere, stands at the end of what the draft's error says.
    const size_t spare = lost ? lost->message.rfind("; meanwhile") : std::string::npos;
    const std::string where = spare == std::string::npos ? std::string() : lost->message.substr(spare);
    m_screen.state().message =
        lost ? fmt::format("Not saved: {}. Save it elsewhere (Ctrl+Shift+S)", error->message + where)
             : fmt::format("Not saved, but kept here: {}. Ctrl+Shift+S saves it elsewhere", error->message);
}

void Session::discard() {
    if (!is_script()) return;
    remove_draft(path());
    const uint32_t step = m_screen.state().lesson_step;
    show(open_script(path(), m_screen.document().origin));
    m_screen.state().lesson_step = step;
    m_screen.state().message = "The script as it was";
}

void Session::show_lesson_step(uint64_t number) {
    const std::shared_ptr<const lesson::Lesson> lesson = m_screen.document().origin.lesson;
    if (lesson == nullptr || number == 0) return;
    int& seen = m_kept.steps_seen[lesson->slug];
    if (static_cast<int>(number) > seen) {
        seen = static_cast<int>(std::min<uint64_t>(number, lesson->steps.size()));
        note_progress();
        keep_settings();
    }
    if (number > lesson->steps.size()) {
        if (m_progress.finish(lesson->slug)) keep_progress();
        return;
    }
    const auto step = static_cast<uint32_t>(number);
    if (const std::string script = script_of_lesson_step(m_screen.document(), step); !script.empty())
        show(open_script(script, m_screen.document().origin));
    show_lesson_moment(m_screen, step);
    m_window.wake();
}

void Session::note_progress() {
    for (ui::LessonEntry& entry : m_screen.state().lessons) {
        const LessonProgress& done = m_progress.of(entry.id);
        entry.score = {};
        for (const auto& [question, right] : done.answers)
            entry.score.asked++, entry.score.right += right ? 1 : 0;
        const auto seen = m_kept.steps_seen.find(entry.id);
        if (seen != m_kept.steps_seen.end()) entry.steps_seen = seen->second;
        const auto& before = m_kept.finished_lessons;
        const bool kept_before = std::find(before.begin(), before.end(), entry.id) != before.end();
        entry.finished = done.finished || kept_before;
    }
}

void Session::answer(const ui::Action& action) {
    switch (action.act) {
        case Act::OpenFile:
            show(open_target(action.text));
            return;
        case Act::OpenLesson:
            open_lesson_where_left(action.text);
            return;
        case Act::RestartLesson:
            restart_lesson(action.text);
            return;
        case Act::PasteScript:
            paste(action.text);
            return;
        case Act::AskToPaste:
            paste(m_window.clipboard());
            return;
        case Act::ShowLessonStep:
            show_lesson_step(action.number);
            return;
        case Act::Rerun:
            run_again(action.text);
            return;
        case Act::KeepDraft:
            keep_draft(action.text);
            return;
        case Act::SaveScript:
            save(action.text);
            return;
        case Act::DiscardEdit:
            discard();
            return;
        case Act::WhatIf:
            what_if(action.text);
            return;
        case Act::FindOrders:
            find_orders();
            return;
        case Act::CompareWith:
            compare_with(action.text);
            return;
        case Act::ListFolder:
            list_folder(action.text);
            return;
        case Act::NewScript:
            new_script();
            return;
        case Act::SaveAs:
            save_as(action.text);
            return;
        default:
            answer_about_window(action);
            return;
    }
}

void Session::answer_about_window(const ui::Action& action) {
    switch (action.act) {
        case Act::CopyPanel:
            m_window.set_clipboard(m_screen.panel_text(static_cast<ui::Panel>(action.number)));
            m_screen.state().message = "Copied the panel, as text";
            m_window.wake();
            return;
        case Act::ToggleFullScreen:
            m_window.toggle_full_screen();
            return;
        case Act::ToggleNotes:
            m_screen.state().message = m_notes.toggle(m_window, m_screen);
            m_window.wake();
            return;
        case Act::Answer:
            note_answer(action.number, action.at > 0);
            return;
        case Act::Export:
            export_picture(action);
            return;
        case Act::StopExport:
            stop_film();
            m_orders.reset();
            return;
        case Act::CopyText:
            m_window.set_clipboard(action.text);
            return;
        case Act::CopyAll:
            m_window.set_clipboard(m_screen.text());
            m_screen.state().message = "Copied what is shown, as text";
            m_window.wake();
            return;
        case Act::Quit:
            m_window.close();
            return;
        default:
            return;
    }
}

// An answer to one of the tool's questions (key 0) or the lesson's: it counts for the lesson that is open.
void Session::note_answer(uint64_t key, bool right) {
    const auto& lesson = m_screen.document().origin.lesson;
    if (lesson == nullptr) {
        ++m_kept.own_score.asked;
        if (right) ++m_kept.own_score.right;
        keep_settings();
        return;
    }
    const uint32_t step = key > 0 ? static_cast<uint32_t>(key / 100) : m_screen.state().lesson_step;
    if (step < 1 || step > lesson->steps.size()) return;
    // What the tool asks counts behind the author's own questions.
    const size_t question = key > 0 ? key % 100 : lesson->steps[step - 1].questions.size();
    if (m_progress.answer(lesson->slug, step, static_cast<uint32_t>(question), right)) keep_progress();
}

void Session::keep_progress() {
    tell_if_not_kept(m_progress.write());
    note_progress();
}

void Session::look_for_changes() {
    look_for_lesson_changes();
    if (!is_script()) return;
    const int64_t change = change_of(path());
    if (change == m_seen_change) return;
    std::string& message = m_screen.state().message;
    m_window.wake();
    if (change == 0) {
        m_seen_change = 0;
        message = "The file is gone; what is shown here stays. Ctrl+S writes it again";
        return;
    }
    if (m_screen.state().stale) {
        if (!m_told_of_change)
            message = "Another program has changed the file. Yours is kept here; Ctrl+Alt+Z takes theirs";
        m_told_of_change = true;
        return;
    }
    m_seen_change = change;
    const auto text = read_file(path());
    if (!text || text.value() == m_screen.document().source->text()) return;
    const bool edits = m_screen.state().editing;
    run_again(text.value());
    say_what_was_found("The file was changed, and run again");
    if (edits) m_screen.apply({Act::ToggleEdit, 0, 0, 0, {}});
}

void Session::keep_settings() {
    m_kept.settings = m_screen.state().settings;
    const Window::Stand stand = m_window.stand();
    if (stand.width > 0 && !stand.maximized) {
        m_kept.width = stand.width, m_kept.height = stand.height;
        m_kept.left = stand.left, m_kept.above = stand.above;
    }
    m_kept.maximized = stand.maximized;
    tell_if_not_kept(write_kept(m_kept));
}

// Once: not being able to keep a text size is no reason to interrupt anybody again and again.
void Session::tell_if_not_kept(const std::optional<base::Error>& error) {
    if (!error || !m_not_kept.empty()) return;
    m_not_kept = fmt::format(
        "Settings and progress are not kept: {}. Start with XDG_CONFIG_HOME set to a folder that can be "
        "written",
        error->message);
    say_if_not_kept();
}

void Session::say_if_not_kept() {
    if (m_not_kept.empty()) return;
    m_screen.state().message = m_not_kept;
    m_window.wake();
}

}  // namespace loopscope::app
