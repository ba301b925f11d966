// `list[int]`: types.GenericAlias. Its type variables are found when it is made, and replaced by subscribing.
#include "core/vm/classes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

struct GenericAlias : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    Value origin, arguments, parameters;  // the latter two: tuples
    bool starred = false;                 // *tuple[int, ...]
};
struct AliasType {
    Type* type = nullptr;
};

GenericAlias& alias_of(const Value& value) { return *static_cast<GenericAlias*>(value.object()); }

bool is_type_variable(Machine& m, const Value& value) {
    if (!value.is_object() || Type::is(value)) return false;
    const std::string_view name = type_name(m, value);
    return name == "TypeVar" || name == "ParamSpec" || name == "TypeVarTuple";
}

// The type variables of one argument: itself, or those that it has inside.
Value variables_of(Machine& m, const Value& argument) {
    if (is_type_variable(m, argument)) return m.new_tuple({argument}).value();
    if (!argument.is_object() || Type::is(argument)) return Value();
    const Value inner = try_get_attr(m, argument, *m.intern("__parameters__"));
    return inner && Tuple::is(inner) ? inner : Value();
}

Value alias_repr(Machine& m, const Value& self) {
    const GenericAlias& alias = alias_of(self);
    std::string text = alias.starred ? "*" : "";
    if (!append_type_name(m, alias.origin, text)) return Value();
    text += "[";
    const std::vector<Value>& arguments = as<Tuple>(alias.arguments).items;
    for (size_t i = 0; i < arguments.size(); ++i) {
        if (i) text += ", ";
        if (!append_type_name(m, arguments[i], text)) return Value();
    }
    if (arguments.empty()) text += "()";
    return m.new_str(text + "]");
}

Value alias_call(Machine& m, const Value& self, const CallArguments& arguments) {
    const Value origin = alias_of(self).origin;
    Value made = call(m, origin, arguments);
    if (made && Instance::is(made)) {
        if (!set_attr(m, made, "__orig_class__", self)) take_raised_if(m, *m.types.AttributeError);
        if (m.has_raised()) take_raised_if(m, *m.types.TypeError);
    }
    return m.has_raised() ? Value() : made;
}

// Attributes are the origin's, but for a few.
Value alias_get_attr(Machine& m, const Value& self, Str& name) {
    static constexpr std::string_view kOwn[] = {
        "__class__",    "__bases__",       "__origin__",    "__args__",   "__unpacked__", "__parameters__",
        "__reduce_ex__", "__mro_entries__", "__reduce__",    "__copy__",   "__deepcopy__"};
    for (const std::string_view own : kOwn)
        if (name.text == own) return generic_get_attr(m, self, name);
    return get_attr(m, alias_of(self).origin, name);
}

Value alias_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if ((op != CompareOperator::Eq && op != CompareOperator::NotEq) || !is_generic_alias(m, right)) {
        return Value::not_implemented();
    }
    const GenericAlias &a = alias_of(left), &b = alias_of(right);
    const std::optional<bool> origins = equal(m, a.origin, b.origin);
    const std::optional<bool> arguments = origins ? equal(m, a.arguments, b.arguments) : std::nullopt;
    if (!arguments) return Value();
    return Value::boolean((*origins && *arguments && a.starred == b.starred) == (op == CompareOperator::Eq));
}

std::optional<int64_t> alias_hash(Machine& m, const Value& self) {
    const std::optional<int64_t> origin = hash(m, alias_of(self).origin);
    const std::optional<int64_t> arguments = origin ? hash(m, alias_of(self).arguments) : std::nullopt;
    if (!arguments) return std::nullopt;
    return *origin ^ *arguments;
}

Value alias_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    return op == BinaryOperator::BitOr ? new_union(m, left, right) : Value::not_implemented();
}

Value alias_get_item(Machine& m, const Value& self, const Value& key) {
    const GenericAlias& alias = alias_of(self);
    const Value replaced = substitute_parameters(m, self, alias.arguments, key);
    if (!replaced) return Value();
    const Value made = new_generic_alias(m, alias.origin, replaced);
    alias_of(made).starred = alias.starred;
    return made;
}

// `*tuple[int, ...]`: iterating gives itself, starred.
Value alias_iterate(Machine& m, const Value& self) {
    const GenericAlias& alias = alias_of(self);
    const Value starred = new_generic_alias(m, alias.origin, alias.arguments);
    alias_of(starred).starred = true;
    const Value holder = m.new_tuple({starred}).value();
    return iterate(m, holder);
}

Value alias_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (arguments.names && !arguments.names->items.empty())
        return raise(m, *m.types.TypeError, "GenericAlias() takes no keyword arguments");
    if (arguments.positional_count != 2)
        return raise(m, *m.types.TypeError, "GenericAlias expected 2 arguments, got {}",
                     arguments.positional_count);
    const Value made = new_generic_alias(m, arguments.values[0], arguments.values[1]);
    if (&type == m.state<AliasType>().type) return made;
    Ref<GenericAlias> other = m.make<GenericAlias>(type);
    other->origin = alias_of(made).origin;
    other->arguments = alias_of(made).arguments;
    other->parameters = alias_of(made).parameters;
    return std::move(other).value();
}

Value alias_mro_entries(Machine& m, const Value* a) { return m.new_tuple({alias_of(a[0]).origin}).value(); }
Value refuse_instance(Machine& m, const Value*) {
    return raise(m, *m.types.TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}
Value refuse_subclass(Machine& m, const Value*) {
    return raise(m, *m.types.TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}
Value class_getitem(Machine& m, const Value* a) { return new_generic_alias(m, a[0], a[1]); }

const NativeMethod kMethods[] = {{"__mro_entries__", "self, bases, /", alias_mro_entries},
                                 {"__instancecheck__", "self, instance, /", refuse_instance},
                                 {"__subclasscheck__", "self, cls, /", refuse_subclass}};
const NativeMethod kClassGetItem[] = {{"__class_getitem__", "cls, item, /", class_getitem}};
const NativeAttribute kAttributes[] = {
    {"__origin__", [](Machine&, const Value& self) { return alias_of(self).origin; }, nullptr},
    {"__args__", [](Machine&, const Value& self) { return alias_of(self).arguments; }, nullptr},
    {"__parameters__", [](Machine&, const Value& self) { return alias_of(self).parameters; }, nullptr},
    {"__unpacked__", [](Machine&, const Value& self) { return Value::boolean(alias_of(self).starred); },
     nullptr},
};

}  // namespace

bool is_generic_alias(Machine& m, const Value& value) {
    return value.is_object() && value.object()->type->is_subtype_of(*m.state<AliasType>().type);
}

bool append_type_name(Machine& m, const Value& value, std::string& text) {
    if (value.is_none() || (Type::is(value) && &as<Type>(value) == m.types.none_type))
        return text += "None", true;
    if (value.is_ellipsis()) return text += "...", true;
    if (Type::is(value) || value.is_layout(Layout::Function) || value.is_layout(Layout::NativeFunction)) {
        const Value module = try_get_attr(m, value, *m.names.n_module);
        const Value name = try_get_attr(m, value, *m.names.n_qualname);
        if (module && name && is_str(module) && is_str(name)) {
            if (text_of(module) != "builtins") text += std::string(text_of(module)) + ".";
            text += text_of(name);
            return true;
        }
        if (m.has_raised()) return false;
    }
    if (const List* list = cast<List>(value)) {
        text += "[";
        for (size_t i = 0; i < list->items.size(); ++i) {
            if (i) text += ", ";
            if (!append_type_name(m, list->items[i], text)) return false;
        }
        text += "]";
        return true;
    }
    const std::optional<std::string> shown = repr_text(m, value);
    if (shown) text += *shown;
    return shown.has_value();
}

Value type_parameters(Machine& m, const Value& arguments) {
    std::vector<Value> found;
    for (const Value& argument : as<Tuple>(arguments).items) {
        const Value variables = variables_of(m, argument);
        if (m.has_raised()) return Value();
        if (!variables) continue;
        for (const Value& each : as<Tuple>(variables).items) {
            bool known = false;
            for (const Value& one : found) known = known || one.is(each);
            if (!known) found.push_back(each);
        }
    }
    return m.new_tuple(std::move(found)).value();
}

Value substitute_parameters(Machine& m, const Value& self, const Value& arguments, const Value& key) {
    const Value parameters = type_parameters(m, arguments);
    if (!parameters) return Value();
    const std::vector<Value>& variables = as<Tuple>(parameters).items;
    const std::vector<Value> given = Tuple::is(key) ? as<Tuple>(key).items : std::vector<Value>{key};
    if (variables.empty() || variables.size() != given.size()) {
        const std::optional<std::string> shown = repr_text(m, self);
        if (!shown) return Value();
        if (variables.empty()) return raise(m, *m.types.TypeError, "{} is not a generic class", *shown);
        return raise(m, *m.types.TypeError, "Too {} arguments for {}; actual {}, expected {}",
                     given.size() > variables.size() ? "many" : "few", *shown, given.size(),
                     variables.size());
    }
    const auto value_of = [&](const Value& variable) {
        for (size_t i = 0; i < variables.size(); ++i)
            if (variables[i].is(variable)) return given[i];
        return variable;
    };
    std::vector<Value> result;
    for (const Value& argument : as<Tuple>(arguments).items) {
        const Value inner = variables_of(m, argument);
        if (m.has_raised()) return Value();
        if (!inner || as<Tuple>(inner).items.empty()) {
            result.push_back(argument);
        } else if (is_type_variable(m, argument)) {
            result.push_back(value_of(argument));
        } else {
            std::vector<Value> values;
            for (const Value& variable : as<Tuple>(inner).items) values.push_back(value_of(variable));
            Value replaced = get_item(m, argument, m.new_tuple(std::move(values)).value());
            if (!replaced) return Value();
            result.push_back(std::move(replaced));
        }
    }
    return m.new_tuple(std::move(result)).value();
}

Value new_generic_alias(Machine& m, const Value& origin, const Value& arguments) {
    Ref<GenericAlias> made = m.make<GenericAlias>(*m.state<AliasType>().type);
    made->origin = origin;
    made->arguments = Tuple::is(arguments) ? arguments : m.new_tuple({arguments}).value();
    made->parameters = type_parameters(m, made->arguments);
    if (!made->parameters) return Value();
    return std::move(made).value();
}

void add_class_getitem(Machine& m, Type& type) { add_class_methods(m, type, kClassGetItem); }

void setup_generic_alias(Machine& m) {
    AliasType& state = m.state<AliasType>();
    state.type = &new_native_type(m, "GenericAlias", Layout::Native, *m.types.object,
                                  destroy_as<GenericAlias>, "types");
    Type& alias = *state.type;
    alias.slots.make = alias_make;
    alias.slots.repr = alias_repr;
    alias.slots.call = alias_call;
    alias.slots.get_attr = alias_get_attr;
    alias.slots.compare = alias_compare;
    alias.slots.hash = alias_hash;
    alias.slots.binary = alias_binary;
    alias.slots.get_item = alias_get_item;
    alias.slots.iter = alias_iterate;
    alias.binary_operators = 1u << static_cast<uint32_t>(BinaryOperator::BitOr);
    alias.type_flags |= kNoDict;
    add_methods(m, alias, kMethods);
    add_attributes(m, alias, kAttributes);
    finish_type(m, alias);
    for (Type* type : {m.types.list, m.types.tuple, m.types.dict, m.types.set, m.types.frozenset}) {
        add_class_getitem(m, *type);
    }
}

}  // namespace loopscope::vm
