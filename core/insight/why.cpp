#include "core/insight/why.h"

#include <algorithm>

#include "core/insight/callbacks.h"
#include "core/insight/messages.h"
#include "core/insight/waiting.h"
#include "core/replay/facts.h"
#include "core/replay/graph.h"

namespace loopscope::insight {

using base::ObjectId;
using replay::Scene;
using replay::TaskState;
using replay::TaskView;
using replay::WaitCause;
using trace::Event;
using trace::EventKind;
using trace::ObjectKind;

namespace {

constexpr size_t kLongestChain = 12;

Sentence waiting_words(const Scene& scene, const TaskView& view) {
    const Sentence who = task(scene, view.id), line = number(view.line);
    const std::string what = describe_wait(scene, view);
    switch (view.wait.cause) {
        case WaitCause::Timer:
            return say(Message::is_waiting_timer,
                       {who, line, code("asyncio." + what), seconds(view.wait.until)});
        case WaitCause::Task:
            return say(Message::is_waiting_task, {who, line, task(scene, view.wait.on)});
        case WaitCause::Io:
            return say(awaits_reply(scene, view) ? Message::is_waiting_io : Message::is_waiting_io_came,
                       {who, line, code(what)});
        case WaitCause::Executor:
            return say(Message::is_waiting_executor, {who, line});
        case WaitCause::Sync: {
            const replay::SyncView* sync = scene.sync_waited_for(view);
            if (!sync || sync->holders.empty()) return say(Message::is_waiting_sync, {who, line, code(what)});
            const std::vector<ObjectId> holders(sync->holders.begin(), sync->holders.end());
            return say(Message::is_waiting_lock, {who, line, code(what), tasks(scene, holders)});
        }
        case WaitCause::Gather:
        case WaitCause::Future:
        case WaitCause::None:
            break;
    }
    std::vector<ObjectId> unfinished;
    for (const auto& edge : waits_of(scene, view)) unfinished.push_back(edge.to);
    static constexpr Message kWaits[] = {Message::is_waiting_gather, Message::is_waiting_first,
                                         Message::is_waiting_failed};
    const Message waits = kWaits[static_cast<int>(enough_for(what))];
    if (!unfinished.empty()) return say(waits, {who, line, tasks(scene, unfinished)});
    return say(Message::is_waiting_future, {who, line, code(what)});
}

Sentence state_words(const Scene& scene, const TaskView& view) {
    const Sentence who = task(scene, view.id);
    if (view.state == TaskState::Running) return say(Message::is_running, {who, number(view.line)});
    if (view.is_lost && view.state == TaskState::Waiting) return say(Message::lost, {who});
    if (view.state == TaskState::Waiting) return waiting_words(scene, view);
    if (view.state != TaskState::Ready) return say(Message::is_over, {who});
    uint64_t place = 1;
    for (const auto& handle : scene.ready) {
        if (handle.task == view.id) break;
        ++place;
    }
    return say(Message::is_ready, {who, number(place)});
}

// The step right after the last event of a kind about a task before a step; 0 where there is none.
uint64_t last_step_of(const trace::Trace& trace, EventKind kind, ObjectId subject, uint64_t before) {
    while (before > 0) {
        --before;
        const Event& event = trace.events[before];
        if (event.kind == kind && event.subject == subject) return before + 1;
    }
    return 0;
}

// Of several that one waits for, the one to follow: who cannot go on for longest, or, where the first is
// enough, who goes on soonest.
ObjectId deciding_of(const Scene& scene, const TaskView& waiting) {
    const bool is_first_enough = enough_for(describe_wait(scene, waiting)) == Enough::First;
    ObjectId deciding;
    double until = -1;
    for (const auto& edge : waits_of(scene, waiting)) {
        const TaskView* view = scene.task(edge.to);
        if (!view) continue;
        const double time = view->state == TaskState::Waiting ? std::max(view->wait.until, 0.0) : 0;
        if (!deciding || (is_first_enough ? time < until : time > until)) deciding = edge.to, until = time;
    }
    return deciding;
}

}  // namespace

std::vector<Reason> why_waiting(const replay::Replay& replay, uint64_t step, ObjectId id) {
    const Scene scene = replay.scene_at(step);
    std::vector<Reason> reasons;
    std::vector<ObjectId> seen;
    while (reasons.size() < kLongestChain) {
        const TaskView* view = scene.task(id);
        if (!view) break;
        if (std::find(seen.begin(), seen.end(), id) != seen.end()) {
            reasons.push_back({id, step, say(Message::is_waiting_closed, {task(scene, id)})});
            break;
        }
        seen.push_back(id);
        const bool waits = view->state == TaskState::Waiting && !view->is_lost;
        const uint64_t began = waits ? last_step_of(replay.trace(), EventKind::task_waiting, id, step) : step;
        reasons.push_back({id, began, state_words(scene, *view)});
        if (!waits) break;
        id = deciding_of(scene, *view);
    }
    return reasons;
}

namespace {

// Follows wake-ups backwards through the events.
class WakeTracer {
  public:
    WakeTracer(const replay::Replay& replay, uint64_t step)
        : m_replay(replay), m_trace(replay.trace()), m_asked(replay.scene_at(step)), m_step(step) {}

    std::vector<Reason> trace_back(ObjectId id) {
        while (id && m_reasons.size() < kLongestChain) id = explain(id);
        return std::move(m_reasons);
    }

  private:
    // Which task acted when an event happened: the one with the seat, or who had scheduled the callback that
    // ran.
    ObjectId actor_of(uint64_t event, ObjectId* handle) const {
        for (int hops = 0; hops < 8; ++hops) {
            uint64_t k = event;
            while (k > 0 && m_trace.events[k].kind != EventKind::handle_run &&
                   m_trace.events[k].kind != EventKind::task_running)
                --k;
            const Event& begin = m_trace.events[k];
            if (begin.kind == EventKind::task_running) return begin.subject;
            if (begin.kind != EventKind::handle_run) return {};
            *handle = begin.subject;
            if (m_trace.kind(begin.subject) == ObjectKind::Timer) return {};
            const uint32_t scheduled = m_replay.facts().introduced(begin.subject);
            if (scheduled == replay::kNoEvent) return {};
            event = scheduled;
        }
        return {};
    }

    ObjectId explain(ObjectId id) {
        const uint64_t woken = last_step_of(m_trace, EventKind::task_scheduled, id, m_step);
        const Scene scene = m_replay.scene_at(woken == 0 ? m_step : woken);
        const TaskView* view = scene.task(id);
        if (!view || woken == 0) {
            if (view) add(id, m_step, say(Message::never_woken, {name(id)}));
            return {};
        }
        m_step = woken - 1;
        const Event& event = m_trace.events[m_step];
        const Sentence who = name(id), time = seconds(scene.time);
        if (event.b == 0) {
            const bool newly_made = view->steps == 0;
            add(id, woken,
                newly_made ? say(Message::woken_first, {who, time, name(view->creator)})
                           : say(Message::woken_again, {who, time}));
            return newly_made ? view->creator : ObjectId{};
        }
        return explain_wake_up(scene, *view, woken);
    }

    ObjectId explain_wake_up(const Scene& scene, const TaskView& view, uint64_t woken) {
        const Sentence who = name(view.id), time = seconds(scene.time);
        ObjectId handle;
        const ObjectId actor = actor_of(m_step, &handle);
        if (view.cancel_requested) {
            add(view.id, woken, say(Message::woken_by_cancel, {who, time, name(actor)}));
        } else if (scene.task(view.woken_by)) {
            add(view.id, woken, say(Message::woken_by_end, {who, time, name(view.woken_by)}));
            return view.woken_by;
        } else if (actor && view.wait.cause == WaitCause::Gather) {
            const auto is_open = [&](ObjectId child) {
                const TaskView* other = scene.task(child);
                return other != nullptr && !is_over(other->state);
            };
            const auto& children = view.wait.children;
            const bool is_last = std::none_of(children.begin(), children.end(), is_open);
            add(view.id, woken,
                say(is_last ? Message::woken_by_last : Message::woken_by_end, {who, time, name(actor)}));
        } else if (actor) {
            const TaskView* by = scene.task(actor);
            add(view.id, woken,
                say(Message::woken_by_task, {who, time, name(actor), number(by ? by->line : 0)}));
        } else if (view.wait.cause == WaitCause::Timer) {
            add(view.id, woken, say(Message::woken_by_timer, {who, time, number(view.wait.line)}));
        } else if (m_trace.kind(handle) == ObjectKind::Timer) {
            add(view.id, woken,
                view.wait.cause == WaitCause::Gather
                    ? say(Message::woken_by_limit, {who, time})
                    : say(Message::woken_by_timer_of_none,
                          {who, time, name_callback(m_trace, scene.running.callback).name}));
        } else {
            add(view.id, woken, say(Message::woken_by_world, {who, time, code(describe_wait(scene, view))}));
        }
        return actor;
    }

    // By the name that it has when one asks: create_task() names a task only after it was made.
    Sentence name(ObjectId id) const { return task(m_asked, id); }

    void add(ObjectId id, uint64_t step, Sentence sentence) {
        m_reasons.push_back({id, step, std::move(sentence)});
    }

    const replay::Replay& m_replay;
    const trace::Trace& m_trace;
    const Scene m_asked;
    uint64_t m_step;
    std::vector<Reason> m_reasons;
};

}  // namespace

std::vector<Reason> who_woke(const replay::Replay& replay, uint64_t step, ObjectId id) {
    return WakeTracer(replay, step).trace_back(id);
}

}  // namespace loopscope::insight
