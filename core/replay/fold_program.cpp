// Folds of the program's own events and of coroutines.
#include <algorithm>

#include "core/replay/fold.h"
#include "core/trace/what_if.h"

namespace loopscope::replay {

using trace::Event;
using trace::ObjectKind;

void fold_program_started(Fold& fold, const Event&) { FOLD_REQUIRE(!fold.scene.ended); }

void fold_program_ended(Fold& fold, const Event& event) {
    FOLD_REQUIRE(!fold.scene.ended);
    fold.scene.ended = true;
    fold.scene.exit_status = static_cast<int>(event.a);
}

void fold_output(Fold& fold, const Event&) {
    Output& output = fold.scene.output;
    FOLD_REQUIRE(output.writes < fold.facts.writes().size());
    const TraceFacts::Write& write = fold.facts.writes()[output.writes++];
    output.count = write.lines;
    output.last_length = write.last_length;
}

void fold_line(Fold& fold, const Event& event) {
    const trace::CodeInfo& code = fold.trace.code(event.b);
    if (code.is_library) return;
    fold.scene.line = event.a;
    fold.scene.code = event.b;
    TaskView* task = fold.edit_current();
    if (!task) return;
    if (code.source == 0) task->line = event.a;
    if (task->stack.empty()) return;
    const AwaitFrame& top = task->stack.back();
    if (top.code != event.b || top.span.line == event.a) return;
    task->stack.edit().back().span = {event.a, 0, event.a, 0};
}

void fold_run_stopped(Fold& fold, const Event& event) { fold.scene.stopped = fold.trace.text(event.a); }

// What is done from outside shows in events of its own, but for a handle that changes its place.
void fold_warning(Fold& fold, const Event& event) {
    if (event.detail < trace::kWhatIfMoves) return;
    auto& ready = fold.scene.ready;
    const size_t place = event.detail - trace::kWhatIfMoves;
    size_t from = 0;
    while (from < ready.size() && ready[from].id != event.subject) ++from;
    FOLD_REQUIRE(from < ready.size() && place < ready.size());
    const HandleView moved = ready[from];
    for (; from < place; ++from) ready.edit(from) = HandleView(ready[from + 1]);
    for (; from > place; --from) ready.edit(from) = HandleView(ready[from - 1]);
    ready.edit(place) = moved;
}

void fold_raise(Fold&, const Event&) {}
void fold_caught(Fold&, const Event&) {}

void fold_call(Fold& fold, const Event& event) {
    Scene& scene = fold.scene;
    const TaskView* task = scene.running_task();
    scene.calls.push_back(
        {event.a, scene.line, scene.code, scene.running.task, task != nullptr ? task->line : 0});
}

// The caller's line comes back: what is called next, or written, happens there.
void fold_return_(Fold& fold, const Event& event) {
    Scene& scene = fold.scene;
    size_t place = scene.calls.size();
    while (place > 0 && scene.calls[place - 1].code != event.a) --place;
    if (place == 0) return;  // a coroutine, or called before there were events
    const CallFrame call = scene.calls[place - 1];
    scene.calls.edit().resize(place - 1);
    scene.line = call.caller_line;
    scene.code = call.caller_code;
    if (call.task && call.task == scene.running.task)
        if (TaskView* task = fold.edit_current()) task->line = call.task_line;
}

void fold_unwind(Fold& fold, const Event& event) { fold_return_(fold, event); }

namespace {

base::Span span_at(const trace::CodeInfo& code, uint32_t instruction) {
    return instruction < code.positions.size() ? code.positions[instruction] : base::Span{};
}

AwaitFrame new_frame(const Fold& fold, ObjectId coroutine) {
    const uint32_t code = fold.facts.code_of(coroutine);
    const trace::CodeInfo& info = fold.trace.code(code);
    return {coroutine, code, {info.first_line, 0, info.first_line, 0}, info.is_library};
}

// The place of a coroutine in a stack, counted from its bottom; the stack's size where it is not in it.
size_t place_of(const TaskView& task, ObjectId coroutine) {
    size_t place = task.stack.size();
    while (place > 0 && task.stack[place - 1].coroutine != coroutine) --place;
    return place > 0 ? place - 1 : task.stack.size();
}

// Takes the frame at a place and all above it off the stack.
void cut(TaskView& task, size_t place) {
    if (place < task.stack.size()) task.stack.edit().resize(place);
}

void move_to(Fold& fold, TaskView& task, size_t place, uint32_t instruction) {
    const base::Span span = span_at(fold.trace.code(task.stack[place].code), instruction);
    if (span.valid() && span != task.stack[place].span) task.stack.edit()[place].span = span;
}

// Whoever awaited what has left the stack is at its await again, unless a function called there iterates.
void go_to_awaiter(Fold& fold, TaskView& task) {
    if (!fold.scene.calls.empty() && fold.scene.calls.back().task == task.id) return;
    for (size_t place = task.stack.size(); place > 0; --place) {
        const AwaitFrame& frame = task.stack[place - 1];
        if (frame.is_library) continue;
        fold.scene.line = frame.span.line;
        fold.scene.code = frame.code;
        if (fold.trace.code(frame.code).source == 0) task.line = frame.span.line;
        return;
    }
}

}  // namespace

void fold_coroutine_created(Fold&, const Event&) {}
void fold_coroutine_never_awaited(Fold&, const Event&) {}

void fold_coroutine_started(Fold& fold, const Event& event) {
    TaskView* task = fold.edit_current();
    if (!task) return;
    if (event.subject == task->coroutine) cut(*task, 0);
    const size_t awaiter = place_of(*task, ObjectId{event.a});
    if (event.a != 0 && awaiter < task->stack.size()) {
        cut(*task, awaiter + 1);
        move_to(fold, *task, awaiter, event.b);
    }
    task->stack.push_back(new_frame(fold, event.subject));
}

// Differs between kinds: a coroutine that is suspended stays in the stack; a generator that yields to its
// consumer leaves it until it is resumed.
void fold_coroutine_suspended(Fold& fold, const Event& event) {
    TaskView* task = fold.edit_current();
    if (!task) return;
    const size_t place = place_of(*task, event.subject);
    if (place == task->stack.size()) return;
    move_to(fold, *task, place, event.b);
    if (event.a != 0 || fold.trace.kind(event.subject) == ObjectKind::Coroutine) return;
    cut(*task, place);
    go_to_awaiter(fold, *task);
}

void fold_coroutine_resumed(Fold& fold, const Event& event) {
    TaskView* task = fold.edit_current();
    if (task && place_of(*task, event.subject) == task->stack.size())
        task->stack.push_back(new_frame(fold, event.subject));
}

void fold_coroutine_finished(Fold& fold, const Event& event) {
    TaskView* task = fold.edit_current();
    if (!task) return;
    const size_t place = place_of(*task, event.subject);
    if (place == task->stack.size()) return;
    cut(*task, place);
    go_to_awaiter(fold, *task);
}

void fold_coroutine_closed(Fold& fold, const Event& event) { fold_coroutine_finished(fold, event); }

}  // namespace loopscope::replay
