// Folds of tasks and futures.
#include "core/replay/fold.h"

namespace loopscope::replay {

using trace::Event;
using trace::EventKind;
using trace::FutureKind;
using trace::ObjectKind;

void fold_task_created(Fold& fold, const Event& event) {
    Scene& scene = fold.scene;
    FOLD_REQUIRE(fold.trace.kind(event.subject) == ObjectKind::Task);
    FOLD_REQUIRE(fold.facts.link(event.subject) == scene.tasks.size());
    TaskView task;
    task.id = event.subject;
    task.number = static_cast<uint32_t>(scene.tasks.size());
    task.name = fold.trace.text(event.b);
    task.creator = scene.running.task;
    task.coroutine = {event.a};
    const trace::CodeInfo& code = fold.trace.code(fold.facts.code_of(task.coroutine));
    task.is_library = code.is_library && !task.creator && code.qualname.starts_with("BaseEventLoop.");
    task.created_at = scene.time;
    scene.tasks.push_back(std::move(task));
}

void fold_task_renamed(Fold& fold, const Event& event) {
    if (TaskView* task = fold.edit_task(event.subject)) task->name = fold.trace.text(event.a);
}

void fold_task_scheduled(Fold& fold, const Event& event) {
    TaskView* task = fold.edit_task(event.subject);
    FOLD_REQUIRE(task && !is_over(task->state));
    FOLD_REQUIRE(!task->handle);
    if (task->state == TaskState::Waiting) task->state = TaskState::Ready;
    task->handle = {event.a};
    task->woken_by = {event.b};
    auto& ready = fold.scene.ready;
    if (!ready.empty() && ready.back().id == task->handle) {  // its handle was told of by handle_scheduled
        ready.edit(ready.size() - 1).task = task->id;
        return;
    }
    HandleView handle;
    handle.id = task->handle;
    handle.task = handle.owner = task->id;
    handle.kind = event.b == 0 ? trace::HandleKind::TaskStep : trace::HandleKind::TaskWakeup;
    ready.push_back(handle);
}

void fold_task_running(Fold& fold, const Event& event) {
    Scene& scene = fold.scene;
    if (scene.running.task) {  // an eager task begins within its maker's step
        scene.interrupted.push_back(scene.running);
        scene.running = {};
    }
    TaskView* task = fold.edit_task(event.subject);
    // Without a handle of its own it is called by a loop's own callback, which nobody knew to be a task's.
    const bool is_called = event.a == 0 && task && task->state == TaskState::Waiting;
    FOLD_REQUIRE(task && (task->state == TaskState::Ready || is_called));
    // A callback of the loop's own takes the step that it was just told of: that never stood in the queue.
    const size_t waiting = scene.ready.size();
    if (waiting > 0 && task->handle && scene.running.id != task->handle &&
        scene.ready.back().id == task->handle)
        scene.ready.erase(waiting - 1);
    task->state = TaskState::Running;
    task->handle = {};
    ++task->steps;
    scene.running.task = event.subject;
    if (!scene.running.id) scene.running.id = {event.a};
}

namespace {

WaitCause cause_of(const Fold& fold, const Wait& wait) {
    if (!wait.on) return WaitCause::None;
    if (fold.trace.kind(wait.on) == ObjectKind::Task) return WaitCause::Task;
    switch (fold.trace.kind(wait.source)) {
        case ObjectKind::Request:
            return WaitCause::Io;
        case ObjectKind::Job:
            return WaitCause::Executor;
        case ObjectKind::Sync:
            return WaitCause::Sync;
        default:
            break;
    }
    const uint32_t introduced = fold.facts.introduced(wait.on);
    if (introduced == kNoEvent) return WaitCause::Future;
    switch (static_cast<FutureKind>(fold.trace.events[introduced].detail)) {
        case FutureKind::Sleep:
            return WaitCause::Timer;
        case FutureKind::Gather:
        case FutureKind::Wait:
            return WaitCause::Gather;
        case FutureKind::Io:
            return WaitCause::Io;
        case FutureKind::Sync:
            return WaitCause::Sync;
        case FutureKind::Executor:
            return WaitCause::Executor;
        case FutureKind::Task:
            return WaitCause::Task;
        case FutureKind::Plain:
        case FutureKind::Shield:
            break;
    }
    return WaitCause::Future;
}

// What a future is for, in the words of whoever will resolve it.
std::string_view text_of(const Fold& fold, const Wait& wait) {
    const uint32_t source = wait.source ? fold.facts.introduced(wait.source) : kNoEvent;
    const EventKind kind = source != kNoEvent ? fold.trace.events[source].kind : EventKind::timer_set;
    // A request's own reply; what else waits on its behalf says so itself.
    const bool is_its_own = kind == EventKind::request_sent && fold.trace.events[source].b == wait.on.value;
    if (kind == EventKind::job_submitted || is_its_own) return fold.trace.text(fold.trace.events[source].a);
    const uint32_t introduced = fold.facts.introduced(wait.on);
    if (introduced == kNoEvent || fold.trace.events[introduced].kind != EventKind::future_created) return {};
    return fold.trace.text(fold.trace.events[introduced].a);
}

Wait make_wait(const Fold& fold, ObjectId on) {
    Wait wait;
    wait.on = on;
    wait.since = fold.scene.time;
    if (!on) return wait;
    if (fold.trace.kind(on) != ObjectKind::Task) {
        const ObjectId source{fold.facts.link(on)};
        const uint32_t introduced = source ? fold.facts.introduced(source) : kNoEvent;
        if (introduced < fold.scene.step) wait.source = source;
        if (wait.source && fold.trace.kind(wait.source) == ObjectKind::Timer)
            wait.until = fold.facts.due_of(wait.source);
        wait.text = text_of(fold, wait);
    }
    wait.children = fold.facts.children(on);
    wait.cause = cause_of(fold, wait);
    return wait;
}

// The script's line that a suspended task stands at: that of its innermost frame that is the script's own; 0
// of one that runs nothing of the script's.
uint32_t line_of(const Fold& fold, const TaskView& task) {
    for (size_t place = task.stack.size(); place > 0; --place) {
        const AwaitFrame& frame = task.stack[place - 1];
        if (!frame.is_library && fold.trace.code(frame.code).source == 0) return frame.span.line;
    }
    return task.stack.empty() ? task.line : 0;
}

void end_task(Fold& fold, const Event& event, TaskState state) {
    Scene& scene = fold.scene;
    TaskView* task = fold.edit_task(event.subject);
    FOLD_REQUIRE(task && !is_over(task->state));
    FOLD_REQUIRE(fold.facts.done()[scene.done.count] == event.subject);
    task->state = state;
    task->ended_at = scene.time;
    task->stack.clear();
    task->wait = {};
    task->cancel_requested = false;
    scene.done.data = fold.facts.done().data();
    ++scene.done.count;
    fold.leave_seat(event.subject);
}

}  // namespace

void fold_task_waiting(Fold& fold, const Event& event) {
    TaskView* task = fold.edit_task(event.subject);
    FOLD_REQUIRE(task && task->state == TaskState::Running);
    task->state = task->handle ? TaskState::Ready : TaskState::Waiting;
    task->wait = make_wait(fold, ObjectId{event.a});
    task->line = task->wait.line = line_of(fold, *task);
    fold.leave_seat(event.subject);
}

void fold_task_done(Fold& fold, const Event& event) {
    end_task(fold, event, TaskState::Done);
    if (TaskView* task = fold.edit_task(event.subject)) task->result = fold.trace.text(event.a);
}

void fold_task_failed(Fold& fold, const Event& event) {
    end_task(fold, event, TaskState::Failed);
    if (TaskView* task = fold.edit_task(event.subject)) {
        task->error = fold.trace.text(event.a);
        task->result = fold.trace.text(event.b);
    }
}

void fold_task_cancelled(Fold& fold, const Event& event) { end_task(fold, event, TaskState::Cancelled); }

void fold_task_cancel_requested(Fold& fold, const Event& event) {
    TaskView* task = fold.edit_task(event.subject);
    FOLD_REQUIRE(task);
    if (!is_over(task->state)) task->cancel_requested = true;
}

void fold_task_cancel_delivered(Fold& fold, const Event& event) {
    TaskView* task = fold.edit_task(event.subject);
    FOLD_REQUIRE(task && !is_over(task->state));
    task->cancel_requested = false;
}

void fold_task_destroyed_pending(Fold& fold, const Event& event) {
    TaskView* task = fold.edit_task(event.subject);
    FOLD_REQUIRE(task && !is_over(task->state));
    task->is_lost = true;
}

void fold_future_created(Fold&, const Event&) {}
void fold_future_resolved(Fold&, const Event&) {}
void fold_future_callback_added(Fold&, const Event&) {}
void fold_future_child(Fold&, const Event&) {}
void fold_exception_never_retrieved(Fold&, const Event&) {}

}  // namespace loopscope::replay
