#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/list.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

Tuple& tuple_at(const Value& value) { return *static_cast<Tuple*>(value.object()); }

void destroy_tuple(Object* object) {
    discharge(*object);
    for (auto& items = static_cast<Tuple*>(object)->items; !items.empty();) items.pop_back();
    destroy_as<Tuple>(object);
}

Value tuple_make(Machine& m, Type& type, const CallArguments& arguments) {
    const bool is_plain = type.slots.init == m.types.tuple->slots.init;
    if (is_plain && !check_no_keywords(m, "tuple", arguments)) return Value();
    if (!check_arity(m, "tuple", arguments, 0, 1)) return Value();
    if (&type == m.types.tuple) {
        return arguments.positional_count ? tuple_of(m, arguments.values[0]) : m.new_tuple().value();
    }
    std::optional<std::vector<Value>> items;
    if (arguments.positional_count != 0) {
        items = to_vector(m, arguments.values[0]);
        if (!items) return Value();
    }
    Ref<Tuple> result = m.make<Tuple>(type);
    if (items) result->items = std::move(*items);
    return result.value();
}

Value tuple_repr(Machine& m, const Value& self) {
    const auto& items = tuple_at(self).items;
    if (items.empty()) return m.new_str("()");
    ReprGuard guard(m, self);
    if (guard.failed) return Value();
    if (guard.again) return m.new_str("(...)");
    std::string text = "(";
    for (size_t i = 0; i < items.size(); ++i) {
        const std::optional<std::string> part = repr_text(m, items[i]);
        if (!part) return Value();
        if (i > 0) text += ", ";
        text += *part;
        if (text.size() > 1u << 20 && !m.reserve(text.size())) return Value();
    }
    return m.new_str(text + (items.size() == 1 ? ",)" : ")"));
}

Value tuple_get_item(Machine& m, const Value& self, const Value& key) {
    const auto& items = tuple_at(self).items;
    const auto size = static_cast<int64_t>(items.size());
    if (!key.is_layout(Layout::Slice)) {
        const auto index = sequence_index(m, key, size, "tuple", "tuple index out of range");
        return index ? items[static_cast<size_t>(*index)] : Value();
    }
    const auto range = resolve_slice(m, as<Slice>(key), size);
    if (!range) return Value();
    if (range->count == size && range->step == 1 && &m.type_of(self) == m.types.tuple) return self;
    if (!m.reserve(static_cast<uint64_t>(range->count) * sizeof(Value))) return Value();
    std::vector<Value> taken;
    taken.reserve(static_cast<size_t>(range->count));
    for (int64_t i = 0; i < range->count; ++i) {
        taken.push_back(items[static_cast<size_t>(range->start + i * range->step)]);
    }
    return m.new_tuple(std::move(taken)).value();
}

std::optional<int64_t> tuple_len(Machine&, const Value& self) {
    return static_cast<int64_t>(tuple_at(self).items.size());
}

std::optional<bool> tuple_contains(Machine& m, const Value& self, const Value& item) {
    for (const Value& here : tuple_at(self).items) {
        const std::optional<bool> same = equal(m, here, item);
        if (!same || *same) return same;
    }
    return false;
}

// CPython's, after xxHash.
std::optional<int64_t> tuple_hash(Machine& m, const Value& self) {
    constexpr uint64_t kPrime1 = 11400714785074694791u, kPrime2 = 14029467366897019727u,
                       kPrime5 = 2870177450012600261u;
    RecursionGuard guard(m, "");
    if (guard.failed) return std::nullopt;
    const auto& items = tuple_at(self).items;
    // Tuples of one tuple in many places take exponentially long.
    if (!m.spend(1 + items.size())) return std::nullopt;
    uint64_t sum = kPrime5;
    for (const Value& item : items) {
        const std::optional<int64_t> lane = key_hash(m, item);
        if (!lane) return std::nullopt;
        sum += static_cast<uint64_t>(*lane) * kPrime2;
        sum = (sum << 31 | sum >> 33) * kPrime1;
    }
    sum += items.size() ^ (kPrime5 ^ 3527539u);
    if (sum == ~uint64_t{0}) sum = 1546275796;
    return static_cast<int64_t>(sum);
}

Value tuple_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (!Tuple::is(left) || !Tuple::is(right)) return Value::not_implemented();
    return compare_items(m, op, tuple_at(left).items, tuple_at(right).items);
}

Value tuple_concat(Machine& m, const Value& left, const Value& right) {
    if (!Tuple::is(left)) return Value::not_implemented();
    if (!Tuple::is(right)) {
        if (m.type_of(right).has(kWrittenInPython) && m.type_of(right).slots.binary) {
            return Value::not_implemented();
        }
        return raise(m, *m.types.TypeError, "can only concatenate tuple (not \"{}\") to tuple",
                     type_name(m, right));
    }
    const auto& first = tuple_at(left).items;
    const auto& second = tuple_at(right).items;
    if (second.empty() && &m.type_of(left) == m.types.tuple) return left;
    if (first.empty() && &m.type_of(right) == m.types.tuple) return right;
    if (!m.reserve((first.size() + second.size()) * sizeof(Value))) return Value();
    std::vector<Value> items;
    items.reserve(first.size() + second.size());
    items = first;
    items.insert(items.end(), second.begin(), second.end());
    return m.new_tuple(std::move(items)).value();
}

Value tuple_repeat(Machine& m, const Value& left, const Value& right) {
    const Value& self = Tuple::is(left) ? left : right;
    const Value& factor = Tuple::is(left) ? right : left;
    if (m.type_of(factor).has(kWrittenInPython) && m.type_of(factor).slots.binary) {
        return Value::not_implemented();
    }
    const std::optional<int64_t> count = repeat_count(m, factor);
    if (!count) return Value();
    if (*count == 1 && &m.type_of(self) == m.types.tuple) return self;
    Ref<Tuple> result = m.new_tuple();
    if (*count == 0) return result.value();
    Ref<Tuple> made = m.make<Tuple>(*m.types.tuple);
    if (!repeat_items(m, *made, tuple_at(self).items, *count, made->items)) return Value();
    return made.value();
}

Value tuple_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op == BinaryOperator::Add) return tuple_concat(m, left, right);
    if (op == BinaryOperator::Mult) return tuple_repeat(m, left, right);
    return Value::not_implemented();
}

Value tuple_count(Machine& m, const Value* a) {
    int64_t count = 0;
    for (const Value& here : tuple_at(a[0]).items) {
        const std::optional<bool> same = equal(m, here, a[1]);
        if (!same) return Value();
        count += *same;
    }
    return m.new_int(count);
}

Value tuple_index(Machine& m, const Value* a) {
    const auto& items = tuple_at(a[0]).items;
    const auto range = resolve_bounds(m, a[2], a[3], static_cast<int64_t>(items.size()));
    if (!range) return Value();
    for (int64_t i = range->start; i < range->stop; ++i) {
        const std::optional<bool> same = equal(m, items[static_cast<size_t>(i)], a[1]);
        if (!same) return Value();
        if (*same) return m.new_int(i);
    }
    return raise(m, *m.types.ValueError, "tuple.index(x): x not in tuple");
}

Value tuple_getnewargs(Machine& m, const Value* a) {
    return m.new_tuple({m.new_tuple(tuple_at(a[0]).items).value()}).value();
}

const NativeMethod kMethods[] = {
    {"count", "self, value, /", tuple_count},
    {"index", "self, value, start=?, stop=?, /", tuple_index},
    {"__getnewargs__", "self, /", tuple_getnewargs},
};

}  // namespace

Value tuple_of(Machine& m, const Value& iterable) {
    if (&m.type_of(iterable) == m.types.tuple) return iterable;
    if (&m.type_of(iterable) == m.types.list) return m.new_tuple(as<List>(iterable).items).value();
    Ref<List> collected = m.new_list();
    if (!list_extend(m, *collected, iterable)) return Value();
    Ref<Tuple> result = m.new_tuple(std::move(collected->items));
    return charge(m, *result, result->items.capacity() * sizeof(Value)) ? result.value() : Value();
}

void setup_tuple(Machine& m) {
    Type& type = *m.types.tuple;
    type.destroy = destroy_tuple;
    type.type_flags |= kIsSequence;
    Slots& slots = type.slots;
    slots.make = tuple_make;
    slots.repr = tuple_repr;
    slots.get_item = tuple_get_item;
    slots.len = tuple_len;
    slots.contains = tuple_contains;
    slots.hash = tuple_hash;
    slots.compare = tuple_compare;
    slots.binary = tuple_binary;
    slots.iter = tuple_iter;
    type.binary_operators = operator_bit(BinaryOperator::Add) | operator_bit(BinaryOperator::Mult);
    add_methods(m, type, kMethods);
}

}  // namespace loopscope::vm
