// The functions of module builtins, a table a file; setup_builtins (builtins.cpp) adds them all.
// Classes of builtins (int, list, enumerate, ..) stand with their own files.
#pragma once

#include <span>

#include "core/vm/native.h"

namespace loopscope::vm {

std::span<const NativeMethod> builtins_of_attributes();  // getattr, dir, vars, id, isinstance, ..
std::span<const NativeMethod> builtins_of_iteration();   // iter, next, all, any, sorted, sum, min, max, ..
std::span<const NativeMethod> builtins_of_numbers();     // abs, divmod, pow, round, bin, hex, oct, chr, ord
std::span<const NativeMethod> builtins_of_output();      // print, input, open, repr, ascii, format
std::span<const NativeMethod> builtins_of_code();  // compile, eval, exec, globals, locals, __import__
void add_quitters(Machine& m);                     // exit, quit

// SyntaxError(message, (file, line, column, text, end line, end column)), as CPython's parser raises it.
Value raise_syntax_error(Machine& m, std::string_view source, std::string_view file,
                         const base::Diagnostic& problem);
// The same of a text that exec() and its like were given: which line and columns it tells depends on who
// found the mistake: the tokenizer, the parser or, once `parsed`, the compiler, which has no line to show.
// mode: as hooks.compile's.
Value raise_syntax_error_of_text(Machine& m, std::string_view source, std::string_view file,
                                 const base::Diagnostic& problem, bool parsed, char mode);

}  // namespace loopscope::vm
