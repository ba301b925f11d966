// Expressions and constants back to text, as CPython writes them.
//
// For annotations under `from __future__ import annotations`, error messages and dumps. The text is normal
// form (one space, single quotes, only the parentheses that are needed), not the source as it stood.
#pragma once

#include <string>
#include <string_view>

#include "core/bytecode/code.h"
#include "core/python/ast.h"

namespace loopscope::bytecode {

std::string unparse(const python::Expr& expr);
// As repr() writes it; nested code as <code name>.
std::string describe_constant(const Constant& constant);
std::string quoted(std::string_view text);  // repr of a str

}  // namespace loopscope::bytecode
