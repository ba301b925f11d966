// Containers and iteration: len, items, membership, iter() and next().
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/dispatch.h"
#include "core/vm/iterators.h"
#include "core/vm/length_hint.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {

std::optional<int64_t> length(Machine& m, const Value& value) {
    const Length slot = m.type_of(value).slots.len;
    if (!slot) return raise(m, *m.types.TypeError, "object of type '{}' has no len()", type_name(m, value));
    return slot(m, value);
}

Value get_item(Machine& m, const Value& container, const Value& key) {
    const Binary slot = m.type_of(container).slots.get_item;
    if (slot) return slot(m, container, key);
    if (Type* type = cast<Type>(container)) {
        if (type == m.types.type) return new_generic_alias(m, container, key);
        if (const Value* found = lookup_in_type(*type, *m.names.n_class_getitem);
            found && !found->is_none()) {
            const Value method = get_attr(m, container, *m.names.n_class_getitem);
            return method ? call(m, method, {key}) : Value();
        }
        return raise(m, *m.types.TypeError, "type '{}' is not subscriptable", type->name);
    }
    return raise(m, *m.types.TypeError, "'{}' object is not subscriptable", type_name(m, container));
}

bool set_item(Machine& m, const Value& container, const Value& key, const Value& value) {
    const SetItem slot = m.type_of(container).slots.set_item;
    if (slot) return slot(m, container, key, value);
    raise(m, *m.types.TypeError, "'{}' object does not support item assignment", type_name(m, container));
    return false;
}

bool delete_item(Machine& m, const Value& container, const Value& key) {
    const SetItem slot = m.type_of(container).slots.set_item;
    if (slot) return slot(m, container, key, Value());
    const Layout layout = m.type_of(container).instance_layout;
    const bool is_sequence = layout == Layout::Tuple || layout == Layout::Str || layout == Layout::Bytes ||
                             layout == Layout::Range;
    raise(m, *m.types.TypeError, "'{}' object {} support item deletion", type_name(m, container),
          !is_sequence || m.type_of(key).slots.to_index || is_int(key) ? "doesn't" : "does not");
    return false;
}

std::optional<bool> contains(Machine& m, const Value& container, const Value& item) {
    const Slots& slots = m.type_of(container).slots;
    if (slots.contains) return slots.contains(m, container, item);
    if (!slots.iter && !slots.get_item) {
        return raise(m, *m.types.TypeError, "argument of type '{}' is not iterable", type_name(m, container));
    }
    const Value iterator = iterate(m, container);
    if (!iterator) return std::nullopt;
    for (;;) {
        const Value each = next(m, iterator);
        if (!each) {
            if (m.has_raised() || m.stopping) return std::nullopt;
            return false;
        }
        const std::optional<bool> same = equal(m, each, item);
        if (!same || *same) return same;
    }
}

Value iterate(Machine& m, const Value& iterable) {
    const Slots& slots = m.type_of(iterable).slots;
    if (!slots.iter) {
        if (slots.get_item && m.type_of(iterable).instance_layout != Layout::Dict) {
            return new_sequence_iterator(m, iterable);
        }
        return raise(m, *m.types.TypeError, "'{}' object is not iterable", type_name(m, iterable));
    }
    if (const Value* own = lookup_in_type(m.type_of(iterable), *m.names.n_iter); own && own->is_none()) {
        return raise(m, *m.types.TypeError, "'{}' object is not iterable", type_name(m, iterable));
    }
    Value iterator = slots.iter(m, iterable);
    if (!iterator || m.type_of(iterator).slots.next) return iterator;
    return raise(m, *m.types.TypeError, "iter() returned non-iterator of type '{}'", type_name(m, iterator));
}

Value next(Machine& m, const Value& iterator) {
    const Unary slot = m.type_of(iterator).slots.next;
    if (!slot) return raise(m, *m.types.TypeError, "'{}' object is not an iterator", type_name(m, iterator));
    const RecursionGuard guard(m, "");  // an iterator over an iterator over ..
    // Loops of the machine's own, as sum's over itertools.count(), count as steps, too.
    if (guard.failed) return Value();
    if (!m.spend(1)) return Value();
    Value item = slot(m, iterator);
    if (item.empty() && m.has_raised()) take_raised_if(m, *m.types.StopIteration);
    return item;
}

std::optional<std::vector<Value>> to_vector(Machine& m, const Value& iterable) {
    if (iterable.is_object() && iterable.object()->type == m.types.list) return as<List>(iterable).items;
    if (iterable.is_object() && iterable.object()->type == m.types.tuple) return as<Tuple>(iterable).items;
    std::vector<Value> items;
    uint64_t charged = 0;
    const bool done = for_each_asked(m, iterable, [&](Value item) {
        items.push_back(std::move(item));
        if (items.size() % 4096 != 0) return true;
        charged += 4096 * sizeof(Value);
        return m.reserve(charged);
    });
    if (!done) return std::nullopt;
    return items;
}

Value power(Machine& m, const Value& base, const Value& exponent, const Value& modulus) {
    if (!modulus || modulus.is_none()) return binary(m, BinaryOperator::Pow, base, exponent);
    if (is_int(base) && is_int(exponent) && is_int(modulus))
        return int_power_modulo(m, base, exponent, modulus);
    const Value* method = lookup_in_type(m.type_of(base), *m.intern("__pow__"));
    if (method && !SlotWrapper::is(*method)) {
        const Value arguments[] = {base, exponent, modulus};
        Value result = call_found(m, *method, arguments);
        if (!result.is_not_implemented()) return result;
    }
    if (Float::is(base) || Float::is(exponent) || Float::is(modulus)) {
        return raise(m, *m.types.TypeError,
                     "pow() 3rd argument not allowed unless all arguments are integers");
    }
    return raise(m, *m.types.TypeError, "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                 type_name(m, base), type_name(m, exponent), type_name(m, modulus));
}

}  // namespace loopscope::vm
