// How the steps of tasks reach a loop whose call_soon is Python code: a subclass's, one set on the loop
// itself, or that of a loop written from scratch.
//
// The plain loop is handed its handles directly (schedule_task) and never comes here.
#pragma once

#include "core/loop/event_loop.h"

namespace loopscope::loop {

// The loop, once it is known which methods its class overrides.
void look_at_class(Machine& m, EventLoop& loop);
inline EventLoop& know_class(Machine& m, EventLoop& loop) {
    const uint32_t version = loop.type->version;
    if (loop.known_type != loop.type || loop.known_version != version || version == 0) look_at_class(m, loop);
    return loop;
}
// Is it none of our loops, or is call_soon overridden by its class or by an attribute of its own?
inline bool has_own_call_soon(Machine& m, const Value& loop) {
    if (!EventLoop::is(loop)) return true;
    const EventLoop& known = know_class(m, *static_cast<EventLoop*>(loop.object()));
    return known.own_call_soon || known.has_call_soon_set;
}
// loop.call_soon(callback, *arguments, context=context). False: raised.
bool ask_call_soon(Machine& m, const Value& loop, const Value& callback, std::span<const Value> arguments,
                   const Value& context);
// A task's next step or wake-up, by call_soon. `argument`: the exception to throw, or the future that woke
// it.
bool ask_for_step(Machine& m, Task& task, trace::HandleKind kind, const Value& argument);
// What our own call_soon makes of a callback that ask_for_step handed out; null of any other.
Ref<Handle> handle_for_step(Machine& m, EventLoop& loop, const Value& callback,
                            std::span<const Value> arguments, const Ref<vm::Context>& context);
// A step that no handle of ours carries begins.
void record_foreign_step(Machine& m, Task& task, base::ObjectId woken_by);
// The slot of loops that attributes are set by: sees when that is a call_soon.
bool set_loop_attribute(Machine& m, const Value& loop, vm::Str& name, const Value& value);
void setup_task_calls(Machine& m);

}  // namespace loopscope::loop
