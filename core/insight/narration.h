// Narration: what a step means, in sentences for learners, derived from the trace alone.
//
// The words stand in one table a language (messages.def, german.def); the window, the transcript and the
// command line share them. Sentences of one step stand in the order in which things happened.
#pragma once

#include <cstdint>
#include <vector>

#include "core/insight/sentence.h"
#include "core/replay/replay.h"

namespace loopscope::insight {

enum class Depth : uint8_t { What, Why, Inside };

struct Narration {
    std::vector<Sentence> sentences;  // what happened, in that order; then why, then what the loop did inside
    size_t what = 0;                  // so many of them say what happened: one to three
    size_t main = 0;                  // the one of those that matters most
};

// What happened between two steps of the granularity the reader steps by.
Narration narrate(const replay::Replay& replay, uint64_t from_step, uint64_t to_step, Depth depth);

}  // namespace loopscope::insight
