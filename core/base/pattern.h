// Words made by a pattern, and words read by one: "line {0}" and "line 5".
//
// Places are {0}, {1} .. up to {9}; in a pattern that is read they stand in this order, and each takes one
// character or more, and as few as it can. No formatting: see fmt for that.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope::base {

// What stands at the places of words made by that pattern; nothing where they are not.
std::optional<std::vector<std::string_view>> fillings(std::string_view pattern, std::string_view words);

// The pattern with its places filled in.
std::string filled(std::string_view pattern, const std::function<std::string(size_t)>& filling);

}  // namespace loopscope::base
