// What an exception says about asynchronous code: its meaning and its repair, by its class and its words.
//
// The table is mistakes.def. Knows nothing of runs: who raised it and whether anybody caught it are the
// detector's matter. Errors of syntax have only a repair, since Python's own words say the rest.
#pragma once

#include <optional>
#include <string_view>

#include "core/insight/narration.h"

namespace loopscope::insight {

struct Mistake {
    bool only_at_end = false;  // it may well be meant, and counts only where it ended the script
    Sentence means, fix;
};
// `statement` is what failed, `script` the whole text.
std::optional<Mistake> find_mistake(std::string_view error_class, std::string_view message,
                                    std::string_view statement, std::string_view script);

// What to write instead, where the syntax error is about await and async; else nothing.
Sentence repair_of_syntax(std::string_view message);

}  // namespace loopscope::insight
