// What a script needs and we do not have, found before its first step: modules of Python's standard library
// that this program's library lacks. Modules of others that are not there raise ModuleNotFoundError, as in
// CPython.
#pragma once

#include <vector>

#include "core/base/source.h"
#include "core/python/ast.h"
#include "core/run/modules.h"

namespace loopscope::run {

// Diagnostics of kind Unsupported, in order of lines. Imports that a try statement guards are left to run.
std::vector<base::Diagnostic> find_unsupported(const python::Tree& tree, const ModuleFinder& finder);

}  // namespace loopscope::run
