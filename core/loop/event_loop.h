// EventLoop: the ready queue, the timers, and the one function that runs handles; after
// asyncio.BaseEventLoop.
//
// Its lower half only: run_forever, run_until_complete, executors and the like are Python, in
// core/library/asyncio/base_events.py, on top of `_asyncio.EventLoop`. Time is virtual: where CPython's loop
// asks the selector to wait, this one moves the machine's clock.
#pragma once

#include <deque>
#include <span>

#include "core/loop/handle.h"
#include "core/loop/task.h"
#include "core/loop/timer_heap.h"

namespace loopscope::loop {

struct Interventions;

struct EventLoop : vm::Traced {  // Layout Loop
    static bool is(const Value& value) { return value.is_layout(vm::Layout::Loop); }

    std::deque<Ref<Handle>> ready;
    TimerHeap timers;
    TimerHeap io_events;                 // what the simulated world will make ready, and when
    uint64_t timers_set = 0;             // gives each its order
    uint64_t handles_described = 0;      // whose arguments the trace tells
    uint64_t timers_cancelled = 0;       // still in the heap
    uint64_t sleeps_in = 0;              // the thread that sleeps in select; 0: none
    bool stopping = false;               // run_once is the last one
    bool closed = false;
    bool debug = false;
    Interventions* interventions = nullptr;  // null: none are planned (interventions.h)
    Ref<Handle> current;                     // of debug mode: the one that runs
    Ref<Handle> failed;                      // whose exception left the loop, until run_forever takes it
    double slow_callback_duration = 0.1;     // of debug mode, in seconds
    // Which methods its class overrides, as of that version of the class; a call_soon set on the loop itself.
    const vm::Type* known_type = nullptr;
    uint32_t known_version = 0;
    bool own_call_soon = false, own_call_at = false, own_create_future = false, has_call_soon_set = false;
};

// What makes handles ready from outside of the program: the simulated network. The loop asks it where
// CPython's asks the selector.
struct IoSource {
    virtual ~IoSource() = default;
    // Puts the handles of what is ready now into the loop's ready queue. False: raised.
    virtual bool poll(Machine& m, EventLoop& loop) = 0;
    virtual double next(Machine& m) = 0;  // the moment at which something may become ready
    // Nothing will ever come: may do something about it, then *called. False: raised.
    virtual bool idle(Machine& m, bool* called) = 0;
    virtual bool serves() const = 0;  // the script waits for clients, not for itself
};
void set_io_source(Machine& m, IoSource* source);  // borrowed: it lives as long as the machine

vm::Type& event_loop_type(Machine& m);
void setup_event_loop(Machine& m);

// Scheduling. Empty: raised (the loop is closed).
Ref<Handle> call_soon(Machine& m, EventLoop& loop, const Value& callback, std::span<const Value> arguments,
                      const Ref<vm::Context>& context);
Ref<Handle> call_at(Machine& m, EventLoop& loop, double when, const Value& callback,
                    std::span<const Value> arguments, const Ref<vm::Context>& context);
// A task's own step or wake-up. `woken_by`: the future that did it, for the trace.
bool schedule_task(Machine& m, Task& task, trace::HandleKind kind, Value argument, base::ObjectId woken_by);
Ref<Handle> schedule_handle(Machine& m, EventLoop& loop, Task& task, trace::HandleKind kind,
                            const Value& argument, base::ObjectId woken_by,
                            const Ref<vm::Context>& context);
// For the simulated world: at that moment of virtual time the callback becomes ready, as if its file
// descriptor had.
Ref<Handle> call_on_io(Machine& m, EventLoop& loop, double when, const Value& callback,
                       std::span<const Value> arguments);

// For IoSource: the loop runs it in this tick.
void make_ready(Machine& m, EventLoop& loop, const Ref<Handle>& handle);
Ref<Handle> new_io_handle(Machine& m, EventLoop& loop, const Value& callback,
                          std::span<const Value> arguments);

// One tick. False: an exception must leave the loop, or the run is stopping.
bool run_once(Machine& m, EventLoop& loop);

Value running_loop(Machine& m);  // None where no loop runs
bool runs_in_other_thread(Machine& m, const EventLoop& loop);
void set_running_loop(Machine& m, const Value& loop);

}  // namespace loopscope::loop
