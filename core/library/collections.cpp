// The module _collections: defaultdict, OrderedDict, deque.
#include "core/library/collections.h"

#include "core/vm/classes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::library {
namespace {

using namespace vm;

Value class_getitem(Machine& m, const Value* a) { return new_generic_alias(m, a[0], a[1]); }
const NativeMethod kClassGetItem[] = {{"__class_getitem__", "cls, item, /", class_getitem}};

// ---- defaultdict ----

struct DefaultDict : Dict {
    Value factory;  // a callable, or None
};

struct CollectionTypes {
    Type *defaultdict = nullptr, *ordered_dict = nullptr;
};

DefaultDict& default_at(const Value& value) { return *static_cast<DefaultDict*>(value.object()); }

void destroy_defaultdict(Object* object) {
    object->type->machine->bytes_in_use -= static_cast<Dict*>(object)->table.charged();
    destroy_as<DefaultDict>(object);
}

Value defaultdict_make(Machine& m, Type& type, const CallArguments&) {
    Ref<DefaultDict> result = m.make<DefaultDict>(type);
    result->factory = Value::none();
    return result.value();
}

bool defaultdict_init(Machine& m, const Value& self, const CallArguments& arguments) {
    CallArguments rest = arguments;
    if (arguments.positional_count > 0) {
        const Value& factory = arguments.values[0];
        if (!factory.is_none() && !m.type_of(factory).slots.call) {
            return raise(m, *m.types.TypeError, "first argument must be callable or None"), false;
        }
        default_at(self).factory = factory;
        ++rest.values;
        --rest.positional_count;
    }
    return m.types.dict->slots.init(m, self, rest);
}

Value defaultdict_missing(Machine& m, const Value* a) {
    const Value factory = default_at(a[0]).factory;
    if (factory.is_none()) return raise_with(m, *m.types.KeyError, a[1]);
    const Value value = call(m, factory);
    return value && set_item(m, a[0], a[1], value) ? value : Value();
}

Value defaultdict_repr(Machine& m, const Value& self) {
    const Value items = m.types.dict->slots.repr(m, self);
    if (!items) return Value();
    ReprGuard guard(m, self);
    if (guard.failed) return Value();
    std::optional<std::string> factory = "...";
    if (!guard.again) factory = repr_text(m, default_at(self).factory);
    if (!factory) return Value();
    return m.new_str(fmt::format("{}({}, {})", m.type_of(self).name, *factory, text_of(items)));
}

Value defaultdict_copy(Machine& m, const Value* a) {
    return call(m, Value::share(&m.type_of(a[0])), {default_at(a[0]).factory, a[0]});
}

Value defaultdict_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op != BinaryOperator::BitOr || !Dict::is(left) || !Dict::is(right)) return Value::not_implemented();
    const Type& type = *m.state<CollectionTypes>().defaultdict;
    const Value& self = m.type_of(left).is_subtype_of(type) ? left : right;
    const Value made = call(m, Value::share(&m.type_of(self)), {default_at(self).factory, left});
    return made && dict_update(m, as<Dict>(made), right) ? made : Value();
}

Value get_factory(Machine&, const Value& self) { return default_at(self).factory; }
bool set_factory(Machine&, const Value& self, const Value& value) {
    default_at(self).factory = value.empty() ? Value::none() : value;
    return true;
}

const NativeMethod kDefaultMethods[] = {
    {"__missing__", "self, key, /", defaultdict_missing},
    {"copy", "self, /", defaultdict_copy},
    {"__copy__", "self, /", defaultdict_copy},
};
const NativeAttribute kDefaultAttributes[] = {{"default_factory", get_factory, set_factory}};

// ---- OrderedDict ----

Dict& dict_at(const Value& value) { return *static_cast<Dict*>(value.object()); }

Value ordered_repr(Machine& m, const Value& self) {
    if (dict_at(self).table.size() == 0) return m.new_str(m.type_of(self).name + "()");
    ReprGuard guard(m, self);
    if (guard.failed) return Value();
    if (guard.again) return m.new_str("...");
    const Value pairs = call_method(m, self, *m.names.items);
    const Value list = pairs ? list_of(m, pairs) : Value();
    const std::optional<std::string> text = list ? repr_text(m, list) : std::nullopt;
    return text ? m.new_str(m.type_of(self).name + "(" + *text + ")") : Value();
}

Value ordered_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    const Value same = m.types.dict->slots.compare(m, op, left, right);
    if (!same.is_bool() || same.is_true() != (op == CompareOperator::Eq)) return same;
    const Type& type = *m.state<CollectionTypes>().ordered_dict;
    if (!m.type_of(left).is_subtype_of(type) || !m.type_of(right).is_subtype_of(type)) return same;
    const Value a = list_of(m, left), b = a ? list_of(m, right) : Value();
    return b ? compare(m, op, a, b) : Value();
}

Value ordered_move_to_end(Machine& m, const Value* a) {
    DictTable& table = dict_at(a[0]).table;
    const std::optional<bool> last = truth(m, a[2]);
    if (!last) return Value();
    Value removed;
    const Found found = table.size() == 0 ? Found::No : table.erase(m, a[1], &removed);
    if (found == Found::Raised) return Value();
    if (found == Found::No) {  // a tuple is all the arguments of the error
        const Tuple* key = cast<Tuple>(a[1]);
        raise_value(m, make_exception(m, *m.types.KeyError, key ? key->items : std::vector<Value>{a[1]}));
        return Value();
    }
    if (*last) return table.set(m, a[1], removed) ? Value::none() : Value();
    std::vector<std::pair<Value, Value>> others;
    for (uint32_t i = 0; i < table.entry_count(); ++i) {
        if (!table.entry(i).key.empty()) others.emplace_back(table.entry(i).key, table.entry(i).value);
    }
    table.clear();
    if (!table.set(m, a[1], removed)) return Value();
    for (auto& [key, value] : others) {
        if (!table.set(m, key, std::move(value))) return Value();
    }
    return Value::none();
}

Value ordered_popitem(Machine& m, const Value* a) {
    DictTable& table = dict_at(a[0]).table;
    const std::optional<bool> last = truth(m, a[1]);
    if (!last) return Value();
    if (table.size() == 0) return raise_with(m, *m.types.KeyError, m.new_str("dictionary is empty"));
    uint32_t place = *last ? table.entry_count() - 1 : 0;
    while (table.entry(place).key.empty()) place += *last ? UINT32_MAX : 1;
    const Value key = table.entry(place).key;
    Value value;
    table.erase_at(place, &value);
    return m.new_tuple({key, value}).value();
}

Value ordered_copy(Machine& m, const Value* a) { return call(m, Value::share(&m.type_of(a[0])), {a[0]}); }

Value ordered_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op != BinaryOperator::BitOr || !Dict::is(left) || !Dict::is(right)) return Value::not_implemented();
    const Type& type = *m.state<CollectionTypes>().ordered_dict;
    const Value& self = m.type_of(left).is_subtype_of(type) ? left : right;
    const Value made = call(m, Value::share(&m.type_of(self)), {left});
    return made && dict_update(m, as<Dict>(made), right) ? made : Value();
}

// OrderedDict takes by name what dict takes by position only.
Value ordered_pop(Machine& m, const Value* a) {
    if (a[2]) return call(m, get_attr(m, Value::share(m.types.dict), "pop"), {a[0], a[1], a[2]});
    return call(m, get_attr(m, Value::share(m.types.dict), "pop"), {a[0], a[1]});
}
Value ordered_setdefault(Machine& m, const Value* a) {
    return call(m, get_attr(m, Value::share(m.types.dict), "setdefault"), {a[0], a[1], a[2]});
}
Value ordered_fromkeys(Machine& m, const Value* a) {
    const Value result = call(m, a[0]);
    if (!result) return Value();
    const bool ok = for_each(m, a[1], [&](const Value& key) { return set_item(m, result, key, a[2]); });
    return ok ? result : Value();
}

const NativeMethod kOrderedClassMethods[] = {{"fromkeys", "type, iterable, value=None", ordered_fromkeys}};
const NativeMethod kOrderedMethods[] = {
    {"pop", "self, key, default=?", ordered_pop},
    {"setdefault", "self, key, default=None", ordered_setdefault},
    {"move_to_end", "self, key, last=True", ordered_move_to_end},
    {"popitem", "self, last=True", ordered_popitem},
    {"copy", "self, /", ordered_copy},
    {"__copy__", "self, /", ordered_copy},
};

// ---- a named tuple's field ----

struct FieldGetter : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    int64_t index = 0;
    Value doc;
};

Value field_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (!check_arity(m, "_tuplegetter", arguments, 2, 2)) return Value();
    const std::optional<int64_t> index = as_index(m, arguments.values[0]);
    if (!index) return Value();
    Ref<FieldGetter> getter = m.make<FieldGetter>(type);
    getter->index = *index;
    getter->doc = arguments.values[1];
    return getter.value();
}

Value field_get(Machine& m, const Value& self, const Value& instance, Type&) {
    if (instance.empty()) return self;
    const auto index = static_cast<size_t>(static_cast<FieldGetter*>(self.object())->index);
    const Tuple* tuple = cast<Tuple>(instance);
    if (!tuple) {
        return raise(m, *m.types.TypeError,
                     "descriptor for index '{}' for tuple subclasses doesn't apply to '{}' object", index,
                     type_name(m, instance));
    }
    if (index >= tuple->items.size()) return raise(m, *m.types.IndexError, "tuple index out of range");
    return tuple->items[index];
}

bool field_set(Machine& m, const Value&, const Value&, const Value& value) {
    return raise(m, *m.types.AttributeError, "{}",
                 value.empty() ? "can't delete attribute" : "can't set attribute"),
           false;
}

Value field_doc(Machine&, const Value& self) { return static_cast<FieldGetter*>(self.object())->doc; }
bool set_field_doc(Machine&, const Value& self, const Value& value) {
    static_cast<FieldGetter*>(self.object())->doc = value.empty() ? Value::none() : value;
    return true;
}

Type& make_field_type(Machine& m) {
    static const NativeAttribute kAttributes[] = {{"__doc__", field_doc, set_field_doc}};
    Type& type = new_native_type(m, "_tuplegetter", Layout::Native, *m.types.object, destroy_as<FieldGetter>,
                                 "_collections");
    type.type_flags |= kNoDict;
    type.slots.make = field_make;
    type.slots.describe_get = field_get;
    type.slots.describe_set = field_set;
    add_attributes(m, type, kAttributes);
    finish_type(m, type);
    return type;
}

Value count_elements(Machine& m, const Value* a) {
    const bool plain = Dict::is(a[0]);
    const Value get = plain ? Value() : get_attr(m, a[0], "get");
    if (!plain && !get) return Value();
    const bool ok = for_each(m, a[1], [&](const Value& item) {
        const Value zero = Value::small_int(0);
        const Value count = plain ? dict_get(m, dict_at(a[0]), item, zero) : call(m, get, {item, zero});
        const Value more = count ? binary(m, BinaryOperator::Add, count, Value::small_int(1)) : Value();
        if (!more) return false;
        return plain ? dict_at(a[0]).table.set(m, item, more) : set_item(m, a[0], item, more);
    });
    return ok ? Value::none() : Value();
}

const NativeMethod kFunctions[] = {{"_count_elements", "mapping, iterable, /", count_elements}};

}  // namespace

Type& make_defaultdict_type(Machine& m) {
    Type& type =
        new_native_type(m, "defaultdict", Layout::Dict, *m.types.dict, destroy_defaultdict, "collections");
    type.type_flags |= kIsMapping | kNoDict;
    type.slots.make = defaultdict_make;
    type.slots.init = defaultdict_init;
    type.slots.repr = defaultdict_repr;
    type.slots.binary = defaultdict_binary;
    type.binary_operators = 1u << static_cast<uint32_t>(BinaryOperator::BitOr);
    add_methods(m, type, kDefaultMethods);
    add_class_methods(m, type, kClassGetItem);
    add_attributes(m, type, kDefaultAttributes);
    finish_type(m, type);
    m.state<CollectionTypes>().defaultdict = &type;
    return type;
}

Type& make_ordered_dict_type(Machine& m) {
    Type& type =
        new_native_type(m, "OrderedDict", Layout::Dict, *m.types.dict, m.types.dict->destroy, "collections");
    type.type_flags |= kIsMapping;
    type.type_flags &= ~static_cast<uint32_t>(kNoDict);
    type.slots.repr = ordered_repr;
    type.slots.compare = ordered_compare;
    type.slots.binary = ordered_binary;
    type.binary_operators = 1u << static_cast<uint32_t>(BinaryOperator::BitOr);
    add_methods(m, type, kOrderedMethods);
    add_class_methods(m, type, kOrderedClassMethods);
    add_class_methods(m, type, kClassGetItem);
    finish_type(m, type);
    m.state<CollectionTypes>().ordered_dict = &type;
    return type;
}

Ref<Module> make_collections_module(Machine& m) {
    Ref<Module> module = m.new_module("_collections");
    add_functions(m, *module, kFunctions);
    for (Type* type :
         {&make_deque_type(m), &make_defaultdict_type(m), &make_ordered_dict_type(m), &make_field_type(m)}) {
        module->dict->table.set_name(*m.intern(type->name), Value::share(type));
    }
    return module;
}

}  // namespace loopscope::library
