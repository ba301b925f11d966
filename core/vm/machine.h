// The machine: one Python interpreter. It owns all objects of a run, its types, modules, the handled and the
// raised exception, the frames, the virtual clock's value, limits, and the recorder it writes its trace to.
//
// What can be done with values stands in operations.h, raising in errors.h, making objects below. Nothing in
// it is shared with another machine; the same script gives the same run. No function throws C++ exceptions.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/ids.h"
#include "core/base/source.h"
#include "core/trace/recorder.h"
#include "core/vm/heap.h"
#include "core/vm/names.h"
#include "core/vm/objects.h"
#include "core/vm/type.h"
#include "core/vm/types.h"
#include "core/vm/value.h"

namespace loopscope::vm {

struct Frame;
class FrameStack;

// What ends a run from outside; see run::Limits for the meaning and the defaults.
struct MachineLimits {
    uint64_t steps = 400'000'000;
    uint64_t memory_bytes = 1'000'000'000;
    uint64_t output_bytes = 20'000'000;
    int recursion = 1000;
};

// Where the machine meets the rest: set by core/run before the first step.
struct MachineHooks {
    std::function<void(trace::Stream, std::string_view)> write;  // output; never empty
    std::function<std::string()> read_line;  // a line of standard input with its newline; "" at its end
    // Source text of a module by dotted name, or null: the library's first, then files beside the script.
    std::function<std::shared_ptr<const bytecode::Code>(std::string_view name, bool* is_package)> find_module;
    // Compiles text for eval ('e'), exec ('x') or single ('s'); where it is wrong: null, and *error says how.
    std::function<std::shared_ptr<const bytecode::Code>(std::string_view text, std::string_view filename,
                                                        char mode, base::Diagnostic* error)>
        compile;
};

class Machine {
  public:
    Machine(trace::Recorder& recorder, MachineHooks hooks, MachineLimits limits = {});
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    Heap heap;    // first: it outlives what the others hold
    Types types;  // the built-in types, by name: types.list, types.ValueError (types.def)
    Names names;  // interned names the machine itself uses: names.n_init (names.def)
    trace::Recorder& recorder;
    MachineHooks hooks;
    MachineLimits limits;

    // Making objects. Results are never empty.
    Value new_int(int64_t number);
    Value new_float(double number);
    Value new_str(std::string text);  // UTF-8
    Value new_str(std::string_view text) { return new_str(std::string(text)); }
    Value new_str(const char* text) { return new_str(std::string(text)); }
    Ref<Str> intern(std::string_view text);
    Value new_bytes(std::string bytes);
    Ref<List> new_list(std::vector<Value> items = {});
    Ref<Tuple> new_tuple(std::vector<Value> items = {});
    Ref<Dict> new_dict();
    Ref<Set> new_set();
    Value new_slice(Value start, Value stop, Value step);
    Ref<Module> new_module(std::string_view name);
    Value new_bound_method(Value function, Value self);
    // A new object of a C++ struct T with the given type; T is default-made. Counts memory.
    template <typename T>
    Ref<T> make(Type& type);

    Type& type_of(const Value& value) const {
        if (value.is_object()) return *value.object()->type;
        return value.is_small_int() ? *types.int_ : *immediate_types[value.immediate_index()];
    }
    Type* immediate_types[5] = {};

    // The raised exception: set by errors.h, read by whoever handles it.
    bool has_raised() const { return !raised.empty(); }
    Value take_raised() { return std::exchange(raised, Value()); }
    Value raised;  // an Exception, while it travels
    // Texts in the trace of None, True, False and small numbers, once given.
    static constexpr int64_t kLeastText = -100, kMostText = 1000;
    uint32_t number_texts[kMostText - kLeastText + 1] = {};
    uint32_t singleton_texts[3] = {};
    bool caught_recorded = false;  // the trace knows already who handles it
    Value handled;                 // what sys.exc_info() tells: set by except blocks, restored after

    // Frames (frame.h, interpreter.h).
    Frame* frame = nullptr;  // the running one
    std::unique_ptr<FrameStack> frames;
    int depth = 0;         // Python calls under way, for RecursionError
    int native_depth = 0;  // C++ levels that called back into Python

    // Modules and builtins.
    Ref<Dict> builtins;
    Ref<Dict> modules;                                  // sys.modules
    Value import_module(std::string_view dotted_name);  // empty: raised

    // Identity, weak references, attributes of odd objects: tables by address, entries removed as objects
    // die.
    int64_t identity(const Value& value);     // id(): numbers in the order of asking
    base::ObjectId trace_id(Object* object);  // none if it was never given one
    base::ObjectId give_trace_id(Object* object, trace::ObjectKind kind);
    std::unordered_map<const Object*, int64_t> identities;
    std::unordered_map<const Object*, base::ObjectId> trace_ids;
    std::unordered_map<const Object*, Ref<Dict>> side_dicts;
    std::unordered_map<const Object*, std::vector<Object*>> weakrefs;  // Weakref objects, borrowed

    // Virtual time in seconds since the run began. Moved by the loop and by blocking calls through move_clock
    // only.
    double clock = 0;
    void move_clock(double to, trace::ClockReason reason);

    // Limits. `stopping` is set once the run is to end: nothing can catch that; every call returns empty
    // until run() does.
    bool stopping = false;
    trace::StopReason stop_reason{};
    std::string stop_message;
    void stop(trace::StopReason reason, std::string message);
    // Work is counted in steps of about 20 ns: items, jumps backwards, calls, and what takes as long as many
    // of them (work.h). False: the run is to stop. Limits are looked at each kStepsBetweenChecks.
    bool spend(uint64_t steps) {
        if ((steps_to_check -= static_cast<int64_t>(steps)) > 0) return true;
        return check_limits();
    }
    bool spend_much(uint64_t steps);  // the same, of one operation that may be larger than the limit
    bool check_limits();
    static constexpr uint64_t kStepsBetweenChecks = 1024;
    int64_t steps_to_check = 0;  // until then; not above zero: they are to be looked at now
    uint64_t steps_left = 0;     // after those
    uint64_t bytes_in_use = 0;
    // Before making something large: false and MemoryError or the end of the run when it would pass the
    // limit.
    bool reserve(uint64_t bytes);

    void write(trace::Stream stream, std::string_view text);  // counts, records and passes on

    // State of C++ modules that must live as long as the machine (random's generator, the running loop, ..),
    // by type.
    template <typename T>
    T& state();

    // Attributes found along MROs, by version and name: lookup_in_type's memory.
    struct FoundAttribute {
        uint32_t version = 0;
        const Str* name = nullptr;
        const Value* value = nullptr;
    };
    static constexpr size_t kFoundAttributes = 4096;
    std::unique_ptr<FoundAttribute[]> found_attributes;
    uint32_t last_type_version = 0;
    uint32_t last_shape_id = 0;
    uint32_t type_count = 0;  // made so far
    // Objects whose count fell to zero while others were being destroyed: bounds the recursion.
    std::vector<Object*> dying;
    int destroy_depth = 0;
    bool closing = false;  // the machine is being destroyed: no Python code runs any more

  private:
    template <typename T>
    T& make_state();
    std::unordered_map<std::string_view, Ref<Str>> m_interned;
    Value m_characters[128];  // strings of one ASCII character
    Value m_empty_str, m_empty_tuple;
    uint64_t m_identity_count = 0;
    uint64_t m_output_bytes = 0;
    std::vector<std::shared_ptr<void>> m_states;
};

// Numbers given to types used with Machine::state, in order of first use in the process.
int next_state_index();

template <typename T>
struct StateIndex {
    static inline std::atomic<int> value{-1};  // of T; -1: not given yet
};

template <typename T>
inline T& Machine::state() {
    const auto index = static_cast<size_t>(StateIndex<T>::value.load(std::memory_order_relaxed));
    if (index < m_states.size() && m_states[index]) return *static_cast<T*>(m_states[index].get());
    return make_state<T>();
}

template <typename T>
T& Machine::make_state() {
    static const int index = next_state_index();
    StateIndex<T>::value.store(index, std::memory_order_relaxed);
    if (m_states.size() <= static_cast<size_t>(index)) m_states.resize(static_cast<size_t>(index) + 1);
    if (!m_states[static_cast<size_t>(index)]) m_states[static_cast<size_t>(index)] = std::make_shared<T>();
    return *static_cast<T*>(m_states[static_cast<size_t>(index)].get());
}

template <typename T>
void destroy_as(Object* object) {
    Machine& m = *object->type->machine;
    m.bytes_in_use -= sizeof(T);
    static_cast<T*>(object)->~T();
    m.heap.release(object, sizeof(T));
}

template <typename T>
Ref<T> Machine::make(Type& type) {
    T* object = new (heap.allocate(sizeof(T))) T();
    object->type = &type;
    ++type.refcount;
    object->layout = type.instance_layout;
    bytes_in_use += sizeof(T);
    return Ref<T>::own(object);
}

}  // namespace loopscope::vm
