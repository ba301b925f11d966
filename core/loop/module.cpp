#include "core/loop/module.h"

#include "core/loop/event_loop.h"
#include "core/loop/task_calls.h"
#include "core/loop/tasks_of_loop.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::loop {

using vm::NativeMethod;
using vm::raise;

namespace {

Value get_running_loop(Machine& m, const Value*) {
    Value loop = running_loop(m);
    return loop.is_none() ? Value(raise(m, *m.types.RuntimeError, "no running event loop")) : loop;
}
Value get_running_loop_or_none(Machine& m, const Value*) { return running_loop(m); }
Value set_running(Machine& m, const Value* a) {
    set_running_loop(m, a[0]);
    return Value::none();
}

Value function_current_task(Machine& m, const Value* a) {
    const Value loop = a[0].is_none() ? get_running_loop(m, a) : a[0];
    return loop ? current_task(m, loop) : Value();
}
Value function_all_tasks(Machine& m, const Value* a) {
    const Value loop = a[0].is_none() ? get_running_loop(m, a) : a[0];
    return loop ? all_tasks(m, loop) : Value();
}
Value function_register(Machine& m, const Value* a) {
    if (a[0].is_object()) register_task(m, *a[0].object());
    return Value::none();
}
Value function_unregister(Machine& m, const Value* a) {
    if (a[0].is_object()) unregister_task(m, *a[0].object());
    return Value::none();
}
Value function_enter(Machine& m, const Value* a) {
    return enter_task(m, a[0], a[1]) ? Value::none() : Value();
}
Value function_leave(Machine& m, const Value* a) {
    return leave_task(m, a[0], a[1]) ? Value::none() : Value();
}

// The classes of asyncio.exceptions, which are Python, handed to the C++ half when that module is imported.
Value set_exceptions(Machine& m, const Value* a) {
    future_types(m).cancelled_error = a[0];
    future_types(m).invalid_state_error = a[1];
    return Value::none();
}

const NativeMethod kFunctions[] = {
    {"get_running_loop", "", get_running_loop},
    {"_get_running_loop", "", get_running_loop_or_none},
    {"_set_running_loop", "loop, /", set_running},
    {"current_task", "loop=None", function_current_task},
    {"all_tasks", "loop=None", function_all_tasks},
    {"_register_task", "task, /", function_register},
    {"_unregister_task", "task, /", function_unregister},
    {"_enter_task", "loop, task", function_enter},
    {"_leave_task", "loop, task", function_leave},
    {"_set_exceptions", "cancelled_error, invalid_state_error, /", set_exceptions},
};

}  // namespace

Ref<vm::Module> make_asyncio_module(Machine& m) {
    setup_futures(m);
    setup_tasks(m);
    setup_task_calls(m);
    setup_handles(m);
    setup_event_loop(m);
    register_loop_references(m);
    Ref<vm::Module> module = m.new_module("_asyncio");
    auto add = [&](const char* name, vm::Type* type) {
        module->dict->table.set_name(*m.intern(name), Value::share(type));
    };
    add("Future", future_types(m).future);
    add("Task", future_types(m).task);
    add("Handle", handle_types(m).handle);
    add("TimerHandle", handle_types(m).timer_handle);
    add("EventLoop", &event_loop_type(m));
    vm::add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::loop
