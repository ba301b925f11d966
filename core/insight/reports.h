// What the command line prints of a run's await graph, of its critical path and of the questions made from
// it: each as text and as JSON.
//
// Puts together what graph.h, why.h and questions.h answer; every sentence is theirs.
#pragma once

#include <string>
#include <vector>

#include "core/insight/questions.h"
#include "core/insight/why.h"

namespace loopscope::insight {

enum class Format : uint8_t { Text, Json };

std::string graph_report(const replay::Scene& scene, Format format);
std::string critical_report(const replay::Replay& replay, Format format);
std::string questions_report(const std::vector<Question>& questions, Format format);

}  // namespace loopscope::insight
