// What the session does about files and folders: the dialog, new scripts, saving, changes made by others.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "app/drafts.h"
#include "app/files.h"
#include "app/lessons.h"
#include "app/runs.h"
#include "app/session.h"
#include "app/window.h"

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

constexpr size_t kMostEntries = 500;

constexpr const char* kNewScript =
    "import asyncio\n\n\n"
    "async def main():\n"
    "    await asyncio.sleep(1)\n"
    "    print(\"done\")\n\n\n"
    "asyncio.run(main())\n";

// A script as it is pasted from a page or a chat: without a byte order mark, the fences of a block of code,
// the prompts of a session, or an indentation that all of its lines share.
std::string tidied(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    std::vector<std::string> lines;
    bool prompts = false;
    for (size_t at = 0; at <= text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        std::string line(text.substr(at, end - at));
        if (line.ends_with('\r')) line.pop_back();
        std::erase(line, '\0');
        prompts |= line.starts_with(">>> ");
        lines.push_back(std::move(line));
        at = end + 1;
    }
    const auto is_empty = [](const std::string& line) {
        return line.find_first_not_of(" \t") == std::string::npos;
    };
    const auto is_fence = [](const std::string& line) {
        return line.find("```") == line.find_first_not_of(" \t") && line.find("```") != std::string::npos;
    };
    while (!lines.empty() && is_empty(lines.front())) lines.erase(lines.begin());
    while (!lines.empty() && is_empty(lines.back())) lines.pop_back();
    if (lines.size() >= 2 && is_fence(lines.front()) && is_fence(lines.back())) {
        lines.erase(lines.begin());
        lines.pop_back();
    }
    if (prompts) {  // what the session printed is no part of the script
        std::erase_if(lines, [](const std::string& line) {
            return !line.starts_with(">>>") && !line.starts_with("...");
        });
        for (std::string& line : lines) line.erase(0, std::min<size_t>(line.size(), 4));
    }
    size_t shared = std::string::npos;
    for (const std::string& line : lines) {
        if (is_empty(line)) continue;
        const size_t indent = line.find_first_not_of(" \t");
        shared = std::min(shared, indent);
        const std::string& first = lines.front();
        while (shared > 0 && line.compare(0, shared, first, 0, shared) != 0) --shared;
    }
    std::string script;
    for (const std::string& line : lines) script += (is_empty(line) ? "" : line.substr(shared)) + "\n";
    return script;
}

std::string with_home(const std::string& path) {
    const char* home = std::getenv("HOME");
    return path.starts_with("~/") && home != nullptr ? home + path.substr(1) : path;
}

}  // namespace

int64_t change_of(const std::string& path) {
    std::error_code failed;
    const auto time = fs::last_write_time(path, failed);
    return failed ? 0 : static_cast<int64_t>(time.time_since_epoch().count());
}

void Session::list_folder(const std::string& wanted) {
    ui::FolderView& view = m_screen.state().folder;
    std::string from = wanted;
    if (from.empty()) {
        // Beside the script; lessons lie where one has no scripts of one's own.
        std::error_code failed;
        const bool is_lesson = m_screen.document().origin.lesson != nullptr;
        from = !is_lesson          ? fs::path(absolute_path(path())).parent_path().string()
               : view.path.empty() ? fs::current_path(failed).string()
                                   : view.path;
    }
    std::error_code failed;
    const fs::path folder = fs::path(absolute_path(with_home(from))).lexically_normal();
    fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, failed);
    if (failed) {
        view.problem = fmt::format("{}: it cannot be read: {}", folder.string(), failed.message());
        return;
    }
    view.path = folder.string();
    if (view.path.size() > 1 && view.path.ends_with('/')) view.path.pop_back();
    view.folders.clear();
    view.files.clear();
    view.problem.clear();
    for (const fs::directory_iterator end; !failed && entry != end; entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (name.starts_with(".") || view.folders.size() + view.files.size() >= kMostEntries) continue;
        if (entry->is_directory(ignored))
            view.folders.push_back(name);
        else if (name.ends_with(".py") || name.ends_with(".trace"))
            view.files.push_back(name);
    }
    std::sort(view.folders.begin(), view.folders.end());
    std::sort(view.files.begin(), view.files.end());
    m_screen.state().query.clear();
    m_screen.state().row = 0;
    m_window.wake();
}

// In the folder of what is open, or in the user's own for lessons; a name that nothing has yet.
std::string Session::new_path() const {
    const bool is_lesson = m_screen.document().origin.lesson != nullptr;
    const char* home = std::getenv("HOME");
    std::error_code failed;
    fs::path folder =
        is_lesson && home != nullptr ? fs::path(home) : fs::path(absolute_path(path())).parent_path();
    if (!fs::is_directory(folder, failed)) folder = fs::current_path(failed);
    fs::path name;
    for (int i = 1; i < 1000; ++i) {
        name = folder / (i == 1 ? std::string("script.py") : fmt::format("script-{}.py", i));
        if (!fs::exists(name, failed) && !read_draft(name.string())) break;
    }
    return name.string();
}

void Session::new_script() {
    const std::string name = new_path();
    show(std::unique_ptr<ui::Document>(run_text(name, kNewScript, {})));
    m_screen.apply({ui::Act::ToggleEdit, 0, 0, 0, {}});
    m_screen.state().message = fmt::format("New: {}. Ctrl+S saves it, Ctrl+Enter runs it", name);
}

// As a new script, which is kept as a draft until it is saved.
void Session::paste(const std::string& text) {
    m_window.wake();
    const std::string script = tidied(text);
    if (script.find_first_not_of(" \t\r\n") == std::string::npos) {
        m_screen.state().message = "There is no text to paste: copy a script first";
        return;
    }
    const std::string name = new_path();
    const auto error = write_draft(name, script);
    show(std::unique_ptr<ui::Document>(run_text(name, script, {})));
    say_what_was_found(fmt::format("Pasted as {}; Ctrl+S saves it", fs::path(name).filename().string()));
    if (error) m_screen.state().message = "Not saved, and not kept either: " + error->message;
}

// Behind `what` was done: how the run ended, and whether something is worth a look.
void Session::say_what_was_found(const std::string& what) {
    const ui::Document& document = m_screen.document();
    const size_t count = document.findings.size();
    std::string& message = m_screen.state().message;
    message = what;
    switch (document.run.ending) {
        case run::Ending::SyntaxError:
        case run::Ending::Refused:
            message += ". It cannot run yet: look at the marked line";
            return;
        case run::Ending::Limit:
            message += ". It was stopped: " + document.run.stop_message;
            return;
        default:
            if (count > 0)
                message += count == 1 ? std::string(". 1 finding: F shows it")
                                      : fmt::format(". {} findings: F shows them", count);
    }
}

void Session::keep_draft(const std::string& text) {
    if (!is_script()) return;
    if (const auto error = write_draft(path(), text))
        m_screen.state().message =
            "Your changes cannot be kept; save them elsewhere (Ctrl+Shift+S): " + error->message;
    const std::string whole = absolute_path(path());
    const bool is_known = !m_kept.recent.empty() && m_kept.recent.front() == whole;
    if (m_screen.document().origin.lesson != nullptr || is_known) return;
    // So that a script that was never saved is found again.
    m_kept.note_recent(whole);
    m_screen.state().recent = m_kept.recent;
    keep_settings();
}

void Session::save_as(const std::string& wanted) {
    m_window.wake();
    const std::string text = m_screen.script_text(), name = absolute_path(with_home(wanted));
    if (const auto error = write_file(name, text)) {
        m_screen.state().message =
            fmt::format("Not saved: {}. Choose another folder (Ctrl+Shift+S)", error->message);
        return;
    }
    const uint64_t step = m_screen.player().step();
    show(std::unique_ptr<ui::Document>(run_text(name, text, {})));
    m_screen.apply({ui::Act::Seek, std::min(step, m_screen.document().replay.last_step()), 0, 0, {}});
    m_screen.state().message = "Saved as " + name;
}

// From its beginning, with its scripts as they came. What was changed in them is put aside, not lost.
void Session::restart_lesson(const std::string& wanted) {
    m_window.wake();
    const ui::Origin& now = m_screen.document().origin;
    const std::string id = !wanted.empty()         ? wanted
                           : now.lesson != nullptr ? now.lesson->slug
                                                   : std::string();
    auto opened = id.empty() ? base::Error{"No lesson is open"} : open_lesson(id, m_course);
    if (!opened) {
        m_screen.state().message = opened.error().message;
        return;
    }
    const ui::Origin& origin = opened.value()->origin;
    for (const auto& [name, text] : origin.lesson->scripts) put_draft_aside(origin.folder + "/" + name);
    m_kept.steps_seen.erase(origin.lesson->slug);
    m_screen.state().lesson_answers.clear();
    show(std::move(opened));
    m_screen.state().lesson_step = 0;
    note_progress();
    keep_settings();
    m_screen.state().message = "From the beginning";
}

// At the part that was reached; from the beginning where it was finished, or never begun.
void Session::open_lesson_where_left(const std::string& id) {
    show(open_lesson(id, m_course));
    const auto& lesson = m_screen.document().origin.lesson;
    if (lesson == nullptr || lesson->slug != id || m_screen.state().lesson_step > 0) return;
    const auto seen = m_kept.steps_seen.find(id);
    const int reached = seen == m_kept.steps_seen.end() ? 0 : seen->second;
    if (reached < 1 || reached >= static_cast<int>(lesson->steps.size())) return;
    m_screen.state().lesson_step = static_cast<uint32_t>(reached);
    show_lesson_step(static_cast<uint64_t>(reached));
    m_screen.state().message = "Where you were; Page Up goes back";
}

// The lesson that is open, read again where its text was changed; the reader stays at his step.
void Session::look_for_lesson_changes() {
    const ui::Origin& origin = m_screen.document().origin;
    if (origin.lesson == nullptr) return;
    const int64_t change = change_of(origin.folder + "/lesson.md");
    if (change == 0 || change == m_seen_lesson_change) return;
    m_seen_lesson_change = change;
    auto read = read_lesson_folder(origin.folder);
    if (read.lesson.steps.empty()) return;  // half written: the next change will tell
    const auto same_text = [](const auto& one, const auto& two) { return one.text == two.text; };
    const auto &before = origin.lesson->world, &now = read.lesson.world;
    const bool same_world = std::equal(before.begin(), before.end(), now.begin(), now.end(), same_text);
    m_screen.replace_lesson(std::make_shared<const lesson::Lesson>(std::move(read.lesson)));
    if (!same_world && !m_screen.state().editing) run_again(m_screen.script_text());
    m_screen.state().message = read.problems.empty()
                                   ? "The lesson was read again"
                                   : fmt::format("lesson.md, line {}: {}", read.problems.front().line,
                                                 read.problems.front().message);
    m_window.wake();
}

}  // namespace loopscope::app
