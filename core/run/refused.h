// The table of what is refused by name (refused.def): modules, and names of modules that are there.
// Not what is refused in the language: the compiler says that.
#pragma once

#include <string_view>
#include <vector>

namespace loopscope::run {

struct RefusedName {
    std::string_view module, name, advice;
};

// What to write instead of a module, by its dotted name; empty: it has no row of its own.
std::string_view advice_for_module(std::string_view dotted_name);
// Null: not refused.
const RefusedName* find_refused_name(std::string_view module, std::string_view name);

// Whether Python 3.11's standard library has a module of this name, which has no dot.
bool is_standard_module(std::string_view name);

struct RefusedModule {
    std::string_view name, advice;
};
const std::vector<RefusedModule>& refused_modules();  // in the order of the table
const std::vector<RefusedName>& refused_names();
std::vector<std::string_view> standard_modules();  // sorted

}  // namespace loopscope::run
