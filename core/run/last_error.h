// What ended a run, in Python's own words: the line of its traceback that names the exception.
//
// Read off standard error; of an exception group, the line of the outermost group. Not where it happened
// (Run::error_line), and nothing where the run ended otherwise.
#pragma once

#include <string_view>

namespace loopscope::run {

// "TypeError: ..", "ExceptionGroup: .. (2 sub-exceptions)".
inline std::string_view last_error(std::string_view standard_error) {
    constexpr std::string_view kOfGroup = "  | ";  // before each line about the outermost group
    std::string_view rest = standard_error;
    while (!rest.empty()) {
        const size_t end = rest.find_last_not_of('\n');
        if (end == std::string_view::npos) return {};
        const size_t before = rest.rfind('\n', end);
        const size_t begin = before == std::string_view::npos ? 0 : before + 1;
        std::string_view line = rest.substr(begin, end - begin + 1);
        if (line.starts_with(kOfGroup)) line.remove_prefix(kOfGroup.size());
        if (!line.starts_with(' ')) return line;
        rest = rest.substr(0, begin);
    }
    return {};
}

}  // namespace loopscope::run
