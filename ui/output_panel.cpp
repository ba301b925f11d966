// What the script printed: when, and which task; a click shows the step that printed it.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/panels.h"

namespace loopscope::ui {

namespace {

// Who printed the line; and all of it, where it is longer than its place.
std::string tip_of(const View& view, const replay::OutputLine& printed, float room) {
    const bool is_error = printed.stream == trace::Stream::Stderr;
    const std::string_view name = printed.task ? view.document.task_name(printed.task) : std::string_view();
    const std::string who = view.tr_made(
        !printed.task ? fmt::format("printed by the script itself{}. Click: the step that printed it",
                                    is_error ? " to stderr" : "")
        : is_error    ? fmt::format("printed by {} to stderr. Click: the step that printed it", name)
                      : fmt::format("printed by {}. Click: the step that printed it", name));
    if (view.canvas.width(Font::Code, printed.text) <= room) return who;
    return std::string(printed.text) + "\n" + who;
}

}  // namespace

void draw_output(View& view, Rect rect, bool has_title) {
    view.offer(rect, ContextKind::Panel, static_cast<uint32_t>(Panel::Output));
    Rect inner = draw_panel(view, rect, "OUTPUT", has_title);
    const Theme& t = view.theme;
    const replay::Output& output = view.scene().output;
    const float line = view.m.code_line;
    if (output.empty()) {
        view.canvas.text_in(inner.cut_top(view.m.small_line), Font::Small, t.text_faint,
                            view.tr("nothing printed yet"));
        return;
    }
    const float height = static_cast<float>(output.size()) * line;
    // Whole lines only, where there are more than fit.
    if (height > inner.h) inner.cut_top(inner.h - std::floor(inner.h / line) * line);
    // The newest line is the one to see, unless the user has scrolled up from the end.
    const float offset = begin_scroll(view, Panel::Output, inner, height, Anchor::End);
    const float time_width =
        view.canvas.width(Font::Code, fmt::format("{:.2f}", view.scene().time)) + view.m.text * 0.5f;
    const auto first = static_cast<size_t>(offset / line);
    const size_t last = std::min(output.size(), first + static_cast<size_t>(inner.h / line) + 2);
    for (size_t i = first; i < last; ++i) {
        const replay::OutputLine printed = output[i];
        Rect row{inner.x, inner.y + static_cast<float>(i) * line - offset, inner.w, line};
        const Touch touch = view.touch.area(fmt::format("line {}", i), row, view.canvas.clip());
        const bool is_new = printed.event >= view.story.from && printed.event < view.story.to;
        if (touch.hovered || touch.focused)
            view.canvas.fill(row.inset(-3, 0), t.raised, 3);
        else if (is_new)
            view.canvas.fill(row.inset(-3, 0), mix(t.panel, t.accent, 0.10f), 3);
        if (touch.clicked) view.ask(Act::Seek, printed.event + 1);
        const Color color = printed.stream == trace::Stream::Stderr ? t.failed
                            : printed.task ? t.task(view.document.task_number(printed.task))
                                           : t.text;
        view.canvas.text_in(row.cut_left(time_width), Font::Code, t.text_faint,
                            view.tr_made(fmt::format("{:.2f}", printed.time)));
        if (view.touch.wants_tip()) view.touch.tip(tip_of(view, printed, row.w));
        view.canvas.text_in(row, Font::Code, color, printed.text);
    }
    end_scroll(view);
}

}  // namespace loopscope::ui
