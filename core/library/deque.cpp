// collections.deque.
#include <algorithm>
#include <deque>

#include "core/library/collections.h"
#include "core/vm/classes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/garbage.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::library {
namespace {

using namespace vm;

struct Deque : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    std::deque<Value> items;
    int64_t most = -1;     // maxlen; -1: no limit
    uint32_t version = 0;  // changes as it is mutated, for iterators
};

struct DequeIterator : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value deque;  // empty: exhausted
    int64_t index = 0;
    int step = 1;
    uint32_t version = 0;
};

struct DequeTypes {
    Type *deque = nullptr, *iterator = nullptr, *reverse_iterator = nullptr;
};

Deque& at(const Value& value) { return *static_cast<Deque*>(value.object()); }
int64_t size_of(const Deque& deque) { return static_cast<int64_t>(deque.items.size()); }

bool is_deque(Machine& m, const Value& value) {
    return m.type_of(value).is_subtype_of(*m.state<DequeTypes>().deque);
}

void destroy_deque(Object* object) {
    discharge(*object);
    destroy_as<Deque>(object);
}

bool push(Machine& m, Deque& deque, Value item, bool left) {
    if (!charge(m, deque, (deque.items.size() + 1) * sizeof(Value))) return false;
    ++deque.version;
    if (left)
        deque.items.push_front(std::move(item));
    else
        deque.items.push_back(std::move(item));
    if (deque.most < 0 || size_of(deque) <= deque.most) return true;
    Value dropped = std::move(left ? deque.items.back() : deque.items.front());
    if (left)
        deque.items.pop_back();
    else
        deque.items.pop_front();
    return true;
}

bool extend(Machine& m, const Value& self, const Value& iterable, bool left) {
    const Value source = iterable.is(self) ? list_of(m, iterable) : iterable;
    if (!source) return false;
    return for_each(m, source, [&](Value item) { return push(m, at(self), std::move(item), left); });
}

Ref<Deque> new_deque_like(Machine& m, const Value& self) {
    Ref<Deque> result = m.make<Deque>(*m.state<DequeTypes>().deque);
    result->most = at(self).most;
    return result;
}

// ---- slots ----

Value deque_make(Machine& m, Type& type, const CallArguments&) { return m.make<Deque>(type).value(); }

bool deque_init(Machine& m, const Value& self, const CallArguments& arguments) {
    Value iterable = arguments.positional_count > 0 ? arguments.values[0] : Value();
    Value most = arguments.positional_count > 1 ? arguments.values[1] : Value::none();
    if (arguments.positional_count > 2) {
        return raise(m, *m.types.TypeError, "deque() takes at most 2 arguments ({} given)",
                     arguments.positional_count),
               false;
    }
    for (size_t i = 0; arguments.names && i < arguments.names->items.size(); ++i) {
        const std::string_view name = text_of(arguments.names->items[i]);
        const Value& value = arguments.values[arguments.positional_count + i];
        if (name == "iterable") {
            iterable = value;
        } else if (name == "maxlen") {
            most = value;
        } else {
            raise(m, *m.types.TypeError, "'{}' is an invalid keyword argument for deque()", name);
            return false;
        }
    }
    Deque& deque = at(self);
    deque.most = -1;
    if (!most.is_none()) {
        if (!is_int(most)) return raise(m, *m.types.TypeError, "an integer is required"), false;
        const std::optional<int64_t> limit = as_index(m, most);
        if (!limit) return false;
        if (*limit < 0) return raise(m, *m.types.ValueError, "maxlen must be non-negative"), false;
        deque.most = *limit;
    }
    std::deque<Value> old;
    old.swap(deque.items);
    return iterable.empty() || extend(m, self, iterable, false);
}

Value deque_repr(Machine& m, const Value& self) {
    ReprGuard guard(m, self);
    if (guard.failed) return Value();
    if (guard.again) return m.new_str("[...]");
    const Value list = list_of(m, self);
    const std::optional<std::string> text = list ? repr_text(m, list) : std::nullopt;
    if (!text) return Value();
    const std::string limit = at(self).most < 0 ? "" : ", maxlen=" + std::to_string(at(self).most);
    return m.new_str(m.type_of(self).name + "(" + *text + limit + ")");
}

std::optional<int64_t> deque_len(Machine&, const Value& self) { return size_of(at(self)); }

std::optional<int64_t> deque_index_of(Machine& m, const Value& self, const Value& key) {
    if (!m.type_of(key).slots.to_index) {
        return raise(m, *m.types.TypeError, "sequence index must be integer, not '{}'", type_name(m, key));
    }
    return sequence_index(m, key, size_of(at(self)), "deque", "deque index out of range");
}

Value deque_get_item(Machine& m, const Value& self, const Value& key) {
    const std::optional<int64_t> index = deque_index_of(m, self, key);
    return index ? at(self).items[static_cast<size_t>(*index)] : Value();
}

bool deque_set_item(Machine& m, const Value& self, const Value& key, const Value& value) {
    const std::optional<int64_t> index = deque_index_of(m, self, key);
    if (!index) return false;
    Deque& deque = at(self);
    const Value old = std::move(deque.items[static_cast<size_t>(*index)]);
    if (!value.empty()) {
        deque.items[static_cast<size_t>(*index)] = value;
        return true;
    }
    ++deque.version;
    count_work(m, deque.items.size() / 8);
    deque.items.erase(deque.items.begin() + *index);
    return true;
}

// The first place of an item in [start, stop), or -1. nullopt: raised.
std::optional<int64_t> find(Machine& m, const Value& self, const Value& item, int64_t start, int64_t stop) {
    Deque& deque = at(self);
    const uint32_t version = deque.version;
    for (int64_t i = start; i < stop && i < size_of(deque); ++i) {
        const Value here = deque.items[static_cast<size_t>(i)];
        const std::optional<bool> same = equal(m, here, item);
        if (!same) return std::nullopt;
        if (*same) return i;
        if (version != deque.version) {
            return raise(m, *m.types.RuntimeError, "deque mutated during iteration");
        }
    }
    return -1;
}

std::optional<bool> deque_contains(Machine& m, const Value& self, const Value& item) {
    const std::optional<int64_t> place = find(m, self, item, 0, size_of(at(self)));
    if (!place) return std::nullopt;
    return *place >= 0;
}

Value deque_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (!is_deque(m, left) || !is_deque(m, right)) return Value::not_implemented();
    const Value a = list_of(m, left), b = a ? list_of(m, right) : Value();
    return b ? compare(m, op, a, b) : Value();
}

Value deque_repeat(Machine& m, const Value& self, const Value& factor, Ref<Deque> result) {
    const std::optional<int64_t> count = repeat_count(m, factor);
    if (!count) return Value();
    const std::vector<Value> items(at(self).items.begin(), at(self).items.end());
    if (&at(self) == result.get()) result->items.clear();
    for (int64_t i = 0; i < *count && !items.empty(); ++i) {
        for (const Value& item : items) {
            if (!push(m, *result, item, false)) return Value();
        }
        if (result->most >= 0 && i > result->most) break;
    }
    return result.value();
}

Value deque_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op == BinaryOperator::Mult) {
        const bool is_left = is_deque(m, left);
        const Value& self = is_left ? left : right;
        return deque_repeat(m, self, is_left ? right : left, new_deque_like(m, self));
    }
    if (op != BinaryOperator::Add || !is_deque(m, left)) return Value::not_implemented();
    if (!is_deque(m, right)) {
        return raise(m, *m.types.TypeError, "can only concatenate deque (not \"{}\") to deque",
                     type_name(m, right));
    }
    const Ref<Deque> result = new_deque_like(m, left);
    const bool ok = extend(m, result.value(), left, false) && extend(m, result.value(), right, false);
    return ok ? result.value() : Value();
}

Value deque_inplace(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op == BinaryOperator::Add) return extend(m, left, right, false) ? left : Value();
    if (op == BinaryOperator::Mult) return deque_repeat(m, left, right, Ref<Deque>::share(&at(left)));
    return Value::not_implemented();
}

// ---- iteration ----

Value iterate_over(Machine& m, const Value& self, bool reversed) {
    const auto& types = m.state<DequeTypes>();
    Ref<DequeIterator> iterator = m.make<DequeIterator>(reversed ? *types.reverse_iterator : *types.iterator);
    iterator->deque = self;
    iterator->version = at(self).version;
    iterator->step = reversed ? -1 : 1;
    iterator->index = reversed ? size_of(at(self)) - 1 : 0;
    return iterator.value();
}

Value deque_iter(Machine& m, const Value& self) { return iterate_over(m, self, false); }
Value deque_reversed(Machine& m, const Value* a) { return iterate_over(m, a[0], true); }
Value itself(Machine&, const Value& self) { return self; }

Value deque_next(Machine& m, const Value& self) {
    auto& iterator = *static_cast<DequeIterator*>(self.object());
    if (iterator.deque.empty()) return Value();
    const Deque& deque = at(iterator.deque);
    if (iterator.version != deque.version) {
        iterator.deque = Value();
        return raise(m, *m.types.RuntimeError, "deque mutated during iteration");
    }
    if (iterator.index < 0 || iterator.index >= size_of(deque)) {
        iterator.deque = Value();
        return Value();
    }
    const auto index = static_cast<size_t>(iterator.index);
    iterator.index += iterator.step;
    return deque.items[index];
}

// ---- methods ----

Value deque_append(Machine& m, const Value* a) {
    return push(m, at(a[0]), a[1], false) ? Value::none() : Value();
}
Value deque_appendleft(Machine& m, const Value* a) {
    return push(m, at(a[0]), a[1], true) ? Value::none() : Value();
}
Value deque_extend(Machine& m, const Value* a) {
    return extend(m, a[0], a[1], false) ? Value::none() : Value();
}
Value deque_extendleft(Machine& m, const Value* a) {
    return extend(m, a[0], a[1], true) ? Value::none() : Value();
}

Value deque_pop(Machine& m, const Value* a) {
    Deque& deque = at(a[0]);
    if (deque.items.empty()) return raise(m, *m.types.IndexError, "pop from an empty deque");
    ++deque.version;
    Value item = std::move(deque.items.back());
    deque.items.pop_back();
    return item;
}

Value deque_popleft(Machine& m, const Value* a) {
    Deque& deque = at(a[0]);
    if (deque.items.empty()) return raise(m, *m.types.IndexError, "pop from an empty deque");
    ++deque.version;
    Value item = std::move(deque.items.front());
    deque.items.pop_front();
    return item;
}

Value deque_clear(Machine&, const Value* a) {
    ++at(a[0]).version;
    std::deque<Value> old;
    old.swap(at(a[0]).items);
    return Value::none();
}

Value deque_copy(Machine& m, const Value* a) {
    if (&m.type_of(a[0]) == m.state<DequeTypes>().deque) {
        const Ref<Deque> result = new_deque_like(m, a[0]);
        return extend(m, result.value(), a[0], false) ? result.value() : Value();
    }
    const Value type = Value::share(&m.type_of(a[0]));
    if (at(a[0]).most < 0) return call(m, type, {a[0]});
    return call(m, type, {a[0], m.new_int(at(a[0]).most)});
}

Value deque_count(Machine& m, const Value* a) {
    int64_t count = 0;
    const bool ok = for_each(m, a[0], [&](const Value& item) {
        const std::optional<bool> same = equal(m, item, a[1]);
        count += same && *same;
        return same.has_value();
    });
    return ok ? m.new_int(count) : Value();
}

Value not_inside(Machine& m, const Value& item) {
    const std::optional<std::string> text = repr_text(m, item);
    if (!text) return Value();
    return raise(m, *m.types.ValueError, "{} is not in deque", *text);
}

Value deque_index(Machine& m, const Value* a) {
    const auto range = resolve_bounds(m, a[2], a[3], size_of(at(a[0])));
    const std::optional<int64_t> place =
        range ? find(m, a[0], a[1], range->start, range->stop) : std::nullopt;
    if (!place) return Value();
    return *place >= 0 ? m.new_int(*place) : not_inside(m, a[1]);
}

Value deque_insert(Machine& m, const Value* a) {
    Deque& deque = at(a[0]);
    if (deque.most >= 0 && size_of(deque) >= deque.most) {
        return raise(m, *m.types.IndexError, "deque already at its maximum size");
    }
    std::optional<int64_t> index = as_index(m, a[1]);
    if (!index) return Value();
    if (*index < 0) index = std::max<int64_t>(*index + size_of(deque), 0);
    ++deque.version;
    count_work(m, deque.items.size() / 8);
    deque.items.insert(deque.items.begin() + std::min(*index, size_of(deque)), a[2]);
    return Value::none();
}

Value deque_remove(Machine& m, const Value* a) {
    const std::optional<int64_t> place = find(m, a[0], a[1], 0, size_of(at(a[0])));
    if (!place) return Value();
    if (*place < 0) return not_inside(m, a[1]);
    return deque_set_item(m, a[0], m.new_int(*place), Value()) ? Value::none() : Value();
}

Value deque_reverse(Machine& m, const Value* a) {
    count_work(m, at(a[0]).items.size() / 4);
    std::reverse(at(a[0]).items.begin(), at(a[0]).items.end());
    return Value::none();
}

Value deque_rotate(Machine& m, const Value* a) {
    Deque& deque = at(a[0]);
    const std::optional<int64_t> by = as_index(m, a[1]);
    if (!by) return Value();
    if (deque.items.size() < 2) return Value::none();
    ++deque.version;
    const int64_t left = ((-*by % size_of(deque)) + size_of(deque)) % size_of(deque);
    count_work(m, deque.items.size() / 2);
    std::rotate(deque.items.begin(), deque.items.begin() + left, deque.items.end());
    return Value::none();
}

Value deque_class_getitem(Machine& m, const Value* a) { return new_generic_alias(m, a[0], a[1]); }

Value deque_maxlen(Machine& m, const Value& self) {
    return at(self).most < 0 ? Value::none() : m.new_int(at(self).most);
}

const NativeMethod kMethods[] = {
    {"append", "self, item, /", deque_append},
    {"appendleft", "self, item, /", deque_appendleft},
    {"extend", "self, iterable, /", deque_extend},
    {"extendleft", "self, iterable, /", deque_extendleft},
    {"pop", "self, /", deque_pop},
    {"popleft", "self, /", deque_popleft},
    {"clear", "self, /", deque_clear},
    {"copy", "self, /", deque_copy},
    {"__copy__", "self, /", deque_copy},
    {"count", "self, value, /", deque_count},
    {"index", "self, value, start=?, stop=?, /", deque_index},
    {"insert", "self, index, value, /", deque_insert},
    {"remove", "self, value, /", deque_remove},
    {"reverse", "self, /", deque_reverse},
    {"rotate", "self, n=1, /", deque_rotate},
    {"__reversed__", "self, /", deque_reversed},
};

void visit_deque(Object* object, const VisitReference& visit) {
    for (const Value& item : static_cast<Deque*>(object)->items) visit(item);
}
void clear_deque(Object* object) {
    const std::deque<Value> old = std::move(static_cast<Deque*>(object)->items);
    static_cast<Deque*>(object)->items.clear();
}

const NativeMethod kClassMethods[] = {{"__class_getitem__", "cls, item, /", deque_class_getitem}};
const NativeAttribute kAttributes[] = {{"maxlen", deque_maxlen, nullptr}};

}  // namespace

Type& make_deque_type(Machine& m) {
    auto& types = m.state<DequeTypes>();
    Type& type = new_native_type(m, "deque", Layout::Native, *m.types.object, destroy_deque, "collections");
    types.deque = &type;
    Slots& slots = type.slots;
    register_references(m, type, {visit_deque, clear_deque});
    slots.make = deque_make;
    slots.init = deque_init;
    slots.repr = deque_repr;
    slots.len = deque_len;
    slots.get_item = deque_get_item;
    slots.set_item = deque_set_item;
    slots.contains = deque_contains;
    slots.compare = deque_compare;
    slots.binary = deque_binary;
    slots.inplace = deque_inplace;
    slots.iter = deque_iter;
    type.type_flags |= kIsSequence | kNoDict;
    type.binary_operators =
        1u << static_cast<uint32_t>(BinaryOperator::Add) | 1u << static_cast<uint32_t>(BinaryOperator::Mult);
    add_methods(m, type, kMethods);
    add_class_methods(m, type, kClassMethods);
    add_attributes(m, type, kAttributes);
    make_unhashable(m, type);
    finish_type(m, type);
    for (const auto& [member, name] : {std::pair{&DequeTypes::iterator, "_deque_iterator"},
                                       std::pair{&DequeTypes::reverse_iterator, "_deque_reverse_iterator"}}) {
        Type& iterator = new_native_type(m, name, Layout::Iterator, *m.types.object,
                                         destroy_as<DequeIterator>, "_collections");
        iterator.slots.iter = itself;
        iterator.slots.next = deque_next;
        iterator.type_flags |= kNotInstantiable | kNoDict;
        finish_type(m, iterator);
        types.*member = &iterator;
    }
    return type;
}

}  // namespace loopscope::library
