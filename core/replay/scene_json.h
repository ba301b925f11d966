// A scene as JSON, for `loopscope scene` and for readers that cannot see the window.
//
// Says all that the screen shows: tasks with state, line, what they wait for and their await stack; the ready
// queue; timers; locks, scopes, requests and jobs; the output so far. Objects are numbers, tasks are also
// named.
#pragma once

#include <string>

#include "core/replay/scene.h"

namespace loopscope::replay {

std::string scene_json(const Scene& scene);  // indented, ends with a newline

}  // namespace loopscope::replay
