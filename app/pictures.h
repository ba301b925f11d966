// Pictures of the window or of a part of it, made with no display: PNG, SVG, and films of a range of
// steps.
//
// For `loopscope shot` and for exporting from the window. A film makes one frame a call, so that whoever
// waits for it can be told how far it is, and can stop it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/video.h"
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
// Of very many the first ones; `is_cut` says that it was so.
std::vector<uint64_t> film_steps(const ui::Screen& screen, uint64_t from, uint64_t to, bool& is_cut);

// Into a .gif, or by ffmpeg into an .mp4 or .webm, in which cards are seen travelling.
class Film {
  public:
    // Of a screen of its own: the caller's stays as it is.
    Film(std::string name, std::unique_ptr<ui::Screen> screen, int width, int height, Part part,
         std::vector<uint64_t> steps, float scale = 1);
    // Makes the next picture, or goes on with what is to be done when all are made; gives whether there is
    // more to do. When it says no, the file is written.
    base::Result<bool> next();
    const std::string& name() const { return m_name; }
    size_t done() const { return m_next; }
    size_t count() const { return m_steps.size(); }

  private:
    ui::Picture draw(double seconds);
    base::Result<bool> next_of_gif();
    base::Result<bool> next_of_video();

    std::string m_name;
    std::unique_ptr<ui::Screen> m_screen;
    ui::Easel m_easel;
    std::unique_ptr<ui::GifWriter> m_gif;
    std::unique_ptr<Video> m_video;
    Part m_part;
    ui::Rect m_area;  // as in the first picture: all have one size
    std::vector<uint64_t> m_steps;
    size_t m_next = 0;
    int m_frames = 0;    // of this step so far
    double m_now = 100;  // seconds, of the film
};

// The rectangle of a part, in whole pixels.
ui::Rect place_of(const ui::Screen& screen, Part part, int width, int height);
ui::Picture cropped(const ui::Picture& picture, ui::Rect area);

}  // namespace loopscope::app
