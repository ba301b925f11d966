// A trace in the Chrome trace event format, which Perfetto (ui.perfetto.dev) and chrome://tracing open.
//
// One track a task, with slices running, ready and waiting; arrows for wake-ups; marks for output. Virtual
// time makes most slices instants, so each step of a task is drawn one microsecond wide and shifts what
// follows it; the true virtual time stands in the arguments of each slice.
#pragma once

#include <string>

#include "core/replay/replay.h"

namespace loopscope::replay {

std::string write_perfetto(const Replay& replay);

}  // namespace loopscope::replay
