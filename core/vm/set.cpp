// set and frozenset. Where CPython copies, preallocates or swaps operands, so does this: that decides the
// order of the result.
#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/list.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/set_operations.h"

namespace loopscope::vm {
namespace {

Set& set_at(const Value& value) { return *static_cast<Set*>(value.object()); }

void destroy_set(Object* object) {
    object->type->machine->bytes_in_use -= static_cast<Set*>(object)->table.charged();
    destroy_as<Set>(object);
}

Value set_make(Machine& m, Type& type, const CallArguments&) { return m.make<Set>(type).value(); }

bool set_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!check_no_keywords(m, "set", arguments)) return false;
    if (!check_arity(m, type_name(m, self), arguments, 0, 1)) return false;
    set_at(self).table.clear();
    return arguments.positional_count == 0 || set_update(m, set_at(self), arguments.values[0]);
}

Value frozenset_make(Machine& m, Type& type, const CallArguments& arguments) {
    const bool is_plain = type.slots.init == m.types.frozenset->slots.init;
    if (is_plain && !check_no_keywords(m, "frozenset", arguments)) return Value();
    if (!check_arity(m, type.name, arguments, 0, 1)) return Value();
    if (arguments.positional_count && &type == m.types.frozenset) return frozenset_of(m, arguments.values[0]);
    Ref<Set> result = m.make<Set>(type);
    if (arguments.positional_count && !set_update(m, *result, arguments.values[0])) return Value();
    return result.value();
}

Value set_repr(Machine& m, const Value& self) {
    const Set& set = set_at(self);
    const bool plain = &m.type_of(self) == m.types.set;
    const std::string& name = type_name(m, self);
    if (set.table.size() == 0) return m.new_str(name + "()");
    ReprGuard guard(m, self);
    if (guard.failed) return Value();
    if (guard.again) return m.new_str(name + "(...)");
    std::string text = plain ? "{" : name + "({";
    bool first = true;
    for (uint32_t at = 0; at < set.table.entry_count(); ++at) {
        const Value key = set.table.entry(at).key;
        if (key.empty()) continue;
        const std::optional<std::string> part = repr_text(m, key);
        if (!part) return Value();
        if (!first) text += ", ";
        first = false;
        text += *part;
        if (text.size() > 1u << 20 && !m.reserve(text.size())) return Value();
    }
    return m.new_str(text + (plain ? "}" : "})"));
}

std::optional<int64_t> set_len(Machine&, const Value& self) {
    return static_cast<int64_t>(set_at(self).table.size());
}

// The key to look for: an unhashable set stands for the frozenset with its items.
std::optional<int64_t> searched_hash(Machine& m, Value& key) {
    const std::optional<int64_t> hash = key_hash(m, key);
    if (hash || !key.is_layout(Layout::Set) || !raised_matches(m, *m.types.TypeError)) return hash;
    m.take_raised();
    key = frozenset_of(m, key);
    if (key.empty()) return std::nullopt;
    return key_hash(m, key);
}

std::optional<bool> set_contains(Machine& m, const Value& self, const Value& item) {
    Value key = item;
    const std::optional<int64_t> hash = searched_hash(m, key);
    if (!hash) return std::nullopt;
    const Found found = set_at(self).table.find(m, key, *hash);
    if (found == Found::Raised) return std::nullopt;
    return found == Found::Yes;
}

std::optional<int64_t> frozenset_hash(Machine&, const Value& self) {
    Set& set = set_at(self);
    if (set.hash == -1) set.hash = set.table.frozen_hash();
    return set.hash;
}

Value set_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (!Set::is(left) || !Set::is(right)) return Value::not_implemented();
    const uint32_t here = set_at(left).table.size(), there = set_at(right).table.size();
    std::optional<bool> result;
    switch (op) {
        case CompareOperator::Eq:
        case CompareOperator::NotEq:
            result = here == there ? is_subset(m, left, right) : std::optional<bool>(false);
            if (!result) return Value();
            return Value::boolean(*result != (op == CompareOperator::NotEq));
        case CompareOperator::Lt:
            result = here < there ? is_subset(m, left, right) : std::optional<bool>(false);
            break;
        case CompareOperator::LtE:
            result = is_subset(m, left, right);
            break;
        case CompareOperator::Gt:
            result = here > there ? is_subset(m, right, left) : std::optional<bool>(false);
            break;
        case CompareOperator::GtE:
            result = is_subset(m, right, left);
            break;
    }
    return result ? Value::boolean(*result) : Value();
}

Value set_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (!Set::is(left) || !Set::is(right)) return Value::not_implemented();
    switch (op) {
        case BinaryOperator::BitOr:
            return set_union(m, left, {&right, 1});
        case BinaryOperator::BitAnd:
            return set_intersection(m, left, right);
        case BinaryOperator::Sub:
            return set_difference(m, left, right);
        case BinaryOperator::BitXor:
            return set_symmetric_difference(m, left, right);
        default:
            return Value::not_implemented();
    }
}

Value set_inplace(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (!Set::is(left) || !Set::is(right)) return Value::not_implemented();
    Set& set = set_at(left);
    bool ok = false;
    switch (op) {
        case BinaryOperator::BitOr:
            ok = set_update(m, set, right);
            break;
        case BinaryOperator::Sub:
            ok = set_difference_update(m, set, right);
            break;
        case BinaryOperator::BitXor:
            ok = set_symmetric_difference_update(m, set, right);
            break;
        case BinaryOperator::BitAnd: {
            const Value result = set_intersection(m, left, right);
            ok = !result.empty();
            if (ok) set.table.swap(set_at(result).table);
            break;
        }
        default:
            return Value::not_implemented();
    }
    return ok ? left : Value();
}

// ---- methods ----

Value set_add(Machine& m, const Value* a) {
    return set_at(a[0]).table.add(m, a[1]) ? Value::none() : Value();
}

Found discard(Machine& m, const Value& self, const Value& item) {
    Value key = item;
    const std::optional<int64_t> hash = searched_hash(m, key);
    return hash ? set_at(self).table.erase(m, key, *hash) : Found::Raised;
}

Value set_discard(Machine& m, const Value* a) {
    return discard(m, a[0], a[1]) == Found::Raised ? Value() : Value::none();
}

Value set_remove(Machine& m, const Value* a) {
    const Found found = discard(m, a[0], a[1]);
    if (found == Found::No) return raise_with(m, *m.types.KeyError, a[1]);
    return found == Found::Yes ? Value::none() : Value();
}

Value set_pop(Machine& m, const Value* a) {
    if (set_at(a[0]).table.size() == 0) {
        return raise_with(m, *m.types.KeyError, m.new_str("pop from an empty set"));
    }
    return set_at(a[0]).table.pop();
}

Value set_clear(Machine&, const Value* a) {
    set_at(a[0]).table.clear();
    return Value::none();
}

Value set_method_copy(Machine& m, const Value* a) { return set_copy(m, a[0]); }
Value frozenset_copy(Machine& m, const Value* a) {
    return &m.type_of(a[0]) == m.types.frozenset ? a[0] : set_copy(m, a[0]);
}

Value set_method_union(Machine& m, const Value* a) { return set_union(m, a[0], as<Tuple>(a[1]).items); }

Value set_method_update(Machine& m, const Value* a) {
    for (const Value& other : as<Tuple>(a[1]).items) {
        if (!set_update(m, set_at(a[0]), other)) return Value();
    }
    return Value::none();
}

Value set_method_intersection(Machine& m, const Value* a) {
    const auto& others = as<Tuple>(a[1]).items;
    if (others.empty()) return set_copy(m, a[0]);
    Value result = a[0];
    for (const Value& other : others) {
        result = set_intersection(m, result, other);
        if (!result) return Value();
    }
    return result;
}

Value set_intersection_update(Machine& m, const Value* a) {
    const Value result = set_method_intersection(m, a);
    if (!result) return Value();
    set_at(a[0]).table.swap(set_at(result).table);
    return Value::none();
}

Value set_method_difference(Machine& m, const Value* a) {
    const auto& others = as<Tuple>(a[1]).items;
    if (others.empty()) return set_copy(m, a[0]);
    const Value result = set_difference(m, a[0], others[0]);
    for (size_t i = 1; result && i < others.size(); ++i) {
        if (!set_difference_update(m, set_at(result), others[i])) return Value();
    }
    return result;
}

Value set_method_difference_update(Machine& m, const Value* a) {
    for (const Value& other : as<Tuple>(a[1]).items) {
        if (!set_difference_update(m, set_at(a[0]), other)) return Value();
    }
    return Value::none();
}

Value set_method_symmetric_difference(Machine& m, const Value* a) {
    return set_symmetric_difference(m, a[0], a[1]);
}

Value set_method_symmetric_difference_update(Machine& m, const Value* a) {
    return set_symmetric_difference_update(m, set_at(a[0]), a[1]) ? Value::none() : Value();
}

Value set_issubset(Machine& m, const Value* a) {
    Value other = a[1];
    if (!Set::is(other)) {
        Ref<Set> made = m.new_set();
        if (!set_update(m, *made, other)) return Value();
        other = made.value();
    }
    const std::optional<bool> result = is_subset(m, a[0], other);
    return result ? Value::boolean(*result) : Value();
}

Value set_issuperset(Machine& m, const Value* a) {
    std::optional<bool> result = true;
    if (Set::is(a[1])) {
        result = is_subset(m, a[1], a[0]);
    } else {
        const bool ok = for_each(m, a[1], [&](const Value& item) {
            const Found found = set_at(a[0]).table.find(m, item);  // a set among the items is not hashable
            result = found == Found::Raised ? std::nullopt : std::optional(found == Found::Yes);
            return result && *result;
        });
        if (!ok) return Value();
    }
    return result ? Value::boolean(*result) : Value();
}

Value set_isdisjoint(Machine& m, const Value* a) {
    if (a[0].is(a[1])) return Value::boolean(set_at(a[0]).table.size() == 0);
    Value outer = a[0], items = a[1];
    if (Set::is(items) && set_at(items).table.size() > set_at(outer).table.size()) std::swap(outer, items);
    bool disjoint = true;
    const bool ok = for_each(m, items, [&](const Value& item) {
        const Found found = set_at(outer).table.find(m, item);
        disjoint = found == Found::No;
        return disjoint;
    });
    return ok ? Value::boolean(disjoint) : Value();
}

Value set_sizeof(Machine& m, const Value* a) {
    const uint32_t places = set_at(a[0]).table.entry_count();
    return m.new_int(200 + (places > 8 ? int64_t{places} * 16 : 0));
}

const NativeMethod kSharedMethods[] = {
    {"union", "self, /, *others", set_method_union},
    {"intersection", "self, /, *others", set_method_intersection},
    {"difference", "self, /, *others", set_method_difference},
    {"symmetric_difference", "self, other, /", set_method_symmetric_difference},
    {"issubset", "self, other, /", set_issubset},
    {"issuperset", "self, other, /", set_issuperset},
    {"isdisjoint", "self, other, /", set_isdisjoint},
    {"__sizeof__", "self, /", set_sizeof},
};

const NativeMethod kSetMethods[] = {
    {"add", "self, object, /", set_add},
    {"discard", "self, object, /", set_discard},
    {"remove", "self, object, /", set_remove},
    {"pop", "self, /", set_pop},
    {"clear", "self, /", set_clear},
    {"copy", "self, /", set_method_copy},
    {"update", "self, /, *others", set_method_update},
    {"intersection_update", "self, /, *others", set_intersection_update},
    {"difference_update", "self, /, *others", set_method_difference_update},
    {"symmetric_difference_update", "self, other, /", set_method_symmetric_difference_update},
};

const NativeMethod kFrozenSetMethods[] = {{"copy", "self, /", frozenset_copy}};

void setup_shared(Machine& m, Type& type) {
    type.destroy = destroy_set;
    type.slots.repr = set_repr;
    type.slots.len = set_len;
    type.slots.contains = set_contains;
    type.slots.compare = set_compare;
    type.slots.binary = set_binary;
    type.slots.iter = set_iter;
    type.binary_operators = operator_bit(BinaryOperator::BitOr) | operator_bit(BinaryOperator::BitAnd) |
                            operator_bit(BinaryOperator::Sub) | operator_bit(BinaryOperator::BitXor);
    add_methods(m, type, kSharedMethods);
}

}  // namespace

void setup_set(Machine& m) {
    Type& type = *m.types.set;
    setup_shared(m, type);
    type.slots.make = set_make;
    type.slots.init = set_init;
    type.slots.inplace = set_inplace;
    add_methods(m, type, kSetMethods);
    make_unhashable(m, type);

    Type& frozen = *m.types.frozenset;
    setup_shared(m, frozen);
    frozen.slots.make = frozenset_make;
    frozen.slots.hash = frozenset_hash;
    add_methods(m, frozen, kFrozenSetMethods);
}

}  // namespace loopscope::vm
