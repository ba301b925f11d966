// `int | None` (types.UnionType). `list[int]` is in generic_alias.cpp.
#include <algorithm>

#include "core/vm/classes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

struct Union : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    Value members;  // a tuple
};
struct ExpressionTypes {
    Type* union_ = nullptr;
};

bool is_union(Machine& m, const Value& value) {
    return value.is_object() && value.object()->type == m.state<ExpressionTypes>().union_;
}
Value expression_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    return op == BinaryOperator::BitOr ? new_union(m, left, right) : Value::not_implemented();
}

// A union's member: None stands for its type.
bool is_type_expression(Machine& m, const Value& value) {
    if (value.is_none() || Type::is(value) || is_generic_alias(m, value) || is_union(m, value)) return true;
    const Value origin = value.is_object() ? try_get_attr(m, value, *m.intern("__origin__")) : Value();
    return static_cast<bool>(origin) || (value.is_object() && type_name(m, value) == "TypeVar");
}

Value union_repr(Machine& m, const Value& self) {
    std::string text;
    for (const Value& member : as<Tuple>(union_members(m, self)).items) {
        if (!text.empty()) text += " | ";
        if (!append_type_name(m, member, text)) return Value();
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
    {"__parameters__",
     [](Machine& m, const Value& self) { return type_parameters(m, union_members(m, self)); }, nullptr},
};

// (list[T] | None)[int]
Value union_get_item(Machine& m, const Value& self, const Value& key) {
    const Value members = union_members(m, self);
    const Value replaced = substitute_parameters(m, self, members, key);
    if (!replaced) return Value();
    Value made;
    for (const Value& member : as<Tuple>(replaced).items) {
        made = made ? binary(m, BinaryOperator::BitOr, made, member) : member;
        if (!made) return Value();
    }
    return made;
}

}  // namespace

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
    setup_generic_alias(m);
    ExpressionTypes& types = m.state<ExpressionTypes>();
    types.union_ =
        &new_native_type(m, "UnionType", Layout::Native, *m.types.object, destroy_as<Union>, "types");
    Type& union_type = *types.union_;
    union_type.slots.repr = union_repr;
    union_type.slots.compare = union_compare;
    union_type.slots.hash = union_hash;
    union_type.slots.binary = expression_binary;
    union_type.binary_operators = 1u << static_cast<uint32_t>(BinaryOperator::BitOr);
    union_type.slots.get_item = union_get_item;
    union_type.type_flags |= kNoDict | kNotSubclassable;
    add_attributes(m, union_type, kUnionAttributes);
    finish_type(m, union_type);
}

}  // namespace loopscope::vm
