// The Python type `_asyncio.Task`: how tasks are made, methods, attributes.
#include "core/loop/event_loop.h"
#include "core/loop/task_calls.h"
#include "core/loop/task.h"
#include "core/loop/tasks_of_loop.h"
#include "core/vm/errors.h"
#include "core/vm/generator.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::loop {

using trace::EventKind;
using vm::as;
using vm::NativeAttribute;
using vm::NativeMethod;
using vm::raise;

namespace {

Task& self_of(const Value* a) { return as<Task>(a[0]); }
Value or_none(const Value& value) { return value ? value : Value::none(); }

void record_created(Machine& m, Task& task, bool eager) {
    task.trace_id = m.recorder.new_object(trace::ObjectKind::Task);
    base::ObjectId coroutine;
    if (vm::Generator* generator = vm::cast<vm::Generator>(task.coroutine)) coroutine = generator->trace_id;
    m.recorder.record(EventKind::task_created, task.trace_id, coroutine.value,
                      m.recorder.text(task_name(task)).value, eager ? 1 : 0);
}

// Added in 3.12: the first step is taken at once, in place of whichever task runs.
bool start_eagerly(Machine& m, Task& task) {
    const Value loop = task.loop, interrupted = current_task(m, loop);
    if (!interrupted.is_none() && !leave_task(m, loop, interrupted)) return false;
    const vm::Ref<vm::Context> context = task.context;
    bool ok = vm::enter_context(m, context);
    if (ok) {
        m.recorder.record(EventKind::task_running, task.trace_id, 0);
        ok = task_step(m, task, Value());
        vm::leave_context(m, context);
    }
    if (interrupted.is_none()) return ok;
    Value raised = m.take_raised();
    const bool entered = enter_task(m, loop, interrupted);
    if (raised) m.raised = raised;
    return ok && entered;
}

// Task(coro, *, loop=None, name=None, context=None, eager_start=False)
Value task_init_method(Machine& m, const Value* a) {
    Task& task = self_of(a);
    Value loop = a[2];
    if (loop.is_none()) {
        Value events = m.import_module("asyncio.events");
        loop = events ? vm::call_method(m, events, "_get_event_loop") : Value();
        if (!loop) return {};
    }
    Value coroutines = m.import_module("asyncio.coroutines");
    Value answer = coroutines ? vm::call_method(m, coroutines, "iscoroutine", {a[1]}) : Value();
    const auto is_coroutine = answer ? vm::truth(m, answer) : std::nullopt;
    if (!is_coroutine) return {};
    if (!*is_coroutine) {
        auto text = vm::repr_text(m, a[1]);
        if (!text) return {};
        return raise(m, *m.types.TypeError, "a coroutine was expected, got {}", *text);
    }
    task.loop = loop;
    task.source_traceback = debug_stack(m, loop);
    task.coroutine = a[1];
    task.name = a[3].is_none() ? m.new_str(fmt::format("Task-{}", next_task_number(m))) : vm::str(m, a[3]);
    if (!task.name) return {};
    task.context = a[4].is_none() ? vm::copy_context(m) : vm::Ref<vm::Context>(a[4]);
    task.number = next_task_id(m);
    const auto wants_eager = vm::truth(m, a[5]);
    if (!wants_eager) return {};
    const bool eager = *wants_eager && running_loop(m).is(loop);
    record_created(m, task, eager);
    register_task(m, task);
    if (eager) return start_eagerly(m, task) ? Value::none() : Value();
    return schedule_task(m, task, trace::HandleKind::TaskStep, Value(), {}) ? Value::none() : Value();
}

Value task_new(Machine& m, vm::Type& type, const vm::CallArguments&) { return m.make<Task>(type).value(); }

void destroy_task(vm::Object* object) {
    unregister_task(*object->type->machine, *object);
    vm::destroy_as<Task>(object);
}

// Asked for once nobody refers to it any more.
Value task_finalize(Machine& m, const Value& self) {
    Task& task = as<Task>(self);
    if (task.state == FutureState::Pending && task.log_destroy_pending && task.trace_id) {
        m.recorder.record(EventKind::task_destroyed_pending, task.trace_id);
        vm::Ref<vm::Dict> context = m.new_dict();
        context->table.set_name(*m.intern("task"), self);
        context->table.set_name(*m.intern("message"), m.new_str("Task was destroyed but it is pending!"));
        if (task.source_traceback)
            context->table.set_name(*m.intern("source_traceback"), task.source_traceback);
        Value result = vm::call_method(m, task.loop, "call_exception_handler", {context.value()});
        if (!result && m.has_raised()) vm::write_unraisable(m, self);
    }
    return future_types(m).future->slots.finalize(m, self);
}

Value method_cancel(Machine& m, const Value* a) {
    bool requested = false;
    if (!self_of(a).loop) return raise(m, *m.types.RuntimeError, "Task object is not initialized.");
    return task_cancel(m, self_of(a), a[1], &requested) ? Value::boolean(requested) : Value();
}
Value method_cancelling(Machine& m, const Value* a) { return m.new_int(self_of(a).cancel_requests); }
Value method_uncancel(Machine& m, const Value* a) {
    Task& task = self_of(a);
    if (task.cancel_requests > 0) --task.cancel_requests;
    return m.new_int(task.cancel_requests);
}
Value method_get_name(Machine&, const Value* a) { return or_none(self_of(a).name); }
Value method_set_name(Machine& m, const Value* a) {
    Value name = vm::str(m, a[1]);
    if (!name) return {};
    self_of(a).name = name;
    m.recorder.record(EventKind::task_renamed, self_of(a).trace_id, m.recorder.text(vm::text_of(name)).value);
    return Value::none();
}
Value method_get_coro(Machine&, const Value* a) { return or_none(self_of(a).coroutine); }
Value method_get_context(Machine&, const Value* a) {
    return self_of(a).context ? self_of(a).context.value() : Value::none();
}
Value method_wakeup(Machine& m, const Value* a) {
    const Future* future = vm::cast<Future>(a[1]);
    record_foreign_step(m, self_of(a), future ? future->trace_id : base::ObjectId{});
    return task_wakeup(m, self_of(a), a[1]) ? Value::none() : Value();
}

Value call_python(Machine& m, const char* function, std::initializer_list<Value> arguments) {
    Value module = m.import_module("asyncio.base_tasks");
    return module ? vm::call_method(m, module, function, arguments) : Value();
}
Value method_get_stack(Machine& m, const Value* a) { return call_python(m, "_task_get_stack", {a[0], a[1]}); }
Value method_print_stack(Machine& m, const Value* a) {
    return call_python(m, "_task_print_stack", {a[0], a[1], a[2]});
}

const NativeMethod kMethods[] = {
    {"__init__", "self, coro, *, loop=None, name=None, context=None, eager_start=False", task_init_method},
    {"cancel", "self, /, msg=None", method_cancel},
    {"cancelling", "self, /", method_cancelling},
    {"uncancel", "self, /", method_uncancel},
    {"get_name", "self, /", method_get_name},
    {"set_name", "self, value, /", method_set_name},
    {"get_coro", "self, /", method_get_coro},
    {"get_context", "self, /", method_get_context},
    {"get_stack", "self, /, *, limit=None", method_get_stack},
    {"print_stack", "self, /, *, limit=None, file=None", method_print_stack},
    {"task_wakeup", "self, future, /", method_wakeup},
};
bool set_log_destroy_pending(Machine& m, const Value& self, const Value& value) {
    const auto log = vm::truth(m, value);
    if (log) as<Task>(self).log_destroy_pending = *log;
    return log.has_value();
}

const NativeAttribute kAttributes[] = {
    {"_log_destroy_pending",
     [](Machine&, const Value& s) { return Value::boolean(as<Task>(s).log_destroy_pending); },
     set_log_destroy_pending},
    {"_coro", [](Machine&, const Value& s) { return or_none(as<Task>(s).coroutine); }, nullptr},
    {"_fut_waiter", [](Machine&, const Value& s) { return or_none(as<Task>(s).waiter); }, nullptr},
    {"_must_cancel", [](Machine&, const Value& s) { return Value::boolean(as<Task>(s).must_cancel); },
     nullptr},
};

// type() calls this slot; the work is done by the method, whose signature names the arguments.
bool task_init(Machine& m, const Value& self, const vm::CallArguments& arguments) {
    Value method = vm::get_attr(m, Value::share(future_types(m).task), "__init__");
    if (!method) return false;
    std::vector<Value> values{self};
    const size_t names = arguments.names ? arguments.names->items.size() : 0;
    values.insert(values.end(), arguments.values, arguments.values + arguments.positional_count + names);
    return static_cast<bool>(
        vm::call(m, method, {values.data(), arguments.positional_count + 1, arguments.names}));
}

}  // namespace

void setup_tasks(Machine& m) {
    FutureTypes& types = future_types(m);
    vm::Type& task =
        vm::new_native_type(m, "Task", vm::Layout::Task, *types.future, destroy_task, "_asyncio");
    types.task = &task;
    task.slots.make = task_new;
    task.slots.finalize = task_finalize;
    // Differs: CPython's hash follows from the address, and so does the order of a set of tasks.
    task.slots.hash = [](Machine&, const Value& self) {
        return std::optional<int64_t>(as<Task>(self).number);
    };
    vm::add_methods(m, task, kMethods);
    vm::add_attributes(m, task, kAttributes);
    vm::finish_type(m, task);
    task.slots.init = task_init;
}

}  // namespace loopscope::loop
