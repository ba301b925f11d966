// The scene: everything the screen shows at one step, as plain data.
//
// A pure function of the trace up to that step: whichever way one gets to step k, the scene is the same, by
// hash(). Step k is the state after events [0, k) have happened; event k - 1 is the one that just happened.
// Its sequences are copy-on-write (cow.h) and read like vectors; its texts are views into the trace, which
// must outlive it. So a copy costs next to nothing, however many tasks there are. Nothing points into a
// machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/ids.h"
#include "core/base/source.h"
#include "core/replay/call_frame.h"
#include "core/replay/cow_sorted.h"
#include "core/trace/event.h"
#include "core/trace/trace.h"

namespace loopscope::replay {

using base::ObjectId;

class TraceFacts;

enum class TaskState : uint8_t { Ready, Running, Waiting, Done, Failed, Cancelled };

// What somebody waits for, by cause.
enum class WaitCause : uint8_t { None, Timer, Future, Task, Gather, Sync, Io, Executor };

const char* task_state_name(TaskState state);  // "ready"
const char* wait_cause_name(WaitCause cause);  // "timer"
inline bool is_over(TaskState state) { return state >= TaskState::Done; }

// The first `size` items of a table that lives as long as the replay.
template <typename T>
struct Prefix {
    const T* data = nullptr;
    uint32_t count = 0;

    size_t size() const { return count; }
    bool empty() const { return count == 0; }
    const T* begin() const { return data; }
    const T* end() const { return data + count; }
    const T& operator[](size_t index) const { return data[index]; }
    const T& back() const { return data[count - 1]; }
};

// One level of a task's await stack, outermost first.
struct AwaitFrame {
    ObjectId coroutine;
    uint32_t code = 0;  // index into the trace's codes
    base::Span span;    // the await (or the line, where only that is known) it stands at
    bool is_library = false;
};

struct Wait {
    WaitCause cause = WaitCause::None;
    ObjectId on;                // the future or task waited for
    ObjectId source;            // what will resolve it, where known: a timer, request, job or lock
    uint32_t line = 0;          // of the script, where it was suspended
    double since = 0;           // virtual seconds
    double until = -1;          // of timers: when they are due; -1 where unknown
    Prefix<ObjectId> children;  // of gather and wait: the tasks and futures it is made of
    std::string_view text;      // what the future is for: "sleep", "Lock", "gather", "GET /users"
};

struct TaskView {
    ObjectId id;
    std::string_view name;
    uint32_t number = 0;  // 0, 1, 2.. in order of creation: its colour, lane and index in Scene::tasks
    TaskState state = TaskState::Ready;
    bool cancel_requested = false;
    bool is_library = false;  // made by asyncio itself, as asyncio.run does when it tidies up
    bool is_lost = false;     // destroyed while pending: nobody referred to it any more
    ObjectId creator;         // task, or none: the script's top level
    ObjectId coroutine;
    ObjectId handle;    // that will run it, while it is in the ready queue
    ObjectId woken_by;  // what made it ready last: a future, a task; none: it was just made
    CowList<AwaitFrame> stack;
    uint32_t line = 0;        // of the script: where it stands; 0: not begun
    Wait wait;                // while Waiting; of one that is ready or runs: its last one
    std::string_view error;   // Failed: the class, "ValueError"
    std::string_view result;  // Done: the value's repr; Failed and Cancelled: the message
    double created_at = 0, ended_at = -1;
    uint32_t steps = 0;  // how often it has had the running seat
};

// A handle in the ready queue, on the running seat or among the timers: a task's step or another callback.
struct HandleView {
    ObjectId id;
    ObjectId task;   // none for callbacks that are no task's
    ObjectId owner;  // on behalf of what: the task, a future
    trace::HandleKind kind{};
    bool cancelled = false;     // it stays in the queue, but will be skipped
    std::string_view callback;  // for people: "greet('Ada')"
    double due = -1;            // of timers
};

// The timers that are set, by due time, then by age. Reads like a list of HandleView; what never changes of a
// timer is looked up in the trace, so that ten thousand of them are cheap to keep.
class Timers {
  public:
    struct Entry {
        double due = 0;
        ObjectId id;
        std::pair<double, ObjectId> key() const { return {due, id}; }
    };
    class Iterator {
      public:
        Iterator(const TraceFacts* facts, CowSorted<Entry>::Iterator at) : m_facts(facts), m_at(at) {}
        HandleView operator*() const { return view(*m_facts, *m_at); }
        Iterator& operator++() { return ++m_at, *this; }
        bool operator==(const Iterator& other) const { return m_at == other.m_at; }

      private:
        const TraceFacts* m_facts;
        CowSorted<Entry>::Iterator m_at;
    };

    explicit Timers(const TraceFacts* facts = nullptr) : m_facts(facts) {}

    size_t size() const { return m_entries.size(); }
    bool empty() const { return m_entries.empty(); }
    HandleView front() const { return view(*m_facts, m_entries.front()); }
    Iterator begin() const { return {m_facts, m_entries.begin()}; }
    Iterator end() const { return {m_facts, m_entries.end()}; }
    CowSorted<Entry>& edit() { return m_entries; }

    static HandleView view(const TraceFacts& facts, const Entry& entry);

  private:
    const TraceFacts* m_facts;
    CowSorted<Entry> m_entries;
};

struct SyncView {
    ObjectId id;
    trace::SyncKind kind{};
    std::string_view name;
    uint32_t size = 0,
             capacity = 0;  // queue: items and maxsize (0 unbounded); semaphore: free permits, initial ones
    bool locked_or_set = false;
    CowList<ObjectId> holders, waiters;  // tasks
    CowVector<std::string_view> items;   // queues: reprs, first out first

    ObjectId key() const { return id; }
};

struct ScopeView {
    ObjectId id;
    trace::ScopeKind kind{};
    std::string_view text;
    ObjectId owner;             // task
    CowList<ObjectId> members;  // tasks

    ObjectId key() const { return id; }
};

struct RequestView {
    ObjectId id;
    trace::RequestKind kind{};
    std::string_view text;
    ObjectId waiter;  // future or task
    double sent_at = 0;
    uint32_t percent = 0;

    ObjectId key() const { return id; }
};

struct JobView {
    ObjectId id;
    trace::JobKind kind{};
    std::string_view text;
    uint32_t worker = 0;  // 0: not started
    double submitted_at = 0, started_at = -1;

    ObjectId key() const { return id; }
};

struct OutputLine {
    std::string_view text;  // without the newline
    trace::Stream stream{};
    ObjectId task;  // none: outside any task
    double time = 0;
    uint64_t event = 0;  // the event that began it; the step that shows it is event + 1
};

// The lines written so far: complete ones, and a last one that is not yet.
struct Output {
    const TraceFacts* facts = nullptr;
    uint32_t writes = 0;       // output events so far
    uint32_t count = 0;        // lines begun
    uint32_t last_length = 0;  // bytes of the last one that are there

    size_t size() const { return count; }
    bool empty() const { return count == 0; }
    OutputLine operator[](size_t index) const;
    OutputLine back() const { return (*this)[count - 1]; }
};

enum class LoopPhase : uint8_t { None, Select, Wait, MoveTimers, RunReady };

struct Scene {
    uint64_t step = 0;
    double time = 0;
    uint32_t tick = 0;  // loop iterations begun
    uint32_t loop_running = 0;  // how many: more than one where threads run loops of their own
    LoopPhase phase = LoopPhase::None;
    double may_sleep = 0;     // what the loop chose in this tick; -1: until something arrives
    uint32_t run_budget = 0;  // handles still to run in this tick
    uint32_t line = 0;        // the script's line that is being run, 0: none
    uint32_t code = 0;        // of that line
    CowList<CallFrame> calls;  // functions under way, innermost last; coroutines stand in their tasks' stacks

    CowVector<TaskView, 1> tasks;     // in order of creation
    CowVector<HandleView, 32> ready;  // first to run first
    HandleView running;               // id none: nobody has the seat
    CowList<HandleView>
        interrupted;  // had the seat and will again: makers of eager tasks, other threads' handles
    Timers timers;                    // by due time, then by age; cancelled ones left out
    Prefix<ObjectId> done;            // tasks, in the order they ended
    CowSorted<SyncView, 4> syncs;     // by age
    CowSorted<ScopeView, 4> scopes;   // open ones
    CowSorted<RequestView> requests;  // under way
    CowSorted<JobView> jobs;          // not finished
    Output output;

    bool ended = false;
    int exit_status = 0;
    std::string_view stopped;  // why the run was cut short; empty if it was not

    const TraceFacts* facts = nullptr;

    const TaskView* task(ObjectId id) const;  // null where there is none (yet)
    const TaskView* running_task() const;
    // The lock or queue that a waiting task waits for; null where it waits for something else.
    const SyncView* sync_waited_for(const TaskView& task) const;
    uint64_t hash() const;
};

// For people: "sleep(0.5)", "gather", "task users", "Lock", "GET /users"; empty when the task waits for
// nothing.
std::string describe_wait(const Scene& scene, const TaskView& task);
// For people: "'users data'", "ValueError: no", "cancelled"; empty while it is not over.
std::string describe_outcome(const TaskView& task);

}  // namespace loopscope::replay
