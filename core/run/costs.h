// What marked functions cost: `# world: cpu fib 0.5s` makes a call of fib take so long on a core.
//
// The script stays as it is; its tree gets a call of `_world.spend` at the beginning of each marked function,
// which no line and no traceback shows. Only the script's own functions can be marked.
#pragma once

#include <vector>

#include "core/base/source.h"
#include "core/python/ast.h"
#include "core/world/world.h"

namespace loopscope::run {

std::vector<world::Cost> costs_of(const base::SourceText& script);
// A cost that names no function of the tree is a problem at the cost's line; problems may be null.
void add_costs(python::Tree& tree, const std::vector<world::Cost>& costs,
               std::vector<base::Diagnostic>* problems);

}  // namespace loopscope::run
