#include "ui/sketch.h"

#include <cmath>

#include <fmt/format.h>

#include "ui/utf8.h"

namespace loopscope::ui {

namespace {

std::string escaped(std::string_view text) {
    std::string result;
    for (size_t at = 0; at < text.size();) {
        const size_t from = at;
        const uint32_t c = next_character(text, at);
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c >= 0xF000 && c <= 0xF8FF)
            result += fallback_sign(c);
        else if (c >= 0x20)
            result += text.substr(from, at - from);
    }
    return result;
}

std::string paint(const char* what, Color color) {
    std::string text = fmt::format("{}=\"#{:06X}\"", what, color.rgb);
    if (color.alpha < 0.999f) text += fmt::format(" {}-opacity=\"{:.2f}\"", what, color.alpha);
    return text;
}

struct Role {
    const char* family;
    bool bold;
};

Role role_of(Font font) {
    constexpr const char* kSans = "Inter, 'Helvetica Neue', Arial, sans-serif";
    constexpr const char* kMono = "'JetBrains Mono', 'DejaVu Sans Mono', monospace";
    switch (font) {
        case Font::Code:
        case Font::CodeSmall:
            return {kMono, false};
        case Font::CodeBold:
            return {kMono, true};
        case Font::Bold:
        case Font::SmallBold:
        case Font::LargeBold:
            return {kSans, true};
        default:
            return {kSans, false};
    }
}

struct Writer {
    std::string out;
    const Measure& measure;
    Rect area;
    std::vector<Rect> clips;  // that have been defined, by their number

    size_t clip_number(Rect clip) {
        for (size_t i = 0; i < clips.size(); ++i) {
            if (clips[i] == clip) return i;
        }
        out += fmt::format(
            "<clipPath id=\"c{}\"><rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
            "height=\"{:.1f}\"/></clipPath>\n",
            clips.size(), clip.x, clip.y, clip.w, clip.h);
        clips.push_back(clip);
        return clips.size() - 1;
    }

    std::string path(const SketchItem& item, bool closed) const {
        std::string d;
        for (size_t i = 0; i < item.points.size(); ++i)
            d += fmt::format("{}{:.1f} {:.1f}", i == 0 ? "M" : "L", item.points[i].x, item.points[i].y);
        return d + (closed ? "Z" : "");
    }

    void text(const SketchItem& item, const std::string& clip) {
        const Role role = role_of(item.font);
        const float height = measure.height(item.font);
        const bool mono = role.family[0] == '\'';
        const float size = height / (mono ? 1.32f : 1.21f);
        // As wide as in the window, whatever font the reader has.
        out += fmt::format(
            "<text x=\"{:.1f}\" y=\"{:.1f}\" font-family=\"{}\" font-size=\"{:.1f}\"{} textLength=\"{:.1f}\" "
            "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" {}{}>{}</text>\n",
            item.rect.x, item.rect.y + height * 0.8f, role.family, size,
            role.bold ? " font-weight=\"bold\"" : "", item.rect.w, paint("fill", item.color), clip,
            escaped(item.text));
    }

    void item(const SketchItem& item) {
        const bool whole = item.clip.holds(item.rect) && item.points.empty();
        const std::string clip = whole ? "" : fmt::format(" clip-path=\"url(#c{})\"", clip_number(item.clip));
        const Rect& r = item.rect;
        switch (item.kind) {
            case SketchItem::Kind::Fill:
                out += fmt::format(
                    "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"{:.1f}\" "
                    "{}{}/>\n",
                    r.x, r.y, r.w, r.h, item.radius, paint("fill", item.color), clip);
                return;
            case SketchItem::Kind::Stroke:
                out += fmt::format(
                    "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"{:.1f}\" "
                    "fill=\"none\" stroke-width=\"{:.1f}\" {}{}/>\n",
                    r.x + 0.5f, r.y + 0.5f, r.w - 1, r.h - 1, item.radius, item.thickness,
                    paint("stroke", item.color), clip);
                return;
            case SketchItem::Kind::Path:
                out += fmt::format("<path d=\"{}\" fill=\"none\" stroke-width=\"{:.1f}\" {}{}/>\n",
                                   path(item, false), item.thickness, paint("stroke", item.color), clip);
                return;
            case SketchItem::Kind::Polygon:
                out +=
                    fmt::format("<path d=\"{}\" {}{}/>\n", path(item, true), paint("fill", item.color), clip);
                return;
            case SketchItem::Kind::Circle:
                out += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" {}{}/>\n", r.center().x,
                                   r.center().y, r.w / 2, paint("fill", item.color), clip);
                return;
            case SketchItem::Kind::Text:
                text(item, clip);
                return;
        }
    }
};

}  // namespace

std::string to_svg(const Sketch& sketch, Rect area, const Measure& measure) {
    Writer writer{{}, measure, area, {}};
    writer.out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
        "viewBox=\"{2:.1f} {3:.1f} {0:.1f} {1:.1f}\">\n",
        area.w, area.h, area.x, area.y);
    for (const SketchItem& item : sketch.items) {
        if (item.points.empty() && !item.rect.overlaps(area)) continue;
        if (!item.clip.overlaps(area)) continue;
        writer.item(item);
    }
    return writer.out + "</svg>\n";
}

}  // namespace loopscope::ui
