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

// From when to when what a task waits for takes its time, in virtual seconds: a timer, a request, a job of
// an executor. A job that no worker has taken has not begun: `since` is negative. `until` is negative where
// there is no telling: of what other tasks do, and of what never comes to its end in this run.
struct WaitSpan {
    double since = -1, until = -1;
};
WaitSpan wait_span(const Scene& scene, const TaskView& task);

}  // namespace loopscope::replay
