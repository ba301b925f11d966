// What the narrator says of the program itself: lines, calls, exceptions, output, coroutines.
#include <algorithm>

#include "core/base/last_error.h"
#include "core/insight/narrator.h"
#include "core/replay/facts.h"
#include "core/trace/what_if.h"

namespace loopscope::insight {

using trace::Event;
using trace::EventKind;

namespace {

constexpr int kMade = 42, kStarts = 40, kWritten = 57;

bool has_traceback(std::string_view words) {
    return words.find("Traceback (most recent call last)") != std::string_view::npos;
}

std::string_view without_newlines(std::string_view words) {
    while (words.ends_with('\n')) words.remove_suffix(1);
    return words;
}

}  // namespace

// A traceback is told by what it says was raised; the output shows it whole.
void Narrator::add_program_end(uint32_t status) {
    std::string traceback;
    while (status != 0 && !m_written.empty() && m_written.back().stream == trace::Stream::Stderr) {
        traceback.insert(0, m_written.back().text);
        m_written.pop_back();
        if (traceback.find("Traceback (") < traceback.find('\n')) break;
    }
    if (!has_traceback(traceback)) {
        if (!traceback.empty())
            m_written.push_back({m_scene.running.task, trace::Stream::Stderr, traceback, m_scene.step - 1});
        add(61, status == 0 ? say(Message::ended) : say(Message::ended_with_status, {number(status)}));
        return;
    }
    std::erase_if(m_happenings, [](const Happening& other) { return other.rank == kRaised; });
    const std::string error(base::last_error(traceback));
    add(kEnd, say(Message::ended_by_exception, {code(error), number(status)}));
}

// Two handles that change places are told of once.
void Narrator::add_what_if(const Event& event) {
    std::erase_if(m_happenings, [](const Happening& other) { return other.rank == kFromOutside; });
    Happening& happening = add(kFromOutside, say(Message::what_if, {quoted(event.a)}));
    happening.why = {say(Message::why_what_if)};
    happening.inside = {say(Message::inside_handle)};
}

// What is thrown into a coroutine is raised where that stands, not at the line that ran last.
uint32_t Narrator::line_of_raise() const {
    const uint64_t raised = m_scene.step - 1;
    if (raised == 0 || m_trace.events[raised - 1].kind != EventKind::coroutine_resumed) return m_scene.line;
    const base::ObjectId coroutine = m_trace.events[raised - 1].subject;
    const uint32_t line = line_of_frame(coroutine, 0);
    // Of generators that were left somewhere the frame knows only where they begin.
    return line == m_trace.code(m_replay.facts().code_of(coroutine)).first_line ? 0 : line;
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
            add(kEnd, say(Message::stopped, {thing(m_trace.text(event.a))}));
            return true;
        case EventKind::warning:
            if (trace::is_what_if(event)) return add_what_if(event), true;
            m_warned = true;
            add(58, say(Message::warned, {quoted(event.a)}));
            return true;
        case EventKind::output:
            m_written.push_back({m_scene.running.task, static_cast<trace::Stream>(event.detail),
                                 std::string(m_trace.text(event.a)), m_scene.step});
            return true;
        case EventKind::line:
            if (!m_trace.code(event.b).is_library && m_trace.code(event.b).source == 0)
                m_line_at = m_scene.step;
            else
                add(2, say(Message::line_elsewhere, {number(event.a), name_of_code(event.b)}));
            return true;
        case EventKind::call:
            add(25, say(Message::call, {name_of_code(event.a)}));
            return true;
        case EventKind::return_:
            add(24, event.b == 0 ? say(Message::returns, {name_of_code(event.a)})
                                 : say(Message::returns_value, {name_of_code(event.a), quoted(event.b)}));
            return true;
        case EventKind::raise: {
            const replay::TaskView* cancelled = m_was_cancelled ? m_scene.running_task() : nullptr;
            if (cancelled != nullptr && cancelled->line == 0) return true;  // before its first line
            std::string what(m_trace.text(event.a));
            if (event.b != 0) what.append(": ").append(m_trace.text(event.b));
            const uint32_t line = line_of_raise();
            add(kRaised, line == 0 ? say(Message::raised_unplaced, {code(what)})
                                   : say(Message::raised, {code(what), number(line)}));
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

// What one task, or the script, wrote to one stream without a pause.
void Narrator::add_written(const Written* first, const Written* last) {
    std::string all;
    for (const Written* written = first; written != last; ++written) all += written->text;
    const bool is_error = first->stream == trace::Stream::Stderr;
    if (is_error && m_warned && all.find("Warning: ") != std::string::npos) return;  // told as a warning
    const std::string_view words = without_newlines(all);
    const Sentence who = name(first->task);
    const auto lines = 1 + std::count(words.begin(), words.end(), '\n');
    const size_t last_break = words.rfind('\n');
    const Sentence ending = code(last_break == std::string_view::npos ? words : words.substr(last_break + 1));
    Sentence what;
    if (has_traceback(words)) {
        const bool is_report = words.substr(0, words.find('\n')).find("Traceback") == std::string_view::npos;
        const std::string error(base::last_error(words));
        what = say(is_error && is_report ? Message::logged_traceback : Message::wrote_traceback,
                   {who, code(error)});
    } else if (words.empty()) {
        what = say(Message::printed_empty, {who});
    } else if (lines > 1) {
        what = say(is_error ? Message::wrote_errors : Message::printed_lines,
                   {who, number(static_cast<uint64_t>(lines)), ending});
    } else {
        what = say(is_error ? Message::wrote_error : Message::printed, {who, ending});
    }
    Happening& happening = add(kWritten, std::move(what));
    happening.at = (last - 1)->at;
    happening.kind = EventKind::output;
}

void Narrator::add_written() {
    const std::vector<Written> written = std::move(m_written);
    m_written.clear();
    const Written* const end = written.data() + written.size();
    for (const Written* first = written.data(); first != end;) {
        const Written* last = first;
        while (last != end && last->task == first->task && last->stream == first->stream) ++last;
        add_written(first, last);
        first = last;
    }
}

// Where a coroutine of the running task stands.
uint32_t Narrator::line_of_frame(base::ObjectId coroutine, uint32_t otherwise) const {
    const replay::TaskView* task = m_scene.running_task();
    for (size_t k = 0; task != nullptr && k < task->stack.size(); ++k)
        if (task->stack[k].coroutine == coroutine) return task->stack[k].span.line;
    return otherwise;
}

void Narrator::add_coroutine_end(const Event& event) {
    const uint32_t id = event.subject.value;
    const Sentence what = name_of_coroutine(event.subject);
    const replay::TaskView* task = m_scene.running_task();
    const bool has_awaiter = task != nullptr && !task->stack.empty() && !task->stack.back().is_library;
    if (has(kStarts, id) && event.detail == 0 && has_awaiter)
        add(41, say(Message::coroutine_ran, {number(task->stack.back().span.line), what, name(task->id)}));
    else
        add(41, say(event.detail == 0 ? Message::coroutine_ends : Message::coroutine_fails,
                    {what, quoted(event.a)}));
    take_back(kMade, id);
    take_back(kStarts, id);
}

bool Narrator::look_at_coroutine(const Event& event) {
    const bool is_coroutine_event =
        event.kind >= EventKind::coroutine_created && event.kind <= EventKind::coroutine_never_awaited;
    if (!is_coroutine_event) return false;
    const uint32_t code_id = m_replay.facts().code_of(event.subject);
    const Sentence what = name_of_coroutine(event.subject);
    const uint32_t id = event.subject.value;
    if (m_trace.code(code_id).is_library) {
        add(2, say(Message::library_coroutine, {what}));
        return true;
    }
    switch (event.kind) {
        case EventKind::coroutine_created:
            add(kMade, event.b == 0 ? say(Message::coroutine_made_unplaced, {what})
                                    : say(Message::coroutine_made, {what, number(event.b)}))
                .about = id;
            break;
        case EventKind::coroutine_started: {
            take_back(kMade, id);
            const uint32_t line = event.a != 0 ? line_at(base::ObjectId{event.a}, event.b) : 0;
            const bool by_script =
                event.a != 0 && !m_trace.code(m_replay.facts().code_of(base::ObjectId{event.a})).is_library;
            const base::ObjectId who = m_scene.running.task;
            add(kStarts, by_script && line != 0 && who
                             ? say(Message::coroutine_starts, {number(line), what, name(who)})
                             : say(Message::coroutine_starts_alone, {what}))
                .about = id;
            break;
        }
        case EventKind::coroutine_suspended:
            add(39, say(Message::coroutine_suspends, {what, number(line_at(event.subject, event.b))}));
            break;
        case EventKind::coroutine_resumed:
            add(38, say(event.detail == 0 ? Message::coroutine_resumes : Message::coroutine_raises,
                        {what, number(line_of_frame(event.subject, m_scene.line))}));
            break;
        case EventKind::coroutine_finished:
            add_coroutine_end(event);
            break;
        case EventKind::coroutine_closed:
            take_back(kMade, id);
            add(41, say(Message::coroutine_closed, {what}));
            break;
        default:
            take_back(kMade, id);
            add(72, event.a == 0 ? say(Message::coroutine_dropped_unplaced, {what})
                                 : say(Message::coroutine_dropped, {what, number(event.a)}));
            break;
    }
    return true;
}

}  // namespace loopscope::insight
