#include "core/replay/scene.h"

#include <fmt/format.h>

#include <bit>

#include "core/base/check.h"
#include "core/replay/facts.h"

namespace loopscope::replay {

const char* task_state_name(TaskState state) {
    static constexpr const char* kNames[] = {"ready", "running", "waiting", "done", "failed", "cancelled"};
    return kNames[static_cast<int>(state)];
}

const char* wait_cause_name(WaitCause cause) {
    static constexpr const char* kNames[] = {"none",   "timer", "future", "task",
                                             "gather", "sync",  "io",     "executor"};
    return kNames[static_cast<int>(cause)];
}

OutputLine Output::operator[](size_t index) const {
    CHECK(index < count);
    const TraceFacts::Line& line = facts->output()[index];
    std::string_view text = line.text;
    if (index + 1 == count) text = text.substr(0, last_length);
    return {text, line.stream, line.task, line.time, line.event};
}

HandleView Timers::view(const TraceFacts& facts, const Entry& entry) {
    HandleView timer;
    timer.id = entry.id;
    timer.due = entry.due;
    const uint32_t next = facts.introduced(entry.id) + 1;
    if (next >= facts.trace().size()) return timer;
    const trace::Event& event = facts.trace().events[next];
    if (event.kind != trace::EventKind::timer_callback || event.subject != entry.id) return timer;
    timer.owner = {event.b};
    timer.callback = facts.trace().text(event.a);
    timer.kind = static_cast<trace::HandleKind>(event.detail);
    return timer;
}

const TaskView* Scene::task(ObjectId id) const {
    if (!id || facts->trace().kind(id) != trace::ObjectKind::Task) return nullptr;
    const uint32_t number = facts->link(id);
    return number < tasks.size() && tasks[number].id == id ? &tasks[number] : nullptr;
}

const TaskView* Scene::running_task() const { return task(running.task); }

const SyncView* Scene::sync_waited_for(const TaskView& task) const {
    if (task.state != TaskState::Waiting || task.wait.cause != WaitCause::Sync) return nullptr;
    return syncs.find(task.wait.source);
}

std::string describe_wait(const Scene& scene, const TaskView& task) {
    const Wait& wait = task.wait;
    if (!wait.on) return "";
    if (wait.cause == WaitCause::Task) {
        const TaskView* other = scene.task(wait.on);
        return other ? fmt::format("task {}", other->name) : "task";
    }
    if (wait.cause == WaitCause::Timer && wait.until >= 0 && !wait.text.starts_with("sleep("))
        return fmt::format("sleep({:.6g})", wait.until - wait.since);
    if (!wait.text.empty()) return std::string(wait.text);
    static constexpr const char* kWords[] = {"",       "a timer", "a future",    "a task",
                                             "gather", "a lock",  "the network", "a thread"};
    return kWords[static_cast<int>(wait.cause)];
}

std::string describe_outcome(const TaskView& task) {
    switch (task.state) {
        case TaskState::Done:
            return std::string(task.result);
        case TaskState::Failed:
            return task.result.empty() ? std::string(task.error)
                                       : fmt::format("{}: {}", task.error, task.result);
        case TaskState::Cancelled:
            return "cancelled";
        default:
            return "";
    }
}

namespace {

// A running hash of everything it is fed (FNV-1a over 64-bit words, mixed).
class Hasher {
  public:
    template <typename... Values>
    void operator()(const Values&... values) {
        (add(values), ...);
    }
    uint64_t value() const { return m_hash; }

  private:
    void word(uint64_t word) {
        m_hash = (m_hash ^ word) * 0x100000001b3u;
        m_hash ^= m_hash >> 29;
    }
    void add(double value) { word(std::bit_cast<uint64_t>(value)); }
    void add(ObjectId id) { word(id.value); }
    void add(std::string_view text) {
        word(text.size());
        for (const char c : text) word(static_cast<unsigned char>(c));
    }
    template <typename Value>
    requires std::is_integral_v<Value> || std::is_enum_v<Value>
    void add(Value value) { word(static_cast<uint64_t>(value)); }
    void add(const base::Span& span) { (*this)(span.line, span.column, span.end_line, span.end_column); }
    void add(const AwaitFrame& frame) { (*this)(frame.coroutine, frame.code, frame.span, frame.is_library); }
    void add(const Wait& wait) {
        (*this)(wait.cause, wait.on, wait.source, wait.line, wait.since, wait.until, wait.text);
        list(wait.children);
    }
    void add(const TaskView& task) {
        (*this)(task.id, task.name, task.number, task.state, task.cancel_requested, task.is_library,
                task.is_lost);
        (*this)(task.creator, task.coroutine, task.handle, task.woken_by, task.line, task.wait, task.error);
        (*this)(task.result, task.created_at, task.ended_at, task.steps);
        list(task.stack);
    }
    void add(const HandleView& handle) {
        (*this)(handle.id, handle.task, handle.owner, handle.kind, handle.cancelled, handle.callback,
                handle.due);
    }
    void add(const SyncView& sync) {
        (*this)(sync.id, sync.kind, sync.name, sync.size, sync.capacity, sync.locked_or_set);
        list(sync.holders);
        list(sync.waiters);
        list(sync.items);
    }
    void add(const ScopeView& scope) {
        (*this)(scope.id, scope.kind, scope.text, scope.owner);
        list(scope.members);
    }
    void add(const RequestView& request) {
        (*this)(request.id, request.kind, request.text, request.waiter, request.sent_at, request.percent);
    }
    void add(const JobView& job) {
        (*this)(job.id, job.kind, job.text, job.worker, job.submitted_at, job.started_at);
    }
    void add(const CallFrame& call) {
        (*this)(call.code, call.caller_line, call.caller_code, call.task, call.task_line);
    }
    void add(const Output& output) { (*this)(output.writes, output.count, output.last_length); }

  public:
    template <typename List>
    void list(const List& items) {
        word(items.size());
        for (const auto& item : items) add(item);
    }

  private:
    uint64_t m_hash = 0xcbf29ce484222325u;
};

}  // namespace

uint64_t Scene::hash() const {
    Hasher hash;
    hash(step, time, tick, loop_running, phase, may_sleep, run_budget, line, code, running);
    hash.list(calls);
    hash.list(tasks);
    hash.list(ready);
    hash.list(interrupted);
    hash.list(timers);
    hash.list(done);
    hash.list(syncs);
    hash.list(scopes);
    hash.list(requests);
    hash.list(jobs);
    hash(output, ended, exit_status, stopped);
    return hash.value();
}

}  // namespace loopscope::replay
