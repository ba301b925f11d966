#include "ui/compare.h"

#include <algorithm>
#include <cmath>

#include "core/replay/facts.h"

namespace loopscope::ui {

Compared::Compared(std::unique_ptr<Document> other, std::string name)
    : document(std::move(other)), title(std::move(name)), player(document->replay) {}

CompareLayout compute_compare(Rect window, const Metrics& m) {
    CompareLayout layout;
    Rect body = window;
    layout.top = body.cut_top(m.bar);
    layout.transport = body.cut_bottom(std::round(m.bar * 1.1f));
    body = body.inset(m.gap);
    Rect low = body.cut_bottom(std::round(std::clamp(body.h * 0.36f, m.text * 10, m.text * 26)));
    body.cut_bottom(m.gap);
    layout.timeline[0] = low.cut_top(std::round((low.h - m.gap) / 2));
    low.cut_top(m.gap);
    layout.timeline[1] = low;
    Rect left = body.cut_left(std::round((body.w - m.gap) / 2));
    body.cut_left(m.gap);
    layout.title[0] = left.cut_top(m.caption);
    layout.stage[0] = left;
    layout.title[1] = body.cut_top(m.caption);
    layout.stage[1] = body;
    return layout;
}

uint64_t same_moment(const replay::Replay& replay, uint64_t step, const replay::Replay& other) {
    if (step == 0) return 0;
    if (step >= replay.last_step()) return other.last_step();
    const double time = replay.facts().time_at(step);
    const auto& moves = other.facts().clock_moves();
    const auto after = std::partition_point(moves.begin(), moves.end(),
                                            [&](const replay::ClockMove& move) { return move.time <= time; });
    const uint64_t end = after == moves.end() ? other.last_step() : uint64_t{after->event};
    const uint64_t begin = after == moves.begin() ? 0 : uint64_t{(after - 1)->event} + 1;
    // Within an instant: as far in the other run as the first one is, by switches.
    const auto& own = replay.facts().clock_moves();
    const auto own_after = std::partition_point(
        own.begin(), own.end(), [&](const replay::ClockMove& move) { return uint64_t{move.event} < step; });
    const uint64_t own_begin = own_after == own.begin() ? 0 : uint64_t{(own_after - 1)->event} + 1;
    const auto grain = replay::Granularity::TaskSwitch;
    const uint64_t nth = replay.position(grain, step) - replay.position(grain, own_begin);
    const uint64_t position = other.position(grain, begin) + nth;
    const uint64_t wanted =
        position == 0 || position > other.count(grain) ? begin : other.step_of(grain, position);
    return std::clamp(wanted, begin, end);
}

}  // namespace loopscope::ui
