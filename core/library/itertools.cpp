// The module itertools: the iterators that walk other iterators. Those that combine pools of items stand in
// itertools_pools.cpp.
#include "core/library/itertools.h"

#include <algorithm>

#include "core/vm/classes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::library {
namespace {

using namespace vm;

bool no_keywords(Machine& m, const char* name, const CallArguments& arguments) {
    return check_no_keywords(m, name, arguments);
}

// ---- count, cycle, repeat ----

Value count_make(Machine& m, Type& type, const CallArguments& arguments) {
    Value start = arguments.positional_count > 0 ? arguments.values[0] : keyword_argument(arguments, "start");
    Value step = arguments.positional_count > 1 ? arguments.values[1] : keyword_argument(arguments, "step");
    if (start.empty()) start = Value::small_int(0);
    if (step.empty()) step = Value::small_int(1);
    for (const Value& each : {start, step}) {
        const Slots& slots = m.type_of(each).slots;
        const bool is_number = slots.to_index || slots.to_float || each.is_layout(Layout::Complex);
        if (!is_number) return raise(m, *m.types.TypeError, "a number is required");
    }
    Ref<Tool> tool = m.make<Tool>(type);
    // Where both are plain numbers of a machine word, CPython counts in C: True is 1 then.
    const bool by_one = step.is_bool() ? step.is_true() : step.is_small_int() && step.small_int() == 1;
    const bool is_quick = start.is_bool() && by_one;
    tool->first = is_quick ? Value::small_int(start.is_true() ? 1 : 0) : start;
    tool->second = step;
    return tool.value();
}

Value count_next(Machine& m, const Value& self) {
    Value number = tool_at(self).first;
    Value following = binary(m, BinaryOperator::Add, number, tool_at(self).second);
    if (!following) return Value();
    tool_at(self).first = std::move(following);
    return number;
}

Value count_repr(Machine& m, const Value& self) {
    const std::optional<std::string> number = repr_text(m, tool_at(self).first);
    if (!number) return Value();
    if (tool_at(self).second.is(Value::small_int(1))) return m.new_str("count(" + *number + ")");
    const std::optional<std::string> step = repr_text(m, tool_at(self).second);
    return step ? m.new_str("count(" + *number + ", " + *step + ")") : Value();
}

Value cycle_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (!no_keywords(m, "cycle", arguments) || !check_arity(m, "cycle", arguments, 1, 1)) return Value();
    return new_tool_over(m, type, arguments.values[0]);
}

Value cycle_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    if (!tool.first.empty()) {
        Value item = next(m, tool.first);
        if (item) {
            tool.values.push_back(item);
            return item;
        }
        if (m.has_raised()) return Value();
        tool.first = Value();
    }
    if (tool.values.empty()) return Value();
    const auto at = static_cast<size_t>(tool.position);
    tool.position = at + 1 == tool.values.size() ? 0 : tool.position + 1;
    return tool.values[at];
}

Value repeat_make(Machine& m, Type& type, const CallArguments& arguments) {
    const Value object =
        arguments.positional_count > 0 ? arguments.values[0] : keyword_argument(arguments, "object");
    const Value times =
        arguments.positional_count > 1 ? arguments.values[1] : keyword_argument(arguments, "times");
    if (object.empty()) {
        return raise(m, *m.types.TypeError, "repeat() missing required argument 'object' (pos 1)");
    }
    Ref<Tool> tool = m.make<Tool>(type);
    tool->first = object;
    tool->position = -1;
    if (times.empty()) return tool.value();
    // What is too large is said in other words than of an index.
    const std::optional<int64_t> count = is_int(times) ? as_int64(m, times) : as_index(m, times);
    if (!count) return Value();
    tool->position = std::max<int64_t>(*count, 0);
    return tool.value();
}

Value repeat_next(Machine&, const Value& self) {
    Tool& tool = tool_at(self);
    if (tool.position == 0) return Value();
    if (tool.position > 0) --tool.position;
    return tool.first;
}

Value repeat_repr(Machine& m, const Value& self) {
    const std::optional<std::string> object = repr_text(m, tool_at(self).first);
    if (!object) return Value();
    if (tool_at(self).position < 0) return m.new_str("repeat(" + *object + ")");
    return m.new_str(fmt::format("repeat({}, {})", *object, tool_at(self).position));
}

Value repeat_length_hint(Machine& m, const Value* a) {
    if (tool_at(a[0]).position < 0) return raise(m, *m.types.TypeError, "len() of unsized object");
    return m.new_int(tool_at(a[0]).position);
}

// ---- accumulate ----

Value accumulate_make(Machine& m, Type& type, const CallArguments& arguments) {
    const uint32_t count = arguments.positional_count;
    Value iterable = count > 0 ? arguments.values[0] : keyword_argument(arguments, "iterable");
    Value function = count > 1 ? arguments.values[1] : keyword_argument(arguments, "func");
    const Value initial = keyword_argument(arguments, "initial");
    if (iterable.empty()) {
        return raise(m, *m.types.TypeError, "accumulate() missing required argument 'iterable' (pos 1)");
    }
    if (count > 2) {
        return raise(m, *m.types.TypeError, "accumulate() takes at most 2 positional arguments ({} given)",
                     count);
    }
    const Value made = new_tool_over(m, type, iterable);
    if (!made) return Value();
    if (!function.empty() && !function.is_none()) tool_at(made).second = function;
    if (!initial.empty() && !initial.is_none()) tool_at(made).third = initial;
    return made;
}

Value accumulate_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    if (tool.position++ == 0 && !tool.third.empty()) return tool.third;
    const Value item = next(m, tool.first);
    if (!item) return Value();
    if (tool.third.empty()) {
        tool.third = item;
        return item;
    }
    const Value total = tool.third;
    Value sum = tool.second.empty() ? binary(m, BinaryOperator::Add, total, item)
                                    : call(m, tool.second, {total, item});
    if (sum) tool.third = sum;
    return sum;
}

// ---- chain ----

Value chain_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (!no_keywords(m, "chain", arguments)) return Value();
    const auto given = arguments.positional();
    return new_tool_over(m, type, m.new_tuple({given.begin(), given.end()}));
}

Value chain_from_iterable(Machine& m, const Value* a) { return new_tool_over(m, as<Type>(a[0]), a[1]); }

Value chain_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    while (!tool.first.empty()) {
        if (tool.second.empty()) {
            const Value iterable = next(m, tool.first);
            if (!iterable) {
                tool.first = Value();
                return Value();
            }
            tool.second = iterate(m, iterable);
            if (tool.second.empty()) {
                tool.first = Value();
                return Value();
            }
        }
        const Value inner = tool.second;
        Value item = next(m, inner);
        if (item || m.has_raised() || m.stopping) return item;
        tool.second = Value();
    }
    return Value();
}

// ---- by a predicate: dropwhile, takewhile, filterfalse, starmap, compress ----

Value predicate_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (!no_keywords(m, type.name.c_str(), arguments) || !check_arity(m, type.name, arguments, 2, 2)) {
        return Value();
    }
    const Value made = new_tool_over(m, type, arguments.values[1]);
    if (made) tool_at(made).second = arguments.values[0];
    return made;
}

std::optional<bool> holds(Machine& m, const Value& predicate, const Value& item) {
    const Value verdict = call(m, predicate, {item});
    return verdict ? truth(m, verdict) : std::nullopt;
}

Value dropwhile_next(Machine& m, const Value& self) {
    const Value iterator = tool_at(self).first, predicate = tool_at(self).second;
    for (Value item = next(m, iterator); item; item = next(m, iterator)) {
        if (tool_at(self).position == 1) return item;
        const std::optional<bool> dropped = holds(m, predicate, item);
        if (!dropped) return Value();
        if (*dropped) continue;
        tool_at(self).position = 1;
        return item;
    }
    return Value();
}

Value takewhile_next(Machine& m, const Value& self) {
    if (tool_at(self).position == 1) return Value();
    const Value iterator = tool_at(self).first, predicate = tool_at(self).second;
    const Value item = next(m, iterator);
    if (!item) return Value();
    const std::optional<bool> taken = holds(m, predicate, item);
    if (!taken) return Value();
    if (*taken) return item;
    tool_at(self).position = 1;
    return Value();
}

Value filterfalse_next(Machine& m, const Value& self) {
    const Value iterator = tool_at(self).first, predicate = tool_at(self).second;
    for (Value item = next(m, iterator); item; item = next(m, iterator)) {
        const auto dropped = predicate.is_none() ? truth(m, item) : holds(m, predicate, item);
        if (!dropped) return Value();
        if (!*dropped) return item;
    }
    return Value();
}

Value starmap_next(Machine& m, const Value& self) {
    const Value function = tool_at(self).second;
    const Value item = next(m, tool_at(self).first);
    if (!item) return Value();
    const std::optional<std::vector<Value>> arguments = to_vector(m, item);
    if (!arguments) return Value();
    return call(m, function,
                CallArguments{arguments->data(), static_cast<uint32_t>(arguments->size()), nullptr});
}

Value compress_make(Machine& m, Type& type, const CallArguments& arguments) {
    const uint32_t count = arguments.positional_count;
    const Value data = count > 0 ? arguments.values[0] : keyword_argument(arguments, "data");
    const Value selectors = count > 1 ? arguments.values[1] : keyword_argument(arguments, "selectors");
    if (data.empty() || selectors.empty()) {
        return raise(m, *m.types.TypeError, "compress() missing required argument '{}' (pos {})",
                     data.empty() ? "data" : "selectors", data.empty() ? 1 : 2);
    }
    const Value made = new_tool_over(m, type, data);
    if (made) tool_at(made).second = iterate(m, selectors);
    return made && !tool_at(made).second.empty() ? made : Value();
}

Value compress_next(Machine& m, const Value& self) {
    const Value data = tool_at(self).first, selectors = tool_at(self).second;
    for (Value item = next(m, data); item; item = next(m, data)) {
        const Value selector = next(m, selectors);
        const std::optional<bool> selected = selector ? truth(m, selector) : std::nullopt;
        if (!selected) return Value();
        if (*selected) return item;
    }
    return Value();
}

// ---- islice, pairwise, zip_longest ----

// A bound of islice: None, or a number that is not negative. nullopt: raised.
std::optional<int64_t> islice_bound(Machine& m, const Value& value, int64_t otherwise, const char* message,
                                    const char* below) {
    if (value.is_none()) return otherwise;
    if (m.type_of(value).slots.to_index) {
        const std::optional<int64_t> number = as_index(m, value);
        if (number && *number >= 0) return number;
        if (number && *number < -1) message = below;
    }
    m.take_raised();
    return raise_text(m, *m.types.ValueError, message);
}

Value islice_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (!no_keywords(m, "islice", arguments) || !check_arity(m, "islice", arguments, 2, 4)) return Value();
    const Value* a = arguments.values;
    const bool only_stop = arguments.positional_count == 2;
    constexpr const char* kBounds = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    constexpr const char* kStop =
        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    const auto stop = islice_bound(m, a[only_stop ? 1 : 2], -1, kStop, kBounds);
    if (!stop) return Value();
    const auto start = only_stop ? std::optional<int64_t>(0) : islice_bound(m, a[1], 0, kBounds, kBounds);
    if (!start) return Value();
    const Value step_value = arguments.positional_count == 4 ? a[3] : Value::none();
    constexpr const char* kStep = "Step for islice() must be a positive integer or None.";
    const auto step = islice_bound(m, step_value, 1, kStep, kStep);
    if (!step) return Value();
    if (*step == 0) return raise_text(m, *m.types.ValueError, kStep);
    const Value made = new_tool_over(m, type, a[0]);
    if (made) tool_at(made).indices = {*start, *stop, *step};
    return made;
}

Value islice_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    if (tool.first.empty()) return Value();
    const int64_t stop = tool.indices[1];
    const auto end = [&]() {
        tool_at(self).first = Value();
        return Value();
    };
    while (tool.position < tool.indices[0]) {
        if (!next(m, tool.first)) return end();
        ++tool.position;
    }
    if (stop >= 0 && tool.position >= stop) return end();
    Value item = next(m, tool.first);
    if (!item) return end();
    ++tool.position;
    tool.indices[0] += tool.indices[2];
    if (stop >= 0 && tool.indices[0] > stop) tool.indices[0] = stop;
    return item;
}

Value pairwise_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (!no_keywords(m, "pairwise", arguments) || !check_arity(m, "pairwise", arguments, 1, 1))
        return Value();
    return new_tool_over(m, type, arguments.values[0]);
}

Value pairwise_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    if (tool.second.empty()) {
        tool.second = next(m, tool.first);
        if (tool.second.empty()) return Value();
    }
    Value item = next(m, tool.first);
    if (!item) return Value();
    Value old = std::exchange(tool.second, item);
    return m.new_tuple({std::move(old), std::move(item)}).value();
}

Value zip_longest_make(Machine& m, Type& type, const CallArguments& arguments) {
    Ref<Tool> tool = m.make<Tool>(type);
    tool->second = Value::none();
    if (arguments.names) {
        for (size_t i = 0; i < arguments.names->items.size(); ++i) {
            if (text_of(arguments.names->items[i]) != "fillvalue") {
                return raise(m, *m.types.TypeError, "zip_longest() got an unexpected keyword argument");
            }
            tool->second = arguments.values[arguments.positional_count + i];
        }
    }
    for (const Value& iterable : arguments.positional()) {
        Value iterator = iterate(m, iterable);
        if (!iterator) return Value();
        tool->values.push_back(std::move(iterator));
    }
    tool->position = static_cast<int64_t>(tool->values.size());
    return tool.value();
}

Value zip_longest_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    if (tool.position == 0) return Value();
    std::vector<Value> items;
    for (size_t i = 0; i < tool.values.size(); ++i) {
        const Value iterator = tool.values[i];
        Value item = iterator.empty() ? Value() : next(m, iterator);
        if (!item) {
            if (m.has_raised()) {
                tool.position = 0;
                return Value();
            }
            if (!iterator.empty()) {
                tool.values[i] = Value();
                if (--tool.position == 0) return Value();
            }
            item = tool.second;
        }
        items.push_back(std::move(item));
    }
    return m.new_tuple(std::move(items)).value();
}

const NativeMethod kChainClassMethods[] = {{"from_iterable", "cls, iterable, /", chain_from_iterable}};
const NativeMethod kRepeatMethods[] = {{"__length_hint__", "self, /", repeat_length_hint}};

const ToolRow kTools[] = {
    {"count", count_make, count_next, count_repr},
    {"cycle", cycle_make, cycle_next, nullptr},
    {"repeat", repeat_make, repeat_next, repeat_repr},
    {"accumulate", accumulate_make, accumulate_next, nullptr},
    {"chain", chain_make, chain_next, nullptr},
    {"dropwhile", predicate_make, dropwhile_next, nullptr},
    {"takewhile", predicate_make, takewhile_next, nullptr},
    {"filterfalse", predicate_make, filterfalse_next, nullptr},
    {"starmap", predicate_make, starmap_next, nullptr},
    {"compress", compress_make, compress_next, nullptr},
    {"islice", islice_make, islice_next, nullptr},
    {"pairwise", pairwise_make, pairwise_next, nullptr},
    {"zip_longest", zip_longest_make, zip_longest_next, nullptr},
};

}  // namespace

Value new_tool_over(Machine& m, Type& type, const Value& iterable) {
    Ref<Tool> tool = m.make<Tool>(type);
    tool->first = iterate(m, iterable);
    return tool->first.empty() ? Value() : tool.value();
}

Type& add_tool(Machine& m, Module& module, const ToolRow& row) {
    Type& type =
        new_native_type(m, row.name, Layout::Iterator, *m.types.object, destroy_as<Tool>, "itertools");
    type.type_flags |= kNoDict;
    type.slots.make = row.make;
    type.slots.iter = [](Machine&, const Value& self) { return self; };
    type.slots.next = row.next;
    if (row.repr) type.slots.repr = row.repr;
    if (!row.make) type.type_flags |= kNotInstantiable;
    if (row.next == chain_next) add_class_methods(m, type, kChainClassMethods), add_class_getitem(m, type);
    if (row.next == repeat_next) add_methods(m, type, kRepeatMethods);
    finish_type(m, type);
    module.dict->table.set_name(*m.intern(row.name), Value::share(&type));
    return type;
}

Ref<Module> make_itertools_module(Machine& m) {
    Ref<Module> module = m.new_module("itertools");
    for (const ToolRow& row : kTools) add_tool(m, *module, row);
    add_pool_tools(m, *module);
    return module;
}

}  // namespace loopscope::library
