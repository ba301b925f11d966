// The outcomes of a run's legal orders, as a list: each opens beside the shown run.
#include <algorithm>

#include <fmt/format.h>

#include "ui/panels.h"

namespace loopscope::ui {

namespace {

// A text in the width of the room; gives its bottom.
float write(View& view, Rect room, std::string_view text, Font font, Color color, bool paint) {
    Paragraph paragraph(view.canvas, room, view.m.line, paint);
    Run run;
    run.text = text;
    run.font = font;
    run.color = color;
    paragraph.add(run);
    return paragraph.bottom();
}

float write_outcome(View& view, Rect room, const OutcomeView& outcome, bool paint) {
    const Theme& t = view.theme;
    float y = write(view, room, view.tr_made(outcome.title), Font::Bold, t.text, paint);
    if (!outcome.difference.empty())
        y = write(view, {room.x, y, room.w, 0}, view.tr_made(outcome.difference), Font::Body, t.text_soft,
                  paint);
    for (const std::string& line : outcome.output)
        y = write(view, {room.x, y, room.w, 0}, line, Font::CodeSmall, t.text, paint);
    return y;
}

}  // namespace

void draw_orders(View& view, Rect window) {
    const float em = view.m.text, gap = em * 0.8f;
    const OrdersView& orders = view.state.orders;
    const float sheet_width = std::min(em * 60, window.w - em * 2);
    const auto rows_of = [&](bool paint, Rect room) {
        float y = write(view, room, view.tr_made(orders.summary), Font::Body, view.theme.text, paint) + gap;
        for (size_t k = 0; k < orders.outcomes.size(); ++k) {
            const OutcomeView& outcome = orders.outcomes[k];
            const Rect text{room.x, y, room.w, 0};
            const float bottom = write_outcome(view, text, outcome, false);
            if (paint) {
                const Rect row{room.x - em * 0.4f, y, room.w + em * 0.8f, bottom - y};
                const Touch touch = view.touch.area(fmt::format("outcome {}", k), row, view.canvas.clip());
                if (touch.hovered || touch.focused) view.canvas.fill(row, view.theme.raised, view.m.radius);
                write_outcome(view, text, outcome, true);
                if (touch.clicked) {
                    view.ask(Act::CloseOverlay);
                    if (!outcome.what_if.empty())
                        view.actions.push_back({Act::WhatIf, 0, 0, 0, outcome.what_if});
                }
            }
            y = bottom + gap;
        }
        return y - room.y;
    };
    const float height = rows_of(false, {0, 0, sheet_width - em * 2.8f, 0});
    const Rect inner = draw_sheet(view, window, sheet_width, height, "Orders");
    const float offset = sheet_offset(view, inner, height);
    view.canvas.push_clip({inner.x - em, inner.y, inner.w + em * 2, inner.h});
    view.canvas.begin_scrolled();
    rows_of(true, {inner.x, inner.y - offset, inner.w, inner.h});
    view.canvas.end_scrolled();
    view.canvas.pop_clip();
}

}  // namespace loopscope::ui
