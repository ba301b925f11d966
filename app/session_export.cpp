// Pictures written from the window: what is shown, the stage, the timeline, and films of steps.
#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "app/files.h"
#include "app/session.h"
#include "app/window.h"

namespace loopscope::app {

namespace fs = std::filesystem;

namespace {

std::string name_of(const ui::Screen& screen, Part part, const char* ending) {
    constexpr const char* kParts[] = {"", "-stage", "-timeline", "-code"};
    const std::string stem = fs::path(screen.document().file_name()).stem().string();
    return fmt::format("{}{}-step-{}{}", stem, kParts[static_cast<int>(part)], screen.player().step(),
                       ending);
}

// The same run and step on a screen of its own.
std::unique_ptr<ui::Screen> second_screen(const ui::Screen& screen) {
    auto copy = std::make_unique<ui::Screen>(
        std::make_unique<ui::Document>(run::Run(screen.document().run), screen.document().origin));
    copy->state().settings = screen.state().settings;
    copy->state().presenter = screen.state().presenter;
    copy->state().view = screen.state().view;
    copy->state().lesson_step = screen.state().lesson_step;
    copy->state().selected = screen.state().selected;
    copy->state().focus = screen.state().focus;
    copy->apply({ui::Act::SetGranularity, static_cast<uint64_t>(screen.player().granularity()), 0, 0, {}});
    copy->apply({ui::Act::Seek, screen.player().step(), 0, 0, {}});
    return copy;
}

}  // namespace

// Into the folder the program was started in. number: the part, and 10 for SVG, 20 for a film.
void Session::export_picture(const ui::Action& action) {
    const auto part = static_cast<Part>(std::min<uint64_t>(action.number % 10, 3));
    m_window.wake();
    if (action.number >= 20) return start_film();
    const std::string name = name_of(m_screen, part, action.number >= 10 ? ".svg" : ".png");
    auto copy = second_screen(m_screen);
    copy->state().settings.motion = false;
    ui::Easel easel(m_window.width(), m_window.height());
    const ui::Easel::Current current(easel);
    ui::Sketch sketch;
    copy->record(&sketch);
    for (int i = 0; i < 3; ++i) easel.frame(*copy);
    const auto picture = picture_as(name, easel, *copy, sketch, part);
    if (!picture) {
        m_screen.state().message = picture.error().message;
        return;
    }
    const auto error = write_file(name, picture.value());
    m_screen.state().message = error ? error->message : fmt::format("Wrote {}", name);
}

// Of the range that is selected along the timeline, or of all from here on.
void Session::start_film() {
    const auto& range = m_screen.state().range;
    const bool selected = range.end > range.begin;
    const uint64_t from = selected ? range.begin : m_screen.player().step();
    const uint64_t to = selected ? range.end : m_screen.document().replay.last_step();
    m_film_name = name_of(m_screen, Part::Window, ".gif");
    const std::vector<uint64_t> steps = film_steps(m_screen, from, to);
    m_film = std::make_unique<Film>(second_screen(m_screen), m_window.width(), m_window.height(),
                                    Part::Window, steps);
    m_screen.state().message = "A film is made; Esc stops it";
}

void Session::work() {
    if (m_film == nullptr) return;
    m_window.wake();
    if (m_film->next()) {
        m_screen.state().message =
            fmt::format("Film: {} of {} steps; Esc stops it", m_film->done(), m_film->count());
        m_screen.state().working = true;
        return;
    }
    const auto error = write_file(m_film_name, m_film->finish());
    m_film.reset();
    m_screen.state().working = false;
    m_screen.state().message = error ? error->message : fmt::format("Wrote {}", m_film_name);
}

}  // namespace loopscope::app
