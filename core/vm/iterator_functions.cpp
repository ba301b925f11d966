// The built-in classes that make iterators of iterables: enumerate, zip, map, filter, reversed.
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/list.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

template <typename T>
T& at(const Value& value) {
    return *static_cast<T*>(value.object());
}

Value itself(Machine&, const Value& self) { return self; }

// ---- enumerate ----

struct Enumerate : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value iterator, index;
};

Value enumerate_make(Machine& m, Type& type, const CallArguments& arguments) {
    Value iterable = arguments.positional_count > 0 ? arguments.values[0] : Value();
    Value start = arguments.positional_count > 1 ? arguments.values[1] : Value();
    const size_t named = arguments.names ? arguments.names->items.size() : 0;
    const size_t given = arguments.positional_count + named;
    if (given > 2) {
        return raise(m, *m.types.TypeError, "enumerate() takes at most 2 arguments ({} given)", given);
    }
    for (size_t i = 0; i < named; ++i) {
        const std::string_view name = text_of(arguments.names->items[i]);
        const Value& value = arguments.values[arguments.positional_count + i];
        if (name == "iterable")
            iterable = value;
        else if (name == "start")
            start = value;
        else
            return raise(m, *m.types.TypeError, "'{}' is an invalid keyword argument for enumerate()", name);
    }
    if (!iterable) {
        const bool is_exact = &type == m.state<ContainerTypes>().enumerate;
        return raise(m, *m.types.TypeError, "enumerate() missing required argument 'iterable'{}",
                     is_exact ? "" : " (pos 1)");
    }
    Ref<Enumerate> result = m.make<Enumerate>(type);
    result->index = Value::small_int(0);
    if (start) {
        if (!m.type_of(start).slots.to_index) {
            return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer",
                         type_name(m, start));
        }
        result->index = m.type_of(start).slots.to_index(m, start);
        if (!result->index) return Value();
    }
    result->iterator = iterate(m, iterable);
    return result->iterator ? result.value() : Value();
}

Value enumerate_next(Machine& m, const Value& self) {
    auto& here = at<Enumerate>(self);
    Value item = next(m, here.iterator);
    if (!item) return Value();
    Value index = here.index;
    if (index.is_small_int() && index.small_int() < Value::kSmallMax) {
        here.index = Value::small_int(index.small_int() + 1);
    } else {
        here.index = binary(m, BinaryOperator::Add, index, Value::small_int(1));
    }
    return m.new_tuple({std::move(index), std::move(item)}).value();
}

// ---- zip ----

struct Zip : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    std::vector<Value> iterators;
    bool strict = false;
};

Value zip_make(Machine& m, Type& type, const CallArguments& arguments) {
    bool is_strict = false;
    if (arguments.names) {
        for (size_t i = 0; i < arguments.names->items.size(); ++i) {
            const std::string_view name = text_of(arguments.names->items[i]);
            if (name != "strict") {
                return raise(m, *m.types.TypeError, "'{}' is an invalid keyword argument for zip()", name);
            }
            const std::optional<bool> strict = truth(m, arguments.values[arguments.positional_count + i]);
            if (!strict) return Value();
            is_strict = *strict;
        }
    }
    std::vector<Value> iterators;
    for (const Value& iterable : arguments.positional()) {
        const Type& given = m.type_of(iterable);
        if (!given.slots.iter && !given.slots.get_item) {
            return raise(m, *m.types.TypeError, "'{}' object is not iterable", given.name);
        }
        Value iterator = iterate(m, iterable);
        if (!iterator) return Value();
        iterators.push_back(std::move(iterator));
    }
    Ref<Zip> result = m.make<Zip>(type);  // last: nothing is deleted where an argument was wrong
    result->strict = is_strict;
    result->iterators = std::move(iterators);
    return result.value();
}

// One of the iterables has ended at `position`: with strict, all must.
Value zip_ended(Machine& m, Zip& zip, size_t position) {
    if (m.has_raised() || !zip.strict) return Value();
    const auto complain = [&](size_t which, const char* how) {
        const std::string others = which == 1 ? " 1" : "s 1-" + std::to_string(which);
        return raise(m, *m.types.ValueError, "zip() argument {} is {} than argument{}", which + 1, how,
                     others);
    };
    if (position > 0) return complain(position, "shorter");
    for (size_t i = 1; i < zip.iterators.size(); ++i) {
        if (next(m, zip.iterators[i])) return complain(i, "longer");
        if (m.has_raised()) return Value();
    }
    return Value();
}

Value zip_next(Machine& m, const Value& self) {
    auto& zip = at<Zip>(self);
    if (zip.iterators.empty()) return Value();
    std::vector<Value> items;
    items.reserve(zip.iterators.size());
    for (size_t i = 0; i < zip.iterators.size(); ++i) {
        Value item = next(m, zip.iterators[i]);
        if (!item) return zip_ended(m, zip, i);
        items.push_back(std::move(item));
    }
    return m.new_tuple(std::move(items)).value();
}

// ---- map ----

struct Map : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value function;
    std::vector<Value> iterators;
};

Value map_make(Machine& m, Type& type, const CallArguments& arguments) {
    const Type& map = *m.state<ContainerTypes>().map;
    if (type.slots.init == map.slots.init && !check_no_keywords(m, "map", arguments)) return Value();
    if (arguments.positional_count < 2) {
        return raise(m, *m.types.TypeError, "map() must have at least two arguments.");
    }
    std::vector<Value> iterators;
    for (const Value& iterable : arguments.positional().subspan(1)) {
        Value iterator = iterate(m, iterable);
        if (!iterator) return Value();
        iterators.push_back(std::move(iterator));
    }
    Ref<Map> result = m.make<Map>(type);
    result->function = arguments.values[0];
    result->iterators = std::move(iterators);
    return result.value();
}

Value map_next(Machine& m, const Value& self) {
    auto& map = at<Map>(self);
    const Value function = map.function;
    if (map.iterators.size() == 1) {
        const Value item = next(m, map.iterators[0]);
        return item ? call(m, function, CallArguments{&item, 1, nullptr}) : Value();
    }
    std::vector<Value> items;
    for (size_t i = 0; i < map.iterators.size(); ++i) {
        items.push_back(next(m, map.iterators[i]));
        if (items.back().empty()) return Value();
    }
    return call(m, function, CallArguments{items.data(), static_cast<uint32_t>(items.size()), nullptr});
}

// ---- filter ----

struct Filter : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value function, iterator;
};

Value filter_make(Machine& m, Type& type, const CallArguments& arguments) {
    const Type& filter = *m.state<ContainerTypes>().filter;
    if (type.slots.init == filter.slots.init && !check_no_keywords(m, "filter", arguments)) return Value();
    if (!check_arity(m, "filter", arguments, 2, 2)) return Value();
    Value iterator = iterate(m, arguments.values[1]);
    if (!iterator) return Value();
    Ref<Filter> result = m.make<Filter>(type);
    result->function = arguments.values[0];
    result->iterator = std::move(iterator);
    return result.value();
}

Value filter_next(Machine& m, const Value& self) {
    const Value function = at<Filter>(self).function, iterator = at<Filter>(self).iterator;
    const bool by_truth = function.is_none() || (function.is_object() && function.object() == m.types.bool_);
    for (Value item = next(m, iterator); item; item = next(m, iterator)) {
        const Value verdict = by_truth ? item : call(m, function, CallArguments{&item, 1, nullptr});
        const std::optional<bool> keep = verdict ? truth(m, verdict) : std::nullopt;
        if (!keep) return Value();
        if (*keep) return item;
    }
    return Value();
}

// ---- reversed ----

struct Reversed : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value sequence;  // empty: exhausted
    int64_t index = 0;
};

Value reversed_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (!check_no_keywords(m, "reversed", arguments) || !check_arity(m, "reversed", arguments, 1, 1)) {
        return Value();
    }
    const Value& sequence = arguments.values[0];
    const Value* refused = lookup_in_type(m.type_of(sequence), *m.names.n_reversed);
    const bool is_refused = refused && refused->is_none();
    bool found = false;
    if (!is_refused) {
        const Value own = call_special(m, sequence, *m.names.n_reversed, {}, &found);
        if (found) return own;
    }
    const Type& given = m.type_of(sequence);
    if (is_refused || !given.slots.get_item || Dict::is(sequence)) {
        return raise(m, *m.types.TypeError, "'{}' object is not reversible", given.name);
    }
    const std::optional<int64_t> count = length(m, sequence);
    if (!count) return Value();
    Ref<Reversed> result = m.make<Reversed>(type);
    result->sequence = sequence;
    result->index = *count - 1;
    return result.value();
}

Value reversed_next(Machine& m, const Value& self) {
    auto& reversed = at<Reversed>(self);
    if (reversed.sequence.empty()) return Value();
    const Value sequence = reversed.sequence;
    if (reversed.index >= 0) {
        Value item = get_item(m, sequence, m.new_int(reversed.index));
        if (item) {
            --reversed.index;
            return item;
        }
        if (!take_raised_if(m, *m.types.IndexError) && !take_raised_if(m, *m.types.StopIteration))
            return item;
    }
    reversed.index = -1;
    reversed.sequence = Value();
    return Value();
}

Value reversed_length_hint(Machine& m, const Value* a) {
    return m.new_int(at<Reversed>(a[0]).sequence.empty() ? 0 : at<Reversed>(a[0]).index + 1);
}

const NativeMethod kReversedMethods[] = {{"__length_hint__", "self, /", reversed_length_hint}};

}  // namespace

void setup_iterator_functions(Machine& m) {
    ContainerTypes& types = m.state<ContainerTypes>();
    const auto make = [&](const char* name, void (*destroy)(Object*), Make maker, Unary next_item) {
        Type& type = new_native_type(m, name, Layout::Iterator, *m.types.object, destroy);
        type.type_flags |= kNoDict;
        type.slots.make = maker;
        type.slots.iter = itself;
        type.slots.next = next_item;
        if (maker == reversed_make) add_methods(m, type, kReversedMethods);
        finish_type(m, type);
        return &type;
    };
    types.enumerate = make("enumerate", destroy_as<Enumerate>, enumerate_make, enumerate_next);
    types.zip = make("zip", destroy_as<Zip>, zip_make, zip_next);
    types.map = make("map", destroy_as<Map>, map_make, map_next);
    types.filter = make("filter", destroy_as<Filter>, filter_make, filter_next);
    types.reversed = make("reversed", destroy_as<Reversed>, reversed_make, reversed_next);
}

}  // namespace loopscope::vm
