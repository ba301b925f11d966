// Points and rectangles of the screen, in pixels, y downwards; the words in which every layout answers.
//
// Plain numbers that know nothing of windows or drawing, so that layouts are tested without either. The cut
// functions take a strip off a rectangle and give it: that is how panels are divided. A rectangle never has a
// negative side.
#pragma once

#include <algorithm>

namespace loopscope::ui {

struct Point {
    float x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    bool operator==(const Rect&) const = default;
    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Point center() const { return {x + w / 2, y + h / 2}; }
    bool empty() const { return w <= 0 || h <= 0; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool overlaps(const Rect& o) const {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom() && !empty() && !o.empty();
    }
    // Whether `o` lies within, to a hundredth of a pixel.
    bool holds(const Rect& o) const {
        constexpr float kSlack = 0.01f;
        return o.x >= x - kSlack && o.y >= y - kSlack && o.right() <= right() + kSlack &&
               o.bottom() <= bottom() + kSlack;
    }
    Rect inset(float dx, float dy) const {
        const float ix = std::min(dx, w / 2), iy = std::min(dy, h / 2);
        return {x + ix, y + iy, w - 2 * ix, h - 2 * iy};
    }
    Rect inset(float d) const { return inset(d, d); }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    Rect intersection(const Rect& o) const {
        const float left = std::max(x, o.x), top = std::max(y, o.y);
        return {left, top, std::max(0.0f, std::min(right(), o.right()) - left),
                std::max(0.0f, std::min(bottom(), o.bottom()) - top)};
    }

    Rect cut_left(float size) {
        const float s = std::clamp(size, 0.0f, w);
        const Rect strip{x, y, s, h};
        x += s;
        w -= s;
        return strip;
    }
    Rect cut_right(float size) {
        const float s = std::clamp(size, 0.0f, w);
        w -= s;
        return {x + w, y, s, h};
    }
    Rect cut_top(float size) {
        const float s = std::clamp(size, 0.0f, h);
        const Rect strip{x, y, w, s};
        y += s;
        h -= s;
        return strip;
    }
    Rect cut_bottom(float size) {
        const float s = std::clamp(size, 0.0f, h);
        h -= s;
        return {x, y + h, w, s};
    }
};

}  // namespace loopscope::ui
