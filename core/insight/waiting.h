// What a wait is for, told apart: the reply to a request of one's own or something that comes by itself; all
// of several, or the first.
//
// A request has one future that its sender awaits; whatever else waits on its behalf (more of the body) does
// not count, nor does a server that waits for data. Looks at a scene only.
#pragma once

#include <string_view>

#include "core/replay/scene.h"

namespace loopscope::insight {

inline bool awaits_reply(const replay::Scene& scene, const replay::TaskView& task) {
    const replay::RequestView* request = scene.requests.find(task.wait.source);
    return request ? request->waiter == task.wait.on : static_cast<bool>(task.wait.source);
}

// How much of what asyncio.wait() was given must be over before it goes on.
enum class Enough : uint8_t { All, First, FirstFailed };
inline Enough enough_for(std::string_view what) {
    if (what == "wait(.., FIRST_COMPLETED)") return Enough::First;
    return what == "wait(.., FIRST_EXCEPTION)" ? Enough::FirstFailed : Enough::All;
}

}  // namespace loopscope::insight
