// `loopscope shot`: the window's picture at a step, with no display.
#include <algorithm>
#include <chrono>
#include <thread>

#include <fmt/format.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/files.h"
#include "app/opening.h"
#include "app/pictures.h"
#include "ui/easel.h"
#include "ui/screen.h"

namespace loopscope::app {

using namespace std::chrono_literals;

namespace {

void set_look(ui::Screen& screen, const LookOptions& look) {
    ui::UiState& state = screen.state();
    if (look.text_px > 0) state.settings.text_px = look.text_px;
    if (!look.theme.empty()) ui::read_theme(look.theme, state.settings.theme);
    if (!look.language.empty()) ui::read_language(look.language, state.settings.language);
    state.settings.motion = false;
    state.presenter = look.presenter;
}

// A film from the step that is shown to the one that is named, or to the end.
int shoot_film(std::unique_ptr<ui::Screen> screen, const ShotOptions& options, int width, int height,
               Part part) {
    uint64_t to = screen->document().replay.last_step();
    if (!options.until.empty()) {
        const auto step = screen->document().replay.parse_step(options.until);
        if (!step) return complain(step.error().message);
        to = step.value();
    }
    bool is_cut = false;
    const std::vector<uint64_t> steps = film_steps(*screen, screen->player().step(), to, is_cut);
    if (is_cut)
        fmt::print(stderr, "loopscope: the film ends after {} steps, at step {}\n", steps.size(),
                   steps.back());
    Film film(options.output, std::move(screen), width, height, part, steps);
    const auto begun = std::chrono::steady_clock::now();
    const bool is_watched = ::isatty(STDERR_FILENO) != 0;
    bool told = false, more = true;
    while (more) {
        const auto made = film.next();
        if (told && (!made || !made.value())) fmt::print(stderr, "\n");
        if (!made) return complain(made.error().message);
        more = made.value();
        // When all pictures are made, ffmpeg has to write the end of its file.
        if (more && film.done() == film.count()) std::this_thread::sleep_for(20ms);
        if (!is_watched || !more || std::chrono::steady_clock::now() - begun < 500ms) continue;
        told = true;
        fmt::print(stderr, "\r{} of {} steps", film.done(), film.count());
    }
    return 0;
}

base::Result<uint64_t> find_task(const ui::Document& document, const std::string& name) {
    for (const replay::Lane& lane : document.timeline.lanes) {
        if (lane.name == name) return uint64_t{lane.task.value};
    }
    return base::Error{fmt::format("there is no task \"{}\" in this run", name)};
}

// The step before, and then so much of the way from there.
void draw_moving(ui::Easel& easel, ui::Screen& screen, int milliseconds) {
    constexpr int kFrame = 10;  // milliseconds
    const uint64_t step = screen.player().step();
    double now = 1;
    const auto draw = [&](int passed) {
        ui::Input input;
        input.now = now += passed / 1e3;
        easel.frame(screen, std::move(input));
    };
    screen.apply({ui::Act::Seek, screen.player().before(), 0, 0, {}});
    for (int i = 0; i < 2; ++i) draw(kFrame);
    screen.state().settings.motion = true;
    draw(kFrame);
    screen.apply({ui::Act::Seek, step, 0, 0, {}});
    for (int left = milliseconds; left > 0; left -= kFrame) draw(std::min(left, kFrame));
}

}  // namespace

int execute(const ShotOptions& options) {
    auto document =
        options.what_if.empty() ? open_target(options.file) : open_script(options.file, {}, options.what_if);
    if (!document) return complain(document.error().message);
    const int width = options.look.width > 0 ? options.look.width : 1600;
    const int height = options.look.height > 0 ? options.look.height : 1000;
    Part part = Part::Window;
    if (!options.part.empty() && !read_part(options.part, part))
        return complain(options.part + ": no such part");
    auto screen = std::make_unique<ui::Screen>(std::move(document.value()));
    set_look(*screen, options.look);
    if (options.lesson_step >= 0) {
        if (screen->document().origin.lesson == nullptr)
            return complain(options.file + ": this is no lesson");
        if (const auto problem = go_to_lesson_step(*screen, static_cast<uint32_t>(options.lesson_step)))
            return complain(problem->message);
    }
    if (!options.granularity.empty()) {
        const char* kWords[] = {"event", "line", "switch", "tick"};
        for (uint64_t i = 0; i < 4; ++i) {
            if (options.granularity == kWords[i]) screen->apply({ui::Act::SetGranularity, i, 0, 0, {}});
        }
    }
    if (!options.step.empty()) {
        const auto step = screen->document().replay.parse_step(options.step);
        if (!step) return complain(step.error().message);
        screen->apply({ui::Act::Seek, step.value(), 0, 0, {}});
    }
    if (!options.task.empty()) {
        const auto task = find_task(screen->document(), options.task);
        if (!task) return complain(task.error().message);
        screen->apply({ui::Act::SelectTask, task.value(), 0, 0, {}});
    }
    if (options.output.ends_with(".gif") || is_video(options.output))
        return shoot_film(std::move(screen), options, width, height, part);
    ui::Easel easel(width, height);
    ui::Sketch sketch;
    screen->record(&sketch);
    // What is asked for in one frame (the code scrolling to its line) is to be seen in the next.
    for (int i = 0; i < 3; ++i) easel.frame(*screen);
    if (options.moving >= 0) draw_moving(easel, *screen, options.moving);
    const auto picture = picture_as(options.output, easel, *screen, sketch, part);
    if (!picture) return complain(picture.error().message);
    if (const auto error = write_file(options.output, picture.value())) return complain(error->message);
    return 0;
}

}  // namespace loopscope::app
