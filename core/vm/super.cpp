// super(): attributes of the classes after one in an MRO.
#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/descriptors.h"
#include "core/vm/errors.h"
#include "core/vm/frame.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

// The class along whose MRO super(type, instance) looks; null: raised.
Type* starting_class(Machine& m, Type& type, const Value& instance) {
    if (Type* given = cast<Type>(instance); given && given->is_subtype_of(type)) return given;
    Type& own = m.type_of(instance);
    if (own.is_subtype_of(type)) return &own;
    raise(m, *m.types.TypeError, "super(type, obj): obj must be an instance or subtype of type");
    return nullptr;
}

// super() without arguments: __class__ and the first argument of the function that runs.
bool from_frame(Machine& m, Value& type, Value& instance) {
    const Frame* frame = m.frame;
    if (!frame || !frame->bytecode().is_function_like)
        return raise(m, *m.types.RuntimeError, "super(): no arguments"), false;
    const bytecode::Code& code = frame->bytecode();
    if (code.arg_count == 0 && !code.has_varargs) {
        return raise(m, *m.types.RuntimeError, "super(): no arguments"), false;
    }
    instance = frame->slots[0];
    if (const Cell* cell = cast<Cell>(instance)) instance = Value(cell->content);
    if (!instance) return raise(m, *m.types.RuntimeError, "super(): arg[0] deleted"), false;
    for (size_t i = 0; i < code.locals.size(); ++i) {
        if (code.local_kinds[i] != bytecode::LocalKind::Free || code.locals[i] != "__class__") continue;
        const Cell* cell = cast<Cell>(frame->slots[i]);
        if (!cell || !cell->content) {
            return raise(m, *m.types.RuntimeError, "super(): empty __class__ cell"), false;
        }
        type = cell->content;
        if (Type::is(type)) return true;
        raise(m, *m.types.RuntimeError, "super(): __class__ is not a type ({})", type_name(m, type));
        return false;
    }
    return raise(m, *m.types.RuntimeError, "super(): __class__ cell not found"), false;
}

bool fill(Machine& m, Super& self, const Value& type, const Value& instance) {
    if (!Type::is(type)) {
        return raise(m, *m.types.TypeError, "super() argument 1 must be a type, not {}", type_name(m, type)),
               false;
    }
    self.this_class = type;
    if (!instance || instance.is_none()) return true;
    Type* start = starting_class(m, as<Type>(type), instance);
    if (!start) return false;
    self.instance = instance;
    self.start = Value::share(start);
    return true;
}

Value super_make(Machine& m, Type& type, const CallArguments&) { return m.make<Super>(type).value(); }

bool super_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!check_no_keywords(m, "super", arguments) || !check_arity(m, "super()", arguments, 0, 2))
        return false;
    Value type, instance;
    if (arguments.positional_count == 0) {
        if (!from_frame(m, type, instance)) return false;
    } else {
        type = arguments.values[0];
        if (arguments.positional_count > 1) instance = arguments.values[1];
    }
    return fill(m, as<Super>(self), type, instance);
}

Value super_repr(Machine& m, const Value& self) {
    const auto& object = as<Super>(self);
    const std::string type = object.this_class ? as<Type>(object.this_class).name : "NULL";
    if (!object.start) return m.new_str(fmt::format("<super: <class '{}'>, NULL>", type));
    return m.new_str(fmt::format("<super: <class '{}'>, <{} object>>", type, as<Type>(object.start).name));
}

Value super_bind(Machine& m, const Value& self, const Value& instance, Type&) {
    const auto& object = as<Super>(self);
    if (!instance || instance.is_none() || object.instance) return self;
    return new_super(m, object.this_class, instance);
}

Value field(const Value& value) { return value ? value : Value::none(); }
const NativeAttribute kAttributes[] = {
    {"__thisclass__", [](Machine&, const Value& self) { return field(as<Super>(self).this_class); }, nullptr},
    {"__self__", [](Machine&, const Value& self) { return field(as<Super>(self).instance); }, nullptr},
    {"__self_class__", [](Machine&, const Value& self) { return field(as<Super>(self).start); }, nullptr},
};

}  // namespace

Value super_get_attr(Machine& m, const Value& self, Str& name) {
    const auto& object = as<Super>(self);
    if (!object.start || name.text == "__class__") return generic_get_attr(m, self, name);
    Type& start = as<Type>(object.start);
    auto at = std::find(start.mro.begin(), start.mro.end(), &as<Type>(object.this_class));
    if (at != start.mro.end()) ++at;
    for (; at != start.mro.end(); ++at) {
        const Value* found = (*at)->dict->table.find_name(name);
        if (!found) continue;
        const Value value = *found;
        const DescribeGet get = value.is_object() ? value.object()->type->slots.describe_get : nullptr;
        if (!get) return value;
        const bool unbound = object.instance.is(object.start);
        return get(m, value, unbound ? Value() : object.instance, start);
    }
    return generic_get_attr(m, self, name);
}

Value new_super(Machine& m, const Value& type, const Value& instance) {
    Ref<Super> made = m.make<Super>(*m.types.super);
    return fill(m, *made, type, instance) ? std::move(made).value() : Value();
}

void setup_super(Machine& m) {
    Type& type = *m.types.super;
    type.slots.make = super_make;
    type.slots.init = super_init;
    type.slots.repr = super_repr;
    type.slots.get_attr = super_get_attr;
    type.slots.describe_get = super_bind;
    type.destroy = destroy_as<Super>;
    add_attributes(m, type, kAttributes);
    finish_type(m, type);
}

}  // namespace loopscope::vm
