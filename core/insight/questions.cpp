#include "core/insight/questions.h"

#include <algorithm>

#include "core/insight/messages.h"
#include "core/insight/question_maker.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

using base::ObjectId;
using replay::Granularity;
using replay::Scene;
using replay::TaskState;
using replay::TaskView;
using trace::Event;
using trace::EventKind;

namespace {

constexpr size_t kOfAKind = 6;
constexpr uint64_t kSwitchesToPrint = 6;  // a question about far away is no question about the loop
constexpr uint64_t kSwitchesLookedAt = 4'000;

// Orders answers by their words: always the same, and telling nothing.
void finish(Question& question) {
    constexpr size_t kAnswers = 4;
    std::vector<Answer> kept;
    for (Answer& answer : question.answers) {
        const auto same = [&](const Answer& other) { return to_text(other.words) == to_text(answer.words); };
        if (kept.size() < kAnswers && std::none_of(kept.begin(), kept.end(), same))
            kept.push_back(std::move(answer));
    }
    std::sort(kept.begin(), kept.end(),
              [](const Answer& x, const Answer& y) { return to_text(x.words) < to_text(y.words); });
    question.answers = std::move(kept);
}

}  // namespace

const char* question_name(QuestionKind kind) {
    static constexpr const char* kNames[] = {"which task next",     "what is printed next",
                                             "which line suspends", "how long",
                                             "order of ends",       "value after the line"};
    return kNames[static_cast<size_t>(kind)];
}

std::vector<Question> QuestionMaker::make() {
    ask_how_long();
    const uint64_t count = std::min(m_replay.count(Granularity::TaskSwitch), kSwitchesLookedAt);
    replay::Fold fold{m_scene, m_trace, m_replay.facts()};
    for (uint64_t position = 1; position <= count; ++position) {
        const uint64_t step = m_replay.step_of(Granularity::TaskSwitch, position);
        while (m_scene.step < step) replay::fold_event(fold);
        if (m_scene.running_task()) {
            ask_which_line();
        } else {
            ask_which_task();
            ask_what_prints();
            ask_finish_order();
        }
    }
    ask_values();
    return std::move(m_questions);
}

void QuestionMaker::add(Question question) {
    finish(question);
    if (question.answers.size() < 2) return;
    size_t& asked = m_asked[static_cast<size_t>(question.kind)];
    if (asked == kOfAKind) return;
    ++asked;
    m_questions.push_back(std::move(question));
}

const Event* QuestionMaker::next_of(EventKind kind, uint64_t* at) const {
    const uint64_t end = std::min(m_trace.size(), m_scene.step + kLookAhead);
    for (uint64_t k = m_scene.step; k < end; ++k) {
        if (m_trace.events[k].kind != kind) continue;
        *at = k;
        return &m_trace.events[k];
    }
    return nullptr;
}

void QuestionMaker::ask_which_task() {
    std::vector<ObjectId> ready;
    for (const auto& handle : m_scene.ready)
        if (m_scene.task(handle.task) && !handle.cancelled) ready.push_back(handle.task);
    if (ready.size() < 2 || m_scene.ready.front().task != ready[0]) return;
    uint64_t at = 0;
    const Event* next = next_of(EventKind::task_running, &at);
    if (!next || next->subject != ready[0]) return;
    const TaskView& right = *m_scene.task(ready[0]);
    if (!is_new("task " + std::to_string(right.line) + " " + std::to_string(ready.size()))) return;
    Question question{
        QuestionKind::WhichTaskNext, m_scene.step, step_after(at), say(Message::ask_which_task), {}};
    question.answers.push_back(
        {task(m_scene, ready[0]), true, say(Message::because_fifo, {task(m_scene, ready[0])})});
    const ObjectId newest = ready.back();
    question.answers.push_back(
        {task(m_scene, newest), false, say(Message::because_newest_waits, {task(m_scene, newest)})});
    for (const TaskView& view : m_scene.tasks) {  // whose timer is due first: it is not its turn for that
        if (view.state != TaskState::Waiting || view.is_library) continue;
        question.answers.push_back(
            {task(m_scene, view.id), false, say(Message::because_not_ready, {task(m_scene, view.id)})});
        break;
    }
    question.answers.push_back(
        {task(m_scene, ready[1]), false, say(Message::because_newest_waits, {task(m_scene, ready[1])})});
    add(std::move(question));
}

Sentence QuestionMaker::why_not_printed_yet(const replay::TraceFacts::Line& line) const {
    const TaskView* view = m_scene.task(line.task);
    if (view && view->state == TaskState::Ready)
        return say(Message::because_prints_behind, {task(m_scene, view->id)});
    if (view && view->state == TaskState::Waiting)
        return say(Message::because_prints_waits, {task(m_scene, view->id), seconds(line.time)});
    return say(Message::because_prints_later, {seconds(line.time)});
}

void QuestionMaker::ask_what_prints() {
    const auto& lines = m_replay.facts().output();
    const size_t next = m_scene.output.size();
    if (next >= lines.size() || lines[next].text.empty()) return;
    if (lines[next].stream == trace::Stream::Stderr) return;  // a traceback is no decision of the loop
    const uint64_t here = m_replay.position(Granularity::TaskSwitch, m_scene.step);
    if (m_replay.position(Granularity::TaskSwitch, lines[next].event) > here + kSwitchesToPrint) return;
    // A decision of the loop only where several could be the one that prints.
    size_t could_run = m_scene.ready.size();
    for (const TaskView& view : m_scene.tasks)
        could_run += view.state == TaskState::Waiting && !view.is_library;
    const TaskView* printer = m_scene.task(lines[next].task);
    if (could_run < 2 || !printer) return;
    if (!is_new("output " + std::to_string(next))) return;
    if (!is_new("print " + std::to_string(printer->line) + " " + std::to_string(m_scene.ready.size())))
        return;
    Question question{QuestionKind::WhatPrintsNext,
                      m_scene.step,
                      step_after(lines[next].event),
                      say(Message::ask_what_prints),
                      {}};
    const Sentence who = task(m_scene, printer->id);
    const bool is_ready = printer->state == TaskState::Ready;
    question.answers.push_back({code(lines[next].text), true,
                                is_ready
                                    ? say(Message::because_fifo, {who})
                                    : say(Message::because_prints_next, {who, seconds(lines[next].time)})});
    for (size_t k = next + 1; k < lines.size() && question.answers.size() < kAnswers; ++k) {
        if (lines[k].stream == trace::Stream::Stderr) continue;
        if (lines[k].task == printer->id || lines[k].text == lines[next].text || lines[k].text.empty())
            continue;
        question.answers.push_back({code(lines[k].text), false, why_not_printed_yet(lines[k])});
    }
    add(std::move(question));
}

void QuestionMaker::ask_which_line() {
    const TaskView& view = *m_scene.running_task();
    if (view.is_library || view.stack.empty() || view.line == 0) return;
    // Where it gives the seat back, and which lines it passes on the way.
    std::vector<uint32_t> passed{view.line};
    uint64_t k = m_scene.step;
    const uint64_t end = std::min(m_trace.size(), k + kLookAhead);
    uint32_t line = view.line;
    for (; k < end; ++k) {
        const Event& event = m_trace.events[k];
        if (event.kind == EventKind::line && !m_trace.code(event.b).is_library) {
            line = event.a;
            if (std::find(passed.begin(), passed.end(), line) == passed.end()) passed.push_back(line);
        }
        if (event.kind == EventKind::task_waiting || event.kind == EventKind::task_done) break;
        if (event.kind == EventKind::task_failed || event.kind == EventKind::task_cancelled) return;
    }
    if (k >= end) return;
    const bool waits = m_trace.events[k].kind == EventKind::task_waiting;
    std::vector<uint32_t> stands_at;  // the lines of all its frames: each of them is where it is suspended
    if (waits) {
        const Scene after = m_replay.scene_at(k + 1);
        const TaskView* waiting = after.task(view.id);
        line = waiting->line;
        for (const replay::AwaitFrame& frame : waiting->stack) stands_at.push_back(frame.span.line);
    }
    if (!is_new("line " + std::to_string(view.line) + " " + std::to_string(waits ? line : 0))) return;
    const Sentence who = task(m_scene, view.id);
    Question question{QuestionKind::WhichLineSuspends,
                      m_scene.step,
                      step_after(k),
                      say(Message::ask_which_line_or_end, {who, number(view.line)}),
                      {}};
    const auto answer_of = [&](uint32_t at) {
        return say(Message::answer_line, {number(at), line_of_code(m_trace, at)});
    };
    question.answers.push_back(
        waits ? Answer{answer_of(line), true, say(Message::because_line_suspends, {who})}
              : Answer{say(Message::answer_end), true, say(Message::because_end, {who})});
    const base::SourceText& script = *m_trace.sources[0];
    for (const uint32_t other : passed) {  // an await that does not suspend is the best of wrong answers
        if (other == line && waits) continue;
        if (std::find(stands_at.begin(), stands_at.end(), other) != stands_at.end()) continue;
        if (script.line(other).find("await ") != std::string_view::npos)
            question.answers.push_back({answer_of(other), false, say(Message::because_passed_through)});
    }
    const auto& positions = m_trace.code(m_scene.code).positions;
    uint32_t last_line = 0;  // of the function that runs
    for (const base::Span& span : positions) last_line = std::max(last_line, span.line);
    // Lines where an outer function stands meanwhile are right in a way, and no wrong answers.
    const auto stands = [&](uint32_t at) {
        return std::find(stands_at.begin(), stands_at.end(), at) != stands_at.end();
    };
    const uint32_t from = std::max(line, m_trace.code(m_scene.code).first_line) + 1;
    for (uint32_t other = from; other <= last_line && question.answers.size() < 3; ++other)
        if (script.line(other).find("await ") != std::string_view::npos && !stands(other))
            question.answers.push_back({answer_of(other), false, say(Message::because_line_does_not, {who})});
    std::erase_if(passed, stands);
    for (const uint32_t other : passed)
        if (question.answers.size() < 3 && (other != line || !waits))
            question.answers.push_back({answer_of(other), false, say(Message::because_line_does_not, {who})});
    if (waits)
        question.answers.push_back(
            {say(Message::answer_end), false, say(Message::because_not_end, {number(line)})});
    add(std::move(question));
}

// The whole run: how the waits add up, or do not.
void QuestionMaker::ask_how_long() {
    const double total = m_replay.facts().end_time();
    if (total <= 0) return;
    double sum = 0, longest = 0;
    const replay::Timeline timeline = build_timeline(m_replay);
    for (const replay::Lane& lane : timeline.lanes) {
        for (const replay::LaneSpan& span : lane.spans) {
            const bool is_own = span.cause == replay::WaitCause::Timer ||
                                span.cause == replay::WaitCause::Io ||
                                span.cause == replay::WaitCause::Executor;
            if (!is_own) continue;
            sum += span.end_time - span.begin_time;
            longest = std::max(longest, span.end_time - span.begin_time);
        }
    }
    double blocked = 0, before = 0;
    for (const replay::ClockMove& move : m_replay.facts().clock_moves()) {
        const bool blocks =
            m_trace.events[move.event].detail == static_cast<uint16_t>(trace::ClockReason::BlockingCall);
        blocked += blocks ? move.time - before : 0;
        before = move.time;
    }
    if (sum <= 0 && blocked <= 0) return;
    Question question{QuestionKind::HowLong, 0, m_replay.last_step(), say(Message::ask_how_long), {}};
    const auto answer = [](double value) { return say(Message::answer_seconds, {seconds(value)}); };
    const bool overlaps = sum > total + 1e-9;
    question.answers.push_back({answer(total), true,
                                blocked > 0 ? say(Message::because_blocked, {seconds(blocked)})
                                : overlaps  ? say(Message::because_overlap)
                                            : say(Message::because_in_sequence)});
    if (blocked > 0) {
        question.answers.push_back({answer(total - blocked), false, say(Message::because_not_blocked)});
    } else {
        question.answers.push_back({answer(sum), false, say(Message::because_sum)});
        question.answers.push_back({answer(longest), false, say(Message::because_longest)});
    }
    question.answers.push_back({answer(0), false, say(Message::because_not_zero)});
    add(std::move(question));
}

std::vector<Question> make_questions(const replay::Replay& replay) {
    std::vector<Question> questions = QuestionMaker(replay).make();
    std::stable_sort(questions.begin(), questions.end(),
                     [](const Question& x, const Question& y) { return x.ask_at < y.ask_at; });
    return questions;
}

}  // namespace loopscope::insight
