#include "core/bytecode/unit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace loopscope::bytecode {

namespace {

// Two constants are one when they have the same type and value; 0.0 and -0.0, 1 and True stay apart.
void append_key(const Constant& constant, std::string& key) {
    auto append_bits = [&](double number) {
        char bits[sizeof number];
        std::memcpy(bits, &number, sizeof number);
        key.append(bits, sizeof number);
    };
    auto append_text = [&](char tag, const std::string& text) {
        key += tag;
        key += std::to_string(text.size());
        key += ':';
        key += text;
    };
    auto append_items = [&](char tag, const std::vector<Constant>& items) {
        key += tag;
        key += std::to_string(items.size());
        key += ':';
        for (const Constant& item : items) append_key(item, key);
    };
    const auto& value = constant.value;
    if (std::holds_alternative<Constant::None>(value)) {
        key += 'n';
    } else if (std::holds_alternative<Constant::Ellipsis>(value)) {
        key += 'e';
    } else if (const auto* truth = std::get_if<bool>(&value)) {
        key += *truth ? 't' : 'f';
    } else if (const auto* integer = std::get_if<int64_t>(&value)) {
        key += 'i';
        key += std::to_string(*integer);
        key += ';';
    } else if (const auto* big = std::get_if<Constant::BigInt>(&value)) {
        append_text('g', big->digits);
    } else if (const auto* number = std::get_if<double>(&value)) {
        key += 'd';
        append_bits(*number);
    } else if (const auto* complex = std::get_if<Constant::Complex>(&value)) {
        key += 'c';
        append_bits(complex->real);
        append_bits(complex->imag);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        append_text('s', *text);
    } else if (const auto* bytes = std::get_if<Constant::Bytes>(&value)) {
        append_text('b', bytes->bytes);
    } else if (const auto* tuple = std::get_if<Constant::Tuple>(&value)) {
        append_items('(', tuple->items);
    } else if (const auto* set = std::get_if<Constant::FrozenSet>(&value)) {
        append_items('{', set->items);
    } else {
        key +=
            fmt::format("p{}", static_cast<const void*>(std::get<std::shared_ptr<const Code>>(value).get()));
    }
}

}  // namespace

CodeKind Unit::code_kind() const {
    if (kind == UnitKind::Module) return CodeKind::Module;
    if (kind == UnitKind::Class) return CodeKind::Class;
    if (scope->is_generator && scope->is_coroutine) return CodeKind::AsyncGenerator;
    if (scope->is_generator) return CodeKind::Generator;
    return scope->is_coroutine ? CodeKind::Coroutine : CodeKind::Function;
}

uint32_t Unit::constant_index(Constant constant) {
    std::string key;
    append_key(constant, key);
    auto [found, is_new] = m_constant_index.emplace(std::move(key), static_cast<uint32_t>(constants.size()));
    if (is_new) constants.push_back(std::move(constant));
    return found->second;
}

uint32_t Unit::name_index(std::string_view text) {
    auto [found, is_new] = m_name_index.emplace(text, static_cast<uint32_t>(names.size()));
    if (is_new) names.push_back(text);
    return found->second;
}

uint32_t Unit::local_index(std::string_view text) {
    auto [found, is_new] = m_local_index.emplace(text, static_cast<uint32_t>(locals.size()));
    if (is_new) locals.push_back(text);
    CHECK(found->second < kDeref);
    return found->second;
}

uint32_t Unit::deref_index(std::string_view text) const {
    auto cell = std::find(cells.begin(), cells.end(), text);
    if (cell != cells.end()) return kDeref + static_cast<uint32_t>(cell - cells.begin());
    auto free = std::find(frees.begin(), frees.end(), text);
    CHECK(free != frees.end());
    return kDeref + static_cast<uint32_t>(cells.size()) + static_cast<uint32_t>(free - frees.begin());
}

void Unit::open(Scope& of) {
    scope = &of;
    for (std::string_view parameter : of.parameters) local_index(parameter);
    cells = of.cells();
    frees = of.frees();
}

}  // namespace loopscope::bytecode
