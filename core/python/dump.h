// A syntax tree as text, for tests: a line for each node, with CPython's names for nodes and fields.
//
// A line is `field=Class simple=value ... @line:column-end_line:end_column`, its children below it, one level
// deeper. Not for users. Names are stable: golden files hold them.
#pragma once

#include <string>

#include "core/python/ast.h"

namespace loopscope::python {

std::string dump_tree(const Tree& tree);

}  // namespace loopscope::python
