// The modules _heapq and bisect: order kept in plain lists. A heap's layout can be seen in its list, so the
// steps are CPython's. merge is in heapq.py.
#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::library {
namespace {

using namespace vm;

// `which` names the argument in the message: functions of one argument have none to tell apart.
List* heap_of(Machine& m, const char* function, const Value& value, const char* which = " 1") {
    if (List* list = cast<List>(value)) return list;
    raise(m, *m.types.TypeError, "{}() argument{} must be list, not {}", function, which,
          type_name(m, value));
    return nullptr;
}

// A heap whose comparisons may run code that changes it. `Largest` turns the order around.
template <bool Largest>
class Heap {
  public:
    Heap(Machine& m, List& list) : m_machine(m), m_list(list), m_size(list.items.size()) {}

    // Moves the item at `place` up towards `top` until its parent is not greater.
    bool rise(size_t top, size_t place) {
        while (place > top) {
            const size_t parent = (place - 1) / 2;
            const std::optional<bool> smaller = before(place, parent);
            if (!smaller) return false;
            if (!*smaller) break;
            std::swap(m_list.items[place], m_list.items[parent]);
            place = parent;
        }
        return true;
    }
    // Moves the item at `place` down along the smaller children to a leaf, then up to where it belongs.
    bool sink(size_t place) {
        const size_t top = place;
        while (place < m_size / 2) {
            size_t child = place * 2 + 1;
            if (child + 1 < m_size) {
                const std::optional<bool> left_smaller = before(child, child + 1);
                if (!left_smaller) return false;
                child += !*left_smaller;
            }
            std::swap(m_list.items[child], m_list.items[place]);
            place = child;
        }
        return rise(top, place);
    }

  private:
    std::optional<bool> before(size_t left, size_t right) {
        const Value a = m_list.items[left], b = m_list.items[right];
        const std::optional<bool> answer = Largest ? less(m_machine, b, a) : less(m_machine, a, b);
        if (answer && m_list.items.size() != m_size) {
            return raise(m_machine, *m_machine.types.RuntimeError, "list changed size during iteration");
        }
        return answer;
    }

    Machine& m_machine;
    List& m_list;
    size_t m_size;
};

Value heap_push(Machine& m, const Value* a) {
    List* list = heap_of(m, "heappush", a[0]);
    if (!list || !list_append(m, *list, a[1])) return Value();
    return Heap<false>(m, *list).rise(0, list->items.size() - 1) ? Value::none() : Value();
}

template <bool Largest>
Value pop(Machine& m, const char* function, const Value& heap) {
    List* list = heap_of(m, function, heap, "");
    if (!list) return Value();
    if (list->items.empty()) return raise(m, *m.types.IndexError, "index out of range");
    Value last = std::move(list->items.back());
    list->items.pop_back();
    if (list->items.empty()) return last;
    Value first = std::exchange(list->items[0], std::move(last));
    return Heap<Largest>(m, *list).sink(0) ? first : Value();
}

template <bool Largest>
Value replace(Machine& m, const char* function, const Value* a) {
    List* list = heap_of(m, function, a[0]);
    if (!list) return Value();
    if (list->items.empty()) return raise(m, *m.types.IndexError, "index out of range");
    Value first = std::exchange(list->items[0], a[1]);
    return Heap<Largest>(m, *list).sink(0) ? first : Value();
}

template <bool Largest>
Value heapify(Machine& m, const char* function, const Value& heap) {
    List* list = heap_of(m, function, heap, "");
    if (!list) return Value();
    count_work(m, list->items.size());
    Heap<Largest> order(m, *list);
    for (size_t place = list->items.size() / 2; place-- > 0;) {
        if (!order.sink(place)) return Value();
    }
    return Value::none();
}

Value heap_pop(Machine& m, const Value* a) { return pop<false>(m, "heappop", a[0]); }
Value heap_pop_max(Machine& m, const Value* a) { return pop<true>(m, "_heappop_max", a[0]); }
Value heap_replace(Machine& m, const Value* a) { return replace<false>(m, "heapreplace", a); }
Value heap_replace_max(Machine& m, const Value* a) { return replace<true>(m, "_heapreplace_max", a); }
Value heap_heapify(Machine& m, const Value* a) { return heapify<false>(m, "heapify", a[0]); }
Value heap_heapify_max(Machine& m, const Value* a) { return heapify<true>(m, "_heapify_max", a[0]); }

Value heap_pushpop(Machine& m, const Value* a) {
    List* list = heap_of(m, "heappushpop", a[0]);
    if (!list || list->items.empty()) return list ? a[1] : Value();
    const Value first = list->items[0];
    const std::optional<bool> smaller = less(m, first, a[1]);
    if (!smaller) return Value();
    if (!*smaller) return a[1];
    if (list->items.empty()) return raise(m, *m.types.IndexError, "index out of range");
    return replace<false>(m, "heappushpop", a);
}

// sorted(iterable, key=key, reverse=reverse)[:n], as both are documented to be. n is compared with the
// length, where there is one, and then counted to.
Value first_sorted(Machine& m, const Value* a, bool reverse) {
    std::optional<int64_t> count;
    if (m.type_of(a[1]).slots.len) {
        const auto size = length(m, a[1]);
        const Value all = size ? compare(m, CompareOperator::GtE, a[0], m.new_int(*size)) : Value();
        const auto takes_all = all ? truth(m, all) : std::nullopt;
        if (!takes_all) return Value();
        if (*takes_all && !m.type_of(a[0]).slots.to_index) {
            return raise(m, *m.types.TypeError,
                         "slice indices must be integers or None or have an __index__ method");
        }
        if (*takes_all && *size > 0) count = *size;
    }
    if (!count) count = as_index(m, a[0]);
    if (count && *count <= 0) return iterate(m, a[1]) ? m.new_list({}).value() : Value();
    const Value list = count ? list_of(m, a[1]) : Value();
    if (!list || !list_sort(m, as<List>(list), a[2], reverse)) return Value();
    auto& items = as<List>(list).items;
    items.resize(static_cast<size_t>(std::clamp<int64_t>(*count, 0, static_cast<int64_t>(items.size()))));
    return list;
}
Value heap_nsmallest(Machine& m, const Value* a) { return first_sorted(m, a, false); }
Value heap_nlargest(Machine& m, const Value* a) { return first_sorted(m, a, true); }

const NativeMethod kHeapFunctions[] = {
    {"heappush", "heap, item, /", heap_push},
    {"heappop", "heap, /", heap_pop},
    {"heappushpop", "heap, item, /", heap_pushpop},
    {"heapreplace", "heap, item, /", heap_replace},
    {"heapify", "heap, /", heap_heapify},
    {"nsmallest", "n, iterable, key=None", heap_nsmallest},
    {"nlargest", "n, iterable, key=None", heap_nlargest},
    {"_heappop_max", "heap, /", heap_pop_max},
    {"_heapreplace_max", "heap, item, /", heap_replace_max},
    {"_heapify_max", "heap, /", heap_heapify_max},
};

// ---- bisect ----

// Where `item` goes in the sorted `sequence`: before equal ones (left) or after. nullopt: raised.
std::optional<int64_t> place_of(Machine& m, const Value* a, const Value& item, bool left) {
    std::optional<int64_t> low = as_index(m, a[2]);
    if (!low) return std::nullopt;
    if (*low < 0) return raise(m, *m.types.ValueError, "lo must be non-negative");
    if (a[3].is_none() && Dict::is(a[0])) {
        return raise(m, *m.types.TypeError, "{} is not a sequence", type_name(m, a[0]));
    }
    std::optional<int64_t> high = a[3].is_none() ? length(m, a[0]) : as_index(m, a[3]);
    if (!high) return std::nullopt;
    while (*low < *high) {
        const int64_t middle = *low + (*high - *low) / 2;
        if (!m.type_of(a[0]).slots.get_item) {
            return raise(m, *m.types.TypeError, "'{}' object does not support indexing", type_name(m, a[0]));
        }
        Value here = get_item(m, a[0], m.new_int(middle));
        if (here && !a[4].is_none()) here = call(m, a[4], {here});
        if (!here) return std::nullopt;
        const std::optional<bool> answer = left ? less(m, here, item) : less(m, item, here);
        if (!answer) return std::nullopt;
        if (*answer == left)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

template <bool Left>
Value bisect_function(Machine& m, const Value* a) {
    const std::optional<int64_t> place = place_of(m, a, a[1], Left);
    return place ? m.new_int(*place) : Value();
}

template <bool Left>
Value insort_function(Machine& m, const Value* a) {
    const Value item = a[4].is_none() ? a[1] : call(m, a[4], {a[1]});
    const std::optional<int64_t> place = item ? place_of(m, a, item, Left) : std::nullopt;
    if (!place || !call_method(m, a[0], "insert", {m.new_int(*place), a[1]})) return Value();
    return Value::none();
}

#define BISECT "a, x, lo=0, hi=None, *, key=None"
const NativeMethod kBisectFunctions[] = {
    {"bisect_left", BISECT, bisect_function<true>},   {"bisect_right", BISECT, bisect_function<false>},
    {"bisect", BISECT, bisect_function<false>},       {"insort_left", BISECT, insort_function<true>},
    {"insort_right", BISECT, insort_function<false>}, {"insort", BISECT, insort_function<false>},
};
#undef BISECT

}  // namespace

Ref<Module> make_heapq_module(Machine& m) {
    Ref<Module> module = m.new_module("_heapq");
    add_functions(m, *module, kHeapFunctions);
    return module;
}

Ref<Module> make_bisect_module(Machine& m) {
    Ref<Module> module = m.new_module("bisect");
    add_functions(m, *module, kBisectFunctions);
    return module;
}

}  // namespace loopscope::library
