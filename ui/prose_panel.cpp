// A lesson's text beside its script: the little of Markdown that lessons use.
//
// Headings, paragraphs, lists, block quotes, fenced code, **bold**, *stress* and `code`; anything else is
// shown as it is written. Laid out anew in each frame, since it is short and text sizes change.
#include <algorithm>
#include <cmath>

#include "ui/panels.h"

namespace loopscope::ui {

namespace {

// The spans of one paragraph.
void add_inline(View& view, Paragraph& text, std::string_view words, Font plain, Color color) {
    const Theme& t = view.theme;
    for (size_t at = 0; at < words.size();) {
        const bool bold = words.substr(at).starts_with("**");
        const std::string_view mark = bold ? "**" : words[at] == '`' ? "`" : words[at] == '*' ? "*" : "";
        if (!mark.empty()) {
            const size_t end = words.find(mark, at + mark.size());
            if (end != std::string_view::npos && end > at + mark.size()) {
                const std::string_view inner = words.substr(at + mark.size(), end - at - mark.size());
                if (mark == "`")
                    text.add({Font::Code, t.string, inner});
                else
                    text.add({plain == Font::Large ? Font::LargeBold : Font::Bold, t.text, inner});
                at = end + mark.size();
                continue;
            }
        }
        const size_t end = std::min(words.find_first_of("`*", at + 1), words.size());
        text.add({plain, color, words.substr(at, end - at)});
        at = end;
    }
}

struct Writer {
    View& view;
    Rect room;
    bool paint;
    float y;

    void gap(float lines) { y += view.m.line * lines; }

    void paragraph(std::string_view words, Font font, Color color, float indent) {
        Paragraph text(view.canvas, {room.x + indent, y, room.w - indent, 0}, view.m.line, paint);
        add_inline(view, text, words, font, color);
        y = text.bottom();
    }

    void code_line(std::string_view line) {
        const float height = view.m.code_line;
        if (paint) {
            view.canvas.fill({room.x, y, room.w, height}, view.theme.window);
            view.canvas.text_in({room.x + view.m.text * 0.6f, y, room.w - view.m.text, height}, Font::Code,
                                view.theme.text, line);
        }
        y += height;
    }

    // Lines of one block of text, joined.
    void block(std::string_view block) {
        const Theme& t = view.theme;
        if (block.starts_with("#")) {
            const size_t level = std::min<size_t>(block.find_first_not_of('#'), 6);
            const std::string_view words =
                block.substr(std::min(block.find_first_not_of("# "), block.size()));
            gap(0.3f);
            paragraph(words, level <= 2 ? Font::LargeBold : Font::Bold, t.text, 0);
        } else if (block.starts_with("- ") || block.starts_with("* ")) {
            if (paint)
                view.canvas.circle({room.x + view.m.text * 0.4f, y + view.m.line / 2}, view.m.text * 0.16f,
                                   t.accent);
            paragraph(block.substr(2), Font::Body, t.text, view.m.text * 1.2f);
        } else if (block.starts_with("> ")) {
            const float top = y;
            paragraph(block.substr(2), Font::Body, t.text_soft, view.m.text);
            if (paint) view.canvas.fill({room.x, top, 3, y - top}, t.accent);
        } else {
            const size_t digits = std::min(block.find_first_not_of("0123456789"), block.size());
            const bool numbered = digits > 0 && digits < 4 && block.substr(digits).starts_with(". ");
            if (numbered && paint) {
                view.canvas.text(Font::Bold, room.x,
                                 y + (view.m.line - view.canvas.fonts().height(Font::Bold)) / 2, t.accent,
                                 block.substr(0, digits + 1));
            }
            paragraph(numbered ? block.substr(digits + 2) : block, Font::Body, t.text,
                      numbered ? view.m.text * 1.6f : 0);
        }
    }

    void all(std::string_view markdown) {
        std::string joined;
        bool fenced = false;
        const auto flush = [&] {
            if (joined.empty()) return;
            block(joined);
            gap(joined.starts_with("- ") ? 0.15f : 0.5f);
            joined.clear();
        };
        for (size_t at = 0; at < markdown.size();) {
            const size_t end = std::min(markdown.find('\n', at), markdown.size());
            std::string_view line = markdown.substr(at, end - at);
            at = end + 1;
            if (line.ends_with('\r')) line.remove_suffix(1);
            if (line.starts_with("```")) {
                flush();
                fenced = !fenced;
                if (!fenced) gap(0.5f);
                continue;
            }
            if (fenced) {
                code_line(line);
                continue;
            }
            const size_t digits = line.find_first_not_of("0123456789");
            const bool starts =
                line.starts_with("#") || line.starts_with("- ") || line.starts_with("* ") ||
                (digits != std::string_view::npos && digits > 0 && line.substr(digits).starts_with(". "));
            if (line.empty() || starts || joined.starts_with("#")) flush();
            if (line.starts_with("> ") && joined.starts_with("> ")) line.remove_prefix(2);
            if (line.empty()) continue;
            if (!joined.empty()) joined += ' ';
            joined += joined.empty() ? line : line.substr(std::min(line.find_first_not_of(' '), line.size()));
        }
        flush();
    }
};

}  // namespace

void draw_prose(View& view, Rect rect, bool has_title) {
    const Rect inner = draw_panel(view, rect, "LESSON", has_title);
    Writer measure{view, inner, false, inner.y};
    measure.all(view.document.origin.prose);
    const float offset = begin_scroll(view, Panel::Prose, inner, measure.y - inner.y + view.m.line);
    Writer{view, inner, true, inner.y - offset}.all(view.document.origin.prose);
    end_scroll(view);
}

}  // namespace loopscope::ui
