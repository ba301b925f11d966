#include "core/loop/own_call_soon.h"

#include "core/vm/attributes.h"
#include "core/vm/interpreter.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::loop {

using trace::HandleKind;
using vm::as;

namespace {

struct TaskCallables {
    Value step, wakeup;
};

// A script that wraps what it is asked to call takes the step by itself, within a callback of its own.
void record_running(Machine& m, const Value& task) {
    m.recorder.record(trace::EventKind::task_running, as<Task>(task).trace_id, 0);
}

Value call_step(Machine& m, const Value* a) {
    const Value exception = a[1].is_none() ? Value() : a[1];
    record_running(m, a[0]);
    return task_step(m, as<Task>(a[0]), exception) ? Value::none() : Value();
}
Value call_wakeup(Machine& m, const Value* a) {
    record_running(m, a[0]);
    return task_wakeup(m, as<Task>(a[0]), a[1]) ? Value::none() : Value();
}

// Differs: CPython's step is an object of a type without a name.
const vm::NativeMethod kStep = {"TaskStepMethWrapper", "self, exception=None, /", call_step};
const vm::NativeMethod kWakeup = {"task_wakeup", "self, future, /", call_wakeup};

TaskCallables& callables(Machine& m) {
    auto& made = m.state<TaskCallables>();
    if (!made.step) {
        made.step = vm::new_native_function(m, kStep).value();
        made.wakeup = vm::new_native_function(m, kWakeup).value();
    }
    return made;
}

}  // namespace

bool overrides_call_soon(Machine& m, const vm::Type& loop_type) {
    const vm::Ref<vm::Str> name = m.intern("call_soon");
    const Value* own = vm::lookup_in_type(loop_type, *name);
    const Value* ours = vm::lookup_in_type(event_loop_type(m), *name);
    return own != nullptr && ours != nullptr && own->object() != ours->object();
}

bool ask_call_soon(Machine& m, const Value& loop, const Value& callback, const Value& argument,
                   const Value& context) {
    const Value method = vm::get_attr(m, loop, "call_soon");
    if (!method) return false;
    const Value names = m.new_tuple({m.new_str("context")}).value();
    const Value with[] = {callback, argument, context};
    const Value without[] = {callback, context};
    const vm::CallArguments arguments{argument ? with : without, argument ? 2u : 1u, &as<vm::Tuple>(names)};
    return static_cast<bool>(vm::call(m, method, arguments));
}

Value task_callable(Machine& m, Task& task, HandleKind kind) {
    const TaskCallables& made = callables(m);
    return m.new_bound_method(kind == HandleKind::TaskStep ? made.step : made.wakeup, Value::share(&task));
}

Task* task_of_callable(Machine& m, const Value& callback, HandleKind* kind) {
    const auto* method = vm::cast<vm::BoundMethod>(callback);
    if (method == nullptr || !Task::is(method->self)) return nullptr;
    const TaskCallables& made = callables(m);
    if (method->function.object() == made.step.object()) {
        *kind = HandleKind::TaskStep;
    } else if (method->function.object() == made.wakeup.object()) {
        *kind = HandleKind::TaskWakeup;
    } else {
        return nullptr;
    }
    return &as<Task>(method->self);
}

}  // namespace loopscope::loop
