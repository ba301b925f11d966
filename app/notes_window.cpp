#include "app/notes_window.h"

#include <chrono>
#include <ctime>

#include "ui/screen.h"

namespace loopscope::app {

namespace {

constexpr int kWidth = 1000, kHeight = 620;
constexpr double kPause = 0.1;  // seconds between two frames: the first window's frames matter more

double now_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string wall_clock() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    char words[16] = "";
    if (::localtime_r(&now, &parts) != nullptr) std::strftime(words, sizeof words, "%H:%M", &parts);
    return words;
}

}  // namespace

std::string NotesWindow::toggle(Window& first, ui::Screen& screen) {
    if (m_window != nullptr) {
        m_window.reset();
        return {};
    }
    std::string why;
    m_window = Window::open(kWidth, kHeight, "Loopscope: notes", why, &first);
    m_drawn_at = -1;
    screen.restart_notes();
    return m_window != nullptr ? std::string() : "No second window for the notes: " + why;
}

double NotesWindow::draw(ui::Screen& screen) {
    if (m_window == nullptr) return -1;
    if (m_window->should_close()) {
        m_window.reset();
        return -1;
    }
    const double passed = now_seconds() - m_drawn_at;
    if (m_drawn_at >= 0 && passed < kPause) return kPause - passed;
    m_drawn_at = now_seconds();
    m_window->draw_notes(screen, wall_clock());
    return 1;
}

}  // namespace loopscope::app
