// Slots of native types as Python methods: `int.__add__`, `[].__len__`, `object.__new__`.
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

struct WrapperTypes {
    Type* method_wrapper = nullptr;  // bound
    Type* native_new = nullptr;      // type.__new__ of native types
};

Value none_if(bool done) { return done ? Value::none() : Value(); }
Value boolean(std::optional<bool> result) { return result ? Value::boolean(*result) : Value(); }
Value number(Machine& m, std::optional<int64_t> result) { return result ? m.new_int(*result) : Value(); }

bool check_count(Machine& m, uint32_t given, uint32_t least, uint32_t most, std::string_view head) {
    if (given >= least && given <= most) return true;
    if (least == most) {
        raise(m, *m.types.TypeError, "{}expected {} argument{}, got {}", head, least, least == 1 ? "" : "s",
              given);
    } else if (given < least) {
        raise(m, *m.types.TypeError, "{}expected at least {} argument{}, got {}", head, least,
              least == 1 ? "" : "s", given);
    } else {
        raise(m, *m.types.TypeError, "{}expected at most {} argument{}, got {}", head, most,
              most == 1 ? "" : "s", given);
    }
    return false;
}

Str* name_argument(Machine& m, const Value& name, Ref<Str>& interned) {
    if (!is_str(name)) {
        raise(m, *m.types.TypeError, "attribute name must be string, not '{}'", type_name(m, name));
        return nullptr;
    }
    interned = m.intern(text_of(name));
    return interned.get();
}

Value call_next(Machine& m, const Slots& slots, const Value& self) {
    Value item = slots.next(m, self);
    if (item || m.has_raised() || m.stopping) return item;
    return raise_with(m, *m.types.StopIteration, Value());
}

Value call_get(Machine& m, const Slots& slots, const Value& self, const Value* a, uint32_t count) {
    const Value instance = a[0].is_none() ? Value() : a[0];
    if (!instance && (count < 2 || a[1].is_none())) {
        return raise(m, *m.types.TypeError, "__get__(None, None) is invalid");
    }
    Type& owner = count > 1 && Type::is(a[1]) ? as<Type>(a[1]) : m.type_of(instance);
    return slots.describe_get(m, self, instance, owner);
}

// How many arguments besides self a kind takes.
void arity(const Dunder& dunder, uint32_t& least, uint32_t& most) {
    switch (dunder.kind) {
        case DunderKind::Get:
            least = 1, most = 2;
            return;
        case DunderKind::Power:
            least = 1, most = 2;
            return;
        case DunderKind::GetAttrMethod:
        case DunderKind::DelAttr:
        case DunderKind::Delete:
        case DunderKind::GetItem:
        case DunderKind::DelItem:
        case DunderKind::ContainsMethod:
        case DunderKind::CompareMethod:
        case DunderKind::BinaryMethod:
        case DunderKind::Inplace:
            least = most = 1;
            return;
        case DunderKind::Reflected:
            least = 1;
            most = dunder.operation == static_cast<uint8_t>(BinaryOperator::Pow) ? 2 : 1;
            return;
        case DunderKind::SetAttrMethod:
        case DunderKind::Set:
        case DunderKind::SetItemMethod:
            least = most = 2;
            return;
        default:
            least = most = 0;
            return;
    }
}

Value call_attribute(Machine& m, const Slots& slots, DunderKind kind, const Value& self, const Value* a) {
    Ref<Str> interned;
    Str* name = name_argument(m, a[0], interned);
    if (!name) return Value();
    if (kind == DunderKind::GetAttrMethod) return slots.get_attr(m, self, *name);
    return none_if(slots.set_attr(m, self, *name, kind == DunderKind::SetAttrMethod ? a[1] : Value()));
}

// Sequences repeat themselves by what can be an index, and say so when asked by name.
bool is_sequence_type(const Type& type) {
    const Layout layout = type.instance_layout;
    return layout == Layout::List || layout == Layout::Tuple || layout == Layout::Str ||
           layout == Layout::Bytes || layout == Layout::ByteArray;
}

// What CPython has as methods beside the slots, with their way to count arguments.
bool takes_one(const SlotWrapper& wrapper) {
    const Layout layout = wrapper.owner->instance_layout;
    const bool is_dict = layout == Layout::Dict;
    if (std::string_view(wrapper.name) == "__getitem__") return is_dict || layout == Layout::List;
    const bool is_set = layout == Layout::Set || layout == Layout::FrozenSet;
    return std::string_view(wrapper.name) == "__contains__" && (is_dict || is_set);
}

// Where CPython counts the arguments under a name, which is empty: its message begins with a space.
bool count_is_named(const SlotWrapper& wrapper) {
    const Dunder& dunder = *wrapper.dunder;
    switch (dunder.kind) {
        case DunderKind::Get:
        case DunderKind::Set:
        case DunderKind::Power:
        case DunderKind::SetAttrMethod:
        case DunderKind::SetItemMethod:
            return true;
        case DunderKind::BinaryMethod:
        case DunderKind::Reflected:
        case DunderKind::Inplace:
            if (dunder.operation == static_cast<uint8_t>(BinaryOperator::Pow))
                return dunder.kind != DunderKind::Inplace;
            return dunder.operation == static_cast<uint8_t>(BinaryOperator::Mult) &&
                   is_sequence_type(*wrapper.owner);
        default:
            return false;
    }
}

bool check_repeat(Machine& m, const Value& self, const Value& factor) {
    if (!is_sequence_type(m.type_of(self)) || m.type_of(factor).slots.to_index) return true;
    raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer", type_name(m, factor));
    return false;
}

Value call_slot(Machine& m, const SlotWrapper& wrapper, const Value& self, const Value* a, uint32_t count) {
    const Slots& slots = wrapper.owner->slots;
    const Dunder& dunder = *wrapper.dunder;
    const auto op = static_cast<BinaryOperator>(dunder.operation);
    switch (dunder.kind) {
        case DunderKind::UnaryMethod:
            return reinterpret_cast<Unary>(get_slot(slots, dunder.slot))(m, self);
        case DunderKind::HashMethod:
            return number(m, slots.hash(m, self));
        case DunderKind::GetAttrMethod:
        case DunderKind::SetAttrMethod:
        case DunderKind::DelAttr:
            return call_attribute(m, slots, dunder.kind, self, a);
        case DunderKind::Get:
            return call_get(m, slots, self, a, count);
        case DunderKind::Set:
            return none_if(slots.describe_set(m, self, a[0], a[1]));
        case DunderKind::Delete:
            return none_if(slots.describe_set(m, self, a[0], Value()));
        case DunderKind::Next:
            return call_next(m, slots, self);
        case DunderKind::LengthMethod:
            return number(m, slots.len(m, self));
        case DunderKind::TruthMethod:
            return boolean(slots.truth(m, self));
        case DunderKind::GetItem:
            return slots.get_item(m, self, a[0]);
        case DunderKind::SetItemMethod:
            return none_if(slots.set_item(m, self, a[0], a[1]));
        case DunderKind::DelItem:
            return none_if(slots.set_item(m, self, a[0], Value()));
        case DunderKind::ContainsMethod:
            return boolean(slots.contains(m, self, a[0]));
        case DunderKind::CompareMethod:
            return slots.compare(m, static_cast<CompareOperator>(dunder.operation), self, a[0]);
        case DunderKind::Power:
            if (count > 1 && !a[1].is_none()) return power(m, self, a[0], a[1]);
            return slots.binary(m, op, self, a[0]);
        case DunderKind::BinaryMethod:
            if (op == BinaryOperator::Mult && !check_repeat(m, self, a[0])) return Value();
            return slots.binary(m, op, self, a[0]);
        case DunderKind::Reflected:
            if (op == BinaryOperator::Mult && !check_repeat(m, self, a[0])) return Value();
            if (count > 1 && !a[1].is_none()) return power(m, a[0], self, a[1]);
            return slots.binary(m, op, a[0], self);
        case DunderKind::Inplace:
            if (op == BinaryOperator::Mult && !check_repeat(m, self, a[0])) return Value();
            return slots.inplace(m, op, self, a[0]);
        case DunderKind::Del:
            return slots.finalize(m, self);
        case DunderKind::CallMethod:
        case DunderKind::InitMethod:
            break;
    }
    CHECK_UNREACHABLE();
}

Value wrapper_call(Machine& m, const Value& self, const CallArguments& arguments) {
    return call_slot_wrapper(m, *static_cast<SlotWrapper*>(self.object()), arguments);
}

Value wrapper_bind(Machine& m, const Value& self, const Value& instance, Type&) {
    if (!instance) return self;
    const auto& wrapper = *static_cast<SlotWrapper*>(self.object());
    Ref<SlotWrapper> bound = m.make<SlotWrapper>(*m.state<WrapperTypes>().method_wrapper);
    bound->name = wrapper.name;
    bound->qualname = wrapper.qualname;
    bound->owner = wrapper.owner;
    bound->dunder = wrapper.dunder;
    bound->self = instance;
    return std::move(bound).value();
}

Value wrapper_repr(Machine& m, const Value& self) {
    const auto& wrapper = *static_cast<SlotWrapper*>(self.object());
    if (!wrapper.self) {
        return m.new_str(
            fmt::format("<slot wrapper '{}' of '{}' objects>", wrapper.name, wrapper.owner->name));
    }
    return m.new_str(fmt::format("<method-wrapper '{}' of {} object at {:#x}>", wrapper.name,
                                 type_name(m, wrapper.self), m.identity(wrapper.self)));
}

// Native types' __new__(cls, ...): refuses classes that it would make too small.
Value new_call(Machine& m, const Value& self, const CallArguments& arguments) {
    Type& owner = *static_cast<NativeFunction*>(self.object())->owner;
    if (arguments.positional_count == 0) {
        return raise(m, *m.types.TypeError, "{}.__new__(): not enough arguments", owner.name);
    }
    Type* type = cast<Type>(arguments.values[0]);
    if (!type) {
        return raise(m, *m.types.TypeError, "{}.__new__(X): X is not a type object ({})", owner.name,
                     type_name(m, arguments.values[0]));
    }
    if (!type->is_subtype_of(owner)) {
        return raise(m, *m.types.TypeError, "{}.__new__({}): {} is not a subtype of {}", owner.name,
                     type->name, type->name, owner.name);
    }
    const Type* solid = type;
    while (solid->has(kWrittenInPython)) solid = solid->base;
    if (solid->slots.make != owner.slots.make) {
        return raise(m, *m.types.TypeError, "{}.__new__({}) is not safe, use {}.__new__()", owner.name,
                     type->name, solid->name);
    }
    const size_t names = arguments.names ? arguments.names->items.size() : 0;
    const std::vector<Value> rest(arguments.values + 1,
                                  arguments.values + arguments.positional_count + names);
    return owner.slots.make(m, *type, {rest.data(), arguments.positional_count - 1, arguments.names});
}

Value new_repr(Machine& m, const Value& self) {
    return m.new_str(
        fmt::format("<built-in method __new__ of type object at {:#x}>",
                    m.identity(Value::share(static_cast<NativeFunction*>(self.object())->owner))));
}

void add_wrapper(Machine& m, Type& type, const Dunder& dunder) {
    const Str& name = dunder_name(m, dunder);
    if (static_cast<const DictTable&>(type.dict->table).find_name(name)) return;
    Ref<SlotWrapper> wrapper = m.make<SlotWrapper>(*m.types.slot_wrapper);
    wrapper->name = dunder.name;
    wrapper->qualname = fmt::format("{}.{}", type.name, dunder.name);
    wrapper->owner = &type;
    wrapper->dunder = &dunder;
    type.dict->table.set_name(name, std::move(wrapper).value());
}

// Sequences concatenate and repeat: their + has no reflected form.
bool has_dunder(const Type& type, const Dunder& dunder) {
    if (!get_slot(type.slots, dunder.slot)) return false;
    if (dunder.slot == SlotId::truth &&
        (type.instance_layout == Layout::Str || type.instance_layout == Layout::Bytes ||
         type.instance_layout == Layout::ByteArray)) {
        return false;
    }
    if (dunder.slot == SlotId::binary) {
        if (!(type.binary_operators & 1u << dunder.operation)) return false;
        const bool is_concatenation = dunder.operation == static_cast<uint8_t>(BinaryOperator::Add);
        switch (type.instance_layout) {
            case Layout::List:
            case Layout::Tuple:
            case Layout::Str:
            case Layout::Bytes:
            case Layout::ByteArray:
                return !(is_concatenation && dunder.kind == DunderKind::Reflected);
            default:
                return true;
        }
    }
    if (dunder.slot == SlotId::inplace) {
        const bool adds = dunder.operation == static_cast<uint8_t>(BinaryOperator::Add) ||
                          dunder.operation == static_cast<uint8_t>(BinaryOperator::Mult);
        const bool is_list =
            type.instance_layout == Layout::List || type.instance_layout == Layout::ByteArray;
        return is_list ? adds : !adds && (type.binary_operators & 1u << dunder.operation);
    }
    if (dunder.kind == DunderKind::SetItemMethod || dunder.kind == DunderKind::DelItem) return true;
    return true;
}

}  // namespace

bool SlotWrapper::is(const Value& value) {
    return value.is_layout(Layout::NativeFunction) && value.object()->type->slots.call == wrapper_call;
}

bool is_native_new(Machine& m, const Value& value) {
    return value.is_object() && value.object()->type == m.state<WrapperTypes>().native_new;
}

Value call_slot_wrapper(Machine& m, SlotWrapper& wrapper, const CallArguments& arguments) {
    const Value keep = Value::share(&wrapper);
    const Value* values = arguments.values;
    uint32_t count = arguments.positional_count;
    Value self = wrapper.self;
    if (!self) {
        if (count == 0) {
            return raise(m, *m.types.TypeError, "descriptor '{}' of '{}' object needs an argument",
                         wrapper.name, wrapper.owner->name);
        }
        self = values[0];
        ++values;
        --count;
        if (!m.type_of(self).is_subtype_of(*wrapper.owner)) {
            return raise(m, *m.types.TypeError, "descriptor '{}' requires a '{}' object but received a '{}'",
                         wrapper.name, wrapper.owner->name, type_name(m, self));
        }
    }
    const CallArguments rest{values, count, arguments.names};
    if (wrapper.dunder->kind == DunderKind::CallMethod) return wrapper.owner->slots.call(m, self, rest);
    if (wrapper.dunder->kind == DunderKind::InitMethod)
        return none_if(wrapper.owner->slots.init(m, self, rest));
    if (arguments.names && !arguments.names->items.empty()) {
        return raise(m, *m.types.TypeError, "wrapper {}() takes no keyword arguments", wrapper.name);
    }
    uint32_t least = 0, most = 0;
    arity(*wrapper.dunder, least, most);
    if (count != 1 && takes_one(wrapper)) {
        return raise(m, *m.types.TypeError, "{}.{}() takes exactly one argument ({} given)",
                     wrapper.owner->name, wrapper.name, count);
    }
    if (!check_count(m, count, least, most, count_is_named(wrapper) ? " " : "")) return Value();
    return call_slot(m, wrapper, self, values, count);
}

void add_slot_wrappers(Machine& m, Type& type) {
    for (const Dunder& dunder : dunders()) {
        if (!has_dunder(type, dunder)) continue;
        // An inherited slot has its wrapper in the base; arithmetic may answer more operators than the base.
        if (type.base && get_slot(type.base->slots, dunder.slot) == get_slot(type.slots, dunder.slot))
            continue;
        add_wrapper(m, type, dunder);
    }
    DictTable& table = type.dict->table;
    if (type.slots.make && (!type.base || type.slots.make != type.base->slots.make)) {
        Ref<NativeFunction> made = m.make<NativeFunction>(*m.state<WrapperTypes>().native_new);
        made->name = "__new__";
        made->qualname = type.name + ".__new__";
        made->owner = &type;
        table.set_name(*m.names.n_new, std::move(made).value());
    }
    // As in CPython: comparing without hashing makes a type unhashable.
    if (!type.slots.hash) table.set_name(*m.names.n_hash, Value::none());
}

void setup_slot_wrappers(Machine& m) {
    Type& wrapper = *m.types.slot_wrapper;
    wrapper.slots.call = wrapper_call;
    wrapper.slots.repr = wrapper_repr;
    wrapper.slots.describe_get = wrapper_bind;
    wrapper.destroy = destroy_as<SlotWrapper>;
    WrapperTypes& types = m.state<WrapperTypes>();
    types.method_wrapper = &new_native_type(m, "method-wrapper", Layout::NativeFunction, *m.types.object,
                                            destroy_as<SlotWrapper>);
    types.method_wrapper->slots.call = wrapper_call;
    types.method_wrapper->slots.repr = wrapper_repr;
    types.native_new = &new_native_type(m, "builtin_function_or_method", Layout::NativeFunction,
                                        *m.types.object, destroy_as<NativeFunction>);
    types.native_new->slots.call = new_call;
    types.native_new->slots.repr = new_repr;
    for (Type* type : {types.method_wrapper, types.native_new}) {
        type->type_flags |= kNotSubclassable | kNoDict | kNotInstantiable;
    }
}

}  // namespace loopscope::vm
