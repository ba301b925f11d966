// The narrator's frame, and what it says of tasks.
#include "core/insight/narrator.h"
#include "core/insight/waiting.h"

#include <algorithm>

#include "core/replay/facts.h"
#include "core/replay/fold.h"

namespace loopscope::insight {

using replay::TaskState;
using replay::TaskView;
using replay::WaitCause;
using trace::Event;
using trace::EventKind;

namespace {

constexpr int kSeat = 90;  // somebody took the seat or gave it back: what a task switch is about
constexpr int kTaskMatter = 70;
constexpr int kLine = 30;
constexpr uint16_t kEager = 1;   // task_created's detail
constexpr int kBesideSeat = 45;  // what is still told beside it
constexpr size_t kWhat = 3, kWhy = 2, kInside = 1;

}  // namespace

Narrator::Narrator(const replay::Replay& replay, uint64_t from_step)
    : m_replay(replay),
      m_trace(replay.trace()),
      m_scene(replay.scene_at(from_step)),
      m_actor(m_scene.running.task) {}

// A traceback is told by its last line, which says what was raised; the output shows it whole.
void Narrator::add_program_end(uint32_t status) {
    const replay::Output& output = m_scene.output;
    bool traced = false;
    constexpr size_t kLongest = 300;  // lines of a traceback
    for (size_t i = output.size(); status != 0 && !traced && i-- > 0 && i + kLongest > output.size();) {
        if (output[i].stream != trace::Stream::Stderr) break;
        traced = output[i].text.starts_with("Traceback");
    }
    if (!traced) {
        add(61, status == 0 ? say(Message::ended) : say(Message::ended_with_status, {number(status)}));
        return;
    }
    std::erase_if(m_happenings, [](const Happening& other) { return other.rank == kRaised; });
    add(100, say(Message::ended_by_exception, {code(m_scene.output.back().text), number(status)}));
    std::erase_if(m_outputs, [](const auto& printed) { return printed.second.starts_with("Traceback"); });
}

std::vector<Sentence> Narrator::tell(uint64_t to_step, Depth depth) {
    m_happenings.clear();
    m_created.clear();
    m_outputs.clear();
    m_queue_changes.clear();
    m_started = {};
    m_was_cancelled = false;
    replay::Fold fold{m_scene, m_trace, m_replay.facts()};
    while (m_scene.step < to_step) {
        const Event& event = m_trace.events[m_scene.step];
        if (event.kind == EventKind::task_cancel_delivered) {
            const TaskView* task = m_scene.task(event.subject);
            m_was_asked_to = task && task->cancel_requested;
        }
        replay::fold_event(fold);
        look_at(event);
    }
    add_run();
    add_created();
    add_outputs();
    add_queue_changes();
    for (size_t k = 0; k < m_happenings.size(); ++k) m_happenings[k].order = static_cast<int>(k);
    std::sort(m_happenings.begin(), m_happenings.end(), [](const Happening& x, const Happening& y) {
        if (x.rank != y.rank) return x.rank > y.rank;
        const bool later_first = x.rank == kSeat || x.rank == kLine;
        return later_first ? x.order > y.order : x.order < y.order;
    });
    std::vector<Sentence> sentences;
    for (const Happening& happening : m_happenings) {
        if (m_happenings[0].rank >= kTaskMatter && happening.rank < kBesideSeat) break;
        if (m_happenings[0].rank > kLibrary && happening.rank == kLibrary) continue;
        for (const Sentence& sentence : happening.what)
            if (sentences.size() < kWhat) sentences.push_back(sentence);
    }
    if (sentences.empty()) return {say(Message::nothing_yet)};
    const Happening& first = m_happenings[0];
    if (depth >= Depth::Why)
        for (size_t k = 0; k < std::min(kWhy, first.why.size()); ++k) sentences.push_back(first.why[k]);
    if (depth >= Depth::Inside)
        for (size_t k = 0; k < std::min(kInside, first.inside.size()); ++k)
            sentences.push_back(first.inside[k]);
    return sentences;
}

void Narrator::note_queue(const QueueChanges& change) {
    for (QueueChanges& noted : m_queue_changes) {
        if (noted.queue != change.queue || noted.is_put != change.is_put) continue;
        noted = {noted.queue, noted.is_put, noted.count + 1, change.size, change.item};
        return;
    }
    m_queue_changes.push_back(change);
}

void Narrator::add_queue_changes() {
    constexpr int kRank = 54;
    for (const QueueChanges& change : m_queue_changes) {
        const Sentence size = number(change.size);
        if (change.count == 1)
            add(kRank,
                say(change.is_put ? Message::queue_put : Message::queue_got, {quoted(change.item), size}));
        else
            add(kRank, say(change.is_put ? Message::queue_put_many : Message::queue_got_many,
                           {number(change.count), size}));
    }
}

void Narrator::look_at(const Event& event) {
    if (look_at_task(event) || look_at_loop(event) || look_at_program(event)) return;
    if (look_at_coroutine(event) || look_at_future(event) || look_at_sync(event)) return;
    look_at_scope(event);
}

bool Narrator::look_at_task(const Event& event) {
    switch (event.kind) {
        case EventKind::task_created:
            if (const TaskView* task = m_scene.task(event.subject);
                event.detail == kEager || !task || task->is_library)
                return true;
            m_created.push_back(event.subject);
            m_creator = m_scene.running.task;
            return true;
        case EventKind::task_running:
            m_is_eager = event.a == 0 && !m_scene.interrupted.empty();
            m_actor = m_started = event.subject;
            m_was_cancelled = false;
            m_woken.clear();
            return true;
        case EventKind::task_scheduled:
            if (event.b != 0 && event.subject != m_actor) m_woken.push_back(event.subject);
            return true;
        case EventKind::task_waiting:
            if (const TaskView* task = m_scene.task(event.subject)) add_wait(*task);
            m_started = {};
            return true;
        case EventKind::task_done:
        case EventKind::task_failed:
        case EventKind::task_cancelled:
            add_end(event);
            m_started = {};
            return true;
        case EventKind::task_cancel_requested: {
            const bool by_task = m_scene.running.task.valid();
            add(kTaskMatter,
                by_task ? say(Message::cancel_requested, {name(m_scene.running.task), name(event.subject)})
                        : say(Message::cancel_requested_by_none, {name(event.subject)}));
            m_happenings.back().why = {say(Message::why_cancel_is_a_request)};
            return true;
        }
        case EventKind::task_cancel_delivered: {
            m_was_cancelled = true;
            const TaskView* task = m_scene.task(event.subject);
            add(kTaskMatter - 1, say(m_was_asked_to ? Message::cancel_delivered : Message::cancel_passed_on,
                                     {name(event.subject), number(task ? task->line : 0)}));
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

Sentence Narrator::why_over(const TaskView& task) const {
    if (m_was_cancelled) return say(m_was_asked_to ? Message::over_cancelled : Message::over_other_cancelled);
    const std::string what = describe_wait(m_scene, task);
    switch (task.wait.cause) {
        case WaitCause::Timer:
            return say(Message::over_timer, {code("asyncio." + what)});
        case WaitCause::Gather:
            return say(what.starts_with("gather") ? Message::over_gather : Message::over_wait);
        case WaitCause::Task:
            return say(Message::over_task, {name(task.wait.on)});
        case WaitCause::Sync:
            if (what == "Event") return say(Message::over_event);
            if (what.ends_with(".get")) return say(Message::over_get);
            if (what.ends_with(".put")) return say(Message::over_put);
            if (what.ends_with(".join")) return say(Message::over_join);
            return say(Message::over_sync, {code(what)});
        case WaitCause::Io:
            return say(awaits_reply(m_scene, task) ? Message::over_io : Message::over_io_came, {code(what)});
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
        add(kLibrary, say(Message::library_task, {name(task->id), name_of_coroutine(task->coroutine)}));
        return;
    }
    Happening happening{kSeat, {}, {}, {}};
    if (m_is_eager) {
        happening.what.push_back(
            say(Message::task_starts_eagerly,
                {name(task->id), name_of_coroutine(task->coroutine), name(m_scene.interrupted.back().task)}));
        m_happenings.push_back(std::move(happening));
        return;
    }
    if (first) {
        const uint32_t code_id = m_replay.facts().code_of(task->coroutine);
        const bool is_own = code_id != 0 && m_trace.code(code_id).is_library;  // no lines to show
        const Message starts = code_id == 0 ? Message::task_starts_unplaced
                               : is_own     ? Message::task_starts_library
                                            : Message::task_starts;
        happening.what.push_back(say(starts, {name(task->id), name_of_coroutine(task->coroutine)}));
    } else if (task->wait.line != 0) {
        happening.what.push_back(
            say(Message::task_resumes, {name(task->id), number(task->wait.line), why_over(*task)}));
    } else {
        happening.what.push_back(say(Message::task_resumes_unplaced, {name(task->id), why_over(*task)}));
    }
    happening.what.push_back(say(Message::others_stand_still, {name(task->id)}));
    if (first || !was_none) happening.why.push_back(why_ready(*task));
    happening.why.push_back(say(Message::why_first_in_line, {seconds(m_scene.time)}));
    happening.inside.push_back(say(first ? Message::inside_start : Message::inside_resume));
    m_happenings.push_back(std::move(happening));
}

Sentence Narrator::wait_words(const TaskView& task) const {
    const Sentence who = name(task.id), line = number(task.line);
    const std::string what = describe_wait(m_scene, task);
    if (task.state == TaskState::Ready && task.wait.cause != WaitCause::None)
        return say(Message::waits_already_over, {who, line});
    if (task.line == 0 && task.wait.cause != WaitCause::None) {  // it runs asyncio's own, as sleep(1)
        if (task.wait.cause == WaitCause::Timer)
            return say(Message::waits_timer_unplaced, {who, seconds(task.wait.until)});
        return say(Message::waits_unplaced, {who, code(what)});
    }
    switch (task.wait.cause) {
        case WaitCause::Timer:
            return say(Message::waits_timer,
                       {who, code("await asyncio." + what), line, seconds(task.wait.until)});
        case WaitCause::Gather: {
            std::vector<base::ObjectId> children;
            for (const base::ObjectId child : task.wait.children)
                if (const TaskView* view = m_scene.task(child); view && !is_over(view->state))
                    children.push_back(child);
            if (children.empty() && what.starts_with("gather"))
                return say(Message::waits_gather_callbacks, {who, line});
            const Sentence of = children.empty() ? code(what) : tasks(m_scene, children);
            return say(what.starts_with("gather") ? Message::waits_gather : Message::waits_wait,
                       {who, line, of});
        }
        case WaitCause::Task:
            return say(Message::waits_task, {who, name(task.wait.on), line});
        case WaitCause::Sync: {
            const replay::SyncView* sync = m_scene.sync_waited_for(task);
            if (sync && sync->holders.size() == 1)
                return say(Message::waits_lock, {who, code(what), line, name(sync->holders.front())});
            return say(Message::waits_sync, {who, code(what), line});
        }
        case WaitCause::Io:
            return say(awaits_reply(m_scene, task) ? Message::waits_io : Message::waits_io_came,
                       {who, code(what), line});
        case WaitCause::Executor:
            return say(Message::waits_executor, {who, line});
        case WaitCause::Future:
            return say(Message::waits_future, {who, line});
        case WaitCause::None:
            return say(Message::waits_none, {who, line});
    }
    return {};
}

Sentence Narrator::woke() const {
    return say(m_woken.size() == 1 ? Message::woke : Message::woke_many, {tasks(m_scene, m_woken)});
}

void Narrator::add_wait(const TaskView& task) {
    if (task.is_library) {
        add(kLibrary, say(Message::library_task_waits, {name(task.id)}));
        return;
    }
    Happening happening{kSeat, {wait_words(task)}, {say(Message::why_await_suspends)}, {}};
    if (!m_woken.empty()) happening.what.push_back(woke());
    happening.inside.push_back(say(Message::inside_suspend, {number(task.stack.size())}));
    m_happenings.push_back(std::move(happening));
    m_woken.clear();
}

void Narrator::add_end(const Event& event) {
    const Sentence who = name(event.subject);
    Happening happening{kSeat, {}, {}, {}};
    const TaskView* task = m_scene.task(event.subject);
    if (task && task->is_library) happening.rank = kLibrary;
    if (event.kind == EventKind::task_cancelled) {
        happening.what.push_back(say(Message::ended_cancelled, {who}));
    } else if (event.kind == EventKind::task_failed) {
        happening.what.push_back(say(Message::failed, {who, code(task ? describe_outcome(*task) : "")}));
    } else if (m_trace.text(event.a) == "None") {
        happening.what.push_back(say(Message::returned_none, {who}));
    } else {
        happening.what.push_back(say(Message::returned, {who, quoted(event.a)}));
    }
    if (!m_woken.empty()) {
        happening.what.push_back(woke());
        happening.why.push_back(say(Message::why_done_wakes));
    }
    happening.inside.push_back(say(Message::inside_return));
    m_happenings.push_back(std::move(happening));
    m_woken.clear();
}

void Narrator::add_created() {
    if (m_created.empty()) return;
    Happening happening{65, {}, {say(Message::why_created_later)}, {say(Message::inside_created)}};
    const TaskView* task = m_scene.task(m_created[0]);
    if (!m_creator && m_created.size() == 1 && task && m_replay.facts().code_of(task->coroutine) == 0)
        happening.what.push_back(say(Message::created_unplaced, {name(m_created[0])}));
    else if (!m_creator && m_created.size() == 1 && task)
        happening.what.push_back(
            say(Message::created_first, {name(m_created[0]), name_of_coroutine(task->coroutine)}));
    else if (!m_creator)
        happening.what.push_back(say(Message::created_first_many, {tasks(m_scene, m_created)}));
    else if (m_created.size() == 1)
        happening.what.push_back(say(Message::created, {name(m_creator), name(m_created[0])}));
    else
        happening.what.push_back(say(Message::created_many, {name(m_creator), tasks(m_scene, m_created)}));
    m_happenings.push_back(std::move(happening));
}

Sentence Narrator::name_of_coroutine(base::ObjectId id) const {
    const uint32_t code_id = m_replay.facts().code_of(id);
    return code_id == 0 ? code("coroutine") : name_of_code(code_id);
}

uint32_t Narrator::line_at(base::ObjectId coroutine, uint32_t instruction) const {
    const auto& positions = m_trace.code(m_replay.facts().code_of(coroutine)).positions;
    return instruction < positions.size() ? positions[instruction].line : 0;
}

}  // namespace loopscope::insight
