#include "ui/story.h"

#include <algorithm>

namespace loopscope::ui {

namespace {

using trace::Event;
using trace::EventKind;

// More events than this between two steps are not looked at one by one: a seek over half a run is no
// movement.
constexpr uint64_t kMostEvents = 4096;

Flow flow_of(const Event& event, const trace::Trace& trace) {
    switch (event.kind) {
        case EventKind::task_running:
            return Flow::TakesFirst;
        case EventKind::task_waiting:
            return event.a != 0 ? Flow::Suspends : Flow::Requeues;
        case EventKind::task_scheduled:
            return event.b != 0 ? Flow::WakesUp : Flow::None;
        case EventKind::task_created:
            return Flow::Creates;
        case EventKind::task_done:
        case EventKind::task_failed:
        case EventKind::task_cancelled:
            return Flow::Ends;
        case EventKind::handle_run:
            return event.subject.value < trace.objects.size() &&
                           trace.kind(event.subject) == trace::ObjectKind::Timer
                       ? Flow::TakesFirst
                       : Flow::None;
        default:
            return Flow::None;
    }
}

// Whether at most one line was reached since a task was given the seat.
bool has_just_resumed(const trace::Trace& trace, uint64_t step) {
    constexpr uint64_t kMostSeen = 40;
    int lines = 0;
    for (uint64_t k = step; k > 0 && step - k < kMostSeen && lines < 2; --k) {
        const EventKind kind = trace.events[k - 1].kind;
        if (kind == EventKind::task_running) return true;
        if (kind == EventKind::line) ++lines;
        if (kind == EventKind::output) return false;  // it has done something since
    }
    return false;
}

// The part of the loop's turn that is told: a scene is already in the next one when the loop has chosen how
// long to sleep, or has slept.
replay::LoopPhase phase_of(const replay::Scene& scene, const trace::Trace& trace) {
    const bool is_moving_on =
        scene.phase == replay::LoopPhase::Wait || scene.phase == replay::LoopPhase::MoveTimers;
    if (scene.step == 0 || !is_moving_on) return scene.phase;
    const EventKind last = trace.events[scene.step - 1].kind;
    if (last == EventKind::loop_select) return replay::LoopPhase::Select;
    return last == EventKind::clock_moved ? replay::LoopPhase::Wait : scene.phase;
}

}  // namespace

Story tell(const replay::Replay& replay, uint64_t from, uint64_t to, insight::Depth depth) {
    Story story;
    story.from = from;
    story.to = to;
    story.scene = replay.scene_at(to);
    story.just_resumed = has_just_resumed(replay.trace(), to);
    const trace::Trace& trace = replay.trace();
    story.phase = phase_of(story.scene, trace);
    const uint64_t begin = to - from > kMostEvents ? to - kMostEvents : from;
    for (uint64_t k = begin; k < to; ++k) {
        const Event& event = trace.events[k];
        const Flow flow = flow_of(event, trace);
        if (flow == Flow::None) continue;
        // What asyncio makes for itself, as when a run is tidied up, is no part of the story.
        const bool of_task = trace.kind(event.subject) == trace::ObjectKind::Task;
        const replay::TaskView* task = of_task ? story.scene.task(event.subject) : nullptr;
        if (task != nullptr && is_internal(*task)) continue;
        story.cause = flow;
        story.happened[static_cast<int>(flow)] = true;
        if (of_task) story.moved.insert(event.subject.value);
    }
    if (to > from) {
        insight::Narration told = insight::narrate(replay, from, to, depth);
        story.sentences = std::move(told.sentences);
        story.main_sentence = told.main;
        story.what_count = told.what;
    }
    return story;
}

}  // namespace loopscope::ui
