// Questions about results: in which order tasks end, and what a variable holds after a line.
//
// The trace holds no variables. So values are asked for only where the trace knows them: where a whole
// statement is `name = await ..`, `name = create_task(..)` or the call of an async def.
#include <algorithm>

#include "core/insight/messages.h"
#include "core/insight/question_maker.h"
#include "core/insight/script_text.h"

namespace loopscope::insight {

using base::ObjectId;
using replay::TaskState;
using replay::TaskView;
using trace::Event;
using trace::EventKind;
using trace::ObjectKind;

namespace {

constexpr size_t kLongestValue = 40;
constexpr uint64_t kEventsLookedAt = 2'000'000;
constexpr uint32_t kEagerTask = 1;  // of task_created's detail

bool is_name(std::string_view text) {
    const Names names = names_in(text);
    return names.size() == 1 && *names.begin() == text;
}

bool is_end(EventKind kind) {
    return kind == EventKind::task_done || kind == EventKind::task_failed ||
           kind == EventKind::task_cancelled;
}

}  // namespace

// Asked when the one that made several tasks gives the seat back for the first time while they are under way.
void QuestionMaker::ask_finish_order() {
    if (m_scene.step == 0) return;
    std::vector<const TaskView*> made;
    ObjectId creator;
    for (const TaskView& view : m_scene.tasks) {
        if (view.is_library || is_over(view.state)) continue;
        if (!view.creator) continue;
        if (!made.empty() && view.creator != creator) return;  // of one maker only
        creator = view.creator;
        made.push_back(&view);
    }
    const TaskView* maker = m_scene.task(creator);
    if (made.size() < 2 || made.size() > 4 || !maker || maker->state != TaskState::Waiting) return;
    if (!is_new("ends " + std::to_string(maker->line) + " " + std::to_string(made.size()))) return;
    const replay::Scene end = m_replay.scene_at(m_replay.last_step());
    std::vector<ObjectId> in_order, as_made;
    std::set<std::string_view> names;
    for (const ObjectId id : end.done)
        if (std::any_of(made.begin(), made.end(), [&](const TaskView* view) { return view->id == id; }))
            in_order.push_back(id);
    for (const TaskView* view : made) as_made.push_back(view->id), names.insert(view->name);
    if (in_order.size() != made.size() || names.size() != made.size()) return;
    Sentence when;  // ann at 0.50 s, bob at 1.00 s
    std::set<double> times;
    for (const ObjectId id : in_order) {
        const TaskView& view = *end.task(id);
        times.insert(view.ended_at);
        if (!when.empty()) when.push_back(say(Message::list_next)[0]);
        for (Piece& piece : say(Message::ends_at, {task(end, id), seconds(view.ended_at)}))
            when.push_back(std::move(piece));
    }
    uint64_t reveal = m_scene.step;
    size_t left = in_order.size();
    for (uint64_t k = m_scene.step; k < m_trace.size() && left > 0; ++k) {
        const Event& event = m_trace.events[k];
        if (is_end(event.kind) && std::count(in_order.begin(), in_order.end(), event.subject) > 0)
            --left, reveal = k;
    }
    Question question{QuestionKind::FinishOrder,
                      m_scene.step,
                      step_after(reveal),
                      say(Message::ask_finish_order, {tasks(m_scene, as_made)}),
                      {}};
    const auto add_wrong = [&](const std::vector<ObjectId>& order, Sentence because) {
        if (order != in_order) question.answers.push_back({tasks(m_scene, order), false, std::move(because)});
    };
    question.answers.push_back({tasks(m_scene, in_order), true,
                                times.size() == 1
                                    ? say(Message::because_order_equal, {seconds(*times.begin())})
                                    : say(Message::because_order, {when})});
    add_wrong(as_made, say(Message::because_order_made, {when}));
    add_wrong({as_made.rbegin(), as_made.rend()}, say(Message::because_order_reverse));
    if (in_order.size() > 2) {
        std::vector<ObjectId> turned = in_order;
        std::swap(turned[turned.size() - 1], turned[turned.size() - 2]);
        const TaskView& earlier = *end.task(in_order[in_order.size() - 2]);
        add_wrong(turned,
                  say(Message::because_order_other, {task(end, earlier.id), seconds(earlier.ended_at)}));
    }
    if (times.size() > 1)
        question.answers.push_back(
            {say(Message::answer_together), false, say(Message::because_not_together)});
    add(std::move(question));
}

// A line that is about to run `target = await ..`.
struct QuestionMaker::Awaiting {
    uint64_t line_event;
    ObjectId coroutine;  // whose line it is
    std::string_view target;
    // Of what is awaited, once it is over
    uint64_t over_at = 0;
    std::string_view result;
    std::string in_order_ended;  // of gather, where that is another order
};

// Walks the events once more: `name = ..` is asked about before its line runs.
void QuestionMaker::ask_values() {
    if (m_trace.sources.empty()) return;
    const ScriptLines script(*m_trace.sources[0]);
    std::vector<ObjectId> running;  // coroutines, the innermost last
    const uint64_t count = std::min(m_trace.size(), kEventsLookedAt);
    for (uint64_t k = 0; k < count; ++k) {
        const Event& event = m_trace.events[k];
        switch (event.kind) {
            case EventKind::task_running:
                running.clear();
                break;
            case EventKind::coroutine_started:
            case EventKind::coroutine_resumed:
                running.push_back(event.subject);
                break;
            case EventKind::coroutine_suspended:
            case EventKind::coroutine_finished:
                running.erase(std::find(running.begin(), running.end(), event.subject), running.end());
                break;
            case EventKind::line: {
                const trace::CodeInfo& code = m_trace.code(event.b);
                if (code.is_library || code.source != 0 || running.empty()) break;
                if (m_replay.facts().code_of(running.back()) != event.b) break;
                const Assignment set = assignment_of(script.statement(event.a));
                if (set.target.empty() || set.is_update || !is_name(set.target)) break;
                if (!is_new("value " + std::to_string(event.a))) break;
                Awaiting awaiting{k, running.back(), set.target, 0, {}, {}};
                if (!set.value.starts_with("await "))
                    ask_value_made(k, set.target);
                else if (find_result(&awaiting))
                    ask_value_awaited(awaiting);
                break;
            }
            default:
                break;
        }
    }
}

// What the first thing gave that the coroutine awaited from the line on; and that the line ends there.
bool QuestionMaker::find_result(Awaiting* awaiting) const {
    ObjectId awaited;
    uint64_t from = awaiting->line_event + 1;
    const uint64_t end = std::min(m_trace.size(), from + kLookAhead);
    for (uint64_t k = from; k < end && awaiting->over_at == 0; ++k) {
        const Event& event = m_trace.events[k];
        if (!awaited) {
            if (event.kind == EventKind::coroutine_started && ObjectId{event.a} == awaiting->coroutine)
                awaited = event.subject;
            else if (event.kind == EventKind::coroutine_suspended && event.subject == awaiting->coroutine)
                awaited = ObjectId{event.a};
            if (!awaited && event.kind == EventKind::line && !m_trace.code(event.b).is_library) return false;
            continue;
        }
        if (event.subject != awaited) continue;
        const bool ends = event.kind == EventKind::coroutine_finished || event.kind == EventKind::task_done ||
                          event.kind == EventKind::future_resolved;
        if (is_end(event.kind) && event.kind != EventKind::task_done) return false;
        if (!ends) continue;
        if (event.detail != 0 && event.kind != EventKind::task_done) return false;
        awaiting->over_at = k;
        awaiting->result = m_trace.text(event.a);
    }
    if (awaiting->over_at == 0) return false;
    // Of gather, what its children gave, in the order in which they ended.
    std::vector<std::string_view> ended;
    const auto children = m_replay.facts().children(awaited);
    for (uint64_t k = from; k < awaiting->over_at && !children.empty(); ++k) {
        const Event& event = m_trace.events[k];
        if (event.kind == EventKind::task_done &&
            std::find(children.begin(), children.end(), event.subject) != children.end())
            ended.push_back(m_trace.text(event.a));
    }
    if (ended.size() >= 2 && ended.size() == children.size()) {
        for (const std::string_view text : ended)
            awaiting->in_order_ended += (awaiting->in_order_ended.empty() ? "[" : ", ") + std::string(text);
        awaiting->in_order_ended += "]";
    }
    return true;
}

void QuestionMaker::ask_value_awaited(const Awaiting& awaiting) {
    const Event& line = m_trace.events[awaiting.line_event];
    const std::string_view result = awaiting.result;
    if (result.empty() || result.size() > kLongestValue || result.find("...") != std::string_view::npos ||
        result.find(" object at ") != std::string_view::npos || result.find('<') != std::string_view::npos)
        return;
    const uint64_t ask_at = awaiting.line_event + 1;
    const replay::Scene shown = m_replay.scene_at(ask_at);
    for (const TaskView& view : shown.tasks)  // the answer would stand on a card
        if (is_over(view.state) && view.result == result) return;
    Question question{
        QuestionKind::ValueAfter,
        ask_at,
        step_after(awaiting.over_at),
        say(Message::ask_value, {number(line.a), line_of_code(m_trace, line.a), code(awaiting.target)}),
        {}};
    const bool is_none = result == "None";
    const bool is_gather = !awaiting.in_order_ended.empty();
    question.answers.push_back({code(result), true,
                                say(is_gather ? Message::because_value_asked_order
                                    : is_none ? Message::because_value_none
                                              : Message::because_value_await)});
    if (is_gather && awaiting.in_order_ended != result)
        question.answers.push_back(
            {code(awaiting.in_order_ended), false, say(Message::because_value_ended_order)});
    if (!is_none) question.answers.push_back({code("None"), false, say(Message::because_value_not_none)});
    question.answers.push_back(
        {say(Message::answer_value_coroutine), false, say(Message::because_value_awaited)});
    question.answers.push_back({say(Message::answer_value_task), false, say(Message::because_value_no_task)});
    add(std::move(question));
}

// `name = asyncio.create_task(..)`, or the call of an async def without await.
void QuestionMaker::ask_value_made(uint64_t line_event, std::string_view target) {
    const Event& line = m_trace.events[line_event];
    ObjectId coroutine, made_task;
    uint64_t at = line_event + 1;
    size_t coroutines = 0, tasks = 0;
    for (; at < std::min(m_trace.size(), line_event + kLookAhead); ++at) {
        const Event& event = m_trace.events[at];
        if (event.kind == EventKind::line && !m_trace.code(event.b).is_library) break;
        if (event.kind == EventKind::task_waiting || is_end(event.kind)) return;
        if (event.kind == EventKind::coroutine_created) coroutine = event.subject, ++coroutines;
        if (event.kind == EventKind::task_created) {
            if (event.detail == kEagerTask) return;
            made_task = event.subject, ++tasks;
        }
        if (event.kind == EventKind::call && !m_trace.code(event.a).is_library) return;
    }
    const Sentence statement = line_of_code(m_trace, line.a);
    if (coroutines != 1 || tasks > 1 || m_trace.kind(coroutine) != ObjectKind::Coroutine) return;
    if (m_trace.code(m_replay.facts().code_of(coroutine)).is_library) return;
    const std::string_view value = assignment_of(statement.front().text).value;
    // The value itself, and no list or call around it.
    const std::string_view name = m_trace.code(m_replay.facts().code_of(coroutine)).name;
    const size_t paren = value.find('(');
    if (paren == std::string_view::npos || value.back() != ')') return;
    const std::string_view called = value.substr(0, paren);
    const bool is_task = tasks == 1;
    if (is_task ? !called.ends_with("create_task") : !called.ends_with(name)) return;
    std::string_view later;  // what it gives in the end
    for (uint64_t k = at; k < m_trace.size(); ++k) {
        const Event& event = m_trace.events[k];
        if (event.kind != EventKind::coroutine_finished || event.subject != coroutine) continue;
        if (event.detail == 0) later = m_trace.text(event.a);
        break;
    }
    Question question{QuestionKind::ValueAfter,
                      line_event + 1,
                      m_replay.next(replay::Granularity::TaskSwitch, at),
                      say(Message::ask_value, {number(line.a), line_of_code(m_trace, line.a), code(target)}),
                      {}};
    const Sentence a_task = say(Message::answer_value_task),
                   a_coroutine = say(Message::answer_value_coroutine);
    question.answers.push_back(is_task
                                   ? Answer{a_task, true, say(Message::because_value_made_task)}
                                   : Answer{a_coroutine, true, say(Message::because_value_made_coroutine)});
    if (!later.empty() && later != "None" && later.size() <= kLongestValue &&
        later.find('<') == std::string_view::npos && later.find("...") == std::string_view::npos)
        question.answers.push_back(
            {code(later), false,
             say(is_task ? Message::because_value_task_later : Message::because_value_coroutine_later)});
    question.answers.push_back(is_task ? Answer{a_coroutine, false, say(Message::because_value_not_coroutine)}
                                       : Answer{a_task, false, say(Message::because_value_no_task_made)});
    question.answers.push_back({code("None"), false, say(Message::because_value_call_none)});
    add(std::move(question));
}

}  // namespace loopscope::insight
