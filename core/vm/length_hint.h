// Asking an iterable how much it will give, as list() and tuple() do before they take its items.
//
// It is not how many items there are: the answer is only used to refuse what can never fit, but the question
// is seen by the script, whose __len__ or __length_hint__ is called. Invariant: asked after iter(), once.
#pragma once

#include "core/vm/operations.h"

namespace loopscope::vm {

// What __len__ or else __length_hint__ says; `otherwise` where neither does. Nothing: raised.
std::optional<int64_t> length_hint(Machine& m, const Value& value, int64_t otherwise);
// Asks, where anybody could notice; MemoryError where nothing could hold so much. False: raised.
bool ask_length(Machine& m, const Value& iterable);

// The items of what is no list or tuple by way of its iterator, which is what is asked: as where CPython
// wants a sequence and makes one.
std::optional<std::vector<Value>> items_by_iterator(Machine& m, const Value& iterable);

// for_each() that asks first.
template <typename Visit>
bool for_each_asked(Machine& m, const Value& iterable, Visit visit) {
    const Value iterator = iterate(m, iterable);
    if (!iterator || !ask_length(m, iterable)) return false;
    for (;;) {
        Value item = next(m, iterator);
        if (!item) return !m.has_raised() && !m.stopping;
        if (!visit(item)) return !m.has_raised() && !m.stopping;
    }
}

}  // namespace loopscope::vm
