// `loopscope [FILE]`: the window, and what it asks of the program around it.
#include <filesystem>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/files.h"
#include "app/opening.h"
#include "app/report.h"
#include "app/settings.h"
#include "app/window.h"
#include "ui/screen.h"

namespace loopscope::app {

namespace {

using ui::Act;
using Opened = base::Result<std::unique_ptr<ui::Document>>;

constexpr const char* kWelcome =
    "\"\"\"Welcome to Loopscope. Press Space to play, the right arrow for one step, F1 for all keys.\"\"\"\n"
    "import asyncio\n\n\n"
    "async def greet(name, delay):\n"
    "    await asyncio.sleep(delay)\n"
    "    print(f\"hello, {name}\")\n\n\n"
    "async def main():\n"
    "    await asyncio.gather(greet(\"Ada\", 0.3), greet(\"Grace\", 0.1))\n\n\n"
    "asyncio.run(main())\n";

class Session {
  public:
    Session(Window& window, std::unique_ptr<ui::Document> document, Kept kept)
        : m_window(window), m_screen(std::move(document)), m_kept(std::move(kept)) {
        m_screen.state().settings = m_kept.settings;
        m_screen.state().lessons = list_lessons();
    }

    ui::Screen& screen() { return m_screen; }

    void show(Opened opened) {
        if (!opened) {
            m_screen.state().message = opened.error().message;
        } else {
            m_screen.open(std::move(opened.value()));
            m_window.set_title(m_screen.document().file_name() + " · Loopscope");
        }
        m_window.wake();
    }

    void answer(const ui::Action& action) {
        switch (action.act) {
            case Act::OpenFile:
                show(open_target(action.text));
                return;
            case Act::OpenLesson:
                show(open_lesson(action.text));
                return;
            case Act::Rerun:
                rerun();
                return;
            case Act::Export:
                export_picture();
                return;
            case Act::CopyAll:
                m_window.set_clipboard(m_screen.text());
                m_screen.state().message = "Copied what is shown, as text";
                return;
            case Act::Quit:
                m_window.close();
                return;
            default:
                return;
        }
    }

    void keep() {
        m_kept.settings = m_screen.state().settings;
        if (m_window.width() > 0) m_kept.width = m_window.width(), m_kept.height = m_window.height();
        write_kept(m_kept);
    }

  private:
    // The script as it is on the disk now, at the step that is shown if there still is one.
    void rerun() {
        const ui::Origin origin = m_screen.document().origin;
        const uint64_t position = m_screen.player().position();
        const bool is_trace = origin.path.ends_with(".trace");
        if (origin.path.empty() || is_trace) {
            m_screen.state().message = is_trace ? "A trace is looked at; there is nothing to run" : "";
            return;
        }
        show(open_script(origin.path, origin));
        ui::Player& player = m_screen.player();
        const uint64_t count = player.count();
        if (position > 0 && count > 0) {
            player.seek(m_screen.document().replay.step_of(player.granularity(), std::min(position, count)));
        }
        m_screen.state().message = "Run again";
    }

    // Into the folder the program was started in.
    void export_picture();

    Window& m_window;
    ui::Screen m_screen;
    Kept m_kept;
};

void Session::export_picture() {
    const std::string stem = std::filesystem::path(m_screen.document().file_name()).stem().string();
    const std::string path = fmt::format("{}-step-{}.png", stem, m_screen.player().step());
    const std::string png = ui::encode_png(m_window.picture());
    const auto error = write_file(path, png);
    m_screen.state().message = error ? error->message : fmt::format("Wrote {}", path);
    m_window.wake();
}

int complain_no_display(const std::string& why) {
    return complain(
        fmt::format("{}, so the window cannot be opened. Without a display these work: loopscope run "
                    "FILE.py, trace FILE.py, "
                    "scene FILE.py --at STEP, check FILE.py, shot FILE.py --at STEP -o OUT.png, lessons",
                    why));
}

}  // namespace

int execute(const WindowOptions& options) {
    Kept kept = read_kept();
    if (options.look.text_px > 0) kept.settings.text_px = options.look.text_px;
    if (!options.look.theme.empty()) ui::read_theme(options.look.theme, kept.settings.theme);
    if (options.look.width > 0) kept.width = options.look.width, kept.height = options.look.height;

    Opened opened = options.target.empty() ? open_lesson("1") : open_target(options.target);
    if (!opened && !options.target.empty()) return complain(opened.error().message);
    if (!opened) opened = run_text("welcome.py", kWelcome, {});
    uint64_t step = 0;
    if (!options.step.empty()) {
        const auto found = opened.value()->replay.parse_step(options.step);
        if (!found) return complain(found.error().message);
        step = found.value();
    }
    std::string why;
    const auto window =
        Window::open(kept.width, kept.height, opened.value()->file_name() + " · Loopscope", why);
    if (!window) return complain_no_display(why);
    Session session(*window, std::move(opened.value()), kept);
    ui::Screen& screen = session.screen();
    screen.apply({Act::Seek, step, 0, 0, {}});
    screen.state().presenter = options.look.presenter;
    if (options.target.empty() && !screen.state().lessons.empty())
        screen.state().overlay = ui::Overlay::Lessons;
    Report report(options.report);
    screen.record_areas(report.on());

    ui::Settings seen = screen.state().settings;
    while (!window->should_close()) {
        window->draw(screen);
        for (const ui::Action& action : screen.take_requests()) session.answer(action);
        for (const std::string& path : window->take_dropped_files()) session.show(open_target(path));
        report.write(screen, window->width(), window->height());
        // Kept at once: a window that is killed loses nothing.
        if (screen.state().settings != seen) {
            seen = screen.state().settings;
            session.keep();
        }
        window->wait(screen.wants_frame_in());
    }
    session.keep();
    return 0;
}

}  // namespace loopscope::app
