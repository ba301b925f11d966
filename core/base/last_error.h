// What ended a run, in Python's own words: the line of its traceback that names the exception.
//
// Read off standard error; of an exception group, the line of the outermost group. Not where it happened
// (run::Run::error_line), and nothing where the run ended otherwise.
#pragma once

#include <algorithm>
#include <string_view>

namespace loopscope::base {

// "TypeError: ..", "ExceptionGroup: .. (2 sub-exceptions)".
inline std::string_view last_error(std::string_view standard_error) {
    constexpr std::string_view kOfGroup = "  | ";  // before each line about the outermost group
    constexpr std::string_view kHeading = "Traceback (most recent call last)";
    std::string_view rest = standard_error, last;
    bool is_inside = false;  // of a traceback; what Python warns of may follow it
    while (!rest.empty()) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const bool is_heading = line.starts_with(kHeading) || line.find("Exception Group " ) == 4;
        if (is_heading) {
            is_inside = true;
            continue;
        }
        if (line.starts_with(kOfGroup)) line.remove_prefix(kOfGroup.size());
        if (!is_inside || line.empty() || line.starts_with(' ')) continue;
        last = line;
        is_inside = false;
    }
    return last;
}

}  // namespace loopscope::base
