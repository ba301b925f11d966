// The screen without a window: a Dear ImGui context, fonts and frames in memory, for pictures and for tests.
//
// Dear ImGui has one current context: the first easel's, or whichever a Current names. Time is handed in, so
// that frames are the same every time.
#pragma once

#include <string>

#include "ui/fonts.h"
#include "ui/input.h"
#include "ui/raster.h"

struct ImGuiContext;

namespace loopscope::ui {

class Screen;

class Easel {
  public:
    // `scale` is how many pixels stand for one, as on a screen of twice as many: text is so much larger.
    Easel(int width, int height, float scale = 1);
    ~Easel();
    Easel(const Easel&) = delete;
    Easel& operator=(const Easel&) = delete;

    // Draws one frame of the screen with this input; sizes and, where it is not set, time are the easel's
    // own.
    void frame(Screen& screen, Input input = {});
    // The presenter's page instead.
    void notes(Screen& screen, const std::string& wall_clock, Input input = {});
    // What the last frame drew.
    Picture picture() const;
    void resize(int width, int height);
    int width() const { return m_width; }
    int height() const { return m_height; }
    const Fonts& fonts() const { return m_fonts; }

    // While it lives, the easel's context is Dear ImGui's current one: for easels beside a window.
    class Current {
      public:
        explicit Current(const Easel& easel);
        ~Current();
        Current(const Current&) = delete;
        Current& operator=(const Current&) = delete;

      private:
        ImGuiContext* m_before;
    };

  private:
    void begin(Screen& screen, Input& input, float text_px);

    ImGuiContext* m_context;
    Characters m_characters;
    Fonts m_fonts;
    int m_width, m_height;
    float m_scale;
    double m_now = 0;
};

}  // namespace loopscope::ui
