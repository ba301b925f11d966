// What the narrator says of the loop: its ticks, its clock, its handles and timers.
#include <algorithm>

#include "core/insight/callbacks.h"
#include "core/insight/narrator.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

using replay::TaskView;
using trace::Event;
using trace::EventKind;
using trace::ObjectKind;

namespace {

constexpr int kStopped = 28, kClosed = 27;

// Whether somebody else would have liked to run.
bool others_are_alive(const replay::Scene& scene) {
    if (!scene.loop_running) return false;
    for (const TaskView& task : scene.tasks)
        if (task.id != scene.running.task && !is_over(task.state) && !task.is_library) return true;
    return false;
}

struct Counted {
    Message none, one, many;
};

Sentence count_of(uint64_t count, const Counted& words) {
    if (count == 0) return say(words.none);
    return count == 1 ? say(words.one) : say(words.many, {number(count)});
}

}  // namespace

void Narrator::add_clock(const Event& event) {
    const double now = event.seconds();
    if (event.detail == static_cast<uint16_t>(trace::ClockReason::LoopSlept)) {
        const bool for_timer = !m_scene.timers.empty() && m_scene.timers.front().due <= now + 1e-9;
        const Sentence until = say(for_timer ? Message::slept_for_timer : Message::slept_for_world);
        Happening& happening = add(80, say(Message::slept, {seconds(now), until}));
        happening.why = {say(Message::why_sleeps)};
        happening.inside = {say(Message::inside_sleep)};
        return;
    }
    const double before = m_replay.facts().time_at(m_scene.step - 1);
    const Message message = others_are_alive(m_scene) ? Message::blocked : Message::blocked_alone;
    Happening& happening =
        add(85, say(message, {number(m_scene.line), seconds(now - before), seconds(now)}));
    happening.why = {say(Message::why_blocks)};
    happening.inside = {say(Message::inside_line)};
}

// A handle that is no task's step has run.
void Narrator::add_callback() {
    const CallbackName callback = name_callback(m_trace, m_running.callback);
    const bool is_timer = m_trace.kind(m_running.id) == ObjectKind::Timer;
    const TaskView* woken = m_woken.size() == 1 ? m_scene.task(m_woken[0]) : nullptr;
    const bool is_internal =
        m_running.callback.starts_with("_stop_when_done") ||
        (woken && woken->is_library && m_running.callback.starts_with("_set_result_unless_cancelled"));
    Sentence what;
    if (woken && is_timer && woken->wait.on == m_running.owner)
        what = say(Message::timer_woke, {name(woken->id)});
    else if (woken && m_running.callback.starts_with("_set_result_unless_cancelled"))
        what = say(Message::future_woke, {name(woken->id)});
    else if (woken && !woken->cancel_requested)
        what = say(callback.is_library ? Message::library_woke : Message::callback_woke,
                   {callback.name, name(woken->id)});
    else if (!m_woken.empty())
        what = say(callback.is_library ? Message::library_woke_many : Message::callback_woke_many,
                   {callback.name, tasks(m_scene, m_woken)});
    else
        what = say(callback.is_library ? Message::library_ran : Message::callback_ran, {callback.name});
    Happening& happening = add(is_internal ? kLibrary : 78, std::move(what));
    happening.why = {say(woken ? Message::why_future_wakes : Message::why_tick)};
    happening.inside = {say(is_timer ? Message::inside_timer : Message::inside_handle)};
}

bool Narrator::look_at_loop(const Event& event) {
    constexpr Counted kHandles{Message::handles_none, Message::handles_one, Message::handles};
    constexpr Counted kTimers{Message::timers_none, Message::timers_one, Message::timers};
    switch (event.kind) {
        case EventKind::loop_iteration:
            add(12, say(Message::tick_begins,
                        {number(m_scene.tick), count_of(event.a, kHandles), count_of(event.b, kTimers)}));
            return true;
        case EventKind::loop_select:
            add(11, event.detail == 0   ? say(Message::may_not_sleep)
                    : event.detail == 1 ? say(Message::may_sleep, {seconds(event.seconds())})
                                        : say(Message::may_sleep_long));
            return true;
        case EventKind::loop_run_ready:
            add(13, event.a == 0   ? say(Message::runs_nothing)
                    : event.a == 1 ? say(Message::runs_ready_one)
                                   : say(Message::runs_ready, {count_of(event.a, kHandles)}));
            return true;
        case EventKind::loop_created:
            add(kOnlyAlone, say(Message::loop_created));
            return true;
        case EventKind::loop_started:
            add(14, say(Message::loop_started));
            return true;
        case EventKind::loop_stopped:
            std::erase_if(m_happenings, [](const Happening& other) { return other.rank == kStopped; });
            add(kStopped, say(Message::loop_stopped));
            return true;
        case EventKind::loop_closed:
            add(kClosed, say(Message::loop_closed));
            return true;
        case EventKind::clock_moved:
            add_clock(event);
            return true;
        default:
            return look_at_handle(event);
    }
}

void Narrator::add_timer_fired(const Event& event) {
    const replay::HandleView timer = replay::Timers::view(m_replay.facts(), {0, event.subject});
    const uint32_t future = m_replay.facts().introduced(timer.owner);
    const bool is_future =
        future != replay::kNoEvent && m_trace.events[future].kind == EventKind::future_created;
    const TaskView* sleeper = is_future ? m_scene.task(base::ObjectId{m_trace.events[future].b}) : nullptr;
    add(75, sleeper && sleeper->wait.source == timer.id
                ? say(Message::timer_fired_for, {name(sleeper->id)})
                : say(Message::timer_fired, {name_callback(m_trace, timer.callback).name}));
}

bool Narrator::look_at_handle(const Event& event) {
    switch (event.kind) {
        case EventKind::handle_run: {
            m_woken.clear();
            m_running = m_scene.running;
            const TaskView* task = m_scene.task(m_running.task);
            add(6, task ? say(Message::handle_task, {name(task->id)})
                        : say(Message::handle_callback, {name_callback(m_trace, m_running.callback).name}));
            return true;
        }
        case EventKind::handle_finished:
            add(3, say(Message::handle_done));
            add_nudged();
            if (!m_actor && m_running.id) add_callback();
            m_actor = {};
            m_running = {};
            m_woken.clear();
            return true;
        case EventKind::handle_scheduled: {
            const bool is_own =
                static_cast<trace::HandleKind>(event.detail) == trace::HandleKind::Callback;
            add(is_own ? 22 : 4,
                say(Message::callback_set, {name_callback(m_trace, m_trace.text(event.a)).name}));
            return true;
        }
        case EventKind::timer_callback: {
            const double due = m_replay.facts().due_of(event.subject);
            add(21, say(Message::timer_set,
                        {name_callback(m_trace, m_trace.text(event.a)).name, seconds(due)}));
            return true;
        }
        case EventKind::timer_fired:
            add_timer_fired(event);
            return true;
        case EventKind::timer_cancelled:
            add(21, say(Message::timer_cancelled));
            return true;
        case EventKind::handle_cancelled:
            add(21, say(Message::handle_cancelled));
            return true;
        case EventKind::timer_set: {
            const auto callback = replay::Timers::view(m_replay.facts(), {0, event.subject}).callback;
            add(4, say(Message::timer_set,
                       {name_callback(m_trace, callback).name, seconds(event.seconds())}));
            return true;
        }
        default:
            return false;
    }
}

}  // namespace loopscope::insight
