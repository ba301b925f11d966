// The module operator: the operators as functions, and itemgetter, attrgetter, methodcaller.
#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/length_hint.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::library {
namespace {

using namespace vm;

template <BinaryOperator Op>
Value binary_function(Machine& m, const Value* a) {
    return binary(m, Op, a[0], a[1]);
}
template <BinaryOperator Op>
Value inplace_function(Machine& m, const Value* a) {
    return inplace(m, Op, a[0], a[1]);
}
template <CompareOperator Op>
Value compare_function(Machine& m, const Value* a) {
    return compare(m, Op, a[0], a[1]);
}
template <Value (*Operation)(Machine&, const Value&)>
Value unary_function(Machine& m, const Value* a) {
    return Operation(m, a[0]);
}

Value as_bool(const std::optional<bool>& answer, bool inverted = false) {
    return answer ? Value::boolean(*answer != inverted) : Value();
}

Value operator_truth(Machine& m, const Value* a) { return as_bool(truth(m, a[0])); }
Value operator_not(Machine& m, const Value* a) { return as_bool(truth(m, a[0]), true); }
Value operator_is(Machine&, const Value* a) { return Value::boolean(a[0].is(a[1])); }
Value operator_is_not(Machine&, const Value* a) { return Value::boolean(!a[0].is(a[1])); }
Value operator_contains(Machine& m, const Value* a) { return as_bool(contains(m, a[0], a[1])); }
Value operator_getitem(Machine& m, const Value* a) { return get_item(m, a[0], a[1]); }
Value operator_setitem(Machine& m, const Value* a) {
    return set_item(m, a[0], a[1], a[2]) ? Value::none() : Value();
}
Value operator_delitem(Machine& m, const Value* a) {
    return delete_item(m, a[0], a[1]) ? Value::none() : Value();
}
Value operator_pow(Machine& m, const Value* a) { return binary(m, BinaryOperator::Pow, a[0], a[1]); }

Value operator_index(Machine& m, const Value* a) {
    if (a[0].is_small_int()) return a[0];
    const Type& type = m.type_of(a[0]);
    if (type.slots.to_index) return type.slots.to_index(m, a[0]);
    return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer", type.name);
}

Value operator_concat(Machine& m, const Value* a) {
    const Type& type = m.type_of(a[0]);
    const bool adds = type.has(kWrittenInPython) ||
                      (type.binary_operators & 1u << static_cast<uint32_t>(BinaryOperator::Add)) != 0;
    if (!type.slots.get_item || Dict::is(a[0]) || !adds) {
        return raise(m, *m.types.TypeError, "'{}' object can't be concatenated", type.name);
    }
    return binary(m, BinaryOperator::Add, a[0], a[1]);
}

Value operator_countof(Machine& m, const Value* a) {
    int64_t count = 0;
    const bool ok = for_each(m, a[0], [&](const Value& item) {
        const std::optional<bool> same = equal(m, item, a[1]);
        count += same && *same;
        return same.has_value();
    });
    return ok ? m.new_int(count) : Value();
}

Value operator_indexof(Machine& m, const Value* a) {
    int64_t at = 0;
    bool found = false;
    const bool ok = for_each(m, a[0], [&](const Value& item) {
        const std::optional<bool> same = equal(m, item, a[1]);
        found = same && *same;
        at += !found;
        return same && !found;
    });
    if (!ok) return Value();
    return found ? m.new_int(at) : raise(m, *m.types.ValueError, "sequence.index(x): x not in sequence");
}

Value operator_iconcat(Machine& m, const Value* a) {
    const bool sequence = m.type_of(a[0]).slots.len && !Dict::is(a[0]) && !Set::is(a[0]);
    if (!sequence)
        return raise(m, *m.types.TypeError, "'{}' object can't be concatenated", type_name(m, a[0]));
    return inplace_function<BinaryOperator::Add>(m, a);
}

Value operator_length_hint(Machine& m, const Value* a) {
    if (!is_int(a[1])) {
        return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(m, a[1]));
    }
    const auto otherwise = as_int64(m, a[1]);
    const auto count = otherwise ? length_hint(m, a[0], *otherwise) : std::nullopt;
    return count ? m.new_int(*count) : Value();
}

Value operator_call(Machine& m, const Value* a) {
    std::vector<Value> values = as<Tuple>(a[1]).items;
    const auto count = static_cast<uint32_t>(values.size());
    std::vector<Value> names;
    const DictTable& options = as<Dict>(a[2]).table;
    for (uint32_t i = 0; i < options.entry_count(); ++i) {
        names.push_back(options.entry(i).key);
        values.push_back(options.entry(i).value);
    }
    const Ref<Tuple> name_tuple = m.new_tuple(std::move(names));
    return call(m, a[0], CallArguments{values.data(), count, name_tuple.get()});
}

// ---- itemgetter, attrgetter, methodcaller ----

struct Getter : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    std::vector<Value> wanted;  // items; attributes' dotted names; a method's name and arguments
    Value names;                // methodcaller: keyword names, a tuple, or empty
};

Getter& getter_at(const Value& value) { return *static_cast<Getter*>(value.object()); }

Value getter_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (!check_no_keywords(m, type.name, arguments)) return Value();
    if (arguments.positional_count == 0) {
        return raise(m, *m.types.TypeError, "{} expected 1 argument, got 0", type.name);
    }
    Ref<Getter> getter = m.make<Getter>(type);
    const auto given = arguments.positional();
    getter->wanted.assign(given.begin(), given.end());
    return getter.value();
}

Value attrgetter_make(Machine& m, Type& type, const CallArguments& arguments) {
    for (const Value& name : arguments.positional()) {
        if (!Str::is(name)) return raise(m, *m.types.TypeError, "attribute name must be a string");
    }
    return getter_make(m, type, arguments);
}

// One thing of each wanted: alone, or as a tuple.
template <typename Get>
Value get_wanted(Machine& m, const Value& self, Get get) {
    const auto& wanted = getter_at(self).wanted;
    if (wanted.size() == 1) return get(wanted[0]);
    std::vector<Value> items;
    for (const Value& each : wanted) {
        Value item = get(each);
        if (!item) return Value();
        items.push_back(std::move(item));
    }
    return m.new_tuple(std::move(items)).value();
}

Value itemgetter_call(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!check_no_keywords(m, "itemgetter", arguments) || !check_arity(m, "itemgetter", arguments, 1, 1)) {
        return Value();
    }
    return get_wanted(m, self, [&](const Value& key) { return get_item(m, arguments.values[0], key); });
}

Value attrgetter_call(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!check_no_keywords(m, "attrgetter", arguments) || !check_arity(m, "attrgetter", arguments, 1, 1)) {
        return Value();
    }
    return get_wanted(m, self, [&](const Value& dotted) {
        Value object = arguments.values[0];
        std::string_view rest = text_of(dotted);
        while (object) {
            const size_t dot = rest.find('.');
            object = get_attr(m, object, *m.intern(rest.substr(0, dot)));
            if (dot == std::string_view::npos) break;
            rest.remove_prefix(dot + 1);
        }
        return object;
    });
}

Value methodcaller_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (arguments.positional_count == 0) {
        return raise(m, *m.types.TypeError, "methodcaller needs at least one argument, the method name");
    }
    if (!Str::is(arguments.values[0])) return raise(m, *m.types.TypeError, "method name must be a string");
    Ref<Getter> getter = m.make<Getter>(type);
    const size_t named = arguments.names ? arguments.names->items.size() : 0;
    getter->wanted.assign(arguments.values, arguments.values + arguments.positional_count + named);
    if (named) getter->names = m.new_tuple(arguments.names->items).value();
    return getter.value();
}

Value methodcaller_call(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!check_no_keywords(m, "methodcaller", arguments) ||
        !check_arity(m, "methodcaller", arguments, 1, 1)) {
        return Value();
    }
    const Getter& getter = getter_at(self);
    const Value method = get_attr(m, arguments.values[0], *m.intern(text_of(getter.wanted[0])));
    if (!method) return Value();
    const Tuple* names = cast<Tuple>(getter.names);
    const size_t named = names ? names->items.size() : 0;
    const auto count = static_cast<uint32_t>(getter.wanted.size() - 1 - named);
    return call(m, method, CallArguments{getter.wanted.data() + 1, count, names});
}

Value getter_repr(Machine& m, const Value& self) {
    const Getter& getter = getter_at(self);
    const Tuple* names = cast<Tuple>(getter.names);
    const size_t named = names ? names->items.size() : 0;
    std::string text = "operator." + m.type_of(self).name + "(";
    for (size_t i = 0; i < getter.wanted.size(); ++i) {
        const std::optional<std::string> part = repr_text(m, getter.wanted[i]);
        if (!part) return Value();
        if (i > 0) text += ", ";
        const size_t first_named = getter.wanted.size() - named;
        if (i >= first_named) text += std::string(text_of(names->items[i - first_named])) + "=";
        text += *part;
    }
    return m.new_str(text + ")");
}

using B = BinaryOperator;
using C = CompareOperator;
const NativeMethod kFunctions[] = {
    {"add", "a, b, /", binary_function<B::Add>},
    {"sub", "a, b, /", binary_function<B::Sub>},
    {"mul", "a, b, /", binary_function<B::Mult>},
    {"matmul", "a, b, /", binary_function<B::MatMult>},
    {"truediv", "a, b, /", binary_function<B::Div>},
    {"floordiv", "a, b, /", binary_function<B::FloorDiv>},
    {"mod", "a, b, /", binary_function<B::Mod>},
    {"pow", "a, b, /", operator_pow},
    {"lshift", "a, b, /", binary_function<B::LShift>},
    {"rshift", "a, b, /", binary_function<B::RShift>},
    {"and_", "a, b, /", binary_function<B::BitAnd>},
    {"or_", "a, b, /", binary_function<B::BitOr>},
    {"xor", "a, b, /", binary_function<B::BitXor>},
    {"iadd", "a, b, /", inplace_function<B::Add>},
    {"isub", "a, b, /", inplace_function<B::Sub>},
    {"imul", "a, b, /", inplace_function<B::Mult>},
    {"imatmul", "a, b, /", inplace_function<B::MatMult>},
    {"itruediv", "a, b, /", inplace_function<B::Div>},
    {"ifloordiv", "a, b, /", inplace_function<B::FloorDiv>},
    {"imod", "a, b, /", inplace_function<B::Mod>},
    {"ipow", "a, b, /", inplace_function<B::Pow>},
    {"ilshift", "a, b, /", inplace_function<B::LShift>},
    {"irshift", "a, b, /", inplace_function<B::RShift>},
    {"iand", "a, b, /", inplace_function<B::BitAnd>},
    {"ior", "a, b, /", inplace_function<B::BitOr>},
    {"ixor", "a, b, /", inplace_function<B::BitXor>},
    {"concat", "a, b, /", operator_concat},
    {"iconcat", "a, b, /", operator_iconcat},
    {"lt", "a, b, /", compare_function<C::Lt>},
    {"le", "a, b, /", compare_function<C::LtE>},
    {"eq", "a, b, /", compare_function<C::Eq>},
    {"ne", "a, b, /", compare_function<C::NotEq>},
    {"gt", "a, b, /", compare_function<C::Gt>},
    {"ge", "a, b, /", compare_function<C::GtE>},
    {"neg", "a, /", unary_function<negative>},
    {"pos", "a, /", unary_function<positive>},
    {"abs", "a, /", unary_function<absolute>},
    {"inv", "a, /", unary_function<invert>},
    {"invert", "a, /", unary_function<invert>},
    {"truth", "a, /", operator_truth},
    {"not_", "a, /", operator_not},
    {"is_", "a, b, /", operator_is},
    {"is_not", "a, b, /", operator_is_not},
    {"contains", "a, b, /", operator_contains},
    {"getitem", "a, b, /", operator_getitem},
    {"setitem", "a, b, c, /", operator_setitem},
    {"delitem", "a, b, /", operator_delitem},
    {"index", "a, /", operator_index},
    {"countOf", "a, b, /", operator_countof},
    {"indexOf", "a, b, /", operator_indexof},
    {"length_hint", "obj, default=0, /", operator_length_hint},
    {"call", "obj, /, *args, **kwargs", operator_call},
};

// How pickle and copy make one anew: methodcaller with keywords by way of functools.partial.
Value getter_reduce(Machine& m, const Value* a) {
    Getter& getter = getter_at(a[0]);
    Type& type = m.type_of(a[0]);
    std::vector<Value> given = getter.wanted;
    Value maker = Value::share(&type);
    if (getter.names) {
        const Value functools = m.import_module("functools");
        const Value partial = functools ? get_attr(m, functools, *m.intern("partial")) : Value();
        if (!partial) return Value();
        const std::vector<Value>& names = as<Tuple>(getter.names).items;
        std::vector<Value> values{maker, getter.wanted.front()};
        values.insert(values.end(), getter.wanted.end() - static_cast<std::ptrdiff_t>(names.size()),
                      getter.wanted.end());
        maker = call(m, partial, CallArguments{values.data(), 2, &as<Tuple>(getter.names)});
        if (!maker) return Value();
        given.erase(given.end() - static_cast<std::ptrdiff_t>(names.size()), given.end());
        given.erase(given.begin());
    }
    return m.new_tuple({maker, m.new_tuple(std::move(given)).value()}).value();
}
const NativeMethod kGetterMethods[] = {{"__reduce__", "self, /", getter_reduce}};

// The same functions under their dunder names: __add__ for add, and so on.
void add_dunder_names(Machine& m, Module& module) {
    const std::string_view without[] = {"truth", "is_", "is_not", "countOf", "indexOf", "length_hint"};
    for (const NativeMethod& function : kFunctions) {
        std::string name = function.name;
        if (std::find(std::begin(without), std::end(without), name) != std::end(without)) continue;
        if (name.back() == '_') name.pop_back();
        const Value* made = module.dict->table.find_name(*m.intern(function.name));
        module.dict->table.set_name(*m.intern("__" + name + "__"), *made);
    }
}

}  // namespace

Ref<Module> make_operator_module(Machine& m) {
    Ref<Module> module = m.new_module("operator");
    add_functions(m, *module, kFunctions);
    add_dunder_names(m, *module);
    struct Row {
        const char* name;
        Make make;
        Call call;
    };
    for (const Row& row : {Row{"itemgetter", getter_make, itemgetter_call},
                           Row{"attrgetter", attrgetter_make, attrgetter_call},
                           Row{"methodcaller", methodcaller_make, methodcaller_call}}) {
        Type& type =
            new_native_type(m, row.name, Layout::Native, *m.types.object, destroy_as<Getter>, "operator");
        type.type_flags |= kNoDict;
        type.slots.make = row.make;
        type.slots.call = row.call;
        type.slots.repr = getter_repr;
        add_methods(m, type, kGetterMethods);
        finish_type(m, type);
        module->dict->table.set_name(*m.intern(row.name), Value::share(&type));
    }
    return module;
}

}  // namespace loopscope::library
