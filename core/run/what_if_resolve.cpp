// What-ifs that need a run to be understood: steps by their names, and who is to come first.
#include <algorithm>

#include <fmt/format.h>

#include "core/insight/past_waits.h"
#include "core/replay/replay.h"
#include "core/run/what_if.h"

namespace loopscope::run {

namespace {

// Whether a what-if about one wait, such as "GET /data1 is 1s late", speaks of it.
bool speaks_of(const WhatIf& what_if, const insight::PastWait& wait) {
    if (const auto* timer = std::get_if<loop::Intervention>(&what_if)) {
        return wait.kind == insight::PastWait::Kind::Sleep &&
               timer->timers != loop::Intervention::Timers::Timeouts &&
               (timer->task.empty() || timer->task == wait.task_name) &&
               (timer->line == 0 || timer->line == wait.line);
    }
    const auto* lever = std::get_if<world::Lever>(&what_if);
    if (lever == nullptr) return false;
    using Target = world::Lever::Target;
    const size_t space = wait.what.find(' ');
    const std::string_view first = std::string_view(wait.what).substr(0, space);
    const std::string_view rest = std::string_view(wait.what).substr(std::min(space + 1, wait.what.size()));
    switch (wait.kind) {
        case insight::PastWait::Kind::Request:
            return world::is_touched(*lever, Target::Request, first, rest);
        case insight::PastWait::Kind::Query:
            return world::is_touched(*lever, Target::Query, "", rest);
        case insight::PastWait::Kind::File:
            return world::is_touched(*lever, Target::File, "", rest);
        case insight::PastWait::Kind::Redis:
            return world::is_touched(*lever, Target::Redis, "", rest);
        case insight::PastWait::Kind::Process:
            return world::is_touched(*lever, Target::Process, "", rest);
        case insight::PastWait::Kind::Job:
            return world::is_touched(*lever, Target::Job, "", rest);
        case insight::PastWait::Kind::Sleep:
            return false;
    }
    return false;
}

uint64_t nth_of(const WhatIf& what_if) {
    if (const auto* timer = std::get_if<loop::Intervention>(&what_if)) return timer->nth;
    return std::get<world::Lever>(what_if).nth;
}

const insight::PastWait* find_wait(const std::string& what, const std::vector<insight::PastWait>& waits) {
    const auto what_if = parse_what_if(what + " is 1s late");
    if (!what_if) return nullptr;
    const uint64_t nth = std::max<uint64_t>(nth_of(what_if.value()), 1);
    uint64_t count = 0;
    for (const insight::PastWait& wait : waits)
        if (speaks_of(what_if.value(), wait) && ++count == nth) return &wait;
    return nullptr;
}

base::Error cannot(const std::string& text, std::string_view why) {
    return base::Error{fmt::format("--what-if \"{}\": {}", text, why)};
}

base::Result<std::string> delay_of(const Sooner& sooner, const trace::Trace& trace) {
    const std::vector<insight::PastWait> waits = insight::waits_in(trace);
    const insight::PastWait* first = find_wait(sooner.first, waits);
    const insight::PastWait* second = find_wait(sooner.second, waits);
    for (const auto& [wait, what] : {std::pair(first, &sooner.first), {second, &sooner.second}}) {
        if (wait == nullptr)
            return cannot(sooner.text, fmt::format("there is no {}; {}", *what, insight::listed(waits)));
        if (!wait->is_over)
            return cannot(sooner.text, fmt::format("{} is not over when the run ends", *what));
    }
    if (first == second) return cannot(sooner.text, "both are the same one");
    if (first->end_event < second->end_event)
        return cannot(sooner.text, fmt::format("it is so already: {} is over first", sooner.first));
    if (first->begin_event > second->end_event)
        return cannot(sooner.text, fmt::format("{} begins only after {} is over, so it cannot come first",
                                               sooner.first, sooner.second));
    constexpr double kJustBehind = 0.001;
    return fmt::format("{} is {} late", sooner.second,
                       insight::seconds_text(first->end - second->end + kJustBehind));
}

bool is_plain(const std::string& step) {
    return step.starts_with("t=") || step.find_first_not_of("0123456789") == std::string::npos;
}

run::Run run_so_far(const std::shared_ptr<const base::SourceText>& source, const Options& options,
                    std::vector<std::string> what_if) {
    Options earlier = options;
    earlier.on_output = {};
    earlier.what_if = std::move(what_if);
    return run(source, earlier);
}

}  // namespace

base::Result<std::vector<std::string>> resolved(const std::shared_ptr<const base::SourceText>& source,
                                                const Options& options) {
    std::vector<std::string> texts = options.what_if;
    std::vector<std::string> standing;  // what earlier runs are run with
    std::vector<size_t> sooner, named_steps;
    for (size_t k = 0; k < texts.size(); ++k) {
        const auto what_if = parse_what_if(texts[k]);
        if (!what_if) return what_if.error();
        const auto* at = std::get_if<AtStep>(&what_if.value());
        if (std::holds_alternative<Sooner>(what_if.value()))
            sooner.push_back(k);
        else if (at == nullptr)
            standing.push_back(texts[k]);
        else
            named_steps.push_back(k);
    }
    for (const size_t k : sooner) {
        const auto what_if = parse_what_if(texts[k]);
        const run::Run run = run_so_far(source, options, standing);
        auto delay = delay_of(std::get<Sooner>(what_if.value()), *run.trace);
        if (!delay) return delay.error();
        texts[k] = std::move(delay.value());
        standing.push_back(texts[k]);
    }
    for (const size_t k : named_steps) {
        const auto what_if = parse_what_if(texts[k]);
        const AtStep& at = std::get<AtStep>(what_if.value());
        if (!is_plain(at.step)) {
            const run::Run run = run_so_far(source, options, standing);
            const auto step = replay::Replay(run.trace).parse_step(at.step);
            if (!step) return cannot(texts[k], step.error().message);
            const size_t place = texts[k].find(at.step);
            texts[k].replace(place, at.step.size(), std::to_string(step.value()));
        }
        standing.push_back(texts[k]);
    }
    return texts;
}

}  // namespace loopscope::run
