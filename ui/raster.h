// A picture of the window without a display: draws Dear ImGui's lists in software, pixel by pixel.
//
// The same lists give the same bytes on every machine. Made for pictures, not for speed: some tens of
// milliseconds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct ImDrawData;
struct ImFontAtlas;

namespace loopscope::ui {

struct Picture {
    int width = 0, height = 0;
    std::vector<uint8_t> rgba;  // rows from the top
};

Picture rasterise(const ImDrawData& data, ImFontAtlas& atlas, int width, int height);
// As a PNG file's content; empty when that failed.
std::string encode_png(const Picture& picture);

}  // namespace loopscope::ui
