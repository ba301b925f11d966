// match: cases, and the patterns that look at one value. Patterns made of others: compile_patterns.cpp.
//
// A pattern consumes the value on top. Captured values stay on the stack, below whatever is still to be
// matched, until the whole pattern has matched; then they are stored. A failing pattern jumps to where as
// many values are popped as lie there at that point (`fail_pops`), and on to the next case.
#include <fmt/format.h>

#include <algorithm>

#include "core/bytecode/codegen.h"

namespace loopscope::bytecode {

namespace {

bool is_wildcard(const Pattern& node) {
    return node.kind == PatternKind::As && as<MatchAs>(node).pattern == nullptr && !as<MatchAs>(node).name;
}

}  // namespace

void Codegen::match(const Match& stmt) {
    visit(*stmt.subject);
    Label end = new_label();
    const size_t count = stmt.cases.size();
    const bool has_default = count > 1 && is_wildcard(*stmt.cases.back().pattern);
    const size_t tested = count - (has_default ? 1 : 0);
    for (size_t i = 0; i < tested; ++i) {
        const MatchCase& item = stmt.cases[i];
        match_case(item, item.guard != nullptr || i + 1 == count, i + 1 < tested, end);
    }
    if (has_default) {
        const MatchCase& item = stmt.cases.back();
        m_span = item.pattern->span;
        line(item.pattern->span.line);
        if (item.guard != nullptr) jump_if(*item.guard, end, false);
        body(item.body);
    }
    place(end);
}

void Codegen::match_case(const MatchCase& item, bool allow_irrefutable, bool keeps_subject, Label end) {
    At at(*this, item.pattern->span);
    line(item.pattern->span.line);
    if (keeps_subject) emit(Opcode::Copy, 1);
    PatternContext context;
    context.allow_irrefutable = allow_irrefutable;
    pattern(*item.pattern, context);
    for (std::string_view name : context.stores) variable(name, ExprContext::Store);
    if (item.guard != nullptr) jump_if(*item.guard, fail_pop(context, 0), false);
    if (keeps_subject) emit(Opcode::PopTop);
    body(item.body);
    jump(Opcode::Jump, end);
    m_span = item.pattern->span;
    place_fail_pops(context);
}

Label Codegen::fail_pop(PatternContext& context, size_t pops) {
    while (context.fail_pops.size() <= pops) context.fail_pops.push_back(new_label());
    return context.fail_pops[pops];
}

void Codegen::jump_to_fail(PatternContext& context, Opcode opcode) {
    jump(opcode, fail_pop(context, context.on_top + context.stores.size()));
}

void Codegen::place_fail_pops(PatternContext& context) {
    for (size_t pops = context.fail_pops.size(); pops-- > 0;) {
        place(context.fail_pops[pops]);
        if (pops > 0) emit(Opcode::PopTop);
    }
    context.fail_pops.clear();
}

// Moves the top under the count - 1 values below it.
void Codegen::rotate(size_t count) {
    for (; count > 1; --count) emit(Opcode::Swap, static_cast<uint32_t>(count));
}

void Codegen::store_capture(const std::optional<std::string>& name, PatternContext& context) {
    if (!name) return emit(Opcode::PopTop);
    if (!check_not_debug(*name, ExprContext::Store)) return;
    if (std::find(context.stores.begin(), context.stores.end(), *name) != context.stores.end())
        return error(m_span, fmt::format("multiple assignments to name '{}' in pattern", *name));
    rotate(context.on_top + context.stores.size() + 1);
    context.stores.push_back(*name);
}

void Codegen::pattern(const Pattern& node, PatternContext& context) {
    m_span = node.span;  // stays in force: what follows inside the pattern around points here
    switch (node.kind) {
        case PatternKind::Value:
            return pattern_value(as<MatchValue>(node), context);
        case PatternKind::Singleton:
            if (as<MatchSingleton>(node).value.kind == ConstantValue::Kind::None)
                return jump_to_fail(context, Opcode::PopJumpIfNotNone);
            load_constant(constant_of(as<MatchSingleton>(node).value));
            emit(Opcode::IsOp, 0);
            return jump_to_fail(context, Opcode::PopJumpIfFalse);
        case PatternKind::Sequence:
            return pattern_sequence(as<MatchSequence>(node), context);
        case PatternKind::Mapping:
            return pattern_mapping(as<MatchMapping>(node), context);
        case PatternKind::Class:
            return pattern_class(as<MatchClass>(node), context);
        case PatternKind::Star:
            return store_capture(as<MatchStar>(node).name, context);
        case PatternKind::As:
            return pattern_as(as<MatchAs>(node), context);
        case PatternKind::Or:
            return pattern_or(as<MatchOr>(node), context);
    }
}

// A pattern inside another may match anything.
void Codegen::pattern_inner(const Pattern& node, PatternContext& context) {
    const bool outer = context.allow_irrefutable;
    context.allow_irrefutable = true;
    pattern(node, context);
    context.allow_irrefutable = outer;
}

void Codegen::pattern_value(const MatchValue& node, PatternContext& context) {
    visit(*node.value);
    emit(Opcode::CompareOp, static_cast<uint32_t>(CompareOperator::Eq));
    jump_to_fail(context, Opcode::PopJumpIfFalse);
}

void Codegen::pattern_as(const MatchAs& node, PatternContext& context) {
    if (node.pattern == nullptr) {
        if (!context.allow_irrefutable)
            error(m_span, node.name ? fmt::format("name capture '{}' makes remaining patterns unreachable",
                                                  *node.name)
                                    : std::string("wildcard makes remaining patterns unreachable"));
        return store_capture(node.name, context);
    }
    ++context.on_top;
    emit(Opcode::Copy, 1);
    pattern(*node.pattern, context);
    --context.on_top;
    store_capture(node.name, context);
}

void Codegen::pattern_or(const MatchOr& node, PatternContext& context) {
    Label end = new_label();
    std::vector<std::string_view>
        wanted;  // the captures of the first alternative, which the others must match
    for (size_t i = 0; i < node.patterns.size(); ++i) {
        m_span = node.patterns[i]->span;
        PatternContext alternative;
        alternative.allow_irrefutable = i + 1 == node.patterns.size() && context.allow_irrefutable;
        emit(Opcode::Copy, 1);
        pattern(*node.patterns[i], alternative);
        if (i == 0)
            wanted = alternative.stores;
        else
            reorder_captures(wanted, alternative);
        jump(Opcode::Jump, end);
        place_fail_pops(alternative);
    }
    emit(Opcode::PopTop);
    jump_to_fail(context, Opcode::Jump);
    place(end);
    const size_t depth = wanted.size() + 1 + context.on_top + context.stores.size();
    for (std::string_view name : wanted) {
        rotate(depth);
        if (std::find(context.stores.begin(), context.stores.end(), name) != context.stores.end())
            return error(m_span, fmt::format("multiple assignments to name '{}' in pattern", name));
        context.stores.push_back(name);
    }
    emit(Opcode::PopTop);
}

// Brings the captures on the stack into the order of `wanted`.
void Codegen::reorder_captures(const std::vector<std::string_view>& wanted, PatternContext& context) {
    auto& stores = context.stores;
    if (stores.size() != wanted.size()) return error(m_span, "alternative patterns bind different names");
    for (size_t i = wanted.size(); i-- > 0;) {
        auto found = std::find(stores.begin(), stores.end(), wanted[i]);
        if (found == stores.end()) return error(m_span, "alternative patterns bind different names");
        const size_t at = static_cast<size_t>(found - stores.begin());
        if (at == i) continue;
        // The first at + 1 names go, as a whole, to where the last of them belongs.
        std::vector<std::string_view> moved(stores.begin(), found + 1);
        stores.erase(stores.begin(), found + 1);
        stores.insert(stores.begin() + static_cast<std::ptrdiff_t>(i - at), moved.begin(), moved.end());
        for (size_t n = 0; n < moved.size(); ++n) rotate(i + 1);
    }
}

}  // namespace loopscope::bytecode
