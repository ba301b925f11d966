// The window: GLFW and OpenGL around the screen. The only place that knows either.
//
// Sleeps until something happens: an idle window costs nothing. After an event it draws a few frames, while
// cards travel one every 60th of a second, and when the screen says that it wants one later, then.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ui/fonts.h"
#include "ui/input.h"
#include "ui/raster.h"

struct GLFWwindow;
struct ImGuiContext;

namespace loopscope::ui {
class Screen;
}

namespace loopscope::app {

class Window {
  public:
    // Null where there is no display, or it cannot draw; `why` says what is missing. A second window stands
    // beside the first: what is pressed there counts here as well; it is to be closed before the first.
    static std::unique_ptr<Window> open(int width, int height, const std::string& title, std::string& why,
                                        Window* beside = nullptr);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    bool should_close() const;
    void close();
    // Sleeps until there is something to draw.
    // While nothing happens at all, calls `idle` once a second.
    void wait(double wants_frame_in, const std::function<void()>& idle);
    void draw(ui::Screen& screen);
    // The presenter's page instead.
    void draw_notes(ui::Screen& screen, const std::string& wall_clock);

    int width() const { return m_width; }
    int height() const { return m_height; }
    // How many pixels stand for one, at least 1: on a screen with so many of them.
    float scale() const;
    // On such a screen, larger by as much, as far as the monitor has room.
    void grow_to_scale();
    bool has_gained_focus() { return std::exchange(m_gained_focus, false); }
    std::vector<std::string> take_dropped_files() { return std::exchange(m_dropped, {}); }
    void set_title(const std::string& title);
    void toggle_full_screen();
    // Where the window is, and how large, apart from what is only for now: full screen, maximized.
    struct Stand {
        int left = 0, above = 0, width = 0, height = 0;
        bool maximized = false;
    };
    Stand stand() const;
    // Puts it there, if any monitor shows that place.
    void restore(const Stand& stand);
    void set_clipboard(const std::string& text);
    std::string clipboard() const;
    // What the last frame showed.
    ui::Picture picture() const;
    bool has_frames_due() const { return m_frames_due > 0; }
    // More frames are to be drawn although nothing happened: what is shown has changed from outside.
    void wake() { m_frames_due = kFramesAfterEvent; }

  private:
    struct Callbacks;
    static constexpr int kFramesAfterEvent = 3;

    Window(GLFWwindow* window, Window* beside);
    // A remote's keys reach whichever window is in front: they count in the first.
    Window& first() { return m_beside != nullptr ? *m_beside : *this; }
    void make_current();
    bool begin_frame(ui::Input& input);
    void end_frame();
    void refresh_fonts(ui::Screen& screen, float text_px);
    void place_beside(Window& first);

    GLFWwindow* m_window;
    ImGuiContext* m_context = nullptr;
    ui::Input m_input;
    ui::Characters m_characters;
    ui::Fonts m_fonts;
    Window* m_beside;
    uint64_t m_seen_words = 0;
    std::vector<std::string> m_dropped;
    int m_frames_due = kFramesAfterEvent;
    int m_width = 0, m_height = 0;
    int m_windowed[4] = {60, 60, 1280, 800};  // place and size before the full screen
    double m_last_frame = 0;
    bool m_gained_focus = false;
};

}  // namespace loopscope::app
