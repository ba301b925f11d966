// EventWatch: whoever wants to be told when a run comes to a certain event.
//
// Asked about nothing else, so that a run is as fast with it as without. The machine stands still in the
// middle of recording while reached() is under way; it is told the event's number, not the event.
#pragma once

#include <cstdint>
#include <limits>

namespace loopscope::trace {

class EventWatch {
  public:
    static constexpr uint64_t kNever = std::numeric_limits<uint64_t>::max();

    virtual ~EventWatch() = default;
    // Event number `at` is about to be recorded. Called again, unless it has set `at` to another number.
    virtual void reached() = 0;

    uint64_t at = kNever;
};

}  // namespace loopscope::trace
