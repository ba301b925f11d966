// A range's numbers where they fit a machine word: for its iterator and the dispatch loop's fast path.
// Ranges with larger bounds are computed on through Python's own arithmetic (range.cpp).
#pragma once

#include <optional>

#include "core/vm/machine.h"
#include "core/vm/objects.h"

namespace loopscope::vm {

struct SmallRange {
    int64_t start, step, length;
};
std::optional<SmallRange> small_range(const Range& range);  // nullopt: some bound is larger
Value range_length(Machine& m, const Range& range);         // an int of any size; empty: raised

}  // namespace loopscope::vm
