// What things that are no tasks are called on the screen: callbacks, timers, what a future is for.
//
// The script's own functions keep their names; what asyncio registers for itself is called by what it does
// ("timeout of Task-1"), never by the name of a function that no learner has seen. Everything that shows a
// handle (stage, tables, sentences) asks here, so that it has one name everywhere.
#pragma once

#include <string>
#include <string_view>

#include "core/replay/scene.h"

namespace loopscope::replay {

// The task that a handle has to do with: whose step it is, or whom the timer or callback was made for. None
// where that is not known.
ObjectId task_of(const Scene& scene, const HandleView& handle);

// "ring('late')", "wakes north", "timeout of Task-1", "gather counts"; of a task's step its name.
std::string describe_handle(const Scene& scene, const HandleView& handle);

// When a timer was set, in virtual seconds; negative where unknown.
double set_at(const Scene& scene, ObjectId timer);

}  // namespace loopscope::replay
