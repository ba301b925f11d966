#include "core/vm/threads.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>

#include "core/vm/context.h"
#include "core/vm/errors.h"
#include "core/vm/fiber.h"
#include "core/vm/frame_stack.h"
#include "core/vm/generator.h"
#include "core/vm/interpreter.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::vm {

namespace {

constexpr size_t kMostThreads = 2000;

enum class ThreadState : uint8_t { Ready, Running, Blocked, Ended };

// What the machine keeps for the thread that runs, put aside while another does.
struct SavedMachine {
    Frame* frame = nullptr;
    std::unique_ptr<FrameStack> frames;
    int depth = 0, native_depth = 0;
    Value raised, handled;
    Ref<Context> context;
    AsyncGenHooks hooks;
};

// What a simulated process has of its own: in place while one of its threads runs, else the script's is.
struct Image {
    Ref<Dict> modules;
    std::vector<OwnContents> own;
};

struct Thread {
    ThreadId id = 0;
    ThreadState state = ThreadState::Ready;
    std::unique_ptr<Fiber> fiber;
    SavedMachine saved;
    Value function, options;
    std::vector<Value> arguments;
    WaitList* waits_in = nullptr;
    double wake_at = kForever;
    uint64_t blocked_since = 0;  // order among those that wake at the same moment
    bool woken = false;
    bool in_select = false;
    uint64_t process = 0;
    std::shared_ptr<Image> image;
    std::vector<Value> interrupts;  // functions to call before it goes on waiting
};

// A computation under way: how many seconds of a core it still needs.
struct Computation {
    ThreadId thread;
    uint64_t process;
    double left;
};

struct Scheduler {
    std::map<ThreadId, std::unique_ptr<Thread>> threads;
    std::deque<ThreadId> ready;
    ThreadId current = kMainThread;
    ThreadId last_id = kMainThread;
    uint64_t blocks = 0;
    uint64_t last_process = 0;
    std::vector<Computation> computations;
    double computed_until = 0;
    ThreadId ending = 0, ended_by = 0;  // a thread that is being taken apart, and who waits for that
};

Scheduler& scheduler(Machine& m) { return m.state<Scheduler>(); }

Thread& thread(Machine& m, ThreadId id) {
    auto& slot = scheduler(m).threads[id];
    if (!slot) {
        CHECK(id == kMainThread);
        slot = std::make_unique<Thread>();
        slot->id = id;
        slot->state = ThreadState::Running;
        slot->fiber = std::make_unique<Fiber>();
    }
    return *slot;
}

void save(Machine& m, SavedMachine& saved) {
    saved.frame = std::exchange(m.frame, nullptr);
    saved.frames = std::move(m.frames);
    saved.depth = m.depth;
    saved.native_depth = m.native_depth;
    saved.raised = std::move(m.raised);
    saved.handled = std::move(m.handled);
    saved.context = exchange_current_context(m, {});
    saved.hooks = std::exchange(m.state<AsyncGenHooks>(), {});
}

void restore(Machine& m, SavedMachine& saved) {
    m.frame = saved.frame;
    m.frames = std::move(saved.frames);
    m.depth = saved.depth;
    m.native_depth = saved.native_depth;
    m.raised = std::move(saved.raised);
    m.handled = std::move(saved.handled);
    exchange_current_context(m, std::move(saved.context));
    m.state<AsyncGenHooks>() = std::move(saved.hooks);
}

void fill(Machine& m, Dict& dict, const std::vector<std::pair<Value, Value>>& items) {
    dict.table.clear();
    for (const auto& [key, value] : items) dict.table.set(m, key, value);
}

std::vector<std::pair<Value, Value>> items_of(const Dict& dict) {
    std::vector<std::pair<Value, Value>> items;
    for (uint32_t i = 0; i < dict.table.entry_count(); ++i) {
        const DictTable::Entry& entry = dict.table.entry(i);
        if (!entry.key.empty()) items.emplace_back(entry.key, entry.value);
    }
    return items;
}

void exchange_image(Machine& m, Image& image) {
    std::swap(m.modules, image.modules);
    for (OwnContents& own : image.own) {
        const auto now = items_of(*own.dict);
        const auto then = items_of(*own.contents);
        count_work(m, 4 * (now.size() + then.size()));
        fill(m, *own.dict, then);
        fill(m, *own.contents, now);
    }
}

// Goes on with another thread; returns when this one is chosen again.
void switch_to(Machine& m, Thread& next) {
    Scheduler& s = scheduler(m);
    Thread& from = thread(m, s.current);
    if (&from == &next) {
        next.state = ThreadState::Running;
        return;
    }
    save(m, from.saved);
    if (from.image != next.image) {
        if (from.image) exchange_image(m, *from.image);
        if (next.image) exchange_image(m, *next.image);
    }
    s.current = next.id;
    next.state = ThreadState::Running;
    if (from.process != next.process) switch_memory(m, from.process, next.process);
    restore(m, next.saved);
    next.fiber->switch_from(*from.fiber);
}

void make_ready(Machine& m, Thread& t) {
    t.state = ThreadState::Ready;
    t.wake_at = kForever;
    t.waits_in = nullptr;
    scheduler(m).ready.push_back(t.id);
}

// The blocked thread that wakes first by time alone, or null.
Thread* earliest(Machine& m) {
    Thread* first = nullptr;
    count_work(m, scheduler(m).threads.size());
    for (auto& [id, t] : scheduler(m).threads) {
        if (t->state != ThreadState::Blocked || t->wake_at == kForever) continue;
        if (!first || t->wake_at < first->wake_at ||
            (t->wake_at == first->wake_at && t->blocked_since < first->blocked_since)) {
            first = t.get();
        }
    }
    return first;
}

void leave_list(Thread& t) {
    if (t.waits_in == nullptr) return;
    auto& waiting = t.waits_in->threads;
    waiting.erase(std::remove(waiting.begin(), waiting.end(), t.id), waiting.end());
}

// The next thread to run, moving the clock if it must. Null: nothing can ever go on.
Thread* choose(Machine& m) {
    Scheduler& s = scheduler(m);
    if (s.ready.empty()) {
        Thread* first = earliest(m);
        if (!first) return nullptr;
        if (first->wake_at > m.clock) {
            const Thread& main = thread(m, kMainThread);
            m.move_clock(first->wake_at,
                         main.in_select ? trace::ClockReason::LoopSlept : trace::ClockReason::BlockingCall);
        }
        leave_list(*first);
        make_ready(m, *first);
    }
    Thread& next = thread(m, s.ready.front());
    s.ready.pop_front();
    return &next;
}

// The running thread has nothing more to do for now: another goes on. False: the run is stopping.
bool yield_to_others(Machine& m) {
    const ThreadId self = scheduler(m).current;
    Thread* next = m.stopping ? nullptr : choose(m);
    if (!next) {
        if (!m.stopping) {
            m.stop(trace::StopReason::Deadlock,
                   "Every thread waits for another, and nothing is under way that could wake one.");
        }
        // It leaves, as every call does now; or goes on, when this one alone was to end.
        const bool one_ends = scheduler(m).ending == self && scheduler(m).ended_by != 0;
        next = &thread(m, one_ends ? scheduler(m).ended_by : kMainThread);
        if (self == kMainThread) {
            next->state = ThreadState::Running;
            return false;
        }
    }
    switch_to(m, *next);
    return !m.stopping;
}

// What a thread's fiber runs from first to last.
void run_thread(Machine& m, Thread& self) {
    {
        const Value function = std::move(self.function);
        std::vector<Value> values = std::move(self.arguments);
        const auto positional = static_cast<uint32_t>(values.size());
        std::vector<Value> words;
        if (Dict* options = cast<Dict>(self.options)) {
            for (uint32_t i = 0; i < options->table.entry_count(); ++i) {
                if (!options->table.entry(i).key) continue;
                words.push_back(options->table.entry(i).key);
                values.push_back(options->table.entry(i).value);
            }
        }
        self.options = Value();
        const Ref<Tuple> names = m.new_tuple(std::move(words));
        const bool has_names = !names->items.empty();
        const Value result =
            call(m, function, {values.data(), positional, has_names ? names.get() : nullptr});
        if (!result && !m.stopping) {
            if (!take_raised_if(m, *m.types.SystemExit)) write_unraisable(m, function);
        }
        m.raised = Value();
        m.handled = Value();
        self.interrupts.clear();
        if (const auto image = std::exchange(self.image, nullptr)) exchange_image(m, *image);
    }
    self.state = ThreadState::Ended;
    yield_to_others(m);
    CHECK_UNREACHABLE();  // nobody makes an ended thread ready
}

}  // namespace

ThreadId current_thread(Machine& m) { return scheduler(m).current; }

bool has_other_threads(Machine& m) {
    const Scheduler& s = scheduler(m);
    return std::any_of(s.threads.begin(), s.threads.end(), [&](const auto& entry) {
        return entry.first != s.current && entry.second->state != ThreadState::Ended;
    });
}

ThreadId start_thread(Machine& m, const Value& function, std::vector<Value> arguments, const Value& options) {
    Scheduler& s = scheduler(m);
    thread(m, s.current);
    // Ended threads are taken apart once somebody else runs.
    for (auto it = s.threads.begin(); it != s.threads.end();) {
        it = it->second->state == ThreadState::Ended ? s.threads.erase(it) : std::next(it);
    }
    if (s.threads.size() >= kMostThreads) {
        raise(m, *m.types.RuntimeError, "can't start new thread");
        return 0;
    }
    count_work(m, 500 + 2 * s.threads.size());  // it has a stack of its own
    auto made = std::make_unique<Thread>();
    Thread& t = *made;
    t.id = ++s.last_id;
    t.function = function;
    t.arguments = std::move(arguments);
    t.options = options;
    t.saved.frames = std::make_unique<FrameStack>();
    t.process = thread(m, s.current).process;
    t.image = thread(m, s.current).image;
    Machine* machine = &m;
    t.fiber = std::make_unique<Fiber>([machine, &t] { run_thread(*machine, t); });
    s.threads[t.id] = std::move(made);
    // It goes first; who started it is the next.
    make_ready(m, thread(m, s.current));
    std::rotate(s.ready.begin(), s.ready.end() - 1, s.ready.end());
    switch_to(m, t);
    return t.id;
}

namespace {

// Calls what the thread was interrupted for. False: raised.
bool call_interrupts(Machine& m, Thread& self) {
    while (!self.interrupts.empty()) {
        const Value function = std::move(self.interrupts.front());
        self.interrupts.erase(self.interrupts.begin());
        if (!call(m, function)) return false;
    }
    return true;
}

bool block_once(Machine& m, WaitList* list, double until, bool* woken) {
    Scheduler& s = scheduler(m);
    Thread& self = thread(m, s.current);
    self.state = ThreadState::Blocked;
    self.wake_at = until;
    self.waits_in = list;
    self.woken = false;
    self.blocked_since = ++s.blocks;
    if (list) list->threads.push_back(self.id);
    const bool ok = yield_to_others(m);
    *woken = self.woken;
    return ok;
}

}  // namespace

bool block_thread(Machine& m, WaitList* list, double until, bool* woken) {
    for (;;) {
        if (!block_once(m, list, until, woken)) return false;
        Thread& self = thread(m, scheduler(m).current);
        if (self.interrupts.empty()) return true;
        const bool was_woken = *woken;
        if (!call_interrupts(m, self)) return false;
        if (was_woken || self.in_select || m.clock >= until) return true;
    }
}

bool sleep_until(Machine& m, double until) {
    if (!has_other_threads(m)) {
        if (until > m.clock) m.move_clock(until, trace::ClockReason::BlockingCall);
        return !m.stopping;
    }
    bool woken = false;
    return block_thread(m, nullptr, std::max(until, m.clock), &woken);
}

namespace {

// The part of a core that a computation of that process has.
double share_of(const Scheduler& s, uint64_t process) {
    size_t here = 0;
    std::set<uint64_t> processes;
    for (const Computation& computation : s.computations) {
        here += computation.process == process ? 1 : 0;
        processes.insert(computation.process);
    }
    const double core = std::min(1.0, static_cast<double>(kCores) / static_cast<double>(processes.size()));
    return core / static_cast<double>(here);
}

// Takes what was computed since the last look off what is left.
void compute_until_now(Machine& m) {
    Scheduler& s = scheduler(m);
    const double passed = m.clock - s.computed_until;
    for (Computation& computation : s.computations)
        computation.left = std::max(0.0, computation.left - passed * share_of(s, computation.process));
    s.computed_until = m.clock;
}

// Who computes wakes when it is done, which is later the more there are.
void set_wake_ups(Machine& m) {
    Scheduler& s = scheduler(m);
    for (const Computation& computation : s.computations) {
        Thread& t = thread(m, computation.thread);
        t.wake_at = m.clock + computation.left / share_of(s, computation.process);
    }
}

}  // namespace

bool spend_cpu(Machine& m, double seconds) {
    if (!has_other_threads(m)) return sleep_until(m, m.clock + seconds);
    Scheduler& s = scheduler(m);
    const ThreadId self = s.current;
    compute_until_now(m);
    s.computations.push_back({self, thread(m, self).process, seconds});
    set_wake_ups(m);
    bool woken = false;
    const bool ok = block_thread(m, nullptr, thread(m, self).wake_at, &woken);
    compute_until_now(m);
    std::erase_if(s.computations, [self](const Computation& c) { return c.thread == self; });
    set_wake_ups(m);
    return ok;
}

uint64_t begin_process(Machine& m) {
    Scheduler& s = scheduler(m);
    return thread(m, s.current).process = ++s.last_process;
}

uint64_t current_process(Machine& m) { return thread(m, scheduler(m).current).process; }

bool wait_in_select(Machine& m, double until, bool* woken) {
    *woken = false;
    if (!has_other_threads(m)) {
        if (until == kForever) return false;
        if (until > m.clock) m.move_clock(until, trace::ClockReason::LoopSlept);
        return true;
    }
    Thread& self = thread(m, current_thread(m));
    self.in_select = true;
    const bool ok = block_thread(m, nullptr, until, woken);
    self.in_select = false;
    return ok;
}

ThreadId wake_one(Machine& m, WaitList& list) {
    if (list.threads.empty()) return 0;
    const ThreadId id = list.threads.front();
    list.threads.pop_front();
    Thread& t = thread(m, id);
    t.woken = true;
    make_ready(m, t);
    return id;
}

void wake_thread(Machine& m, ThreadId id) {
    const auto found = scheduler(m).threads.find(id);
    if (found == scheduler(m).threads.end() || found->second->state != ThreadState::Blocked) return;
    leave_list(*found->second);
    found->second->woken = true;
    make_ready(m, *found->second);
}

void begin_image(Machine& m, Ref<Dict> modules, std::vector<OwnContents> own) {
    Thread& self = thread(m, scheduler(m).current);
    if (self.image) exchange_image(m, *self.image);
    self.image = std::make_shared<Image>(Image{std::move(modules), std::move(own)});
    exchange_image(m, *self.image);
}

// The thread runs with `stopping` set, as when the run ends, and gives the seat back when it is through.
bool end_thread(Machine& m, ThreadId id) {
    Scheduler& s = scheduler(m);
    const auto found = s.threads.find(id);
    if (m.stopping || id == kMainThread || id == s.current || found == s.threads.end()) return false;
    Thread& t = *found->second;
    if (t.state == ThreadState::Ended) return false;
    leave_list(t);
    s.ready.erase(std::remove(s.ready.begin(), s.ready.end(), id), s.ready.end());
    const auto before = std::pair(std::exchange(s.ending, id), std::exchange(s.ended_by, s.current));
    m.stopping = true;
    switch_to(m, t);
    m.stopping = false;
    std::tie(s.ending, s.ended_by) = before;
    std::erase_if(s.computations, [id](const Computation& c) { return c.thread == id; });
    return true;
}

void end_process(Machine& m, uint64_t process) {
    std::vector<ThreadId> ids;
    for (const auto& [id, t] : scheduler(m).threads)
        if (t->process == process && t->state != ThreadState::Ended) ids.push_back(id);
    count_work(m, scheduler(m).threads.size());
    for (const ThreadId id : ids) end_thread(m, id);
}

bool interrupt_thread(Machine& m, ThreadId id, const Value& function) {
    const auto found = scheduler(m).threads.find(id);
    if (found == scheduler(m).threads.end() || found->second->state == ThreadState::Ended) return false;
    Thread& t = *found->second;
    t.interrupts.push_back(function);
    if (t.state == ThreadState::Blocked) {
        leave_list(t);
        make_ready(m, t);
    }
    return true;
}

// A thread's C++ stack holds Values: it is taken apart by letting the thread run with `stopping` set.
void finish_threads(Machine& m) {
    Scheduler& s = scheduler(m);
    if (s.threads.empty()) return;
    const bool was_stopping = std::exchange(m.stopping, true);
    for (bool again = true; again;) {
        again = false;
        for (auto& [id, t] : s.threads) {
            if (id == kMainThread || t->state == ThreadState::Ended) continue;
            switch_to(m, *t);
            again = true;
            break;
        }
    }
    m.stopping = was_stopping;
    std::erase_if(s.threads, [](const auto& entry) { return entry.first != kMainThread; });
    s.ready.clear();
}

}  // namespace loopscope::vm
