// The small types of the parser's inside. Not for others: include parser.h.
//
// They say in whose name a rule is asked: which list of parameters, which use of a target, which rule is
// remembered.
#pragma once

#include <cstdint>
#include <vector>

#include "core/python/ast.h"

namespace loopscope::python {

struct CallArguments {
    std::vector<Expr*> args;
    std::vector<Keyword*> keywords;
};

enum class TargetUse : uint8_t { Assign, For, Delete };
enum class ParameterList : uint8_t { Def, Lambda, Parenthesized /* lambda (a, b): */ };
enum class DefaultValue : uint8_t { No, Yes, Maybe };

// The rules whose results the second pass keeps, and what it keeps of one: the node, and where the cursor was
// after it.
enum class Rule : uint8_t { Expression, Disjunction, BitwiseOr, Primary, Explained, Block };
struct Remembered {
    void* node;
    uint32_t end;
};

}  // namespace loopscope::python
