// The presenter's window: beside the first, with notes, the next sentence, answers and clocks.
//
// Closing it, by its own button or by the key, changes nothing in the first window. It is drawn when
// something happened, else once a second for the clock.
#pragma once

#include <memory>
#include <string>

#include "app/window.h"

namespace loopscope::app {

class NotesWindow {
  public:
    // Opens it, or closes it where it is open; gives why it could not be opened, or nothing.
    std::string toggle(Window& first, ui::Screen& screen);
    bool is_open() const { return m_window != nullptr; }
    // Draws it where it is due; gives in how many seconds it wants to be drawn again, negative where it is
    // closed.
    double draw(ui::Screen& screen);

  private:
    std::unique_ptr<Window> m_window;
    double m_drawn_at = -1;
};

}  // namespace loopscope::app
