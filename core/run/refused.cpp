#include "core/run/refused.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>

namespace loopscope::run {

namespace {

constexpr std::string_view kStandardModules[] = {
#define STANDARD_MODULE(name) name,
#include "core/run/standard_modules.def"
#undef STANDARD_MODULE
};

struct NamesRow {
    std::string_view module, names, advice;
};
constexpr NamesRow kNames[] = {
#define REFUSED_MODULE(name, advice)
#define REFUSED_NAMES(module, names, advice) {module, names, advice},
#include "core/run/refused.def"
#undef REFUSED_MODULE
#undef REFUSED_NAMES
};

std::vector<RefusedName> split_rows() {
    std::vector<RefusedName> found;
    for (const NamesRow& row : kNames) {
        std::string_view rest = row.names;
        while (!rest.empty()) {
            const size_t end = std::min(rest.find(' '), rest.size());
            if (end > 0) found.push_back({row.module, rest.substr(0, end), row.advice});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return found;
}

std::string whole_name(std::string_view module, std::string_view name) {
    return std::string(module) + "." + std::string(name);
}

// Every attribute of a module in a script is looked up, so the rows are found by name.
std::unordered_map<std::string, const RefusedName*> by_whole_name() {
    std::unordered_map<std::string, const RefusedName*> rows;
    for (const RefusedName& row : refused_names()) rows.emplace(whole_name(row.module, row.name), &row);
    return rows;
}

}  // namespace

const std::vector<RefusedModule>& refused_modules() {
    static const std::vector<RefusedModule> kModules = {
#define REFUSED_MODULE(name, advice) {name, advice},
#define REFUSED_NAMES(module, names, advice)
#include "core/run/refused.def"
#undef REFUSED_MODULE
#undef REFUSED_NAMES
    };
    return kModules;
}

const std::vector<RefusedName>& refused_names() {
    static const std::vector<RefusedName> kRows = split_rows();
    return kRows;
}

std::string_view advice_for_module(std::string_view dotted_name) {
    for (const RefusedModule& row : refused_modules())
        if (row.name == dotted_name) return row.advice;
    return {};
}

const RefusedName* find_refused_name(std::string_view module, std::string_view name) {
    static const std::unordered_map<std::string, const RefusedName*> kRows = by_whole_name();
    const auto row = kRows.find(whole_name(module, name));
    return row == kRows.end() ? nullptr : row->second;
}

bool is_standard_module(std::string_view name) {
    return std::binary_search(std::begin(kStandardModules), std::end(kStandardModules), name);
}

std::vector<std::string_view> standard_modules() {
    return {std::begin(kStandardModules), std::end(kStandardModules)};
}

}  // namespace loopscope::run
