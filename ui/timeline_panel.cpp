// The timeline: paints what timeline_layout computed, the playhead, and takes clicks, drags and the wheel.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/replay/facts.h"
#include "ui/panels.h"
#include "ui/stage_layout.h"

namespace loopscope::ui {

using replay::TaskState;
using replay::WaitCause;

namespace {

// How a bar of waiting looks, by what is waited for: told apart by its pattern, also without colours.
enum class Pattern : uint8_t { Solid, Dashed, Dotted, Double };

Pattern pattern_of(WaitCause cause) {
    switch (cause) {
        case WaitCause::Sync:
            return Pattern::Dotted;
        case WaitCause::Io:
        case WaitCause::Executor:
            return Pattern::Double;
        case WaitCause::Task:
        case WaitCause::Gather:
        case WaitCause::Future:
            return Pattern::Dashed;
        default:
            return Pattern::Solid;
    }
}

void draw_waiting(View& view, Rect rect, Color color, Pattern pattern) {
    const float em = view.m.text, y = rect.center().y;
    switch (pattern) {
        case Pattern::Solid:
            view.canvas.fill(rect, color);
            return;
        case Pattern::Double:
            view.canvas.fill({rect.x, rect.y - 1, rect.w, 2}, color);
            view.canvas.fill({rect.x, rect.bottom() - 1, rect.w, 2}, color);
            return;
        case Pattern::Dashed:
            view.canvas.dashed_line({rect.x, y}, {rect.right(), y}, color, rect.h, em * 0.5f);
            return;
        case Pattern::Dotted:
            view.canvas.dashed_line({rect.x, y}, {rect.right(), y}, color, rect.h + 1, em * 0.2f);
            return;
    }
}

void draw_bar(View& view, const TimelineBar& bar) {
    const Theme& t = view.theme;
    const Color own = t.task(bar.number);
    if (bar.dense) {
        view.canvas.fill(bar.rect, mix(t.panel, own, 0.6f), 1);
        view.canvas.fill({bar.rect.x, bar.rect.center().y - 1, bar.rect.w, 2}, t.panel);
        return;
    }
    switch (bar.state) {
        case TaskState::Running:
            view.canvas.fill(bar.rect, own, std::min(3.0f, bar.rect.w * 0.3f));
            return;
        case TaskState::Ready:
            view.canvas.fill(bar.rect, mix(t.panel, own, 0.2f));
            if (bar.rect.w >= 4) view.canvas.stroke(bar.rect, own.faded(0.8f), 1);
            return;
        default:
            draw_waiting(view, bar.rect, mix(t.panel, own, 0.45f), pattern_of(bar.cause));
            return;
    }
}

// Where the moment that is shown is written: on the axis, above the playhead.
Rect playhead_label(View& view, const TimelineLayout& layout, float x, std::string_view words) {
    const float em = view.m.text;
    const float width = view.canvas.width(Font::SmallBold, words) + em * 0.7f;
    const float left = std::clamp(x - width / 2, layout.axis.x - em * 0.8f,
                                  std::max(layout.axis.x, layout.axis.right() + em * 0.6f - width));
    return {std::round(left), layout.axis.y, width, layout.axis.h - 1};
}

std::string playhead_words(const View& view) {
    return view.state.view.by_step ? fmt::format("{}", view.player.position())
                                   : view.seconds(view.scene().time);
}

// `hidden_from`: what stands to the right of it is not to be seen.
void draw_marks(View& view, const TimelineLayout& layout, Rect now, float hidden_from) {
    const Theme& t = view.theme;
    for (const Rect& moment : layout.moments)
        view.canvas.fill(moment, mix(t.panel, t.line, t.name == ThemeName::Dark ? 0.45f : 0.25f));
    for (const TimelineMark& mark : layout.marks) {
        view.canvas.line({mark.x, layout.bars_area.y}, {mark.x, layout.bars_area.bottom()}, t.line);
        const std::string words = view.tr_made(mark.text);
        const float width = view.canvas.width(Font::Small, words);
        const float left =
            std::clamp(mark.x - width / 2, layout.axis.x - width / 2, layout.axis.right() - width);
        if (left + width > hidden_from) continue;
        // The shown moment's own label stands over those that it would touch.
        if (left < now.right() + 2 && left + width > now.x - 2) continue;
        view.canvas.text_in({left, layout.axis.y, width + 1, layout.axis.h}, Font::Small, t.text_soft, words);
    }
}

void draw_wakes(View& view, const TimelineLayout& layout) {
    for (const TimelineWake& wake : layout.wakes) {
        if (wake.from_y == wake.to_y || wake.x < layout.bars_area.x || wake.x > layout.bars_area.right())
            continue;
        const bool now = wake.step > view.story.from && wake.step <= view.story.to;
        const Color color = view.theme.ready.faded(now ? 1 : 0.4f);
        const float down = wake.to_y > wake.from_y ? 1.0f : -1.0f, size = view.m.text * 0.22f;
        const float tip = wake.to_y - down * view.m.text * 0.25f;
        view.canvas.line({wake.x, wake.from_y}, {wake.x, tip}, color, now ? 2.0f : 1.0f);
        view.canvas.triangle({wake.x - size, tip - down * size * 1.6f},
                             {wake.x + size, tip - down * size * 1.6f}, {wake.x, tip}, color);
    }
}

// While something is asked, what is to come would be the answer.
bool hides_bars(const View& view) {
    const bool asked = view.talk.question != nullptr || view.state.settings.predict == Predict::Exam;
    return (asked && view.hides_future()) || view.lesson_asks();
}

void draw_playhead(View& view, const TimelineLayout& layout, float x, Rect label) {
    const Theme& t = view.theme;
    const Rect& area = layout.bars_area;
    const float panel_right = area.right();
    // What has not happened yet lies in the shade.
    if (x < area.right()) {
        const float left = std::max(x, area.x);
        const bool hidden = hides_bars(view);
        const float top = hidden ? layout.axis.y : area.y;
        const Rect future{left, top, panel_right - left, area.bottom() - top};
        view.canvas.fill(future, hidden ? t.panel : t.future.faded(0.55f));
    }
    if (x < area.x - 1 || x > area.right() + 1) return;
    const float size = view.m.text * 0.42f;
    view.canvas.line({x, label.bottom() - 1}, {x, area.bottom()}, t.accent, 2);
    view.canvas.triangle({x - size, area.y - size * 0.4f}, {x + size, area.y - size * 0.4f},
                         {x, area.y + size * 0.8f}, t.accent);
    view.canvas.fill(label, t.accent, view.m.text * 0.3f);
    view.canvas.text_in(label, Font::SmallBold, t.text_on_accent, playhead_words(view), Align::Center);
}

void draw_outputs(View& view, const TimelineLayout& layout) {
    const float size = std::max(2.0f, view.m.text * 0.16f), y = layout.bars_area.y - size * 0.4f;
    for (const TimelineOutput& output : layout.outputs) {
        view.canvas.triangle({output.x - size, y + size}, {output.x, y - size}, {output.x + size, y + size},
                             view.theme.task(output.number));
    }
}

// What is selected, and how long it takes.
void draw_range(View& view, const TimelineLayout& layout, const TimeAxis& axis) {
    const StepRange range = view.state.range;
    if (range.end <= range.begin) return;
    const Rect& area = layout.bars_area;
    const float x0 = std::max(area.x, axis.x_of_step(range.begin)),
                x1 = std::min(area.right(), axis.x_of_step(range.end));
    if (x1 <= x0) return;
    view.canvas.fill({x0, area.y, x1 - x0, area.h}, view.theme.waiting.faded(0.16f));
    view.canvas.line({x0, area.y}, {x0, area.bottom()}, view.theme.waiting);
    view.canvas.line({x1, area.y}, {x1, area.bottom()}, view.theme.waiting);
    const replay::Replay& replay = view.document.replay;
    const double seconds = replay.facts().time_at(range.end) - replay.facts().time_at(range.begin);
    const uint64_t steps = replay.position(view.player.granularity(), range.end) -
                           replay.position(view.player.granularity(), range.begin);
    const std::string length = describe_seconds(seconds);
    const std::string words =
        view.tr_made(steps == 1 ? fmt::format("{}, {} step (Z: closer)", length, steps)
                                : fmt::format("{}, {} steps (Z: closer)", length, steps));
    const float width = view.canvas.width(Font::Small, words) + view.m.text * 0.8f;
    const float x = std::clamp((x0 + x1 - width) / 2, area.x, std::max(area.x, area.right() - width));
    const Rect sheet{x, area.bottom() - view.m.small_line, width, view.m.small_line};
    view.canvas.fill(sheet, view.theme.raised, view.m.radius * 0.5f);
    view.canvas.text_in(sheet.inset(view.m.text * 0.4f, 0), Font::Small, view.theme.text, words);
}

// The whole run in small, with the part that is shown.
void draw_map(View& view, const TimelineLayout& layout) {
    if (layout.map.empty()) return;
    const Theme& t = view.theme;
    const TimeView whole = whole_run(view.document.replay, view.state.view.by_step);
    view.canvas.fill(layout.map, t.raised, layout.map.h / 2);
    const TimeAxis axis(view.document.replay, whole, layout.map.x, layout.map.w, layout.slot);
    const float now = axis.x_of_step(view.player.step());
    view.canvas.fill(layout.map_window, t.text_faint, layout.map.h / 2);
    view.canvas.fill({now - 1, layout.map.y, 2, layout.map.h}, t.accent);
    const Touch touch = view.touch.surface("timeline map", layout.map, view.canvas.clip());
    view.tip("The whole run. Drag: along");
    if (!touch.held) return;
    const double span = view.state.view.end - view.state.view.begin;
    const double at = axis.time_at(view.touch.input().mouse.x) - span / 2;
    if (std::abs(at - view.state.view.begin) > span * 1e-3)
        view.ask(Act::PanTimeline, 0, at - view.state.view.begin);
}

// The signs of the bars, where there is room for them.
void draw_legend(View& view, Rect row) {
    const Theme& t = view.theme;
    const float em = view.m.text, swatch = em * 1.6f;
    struct Sign {
        const char* words;
        TaskState state;
        WaitCause cause;
    };
    constexpr Sign kSigns[] = {{"running", TaskState::Running, {}},
                               {"ready", TaskState::Ready, {}},
                               {"timer", TaskState::Waiting, WaitCause::Timer},
                               {"task, future", TaskState::Waiting, WaitCause::Future},
                               {"lock, queue", TaskState::Waiting, WaitCause::Sync},
                               {"I/O, thread", TaskState::Waiting, WaitCause::Io}};
    float total = 0;
    for (const Sign& sign : kSigns)
        total += swatch + em * 1.6f + view.canvas.width(Font::Small, view.tr(sign.words));
    if (total > row.w) return;
    view.canvas.fill({row.x - 3, row.y, row.w + 6, row.h + 2},
                     t.panel);  // neither marks nor the playhead cross the words
    float x = row.right() - total + em;
    for (const Sign& sign : kSigns) {
        const float heights[] = {0.5f, 0.8f, 0.3f};
        const float height = em * heights[sign.state == TaskState::Running ? 1
                                          : sign.state == TaskState::Ready ? 0
                                                                           : 2];
        const float shown = sign.state == TaskState::Running ? em * 0.55f : swatch;
        TimelineBar bar{{x + swatch - shown, row.center().y - height / 2, shown, height},
                        0,
                        sign.state,
                        sign.cause,
                        false};
        draw_bar(view, bar);
        x += swatch + em * 0.5f;
        view.canvas.text_in({x, row.y, 1000, row.h}, Font::Small, t.text_faint, view.tr(sign.words));
        x += view.canvas.width(Font::Small, view.tr(sign.words)) + em * 1.1f;
    }
}

// Who does what there, in words.
std::string describe_place(const View& view, const TimelineLayout& layout, const TimeAxis& axis,
                           Point mouse) {
    for (const TimelineLane& lane : layout.lanes) {
        if (mouse.y < lane.row.y || mouse.y >= lane.row.bottom()) continue;
        const double at = std::max(0.0, axis.time_at(mouse.x));
        const std::string time =
            axis.by_step() ? view.tr_made(fmt::format("step {:.0f}", at)) : view.seconds(at);
        const std::string place = fmt::format("{}, {} {}: ", lane.name, view.tr("about"), time);
        const TimelineBar* found = nullptr;
        for (const TimelineBar& bar : layout.bars) {
            const bool there =
                bar.number == lane.number && mouse.x >= bar.rect.x - 2 && mouse.x <= bar.rect.right() + 2;
            if (there && (found == nullptr || bar.state == TaskState::Running)) found = &bar;
        }
        if (found == nullptr) return place + view.tr_made("not there");
        if (found->dense) return place + view.tr_made("much at once; the wheel shows more");
        if (found->state == TaskState::Waiting && found->cause != WaitCause::None)
            return place + view.tr_made(waiting_words(found->cause));
        return place + view.tr_made(state_word(found->state));
    }
    return view.tr_made(
        "Click or drag: that moment. Wheel: closer or wider. Shift and wheel: along. Shift and drag: "
        "select");
}

void take_input(View& view, const TimelineLayout& layout, const TimeAxis& axis) {
    const Input& input = view.touch.input();
    const Rect area{layout.bars_area.x, layout.axis.y, layout.bars_area.w,
                    layout.bars_area.bottom() - layout.axis.y};
    const Touch touch = view.touch.surface("timeline", area, view.canvas.clip());
    if (touch.hovered) view.touch.tip(describe_place(view, layout, axis, input.mouse));
    if (touch.held && input.held.shift) {
        // With Shift a range is selected: from where it was pressed to where the mouse is.
        const uint64_t step = axis.step_at(input.mouse.x);
        const StepRange range = view.state.range;
        if (touch.pressed)
            view.ask(Act::SelectRange, step, static_cast<double>(step));
        else if (step != range.begin && step != range.end)
            view.ask(Act::SelectRange, step < range.begin ? range.end : range.begin,
                     static_cast<double>(step));
    } else if (touch.held) {
        const uint64_t step = axis.step_at(input.mouse.x);
        if (step != view.player.step()) view.ask(Act::Seek, step);
    }
    const double span = view.state.view.end - view.state.view.begin;
    if (view.touch.hovers(area, view.canvas.clip())) {
        const float along = input.held.shift ? input.wheel + input.wheel_x : input.wheel_x;
        if (along != 0) view.ask(Act::PanTimeline, 0, -static_cast<double>(along) * span * 0.1);
        if (input.wheel != 0 && !input.held.shift) {
            Action zoom{Act::ZoomTimeline, 0, std::pow(0.8, static_cast<double>(input.wheel)), 0, {}};
            zoom.at = axis.time_at(input.mouse.x);
            view.actions.push_back(zoom);
        }
    }
}

}  // namespace

Rect timeline_area(const Metrics& m, Rect rect, bool has_title) {
    Rect inner = rect.inset(m.pad, 0);
    // The texts of the marks stand beside the title.
    inner.cut_top(has_title ? m.caption * 0.45f : m.pad * 0.5f);
    inner.cut_bottom(m.pad * 0.5f);
    return inner;
}

void draw_timeline(View& view, Rect rect, bool has_title) {
    const Theme& t = view.theme;
    const TimelineLayout& layout = view.timeline;
    const replay::Replay& replay = view.document.replay;
    draw_panel(view, rect, "", false);
    view.offer(rect, ContextKind::Panel, static_cast<uint32_t>(Panel::Timeline));
    const Rect inner = timeline_area(view.m, rect, has_title);
    if (has_title) {
        const Rect caption{inner.x, rect.y, inner.w, view.m.caption};
        view.canvas.text_in({caption.x, caption.y, layout.bars_area.x - caption.x, caption.h}, Font::Small,
                            t.text_soft,
                            layout.folded > 0 ? fmt::format("{}  −{}", view.tr("TIMELINE"), layout.folded)
                                              : std::string(view.tr("TIMELINE")));
        // The legend has the marks' line only when there are no marks under it.
    }
    if (view.document.timeline.lanes.empty()) {
        view.canvas.text_in(layout.bars_area, Font::Small, t.text_faint,
                            view.tr("no task was made in this run"));
        return;
    }
    const TimeAxis axis(replay, view.state.view, layout.bars_area.x, layout.bars_area.w, layout.slot);
    take_input(view, layout, axis);
    const float x = std::round(axis.x_of_step(view.player.step()));
    const Rect now = x < layout.bars_area.x - 1 || x > layout.bars_area.right() + 1
                         ? Rect{}
                         : playhead_label(view, layout, x, playhead_words(view));
    draw_marks(view, layout, now, hides_bars(view) ? x : 1e9f);
    const Rect lanes{inner.x, layout.bars_area.y, inner.w, layout.bars_area.h};
    begin_scroll(view, Panel::Timeline, lanes, layout.content_height);
    for (const TimelineLane& lane : layout.lanes) {
        const Touch touch =
            view.touch.area(fmt::format("lane {}", lane.task.value), lane.label, view.canvas.clip());
        if (touch.clicked) view.ask(Act::SelectTask, lane.task.value);
        if (lane.task) view.offer(lane.row, ContextKind::Task, lane.task.value);
        Rect label = lane.label;
        const Rect mark = label.cut_left(view.m.text * 0.9f);
        view.canvas.mark(t.mark(lane.number), {mark.x + view.m.text * 0.25f, mark.center().y},
                         view.m.text * 0.24f, t.task(lane.number));
        view.canvas.text_in(label,
                            touch.hovered || view.state.selected == lane.task ? Font::SmallBold : Font::Small,
                            t.task(lane.number), lane.name);
    }
    view.canvas.push_clip(
        {layout.bars_area.x - 1, layout.bars_area.y, layout.bars_area.w + 2, layout.bars_area.h});
    for (const TimelineBar& bar : layout.bars) draw_bar(view, bar);
    draw_wakes(view, layout);
    draw_range(view, layout, axis);
    view.canvas.pop_clip();
    end_scroll(view);
    draw_outputs(view, layout);
    draw_map(view, layout);
    draw_playhead(view, layout, x, now);
    if (has_title && layout.content_height + view.m.small_line < layout.bars_area.h) {
        const Rect& bars = layout.bars_area;
        draw_legend(view, {bars.x, bars.bottom() - view.m.small_line, bars.w, view.m.small_line});
    }
}

}  // namespace loopscope::ui
