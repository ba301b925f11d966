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
    if (from.empty())
        from = !view.path.empty() ? view.path : fs::path(absolute_path(path())).parent_path().string();
    std::error_code failed;
    const fs::path folder = fs::path(absolute_path(with_home(from))).lexically_normal();
    fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, failed);
    if (failed) {
        view.problem = fmt::format("{}: {}", folder.string(), failed.message());
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

// In the folder of what is open, or in the user's own for lessons; under a name that nothing has yet.
void Session::new_script() {
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
    show(std::unique_ptr<ui::Document>(run_text(name.string(), kNewScript, {})));
    m_screen.apply({ui::Act::ToggleEdit, 0, 0, 0, {}});
    m_screen.state().message = fmt::format("New: {}. Ctrl+S saves it, Ctrl+Enter runs it", name.string());
}

void Session::save_as(const std::string& wanted) {
    m_window.wake();
    const std::string text = m_screen.script_text(), name = absolute_path(with_home(wanted));
    if (const auto error = write_file(name, text)) {
        m_screen.state().message = error->message;
        return;
    }
    const uint64_t step = m_screen.player().step();
    show(std::unique_ptr<ui::Document>(run_text(name, text, {})));
    m_screen.apply({ui::Act::Seek, std::min(step, m_screen.document().replay.last_step()), 0, 0, {}});
    m_screen.state().message = "Saved as " + name;
}

// The same script with a lever pulled, beside the run that is shown.
void Session::what_if(const std::string& lever) {
    m_window.wake();
    const ui::Document& shown = m_screen.document();
    std::vector<std::string> levers = shown.options ? shown.options->what_if : std::vector<std::string>();
    levers.push_back(lever);
    auto other = run_text(path(), shown.source->text(), shown.origin, std::move(levers));
    if (!other->run.what_if_problems.empty()) {
        m_screen.state().message = other->run.what_if_problems.front();
        return;
    }
    m_screen.compare(std::move(other), "what if " + lever);
    m_screen.state().message = "Two runs, one playhead; Esc ends it";
}

// Another script, or the changed text of this one, beside the run that is shown.
void Session::compare_with(const std::string& wanted) {
    m_window.wake();
    const ui::Origin& origin = m_screen.document().origin;
    if (wanted.empty()) {
        auto changed = run_text(path(), m_screen.script_text(), origin);
        const run::Ending ending = changed->run.ending;
        if (ending == run::Ending::SyntaxError || ending == run::Ending::Refused) {
            m_screen.state().message = "The changed script cannot be run yet: F5 says why";
            return;
        }
        m_screen.compare(std::move(changed), "as it was changed");
        return;
    }
    auto other = open_script(wanted, origin);
    if (!other) {
        m_screen.state().message = other.error().message;
        return;
    }
    const std::string name = other.value()->file_name();
    m_screen.compare(std::move(other.value()), name);
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
