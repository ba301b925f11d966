// Native functions and types: calling them, and declaring them from tables.
#include "core/vm/native.h"

#include <unordered_map>

#include <array>

#include "core/vm/containers.h"
#include "core/vm/descriptors.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/signature.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

constexpr size_t kFewParameters = 8;

struct NativeModules {
    std::unordered_map<std::string, ModuleMaker> makers;
};

// Is the first argument what a method of a type wants?
bool check_self(Machine& m, const NativeFunction& function, const CallArguments& arguments) {
    if (arguments.positional_count == 0) {
        raise(m, *m.types.TypeError, "unbound method {}.{}() needs an argument", function.owner->name,
              function.name);
        return false;
    }
    const Type& type = m.type_of(arguments.values[0]);
    if (&type == function.owner || type.is_subtype_of(*function.owner)) return true;
    raise(m, *m.types.TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
          function.name, function.owner->name, type.name);
    return false;
}

Value call_bound(Machine& m, NativeFunction& function, const Value* self, const CallArguments& arguments) {
    const size_t count = function.signature.parameters.size();
    if (count <= kFewParameters) {
        std::array<Value, kFewParameters> bound;
        if (!bind_into(m, function, self, arguments, bound.data())) return Value();
        return function.code(m, bound.data());
    }
    std::vector<Value> bound(count);
    if (!bind_into(m, function, self, arguments, bound.data())) return Value();
    return function.code(m, bound.data());
}

Value function_call(Machine& m, const Value& self, const CallArguments& arguments) {
    return call_native(m, *static_cast<NativeFunction*>(self.object()), arguments);
}

Value function_repr(Machine& m, const Value& self) {
    const auto& function = *static_cast<NativeFunction*>(self.object());
    if (function.type == m.types.method_descriptor) {
        return m.new_str(fmt::format("<method '{}' of '{}' objects>", function.name, function.owner->name));
    }
    if (!function.self) return m.new_str(fmt::format("<built-in function {}>", function.name));
    if (const Type* type = cast<Type>(function.self)) {
        return m.new_str(fmt::format("<built-in method {} of type object at {:#x}>", function.name,
                                     m.identity(Value::share(const_cast<Type*>(type)))));
    }
    return m.new_str(fmt::format("<built-in method {} of {} object at {:#x}>", function.name,
                                 type_name(m, function.self), m.identity(function.self)));
}

// A method of a type, taken from an instance: a function that knows its self.
Value method_bind(Machine& m, const Value& self, const Value& instance, Type&) {
    if (!instance) return self;
    auto& method = *static_cast<NativeFunction*>(self.object());
    ensure_signature(m, method);
    Ref<NativeFunction> bound = m.make<NativeFunction>(*m.types.native_function);
    bound->name = method.name;
    bound->qualname = method.qualname;
    bound->signature_text = method.signature_text;
    bound->signature = method.signature;
    bound->signature_parsed = true;
    bound->code = method.code;
    bound->direct = method.direct;
    bound->owner = method.owner;
    bound->self = instance;
    return std::move(bound).value();
}

bool same_method(const NativeFunction& a, const NativeFunction& b) {
    return a.code == b.code && a.self.is(b.self) && a.type == b.type;
}

// Bound methods are equal when they are of one object.
Value function_compare(Machine&, CompareOperator op, const Value& left, const Value& right) {
    if ((op != CompareOperator::Eq && op != CompareOperator::NotEq) || !NativeFunction::is(right)) {
        return Value::not_implemented();
    }
    const bool same = left.is(right) || (as<NativeFunction>(left).self &&
                                         same_method(as<NativeFunction>(left), as<NativeFunction>(right)));
    return Value::boolean(same == (op == CompareOperator::Eq));
}

std::optional<int64_t> function_hash(Machine& m, const Value& self) {
    const auto& function = as<NativeFunction>(self);
    if (!function.self) return identity_hash(m, self);
    const auto code = static_cast<int64_t>(reinterpret_cast<uintptr_t>(function.code) >> 4);
    return (m.identity(function.self) >> 4) ^ (code & 0xffff);
}

const NativeAttribute kFunctionAttributes[] = {
    {"__name__", [](Machine& m, const Value& self) { return m.new_str(as<NativeFunction>(self).name); },
     nullptr},
    {"__qualname__",
     [](Machine& m, const Value& self) {
         const auto& function = as<NativeFunction>(self);
         if (!function.self || !function.owner || Type::is(function.self))
             return m.new_str(function.qualname);
         return m.new_str(fmt::format("{}.{}", m.type_of(function.self).name, function.name));
     },
     nullptr},
    {"__module__",
     [](Machine&, const Value& self) {
         const Value& module = as<NativeFunction>(self).module;
         return module ? module : Value::none();
     },
     nullptr},
    {"__doc__", [](Machine&, const Value&) { return Value::none(); }, nullptr},
    {"__self__",
     [](Machine&, const Value& self) {
         const Value& bound = as<NativeFunction>(self).self;
         return bound ? bound : Value::none();
     },
     nullptr},
    {"__text_signature__", [](Machine&, const Value&) { return Value::none(); }, nullptr},
};
const NativeAttribute kMethodAttributes[] = {
    kFunctionAttributes[0],
    kFunctionAttributes[1],
    {"__objclass__", [](Machine&, const Value& self) { return Value::share(as<NativeFunction>(self).owner); },
     nullptr},
    {"__doc__", [](Machine&, const Value&) { return Value::none(); }, nullptr},
};

Ref<NativeFunction> new_method(Machine& m, Type& type, const NativeMethod& method, Type& of) {
    Ref<NativeFunction> function = m.make<NativeFunction>(of);
    function->name = method.name;
    function->qualname = fmt::format("{}.{}", type.name, method.name);
    function->signature_text = method.signature;
    function->code = method.code;
    function->direct = method.direct;
    return function;
}

}  // namespace

Value call_native(Machine& m, NativeFunction& function, const CallArguments& arguments) {
    if (!function.signature_parsed) ensure_signature(m, function);
    const Signature& s = function.signature;
    if (function.self) return call_bound(m, function, &function.self, arguments);
    if (function.owner && !check_self(m, function, arguments)) return Value();
    // Arguments that need no binding are passed as they stand.
    if (s.simple && arguments.positional_count == s.positional_count &&
        (!arguments.names || arguments.names->items.empty())) {
        return function.code(m, arguments.values);
    }
    return call_bound(m, function, nullptr, arguments);
}

Ref<NativeFunction> new_native_function(Machine& m, const NativeMethod& method, std::string_view module) {
    Ref<NativeFunction> function = m.make<NativeFunction>(*m.types.native_function);
    function->name = method.name;
    function->qualname = method.name;
    function->signature_text = method.signature;
    function->code = method.code;
    function->direct = method.direct;
    if (!module.empty()) function->module = m.intern(module).value();
    return function;
}

void add_methods(Machine& m, Type& type, const NativeMethod* methods, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        Ref<NativeFunction> function = new_method(m, type, methods[i], *m.types.method_descriptor);
        function->owner = &type;
        type.dict->table.set_name(*m.intern(methods[i].name), std::move(function).value());
    }
}

void add_static_methods(Machine& m, Type& type, const NativeMethod* methods, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        Ref<MethodWrapper> wrapper = m.make<MethodWrapper>(*m.types.staticmethod);
        wrapper->function = new_method(m, type, methods[i], *m.types.native_function).value();
        type.dict->table.set_name(*m.intern(methods[i].name), std::move(wrapper).value());
    }
}

void add_class_methods(Machine& m, Type& type, const NativeMethod* methods, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        Ref<MethodWrapper> wrapper = m.make<MethodWrapper>(*m.types.classmethod);
        wrapper->function = new_method(m, type, methods[i], *m.types.native_function).value();
        type.dict->table.set_name(*m.intern(methods[i].name), std::move(wrapper).value());
    }
}

void add_attributes(Machine& m, Type& type, const NativeAttribute* attributes, size_t count) {
    for (size_t i = 0; i < count; ++i) {
        Ref<MemberDescriptor> descriptor = m.make<MemberDescriptor>(*m.types.getset_descriptor);
        descriptor->name = m.intern(attributes[i].name);
        descriptor->owner = &type;
        descriptor->get = attributes[i].get;
        descriptor->set = attributes[i].set;
        type.dict->table.set_name(*descriptor->name, descriptor.value());
    }
}

void add_functions(Machine& m, Module& module, const NativeMethod* methods, size_t count) {
    const Value* name = module.dict->table.find_name(*m.names.n_name);
    const std::string module_name = name && is_str(*name) ? std::string(text_of(*name)) : "";
    for (size_t i = 0; i < count; ++i) {
        module.dict->table.set_name(*m.intern(methods[i].name),
                                    new_native_function(m, methods[i], module_name).value());
    }
}

Type& new_native_type(Machine& m, std::string_view name, Layout layout, Type& base, void (*destroy)(Object*),
                      std::string_view module) {
    Ref<Type> type = m.make<Type>(*m.types.type);
    type->machine = &m;
    type->name = std::string(name);
    if (module != "builtins") type->message_name = fmt::format("{}.{}", module, name);
    type->instance_layout = layout;
    type->base = &base;
    type->destroy = destroy;
    type->module = m.intern(module).value();
    type->bases = m.new_tuple({Value::share(&base)}).value();
    const Ref<Dict> dict = m.new_dict();
    type->dict = dict.get();
    ++type->dict->refcount;
    CHECK(compute_mro(m, *type));
    base.subclasses.push_back(type.get());
    ++m.type_count;
    Type* kept = type.get();
    ++kept->refcount;  // the machine keeps its native types
    return *kept;
}

void finish_type(Machine& m, Type& type) {
    if (type.finished) return;
    type.finished = true;
    if (type.base) {
        Slots& own = type.slots;
        const Slots& from = type.base->slots;
        const bool compares = own.compare || own.hash;
        for (uint8_t i = 0; i < static_cast<uint8_t>(SlotId::Count_); ++i) {
            const auto id = static_cast<SlotId>(i);
            if ((id == SlotId::hash || id == SlotId::compare) && compares) continue;
            if (id == SlotId::make && type.has(kNotInstantiable)) continue;
            if (!get_slot(own, id)) set_slot(own, id, get_slot(from, id));
        }
        if (!own.compare) own.compare = from.compare;
        type.binary_operators |= type.base->binary_operators;
        if (!type.destroy) type.destroy = type.base->destroy;
        type.type_flags |= type.base->type_flags & (kIsException | kIsSequence | kIsMapping);
        // A layout that nobody makes by calling its class must not get object's __new__.
        if (own.make == object_make && type.instance_layout != Layout::Plain) own.make = nullptr;
    }
    if (type.has(kNotInstantiable)) type.slots.make = nullptr;
    add_slot_wrappers(m, type);
    if (!type.has(kNoDict) && !lookup_in_type(type, *m.names.n_dict)) add_dict_descriptor(m, type);
    if (type.dict->table.find_name(*m.names.n_doc) == nullptr)
        type.dict->table.set_name(*m.names.n_doc, Value::none());
    new_version(m, type);
}

void register_native_module(Machine& m, std::string_view dotted_name, ModuleMaker maker) {
    m.state<NativeModules>().makers[std::string(dotted_name)] = maker;
}

ModuleMaker find_native_module(Machine& m, std::string_view dotted_name) {
    const auto& makers = m.state<NativeModules>().makers;
    const auto found = makers.find(std::string(dotted_name));
    return found == makers.end() ? nullptr : found->second;
}

void setup_native_functions(Machine& m) {
    for (Type* type : {m.types.native_function, m.types.method_descriptor}) {
        type->slots.call = function_call;
        type->slots.repr = function_repr;
        type->slots.compare = function_compare;
        type->slots.hash = function_hash;
        type->destroy = destroy_as<NativeFunction>;
        type->type_flags |= kNotSubclassable | kNotInstantiable;
    }
    m.types.method_descriptor->slots.describe_get = method_bind;
    add_attributes(m, *m.types.native_function, kFunctionAttributes);
    add_attributes(m, *m.types.method_descriptor, kMethodAttributes);
}

}  // namespace loopscope::vm
