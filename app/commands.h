// The commands: one function each. It does what its options say and gives the program's exit status.
//
// Status 2 is misuse: a file that is not there, a step that does not exist. What is wrong goes to stderr by
// complain().
#pragma once

#include "app/options.h"

namespace loopscope::app {

int execute(const WindowOptions& options);  // commands_window.cpp
int execute(const ShotOptions& options);    // commands_shot.cpp
int execute(const RunOptions& options);     // commands_run.cpp
int execute(const TraceOptions& options);   // commands_trace.cpp
int execute(const SceneOptions& options);   // commands_scene.cpp
int execute(const LocalsOptions& options);  // commands_locals.cpp
int execute(const WhyOptions& options);     // commands_why.cpp
int execute(const EventsOptions& options);  // commands_asking.cpp
int execute(const GraphOptions& options);
int execute(const CriticalOptions& options);
int execute(const QuestionsOptions& options);
int execute(const CheckOptions& options);    // commands_check.cpp
int execute(const CompareOptions& options);  // commands_compare.cpp
int execute(const OrdersOptions& options);   // commands_orders.cpp
int execute(const LessonsOptions& options);  // commands_lessons.cpp
inline int execute(const Answered& answered) { return answered.status; }

}  // namespace loopscope::app
