// What the narrator says of tasks: how they get the seat, why they give it back, how they end.
#include <algorithm>

#include "core/insight/narrator.h"
#include "core/insight/waiting.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

using replay::TaskState;
using replay::TaskView;
using replay::WaitCause;
using trace::Event;
using trace::EventKind;

namespace {

constexpr uint16_t kEager = 1;  // task_created's detail
constexpr int kCreated = 65, kNudged = 60, kCoroutineMade = 42;

// An exception group is told by its message, and not by all that it holds.
std::string error_words(const std::string& outcome) {
    const size_t begin = outcome.find("Group: ('"), text = begin + 9;
    if (begin == std::string::npos) return outcome;
    const size_t end = outcome.find('\'', text);
    return outcome.substr(0, begin + 7) + outcome.substr(text, end == std::string::npos ? end : end - text);
}

}  // namespace

bool Narrator::look_at_task(const Event& event) {
    switch (event.kind) {
        case EventKind::task_created:
            note_created(event);
            return true;
        case EventKind::task_running:
            m_is_eager = event.a == 0 && !m_scene.interrupted.empty();
            m_actor = m_started = event.subject;
            m_started_at = m_scene.step;
            m_was_cancelled = false;
            m_woken.clear();
            if (const TaskView* task = m_scene.task(event.subject);
                task && !task->is_library &&
                std::find(m_seated.begin(), m_seated.end(), event.subject) == m_seated.end())
                m_seated.push_back(event.subject);
            return true;
        case EventKind::task_scheduled:
            add(5, say(Message::task_ready, {name(event.subject)}));
            if (event.b == 0 || event.subject == m_actor) return true;
            if (!m_actor || event.b == m_actor.value) {
                m_woken.push_back(event.subject);
            } else {
                if (m_nudged.empty()) m_nudged_at = m_scene.step;
                m_nudged.push_back(event.subject);
            }
            return true;
        case EventKind::task_waiting:
            add_nudged();
            if (const TaskView* task = m_scene.task(event.subject)) add_wait(*task);
            m_started = {};
            return true;
        case EventKind::task_done:
        case EventKind::task_failed:
        case EventKind::task_cancelled:
            add_nudged();
            add_end(event);
            m_started = {};
            return true;
        case EventKind::task_cancel_requested: {
            add(kTaskMatter, cancel_words(event.subject));
            return true;
        }
        case EventKind::task_cancel_delivered: {
            m_was_cancelled = true;
            const TaskView* task = m_scene.task(event.subject);
            const uint32_t line = task ? task->line : 0;
            if (line == 0)
                add(kTaskMatter - 1, say(Message::cancel_delivered_unplaced, {name(event.subject)}));
            else
                add(kTaskMatter - 1,
                    say(m_was_asked_to ? Message::cancel_delivered : Message::cancel_passed_on,
                        {name(event.subject), number(line)}));
            return true;
        }
        case EventKind::task_destroyed_pending:
            add(kTaskMatter + 1, say(Message::lost, {name(event.subject)}));
            return true;
        case EventKind::task_renamed:
            add(20, say(Message::renamed, {name(event.subject)}));
            return true;
        default:
            return false;
    }
}

void Narrator::note_created(const Event& event) {
    if (const TaskView* task = m_scene.task(event.subject)) {
        take_back(kCoroutineMade, task->coroutine.value);
        if (event.detail == kEager || task->is_library) {
            add(2, say(Message::created_unplaced, {name(event.subject)}));
            return;
        }
    }
    if (m_creator != m_scene.running.task) add_created();
    if (m_created.empty()) m_created_at = m_scene.step;
    m_created.push_back(event.subject);
    m_creator = m_scene.running.task;
}

Sentence Narrator::cancel_words(base::ObjectId of) const {
    const base::ObjectId by = m_scene.running.task;
    if (!by) return say(Message::cancel_requested_by_none, {name(of)});
    if (by == of) return say(Message::cancel_requested_by_itself, {name(of)});
    const TaskView* task = m_scene.task(of);
    const bool is_unstarted = task != nullptr && task->steps == 0;
    return say(is_unstarted ? Message::cancel_requested_unstarted : Message::cancel_requested,
               {name(by), name(of)});
}

// Of gather, wait, wait_for and groups.
Sentence Narrator::why_over_many(const TaskView& task, std::string_view what) const {
    std::vector<base::ObjectId> over, failed;
    const double limit = time_limit(task);
    bool is_all_over = true;  // futures that are no tasks count as over while there is time
    for (const base::ObjectId child : task.wait.children) {
        const TaskView* view = m_scene.task(child);
        if (view == nullptr) {
            if (limit >= 0 && m_scene.time >= limit) is_all_over = false;
            continue;
        }
        is_all_over = is_all_over && is_over(view->state);
        if (is_over(view->state)) over.push_back(child);
        if (view->state == TaskState::Failed || view->state == TaskState::Cancelled) failed.push_back(child);
    }
    const bool is_gather = what.starts_with("gather");
    if (is_all_over) return say(is_gather ? Message::over_gather : Message::over_wait);
    if (is_gather)
        return failed.empty() ? say(Message::over_wait)
                              : say(Message::over_gather_failed, {tasks(m_scene, failed)});
    switch (enough_for(what)) {
        case Enough::First:
            return over.empty() ? say(Message::over_time_up)
                                : say(Message::over_first, {tasks(m_scene, over)});
        case Enough::FirstFailed:
            return failed.empty() ? say(Message::over_time_up)
                                  : say(Message::over_failed, {tasks(m_scene, failed)});
        case Enough::All:
            break;
    }
    return say(what == "TaskGroup" ? Message::over_wait : Message::over_time_up);
}

Sentence Narrator::why_over(const TaskView& task) const {
    if (m_was_cancelled) return say(m_was_asked_to ? Message::over_cancelled : Message::over_other_cancelled);
    const std::string what = describe_wait(m_scene, task);
    switch (task.wait.cause) {
        case WaitCause::Timer:
            return say(Message::over_timer, {code("asyncio." + what)});
        case WaitCause::Gather:
            return why_over_many(task, what);
        case WaitCause::Task:
            return say(Message::over_task, {name(task.wait.on)});
        case WaitCause::Sync: {
            if (what == "Event") return say(Message::over_event);
            if (what == "as_completed") return say(Message::over_completed);
            if (what.ends_with(".get")) return say(Message::over_get);
            if (what.ends_with(".put")) return say(Message::over_put);
            if (what.ends_with(".join")) return say(Message::over_join);
            if (what == "Condition") return say(Message::over_condition);
            if (what == "Barrier") return say(Message::over_barrier);
            return say(Message::over_sync, {name_of_place(task)});
        }
        case WaitCause::Io:
            return say(awaits_reply(m_scene, task) ? Message::over_io : Message::over_io_came, {thing(what)});
        case WaitCause::Executor:
            return say(Message::over_executor);
        case WaitCause::Future:
            return say(Message::over_future);
        case WaitCause::None:
            return say(Message::over_none);
    }
    return {};
}

Sentence Narrator::why_ready(const TaskView& task) const {
    if (!task.woken_by) return say(Message::why_newly_made);
    if (task.wait.cause == WaitCause::Timer && task.wait.until >= 0)
        return say(Message::why_woken_by_timer, {seconds(task.wait.until)});
    if (m_scene.task(task.woken_by)) return say(Message::why_woken_by_task, {name(task.woken_by)});
    return say(Message::why_woken_by_future);
}

// A task that took the seat and still has it.
void Narrator::add_run() {
    const TaskView* task = m_scene.task(m_started);
    if (!task || task->state != TaskState::Running) return;
    const bool first = task->steps == 1;
    const bool was_none = task->wait.cause == WaitCause::None;
    // The sentence below says it already.
    if (m_was_cancelled)
        std::erase_if(m_happenings, [](const Happening& other) { return other.rank == kTaskMatter - 1; });
    if (task->is_library) {
        add(kLibrary, say(Message::library_task, {name(task->id), name_of_coroutine(task->coroutine)})).at =
            m_started_at;
        return;
    }
    Happening happening{kSeat, m_started_at, {}, {}, {}};
    const Sentence who = name(task->id), what = name_of_coroutine(task->coroutine);
    if (m_is_eager) {
        happening.what = {
            say(Message::task_starts_eagerly, {who, what, name(m_scene.interrupted.back().task)})};
    } else if (first) {
        const uint32_t code_id = m_replay.facts().code_of(task->coroutine);
        const bool is_own = code_id != 0 && m_trace.code(code_id).is_library;  // no lines to show
        const Message starts = m_was_cancelled ? Message::task_starts_cancelled
                               : code_id == 0  ? Message::task_starts_unplaced
                               : is_own        ? Message::task_starts_library
                                               : Message::task_starts;
        happening.what = {say(starts, {who, what})};
    } else if (task->wait.line != 0) {
        happening.what = {say(Message::task_resumes, {who, number(task->wait.line), why_over(*task)})};
    } else {
        happening.what = {say(Message::task_resumes_unplaced, {who, why_over(*task)})};
    }
    if (!m_is_eager) {
        if (first || !was_none) happening.why.push_back(why_ready(*task));
        happening.why.push_back(say(Message::why_first_in_line, {seconds(m_scene.time)}));
    } else {
        happening.why.push_back(say(Message::why_created_later));
    }
    happening.inside.push_back(say(m_was_cancelled ? Message::inside_throw
                                   : first         ? Message::inside_start
                                                   : Message::inside_resume));
    m_happenings.push_back(std::move(happening));
}

// What a task waits at or did, by what its future is for.
Sentence Narrator::name_of_place(const TaskView& task) const {
    if (const replay::SyncView* sync = m_scene.sync_waited_for(task)) return name_of_sync(sync);
    const std::string what = describe_wait(m_scene, task);
    if (what == "Lock") return say(Message::the_lock);
    if (what.ends_with("Semaphore")) return say(Message::the_semaphore);
    if (what == "Condition") return say(Message::the_condition);
    if (what == "Barrier") return say(Message::the_barrier);
    return thing(what);
}

Sentence Narrator::until_words(const TaskView& task) const {
    const std::string what = describe_wait(m_scene, task);
    if (what == "Event") return say(Message::until_event);
    if (what == "Condition") return say(Message::until_condition);
    if (what == "Barrier") return say(Message::until_barrier);
    if (what == "as_completed") return say(Message::until_completed);
    if (what.ends_with(".get")) return say(Message::until_get);
    if (what.ends_with(".put")) return say(Message::until_put);
    if (what.ends_with(".join")) return say(Message::until_join);
    return say(Message::until_turn, {name_of_place(task)});
}

// Of a task that runs nothing of the script's, as asyncio.sleep(1) itself: no line can be named.
Sentence Narrator::unplaced_wait_words(const TaskView& task) const {
    const Sentence who = name(task.id);
    if (task.wait.cause == WaitCause::None || task.state == TaskState::Ready)
        return say(Message::waits_none_unplaced, {who});
    if (task.wait.cause == WaitCause::Timer && task.wait.until >= 0)
        return say(Message::waits_timer_unplaced, {who, seconds(task.wait.until)});
    if (task.wait.cause == WaitCause::Task) return say(Message::waits_unplaced, {who, name(task.wait.on)});
    if (task.wait.cause == WaitCause::Future) return say(Message::waits_future_unplaced, {who});
    return say(Message::waits_unplaced, {who, thing(describe_wait(m_scene, task))});
}

Sentence Narrator::wait_words(const TaskView& task) const {
    if (task.line == 0) return unplaced_wait_words(task);
    const Sentence who = name(task.id), line = number(task.line), at = line_of_code(m_trace, task.line);
    const std::string what = describe_wait(m_scene, task);
    if (task.state == TaskState::Ready && task.wait.cause != WaitCause::None)
        return say(Message::waits_already_over, {who, at, line});
    switch (task.wait.cause) {
        case WaitCause::Timer:
            return say(Message::waits_timer, {who, at, line, code(what), seconds(task.wait.until)});
        case WaitCause::Gather: {
            std::vector<base::ObjectId> children;
            for (const base::ObjectId child : task.wait.children)
                if (const TaskView* view = m_scene.task(child); view && !is_over(view->state))
                    children.push_back(child);
            if (what == "TaskGroup")
                return children.empty() ? say(Message::waits_group_callbacks, {who, line})
                                        : say(Message::waits_group, {who, line, tasks(m_scene, children)});
            // Futures of other kinds, as run_in_executor gives them, have no state of their own here.
            const auto is_task = [&](base::ObjectId child) { return m_scene.task(child) != nullptr; };
            const auto& all = task.wait.children;
            if (children.empty() && what.starts_with("gather") &&
                !std::all_of(all.begin(), all.end(), is_task))
                return say(Message::waits_gather_futures, {who, at, line, number(all.size())});
            if (children.empty() && what.starts_with("gather"))
                return say(Message::waits_gather_callbacks, {who, at, line});
            const Sentence of = children.empty() ? thing(what) : tasks(m_scene, children);
            static constexpr Message kWaits[] = {Message::waits_wait, Message::waits_first,
                                                 Message::waits_failed};
            return say(what.starts_with("gather") ? Message::waits_gather
                                                  : kWaits[static_cast<int>(enough_for(what))],
                       {who, at, line, of});
        }
        case WaitCause::Task:
            return say(Message::waits_task, {who, at, line, name(task.wait.on)});
        case WaitCause::Sync: {
            const replay::SyncView* sync = m_scene.sync_waited_for(task);
            if (sync && sync->holders.size() == 1 && sync->kind == trace::SyncKind::Lock)
                return say(Message::waits_lock,
                           {who, at, line, name(sync->holders.front()), name_of_sync(sync)});
            return say(Message::waits_sync, {who, at, line, until_words(task)});
        }
        case WaitCause::Io:
            return say(awaits_reply(m_scene, task) ? Message::waits_io : Message::waits_io_came,
                       {who, at, line, thing(what)});
        case WaitCause::Executor:
            return say(Message::waits_executor, {who, at, line});
        case WaitCause::Future:
            return say(Message::waits_future, {who, at, line});
        case WaitCause::None:
            return say(Message::waits_none, {who, at, line});
    }
    return {};
}

// When wait() or wait_for() lets a task go on at the latest; -1: never.
double Narrator::time_limit(const TaskView& task) const {
    if (task.wait.cause != WaitCause::Gather) return -1;
    const uint32_t made = m_replay.facts().introduced(task.wait.on);
    if (made == replay::kNoEvent) return -1;
    constexpr uint64_t kNear = 8;  // the timer is set right after the future was made
    double due = -1;
    for (uint64_t step = made; step < std::min<uint64_t>(made + kNear, m_scene.step); ++step) {
        const Event& event = m_trace.events[step];
        if (event.kind == EventKind::timer_set) due = event.seconds();
        if (event.kind == EventKind::timer_callback && event.b == task.wait.on.value) return due;
    }
    return -1;
}

void Narrator::add_wait(const TaskView& task) {
    if (task.is_library) {
        add(kLibrary, say(Message::library_task_waits, {name(task.id)}));
        return;
    }
    const WaitCause cause = task.wait.cause;
    Happening& happening = add(kSeat, wait_words(task));
    if (const double limit = time_limit(task); limit >= 0) {
        // One sentence with it, which no other crowds out.
        happening.what[0].push_back({Piece::Kind::Text, " "});
        happening.what[0].push_back(say(Message::waits_at_most, {seconds(limit)})[0]);
    }
    happening.why = {say(cause == WaitCause::None   ? Message::why_lets_go
                         : cause == WaitCause::Sync ? Message::why_waits_in_line
                                                    : Message::why_await_suspends)};
    const size_t depth = task.stack.size();
    happening.inside = {cause == WaitCause::None ? say(Message::inside_lets_go)
                        : depth <= 1             ? say(Message::inside_suspend_one)
                                                 : say(Message::inside_suspend, {number(depth)})};
    m_woken.clear();
}

void Narrator::add_end(const Event& event) {
    const Sentence who = name(event.subject);
    const TaskView* task = m_scene.task(event.subject);
    Happening happening{task && task->is_library ? kLibrary : kSeat, m_scene.step, {}, {}, {}};
    if (event.kind == EventKind::task_cancelled)
        happening.what.push_back(say(Message::ended_cancelled, {who}));
    else if (event.kind == EventKind::task_failed)
        happening.what.push_back(
            say(Message::failed, {who, code(task ? error_words(describe_outcome(*task)) : "")}));
    else if (m_trace.text(event.a) == "None")
        happening.what.push_back(say(Message::returned_none, {who}));
    else
        happening.what.push_back(say(Message::returned, {who, quoted(event.a)}));
    if (!m_woken.empty())
        happening.what.push_back(
            say(m_woken.size() == 1 ? Message::woke : Message::woke_many, {tasks(m_scene, m_woken)}));
    happening.why.push_back(
        say(event.kind == EventKind::task_cancelled ? Message::why_cancel_raises : Message::why_done_wakes));
    happening.inside.push_back(
        say(event.kind == EventKind::task_done ? Message::inside_return : Message::inside_fail));
    m_happenings.push_back(std::move(happening));
    m_woken.clear();
}

void Narrator::add_nudged() {
    if (m_nudged.empty()) return;
    const Message message = m_nudged.size() == 1 ? Message::nudged : Message::nudged_many;
    Happening& happening = add(kNudged, say(message, {name(m_actor), tasks(m_scene, m_nudged)}));
    happening.at = m_nudged_at;
    happening.why = {say(Message::why_future_wakes)};
    happening.inside = {say(Message::inside_future)};
    m_nudged.clear();
}

void Narrator::add_created() {
    if (m_created.empty()) return;
    const TaskView* task = m_scene.task(m_created[0]);
    const Sentence made = tasks(m_scene, m_created);
    Sentence what;
    if (m_creator)
        what = say(m_created.size() == 1 ? Message::created : Message::created_many, {name(m_creator), made});
    else if (m_created.size() > 1)
        what = say(Message::created_first_many, {made});
    else if (task && m_replay.facts().code_of(task->coroutine) != 0)
        what = say(Message::created_first, {made, name_of_coroutine(task->coroutine)});
    else
        what = say(Message::created_unplaced, {made});
    Happening& happening = add(kCreated, std::move(what));
    happening.at = m_created_at;
    happening.why = {say(Message::why_created_later)};
    happening.inside = {say(Message::inside_created)};
    m_created.clear();
}

}  // namespace loopscope::insight
