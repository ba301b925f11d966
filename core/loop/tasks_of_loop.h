// Which tasks there are, and which of them runs in which loop: behind current_task() and all_tasks().
//
// The list of all tasks holds no references: a task leaves it when it dies.
#pragma once

#include <functional>

#include "core/loop/task.h"

namespace loopscope::loop {

// False: RuntimeError, another task runs in that loop already, or (leave) another one than `task`.
bool enter_task(Machine& m, const Value& loop, const Value& task);
bool leave_task(Machine& m, const Value& loop, const Value& task);

void register_task(Machine& m, vm::Object& task);
void unregister_task(Machine& m, vm::Object& task);
// A set of the tasks of a loop that are not done. Empty: raised.
Value all_tasks(Machine& m, const Value& loop);

// The tasks that are not done, of all loops, oldest first. For looking only: none of them may die meanwhile.
void for_each_pending_task(Machine& m, const std::function<void(Task&)>& see);

// The next number for a task without a name: "Task-1", "Task-2", ..
int64_t next_task_number(Machine& m);
int64_t next_task_id(Machine& m);  // counts every task

}  // namespace loopscope::loop
