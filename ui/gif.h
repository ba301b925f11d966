// Moving pictures: frames of equal size as an animated GIF.
//
// Colours are those of a fixed cube with the most frequent ones of all frames put first, no dithering: the
// window has few. Only what changed from one frame to the next is written.
#pragma once

#include <string>
#include <vector>

#include "ui/raster.h"

namespace loopscope::ui {

class GifWriter {
  public:
    GifWriter(int width, int height);
    // `hundredths`: how long the frame is shown, in hundredths of a second. The first frame fixes the
    // colours.
    void add(const Picture& picture, int hundredths);
    std::string finish();

  private:
    void choose_colors(const Picture& picture);
    uint8_t index_of(uint32_t rgb);
    void write_number(unsigned value);
    void write_image(int x, int y, int w, int h, const std::vector<uint8_t>& indices);

    int m_width, m_height;
    std::string m_out;
    std::vector<uint32_t> m_palette;
    std::vector<uint8_t> m_last, m_known;  // known: index by 15 bits of colour, plus one
    std::vector<uint32_t> m_known_color;
};

}  // namespace loopscope::ui
