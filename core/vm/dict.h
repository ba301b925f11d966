// The hash tables of dict and set, after CPython's, so that sets iterate in the order they have there.
//
// DictTable keeps insertion order: entries in a row, an index of open addressing beside them once there are
// more than eight. SetTable has CPython's own probing and growth (linear probes of 9, then perturbed),
// because there the table is the order. Both compare keys by identity first, then hash, then ==, which may
// run Python code: a lookup may raise, and starts over if the table changed under it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/vm/value.h"

namespace loopscope::vm {

class Machine;
struct Str;

enum class Found : uint8_t { No, Yes, Raised };

// hash(key), quick for strings and small integers; unhashable raises.
std::optional<int64_t> key_hash(Machine& m, const Value& key);

class DictTable {
  public:
    struct Entry {
        Value key;  // empty: deleted
        Value value;
        int64_t hash;
    };
    DictTable() = default;
    DictTable(const DictTable&) = delete;
    DictTable& operator=(const DictTable&) = delete;
    ~DictTable();

    uint32_t size() const { return m_used; }
    // Changes when a key is added or removed or entries move, not when a value is replaced. For inline
    // caches.
    uint32_t keys_version() const { return m_keys_version; }

    // The value of key, or null. On Raised an exception is in the machine.
    Found find(Machine& m, const Value& key, int64_t hash, Value** value);
    Found find(Machine& m, const Value& key, Value** value);  // hashes it first; unhashable raises
    // By interned name: never raises, never runs Python code. Gives the entry's position in *position if not
    // null.
    Value* find_name(const Str& name, uint32_t* position = nullptr);
    const Value* find_name(const Str& name) const;
    bool set(Machine& m, const Value& key, Value value);  // false: raised
    bool set(Machine& m, const Value& key, int64_t hash, Value value);
    void set_name(const Str& name, Value value);
    Found erase(Machine& m, const Value& key, Value* removed = nullptr);
    bool erase_name(const Str& name);
    void erase_at(uint32_t position, Value* removed = nullptr);
    void clear();
    uint64_t charged() const { return m_charged; }  // bytes of it that Machine::bytes_in_use counts

    // Iteration: positions from 0 to entry_count(); deleted entries have an empty key.
    uint32_t entry_count() const { return static_cast<uint32_t>(m_entries.size()); }
    Entry& entry(uint32_t position) { return m_entries[position]; }
    const Entry& entry(uint32_t position) const { return m_entries[position]; }

  private:
    Found probe(Machine& m, const Value& key, int64_t hash, uint32_t* position);
    void insert_new(const Value& key, int64_t hash, Value value);
    void rebuild_index();
    void compact();
    bool charge(Machine& m);

    std::vector<Entry> m_entries;
    uint64_t m_charged = 0;
    size_t m_index_filled = 0;     // places of m_index that are not free
    std::vector<int32_t> m_index;  // empty up to 8 entries; -1 free, -2 deleted; power of two
    uint32_t m_used = 0;
    uint32_t m_keys_version = 0;
};

class SetTable {
  public:
    struct Entry {
        Value key;  // empty: free, or deleted when `dummy`
        int64_t hash = 0;
        bool dummy = false;
    };

    uint32_t size() const { return m_used; }
    SetTable();
    Found find(Machine& m, const Value& key, int64_t hash);
    Found find(Machine& m, const Value& key);
    bool add(Machine& m, const Value& key);  // false: raised
    bool add(Machine& m, const Value& key, int64_t hash);
    Found erase(Machine& m, const Value& key);
    Found erase(Machine& m, const Value& key, int64_t hash);
    void clear();
    // As CPython's set_merge: room for all at once, then one by one. So the order comes out the same.
    bool merge(Machine& m, const SetTable& other);
    bool make_room(Machine& m, uint64_t more);
    bool drop_dummies(Machine& m);  // after a difference_update: when more than a quarter are deleted
    Value pop();                    // a key, from the finger on; the set must not be empty
    int64_t frozen_hash() const;
    void swap(SetTable& other);
    uint64_t charged() const { return m_charged; }

    uint32_t entry_count() const { return static_cast<uint32_t>(m_entries.size()); }
    const Entry& entry(uint32_t position) const { return m_entries[position]; }

  private:
    Found probe(Machine& m, const Value& key, int64_t hash, uint32_t* position, uint32_t* free_position);
    bool resize(Machine& m, uint64_t minimum_used);
    void insert_clean(const Value& key, int64_t hash);
    uint64_t mask() const { return m_entries.size() - 1; }

    std::vector<Entry> m_entries;
    uint64_t m_charged = 0;
    uint32_t m_version = 0;  // changes when keys do
    uint32_t m_used = 0;    // live keys
    uint32_t m_filled = 0;  // live and deleted
    uint32_t m_finger = 0;
};

// Names of instance attributes in the order they were first set: instances with the same history share one.
struct Shape {
    Type* type = nullptr;  // borrowed: the class whose tree it is in
    Shape* parent = nullptr;
    Value name;                    // the interned name added last; empty at the root
    uint32_t count = 0;  // attributes, counting this one; at the root, how many __slots__ come first
    uint32_t id = 0;               // for inline caches: see shape_id() in attributes.h
    std::vector<Shape*> children;  // owned

    ~Shape();
    // Position of a name, or -1.
    int32_t find(const Str& attribute) const;
    Shape* with(const Str& attribute);  // the shape after adding it
};

}  // namespace loopscope::vm
