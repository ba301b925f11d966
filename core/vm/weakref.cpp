#include "core/vm/classes.h"
#include "core/vm/weakref.h"

#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

struct WeakrefTypes {
    Type* reference = nullptr;
    Type* proxy = nullptr;
};

WeakrefTypes& types(Machine& m) { return m.state<WeakrefTypes>(); }
Weakref& weakref_of(const Value& self) { return as<Weakref>(self); }

// Objects that can be referred to weakly: as in CPython not ints, texts, tuples and the like.
bool can_be_target(Machine& m, const Value& value) {
    if (!value.is_object()) return false;
    switch (value.object()->layout) {
        case Layout::Int:
        case Layout::Float:
        case Layout::Complex:
        case Layout::Str:
        case Layout::Bytes:
        case Layout::Tuple:
        case Layout::Plain:
            return false;
        case Layout::List:
        case Layout::Dict:
        case Layout::Range:
        case Layout::Slice:
        case Layout::ByteArray:
        case Layout::Property:
        case Layout::Exception:
            return m.type_of(value).has(kWrittenInPython);
        case Layout::Instance: {
            Type& type = m.type_of(value);
            return !type.has(kNoDict) || lookup_in_type(type, *m.names.n_weakref);
        }
        default:
            return true;
    }
}

void destroy_weakref(Object* object) {
    auto* reference = static_cast<Weakref*>(object);
    Machine& m = *object->type->machine;
    if (reference->target && !m.closing) {
        std::vector<Object*>& list = m.weakrefs[reference->target];
        std::erase(list, object);
        if (list.empty()) {
            m.weakrefs.erase(reference->target);
            reference->target->flags &= static_cast<uint8_t>(~kHasWeakrefs);
        }
    }
    destroy_as<Weakref>(object);
}

Value make_reference(Machine& m, Type& type, const CallArguments& arguments) {
    const std::string& name = type.name;
    if (!check_arity(m, name, arguments, 1, 2)) return Value();
    const Value callback =
        arguments.positional_count > 1 && !arguments.values[1].is_none() ? arguments.values[1] : Value();
    return new_weakref(m, type, arguments.values[0], callback);
}
bool init_reference(Machine&, const Value&, const CallArguments&) { return true; }

Value reference_call(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!check_arity(m, "weakref", arguments, 0, 0)) return Value();
    const Value target = weakref_target(weakref_of(self));
    return target ? target : Value::none();
}

Value reference_repr(Machine& m, const Value& self) {
    const Value target = weakref_target(weakref_of(self));
    if (!target) return m.new_str(fmt::format("<weakref at {:#x}; dead>", m.identity(self)));
    return m.new_str(fmt::format("<weakref at {:#x}; to '{}' at {:#x}>", m.identity(self),
                                 type_name(m, target), m.identity(target)));
}

std::optional<int64_t> reference_hash(Machine& m, const Value& self) {
    Weakref& reference = weakref_of(self);
    if (reference.hash != -1) return reference.hash;
    const Value target = weakref_target(reference);
    if (!target) return raise(m, *m.types.TypeError, "weak object has gone away");
    const std::optional<int64_t> result = hash(m, target);
    if (result) reference.hash = *result;
    return result;
}

Value reference_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if ((op != CompareOperator::Eq && op != CompareOperator::NotEq) || !Weakref::is(right)) {
        return Value::not_implemented();
    }
    const Value a = weakref_target(weakref_of(left)), b = weakref_target(weakref_of(right));
    if (a && b) return compare(m, op, a, b);
    return Value::boolean(left.is(right) == (op == CompareOperator::Eq));
}

const NativeAttribute kReferenceAttributes[] = {
    {"__callback__",
     [](Machine&, const Value& self) {
         const Weakref& reference = weakref_of(self);
         return reference.callback && reference.target ? reference.callback : Value::none();
     },
     nullptr},
};

// --- proxies: attributes, calls, items and text are the target's ---

Value proxied(Machine& m, const Value& self) {
    Value target = Weakref::is(self) && weakref_of(self).is_proxy ? weakref_target(weakref_of(self)) : self;
    if (!target) return raise(m, *m.types.ReferenceError, "weakly-referenced object no longer exists");
    return target;
}
Value proxy_get_attr(Machine& m, const Value& self, Str& name) {
    const Value target = proxied(m, self);
    return target ? get_attr(m, target, name) : Value();
}
bool proxy_set_attr(Machine& m, const Value& self, Str& name, const Value& value) {
    const Value target = proxied(m, self);
    if (!target) return false;
    return value ? set_attr(m, target, name, value) : delete_attr(m, target, name);
}
Value proxy_str(Machine& m, const Value& self) {
    const Value target = proxied(m, self);
    return target ? str(m, target) : Value();
}
Value proxy_call(Machine& m, const Value& self, const CallArguments& arguments) {
    const Value target = proxied(m, self);
    return target ? call(m, target, arguments) : Value();
}
Value proxy_iter(Machine& m, const Value& self) {
    const Value target = proxied(m, self);
    return target ? iterate(m, target) : Value();
}
std::optional<int64_t> proxy_len(Machine& m, const Value& self) {
    const Value target = proxied(m, self);
    return target ? length(m, target) : std::nullopt;
}
std::optional<bool> proxy_truth(Machine& m, const Value& self) {
    const Value target = proxied(m, self);
    return target ? truth(m, target) : std::nullopt;
}
Value proxy_get_item(Machine& m, const Value& self, const Value& key) {
    const Value target = proxied(m, self);
    return target ? get_item(m, target, key) : Value();
}
bool proxy_set_item(Machine& m, const Value& self, const Value& key, const Value& value) {
    const Value target = proxied(m, self);
    if (!target) return false;
    return value ? set_item(m, target, key, value) : delete_item(m, target, key);
}
std::optional<bool> proxy_contains(Machine& m, const Value& self, const Value& item) {
    const Value target = proxied(m, self);
    return target ? contains(m, target, item) : std::nullopt;
}
Value proxy_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    const Value a = proxied(m, left), b = a ? proxied(m, right) : Value();
    return b ? compare(m, op, a, b) : Value();
}
Value proxy_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    const Value a = proxied(m, left), b = a ? proxied(m, right) : Value();
    return b ? binary(m, op, a, b) : Value();
}

// --- the module ---

Value make_proxy(Machine& m, const Value* a) {
    return new_weakref(m, *types(m).proxy, a[0], a[1].is_none() ? Value() : a[1]);
}
const std::vector<Object*>* references_to(Machine& m, const Value& value) {
    if (!value.is_object() || !(value.object()->flags & kHasWeakrefs)) return nullptr;
    return &m.weakrefs.find(value.object())->second;
}
Value count(Machine& m, const Value* a) {
    const auto* list = references_to(m, a[0]);
    return m.new_int(list ? static_cast<int64_t>(list->size()) : 0);
}
Value list_references(Machine& m, const Value* a) {
    std::vector<Value> items;
    if (const auto* list = references_to(m, a[0])) {
        for (Object* each : *list) items.push_back(Value::share(each));
    }
    return m.new_list(std::move(items)).value();
}
const NativeMethod kFunctions[] = {
    {"proxy", "object, callback=None, /", make_proxy},
    {"getweakrefcount", "object, /", count},
    {"getweakrefs", "object, /", list_references},
};

void setup_proxy(Machine& m) {
    Type& type =
        new_native_type(m, "weakproxy", Layout::Weakref, *m.types.object, destroy_weakref, "weakref");
    types(m).proxy = &type;
    type.slots.get_attr = proxy_get_attr;
    type.slots.set_attr = proxy_set_attr;
    type.slots.str = proxy_str;
    type.slots.call = proxy_call;
    type.slots.iter = proxy_iter;
    type.slots.len = proxy_len;
    type.slots.truth = proxy_truth;
    type.slots.get_item = proxy_get_item;
    type.slots.set_item = proxy_set_item;
    type.slots.contains = proxy_contains;
    type.slots.compare = proxy_compare;
    type.slots.binary = proxy_binary;
    type.binary_operators = ~0u;
    type.type_flags |= kNoDict | kNotSubclassable | kNotInstantiable;
    finish_type(m, type);
}

}  // namespace

Value weakref_target(const Weakref& reference) {
    return reference.target ? Value::share(reference.target) : Value();
}

Value new_weakref(Machine& m, Type& type, const Value& target, const Value& callback) {
    if (!can_be_target(m, target)) {
        return raise(m, *m.types.TypeError, "cannot create weak reference to '{}' object",
                     type_name(m, target));
    }
    Object* object = target.object();
    std::vector<Object*>& list = m.weakrefs[object];
    object->flags |= kHasWeakrefs;
    if (!callback) {
        for (Object* each : list) {
            auto* known = static_cast<Weakref*>(each);
            if (known->type == &type && !known->callback && !type.has(kWrittenInPython))
                return Value::share(known);
        }
    }
    Ref<Weakref> made = m.make<Weakref>(type);
    made->target = object;
    made->callback = callback;
    made->is_proxy = &type == types(m).proxy;
    m.weakrefs[object].push_back(made.get());
    return std::move(made).value();
}

void clear_weakrefs(Machine& m, Object* object) {
    const auto found = m.weakrefs.find(object);
    if (found == m.weakrefs.end()) return;
    const std::vector<Object*> list = std::move(found->second);
    m.weakrefs.erase(found);
    object->flags &= static_cast<uint8_t>(~kHasWeakrefs);
    std::vector<Value> called;
    for (Object* each : list) {
        auto* reference = static_cast<Weakref*>(each);
        reference->target = nullptr;
        if (reference->callback) called.push_back(Value::share(reference));
    }
    Value raised = std::move(m.raised);
    m.raised = Value();
    // The newest reference hears of it first.
    for (auto it = called.rbegin(); it != called.rend(); ++it) {
        const Value callback = std::move(weakref_of(*it).callback);
        if (!call(m, callback, {*it}) && m.has_raised()) write_unraisable(m, callback);
    }
    m.raised = std::move(raised);
}

void setup_weakrefs(Machine& m) {
    Type& type =
        new_native_type(m, "ReferenceType", Layout::Weakref, *m.types.object, destroy_weakref, "weakref");
    types(m).reference = &type;
    type.slots.make = make_reference;
    type.slots.init = init_reference;
    type.slots.call = reference_call;
    type.slots.repr = reference_repr;
    type.slots.hash = reference_hash;
    type.slots.compare = reference_compare;
    type.type_flags |= kNoDict;
    add_attributes(m, type, kReferenceAttributes);
    add_class_getitem(m, type);
    finish_type(m, type);
    setup_proxy(m);
    register_native_module(m, "_weakref", make_weakref_module);
}

Ref<Module> make_weakref_module(Machine& m) {
    Ref<Module> module = m.new_module("_weakref");
    for (const char* name : {"ref", "ReferenceType"}) {
        module->dict->table.set_name(*m.intern(name), Value::share(types(m).reference));
    }
    for (const char* name : {"ProxyType", "CallableProxyType"}) {
        module->dict->table.set_name(*m.intern(name), Value::share(types(m).proxy));
    }
    add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::vm
