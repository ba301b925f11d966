// `loopscope [FILE]`: the window, and what it asks of the program around it.
#include <algorithm>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/files.h"
#include "app/opening.h"
#include "app/report.h"
#include "app/session.h"
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
    if (!options.look.language.empty()) ui::read_language(options.look.language, kept.settings.language);
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
    const bool is_first = kept.left == kNoPlace && options.look.width == 0;
    if (is_first) window->grow_to_scale();
    if (kept.left != kNoPlace || kept.maximized)
        window->restore({kept.left, kept.above, kept.width, kept.height, kept.maximized});
    Session session(*window, std::move(opened.value()), kept);
    ui::Screen& screen = session.screen();
    screen.apply({Act::Seek, step, 0, 0, {}});
    screen.state().presenter = options.look.presenter;
    // Whoever comes for the first time finds a lesson open and nothing in front of it.
    if (options.target.empty() && (kept.has_begun() || screen.state().lessons.empty()))
        screen.apply({Act::ToggleLessons, 0, 0, 0, {}});
    session.say_if_not_kept();
    Report report(options.report);
    report.watch(screen);

    ui::Settings seen = screen.state().settings;
    double wants_frame_in = 0;
    while (!window->should_close()) {
        // Where only the notes' clock goes on, the screen is left as it is.
        if (window->has_frames_due() || wants_frame_in >= 0) window->draw(screen);
        const ui::Actions requests = screen.take_requests();
        for (const ui::Action& action : requests) session.answer(action);
        for (const std::string& path : window->take_dropped_files()) session.show(open_target(path));
        if (window->has_gained_focus()) session.look_for_changes();
        session.work();
        const double notes_in = session.draw_notes();
        // What was asked for, or set, by this frame is to be seen in the next.
        if (requests.empty() && screen.state().settings == seen)
            report.write(screen, window->width(), window->height(), notes_in >= 0);
        // Kept at once: a window that is killed loses nothing.
        if (screen.state().settings != seen) {
            seen = screen.state().settings;
            session.keep_settings();
        }
        wants_frame_in = screen.wants_frame_in();
        double wait = wants_frame_in;
        if (notes_in >= 0) wait = wait < 0 ? notes_in : std::min(wait, notes_in);
        window->wait(wait, [&session] { session.look_for_changes(); });
        if (notes_in >= 0) session.look_for_changes();
    }
    session.keep_settings();
    return 0;
}

}  // namespace loopscope::app
