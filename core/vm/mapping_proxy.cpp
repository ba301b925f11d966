// types.MappingProxyType: a mapping that cannot be written through, as a class's __dict__ is.
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/list.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

struct MappingProxy : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    Value mapping;
};

const Value& mapping_of(const Value& self) { return static_cast<MappingProxy*>(self.object())->mapping; }

const Value& unwrapped(Machine& m, const Value& value) {
    return &m.type_of(value) == m.state<ContainerTypes>().mapping_proxy ? mapping_of(value) : value;
}

Value proxy_make(Machine& m, Type&, const CallArguments& arguments) {
    if (!check_no_keywords(m, "mappingproxy", arguments)) return Value();
    if (!check_arity(m, "mappingproxy", arguments, 1, 1)) return Value();
    const Value& mapping = arguments.values[0];
    if (!m.type_of(mapping).slots.get_item || List::is(mapping) || Tuple::is(mapping)) {
        return raise(m, *m.types.TypeError, "mappingproxy() argument must be a mapping, not {}",
                     type_name(m, mapping));
    }
    return new_mapping_proxy(m, mapping);
}

Value proxy_repr(Machine& m, const Value& self) {
    const std::optional<std::string> text = repr_text(m, mapping_of(self));
    return text ? m.new_str("mappingproxy(" + *text + ")") : Value();
}

Value proxy_str(Machine& m, const Value& self) { return str(m, mapping_of(self)); }
Value proxy_get_item(Machine& m, const Value& self, const Value& key) {
    return get_item(m, mapping_of(self), key);
}
std::optional<bool> proxy_contains(Machine& m, const Value& self, const Value& key) {
    return contains(m, mapping_of(self), key);
}
std::optional<int64_t> proxy_len(Machine& m, const Value& self) { return length(m, mapping_of(self)); }
Value proxy_iter(Machine& m, const Value& self) { return iterate(m, mapping_of(self)); }

Value proxy_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    return compare(m, op, unwrapped(m, left), unwrapped(m, right));
}

Value proxy_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op != BinaryOperator::BitOr) return Value::not_implemented();
    return binary(m, op, unwrapped(m, left), unwrapped(m, right));
}

Value proxy_inplace(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op != BinaryOperator::BitOr) return Value::not_implemented();
    return raise(m, *m.types.TypeError, "'|=' is not supported by {}; use '|' instead", type_name(m, left)),
           static_cast<void>(right), Value();
}

Value proxy_get(Machine& m, const Value* a) { return call_method(m, mapping_of(a[0]), "get", {a[1], a[2]}); }
Value proxy_keys(Machine& m, const Value* a) { return call_method(m, mapping_of(a[0]), *m.names.keys); }
Value proxy_values(Machine& m, const Value* a) { return call_method(m, mapping_of(a[0]), *m.names.values); }
Value proxy_items(Machine& m, const Value* a) { return call_method(m, mapping_of(a[0]), *m.names.items); }
Value proxy_copy(Machine& m, const Value* a) { return call_method(m, mapping_of(a[0]), "copy"); }
Value proxy_reversed(Machine& m, const Value* a) {
    return call_method(m, mapping_of(a[0]), *m.names.n_reversed);
}

const NativeMethod kMethods[] = {
    {"get", "self, key, default=None, /", proxy_get},
    {"keys", "self, /", proxy_keys},
    {"values", "self, /", proxy_values},
    {"items", "self, /", proxy_items},
    {"copy", "self, /", proxy_copy},
    {"__reversed__", "self, /", proxy_reversed},
};

}  // namespace

Value new_mapping_proxy(Machine& m, const Value& mapping) {
    Ref<MappingProxy> proxy = m.make<MappingProxy>(*m.state<ContainerTypes>().mapping_proxy);
    proxy->mapping = mapping;
    return proxy.value();
}

void setup_mapping_proxy(Machine& m) {
    Type& type =
        new_native_type(m, "mappingproxy", Layout::Native, *m.types.object, destroy_as<MappingProxy>);
    type.type_flags |= kNotSubclassable | kIsMapping | kNoDict;
    type.slots.make = proxy_make;
    type.slots.repr = proxy_repr;
    type.slots.str = proxy_str;
    type.slots.get_item = proxy_get_item;
    type.slots.contains = proxy_contains;
    type.slots.len = proxy_len;
    type.slots.iter = proxy_iter;
    type.slots.compare = proxy_compare;
    type.slots.binary = proxy_binary;
    type.slots.inplace = proxy_inplace;
    type.binary_operators = operator_bit(BinaryOperator::BitOr);
    add_methods(m, type, kMethods);
    make_unhashable(m, type);
    finish_type(m, type);
    m.state<ContainerTypes>().mapping_proxy = &type;
}

}  // namespace loopscope::vm
