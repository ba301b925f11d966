// What the window shows, as lines of JSON in a file: for tests that drive it from outside with mouse and
// keyboard.
//
// A line is written whenever what it would say has changed, after the frame that shows it: the state, the
// areas that can be touched, the words that are to be read with their colours, and where cards are to go.
#pragma once

#include <cstdio>
#include <string>

#include "ui/sketch.h"

namespace loopscope::ui {
class Screen;
}

namespace loopscope::app {

class Report {
  public:
    // Empty path: reports nothing.
    explicit Report(const std::string& path);
    ~Report();
    Report(const Report&) = delete;
    Report& operator=(const Report&) = delete;

    // The screen notes down for it what it draws, from now on; only where it reports at all.
    void watch(ui::Screen& screen);
    void write(const ui::Screen& screen, int width, int height, bool has_notes);

  private:
    std::FILE* m_file = nullptr;
    ui::Sketch m_sketch;
    std::string m_last;
    int m_frames = 0;
};

}  // namespace loopscope::app
