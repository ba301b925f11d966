// The class `object`: what every object can do.
#include <algorithm>

#include "core/vm/attributes.h"
#include "core/vm/containers.h"
#include "core/vm/descriptors.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/setup.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

struct PlainObject : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Plain); }
};

bool has_arguments(const CallArguments& arguments) {
    return arguments.positional_count > 0 || (arguments.names && !arguments.names->items.empty());
}

Value raise_abstract(Machine& m, Type& type) {
    const Value* found = type.dict->table.find_name(*m.names.n_abstractmethods);
    std::vector<std::string> names;
    if (found) {
        const bool done = for_each(m, *found, [&](const Value& name) {
            names.push_back(is_str(name) ? std::string(text_of(name)) : "?");
            return true;
        });
        if (!done) return Value();
    }
    std::sort(names.begin(), names.end());
    std::string joined;
    for (const std::string& name : names) joined += (joined.empty() ? "" : ", ") + name;
    return raise(m, *m.types.TypeError, "Can't instantiate abstract class {} with abstract method{} {}",
                 type.name, names.size() == 1 ? "" : "s", joined);
}

// `module.Name`, without the module for builtins.
std::string dotted_name(Machine& m, Type& type) {
    const Value module = try_get_attr(m, Value::share(&type), *m.names.n_module);
    const Value name = try_get_attr(m, Value::share(&type), *m.names.n_qualname);
    const std::string own = name && is_str(name) ? std::string(text_of(name)) : type.name;
    if (!module || !is_str(module) || text_of(module) == "builtins") return own;
    return fmt::format("{}.{}", text_of(module), own);
}

Value get_class(Machine& m, const Value& self) { return Value::share(&m.type_of(self)); }

bool set_class(Machine& m, const Value& self, const Value& value) {
    if (!value) return raise(m, *m.types.TypeError, "can't delete __class__ attribute"), false;
    Type* to = cast<Type>(value);
    if (!to) {
        raise(m, *m.types.TypeError, "__class__ must be set to a class, not '{}' object",
              type_name(m, value));
        return false;
    }
    Type& from = m.type_of(self);
    if (!from.has(kWrittenInPython) || !to->has(kWrittenInPython)) {
        raise(m, *m.types.TypeError,
              "__class__ assignment only supported for mutable types or ModuleType subclasses");
        return false;
    }
    const bool same_slots =
        !from.root_shape || !to->root_shape || from.root_shape->count == to->root_shape->count;
    if (from.instance_layout != to->instance_layout || from.destroy != to->destroy || !same_slots) {
        raise(m, *m.types.TypeError, "__class__ assignment: '{}' object layout differs from '{}'", to->name,
              from.name);
        return false;
    }
    if (Instance* instance = cast<Instance>(self); instance && instance->shape) {
        attributes_of(m, self);  // shapes belong to one class
        if (instance->shape) instance->shape = to->root_shape;
    }
    const Value old = Value::own(&from);  // the object's reference
    ++to->refcount;
    self.object()->type = to;
    return true;
}

Value object_format(Machine& m, const Value* a) {
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "__format__() argument must be str, not {}",
                     a[1].is_none() ? "None" : type_name(m, a[1]));
    }
    const std::string_view spec = text_of(a[1]);
    if (spec.empty()) return str(m, a[0]);
    return raise(m, *m.types.TypeError, "unsupported format string passed to {}.__format__",
                 type_name(m, a[0]));
}

// Names of a class and its bases, then of the object.
bool collect_names(Machine& m, const Value& self, Dict& names) {
    Type& type = Type::is(self) ? as<Type>(self) : m.type_of(self);
    for (auto it = type.mro.rbegin(); it != type.mro.rend(); ++it) {
        const DictTable& table = (*it)->dict->table;
        for (uint32_t i = 0; i < table.entry_count(); ++i) {
            const Value key = table.entry(i).key;
            if (key && !names.table.set(m, key, Value::none())) return false;
        }
    }
    if (Type::is(self)) return true;
    Value dict = try_get_attr(m, self, *m.names.n_dict);
    if (!dict) return !m.has_raised();
    const Dict* own = cast<Dict>(dict);
    for (uint32_t i = 0; own && i < own->table.entry_count(); ++i) {
        const Value key = own->table.entry(i).key;
        if (key && !names.table.set(m, key, Value::none())) return false;
    }
    return true;
}

Value object_dir(Machine& m, const Value* a) {
    const Ref<Dict> names = m.new_dict();
    if (!collect_names(m, a[0], *names)) return Value();
    return list_of(m, names);
}

Value object_sizeof(Machine& m, const Value*) { return m.new_int(48); }

Value none_method(Machine&, const Value*) { return Value::none(); }
Value not_implemented_method(Machine&, const Value*) { return Value::not_implemented(); }

// What copy asks, answered in Python (copyreg.py).
Value ask_copyreg(Machine& m, std::string_view function,
                  std::initializer_list<Value> arguments) {
    const Value module = m.import_module("copyreg");
    return module ? call_method(m, module, function, arguments) : Value();
}
Value object_getstate(Machine& m, const Value* a) { return ask_copyreg(m, "_getstate", {a[0]}); }
Value object_reduce(Machine& m, const Value* a) {
    return ask_copyreg(m, "_reduce", {a[0], Value::small_int(0)});
}
Value object_reduce_ex(Machine& m, const Value* a) {
    const std::optional<int64_t> protocol = as_int64(m, a[1]);
    if (!protocol) return Value();
    // A __reduce__ that the class has of its own comes first.
    const Value* own = lookup_in_type(m.type_of(a[0]), *m.intern("__reduce__"));
    const Value* general = lookup_in_type(*m.types.object, *m.intern("__reduce__"));
    if (own && general && !own->is(*general)) return call_method(m, a[0], "__reduce__");
    return ask_copyreg(m, "_reduce", {a[0], a[1]});
}

const NativeMethod kMethods[] = {
    {"__format__", "self, format_spec, /", object_format},
    {"__dir__", "self, /", object_dir},
    {"__sizeof__", "self, /", object_sizeof},
    {"__reduce_ex__", "self, protocol, /", object_reduce_ex},
    {"__reduce__", "self, /", object_reduce},
    {"__getstate__", "self, /", object_getstate},
};
const NativeMethod kClassMethods[] = {
    {"__init_subclass__", "cls, /", none_method},
    {"__subclasshook__", "cls, subclass, /", not_implemented_method},
};
const NativeAttribute kAttributes[] = {{"__class__", get_class, set_class}};

}  // namespace

Value object_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (has_arguments(arguments)) {
        if (type.slots.make != object_make) {
            return raise(m, *m.types.TypeError,
                         "object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if (type.slots.init == object_init)
            return raise(m, *m.types.TypeError, "{}() takes no arguments", type.name);
    }
    if (type.has(kAbstract)) return raise_abstract(m, type);
    if (type.instance_layout == Layout::Plain) return m.make<PlainObject>(type).value();
    CHECK(type.instance_layout == Layout::Instance);
    return new_instance(m, type);
}

bool object_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!has_arguments(arguments)) return true;
    Type& type = m.type_of(self);
    if (type.slots.init != object_init) {
        return raise(m, *m.types.TypeError,
                     "object.__init__() takes exactly one argument (the instance to initialize)"),
               false;
    }
    if (type.slots.make == object_make) {
        return raise(m, *m.types.TypeError,
                     "{}.__init__() takes exactly one argument (the instance to initialize)", type.name),
               false;
    }
    return true;
}

Value object_repr(Machine& m, const Value& self) {
    return m.new_str(fmt::format("<{} object at {:#x}>", dotted_name(m, m.type_of(self)), m.identity(self)));
}

Value object_str(Machine& m, const Value& self) {
    const Unary slot = m.type_of(self).slots.repr;
    return slot ? slot(m, self) : object_repr(m, self);
}

Value object_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (op == CompareOperator::Eq) return left.is(right) ? Value::true_() : Value::not_implemented();
    if (op != CompareOperator::NotEq) return Value::not_implemented();
    const Compare slot = m.type_of(left).slots.compare;
    const Value equals = slot ? slot(m, CompareOperator::Eq, left, right) : Value::not_implemented();
    if (!equals || equals.is_not_implemented()) return equals;
    const std::optional<bool> same = truth(m, equals);
    return same ? Value::boolean(!*same) : Value();
}

std::optional<int64_t> identity_hash(Machine& m, const Value& self) { return m.identity(self) >> 4; }

void setup_object_methods(Machine& m) {
    Type& object = *m.types.object;
    object.slots.repr = object_repr;
    object.slots.str = object_str;
    object.slots.hash = identity_hash;
    object.slots.compare = object_compare;
    object.slots.get_attr = generic_get_attr;
    object.slots.set_attr = generic_set_attr;
    object.slots.make = object_make;
    object.slots.init = object_init;
    object.destroy = destroy_as<Object>;
    add_methods(m, object, kMethods);
    add_class_methods(m, object, kClassMethods);
    add_attributes(m, object, kAttributes);
}

void setup_object_and_type(Machine& m) {
    setup_native_functions(m);
    setup_slot_wrappers(m);
    setup_object_methods(m);
    setup_type_attributes(m);
    finish_type(m, *m.types.object);
    finish_type(m, *m.types.type);
    for (Type* type : {m.types.native_function, m.types.method_descriptor, m.types.slot_wrapper}) {
        finish_type(m, *type);
    }
    setup_singletons(m);
    setup_type_expressions(m);
}

}  // namespace loopscope::vm
