// Parts of what format_exception (errors.h) prints, for the library's traceback module.
//
// Texts end with a newline. Invariant: no exception is left raised.
#pragma once

#include <string>

#include "core/bytecode/code.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

// One entry: `  File "..", line 3, in f`, the source line, and the carets under it.
std::string format_entry(Machine& m, const bytecode::Code& code, uint32_t instruction);
// All entries of a traceback object, repeated ones folded.
std::string format_traceback(Machine& m, const Value& traceback);
// `ValueError: message`, with the place of a SyntaxError before and the notes after it.
std::string format_exception_only(Machine& m, const Value& exception);

}  // namespace loopscope::vm
