// From steps to places along the timeline, and back.
//
// The axis is virtual time; but much happens at one instant, and its order is what matters. So each instant
// is given a little width, in which its task switches stand side by side, never reaching the next instant.
// The place grows with the step. Nothing is held but the moves of the clock, which the replay has anyway.
#pragma once

#include <cstdint>

#include "core/replay/replay.h"

namespace loopscope::ui {

struct TimeView {  // which part of virtual time is shown, in seconds
    double begin = 0, end = 1;
    bool operator==(const TimeView&) const = default;
};

class TimeAxis {
  public:
    // `left` and `width` in pixels, `slot`: the most a switch takes.
    TimeAxis(const replay::Replay& replay, TimeView view, float left, float width, float slot);

    float x_of_time(double seconds) const;
    float x_of_step(uint64_t step) const;
    // The nearest step of a task switch.
    uint64_t step_at(float x) const;
    double time_at(float x) const;

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
    TimeView m_view;
    float m_left, m_width, m_slot;
};

// The whole run, with some room behind its end for what happens there.
TimeView whole_run(const replay::Replay& replay);
// Distance between the marks of an axis: 1, 2, 2.5 or 5 times a power of ten, at least `least_pixels` apart.
double tick_distance(TimeView view, float width, float least_pixels);

}  // namespace loopscope::ui
