// Work that C++ code does in one go, counted against the run's limit of steps.
//
// Nothing here stops anybody: limits are looked at with the next step, as all of it is over within a second.
// What may take longer asks first: Machine::spend_much. A step is about 20 ns.
#pragma once

#include <cstdint>

#include "core/vm/machine.h"

namespace loopscope::vm {

inline void count_work(Machine& m, uint64_t steps) { m.steps_to_check -= static_cast<int64_t>(steps); }
// Bytes or items that were gone through one by one; moved or compared in blocks.
inline void count_scan(Machine& m, uint64_t size) { count_work(m, size >> 4); }
inline void count_copy(Machine& m, uint64_t bytes) { count_work(m, bytes >> 6); }

}  // namespace loopscope::vm
