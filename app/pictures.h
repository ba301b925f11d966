// Pictures of the window or of a part of it, made with no display: PNG, SVG, and GIF over a range of steps.
//
// For `loopscope shot` and for exporting from the window. A film makes one frame a call, so that whoever
// waits for it can be told how far it is, and can stop it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "ui/easel.h"
#include "ui/gif.h"
#include "ui/screen.h"

namespace loopscope::app {

enum class Part : uint8_t { Window, Stage, Timeline, Code };
bool read_part(const std::string& word, Part& part);

// What the easel drew last, as the name's ending says: ".png" or ".svg". Needs a frame drawn with `sketch`.
base::Result<std::string> picture_as(const std::string& name, const ui::Easel& easel,
                                     const ui::Screen& screen, const ui::Sketch& sketch, Part part);

// The steps of a film: those of the player's granularity from one step to another, ends included.
std::vector<uint64_t> film_steps(const ui::Screen& screen, uint64_t from, uint64_t to);

class Film {
  public:
    // Of a screen of its own: the caller's stays as it is.
    Film(std::unique_ptr<ui::Screen> screen, int width, int height, Part part, std::vector<uint64_t> steps);
    // Draws the next frame; gives whether there are more.
    bool next();
    size_t done() const { return m_next; }
    size_t count() const { return m_steps.size(); }
    std::string finish() { return m_gif->finish(); }

  private:
    std::unique_ptr<ui::Screen> m_screen;
    ui::Easel m_easel;
    std::unique_ptr<ui::GifWriter> m_gif;
    Part m_part;
    std::vector<uint64_t> m_steps;
    size_t m_next = 0;
};

// The rectangle of a part, in whole pixels.
ui::Rect place_of(const ui::Screen& screen, Part part, int width, int height);
ui::Picture cropped(const ui::Picture& picture, ui::Rect area);

}  // namespace loopscope::app
