// What dict.keys(), values() and items() give: views that show the dict as it is at each moment. Views of
// keys and items act as sets.
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/list.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

struct DictView : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::DictView); }
    Value dict;
    DictViewKind kind = DictViewKind::Keys;
};

DictView& view_at(const Value& value) { return *static_cast<DictView*>(value.object()); }
Dict& dict_of(const Value& view) { return *static_cast<Dict*>(view_at(view).dict.object()); }

bool is_set_like_view(const Value& value) {
    return DictView::is(value) && view_at(value).kind != DictViewKind::Values;
}

std::optional<int64_t> view_len(Machine&, const Value& self) {
    return static_cast<int64_t>(dict_of(self).table.size());
}

Value view_iter(Machine& m, const Value& self) {
    return new_dict_iterator(m, view_at(self).dict, view_at(self).kind, false);
}

Value view_reversed(Machine& m, const Value* a) {
    return new_dict_iterator(m, view_at(a[0]).dict, view_at(a[0]).kind, true);
}

// CPython's OrderedDict has views of its own: odict_keys and so on.
bool is_ordered_dict(Machine& m, const Value& dict) {
    for (const Type* type : m.type_of(dict).mro) {
        if (type->message_name == "collections.OrderedDict") return true;
    }
    return false;
}

Value view_repr(Machine& m, const Value& self) {
    ReprGuard guard(m, self);
    if (guard.failed) return Value();
    if (guard.again) return m.new_str("...");
    const Value items = list_of(m, self);
    if (!items) return Value();
    const std::optional<std::string> text = repr_text(m, items);
    if (!text) return Value();
    const char* const prefix = is_ordered_dict(m, view_at(self).dict) ? "o" : "";
    return m.new_str(std::string(prefix) + m.type_of(self).name + "(" + *text + ")");
}

std::optional<bool> view_contains(Machine& m, const Value& self, const Value& item) {
    const DictView& view = view_at(self);
    Value* found = nullptr;
    if (view.kind == DictViewKind::Keys) {
        const Found result = dict_of(self).table.find(m, item, &found);
        if (result == Found::Raised) return std::nullopt;
        return result == Found::Yes;
    }
    if (view.kind == DictViewKind::Values) {
        const Value iterator = view_iter(m, self);
        for (Value value = next(m, iterator); value; value = next(m, iterator)) {
            const std::optional<bool> same = equal(m, value, item);
            if (!same || *same) return same;
        }
        if (m.has_raised()) return std::nullopt;
        return false;
    }
    const Tuple* pair = cast<Tuple>(item);
    if (!pair || pair->items.size() != 2) return false;
    const Found result = dict_of(self).table.find(m, pair->items[0], &found);
    if (result == Found::Raised) return std::nullopt;
    if (result == Found::No) return false;
    const Value value = *found;
    return equal(m, value, pair->items[1]);
}

// Are all items of one in the other?
std::optional<bool> all_contained(Machine& m, const Value& items, const Value& container) {
    const Value iterator = iterate(m, items);
    if (!iterator) return std::nullopt;
    for (Value item = next(m, iterator); item; item = next(m, iterator)) {
        const std::optional<bool> inside = contains(m, container, item);
        if (!inside || !*inside) return inside;
    }
    if (m.has_raised()) return std::nullopt;
    return true;
}

Value view_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (!is_set_like_view(left) || !(Set::is(right) || is_set_like_view(right))) {
        return Value::not_implemented();
    }
    const std::optional<int64_t> here = length(m, left), there = length(m, right);
    if (!here || !there) return Value();
    const auto answer = [&](bool sizes_fit, const Value& inner, const Value& outer) {
        std::optional<bool> result = sizes_fit;
        if (sizes_fit) result = all_contained(m, inner, outer);
        return result;
    };
    std::optional<bool> result;
    switch (op) {
        case CompareOperator::Eq:
        case CompareOperator::NotEq:
            result = answer(*here == *there, left, right);
            break;
        case CompareOperator::Lt:
            result = answer(*here < *there, left, right);
            break;
        case CompareOperator::LtE:
            result = answer(*here <= *there, left, right);
            break;
        case CompareOperator::Gt:
            result = answer(*here > *there, right, left);
            break;
        case CompareOperator::GtE:
            result = answer(*here >= *there, right, left);
            break;
    }
    if (!result) return Value();
    return Value::boolean(*result != (op == CompareOperator::NotEq));
}

Ref<Set> set_from_view(Machine& m, const Value& view) {
    Ref<Set> result = m.new_set();
    // A view of keys gives what set(dict) gives, order included.
    const bool keys_of_dict = DictView::is(view) && view_at(view).kind == DictViewKind::Keys;
    if (!set_update(m, *result, keys_of_dict ? view_at(view).dict : view)) return Ref<Set>();
    return result;
}

Value view_intersection(Machine& m, Value left, Value right) {
    if (!is_set_like_view(left)) std::swap(left, right);
    const std::optional<int64_t> here = length(m, left);
    if (!here) return Value();
    if (&m.type_of(right) == m.types.set && *here <= as<Set>(right).table.size()) {
        return call_method(m, right, "intersection", {left});
    }
    if (is_set_like_view(right)) {
        const std::optional<int64_t> there = length(m, right);
        if (!there) return Value();
        if (*there > *here) std::swap(left, right);
    }
    Ref<Set> result = m.new_set();
    const bool ok = for_each(m, right, [&](const Value& item) {
        const std::optional<bool> inside = view_contains(m, left, item);
        return inside && (!*inside || result->table.add(m, item));
    });
    return ok ? result.value() : Value();
}

Value view_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (!is_set_like_view(left) && !is_set_like_view(right)) return Value::not_implemented();
    const char* method = nullptr;
    switch (op) {
        case BinaryOperator::BitAnd:
            return view_intersection(m, left, right);
        case BinaryOperator::BitOr:
            method = "update";
            break;
        case BinaryOperator::Sub:
            method = "difference_update";
            break;
        case BinaryOperator::BitXor:
            method = "symmetric_difference_update";
            break;
        default:
            return Value::not_implemented();
    }
    const Ref<Set> result = set_from_view(m, left);
    if (!result || !call_method(m, result.value(), method, {right})) return Value();
    return result.value();
}

Value view_isdisjoint(Machine& m, const Value* a) {
    bool disjoint = true;
    const bool ok = for_each(m, a[1], [&](const Value& item) {
        const std::optional<bool> inside = view_contains(m, a[0], item);
        disjoint = inside && !*inside;
        return disjoint;
    });
    return ok ? Value::boolean(disjoint) : Value();
}

Value view_mapping(Machine& m, const Value& self) { return new_mapping_proxy(m, view_at(self).dict); }

const NativeMethod kMethods[] = {{"__reversed__", "self, /", view_reversed}};
const NativeMethod kSetMethods[] = {{"isdisjoint", "self, other, /", view_isdisjoint}};
const NativeAttribute kAttributes[] = {{"mapping", view_mapping, nullptr}};

Type* new_view_type(Machine& m, const char* name, bool set_like) {
    Type& type = new_native_type(m, name, Layout::DictView, *m.types.object, destroy_as<DictView>);
    type.type_flags |= kNotInstantiable | kNotSubclassable | kNoDict;
    type.slots.len = view_len;
    type.slots.iter = view_iter;
    type.slots.repr = view_repr;
    add_methods(m, type, kMethods);
    add_attributes(m, type, kAttributes);
    if (set_like) {
        type.slots.contains = view_contains;
        type.slots.compare = view_compare;
        type.slots.binary = view_binary;
        type.binary_operators = operator_bit(BinaryOperator::BitAnd) | operator_bit(BinaryOperator::BitOr) |
                                operator_bit(BinaryOperator::BitXor) | operator_bit(BinaryOperator::Sub);
        add_methods(m, type, kSetMethods);
        make_unhashable(m, type);
    }
    finish_type(m, type);
    return &type;
}

}  // namespace

Value new_dict_view(Machine& m, const Value& dict, DictViewKind kind) {
    const ContainerTypes& types = m.state<ContainerTypes>();
    Type* type = kind == DictViewKind::Keys     ? types.dict_keys
                 : kind == DictViewKind::Values ? types.dict_values
                                                : types.dict_items;
    Ref<DictView> view = m.make<DictView>(*type);
    view->dict = dict;
    view->kind = kind;
    return view.value();
}

void setup_dict_views(Machine& m) {
    ContainerTypes& types = m.state<ContainerTypes>();
    types.dict_keys = new_view_type(m, "dict_keys", true);
    types.dict_items = new_view_type(m, "dict_items", true);
    types.dict_values = new_view_type(m, "dict_values", false);
}

}  // namespace loopscope::vm
