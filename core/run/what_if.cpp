#include "core/run/what_if.h"

#include <optional>

#include <fmt/format.h>

#include "core/python/parser.h"
#include "core/world/phrases.h"

namespace loopscope::run {

namespace {

using loop::Intervention;
using world::take_behind;
using world::take_off;
using world::without_ends;

base::Error wrong(std::string_view text, std::string_view how) {
    return base::Error{fmt::format("--what-if \"{}\" cannot be understood: {}", text, how)};
}

// Takes a word off the front. Empty: there is none.
std::string take_word(std::string& text) {
    text = without_ends(text);
    const size_t space = text.find_first_of(" \t");
    std::string word = text.substr(0, space);
    text = space == std::string::npos ? "" : without_ends(text.substr(space));
    return word;
}

bool take_front(std::string& text, std::string_view word) {
    std::string rest = text;
    if (world::plain(take_word(rest)) != word) return false;
    text = std::move(rest);
    return true;
}

// A name as it is, or between quotes.
std::string name_in(std::string_view text) {
    std::string name = without_ends(text);
    if (name.size() >= 2 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front())
        name = name.substr(1, name.size() - 2);
    return name;
}

std::optional<uint32_t> number_in(std::string_view text) {
    if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    uint32_t number = 0;
    for (const char c : text) number = number * 10 + static_cast<uint32_t>(c - '0');
    return number;
}

constexpr std::string_view kHowAtStep =
    "write at, a step, and what happens then: \"at 57 cancel worker\", \"at line:12 swap ready a and b\", "
    "\"at t=0.5 "
    "cancel worker\"";

// False: it is no step. One that is named is known once an earlier run has shown it.
bool read_step(AtStep& at) {
    if (const auto event = number_in(at.step)) return at.intervention.event = *event, true;
    if (at.step.starts_with("t=")) {
        const auto moment = world::seconds_in(at.step.substr(2) + (at.step.ends_with('s') ? "" : "s"));
        at.intervention.moment = moment.value_or(-1);
        return moment.has_value();
    }
    const size_t colon = at.step.find(':');
    const std::string what = at.step.substr(0, colon);
    if (colon == std::string::npos) return what == "end";
    return (what == "line" || what == "switch" || what == "tick") && number_in(at.step.substr(colon + 1));
}

base::Result<WhatIf> parse_at_step(std::string_view given, std::string text) {
    AtStep at;
    at.intervention.text = std::string(given);
    take_front(text, "step");
    at.step = take_word(text);
    if (text.empty() || !read_step(at)) return wrong(given, kHowAtStep);
    if (take_front(text, "cancel")) {
        std::string task = text;
        if (take_front(task, "task") && !task.empty()) text = task;
        at.intervention.kind = Intervention::Kind::CancelTask;
        at.intervention.first = name_in(text);
        return at.intervention.first.empty() ? base::Result<WhatIf>(wrong(given, kHowAtStep))
                                             : base::Result<WhatIf>(at);
    }
    if (!take_front(text, "swap")) return wrong(given, kHowAtStep);
    take_front(text, "ready");
    std::string second;
    if (!take_behind(text, "and", second)) return wrong(given, kHowAtStep);
    at.intervention.kind = Intervention::Kind::SwapReady;
    at.intervention.first = name_in(text);
    at.intervention.second = name_in(second);
    const bool named = !at.intervention.first.empty() && !at.intervention.second.empty();
    return named ? base::Result<WhatIf>(at) : base::Result<WhatIf>(wrong(given, kHowAtStep));
}

constexpr std::string_view kHowTimer =
    "write sleep, timeout or timer, of which task or at which line, then takes 3s, is 0.5s late, fails (of "
    "sleeps) "
    "or never ends; as in \"sleep of worker takes 3s\", \"2nd sleep at line 12 is 0.5s late\", \"timeout at "
    "line 9 "
    "never ends\"";

// The end of a timer's what-if; false: there is none.
bool take_timer_effect(std::string& text, Intervention& timer) {
    std::string behind;
    if (take_off(text, "fails")) return timer.effect = Intervention::Effect::Fails, true;
    if (take_off(text, "never ends")) return timer.effect = Intervention::Effect::Never, true;
    if (std::string sooner = text; take_off(sooner, "late") && take_behind(sooner, "is", behind)) {
        timer.effect = Intervention::Effect::Late;
        text = sooner;
    } else if (!take_behind(text, "takes", behind)) {
        return false;
    }
    const auto seconds = world::seconds_in(behind);
    timer.seconds = seconds.value_or(0);
    return seconds.has_value();
}

// "sleep of b at line 5" and what becomes of it.
base::Result<WhatIf> parse_timer(std::string_view given, std::string text) {
    Intervention timer;
    timer.text = std::string(given);
    timer.kind = Intervention::Kind::Timer;
    timer.nth = world::take_ordinal(text);
    if (!take_timer_effect(text, timer)) return wrong(given, kHowTimer);
    const std::string what = world::plain(take_word(text));
    timer.timers = what == "sleep"     ? Intervention::Timers::Sleeps
                   : what == "timeout" ? Intervention::Timers::Timeouts
                                       : Intervention::Timers::Any;
    if (timer.effect == Intervention::Effect::Fails && timer.timers != Intervention::Timers::Sleeps)
        return wrong(given, kHowTimer);
    text = " " + text;
    std::string line, task;
    if (take_behind(text, "at line", line)) {
        const auto number = number_in(without_ends(line));
        if (!number || *number == 0) return wrong(given, kHowTimer);
        timer.line = *number;
    }
    if (take_behind(text, "of", task)) {
        timer.task = name_in(task);
        if (timer.task.empty()) return wrong(given, kHowTimer);
    }
    return without_ends(text).empty() ? base::Result<WhatIf>(timer) : wrong(given, kHowTimer);
}

constexpr std::string_view kHowConstant =
    "write line, its number, and which constant is what; as in \"line 12: constant 0.5 is 2\", \"line 3: "
    "constant 'a' "
    "is 'b'\"";

// A literal of Python: a number (with a sign), a string, True, False or None.
std::optional<python::ConstantValue> literal_in(const std::string& text) {
    const base::SourceText source("what-if", without_ends(text));
    const python::ParseResult parsed = python::parse(source, python::ParseMode::Expression);
    if (parsed.tree == nullptr || parsed.tree->expression == nullptr) return std::nullopt;
    const python::Expr* expression = parsed.tree->expression;
    if (expression->kind == python::ExprKind::Constant)
        return python::as<python::Constant>(*expression).value;
    if (expression->kind != python::ExprKind::UnaryOp) return std::nullopt;
    const auto& sign = python::as<python::UnaryOp>(*expression);
    if (sign.op != python::UnaryOperator::USub || sign.operand->kind != python::ExprKind::Constant)
        return std::nullopt;
    python::ConstantValue value = python::as<python::Constant>(*sign.operand).value;
    constexpr size_t kMostDigits = 18;
    if (value.kind == python::ConstantValue::Kind::Int && value.text.size() <= kMostDigits)
        return value.text = "-" + value.text, value;
    if (value.kind != python::ConstantValue::Kind::Float) return std::nullopt;
    return value.number = -value.number, value;
}

base::Result<WhatIf> parse_constant(std::string_view given, std::string text) {
    ConstantChange change;
    change.text = std::string(given);
    std::string number = take_word(text);
    if (number.ends_with(':')) number.pop_back();
    const auto line = number_in(number);
    if (!line || *line == 0) return wrong(given, kHowConstant);
    change.line = *line;
    change.nth = world::take_ordinal(text);
    take_front(text, "constant");
    std::string to;
    text = " " + text;
    if (!take_behind(text, "is", to)) return wrong(given, kHowConstant);
    const auto was = literal_in(text), becomes = literal_in(to);
    if (!was || !becomes) return wrong(given, kHowConstant);
    change.from = *was;
    change.to = *becomes;
    return WhatIf(change);
}

}  // namespace

base::Result<WhatIf> parse_what_if(std::string_view given) {
    std::string text = without_ends(given);
    if (take_front(text, "at")) return parse_at_step(given, text);
    if (take_front(text, "line")) return parse_constant(given, text);
    std::string bare = text;
    world::take_ordinal(bare);
    for (const std::string_view word : {"sleep", "timeout", "timer"}) {
        std::string rest = bare;
        if (take_front(rest, word) && text.find(" before ") == std::string::npos)
            return parse_timer(given, text);
    }
    std::string second;
    if (take_behind(text, "before", second)) {
        Sooner sooner{without_ends(text), without_ends(second), std::string(given)};
        if (sooner.first.find(" before ") != std::string::npos)
            return wrong(given, "write one that is to come before one other");
        for (const std::string& what : {sooner.first, sooner.second}) {
            const auto delayed = parse_what_if(what + " is 1s late");
            if (!delayed) return delayed.error();
        }
        return WhatIf(sooner);
    }
    auto lever = world::parse_lever(given);
    return lever ? base::Result<WhatIf>(WhatIf(std::move(lever.value())))
                 : base::Result<WhatIf>(lever.error());
}

namespace {

bool is_equal(const python::ConstantValue& a, const python::ConstantValue& b) {
    return a.kind == b.kind && a.number == b.number && a.text == b.text;
}

std::string text_of(const python::ConstantValue& value) {
    using Kind = python::ConstantValue::Kind;
    switch (value.kind) {
        case Kind::None:
            return "None";
        case Kind::True:
            return "True";
        case Kind::False:
            return "False";
        case Kind::Ellipsis:
            return "...";
        case Kind::Int:
            return value.text;
        case Kind::Float:
            return fmt::format("{}", value.number);
        case Kind::Imaginary:
            return fmt::format("{}j", value.number);
        case Kind::Str:
            return fmt::format("'{}'", value.text.substr(0, 30));
        case Kind::Bytes:
            return fmt::format("b'{}'", value.text.substr(0, 30));
    }
    return "";
}

}  // namespace

void change_constants(python::Tree& tree, std::vector<ConstantChange>& changes) {
    std::vector<uint64_t> fitted(changes.size(), 0);
    for (const auto& node : tree.nodes) {
        auto* constant = dynamic_cast<python::Constant*>(node.get());
        if (constant == nullptr) continue;
        for (size_t k = 0; k < changes.size(); ++k) {
            ConstantChange& change = changes[k];
            if (constant->span.line != change.line || !is_equal(constant->value, change.from)) continue;
            if (++fitted[k] != change.nth && change.nth != 0) continue;
            constant->value = change.to;
            ++change.touched;
            break;
        }
    }
}

std::string constants_in(const python::Tree& tree, uint32_t line) {
    std::string list;
    for (const auto& node : tree.nodes) {
        const auto* constant = dynamic_cast<const python::Constant*>(node.get());
        if (constant == nullptr || constant->span.line != line) continue;
        list += (list.empty() ? "" : ", ") + text_of(constant->value);
    }
    return list.empty() ? "none" : list;
}

}  // namespace loopscope::run
