// Findings that the trace alone cannot be sure of, held against the objects of a second run.
//
// A trace knows that two tasks went through the same lines of a method; whether they did so with the same
// object, only the objects tell. What turns out to be two objects is left out; all else stays as it is.
#pragma once

#include <vector>

#include "core/insight/findings.h"
#include "core/run/inspect.h"

namespace loopscope::run {

std::vector<insight::Finding> confirmed(std::vector<insight::Finding> findings, Inspector& inspector);

}  // namespace loopscope::run
