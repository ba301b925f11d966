// Folds of the loop: its ticks, the clock, handles and timers.
#include <algorithm>

#include "core/replay/fold.h"

namespace loopscope::replay {

using trace::Event;
using trace::HandleKind;
using trace::ObjectKind;

void fold_loop_created(Fold&, const Event&) {}

void fold_loop_started(Fold& fold, const Event&) { ++fold.scene.loop_running; }

namespace {

// Handles that were cancelled in the queue are skipped without a word, as far as this tick runs handles.
void skip_cancelled(Scene& scene) {
    while (scene.run_budget > 0 && !scene.ready.empty() && scene.ready.front().cancelled) {
        scene.ready.pop_front();
        --scene.run_budget;
    }
}

}  // namespace

void fold_loop_iteration(Fold& fold, const Event&) {
    ++fold.scene.tick;
    fold.scene.phase = LoopPhase::Select;
    skip_cancelled(fold.scene);
    fold.scene.run_budget = 0;
}

void fold_loop_select(Fold& fold, const Event& event) {
    fold.scene.may_sleep = event.detail == 0 ? 0 : event.detail == 1 ? event.seconds() : -1;
    fold.scene.phase = event.detail == 0 ? LoopPhase::MoveTimers : LoopPhase::Wait;
}

void fold_loop_run_ready(Fold& fold, const Event& event) {
    fold.scene.phase = LoopPhase::RunReady;
    // Timers that were cancelled and whose time has come are counted in the event; nobody sees them.
    fold.scene.run_budget = static_cast<uint32_t>(std::min<size_t>(event.a, fold.scene.ready.size()));
}

void fold_loop_stopped(Fold& fold, const Event&) {
    FOLD_REQUIRE(fold.scene.loop_running > 0);
    fold.scene.phase = LoopPhase::None;
    fold.scene.run_budget = 0;
    if (--fold.scene.loop_running > 0) return;
    fold.scene.running = {};
    fold.scene.interrupted = {};
}

// Closing drops whatever was still queued, which is not known apart while another thread's loop runs.
void fold_loop_closed(Fold& fold, const Event&) {
    if (fold.scene.loop_running > 0) return;
    fold.scene.ready.clear();
    fold.scene.timers.edit().clear();
}

void fold_clock_moved(Fold& fold, const Event& event) {
    const double time = event.seconds();
    FOLD_REQUIRE(time >= fold.scene.time);
    fold.scene.time = time;
    if (fold.scene.phase == LoopPhase::Wait) fold.scene.phase = LoopPhase::MoveTimers;
}

void fold_handle_scheduled(Fold& fold, const Event& event) {
    HandleView handle;
    handle.id = event.subject;
    handle.owner = {event.b};
    if (fold.trace.kind(handle.owner) == ObjectKind::Task) handle.task = handle.owner;
    handle.kind = static_cast<HandleKind>(event.detail);
    if (handle.kind != HandleKind::TaskStep && handle.kind != HandleKind::TaskWakeup) handle.task = {};
    handle.callback = fold.trace.text(event.a);
    fold.scene.ready.push_back(handle);
}

void fold_handle_run(Fold& fold, const Event& event) {
    Scene& scene = fold.scene;
    skip_cancelled(scene);
    size_t place = 0;
    if (scene.loop_running > 1)
        while (place < scene.ready.size() && scene.ready[place].id != event.subject) ++place;
    const bool is_queued = place < scene.ready.size() && scene.ready[place].id == event.subject;
    // A loop that a script wrote from scratch has a queue of its own, of which nothing is told, as of itself.
    FOLD_REQUIRE(is_queued || scene.loop_running == 0);
    if (scene.running.id) {
        FOLD_REQUIRE(scene.loop_running > 1);
        scene.interrupted.push_back(scene.running);
    }
    if (is_queued)
        scene.running = scene.ready[place];
    else
        scene.running.id = event.subject;
    scene.running.task = {};  // task_running tells
    if (place == 0 && is_queued)
        scene.ready.pop_front();
    else if (is_queued)
        scene.ready.erase(place);
    if (scene.run_budget > 0) --scene.run_budget;
}

// A task that still has the seat gave it back without a wait: what it yielded cannot be awaited, and its next
// step will raise. One that the run's end caught keeps it.
void fold_handle_finished(Fold& fold, const Event& event) {
    Scene& scene = fold.scene;
    if (!scene.stopped.empty()) return;
    if (TaskView* task = scene.running.id == event.subject ? fold.edit_current() : nullptr)
        task->state = task->handle ? TaskState::Ready : TaskState::Waiting;
    fold.leave_seat(event.subject);
}

namespace {

void mark_cancelled(Scene& scene, ObjectId handle) {
    for (size_t place = 0; place < scene.ready.size(); ++place)
        if (scene.ready[place].id == handle) scene.ready.edit(place).cancelled = true;
}

}  // namespace

void fold_handle_cancelled(Fold& fold, const Event& event) {
    if (fold.facts.cancelled_late(event.subject)) return;
    if (!fold.scene.timers.edit().erase({fold.facts.due_of(event.subject), event.subject}))
        mark_cancelled(fold.scene, event.subject);
}

void fold_timer_set(Fold& fold, const Event& event) {
    FOLD_REQUIRE(fold.facts.introduced(event.subject) == fold.scene.step);
    const double due = event.seconds();
    FOLD_REQUIRE(due == due);
    fold.scene.timers.edit().insert({due, event.subject});
}

void fold_timer_callback(Fold&, const Event&) {}

void fold_timer_fired(Fold& fold, const Event& event) {
    const std::pair key{fold.facts.due_of(event.subject), event.subject};
    FOLD_REQUIRE(fold.scene.timers.edit().erase(key));
    fold.scene.ready.push_back(Timers::view(fold.facts, {key.first, key.second}));
    fold.scene.phase = LoopPhase::MoveTimers;
}

void fold_timer_cancelled(Fold& fold, const Event& event) { fold_handle_cancelled(fold, event); }

}  // namespace loopscope::replay
