// `loopscope why`: why a task does not run at a step, who made it ready last, and what decides the run's
// length.
#include <fmt/format.h>

#include <cstdio>

#include "app/commands.h"
#include "app/files.h"
#include "app/runs.h"
#include "core/insight/why_text.h"

namespace loopscope::app {

int execute(const WhyOptions& options) {
    const auto replay = open_replay(options.file, options.what_if);
    if (!replay) return complain(replay.error().message);
    const auto step = replay.value()->parse_step(options.step);
    if (!step) return complain(step.error().message);
    const auto answer = insight::explain(*replay.value(), step.value(), options.task);
    if (!answer) return complain(answer.error().message);
    const std::string text =
        options.format == "json" ? insight::to_json(answer.value())
                                 : insight::to_text(answer.value(), options.language);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
}

}  // namespace loopscope::app
