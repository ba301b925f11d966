#include "core/insight/questions.h"

#include <algorithm>
#include <set>

#include "core/insight/messages.h"
#include "core/replay/facts.h"
#include "core/replay/fold.h"

namespace loopscope::insight {

using base::ObjectId;
using replay::Granularity;
using replay::Scene;
using replay::TaskState;
using replay::TaskView;
using trace::Event;
using trace::EventKind;

namespace {

constexpr size_t kAnswers = 4;
constexpr size_t kOfAKind = 6;
constexpr uint64_t kLookAhead = 20'000;   // events
constexpr uint64_t kSwitchesToPrint = 6;  // a question about far away is no question about the loop
constexpr uint64_t kSwitchesLookedAt = 4'000;

// Orders answers by their words: always the same, and telling nothing.
void finish(Question& question) {
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

class QuestionMaker {
  public:
    explicit QuestionMaker(const replay::Replay& replay)
        : m_replay(replay), m_trace(replay.trace()), m_scene(replay::first_scene(replay.facts())) {}

    std::vector<Question> make() {
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
            }
        }
        return std::move(m_questions);
    }

  private:
    void add(Question question) {
        finish(question);
        if (question.answers.size() < 2) return;
        size_t& asked = m_asked[static_cast<size_t>(question.kind)];
        if (asked == kOfAKind) return;
        ++asked;
        m_questions.push_back(std::move(question));
    }

    bool is_new(const std::string& situation) { return m_situations.insert(situation).second; }

    // The first event of a kind from here on; null where there is none near.
    const Event* next_of(EventKind kind, uint64_t* at) const {
        const uint64_t end = std::min(m_trace.size(), m_scene.step + kLookAhead);
        for (uint64_t k = m_scene.step; k < end; ++k) {
            if (m_trace.events[k].kind != kind) continue;
            *at = k;
            return &m_trace.events[k];
        }
        return nullptr;
    }

    // The next step of the granularity at or after an event has happened.
    uint64_t step_after(uint64_t event) const { return m_replay.next(Granularity::TaskSwitch, event); }

    void ask_which_task();
    void ask_what_prints();
    void ask_which_line();
    void ask_how_long();

    const replay::Replay& m_replay;
    const trace::Trace& m_trace;
    Scene m_scene;
    std::vector<Question> m_questions;
    size_t m_asked[4] = {};
    std::set<std::string> m_situations;
};

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

void QuestionMaker::ask_what_prints() {
    const auto& lines = m_replay.facts().output();
    const size_t next = m_scene.output.size();
    if (next >= lines.size() || lines[next].text.empty()) return;
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
        if (lines[k].task == printer->id || lines[k].text == lines[next].text || lines[k].text.empty())
            continue;
        question.answers.push_back(
            {code(lines[k].text), false, say(Message::because_prints_later, {seconds(lines[k].time)})});
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
    for (uint32_t other = line + 1; other <= last_line && question.answers.size() < 3; ++other)
        if (script.line(other).find("await ") != std::string_view::npos)
            question.answers.push_back({answer_of(other), false, say(Message::because_line_does_not, {who})});
    std::erase_if(passed, [&](uint32_t other) {
        return std::find(stands_at.begin(), stands_at.end(), other) != stands_at.end();
    });
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
    if (sum <= 0) return;
    Question question{QuestionKind::HowLong, 0, m_replay.last_step(), say(Message::ask_how_long), {}};
    const auto answer = [](double value) { return say(Message::answer_seconds, {seconds(value)}); };
    const bool overlaps = sum > total + 1e-9;
    question.answers.push_back(
        {answer(total), true, say(overlaps ? Message::because_overlap : Message::because_in_sequence)});
    question.answers.push_back({answer(sum), false, say(Message::because_sum)});
    question.answers.push_back({answer(longest), false, say(Message::because_longest)});
    question.answers.push_back({answer(0), false, say(Message::because_not_zero)});
    add(std::move(question));
}

}  // namespace

std::vector<Question> make_questions(const replay::Replay& replay) {
    std::vector<Question> questions = QuestionMaker(replay).make();
    std::stable_sort(questions.begin(), questions.end(),
                     [](const Question& x, const Question& y) { return x.ask_at < y.ask_at; });
    return questions;
}

}  // namespace loopscope::insight
