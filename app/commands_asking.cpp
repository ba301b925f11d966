// `loopscope events`, `graph`, `critical` and `questions`: what a run answers about itself, as text or JSON.
#include <cstdio>
#include <string>

#include "app/commands.h"
#include "app/files.h"
#include "app/runs.h"
#include "core/insight/event_list.h"
#include "core/insight/reports.h"

namespace loopscope::app {

namespace {

insight::Format format_of(const std::string& format) {
    return format == "json" ? insight::Format::Json : insight::Format::Text;
}

int print(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
}

}  // namespace

int execute(const EventsOptions& options) {
    const auto replay = open_replay(options.file, options.what_if);
    if (!replay) return complain(replay.error().message);
    const auto query = insight::read_query(*replay.value(), {options.kinds, options.task, options.line});
    if (!query) return complain(query.error().message);
    uint64_t after = 0;
    if (!options.after.empty()) {
        const auto step = replay.value()->parse_step(options.after);
        if (!step) return complain(step.error().message);
        after = step.value();
    }
    const auto events = insight::list_events(*replay.value(), query.value(), after, options.at_most);
    return print(options.format == "json" ? insight::to_json(events) : insight::to_text(events));
}

int execute(const GraphOptions& options) {
    const auto replay = open_replay(options.file, options.what_if);
    if (!replay) return complain(replay.error().message);
    const auto step = replay.value()->parse_step(options.step);
    if (!step) return complain(step.error().message);
    return print(insight::graph_report(replay.value()->scene_at(step.value()), format_of(options.format)));
}

int execute(const CriticalOptions& options) {
    const auto replay = open_replay(options.file, options.what_if);
    if (!replay) return complain(replay.error().message);
    return print(insight::critical_report(*replay.value(), format_of(options.format)));
}

int execute(const QuestionsOptions& options) {
    const auto replay = open_replay(options.file, options.what_if);
    if (!replay) return complain(replay.error().message);
    return print(
        insight::questions_report(insight::make_questions(*replay.value()), format_of(options.format)));
}

}  // namespace loopscope::app
