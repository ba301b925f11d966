// The Python type `_asyncio.EventLoop`: what core/library/asyncio/base_events.py builds the event loop on.
#include "core/loop/event_loop.h"
#include "core/loop/task_calls.h"
#include "core/loop/interventions.h"
#include "core/loop/tasks_of_loop.h"
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/spinning.h"

namespace loopscope::loop {

using vm::as;
using vm::NativeAttribute;
using vm::NativeMethod;
using vm::raise;

namespace {

struct LoopType {
    vm::Type* type = nullptr;
};

EventLoop& self_of(const Value* a) { return as<EventLoop>(a[0]); }

// Empty for None: then it is a copy of the current one.
Ref<vm::Context> given_context(const Value& context) {
    return context.is_none() ? Ref<vm::Context>() : Ref<vm::Context>(context);
}

Value loop_new(Machine& m, vm::Type& type, const vm::CallArguments&) {
    Ref<EventLoop> loop = m.make<EventLoop>(type);
    loop->trace_id = m.recorder.new_object(trace::ObjectKind::Loop);
    loop->interventions = planned_interventions(m);
    m.recorder.record(trace::EventKind::loop_created, loop->trace_id);
    return std::move(loop).value();
}

// In debug mode a coroutine or a thing that cannot be called is refused at once, rather than when its turn
// comes.
bool check_callback(Machine& m, const EventLoop& loop, const Value& callback, const char* method) {
    if (!loop.debug) return true;
    if (std::string_view(method) != "call_soon_threadsafe" && runs_in_other_thread(m, loop)) {
        raise(m, *m.types.RuntimeError,
              "Non-thread-safe operation invoked on an event loop other than the current one");
        return false;
    }
    Value events = m.import_module("asyncio.base_events");
    return events && vm::call_method(m, events, "_check_callback", {callback, m.new_str(method)});
}

bool check_context(Machine& m, const Value& context) {
    if (context.is_none() || vm::Context::is(context)) return true;
    return raise(m, *m.types.TypeError, "context must be a contextvars.Context, not {}",
                 vm::type_name(m, context)),
           false;
}

Value soon(Machine& m, const Value* a, const char* method) {
    EventLoop& loop = self_of(a);
    if (!check_callback(m, loop, a[1], method) || !check_context(m, a[3])) return {};
    const auto& values = as<vm::Tuple>(a[2]).items;
    const Ref<Handle> step = handle_for_step(m, loop, a[1], values, given_context(a[3]));
    if (step || m.has_raised()) return step.value();
    return call_soon(m, loop, a[1], as<vm::Tuple>(a[2]).items, given_context(a[3])).value();
}
Value method_call_soon(Machine& m, const Value* a) { return soon(m, a, "call_soon"); }
Value direct_call_soon(Machine& m, const Value* a, uint32_t count) {
    EventLoop& loop = self_of(a);
    if (!check_callback(m, loop, a[1], "call_soon")) return {};
    return call_soon(m, loop, a[1], {a + 2, count - 2}, {}).value();
}
Value method_call_soon_threadsafe(Machine& m, const Value* a) { return soon(m, a, "call_soon_threadsafe"); }

Value at(Machine& m, const Value* a, double when, const char* method) {
    EventLoop& loop = self_of(a);
    if (!check_callback(m, loop, a[2], method) || !check_context(m, a[4])) return {};
    return call_at(m, loop, when, a[2], as<vm::Tuple>(a[3]).items, given_context(a[4])).value();
}

// The moment that lies `delay` after now; empty: raised.
std::optional<double> moment_after(Machine& m, const Value& delay) {
    if (delay.is_small_int()) return m.clock + static_cast<double>(delay.small_int());
    if (delay.is_object() && delay.object()->type == m.types.float_)
        return m.clock + as<vm::Float>(delay).number;
    if (delay.is_none()) return raise(m, *m.types.TypeError, "delay must not be None"), std::nullopt;
    const Value sum = vm::binary(m, vm::BinaryOperator::Add, m.new_float(m.clock), delay);
    return sum ? vm::as_double(m, sum) : std::nullopt;
}

// call_later where call_at is overridden: that is asked.
Value ask_call_at(Machine& m, const Value& loop, double when, std::span<const Value> rest,
                  const Value& context) {
    const Value method = vm::get_attr(m, loop, *m.intern("call_at"));
    if (!method) return {};
    std::vector<Value> values{m.new_float(when)};
    values.insert(values.end(), rest.begin(), rest.end());
    const auto positional = static_cast<uint32_t>(values.size());
    values.push_back(context);
    const Ref<vm::Tuple> names = m.new_tuple({m.intern("context").value()});
    return vm::call(m, method, vm::CallArguments{values.data(), positional, names.get()});
}

Value method_call_later(Machine& m, const Value* a) {
    const auto when = moment_after(m, a[1]);
    if (when && know_class(m, self_of(a)).own_call_at) {
        std::vector<Value> rest{a[2]};
        const auto& more = as<vm::Tuple>(a[3]).items;
        rest.insert(rest.end(), more.begin(), more.end());
        return ask_call_at(m, a[0], *when, rest, a[4]);
    }
    return when ? at(m, a, *when, "call_at") : Value();
}
Value direct_call_later(Machine& m, const Value* a, uint32_t count) {
    const auto when = moment_after(m, a[1]);
    EventLoop& loop = self_of(a);
    if (when && know_class(m, loop).own_call_at)
        return ask_call_at(m, a[0], *when, {a + 2, count - 2}, Value::none());
    if (!when || !check_callback(m, loop, a[2], "call_at")) return {};
    return call_at(m, loop, *when, a[2], {a + 3, count - 3}, {}).value();
}

Value method_call_at(Machine& m, const Value* a) {
    if (a[1].is_none()) return raise(m, *m.types.TypeError, "when cannot be None");
    const auto when = vm::as_double(m, a[1]);
    Value timer = when ? at(m, a, *when, "call_at") : Value();
    if (timer && !vm::Float::is(a[1])) as<Handle>(timer).when_given = a[1];
    return timer;
}

Value method_call_on_io(Machine& m, const Value* a) {
    const auto delay = vm::as_double(m, a[1]);
    if (!delay) return {};
    return call_on_io(m, self_of(a), m.clock + *delay, a[2], as<vm::Tuple>(a[3]).items).value();
}

Value method_time(Machine& m, const Value*) {
    return vm::clock_is_read(m) ? m.new_float(m.clock) : Value();
}

Value method_create_future(Machine& m, const Value* a) {
    return new_future(m, a[0], trace::FutureKind::Plain, "Future", current_owner(m)).value();
}

// _create_future(kind, what, owner): one that the library waits for on a task's behalf, or on that of a
// request under way; `kind` is a trace::FutureKind.
Value method_create_future_for(Machine& m, const Value* a) {
    if (know_class(m, self_of(a)).own_create_future) return vm::call_method(m, a[0], "create_future");
    const auto kind = vm::as_int64(m, a[1]);
    if (!kind) return {};
    const base::ObjectId given = a[3].is_object() ? m.trace_id(a[3].object()) : base::ObjectId{};
    const base::ObjectId owner = given ? given : current_owner(m);
    return new_future(m, a[0], static_cast<trace::FutureKind>(*kind), vm::text_of(a[2]), owner).value();
}

Value method_run_once(Machine& m, const Value* a) {
    return run_once(m, self_of(a)) ? Value::none() : Value();
}

// Is the loop's _run_once what this file made it? A script may have put another in its place.
bool runs_plainly(Machine& m, const EventLoop& loop, const vm::Dict& own) {
    const vm::Str& name = *m.intern("_run_once");
    return vm::lookup_in_type(*loop.type, name) == vm::lookup_in_type(event_loop_type(m), name) &&
           own.table.find_name(name) == nullptr;
}

// _run_on(): tick after tick, as run_forever() has it. True: it is to stop. False: _run_once is another one,
// which run_forever() has to call.
Value method_run_on(Machine& m, const Value* a) {
    EventLoop& loop = self_of(a);
    vm::Dict* const attributes = vm::attributes_of(m, a[0]);
    if (attributes == nullptr) return Value::false_();
    const Ref<vm::Dict> own = Ref<vm::Dict>::share(attributes);
    while (runs_plainly(m, loop, *own)) {
        const uint32_t type_version = loop.type->version, own_version = own->table.keys_version();
        do {
            if (!m.spend(1)) return {};
            if (!run_once(m, loop)) return {};
            if (loop.stopping) return Value::true_();
        } while (type_version != 0 && loop.type->version == type_version &&
                 own->table.keys_version() == own_version);
    }
    return Value::false_();
}

Value method_take_failed(Machine&, const Value* a) {
    const Ref<Handle> failed = std::move(self_of(a).failed);
    self_of(a).failed = {};
    return failed ? failed.value() : Value::none();
}

Value method_record(Machine& m, const Value* a) {
    EventLoop& loop = self_of(a);
    const std::string_view what = vm::text_of(a[1]);
    const auto kind = what == "started"   ? trace::EventKind::loop_started
                      : what == "stopped" ? trace::EventKind::loop_stopped
                                          : trace::EventKind::loop_closed;
    m.recorder.record(kind, loop.trace_id);
    return Value::none();
}

Value method_clear(Machine&, const Value* a) {
    EventLoop& loop = self_of(a);
    const auto ready = std::move(loop.ready);
    const auto timers = std::move(loop.timers);
    const auto io_events = std::move(loop.io_events);
    loop.ready.clear();
    loop.timers.clear();
    loop.io_events.clear();
    return Value::none();
}

Value list_of_ready(Machine& m, const Value& self) {
    auto list = m.new_list();
    for (const Ref<Handle>& handle : as<EventLoop>(self).ready) list->items.push_back(handle.value());
    return std::move(list).value();
}
Value list_of_timers(Machine& m, const Value& self) {
    auto list = m.new_list();
    as<EventLoop>(self).timers.for_each([&](const Value& handle) { list->items.push_back(handle); });
    return std::move(list).value();
}

template <bool EventLoop::*Flag>
Value get_flag(Machine&, const Value& self) {
    return Value::boolean(as<EventLoop>(self).*Flag);
}
template <bool EventLoop::*Flag>
bool set_flag(Machine& m, const Value& self, const Value& value) {
    const auto flag = vm::truth(m, value);
    if (flag) as<EventLoop>(self).*Flag = *flag;
    return flag.has_value();
}

bool set_slow(Machine& m, const Value& self, const Value& value) {
    const auto seconds = vm::as_double(m, value);
    if (seconds) as<EventLoop>(self).slow_callback_duration = *seconds;
    return seconds.has_value();
}

const NativeMethod kMethods[] = {
    {"call_soon", "self, callback, /, *args, context=None", method_call_soon, direct_call_soon},
    {"call_soon_threadsafe", "self, callback, /, *args, context=None", method_call_soon_threadsafe},
    {"call_later", "self, delay, callback, /, *args, context=None", method_call_later,
     direct_call_later},
    {"call_at", "self, when, callback, /, *args, context=None", method_call_at},
    {"_call_on_io", "self, delay, callback, /, *args", method_call_on_io},
    {"time", "self, /", method_time},
    {"create_future", "self, /", method_create_future},
    {"_create_future", "self, kind, what, owner=None, /", method_create_future_for},
    {"_run_once", "self, /", method_run_once},
    {"_run_on", "self, /", method_run_on},
    {"_take_failed", "self, /", method_take_failed},
    {"_record", "self, what, /", method_record},
    {"_clear", "self, /", method_clear},
};
const NativeAttribute kAttributes[] = {
    {"_stopping", get_flag<&EventLoop::stopping>, set_flag<&EventLoop::stopping>},
    {"_closed", get_flag<&EventLoop::closed>, set_flag<&EventLoop::closed>},
    {"_debug", get_flag<&EventLoop::debug>, set_flag<&EventLoop::debug>},
    {"_current_handle",
     [](Machine&, const Value& s) {
         const Ref<Handle>& current = as<EventLoop>(s).current;
         return current ? current.value() : Value::none();
     },
     nullptr},
    {"slow_callback_duration",
     [](Machine& m, const Value& s) { return m.new_float(as<EventLoop>(s).slow_callback_duration); },
     set_slow},
    {"_ready", list_of_ready, nullptr},
    {"_scheduled", list_of_timers, nullptr},
};

}  // namespace

vm::Type& event_loop_type(Machine& m) { return *m.state<LoopType>().type; }

void setup_event_loop(Machine& m) {
    vm::Type& type = vm::new_native_type(m, "EventLoop", vm::Layout::Loop, *m.types.object,
                                         vm::destroy_as<EventLoop>, "_asyncio");
    m.state<LoopType>().type = &type;
    type.slots.make = loop_new;
    type.slots.set_attr = set_loop_attribute;
    type.slots.init = [](Machine&, const Value&, const vm::CallArguments&) { return true; };
    vm::add_methods(m, type, kMethods);
    vm::add_attributes(m, type, kAttributes);
    vm::finish_type(m, type);
}

}  // namespace loopscope::loop
