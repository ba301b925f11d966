#include "ui/time_axis.h"

#include <algorithm>
#include <cmath>

#include "core/replay/facts.h"

namespace loopscope::ui {

using replay::Granularity;

TimeAxis::TimeAxis(const replay::Replay& replay, TimeView view, float left, float width, float slot)
    : m_replay(&replay),
      m_grain(replay.count(Granularity::TaskSwitch) > 1 ? Granularity::TaskSwitch : Granularity::Line),
      m_view(view),
      m_left(left),
      m_width(width),
      m_slot(slot) {}

size_t TimeAxis::instant_count() const { return m_replay->facts().clock_moves().size() + 1; }

float TimeAxis::x_of_time(double seconds) const {
    const double share = (seconds - m_view.begin) / std::max(1e-12, m_view.end - m_view.begin);
    return m_left + static_cast<float>(share) * m_width;
}

double TimeAxis::time_at(float x) const {
    return m_view.begin + static_cast<double>((x - m_left) / m_width) * (m_view.end - m_view.begin);
}

TimeAxis::Instant TimeAxis::instant(size_t index) const {
    const auto& moves = m_replay->facts().clock_moves();
    Instant found{};
    found.time = index == 0 ? 0 : moves[index - 1].time;
    found.first_step = index == 0 ? 0 : uint64_t{moves[index - 1].event} + 1;
    const bool is_last = index == moves.size();
    const uint64_t end_step = is_last ? m_replay->last_step() : moves[index].event;
    found.switches_before = m_replay->position(m_grain, found.first_step);
    found.switches = m_replay->position(m_grain, end_step) - found.switches_before;
    found.x = x_of_time(found.time);
    const float next = is_last ? m_left + m_width : x_of_time(moves[index].time);
    // Where time never moves, order is all there is to show: it may take the whole width.
    const float most = moves.empty() ? m_slot * 4 : m_slot;
    const float room = std::max(0.0f, next - found.x) * (moves.empty() ? 0.95f : 0.8f);
    found.slot = std::min(most, room / static_cast<float>(found.switches + 1));
    return found;
}

float TimeAxis::x_of_step(uint64_t step) const {
    if (m_view.by_step) return x_of_time(static_cast<double>(m_replay->position(m_grain, step)));
    const auto& moves = m_replay->facts().clock_moves();
    const auto after = std::partition_point(moves.begin(), moves.end(), [&](const replay::ClockMove& move) {
        return uint64_t{move.event} < step;
    });
    const Instant at = instant(static_cast<size_t>(after - moves.begin()));
    const uint64_t place = m_replay->position(m_grain, step) - at.switches_before;
    return at.x + static_cast<float>(std::min(place, at.switches + 1)) * at.slot;
}

uint64_t TimeAxis::step_at(float x) const {
    if (m_view.by_step) {
        const double most = static_cast<double>(m_replay->count(m_grain));
        const auto position = static_cast<uint64_t>(std::llround(std::clamp(time_at(x), 0.0, most)));
        return position == 0 ? 0 : m_replay->step_of(m_grain, position);
    }
    const auto& moves = m_replay->facts().clock_moves();
    const double time = time_at(x);
    const auto after = std::partition_point(moves.begin(), moves.end(),
                                            [&](const replay::ClockMove& move) { return move.time <= time; });
    const Instant at = instant(static_cast<size_t>(after - moves.begin()));
    const float place = at.slot > 0 ? (x - at.x) / at.slot : 0;
    const auto whole = static_cast<uint64_t>(std::max(0.0f, std::round(place)));
    const uint64_t position = at.switches_before + std::min(whole, at.switches);
    return position == 0 ? 0 : m_replay->step_of(m_grain, position);
}

std::vector<TimeAxis::Moment> TimeAxis::moments(size_t most) const {
    const auto& moves = m_replay->facts().clock_moves();
    const auto first = std::partition_point(
        moves.begin(), moves.end(), [&](const replay::ClockMove& move) { return move.time < m_view.begin; });
    const auto last = std::partition_point(
        first, moves.end(), [&](const replay::ClockMove& move) { return move.time <= m_view.end; });
    std::vector<Moment> found;
    if (m_view.by_step || moves.empty() || static_cast<size_t>(last - first) > most) return found;
    const bool with_start = m_view.begin <= 0;
    const auto begin = static_cast<size_t>(first - moves.begin()) + (with_start ? 0 : 1);
    for (size_t i = begin; i <= static_cast<size_t>(last - moves.begin()); ++i) {
        const Instant at = instant(i);
        found.push_back({at.x, at.slot * static_cast<float>(at.switches + 1)});
    }
    return found;
}

TimeView whole_run(const replay::Replay& replay, bool by_step) {
    if (by_step) {
        const uint64_t switches = replay.count(Granularity::TaskSwitch);
        const uint64_t count = switches > 1 ? switches : replay.count(Granularity::Line);
        return {0, std::max(1.0, static_cast<double>(count) * 1.03), true};
    }
    const double end = replay.facts().end_time();
    return end > 0 ? TimeView{0, end * 1.12, false} : TimeView{0, 1, false};
}

double tick_distance(TimeView view, float width, float least_pixels) {
    const double least = (view.end - view.begin) * static_cast<double>(least_pixels / std::max(1.0f, width));
    double distance = std::pow(10.0, std::floor(std::log10(std::max(least, 1e-12))));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (distance * factor >= least) return distance * factor;
    }
    return distance * 10;
}

}  // namespace loopscope::ui
