// The module `_trace`: the Python half of asyncio and of the simulated world says here what it does, for the
// picture. Each function records one event; none changes what a script sees. See events.def for what the
// numbers mean.
#include "core/loop/event_loop.h"
#include "core/loop/module.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::loop {

using trace::EventKind;
using trace::ObjectKind;
using vm::NativeMethod;

namespace {

base::ObjectId id_of(Machine& m, const Value& value, ObjectKind kind) {
    if (!value.is_object()) return {};
    const base::ObjectId id = m.trace_id(value.object());
    return id ? id : m.give_trace_id(value.object(), kind);
}

base::ObjectId known_id(Machine& m, const Value& value) {
    return value.is_object() ? m.trace_id(value.object()) : base::ObjectId{};
}

uint32_t number(const Value& value) {
    return value.is_small_int() && value.small_int() > 0 ? static_cast<uint32_t>(value.small_int()) : 0;
}
uint16_t detail(const Value& value) { return static_cast<uint16_t>(value.is_true() ? 1u : number(value)); }

// A str as it is, None as no text, anything else as its short repr.
uint32_t text(Machine& m, const Value& value) {
    if (value.is_none()) return 0;
    if (vm::is_str(value)) return m.recorder.text(vm::text_of(value)).value;
    return m.recorder.text(vm::quick_repr(m, value)).value;
}
uint32_t repr_text_id(Machine& m, const Value& value) {
    return value.is_none() ? 0 : m.recorder.text(vm::quick_repr(m, value)).value;
}

Value sync_created(Machine& m, const Value* a) {
    m.recorder.record(EventKind::sync_created, id_of(m, a[0], ObjectKind::Sync), text(m, a[2]), number(a[3]),
                      detail(a[1]));
    return Value::none();
}
Value sync_acquired(Machine& m, const Value* a) {
    m.recorder.record(EventKind::sync_acquired, id_of(m, a[0], ObjectKind::Sync), current_owner(m).value,
                      number(a[1]));
    return Value::none();
}
Value sync_released(Machine& m, const Value* a) {
    m.recorder.record(EventKind::sync_released, id_of(m, a[0], ObjectKind::Sync), current_owner(m).value,
                      number(a[1]));
    return Value::none();
}
Value sync_wait(Machine& m, const Value* a) {
    m.recorder.record(EventKind::sync_wait, id_of(m, a[0], ObjectKind::Sync), current_owner(m).value,
                      known_id(m, a[1]).value);
    return Value::none();
}
Value sync_wait_over(Machine& m, const Value* a) {
    m.recorder.record(EventKind::sync_wait_over, id_of(m, a[0], ObjectKind::Sync), current_owner(m).value, 0,
                      detail(a[1]));
    return Value::none();
}
Value sync_changed(Machine& m, const Value* a) {
    m.recorder.record(EventKind::sync_changed, id_of(m, a[0], ObjectKind::Sync), number(a[1]),
                      a[2] ? m.recorder.text(vm::quick_repr(m, a[2])).value : 0);
    return Value::none();
}
Value future_child(Machine& m, const Value* a) {
    m.recorder.record(EventKind::future_child, known_id(m, a[0]), known_id(m, a[1]).value);
    return Value::none();
}
Value scope_entered(Machine& m, const Value* a) {
    m.recorder.record(EventKind::scope_entered, id_of(m, a[0], ObjectKind::Scope), text(m, a[2]),
                      current_owner(m).value, detail(a[1]));
    return Value::none();
}
Value scope_member(Machine& m, const Value* a) {
    m.recorder.record(EventKind::scope_member, id_of(m, a[0], ObjectKind::Scope), known_id(m, a[1]).value);
    return Value::none();
}
Value scope_left(Machine& m, const Value* a) {
    m.recorder.record(EventKind::scope_left, id_of(m, a[0], ObjectKind::Scope), repr_text_id(m, a[1]), 0,
                      a[1].is_none() ? 0 : 1);
    return Value::none();
}
Value job_submitted(Machine& m, const Value* a) {
    m.recorder.record(EventKind::job_submitted, id_of(m, a[0], ObjectKind::Job), text(m, a[1]),
                      known_id(m, a[2]).value, detail(a[3]));
    return Value::none();
}
Value job_started(Machine& m, const Value* a) {
    m.recorder.record(EventKind::job_started, id_of(m, a[0], ObjectKind::Job), number(a[1]));
    return Value::none();
}
Value job_finished(Machine& m, const Value* a) {
    m.recorder.record(EventKind::job_finished, id_of(m, a[0], ObjectKind::Job), repr_text_id(m, a[1]), 0,
                      detail(a[2]));
    return Value::none();
}
Value request_sent(Machine& m, const Value* a) {
    const base::ObjectId waiter = a[3].is_none() ? current_owner(m) : known_id(m, a[3]);
    m.recorder.record(EventKind::request_sent, id_of(m, a[0], ObjectKind::Request), text(m, a[1]),
                      waiter.value, detail(a[2]));
    return Value::none();
}
Value request_progress(Machine& m, const Value* a) {
    m.recorder.record(EventKind::request_progress, id_of(m, a[0], ObjectKind::Request), text(m, a[1]),
                      number(a[2]));
    return Value::none();
}
Value reply_arrived(Machine& m, const Value* a) {
    m.recorder.record(EventKind::reply_arrived, id_of(m, a[0], ObjectKind::Request), text(m, a[1]), 0,
                      detail(a[2]));
    return Value::none();
}

const NativeMethod kFunctions[] = {
    {"sync_created", "sync, kind, name, size=0, /", sync_created},
    {"sync_acquired", "sync, permits=0, /", sync_acquired},
    {"sync_released", "sync, permits=0, /", sync_released},
    {"sync_wait", "sync, future, /", sync_wait},
    {"sync_wait_over", "sync, cancelled=False, /", sync_wait_over},
    {"sync_changed", "sync, size, item=?, /", sync_changed},
    {"future_child", "future, child, /", future_child},
    {"scope_entered", "scope, kind, text, /", scope_entered},
    {"scope_member", "scope, task, /", scope_member},
    {"scope_left", "scope, exception=None, /", scope_left},
    {"job_submitted", "job, function, future, kind=0, /", job_submitted},
    {"job_started", "job, worker, /", job_started},
    {"job_finished", "job, result, failed=False, /", job_finished},
    {"request_sent", "request, text, kind=0, waiter=None, /", request_sent},
    {"request_progress", "request, text, percent, /", request_progress},
    {"reply_arrived", "request, text, failed=False, /", reply_arrived},
};

}  // namespace

Ref<vm::Module> make_trace_module(Machine& m) {
    Ref<vm::Module> module = m.new_module("_trace");
    vm::add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::loop
