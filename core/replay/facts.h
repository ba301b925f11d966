// Facts of a whole trace that do not change with the step, gathered in one pass: where each object was
// introduced, the lines of output, the order in which tasks end, the steps of each granularity, when the
// clock moved.
//
// Scenes point into it, so that they need not hold what never changes. It holds no copy of the events.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/replay/replay.h"
#include "core/replay/scene.h"

namespace loopscope::replay {

constexpr uint32_t kNoEvent = UINT32_MAX;

struct ClockMove {
    uint32_t event;
    double time;
};

class TraceFacts {
  public:
    explicit TraceFacts(const trace::Trace& trace);

    // The event that introduced an object (task_created, timer_set, ..); kNoEvent where none did.
    uint32_t introduced(ObjectId id) const { return m_objects[id.value].introduced; }
    // Of tasks, their number; of futures, the timer, request, job or lock that will resolve them, 0 where
    // none is known; of timers, requests and jobs, the future they resolve.
    uint32_t link(ObjectId id) const { return m_objects[id.value].link; }
    // What a future made of others (gather, wait) waits for.
    Prefix<ObjectId> children(ObjectId future) const;
    // The code of a coroutine; 0 where unknown.
    uint32_t code_of(ObjectId coroutine) const;
    // When a timer is due; -1 where unknown.
    double due_of(ObjectId timer) const;
    // When the reply to a request came, or a job was over; -1 where that never was.
    double answered_at(ObjectId id) const {
        const auto found = m_answered.find(id);
        return found == m_answered.end() ? -1 : found->second;
    }
    // Was the handle cancelled only after its last turn, as sleep() does with its timer? That changes no
    // scene.
    bool cancelled_late(ObjectId handle) const { return m_cancelled_late[handle.value]; }
    const trace::Trace& trace() const { return m_trace; }
    uint32_t task_count() const { return m_task_count; }

    struct Line {
        std::string text;
        trace::Stream stream;
        ObjectId task;
        double time;
        uint64_t event;
    };
    const std::vector<Line>& output() const { return m_output; }
    // How many lines had begun after the n-th write, and how long the last of them was.
    struct Write {
        uint32_t lines, last_length;
    };
    const std::vector<Write>& writes() const { return m_writes; }
    const std::vector<ObjectId>& done() const { return m_done; }
    const std::vector<ClockMove>& clock_moves() const { return m_clock_moves; }
    double time_at(uint64_t step) const;
    double end_time() const { return m_clock_moves.empty() ? 0 : m_clock_moves.back().time; }

    // Steps of a granularity, in order, without 0 and without those at every event.
    const std::vector<uint32_t>& steps(Granularity granularity) const;
    const std::vector<uint32_t>& tick_begins() const { return m_tick_begins; }

  private:
    struct ObjectFacts {
        uint32_t introduced = kNoEvent;
        uint32_t link = 0;
    };
    struct Range {
        uint32_t begin = 0, count = 0;
    };
    struct Pass;

    const trace::Trace& m_trace;
    std::vector<ObjectFacts> m_objects;
    std::vector<bool> m_cancelled_late;  // by handle
    std::unordered_map<ObjectId, double> m_answered;
    std::unordered_map<ObjectId, Range> m_child_ranges;
    std::vector<ObjectId> m_children;
    std::vector<Line> m_output;
    std::vector<Write> m_writes;
    std::vector<ObjectId> m_done;
    std::vector<ClockMove> m_clock_moves;
    std::vector<uint32_t> m_switch_steps, m_line_steps, m_tick_steps, m_tick_begins;
    uint32_t m_task_count = 0;
};

}  // namespace loopscope::replay
