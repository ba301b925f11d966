// All that can be said about why tasks stand where they stand at a step, as text and as JSON:
// `loopscope why`. It only puts together what why.h and the await graph answer; every sentence is theirs.
//
// Names stand for tasks here: whoever needs the task itself, in the window, asks why.h.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/insight/messages.h"
#include "core/insight/why.h"

namespace loopscope::insight {

struct TaskExplanation {
    base::ObjectId task;
    std::string name, state;
    Message state_words{};
    std::vector<Reason> why, woken;  // the chain of what it waits for; the chain of who made it ready last
};
struct Explanation {
    uint64_t step = 0;
    double time = 0;
    std::vector<TaskExplanation> tasks;
    struct Edge {
        std::string from, to, over;  // tasks' names; over: the lock between them, or empty
    };
    std::vector<Edge> graph;                       // who waits for whom
    std::vector<std::vector<std::string>> cycles;  // of tasks' names
    CriticalPath path;                             // of the whole run
};

// About the task of that name (the youngest, where several share it), or about all that are not over.
base::Result<Explanation> explain(const replay::Replay& replay, uint64_t step, std::string_view task);
std::string to_text(const Explanation& explanation, Language language = Language::English);
std::string to_json(const Explanation& explanation);

}  // namespace loopscope::insight
