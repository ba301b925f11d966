#include "core/vm/list.h"

#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/length_hint.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/order.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

List& list_at(const Value& value) { return *static_cast<List*>(value.object()); }

void destroy_list(Object* object) {
    discharge(*object);
    // The last item goes first, as in CPython: finalizers tell.
    for (auto& items = static_cast<List*>(object)->items; !items.empty();) items.pop_back();
    destroy_as<List>(object);
}

Value list_make(Machine& m, Type& type, const CallArguments&) { return m.make<List>(type).value(); }

bool list_init(Machine& m, const Value& self, const CallArguments& arguments) {
    const bool is_plain = m.type_of(self).slots.make == m.types.list->slots.make;
    if (is_plain && !check_no_keywords(m, "list", arguments)) return false;
    if (!check_arity(m, "list", arguments, 0, 1)) return false;
    std::vector<Value> old;
    old.swap(list_at(self).items);
    return arguments.positional_count == 0 || list_extend(m, list_at(self), arguments.values[0]);
}

Value list_repr(Machine& m, const Value& self) {
    List& list = list_at(self);
    if (list.items.empty()) return m.new_str("[]");
    ReprGuard guard(m, self);
    if (guard.failed) return Value();
    if (guard.again) return m.new_str("[...]");
    std::string text = "[";
    for (size_t i = 0; i < list.items.size(); ++i) {
        const Value item = list.items[i];
        const std::optional<std::string> part = repr_text(m, item);
        if (!part) return Value();
        if (i > 0) text += ", ";
        text += *part;
        if (text.size() > 1u << 20 && !m.reserve(text.size())) return Value();
    }
    return m.new_str(text + "]");
}

Value list_get_slice(Machine& m, List& list, const Value& key) {
    const auto range = resolve_slice(m, as<Slice>(key), static_cast<int64_t>(list.items.size()));
    if (!range) return Value();
    Ref<List> result = m.new_list();
    if (!charge(m, *result, static_cast<uint64_t>(range->count) * sizeof(Value))) return Value();
    result->items.reserve(static_cast<size_t>(range->count));
    for (int64_t i = 0; i < range->count; ++i) {
        result->items.push_back(list.items[static_cast<size_t>(range->start + i * range->step)]);
    }
    return result.value();
}

Value list_get_item(Machine& m, const Value& self, const Value& key) {
    List& list = list_at(self);
    if (key.is_layout(Layout::Slice)) return list_get_slice(m, list, key);
    const auto index =
        sequence_index(m, key, static_cast<int64_t>(list.items.size()), "list", "list index out of range");
    return index ? list.items[static_cast<size_t>(*index)] : Value();
}

void delete_slice(List& list, SliceRange range) {
    if (range.count == 0) return;
    if (range.step < 0) {  // the same items, forwards
        range.start += (range.count - 1) * range.step;
        range.step = -range.step;
    }
    std::vector<Value> dying;  // after the list is whole again
    std::vector<Value> kept;
    kept.reserve(list.items.size() - static_cast<size_t>(range.count));
    int64_t next_dying = range.start, left = range.count;
    for (size_t i = 0; i < list.items.size(); ++i) {
        if (left > 0 && static_cast<int64_t>(i) == next_dying) {
            dying.push_back(std::move(list.items[i]));
            next_dying += range.step;
            --left;
        } else {
            kept.push_back(std::move(list.items[i]));
        }
    }
    list.items.swap(kept);
}

bool list_set_slice(Machine& m, const Value& self, const Value& key, const Value& value) {
    List& list = list_at(self);
    auto range = resolve_slice(m, as<Slice>(key), static_cast<int64_t>(list.items.size()));
    if (!range) return false;
    if (value.empty()) {
        delete_slice(list, *range);
        return true;
    }
    if (!m.type_of(value).slots.iter && !m.type_of(value).slots.get_item) {
        return raise_text(m, *m.types.TypeError,
                          range->step == 1 ? "can only assign an iterable"
                                           : "must assign iterable to extended slice"),
               false;
    }
    std::optional<std::vector<Value>> given = items_by_iterator(m, value);
    if (!given) return false;
    count_work(m, (list.items.size() + given->size()) >> 2);
    range = resolve_slice(m, as<Slice>(key), static_cast<int64_t>(list.items.size()));
    if (!range) return false;
    if (range->step == 1) {
        const int64_t stop = std::max(range->start, range->stop);
        std::vector<Value> result;
        const uint64_t size = list.items.size() - static_cast<size_t>(stop - range->start) + given->size();
        if (!charge(m, list, size * sizeof(Value))) return false;
        result.reserve(size);
        const auto begin = list.items.begin();
        result.assign(begin, begin + range->start);
        result.insert(result.end(), given->begin(), given->end());
        result.insert(result.end(), begin + stop, list.items.end());
        list.items.swap(result);
        return true;
    }
    if (static_cast<int64_t>(given->size()) != range->count) {
        return raise(m, *m.types.ValueError,
                     "attempt to assign sequence of size {} to extended slice of size {}", given->size(),
                     range->count),
               false;
    }
    for (int64_t i = 0; i < range->count; ++i) {
        const auto at = static_cast<size_t>(range->start + i * range->step);
        std::swap(list.items[at], (*given)[static_cast<size_t>(i)]);
    }
    return true;
}

bool list_set_item(Machine& m, const Value& self, const Value& key, const Value& value) {
    if (key.is_layout(Layout::Slice)) return list_set_slice(m, self, key, value);
    List& list = list_at(self);
    const auto index = sequence_index(m, key, static_cast<int64_t>(list.items.size()), "list",
                                      "list assignment index out of range");
    if (!index) return false;
    const Value old = std::move(list.items[static_cast<size_t>(*index)]);  // dies last
    if (value.empty()) {
        count_copy(m, (list.items.size() - static_cast<size_t>(*index)) * sizeof(Value));
        list.items.erase(list.items.begin() + *index);
    } else {
        list.items[static_cast<size_t>(*index)] = value;
    }
    return true;
}

std::optional<int64_t> list_len(Machine&, const Value& self) {
    return static_cast<int64_t>(list_at(self).items.size());
}

std::optional<bool> list_contains(Machine& m, const Value& self, const Value& item) {
    List& list = list_at(self);
    for (size_t i = 0; i < list.items.size(); ++i) {
        const Value here = list.items[i];
        const std::optional<bool> same = equal(m, here, item);
        if (!same || *same) return same;
    }
    return false;
}

Value list_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (!List::is(left) || !List::is(right)) return Value::not_implemented();
    return compare_items(m, op, list_at(left).items, list_at(right).items);
}

Value list_concat(Machine& m, const Value& left, const Value& right) {
    if (!List::is(left)) return Value::not_implemented();
    if (!List::is(right)) {
        if (m.type_of(right).has(kWrittenInPython) && m.type_of(right).slots.binary) {
            return Value::not_implemented();
        }
        return raise(m, *m.types.TypeError, "can only concatenate list (not \"{}\") to list",
                     type_name(m, right));
    }
    Ref<List> result = m.new_list();
    const auto& first = list_at(left).items;
    const auto& second = list_at(right).items;
    if (!charge(m, *result, (first.size() + second.size()) * sizeof(Value))) return Value();
    result->items.reserve(first.size() + second.size());
    result->items = first;
    result->items.insert(result->items.end(), second.begin(), second.end());
    return result.value();
}

Value list_repeat(Machine& m, const Value& left, const Value& right) {
    const Value& self = List::is(left) ? left : right;
    const Value& factor = List::is(left) ? right : left;
    if (m.type_of(factor).has(kWrittenInPython) && m.type_of(factor).slots.binary) {
        return Value::not_implemented();
    }
    const std::optional<int64_t> count = repeat_count(m, factor);
    if (!count) return Value();
    const auto& items = list_at(self).items;
    Ref<List> result = m.new_list();
    if (!repeat_items(m, *result, items, *count, result->items)) return Value();
    return result.value();
}

Value list_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op == BinaryOperator::Add) return list_concat(m, left, right);
    if (op == BinaryOperator::Mult) return list_repeat(m, left, right);
    return Value::not_implemented();
}

Value list_inplace(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op == BinaryOperator::Add) return list_extend(m, list_at(left), right) ? left : Value();
    if (op != BinaryOperator::Mult) return Value::not_implemented();
    const Value repeated = list_repeat(m, left, right);
    if (!repeated || repeated.is_not_implemented()) return repeated;
    std::swap(list_at(left).items, list_at(repeated).items);
    std::swap(left.object()->small, repeated.object()->small);
    return left;
}

// ---- methods ----

Value list_method_append(Machine& m, const Value* a) {
    return list_append(m, list_at(a[0]), a[1]) ? Value::none() : Value();
}

Value list_method_extend(Machine& m, const Value* a) {
    return list_extend(m, list_at(a[0]), a[1]) ? Value::none() : Value();
}

Value list_insert(Machine& m, const Value* a) {
    List& list = list_at(a[0]);
    std::optional<int64_t> index = as_index(m, a[1]);
    if (!index) return Value();
    const auto size = static_cast<int64_t>(list.items.size());
    if (*index < 0) index = std::max<int64_t>(*index + size, 0);
    if (!list_append(m, list, a[2])) return Value();
    count_scan(m, static_cast<uint64_t>(size - std::min(*index, size)));
    std::rotate(list.items.begin() + std::min(*index, size), list.items.end() - 1, list.items.end());
    return Value::none();
}

Value list_pop(Machine& m, const Value* a) {
    List& list = list_at(a[0]);
    const std::optional<int64_t> given = a[1].is_small_int() ? a[1].small_int() : as_index(m, a[1]);
    if (!given) return Value();
    const auto size = static_cast<int64_t>(list.items.size());
    if (size == 0) return raise(m, *m.types.IndexError, "pop from empty list");
    const int64_t index = *given < 0 ? *given + size : *given;
    if (index < 0 || index >= size) return raise(m, *m.types.IndexError, "pop index out of range");
    Value item = std::move(list.items[static_cast<size_t>(index)]);
    count_copy(m, (list.items.size() - static_cast<size_t>(index)) * sizeof(Value));
    list.items.erase(list.items.begin() + index);
    return item;
}

Value list_remove(Machine& m, const Value* a) {
    List& list = list_at(a[0]);
    for (size_t i = 0; i < list.items.size(); ++i) {
        const Value here = list.items[i];
        const std::optional<bool> same = equal(m, here, a[1]);
        if (!same) return Value();
        if (!*same) continue;
        if (i < list.items.size()) list.items.erase(list.items.begin() + static_cast<int64_t>(i));
        return Value::none();
    }
    return raise(m, *m.types.ValueError, "list.remove(x): x not in list");
}

Value list_clear(Machine&, const Value* a) {
    std::vector<Value> old;
    old.swap(list_at(a[0]).items);
    discharge(*a[0].object());
    while (!old.empty()) old.pop_back();
    return Value::none();
}

Value list_copy(Machine& m, const Value* a) {
    Ref<List> result = m.new_list();
    if (!list_extend(m, *result, a[0])) return Value();
    return result.value();
}

Value list_count(Machine& m, const Value* a) {
    List& list = list_at(a[0]);
    int64_t count = 0;
    for (size_t i = 0; i < list.items.size(); ++i) {
        const Value here = list.items[i];
        const std::optional<bool> same = equal(m, here, a[1]);
        if (!same) return Value();
        count += *same;
    }
    return m.new_int(count);
}

Value list_index(Machine& m, const Value* a) {
    List& list = list_at(a[0]);
    const auto range = resolve_bounds(m, a[2], a[3], static_cast<int64_t>(list.items.size()));
    if (!range) return Value();
    for (int64_t i = range->start; i < range->stop && i < static_cast<int64_t>(list.items.size()); ++i) {
        const Value here = list.items[static_cast<size_t>(i)];
        const std::optional<bool> same = equal(m, here, a[1]);
        if (!same) return Value();
        if (*same) return m.new_int(i);
    }
    const std::optional<std::string> text = repr_text(m, a[1]);
    if (!text) return Value();
    return raise(m, *m.types.ValueError, "{} is not in list", *text);
}

Value list_reverse(Machine& m, const Value* a) {
    count_scan(m, list_at(a[0]).items.size());
    std::reverse(list_at(a[0]).items.begin(), list_at(a[0]).items.end());
    return Value::none();
}

Value list_method_sort(Machine& m, const Value* a) {
    const std::optional<bool> reverse = flag_argument(m, a[2]);
    if (!reverse || !list_sort(m, list_at(a[0]), a[1], *reverse)) return Value();
    return Value::none();
}

Value list_sizeof(Machine& m, const Value* a) {
    const auto& items = list_at(a[0]).items;
    return m.new_int(40 + static_cast<int64_t>(items.capacity() * sizeof(Value)));
}

const NativeMethod kMethods[] = {
    {"append", "self, object, /", list_method_append},
    {"extend", "self, iterable, /", list_method_extend},
    {"insert", "self, index, object, /", list_insert},
    {"pop", "self, index=-1, /", list_pop},
    {"remove", "self, value, /", list_remove},
    {"clear", "self, /", list_clear},
    {"copy", "self, /", list_copy},
    {"count", "self, value, /", list_count},
    {"index", "self, value, start=?, stop=?, /", list_index},
    {"reverse", "self, /", list_reverse},
    {"sort", "self, /, *, key=None, reverse=False", list_method_sort},
    {"__sizeof__", "self, /", list_sizeof},
    {"__reversed__", "self, /", list_reversed},
};

}  // namespace

bool list_append(Machine& m, List& list, Value item) {
    auto& items = list.items;
    if (items.size() == items.capacity() && !charge(m, list, items.capacity() * 2 * sizeof(Value)))
        return false;
    items.push_back(std::move(item));
    return true;
}

bool list_extend(Machine& m, List& list, const Value& iterable) {
    const std::vector<Value>* source = nullptr;
    if (&m.type_of(iterable) == m.types.list) source = &list_at(iterable).items;
    if (&m.type_of(iterable) == m.types.tuple) source = &as<Tuple>(iterable).items;
    if (!source) {
        return for_each_asked(m, iterable,
                              [&](Value item) { return list_append(m, list, std::move(item)); });
    }
    const size_t count = source->size();
    if (!charge(m, list, (list.items.size() + count) * sizeof(Value))) return false;
    if (list.items.capacity() < list.items.size() + count) {
        list.items.reserve(std::max(list.items.size() + count, list.items.size() * 2));
    }
    for (size_t i = 0; i < count; ++i) list.items.push_back((*source)[i]);  // the list itself, too
    return true;
}

Value list_of(Machine& m, const Value& iterable) {
    Ref<List> result = m.new_list();
    return list_extend(m, *result, iterable) ? result.value() : Value();
}

bool repeat_items(Machine& m, Object& owner, const std::vector<Value>& items, int64_t count,
                  std::vector<Value>& result) {
    const uint64_t size = items.size() * static_cast<uint64_t>(count);
    constexpr int64_t kMost = int64_t{1} << 50;
    if (!items.empty() && count > kMost / static_cast<int64_t>(items.size()))
        return raise_text(m, *m.types.MemoryError, ""), false;
    if (!charge(m, owner, size * sizeof(Value))) return false;
    result.reserve(size);
    for (int64_t i = 0; i < count && !items.empty(); ++i) {
        result.insert(result.end(), items.begin(), items.end());
    }
    return true;
}

Value compare_items(Machine& m, CompareOperator op, const std::vector<Value>& left,
                    const std::vector<Value>& right) {
    const bool only_equality = op == CompareOperator::Eq || op == CompareOperator::NotEq;
    if (only_equality && left.size() != right.size()) return Value::boolean(op == CompareOperator::NotEq);
    RecursionGuard guard(m, " in comparison");
    if (guard.failed) return Value();
    for (size_t i = 0; i < left.size() && i < right.size(); ++i) {
        const Value a = left[i], b = right[i];
        const std::optional<bool> same = equal(m, a, b);
        if (!same) return Value();
        if (*same) continue;
        if (only_equality) return Value::boolean(op == CompareOperator::NotEq);
        return compare(m, op, a, b);
    }
    return Value::boolean(holds(op, left.size(), right.size()));
}

void setup_list(Machine& m) {
    Type& type = *m.types.list;
    type.destroy = destroy_list;
    type.type_flags |= kIsSequence;
    Slots& slots = type.slots;
    slots.make = list_make;
    slots.init = list_init;
    slots.repr = list_repr;
    slots.get_item = list_get_item;
    slots.set_item = list_set_item;
    slots.len = list_len;
    slots.contains = list_contains;
    slots.compare = list_compare;
    slots.binary = list_binary;
    slots.inplace = list_inplace;
    slots.iter = list_iter;
    type.binary_operators = operator_bit(BinaryOperator::Add) | operator_bit(BinaryOperator::Mult);
    add_methods(m, type, kMethods);
    make_unhashable(m, type);
}

}  // namespace loopscope::vm
