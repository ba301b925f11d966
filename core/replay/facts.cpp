#include "core/replay/facts.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/trace/what_if.h"

namespace loopscope::replay {

using trace::Event;
using trace::EventKind;
using trace::ObjectKind;

namespace {

void add_step(std::vector<uint32_t>& steps, uint32_t step) {
    if (steps.empty() || steps.back() < step) steps.push_back(step);
}

}  // namespace

// What the one pass over the events carries along.
struct TraceFacts::Pass {
    TraceFacts& facts;
    const trace::Trace& trace;
    ObjectId current = {};              // the task that runs
    std::vector<ObjectId> interrupted = {};  // in whose place it runs, as a task does that starts eagerly
    double time = 0;
    bool has_resumed = false;  // a task got the seat; its first line is still to come
    bool has_slept = false;    // the loop's clock moved in this tick
    bool timers_moved = false;
    bool in_callback = false;  // a handle that is no task's step runs
    bool gave_seat_back = false;
    bool in_library = false;  // a task or callback of asyncio itself runs: no step of its own
    bool line_is_open = false;
    std::vector<std::pair<ObjectId, ObjectId>> children = {};
    std::vector<bool> ran = std::vector<bool>(trace.objects.size());  // handles that had their turn

    void introduce(const Event& event, uint32_t index) {
        ObjectFacts& object = facts.m_objects[event.subject.value];
        if (object.introduced == kNoEvent) object.introduced = index;
    }
    void link_to(uint32_t future, ObjectId cause) { facts.m_objects[future].link = cause.value; }
    void link_both(ObjectId cause, uint32_t future, bool weak) {
        facts.m_objects[cause.value].link = future;
        ObjectFacts& target = facts.m_objects[future];
        if (trace.objects[future] != ObjectKind::Future) return;
        if (!weak || target.link == 0) target.link = cause.value;
    }
    // A future is done when another object is: when a job is, if it was made for who awaits that.
    void tie(ObjectId future, ObjectId part) {
        if (trace.kind(part) == ObjectKind::Job)
            link_both(part, future.value, false);
        else
            children.emplace_back(future, part);
    }
    void leave(ObjectId task) {
        const bool was_eager = task == current && !interrupted.empty();
        current = was_eager ? interrupted.back() : ObjectId{};
        if (was_eager) interrupted.pop_back();
    }
    // A task that asyncio.run makes to tidy up.
    bool is_of_library(ObjectId task) const {
        const uint32_t made = facts.introduced(task);
        if (made == kNoEvent) return false;
        const trace::CodeInfo& code = trace.code(facts.code_of(ObjectId{trace.events[made].a}));
        return code.is_library && code.qualname.starts_with("BaseEventLoop.");
    }
    // The callback that ends run_until_complete, or that wakes such a task.
    bool is_callback_of_library(ObjectId handle) const {
        const uint32_t set = facts.introduced(handle);
        if (set == kNoEvent || trace.events[set].kind != EventKind::handle_scheduled) return false;
        const std::string_view callback = trace.text(trace.events[set].a);
        return callback.starts_with("_stop_when_done") ||
               callback.starts_with("_set_result_unless_cancelled");
    }
    void write(const Event& event, uint32_t index);
    void fold_objects(const Event& event, uint32_t index);
    void fold_steps(const Event& event, uint32_t index);
    void fold_tick_steps(const Event& event, uint32_t index);
    void fold_switch_steps(const Event& event, uint32_t index);
    void number_children();
};

void TraceFacts::Pass::write(const Event& event, uint32_t index) {
    const auto stream = static_cast<trace::Stream>(event.detail);
    std::string_view rest = trace.text(event.a);
    auto& lines = facts.m_output;
    if (line_is_open && lines.back().stream != stream) line_is_open = false;
    while (!rest.empty()) {
        if (!line_is_open) lines.push_back({"", stream, current, time, index});
        const size_t end = rest.find('\n');
        lines.back().text += rest.substr(0, end);
        line_is_open = end == std::string_view::npos;
        rest = line_is_open ? std::string_view() : rest.substr(end + 1);
    }
    const auto length = lines.empty() ? 0 : lines.back().text.size();
    facts.m_writes.push_back({static_cast<uint32_t>(lines.size()), static_cast<uint32_t>(length)});
}

void TraceFacts::Pass::fold_objects(const Event& event, uint32_t index) {
    switch (event.kind) {
        case EventKind::output:
            write(event, index);
            break;
        case EventKind::clock_moved:
            time = event.seconds();
            facts.m_clock_moves.push_back({index, time});
            break;
        case EventKind::task_created:
            introduce(event, index);
            if (trace.kind(event.subject) == ObjectKind::Task)
                facts.m_objects[event.subject.value].link = facts.m_task_count++;
            break;
        case EventKind::task_running:
            if (current && event.a == 0) interrupted.push_back(current);
            current = event.subject;
            break;
        case EventKind::task_waiting:
            leave(event.subject);
            break;
        case EventKind::task_done:
        case EventKind::task_failed:
        case EventKind::task_cancelled:
            leave(event.subject);
            facts.m_done.push_back(event.subject);
            break;
        case EventKind::handle_run:
            ran[event.subject.value] = true;
            break;
        case EventKind::handle_scheduled:
            introduce(event, index);
            ran[event.subject.value] = false;  // a reader's handle has many turns
            break;
        case EventKind::handle_cancelled:
        case EventKind::timer_cancelled:
            facts.m_cancelled_late[event.subject.value] = ran[event.subject.value];
            break;
        case EventKind::coroutine_created:
        case EventKind::loop_created:
        case EventKind::timer_set:
        case EventKind::sync_created:
        case EventKind::scope_entered:
            introduce(event, index);
            break;
        case EventKind::future_created:
            introduce(event, index);
            if (trace.objects[event.b] == ObjectKind::Request) link_to(event.subject.value, {event.b});
            break;
        case EventKind::timer_callback:
            link_both(event.subject, event.b, true);
            break;
        case EventKind::job_submitted:
        case EventKind::request_sent:
            introduce(event, index);
            link_both(event.subject, event.b, false);
            break;
        case EventKind::job_finished:
        case EventKind::reply_arrived:
            facts.m_answered.insert_or_assign(event.subject, time);
            break;
        case EventKind::sync_wait:
            if (trace.objects[event.b] == ObjectKind::Future) link_to(event.b, event.subject);
            break;
        case EventKind::future_child:
            tie(event.subject, ObjectId{event.a});
            break;
        default:
            break;
    }
}

// By tick: the sub-steps of each turn of the loop.
void TraceFacts::Pass::fold_tick_steps(const Event& event, uint32_t index) {
    auto& steps = facts.m_tick_steps;
    switch (event.kind) {
        case EventKind::loop_iteration:
            add_step(steps, index);  // what the tick before ran has run
            facts.m_tick_begins.push_back(index + 1);
            timers_moved = false;
            break;
        case EventKind::loop_select:
            add_step(steps, index + 1);
            break;
        case EventKind::clock_moved:
            add_step(steps, index + 1);
            break;
        case EventKind::timer_fired:
            timers_moved = true;
            break;
        case EventKind::loop_run_ready:
            if (timers_moved) add_step(steps, index);
            add_step(steps, index + 1);
            break;
        case EventKind::loop_stopped:
            add_step(steps, index);
            break;
        default:
            break;
    }
}

// By task switch: a task took the seat (shown when it is about to run a line of the script), a task gave it
// back, the loop slept, a callback that is no task's ran, a call blocked.
void TraceFacts::Pass::fold_switch_steps(const Event& event, uint32_t index) {
    auto& steps = facts.m_switch_steps;
    switch (event.kind) {
        case EventKind::task_running:
            in_library = is_of_library(event.subject);
            has_resumed = !in_library;
            in_callback = false;
            break;
        case EventKind::line:
        case EventKind::output:
            if (!has_resumed) break;
            add_step(steps, event.kind == EventKind::line ? index + 1 : index);
            has_resumed = false;
            break;
        case EventKind::task_waiting:
        case EventKind::task_done:
        case EventKind::task_failed:
        case EventKind::task_cancelled:
            if (has_resumed) add_step(steps, index);
            has_resumed = false;
            gave_seat_back = !in_library;
            break;
        case EventKind::handle_run:
            in_callback = !is_callback_of_library(event.subject);
            break;
        case EventKind::handle_finished:
            if (gave_seat_back || in_callback) add_step(steps, index + 1);
            gave_seat_back = in_callback = false;
            break;
        case EventKind::clock_moved:
            has_slept = event.detail == static_cast<uint16_t>(trace::ClockReason::LoopSlept);
            if (!has_slept) add_step(steps, index + 1);
            break;
        case EventKind::loop_run_ready:
            if (has_slept) add_step(steps, index + 1);
            has_slept = false;
            break;
        case EventKind::warning:  // of timers it shows with the step that sets them
            if (!trace::is_what_if(event) || trace.kind(event.subject) == ObjectKind::Timer) break;
            if (index + 1 < trace.size() && trace::is_what_if(trace.events[index + 1]))
                break;  // its first half
            add_step(steps, index + 1);
            break;
        default:
            break;
    }
}

void TraceFacts::Pass::fold_steps(const Event& event, uint32_t index) {
    if (event.kind == EventKind::line) {
        if (trace.code(event.b).is_library) return;
        facts.m_line_steps.push_back(index + 1);
    }
    fold_switch_steps(event, index);
    if (event.kind != EventKind::line) fold_tick_steps(event, index);
}

void TraceFacts::Pass::number_children() {
    std::stable_sort(children.begin(), children.end(), [](auto& x, auto& y) { return x.first < y.first; });
    facts.m_children.reserve(children.size());
    for (const auto& [future, child] : children) {
        Range& range = facts.m_child_ranges[future];
        if (range.count++ == 0) range.begin = static_cast<uint32_t>(facts.m_children.size());
        facts.m_children.push_back(child);
    }
    // Children of gather stand in the order asked; wait() and task groups keep theirs in sets.
    for (const auto& [future, range] : facts.m_child_ranges) {
        const uint32_t event = facts.introduced(future);
        if (event == kNoEvent ||
            trace.events[event].detail == static_cast<uint16_t>(trace::FutureKind::Gather))
            continue;
        const auto begin = facts.m_children.begin() + range.begin;
        std::sort(begin, begin + range.count);
    }
}

TraceFacts::TraceFacts(const trace::Trace& trace)
    : m_trace(trace), m_objects(trace.objects.size()), m_cancelled_late(trace.objects.size()) {
    CHECK(trace.size() < kNoEvent);
    Pass pass{*this, trace};
    const auto count = static_cast<uint32_t>(trace.size());
    for (uint32_t index = 0; index < count; ++index) {
        const Event& event = trace.events[index];
        pass.fold_objects(event, index);
        pass.fold_steps(event, index);
    }
    pass.number_children();
    for (std::vector<uint32_t>* steps : {&m_switch_steps, &m_line_steps, &m_tick_steps})
        add_step(*steps, count);
}

Prefix<ObjectId> TraceFacts::children(ObjectId future) const {
    const auto found = m_child_ranges.find(future);
    if (found == m_child_ranges.end()) return {};
    return {m_children.data() + found->second.begin, found->second.count};
}

uint32_t TraceFacts::code_of(ObjectId coroutine) const {
    const uint32_t event = introduced(coroutine);
    if (event == kNoEvent || m_trace.events[event].kind != EventKind::coroutine_created) return 0;
    return m_trace.events[event].a;
}

double TraceFacts::due_of(ObjectId timer) const {
    const uint32_t event = introduced(timer);
    if (event == kNoEvent || m_trace.events[event].kind != EventKind::timer_set) return -1;
    return m_trace.events[event].seconds();
}

double TraceFacts::time_at(uint64_t step) const {
    const auto after = std::lower_bound(m_clock_moves.begin(), m_clock_moves.end(), step,
                                        [](const ClockMove& move, uint64_t at) { return move.event < at; });
    return after == m_clock_moves.begin() ? 0 : std::prev(after)->time;
}

const std::vector<uint32_t>& TraceFacts::steps(Granularity granularity) const {
    switch (granularity) {
        case Granularity::Line:
            return m_line_steps;
        case Granularity::TaskSwitch:
            return m_switch_steps;
        case Granularity::Tick:
            return m_tick_steps;
        case Granularity::Event:
            break;
    }
    CHECK_UNREACHABLE();
}

}  // namespace loopscope::replay
