#include "core/vm/containers.h"
#include "core/vm/dict.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

constexpr uint32_t kUnindexed = 8;  // up to so many entries are searched in a row
constexpr int32_t kFree = -1;
constexpr int32_t kDeleted = -2;

// Of interned strings no two are equal; of others the text decides. Unknown: only Python's == can tell.
enum class Same : uint8_t { No, Yes, Unknown };
Same compare_keys(const Value& left, const Value& right) {
    if (left.is(right)) return Same::Yes;
    if (!left.is_object() && !right.is_object()) {
        // Small integers and singletons: True == 1 and False == 0 besides the identical ones.
        if (left.is_bool() == right.is_bool()) return Same::No;
        return Same::Unknown;
    }
    const Str* a = cast<Str>(left);
    const Str* b = cast<Str>(right);
    if (a && b && !a->type->has(kWrittenInPython) && !b->type->has(kWrittenInPython)) {
        if (a->interned && b->interned) return Same::No;
        return a->text == b->text ? Same::Yes : Same::No;
    }
    return Same::Unknown;
}

// The places of the index where a hash may stand, as CPython orders them: numbers in a row stay in a row.
struct Places {
    Places(int64_t hash, size_t mask_)
        : slot(static_cast<uint64_t>(hash) & mask_), mask(mask_), perturb(static_cast<uint64_t>(hash)) {}
    void operator++() {
        perturb >>= 5;
        slot = (slot * 5 + perturb + 1) & mask;
    }
    uint64_t slot, mask, perturb;
};

}  // namespace

DictTable::~DictTable() = default;

Found DictTable::probe(Machine& m, const Value& key, int64_t hash, uint32_t* position) {
restart:
    const Entry* const entries = m_entries.data();
    const uint32_t version = m_keys_version;
    const auto check = [&](uint32_t at) -> std::optional<Found> {  // nullopt: another key
        const Entry& here = m_entries[at];
        if (here.hash != hash || here.key.empty()) return std::nullopt;
        Same same = compare_keys(here.key, key);
        if (same == Same::Unknown) {
            const Value kept = here.key;
            const std::optional<bool> is_equal = equal(m, kept, key);
            if (!is_equal) return Found::Raised;
            if (m_entries.data() != entries || m_keys_version != version)
                return Found::No;  // changed under it
            same = *is_equal ? Same::Yes : Same::No;
        }
        if (same == Same::No) return std::nullopt;
        *position = at;
        return Found::Yes;
    };
    if (m_index.empty()) {
        for (uint32_t at = 0; at < m_entries.size(); ++at) {
            const std::optional<Found> found = check(at);
            if (!found) continue;
            if (*found == Found::No) goto restart;
            return *found;
        }
        return Found::No;
    }
    for (Places places(hash, m_index.size() - 1);; ++places) {
        const int32_t at = m_index[places.slot];
        if (at == kFree) return Found::No;
        if (at == kDeleted) continue;
        const std::optional<Found> found = check(static_cast<uint32_t>(at));
        if (!found) continue;
        if (*found == Found::No) goto restart;
        return *found;
    }
}

Found DictTable::find(Machine& m, const Value& key, int64_t hash, Value** value) {
    uint32_t position = 0;
    const Found found = probe(m, key, hash, &position);
    *value = found == Found::Yes ? &m_entries[position].value : nullptr;
    return found;
}

Found DictTable::find(Machine& m, const Value& key, Value** value) {
    const std::optional<int64_t> hash = key_hash(m, key);
    if (!hash) return Found::Raised;
    return find(m, key, *hash, value);
}

Value* DictTable::find_name(const Str& name, uint32_t* position) {
    const auto matches = [&](const Entry& here) {
        if (here.key.is_object() && here.key.object() == &name) return true;
        const Str* other = cast<Str>(here.key);
        return other && !(other->interned && name.interned) && other->text == name.text;
    };
    const auto give = [&](uint32_t at) {
        if (position) *position = at;
        return &m_entries[at].value;
    };
    if (m_index.empty()) {
        for (uint32_t at = 0; at < m_entries.size(); ++at) {
            if (matches(m_entries[at])) return give(at);
        }
        return nullptr;
    }
    const int64_t hash = str_hash(name);
    for (Places places(hash, m_index.size() - 1);; ++places) {
        const int32_t at = m_index[places.slot];
        if (at == kFree) return nullptr;
        if (at != kDeleted && m_entries[static_cast<size_t>(at)].hash == hash &&
            matches(m_entries[static_cast<size_t>(at)])) {
            return give(static_cast<uint32_t>(at));
        }
    }
}

const Value* DictTable::find_name(const Str& name) const {
    return const_cast<DictTable*>(this)->find_name(name, nullptr);
}

bool DictTable::set(Machine& m, const Value& key, Value value) {
    const std::optional<int64_t> hash = key_hash(m, key);
    return hash && set(m, key, *hash, std::move(value));
}

bool DictTable::set(Machine& m, const Value& key, int64_t hash, Value value) {
    uint32_t position = 0;
    switch (probe(m, key, hash, &position)) {
        case Found::Raised:
            return false;
        case Found::Yes:
            std::swap(m_entries[position].value, value);
            return true;  // the old one dies last
        case Found::No:
            break;
    }
    if (!charge(m)) return false;
    insert_new(key, hash, std::move(value));
    return true;
}

// Large tables are charged to the machine before they double; Dict's destroy gives it back.
bool DictTable::charge(Machine& m) {
    if (m_entries.size() < m_entries.capacity() || m_entries.size() < 64) return true;
    const uint64_t bytes = uint64_t{m_entries.capacity()} * 2 * (sizeof(Entry) + 2 * sizeof(int32_t));
    if (bytes <= m_charged) return true;
    if (!m.reserve(bytes - m_charged)) return false;
    m.bytes_in_use += bytes - m_charged;
    m_charged = bytes;
    return true;
}

void DictTable::set_name(const Str& name, Value value) {
    if (Value* present = find_name(name)) {
        std::swap(*present, value);
        return;
    }
    insert_new(Value::share(const_cast<Str*>(&name)), str_hash(name), std::move(value));
}

void DictTable::insert_new(const Value& key, int64_t hash, Value value) {
    ++m_keys_version;
    if (m_entries.size() == m_entries.capacity() && m_used < m_entries.size() / 2) compact();
    m_entries.push_back({key, std::move(value), hash});
    ++m_used;
    // At least a third of the index stays free, so that probes end soon.
    if (m_index_filled * 3 >= m_index.size() * 2) {
        if (!m_index.empty() || m_entries.size() > kUnindexed) rebuild_index();
        return;
    }
    Places places(hash, m_index.size() - 1);
    while (m_index[places.slot] >= 0) ++places;
    if (m_index[places.slot] == kFree) ++m_index_filled;
    m_index[places.slot] = static_cast<int32_t>(m_entries.size() - 1);
}

void DictTable::rebuild_index() {
    size_t slots = 32;
    while (slots < m_entries.size() * 3) slots *= 2;
    m_index.assign(slots, kFree);
    for (size_t at = 0; at < m_entries.size(); ++at) {
        if (m_entries[at].key.empty()) continue;
        Places places(m_entries[at].hash, slots - 1);
        while (m_index[places.slot] != kFree) ++places;
        m_index[places.slot] = static_cast<int32_t>(at);
    }
    m_index_filled = m_used;
}

void DictTable::compact() {
    ++m_keys_version;
    size_t kept = 0;
    for (size_t at = 0; at < m_entries.size(); ++at) {
        if (m_entries[at].key.empty()) continue;
        if (kept != at) m_entries[kept] = std::move(m_entries[at]);
        ++kept;
    }
    m_entries.resize(kept);
    if (!m_index.empty()) rebuild_index();
}

Found DictTable::erase(Machine& m, const Value& key, Value* removed) {
    const std::optional<int64_t> hash = key_hash(m, key);
    if (!hash) return Found::Raised;
    uint32_t position = 0;
    const Found found = probe(m, key, *hash, &position);
    if (found == Found::Yes) erase_at(position, removed);
    return found;
}

void DictTable::erase_at(uint32_t position, Value* removed) {
    ++m_keys_version;
    Entry& here = m_entries[position];
    if (!m_index.empty()) {
        Places places(here.hash, m_index.size() - 1);
        while (m_index[places.slot] != static_cast<int32_t>(position)) ++places;
        m_index[places.slot] = kDeleted;
    }
    --m_used;
    // Both die only after the table is whole again: a __del__ may look at it.
    const Value old_key = std::move(here.key);
    Value old_value = std::move(here.value);
    while (!m_entries.empty() && m_entries.back().key.empty()) m_entries.pop_back();
    if (m_entries.empty()) m_index.clear(), m_index_filled = 0;
    if (removed) *removed = std::move(old_value);
}

bool DictTable::erase_name(const Str& name) {
    uint32_t position = 0;
    if (!find_name(name, &position)) return false;
    erase_at(position, nullptr);
    return true;
}

void DictTable::clear() {
    ++m_keys_version;
    m_used = 0;
    m_index_filled = 0;
    m_index.clear();
    std::vector<Entry> old;
    old.swap(m_entries);  // freed last
}

std::optional<int64_t> key_hash(Machine& m, const Value& key) {
    if (key.is_small_int()) {
        constexpr int64_t kModulus = (int64_t{1} << 61) - 1;
        const int64_t number = key.small_int();
        if (number > -kModulus && number < kModulus) return number == -1 ? -2 : number;
    } else if (const Str* string = cast<Str>(key)) {
        if (string->hash != -1 && !string->type->has(kWrittenInPython)) return string->hash;
    }
    return hash(m, key);
}

}  // namespace loopscope::vm
