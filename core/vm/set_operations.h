// The algebra of sets, between set.cpp's methods and set_table.cpp's table. Each works as CPython's function
// of that name, so that results iterate in the same order.
#pragma once

#include <optional>
#include <span>

#include "core/vm/machine.h"
#include "core/vm/objects.h"

namespace loopscope::vm {

std::optional<bool> is_subset(Machine& m, const Value& inner, const Value& outer);  // both sets
Value set_copy(Machine& m, const Value& set);  // of the same class, without calling it
Value set_union(Machine& m, const Value& set, std::span<const Value> others);
Value set_intersection(Machine& m, const Value& set, const Value& iterable);
Value set_difference(Machine& m, const Value& set, const Value& iterable);
Value set_symmetric_difference(Machine& m, const Value& set, const Value& iterable);
bool set_difference_update(Machine& m, Set& set, const Value& iterable);
bool set_symmetric_difference_update(Machine& m, Set& set, const Value& iterable);

}  // namespace loopscope::vm
