// The interpreter: runs frames. One dispatch loop; calls between Python functions do not nest C++ frames.
//
// What the loop is made of stands in dispatch.h; this is what the rest of the machine calls.
#pragma once

#include <memory>

#include "core/bytecode/code.h"
#include "core/vm/frame.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

// The code object of a machine for compiled code (cached: the same Code gives the same object).
Ref<CodeObject> new_code_object(Machine& m, std::shared_ptr<const bytecode::Code> code);
Ref<Function> new_function(Machine& m, Ref<CodeObject> code, Ref<Dict> globals);

// Runs module or class-body code in the namespaces given; its value (of an expression) or None.
Value run_code(Machine& m, CodeObject& code, Ref<Dict> globals, const Value& locals);
// Runs the body of a class statement, a function whose locals are the namespace; its closure counts.
Value run_class_body(Machine& m, Function& body, const Value& name_space);
Value call_function(Machine& m, Function& function, const CallArguments& arguments);
// Of a method whose function is a Function.
Value call_bound_function(Machine& m, const BoundMethod& method, const CallArguments& arguments);
// Runs a frame that was pushed, until it returns, yields or raises.
Value run_frame(Machine& m, Frame& frame);

// Runs the script as __main__: prints what CPython prints when it ends by an exception. Gives the exit
// status. *error_line: the script's line of the traceback's last entry in it, or 0.
int run_main(Machine& m, std::shared_ptr<const bytecode::Code> code, uint32_t* error_line);

}  // namespace loopscope::vm
