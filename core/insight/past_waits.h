// What a run waited for that takes its time: replies, queries, jobs, sleeps, each by the words that a what-if
// names it with.
//
// Taken from a trace. `what` and `nth` together name one of them in every run that is the same up to there:
// "2nd " + what + " is 0.5s late" delays this one and no other.
#pragma once

#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/trace/trace.h"

namespace loopscope::insight {

struct PastWait {
    enum class Kind : uint8_t { Request, Query, File, Redis, Job, Sleep, Process };
    Kind kind = Kind::Request;
    std::string what;     // "GET https://api.example/data1", "job crunch", "sleep of b at line 5"
    uint64_t nth = 1;     // of those with the same words, in the order of their beginnings
    base::ObjectId id;    // of the request, job or timer
    base::ObjectId task;  // that waits; none where that is not known
    std::string task_name;
    uint32_t line = 0;  // of sleeps: of the script
    double begin = 0, end = 0;
    uint64_t begin_event = 0, end_event = 0;
    double due = -1;       // of sleeps: when the timer was to fire
    bool is_over = false;  // false: nothing came before the run's end, or it was cancelled
};

std::vector<PastWait> waits_in(const trace::Trace& trace);  // in order of their beginnings

// "in this run there were: GET https://..", for whoever named one that was not.
std::string listed(const std::vector<PastWait>& waits);
// "2nd GET /data1"; and without the number where the run has one of them only.
std::string numbered_name(const PastWait& wait);
std::string name_of(const PastWait& wait, const std::vector<PastWait>& all);
// "0.35s": rounded up to milliseconds.
std::string seconds_text(double seconds);

}  // namespace loopscope::insight
