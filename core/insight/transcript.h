// The transcript: a whole run as text, one numbered line a task switch, as `loopscope trace --format text`
// prints it.
//
// Its sentences are the window's own. Library tasks, such as asyncio.run makes to tidy up, are told like any
// other.
#pragma once

#include <string>

#include "core/insight/sentence.h"
#include "core/replay/replay.h"

namespace loopscope::insight {

std::string transcript(const replay::Replay& replay, Language language = Language::English);

}  // namespace loopscope::insight
