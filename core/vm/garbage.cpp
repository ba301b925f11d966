#include "core/vm/garbage.h"

#include <algorithm>
#include <unordered_map>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/exceptions.h"
#include "core/vm/frame.h"
#include "core/vm/frame_view.h"
#include "core/vm/generator.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/traceback.h"
#include "core/vm/weakref.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

struct ForeignTypes {
    std::unordered_map<int, References> by_layout;
    std::unordered_map<const Type*, References> by_type;
};

const References* foreign(Machine& m, const Object* object) {
    const ForeignTypes& types = m.state<ForeignTypes>();
    const auto by_type = types.by_type.find(object->type);
    if (by_type != types.by_type.end()) return &by_type->second;
    const auto by_layout = types.by_layout.find(static_cast<int>(object->layout));
    return by_layout == types.by_layout.end() ? nullptr : &by_layout->second;
}

template <typename Visit>
void visit_all(const std::vector<Value>& values, Visit& visit) {
    for (const Value& value : values) visit(value);
}

template <typename Visit>
void visit_frame(const Frame& frame, uint32_t slot_count, Visit& visit) {
    visit(frame.function);
    visit(frame.locals);
    visit(frame.view);
    for (uint32_t i = 0; i < slot_count + frame.stack_top; ++i) visit(frame.slots[i]);
}

template <typename Visit>
void visit_function(const Function& function, Visit& visit) {
    visit(function.globals.value());
    visit(function.defaults);
    visit(function.kwdefaults.value());
    for (const Ref<Cell>& cell : function.closure) visit(cell.value());
    visit(function.annotations);
    visit(function.dict.value());
}

template <typename Visit>
void visit_exception(Machine& m, Object* object, Visit& visit) {
    auto& exception = *static_cast<Exception*>(object);
    visit(exception.args);
    visit(exception.cause);
    visit(exception.context);
    visit(exception.traceback);
    visit(exception.dict.value());
    if (family_of(m, *object->type) == ExceptionFamily::Plain) return;
    for (const Value& field : static_cast<RichException&>(exception).fields) visit(field);
}

// Calls visit(Value) for each reference that an object of a known layout holds. False: the layout is not
// known.
template <typename Visit>
bool visit_references(Machine& m, Object* object, Visit visit) {
    if (object->flags & kHasSideDict) visit(m.side_dicts.find(object)->second.value());
    switch (object->layout) {
        case Layout::Instance:
            visit_all(static_cast<Instance*>(object)->values, visit);
            visit(static_cast<Instance*>(object)->dict.value());
            return true;
        case Layout::List:
            visit_all(static_cast<List*>(object)->items, visit);
            return true;
        case Layout::Tuple:
            visit_all(static_cast<Tuple*>(object)->items, visit);
            return true;
        case Layout::Dict: {
            const DictTable& table = static_cast<Dict*>(object)->table;
            for (uint32_t i = 0; i < table.entry_count(); ++i) {
                visit(table.entry(i).key);
                visit(table.entry(i).value);
            }
            return true;
        }
        case Layout::Set:
        case Layout::FrozenSet: {
            const SetTable& table = static_cast<Set*>(object)->table;
            for (uint32_t i = 0; i < table.entry_count(); ++i) visit(table.entry(i).key);
            return true;
        }
        case Layout::Function:
            visit_function(*static_cast<Function*>(object), visit);
            return true;
        case Layout::Cell:
            visit(static_cast<Cell*>(object)->content);
            return true;
        case Layout::BoundMethod:
            visit(static_cast<BoundMethod*>(object)->function);
            visit(static_cast<BoundMethod*>(object)->self);
            return true;
        case Layout::Exception:
            visit_exception(m, object, visit);
            return true;
        case Layout::Traceback:
            visit(static_cast<Traceback*>(object)->next);
            visit(static_cast<Traceback*>(object)->frame_view);
            return true;
        case Layout::FrameView:
            visit(static_cast<FrameView*>(object)->locals);
            visit(static_cast<FrameView*>(object)->back);
            visit_all(static_cast<FrameView*>(object)->kept, visit);
            return true;
        case Layout::Generator:
        case Layout::Coroutine:
        case Layout::AsyncGenerator: {
            const auto& generator = *static_cast<Generator*>(object);
            if (generator.state == GeneratorState::Running) return false;
            visit(generator.handled);
            if (generator.frame) visit_frame(*generator.frame, generator.frame->code->slot_count, visit);
            return true;
        }
        default:
            if (const References* references = foreign(m, object))
                return references->visit(object, visit), true;
            return false;
    }
}

// Empties an object so that its cycles are broken. What it held dies with `old`.
void clear_references(Machine& m, Object* object) {
    switch (object->layout) {
        case Layout::Instance: {
            auto& instance = *static_cast<Instance*>(object);
            const std::vector<Value> old = std::move(instance.values);
            const Ref<Dict> old_dict = std::move(instance.dict);
            instance.values.assign(object->type->root_shape->count, Value());
            instance.shape = object->type->root_shape;
            return;
        }
        case Layout::List: {
            const std::vector<Value> old = std::move(static_cast<List*>(object)->items);
            static_cast<List*>(object)->items.clear();
            return;
        }
        case Layout::Dict:
            static_cast<Dict*>(object)->table.clear();
            return;
        case Layout::Set:
            static_cast<Set*>(object)->table.clear();
            return;
        case Layout::Cell: {
            const Value old = std::move(static_cast<Cell*>(object)->content);
            return;
        }
        case Layout::Function: {
            const std::vector<Ref<Cell>> old = std::move(static_cast<Function*>(object)->closure);
            static_cast<Function*>(object)->closure.clear();
            return;
        }
        case Layout::Exception: {
            auto& exception = *static_cast<Exception*>(object);
            const Value cause = std::move(exception.cause), context = std::move(exception.context);
            const Value traceback = std::move(exception.traceback);
            const Ref<Dict> dict = std::move(exception.dict);
            return;
        }
        case Layout::FrameView: {
            auto& view = *static_cast<FrameView*>(object);
            const std::vector<Value> old = std::move(view.kept);
            const Value locals = std::move(view.locals), back = std::move(view.back);
            view.kept.clear();
            return;
        }
        default:
            if (const References* references = foreign(m, object); references && references->clear) {
                references->clear(object);
            }
            return;  // what is left is in cycles through one of the others
    }
}

using Counts = std::unordered_map<Object*, uint32_t>;

// Everything that is reachable from an object with references from outside is taken out of `counts`.
void keep_reachable(Machine& m, Counts& counts) {
    std::vector<Object*> reachable;
    for (const auto& [object, outside] : counts) {
        if (outside > 0) reachable.push_back(object);
    }
    for (Object* object : reachable) counts.erase(object);
    while (!reachable.empty()) {
        Object* object = reachable.back();
        reachable.pop_back();
        visit_references(m, object, [&](const Value& value) {
            if (value.is_object() && counts.erase(value.object())) reachable.push_back(value.object());
        });
    }
}

// The objects that only each other refer to, in order of their place.
std::vector<Value> find_garbage(Machine& m) {
    Counts counts;  // references that do not come from the objects themselves
    std::vector<Object*> order;
    m.heap.for_each([&](Object* object) {
        if (!visit_references(m, object, [](const Value&) {})) return;
        counts.emplace(object, object->refcount);
        order.push_back(object);
    });
    count_work(m, order.size() * 8);
    for (Object* object : order) {
        visit_references(m, object, [&](const Value& value) {
            if (!value.is_object()) return;
            const auto found = counts.find(value.object());
            if (found != counts.end()) --found->second;
        });
    }
    keep_reachable(m, counts);
    std::vector<Value> garbage;
    for (Object* object : order) {
        if (counts.contains(object)) garbage.push_back(Value::share(object));
    }
    return garbage;
}

// The number that coroutines, futures and tasks got when they were made; 0 for others.
uint32_t made_as(const Value& value) {
    const bool numbered =
        Generator::is(value) || value.is_layout(Layout::Future) || value.is_layout(Layout::Task);
    return numbered ? static_cast<const Traced*>(value.object())->trace_id.value : 0;
}

// Among them, coroutines, futures and tasks are finalized in the order in which they were made.
void order_by_making(std::vector<Value>& garbage) {
    std::vector<size_t> places;
    std::vector<Value> numbered;
    for (size_t i = 0; i < garbage.size(); ++i) {
        if (made_as(garbage[i]) == 0) continue;
        places.push_back(i);
        numbered.push_back(garbage[i]);
    }
    std::stable_sort(numbered.begin(), numbered.end(),
                     [](const Value& a, const Value& b) { return made_as(a) < made_as(b); });
    for (size_t i = 0; i < places.size(); ++i) garbage[places[i]] = numbered[i];
}

// Runs the finalizers of garbage. True: some ran, so that some of it may live again.
bool run_finalizers(Machine& m, const std::vector<Value>& garbage) {
    bool any = false;
    for (const Value& value : garbage) {
        Object* object = value.object();
        if (!object->type->slots.finalize || object->flags & kFinalized) continue;
        object->flags |= kFinalized;
        any = true;
        if (!object->type->slots.finalize(m, value) && m.has_raised()) {
            const Value* method = lookup_in_type(*object->type, *m.names.n_del);
            write_unraisable(m, method ? *method : value);
        }
    }
    return any;
}

}  // namespace

void register_references(Machine& m, Layout layout, References references) {
    m.state<ForeignTypes>().by_layout[static_cast<int>(layout)] = references;
}
void register_references(Machine& m, const Type& type, References references) {
    m.state<ForeignTypes>().by_type[&type] = references;
}

bool visit_registered_references(Machine& m, Object* object, const VisitReference& visit) {
    const References* references = foreign(m, object);
    if (references == nullptr || references->visit == nullptr) return false;
    references->visit(object, visit);
    return true;
}

int64_t collect_garbage(Machine& m, GarbageOrder order) {
    if (m.stopping) return 0;
    Value raised = std::move(m.raised);
    m.raised = Value();
    std::vector<Value> garbage = find_garbage(m);
    order_by_making(garbage);
    if (order == GarbageOrder::CoroutinesLast) {
        std::stable_partition(garbage.begin(), garbage.end(),
                              [](const Value& value) { return !Generator::is(value); });
    }
    for (const Value& value : garbage) {
        if (value.object()->flags & kHasWeakrefs) clear_weakrefs(m, value.object());
    }
    if (run_finalizers(m, garbage)) {
        garbage.clear();
        garbage = find_garbage(m);
    }
    const auto count = static_cast<int64_t>(garbage.size());
    for (const Value& value : garbage) clear_references(m, value.object());
    garbage.clear();
    m.raised = std::move(raised);
    return count;
}

void collect_garbage_at_exit(Machine& m, GarbageOrder order) {
    bool any = false;
    m.heap.for_each([&](Object* object) {
        any = any || (object->type->slots.finalize && !(object->flags & kFinalized));
    });
    if (any) collect_garbage(m, order);
}

// Is there a class, written in Python, whose objects have something to do when they die?
static bool has_finalizers(Machine& m) {
    bool any = false;
    m.heap.for_each([&](const Object* object) {
        if (object->layout != Layout::Type) return;
        const auto& type = *static_cast<const Type*>(object);
        any = any || (type.has(kWrittenInPython) && type.slots.finalize != nullptr);
    });
    return any;
}

void finalize_globals(Machine& m, Dict& globals) {
    if (!has_finalizers(m)) return;
    std::vector<Object*> waiting, containers;
    std::unordered_map<Object*, bool> seen;
    const auto reach = [&](const Value& value, std::vector<Object*>& list) {
        if (value.is_object() && seen.emplace(value.object(), true).second) list.push_back(value.object());
    };
    std::vector<Object*> in_place;  // reached from the globals through objects alone
    for (uint32_t i = 0; i < globals.table.entry_count(); ++i) reach(globals.table.entry(i).value, waiting);
    for (size_t at = 0; at < waiting.size(); ++at) {
        if (waiting[at]->layout != Layout::Instance) {
            containers.push_back(waiting[at]);
            continue;
        }
        in_place.push_back(waiting[at]);
        visit_references(m, waiting[at], [&](const Value& value) { reach(value, waiting); });
    }
    std::sort(in_place.begin(), in_place.end());  // instances lie in memory as they were made, mostly
    std::vector<Object*> order = std::move(in_place);
    for (size_t at = 0; at < containers.size(); ++at) {
        std::vector<Object*> inner;
        visit_references(m, containers[at], [&](const Value& value) { reach(value, inner); });
        const Layout layout = containers[at]->layout;
        if (layout == Layout::List || layout == Layout::Tuple) std::reverse(inner.begin(), inner.end());
        for (Object* object : inner) {
            if (object->layout == Layout::Instance) order.push_back(object);
            containers.push_back(object);
        }
    }
    std::vector<Value> finalized;
    for (Object* object : order) {
        if (object->type->has(kWrittenInPython)) finalized.push_back(Value::share(object));
    }
    run_finalizers(m, finalized);
}

namespace {

struct GarbageState {
    bool enabled = true;
    int64_t thresholds[3] = {700, 10, 10};
};
GarbageState& state(Machine& m) { return m.state<GarbageState>(); }

Value collect(Machine& m, const Value* a) {
    const std::optional<int64_t> generation = as_index(m, a[0]);
    if (!generation) return Value();
    if (*generation < 0 || *generation > 2) return raise(m, *m.types.ValueError, "invalid generation");
    return m.new_int(collect_garbage(m));
}
Value enable(Machine& m, const Value*) {
    state(m).enabled = true;
    return Value::none();
}
Value disable(Machine& m, const Value*) {
    state(m).enabled = false;
    return Value::none();
}
Value is_enabled(Machine& m, const Value*) { return Value::boolean(state(m).enabled); }
Value get_threshold(Machine& m, const Value*) {
    const int64_t* t = state(m).thresholds;
    return m.new_tuple({m.new_int(t[0]), m.new_int(t[1]), m.new_int(t[2])}).value();
}
Value set_threshold(Machine& m, const Value* a) {
    for (size_t i = 0; i < 3; ++i) {
        if (a[i].empty()) continue;
        const std::optional<int64_t> number = as_index(m, a[i]);
        if (!number) return Value();
        state(m).thresholds[i] = *number;
    }
    return Value::none();
}
Value is_tracked(Machine& m, const Value* a) {
    return Value::boolean(a[0].is_object() && visit_references(m, a[0].object(), [](const Value&) {}));
}
Value freeze(Machine&, const Value*) { return Value::none(); }

const NativeMethod kFunctions[] = {
    {"collect", "generation=2", collect},
    {"enable", "", enable},
    {"disable", "", disable},
    {"isenabled", "", is_enabled},
    {"get_threshold", "", get_threshold},
    {"set_threshold", "threshold0, threshold1=?, threshold2=?, /", set_threshold},
    {"is_tracked", "obj, /", is_tracked},
    {"freeze", "", freeze},
    {"unfreeze", "", freeze},
};

}  // namespace

Ref<Module> make_gc_module(Machine& m) {
    Ref<Module> module = m.new_module("gc");
    add_functions(m, *module, kFunctions);
    module->dict->table.set_name(*m.intern("garbage"), m.new_list().value());
    module->dict->table.set_name(*m.intern("callbacks"), m.new_list().value());
    return module;
}

}  // namespace loopscope::vm
