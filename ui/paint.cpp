#include "ui/paint.h"

#include <algorithm>
#include <cmath>

#include "ui/compat.h"
#include "ui/utf8.h"

namespace loopscope::ui {

namespace {

ImU32 packed(Color color) {
    const auto alpha = static_cast<int>(std::lround(std::clamp(color.alpha, 0.0f, 1.0f) * 255));
    return IM_COL32(color.rgb >> 16 & 255, color.rgb >> 8 & 255, color.rgb & 255, alpha);
}

ImVec2 vec(Point p) { return {p.x, p.y}; }

Point on_curve(const Curve& c, float t) {
    const float u = 1 - t;
    const float a = u * u * u, b = 3 * u * u * t, d = 3 * u * t * t, e = t * t * t;
    return {a * c.from.x + b * c.control_from.x + d * c.control_to.x + e * c.to.x,
            a * c.from.y + b * c.control_from.y + d * c.control_to.y + e * c.to.y};
}

constexpr float kPi = 3.14159265f;

}  // namespace

Canvas::Canvas(ImDrawList* list, const Fonts& fonts, Rect whole)
    : m_list(list), m_fonts(fonts), m_stroke(std::max(1.0f, fonts.text_px() / 18)) {
    m_clips.push_back(whole);
}

void Canvas::note(SketchItem item) {
    item.clip = m_clips.back();
    item.scrolled = m_scrolled > 0;
    m_sketch->items.push_back(std::move(item));
}

void Canvas::note_path(std::vector<Point> points, Color color, float thickness) {
    note({SketchItem::Kind::Path, color, {}, {}, thickness, 0, std::move(points), {}, {}});
}

void Canvas::push_clip(Rect area) {
    const Rect inner = area.intersection(m_clips.back());
    m_clips.push_back(inner);
    m_list->PushClipRect({inner.x, inner.y}, {inner.right(), inner.bottom()}, false);
}

void Canvas::pop_clip() {
    m_clips.pop_back();
    m_list->PopClipRect();
}

void Canvas::fill(Rect area, Color color, float radius) {
    if (area.empty() || outside(area)) return;
    ++m_primitives;
    if (m_sketch) note({SketchItem::Kind::Fill, color, area, {}, 1, radius, {}, {}, {}});
    m_list->AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, packed(color), radius);
}

void Canvas::stroke(Rect area, Color color, float thickness, float radius) {
    if (area.empty() || outside(area)) return;
    ++m_primitives;
    thickness *= m_stroke;
    const float half = 0.5f;
    if (m_sketch) note({SketchItem::Kind::Stroke, color, area, {}, thickness, radius, {}, {}, {}});
    m_list->AddRect({area.x + half, area.y + half}, {area.right() - half, area.bottom() - half},
                    packed(color), radius, 0, thickness);
}

void Canvas::line(Point from, Point to, Color color, float thickness) {
    thin_line(from, to, color, thickness * m_stroke);
}

void Canvas::thin_line(Point from, Point to, Color color, float thickness) {
    ++m_primitives;
    if (m_sketch) note_path({from, to}, color, thickness);
    m_list->AddLine(vec(from), vec(to), packed(color), thickness);
}

void Canvas::dashed_line(Point from, Point to, Color color, float thickness, float dash) {
    const float dx = to.x - from.x, dy = to.y - from.y, length = std::sqrt(dx * dx + dy * dy);
    if (length <= 0) return;
    // A dash that would be cut into hundreds costs more than it shows.
    const float step = std::max(dash * 2, length / 200);
    for (float at = 0; at < length; at += step) {
        const float end = std::min(at + step / 2, length);
        thin_line({from.x + dx * at / length, from.y + dy * at / length},
                  {from.x + dx * end / length, from.y + dy * end / length}, color, thickness);
    }
}

void Canvas::triangle(Point a, Point b, Point c, Color color) {
    ++m_primitives;
    if (m_sketch) note({SketchItem::Kind::Polygon, color, {}, {}, 1, 0, {a, b, c}, {}, {}});
    m_list->AddTriangleFilled(vec(a), vec(b), vec(c), packed(color));
}

void Canvas::circle(Point center, float radius, Color color) {
    ++m_primitives;
    const Rect around{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
    if (m_sketch) note({SketchItem::Kind::Circle, color, around, {}, 1, 0, {}, {}, {}});
    m_list->AddCircleFilled(vec(center), radius, packed(color));
}

void Canvas::arc(Point center, float radius, float share, Color color, float thickness) {
    if (share <= 0) return;
    ++m_primitives;
    const float end = -kPi / 2 + 2 * kPi * std::min(share, 1.0f);
    if (m_sketch) {
        std::vector<Point> points;
        for (int i = 0; i <= 32; ++i) {
            const float a = -kPi / 2 + (end + kPi / 2) * static_cast<float>(i) / 32;
            points.push_back({center.x + std::cos(a) * radius, center.y + std::sin(a) * radius});
        }
        note_path(std::move(points), color, thickness);
    }
    // A whole circle has no beginning that would be seen as a notch.
    if (share >= 1) return m_list->AddCircle(vec(center), radius, packed(color), 32, thickness);
    m_list->PathArcTo(vec(center), radius, -kPi / 2, end, 32);
    m_list->PathStroke(packed(color), 0, thickness);
}

void Canvas::mark(Mark mark, Point c, float r, Color color) {
    switch (mark) {
        case Mark::Circle:
            circle(c, r, color);
            break;
        case Mark::Square:
            fill({c.x - r * 0.9f, c.y - r * 0.9f, r * 1.8f, r * 1.8f}, color);
            break;
        case Mark::Diamond: {
            const float s = r * 1.2f;
            triangle({c.x, c.y - s}, {c.x + s, c.y}, {c.x - s, c.y}, color);
            triangle({c.x - s, c.y}, {c.x + s, c.y}, {c.x, c.y + s}, color);
            break;
        }
        case Mark::Triangle:
            triangle({c.x, c.y - r * 1.1f}, {c.x + r * 1.1f, c.y + r * 0.9f},
                     {c.x - r * 1.1f, c.y + r * 0.9f}, color);
            break;
    }
}

void Canvas::dashed_curve(const Point* points, int count, Color color, float thickness) {
    // Pieces of equal length along the curve, every other one drawn.
    const float dash = thickness * 2.4f;
    float walked = 0;
    for (int i = 0; i + 1 < count; ++i) {
        const float dx = points[i + 1].x - points[i].x, dy = points[i + 1].y - points[i].y;
        const float length = std::sqrt(dx * dx + dy * dy);
        for (float at = 0; at < length;) {
            const float in_dash = std::fmod(walked, dash * 2);
            const float step = std::min(length - at, (in_dash < dash ? dash : dash * 2) - in_dash + 0.01f);
            const auto place = [&](float d) {
                return Point{points[i].x + dx * d / length, points[i].y + dy * d / length};
            };
            if (in_dash < dash) thin_line(place(at), place(at + step), color, thickness);
            at += step;
            walked += step;
        }
    }
}

void Canvas::arrow(const Curve& curve, Color color, float thickness, bool dashed, bool has_head) {
    constexpr int kPieces = 48;
    thickness *= m_stroke;
    Point points[kPieces + 1];
    for (int i = 0; i <= kPieces; ++i) points[i] = on_curve(curve, static_cast<float>(i) / kPieces);
    if (dashed) {
        dashed_curve(points, kPieces + 1, color, thickness);
    } else {
        ++m_primitives;
        if (m_sketch) note_path({points, points + kPieces + 1}, color, thickness);
        for (const Point& p : points) m_list->PathLineTo(vec(p));
        m_list->PathStroke(packed(color), 0, thickness);
    }
    if (!has_head) return;
    const Point tip = curve.to, before = on_curve(curve, 0.93f);
    const float dx = tip.x - before.x, dy = tip.y - before.y,
                length = std::max(0.001f, std::sqrt(dx * dx + dy * dy));
    const float size = 4 + thickness * 2.2f, ux = dx / length * size, uy = dy / length * size;
    const Point wings[3] = {{tip.x - ux - uy * 0.6f, tip.y - uy + ux * 0.6f},
                            tip,
                            {tip.x - ux + uy * 0.6f, tip.y - uy - ux * 0.6f}};
    if (m_sketch) note_path({wings, wings + 3}, color, thickness);
    for (const Point& p : wings) m_list->PathLineTo(vec(p));
    m_list->PathStroke(packed(color), 0, thickness);
    ++m_primitives;
}

float Canvas::text(Font font, float x, float y, Color color, std::string_view text) {
    if (text.empty()) return x;
    const float width = m_fonts.width(font, text), height = m_fonts.height(font);
    if (outside({x, y - height, width, height * 3})) return x + width;
    ++m_primitives;
    if (m_sketch) {
        const Rect place{std::round(x), std::round(y), width, height};
        note({SketchItem::Kind::Text, color, place, {}, 1, 0, {}, font, std::string(text)});
    }
    // ImGui takes up to three bytes after one that it does not know for the rest of a character.
    const std::string mended = is_well_formed(text) ? std::string() : well_formed(text);
    const std::string_view shown = mended.empty() ? text : std::string_view(mended);
    m_list->AddText(m_fonts.get(font), height, {std::round(x), std::round(y)}, packed(color), shown.data(),
                    shown.data() + shown.size());
    return x + width;
}

std::string_view Canvas::fit(Font font, std::string_view text, float room, bool& cut) const {
    cut = false;
    if (width(font, text) <= room) return text;
    cut = true;
    const float left = room - width(font, "…");
    size_t low = 0, high = count_characters(text);
    while (low < high) {
        const size_t middle = (low + high + 1) / 2;
        if (width(font, first_characters(text, middle)) <= left)
            low = middle;
        else
            high = middle - 1;
    }
    return first_characters(text, low);
}

void Canvas::text_in(Rect area, Font font, Color color, std::string_view words, Align align) {
    if (area.empty() || words.empty() || outside(area)) return;
    bool cut = false;
    const std::string_view shown = fit(font, words, area.w + 0.5f, cut);
    const float total = width(font, shown) + (cut ? width(font, "…") : 0);
    const float slack = std::max(0.0f, area.w - total);
    const float x = area.x + (align == Align::Left ? 0 : align == Align::Center ? slack / 2 : slack);
    const float y = area.y + (area.h - m_fonts.height(font)) / 2;
    const float end = text(font, x, y, color, shown);
    if (cut && total <= area.w + 1) text(font, end, y, color, "…");
    if (cut && m_sketch && !m_sketch->items.empty()) m_sketch->items.back().cut = true;
}

}  // namespace loopscope::ui
