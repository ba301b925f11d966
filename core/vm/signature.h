// Binding arguments to the signatures of native functions: what native.cpp uses of signature.cpp.
//
// Invariant: a function's signature is read from its text before anything asks for it.
#pragma once

#include "core/vm/native.h"

namespace loopscope::vm {

void ensure_signature(Machine& m, NativeFunction& function);
// As bind_arguments, into `out`: as many empty Values as there are parameters. The signature has been read.
bool bind_into(Machine& m, NativeFunction& function, const Value* self, const CallArguments& arguments,
               Value* out);

}  // namespace loopscope::vm
