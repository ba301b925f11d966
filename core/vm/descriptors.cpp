// property, staticmethod, classmethod, members of __slots__, and attributes computed by C++.
#include "core/vm/descriptors.h"

#include "core/vm/attributes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/exceptions.h"
#include "core/vm/operations.h"
#include "core/vm/setup.h"

namespace loopscope::vm {
namespace {

// --- property ---

struct PropertyObject : Property {
    Value name;  // by __set_name__, for messages
    bool doc_from_getter = false;
};

PropertyObject& property_of(const Value& self) {
    return *static_cast<PropertyObject*>(static_cast<Property*>(&as<Property>(self)));
}

Value raise_missing(Machine& m, const Value& self, const Value& instance, const char* what) {
    const PropertyObject& property = property_of(self);
    const Value owner = get_attr(m, Value::share(&m.type_of(instance)), *m.names.n_qualname);
    if (!owner) return Value();
    if (!property.name) {
        return raise(m, *m.types.AttributeError, "property of '{}' object has no {}",
                     str_text(m, owner).value_or("?"), what);
    }
    return raise(m, *m.types.AttributeError, "property {} of '{}' object has no {}",
                 repr_text(m, property.name).value_or("?"), str_text(m, owner).value_or("?"), what);
}

Value property_get(Machine& m, const Value& self, const Value& instance, Type&) {
    if (!instance) return self;
    const Value getter = property_of(self).getter;
    if (!getter || getter.is_none()) return raise_missing(m, self, instance, "getter");
    return call(m, getter, {instance});
}

bool property_set(Machine& m, const Value& self, const Value& instance, const Value& value) {
    const Property& property = property_of(self);
    const Value function = value ? property.setter : property.deleter;
    if (!function || function.is_none()) {
        raise_missing(m, self, instance, value ? "setter" : "deleter");
        return false;
    }
    return static_cast<bool>(value ? call(m, function, {instance, value}) : call(m, function, {instance}));
}

Value or_none(const Value& value) { return value ? value : Value::none(); }

Value property_make(Machine& m, Type& type, const CallArguments&) {
    return m.make<PropertyObject>(type).value();
}

bool property_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!check_arity(m, "property", arguments, 0, 4) ||
        !check_keywords(m, "property", arguments, {"fget", "fset", "fdel", "doc"})) {
        return false;
    }
    Value* const fields[] = {&property_of(self).getter, &property_of(self).setter, &property_of(self).deleter,
                             &property_of(self).doc};
    const char* const names[] = {"fget", "fset", "fdel", "doc"};
    for (size_t i = 0; i < 4; ++i) {
        Value given =
            i < arguments.positional_count ? arguments.values[i] : keyword_argument(arguments, names[i]);
        *fields[i] = given && !given.is_none() ? std::move(given) : Value();
    }
    PropertyObject& property = property_of(self);
    if (!property.doc && property.getter) {
        const Value doc = try_get_attr(m, property.getter, *m.names.n_doc);
        if (!doc && m.has_raised()) return false;
        property.doc_from_getter = true;
        // Instances of a subclass keep it among their attributes, where the subclass's own does not hide it.
        if (&m.type_of(self) == m.types.property) property.doc = doc;
        else if (doc && !set_attr(m, self, *m.names.n_doc, doc)) return false;
    }
    return true;
}

Value property_with(Machine& m, const Value& self, Value Property::*field, const Value& function) {
    Value arguments[4] = {or_none(property_of(self).getter), or_none(property_of(self).setter),
                          or_none(property_of(self).deleter), or_none(property_of(self).doc)};
    const size_t at = field == &Property::getter ? 0 : field == &Property::setter ? 1 : 2;
    arguments[at] = function;
    if (property_of(self).doc_from_getter) arguments[3] = Value::none();
    const Value copy = call(m, Value::share(&m.type_of(self)), CallArguments{arguments, 4, nullptr});
    if (copy && Property::is(copy)) property_of(copy).name = property_of(self).name;
    return copy;
}

Value property_set_name(Machine&, const Value* a) {
    property_of(a[0]).name = a[2];
    return Value::none();
}

const NativeMethod kPropertyMethods[] = {
    {"getter", "self, fget, /",
     [](Machine& m, const Value* a) { return property_with(m, a[0], &Property::getter, a[1]); }},
    {"setter", "self, fset, /",
     [](Machine& m, const Value* a) { return property_with(m, a[0], &Property::setter, a[1]); }},
    {"deleter", "self, fdel, /",
     [](Machine& m, const Value* a) { return property_with(m, a[0], &Property::deleter, a[1]); }},
    {"__set_name__", "self, owner, name, /", property_set_name},
};

Value is_abstract(Machine& m, const Value& function) {
    if (!function) return Value::false_();
    const Value flag = try_get_attr(m, function, *m.names.n_isabstractmethod);
    if (!flag) return m.has_raised() ? Value() : Value::false_();
    const std::optional<bool> result = truth(m, flag);
    return result ? Value::boolean(*result) : Value();
}

Value property_is_abstract(Machine& m, const Value& self) {
    for (const Value& each :
         {property_of(self).getter, property_of(self).setter, property_of(self).deleter}) {
        Value flag = is_abstract(m, each);
        if (!flag || flag.is_true()) return flag;
    }
    return Value::false_();
}

bool property_set_doc(Machine&, const Value& self, const Value& value) {
    property_of(self).doc = value;
    return true;
}

const NativeAttribute kPropertyAttributes[] = {
    {"fget", [](Machine&, const Value& self) { return or_none(property_of(self).getter); }, nullptr},
    {"fset", [](Machine&, const Value& self) { return or_none(property_of(self).setter); }, nullptr},
    {"fdel", [](Machine&, const Value& self) { return or_none(property_of(self).deleter); }, nullptr},
    {"__doc__", [](Machine&, const Value& self) { return or_none(property_of(self).doc); }, property_set_doc},
    {"__isabstractmethod__", property_is_abstract, nullptr},
};

void setup_property(Machine& m) {
    Type& type = *m.types.property;
    type.slots.make = property_make;
    type.slots.init = property_init;
    type.slots.describe_get = property_get;
    type.slots.describe_set = property_set;
    type.destroy = destroy_as<PropertyObject>;
    add_methods(m, type, kPropertyMethods);
    add_attributes(m, type, kPropertyAttributes);
    finish_type(m, type);
}

// --- staticmethod and classmethod ---

Value wrapper_make(Machine& m, Type& type, const CallArguments&) {
    return m.make<MethodWrapper>(type).value();
}

bool wrapper_init(Machine& m, const Value& self, const CallArguments& arguments) {
    const bool is_static = self.is_layout(Layout::StaticMethod);
    if (!check_arity(m, is_static ? "staticmethod" : "classmethod", arguments, 1, 1)) return false;
    as<MethodWrapper>(self).function = arguments.values[0];
    return true;
}

Value static_get(Machine& m, const Value& self, const Value&, Type&) {
    const Value& function = as<MethodWrapper>(self).function;
    return function ? function : raise(m, *m.types.RuntimeError, "uninitialized staticmethod object");
}

Value static_call(Machine& m, const Value& self, const CallArguments& arguments) {
    const Value function = as<MethodWrapper>(self).function;
    return call(m, function, arguments);
}

Value class_get(Machine& m, const Value& self, const Value&, Type& owner) {
    const Value function = as<MethodWrapper>(self).function;
    if (!function) return raise(m, *m.types.RuntimeError, "uninitialized classmethod object");
    // A descriptor below (a property, say) is asked with the class as its instance.
    Type& type = m.type_of(function);
    if (type.slots.describe_get && &type != m.types.function && &type != m.types.native_function) {
        return type.slots.describe_get(m, function, Value::share(&owner), m.type_of(Value::share(&owner)));
    }
    return m.new_bound_method(function, Value::share(&owner));
}

Value wrapper_repr(Machine& m, const Value& self) {
    const std::optional<std::string> inner = repr_text(m, or_none(as<MethodWrapper>(self).function));
    if (!inner) return Value();
    return m.new_str(fmt::format("<{}({})>", type_name(m, self), *inner));
}

// What decorators copy from the function: its name, doc and the like.
Value wrapper_get_attr(Machine& m, const Value& self, Str& name) {
    Value own = generic_get_attr(m, self, name);
    if (own || !m.has_raised()) return own;
    const std::string_view text = name.text;
    const bool copied =
        text == "__name__" || text == "__qualname__" || text == "__module__" || text == "__annotations__";
    const Value function = as<MethodWrapper>(self).function;
    if (!copied || !function || !take_raised_if(m, *m.types.AttributeError)) return Value();
    return get_attr(m, function, name);
}

const NativeAttribute kWrapperAttributes[] = {
    {"__func__", [](Machine&, const Value& self) { return or_none(as<MethodWrapper>(self).function); },
     nullptr},
    {"__wrapped__", [](Machine&, const Value& self) { return or_none(as<MethodWrapper>(self).function); },
     nullptr},
    {"__doc__",
     [](Machine& m, const Value& self) {
         const Value function = as<MethodWrapper>(self).function;
         return function ? get_attr(m, function, *m.names.n_doc) : Value::none();
     },
     nullptr},
    {"__isabstractmethod__",
     [](Machine& m, const Value& self) { return is_abstract(m, as<MethodWrapper>(self).function); }, nullptr},
};

void setup_wrappers(Machine& m) {
    for (Type* type : {m.types.staticmethod, m.types.classmethod}) {
        type->slots.make = wrapper_make;
        type->slots.init = wrapper_init;
        type->slots.repr = wrapper_repr;
        type->slots.get_attr = wrapper_get_attr;
        type->slots.describe_get = type == m.types.staticmethod ? static_get : class_get;
        if (type == m.types.staticmethod) type->slots.call = static_call;
        type->type_flags &= ~static_cast<uint32_t>(kNoDict);
        type->destroy = destroy_as<MethodWrapper>;
        add_attributes(m, *type, kWrapperAttributes);
        finish_type(m, *type);
    }
}

// --- members and computed attributes ---

bool check_member(Machine& m, const MemberDescriptor& member, const Value& instance) {
    if (!member.owner || m.type_of(instance).is_subtype_of(*member.owner)) return true;
    raise(m, *m.types.TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
          member.name->view(), member.owner->name, type_name(m, instance));
    return false;
}

Value member_get(Machine& m, const Value& self, const Value& instance, Type&) {
    if (!instance) return self;
    auto& member = as<MemberDescriptor>(self);
    if (!check_member(m, member, instance)) return Value();
    if (member.get) return member.get(m, instance);
    if (member.slot >= 0) {
        const Value& value = as<Instance>(instance).values[static_cast<size_t>(member.slot)];
        if (value) return value;
    } else if (instance.object()->flags & kHasSideDict) {
        Dict& dict = *m.side_dicts[instance.object()].get();
        if (const Value* value = dict.table.find_name(*member.name)) return *value;
    }
    return raise_no_attribute(m, instance, *member.name);
}

bool member_set(Machine& m, const Value& self, const Value& instance, const Value& value) {
    auto& member = as<MemberDescriptor>(self);
    if (!check_member(m, member, instance)) return false;
    if (member.get) {
        if (member.set) return member.set(m, instance, value);
        const Type* owner = member.owner;
        if (owner == m.types.range || owner == m.types.slice || owner == m.types.complex) {
            raise(m, *m.types.AttributeError, "readonly attribute");
            return false;
        }
        raise(m, *m.types.AttributeError, "attribute '{}' of '{}' objects is not writable",
              member.name->view(), owner->name);
        return false;
    }
    if (member.slot >= 0) {
        Value& place = as<Instance>(instance).values[static_cast<size_t>(member.slot)];
        if (!value && !place) return raise_no_attribute(m, instance, *member.name), false;
        place = value;
        return true;
    }
    Ref<Dict>& dict = m.side_dicts[instance.object()];
    instance.object()->flags |= kHasSideDict;
    if (!dict) dict = m.new_dict();
    if (value) return dict->table.set_name(*member.name, value), true;
    if (dict->table.erase_name(*member.name)) return true;
    raise_no_attribute(m, instance, *member.name);
    return false;
}

Value member_repr(Machine& m, const Value& self) {
    const auto& member = as<MemberDescriptor>(self);
    return m.new_str(fmt::format("<{} '{}' of '{}' objects>", member.get ? "attribute" : "member",
                                 member.name->view(), member.owner->name));
}

const NativeAttribute kMemberAttributes[] = {
    {"__name__", [](Machine&, const Value& self) { return as<MemberDescriptor>(self).name.value(); },
     nullptr},
    {"__objclass__",
     [](Machine&, const Value& self) { return Value::share(as<MemberDescriptor>(self).owner); }, nullptr},
    {"__doc__", [](Machine&, const Value&) { return Value::none(); }, nullptr},
};

Value get_instance_dict(Machine& m, const Value& self) {
    Dict* dict = attributes_of(m, self);
    if (dict) return Value::share(dict);
    return raise(m, *m.types.AttributeError, "'{}' object has no attribute '__dict__'", type_name(m, self));
}

bool set_instance_dict(Machine& m, const Value& self, const Value& value) {
    if (!value || !Dict::is(value)) {
        raise(m, *m.types.TypeError, "__dict__ must be set to a dictionary, not a '{}'",
              value ? type_name(m, value) : "NULL");
        return false;
    }
    attributes_of(m, self);  // from a shape to a dict
    if (Instance* instance = cast<Instance>(self)) {
        instance->dict = Ref<Dict>(value);
    } else if (Exception* exception = cast<Exception>(self)) {
        exception->dict = Ref<Dict>(value);
    } else {
        m.side_dicts[self.object()] = Ref<Dict>(value);
    }
    return true;
}

Value get_weakref(Machine&, const Value&) { return Value::none(); }

void add_getset(Machine& m, Type& type, const NativeAttribute& attribute) {
    add_attributes(m, type, &attribute, 1);
}

}  // namespace

void add_dict_descriptor(Machine& m, Type& type) {
    add_getset(m, type, {"__dict__", get_instance_dict, set_instance_dict});
}

void add_weakref_descriptor(Machine& m, Type& type) {
    add_getset(m, type, {"__weakref__", get_weakref, nullptr});
}

void add_slot_descriptor(Machine& m, Type& type, const Str& name, int32_t slot) {
    Ref<MemberDescriptor> member = m.make<MemberDescriptor>(*m.types.member_descriptor);
    member->name = Ref<Str>::share(const_cast<Str*>(&name));
    member->owner = &type;
    member->slot = slot;
    type.dict->table.set_name(name, std::move(member).value());
}

void setup_descriptors(Machine& m) {
    for (Type* type : {m.types.member_descriptor, m.types.getset_descriptor}) {
        type->slots.describe_get = member_get;
        type->slots.describe_set = member_set;
        type->slots.repr = member_repr;
        type->destroy = destroy_as<MemberDescriptor>;
        type->type_flags |= kNotSubclassable | kNotInstantiable;
        add_attributes(m, *type, kMemberAttributes);
        finish_type(m, *type);
    }
    setup_property(m);
    setup_wrappers(m);
    setup_super(m);
}

}  // namespace loopscope::vm
