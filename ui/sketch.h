// A frame as shapes and words instead of pixels: what a canvas drew, in order.
//
// For pictures as SVG, and for tests that hold the layout without looking at pixels. A shape outside its clip
// is not there. Cards and texts keep whole what the window clips.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/fonts.h"
#include "ui/geometry.h"
#include "ui/theme.h"

namespace loopscope::ui {

struct SketchItem {
    enum class Kind : uint8_t { Fill, Stroke, Path, Polygon, Circle, Text };
    Kind kind{};
    Color color;
    Rect rect;  // of fills, strokes, circles (around them) and texts
    Rect clip;
    float thickness = 1, radius = 0;
    std::vector<Point> points;  // of paths and polygons
    Font font{};
    std::string text;
    bool cut = false;       // an ellipsis stands for the rest of it
    bool scrolled = false;  // within what can be scrolled
};

struct Sketch {
    std::vector<SketchItem> items;
};

// The part of it within `area`, as a picture that any browser shows. Text stays text.
std::string to_svg(const Sketch& sketch, Rect area, const Measure& measure);

}  // namespace loopscope::ui
