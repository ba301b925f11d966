// The module `_world`: how the Python half of the library asks the simulated world, and which world it is.
//
// It is no public interface of scripts. It tells what would happen; letting time pass and recording it is
// done by its callers (core/library/_world_io.py).
#pragma once

#include "core/vm/machine.h"
#include "core/world/world.h"

namespace loopscope::world {

// The world of this machine's run. Before the script's first step; without it, an empty one.
void set_world(vm::Machine& m, World world);
World& world_of(vm::Machine& m);

vm::Ref<vm::Module> make_world_module(vm::Machine& m);

}  // namespace loopscope::world
