// Waiting for I/O told apart: for the reply to a request of one's own, or for something that comes by itself.
//
// A request has one future that its sender awaits; whatever else waits on its behalf (more of the body) does
// not count, nor does a server that waits for data. Looks at a scene only.
#pragma once

#include "core/replay/scene.h"

namespace loopscope::insight {

inline bool awaits_reply(const replay::Scene& scene, const replay::TaskView& task) {
    const replay::RequestView* request = scene.requests.find(task.wait.source);
    return request ? request->waiter == task.wait.on : static_cast<bool>(task.wait.source);
}

}  // namespace loopscope::insight
