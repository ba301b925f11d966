// The what-ifs that fit what somebody points at: a task, something in the ready queue, a line of the script.
//
// Each is the text of one (core/run/what_if.h), ready to be run; none is promised to come to something.
#pragma once

#include <string>
#include <vector>

#include "core/replay/replay.h"

namespace loopscope::insight {

std::vector<std::string> what_ifs_of_task(const replay::Replay& replay, const replay::Scene& scene,
                                          base::ObjectId task);
// A handle in the ready queue, or a task's place in it.
std::vector<std::string> what_ifs_of_handle(const replay::Scene& scene, base::ObjectId handle);
// Its numbers, and sleeps that stand there.
std::vector<std::string> what_ifs_of_line(const replay::Replay& replay, uint32_t line);

}  // namespace loopscope::insight
