// itertools that first collect their items and then combine them; groupby and tee, whose iterators share.
#include <algorithm>
#include <memory>
#include <numeric>

#include "core/library/itertools.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::library {
namespace {

using namespace vm;

// Items of `values` at `indices`, as a tuple.
Value chosen(Machine& m, const Tool& tool, size_t count) {
    std::vector<Value> items;
    items.reserve(count);
    for (size_t i = 0; i < count; ++i) items.push_back(tool.values[static_cast<size_t>(tool.indices[i])]);
    return m.new_tuple(std::move(items)).value();
}

// ---- product: `values` are the pools, as tuples; position 0: before the first, -1: at the end ----

Value product_make(Machine& m, Type& type, const CallArguments& arguments) {
    int64_t repeat = 1;
    if (arguments.names) {
        for (size_t i = 0; i < arguments.names->items.size(); ++i) {
            const std::string_view name = text_of(arguments.names->items[i]);
            if (name != "repeat") {
                return raise(m, *m.types.TypeError, "'{}' is an invalid keyword argument for product()",
                             name);
            }
            const std::optional<int64_t> given =
                as_index(m, arguments.values[arguments.positional_count + i]);
            if (!given) return Value();
            if (*given < 0) return raise(m, *m.types.ValueError, "repeat argument cannot be negative");
            repeat = *given;
        }
    }
    Ref<Tool> tool = m.make<Tool>(type);
    std::vector<Value> pools;
    for (const Value& iterable : arguments.positional()) {
        Value pool = tuple_of(m, iterable);
        if (!pool) return Value();
        pools.push_back(std::move(pool));
    }
    if (!m.reserve(static_cast<uint64_t>(repeat) * (pools.size() + 1) * sizeof(Value) * 2)) return Value();
    for (int64_t i = 0; i < repeat; ++i) tool->values.insert(tool->values.end(), pools.begin(), pools.end());
    tool->indices.assign(tool->values.size(), 0);
    return tool.value();
}

Value product_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    if (tool.position < 0) return Value();
    const auto pool_size = [&](size_t i) {
        return static_cast<int64_t>(as<Tuple>(tool.values[i]).items.size());
    };
    if (tool.position++ == 0) {
        for (size_t i = 0; i < tool.values.size(); ++i) {
            if (pool_size(i) == 0) tool.position = -1;
        }
        if (tool.position < 0) return Value();
    } else {
        size_t i = tool.values.size();
        while (i > 0 && ++tool.indices[i - 1] == pool_size(i - 1)) tool.indices[--i] = 0;
        if (i == 0) {
            tool.position = -1;
            return Value();
        }
    }
    std::vector<Value> items;
    items.reserve(tool.values.size());
    for (size_t i = 0; i < tool.values.size(); ++i) {
        items.push_back(as<Tuple>(tool.values[i]).items[static_cast<size_t>(tool.indices[i])]);
    }
    return m.new_tuple(std::move(items)).value();
}

// ---- permutations, combinations: `values` is the pool ----

// A tool with its pool and r; r is None for the pool's size.
Value pool_make(Machine& m, Type& type, const CallArguments& arguments, bool r_required) {
    const uint32_t count = arguments.positional_count;
    const Value iterable = count > 0 ? arguments.values[0] : keyword_argument(arguments, "iterable");
    Value r = count > 1 ? arguments.values[1] : keyword_argument(arguments, "r");
    if (iterable.empty() || (r_required && r.empty())) {
        return raise(m, *m.types.TypeError, "{}() missing required argument '{}' (pos {})", type.name,
                     iterable.empty() ? "iterable" : "r", iterable.empty() ? 1 : 2);
    }
    if (r_required && !m.type_of(r).slots.to_index) {
        return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(m, r));
    }
    Ref<Tool> tool = m.make<Tool>(type);
    std::optional<std::vector<Value>> pool = to_vector(m, iterable);
    if (!pool) return Value();
    tool->values = std::move(*pool);
    tool->position = static_cast<int64_t>(tool->values.size());
    if (!r.empty() && !r.is_none()) {
        if (!r_required && !is_int(r)) return raise(m, *m.types.TypeError, "Expected int as r");
        const std::optional<int64_t> given = as_index(m, r);
        if (!given) return Value();
        if (*given < 0) return raise(m, *m.types.ValueError, "r must be non-negative");
        tool->position = *given;
    }
    return tool.value();  // position is r; `third` is None once it has begun, False at the end
}

Value permutations_make(Machine& m, Type& type, const CallArguments& arguments) {
    return pool_make(m, type, arguments, false);
}
Value combinations_make(Machine& m, Type& type, const CallArguments& arguments) {
    return pool_make(m, type, arguments, true);
}

Value end_of(Tool& tool) {
    tool.third = Value::false_();
    return Value();
}

Value permutations_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    const auto n = static_cast<int64_t>(tool.values.size()), r = tool.position;
    if (tool.third.is_false()) return Value();
    if (tool.third.empty()) {
        tool.third = Value::none();
        if (r > n) return end_of(tool);
        // indices: the n places in order, then r counters of what is left to swap.
        tool.indices.resize(static_cast<size_t>(n + r));
        std::iota(tool.indices.begin(), tool.indices.begin() + n, 0);
        for (int64_t i = 0; i < r; ++i) tool.indices[static_cast<size_t>(n + i)] = n - i;
        return chosen(m, tool, static_cast<size_t>(r));
    }
    const auto places = tool.indices.begin();
    for (int64_t i = r - 1; i >= 0; --i) {
        int64_t& cycle = places[n + i];
        if (--cycle == 0) {
            std::rotate(places + i, places + i + 1, places + n);
            cycle = n - i;
            continue;
        }
        std::swap(places[i], places[n - cycle]);
        return chosen(m, tool, static_cast<size_t>(r));
    }
    return end_of(tool);
}

Value combinations_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    const auto n = static_cast<int64_t>(tool.values.size()), r = tool.position;
    if (tool.third.is_false()) return Value();
    if (tool.third.empty()) {
        tool.third = Value::none();
        if (r > n) return end_of(tool);
        tool.indices.resize(static_cast<size_t>(r));
        std::iota(tool.indices.begin(), tool.indices.end(), 0);
        return chosen(m, tool, static_cast<size_t>(r));
    }
    const auto places = tool.indices.begin();
    int64_t i = r - 1;
    while (i >= 0 && places[i] == i + n - r) --i;
    if (i < 0) return end_of(tool);
    ++places[i];
    for (++i; i < r; ++i) places[i] = places[i - 1] + 1;
    return chosen(m, tool, static_cast<size_t>(r));
}

Value replacement_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    const auto n = static_cast<int64_t>(tool.values.size()), r = tool.position;
    if (tool.third.is_false()) return Value();
    if (tool.third.empty()) {
        tool.third = Value::none();
        if (n == 0 && r > 0) return end_of(tool);
        tool.indices.assign(static_cast<size_t>(r), 0);
        return chosen(m, tool, static_cast<size_t>(r));
    }
    const auto places = tool.indices.begin();
    int64_t i = r - 1;
    while (i >= 0 && places[i] == n - 1) --i;
    if (i < 0) return end_of(tool);
    std::fill(places + i, places + r, places[i] + 1);
    return chosen(m, tool, static_cast<size_t>(r));
}

// ---- groupby ----

struct ToolTypes {
    Type *group = nullptr, *tee = nullptr;
};

// groupby: first iterator, second key function; values: {current key, current item, key of the group given
// out last}, each empty at first. position counts the groups given out.
Value groupby_make(Machine& m, Type& type, const CallArguments& arguments) {
    const uint32_t count = arguments.positional_count;
    const Value iterable = count > 0 ? arguments.values[0] : keyword_argument(arguments, "iterable");
    const Value key = count > 1 ? arguments.values[1] : keyword_argument(arguments, "key");
    if (iterable.empty()) {
        return raise(m, *m.types.TypeError, "groupby() missing required argument 'iterable' (pos 1)");
    }
    const Value made = new_tool_over(m, type, iterable);
    if (!made) return Value();
    tool_at(made).second = key.empty() ? Value::none() : key;
    tool_at(made).values.resize(3);
    return made;
}

bool groupby_step(Machine& m, const Value& self) {
    const Value iterator = tool_at(self).first, function = tool_at(self).second;
    Value item = next(m, iterator);
    if (!item) return false;
    Value key = function.is_none() ? item : call(m, function, {item});
    if (!key) return false;
    tool_at(self).values[0] = std::move(key);
    tool_at(self).values[1] = std::move(item);
    return true;
}

Value groupby_next(Machine& m, const Value& self) {
    Tool& tool = tool_at(self);
    ++tool.position;  // the last group ends here
    for (;;) {
        if (!tool.values[0].empty()) {
            if (tool.values[2].empty()) break;
            const Value last = tool.values[2], here = tool.values[0];
            const std::optional<bool> same = equal(m, last, here);
            if (!same) return Value();
            if (!*same) break;
        }
        if (!groupby_step(m, self)) return Value();
    }
    tool.values[2] = tool.values[0];
    Ref<Tool> group = m.make<Tool>(*m.state<ToolTypes>().group);
    group->first = self;
    group->second = tool.values[0];
    group->position = tool.position;
    return m.new_tuple({tool.values[0], group.value()}).value();
}

Value group_next(Machine& m, const Value& self) {
    const Value parent = tool_at(self).first;
    Tool& tool = tool_at(parent);
    if (tool.position != tool_at(self).position) return Value();
    if (tool.values[1].empty() && !groupby_step(m, parent)) return Value();
    const Value key = tool_at(self).second, here = tool.values[0];
    const std::optional<bool> same = equal(m, key, here);
    if (!same || !*same) return Value();
    return std::exchange(tool.values[1], Value());
}

// ---- tee: links of items shared by the iterators; `first` is the link that an iterator reads next ----

// first: the source iterator; second: the item, once read; third: the next link.
Value new_link(Machine& m, const Value& iterator) {
    Ref<Tool> link = m.make<Tool>(*m.state<ToolTypes>().group);
    link->first = iterator;
    return link.value();
}

Value tee_next(Machine& m, const Value& self) {
    const Value link = tool_at(self).first;
    if (tool_at(link).second.empty()) {
        if (tool_at(link).position == 1) {
            return raise(m, *m.types.RuntimeError, "cannot re-enter the tee iterator");
        }
        tool_at(link).position = 1;
        const Value iterator = tool_at(link).first;
        Value item = next(m, iterator);
        tool_at(link).position = 0;
        if (!item) return Value();
        tool_at(link).second = std::move(item);
        tool_at(link).third = new_link(m, iterator);
    }
    tool_at(self).first = tool_at(link).third;
    return tool_at(link).second;
}

Value new_tee(Machine& m, const Value& link) {
    Ref<Tool> tee = m.make<Tool>(*m.state<ToolTypes>().tee);
    tee->first = link;
    return tee.value();
}

Value tee_copy(Machine& m, const Value* a) { return new_tee(m, tool_at(a[0]).first); }

Value itertools_tee(Machine& m, const Value* a) {
    const std::optional<int64_t> count = as_index(m, a[1]);
    if (!count) return Value();
    if (*count < 0) return raise(m, *m.types.ValueError, "n must be >= 0");
    if (*count == 0) return m.new_tuple().value();
    if (!m.reserve(static_cast<uint64_t>(*count) * sizeof(Tool))) return Value();
    const Value iterator = iterate(m, a[0]);
    if (!iterator) return Value();
    const bool is_tee = &m.type_of(iterator) == m.state<ToolTypes>().tee;
    const Value link = is_tee ? tool_at(iterator).first : new_link(m, iterator);
    std::vector<Value> iterators;
    if (is_tee) iterators.push_back(iterator);
    while (static_cast<int64_t>(iterators.size()) < *count) iterators.push_back(new_tee(m, link));
    return m.new_tuple(std::move(iterators)).value();
}

const NativeMethod kFunctions[] = {{"tee", "iterable, n=2, /", itertools_tee}};
const NativeMethod kTeeMethods[] = {{"__copy__", "self, /", tee_copy}};

const ToolRow kTools[] = {
    {"product", product_make, product_next, nullptr},
    {"permutations", permutations_make, permutations_next, nullptr},
    {"combinations", combinations_make, combinations_next, nullptr},
    {"combinations_with_replacement", combinations_make, replacement_next, nullptr},
    {"groupby", groupby_make, groupby_next, nullptr},
    {"_grouper", nullptr, group_next, nullptr},
    {"_tee", nullptr, tee_next, nullptr},
};

// A long chain of links must not be freed by recursion.
void destroy_link(Object* object) {
    Value following = std::move(static_cast<Tool*>(object)->third);
    destroy_as<Tool>(object);
    while (following.is_object() && following.object()->refcount == 1 &&
           following.is_layout(Layout::Iterator) && following.object()->type->destroy == destroy_link) {
        following = std::move(tool_at(following).third);
    }
}

}  // namespace

void add_pool_tools(Machine& m, Module& module) {
    auto& types = m.state<ToolTypes>();
    for (const ToolRow& row : kTools) {
        Type& type = add_tool(m, module, row);
        if (row.next == group_next) types.group = &type, type.destroy = destroy_link;
        if (row.next == tee_next) types.tee = &type, add_methods(m, type, kTeeMethods);
    }
    add_functions(m, module, kFunctions);
}

}  // namespace loopscope::library
