// A trace as JSON lines: one object an event, with named fields, for scripts and spreadsheets.
//
// {"event": 12, "time": 0.5, "kind": "task_created", "task": 7, "coroutine": 6, "name": "users"}; names and
// their order are those of fields.def. Objects are numbers; tasks also carry their name at that moment.
#pragma once

#include <string>

#include "core/trace/trace.h"

namespace loopscope::trace {

std::string write_jsonl(const Trace& trace);

}  // namespace loopscope::trace
