// What the narrator says of futures, executors, the simulated world, locks, queues and scopes.
#include "core/insight/callbacks.h"
#include "core/insight/narrator.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

using trace::Event;
using trace::EventKind;
using trace::SyncKind;

namespace {

constexpr int kAcquired = 56, kReleased = 55, kOther = 10;

bool is_failure(uint16_t detail) { return detail != static_cast<uint16_t>(trace::How::Result); }

// The program of the simulated machine that a request stands for; empty: it stands for none.
std::string_view program_in(const trace::Trace& trace, const Event& request) {
    const bool is_one = static_cast<trace::RequestKind>(request.detail) == trace::RequestKind::Process;
    return is_one ? trace.text(request.a) : std::string_view();
}
// The same of its reply.
std::string_view program_of(const trace::Trace& trace, const replay::Replay& replay, const Event& reply) {
    const uint32_t sent = replay.facts().introduced(reply.subject);
    const bool is_known = sent != replay::kNoEvent && trace.events[sent].kind == EventKind::request_sent;
    return is_known ? program_in(trace, trace.events[sent]) : std::string_view();
}

}  // namespace

bool Narrator::look_at_future(const Event& event) {
    switch (event.kind) {
        case EventKind::future_created:
            add(20, say(Message::future_made, {thing(m_trace.text(event.a))}));
            return true;
        case EventKind::future_resolved:
            add(23, event.detail == 0   ? say(Message::future_resolved, {quoted(event.a)})
                    : event.detail == 1 ? say(Message::future_failed, {quoted(event.a)})
                                        : say(Message::future_cancelled));
            return true;
        case EventKind::future_callback_added: {
            const base::ObjectId owner{event.b};
            const CallbackName callback = name_callback(m_trace, m_trace.text(event.a));
            if (m_scene.task(owner))
                add(18, say(Message::future_awaited_by, {name(owner)}));
            else
                add(callback.is_library ? kOther : 18, say(Message::future_callback, {callback.name}));
            return true;
        }
        case EventKind::future_child: {
            const base::ObjectId part{event.a};
            if (m_trace.kind(part) == trace::ObjectKind::Job) {
                add(kOther, say(Message::future_of_job));
                return true;
            }
            add(kOther, m_scene.task(part) ? say(Message::future_part, {name(part)})
                                           : say(Message::future_part_other));
            return true;
        }
        case EventKind::exception_never_retrieved:
            add(kTaskMatter + 1, say(Message::never_retrieved, {quoted(event.a)}));
            return true;
        default:
            return look_at_world(event);
    }
}

bool Narrator::look_at_world(const Event& event) {
    switch (event.kind) {
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
            add(63, say(Message::job_finished,
                        {is_known ? quoted(m_trace.events[submitted].a) : quoted(event.a)}));
            return true;
        }
        case EventKind::request_sent:
            if (const std::string_view program = program_in(m_trace, event); !program.empty())
                add(62, say(Message::program_started, {code(std::string(program))}));
            else
                add(62, say(Message::request_sent, {thing(m_trace.text(event.a))}));
            return true;
        case EventKind::request_progress:
            add(44, say(Message::request_progress, {thing(m_trace.text(event.a)), number(event.b)}));
            return true;
        case EventKind::reply_arrived:
            if (const std::string_view program = program_of(m_trace, m_replay, event); !program.empty()) {
                const std::string_view told = m_trace.text(event.a);
                const bool is_missing = told.starts_with("the simulated machine has no ");
                add(63, is_missing ? say(Message::program_missing, {thing(told)})
                                   : say(Message::program_ended, {code(std::string(program)), thing(told)}));
                return true;
            }
            add(63, say(is_failure(event.detail) ? Message::reply_failed : Message::reply_arrived,
                        {thing(m_trace.text(event.a))}));
            return true;
        default:
            return false;
    }
}

Sentence Narrator::name_of_sync(const replay::SyncView* sync) const {
    if (!sync) return say(Message::the_lock);
    switch (sync->kind) {
        case SyncKind::Lock:
            return sync->name == "Lock" ? say(Message::the_lock)
                                        : say(Message::the_named, {thing(sync->name)});
        case SyncKind::Event:
            return say(Message::the_event);
        case SyncKind::Condition:
            return say(Message::the_condition);
        case SyncKind::Semaphore:
            return sync->name.starts_with("pool") ? say(Message::the_pool, {text(sync->name)})
                                                  : say(Message::the_semaphore);
        case SyncKind::Barrier:
            return say(Message::the_barrier);
        case SyncKind::Queue:
            return say(Message::the_queue);
    }
    return {};
}

namespace {

Sentence places_left(uint64_t count) {
    return count == 0   ? say(Message::places_none)
           : count == 1 ? say(Message::places_one)
                        : say(Message::places, {number(count)});
}

}  // namespace

// b of these events: the permits that are left.
void Narrator::add_sync_taken(const replay::SyncView& sync, const Event& event) {
    const bool taken = event.kind == EventKind::sync_acquired;
    const Sentence what = name_of_sync(&sync), who = name(base::ObjectId{event.a});
    if (sync.kind != SyncKind::Semaphore) {
        add(taken ? kAcquired : kReleased,
            say(taken ? Message::sync_acquired : Message::sync_released, {who, what}));
        return;
    }
    const Sentence left = places_left(event.b);
    add(taken ? kAcquired : kReleased,
        say(taken ? Message::place_acquired : Message::place_released, {who, what, left}));
}

void Narrator::add_sync_changed(const replay::SyncView& sync, const Event& event) {
    if (sync.kind == SyncKind::Event && sync.name == "Event") {
        add(kAcquired, say(event.a != 0 ? Message::event_set : Message::event_cleared)).why = {
            say(Message::why_future_wakes)};
    } else if (sync.kind == SyncKind::Queue) {
        if (sync.name == "as_completed") return;  // its own bookkeeping: who waits for it is told
        const bool put = !sync.items.empty() && sync.items.back() == m_trace.text(event.b);
        note_queue({event.subject, put, 1, event.a, event.b, m_scene.step});
    } else if (sync.kind == SyncKind::Semaphore) {
        add(kOther, say(Message::places_now, {name_of_sync(&sync), places_left(event.a)}));
    } else {
        add(kOther, say(Message::sync_changed, {name_of_sync(&sync)}));
    }
}

void Narrator::note_queue(const QueueChanges& change) {
    for (QueueChanges& noted : m_queue_changes) {
        if (noted.queue != change.queue || noted.is_put != change.is_put) continue;
        noted = {noted.queue, noted.is_put, noted.count + 1, change.size, change.item, change.at};
        return;
    }
    m_queue_changes.push_back(change);
}

void Narrator::add_queue_changes() {
    for (const QueueChanges& change : m_queue_changes) {
        const Sentence size = change.size == 0   ? say(Message::items_none)
                              : change.size == 1 ? say(Message::items_one)
                                                 : say(Message::items, {number(change.size)});
        Sentence what =
            change.count == 1
                ? say(change.is_put ? Message::queue_put : Message::queue_got, {quoted(change.item), size})
                : say(change.is_put ? Message::queue_put_many : Message::queue_got_many,
                      {number(change.count), size});
        Happening& happening = add(54, std::move(what));
        happening.at = change.at;
        happening.kind = EventKind::sync_changed;
    }
}

bool Narrator::look_at_sync(const Event& event) {
    const replay::SyncView* sync = m_scene.syncs.find(event.subject);
    switch (event.kind) {
        case EventKind::sync_created:
            add(kOther, say(Message::sync_made, {name_of_sync(sync)}));
            return true;
        case EventKind::sync_acquired:
        case EventKind::sync_released:
            if (sync) add_sync_taken(*sync, event);
            return true;
        case EventKind::sync_wait:
            add(43, say(Message::sync_waits, {name(base::ObjectId{event.a}), name_of_sync(sync)}));
            return true;
        case EventKind::sync_wait_over:
            add(42, say(Message::sync_wait_over, {name(base::ObjectId{event.a}), name_of_sync(sync)}));
            return true;
        case EventKind::sync_changed:
            if (sync) add_sync_changed(*sync, event);
            return true;
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
            Happening& happening =
                add(58, is_group  ? say(Message::scope_entered_group, {who})
                        : is_open ? say(Message::scope_entered_open, {who})
                                  : say(Message::scope_entered_timeout, {who, thing(limit)}));
            if (is_group) return;
            happening.why = {say(Message::why_timeout)};
            happening.inside = {say(Message::inside_timeout)};
            return;
        }
        case EventKind::scope_member:
            add(46, say(Message::scope_member, {name(base::ObjectId{event.a})}));
            return;
        case EventKind::scope_left:
            if (event.a != 0)
                add(57, say(Message::scope_left_error, {quoted(event.a)}));
            else
                add(57, say(is_group ? Message::scope_left_group : Message::scope_left_timeout));
            return;
        default:
            return;
    }
}

}  // namespace loopscope::insight
