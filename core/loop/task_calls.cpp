#include "core/loop/task_calls.h"

#include "core/vm/classes.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::loop {

using trace::EventKind;
using trace::HandleKind;
using vm::as;

namespace {

// What such a loop is asked to call for a step; for a wake-up it is the task's method task_wakeup.
struct Step : vm::Object {
    static bool is(const Value& value) { return value.is_layout(vm::Layout::Native); }
    Value task, exception;
};

struct Known {
    vm::Type* step = nullptr;
};
Known& known(Machine& m) { return m.state<Known>(); }

bool overrides(Machine& m, const vm::Type& type, const char* name) {
    const Value* found = vm::lookup_in_type(type, *m.intern(name));
    const Value* plain = vm::lookup_in_type(event_loop_type(m), *m.intern(name));
    return found && plain && !found->is(*plain);
}

Step* step_of(Machine& m, const Value& callback) {
    const bool is_step = callback.is_object() && callback.object()->type == known(m).step;
    return is_step ? static_cast<Step*>(callback.object()) : nullptr;
}

Task* woken_task_of(const Value& callback) {
    const auto* method = vm::cast<vm::NativeFunction>(callback);
    return method && method->name == "task_wakeup" ? vm::cast<Task>(method->self) : nullptr;
}

Value step_call(Machine& m, const Value& self, const vm::CallArguments& arguments) {
    if (arguments.positional_count != 0 || arguments.names)
        return vm::raise(m, *m.types.TypeError, "function takes no positional arguments");
    Step& step = as<Step>(self);
    const Value task = step.task;
    record_foreign_step(m, as<Task>(task), {});
    return task_step(m, as<Task>(task), step.exception) ? Value::none() : Value();
}

const vm::NativeAttribute kAttributes[] = {
    {"__self__", [](Machine&, const Value& self) { return as<Step>(self).task; }, nullptr},
};

}  // namespace

void look_at_class(Machine& m, EventLoop& loop) {
    loop.known_type = loop.type;
    loop.known_version = loop.type->version;
    loop.own_call_soon = overrides(m, *loop.type, "call_soon");
    loop.own_call_at = overrides(m, *loop.type, "call_at");
    loop.own_create_future = overrides(m, *loop.type, "create_future");
}

bool ask_call_soon(Machine& m, const Value& loop, const Value& callback, std::span<const Value> arguments,
                   const Value& context) {
    const Value method = vm::get_attr(m, loop, *m.intern("call_soon"));
    if (!method) return false;
    std::vector<Value> values{callback};
    values.insert(values.end(), arguments.begin(), arguments.end());
    const auto positional = static_cast<uint32_t>(values.size());
    values.push_back(context);
    const vm::Ref<vm::Tuple> names = m.new_tuple({m.intern("context").value()});
    return static_cast<bool>(
        vm::call(m, method, vm::CallArguments{values.data(), positional, names.get()}));
}

bool ask_for_step(Machine& m, Task& task, HandleKind kind, const Value& argument) {
    const Value context = task.context.value();
    if (kind == HandleKind::TaskWakeup) {
        const Value wakeup = vm::get_attr(m, Value::share(&task), *m.intern("task_wakeup"));
        return wakeup && ask_call_soon(m, task.loop, wakeup, {&argument, 1}, context);
    }
    const Ref<Step> step = m.make<Step>(*known(m).step);
    step->task = Value::share(&task);
    step->exception = argument;
    return ask_call_soon(m, task.loop, step.value(), {}, context);
}

Ref<Handle> handle_for_step(Machine& m, EventLoop& loop, const Value& callback,
                            std::span<const Value> arguments, const Ref<vm::Context>& context) {
    const Step* step = arguments.empty() ? step_of(m, callback) : nullptr;
    Task* task = step ? vm::cast<Task>(step->task) : nullptr;
    Value argument = step ? step->exception : Value();
    if (!step && arguments.size() == 1 && Future::is(arguments[0])) {
        task = woken_task_of(callback);
        argument = arguments[0];
    }
    // Only for the loop's own tasks: another's is called as anything is.
    if (!task || task->loop.object() != &loop) return {};
    return schedule_handle(m, loop, *task, step ? HandleKind::TaskStep : HandleKind::TaskWakeup, argument,
                           step ? base::ObjectId{} : as<Future>(argument).trace_id,
                           context ? context : task->context);
}

void record_foreign_step(Machine& m, Task& task, base::ObjectId woken_by) {
    const base::ObjectId handle = m.recorder.new_object(trace::ObjectKind::Handle);
    m.recorder.record(EventKind::task_scheduled, task.trace_id, handle.value, woken_by.value);
    m.recorder.record(EventKind::task_running, task.trace_id, handle.value);
}

bool set_loop_attribute(Machine& m, const Value& loop, vm::Str& name, const Value& value) {
    if (!vm::generic_set_attr(m, loop, name, value)) return false;
    if (name.text == "call_soon") as<EventLoop>(loop).has_call_soon_set = !value.empty();
    return true;
}

void setup_task_calls(Machine& m) {
    vm::Type& type = vm::new_native_type(m, "TaskStepMethWrapper", vm::Layout::Native, *m.types.object,
                                         vm::destroy_as<Step>);
    type.type_flags |= vm::kNotSubclassable | vm::kNotInstantiable | vm::kNoDict;
    type.slots.call = step_call;
    vm::add_attributes(m, type, kAttributes);
    vm::finish_type(m, type);
    known(m).step = &type;
}

}  // namespace loopscope::loop
