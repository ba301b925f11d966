// Where the moments of a lesson are in a run.
#include "core/run/lesson_check.h"

#include <map>

#include "core/replay/facts.h"

namespace loopscope::run {

namespace {

using lesson::Anchor;
using replay::Granularity;
using replay::Replay;
using replay::TaskState;
using replay::TaskView;
using Kind = Anchor::Kind;

// The state in which a task is once that has happened to it.
std::optional<TaskState> state_after(Kind kind) {
    switch (kind) {
        case Kind::Runs:
            return TaskState::Running;
        case Kind::Suspends:
            return TaskState::Waiting;
        case Kind::Done:
            return TaskState::Done;
        case Kind::Fails:
            return TaskState::Failed;
        case Kind::Cancelled:
            return TaskState::Cancelled;
        default:
            return std::nullopt;
    }
}

bool is_about(const TaskView& task, const Anchor& anchor) {
    return anchor.task.empty() || task.name == anchor.task;
}

// Counts occurrences over the steps of a granularity; `happened(scene)` says whether it just did.
template <typename Happened>
std::optional<uint64_t> nth_step(const Replay& replay, Granularity granularity, uint32_t occurrence,
                                 Happened happened) {
    Replay walk(replay.shared_trace());
    const uint64_t count = walk.count(granularity);
    for (uint64_t position = 1; position <= count; ++position) {
        const uint64_t step = walk.step_of(granularity, position);
        walk.seek(step);
        if (happened(walk.scene()) && --occurrence == 0) return step;
    }
    return std::nullopt;
}

std::optional<uint64_t> find_state(const Replay& replay, const Anchor& anchor) {
    std::map<uint32_t, TaskState> before;
    const std::optional<TaskState> wanted = state_after(anchor.kind);
    return nth_step(replay, Granularity::TaskSwitch, anchor.occurrence, [&](const replay::Scene& scene) {
        bool happened = false;
        for (const TaskView& task : scene.tasks) {
            const auto known = before.find(task.id.value);
            const bool is_new = known == before.end();
            bool entered = wanted ? task.state == *wanted && (is_new || known->second != *wanted) : is_new;
            // After sleep(0) a task is ready again at once: it gave the seat back all the same.
            const bool let_go =
                !is_new && known->second == TaskState::Running && task.state == TaskState::Ready;
            entered = entered || (anchor.kind == Kind::Suspends && let_go);
            before[task.id.value] = task.state;
            const bool at_line = anchor.line == 0 || task.line == anchor.line;
            happened = happened || (entered && at_line && is_about(task, anchor));
        }
        return happened;
    });
}

std::optional<uint64_t> find_line(const Replay& replay, const Anchor& anchor) {
    return nth_step(replay, Granularity::Line, anchor.occurrence, [&](const replay::Scene& scene) {
        const TaskView* running = scene.running_task();
        const bool who = anchor.task.empty() || (running != nullptr && running->name == anchor.task);
        return who && scene.line == anchor.line;
    });
}

std::optional<uint64_t> find_output(const Replay& replay, const Anchor& anchor) {
    uint32_t left = anchor.occurrence;
    for (const auto& line : replay.facts().output()) {
        if (line.text.find(anchor.text) != std::string::npos && --left == 0) return line.event + 1;
    }
    return std::nullopt;
}

}  // namespace

std::optional<uint64_t> find_anchor(const Replay& replay, const Anchor& anchor) {
    switch (anchor.kind) {
        case Kind::Start:
            return 0;
        case Kind::End:
            return replay.last_step();
        case Kind::Reaches:
            return find_line(replay, anchor);
        case Kind::Prints:
            return find_output(replay, anchor);
        case Kind::Time:
            return nth_step(replay, Granularity::TaskSwitch, 1,
                            [&](const replay::Scene& scene) { return scene.time >= anchor.seconds; });
        case Kind::Tick:
            return nth_step(replay, Granularity::Tick, 1,
                            [&](const replay::Scene& scene) { return scene.tick >= anchor.tick; });
        default:
            return find_state(replay, anchor);
    }
}

namespace {

using insight::QuestionKind;

QuestionKind kind_of(lesson::AskedByTool what) {
    constexpr QuestionKind kKinds[] = {QuestionKind::WhichTaskNext, QuestionKind::WhatPrintsNext,
                                       QuestionKind::WhichLineSuspends, QuestionKind::HowLong};
    return kKinds[static_cast<size_t>(what)];
}

}  // namespace

std::vector<uint64_t> question_places(const Replay& replay, lesson::AskedByTool what) {
    std::vector<uint64_t> places;
    for (const insight::Question& question : insight::make_questions(replay)) {
        if (question.kind == kind_of(what)) places.push_back(question.ask_at);
    }
    return places;
}

std::optional<insight::Question> find_question(const Replay& replay, uint64_t step,
                                               lesson::AskedByTool what) {
    const QuestionKind kind = kind_of(what);
    for (insight::Question& question : insight::make_questions(replay)) {
        // The one about the whole run can be asked anywhere before its end.
        const bool fits = kind == QuestionKind::HowLong || question.ask_at >= step;
        if (question.kind == kind && fits) return std::move(question);
    }
    return std::nullopt;
}

}  // namespace loopscope::run
