#include "core/vm/machine.h"

#include <bit>
#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/frame_stack.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

int64_t count_characters(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; });
}

// Is its number in the object itself? (It may be on its way out: no Value may be made of it.)
bool is_traced(Object* object) {
    Value borrowed = Value::attach(reinterpret_cast<uint64_t>(object));
    const bool result = Traced::is(borrowed);
    borrowed.detach();
    return result;
}

// Events of the trace that were counted as steps already: they are work, too.
struct CountedEvents {
    uint64_t count = 0;
};

}  // namespace

void set_up_machine(Machine& m);  // setup.cpp

Machine::Machine(trace::Recorder& recorder_, MachineHooks hooks_, MachineLimits limits_)
    : recorder(recorder_), hooks(std::move(hooks_)), limits(limits_), frames(std::make_unique<FrameStack>()) {
    found_attributes = std::make_unique<FoundAttribute[]>(kFoundAttributes);
    steps_left = limits.steps;
    set_up_machine(*this);
    CHECK(!has_raised());
}

// What is still alive is in cycles, or held by the machine: every object is kept from dying by its count,
// then all are taken apart, classes last because objects ask them how.
Machine::~Machine() {
    closing = true;
    stopping = true;
    raised = Value();
    handled = Value();
    constexpr uint32_t kHeld = uint32_t{1} << 30;
    std::vector<Object*> objects;
    std::vector<Type*> classes;
    heap.for_each([&](Object* object) {
        object->refcount += kHeld;
        if (object->layout == Layout::Type)
            classes.push_back(static_cast<Type*>(object));
        else
            objects.push_back(object);
    });
    weakrefs.clear();
    heap.close();
    for (Object* object : objects) object->type->destroy(object);
    for (Type* type : classes) delete type->root_shape;
    for (Type* type : classes) type->~Type();
}

int next_state_index() {
    static int next = 0;
    return next++;
}

Value Machine::new_int(int64_t number) {
    if (Value::fits_small(number)) return Value::small_int(number);
    Ref<Int> object = make<Int>(*types.int_);
    object->small_value = number;
    return std::move(object).value();
}

Value Machine::new_float(double number) {
    Ref<Float> object = make<Float>(*types.float_);
    object->number = number;
    return std::move(object).value();
}

Value Machine::new_str(std::string text) {
    if (text.size() <= 1) {
        if (text.empty()) return m_empty_str;
        if (static_cast<unsigned char>(text[0]) < 128) return m_characters[static_cast<size_t>(text[0])];
    }
    Ref<Str> object = make<Str>(*types.str);
    object->length = count_characters(text);
    count_work(*this, 1 + (text.size() >> 6));
    bytes_in_use += text.size();
    object->text = std::move(text);
    return std::move(object).value();
}

Ref<Str> Machine::intern(std::string_view text) {
    const auto found = m_interned.find(text);
    if (found != m_interned.end()) return found->second;
    Ref<Str> object = make<Str>(*types.str);
    object->text = std::string(text);
    object->length = count_characters(text);
    object->interned = true;
    bytes_in_use += text.size();
    count_work(*this, 60);  // it is kept for good, in a table of its own
    m_interned.emplace(object->view(), object);
    if (text.empty()) m_empty_str = object.value();
    if (text.size() == 1 && static_cast<unsigned char>(text[0]) < 128) {
        m_characters[static_cast<size_t>(text[0])] = object.value();
    }
    return object;
}

Value Machine::new_bytes(std::string bytes) {
    Ref<Bytes> object = make<Bytes>(*types.bytes);
    count_work(*this, 1 + (bytes.size() >> 6));
    bytes_in_use += bytes.size();
    object->bytes = std::move(bytes);
    return std::move(object).value();
}

Ref<List> Machine::new_list(std::vector<Value> items) {
    Ref<List> object = make<List>(*types.list);
    count_work(*this, items.size() >> 1);
    object->items = std::move(items);
    return object;
}

Ref<Tuple> Machine::new_tuple(std::vector<Value> items) {
    if (items.empty()) {
        if (!m_empty_tuple) m_empty_tuple = make<Tuple>(*types.tuple);
        return Ref<Tuple>(m_empty_tuple);
    }
    Ref<Tuple> object = make<Tuple>(*types.tuple);
    object->items = std::move(items);
    // What discharge() gives back.
    if (const uint64_t bytes = object->items.size() * sizeof(Value); bytes > 64) {
        object->small = static_cast<decltype(object->small)>(std::bit_width(bytes) - 1);
        bytes_in_use += uint64_t{1} << object->small;
        count_work(*this, bytes >> 5);
    }
    return object;
}

Ref<Dict> Machine::new_dict() { return make<Dict>(*types.dict); }

Ref<Set> Machine::new_set() { return make<Set>(*types.set); }

Value Machine::new_slice(Value start, Value stop_, Value step) {
    Ref<Slice> object = make<Slice>(*types.slice);
    object->start = std::move(start);
    object->stop = std::move(stop_);
    object->step = std::move(step);
    return std::move(object).value();
}

Ref<Module> Machine::new_module(std::string_view name) {
    Ref<Module> module = make<Module>(*types.module);
    module->dict = new_dict();
    DictTable& table = module->dict->table;
    table.set_name(*names.n_name, intern(name).value());
    table.set_name(*names.n_doc, Value::none());
    table.set_name(*names.n_package, Value::none());
    table.set_name(*names.n_loader, Value::none());
    table.set_name(*names.n_spec, Value::none());
    return module;
}

Value Machine::new_bound_method(Value function, Value self) {
    Ref<BoundMethod> method = make<BoundMethod>(*types.bound_method);
    method->function = std::move(function);
    method->self = std::move(self);
    return std::move(method).value();
}

int64_t Machine::identity(const Value& value) {
    if (!value.is_object()) {
        // Spread so that no identity of an object, a multiple of 16 from 140000000000000, is met.
        return value.is_small_int() ? 9000000 + value.small_int() * 32
                                    : 8000000 + value.immediate_index() * 16;
    }
    Object* object = value.object();
    if ((object->flags & kHasIdentity) == 0) {
        count_work(*this, 8);
        object->flags |= kHasIdentity;
        identities.emplace(object, 140000000000000 + static_cast<int64_t>(++m_identity_count) * 48);
    }
    return identities.find(object)->second;
}

base::ObjectId Machine::trace_id(Object* object) {
    if (is_traced(object)) return static_cast<Traced*>(object)->trace_id;
    if ((object->flags & kHasTraceId) == 0) return {};
    return trace_ids.find(object)->second;
}

base::ObjectId Machine::give_trace_id(Object* object, trace::ObjectKind kind) {
    const base::ObjectId known = trace_id(object);
    if (known) return known;
    const base::ObjectId id = recorder.new_object(kind);
    if (is_traced(object)) {
        static_cast<Traced*>(object)->trace_id = id;
    } else {
        object->flags |= kHasTraceId;
        trace_ids.emplace(object, id);
    }
    return id;
}

void Machine::move_clock(double to, trace::ClockReason reason) {
    if (to <= clock) return;
    clock = to;
    recorder.record_seconds(trace::EventKind::clock_moved, {}, to, static_cast<uint16_t>(reason));
}

void Machine::stop(trace::StopReason reason, std::string message) {
    if (stopping) return;
    stopping = true;
    stop_reason = reason;
    stop_message = std::move(message);
    steps_to_check = 0;
    recorder.record(trace::EventKind::run_stopped, recorder.text(stop_message).value, 0,
                    static_cast<uint16_t>(reason));
}

bool Machine::check_limits() {
    if (stopping) return false;
    if (steps_to_check <= 0) {
        uint64_t& counted = state<CountedEvents>().count;
        count_work(*this, (recorder.size() - counted) / 2);
        counted = recorder.size();
        steps_left -= std::min(steps_left, static_cast<uint64_t>(-steps_to_check));
        steps_to_check = static_cast<int64_t>(std::min(steps_left, kStepsBetweenChecks));
        steps_left -= static_cast<uint64_t>(steps_to_check);
    }
    if (steps_to_check == 0) {
        stop(trace::StopReason::StepLimit,
             fmt::format("The script was stopped after {} steps: it may be in an endless loop.",
                         limits.steps));
    } else if (bytes_in_use > limits.memory_bytes) {
        stop(trace::StopReason::MemoryLimit,
             fmt::format("The script was stopped: its objects took more than {} bytes.",
                         limits.memory_bytes));
    } else if (recorder.full()) {
        stop(trace::StopReason::EventLimit, "The script was stopped: its trace is full.");
    }
    return !stopping;
}

bool Machine::spend_much(uint64_t steps) {
    if (stopping) return false;
    if (steps < steps_left) {
        steps_left -= steps;
        return true;
    }
    steps_left = 0;
    stop(trace::StopReason::StepLimit, "The step limit was reached inside one operation.");
    return false;
}

bool Machine::reserve(uint64_t bytes) {
    if (stopping) return false;
    if (bytes > limits.memory_bytes) return raise(*this, *types.MemoryError, ""), false;
    if (!spend(bytes >> 7)) return false;
    if (bytes_in_use + bytes <= limits.memory_bytes) return true;
    stop(trace::StopReason::MemoryLimit,
         fmt::format("the script's objects need more than {} MB", limits.memory_bytes / 1'000'000));
    return false;
}

void Machine::write(trace::Stream stream, std::string_view text) {
    if (text.empty() || (stopping && stop_reason == trace::StopReason::OutputLimit)) return;
    if (m_output_bytes + text.size() > limits.output_bytes) {
        text = text.substr(0, limits.output_bytes - m_output_bytes);
        m_output_bytes = limits.output_bytes;
        if (!text.empty()) {
            recorder.record(trace::EventKind::output, recorder.text(text).value, 0,
                            static_cast<uint16_t>(stream));
            hooks.write(stream, text);
        }
        stop(trace::StopReason::OutputLimit,
             fmt::format("the script wrote more than {} bytes", limits.output_bytes));
        return;
    }
    m_output_bytes += text.size();
    recorder.record(trace::EventKind::output, recorder.text(text).value, 0, static_cast<uint16_t>(stream));
    hooks.write(stream, text);
}

}  // namespace loopscope::vm
