// The parser: source text to a syntax tree, or to diagnostics.
//
// It accepts exactly Python 3.11's grammar. A text with errors yields diagnostics whose first one has the class, line,
// span and words that CPython would report (SyntaxError, IndentationError, TabError; the symbol errors such as
// "'return' outside function" come from core/bytecode). Up to a small limit it goes on after an error, at the next
// statement, to report more. Nesting deeper than kMaxNesting is an error, never a crash.
#pragma once

#include <memory>
#include <vector>

#include "core/base/source.h"
#include "core/python/ast.h"

namespace loopscope::python {

enum class ParseMode : uint8_t { Module, Expression };

struct ParseResult {
    std::unique_ptr<Tree> tree;                 // null where there are errors
    std::vector<base::Diagnostic> diagnostics;  // in order of their lines; warnings may stand beside a tree
};

constexpr int kMaxNesting = 200;

ParseResult parse(const base::SourceText& source, ParseMode mode = ParseMode::Module);

}  // namespace loopscope::python
