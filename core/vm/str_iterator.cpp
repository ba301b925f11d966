#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"

namespace loopscope::vm {
namespace {

struct StrIterator : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value text;  // empty: exhausted
    size_t at = 0;
};

struct StrIteratorTypes {
    Type* ascii = nullptr;
    Type* wide = nullptr;
};

Value itself(Machine&, const Value& self) { return self; }

Value iterator_next(Machine& m, const Value& self) {
    StrIterator& iterator = as<StrIterator>(self);
    if (!iterator.text) return Value();
    const std::string_view text = text_of(iterator.text);
    if (iterator.at >= text.size()) {
        iterator.text = Value();
        return Value();
    }
    return str_of_character(m, decode_utf8(text, &iterator.at));
}

Value str_iterate(Machine& m, const Value& self) {
    const StrIteratorTypes& types = m.state<StrIteratorTypes>();
    Ref<StrIterator> iterator = m.make<StrIterator>(as<Str>(self).is_ascii() ? *types.ascii : *types.wide);
    iterator->text = self;
    return std::move(iterator).value();
}

Value iterator_length_hint(Machine& m, const Value* a) {
    const StrIterator& iterator = as<StrIterator>(a[0]);
    if (!iterator.text) return Value::small_int(0);
    return m.new_int(count_code_points(text_of(iterator.text).substr(iterator.at)));
}

constexpr NativeMethod kMethods[] = {{"__length_hint__", "self, /", iterator_length_hint}};

Type& make_iterator_type(Machine& m, const char* name) {
    Type& type = new_native_type(m, name, Layout::Iterator, *m.types.object, destroy_as<StrIterator>);
    type.type_flags |= kNotInstantiable | kNotSubclassable;
    type.slots.iter = itself;
    type.slots.next = iterator_next;
    add_methods(m, type, kMethods);
    finish_type(m, type);
    return type;
}

}  // namespace

void setup_str_iterator(Machine& m) {
    m.state<StrIteratorTypes>() = {&make_iterator_type(m, "str_ascii_iterator"),
                                   &make_iterator_type(m, "str_iterator")};
    m.types.str->slots.iter = str_iterate;
}

}  // namespace loopscope::vm
