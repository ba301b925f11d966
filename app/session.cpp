#include "app/session.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "app/drafts.h"
#include "app/files.h"
#include "app/window.h"
#include "core/run/lesson_check.h"

namespace loopscope::app {

namespace fs = std::filesystem;
using ui::Act;

namespace {

int64_t change_of(const std::string& path) {
    std::error_code failed;
    const auto time = fs::last_write_time(path, failed);
    return failed ? 0 : static_cast<int64_t>(time.time_since_epoch().count());
}

}  // namespace

Session::Session(Window& window, std::unique_ptr<ui::Document> document, Kept kept)
    : m_window(window), m_screen(std::move(document)), m_kept(std::move(kept)) {
    m_screen.state().settings = m_kept.settings;
    m_screen.state().lessons = list_lessons();
    note_progress();
    m_seen_change = change_of(path());
}

void Session::show(base::Result<std::unique_ptr<ui::Document>> opened) {
    m_window.wake();
    if (!opened) {
        m_screen.state().message = opened.error().message;
        return;
    }
    m_screen.open(std::move(opened.value()));
    m_window.set_title(m_screen.document().file_name() + " · Loopscope");
    m_seen_change = change_of(path());
    if (const auto draft = is_script() ? read_draft(path()) : std::nullopt) {
        if (*draft == m_screen.document().source->text()) return;
        m_screen.open(run_text(path(), *draft, m_screen.document().origin));
        m_screen.state().message = "This is your changed version. Ctrl+Alt+Z: back to the script as it was";
    }
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
    m_screen.state().message = "Run again";
    const ui::Origin& origin = m_screen.document().origin;
    const uint32_t step = m_screen.state().lesson_step;
    if (origin.lesson != nullptr && step > 0 && step <= origin.lesson->steps.size()) {
        const auto& exercise = origin.lesson->steps[step - 1].exercise;
        const auto passed = exercise ? run::passes_check(m_screen.document().run, exercise->check) : false;
        if (passed && passed.value()) m_screen.state().message = "Done: the run " + exercise->check;
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
    const auto error = write_file(path(), text);
    if (!error) {
        remove_draft(path());
        m_seen_change = change_of(path());
    }
    run_again(text);
    m_screen.state().message = error ? error->message : "Saved and run";
}

void Session::discard() {
    if (!is_script()) return;
    remove_draft(path());
    const uint32_t step = m_screen.state().lesson_step;
    show(open_script(path(), m_screen.document().origin));
    m_screen.state().lesson_step = step;
    m_screen.state().message = "The script as it was";
}

// Into the folder the program was started in.
void Session::export_picture() {
    const std::string stem = fs::path(m_screen.document().file_name()).stem().string();
    const std::string name = fmt::format("{}-step-{}.png", stem, m_screen.player().step());
    const auto error = write_file(name, ui::encode_png(m_window.picture()));
    m_screen.state().message = error ? error->message : fmt::format("Wrote {}", name);
    m_window.wake();
}

void Session::show_lesson_step(uint64_t number) {
    const std::shared_ptr<const lesson::Lesson> lesson = m_screen.document().origin.lesson;
    if (lesson == nullptr || number == 0) return;
    if (number > lesson->steps.size()) {
        auto& finished = m_kept.finished_lessons;
        if (std::find(finished.begin(), finished.end(), lesson->slug) == finished.end()) {
            finished.push_back(lesson->slug);
            note_progress();
            keep_settings();
        }
        return;
    }
    const lesson::Step& step = lesson->steps[number - 1];
    if (!step.script.empty() && step.script != m_screen.document().file_name()) {
        show(open_script(m_screen.document().origin.folder + "/" + step.script, m_screen.document().origin));
    }
    const auto& replay = m_screen.document().replay;
    if (const auto found = step.anchor ? run::find_anchor(replay, *step.anchor) : std::nullopt) {
        m_screen.apply({Act::Seek, *found, 0, 0, {}});
    }
    for (const lesson::Ask& ask : step.asks) {
        const auto question = run::find_question(replay, m_screen.player().step(), ask.what);
        if (question) m_screen.ask(question->kind, question->ask_at);
    }
    m_window.wake();
}

void Session::note_progress() {
    for (ui::LessonEntry& entry : m_screen.state().lessons) {
        const auto& finished = m_kept.finished_lessons;
        entry.finished = std::find(finished.begin(), finished.end(), entry.id) != finished.end();
    }
}

void Session::answer(const ui::Action& action) {
    switch (action.act) {
        case Act::OpenFile:
            show(open_target(action.text));
            return;
        case Act::OpenLesson:
            show(open_lesson(action.text));
            return;
        case Act::ShowLessonStep:
            show_lesson_step(action.number);
            return;
        case Act::Rerun:
            run_again(action.text);
            return;
        case Act::KeepDraft:
            if (is_script()) write_draft(path(), action.text);
            return;
        case Act::SaveScript:
            save(action.text);
            return;
        case Act::DiscardEdit:
            discard();
            return;
        case Act::Export:
            export_picture();
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

void Session::look_for_changes() {
    if (!is_script() || m_screen.state().stale || m_screen.state().editing) return;
    const int64_t change = change_of(path());
    if (change == 0 || change == m_seen_change) return;
    m_seen_change = change;
    const auto text = read_file(path());
    if (text && text.value() != m_screen.document().source->text()) run_again(text.value());
}

void Session::keep_settings() {
    m_kept.settings = m_screen.state().settings;
    if (m_window.width() > 0) m_kept.width = m_window.width(), m_kept.height = m_window.height();
    write_kept(m_kept);
}

}  // namespace loopscope::app
