// `loopscope scene`: everything the window shows at a step, as JSON.
#include <cstdio>

#include "app/commands.h"
#include "app/files.h"
#include "app/runs.h"
#include "core/replay/scene_json.h"

namespace loopscope::app {

int execute(const SceneOptions& options) {
    const auto replay = open_replay(options.file, options.what_if);
    if (!replay) return complain(replay.error().message);
    const auto step = replay.value()->parse_step(options.step);
    if (!step) return complain(step.error().message);
    replay.value()->seek(step.value());
    const std::string json = replay::scene_json(replay.value()->scene());
    std::fwrite(json.data(), 1, json.size(), stdout);
    return 0;
}

}  // namespace loopscope::app
