// Setting up the types that belong to functions: code, cells, modules. Called by setup_functions alone; what
// they do for other C++ code stands in interpreter.h and machine.h.
#pragma once

namespace loopscope::vm {

class Machine;

void setup_code(Machine& m);
void setup_cells(Machine& m);
void setup_modules(Machine& m);
void add_build_class(Machine& m);

}  // namespace loopscope::vm
