// Replay: a trace as something one can walk through: the scene at any step, and the steps of each
// granularity.
//
// Scenes are folded from events with keyframes along the way, so that any seek costs at most a fixed number
// of events and one step either way costs one. Holds no copy of the trace's events.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/replay/scene.h"
#include "core/trace/trace.h"

namespace loopscope::replay {

// TaskSwitch: a task took the seat (shown when it is about to run its first line), gave it back, the loop
// slept, a callback that is no task's ran, a call blocked. Tick: the sub-steps of each turn of the loop: it
// chose how long to sleep, slept, moved due timers to the ready queue, fixed what it will run, ran it.
enum class Granularity : uint8_t { Event, Line, TaskSwitch, Tick };

class Replay {
  public:
    explicit Replay(std::shared_ptr<const trace::Trace> trace);
    Replay(Replay&&) noexcept;
    Replay& operator=(Replay&&) noexcept;
    ~Replay();

    const trace::Trace& trace() const;
    std::shared_ptr<const trace::Trace> shared_trace() const;
    const TraceFacts& facts() const;  // see facts.h
    // The first event that no run can have at its place, in words: a bug of the machine, or a damaged file.
    // Empty for a sound trace; the scenes of another are as good as they can be.
    std::string defect() const;
    uint64_t last_step() const;  // == number of events
    uint64_t step() const;       // where it stands
    // The scene at where it stands. Valid until the next seek.
    const Scene& scene() const;
    void seek(uint64_t step);  // CHECKs that step <= last_step()
    // The scene at another step, without going there. Costs up to a keyframe's distance of events.
    Scene scene_at(uint64_t step) const;
    uint64_t keyframe_distance() const;

    // The next or previous step of a granularity, from any step; stays within [0, last_step()].
    uint64_t next(Granularity granularity, uint64_t step) const;
    uint64_t previous(Granularity granularity, uint64_t step) const;
    // How many steps of this granularity there are in all (the start, step 0, is not counted), and how many
    // of them lie at or before `step`.
    uint64_t count(Granularity granularity) const;
    uint64_t position(Granularity granularity, uint64_t step) const;
    uint64_t step_of(Granularity granularity, uint64_t position) const;

    // "12", "line:5", "switch:3", "tick:2", "t=0.5", "end": the command line's STEP.
    base::Result<uint64_t> parse_step(std::string_view text) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// What the timeline draws: for each task, in order of creation, its spans of state over virtual time and
// steps.
struct LaneSpan {
    uint64_t begin_step, end_step;
    double begin_time, end_time;
    TaskState state;
    WaitCause cause;
};
struct Lane {
    ObjectId task;
    std::string name;
    uint32_t number;
    std::vector<LaneSpan>
        spans;  // in order, gapless from creation to end; none of them is Done, Failed, Cancelled
    TaskState outcome = TaskState::Ready;  // how it ended, if it did
    double ended_at = -1;                  // -1: it did not
};
struct WakeUp {  // somebody made a waiting task ready
    uint64_t step;
    double time;
    ObjectId from;  // task, also where its end did so through gather's callback; none: a timer or the world
    ObjectId to;    // task
};
struct Timeline {
    std::vector<Lane> lanes;
    std::vector<WakeUp> wake_ups;
    double end_time = 0;
};
Timeline build_timeline(const trace::Trace& trace);
Timeline build_timeline(const Replay& replay);  // the same, without gathering the facts again

}  // namespace loopscope::replay
