// From steps to places along the timeline, and back.
//
// The axis counts steps, each as wide as the next, or it is virtual time; but much happens at one instant,
// and its order is what matters. So each instant is given a little width, in which its task switches stand
// side by side, never reaching the next instant. The place grows with the step. Nothing is held but the moves
// of the clock, which the replay has anyway.
#pragma once

#include <cstdint>
#include <vector>

#include "core/replay/replay.h"

namespace loopscope::ui {

struct TimeView {  // which part of the run is shown: virtual seconds, or numbers of steps
    double begin = 0, end = 1;
    bool by_step = false;
    bool operator==(const TimeView&) const = default;
};

class TimeAxis {
  public:
    // `left` and `width` in pixels, `slot`: the most a switch takes.
    TimeAxis(const replay::Replay& replay, TimeView view, float left, float width, float slot);

    float x_of_time(double seconds) const;
    float x_of_step(uint64_t step) const;
    // The nearest step of a task switch; time_at gives the number of the step where steps are counted.
    uint64_t step_at(float x) const;
    double time_at(float x) const;
    bool by_step() const { return m_view.by_step; }
    // The moments in sight in which something happened, as wide as what happened in them; none where there
    // are more than that, or where steps are counted.
    struct Moment {
        float x, width;
    };
    std::vector<Moment> moments(size_t most) const;

  private:
    struct Instant {
        double time;
        uint64_t first_step;
        uint64_t switches_before;
        uint64_t switches;  // within it
        float x, slot;
    };
    Instant instant(size_t index) const;
    size_t instant_count() const;

    const replay::Replay* m_replay;
    replay::Granularity m_grain;  // of the order within an instant
    TimeView m_view;
    float m_left, m_width, m_slot;
};

// The whole run, with some room behind its end for what happens there.
TimeView whole_run(const replay::Replay& replay, bool by_step = false);
// Distance between the marks of an axis: 1, 2, 2.5 or 5 times a power of ten, at least `least_pixels` apart.
double tick_distance(TimeView view, float width, float least_pixels);

}  // namespace loopscope::ui
