// Patterns made of other patterns: sequences, mappings, classes.
#include <fmt/format.h>

#include <algorithm>

#include "core/bytecode/codegen.h"
#include "core/bytecode/unparse.h"

namespace loopscope::bytecode {

namespace {

bool is_wildcard(const Pattern& node) {
    return node.kind == PatternKind::As && as<MatchAs>(node).pattern == nullptr && !as<MatchAs>(node).name;
}

}  // namespace

void Codegen::compare_length(size_t length, CompareOperator op, PatternContext& context) {
    emit(Opcode::GetLen);
    load_constant({static_cast<int64_t>(length)});
    emit(Opcode::CompareOp, static_cast<uint32_t>(op));
    jump_to_fail(context, Opcode::PopJumpIfFalse);
}

void Codegen::pattern_sequence(const MatchSequence& node, PatternContext& context) {
    std::optional<size_t> star;
    bool only_wildcards = true, star_is_wildcard = false;
    for (size_t i = 0; i < node.patterns.size(); ++i) {
        const Pattern& item = *node.patterns[i];
        if (item.kind != PatternKind::Star) {
            only_wildcards = only_wildcards && is_wildcard(item);
            continue;
        }
        if (star) return error(node.span, "multiple starred names in sequence pattern");
        star = i;
        star_is_wildcard = !as<MatchStar>(item).name;
        only_wildcards = only_wildcards && star_is_wildcard;
    }
    const size_t count = node.patterns.size();
    ++context.on_top;  // the subject
    emit(Opcode::MatchSequence);
    jump_to_fail(context, Opcode::PopJumpIfFalse);
    if (!star)
        compare_length(count, CompareOperator::Eq, context);
    else if (count > 1)
        compare_length(count - 1, CompareOperator::GtE, context);
    --context.on_top;
    if (only_wildcards) return emit(Opcode::PopTop);
    if (star_is_wildcard) return pattern_sequence_subscripts(node.patterns, *star, context);
    pattern_sequence_unpacked(node.patterns, star, context);
}

void Codegen::pattern_sequence_unpacked(const std::vector<Pattern*>& patterns, std::optional<size_t> star,
                                        PatternContext& context) {
    if (star) {
        const size_t after = patterns.size() - *star - 1;
        if (*star >= (1 << 8) || after >= (1 << 23))
            return error(m_span, "too many expressions in star-unpacking sequence pattern");
        emit(Opcode::UnpackEx, static_cast<uint32_t>(*star + (after << 8)));
    } else {
        emit(Opcode::UnpackSequence, static_cast<uint32_t>(patterns.size()));
    }
    context.on_top += patterns.size();
    for (const Pattern* item : patterns) {
        --context.on_top;
        pattern_inner(*item, context);
    }
}

// [first, *_, last]: items are taken one by one, so that a long sequence is not unpacked for nothing.
void Codegen::pattern_sequence_subscripts(const std::vector<Pattern*>& patterns, size_t star,
                                          PatternContext& context) {
    ++context.on_top;
    for (size_t i = 0; i < patterns.size(); ++i) {
        if (i == star || is_wildcard(*patterns[i])) continue;
        emit(Opcode::Copy, 1);
        if (i < star) {
            load_constant({static_cast<int64_t>(i)});
        } else {  // counted from the length: the subject need not understand negative indices
            emit(Opcode::GetLen);
            load_constant({static_cast<int64_t>(patterns.size() - i)});
            emit(Opcode::BinaryOp, static_cast<uint32_t>(BinaryOperator::Sub));
        }
        emit(Opcode::BinarySubscr);
        pattern_inner(*patterns[i], context);
    }
    --context.on_top;
    emit(Opcode::PopTop);
}

// Pushes the tuple of keys.
void Codegen::mapping_keys(const MatchMapping& node) {
    std::vector<std::string> seen;
    BytecodeConstant::Tuple constants;  // when all keys are
    for (const Expr* key : node.keys) {
        if (auto value = fold(*key)) {
            constants.items.push_back(std::move(*value));
            std::string text = unparse(*key);
            if (std::find(seen.begin(), seen.end(), text) != seen.end())
                return error(m_span, fmt::format("mapping pattern checks duplicate key ({})", text));
            seen.push_back(std::move(text));
        } else if (key->kind != ExprKind::Attribute) {
            return error(m_span, "mapping pattern keys may only match literals and attribute lookups");
        }
    }
    if (constants.items.size() == node.keys.size()) return load_constant({std::move(constants)});
    visit_all(node.keys);
    emit(Opcode::BuildTuple, static_cast<uint32_t>(node.keys.size()));
}

void Codegen::pattern_mapping(const MatchMapping& node, PatternContext& context) {
    const size_t count = node.keys.size();
    ++context.on_top;
    emit(Opcode::MatchMapping);
    jump_to_fail(context, Opcode::PopJumpIfFalse);
    if (count == 0 && !node.rest) {
        --context.on_top;
        return emit(Opcode::PopTop);
    }
    if (count > 0) compare_length(count, CompareOperator::GtE, context);
    mapping_keys(node);
    emit(Opcode::MatchKeys);
    context.on_top += 2;
    emit(Opcode::Copy, 1);
    jump_to_fail(context, Opcode::PopJumpIfNone);
    emit(Opcode::UnpackSequence, static_cast<uint32_t>(count));
    context.on_top += count - 1;
    for (const Pattern* item : node.patterns) {
        --context.on_top;
        pattern_inner(*item, context);
    }
    context.on_top -= 2;
    if (!node.rest) {
        emit(Opcode::PopTop);
        return emit(Opcode::PopTop);
    }
    // rest: a copy of the subject, less the keys.
    emit(Opcode::BuildMap, 0);
    emit(Opcode::Swap, 3);
    emit(Opcode::DictUpdate, 2);
    emit(Opcode::UnpackSequence, static_cast<uint32_t>(count));
    for (size_t left = count; left > 0; --left) {
        emit(Opcode::Copy, static_cast<uint32_t>(1 + left));
        emit(Opcode::Swap, 2);
        emit(Opcode::DeleteSubscr);
    }
    store_capture(node.rest, context);
}

void Codegen::pattern_class(const MatchClass& node, PatternContext& context) {
    for (size_t i = 0; i < node.kwd_attrs.size(); ++i) {
        if (node.kwd_attrs[i] == "__debug__") m_span = node.kwd_patterns[i]->span;
        if (!check_not_debug(node.kwd_attrs[i], ExprContext::Store)) return;
        for (size_t j = i + 1; j < node.kwd_attrs.size(); ++j)
            if (node.kwd_attrs[j] == node.kwd_attrs[i])
                return error(node.kwd_patterns[j]->span,
                             fmt::format("attribute name repeated in class pattern: {}", node.kwd_attrs[j]));
    }
    const size_t count = node.patterns.size() + node.kwd_patterns.size();
    visit(*node.cls);
    load_text_tuple({node.kwd_attrs.begin(), node.kwd_attrs.end()});
    emit(Opcode::MatchClass, static_cast<uint32_t>(node.patterns.size()));
    emit(Opcode::Copy, 1);
    ++context.on_top;
    jump_to_fail(context, Opcode::PopJumpIfNone);
    emit(Opcode::UnpackSequence, static_cast<uint32_t>(count));
    context.on_top += count - 1;
    for (size_t i = 0; i < count; ++i) {
        --context.on_top;
        const size_t positional = node.patterns.size();
        const Pattern& item = i < positional ? *node.patterns[i] : *node.kwd_patterns[i - positional];
        if (is_wildcard(item))
            emit(Opcode::PopTop);
        else
            pattern_inner(item, context);
    }
}

}  // namespace loopscope::bytecode
