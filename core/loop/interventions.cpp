#include "core/loop/interventions.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/loop/tasks_of_loop.h"
#include "core/trace/what_if.h"
#include "core/vm/errors.h"
#include "core/vm/frame.h"
#include "core/vm/operations.h"
#include "core/vm/threads.h"

namespace loopscope::loop {

using trace::EventKind;
using trace::HandleKind;
using vm::as;

namespace {

using Kind = Intervention::Kind;
using Effect = Intervention::Effect;

bool is_due(Machine& m, const Intervention& intervention) {
    if (intervention.is_over || intervention.kind == Kind::Timer) return false;
    return intervention.moment >= 0 ? m.clock >= intervention.moment
                                    : m.recorder.size() >= intervention.event;
}

std::string listed(const std::vector<std::string>& names) {
    constexpr size_t kMost = 12;
    if (names.empty()) return "none";
    std::string list;
    for (size_t k = 0; k < names.size() && k <= kMost; ++k)
        list += (k == 0 ? "" : ", ") + (k == kMost ? std::string("..") : names[k]);
    return list;
}

void record(Machine& m, const Intervention& intervention, base::ObjectId subject,
            uint16_t detail = trace::kWhatIf) {
    m.recorder.record(EventKind::warning, subject, m.recorder.text(intervention.text).value, 0, detail);
}

bool cancel_task(Machine& m, Intervention& intervention) {
    Ref<Task> wanted;
    std::vector<std::string> names;
    for_each_pending_task(m, [&](Task& task) {
        names.push_back(task_name(task));
        if (!wanted && names.back() == intervention.first) wanted = Ref<Task>(Value::share(&task));
    });
    if (!wanted) {
        intervention.problem = fmt::format("no task \"{}\" is under way at that step; there are: {}",
                                           intervention.first, listed(names));
        return true;
    }
    ++intervention.touched;
    record(m, intervention, wanted->trace_id);
    bool requested = false;
    return task_cancel(m, *wanted, Value(), &requested);
}

std::string ready_name(Machine& m, const Handle& handle) {
    if (handle.kind == HandleKind::TaskStep || handle.kind == HandleKind::TaskWakeup)
        return task_name(as<Task>(handle.callback));
    return std::string(m.recorder.trace().text(callback_text(m, handle.callback).value));
}

void swap_ready(Machine& m, EventLoop& loop, Intervention& intervention) {
    std::vector<std::string> names;
    const size_t none = loop.ready.size();
    size_t first = none, second = none;
    for (size_t k = 0; k < loop.ready.size(); ++k) {
        if (loop.ready[k]->cancelled) continue;
        names.push_back(ready_name(m, *loop.ready[k]));
        if (first == none && names.back() == intervention.first)
            first = k;
        else if (second == none && names.back() == intervention.second)
            second = k;
    }
    if (first == none || second == none) {
        intervention.problem =
            fmt::format("\"{}\" is not in the ready queue at that step; it holds: {}",
                        first == none ? intervention.first : intervention.second, listed(names));
        return;
    }
    if (first > second) std::swap(first, second);
    if (second >= trace::kMostPlaces) {
        intervention.problem = "they stand too far back in the ready queue";
        return;
    }
    ++intervention.touched;
    // The later one moves to the front one's place, and that one, a place further back by then, to the
    // later's.
    const auto moves_to = [](size_t place) { return static_cast<uint16_t>(trace::kWhatIfMoves + place); };
    record(m, intervention, loop.ready[second]->trace_id, moves_to(first));
    record(m, intervention, loop.ready[first]->trace_id, moves_to(second));
    std::swap(loop.ready[first], loop.ready[second]);
}

Intervention::Timers sort_of(Machine& m, const Handle& timer) {
    const std::string_view name = m.recorder.trace().text(callback_text(m, timer.callback).value);
    if (!timer.arguments.empty() && Future::is(timer.arguments[0]) &&
        name.starts_with("_set_result_unless_cancelled"))
        return Intervention::Timers::Sleeps;
    const bool is_timeout = name.find("_on_timeout") != std::string_view::npos || name == "_release";
    return is_timeout ? Intervention::Timers::Timeouts : Intervention::Timers::Any;
}

bool fits(Machine& m, const Intervention& intervention, const Handle& timer) {
    if (intervention.kind != Kind::Timer) return false;
    if (intervention.timers != Intervention::Timers::Any && sort_of(m, timer) != intervention.timers)
        return false;
    if (!intervention.task.empty()) {
        const Value loop = running_loop(m);
        const Value task = loop.is_none() ? Value::none() : current_task(m, loop);
        if (!Task::is(task) || task_name(as<Task>(task)) != intervention.task) return false;
    }
    if (intervention.line == 0) return true;
    const vm::Frame* const frame = vm::innermost_script_frame(m);
    return frame != nullptr && frame->line() == intervention.line;
}

void change(Machine& m, const Intervention& intervention, Handle& timer) {
    switch (intervention.effect) {
        case Effect::Takes:
            timer.when = m.clock + intervention.seconds;
            return;
        case Effect::Late:
            timer.when += intervention.seconds;
            return;
        case Effect::Fails:
            if (Value module = m.import_module("asyncio.futures"))
                timer.callback = vm::get_attr(m, module, "_fail_unless_cancelled");
            else
                timer.callback = Value();
            if (timer.arguments.size() > 1) timer.arguments[1] = m.new_str("what if: the sleep fails");
            return;
        case Effect::Never:
            return;
    }
}

}  // namespace

Interventions& interventions_of(Machine& m) { return m.state<Interventions>(); }

Interventions* planned_interventions(Machine& m) {
    Interventions& planned = interventions_of(m);
    return planned.list.empty() ? nullptr : &planned;
}

bool intervene(Machine& m, EventLoop& loop) {
    for (Intervention& intervention : loop.interventions->list) {
        if (!is_due(m, intervention)) continue;
        intervention.is_over = true;
        if (intervention.kind == Kind::SwapReady)
            swap_ready(m, loop, intervention);
        else if (!cancel_task(m, intervention))
            return false;
    }
    return true;
}

double next_intervention(const Interventions& interventions) {
    double next = vm::kForever;
    for (const Intervention& intervention : interventions.list) {
        if (!intervention.is_over && intervention.moment >= 0) next = std::min(next, intervention.moment);
    }
    return next;
}

void record_changed_timer(Machine& m, const Intervention& intervention, const Handle& timer) {
    record(m, intervention, timer.trace_id);
}

const Intervention* change_timer(Machine& m, EventLoop& loop, Handle& timer) {
    const Intervention* changed = nullptr;
    for (Intervention& intervention : loop.interventions->list) {
        if (!fits(m, intervention, timer)) continue;
        ++intervention.fitted;
        if (intervention.nth != 0 && intervention.nth != intervention.fitted) continue;
        if (changed != nullptr) continue;  // the first one has it
        ++intervention.touched;
        change(m, intervention, timer);
        changed = &intervention;
    }
    return changed;
}

}  // namespace loopscope::loop
