// When a run takes place: the moment of wall-clock time at which every run's virtual clock begins.
//
// It never changes from run to run, so that scripts that print the time print the same each time. Nothing
// here reads a clock.
#pragma once

#include <cstdint>

namespace loopscope::base {

constexpr int64_t kEpochSeconds = 1'735'732'800;  // 2025-01-01 12:00 UTC, in seconds since 1970

}  // namespace loopscope::base
