#include "core/loop/task.h"

#include "core/loop/event_loop.h"
#include "core/loop/tasks_of_loop.h"
#include "core/vm/errors.h"
#include "core/vm/generator.h"
#include "core/vm/operations.h"

namespace loopscope::loop {

using trace::EventKind;
using vm::as;
using vm::raise;
using vm::ResumeResult;

namespace {

std::string repr_or_unknown(Machine& m, const Value& value) {
    auto text = vm::repr_text(m, value);
    return text ? *text : "?";
}

// Queues a step that throws RuntimeError(message) into the coroutine.
bool step_with_error(Machine& m, Task& task, std::string message) {
    Value error = vm::make_exception(m, *m.types.RuntimeError, {m.new_str(std::move(message))});
    return error && schedule_task(m, task, trace::HandleKind::TaskStep, error, {});
}

// The coroutine yielded a future: wait for it.
bool wait_for(Machine& m, Task& task, const Value& yielded) {
    Future& future = as<Future>(yielded);
    const Value self = Value::share(&task);
    if (yielded.is(self)) {
        return step_with_error(m, task, "Task cannot await on itself: " + repr_or_unknown(m, self));
    }
    if (!future.loop.is(task.loop)) {
        return step_with_error(m, task,
                               fmt::format("Task {} got Future {} attached to a different loop",
                                           repr_or_unknown(m, self), repr_or_unknown(m, yielded)));
    }
    if (!future.blocking) {
        return step_with_error(m, task,
                               fmt::format("yield was used instead of yield from in task {} with {}",
                                           repr_or_unknown(m, self), repr_or_unknown(m, yielded)));
    }
    future.blocking = false;
    m.recorder.record(EventKind::task_waiting, task.trace_id, future.trace_id.value);
    if (!future_add_callback(m, future, self, task.context)) return false;
    task.waiter = yielded;
    if (!task.must_cancel) return true;
    // cancel() came while it ran: pass it on to what it waits for now.
    Value cancelled =
        vm::call_method(m, yielded, "cancel", {task.cancel_message ? task.cancel_message : Value::none()});
    const auto took = cancelled ? vm::truth(m, cancelled) : std::nullopt;
    if (!took) return false;
    if (*took) task.must_cancel = false;
    return true;
}

// What a coroutine yielded is what its task has to wait for.
bool handle_yield(Machine& m, Task& task, const Value& yielded) {
    if (Future::is(yielded)) return wait_for(m, task, yielded);
    if (yielded.is_none()) {  // a bare yield: only let the others go first
        m.recorder.record(EventKind::task_waiting, task.trace_id, 0);
        return schedule_task(m, task, trace::HandleKind::TaskStep, Value(), {});
    }
    const std::string self = repr_or_unknown(m, Value::share(&task));
    if (yielded.is_layout(vm::Layout::Generator)) {
        return step_with_error(
            m, task,
            fmt::format("yield was used instead of yield from for generator in task {} with {}", self,
                        repr_or_unknown(m, yielded)));
    }
    return step_with_error(m, task, "Task got bad yield: " + repr_or_unknown(m, yielded));
}

void record_end(Machine& m, Task& task) {
    if (task.state == FutureState::Cancelled) {
        m.recorder.record(EventKind::task_cancelled, task.trace_id);
    } else if (task.exception) {
        const auto& exception = as<vm::Exception>(task.exception);
        const auto& args = as<vm::Tuple>(exception.args).items;
        std::string message;
        if (args.size() == 1) {
            message = vm::is_str(args[0]) ? std::string(vm::text_of(args[0])) : vm::quick_repr(m, args[0]);
        } else if (!args.empty()) {
            message = vm::quick_repr(m, exception.args);
        }
        m.recorder.record(EventKind::task_failed, task.trace_id, m.recorder.text(exception.type->name).value,
                          m.recorder.text(message).value);
    } else {
        m.recorder.record(EventKind::task_done, task.trace_id,
                          m.recorder.text(vm::quick_repr(m, task.result)).value);
    }
}

// The coroutine raised. False: the exception must also leave the loop.
bool handle_raise(Machine& m, Task& task) {
    Value exception = m.take_raised();
    if (vm::is_instance(m, exception, as<vm::Type>(future_types(m).cancelled_error))) {
        task.cancelled_error = exception;
        bool cancelled = false;
        const bool ok = future_cancel(m, task, Value(), &cancelled);
        record_end(m, task);
        return ok;
    }
    const bool leaves = vm::is_instance(m, exception, *m.types.KeyboardInterrupt) ||
                        vm::is_instance(m, exception, *m.types.SystemExit);
    if (!future_set_exception(m, task, exception)) return false;
    record_end(m, task);
    if (!leaves) return true;
    m.raised = exception;
    return false;
}

bool handle_return(Machine& m, Task& task, const Value& result) {
    bool ok;
    if (task.must_cancel) {  // cancelled in its last step, with no await after it
        task.must_cancel = false;
        bool cancelled = false;
        ok = future_cancel(m, task, task.cancel_message, &cancelled);
    } else {
        ok = future_set_result(m, task, result);
    }
    record_end(m, task);
    return ok;
}

ResumeResult drive(Machine& m, Task& task, const Value& exception, Value* result) {
    if (exception) return vm::throw_into(m, task.coroutine, exception, result);
    return vm::send(m, task.coroutine, Value::none(), result);
}

}  // namespace

bool task_step(Machine& m, Task& task, Value exception) {
    const Value self = Value::share(&task);
    // 1. A task that is done has no next step.
    if (task.state != FutureState::Pending) {
        const std::string thrown = exception ? repr_or_unknown(m, exception) : "None";
        raise_invalid_state(m, "__step(): already done: " + repr_or_unknown(m, self) + " " + thrown);
        return false;
    }
    // 2. A cancellation that could not be passed to a waiter is delivered now.
    if (task.must_cancel) {
        const bool is_cancel =
            exception && vm::is_instance(m, exception, as<vm::Type>(future_types(m).cancelled_error));
        if (!is_cancel) {
            exception = future_cancelled_error(m, task);
            if (!exception) return false;
        }
        task.must_cancel = false;
    }
    task.waiter = Value();
    // 3. It has the seat while its coroutine runs.
    if (!enter_task(m, task.loop, self)) return false;
    if (exception && vm::is_instance(m, exception, as<vm::Type>(future_types(m).cancelled_error))) {
        m.recorder.record(EventKind::task_cancel_delivered, task.trace_id);
    }
    Value outcome;
    const ResumeResult how = drive(m, task, exception, &outcome);
    exception = Value();
    if (m.stopping) return false;
    // 4. What came out decides what it does next.
    bool ok = false;
    switch (how) {
        case ResumeResult::Returned:
            ok = handle_return(m, task, outcome);
            break;
        case ResumeResult::Yielded:
            ok = handle_yield(m, task, outcome);
            break;
        case ResumeResult::Raised:
            ok = handle_raise(m, task);
            break;
    }
    // 5. It gives the seat back, whatever happened.
    Value raised = m.take_raised();
    const bool left = leave_task(m, task.loop, self);
    if (raised) m.raised = raised;
    return ok && left;
}

bool task_wakeup(Machine& m, Task& task, const Value& awaited) {
    Value exception;
    if (Future* future = vm::cast<Future>(awaited);
        future && !(future->state == FutureState::Finished && !future->exception)) {
        Value result = future_result(m, *future);
        if (!result) {
            if (m.stopping) return false;
            exception = m.take_raised();
        }
    }
    return task_step(m, task, std::move(exception));
}

namespace {

// Tasks that wait for each other in a circle ask each other, until so many do that this raises
// RecursionError.
bool ask_to_cancel(Machine& m, Task& task, const Value& message, bool* requested) {
    task.log_traceback = false;
    if (task.state != FutureState::Pending) return true;
    ++task.cancel_requests;
    *requested = true;
    const uint32_t text =
        message && !message.is_none() ? m.recorder.text(vm::quick_repr(m, message)).value : 0;
    m.recorder.record(EventKind::task_cancel_requested, task.trace_id, text);
    if (task.waiter) {
        const Value waiter = task.waiter;
        Value cancelled = vm::call_method(m, waiter, "cancel", {message ? message : Value::none()});
        const auto took = cancelled ? vm::truth(m, cancelled) : std::nullopt;
        if (!took) return false;
        if (*took) return true;  // its end will wake this task
    }
    task.must_cancel = true;
    task.cancel_message = message;
    return true;
}

}  // namespace

bool task_cancel(Machine& m, Task& task, const Value& message, bool* requested) {
    *requested = false;
    if (m.depth >= m.limits.recursion) {
        return raise(m, *m.types.RecursionError,
                     "maximum recursion depth exceeded while calling a Python object"),
               false;
    }
    ++m.depth;
    const bool ok = ask_to_cancel(m, task, message, requested);
    --m.depth;
    return ok;
}

std::string task_name(const Task& task) {
    return task.name && vm::is_str(task.name) ? std::string(vm::text_of(task.name)) : std::string();
}

}  // namespace loopscope::loop
