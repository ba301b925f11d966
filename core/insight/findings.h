// Findings: what went wrong, or could go better, in a run that was recorded; `loopscope check` and the window
// list them.
//
// Everything is derived from the trace and the script's text. A finding is something that happened in this
// run, never a guess about another; where independence or intent must be judged (awaits in a row, races) it
// is said carefully and only when nothing in the script speaks against it.
#pragma once

#include <string>
#include <vector>

#include "core/insight/narration.h"

namespace loopscope::insight {

enum class FindingKind : uint8_t {
    NeverAwaited,  // a coroutine was dropped without ever running
    LoopBlocked,   // a blocking call while others wanted to run
    AwaitsInARow,  // waits one after the other that could overlap
    Deadlock,      // tasks wait for each other in a circle
    NothingLeft,   // a task waits for what nobody is left to bring
    ExceptionNeverRetrieved,
    CancellationSwallowed,
    TaskLost,            // destroyed while pending
    LockHeldAcrossWait,  // a lock was held through a slow wait while others wanted it
    Spinning,            // a task asks again and again instead of waiting
    QueueGrows,          // an unbounded queue whose producers are never held back
    LostUpdate,          // a race between two awaits
    Overwritten,         // what a task had set was set by another while it waited, and then read
    LeftOpen,            // an async generator that only Python's tidying up closed
    CleanUpSkipped,      // the end of a context manager's function, skipped by an exception
    NotShared,           // locks or semaphores that one task each uses
    TimeoutMissed,       // a deadline that passed while the seat was kept
    Starvation,          // one task keeps the seat for very long without a call that blocks
    NotStarted,          // coroutine functions, and nothing that starts one
    Mistake,             // an exception that says what is wrong with the asynchronous code
};
const char* finding_name(FindingKind kind);  // "never awaited"
Sentence describe_kind(FindingKind kind);  // the same for learners, in any language

struct Finding {
    FindingKind kind{};
    Sentence sentence;            // what happened
    Sentence repair;              // what to write instead
    std::vector<uint32_t> lines;  // of the script, the most telling first; may be empty
    std::vector<uint64_t> steps;  // where it can be seen, the most telling first
};

// In the order in which they can first be seen; at most one for each kind and line.
std::vector<Finding> find_all(const replay::Replay& replay);

}  // namespace loopscope::insight
