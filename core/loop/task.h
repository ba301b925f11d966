// Task: a future that drives a coroutine, after asyncio.Task (its C version) step by step.
//
// A task is in the ready queue as a handle that will step it, or it runs, or it waits for `waiter`, or it is
// done.
#pragma once

#include <string>

#include "core/loop/future.h"
#include "core/vm/context.h"

namespace loopscope::loop {

struct Task : Future {  // Layout Task
    static bool is(const Value& value) { return value.is_layout(vm::Layout::Task); }

    Value coroutine;
    Value name;    // a str
    Value waiter;  // the future it waits for, or empty
    Ref<vm::Context> context;
    uint32_t place = 0;  // in the list of all tasks (tasks_of_loop.cpp), from 1; 0: not in it
    bool must_cancel = false;  // cancel() came while there was no waiter to cancel: deliver at the next step
    int64_t number = 0;  // of all tasks in order of creation: its hash, so that sets of tasks keep that order
    int64_t cancel_requests = 0;      // cancelling()
    bool log_destroy_pending = true;  // warn when it dies before it is done
};

void setup_tasks(Machine& m);

// One step: resumes the coroutine with None, or with `exception` thrown in, and deals with what comes out.
// False: KeyboardInterrupt or SystemExit passed through, or the run is stopping.
bool task_step(Machine& m, Task& task, Value exception);
// What a future calls when the task waited for it: steps it with the future's exception, if it has one.
bool task_wakeup(Machine& m, Task& task, const Value& future);
bool task_cancel(Machine& m, Task& task, const Value& message, bool* requested);

// Which task runs in which loop; current_task() and its kin.
Value current_task(Machine& m, const Value& loop);  // None where there is none
std::string task_name(const Task& task);
// Whoever runs now, for the trace: the task of the running loop, or none.
base::ObjectId current_owner(Machine& m);

}  // namespace loopscope::loop
