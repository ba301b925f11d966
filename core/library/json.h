// The module _json: what json.encoder and json.decoder, written in Python beside it, do the work with.
// Texts of errors and their places (line, column, offset) are made here, so that both halves agree.
#pragma once

#include "core/vm/machine.h"

namespace loopscope::library {

vm::Value json_decode(vm::Machine& m, const vm::Value* arguments);
vm::Value json_encode(vm::Machine& m, const vm::Value* arguments);

}  // namespace loopscope::library
