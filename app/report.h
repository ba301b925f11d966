// What the window shows, as lines of JSON in a file: for tests that drive it from outside with mouse and
// keyboard.
//
// A line is written whenever what it would say has changed, after the frame that shows it.
#pragma once

#include <cstdio>
#include <string>

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

    bool on() const { return m_file != nullptr; }
    void write(const ui::Screen& screen, int width, int height, bool has_notes);

  private:
    std::FILE* m_file = nullptr;
    std::string m_last;
    int m_frames = 0;
};

}  // namespace loopscope::app
