// The parser: source text to a syntax tree, or to diagnostics.
//
// It accepts exactly Python 3.11's grammar, but for a few things that it refuses by name (\N{...}, encodings
// other than UTF-8). A text with errors yields diagnostics whose first one has the class, line, span and
// words that CPython would report (SyntaxError, IndentationError, TabError; the symbol errors such as
// "'return' outside function" come from core/bytecode). Up to a small limit it goes on after an error, at the
// next statement, to report more. Nesting deeper than kMaxNesting is an error, never a crash.
//
// Spans of errors: one of no width stands before a character (draw one caret), or, at column 0, for the line
// as a whole (draw none). In f-strings they are true places in the file, where CPython measures in a text of
// its own.
#pragma once

#include <memory>
#include <vector>

#include "core/base/source.h"
#include "core/python/ast.h"

namespace loopscope::python {

enum class ParseMode : uint8_t { Module, Expression };

struct ParseResult {
    std::unique_ptr<Tree> tree;  // null where there are errors
    std::vector<base::Diagnostic>
        diagnostics;  // CPython's first, then in order of lines; warnings may stand beside a tree
};

constexpr int kMaxNesting = 200;

ParseResult parse(const base::SourceText& source, ParseMode mode = ParseMode::Module);

}  // namespace loopscope::python
