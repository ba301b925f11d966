// What callbacks are called for learners: those of asyncio's own library by what they do, the script's by
// their short names.
//
// The trace names a callback as Python shows it, "gather.<locals>.on_done" or "tell(<Loop object>, 3)".
#pragma once

#include <string_view>

#include "core/insight/sentence.h"
#include "core/trace/trace.h"

namespace loopscope::insight {

struct CallbackName {
    Sentence name;            // "gather's bookkeeping", "tell(loop, 3)"
    bool is_library = false;  // asyncio set it for itself
};
CallbackName name_callback(const trace::Trace& trace, std::string_view callback);

// "main.<locals>.tell" is tell; the loop's own type is called loop; objects are called by their types.
std::string short_callback(std::string_view callback);

}  // namespace loopscope::insight
