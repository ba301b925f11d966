// The index of events by kind, task and line: the next or previous one that fits a query, from any step.
//
// For each block of events it keeps which kinds, tasks and lines occur in it, as bits (tasks and lines share
// them, so that a block may be looked at in vain), and who had the seat at its begin: 40 bytes for 1024
// events. A query may leave out any of its parts; it finds exactly the events that fit.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/trace/event.h"
#include "core/trace/trace.h"

namespace loopscope::replay {

using Kinds = std::bitset<128>;

// The kind of that name, "task_done", or all kinds that begin with it, "task", "timer"; none where it is no
// kind at all.
Kinds kinds_named(std::string_view name);
// What happens to a task as a whole, rather than each line that it runs: made, ready, running, waiting, over.
Kinds turning_points();

struct EventQuery {
    Kinds kinds;          // none: any
    base::ObjectId task;  // that the event is about, or that had the seat; none: any
    // The script's line at which it happened; 0: any. Without kinds: the moments when that line is reached.
    uint32_t line = 0;
};

class EventIndex {
  public:
    explicit EventIndex(const trace::Trace& trace);

    // The first step after `step`, or the last one before it, whose event fits; nothing where none does. Step
    // k shows event k - 1.
    std::optional<uint64_t> next(const EventQuery& query, uint64_t step) const;
    std::optional<uint64_t> previous(const EventQuery& query, uint64_t step) const;
    // The n-th one, from 1.
    std::optional<uint64_t> nth(const EventQuery& query, uint64_t n) const;
    // The task that had the seat when the event happened, or was it about; none: the script or the loop.
    base::ObjectId task_at(uint64_t event) const;

  private:
    static constexpr uint64_t kBlock = 1024;

    // Who has the seat, and where the script stands.
    struct Place {
        base::ObjectId actor;
        uint32_t line = 0;
        std::vector<base::ObjectId> interrupted;  // makers of eager tasks
    };
    struct Block {
        Kinds kinds;
        uint64_t tasks = 0, lines = 0;
        base::ObjectId actor;
        uint32_t line = 0;
    };

    void go_past(Place& place, const trace::Event& event) const;
    Place place_at(uint64_t block) const;
    bool fits(const EventQuery& query, const trace::Event& event, const Place& place) const;
    bool may_hold(const Block& block, const EventQuery& query) const;
    EventQuery complete(EventQuery query) const;

    const trace::Trace& m_trace;
    std::vector<Block> m_blocks;
    std::map<uint64_t, std::vector<base::ObjectId>> m_interrupted;  // at the begin of a block, where any are
};

}  // namespace loopscope::replay
