// The scene: everything the screen shows at one step, as plain data.
//
// A pure function of the trace up to that step: whichever way one gets to step k, the scene is the same, by
// hash(). Step k is the state after events [0, k) have happened; `last_event` is k - 1, the one that just
// happened. Nothing in it points into a machine; places are spans of the trace's sources.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/source.h"
#include "core/trace/event.h"
#include "core/trace/trace.h"

namespace loopscope::replay {

using base::ObjectId;

enum class TaskState : uint8_t { Ready, Running, Waiting, Done, Failed, Cancelled };

// What somebody waits for, by cause.
enum class WaitCause : uint8_t { None, Timer, Future, Task, Gather, Sync, Io, Executor };

// One level of a task's await stack, outermost first.
struct AwaitFrame {
    ObjectId coroutine;
    uint32_t code = 0;  // index into the trace's codes
    base::Span span;    // the await (or the line, where only that is known) it stands at
    bool is_library = false;
};

struct Wait {
    WaitCause cause = WaitCause::None;
    ObjectId on;                     // the future, task or sync object waited for
    double since = 0;                // virtual seconds
    double until = -1;               // of timers: when they are due; -1 where unknown
    ObjectId holder;                 // of locks: the task that holds it
    std::vector<ObjectId> children;  // of gather and wait: the tasks and futures it is made of
    std::string text;                // for people: "sleep(0.5)", "Lock", "gather", "GET /users"
};

struct TaskView {
    ObjectId id;
    std::string name;
    uint32_t number = 0;  // 0, 1, 2.. in order of creation: its colour and lane
    TaskState state = TaskState::Ready;
    ObjectId creator;  // task, or none: the script's top level
    ObjectId coroutine;
    std::vector<AwaitFrame> stack;
    uint32_t line = 0;  // of the script: where it stands
    Wait wait;          // while Waiting
    bool cancel_requested = false;
    std::string result;  // Done: the value's repr; Failed: "ValueError: no"; Cancelled: the message
    double created_at = 0, ended_at = -1;
    uint32_t steps = 0;  // how often it has had the running seat
};

// A handle in the ready queue or on the running seat: a task's step or another callback.
struct HandleView {
    ObjectId id;
    ObjectId task;  // none for callbacks that are no task's
    trace::HandleKind kind{};
    std::string callback;  // for people: "greet('Ada')", "Future callback"
    double due = -1;       // of timers
};

struct SyncView {
    ObjectId id;
    trace::SyncKind kind{};
    std::string name;
    uint32_t size = 0,
             capacity =
                 0;  // queue: items and maxsize (0 unbounded); semaphore: free permits and initial ones
    bool locked_or_set = false;
    std::vector<ObjectId> holders, waiters;  // tasks
    std::vector<std::string> items;          // queues: reprs, first out first
};

struct ScopeView {
    ObjectId id;
    trace::ScopeKind kind{};
    std::string text;
    ObjectId owner;                 // task
    std::vector<ObjectId> members;  // tasks
};

struct RequestView {
    ObjectId id;
    trace::RequestKind kind{};
    std::string text;
    ObjectId waiter;
    double sent_at = 0;
    uint32_t percent = 0;
};

struct JobView {
    ObjectId id;
    trace::JobKind kind{};
    std::string text;
    uint32_t worker = 0;  // 0: not started
    double submitted_at = 0, started_at = -1;
};

struct OutputLine {
    std::string text;  // without the newline
    trace::Stream stream{};
    ObjectId task;  // none: outside any task
    double time = 0;
    uint64_t event = 0;  // the step that shows it is event + 1
};

enum class LoopPhase : uint8_t { None, Select, Wait, MoveTimers, RunReady };

struct Scene {
    uint64_t step = 0;
    double time = 0;
    uint32_t tick = 0;  // loop iterations begun
    bool loop_running = false;
    LoopPhase phase = LoopPhase::None;
    uint32_t run_budget = 0;  // handles still to run in this tick
    uint32_t line = 0;        // the script's line that is being run, 0: none
    uint32_t code = 0;

    std::vector<TaskView> tasks;     // in order of creation
    std::vector<HandleView> ready;   // first to run first
    HandleView running;              // id none: nobody has the seat
    std::vector<HandleView> timers;  // by due time, then by age; cancelled ones left out
    std::vector<ObjectId> done;      // tasks, in the order they ended
    std::vector<SyncView> syncs;
    std::vector<ScopeView> scopes;      // open ones
    std::vector<RequestView> requests;  // under way
    std::vector<JobView> jobs;          // not finished
    std::vector<OutputLine> output;     // complete lines, and a last one that is not yet

    bool ended = false;
    int exit_status = 0;
    std::string stopped;  // why the run was cut short; empty if it was not

    const TaskView* task(ObjectId id) const;
    const TaskView* running_task() const;
    uint64_t hash() const;  // over everything but `step`'s position in memory
};

}  // namespace loopscope::replay
