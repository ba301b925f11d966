#include "core/vm/set_operations.h"

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

Set& set_at(const Value& value) { return *static_cast<Set*>(value.object()); }

bool is_plain_dict(Machine& m, const Value& value) { return &m.type_of(value) == m.types.dict; }

// A new set or frozenset, as `like` is one.
Ref<Set> new_set_like(Machine& m, const Value& like) {
    return m.make<Set>(like.is_layout(Layout::Set) ? *m.types.set : *m.types.frozenset);
}

// Calls visit(key, hash) for each key of a set that may change meanwhile; visit returns false to stop.
template <typename Visit>
bool each_of_set(Machine& m, const Value& set, Visit visit) {
    const Value keep_alive = set;
    count_work(m, set_at(set).table.size());
    for (uint32_t at = 0; at < set_at(set).table.entry_count(); ++at) {
        const SetTable::Entry& entry = set_at(set).table.entry(at);
        if (entry.key.empty()) continue;
        const Value key = entry.key;
        if (!visit(key, entry.hash)) return false;
    }
    return true;
}

template <typename Visit>
bool each_of_dict(Machine& m, const Value& dict, Visit visit) {
    const Value keep_alive = dict;
    count_work(m, as<Dict>(dict).table.size());
    const DictTable& table = as<Dict>(dict).table;
    for (uint32_t at = 0; at < table.entry_count(); ++at) {
        const Value key = table.entry(at).key;
        if (!key.empty() && !visit(key, table.entry(at).hash)) return false;
    }
    return true;
}

Value copy_and_difference(Machine& m, const Value& set, const Value& other) {
    Ref<Set> result = new_set_like(m, set);
    if (!result->table.merge(m, set_at(set).table)) return Value();
    return set_difference_update(m, *result, other) ? result.value() : Value();
}

}  // namespace

std::optional<bool> is_subset(Machine& m, const Value& inner, const Value& outer) {
    if (set_at(inner).table.size() > set_at(outer).table.size()) return false;
    Found found = Found::Yes;
    each_of_set(m, inner, [&](const Value& key, int64_t hash) {
        found = set_at(outer).table.find(m, key, hash);
        return found == Found::Yes;
    });
    if (found == Found::Raised) return std::nullopt;
    return found == Found::Yes;
}

Value set_copy(Machine& m, const Value& set) {
    Ref<Set> result = new_set_like(m, set);
    return result->table.merge(m, set_at(set).table) ? result.value() : Value();
}

bool set_update(Machine& m, Set& set, const Value& iterable) {
    if (Set::is(iterable)) return set.table.merge(m, set_at(iterable).table);
    if (is_plain_dict(m, iterable)) {
        if (!set.table.make_room(m, as<Dict>(iterable).table.size())) return false;
        return each_of_dict(m, iterable,
                            [&](const Value& key, int64_t hash) { return set.table.add(m, key, hash); });
    }
    return for_each(m, iterable, [&](const Value& item) { return set.table.add(m, item); });
}

Value frozenset_of(Machine& m, const Value& iterable) {
    if (&m.type_of(iterable) == m.types.frozenset) return iterable;
    Ref<Set> result = m.make<Set>(*m.types.frozenset);
    return set_update(m, *result, iterable) ? result.value() : Value();
}

Value set_union(Machine& m, const Value& set, std::span<const Value> others) {
    Value result = set_copy(m, set);
    for (const Value& other : others) {
        if (!result || set.is(other)) continue;
        if (!set_update(m, set_at(result), other)) return Value();
    }
    return result;
}

Value set_intersection(Machine& m, const Value& set, const Value& iterable) {
    if (set.is(iterable)) return set_copy(m, set);
    Ref<Set> result = new_set_like(m, set);
    bool ok = true;
    if (Set::is(iterable)) {
        // The smaller one is walked.
        const bool swapped = set_at(iterable).table.size() > set_at(set).table.size();
        const Value& walked = swapped ? set : iterable;
        const Value& searched = swapped ? iterable : set;
        ok = each_of_set(m, walked, [&](const Value& key, int64_t hash) {
            const Found found = set_at(searched).table.find(m, key, hash);
            if (found == Found::Raised) return false;
            return found == Found::No || result->table.add(m, key, hash);
        });
    } else {
        ok = for_each(m, iterable, [&](const Value& key) {
            const std::optional<int64_t> hash = key_hash(m, key);
            if (!hash) return false;
            const Found found = set_at(set).table.find(m, key, *hash);
            if (found == Found::Raised) return false;
            return found == Found::No || result->table.add(m, key, *hash);
        });
    }
    return ok ? result.value() : Value();
}

Value set_difference(Machine& m, const Value& set, const Value& iterable) {
    uint32_t other_size = 0;
    const bool other_is_dict = is_plain_dict(m, iterable);
    if (Set::is(iterable))
        other_size = set_at(iterable).table.size();
    else if (other_is_dict)
        other_size = as<Dict>(iterable).table.size();
    else
        return copy_and_difference(m, set, iterable);
    if (set_at(set).table.size() / 4 > other_size) return copy_and_difference(m, set, iterable);

    Ref<Set> result = new_set_like(m, set);
    const bool ok = each_of_set(m, set, [&](const Value& key, int64_t hash) {
        Value* unused = nullptr;
        const Found found = other_is_dict ? as<Dict>(iterable).table.find(m, key, hash, &unused)
                                          : set_at(iterable).table.find(m, key, hash);
        if (found == Found::Raised) return false;
        return found == Found::Yes || result->table.add(m, key, hash);
    });
    return ok ? result.value() : Value();
}

bool set_difference_update(Machine& m, Set& set, const Value& iterable) {
    const Value self = Value::share(&set);
    if (self.is(iterable)) {
        set.table.clear();
        return true;
    }
    bool ok = true;
    if (Set::is(iterable)) {
        Value other = iterable;
        if (set_at(other).table.size() / 8 > set.table.size()) other = set_intersection(m, self, other);
        if (!other) return false;
        ok = each_of_set(m, other, [&](const Value& key, int64_t hash) {
            return set.table.erase(m, key, hash) != Found::Raised;
        });
    } else {
        ok =
            for_each(m, iterable, [&](const Value& key) { return set.table.erase(m, key) != Found::Raised; });
    }
    return ok && set.table.drop_dummies(m);
}

Value set_symmetric_difference(Machine& m, const Value& set, const Value& iterable) {
    Ref<Set> result = new_set_like(m, set);
    if (!set_update(m, *result, iterable)) return Value();
    return set_symmetric_difference_update(m, *result, set) ? result.value() : Value();
}

bool set_symmetric_difference_update(Machine& m, Set& set, const Value& iterable) {
    const Value self = Value::share(&set);
    if (self.is(iterable)) {
        set.table.clear();
        return true;
    }
    const auto toggle = [&](const Value& key, int64_t hash) {
        const Found found = set.table.erase(m, key, hash);
        return found == Found::Yes || (found == Found::No && set.table.add(m, key, hash));
    };
    if (is_plain_dict(m, iterable)) return each_of_dict(m, iterable, toggle);
    if (Set::is(iterable)) return each_of_set(m, iterable, toggle);
    Ref<Set> collected = new_set_like(m, self);
    return set_update(m, *collected, iterable) && each_of_set(m, collected.value(), toggle);
}

}  // namespace loopscope::vm
