// Scripts that wait by asking over and over: what the time is, or whether another task is done.
//
// Virtual time stands still while code runs, so that such a script would wait for ever. Where the clock is
// read very often in one turn of the loop, or the loop has very many turns, and the clock has not moved
// meanwhile, each further reading or turn takes a little time, as it would by the real clock. Others never
// notice.
#pragma once

#include "core/vm/machine.h"

namespace loopscope::vm {

bool clock_is_read(Machine& m);  // false: the run stops
// A turn of the loop begins; `until` is when something is due.
void loop_turns(Machine& m, double until);

}  // namespace loopscope::vm
