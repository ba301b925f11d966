// A function of the script that was called and has not returned: where its caller stands.
//
// Not a level of a task's await stack: coroutines have those. Plain data of a scene; lines count from 1, 0 is
// none. What is called and returns within one event is in no scene.
#pragma once

#include <cstdint>

#include "core/base/ids.h"

namespace loopscope::replay {

struct CallFrame {
    uint32_t code = 0;  // of the function
    uint32_t caller_line = 0, caller_code = 0;
    base::ObjectId task;     // that ran then
    uint32_t task_line = 0;  // where that stood
};

}  // namespace loopscope::replay
