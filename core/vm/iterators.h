// The iterators of the built-in containers, as structs, for their own files and for the dispatch loop's fast
// path: which it may take where slots.next of an iterator's type is next_list_item or next_range_item.
//
// All have Layout::Iterator; which struct an object is, its type tells.
#pragma once

#include <cstdint>

#include "core/vm/machine.h"
#include "core/vm/objects.h"

namespace loopscope::vm {

// Of lists and tuples, forwards (step 1) or backwards (-1); of anything with __getitem__.
struct SequenceIterator : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value sequence;  // empty: exhausted
    int64_t index = 0;
};

struct RangeIterator : Object {  // while all numbers fit a machine word
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    int64_t number = 0, step = 1, remaining = 0;
};

Value next_list_item(Machine& m, const Value& iterator);
Value next_tuple_item(Machine& m, const Value& iterator);
Value next_range_item(Machine& m, const Value& iterator);

// iter(sequence) for objects that have __getitem__ only, and iter(callable, sentinel).
Value new_sequence_iterator(Machine& m, const Value& sequence);
Value new_callable_iterator(Machine& m, const Value& callable, const Value& sentinel);

}  // namespace loopscope::vm
