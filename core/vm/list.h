// What the containers' own files share with each other: setting up their types, and what lists and tuples do
// alike. Other layers use containers.h and operations.h instead.
#pragma once

#include <vector>

#include "core/vm/machine.h"
#include "core/vm/objects.h"

namespace loopscope::vm {

constexpr uint32_t operator_bit(BinaryOperator op) { return 1u << static_cast<uint32_t>(op); }

// Types that only the containers' files make: Machine::state<ContainerTypes>().
struct ContainerTypes {
    Type *dict_keys = nullptr, *dict_values = nullptr, *dict_items = nullptr, *mapping_proxy = nullptr;
    Type *list_iterator = nullptr, *list_reverse_iterator = nullptr, *tuple_iterator = nullptr;
    Type *sequence_iterator = nullptr, *callable_iterator = nullptr;
    Type *dict_iterators[3] = {}, *dict_reverse_iterators[3] = {};  // by DictViewKind
    Type *set_iterator = nullptr, *range_iterator = nullptr, *long_range_iterator = nullptr;
    Type *enumerate = nullptr, *zip = nullptr, *map = nullptr, *filter = nullptr, *reversed = nullptr;
};

void setup_list(Machine& m);
void setup_tuple(Machine& m);
void setup_dict(Machine& m);
void setup_dict_views(Machine& m);
void setup_mapping_proxy(Machine& m);
void setup_set(Machine& m);
void setup_range(Machine& m);
void setup_slice(Machine& m);
void setup_iterators(Machine& m);           // of lists, tuples, dicts, sets, ranges, sequences
void setup_iterator_functions(Machine& m);  // enumerate, zip, map, filter, reversed

// Lexicographic comparison; `count` copies of items in a row, charged to `owner`.
Value compare_items(Machine& m, CompareOperator op, const std::vector<Value>& left,
                    const std::vector<Value>& right);
bool repeat_items(Machine& m, Object& owner, const std::vector<Value>& items, int64_t count,
                  std::vector<Value>& result);

// iter() of each, and reversed() where it has a type of its own.
Value list_iter(Machine& m, const Value& self);
Value tuple_iter(Machine& m, const Value& self);
Value dict_iter(Machine& m, const Value& self);
Value set_iter(Machine& m, const Value& self);
Value range_iter(Machine& m, const Value& self);
Value range_reversed(Machine& m, const Value* arguments);
Value list_reversed(Machine& m, const Value* arguments);
enum class DictViewKind : uint8_t;
Value new_dict_iterator(Machine& m, const Value& dict, DictViewKind kind, bool reversed);

}  // namespace loopscope::vm
