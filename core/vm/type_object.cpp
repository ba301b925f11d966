// The class `type`: calling classes, attributes of classes, and what classes tell of themselves.
#include <algorithm>

#include "core/vm/attributes.h"
#include "core/vm/containers.h"
#include "core/vm/descriptors.h"
#include "core/vm/errors.h"
#include "core/vm/exceptions.h"
#include "core/vm/frame.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

Type& self_type(const Value& self) { return as<Type>(self); }

const Value* own(const Type& type, const Str& name) {
    return static_cast<const DictTable&>(type.dict->table).find_name(name);
}

bool check_changeable(Machine& m, const Type& type, const Str& name) {
    if (type.has(kWrittenInPython)) return true;
    raise(m, *m.types.TypeError, "cannot set '{}' attribute of immutable type '{}'", name.view(),
          type.message_name.empty() ? type.name : type.message_name);
    return false;
}

Value get_name(Machine& m, const Value& self) { return m.new_str(self_type(self).name); }
bool set_name(Machine& m, const Value& self, const Value& value) {
    Type& type = self_type(self);
    if (!check_changeable(m, type, *m.names.n_name)) return false;
    if (!value || !is_str(value)) {
        raise(m, *m.types.TypeError, "can only assign string to {}.__name__, not '{}'", type.name,
              value ? type_name(m, value) : "NULL");
        return false;
    }
    type.name = std::string(text_of(value));
    return true;
}
Value get_qualname(Machine& m, const Value& self) {
    Type& type = self_type(self);
    return type.qualname ? type.qualname : m.new_str(type.name);
}
bool set_qualname(Machine& m, const Value& self, const Value& value) {
    Type& type = self_type(self);
    if (!check_changeable(m, type, *m.names.n_qualname)) return false;
    type.qualname = value;
    return true;
}
Value get_module(Machine& m, const Value& self) {
    Type& type = self_type(self);
    if (type.has(kWrittenInPython)) {
        const Value* found = own(type, *m.names.n_module);
        return found ? *found : Value(raise(m, *m.types.AttributeError, "__module__"));
    }
    return type.module ? type.module : m.new_str("builtins");
}
bool set_module(Machine& m, const Value& self, const Value& value) {
    Type& type = self_type(self);
    return check_changeable(m, type, *m.names.n_module) &&
           set_type_attribute(m, type, *m.names.n_module, value);
}
Value get_bases(Machine&, const Value& self) { return self_type(self).bases; }
Value get_base(Machine&, const Value& self) {
    Type& type = self_type(self);
    return type.base ? Value::share(type.base) : Value::none();
}
Value mro_tuple(Machine& m, const Value& self) {
    std::vector<Value> items;
    for (Type* each : self_type(self).mro) items.push_back(Value::share(each));
    return m.new_tuple(std::move(items)).value();
}
Value get_dict(Machine& m, const Value& self) {
    return new_mapping_proxy(m, Value::share(self_type(self).dict));
}
Value get_doc(Machine& m, const Value& self) {
    Type& type = self_type(self);
    const Value* found = own(type, *m.names.n_doc);
    if (!found) return Value::none();
    const DescribeGet get = found->is_object() ? found->object()->type->slots.describe_get : nullptr;
    const Value doc = *found;
    return get && !Function::is(doc) ? get(m, doc, Value(), type) : doc;
}
bool set_doc(Machine& m, const Value& self, const Value& value) {
    Type& type = self_type(self);
    return check_changeable(m, type, *m.names.n_doc) && set_type_attribute(m, type, *m.names.n_doc, value);
}
Value get_annotations(Machine& m, const Value& self) {
    Type& type = self_type(self);
    if (const Value* found = own(type, *m.names.n_annotations)) return *found;
    if (!type.has(kWrittenInPython)) {
        return raise(m, *m.types.AttributeError, "type object '{}' has no attribute '__annotations__'",
                     type.name);
    }
    const Value fresh = m.new_dict().value();
    return set_type_attribute(m, type, *m.names.n_annotations, fresh) ? fresh : Value();
}
bool set_annotations(Machine& m, const Value& self, const Value& value) {
    Type& type = self_type(self);
    if (!check_changeable(m, type, *m.names.n_annotations)) return false;
    if (value) return set_type_attribute(m, type, *m.names.n_annotations, value);
    return delete_type_attribute(m, type, *m.names.n_annotations);
}
Value get_abstract(Machine& m, const Value& self) {
    const Value* found = own(self_type(self), *m.names.n_abstractmethods);
    return found ? *found : Value(raise(m, *m.types.AttributeError, "__abstractmethods__"));
}
bool set_abstract(Machine& m, const Value& self, const Value& value) {
    if (!value) return delete_type_attribute(m, self_type(self), *m.names.n_abstractmethods);
    return set_type_attribute(m, self_type(self), *m.names.n_abstractmethods, value);
}
Value get_text_signature(Machine&, const Value&) { return Value::none(); }

const NativeAttribute kAttributes[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__module__", get_module, set_module},
    {"__bases__", get_bases, nullptr},
    {"__base__", get_base, nullptr},
    {"__mro__", mro_tuple, nullptr},
    {"__dict__", get_dict, nullptr},
    {"__doc__", get_doc, set_doc},
    {"__annotations__", get_annotations, set_annotations},
    {"__abstractmethods__", get_abstract, set_abstract},
    {"__text_signature__", get_text_signature, nullptr},
};

Value mro_list(Machine& m, const Value* a) { return m.new_list(as<Tuple>(mro_tuple(m, a[0])).items).value(); }
Value subclasses(Machine& m, const Value* a) {
    std::vector<Value> items;
    for (Type* each : self_type(a[0]).subclasses) items.push_back(Value::share(each));
    return m.new_list(std::move(items)).value();
}
Value prepare(Machine& m, const Value*) { return m.new_dict().value(); }
Value instancecheck(Machine& m, const Value* a) {
    return Value::boolean(is_instance(m, a[1], self_type(a[0])));
}
Value subclasscheck(Machine& m, const Value* a) {
    const Type* type = cast<Type>(a[1]);
    if (!type) return raise(m, *m.types.TypeError, "issubclass() arg 1 must be a class");
    return Value::boolean(type->is_subtype_of(self_type(a[0])));
}
const NativeMethod kMethods[] = {
    {"mro", "self, /", mro_list},
    {"__subclasses__", "self, /", subclasses},
    {"__instancecheck__", "self, instance, /", instancecheck},
    {"__subclasscheck__", "self, subclass, /", subclasscheck},
};
const NativeMethod kClassMethods[] = {{"__prepare__", "cls, /, *args, **kwargs", prepare}};

Value type_repr(Machine& m, const Value& self) {
    const Value module = get_module(m, self);
    if (!module) take_raised_if(m, *m.types.AttributeError);
    const Value name = get_qualname(m, self);
    if (!module || !is_str(module) || text_of(module) == "builtins") {
        return m.new_str(fmt::format("<class '{}'>", text_of(name)));
    }
    return m.new_str(fmt::format("<class '{}.{}'>", text_of(module), text_of(name)));
}

Value type_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op != BinaryOperator::BitOr) return Value::not_implemented();
    return new_union(m, left, right);
}

bool is_dunder(const Str& name) {
    return name.text.size() > 4 && name.text.starts_with("__") && name.text.ends_with("__");
}

void changed(Machine& m, Type& type, const Str& name) {
    if (is_dunder(name))
        type_modified(m, type);
    else
        new_version(m, type);
}

}  // namespace

bool set_type_attribute(Machine& m, Type& type, const Str& name, const Value& value) {
    const Value keep = value;
    if (&name == m.names.n_abstractmethods.get()) {
        const std::optional<bool> any = truth(m, value);
        if (!any) return false;
        type.type_flags =
            *any ? type.type_flags | kAbstract : type.type_flags & ~static_cast<uint32_t>(kAbstract);
    }
    type.dict->table.set_name(name, value);
    changed(m, type, name);
    return true;
}

bool delete_type_attribute(Machine& m, Type& type, const Str& name) {
    const Value* found = type.dict->table.find_name(name);
    if (!found) {
        raise(m, *m.types.AttributeError, "{}", name.view());
        return false;
    }
    const Value old = *found;
    type.dict->table.erase_name(name);
    if (&name == m.names.n_abstractmethods.get()) type.type_flags &= ~static_cast<uint32_t>(kAbstract);
    changed(m, type, name);
    return true;
}

Value type_call(Machine& m, const Value& self, const CallArguments& arguments) {
    Type& type = as<Type>(self);
    const Value keep = self;
    const bool has_names = arguments.names && !arguments.names->items.empty();
    if (&type == m.types.type && arguments.positional_count == 1 && !has_names) {
        return Value::share(&m.type_of(arguments.values[0]));
    }
    if (&type == m.types.type && arguments.positional_count == 1) {
        return raise(m, *m.types.TypeError, "type() takes no keyword arguments");
    }
    if (&type == m.types.type && arguments.positional_count != 3) {
        return raise(m, *m.types.TypeError, "type() takes 1 or 3 arguments");
    }
    if (!type.slots.make) return raise(m, *m.types.TypeError, "cannot create '{}' instances", type.name);
    Value object = type.slots.make(m, type, arguments);
    if (!object) return object;
    Type& made = m.type_of(object);
    if (&made != &type && !made.is_subtype_of(type)) return object;
    if (made.slots.init && !made.slots.init(m, object, arguments)) return Value();
    return object;
}

// Attributes of a class: the metaclass's data descriptors, its own and its bases', the metaclass's others.
Value type_find_attr(Machine& m, const Value& self, Str& name) {
    Type& type = as<Type>(self);
    Type& metatype = m.type_of(self);
    const Value* in_meta = lookup_in_type(metatype, name);
    DescribeGet meta_get = nullptr;
    if (in_meta && in_meta->is_object()) {
        const Slots& slots = in_meta->object()->type->slots;
        meta_get = slots.describe_get;
        if (meta_get && slots.describe_set) {
            const Value descriptor = *in_meta;
            return meta_get(m, descriptor, self, metatype);
        }
    }
    if (const Value* found = lookup_in_type(type, name)) {
        const Value value = *found;
        const DescribeGet get = value.is_object() ? value.object()->type->slots.describe_get : nullptr;
        return get ? get(m, value, Value(), type) : value;
    }
    if (meta_get) {
        const Value descriptor = *in_meta;
        return meta_get(m, descriptor, self, metatype);
    }
    return in_meta ? *in_meta : Value();
}

Value type_get_attr(Machine& m, const Value& self, Str& name) {
    Value found = type_find_attr(m, self, name);
    if (found || m.has_raised() || m.stopping) return found;
    return raise_no_attribute(m, self, name);
}

bool type_set_attr(Machine& m, const Value& self, Str& name_, const Value& value) {
    const Ref<Str> name = name_.interned ? Ref<Str>::share(&name_) : m.intern(name_.text);
    Type& type = as<Type>(self);
    if (!check_changeable(m, type, *name)) return false;
    const Value* in_meta = lookup_in_type(m.type_of(self), *name);
    if (in_meta && in_meta->is_object()) {
        if (const DescribeSet set = in_meta->object()->type->slots.describe_set) {
            const Value descriptor = *in_meta;
            return set(m, descriptor, self, value);
        }
    }
    if (value) return set_type_attribute(m, type, *name, value);
    if (type.dict->table.find_name(*name)) return delete_type_attribute(m, type, *name);
    raise_no_attribute(m, self, *name);
    return false;
}

void setup_type_attributes(Machine& m) {
    Type& type = *m.types.type;
    type.slots.repr = type_repr;
    type.slots.call = type_call;
    type.slots.get_attr = type_get_attr;
    type.slots.set_attr = type_set_attr;
    type.slots.binary = type_binary;
    type.binary_operators = 1u << static_cast<uint32_t>(BinaryOperator::BitOr);
    type.slots.make = type_make;
    type.slots.init = type_init;
    add_methods(m, type, kMethods);
    add_class_methods(m, type, kClassMethods);
    add_attributes(m, type, kAttributes);
}

}  // namespace loopscope::vm
