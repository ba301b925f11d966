// `loopscope compare`: two runs held against each other; two scripts, or one with and without what-ifs.
#include <cstdio>

#include "app/commands.h"
#include "app/files.h"
#include "app/runs.h"
#include "core/insight/compare.h"

namespace loopscope::app {

namespace {

std::string name_of(const std::string& path, const std::vector<std::string>& what_if) {
    std::string name = path;
    for (const std::string& text : what_if)
        name += (text == what_if.front() ? ", what if " : ", and ") + text;
    return name;
}

}  // namespace

int execute(const CompareOptions& options) {
    if (options.second.empty() && options.what_if.empty())
        return complain("compare needs two scripts, or one and --what-if");
    const std::string& second_path = options.second.empty() ? options.first : options.second;
    const auto first = open_replay(options.first);
    if (!first) return complain(first.error().message);
    const auto second = open_replay(second_path, options.what_if);
    if (!second) return complain(second.error().message);
    const insight::Comparison comparison = insight::compare(*first.value(), *second.value());
    const std::string second_name = name_of(second_path, options.what_if);
    const std::string text = options.format == "json"
                                 ? insight::to_json(comparison, options.first, second_name)
                                 : insight::to_text(comparison, options.first, second_name);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return comparison.is_same() ? 0 : 1;
}

}  // namespace loopscope::app
