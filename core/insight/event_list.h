// Events of a run that fit a query, each with its sentence: `loopscope events`.
//
// The sentences are the narrator's; where it has nothing to tell, as of most of what asyncio does inside, the
// table of events says what happened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/replay/event_index.h"
#include "core/replay/replay.h"

namespace loopscope::insight {

struct ListedEvent {
    uint64_t step = 0;  // that shows it
    double time = 0;
    std::string task;  // that it is about, or that had the seat; empty: the script or the loop
    const char* kind = "";
    uint32_t line = 0;  // of the script, where it stands then; 0: none
    std::string sentence;
};

// A query in words: names of kinds ("output", "task"), a task's name, a line; all may be empty.
struct EventWords {
    std::vector<std::string> kinds;
    std::string task;
    uint32_t line = 0;
};
base::Result<replay::EventQuery> read_query(const replay::Replay& replay, const EventWords& words);

// Those after a step, in order; at most so many.
std::vector<ListedEvent> list_events(const replay::Replay& replay, const replay::EventQuery& query,
                                     uint64_t after, uint64_t at_most);
std::string to_text(const std::vector<ListedEvent>& events);
std::string to_json(const std::vector<ListedEvent>& events);

}  // namespace loopscope::insight
