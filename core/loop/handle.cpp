#include "core/loop/handle.h"

#include "core/loop/event_loop.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/frame.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/traceback.h"

namespace loopscope::loop {

using vm::as;
using vm::NativeAttribute;
using vm::NativeMethod;

namespace {

// The texts of the names seen last, by the address of the name.
struct TextCache {
    struct Entry {
        Value name;  // a string object, kept alive
        base::TextId text;
    };
    static constexpr size_t kEntries = 64;
    Entry entries[kEntries];
    Entry& entry(const Value& name) { return entries[(name.bits() >> 4) % kEntries]; }
};

// The string that names a callable, or null where only a repr can tell.
const Value* name_of(const Value& callback) {
    if (const auto* function = vm::cast<vm::Function>(callback)) return &function->qualname;
    if (const auto* method = vm::cast<vm::BoundMethod>(callback)) return name_of(method->function);
    return nullptr;
}

}  // namespace

base::TextId callback_text(Machine& m, const Value& callback) {
    if (const Value* name = name_of(callback)) {
        TextCache::Entry& entry = m.state<TextCache>().entry(*name);
        if (!entry.name.is(*name)) entry = {*name, m.recorder.text(vm::text_of(*name))};
        return entry.text;
    }
    if (callback.is_layout(vm::Layout::Instance) && m.type_of(callback).name == "partial") {
        const Value function = vm::try_get_attr(m, callback, *m.intern("func"));
        if (function) return callback_text(m, function);  // never a partial itself
        m.raised = Value();
    }
    if (const auto* native = vm::cast<vm::NativeFunction>(callback)) return m.recorder.text(native->qualname);
    return m.recorder.text(vm::quick_repr(m, callback));
}

base::ObjectId callback_owner(Machine& m, const Value& callback) {
    const Value* self = nullptr;
    if (const auto* method = vm::cast<vm::BoundMethod>(callback)) {
        self = &method->self;
    } else if (const auto* native = vm::cast<vm::NativeFunction>(callback)) {
        self = &native->self;
    } else if (const Task* task = vm::cast<Task>(callback)) {
        return task->trace_id;
    }
    return self != nullptr && self->is_object() ? m.trace_id(self->object()) : base::ObjectId{};
}

HandleTypes& handle_types(Machine& m) { return m.state<HandleTypes>(); }

namespace {

// Is it a function or a method written in Python? Its frame takes over what it needs before anything runs.
bool runs_in_frame(const Value& callback) {
    const auto* method = vm::cast<vm::BoundMethod>(callback);
    return vm::Function::is(method != nullptr ? method->function : callback);
}

bool call_with(Machine& m, const Value& callback, const HandleArguments& arguments) {
    const auto count = static_cast<uint32_t>(arguments.size());
    return static_cast<bool>(vm::call(m, callback, vm::CallArguments{arguments.begin(), count, nullptr}));
}

// Runs what the handle holds. False: something was raised or the run is stopping.
bool call_back(Machine& m, Handle& handle) {
    switch (handle.kind) {
        case trace::HandleKind::TaskStep: {
            Task& task = as<Task>(handle.callback);
            m.recorder.record(trace::EventKind::task_running, task.trace_id, handle.trace_id.value);
            return task_step(m, task, handle.arguments.empty() ? Value() : handle.arguments[0]);
        }
        case trace::HandleKind::TaskWakeup: {
            Task& task = as<Task>(handle.callback);
            m.recorder.record(trace::EventKind::task_running, task.trace_id, handle.trace_id.value);
            return task_wakeup(m, task, handle.arguments[0]);
        }
        default:
            if (runs_in_frame(handle.callback)) return call_with(m, handle.callback, handle.arguments);
            // Cancelling it may empty the handle meanwhile.
            return call_with(m, Value(handle.callback), HandleArguments(handle.arguments));
    }
}

// An exception nobody caught goes to the loop's exception handler.
bool report_exception(Machine& m, Handle& handle) {
    if (m.stopping) return false;
    if (vm::raised_matches(m, *m.types.KeyboardInterrupt) || vm::raised_matches(m, *m.types.SystemExit))
        return false;
    const Value exception = m.take_raised();
    Value events = m.import_module("asyncio.events");
    if (!events) return false;
    auto& raised = as<vm::Exception>(exception);
    if (!raised.traceback && m.frame) vm::add_traceback(m, raised, *m.frame);  // no Python code was reached
    // What a handler raises, or asks sys.exc_info() for, follows from this one.
    const Value before = std::exchange(m.handled, exception);
    const Value done = vm::call_method(m, events, "_report_exception", {Value::share(&handle), exception});
    m.handled = before;
    return static_cast<bool>(done);
}

}  // namespace

bool run_handle(Machine& m, Handle& handle) {
    m.recorder.record(trace::EventKind::handle_run, handle.trace_id);
    bool ok = vm::enter_context(m, handle.context);
    if (ok) {
        ok = call_back(m, handle);
        vm::leave_context(m, handle.context);
    }
    m.recorder.record(trace::EventKind::handle_finished, handle.trace_id);
    return ok || report_exception(m, handle);
}

void cancel_handle(Machine& m, Handle& handle) {
    if (handle.cancelled) return;
    handle.cancelled = true;
    if (handle.debug) {
        handle.debug->shown = vm::repr(m, Value::share(&handle));
        if (!handle.debug->shown) m.take_raised();
    }
    m.recorder.record(
        handle.is_timer ? trace::EventKind::timer_cancelled : trace::EventKind::handle_cancelled,
        handle.trace_id);
    if (EventLoop* loop = vm::cast<EventLoop>(handle.loop); loop && handle.scheduled)
        ++loop->timers_cancelled;
    const Value callback = std::move(handle.callback);  // dies after the handle is in order
    const HandleArguments arguments = std::exchange(handle.arguments, {});
    handle.callback = Value();
}

namespace {

Value method_cancel(Machine& m, const Value* a) {
    const Handle& handle = as<Handle>(a[0]);
    // Of a loop with timers of its own.
    if (handle.is_timer && !handle.cancelled && !EventLoop::is(handle.loop)) {
        if (!vm::call_method(m, handle.loop, "_timer_handle_cancelled", {a[0]})) return {};
    }
    cancel_handle(m, as<Handle>(a[0]));
    return Value::none();
}
Value method_cancelled(Machine&, const Value* a) { return Value::boolean(as<Handle>(a[0]).cancelled); }
Value method_run(Machine& m, const Value* a) {
    return run_handle(m, as<Handle>(a[0])) ? Value::none() : Value();
}
Value method_when(Machine& m, const Value* a) {
    const Handle& handle = as<Handle>(a[0]);
    return handle.when_given ? handle.when_given : m.new_float(handle.when);
}

// A task's step is shown as CPython shows it, by a method of the task.
Value get_callback(Machine& m, const Value& self) {
    const Handle& handle = as<Handle>(self);
    if (!handle.callback) return Value::none();
    if (Task::is(handle.callback)) return vm::get_attr(m, handle.callback, "task_wakeup");
    return handle.callback;
}

Value get_args(Machine& m, const Value& self) {
    const Handle& handle = as<Handle>(self);
    if (!handle.callback) return Value::none();  // cancelled
    return m.new_tuple({handle.arguments.begin(), handle.arguments.end()}).value();
}

Value handle_repr(Machine& m, const Value& self) {
    if (const auto& debug = as<Handle>(self).debug; debug && debug->shown) return debug->shown;
    Value events = m.import_module("asyncio.events");
    return events ? vm::call_method(m, events, "_handle_repr", {self}) : Value();
}

// Timers are ordered by their moment, for scripts that keep a heap of their own.
Value timer_compare(Machine& m, vm::CompareOperator op, const Value& left, const Value& right) {
    const Handle* a = vm::cast<Handle>(left);
    const Handle* b = vm::cast<Handle>(right);
    if (!a || !b || !a->is_timer || !b->is_timer) return Value::not_implemented();
    return vm::compare(m, op, m.new_float(a->when), m.new_float(b->when));
}

const NativeMethod kMethods[] = {
    {"cancel", "self", method_cancel},
    {"cancelled", "self", method_cancelled},
    {"_run", "self", method_run},
};
const NativeMethod kTimerMethods[] = {{"when", "self", method_when}};
const NativeAttribute kAttributes[] = {
    {"_callback", get_callback, nullptr},
    {"_args", get_args, nullptr},
    {"_loop", [](Machine&, const Value& s) { return as<Handle>(s).loop; }, nullptr},
    {"_cancelled", [](Machine&, const Value& s) { return Value::boolean(as<Handle>(s).cancelled); }, nullptr},
    {"_source_traceback",
     [](Machine&, const Value& s) {
         const auto& debug = as<Handle>(s).debug;
         return debug && debug->source_traceback ? debug->source_traceback : Value::none();
     },
     nullptr},
    {"_context", [](Machine&, const Value& s) { return as<Handle>(s).context.value(); }, nullptr},
    {"_is_task_step",
     [](Machine&, const Value& s) {
         return Value::boolean(as<Handle>(s).kind == trace::HandleKind::TaskStep);
     },
     nullptr},
};
const NativeAttribute kTimerAttributes[] = {
    {"_when", [](Machine& m, const Value& s) { return m.new_float(as<Handle>(s).when); }, nullptr},
    {"_scheduled", [](Machine&, const Value& s) { return Value::boolean(as<Handle>(s).scheduled); }, nullptr},
};

}  // namespace

namespace {

// Handle(callback, args, loop, context=None), for loops that scripts write themselves.
Value make_handle(Machine& m, vm::Type& type, const vm::CallArguments& arguments, uint32_t first) {
    const auto value = [&](uint32_t at, const char* name) {
        return arguments.positional_count > at ? arguments.values[at] : vm::keyword_argument(arguments, name);
    };
    const Value callback = value(first, "callback"), args = value(first + 1, "args");
    const Value loop = value(first + 2, "loop"), context = value(first + 3, "context");
    if (!callback || !args || !loop) {
        return vm::raise(m, *m.types.TypeError, "{}.__init__() missing required arguments", type.name);
    }
    const auto given = vm::to_vector(m, args);
    if (!given) return {};
    Ref<Handle> handle = m.make<Handle>(type);
    handle->callback = callback;
    handle->arguments.fill(*given);
    const bool has_context = context && vm::Context::is(context);
    handle->context = has_context ? Ref<vm::Context>(context) : vm::copy_context(m);
    handle->loop = loop;
    handle->trace_id = m.recorder.new_object(first ? trace::ObjectKind::Timer : trace::ObjectKind::Handle);
    return handle.value();
}
Value handle_make(Machine& m, vm::Type& type, const vm::CallArguments& arguments) {
    return make_handle(m, type, arguments, 0);
}
Value timer_make(Machine& m, vm::Type& type, const vm::CallArguments& arguments) {
    const bool by_place = arguments.positional_count > 0;
    const Value when = by_place ? arguments.values[0] : vm::keyword_argument(arguments, "when");
    const auto moment = when ? vm::as_double(m, when) : std::nullopt;
    if (!moment) {
        if (m.has_raised()) return {};
        return vm::raise(m, *m.types.TypeError, "TimerHandle.__init__() missing required arguments");
    }
    const Value made = make_handle(m, type, arguments, 1);
    if (!made) return {};
    as<Handle>(made).is_timer = true;
    as<Handle>(made).when = *moment;
    as<Handle>(made).when_given = when;
    return made;
}

}  // namespace

void setup_handles(Machine& m) {
    HandleTypes& types = handle_types(m);
    vm::Type& handle = vm::new_native_type(m, "Handle", vm::Layout::Handle, *m.types.object,
                                           vm::destroy_as<Handle>, "asyncio.events");
    types.handle = &handle;
    handle.message_name.clear();  // CPython's is written in Python
    handle.slots.repr = handle_repr;
    handle.slots.make = handle_make;
    vm::add_methods(m, handle, kMethods);
    vm::add_attributes(m, handle, kAttributes);
    vm::finish_type(m, handle);

    vm::Type& timer = vm::new_native_type(m, "TimerHandle", vm::Layout::Handle, handle,
                                          vm::destroy_as<Handle>, "asyncio.events");
    types.timer_handle = &timer;
    timer.message_name.clear();
    timer.slots.compare = timer_compare;
    timer.slots.make = timer_make;
    timer.slots.hash = [](Machine& mm, const Value& self) {
        return vm::hash(mm, mm.new_float(as<Handle>(self).when));
    };
    vm::add_methods(m, timer, kTimerMethods);
    vm::add_attributes(m, timer, kTimerAttributes);
    vm::finish_type(m, timer);
}

}  // namespace loopscope::loop
