// Slots of classes written in Python: functions that call the dunder methods found along the MRO.
#include <array>

#include "core/vm/attributes.h"
#include "core/vm/errors.h"
#include "core/vm/interpreter.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {

Value call_found(Machine& m, const Value& found, std::span<const Value> arguments) {
    const Value callable = found;  // the class may change while it runs
    if (Function* function = cast<Function>(callable)) {
        return call_function(m, *function,
                             {arguments.data(), static_cast<uint32_t>(arguments.size()), nullptr});
    }
    const DescribeGet get = m.type_of(callable).slots.describe_get;
    if (NativeFunction::is(callable) && &m.type_of(callable) != m.types.native_function) {
        return call(m, callable, {arguments.data(), static_cast<uint32_t>(arguments.size()), nullptr});
    }
    const CallArguments rest{arguments.data() + 1, static_cast<uint32_t>(arguments.size() - 1), nullptr};
    if (!get) return call(m, callable, rest);
    const Value bound = get(m, callable, arguments[0], m.type_of(arguments[0]));
    return bound ? call(m, bound, rest) : Value();
}

namespace {

// The method of the class, called with self and the rest; *found false: there is none.
template <typename... Rest>
Value call_dunder(Machine& m, const Str& name, bool* found, const Value& self, const Rest&... rest) {
    const Value* method = lookup_in_type(m.type_of(self), name);
    *found = method != nullptr;
    if (!method) return Value();
    const std::array<Value, 1 + sizeof...(Rest)> arguments{self, rest...};
    return call_found(m, *method, arguments);
}

template <typename... Rest>
Value call_dunder_or_fail(Machine& m, const Str& name, const Value& self, const Rest&... rest) {
    bool found = false;
    Value result = call_dunder(m, name, &found, self, rest...);
    if (found) return result;
    return raise(m, *m.types.AttributeError, "{}", name.view());
}

template <Ref<Str> Names::*Name>
Value slot_unary(Machine& m, const Value& self) {
    return call_dunder_or_fail(m, *(m.names.*Name), self);
}

Value slot_next(Machine& m, const Value& self) {
    // A StopIteration stays raised, for its value: next() of operations.h forgets it.
    return call_dunder_or_fail(m, *m.names.n_next, self);
}

std::optional<int64_t> slot_hash(Machine& m, const Value& self) {
    const Value* method = lookup_in_type(m.type_of(self), *m.names.n_hash);
    if (!method || method->is_none()) {
        return raise(m, *m.types.TypeError, "unhashable type: '{}'", type_name(m, self));
    }
    const Value result = call_found(m, *method, std::array<Value, 1>{self});
    if (!result) return std::nullopt;
    if (!is_int(result)) return raise(m, *m.types.TypeError, "__hash__ method should return an integer");
    // What fits 64 bits is the hash as it stands; only larger numbers are reduced as int's own hash is.
    const Int* wide = cast<Int>(result);
    if (!wide || !wide->big) {
        const int64_t number = wide                    ? wide->small_value
                               : result.is_small_int() ? result.small_int()
                                                       : result.is_true();
        return number == -1 ? -2 : number;
    }
    return hash(m, result);
}

Value slot_call(Machine& m, const Value& self, const CallArguments& arguments) {
    const Value* method = lookup_in_type(m.type_of(self), *m.names.n_call);
    if (!method) return raise(m, *m.types.TypeError, "'{}' object is not callable", type_name(m, self));
    const Value callable = *method;
    const size_t names = arguments.names ? arguments.names->items.size() : 0;
    std::vector<Value> all{self};
    all.insert(all.end(), arguments.values, arguments.values + arguments.positional_count + names);
    if (Function* function = cast<Function>(callable)) {
        return call_function(m, *function, {all.data(), arguments.positional_count + 1, arguments.names});
    }
    const DescribeGet get = m.type_of(callable).slots.describe_get;
    const Value bound = get ? get(m, callable, self, m.type_of(self)) : callable;
    return bound ? call(m, bound, arguments) : Value();
}

Value slot_get_attr(Machine& m, const Value& self, Str& name) {
    Type& type = m.type_of(self);
    const Value* method = lookup_in_type(type, *m.names.n_getattribute);
    Value result;
    if (SlotWrapper::is(*method)) {
        result = static_cast<SlotWrapper*>(method->object())->owner->slots.get_attr(m, self, name);
    } else {
        result = call_found(m, *method, std::array<Value, 2>{self, Value::share(&name)});
    }
    if (result || !m.has_raised()) return result;
    const Value* fallback = lookup_in_type(type, *m.names.n_getattr);
    if (!fallback || !take_raised_if(m, *m.types.AttributeError)) return Value();
    return call_found(m, *fallback, std::array<Value, 2>{self, Value::share(&name)});
}

bool slot_set_attr(Machine& m, const Value& self, Str& name, const Value& value) {
    const Value text = Value::share(&name);
    if (!value) return static_cast<bool>(call_dunder_or_fail(m, *m.names.n_delattr, self, text));
    return static_cast<bool>(call_dunder_or_fail(m, *m.names.n_setattr, self, text, value));
}

Value slot_describe_get(Machine& m, const Value& self, const Value& instance, Type& owner) {
    bool found = false;
    Value result = call_dunder(m, *m.names.n_get, &found, self, instance ? instance : Value::none(),
                               Value::share(&owner));
    return found ? result : self;
}

bool slot_describe_set(Machine& m, const Value& self, const Value& instance, const Value& value) {
    bool found = false;
    const Value result = value ? call_dunder(m, *m.names.n_set, &found, self, instance, value)
                               : call_dunder(m, *m.names.n_delete, &found, self, instance);
    if (found) return static_cast<bool>(result);
    raise(m, *m.types.AttributeError, "{}", value ? "__set__" : "__delete__");
    return false;
}

std::optional<int64_t> slot_length(Machine& m, const Value& self) {
    const Value result = call_dunder_or_fail(m, *m.names.n_len, self);
    if (!result) return std::nullopt;
    const std::optional<int64_t> length = as_index(m, result);
    if (length && *length < 0) return raise(m, *m.types.ValueError, "__len__() should return >= 0");
    return length;
}

std::optional<bool> slot_truth(Machine& m, const Value& self) {
    const Value result = call_dunder_or_fail(m, *m.names.n_bool, self);
    if (!result) return std::nullopt;
    if (result.is_bool()) return result.is_true();
    return raise(m, *m.types.TypeError, "__bool__ should return bool, returned {}", type_name(m, result));
}

Value slot_get_item(Machine& m, const Value& self, const Value& key) {
    return call_dunder_or_fail(m, *m.names.n_getitem, self, key);
}

bool slot_set_item(Machine& m, const Value& self, const Value& key, const Value& value) {
    if (!value) return static_cast<bool>(call_dunder_or_fail(m, *m.names.n_delitem, self, key));
    return static_cast<bool>(call_dunder_or_fail(m, *m.names.n_setitem, self, key, value));
}

std::optional<bool> slot_contains(Machine& m, const Value& self, const Value& item) {
    const Value* method = lookup_in_type(m.type_of(self), *m.names.n_contains);
    if (method && method->is_none()) {
        return raise(m, *m.types.TypeError, "'{}' object is not a container", type_name(m, self));
    }
    const Value result = call_dunder_or_fail(m, *m.names.n_contains, self, item);
    return result ? truth(m, result) : std::nullopt;
}

const Str& compare_name(Machine& m, CompareOperator op) {
    switch (op) {
        case CompareOperator::Eq:
            return *m.names.n_eq;
        case CompareOperator::NotEq:
            return *m.names.n_ne;
        case CompareOperator::Lt:
            return *m.names.n_lt;
        case CompareOperator::LtE:
            return *m.names.n_le;
        case CompareOperator::Gt:
            return *m.names.n_gt;
        case CompareOperator::GtE:
            return *m.names.n_ge;
    }
    CHECK_UNREACHABLE();
}

Value slot_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    const Value* method = lookup_in_type(m.type_of(left), compare_name(m, op));
    if (!method || method->is_none()) return Value::not_implemented();
    if (SlotWrapper::is(*method)) {
        return static_cast<SlotWrapper*>(method->object())->owner->slots.compare(m, op, left, right);
    }
    return call_found(m, *method, std::array<Value, 2>{left, right});
}

const Str& binary_name(Machine& m, BinaryOperator op, DunderKind kind) {
    struct Table {
        const Str* names[3][14] = {};
    };
    Table& table = m.state<Table>();
    const auto row = [](DunderKind k) {
        return k == DunderKind::Reflected ? 1 : k == DunderKind::Inplace ? 2 : 0;
    };
    if (!table.names[0][0]) {
        for (const Dunder& each : dunders()) {
            if (each.slot == SlotId::binary || each.slot == SlotId::inplace) {
                table.names[row(each.kind)][each.operation] = &dunder_name(m, each);
            }
        }
    }
    return *table.names[row(kind)][static_cast<size_t>(op)];
}

bool calls_this_slot(Machine& m, const Value& value);

Value call_binary(Machine& m, const Value& method, const Value& self, const Value& other) {
    return call_found(m, method, std::array<Value, 2>{self, other});
}

// As CPython's: the left operand's method; the right one's reflected method first where its class is a
// subclass that has its own.
Value slot_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    Type& left_type = m.type_of(left);
    Type& right_type = m.type_of(right);
    bool try_right = &left_type != &right_type && calls_this_slot(m, right);
    if (calls_this_slot(m, left)) {
        const Value* method = lookup_in_type(left_type, binary_name(m, op, DunderKind::BinaryMethod));
        if (try_right && right_type.is_subtype_of(left_type)) {
            const Str& reflected = binary_name(m, op, DunderKind::Reflected);
            const Value* own = lookup_in_type(right_type, reflected);
            const Value* inherited = lookup_in_type(left_type, reflected);
            if (own && (!inherited || !own->is(*inherited))) {
                Value result = call_binary(m, *own, right, left);
                if (!result.is_not_implemented()) return result;
                try_right = false;
                method = lookup_in_type(left_type, binary_name(m, op, DunderKind::BinaryMethod));
            }
        }
        if (method && !method->is_none()) {
            Value result = call_binary(m, *method, left, right);
            if (!result.is_not_implemented() || &left_type == &right_type) return result;
        }
    }
    if (try_right) {
        const Value* method = lookup_in_type(right_type, binary_name(m, op, DunderKind::Reflected));
        if (method && !method->is_none()) return call_binary(m, *method, right, left);
    }
    return Value::not_implemented();
}

bool calls_this_slot(Machine& m, const Value& value) { return m.type_of(value).slots.binary == slot_binary; }

Value slot_inplace(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op == BinaryOperator::Divmod) return Value::not_implemented();
    const Value* method = lookup_in_type(m.type_of(left), binary_name(m, op, DunderKind::Inplace));
    if (!method || method->is_none()) return Value::not_implemented();
    return call_binary(m, *method, left, right);
}

bool slot_init(Machine& m, const Value& self, const CallArguments& arguments) {
    const Value* method = lookup_in_type(m.type_of(self), *m.names.n_init);
    CHECK(method);
    const Value callable = *method;
    const size_t names = arguments.names ? arguments.names->items.size() : 0;
    std::vector<Value> all;
    all.reserve(1 + arguments.positional_count + names);
    all.push_back(self);
    all.insert(all.end(), arguments.values, arguments.values + arguments.positional_count + names);
    Value result;
    const CallArguments with_self{all.data(), arguments.positional_count + 1, arguments.names};
    if (Function* function = cast<Function>(callable)) {
        result = call_function(m, *function, with_self);
    } else if (const DescribeGet get = m.type_of(callable).slots.describe_get; get) {
        const Value bound = get(m, callable, self, m.type_of(self));
        if (bound) result = call(m, bound, arguments);
    } else {
        result = call(m, callable, arguments);
    }
    if (!result) return false;
    if (!result.is_none()) raise_init_result(m, result);
    return result.is_none();
}

Value slot_make(Machine& m, Type& type, const CallArguments& arguments) {
    const Value* found = lookup_in_type(type, *m.names.n_new);
    CHECK(found);
    Value callable = *found;
    if (MethodWrapper* wrapper = cast<MethodWrapper>(callable)) callable = Value(wrapper->function);
    const size_t names = arguments.names ? arguments.names->items.size() : 0;
    std::vector<Value> all;
    all.reserve(1 + arguments.positional_count + names);
    all.push_back(Value::share(&type));
    all.insert(all.end(), arguments.values, arguments.values + arguments.positional_count + names);
    return call(m, callable, {all.data(), arguments.positional_count + 1, arguments.names});
}

template <typename Slot>
AnySlot any(Slot slot) {
    return reinterpret_cast<AnySlot>(slot);
}

}  // namespace

AnySlot python_slot(SlotId id) {
    switch (id) {
        case SlotId::repr:
            return any(slot_unary<&Names::n_repr>);
        case SlotId::str:
            return any(slot_unary<&Names::n_str>);
        case SlotId::hash:
            return any(slot_hash);
        case SlotId::call:
            return any(slot_call);
        case SlotId::get_attr:
            return any(slot_get_attr);
        case SlotId::set_attr:
            return any(slot_set_attr);
        case SlotId::describe_get:
            return any(slot_describe_get);
        case SlotId::describe_set:
            return any(slot_describe_set);
        case SlotId::iter:
            return any(slot_unary<&Names::n_iter>);
        case SlotId::next:
            return any(slot_next);
        case SlotId::await:
            return any(slot_unary<&Names::n_await>);
        case SlotId::aiter:
            return any(slot_unary<&Names::n_aiter>);
        case SlotId::anext:
            return any(slot_unary<&Names::n_anext>);
        case SlotId::len:
            return any(slot_length);
        case SlotId::truth:
            return any(slot_truth);
        case SlotId::get_item:
            return any(slot_get_item);
        case SlotId::set_item:
            return any(slot_set_item);
        case SlotId::contains:
            return any(slot_contains);
        case SlotId::compare:
            return any(slot_compare);
        case SlotId::binary:
            return any(slot_binary);
        case SlotId::inplace:
            return any(slot_inplace);
        case SlotId::negative:
            return any(slot_unary<&Names::n_neg>);
        case SlotId::positive:
            return any(slot_unary<&Names::n_pos>);
        case SlotId::absolute:
            return any(slot_unary<&Names::n_abs>);
        case SlotId::invert:
            return any(slot_unary<&Names::n_invert>);
        case SlotId::to_int:
            return any(slot_unary<&Names::n_int>);
        case SlotId::to_float:
            return any(slot_unary<&Names::n_float>);
        case SlotId::to_index:
            return any(slot_unary<&Names::n_index>);
        case SlotId::init:
            return any(slot_init);
        case SlotId::make:
            return any(slot_make);
        case SlotId::finalize:
            return any(slot_unary<&Names::n_del>);
        case SlotId::Count_:
            break;
    }
    CHECK_UNREACHABLE();
}

}  // namespace loopscope::vm
