#include "core/loop/event_loop.h"

#include <algorithm>
#include <map>

#include "core/loop/interventions.h"
#include "core/loop/task_calls.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/spinning.h"
#include "core/vm/threads.h"

namespace loopscope::loop {

using trace::EventKind;
using trace::HandleKind;
using vm::as;

namespace {

constexpr double kClockResolution = 1e-9;        // of time.monotonic() on Linux
constexpr double kMaximumSelectTimeout = 86400;  // the loop never sleeps longer in one go: 24 hours
constexpr uint64_t kMinScheduledTimers = 100;    // below that, cancelled timers stay in the heap
// The share of cancelled timers above which the heap is rebuilt without them: 1 in 2.

constexpr uint64_t kDescribedHandles = 2000;  // a run with more is not read callback by callback

// Its text names the callback and, of a script's own first callbacks, their arguments.
uint32_t text_for(Machine& m, EventLoop& loop, const Handle& handle) {
    const base::TextId name = callback_text(m, handle.callback);
    if (handle.arguments.empty() || Future::is(handle.arguments[0])) return name.value;
    if (loop.handles_described >= kDescribedHandles) return name.value;
    ++loop.handles_described;
    std::string text(m.recorder.trace().text(name.value));
    text += '(';
    for (size_t i = 0; i < handle.arguments.size(); ++i) {
        if (i > 0) text += ", ";
        text += vm::quick_repr(m, handle.arguments[i], 30);
    }
    text += ')';
    return m.recorder.text(text).value;
}

void remember_stack(Machine& m, Handle& handle) {
    handle.debug = std::make_unique<Handle::Debug>();
    handle.debug->source_traceback = debug_stack(m, handle.loop, true);
}

Ref<Handle> new_handle(Machine& m, EventLoop& loop, vm::Type& type, const Value& callback,
                       std::span<const Value> arguments, const Ref<vm::Context>& context) {
    Ref<Handle> handle = m.make<Handle>(type);
    handle->callback = callback;
    handle->arguments.fill(arguments);
    handle->context = context ? context : vm::copy_context(m);
    handle->loop = Value::share(&loop);
    if (loop.debug) remember_stack(m, *handle);
    return handle;
}

bool check_open(Machine& m, const EventLoop& loop) {
    if (!loop.closed) return true;
    return vm::raise(m, *m.types.RuntimeError, "Event loop is closed"), false;
}

// 1. Cancelled timers are dropped: all of them when they are many, else those that are first.
void drop_cancelled_timers(EventLoop& loop) {
    auto& timers = loop.timers;
    if (timers.size() > kMinScheduledTimers && loop.timers_cancelled * 2 > timers.size()) {
        timers.drop_if([](Handle& handle) {
            if (handle.cancelled) handle.scheduled = false;
            return handle.cancelled;
        });
        loop.timers_cancelled = 0;
        return;
    }
    while (!timers.empty() && timers.next().cancelled) {
        --loop.timers_cancelled;
        timers.pop()->scheduled = false;
    }
}

// 2. How long it may sleep: not at all, until the first timer, or until something comes from outside
// (negative).
double select_timeout(Machine& m, const EventLoop& loop) {
    if (!loop.ready.empty() || loop.stopping) return 0;
    if (loop.timers.empty()) return -1;
    return std::min(std::max(0.0, loop.timers.next_moment() - m.clock), kMaximumSelectTimeout);
}

struct Source {
    IoSource* io = nullptr;
};

// Nothing will ever wake the loop: the run ends here, with an explanation.
bool stop_for_ever(Machine& m) {
    if (m.stopping) return false;
    const IoSource* const source = m.state<Source>().io;
    if (source && source->serves()) {
        m.stop(trace::StopReason::Interrupted,
               "The script serves, and no client will call any more: the run ends here, as if its user had "
               "stopped it.");
        return false;
    }
    m.stop(trace::StopReason::Deadlock,
           "Nothing is ready, no timer is set and nothing is under way that could wake a task: the loop "
           "would wait for "
           "ever.");
    return false;
}

void fire_io_events(Machine& m, EventLoop& loop) {
    while (!loop.io_events.empty() && loop.io_events.next_moment() <= m.clock) {
        make_ready(m, loop, loop.io_events.pop());
    }
}

// When something may come from the world; kForever: never.
double next_io(Machine& m, EventLoop& loop) {
    while (!loop.io_events.empty() && loop.io_events.next().cancelled) loop.io_events.pop();
    const double event = loop.io_events.empty() ? vm::kForever : loop.io_events.next_moment();
    IoSource* const source = m.state<Source>().io;
    const double next = source ? std::min(event, source->next(m)) : event;
    return loop.interventions ? std::min(next, next_intervention(*loop.interventions)) : next;
}

// 3. Sleeps: the clock moves to what comes first, the timeout or the world, and on while what came wakes
// nobody. False: nothing will ever come, or raised.
bool select(Machine& m, EventLoop& loop, double timeout) {
    const uint16_t may = timeout == 0 ? 0 : timeout > 0 ? 1 : 2;
    m.recorder.record_seconds(EventKind::loop_select, loop.trace_id, std::max(timeout, 0.0), may);
    const size_t ready = loop.ready.size();
    const double end = timeout < 0 ? vm::kForever : m.clock + timeout;
    for (;;) {
        IoSource* const source = m.state<Source>().io;
        if (source && !source->poll(m, loop)) return false;
        fire_io_events(m, loop);
        if (loop.interventions && !intervene(m, loop)) return false;
        if (loop.ready.size() > ready || m.clock >= end) return true;
        const double until = std::max(m.clock, std::min(end, next_io(m, loop)));
        if (source && until == vm::kForever && !vm::has_other_threads(m)) {
            bool called = false;
            if (!source->idle(m, &called)) return false;
            if (called) continue;
        }
        bool woken = false;
        loop.sleeps_in = vm::current_thread(m);
        const bool ok = vm::wait_in_select(m, until, &woken);
        loop.sleeps_in = 0;
        if (!ok) return stop_for_ever(m);
        if (woken) {
            if (source && !source->poll(m, loop)) return false;
            return fire_io_events(m, loop), true;
        }
    }
}

// 4. Timers that are due become ready, in order.
void move_due_timers(Machine& m, EventLoop& loop) {
    const double end_time = m.clock + kClockResolution;
    while (!loop.timers.empty() && loop.timers.next_moment() < end_time) {
        Ref<Handle> handle = loop.timers.pop();
        handle->scheduled = false;
        if (!handle->cancelled)
            m.recorder.record(EventKind::timer_fired, handle->trace_id);
        else
            --loop.timers_cancelled;
        loop.ready.push_back(std::move(handle));
    }
}

bool report_slow(Machine& m, Handle& handle, double seconds) {
    Value module = m.import_module("asyncio.base_events");
    return module &&
           vm::call_method(m, module, "_report_slow", {Value::share(&handle), m.new_float(seconds)});
}

// 5. Exactly the handles that are ready now are run. This is the only place where callbacks are called.
bool run_ready(Machine& m, EventLoop& loop) {
    size_t count = loop.ready.size();
    m.recorder.record(EventKind::loop_run_ready, loop.trace_id, static_cast<uint32_t>(count));
    for (; count > 0 && !loop.ready.empty(); --count) {
        if (loop.interventions && !intervene(m, loop)) return false;
        const Ref<Handle> handle = std::move(loop.ready.front());
        loop.ready.pop_front();
        if (handle->cancelled) continue;
        const double began = m.clock;
        if (loop.debug) loop.current = handle;
        if (!run_handle(m, *handle)) return loop.failed = handle, false;
        if (loop.current) loop.current = {};
        if (loop.debug && m.clock - began >= loop.slow_callback_duration) {
            if (!report_slow(m, *handle, m.clock - began)) return false;
        }
    }
    return true;
}

// A thread runs one loop at most.
struct LoopState {
    std::map<vm::ThreadId, Value> running;
};

}  // namespace

void make_ready(Machine& m, EventLoop& loop, const Ref<Handle>& handle) {
    m.recorder.record(EventKind::handle_scheduled, handle->trace_id, text_for(m, loop, *handle),
                      callback_owner(m, handle->callback).value, static_cast<uint16_t>(handle->kind));
    loop.ready.push_back(handle);
}

void set_io_source(Machine& m, IoSource* source) { m.state<Source>().io = source; }

Ref<Handle> new_io_handle(Machine& m, EventLoop& loop, const Value& callback,
                          std::span<const Value> arguments) {
    if (!check_open(m, loop)) return {};
    Ref<Handle> handle = new_handle(m, loop, *handle_types(m).handle, callback, arguments, {});
    handle->trace_id = m.recorder.new_object(trace::ObjectKind::Handle);
    handle->kind = HandleKind::Internal;
    return handle;
}

Ref<Handle> call_soon(Machine& m, EventLoop& loop, const Value& callback, std::span<const Value> arguments,
                      const Ref<vm::Context>& context) {
    if (!check_open(m, loop)) return {};
    Ref<Handle> handle =
        new_handle(m, loop, *handle_types(m).handle, callback, arguments, context);
    handle->trace_id = m.recorder.new_object(trace::ObjectKind::Handle);
    if (!handle->arguments.empty() && Future::is(handle->arguments[0]))
        handle->kind = HandleKind::FutureCallback;
    make_ready(m, loop, handle);
    if (loop.sleeps_in != 0) vm::wake_thread(m, loop.sleeps_in);  // another thread called
    return handle;
}

Ref<Handle> call_at(Machine& m, EventLoop& loop, double when, const Value& callback,
                    std::span<const Value> arguments, const Ref<vm::Context>& context) {
    if (!check_open(m, loop)) return {};
    Ref<Handle> timer =
        new_handle(m, loop, *handle_types(m).timer_handle, callback, arguments, context);
    timer->is_timer = true;
    timer->trace_id = m.recorder.new_object(trace::ObjectKind::Timer);
    timer->when = when;
    timer->order = ++loop.timers_set;
    timer->scheduled = true;
    const Intervention* const changed = loop.interventions ? change_timer(m, loop, *timer) : nullptr;
    if (!timer->callback) return {};
    // On whose behalf: the future that the timer will resolve, else whose method it is.
    base::ObjectId owner = callback_owner(m, callback);
    if (!timer->arguments.empty()) {
        if (Future* future = vm::cast<Future>(timer->arguments[0])) owner = future->trace_id;
    }
    if (changed && changed->effect == Intervention::Effect::Never) {
        timer->scheduled = false;
        return record_changed_timer(m, *changed, *timer), timer;
    }
    m.recorder.record_seconds(EventKind::timer_set, timer->trace_id, timer->when);
    m.recorder.record(EventKind::timer_callback, timer->trace_id, text_for(m, loop, *timer), owner.value,
                      static_cast<uint16_t>(timer->kind));
    if (changed) record_changed_timer(m, *changed, *timer);
    loop.timers.push(timer);
    return timer;
}

bool schedule_task(Machine& m, Task& task, HandleKind kind, Value argument, base::ObjectId woken_by) {
    if (has_own_call_soon(m, task.loop)) return ask_for_step(m, task, kind, argument);
    return static_cast<bool>(
        schedule_handle(m, as<EventLoop>(task.loop), task, kind, argument, woken_by, task.context));
}

Ref<Handle> schedule_handle(Machine& m, EventLoop& loop, Task& task, HandleKind kind, const Value& argument,
                            base::ObjectId woken_by, const Ref<vm::Context>& context) {
    if (!check_open(m, loop)) return {};
    Ref<Handle> handle = m.make<Handle>(*handle_types(m).handle);
    handle->kind = kind;
    handle->callback = Value::share(&task);
    if (argument) handle->arguments.fill({&argument, 1});
    handle->context = context;
    handle->loop = task.loop;
    if (loop.debug) remember_stack(m, *handle);
    handle->trace_id = m.recorder.new_object(trace::ObjectKind::Handle);
    m.recorder.record(EventKind::task_scheduled, task.trace_id, handle->trace_id.value, woken_by.value);
    loop.ready.push_back(handle);
    return handle;
}

Ref<Handle> call_on_io(Machine& m, EventLoop& loop, double when, const Value& callback,
                       std::span<const Value> arguments) {
    if (!check_open(m, loop)) return {};
    Ref<Handle> handle = new_handle(m, loop, *handle_types(m).handle, callback, arguments, {});
    handle->trace_id = m.recorder.new_object(trace::ObjectKind::Handle);
    handle->kind = HandleKind::Internal;
    handle->when = when;
    handle->order = ++loop.timers_set;
    loop.io_events.push(handle);
    return handle;
}

bool run_once(Machine& m, EventLoop& loop) {
    if (loop.interventions && !intervene(m, loop)) return false;
    drop_cancelled_timers(loop);
    if (!loop.ready.empty()) {
        const double timer = loop.timers.empty() ? vm::kForever : loop.timers.next_moment();
        vm::loop_turns(m, std::min(timer, next_io(m, loop)));
    }
    m.recorder.record(EventKind::loop_iteration, loop.trace_id, static_cast<uint32_t>(loop.ready.size()),
                      static_cast<uint32_t>(loop.timers.size()));
    if (!select(m, loop, select_timeout(m, loop))) return false;
    move_due_timers(m, loop);
    return run_ready(m, loop);
}

Value running_loop(Machine& m) {
    const auto& running = m.state<LoopState>().running;
    const auto found = running.find(vm::current_thread(m));
    return found == running.end() ? Value::none() : found->second;
}

bool runs_in_other_thread(Machine& m, const EventLoop& loop) {
    for (const auto& [thread, running] : m.state<LoopState>().running)
        if (running.is_object() && running.object() == &loop) return thread != vm::current_thread(m);
    return false;
}

void set_running_loop(Machine& m, const Value& loop) {
    auto& running = m.state<LoopState>().running;
    if (loop.is_none())
        running.erase(vm::current_thread(m));
    else
        running[vm::current_thread(m)] = loop;
}

}  // namespace loopscope::loop
