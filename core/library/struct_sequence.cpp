#include "core/library/struct_sequence.h"

#include <utility>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::library {
namespace {

using namespace vm;

constexpr size_t kMostFields = 24;

template <size_t Index>
Value field(Machine&, const Value& self) {
    return as<Tuple>(self).items[Index];
}

using Getter = Value (*)(Machine&, const Value&);
template <size_t... Index>
Getter getter_at(size_t index, std::index_sequence<Index...>) {
    static constexpr Getter kGetters[] = {field<Index>...};
    return kGetters[index];
}

Value sequence_repr(Machine& m, const Value& self) {
    const Type& type = m.type_of(self);
    const Value* names = lookup_in_type(type, *m.names.n_match_args);
    const Value module = get_attr(m, Value::share(&m.type_of(self)), *m.names.n_module);
    if (!module) return Value();
    std::string text = (Str::is(module) ? std::string(text_of(module)) + "." : "") + type.name + "(";
    const auto& items = as<Tuple>(self).items;
    for (size_t i = 0; i < items.size(); ++i) {
        const std::optional<std::string> part = repr_text(m, items[i]);
        if (!part) return Value();
        if (i > 0) text += ", ";
        text.append(text_of(as<Tuple>(*names).items[i])).append("=").append(*part);
    }
    return m.new_str(text + ")");
}

Value sequence_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (!check_arity(m, type.name, arguments, 1, 2)) return Value();
    std::optional<std::vector<Value>> items = to_vector(m, arguments.values[0]);
    if (!items) return Value();
    const Value* names = lookup_in_type(type, *m.names.n_match_args);
    const size_t count = as<Tuple>(*names).items.size();
    if (items->size() != count) {
        // Differs: CPython's have fields without a place, too, and say how many there are at most.
        return raise(m, *m.types.TypeError, "{}() takes an at {} {}-sequence ({}-sequence given)",
                     type.message_name, items->size() < count ? "least" : "most", count, items->size());
    }
    return new_struct_sequence(m, type, std::move(*items));
}

}  // namespace

Type& new_struct_sequence_type(Machine& m, std::string_view module, std::string_view name,
                               std::initializer_list<const char*> fields) {
    CHECK(fields.size() <= kMostFields);
    Type& type = new_native_type(m, name, Layout::Tuple, *m.types.tuple, m.types.tuple->destroy, module);
    type.type_flags |= kNotSubclassable;
    type.slots.repr = sequence_repr;
    type.slots.make = sequence_make;
    std::vector<NativeAttribute> attributes;
    std::vector<Value> names;
    for (const char* each : fields) {
        const Getter getter = getter_at(names.size(), std::make_index_sequence<kMostFields>());
        attributes.push_back({each, getter, nullptr});
        names.push_back(m.new_str(each));
    }
    type.dict->table.set_name(*m.intern("n_fields"), m.new_int(static_cast<int64_t>(names.size())));
    type.dict->table.set_name(*m.intern("n_sequence_fields"), m.new_int(static_cast<int64_t>(names.size())));
    type.dict->table.set_name(*m.intern("n_unnamed_fields"), m.new_int(0));
    type.dict->table.set_name(*m.names.n_match_args, m.new_tuple(std::move(names)).value());
    add_attributes(m, type, attributes.data(), attributes.size());
    finish_type(m, type);
    return type;
}

Value new_struct_sequence(Machine& m, Type& type, std::vector<Value> items) {
    Ref<Tuple> result = m.make<Tuple>(type);
    result->items = std::move(items);
    return result.value();
}

}  // namespace loopscope::library
