// `list[int]` (types.GenericAlias) and `int | None` (types.UnionType).
#include <algorithm>

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
    Value origin, arguments;  // arguments: a tuple
};
struct Union : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    Value members;  // a tuple
};
struct ExpressionTypes {
    Type* alias = nullptr;
    Type* union_ = nullptr;
};

Type* alias_type(Machine& m) { return m.state<ExpressionTypes>().alias; }
bool is_union(Machine& m, const Value& value) {
    return value.is_object() && value.object()->type == m.state<ExpressionTypes>().union_;
}
bool is_alias(Machine& m, const Value& value) {
    return value.is_object() && value.object()->type == alias_type(m);
}
GenericAlias& alias_of(const Value& value) { return *static_cast<GenericAlias*>(value.object()); }

// How a type is shown inside an alias or union: its dotted name.
bool append_name(Machine& m, const Value& value, std::string& text) {
    if (value.is_none() || (Type::is(value) && &as<Type>(value) == m.types.none_type))
        return text += "None", true;
    if (value.is_ellipsis()) return text += "...", true;
    if (Type::is(value)) {
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
            if (!append_name(m, list->items[i], text)) return false;
        }
        text += "]";
        return true;
    }
    const std::optional<std::string> shown = repr_text(m, value);
    if (shown) text += *shown;
    return shown.has_value();
}

Value alias_repr(Machine& m, const Value& self) {
    const GenericAlias& alias = alias_of(self);
    std::string text;
    if (!append_name(m, alias.origin, text)) return Value();
    text += "[";
    const std::vector<Value>& arguments = as<Tuple>(alias.arguments).items;
    for (size_t i = 0; i < arguments.size(); ++i) {
        if (i) text += ", ";
        if (!append_name(m, arguments[i], text)) return Value();
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
    const std::string_view text = name.text;
    const bool own = text == "__origin__" || text == "__args__" || text == "__parameters__" ||
                     text == "__class__" || text == "__mro_entries__" || text == "__reduce__" ||
                     text == "__unpacked__";
    const bool dunder = text.starts_with("__") && text.ends_with("__");
    if (own || (dunder && text != "__name__" && text != "__qualname__" && text != "__module__" &&
                text != "__doc__")) {
        return generic_get_attr(m, self, name);
    }
    return get_attr(m, alias_of(self).origin, name);
}

Value alias_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if ((op != CompareOperator::Eq && op != CompareOperator::NotEq) || !is_alias(m, right)) {
        return Value::not_implemented();
    }
    const std::optional<bool> origins = equal(m, alias_of(left).origin, alias_of(right).origin);
    const std::optional<bool> arguments =
        origins ? equal(m, alias_of(left).arguments, alias_of(right).arguments) : std::nullopt;
    if (!arguments) return Value();
    return Value::boolean((*origins && *arguments) == (op == CompareOperator::Eq));
}

std::optional<int64_t> alias_hash(Machine& m, const Value& self) {
    const std::optional<int64_t> origin = hash(m, alias_of(self).origin);
    const std::optional<int64_t> arguments = origin ? hash(m, alias_of(self).arguments) : std::nullopt;
    if (!arguments) return std::nullopt;
    return *origin ^ *arguments;
}

Value expression_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    return op == BinaryOperator::BitOr ? new_union(m, left, right) : Value::not_implemented();
}

Value alias_mro_entries(Machine& m, const Value* a) { return m.new_tuple({alias_of(a[0]).origin}).value(); }

const NativeMethod kAliasMethods[] = {{"__mro_entries__", "self, bases, /", alias_mro_entries}};
const NativeAttribute kAliasAttributes[] = {
    {"__origin__", [](Machine&, const Value& self) { return alias_of(self).origin; }, nullptr},
    {"__args__", [](Machine&, const Value& self) { return alias_of(self).arguments; }, nullptr},
    {"__parameters__", [](Machine& m, const Value&) { return m.new_tuple().value(); }, nullptr},
};

// A union's member: None stands for its type.
bool is_type_expression(Machine& m, const Value& value) {
    if (value.is_none() || Type::is(value) || is_alias(m, value) || is_union(m, value)) return true;
    const Value origin = value.is_object() ? try_get_attr(m, value, *m.intern("__origin__")) : Value();
    return static_cast<bool>(origin) || (value.is_object() && type_name(m, value) == "TypeVar");
}

Value union_repr(Machine& m, const Value& self) {
    std::string text;
    for (const Value& member : as<Tuple>(union_members(m, self)).items) {
        if (!text.empty()) text += " | ";
        if (!append_name(m, member, text)) return Value();
    }
    return m.new_str(std::move(text));
}

Value union_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if ((op != CompareOperator::Eq && op != CompareOperator::NotEq) || !is_union(m, right)) {
        return Value::not_implemented();
    }
    const Value a = frozenset_of(m, union_members(m, left)), b = frozenset_of(m, union_members(m, right));
    return a && b ? compare(m, op, a, b) : Value();
}

std::optional<int64_t> union_hash(Machine& m, const Value& self) {
    const Value members = frozenset_of(m, union_members(m, self));
    return members ? hash(m, members) : std::nullopt;
}

const NativeAttribute kUnionAttributes[] = {
    {"__args__", [](Machine& m, const Value& self) { return union_members(m, self); }, nullptr},
    {"__parameters__", [](Machine& m, const Value&) { return m.new_tuple().value(); }, nullptr},
};

Value class_getitem(Machine& m, const Value* a) { return new_generic_alias(m, a[0], a[1]); }
const NativeMethod kClassGetItem[] = {{"__class_getitem__", "cls, item, /", class_getitem}};

}  // namespace

Value new_generic_alias(Machine& m, const Value& origin, const Value& arguments) {
    Ref<GenericAlias> made = m.make<GenericAlias>(*alias_type(m));
    made->origin = origin;
    made->arguments = Tuple::is(arguments) ? arguments : m.new_tuple({arguments}).value();
    return std::move(made).value();
}

Value union_members(Machine& m, const Value& value) {
    return is_union(m, value) ? static_cast<Union*>(value.object())->members : Value();
}

Value new_union(Machine& m, const Value& left, const Value& right) {
    if (!is_type_expression(m, left) || !is_type_expression(m, right)) return Value::not_implemented();
    std::vector<Value> members;
    for (const Value& side : {left, right}) {
        std::vector<Value> parts{side};
        if (const Value inner = union_members(m, side)) parts = as<Tuple>(inner).items;
        for (Value& part : parts) {
            if (part.is_none()) part = Value::share(m.types.none_type);
            bool known = false;
            for (const Value& member : members) {
                const std::optional<bool> same = equal(m, member, part);
                if (!same) return Value();
                known = known || *same;
            }
            if (!known) members.push_back(part);
        }
    }
    if (members.size() == 1) return members[0];
    Ref<Union> made = m.make<Union>(*m.state<ExpressionTypes>().union_);
    made->members = m.new_tuple(std::move(members)).value();
    return std::move(made).value();
}

void setup_type_expressions(Machine& m) {
    ExpressionTypes& types = m.state<ExpressionTypes>();
    types.alias = &new_native_type(m, "GenericAlias", Layout::Native, *m.types.object,
                                   destroy_as<GenericAlias>, "types");
    Type& alias = *types.alias;
    alias.slots.repr = alias_repr;
    alias.slots.call = alias_call;
    alias.slots.get_attr = alias_get_attr;
    alias.slots.compare = alias_compare;
    alias.slots.hash = alias_hash;
    alias.slots.binary = expression_binary;
    alias.binary_operators = 1u << static_cast<uint32_t>(BinaryOperator::BitOr);
    alias.type_flags |= kNoDict;
    add_methods(m, alias, kAliasMethods);
    add_attributes(m, alias, kAliasAttributes);
    finish_type(m, alias);

    types.union_ =
        &new_native_type(m, "UnionType", Layout::Native, *m.types.object, destroy_as<Union>, "types");
    Type& union_type = *types.union_;
    union_type.slots.repr = union_repr;
    union_type.slots.compare = union_compare;
    union_type.slots.hash = union_hash;
    union_type.slots.binary = expression_binary;
    union_type.binary_operators = alias.binary_operators;
    union_type.type_flags |= kNoDict | kNotSubclassable;
    add_attributes(m, union_type, kUnionAttributes);
    finish_type(m, union_type);

    for (Type* type : {m.types.list, m.types.tuple, m.types.dict, m.types.set, m.types.frozenset}) {
        add_class_methods(m, *type, kClassGetItem);
    }
}

}  // namespace loopscope::vm
