#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/length_hint.h"
#include "core/vm/list.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

Dict& dict_at(const Value& value) { return *static_cast<Dict*>(value.object()); }

void destroy_dict(Object* object) {
    object->type->machine->bytes_in_use -= static_cast<Dict*>(object)->table.charged();
    destroy_as<Dict>(object);
}

Value dict_make(Machine& m, Type& type, const CallArguments&) { return m.make<Dict>(type).value(); }

bool update_from_keywords(Machine& m, Dict& dict, const CallArguments& arguments) {
    if (!arguments.names) return true;
    for (size_t i = 0; i < arguments.names->items.size(); ++i) {
        const Value& value = arguments.values[arguments.positional_count + i];
        if (!dict.table.set(m, arguments.names->items[i], value)) return false;
    }
    return true;
}

bool dict_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!check_arity(m, "dict", arguments, 0, 1)) return false;
    if (arguments.positional_count && !dict_update(m, dict_at(self), arguments.values[0])) return false;
    return update_from_keywords(m, dict_at(self), arguments);
}

Value dict_repr(Machine& m, const Value& self) {
    Dict& dict = dict_at(self);
    if (dict.table.size() == 0) return m.new_str("{}");
    ReprGuard guard(m, self);
    if (guard.failed) return Value();
    if (guard.again) return m.new_str("{...}");
    std::string text = "{";
    for (uint32_t at = 0; at < dict.table.entry_count(); ++at) {
        const Value key = dict.table.entry(at).key, value = dict.table.entry(at).value;
        if (key.empty()) continue;
        const std::optional<std::string> key_text = repr_text(m, key);
        if (!key_text) return Value();
        const std::optional<std::string> value_text = repr_text(m, value);
        if (!value_text) return Value();
        if (text.size() > 1) text += ", ";
        text.append(*key_text).append(": ").append(*value_text);
        if (text.size() > 1u << 20 && !m.reserve(text.size())) return Value();
    }
    return m.new_str(text + "}");
}

Value dict_get_item(Machine& m, const Value& self, const Value& key) {
    Value* found = nullptr;
    switch (dict_at(self).table.find(m, key, &found)) {
        case Found::Yes:
            return *found;
        case Found::Raised:
            return Value();
        case Found::No:
            break;
    }
    if (&m.type_of(self) != m.types.dict) {
        bool has_missing = false;
        const Value made = call_special(m, self, *m.names.n_missing, {key}, &has_missing);
        if (has_missing) return made;
    }
    return raise_with(m, *m.types.KeyError, key);
}

bool dict_set_item(Machine& m, const Value& self, const Value& key, const Value& value) {
    if (!value.empty()) return dict_at(self).table.set(m, key, value);
    Value removed;
    const Found found = dict_at(self).table.erase(m, key, &removed);
    if (found == Found::No) return raise_with(m, *m.types.KeyError, key), false;
    return found == Found::Yes;
}

std::optional<int64_t> dict_len(Machine&, const Value& self) {
    return static_cast<int64_t>(dict_at(self).table.size());
}

std::optional<bool> dict_contains(Machine& m, const Value& self, const Value& key) {
    Value* found = nullptr;
    const Found result = dict_at(self).table.find(m, key, &found);
    if (result == Found::Raised) return std::nullopt;
    return result == Found::Yes;
}

std::optional<bool> equal_dicts(Machine& m, Dict& left, Dict& right) {
    if (left.table.size() != right.table.size()) return false;
    RecursionGuard guard(m, " in comparison");
    if (guard.failed) return std::nullopt;
    count_work(m, left.table.size());
    for (uint32_t at = 0; at < left.table.entry_count(); ++at) {
        const DictTable::Entry entry = left.table.entry(at);
        if (entry.key.empty()) continue;
        Value* found = nullptr;
        const Found result = right.table.find(m, entry.key, entry.hash, &found);
        if (result == Found::Raised) return std::nullopt;
        if (result == Found::No) return false;
        const Value other = *found;
        const std::optional<bool> same = equal(m, entry.value, other);
        if (!same || !*same) return same;
    }
    return true;
}

Value dict_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    const bool wants_equal = op == CompareOperator::Eq;
    if ((!wants_equal && op != CompareOperator::NotEq) || !Dict::is(left) || !Dict::is(right)) {
        return Value::not_implemented();
    }
    const std::optional<bool> same = equal_dicts(m, dict_at(left), dict_at(right));
    return same ? Value::boolean(*same == wants_equal) : Value();
}

Value dict_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op != BinaryOperator::BitOr || !Dict::is(left) || !Dict::is(right)) return Value::not_implemented();
    Value result = dict_copy(m, dict_at(left));
    return result && dict_update(m, dict_at(result), right) ? result : Value();
}

Value dict_inplace(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op != BinaryOperator::BitOr) return Value::not_implemented();
    return dict_update(m, dict_at(left), right) ? left : Value();
}

// ---- methods ----

Value dict_method_get(Machine& m, const Value* a) { return dict_get(m, dict_at(a[0]), a[1], a[2]); }
Value direct_get(Machine& m, const Value* a, uint32_t count) {
    return dict_get(m, dict_at(a[0]), a[1], count > 2 ? a[2] : Value::none());
}

Value dict_setdefault(Machine& m, const Value* a) {
    const std::optional<int64_t> hash = key_hash(m, a[1]);
    if (!hash) return Value();
    Value* found = nullptr;
    switch (dict_at(a[0]).table.find(m, a[1], *hash, &found)) {
        case Found::Yes:
            return *found;
        case Found::Raised:
            return Value();
        case Found::No:
            break;
    }
    return dict_at(a[0]).table.set(m, a[1], *hash, a[2]) ? a[2] : Value();
}

Value dict_pop(Machine& m, const Value* a) {
    if (dict_at(a[0]).table.size() == 0) {  // the key is not even hashed
        return a[2].empty() ? raise_with(m, *m.types.KeyError, a[1]) : a[2];
    }
    Value removed;
    switch (dict_at(a[0]).table.erase(m, a[1], &removed)) {
        case Found::Yes:
            return removed;
        case Found::Raised:
            return Value();
        case Found::No:
            break;
    }
    if (!a[2].empty()) return a[2];
    return raise_with(m, *m.types.KeyError, a[1]);
}

Value dict_popitem(Machine& m, const Value* a) {
    DictTable& table = dict_at(a[0]).table;
    if (table.size() == 0) {
        return raise_with(m, *m.types.KeyError, m.new_str("popitem(): dictionary is empty"));
    }
    uint32_t last = table.entry_count() - 1;
    while (table.entry(last).key.empty()) --last;
    const Value key = table.entry(last).key;
    Value value;
    table.erase_at(last, &value);
    return m.new_tuple({key, value}).value();
}

Value dict_method_update(Machine& m, const Value* a) {
    const auto& given = as<Tuple>(a[1]).items;
    if (given.size() > 1) {
        return raise(m, *m.types.TypeError, "update expected at most 1 argument, got {}", given.size());
    }
    if (given.size() == 1 && !dict_update(m, dict_at(a[0]), given[0])) return Value();
    return dict_update(m, dict_at(a[0]), a[2]) ? Value::none() : Value();
}

Value dict_clear(Machine&, const Value* a) {
    dict_at(a[0]).table.clear();
    return Value::none();
}

Value dict_method_copy(Machine& m, const Value* a) { return dict_copy(m, dict_at(a[0])); }

Value dict_keys(Machine& m, const Value* a) { return new_dict_view(m, a[0], DictViewKind::Keys); }
Value dict_values(Machine& m, const Value* a) { return new_dict_view(m, a[0], DictViewKind::Values); }
Value dict_items(Machine& m, const Value* a) { return new_dict_view(m, a[0], DictViewKind::Items); }
Value dict_reversed(Machine& m, const Value* a) {
    return new_dict_iterator(m, a[0], DictViewKind::Keys, true);
}

Value dict_fromkeys(Machine& m, const Value* a) {
    const Value result = call(m, a[0]);
    if (!result) return Value();
    const bool plain = &m.type_of(result) == m.types.dict;
    const bool ok = for_each(m, a[1], [&](const Value& key) {
        return plain ? dict_at(result).table.set(m, key, a[2]) : set_item(m, result, key, a[2]);
    });
    return ok ? result : Value();
}

Value dict_sizeof(Machine& m, const Value* a) {
    return m.new_int(64 + int64_t{dict_at(a[0]).table.entry_count()} * 24);
}

const NativeMethod kMethods[] = {
    {"get", "self, key, default=None, /", dict_method_get, direct_get},
    {"setdefault", "self, key, default=None, /", dict_setdefault},
    {"pop", "self, key, default=?, /", dict_pop},
    {"popitem", "self, /", dict_popitem},
    {"update", "self, /, *rest, **options", dict_method_update},
    {"clear", "self, /", dict_clear},
    {"copy", "self, /", dict_method_copy},
    {"keys", "self, /", dict_keys},
    {"values", "self, /", dict_values},
    {"items", "self, /", dict_items},
    {"__reversed__", "self, /", dict_reversed},
    {"__sizeof__", "self, /", dict_sizeof},
};

const NativeMethod kClassMethods[] = {
    {"fromkeys", "type, iterable, value=None, /", dict_fromkeys},
};

bool update_from_dict(Machine& m, Dict& dict, Dict& source) {
    if (&dict == &source) return true;
    const Value keep_alive = Value::share(&source);
    const uint32_t size = source.table.size();
    count_work(m, size * 2);
    for (uint32_t at = 0; at < source.table.entry_count(); ++at) {
        const DictTable::Entry entry = source.table.entry(at);
        if (entry.key.empty()) continue;
        if (!dict.table.set(m, entry.key, entry.hash, entry.value)) return false;
        if (source.table.size() != size) {
            return raise(m, *m.types.RuntimeError, "dict mutated during update"), false;
        }
    }
    return true;
}

bool update_from_mapping(Machine& m, Dict& dict, const Value& source, const Value& keys_method) {
    const Value keys = call(m, keys_method);
    if (!keys) return false;
    if (const Slots& slots = m.type_of(keys).slots; !slots.iter && !slots.get_item) {
        raise(m, *m.types.TypeError, "{}.keys() returned a non-iterable (type {})", type_name(m, source),
              type_name(m, keys));
        return false;
    }
    return for_each(m, keys, [&](const Value& key) {
        Value value = get_item(m, source, key);
        return value && dict.table.set(m, key, std::move(value));
    });
}

bool ordered_pair(Machine& m, Dict& dict, const Value& pair) {
    const std::optional<std::vector<Value>> items = to_vector(m, pair);
    if (!items) return false;
    if (items->size() == 2) return dict.table.set(m, (*items)[0], (*items)[1]);
    if (items->size() > 2)
        return raise(m, *m.types.ValueError, "too many values to unpack (expected 2)"), false;
    return raise(m, *m.types.ValueError, "need more than {} value{} to unpack", items->size(),
                 items->size() == 1 ? "" : "s"),
           false;
}

bool update_from_pairs(Machine& m, Dict& dict, const Value& source) {
    size_t position = 0;
    const bool is_ordered = dict.type->message_name == "collections.OrderedDict";  // it has its own words
    return for_each(m, source, [&](const Value& pair) {
        const Type& type = m.type_of(pair);
        if (is_ordered) return ordered_pair(m, dict, pair);
        if (!type.slots.iter && !type.slots.get_item) {
            raise(m, *m.types.TypeError,
                  "cannot convert dictionary update sequence element #{} to a sequence", position);
            return false;
        }
        const std::optional<std::vector<Value>> items = items_by_iterator(m, pair);
        if (!items) return false;
        if (items->size() != 2) {
            raise(m, *m.types.ValueError,
                  "dictionary update sequence element #{} has length {}; 2 is required", position,
                  items->size());
            return false;
        }
        ++position;
        return dict.table.set(m, (*items)[0], (*items)[1]);
    });
}

}  // namespace

bool dict_update(Machine& m, Dict& dict, const Value& source) {
    if (Dict::is(source) && m.type_of(source).slots.iter == dict_iter) {
        return update_from_dict(m, dict, dict_at(source));
    }
    const Value keys = try_get_attr(m, source, *Ref<Str>(m.names.keys));
    if (keys) return update_from_mapping(m, dict, source, keys);
    return !m.has_raised() && update_from_pairs(m, dict, source);
}

Value dict_get(Machine& m, Dict& dict, const Value& key, const Value& fallback) {
    Value* found = nullptr;
    switch (dict.table.find(m, key, &found)) {
        case Found::Yes:
            return *found;
        case Found::No:
            return fallback;
        case Found::Raised:
            break;
    }
    return Value();
}

Value dict_copy(Machine& m, const Dict& dict) {
    Ref<Dict> result = m.new_dict();
    return update_from_dict(m, *result, const_cast<Dict&>(dict)) ? result.value() : Value();
}

void setup_dict(Machine& m) {
    Type& type = *m.types.dict;
    type.destroy = destroy_dict;
    type.type_flags |= kIsMapping;
    Slots& slots = type.slots;
    slots.make = dict_make;
    slots.init = dict_init;
    slots.repr = dict_repr;
    slots.get_item = dict_get_item;
    slots.set_item = dict_set_item;
    slots.len = dict_len;
    slots.contains = dict_contains;
    slots.compare = dict_compare;
    slots.binary = dict_binary;
    slots.inplace = dict_inplace;
    slots.iter = dict_iter;
    type.binary_operators = operator_bit(BinaryOperator::BitOr);
    add_methods(m, type, kMethods);
    add_class_methods(m, type, kClassMethods);
    make_unhashable(m, type);
}

}  // namespace loopscope::vm
