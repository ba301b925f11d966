// The timeline: lanes and wake-ups, from one pass over the events.
#include <unordered_map>

#include "core/replay/fold.h"
#include "core/replay/replay.h"

namespace loopscope::replay {

using trace::Event;
using trace::EventKind;

namespace {

class TimelineBuilder {
  public:
    explicit TimelineBuilder(const TraceFacts& facts)
        : m_trace(facts.trace()), m_facts(facts), m_scene(first_scene(m_facts)) {
        m_timeline.end_time = m_facts.end_time();
        m_timeline.lanes.reserve(m_facts.task_count());
    }

    Timeline build() {
        Fold fold{m_scene, m_trace, m_facts};
        while (m_scene.step < m_trace.size()) {
            const Event& event = m_trace.events[m_scene.step];
            follow_causes(event);
            fold_event(fold);
            look_at(event);
        }
        for (Lane& lane : m_timeline.lanes) {
            if (lane.spans.empty() || is_over(lane.outcome)) continue;
            close(lane.spans.back());
        }
        return std::move(m_timeline);
    }

  private:
    void close(LaneSpan& span) {
        span.end_step = m_scene.step;
        span.end_time = m_scene.time;
    }

    // Who acts: the task whose step runs; in a callback, whoever had it scheduled.
    void follow_causes(const Event& event) {
        if (event.kind == EventKind::task_running) m_actor = event.subject;
        if (event.kind == EventKind::handle_scheduled && m_actor) m_scheduled_by[event.subject] = m_actor;
        if (event.kind != EventKind::handle_run) return;
        const auto found = m_scheduled_by.find(event.subject);
        if (found == m_scheduled_by.end()) return;
        m_actor = found->second;
        m_scheduled_by.erase(found);
    }

    void look_at(const Event& event) {
        switch (event.kind) {
            case EventKind::task_created:
            case EventKind::task_renamed:
            case EventKind::task_running:
            case EventKind::task_waiting:
            case EventKind::task_done:
            case EventKind::task_failed:
            case EventKind::task_cancelled:
                change(event.subject);
                break;
            case EventKind::task_scheduled:
                wake_up(event);
                change(event.subject);
                break;
            case EventKind::handle_finished:
                change(m_actor);
                m_actor = {};
                break;
            default:
                break;
        }
    }

    void wake_up(const Event& event) {
        if (event.b == 0) return;  // newly made, or it only let others go first
        m_timeline.wake_ups.push_back({m_scene.step, m_scene.time, m_actor, event.subject});
    }

    // Whatever a task is now: a new span in its lane, if that is another state than before.
    void change(ObjectId id) {
        const TaskView* task = m_scene.task(id);
        if (!task) return;
        if (task->number == m_timeline.lanes.size())
            m_timeline.lanes.push_back({id, std::string(task->name), task->number, {}});
        Lane& lane = m_timeline.lanes[task->number];
        if (is_over(lane.outcome)) return;
        lane.name = task->name;
        const WaitCause cause = task->state == TaskState::Waiting ? task->wait.cause : WaitCause::None;
        auto& spans = lane.spans;
        if (!spans.empty()) {
            if (spans.back().state == task->state && spans.back().cause == cause) return;
            close(spans.back());
        }
        if (is_over(task->state)) return end(lane, *task);
        spans.push_back({m_scene.step, m_scene.step, m_scene.time, m_scene.time, task->state, cause});
    }

    void end(Lane& lane, const TaskView& task) {
        lane.outcome = task.state;
        lane.ended_at = task.ended_at;
    }

    const trace::Trace& m_trace;
    const TraceFacts& m_facts;
    Scene m_scene;
    Timeline m_timeline;
    ObjectId m_actor;                                       // until the handle is finished
    std::unordered_map<ObjectId, ObjectId> m_scheduled_by;  // handle: task
};

}  // namespace

Timeline build_timeline(const Replay& replay) { return TimelineBuilder(replay.facts()).build(); }

Timeline build_timeline(const trace::Trace& trace) {
    const TraceFacts facts(trace);
    return TimelineBuilder(facts).build();
}

}  // namespace loopscope::replay
