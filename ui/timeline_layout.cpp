#include "ui/timeline_layout.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/replay/facts.h"

namespace loopscope::ui {

using replay::Lane;
using replay::LaneSpan;
using replay::TaskState;

namespace {

constexpr float kMostBars = 1000;

float bar_height(TaskState state, float row) {
    switch (state) {
        case TaskState::Running:
            return row * 0.62f;
        case TaskState::Ready:
            return row * 0.34f;
        default:
            return row * 0.16f;
    }
}

struct LaneWriter {
    const TimeAxis& axis;
    const Lane& lane;
    Rect row;
    float cell;       // narrower than this is folded
    float least_run;  // a moment with the seat is to be seen, however short
    std::vector<TimelineBar>& bars;

    void add(float x0, float x1, TaskState state, replay::WaitCause cause, bool dense) {
        const float left = std::max(x0, row.x), right = std::min(x1, row.right());
        if (right <= left) return;
        const float height = std::max(2.0f, std::round(dense ? row.h * 0.5f : bar_height(state, row.h)));
        const float y = std::round(row.y + (row.h - height) / 2);
        if (dense && !bars.empty() && bars.back().dense && bars.back().number == lane.number &&
            left - bars.back().rect.right() < 1) {
            bars.back().rect.w = right - bars.back().rect.x;
            return;
        }
        bars.push_back({{left, y, right - left, height}, lane.number, state, cause, dense});
    }

    // The first span from `from` on that ends to the right of x.
    size_t first_past(size_t from, float x) const {
        auto begin = lane.spans.begin() + static_cast<ptrdiff_t>(from);
        auto end = lane.spans.end();
        if (!axis.by_step()) {
            // By time first, which costs little; the order within an instant only where that decides.
            end = std::partition_point(
                begin, end, [&](const LaneSpan& span) { return axis.x_of_time(span.end_time) <= x; });
            if (end == begin) return from;
            const double last = (end - 1)->end_time;
            begin =
                std::partition_point(begin, end, [&](const LaneSpan& span) { return span.end_time < last; });
        }
        const auto found = std::partition_point(
            begin, end, [&](const LaneSpan& span) { return axis.x_of_step(span.end_step) <= x; });
        return static_cast<size_t>(found - lane.spans.begin());
    }

    void write() {
        const std::vector<LaneSpan>& spans = lane.spans;
        size_t i = first_past(0, row.x);
        while (i < spans.size()) {
            const float x0 = axis.x_of_step(spans[i].begin_step), x1 = axis.x_of_step(spans[i].end_step);
            if (x0 > row.right()) return;
            const float edge = std::max(x0, row.x) + cell;
            const size_t next = x1 < edge ? first_past(i, edge) : i + 1;
            if (next > i + 3) {
                add(x0, edge, TaskState::Running, {}, true);
                i = next;
                continue;
            }
            if (!replay::is_over(spans[i].state)) {
                const bool runs = spans[i].state == TaskState::Running;
                add(x0, runs ? std::max(x1, x0 + least_run) : x1, spans[i].state, spans[i].cause, false);
            }
            ++i;
        }
    }
};

void add_marks(TimelineLayout& layout, const TimeAxis& axis, TimeView view, const Metrics& m) {
    const double distance = tick_distance(view, layout.bars_area.w, m.text * 8);
    // As many digits as tell one mark from the next, two at least.
    int digits = view.by_step || distance >= 50 ? 0 : 2;
    for (double unit = distance * 100;
         !view.by_step && distance < 50 && digits < 9 && std::abs(unit - std::round(unit)) > 1e-6; unit *= 10)
        ++digits;
    double last = view.begin;
    const bool few = view.by_step && distance < 1;
    if (few) return;
    for (double t = std::ceil(view.begin / distance - 1e-9) * distance; t <= view.end; t += distance) {
        layout.marks.push_back(
            {axis.x_of_time(t), fmt::format("{:.{}f}", std::abs(t) < 1e-12 ? 0.0 : t, digits)});
        last = t;
        if (layout.marks.size() > 100) break;
    }
    if (!layout.marks.empty() && last > view.begin) layout.marks.back().text += view.by_step ? "" : " s";
}

// One mark a few pixels at most, however much is printed.
void add_outputs(TimelineLayout& layout, const TimeAxis& axis, const replay::Replay& replay,
                 const Metrics& m) {
    const auto& lines = replay.facts().output();
    const uint64_t from = axis.step_at(layout.bars_area.x);
    auto line =
        std::partition_point(lines.begin(), lines.end(), [&](const auto& l) { return l.event + 1 < from; });
    const float least = std::max(3.0f, m.text * 0.2f);
    constexpr size_t kMostMarks = 300, kMostLines = 3000;
    for (size_t seen = 0; line != lines.end() && seen < kMostLines; ++line, ++seen) {
        const float x = axis.x_of_step(line->event + 1);
        if (x > layout.bars_area.right() || layout.outputs.size() >= kMostMarks) return;
        if (x < layout.bars_area.x) continue;
        if (!layout.outputs.empty() && x - layout.outputs.back().x < least) continue;
        const uint32_t number = line->task ? replay.facts().link(line->task) : kScriptNumber;
        layout.outputs.push_back({x, line->event + 1, number});
    }
}

}  // namespace

TimelineLayout compute_timeline(const replay::Replay& replay, const replay::Timeline& timeline, Rect area,
                                TimeView view, float scroll, const Metrics& m, const Measure& measure,
                                bool fold) {
    TimelineLayout layout;
    Rect rest = area;
    float label_width = m.text * 5;
    for (size_t i = 0; i < std::min<size_t>(timeline.lanes.size(), 100); ++i) {
        label_width =
            std::max(label_width, measure.width(Font::Small, timeline.lanes[i].name) + m.text * 1.6f);
    }
    label_width = std::min(label_width, std::min(area.w * 0.2f, m.text * 12));
    layout.axis = rest.cut_top(m.small_line);
    const Rect labels = rest.cut_left(label_width);
    rest.cut_left(m.text * 0.8f);
    rest.cut_right(m.text * 0.8f);
    const TimeView whole = whole_run(replay, view.by_step);
    if ((view.begin > whole.begin || view.end < whole.end) && rest.h > m.text * 5) {
        rest.cut_bottom(m.text * 0.2f);
        layout.map = rest.cut_bottom(std::round(m.text * 0.7f));
        const auto place = [&](double at) {
            const double share = (at - whole.begin) / (whole.end - whole.begin);
            return layout.map.x + static_cast<float>(share) * layout.map.w;
        };
        const float left = place(view.begin), right = std::max(left + 3, place(view.end));
        layout.map_window = {left, layout.map.y, right - left, layout.map.h};
        rest.cut_bottom(m.text * 0.2f);
    }
    layout.bars_area = rest;
    layout.axis.x = rest.x;
    layout.axis.w = rest.w;
    if (rest.empty()) return layout;

    // Which lanes there are: all, or with folding those that are there in this part of the run.
    std::vector<size_t> order;
    for (size_t i = 0; i < timeline.lanes.size(); ++i) {
        const Lane& lane = timeline.lanes[i];
        const bool empty = lane.spans.empty();
        const bool outside =
            fold && !view.by_step && !empty &&
            (lane.spans.front().begin_time > view.end || lane.spans.back().end_time < view.begin);
        if (outside)
            ++layout.folded;
        else
            order.push_back(i);
    }
    const auto count = static_cast<float>(order.size());
    const float row = std::floor(std::clamp(rest.h / std::max(1.0f, count), m.text * 1.15f, m.text * 2.2f));
    layout.content_height = row * count;
    layout.row_height = row;
    layout.slot = m.text * 0.42f;
    const TimeAxis axis(replay, view, rest.x, rest.w, layout.slot);
    if (timeline.end_time > 0 || view.by_step) add_marks(layout, axis, view, m);
    // Only where time goes by between them: where it stands still all the time they would say nothing.
    constexpr size_t kMostMoments = 200;
    float standing = 0;
    for (const TimeAxis::Moment& moment : axis.moments(kMostMoments)) {
        const Rect band = Rect{moment.x, rest.y, moment.width, rest.h}.intersection(rest);
        if (moment.width >= m.text * 0.5f && !band.empty()) layout.moments.push_back(band);
        standing += band.w;
    }
    if (standing > rest.w * 0.5f) layout.moments.clear();

    const float first = std::max(0.0f, std::floor(scroll / row));
    const float shown = std::min(count - first, std::ceil(rest.h / row) + 1);
    const float cell = std::max(3.0f, rest.w * std::max(1.0f, shown) / kMostBars);
    for (size_t i = static_cast<size_t>(first); i < static_cast<size_t>(first + std::max(0.0f, shown)); ++i) {
        const Lane& lane = timeline.lanes[order[i]];
        const float y = rest.y + static_cast<float>(i) * row - scroll;
        TimelineLane found{
            {labels.x, y, labels.w, row}, {rest.x, y, rest.w, row}, lane.task, lane.number, lane.name};
        LaneWriter{axis, lane, found.row, cell, m.text * 0.45f, layout.bars}.write();
        layout.lanes.push_back(std::move(found));
    }

    add_outputs(layout, axis, replay, m);

    uint32_t number = 0;
    const auto y_of = [&](base::ObjectId task, float& y) {
        for (const TimelineLane& lane : layout.lanes) {
            if (lane.task != task) continue;
            y = lane.row.center().y;
            number = lane.number;
            return true;
        }
        return false;
    };
    if (view.by_step) {
        for (const replay::WakeUp& wake : timeline.wake_ups) {
            const float x = axis.x_of_step(wake.step);
            float from = 0, to = 0;
            if (x < rest.x || x > rest.right() || layout.wakes.size() > 150) continue;
            if ((wake.from && !y_of(wake.from, from)) || !y_of(wake.to, to)) continue;
            layout.wakes.push_back({x, wake.from ? from : to, to, wake.step, number});
        }
        return layout;
    }
    const auto visible =
        std::partition_point(timeline.wake_ups.begin(), timeline.wake_ups.end(),
                             [&](const replay::WakeUp& wake) { return wake.time < view.begin; });
    for (auto wake = visible; wake != timeline.wake_ups.end() && wake->time <= view.end; ++wake) {
        // More than can be told apart would only be a haze.
        if (wake - visible > 400 || layout.wakes.size() > 150) {
            layout.wakes.clear();
            break;
        }
        float from = 0, to = 0;
        if (wake->from && !y_of(wake->from, from)) continue;
        if (!y_of(wake->to, to)) continue;
        if (!wake->from) from = to;
        layout.wakes.push_back({axis.x_of_step(wake->step), from, to, wake->step, number});
    }
    return layout;
}

}  // namespace loopscope::ui
