// What futures, tasks, handles and loops refer to: a task that waits is in a cycle with what it waits for, so
// that only the collector can find that nobody will ever wake it ("Task was destroyed but it is pending!").
#include "core/loop/event_loop.h"
#include "core/loop/module.h"
#include "core/vm/garbage.h"

namespace loopscope::loop {
namespace {

using vm::Object;
using vm::VisitReference;

void visit_future(Object* object, const VisitReference& visit) {
    const auto& future = *static_cast<const Future*>(object);
    for (const Value* value : {&future.loop, &future.result, &future.exception, &future.exception_traceback,
                               &future.cancel_message, &future.cancelled_error}) {
        visit(*value);
    }
    for (const Future::Callback& callback : future.callbacks) {
        visit(callback.function);
        visit(callback.context);
    }
}

void clear_future(Object* object) {
    auto& future = *static_cast<Future*>(object);
    const auto callbacks = std::move(future.callbacks);
    const Value result = std::move(future.result), exception = std::move(future.exception);
    const Value traceback = std::move(future.exception_traceback);
    future.callbacks.clear();
}

void visit_task(Object* object, const VisitReference& visit) {
    visit_future(object, visit);
    const auto& task = *static_cast<const Task*>(object);
    visit(task.coroutine);
    visit(task.name);
    visit(task.waiter);
    if (task.context) visit(task.context.value());
}

void clear_task(Object* object) {
    clear_future(object);
    auto& task = *static_cast<Task*>(object);
    const Value coroutine = std::move(task.coroutine), waiter = std::move(task.waiter);
}

void visit_handle(Object* object, const VisitReference& visit) {
    const auto& handle = *static_cast<const Handle*>(object);
    visit(handle.callback);
    for (const Value& argument : handle.arguments) visit(argument);
    if (handle.context) visit(handle.context.value());
    visit(handle.loop);
}

void visit_loop(Object* object, const VisitReference& visit) {
    const auto& loop = *static_cast<const EventLoop*>(object);
    for (const Ref<Handle>& handle : loop.ready) visit(handle.value());
    loop.timers.for_each(visit);
    loop.io_events.for_each(visit);
}

void clear_loop(Object* object) {
    auto& loop = *static_cast<EventLoop*>(object);
    const auto ready = std::move(loop.ready);
    const auto timers = std::move(loop.timers);
    const auto io_events = std::move(loop.io_events);
    loop.ready.clear();
    loop.timers.clear();
    loop.io_events.clear();
}

}  // namespace

void register_loop_references(Machine& m) {
    vm::register_references(m, vm::Layout::Future, {visit_future, clear_future});
    vm::register_references(m, vm::Layout::Task, {visit_task, clear_task});
    vm::register_references(m, vm::Layout::Handle, {visit_handle, nullptr});
    vm::register_references(m, vm::Layout::Loop, {visit_loop, clear_loop});
}

}  // namespace loopscope::loop
