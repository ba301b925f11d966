// What-ifs: the one list of interventions of a run, read from text in one place (run::Options::what_if).
//
//   GET /data1 fails · query SELECT takes 3s · ..       of the world: core/world/lever.h carries it out
//   sleep of b at line 5 takes 3s · timeout never ends   of timers: core/loop/interventions.h
//   at 57 cancel b · at line:12 swap ready a and b       at a step: the same
//   line 12: constant 0.5 is 2                           of the script's text: changed as it is compiled
//   GET /data1 before GET /data2                         of an order: becomes a delay, once a run has shown
//   which
//
// The steps of what-ifs count in the run that has all what-ifs without a step, and those with one that stand
// earlier in the list. Equal lists give equal runs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/loop/interventions.h"
#include "core/python/ast.h"
#include "core/run/run.h"
#include "core/world/lever.h"

namespace loopscope::run {

struct ConstantChange {
    uint32_t line = 0;
    uint64_t nth = 0;  // 0: all that are equal
    python::ConstantValue from, to;
    std::string text;
    uint64_t touched = 0;
};

// What `first` names is to arrive before what `second` names does.
struct Sooner {
    std::string first, second;  // as in a lever, without what becomes of it
    std::string text;
};

struct AtStep {
    std::string step;  // as replay::Replay::parse_step has it
    loop::Intervention intervention;
};

using WhatIf = std::variant<world::Lever, loop::Intervention, AtStep, ConstantChange, Sooner>;

base::Result<WhatIf> parse_what_if(std::string_view text);

// The list with every step as an event's number or a moment, and every order as a delay: what the run's own
// list becomes (Run::what_if). Runs the script where that is needed. An error says which one cannot be, and
// why.
base::Result<std::vector<std::string>> resolved(const std::shared_ptr<const base::SourceText>& source,
                                                const Options& options);

// Changes the constants of a tree that was just parsed, and counts them.
void change_constants(python::Tree& tree, std::vector<ConstantChange>& changes);
// "0.5, 2, 'users'": the constants of a line, for whoever named one that is not there.
std::string constants_in(const python::Tree& tree, uint32_t line);

}  // namespace loopscope::run
