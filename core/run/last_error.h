// What ended a run, by the name under which core/run and app know it: see core/base/last_error.h.
//
// Nothing of its own: the reader of tracebacks moved down, since core/insight tells of them, too.
#pragma once

#include "core/base/last_error.h"

namespace loopscope::run {

using base::last_error;

}  // namespace loopscope::run
