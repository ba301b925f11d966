#include "core/loop/future.h"

#include "core/loop/event_loop.h"
#include "core/loop/task_calls.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::loop {

using trace::EventKind;
using vm::raise;

FutureTypes& future_types(Machine& m) { return m.state<FutureTypes>(); }

void raise_invalid_state(Machine& m, std::string_view message) {
    auto& type = vm::as<vm::Type>(future_types(m).invalid_state_error);
    vm::raise_text(m, type, std::string(message));
}

void record_future_created(Machine& m, Future& future, trace::FutureKind kind, std::string_view what,
                           base::ObjectId on_behalf_of) {
    future.trace_id = m.recorder.new_object(trace::ObjectKind::Future);
    m.recorder.record(EventKind::future_created, future.trace_id, m.recorder.text(what).value,
                      on_behalf_of.value, static_cast<uint16_t>(kind));
}

Value debug_stack(Machine& m, const Value& loop, bool for_handle) {
    const EventLoop* event_loop = vm::cast<EventLoop>(loop);
    if (!event_loop || !event_loop->debug || m.stopping) return {};
    const Value helpers = m.import_module("asyncio.format_helpers");
    if (!helpers) return m.take_raised(), Value();
    const Value stack = vm::call_method(m, helpers, "_stack_for_debugging", {Value::boolean(for_handle)});
    if (!stack) m.take_raised();
    return stack;
}

Ref<Future> new_future(Machine& m, const Value& loop, trace::FutureKind kind, std::string_view what,
                       base::ObjectId on_behalf_of) {
    Ref<Future> future = m.make<Future>(*future_types(m).future);
    future->loop = loop;
    future->source_traceback = debug_stack(m, loop);
    record_future_created(m, *future, kind, what, on_behalf_of);
    return future;
}

Value future_cancelled_error(Machine& m, Future& future) {
    if (future.cancelled_error) return std::exchange(future.cancelled_error, Value());
    const Value& type = future_types(m).cancelled_error;
    if (!future.cancel_message || future.cancel_message.is_none()) return vm::call(m, type);
    return vm::call(m, type, {future.cancel_message});
}

Value future_result(Machine& m, Future& future) {
    if (future.state == FutureState::Cancelled) {
        Value error = future_cancelled_error(m, future);
        return error ? Value(vm::raise_value(m, error)) : Value();
    }
    if (future.state == FutureState::Pending) {
        raise_invalid_state(m, "Result is not set.");
        return {};
    }
    future.log_traceback = false;
    if (!future.exception) return future.result;
    vm::as<vm::Exception>(future.exception).traceback = future.exception_traceback;
    return vm::raise_value(m, future.exception);
}

namespace {

bool hand_to_loop(Machine& m, Future& future, const Value& function, const Value& context) {
    const Value self = Value::share(&future);
    if (has_own_call_soon(m, future.loop))
        return ask_call_soon(m, future.loop, function, {&self, 1}, context);
    return static_cast<bool>(
        call_soon(m, vm::as<EventLoop>(future.loop), function, {&self, 1}, Ref<vm::Context>(context)));
}

// Hands every callback to the loop, in order.
bool schedule_callbacks(Machine& m, Future& future) {
    auto callbacks = std::move(future.callbacks);
    future.callbacks.clear();
    for (auto& [function, context] : callbacks) {
        if (Task* task = vm::cast<Task>(function)) {  // a task that awaits: its wake-up needs no callable
            if (!schedule_task(m, *task, trace::HandleKind::TaskWakeup, Value::share(&future),
                               future.trace_id)) {
                return false;
            }
            continue;
        }
        if (!hand_to_loop(m, future, function, context)) return false;
    }
    return true;
}

void record_resolved(Machine& m, Future& future, trace::How how, const Value& value) {
    if (future.layout == vm::Layout::Task) return;  // tasks have events of their own
    const uint32_t text = value ? m.recorder.text(vm::quick_repr(m, value)).value : 0;
    m.recorder.record(EventKind::future_resolved, future.trace_id, text, 0, static_cast<uint16_t>(how));
}

}  // namespace

bool future_set_result(Machine& m, Future& future, const Value& result) {
    if (future.state != FutureState::Pending) return raise_invalid_state(m, "invalid state"), false;
    future.result = result;
    future.state = FutureState::Finished;
    record_resolved(m, future, trace::How::Result, result);
    return schedule_callbacks(m, future);
}

bool future_set_exception(Machine& m, Future& future, const Value& exception) {
    if (future.state != FutureState::Pending) return raise_invalid_state(m, "invalid state"), false;
    Value instance = exception;
    if (vm::Type* type = vm::cast<vm::Type>(exception)) {
        instance = vm::call(m, Value::share(type));
        if (!instance) return false;
    }
    if (!vm::Exception::is(instance)) {
        return raise(m, *m.types.TypeError, "invalid exception object"), false;
    }
    if (vm::is_instance(m, instance, *m.types.StopIteration)) {
        return raise(m, *m.types.TypeError,
                     "StopIteration interacts badly with generators and cannot be raised into a Future"),
               false;
    }
    future.exception = instance;
    future.exception_traceback = vm::as<vm::Exception>(instance).traceback;
    future.state = FutureState::Finished;
    record_resolved(m, future, trace::How::Exception, instance);
    if (!schedule_callbacks(m, future)) return false;
    future.log_traceback = true;
    return true;
}

bool future_cancel(Machine& m, Future& future, const Value& message, bool* cancelled) {
    future.log_traceback = false;
    *cancelled = future.state == FutureState::Pending;
    if (!*cancelled) return true;
    future.state = FutureState::Cancelled;
    future.cancel_message = message;
    record_resolved(m, future, trace::How::Cancelled, Value());
    return schedule_callbacks(m, future);
}

bool future_add_callback(Machine& m, Future& future, const Value& function, const Value& context) {
    if (future.state != FutureState::Pending) {
        if (!future.loop) return raise(m, *m.types.RuntimeError, "Future object is not initialized."), false;
        if (Task* task = vm::cast<Task>(function)) {
            return schedule_task(m, *task, trace::HandleKind::TaskWakeup, Value::share(&future),
                                 future.trace_id);
        }
        return hand_to_loop(m, future, function, context);
    }
    future.callbacks.push_back({function, context});
    if (!Task::is(function)) {
        m.recorder.record(EventKind::future_callback_added, future.trace_id, callback_text(m, function).value,
                          callback_owner(m, function).value);
    }
    return true;
}

}  // namespace loopscope::loop
