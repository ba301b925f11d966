// Pictures written from the window: what is shown, the stage, the timeline, and films of steps.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <unistd.h>

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

// The same run and step on a screen of its own, as it is looked at, with nothing open in front of it.
std::unique_ptr<ui::Screen> second_screen(const ui::Screen& screen) {
    auto document = std::make_unique<ui::Document>(run::Run(screen.document().run), screen.document().origin);
    document->options = screen.document().options;  // for the variables of each step
    auto copy = std::make_unique<ui::Screen>(std::move(document));
    ui::UiState& state = copy->state();
    state = screen.state();
    state.menu = ui::Menu::None;
    state.overlay = ui::Overlay::None;
    state.context = {};
    state.editing = state.stale = state.finding = state.blank = state.be_loop = false;
    state.settings.predict = ui::Predict::Off;
    state.range = {};
    state.working = -1;
    state.message.clear();
    copy->apply({ui::Act::SetGranularity, static_cast<uint64_t>(screen.player().granularity()), 0, 0, {}});
    copy->apply({ui::Act::Seek, screen.player().step(), 0, 0, {}});
    return copy;
}

// The folder the program was started in, or the user's own where nothing can be written there.
std::string path_for(const std::string& name) {
    std::error_code failed;
    const fs::path here = fs::current_path(failed);
    const char* home = std::getenv("HOME");
    const bool writable = !failed && here != "/" && ::access(here.c_str(), W_OK) == 0;
    return (writable || home == nullptr ? here / name : fs::path(home) / name).string();
}

}  // namespace

// number: the part; 10 and more for SVG, 20 for a film as GIF, 30 as MP4, 40 as WebM.
void Session::export_picture(const ui::Action& action) {
    const auto part = static_cast<Part>(std::min<uint64_t>(action.number % 10, 3));
    m_window.wake();
    if (action.number >= 20) {
        constexpr const char* kEndings[] = {".gif", ".mp4", ".webm"};
        return start_film(part, kEndings[std::min<uint64_t>(action.number / 10 - 2, 2)]);
    }
    const std::string name = path_for(name_of(m_screen, part, action.number >= 10 ? ".svg" : ".png"));
    // The very screen that is shown, with all that is open on it; cards stand where they belong.
    // A drawing has no pixels: it is made as on a screen where one stands for one.
    const float scale = m_window.scale(), shrunk = action.number >= 10 ? scale : 1;
    const auto size = [&](int pixels) {
        return static_cast<int>(std::lround(static_cast<float>(pixels) / shrunk));
    };
    ui::Easel easel(size(m_window.width()), size(m_window.height()), scale / shrunk);
    const ui::Easel::Current current(easel);
    ui::Sketch sketch;
    ui::Sketch* const before = m_screen.record(&sketch);
    for (int i = 0; i < 3; ++i) {
        m_screen.settle();
        easel.frame(m_screen);
    }
    m_screen.record(before);
    const Part shown = m_screen.compares() ? Part::Window : part;  // two runs share no one stage
    const auto picture = picture_as(name, easel, m_screen, sketch, shown);
    if (!picture) {
        m_screen.state().message = picture.error().message;
        return;
    }
    const auto error = write_file(name, picture.value());
    m_screen.state().message =
        error ? fmt::format("No picture: {}. Start Loopscope in a folder that can be written", error->message)
              : fmt::format("Wrote {}", name);
}

// Of the range that is selected along the timeline, or of all from here on.
void Session::start_film(Part part, const char* ending) {
    const auto& range = m_screen.state().range;
    const bool selected = range.end > range.begin;
    const uint64_t last = m_screen.document().replay.last_step();
    const uint64_t from = selected ? range.begin : m_screen.player().at_end() ? 0 : m_screen.player().step();
    const uint64_t to = selected ? range.end : last;
    const std::vector<uint64_t> steps = film_steps(m_screen, from, to, m_film_is_cut);
    m_film = std::make_unique<Film>(path_for(name_of(m_screen, part, ending)), second_screen(m_screen),
                                    m_window.width(), m_window.height(), part, steps, m_window.scale());
}

void Session::work() {
    go_on_with_orders();
    if (m_film == nullptr) return;
    ui::UiState& state = m_screen.state();
    m_window.wake();
    const auto made = m_film->next();
    const bool goes_on = made && made.value();
    state.working = goes_on ? static_cast<double>(m_film->done()) / static_cast<double>(m_film->count()) : -1;
    if (goes_on) {
        state.message = fmt::format("Film: {} of {} steps; Esc stops it", m_film->done(), m_film->count());
        return;
    }
    const std::string cut =
        m_film_is_cut ? fmt::format(", the first {} steps of the range", m_film->count()) : std::string();
    state.message = made ? fmt::format("Wrote {}{}", m_film->name(), cut) : made.error().message;
    m_film.reset();
}

void Session::stop_film() {
    if (m_film == nullptr) return;
    m_film.reset();
    m_screen.state().working = -1;
    m_screen.state().message = "The film was given up; nothing was written";
    m_window.wake();
}

}  // namespace loopscope::app
