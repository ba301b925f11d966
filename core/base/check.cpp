#include "core/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace loopscope::base {

void check_failed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "loopscope: internal error: %s at %s:%d; please report it with the script\n",
                 condition, file, line);
    std::abort();
}

}  // namespace loopscope::base
