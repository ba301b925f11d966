// Why a task waits, who woke it, and which chain of tasks decides how long a run takes: with lines and steps
// to go to.
//
// Each answer is a chain of reasons, the nearest first; it ends at something that is no task's doing (a
// timer, the world), at the script's top level, or where a circle closes.
#pragma once

#include <vector>

#include "core/insight/narration.h"

namespace loopscope::insight {

struct Reason {
    base::ObjectId task;  // whom it speaks of
    uint64_t step = 0;    // where it can be seen
    Sentence sentence;
};

// Why the task does not run at that step.
std::vector<Reason> why_waiting(const replay::Replay& replay, uint64_t step, base::ObjectId task);
// Who made it ready, the last time before that step; and who woke that one; and so on.
std::vector<Reason> who_woke(const replay::Replay& replay, uint64_t step, base::ObjectId task);

// The way through the run that decides its length: whoever is on it, a shorter wait there makes the run
// shorter.
struct CriticalPart {
    base::ObjectId task;
    double begin = 0, end = 0;  // virtual seconds
    uint64_t begin_step = 0, end_step = 0;
    replay::WaitCause cause{};  // None: it ran or was ready
};
struct CriticalPath {
    std::vector<CriticalPart> parts;  // in order of time, without gaps; parts of no length are left out
    double total = 0;
    base::ObjectId decider;  // the task that takes most of it
    double decider_time = 0;
    Sentence sentence;  // "users decides: 1.00 s of 1.00 s."
    Sentence advice;    // what of it would shorten the run; empty where nothing can be said
};
CriticalPath critical_path(const replay::Replay& replay);

}  // namespace loopscope::insight
