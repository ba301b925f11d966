#include "core/insight/narration.h"

#include "core/insight/narrator.h"

namespace loopscope::insight {

namespace {

constexpr uint64_t kLongestStretch = 4096;  // events; of a longer way only its last task switch is told

}  // namespace

Narration narrate(const replay::Replay& replay, uint64_t from_step, uint64_t to_step, Depth depth) {
    // Backwards, or far away: what led to where one is now.
    if (from_step >= to_step || to_step - from_step > kLongestStretch)
        from_step = replay.previous(replay::Granularity::TaskSwitch, to_step);
    if (to_step - from_step > kLongestStretch) from_step = to_step - kLongestStretch;
    Narrator narrator(replay, from_step);
    return narrator.tell(to_step, depth);
}

}  // namespace loopscope::insight
