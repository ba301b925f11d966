// What scripts may use, by name, as the machine itself tells it: opcodes, builtins, methods of the built-in
// types, modules and their names; and what is refused (refused.h). The same tables decide what a script may
// run. Not what the language is: syntax has no names.
#pragma once

#include <string>

namespace loopscope::run {

// A line each: "opcode NAME", "builtin NAME", "method TYPE.NAME", "module NAME", "name MODULE.NAME",
// "refused module NAME: ADVICE", "refused name MODULE.NAME: ADVICE".
std::string describe_supported();

}  // namespace loopscope::run
