// Narration: what a step means, in sentences for learners, derived from the trace alone.
//
// The words stand in one table (messages.def); the window, the transcript and the command line share them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/replay/replay.h"

namespace loopscope::insight {

// A piece of a sentence. Tasks are coloured by their number in the window; code is set in the code font.
struct Piece {
    enum class Kind : uint8_t { Text, Task, Code };
    Kind kind = Kind::Text;
    std::string text;
    base::ObjectId task;  // of Kind::Task
};
using Sentence = std::vector<Piece>;

enum class Depth : uint8_t { What, Why, Inside };

// What happened between two steps of the granularity the reader steps by: `scene` is the state after.
// Gives one to three sentences, most important first.
std::vector<Sentence> narrate(const replay::Replay& replay, uint64_t from_step, uint64_t to_step,
                              Depth depth);

std::string to_text(const Sentence& sentence);

}  // namespace loopscope::insight
