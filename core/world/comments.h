// Finds the world lines among a script's comments: `# world: ...`, also at the end of a line of code.
//
// What they say is not looked at here. A '#' inside a string begins no comment.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/source.h"

namespace loopscope::world {

struct WorldLine {
    std::string text;   // after "world:", with the lines that continue it
    base::Span span;    // of its first line
    bool alone = true;  // nothing but the comment stands in its line
};

// A comment line right below a world line continues it where its text is indented by four spaces or more.
std::vector<WorldLine> find_world_lines(const base::SourceText& source);

}  // namespace loopscope::world
