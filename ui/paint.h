// The canvas: our words for drawing, on top of Dear ImGui's draw lists.
//
// Colours are the theme's, fonts are roles, rectangles are ours. Text stands on whole pixels, so that it is
// sharp and the same everywhere. Clipping nests; what lies outside is neither drawn nor felt (see
// Interaction).
#pragma once

#include <string_view>
#include <vector>

#include "ui/fonts.h"
#include "ui/geometry.h"
#include "ui/sketch.h"
#include "ui/theme.h"

struct ImDrawList;

namespace loopscope::ui {

enum class Align : uint8_t { Left, Center, Right };

struct Curve {  // a cubic Bezier curve
    Point from, control_from, control_to, to;
};

class Canvas {
  public:
    Canvas(ImDrawList* list, const Fonts& fonts, Rect whole);

    const Fonts& fonts() const { return m_fonts; }
    const Rect& clip() const { return m_clips.back(); }
    void push_clip(Rect area);
    void pop_clip();

    void fill(Rect area, Color color, float radius = 0);
    void stroke(Rect area, Color color, float thickness = 1, float radius = 0);
    void line(Point from, Point to, Color color, float thickness = 1);
    void dashed_line(Point from, Point to, Color color, float thickness, float dash);
    void triangle(Point a, Point b, Point c, Color color);
    void circle(Point center, float radius, Color color);
    // From the top, clockwise; `share` of the whole circle, 0 to 1.
    void arc(Point center, float radius, float share, Color color, float thickness);
    void mark(Mark mark, Point center, float radius, Color color);
    // A curve, with an open arrow head at its end where it has one.
    void arrow(const Curve& curve, Color color, float thickness, bool dashed, bool has_head = true);

    // Gives the x behind the text. `y` is the top of the line of text.
    float text(Font font, float x, float y, Color color, std::string_view text);
    // Centred over the height; what does not fit ends in an ellipsis.
    void text_in(Rect area, Font font, Color color, std::string_view text, Align align = Align::Left);
    float width(Font font, std::string_view text) const { return m_fonts.width(font, text); }
    // The text, cut with an ellipsis to fit into `room` pixels.
    std::string_view fit(Font font, std::string_view text, float room, bool& cut) const;

    // Everything drawn from now on is noted down there, too; null: no more.
    void record(Sketch* sketch) { m_sketch = sketch; }
    void begin_scrolled() { ++m_scrolled; }
    void end_scrolled() { --m_scrolled; }

    // How many shapes and runs of text were drawn: the cost of a frame.
    int primitives() const { return m_primitives; }

  private:
    void thin_line(Point from, Point to, Color color, float thickness);
    void dashed_curve(const Point* points, int count, Color color, float thickness);
    bool outside(Rect area) const { return !area.overlaps(m_clips.back()); }

    void note(SketchItem item);
    void note_path(std::vector<Point> points, Color color, float thickness);

    ImDrawList* m_list;
    Sketch* m_sketch = nullptr;
    int m_scrolled = 0;
    const Fonts& m_fonts;
    float m_stroke;  // lines are thicker where the text is large
    std::vector<Rect> m_clips;
    int m_primitives = 0;
};

}  // namespace loopscope::ui
