// Loops whose class has a call_soon() of its own, as scripts write them to count or delay callbacks: what
// tasks and futures schedule goes through it, as in CPython.
//
// It is not for call_soon() itself, which the overriding method calls in the end: that one knows a task's
// step again by what was handed to it, so that such a loop's trace is like any other's.
#pragma once

#include "core/loop/event_loop.h"

namespace loopscope::loop {

bool overrides_call_soon(Machine& m, const vm::Type& loop_type);
// loop.call_soon(callback, argument, context=context), the argument if there is one. False: raised.
bool ask_call_soon(Machine& m, const Value& loop, const Value& callback, const Value& argument,
                   const Value& context);
// What a loop is asked to call for a task: its first or next step, or its wake-up.
Value task_callable(Machine& m, Task& task, trace::HandleKind kind);
// The task whose callable that is, and which one; null: it is something else.
Task* task_of_callable(Machine& m, const Value& callback, trace::HandleKind* kind);

}  // namespace loopscope::loop
