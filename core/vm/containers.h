// What other C++ code asks of lists, tuples, dicts, sets and slices beyond their tables: growing, updating,
// sorting, slicing; and guards for operations that may meet themselves again (repr, comparison).
//
// As in operations.h an empty Value, an empty optional and `false` mean that an exception was raised.
// Invariant: whatever grows without bound here has been charged to Machine::reserve before.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/vm/machine.h"
#include "core/vm/objects.h"

namespace loopscope::vm {

// str.__hash__ under PYTHONHASHSEED=0 (cached in the string), and bytes.__hash__.
int64_t str_hash(const Str& string);
int64_t bytes_hash(std::string_view bytes);

// Lists.
bool list_append(Machine& m, List& list, Value item);
bool list_extend(Machine& m, List& list, const Value& iterable);
bool list_sort(Machine& m, List& list, const Value& key, bool reverse);  // key: None or empty for none
// list(iterable), tuple(iterable).
Value list_of(Machine& m, const Value& iterable);
Value tuple_of(Machine& m, const Value& iterable);

// Dicts. `source` is a mapping (it has keys()) or an iterable of pairs.
bool dict_update(Machine& m, Dict& dict, const Value& source);
Value dict_get(Machine& m, Dict& dict, const Value& key, const Value& fallback);  // empty: raised
Value dict_copy(Machine& m, const Dict& dict);
enum class DictViewKind : uint8_t { Keys, Values, Items };
Value new_dict_view(Machine& m, const Value& dict, DictViewKind kind);
Value new_mapping_proxy(Machine& m, const Value& mapping);  // types.MappingProxyType(mapping)

// Sets and frozensets.
bool set_update(Machine& m, Set& set, const Value& iterable);
Value frozenset_of(Machine& m, const Value& iterable);

// What a slice takes of a sequence: `count` items, first at `start`, then every `step`.
struct SliceRange {
    int64_t start, stop, step, count;
};
std::optional<SliceRange> resolve_slice(Machine& m, const Slice& slice, int64_t length);
// The part of a sequence that index(value, start, stop) looks through; empty values: the whole.
std::optional<SliceRange> resolve_bounds(Machine& m, const Value& start, const Value& stop, int64_t length);
// The truth of an argument that must be a number, such as reverse= of sort.
std::optional<bool> flag_argument(Machine& m, const Value& value);
// An index into a sequence for messages such as "list index out of range": negative ones count from the end;
// raises IndexError(message), or TypeError "list indices must be integers or slices, not str" from type_text.
std::optional<int64_t> sequence_index(Machine& m, const Value& key, int64_t length, const char* type_text,
                                      const char* message);
// How often for `sequence * factor`: negative counts as 0. TypeError "can't multiply sequence by non-int..".
std::optional<int64_t> repeat_count(Machine& m, const Value& factor);

// While an object's repr is made, so that meeting it again inside gives "[...]". `again` says it was met.
class ReprGuard {
  public:
    ReprGuard(Machine& m, const Value& object);
    ~ReprGuard();
    ReprGuard(const ReprGuard&) = delete;
    ReprGuard& operator=(const ReprGuard&) = delete;
    bool again = false;
    bool failed = false;  // too deep: RecursionError was raised

  private:
    Machine& m_machine;
    bool m_entered = false;
};

// One more C++ level: `failed` when there are too many, and RecursionError was raised ("maximum recursion
// depth exceeded" and what).
class RecursionGuard {
  public:
    RecursionGuard(Machine& m, const char* what) : m_machine(m) {
        if (m.depth + ++m.native_depth >= m.limits.recursion) fail(what);
    }
    ~RecursionGuard() { --m_machine.native_depth; }
    RecursionGuard(const RecursionGuard&) = delete;
    RecursionGuard& operator=(const RecursionGuard&) = delete;
    bool failed = false;

  private:
    void fail(const char* what);

    Machine& m_machine;
};

// Counts an object's own memory beyond its struct: its container needs `bytes` from now on. Small ones are
// free.
bool charge(Machine& m, Object& object, uint64_t bytes);
void discharge(Object& object);  // as it dies

// The slot and entry of types whose instances have no hash.
std::optional<int64_t> refuse_hash(Machine& m, const Value& self);
void make_unhashable(Machine& m, Type& type);

// Arguments of constructors, with CPython's words: "list expected at most 1 argument, got 2",
// "list() takes no keyword arguments".
bool check_arity(Machine& m, std::string_view name, const CallArguments& arguments, uint32_t least,
                 uint32_t most);
bool check_no_keywords(Machine& m, std::string_view name, const CallArguments& arguments);
// The value of a keyword argument, or empty.
Value keyword_argument(const CallArguments& arguments, std::string_view name);
// Is every keyword one of these? False: raised.
bool check_keywords(Machine& m, std::string_view function, const CallArguments& arguments,
                    std::initializer_list<std::string_view> known);

}  // namespace loopscope::vm
