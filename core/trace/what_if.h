// What-ifs in a trace: an intervention from outside of the script is a `warning` event with a detail of its
// own.
//
// Its text says which one took effect, its subject what it is about (a task, timer or handle; or none). A
// handle that changes its place in the ready queue has an event of its own for it; other effects follow as
// the events that they would be without.
#pragma once

#include "core/trace/event.h"

namespace loopscope::trace {

constexpr uint16_t kWhatIf = 1;       // detail of a what-if's warning; one of Python's has 0
constexpr uint16_t kWhatIfMoves = 2;  // and above: the handle moves to place detail - kWhatIfMoves
constexpr size_t kMostPlaces = UINT16_MAX - kWhatIfMoves;

inline bool is_what_if(const Event& event) { return event.kind == EventKind::warning && event.detail != 0; }

}  // namespace loopscope::trace
