#include "core/run/lesson_check.h"

#include <fmt/format.h>

#include <cstdlib>
#include <map>

#include "core/insight/findings.h"
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
        case Kind::Runs: return TaskState::Running;
        case Kind::Suspends: return TaskState::Waiting;
        case Kind::Done: return TaskState::Done;
        case Kind::Fails: return TaskState::Failed;
        case Kind::Cancelled: return TaskState::Cancelled;
        default: return std::nullopt;
    }
}

bool is_about(const TaskView& task, const Anchor& anchor) { return anchor.task.empty() || task.name == anchor.task; }

// Counts occurrences over the steps of a granularity; `happened(scene)` says whether it just did.
template <typename Happened>
std::optional<uint64_t> nth_step(const Replay& replay, Granularity granularity, uint32_t occurrence, Happened happened) {
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
            const bool entered = wanted ? task.state == *wanted && (is_new || known->second != *wanted) : is_new;
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

constexpr std::string_view kChecks = "`ends before SECONDS`, `ends after SECONDS`, `prints 'TEXT'`, `has no findings`";

}  // namespace

std::optional<uint64_t> find_anchor(const Replay& replay, const Anchor& anchor) {
    switch (anchor.kind) {
        case Kind::Start: return 0;
        case Kind::End: return replay.last_step();
        case Kind::Reaches: return find_line(replay, anchor);
        case Kind::Prints: return find_output(replay, anchor);
        case Kind::Time:
            return nth_step(replay, Granularity::TaskSwitch, 1,
                            [&](const replay::Scene& scene) { return scene.time >= anchor.seconds; });
        case Kind::Tick:
            return nth_step(replay, Granularity::Tick, 1,
                            [&](const replay::Scene& scene) { return scene.tick >= anchor.tick; });
        default: return find_state(replay, anchor);
    }
}

base::Result<bool> passes_check(const Run& run, std::string_view check) {
    const bool ended_well = run.ending == Ending::Finished;
    if (check.starts_with("ends before ") || check.starts_with("ends after ")) {
        const bool before = check.starts_with("ends before ");
        const std::string number(check.substr(before ? 12 : 11));
        char* end = nullptr;
        const double seconds = std::strtod(number.c_str(), &end);
        if (end != number.c_str() && *end == '\0') {
            const double took = Replay(run.trace).facts().end_time();
            return ended_well && (before ? took < seconds : took > seconds);
        }
    } else if (check.starts_with("prints ") && check.size() > 9) {
        const std::string_view text = check.substr(8, check.size() - 9);
        return run.standard_output.find(text) != std::string::npos;
    } else if (check == "has no findings") {
        return ended_well && insight::find_all(Replay(run.trace)).empty();
    }
    return base::Error{fmt::format("`{}` is no check; write one of {}.", check, kChecks)};
}

namespace {

// Checks one lesson; runs each of its scripts once.
class Checker {
  public:
    explicit Checker(const lesson::Lesson& lesson) : m_lesson(lesson) {
        for (const auto& [name, text] : lesson.scripts) {
            if (!name.starts_with("_")) m_folder.emplace_back(name, text);
        }
    }

    std::vector<lesson::Problem> check() {
        for (const lesson::Step& step : m_lesson.steps) check_step(step);
        return std::move(m_problems);
    }

  private:
    void problem(uint32_t line, std::string message) { m_problems.push_back({"lesson.md", line, std::move(message)}); }

    const Run& run_of(const std::string& script) {
        auto [entry, is_new] = m_runs.try_emplace(script);
        if (is_new) {
            Options options;
            options.folder = m_folder;
            entry->second = run(std::make_shared<base::SourceText>(script, m_lesson.scripts.at(script)), options);
        }
        return entry->second;
    }

    void check_step(const lesson::Step& step) {
        const Run& run = run_of(step.script);
        if (run.ending == Ending::Refused || run.ending == Ending::SyntaxError) {
            const base::Diagnostic& first = run.diagnostics.front();
            m_problems.push_back({step.script, first.span.line, first.message});
            return;
        }
        if (step.anchor && !find_anchor(Replay(run.trace), *step.anchor)) {
            problem(step.anchor->source_line,
                    fmt::format("`{}` never happens when {} runs.", step.anchor->source, step.script));
        }
        if (step.exercise) check_exercise(step, *step.exercise);
    }

    void check_exercise(const lesson::Step& step, const lesson::Exercise& exercise) {
        const auto start = passes_check(run_of(step.script), exercise.check);
        if (!start) return problem(exercise.line, start.error().message);
        if (start.value()) {
            problem(exercise.line, fmt::format("{} passes `{}` before it was changed.", step.script, exercise.check));
        }
        const auto solved = passes_check(run_of(exercise.solution), exercise.check);
        if (solved && !solved.value()) {
            problem(exercise.line, fmt::format("The solution {} does not pass `{}`.", exercise.solution, exercise.check));
        }
    }

    const lesson::Lesson& m_lesson;
    Folder m_folder;
    std::map<std::string, Run> m_runs;
    std::vector<lesson::Problem> m_problems;
};

}  // namespace

std::vector<lesson::Problem> check_lesson(const lesson::Lesson& lesson) { return Checker(lesson).check(); }

}  // namespace loopscope::run
