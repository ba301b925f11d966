#include "core/vm/iterators.h"

#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/list.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/range.h"
#include "core/vm/setup.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

template <typename T>
T& at(const Value& value) {
    return *static_cast<T*>(value.object());
}

Value itself(Machine&, const Value& self) { return self; }

Type& new_iterator_type(Machine& m, const char* name, void (*destroy)(Object*), Unary next_item) {
    Type& type = new_native_type(m, name, Layout::Iterator, *m.types.object, destroy);
    type.type_flags |= kNotInstantiable | kNotSubclassable | kNoDict;
    type.slots.iter = itself;
    type.slots.next = next_item;
    return type;
}

// ---- lists, tuples, anything with __getitem__ ----

Value new_item_iterator(Machine& m, Type& type, const Value& sequence, int64_t index) {
    Ref<SequenceIterator> iterator = m.make<SequenceIterator>(type);
    iterator->sequence = sequence;
    iterator->index = index;
    return iterator.value();
}

Value next_list_item_backwards(Machine&, const Value& self) {
    auto& iterator = at<SequenceIterator>(self);
    if (iterator.sequence.empty()) return Value();
    const auto& items = at<List>(iterator.sequence).items;
    if (iterator.index >= 0 && iterator.index < static_cast<int64_t>(items.size())) {
        return items[static_cast<size_t>(iterator.index--)];
    }
    iterator.sequence = Value();
    return Value();
}

Value next_sequence_item(Machine& m, const Value& self) {
    auto& iterator = at<SequenceIterator>(self);
    if (iterator.sequence.empty()) return Value();
    const Value sequence = iterator.sequence;
    Value item = get_item(m, sequence, m.new_int(iterator.index));
    if (item) {
        ++iterator.index;
    } else if (take_raised_if(m, *m.types.IndexError) || take_raised_if(m, *m.types.StopIteration)) {
        iterator.sequence = Value();
    }
    return item;
}

int64_t items_in(const Value& sequence) {
    if (const List* list = cast<List>(sequence)) return static_cast<int64_t>(list->items.size());
    if (const Tuple* tuple = cast<Tuple>(sequence)) return static_cast<int64_t>(tuple->items.size());
    return 0;
}

Value item_length_hint(Machine& m, const Value* a) {
    const auto& iterator = at<SequenceIterator>(a[0]);
    if (iterator.sequence.empty()) return Value::small_int(0);
    return m.new_int(std::max<int64_t>(items_in(iterator.sequence) - iterator.index, 0));
}

Value reverse_length_hint(Machine& m, const Value* a) {
    const auto& iterator = at<SequenceIterator>(a[0]);
    return m.new_int(iterator.sequence.empty() ? 0 : iterator.index + 1);
}

// ---- ranges ----

struct LongRangeIterator : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value number, step, remaining;
};

Value next_long_range_item(Machine& m, const Value& self) {
    auto& iterator = at<LongRangeIterator>(self);
    const std::optional<bool> any = truth(m, iterator.remaining);
    if (!any || !*any) return Value();
    Value number = iterator.number;
    Value following = binary(m, BinaryOperator::Add, number, iterator.step);
    Value remaining = binary(m, BinaryOperator::Sub, iterator.remaining, Value::small_int(1));
    if (!following || !remaining) return Value();
    iterator.number = std::move(following);
    iterator.remaining = std::move(remaining);
    return number;
}

Value range_length_hint(Machine& m, const Value* a) { return m.new_int(at<RangeIterator>(a[0]).remaining); }

// ---- dicts ----

struct DictIterator : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value dict;  // empty: exhausted
    int64_t position = 0;
    uint32_t expected_size = 0;
    int64_t remaining = 0;
    DictViewKind kind = DictViewKind::Keys;
    int step = 1;
};

Value next_dict_item(Machine& m, const Value& self) {
    auto& iterator = at<DictIterator>(self);
    if (iterator.dict.empty()) return Value();
    const DictTable& table = at<Dict>(iterator.dict).table;
    if (table.size() != iterator.expected_size) {
        iterator.expected_size = UINT32_MAX;  // it stays broken, as CPython's does
        return raise(m, *m.types.RuntimeError, "dictionary changed size during iteration");
    }
    int64_t& position = iterator.position;
    const auto inside = [&] { return position >= 0 && position < static_cast<int64_t>(table.entry_count()); };
    while (inside() && table.entry(static_cast<uint32_t>(position)).key.empty()) position += iterator.step;
    if (!inside()) {
        iterator.dict = Value();
        return Value();
    }
    if (iterator.remaining-- == 0) {
        return raise(m, *m.types.RuntimeError, "dictionary keys changed during iteration");
    }
    const DictTable::Entry& entry = table.entry(static_cast<uint32_t>(position));
    position += iterator.step;
    if (iterator.kind == DictViewKind::Keys) return entry.key;
    if (iterator.kind == DictViewKind::Values) return entry.value;
    return m.new_tuple({entry.key, entry.value}).value();
}

Value dict_length_hint(Machine& m, const Value* a) {
    const auto& iterator = at<DictIterator>(a[0]);
    if (iterator.dict.empty() || at<Dict>(iterator.dict).table.size() != iterator.expected_size) {
        return Value::small_int(0);
    }
    return m.new_int(iterator.remaining);
}

// ---- sets ----

struct SetIterator : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value set;  // empty: exhausted
    uint32_t position = 0;
    uint32_t expected_size = 0;
    int64_t remaining = 0;
};

Value next_set_item(Machine& m, const Value& self) {
    auto& iterator = at<SetIterator>(self);
    if (iterator.set.empty()) return Value();
    const SetTable& table = at<Set>(iterator.set).table;
    if (table.size() != iterator.expected_size) {
        iterator.expected_size = UINT32_MAX;
        return raise(m, *m.types.RuntimeError, "Set changed size during iteration");
    }
    while (iterator.position < table.entry_count() && table.entry(iterator.position).key.empty()) {
        ++iterator.position;
    }
    if (iterator.position >= table.entry_count()) {
        iterator.set = Value();
        return Value();
    }
    --iterator.remaining;
    return table.entry(iterator.position++).key;
}

Value set_length_hint(Machine& m, const Value* a) {
    const auto& iterator = at<SetIterator>(a[0]);
    if (iterator.set.empty() || at<Set>(iterator.set).table.size() != iterator.expected_size) {
        return Value::small_int(0);
    }
    return m.new_int(iterator.remaining);
}

// ---- iter(callable, sentinel) ----

struct CallableIterator : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value callable, sentinel;  // empty: exhausted
};

Value next_call(Machine& m, const Value& self) {
    auto& iterator = at<CallableIterator>(self);
    if (iterator.callable.empty()) return Value();
    const Value callable = iterator.callable, sentinel = iterator.sentinel;
    count_work(m, 2);
    const Value result = call(m, callable);
    if (!result) {
        if (take_raised_if(m, *m.types.StopIteration)) iterator.callable = iterator.sentinel = Value();
        return Value();
    }
    const std::optional<bool> ended = equal(m, sentinel, result);
    if (!ended) return Value();
    if (!*ended) return result;
    iterator.callable = iterator.sentinel = Value();
    return Value();
}

const NativeMethod kItemMethods[] = {{"__length_hint__", "self, /", item_length_hint}};
const NativeMethod kReverseMethods[] = {{"__length_hint__", "self, /", reverse_length_hint}};
const NativeMethod kRangeMethods[] = {{"__length_hint__", "self, /", range_length_hint}};
const NativeMethod kDictMethods[] = {{"__length_hint__", "self, /", dict_length_hint}};
const NativeMethod kSetMethods[] = {{"__length_hint__", "self, /", set_length_hint}};

}  // namespace

Value next_list_item(Machine&, const Value& self) {
    auto& iterator = at<SequenceIterator>(self);
    if (iterator.sequence.empty()) return Value();
    const auto& items = at<List>(iterator.sequence).items;
    if (iterator.index < static_cast<int64_t>(items.size())) {
        return items[static_cast<size_t>(iterator.index++)];
    }
    iterator.sequence = Value();
    return Value();
}

Value next_tuple_item(Machine&, const Value& self) {
    auto& iterator = at<SequenceIterator>(self);
    if (iterator.sequence.empty()) return Value();
    const auto& items = at<Tuple>(iterator.sequence).items;
    if (iterator.index < static_cast<int64_t>(items.size())) {
        return items[static_cast<size_t>(iterator.index++)];
    }
    iterator.sequence = Value();
    return Value();
}

Value next_range_item(Machine& m, const Value& self) {
    auto& iterator = at<RangeIterator>(self);
    if (iterator.remaining <= 0) return Value();
    const int64_t number = iterator.number;
    // The one after the last may lie outside a machine word.
    if (--iterator.remaining > 0) iterator.number += iterator.step;
    return m.new_int(number);
}

Value list_iter(Machine& m, const Value& self) {
    return new_item_iterator(m, *m.state<ContainerTypes>().list_iterator, self, 0);
}

Value list_reversed(Machine& m, const Value* a) {
    return new_item_iterator(m, *m.state<ContainerTypes>().list_reverse_iterator, a[0], items_in(a[0]) - 1);
}

Value tuple_iter(Machine& m, const Value& self) {
    return new_item_iterator(m, *m.state<ContainerTypes>().tuple_iterator, self, 0);
}

Value new_sequence_iterator(Machine& m, const Value& sequence) {
    return new_item_iterator(m, *m.state<ContainerTypes>().sequence_iterator, sequence, 0);
}

Value new_callable_iterator(Machine& m, const Value& callable, const Value& sentinel) {
    Ref<CallableIterator> iterator = m.make<CallableIterator>(*m.state<ContainerTypes>().callable_iterator);
    iterator->callable = callable;
    iterator->sentinel = sentinel;
    return iterator.value();
}

Value dict_iter(Machine& m, const Value& self) {
    return new_dict_iterator(m, self, DictViewKind::Keys, false);
}

Value new_dict_iterator(Machine& m, const Value& dict, DictViewKind kind, bool reversed) {
    const ContainerTypes& types = m.state<ContainerTypes>();
    const auto& by_kind = reversed ? types.dict_reverse_iterators : types.dict_iterators;
    Ref<DictIterator> iterator = m.make<DictIterator>(*by_kind[static_cast<size_t>(kind)]);
    const DictTable& table = as<Dict>(dict).table;
    iterator->dict = dict;
    iterator->kind = kind;
    iterator->expected_size = table.size();
    iterator->remaining = table.size();
    iterator->step = reversed ? -1 : 1;
    iterator->position = reversed ? int64_t{table.entry_count()} - 1 : 0;
    return iterator.value();
}

Value set_iter(Machine& m, const Value& self) {
    Ref<SetIterator> iterator = m.make<SetIterator>(*m.state<ContainerTypes>().set_iterator);
    iterator->set = self;
    iterator->expected_size = at<Set>(self).table.size();
    iterator->remaining = iterator->expected_size;
    return iterator.value();
}

namespace {

Value iterate_numbers(Machine& m, const Range& range, bool backwards) {
    const ContainerTypes& types = m.state<ContainerTypes>();
    if (const std::optional<SmallRange> small = small_range(range)) {
        Ref<RangeIterator> iterator = m.make<RangeIterator>(*types.range_iterator);
        iterator->remaining = small->length;
        iterator->step = backwards ? -small->step : small->step;
        iterator->number = small->start;
        if (backwards && small->length > 0) iterator->number += (small->length - 1) * small->step;
        return iterator.value();
    }
    Ref<LongRangeIterator> iterator = m.make<LongRangeIterator>(*types.long_range_iterator);
    iterator->remaining = range_length(m, range);
    iterator->number = range.start;
    iterator->step = range.step;
    if (!iterator->remaining) return Value();
    if (backwards) {
        Value offset = binary(m, BinaryOperator::Sub, iterator->remaining, Value::small_int(1));
        if (offset) offset = binary(m, BinaryOperator::Mult, offset, range.step);
        iterator->number = offset ? binary(m, BinaryOperator::Add, range.start, offset) : Value();
        iterator->step = negative(m, range.step);
        if (!iterator->number || !iterator->step) return Value();
    }
    return iterator.value();
}

}  // namespace

Value range_iter(Machine& m, const Value& self) { return iterate_numbers(m, at<Range>(self), false); }
Value range_reversed(Machine& m, const Value* a) { return iterate_numbers(m, at<Range>(a[0]), true); }

void setup_iterators(Machine& m) {
    ContainerTypes& types = m.state<ContainerTypes>();
    const auto make = [&](const char* name, void (*destroy)(Object*), Unary next_item,
                          const NativeMethod* methods) {
        Type& type = new_iterator_type(m, name, destroy, next_item);
        if (methods) add_methods(m, type, methods, 1);
        finish_type(m, type);
        return &type;
    };
    const auto of_items = destroy_as<SequenceIterator>;
    types.list_iterator = make("list_iterator", of_items, next_list_item, kItemMethods);
    types.list_reverse_iterator =
        make("list_reverseiterator", of_items, next_list_item_backwards, kReverseMethods);
    types.tuple_iterator = make("tuple_iterator", of_items, next_tuple_item, kItemMethods);
    types.sequence_iterator = make("iterator", of_items, next_sequence_item, nullptr);
    types.callable_iterator = make("callable_iterator", destroy_as<CallableIterator>, next_call, nullptr);
    types.range_iterator = make("range_iterator", destroy_as<RangeIterator>, next_range_item, kRangeMethods);
    types.long_range_iterator =
        make("longrange_iterator", destroy_as<LongRangeIterator>, next_long_range_item, nullptr);
    const char* const forwards[] = {"dict_keyiterator", "dict_valueiterator", "dict_itemiterator"};
    const char* const backwards[] = {"dict_reversekeyiterator", "dict_reversevalueiterator",
                                     "dict_reverseitemiterator"};
    for (size_t kind = 0; kind < 3; ++kind) {
        types.dict_iterators[kind] =
            make(forwards[kind], destroy_as<DictIterator>, next_dict_item, kDictMethods);
        types.dict_reverse_iterators[kind] =
            make(backwards[kind], destroy_as<DictIterator>, next_dict_item, kDictMethods);
    }
    types.set_iterator = make("set_iterator", destroy_as<SetIterator>, next_set_item, kSetMethods);
}

void setup_containers(Machine& m) {
    setup_iterators(m);
    setup_list(m);
    setup_tuple(m);
    setup_dict(m);
    setup_set(m);
    setup_range(m);
    setup_slice(m);
    for (Type* type : {m.types.list, m.types.tuple, m.types.dict, m.types.set, m.types.frozenset,
                       m.types.range, m.types.slice}) {
        finish_type(m, *type);
    }
    setup_dict_views(m);
    setup_mapping_proxy(m);
    setup_iterator_functions(m);
}

}  // namespace loopscope::vm
