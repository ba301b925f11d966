// Reading the world's lines on programs: `process PATTERN -> ..` and `process start in 5ms`.
//
// Declarations only; the programs run in core/library/_processes. One of the kinds of lines of parse.cpp.
#pragma once

#include "core/world/comments.h"
#include "core/world/words.h"
#include "core/world/world.h"

namespace loopscope::world {

void read_process(Words& words, World& world, const WorldLine& line);

}  // namespace loopscope::world
