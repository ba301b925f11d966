// Replay: a trace as something one can walk through: the scene at any step, and the steps of each
// granularity.
//
// Scenes are folded from events with keyframes along the way, so that any seek costs at most a fixed number
// of events and one step either way costs one. Holds no copy of the trace's events.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/result.h"
#include "core/replay/scene.h"
#include "core/trace/trace.h"

namespace loopscope::replay {

enum class Granularity : uint8_t { Event, Line, TaskSwitch, Tick };

class Replay {
  public:
    explicit Replay(std::shared_ptr<const trace::Trace> trace);
    ~Replay();

    const trace::Trace& trace() const;
    uint64_t last_step() const;  // == number of events
    uint64_t step() const;       // where it stands
    // The scene at where it stands. Valid until the next seek.
    const Scene& scene() const;
    void seek(uint64_t step);  // CHECKs that step <= last_step()

    // The next or previous step of a granularity, from any step; stays within [0, last_step()].
    uint64_t next(Granularity granularity, uint64_t step) const;
    uint64_t previous(Granularity granularity, uint64_t step) const;
    // How many steps of this granularity there are in all, and how many of them lie at or before `step`.
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
    std::vector<LaneSpan> spans;  // in order, gapless from creation to end
};
struct WakeUp {  // somebody made a waiting task ready
    uint64_t step;
    double time;
    ObjectId from;  // task; none: a timer or the world
    ObjectId to;    // task
};
struct Timeline {
    std::vector<Lane> lanes;
    std::vector<WakeUp> wake_ups;
    double end_time = 0;
};
Timeline build_timeline(const trace::Trace& trace);

}  // namespace loopscope::replay
