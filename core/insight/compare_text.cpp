// A comparison in words.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/insight/compare.h"

namespace loopscope::insight {

namespace {

using Json = nlohmann::ordered_json;

std::string seconds(double value) { return fmt::format("{:.6g} s", std::round(value * 1e6) / 1e6); }

std::string who(const Place& place) { return place.task.empty() ? "the script" : place.task; }

std::string describe(const Place& place) {
    if (place.is_over) return fmt::format("the run ends at {}", seconds(place.time));
    return fmt::format("at {} {} runs line {}: {}", seconds(place.time), who(place), place.line,
                       place.source);
}

// "the second run takes 2.1 s longer"
std::string time_difference(const Comparison& comparison) {
    const double more = comparison.time[1] - comparison.time[0];
    if (std::abs(more) < 1e-9) return fmt::format("both take {}", seconds(comparison.time[0]));
    return fmt::format("the second run takes {} {}", seconds(std::abs(more)), more > 0 ? "longer" : "less");
}

void write_parting(std::string& text, const Parting& parting) {
    text += fmt::format("  first run:  {}  [step {}]\n", describe(parting.first), parting.first.step);
    text += fmt::format("  second run: {}  [step {}]\n", describe(parting.second), parting.second.step);
}

std::string in_common(const Parting& parting) {
    if (parting.lines_in_common == 0) return "They have no line in common at the beginning.";
    const Place& last = parting.last_in_common;
    return fmt::format("Both run the same {} line{} first, up to line {} of {} at {}.",
                       parting.lines_in_common, parting.lines_in_common == 1 ? "" : "s", last.line, who(last),
                       seconds(last.time));
}

std::string ending(const ComparedTask& task, int side) {
    std::string text = task.outcome[side];
    if (!task.value[side].empty() && task.value[0] != task.value[1]) text += " with " + task.value[side];
    if (task.ended_at[side] >= 0) text += fmt::format(" at {}", seconds(task.ended_at[side]));
    return text;
}

void write_tasks(std::string& text, const Comparison& comparison) {
    const auto count = std::count_if(comparison.tasks.begin(), comparison.tasks.end(),
                                     [](const ComparedTask& task) { return task.differs; });
    if (count == 0) return;
    text += "Tasks that end otherwise:\n";
    size_t width = 0;
    for (const ComparedTask& task : comparison.tasks)
        if (task.differs) width = std::max(width, std::min<size_t>(task.name.size(), 24));
    for (const ComparedTask& task : comparison.tasks) {
        if (!task.differs) continue;
        text += fmt::format("  {:<{}}  {}, now {}\n", task.name, width, ending(task, 0), ending(task, 1));
    }
}

void write_output(std::string& text, const Comparison& comparison) {
    if (!comparison.output_differs) return;
    text += "Output (- only in the first run, + only in the second):\n";
    constexpr size_t kNear = 2;  // lines in common that are shown around a difference
    const auto& output = comparison.output;
    const auto differs = [&](size_t at) { return output[at].in != OutputLine::In::Both; };
    bool left_out = false;
    for (size_t at = 0; at < output.size(); ++at) {
        bool near = false;
        for (size_t k = at > kNear ? at - kNear : 0; k <= at + kNear && k < output.size(); ++k)
            near |= differs(k);
        if (!near) {
            if (!left_out) text += "    ...\n";
            left_out = true;
            continue;
        }
        left_out = false;
        const char sign = output[at].in == OutputLine::In::Both    ? ' '
                          : output[at].in == OutputLine::In::First ? '-'
                                                                   : '+';
        text += fmt::format("  {} {}\n", sign, output[at].text);
    }
}

Json place_json(const Place& place) {
    return {{"over", place.is_over}, {"step", place.step}, {"time", place.time},
            {"task", place.task},    {"line", place.line}, {"source", place.source}};
}

Json parting_json(const std::optional<Parting>& parting) {
    if (!parting) return nullptr;
    return {{"lines_in_common", parting->lines_in_common},
            {"first", place_json(parting->first)},
            {"second", place_json(parting->second)}};
}

Json end_json(const ComparedTask& task, int side) {
    return {{"outcome", task.outcome[side]},
            {"value", task.value[side]},
            {"ended_at", task.ended_at[side] < 0 ? Json(nullptr) : Json(task.ended_at[side])}};
}

}  // namespace

std::string to_sentence(const Comparison& comparison) {
    if (comparison.is_same()) return "Both runs do the same, at the same times.";
    std::string text = time_difference(comparison);
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    const auto& parting = comparison.parting ? comparison.parting : comparison.later;
    if (!parting) return text + ".";
    const Place& place = parting->second.is_over ? parting->first : parting->second;
    if (!comparison.parting)
        return fmt::format(
            "{}; the same lines in the same order, but line {} of {} comes at {} instead of {}.", text,
            place.line, who(place), seconds(parting->second.time), seconds(parting->first.time));
    if (parting->second.is_over)
        return fmt::format("{}; the second run ends where the first runs line {} of {}.", text, place.line,
                           who(place));
    return fmt::format("{}; they part at {}, where {} runs line {} now.", text, seconds(place.time),
                       who(place), place.line);
}

std::string to_text(const Comparison& comparison, const std::string& first, const std::string& second) {
    std::string text = fmt::format("First run:  {}, {}\nSecond run: {}, {}\n\n", first,
                                   seconds(comparison.time[0]), second, seconds(comparison.time[1]));
    if (comparison.is_same()) return text + "Both runs do the same, at the same times.\n";
    std::string time = time_difference(comparison);
    time[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(time[0])));
    text += time + ".\n";
    if (comparison.exit_status[0] != comparison.exit_status[1])
        text += fmt::format("The first run ends with status {}, the second with {}.\n",
                            comparison.exit_status[0], comparison.exit_status[1]);
    if (comparison.later) {
        const bool is_all = !comparison.parting;
        text += is_all ? "Both run the same lines in the same order. The first that comes at another time:\n"
                       : "The first line that comes at another time:\n";
        write_parting(text, *comparison.later);
    }
    if (comparison.parting) {
        text += in_common(*comparison.parting) + " Then they part:\n";
        write_parting(text, *comparison.parting);
    }
    write_tasks(text, comparison);
    write_output(text, comparison);
    if (!comparison.output_differs) text += "Both print the same.\n";
    return text;
}

std::string to_json(const Comparison& comparison, const std::string& first, const std::string& second) {
    Json tasks = Json::array(), output = Json::array();
    for (const ComparedTask& task : comparison.tasks)
        tasks.push_back({{"name", task.name},
                         {"differs", task.differs},
                         {"first", end_json(task, 0)},
                         {"second", end_json(task, 1)}});
    constexpr const char* kIn[] = {"both", "first", "second"};
    for (const OutputLine& line : comparison.output)
        output.push_back({{"in", kIn[static_cast<int>(line.in)]},
                          {"text", line.text},
                          {"task", line.task},
                          {"time", line.time},
                          {"step", line.step}});
    const Json json = {{"first", first},
                       {"second", second},
                       {"same", comparison.is_same()},
                       {"time", {comparison.time[0], comparison.time[1]}},
                       {"time_saved", comparison.time[0] - comparison.time[1]},
                       {"exit_status", {comparison.exit_status[0], comparison.exit_status[1]}},
                       {"parting", parting_json(comparison.parting)},
                       {"later", parting_json(comparison.later)},
                       {"tasks", tasks},
                       {"output", output}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace loopscope::insight
