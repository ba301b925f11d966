// What a script needs and we do not have, found before its first step: modules and names of modules that are
// refused (refused.def), and modules of Python's standard library that this program's library lacks. Other
// modules that are not there raise ModuleNotFoundError, as in CPython.
#pragma once

#include <vector>

#include "core/base/source.h"
#include "core/python/ast.h"
#include "core/run/modules.h"

namespace loopscope::run {

// Diagnostics of kind Unsupported, in order of lines. What a try statement, or a question about the platform,
// guards is left to run; so are names that the script binds itself.
std::vector<base::Diagnostic> find_unsupported(const python::Tree& tree, const ModuleFinder& finder);

}  // namespace loopscope::run
