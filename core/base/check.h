// CHECK: a condition that only a bug of ours can break. Always on, in every build: it prints the place and
// aborts.
//
// Not for anything a script, a lesson file or the environment can cause: those are diagnostics, Python
// exceptions, limits or Results (see result.h).
#pragma once

namespace loopscope::base {

[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace loopscope::base

#define CHECK(condition) \
    (static_cast<bool>(condition) ? void(0) : ::loopscope::base::check_failed(#condition, __FILE__, __LINE__))

#define CHECK_UNREACHABLE() ::loopscope::base::check_failed("unreachable", __FILE__, __LINE__)
