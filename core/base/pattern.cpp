#include "core/base/pattern.h"

#include <algorithm>

namespace loopscope::base {

namespace {

constexpr size_t kPlace = 3;  // characters of "{0}"

}  // namespace

std::optional<std::vector<std::string_view>> fillings(std::string_view pattern, std::string_view words) {
    constexpr size_t kNone = std::string_view::npos;
    std::vector<std::string_view> found;
    while (true) {
        const size_t place = pattern.find('{');
        if (place == kNone) return pattern == words ? std::optional(std::move(found)) : std::nullopt;
        if (!words.starts_with(pattern.substr(0, place))) return std::nullopt;
        words.remove_prefix(place);
        pattern.remove_prefix(place + kPlace);
        const std::string_view next = pattern.substr(0, pattern.find('{'));
        const bool is_last = next.size() == pattern.size();
        const size_t end = is_last ? words.size() - std::min(next.size(), words.size()) : words.find(next);
        if (end == kNone || end == 0) return std::nullopt;
        found.push_back(words.substr(0, end));
        words.remove_prefix(end);
    }
}

std::string filled(std::string_view pattern, const std::function<std::string(size_t)>& filling) {
    std::string words;
    while (true) {
        const size_t place = pattern.find('{');
        words += pattern.substr(0, place);
        if (place == std::string_view::npos) return words;
        words += filling(static_cast<size_t>(pattern[place + 1] - '0'));
        pattern.remove_prefix(place + kPlace);
    }
}

}  // namespace loopscope::base
