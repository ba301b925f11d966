// The outcomes of a run's legal orders, in words.
#include <algorithm>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/run/orders.h"

namespace loopscope::run {

namespace {

using Json = nlohmann::ordered_json;

std::string counted(size_t count, const char* what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::vector<std::string> sorted_lines(const std::string& text) {
    std::vector<std::string> lines;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

// The lines that only the one prints, joined: "'a', 'b' and 3 more".
std::string only_in(const std::string& one, const std::string& other) {
    const auto a = sorted_lines(one), b = sorted_lines(other);
    std::vector<std::string> only;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only));
    constexpr size_t kMost = 2;
    std::string text;
    for (size_t k = 0; k < only.size() && k < kMost; ++k)
        text += fmt::format("{}'{}'", k == 0 ? "" : ", ", only[k]);
    if (only.size() > kMost) text += fmt::format(" and {} more", only.size() - kMost);
    return text;
}

// What the run does in the end: "ends by KeyError: 'x'".
std::string ending(const Outcome& outcome) {
    if (!outcome.stopped.empty()) return "is stopped: " + outcome.stopped;
    if (!outcome.error.empty() && outcome.exit_status != 0) return fmt::format("ends by {}", outcome.error);
    return outcome.exit_status == 0 ? "ends normally"
                                    : fmt::format("ends with status {}", outcome.exit_status);
}

std::string quoted(const std::string& text) {
    return text.find('\'') == std::string::npos ? fmt::format("'{}'", text) : fmt::format("\"{}\"", text);
}

std::string command(const Outcome& outcome, const std::string& file) {
    std::string text =
        fmt::format("loopscope run {}", file.find(' ') == std::string::npos ? file : quoted(file));
    for (const std::string& what_if : outcome.what_if) text += " --what-if " + quoted(what_if);
    return text;
}

void write_uncertain(std::string& text, const Orders& orders) {
    constexpr size_t kMost = 12;
    text += "What may come later than it did:\n";
    for (size_t k = 0; k < orders.uncertain.size() && k < kMost; ++k)
        text += fmt::format("    {}\n", orders.uncertain[k]);
    if (orders.uncertain.size() > kMost)
        text += fmt::format("    and {} more\n", orders.uncertain.size() - kMost);
}

void write_outcome(std::string& text, const Orders& orders, size_t number, const std::string& file) {
    const Outcome& outcome = orders.outcomes[number];
    const bool is_written = outcome.what_if.empty();
    std::string of;
    if (is_written)
        of = outcome.orders == 1 ? ", as the script is written" : ", as the script is written and";
    if (!is_written || outcome.orders > 1)
        of +=
            fmt::format("{} in {}", is_written ? "" : ",",
                        counted(outcome.orders - (is_written ? 1 : 0), is_written ? "other order" : "order"));
    text += fmt::format("\nOutcome {}{}:\n", number + 1, of);
    if (number > 0) text += fmt::format("    it {}\n", difference(orders.outcomes[0], outcome));
    constexpr size_t kMost = 6;
    const auto lines = [&] {
        std::vector<std::string> in_order;
        for (size_t at = 0; at < outcome.output.size();) {
            const size_t end = std::min(outcome.output.find('\n', at), outcome.output.size());
            in_order.push_back(outcome.output.substr(at, end - at));
            at = end + 1;
        }
        return in_order;
    }();
    if (lines.size() > kMost) text += "    ...\n";
    for (size_t k = lines.size() > kMost ? lines.size() - kMost : 0; k < lines.size(); ++k)
        text += fmt::format("    | {}\n", lines[k]);
    if (outcome.exit_status != 0 || !outcome.stopped.empty())
        text += fmt::format("    it {}\n", ending(outcome));
    if (outcome.line_orders > 1)
        text += fmt::format("    Its lines come in {} different orders.\n", outcome.line_orders);
    if (!outcome.what_if.empty()) text += fmt::format("    To see it: {}\n", command(outcome, file));
}

}  // namespace

std::string difference(const Outcome& first, const Outcome& other) {
    std::string text;
    const auto add = [&](const std::string& words) { text += (text.empty() ? "" : "; ") + words; };
    const std::string now = only_in(other.output, first.output), before = only_in(first.output, other.output);
    if (!now.empty() && !before.empty())
        add(fmt::format("prints {} instead of {}", now, before));
    else if (!now.empty())
        add(fmt::format("also prints {}", now));
    else if (!before.empty())
        add(fmt::format("does not print {}", before));
    constexpr size_t kMost = 3;
    size_t count = 0;
    for (const auto& [name, value] : other.variables) {
        const auto same = std::find_if(first.variables.begin(), first.variables.end(),
                                       [&](const auto& variable) { return variable.first == name; });
        if (same == first.variables.end() || same->second == value || ++count > kMost) continue;
        add(fmt::format("leaves {} = {} instead of {}", name, value, same->second));
    }
    if (ending(first) != ending(other))
        add(fmt::format("{}, where outcome 1 {}", ending(other), ending(first)));
    return text.empty() ? "ends otherwise" : text;
}

std::string to_text(const Orders& orders, const std::string& file) {
    std::string text;
    if (orders.uncertain.empty()) {
        text = "One order only: nothing in this run can overtake anything else.\n";
        if (orders.has_sleeps)
            text +=
                "Sleeps keep their length here; with --sleeps each stands for something that may take "
                "longer.\n";
        return text;
    }
    const size_t outcomes = orders.outcomes.size();
    const std::string all =
        orders.is_complete ? fmt::format("All {} possible", counted(orders.orders, "order"))
                           : fmt::format("The first {} tried, of more,", counted(orders.orders, "order"));
    if (outcomes == 1)
        text = fmt::format("One outcome. {} come to the same.\n", all);
    else
        text = fmt::format(
            "{} different outcomes: the result depends on who comes first. That is a race.\n"
            "{} come to these.\n",
            outcomes, all);
    if (!orders.is_complete)
        text += fmt::format(
            "The search ended after {}; --most N lets it go on, and it might find other outcomes.\n",
            counted(orders.runs, "run"));
    write_uncertain(text, orders);
    for (size_t k = 0; k < outcomes; ++k) write_outcome(text, orders, k, file);
    return text;
}

std::string to_json(const Orders& orders, const std::string& file) {
    Json outcomes = Json::array();
    for (const Outcome& outcome : orders.outcomes) {
        Json variables = Json::object();
        for (const auto& [name, value] : outcome.variables) variables[name] = value;
        outcomes.push_back({{"what_if", outcome.what_if},
                            {"command", command(outcome, file)},
                            {"orders", outcome.orders},
                            {"line_orders", outcome.line_orders},
                            {"exit_status", outcome.exit_status},
                            {"output", outcome.output},
                            {"error", outcome.error},
                            {"stopped", outcome.stopped},
                            {"variables", variables}});
        if (&outcome != &orders.outcomes.front())
            outcomes.back()["difference"] = difference(orders.outcomes.front(), outcome);
    }
    const Json json = {{"file", file},
                       {"orders", orders.orders},
                       {"runs", orders.runs},
                       {"complete", orders.is_complete},
                       {"uncertain", orders.uncertain},
                       {"outcomes", outcomes}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string describe_search(const Orders& orders) {
    const std::string tried =
        !orders.is_complete  ? fmt::format("the first {} possible orders tried", orders.orders)
        : orders.orders == 1 ? std::string("the only possible order tried")
                             : fmt::format("all {} possible orders tried", orders.orders);
    return orders.uncertain.empty() ? std::string("Nothing in this run can overtake anything else.")
                   : orders.outcomes.size() == 1
                       ? fmt::format("One outcome, {}.", tried)
                       : fmt::format(
                             "{} outcomes, {}: the result depends on who comes first. A click "
                             "opens one beside this run.",
                             orders.outcomes.size(), tried);
}

std::string describe_outcome(const Orders& orders, size_t number) {
    const Outcome& outcome = orders.outcomes[number];
    const std::string name = number == 0 ? std::string("As it is") : fmt::format("Outcome {}", number + 1);
    return outcome.orders == 1 ? fmt::format("{}, in 1 order", name)
                                     : fmt::format("{}, in {} orders", name, outcome.orders);
}

}  // namespace loopscope::run
