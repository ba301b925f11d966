// Differs from a textbook table on purpose: positions, probes and moments of growth are CPython 3.11's, for
// they are the order in which a set is iterated.
#include "core/vm/containers.h"
#include "core/vm/dict.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

constexpr uint64_t kLinearProbes = 9;
constexpr int kPerturbShift = 5;
constexpr uint64_t kSmallest = 8;

uint64_t as_bits(int64_t hash) { return static_cast<uint64_t>(hash); }

// The positions that CPython looks at for a hash, one after the other: a run of ten where it fits, then a
// jump. `try_position` returns true to stop.
template <typename Try>
void walk(int64_t hash, uint64_t mask, Try try_position) {
    uint64_t perturb = as_bits(hash);
    for (uint64_t i = as_bits(hash) & mask;; i = (i * 5 + 1 + perturb) & mask) {
        const uint64_t last = i + kLinearProbes <= mask ? i + kLinearProbes : i;
        for (uint64_t at = i; at <= last; ++at) {
            if (try_position(at)) return;
        }
        perturb >>= kPerturbShift;
    }
}

uint64_t grown(uint64_t used) { return used > 50000 ? used * 2 : used * 4; }

}  // namespace

SetTable::SetTable() : m_entries(kSmallest) {}

// Looks for a key. No: *free_position is where it would go: the last deleted place on the way, or the free
// one at its end.
Found SetTable::probe(Machine& m, const Value& key, int64_t hash, uint32_t* position,
                      uint32_t* free_position) {
    for (;;) {
        Found result = Found::No;
        bool changed = false, have_dummy = false;
        uint64_t looked_at = 0;
        walk(hash, mask(), [&](uint64_t at) {
            ++looked_at;
            const Entry& here = m_entries[at];
            if (here.key.empty()) {
                if (here.dummy) {
                    have_dummy = true;
                    *free_position = static_cast<uint32_t>(at);
                    return false;
                }
                if (!have_dummy) *free_position = static_cast<uint32_t>(at);
                return true;
            }
            if (here.hash != hash) return false;
            bool same = here.key.is(key);
            if (!same) {
                const Value kept = here.key;
                const uint32_t version = m_version;
                const std::optional<bool> is_equal = equal(m, kept, key);
                if (!is_equal) {
                    result = Found::Raised;
                    return true;
                }
                changed = version != m_version;
                if (changed) return true;
                same = *is_equal;
            }
            if (!same) return false;
            *position = static_cast<uint32_t>(at);
            result = Found::Yes;
            return true;
        });
        count_work(m, looked_at >> 1);
        if (!changed) return result;
    }
}

Found SetTable::find(Machine& m, const Value& key, int64_t hash) {
    uint32_t position = 0, free_position = 0;
    return probe(m, key, hash, &position, &free_position);
}

Found SetTable::find(Machine& m, const Value& key) {
    const std::optional<int64_t> hash = key_hash(m, key);
    return hash ? find(m, key, *hash) : Found::Raised;
}

bool SetTable::add(Machine& m, const Value& key) {
    const std::optional<int64_t> hash = key_hash(m, key);
    return hash && add(m, key, *hash);
}

bool SetTable::add(Machine& m, const Value& key, int64_t hash) {
    uint32_t position = 0, free_position = 0;
    const Found found = probe(m, key, hash, &position, &free_position);
    if (found != Found::No) return found == Found::Yes;
    ++m_version;
    Entry& place = m_entries[free_position];
    const bool reused = place.dummy;
    place = {key, hash, false};
    ++m_used;
    if (reused) return true;
    ++m_filled;
    if (uint64_t{m_filled} * 5 < mask() * 3) return true;
    return resize(m, grown(m_used));
}

Found SetTable::erase(Machine& m, const Value& key) {
    const std::optional<int64_t> hash = key_hash(m, key);
    return hash ? erase(m, key, *hash) : Found::Raised;
}

Found SetTable::erase(Machine& m, const Value& key, int64_t hash) {
    uint32_t position = 0, free_position = 0;
    const Found found = probe(m, key, hash, &position, &free_position);
    if (found != Found::Yes) return found;
    ++m_version;
    --m_used;
    const Value dying = std::move(m_entries[position].key);
    m_entries[position].hash = -1;
    m_entries[position].dummy = true;
    return found;
}

void SetTable::clear() {
    ++m_version;
    std::vector<Entry> old(kSmallest);
    old.swap(m_entries);
    m_used = m_filled = 0;
}

void SetTable::insert_clean(const Value& key, int64_t hash) {
    walk(hash, mask(), [&](uint64_t at) {
        if (!m_entries[at].key.empty()) return false;
        m_entries[at] = {key, hash, false};
        return true;
    });
}

bool SetTable::resize(Machine& m, uint64_t minimum_used) {
    uint64_t size = kSmallest;
    while (size <= minimum_used) size *= 2;
    if (size == kSmallest && m_entries.size() == kSmallest && m_filled == m_used) return true;
    const uint64_t bytes = size * sizeof(Entry);
    if (size > 64 && bytes > m_charged) {
        if (!m.reserve(bytes - m_charged)) return false;
        m.bytes_in_use += bytes - m_charged;
        m_charged = bytes;
    }
    ++m_version;
    std::vector<Entry> old(size);
    old.swap(m_entries);
    m_filled = m_used;
    for (const Entry& entry : old) {
        if (!entry.key.empty()) insert_clean(entry.key, entry.hash);
    }
    return true;
}

bool SetTable::make_room(Machine& m, uint64_t more) {
    if ((m_filled + more) * 5 < mask() * 3) return true;
    return resize(m, (m_used + more) * 2);
}

bool SetTable::drop_dummies(Machine& m) {
    if (m_filled - m_used <= mask() / 4) return true;
    return resize(m, grown(m_used));
}

bool SetTable::merge(Machine& m, const SetTable& other) {
    if (&other == this || other.m_used == 0) return true;
    count_work(m, other.m_used);
    if (!make_room(m, other.m_used)) return false;
    if (m_filled == 0) {
        ++m_version;
        if (mask() == other.mask() && other.m_filled == other.m_used) {
            m_entries = other.m_entries;
        } else {
            for (const Entry& entry : other.m_entries) {
                if (!entry.key.empty()) insert_clean(entry.key, entry.hash);
            }
        }
        m_filled = m_used = other.m_used;
        return true;
    }
    for (uint32_t at = 0; at < other.entry_count(); ++at) {
        const Entry entry = other.m_entries[at];  // a copy: == may change the other set
        if (!entry.key.empty() && !add(m, entry.key, entry.hash)) return false;
    }
    return true;
}

Value SetTable::pop() {
    CHECK(m_used > 0);
    uint64_t at = m_finger & mask();
    while (m_entries[at].key.empty()) at = at == mask() ? 0 : at + 1;
    Value key = std::move(m_entries[at].key);
    m_entries[at].hash = -1;
    m_entries[at].dummy = true;
    ++m_version;
    --m_used;
    m_finger = static_cast<uint32_t>(at + 1);
    return key;
}

int64_t SetTable::frozen_hash() const {
    const auto shuffle = [](uint64_t h) { return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u; };
    uint64_t hash = 0;
    for (const Entry& entry : m_entries) {
        if (!entry.key.empty()) hash ^= shuffle(as_bits(entry.hash));
    }
    hash ^= (uint64_t{m_used} + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    if (hash == ~uint64_t{0}) hash = 590923713u;
    return static_cast<int64_t>(hash);
}

void SetTable::swap(SetTable& other) {
    ++m_version;
    ++other.m_version;
    m_entries.swap(other.m_entries);
    std::swap(m_used, other.m_used);
    std::swap(m_filled, other.m_filled);
    std::swap(m_charged, other.m_charged);
}

}  // namespace loopscope::vm
