// The await graph at one step: which task waits for which, and the cycles in it.
//
// An edge says that `from` cannot go on before `to` does something: ends (await, gather), or gives back what
// `from` wants (a lock that `to` holds). A cycle of such edges is a deadlock.
#pragma once

#include <vector>

#include "core/replay/scene.h"

namespace loopscope::replay {

struct WaitEdge {
    ObjectId from, to;  // tasks
    ObjectId over;      // the lock between them; none: `from` awaits `to` itself
};

std::vector<WaitEdge> await_graph(const Scene& scene);
// Those of one waiting task only.
std::vector<WaitEdge> waits_of(const Scene& scene, const TaskView& task);

// Cycles of waiting, each as its tasks in order, every task in at most one of them. A task that gathers
// others is in a cycle as soon as one of its children waits for it.
std::vector<std::vector<ObjectId>> await_cycles(const Scene& scene);

}  // namespace loopscope::replay
