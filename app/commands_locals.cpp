// `loopscope locals`: the variables of every task at a step, from a second run that stands still there.
#include <fmt/format.h>

#include <cstdio>

#include "app/commands.h"
#include "app/files.h"
#include "app/runs.h"
#include "core/replay/replay.h"
#include "core/run/inspect.h"
#include "core/run/inspect_text.h"

namespace loopscope::app {

namespace {

std::string names_of(const run::Inspection& inspection) {
    std::string names;
    for (const run::SeenStack& stack : inspection.stacks)
        if (stack.task) names += (names.empty() ? "" : ", ") + stack.name;
    return names.empty() ? "no task is there" : "there are " + names;
}

}  // namespace

int execute(const LocalsOptions& options) {
    auto script = script_at(options.file);
    if (!script) return complain(script.error().message);
    script.value().options.what_if = options.what_if;
    const run::Run run = run::run(script.value().source, script.value().options);
    if (!run.what_if_problems.empty()) return complain(run.what_if_problems.front());
    script.value().options.what_if = run.what_if;
    const replay::Replay replay(run.trace);
    const auto step = replay.parse_step(options.step);
    if (!step) return complain(step.error().message);
    uint64_t since = replay.previous(replay::Granularity::Line, step.value());
    if (!options.since.empty()) {
        const auto given = replay.parse_step(options.since);
        if (!given) return complain(given.error().message);
        since = given.value();
    }
    run::Inspector inspector(script.value().source, script.value().options, replay.last_step());
    const auto inspection = inspector.at(step.value(), since);
    run::InspectionFormat format;
    format.task = options.task;
    format.with_library = options.with_library;
    format.time = replay.scene_at(step.value()).time;
    if (!options.task.empty()) {
        bool is_there = false;
        for (const run::SeenStack& stack : inspection->stacks) is_there |= stack.name == options.task;
        if (!is_there)
            return complain(fmt::format("no task \"{}\" is under way at step {}: {}", options.task,
                                        step.value(), names_of(*inspection)));
    }
    const std::string text = options.format == "json" ? run::inspection_json(*inspection, format)
                                                      : run::inspection_text(*inspection, format);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
}

}  // namespace loopscope::app
