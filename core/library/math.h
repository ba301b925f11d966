// The module math is made from two tables: functions of floats (math.cpp), functions of whole numbers
// (math_integers.cpp), which take ints of any size.
#pragma once

#include <span>

#include "core/vm/native.h"

namespace loopscope::library {

std::span<const vm::NativeMethod> math_of_integers();

// Not a number at their poles, infinite where they overflow (gamma.cpp).
double gamma_function(double x);
double log_gamma(double x);

}  // namespace loopscope::library
