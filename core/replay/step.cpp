// The command line's STEP: "12", "line:5", "switch:3", "tick:2", "output:2", "t=0.5", "end".
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/replay/event_index.h"
#include "core/replay/facts.h"
#include "core/replay/replay.h"

namespace loopscope::replay {

namespace {

constexpr const char* kForms =
    "A step is an event number, line:N, switch:N, tick:N, KIND:N (as output:2), t=SECONDS or end.";

bool parse_number(std::string_view text, uint64_t& number) {
    number = 0;
    if (text.empty() || text.size() > 12) return false;
    for (const char c : text) {
        if (c < '0' || c > '9') return false;
        number = number * 10 + static_cast<uint64_t>(c - '0');
    }
    return true;
}

base::Result<uint64_t> step_of_line(const Replay& replay, uint64_t line) {
    for (const uint32_t step : replay.facts().steps(Granularity::Line)) {
        const trace::Event& event = replay.trace().events[step - 1];
        if (event.kind != trace::EventKind::line || event.a != line) continue;
        if (replay.trace().code(event.b).source == 0) return uint64_t{step};
    }
    return base::Error{fmt::format("Line {} is never reached in this run.", line)};
}

base::Result<uint64_t> step_of_time(const Replay& replay, std::string_view text) {
    const std::string digits(text);
    char* end = nullptr;
    const double time = std::strtod(digits.c_str(), &end);
    if (digits.empty() || *end != '\0' || !(time >= 0))
        return base::Error{fmt::format("\"t={}\" is no time in seconds. {}", text, kForms)};
    for (const ClockMove& move : replay.facts().clock_moves())
        if (time > 0 && move.time >= time) return uint64_t{move.event} + 1;
    if (time == 0) return uint64_t{0};
    return base::Error{fmt::format("The run is over after {:.6g} s; there is nothing at {} s.",
                                   replay.facts().end_time(), digits)};
}

}  // namespace

base::Result<uint64_t> Replay::parse_step(std::string_view text) const {
    if (text == "end") return last_step();
    if (text.starts_with("t=")) return step_of_time(*this, text.substr(2));
    const size_t colon = text.find(':');
    uint64_t number = 0;
    if (!parse_number(colon == std::string_view::npos ? text : text.substr(colon + 1), number))
        return base::Error{fmt::format("\"{}\" is no step. {}", text, kForms)};
    if (colon == std::string_view::npos) {
        if (number <= last_step()) return number;
        return base::Error{
            fmt::format("Step {} does not exist: the run has {} events.", number, last_step())};
    }
    const std::string_view what = text.substr(0, colon);
    if (what == "line") return step_of_line(*this, number);
    if (what == "switch") {
        if (number <= count(Granularity::TaskSwitch)) return step_of(Granularity::TaskSwitch, number);
        return base::Error{fmt::format("Switch {} does not exist: the run has {} switches.", number,
                                       count(Granularity::TaskSwitch))};
    }
    if (what == "tick") {
        const auto& begins = facts().tick_begins();
        if (number == 0) return uint64_t{0};
        if (number <= begins.size()) return uint64_t{begins[number - 1]};
        return base::Error{
            fmt::format("Tick {} does not exist: the loop ran {} ticks.", number, begins.size())};
    }
    if (const Kinds kinds = kinds_named(what); kinds.any() && number > 0) {
        const auto step = EventIndex(trace()).nth({kinds, {}, 0}, number);
        if (step) return *step;
        return base::Error{fmt::format("There are not {} events of the kind {} in this run.", number, what)};
    }
    return base::Error{fmt::format("\"{}\" is no step. {}", text, kForms)};
}

}  // namespace loopscope::replay
