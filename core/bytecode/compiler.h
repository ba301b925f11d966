// The compiler: a syntax tree to a Code, in two passes: names to scopes (scope.h), then instructions.
//
// The instructions, their order of effects and their spans are CPython 3.11's as far as a script, a traceback
// or the picture can tell. Errors that Python finds only now ("'return' outside function", "name 'x' is used
// prior to global declaration", "'await' outside async function") are reported here, with CPython's words and
// place.
#pragma once

#include <memory>
#include <vector>

#include "core/base/source.h"
#include "core/bytecode/code.h"
#include "core/python/ast.h"

namespace loopscope::bytecode {

struct CompileOptions {
    bool emit_lines = true;   // a Line instruction wherever a new line of the script is reached (see Line)
    // Marks the code as the embedded library's. `await ...` (an Ellipsis) there gives way once: it yields
    // None to the task, as CPython's sleep(0) does by a generator of its own.
    bool is_library = false;
    bool future_annotations =
        false;                      // annotations stay text; also set by `from __future__ import annotations`
    bool join_instructions = true;  // make superinstructions; tests look at the code without
    bool top_level_expression = false;  // the tree is an expression (eval): the code returns its value
};

struct CompileResult {
    std::shared_ptr<const Code> code;           // null where there are errors
    std::vector<base::Diagnostic> diagnostics;  // errors, and SyntaxWarnings such as `"is" with a literal`
};

CompileResult compile(const python::Tree& tree, std::shared_ptr<const base::SourceText> source,
                      const CompileOptions& options);

}  // namespace loopscope::bytecode
