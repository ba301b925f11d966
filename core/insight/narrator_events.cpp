// What the narrator says of everything but tasks.
#include <algorithm>

#include "core/insight/narrator.h"
#include "core/replay/facts.h"
#include "core/trace/what_if.h"

namespace loopscope::insight {

using replay::TaskState;
using replay::TaskView;
using trace::Event;
using trace::EventKind;
using trace::ObjectKind;

namespace {

// Whether somebody else would have liked to run.
bool others_are_alive(const replay::Scene& scene) {
    if (!scene.loop_running) return false;
    for (const TaskView& task : scene.tasks)
        if (task.id != scene.running.task && !is_over(task.state) && !task.is_library) return true;
    return false;
}

}  // namespace

void Narrator::add_clock(const Event& event) {
    const double now = event.seconds();
    if (event.detail == static_cast<uint16_t>(trace::ClockReason::LoopSlept)) {
        const bool for_timer = !m_scene.timers.empty() && m_scene.timers.front().due <= now + 1e-9;
        const Sentence until = say(for_timer ? Message::slept_for_timer : Message::slept_for_world);
        m_happenings.push_back({80,
                                {say(Message::slept, {seconds(now), until})},
                                {say(Message::why_sleeps)},
                                {say(Message::inside_sleep)}});
        return;
    }
    const double before = m_replay.facts().time_at(m_scene.step - 1);
    const Message message = others_are_alive(m_scene) ? Message::blocked : Message::blocked_alone;
    m_happenings.push_back({85,
                            {say(message, {number(m_scene.line), seconds(now - before), seconds(now)})},
                            {say(Message::why_blocks)},
                            {}});
}

// Callbacks of asyncio itself are not called by the names they have inside.
Sentence Narrator::callback_name(std::string_view callback) const {
    if (callback.starts_with("_stop_when_done")) return say(Message::callback_that_stops);
    if (callback.starts_with("BaseEventLoop.create_task")) return say(Message::callback_that_closes);
    const size_t end = std::min(callback.find(".<locals>"), callback.find('('));
    const std::string_view maker = callback.substr(0, end);
    for (const auto& info : m_trace.codes) {
        if (!info.is_library || info.qualname != maker) continue;
        std::string_view known = maker.substr(0, maker.find('.'));
        if (known.starts_with('_')) known.remove_prefix(1);
        return say(Message::callback_of_library, {code(known)});
    }
    return code(callback);
}

// A handle that is no task's step has run.
void Narrator::add_callback() {
    const Sentence what = callback_name(m_running.callback);
    const bool is_timer = m_trace.kind(m_running.id) == ObjectKind::Timer;
    const TaskView* woken = m_woken.size() == 1 ? m_scene.task(m_woken[0]) : nullptr;
    const bool is_internal =
        m_running.callback.starts_with("_stop_when_done") ||
        (woken && woken->is_library && m_running.callback.starts_with("_set_result_unless_cancelled"));
    Happening happening{is_internal ? kLibrary : 78, {}, {}, {}};
    if (woken && is_timer && woken->wait.on == m_running.owner) {
        happening.what.push_back(say(Message::timer_woke, {name(woken->id)}));
    } else if (woken && !woken->cancel_requested) {
        happening.what.push_back(say(Message::callback_woke, {what, name(woken->id)}));
    } else {
        happening.what.push_back(say(Message::callback_ran, {what}));
        if (!m_woken.empty()) happening.what.push_back(woke());
    }
    if (is_timer) happening.inside.push_back(say(Message::inside_timer));
    m_happenings.push_back(std::move(happening));
}

bool Narrator::look_at_loop(const Event& event) {
    switch (event.kind) {
        case EventKind::loop_iteration: {
            const Sentence ready =
                event.a == 1 ? say(Message::handles_one) : say(Message::handles, {number(event.a)});
            const Sentence timers =
                event.b == 1 ? say(Message::timers_one) : say(Message::timers, {number(event.b)});
            add(12, say(Message::tick_begins, {number(m_scene.tick), ready, timers}));
            return true;
        }
        case EventKind::loop_select:
            add(11, event.detail == 0   ? say(Message::may_not_sleep)
                    : event.detail == 1 ? say(Message::may_sleep, {seconds(event.seconds())})
                                        : say(Message::may_sleep_long));
            return true;
        case EventKind::loop_run_ready: {
            const Sentence ready =
                event.a == 1 ? say(Message::handles_one) : say(Message::handles, {number(event.a)});
            add(13, event.a == 0   ? say(Message::runs_nothing)
                    : event.a == 1 ? say(Message::runs_ready_one)
                                   : say(Message::runs_ready, {ready}));
            return true;
        }
        case EventKind::loop_created:
            add(15, say(Message::loop_created));
            return true;
        case EventKind::loop_started:
            add(14, say(Message::loop_started));
            return true;
        case EventKind::loop_stopped:
            std::erase_if(m_happenings, [](const Happening& other) { return other.rank == 16; });
            add(16, say(Message::loop_stopped));
            return true;
        case EventKind::loop_closed:
            add(15, say(Message::loop_closed));
            return true;
        case EventKind::clock_moved:
            add_clock(event);
            return true;
        default:
            return look_at_handle(event);
    }
}

bool Narrator::look_at_handle(const Event& event) {
    switch (event.kind) {
        case EventKind::handle_run:
            m_woken.clear();
            m_running = m_scene.running;
            return true;
        case EventKind::handle_finished:
            if (!m_actor && m_running.id) add_callback();
            m_actor = {};
            m_running = {};
            m_woken.clear();
            return true;
        case EventKind::handle_scheduled:
            if (static_cast<trace::HandleKind>(event.detail) == trace::HandleKind::Callback)
                add(22, say(Message::callback_set, {quoted(event.a)}));
            return true;
        case EventKind::timer_callback: {
            const double due = m_replay.facts().due_of(event.subject);
            add(21, say(Message::timer_set, {quoted(event.a), seconds(due)}));
            return true;
        }
        case EventKind::timer_fired: {
            const replay::HandleView timer = replay::Timers::view(m_replay.facts(), {0, event.subject});
            const uint32_t future = m_replay.facts().introduced(timer.owner);
            const base::ObjectId owner{future == replay::kNoEvent ? 0 : m_trace.events[future].b};
            const TaskView* sleeper =
                future != replay::kNoEvent && m_trace.events[future].kind == EventKind::future_created
                    ? m_scene.task(owner)
                    : nullptr;
            add(75, sleeper && sleeper->wait.source == timer.id
                        ? say(Message::timer_fired_for, {name(sleeper->id)})
                        : say(Message::timer_fired, {callback_name(timer.callback)}));
            return true;
        }
        case EventKind::timer_cancelled:
            add(21, say(Message::timer_cancelled));
            return true;
        case EventKind::handle_cancelled:
            add(21, say(Message::handle_cancelled));
            return true;
        case EventKind::timer_set:
            return true;
        default:
            return false;
    }
}

// Two handles that change places are told of once.
void Narrator::add_what_if(const Event& event) {
    std::erase_if(m_happenings, [](const Happening& other) { return other.rank == kFromOutside; });
    add(kFromOutside, say(Message::what_if, {quoted(event.a)}));
    m_happenings.back().why = {say(Message::why_what_if)};
}

bool Narrator::look_at_program(const Event& event) {
    switch (event.kind) {
        case EventKind::program_started:
            add(60, say(Message::began));
            return true;
        case EventKind::program_ended:
            add_program_end(event.a);
            return true;
        case EventKind::run_stopped:
            add(100, say(Message::stopped, {text(m_trace.text(event.a))}));
            return true;
        case EventKind::warning:
            if (trace::is_what_if(event)) return add_what_if(event), true;
            add(55, say(Message::warned, {quoted(event.a)}));
            return true;
        case EventKind::output: {
            std::string_view words = m_trace.text(event.a);
            while (words.ends_with('\n')) words.remove_suffix(1);
            if (!words.empty()) m_outputs.emplace_back(m_scene.running.task, std::string(words));
            return true;
        }
        case EventKind::line:
            if (m_trace.code(event.b).is_library) return true;
            add(30, m_scene.running.task
                        ? say(Message::line_of,
                              {number(event.a), line_of_code(m_trace, event.a), name(m_scene.running.task)})
                        : say(Message::line, {number(event.a), line_of_code(m_trace, event.a)}));
            return true;
        case EventKind::call:
            add(25, say(Message::call, {name_of_code(event.a)}));
            return true;
        case EventKind::return_:
            add(24, event.b == 0 ? say(Message::returns, {name_of_code(event.a)})
                                 : say(Message::returns_value, {name_of_code(event.a), quoted(event.b)}));
            return true;
        case EventKind::raise: {
            std::string what(m_trace.text(event.a));
            if (event.b != 0) what.append(": ").append(m_trace.text(event.b));
            add(kRaised, say(Message::raised, {code(what), number(m_scene.line)}));
            return true;
        }
        case EventKind::unwind:
            add(26, say(Message::unwound, {name_of_code(event.a), number(event.b)}));
            return true;
        case EventKind::caught:
            add(47, say(Message::caught, {number(event.b)}));
            return true;
        default:
            return false;
    }
}

void Narrator::add_outputs() {
    if (m_outputs.empty()) return;
    const auto& [who, last] = m_outputs.back();
    bool same_task = true;
    for (const auto& output : m_outputs) same_task = same_task && output.first == who;
    if (!same_task || m_outputs.size() == 1 || !who)
        add(50,
            who ? say(Message::printed_by, {name(who), code(last)}) : say(Message::printed, {code(last)}));
    else
        add(50, say(Message::printed_lines_by, {name(who), number(m_outputs.size()), code(last)}));
}

bool Narrator::look_at_coroutine(const Event& event) {
    const bool is_coroutine_event =
        event.kind >= EventKind::coroutine_created && event.kind <= EventKind::coroutine_never_awaited;
    if (!is_coroutine_event) return false;
    const uint32_t code_id = m_replay.facts().code_of(event.subject);
    const Sentence what = name_of_coroutine(event.subject);
    if (m_trace.code(code_id).is_library) return true;
    switch (event.kind) {
        case EventKind::coroutine_created:
            add(42, say(Message::coroutine_made, {what, number(event.b)}));
            break;
        case EventKind::coroutine_started:
            add(40, event.a != 0 && m_scene.running.task
                        ? say(Message::coroutine_starts, {number(line_at(base::ObjectId{event.a}, event.b)),
                                                          what, name(m_scene.running.task)})
                        : say(Message::coroutine_starts_alone, {what}));
            break;
        case EventKind::coroutine_suspended:
            add(39, say(Message::coroutine_suspends, {what, number(line_at(event.subject, event.b))}));
            break;
        case EventKind::coroutine_resumed:
            add(38, say(event.detail == 0 ? Message::coroutine_resumes : Message::coroutine_raises,
                        {what, number(m_scene.line)}));
            break;
        case EventKind::coroutine_finished:
            add(41, say(event.detail == 0 ? Message::coroutine_ends : Message::coroutine_fails,
                        {what, quoted(event.a)}));
            break;
        case EventKind::coroutine_closed:
            add(41, say(Message::coroutine_closed, {what}));
            break;
        default:
            add(72, say(Message::coroutine_dropped, {what, number(event.a)}));
            break;
    }
    return true;
}

bool Narrator::look_at_future(const Event& event) {
    switch (event.kind) {
        case EventKind::future_created:
            add(20, say(Message::future_made, {quoted(event.a)}));
            return true;
        case EventKind::future_resolved:
            add(23, event.detail == 0   ? say(Message::future_resolved, {quoted(event.a)})
                    : event.detail == 1 ? say(Message::future_failed, {quoted(event.a)})
                                        : say(Message::future_cancelled));
            return true;
        case EventKind::future_callback_added:
            if (m_trace.text(event.a).starts_with("_stop_when_done")) return true;  // run()'s own business
            add(18, m_scene.task(base::ObjectId{event.b})
                        ? say(Message::future_awaited_by, {name(base::ObjectId{event.b})})
                        : say(Message::future_callback, {quoted(event.a)}));
            return true;
        case EventKind::future_child:
            return true;
        case EventKind::exception_never_retrieved:
            add(71, say(Message::never_retrieved, {quoted(event.a)}));
            return true;
        case EventKind::job_submitted:
            add(62, say(Message::job_submitted, {quoted(event.a)}));
            return true;
        case EventKind::job_started: {
            const replay::JobView* job = m_scene.jobs.find(event.subject);
            add(62, say(Message::job_started, {number(event.a), code(job ? job->text : "")}));
            return true;
        }
        case EventKind::job_finished: {
            const uint32_t submitted = m_replay.facts().introduced(event.subject);
            const bool is_known =
                submitted != replay::kNoEvent && m_trace.events[submitted].kind == EventKind::job_submitted;
            const Sentence what = is_known ? quoted(m_trace.events[submitted].a) : code("");
            add(63, say(Message::job_finished, {what}));
            return true;
        }
        case EventKind::request_sent:
            add(62, say(Message::request_sent, {quoted(event.a)}));
            return true;
        case EventKind::request_progress:
            add(44, say(Message::request_progress, {quoted(event.a), number(event.b)}));
            return true;
        case EventKind::reply_arrived:
            add(63, say(Message::reply_arrived, {quoted(event.a)}));
            return true;
        default:
            return false;
    }
}

Sentence Narrator::sync_name(base::ObjectId id) const {
    const replay::SyncView* sync = m_scene.syncs.find(id);
    return code(sync ? sync->name : "");
}

bool Narrator::look_at_sync(const Event& event) {
    const Sentence what = sync_name(event.subject);
    const Sentence who = name(base::ObjectId{event.a});
    switch (event.kind) {
        case EventKind::sync_created:
            return true;
        case EventKind::sync_acquired:
            add(56, say(Message::sync_acquired, {who, what}));
            return true;
        case EventKind::sync_released:
            add(55, say(Message::sync_released, {who, what}));
            return true;
        case EventKind::sync_wait:
            add(43, say(Message::sync_waits, {who, what}));
            return true;
        case EventKind::sync_wait_over:
            add(42, say(Message::sync_wait_over, {who, what}));
            return true;
        case EventKind::sync_changed: {
            const replay::SyncView* sync = m_scene.syncs.find(event.subject);
            if (!sync) return true;
            if (sync->kind == trace::SyncKind::Event && sync->name == "Event")
                add(56, say(event.a != 0 ? Message::event_set : Message::event_cleared));
            if (sync->kind != trace::SyncKind::Queue) return true;
            const bool put = !sync->items.empty() && sync->items.back() == m_trace.text(event.b);
            note_queue({event.subject, put, 1, event.a, event.b});
            return true;
        }
        default:
            return false;
    }
}

void Narrator::look_at_scope(const Event& event) {
    const uint32_t entered = m_replay.facts().introduced(event.subject);
    const bool is_group = entered != replay::kNoEvent && m_trace.events[entered].detail == 0;
    switch (event.kind) {
        case EventKind::scope_entered: {
            const Sentence who = name(base::ObjectId{event.b});
            const std::string_view limit = m_trace.text(event.a);
            const bool is_open = limit == "no deadline";
            add(58, is_group  ? say(Message::scope_entered_group, {who})
                    : is_open ? say(Message::scope_entered_timeout_open, {who})
                              : say(Message::scope_entered_timeout, {who, text(limit)}));
            break;
        }
        case EventKind::scope_member:
            add(46, say(Message::scope_member, {name(base::ObjectId{event.a})}));
            break;
        case EventKind::scope_left:
            if (event.a != 0)
                add(57, say(Message::scope_left_error, {quoted(event.a)}));
            else
                add(57, say(is_group ? Message::scope_left_group : Message::scope_left_timeout));
            break;
        default:
            break;
    }
}

}  // namespace loopscope::insight
