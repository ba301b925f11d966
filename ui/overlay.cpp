// What lies over the panels: the list of keys (each row can be clicked), the findings.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/keys.h"
#include "ui/panels.h"

namespace loopscope::ui {

Rect draw_sheet(View& view, Rect window, float width, float content_height, std::string_view title) {
    const float em = view.m.text;
    const Touch beside = view.touch.surface("beside", window, view.canvas.clip());
    view.canvas.fill(window, Color{0x000000, 0.55f});
    Rect sheet{0, 0, std::min(width, window.w - em * 2),
               std::min({window.h - em * 2, em * 48, content_height + em * 5})};
    sheet.x = std::round((window.w - sheet.w) / 2);
    sheet.y = std::round((window.h - sheet.h) / 2);
    view.canvas.fill(sheet, view.theme.panel, view.m.radius * 1.4f);
    view.canvas.stroke(sheet, view.theme.line, 1, view.m.radius * 1.4f);
    if (beside.clicked && !sheet.contains(view.touch.input().mouse)) view.ask(Act::CloseOverlay);
    Rect inner = sheet.inset(em * 1.4f, em * 0.8f);
    Rect caption = inner.cut_top(em * 2.6f);
    const Rect close = caption.cut_right(em * 2);
    if (draw_button(view, "close", close, icon::kCross, view.tip_of(Act::CloseOverlay), {.quiet = true})) {
        view.ask(Act::CloseOverlay);
    }
    view.canvas.text_in(caption, Font::LargeBold, view.theme.text, view.tr(title));
    return inner;
}

float sheet_offset(View& view, Rect inner, float height) {
    const float most = std::max(0.0f, height - inner.h);
    const float offset = std::clamp(view.state.overlay_scroll, 0.0f, most);
    const Input& input = view.touch.input();
    float wanted = offset - input.wheel * view.m.line * 3;
    for (const KeyPress& press : input.keys) {
        if (press.key == Key::Down) wanted += view.m.line;
        if (press.key == Key::Up) wanted -= view.m.line;
        if (press.key == Key::PageDown) wanted += inner.h * 0.9f;
        if (press.key == Key::PageUp) wanted -= inner.h * 0.9f;
    }
    wanted = std::clamp(wanted, 0.0f, most);
    if (wanted != view.state.overlay_scroll) view.ask(Act::ScrollOverlay, 0, static_cast<double>(wanted));
    if (most > 0) {
        const float share = inner.h / height, width = std::max(4.0f, view.m.text * 0.3f);
        const float bar = inner.h * share;
        view.canvas.fill(
            {inner.right() + view.m.text * 0.6f, inner.y + (inner.h - bar) * offset / most, width, bar},
            view.theme.text_faint, width / 2);
    }
    return offset;
}

namespace {

void draw_help(View& view, Rect window) {
    const Theme& t = view.theme;
    const float em = view.m.text, row_height = view.m.line;
    const bool two = window.w > em * 78;
    const Rect inner = draw_sheet(view, window, em * (two ? 76 : 40), em * 48, "Keys");
    const auto bindings = key_bindings();
    const float column = two ? (inner.w - em * 3) / 2 : inner.w;
    float keys_width = em * 7;
    for (const KeyBinding& binding : bindings) {
        const std::string press = describe_press(binding.press, view.state.settings.language);
        keys_width = std::max(keys_width, view.canvas.width(Font::CodeSmall, press) + em * 1.8f);
    }
    // The first column holds the groups that come first, up to half of the rows.
    const auto rows_of = [&](bool paint, Rect room, float offset) {
        float x = room.x, y = room.y - offset, bottom = y;
        const char* group = nullptr;
        std::string_view label;
        for (const KeyBinding& binding : bindings) {
            // Of several keys for the same, the first is told.
            if (label == binding.label) continue;
            label = binding.label;
            if (group == nullptr || std::string_view(group) != binding.group) {
                group = binding.group;
                if (two && std::string_view(group) == "Window") {
                    x += column + em * 3;
                    y = room.y - offset;
                }
                if (paint)
                    view.canvas.text_in({x, y, column, view.m.caption}, Font::Small, t.text_soft,
                                        view.tr(group));
                y += view.m.caption;
            }
            Rect row{x, y, column, row_height};
            y += row_height;
            bottom = std::max(bottom, y);
            if (!paint) continue;
            const std::string press = describe_press(binding.press, view.state.settings.language);
            const Touch touch = view.touch.area(
                "help " + describe_press(binding.press) + (press.empty() ? binding.label : ""), row,
                view.canvas.clip());
            if (touch.hovered || touch.focused) view.canvas.fill(row.inset(-4, 0), t.raised, 4);
            if (touch.clicked) {
                view.ask(Act::CloseOverlay);
                view.ask(binding.act, binding.number);
            }
            const Rect key = row.cut_left(keys_width);
            const float width = view.canvas.width(Font::CodeSmall, press) + em * 0.8f;
            if (!press.empty()) view.canvas.fill({key.x, key.y + 2, width, key.h - 4}, t.raised_hover, 4);
            view.canvas.text_in({key.x + em * 0.4f, key.y, width, key.h}, Font::CodeSmall, t.text, press);
            view.canvas.text_in(row, Font::Body, t.text, view.tr(binding.label));
        }
        return bottom - room.y + offset;
    };
    const float height = rows_of(false, inner, 0);
    const float offset = sheet_offset(view, inner, height);
    view.canvas.push_clip({inner.x - em, inner.y, inner.w + em * 2, inner.h});
    view.canvas.begin_scrolled();
    rows_of(true, inner, offset);
    view.canvas.end_scrolled();
    view.canvas.pop_clip();
}

void draw_findings(View& view, Rect window) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    const auto& findings = view.document.findings;
    const float sheet_width = std::min(em * 60, window.w - em * 2);
    float wanted = em * 2;
    for (const insight::Finding& finding : findings) {
        const Rect room{0, 0, sheet_width - em * 8.8f, 0};
        Paragraph what(view.canvas, room, view.m.line, false), repair(view.canvas, room, view.m.line, false);
        add_sentence(view, what, finding.sentence, Font::Body, t.text);
        add_sentence(view, repair, finding.repair, Font::Body, t.text);
        wanted += what.bottom() + repair.bottom() + em * 0.7f;
    }
    const Rect inner = draw_sheet(view, window, sheet_width, wanted, "Findings");
    if (findings.empty()) {
        view.canvas.text_in({inner.x, inner.y, inner.w, view.m.line}, Font::Body, t.text_soft,
                            view.tr("Nothing to remark in this run."));
        return;
    }
    const auto write = [&](bool paint, float top) {
        float y = top;
        for (size_t i = 0; i < findings.size(); ++i) {
            const insight::Finding& finding = findings[i];
            const float begin = y;
            const std::string line =
                finding.lines.empty() ? "" : view.tr_made(fmt::format("line {}", finding.lines.front()));
            const Rect room{inner.x + em * 6, y, inner.w - em * 6, 0};
            Paragraph what(view.canvas, room, view.m.line, false);
            add_sentence(view, what, finding.sentence, Font::Body, t.text);
            Paragraph repair(view.canvas, {room.x, what.bottom(), room.w, 0}, view.m.line, false);
            add_sentence(view, repair, finding.repair, Font::Body, t.text_soft);
            const Rect row{inner.x - em * 0.4f, begin, inner.w + em * 0.8f, repair.bottom() - begin};
            y = repair.bottom() + em * 0.7f;
            if (!paint) continue;
            const Touch touch = view.touch.area(fmt::format("finding {}", i), row, view.canvas.clip());
            if (touch.hovered || touch.focused) view.canvas.fill(row, t.raised, view.m.radius);
            Paragraph painted(view.canvas, room, view.m.line, true);
            add_sentence(view, painted, finding.sentence, Font::Body, t.text);
            Paragraph mended(view.canvas, {room.x, what.bottom(), room.w, 0}, view.m.line, true);
            add_sentence(view, mended, finding.repair, Font::Body, t.text_soft);
            view.canvas.text_in({inner.x, begin, em * 5.5f, view.m.line}, Font::Code, t.accent, line);
            if (!touch.clicked) continue;
            view.ask(Act::CloseOverlay);
            if (!finding.steps.empty()) view.ask(Act::Seek, finding.steps.front());
            if (!finding.lines.empty()) view.ask(Act::ShowLine, finding.lines.front());
        }
        return y - top;
    };
    const float offset = sheet_offset(view, inner, write(false, inner.y));
    view.canvas.push_clip({inner.x - em, inner.y, inner.w + em * 2, inner.h});
    view.canvas.begin_scrolled();
    write(true, inner.y - offset);
    view.canvas.end_scrolled();
    view.canvas.pop_clip();
}

}  // namespace

void draw_overlay(View& view, Rect window) {
    switch (view.state.overlay) {
        case Overlay::None:
            return;
        case Overlay::Help:
            draw_help(view, window);
            return;
        case Overlay::Lessons:
            draw_lessons(view, window);
            return;
        case Overlay::Findings:
            draw_findings(view, window);
            return;
        case Overlay::Graph:
            draw_graph(view, window);
            return;
        case Overlay::Orders:
            draw_orders(view, window);
            return;
        case Overlay::Palette:
        case Overlay::Files:
            draw_palette(view, window);
            return;
    }
}

void draw_spotlight(View& view, Rect window) {
    const Point mouse = view.touch.input().mouse;
    const float radius = view.m.text * 9;
    const Color shade{0x000000, 0.6f};
    // Strips above, below and beside a square; the corners of the square are cut off in steps.
    const Rect square{mouse.x - radius, mouse.y - radius, 2 * radius, 2 * radius};
    view.canvas.fill({0, 0, window.w, square.y}, shade);
    view.canvas.fill({0, square.bottom(), window.w, window.h - square.bottom()}, shade);
    constexpr int kSteps = 48;
    const float height = square.h / kSteps;
    for (int i = 0; i < kSteps; ++i) {
        const float y = square.y + static_cast<float>(i) * height, from_middle = y + height / 2 - mouse.y;
        const float half = std::sqrt(std::max(0.0f, radius * radius - from_middle * from_middle));
        view.canvas.fill({0, y, mouse.x - half, height}, shade);
        view.canvas.fill({mouse.x + half, y, window.w - mouse.x - half, height}, shade);
    }
}

}  // namespace loopscope::ui
