// The interpreter's inside: what the dispatch loop (interpreter.cpp) and the handlers it calls share.
//
// A handler gets the stack pointer (one past the top) and gives the new one, or null when it raised: then it
// has left all operands on the stack, where unwinding releases them. Slots above the stack pointer hold no
// value: their bits are stale, so they are written with put(), never assigned to.
#pragma once

#include <new>
#include <string>
#include <utility>
#include <vector>

#include "core/vm/frame.h"
#include "core/vm/frame_stack.h"
#include "core/vm/generator.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

using bytecode::Opcode;

// Instructions that only a machine's copy of the code has: made by specialize(), never moved.
enum class FastOpcode : uint8_t {
    First_ = bytecode::kOpcodeCount,
    LoadFastPair = First_,  // this LoadFast and the next one
    LoadFastConst,          // this LoadFast and the LoadConst after it
    StoreFastLine,          // this StoreFast and the Line after it
    Add,                    // BinaryOp by operator, in place or not
    Subtract,
    Multiply,
    CompareJump,  // this CompareOp and the PopJumpIf.. after it
    Count_
};
constexpr int kAllOpcodeCount = static_cast<int>(FastOpcode::Count_);
constexpr Opcode fast(FastOpcode opcode) { return static_cast<Opcode>(opcode); }
void specialize(CodeObject& code);
void register_code(Machine& m, CodeObject& code);  // gives it its number in the trace

// InlineCache of LoadGlobal: its kind. Of attribute instructions it is an AttributeKind (attributes.h), with
// the shape's id in version2, the value's address in pointer and the next shape in pointer2.
enum GlobalCache : uint16_t {
    kGlobalUnknown,
    kGlobalOwn,      // pointer: the globals; version: of their keys; index: the entry
    kGlobalBuiltin,  // as before; version2: of the builtins' keys; index: the builtin's entry
};
constexpr uint16_t kMaxCacheMisses = 100;  // then an instruction is left alone

// Stack slots.
inline void put(Value* slot, Value value) { new (slot) Value(std::move(value)); }
inline Value take(Value* slot) {  // the slot holds no value afterwards
    return Value::attach(slot->bits());
}
inline void drop(Value* slot) { slot->~Value(); }
inline void drop_down_to(Value*& sp, Value* bottom) {
    while (sp != bottom) (--sp)->~Value();
}

// Frames.
bool raise_recursion_error(Machine& m, const char* where = "");
inline void fill_closure(const Function& function, Frame& frame) {
    Value* slot = frame.slots + frame.code->slot_count - function.closure.size();
    for (const Ref<Cell>& cell : function.closure) put(slot++, cell.value());
}
// What names that are no globals are looked up in: what the globals say under __builtins__.
Dict* builtins_of(Machine& m, const Dict& globals);
// A frame on the frame stack for a call of `function` with slots not yet filled.
inline Frame* new_frame(Machine& m, Function& function) {
    CodeObject& code = *function.code;
    if (!code.ran) register_code(m, code);
    if (++m.depth > m.limits.recursion) {
        --m.depth;
        raise_recursion_error(m);
        return nullptr;
    }
    Frame* frame = new (m.frames->room(code.frame_size)) Frame();
    frame->code = &code;
    frame->function = Value::share(&function);
    frame->globals = function.globals;
    frame->builtins =
        m.frames->own_builtins ? builtins_of(m, *function.globals.get()) : m.builtins.get();
    frame->back = m.frame;
    auto* slots = reinterpret_cast<Value*>(frame + 1);
    frame->slots = slots;
    frame->stack = slots + code.slot_count;
    frame->next = code.instructions.data();
    for (uint32_t i = 0; i < code.slot_count; ++i) new (slots + i) Value();
    if (!function.closure.empty()) fill_closure(function, *frame);
    return frame;
}
// Fills a new frame's slots with the arguments bound to parameters. False: raised.
bool bind_call(Machine& m, Function& function, const CallArguments& arguments, Value* slots);
inline void release_frame_values(Frame& frame) {  // function, namespaces, view
    frame.~Frame();
}
void detach_view(Frame& frame);  // the frame ends
void move_view(Frame& frame);    // the frame moved here

// The arguments of f(*iterable, **mapping), laid out as a call wants them.
struct SpreadArguments {
    std::vector<Value> values;
    uint32_t positional_count = 0;
    Ref<Tuple> names;  // may be empty
    CallArguments arguments() const { return {values.data(), positional_count, names.get()}; }
};
bool spread_arguments(Machine& m, Value* sp, uint32_t arg, SpreadArguments& spread);
std::string describe_callable(Machine& m, const Value& callable);  // "f()", for messages

// Namespace lookup shared by instructions.
bool raise_name_error(Machine& m, const Str& name);

// The loop. `raising`: start by unwinding with the machine's raised exception.
Value run_loop(Machine& m, Frame& entry, bool raising);

// Generators (generators.cpp, generator_events.cpp).
Value make_generator(Machine& m, Frame* frame);  // moves the frame off the frame stack
// Its frame becomes the running one, called by `back`. False: raised.
inline bool begin_resume(Machine& m, Generator& generator, Frame* back, bool is_entry) {
    if (++m.depth > m.limits.recursion) {
        --m.depth;
        return raise_recursion_error(m);
    }
    Frame& frame = *generator.frame;
    frame.back = back;
    frame.is_entry = is_entry;
    generator.state = GeneratorState::Running;
    if (!m.handled.empty()) generator.outer_handled = m.handled;
    if (generator.own_handled) m.handled = std::move(generator.handled);
    m.frame = &frame;
    return true;
}
// Back to the resumer: its handled exception is the handled one again.
inline void leave_generator(Machine& m, Generator& generator) {
    Frame& frame = *generator.frame;
    m.frame = frame.back;
    frame.back = nullptr;
    --m.depth;
    if (generator.own_handled) generator.handled = std::move(m.handled);
    if (!m.handled.empty() || !generator.outer_handled.empty())
        m.handled = std::move(generator.outer_handled);
}
inline void end_suspended(Machine& m, Generator& generator) {
    leave_generator(m, generator);
    generator.state = GeneratorState::Suspended;
}
void end_returned(Machine& m, Generator& generator);
void end_raised(Machine& m, Generator& generator);  // turns StopIteration into RuntimeError
void close_frame(Machine& m, Generator& generator);
inline bool is_traced(const Generator& generator) { return generator.trace_id.valid(); }
void record_resumed(Machine& m, Generator& generator, const Frame* by, const Value& sent, bool by_exception);
void record_suspended(Machine& m, Generator& generator, const Value& yielded);
void record_finished(Machine& m, Generator& generator, const Value& result);
void record_failed(Machine& m, Generator& generator);
uint32_t make_short_text(Machine& m, const Value& value);
// The TextId of a value's repr where it is cheap, else 0.
inline uint32_t short_text(Machine& m, const Value& value) {
    uint32_t* known = nullptr;
    if (value.is_small_int()) {
        const int64_t number = value.small_int();
        if (number < Machine::kLeastText || number > Machine::kMostText) return 0;
        known = &m.number_texts[number - Machine::kLeastText];
    } else if (value.is_immediate() && value.immediate_index() < 3) {
        known = &m.singleton_texts[value.immediate_index()];
    } else {
        return 0;
    }
    return *known != 0 ? *known : *known = make_short_text(m, value);
}
uint32_t repr_text_id(Machine& m, const Value& value);  // of its quick_repr

bool is_loading(Machine& m, std::string_view module_name);  // its source is running

// Exceptions.
void record_raise(Machine& m);
Value lookup_special(Machine& m, const Value& self, const Str& name);  // bound; empty: none, or raised

// Handlers, by file.
#define HANDLER(name) Value* name(Machine& m, Frame& frame, Value* sp, uint32_t arg);
// handlers_names.cpp
HANDLER(op_load_global)
HANDLER(op_store_global) HANDLER(op_delete_global) HANDLER(op_load_name) HANDLER(op_store_name)
    HANDLER(op_delete_name) HANDLER(op_load_class_deref) HANDLER(op_unbound_local) HANDLER(op_unbound_cell)
        HANDLER(op_setup_annotations)
    // handlers_attributes.cpp
    HANDLER(op_load_attr) HANDLER(op_load_method) HANDLER(op_store_attr) HANDLER(op_delete_attr)
    // handlers_build.cpp
    HANDLER(op_build_tuple) HANDLER(op_build_list) HANDLER(op_build_set) HANDLER(op_build_map)
        HANDLER(op_build_string) HANDLER(op_build_slice) HANDLER(op_set_add) HANDLER(op_map_add)
            HANDLER(op_list_extend) HANDLER(op_set_update) HANDLER(op_dict_update) HANDLER(op_dict_merge)
                HANDLER(op_list_to_tuple) HANDLER(op_format_value) HANDLER(op_unpack_sequence)
                    HANDLER(op_unpack_ex)
    // handlers_operators.cpp
    HANDLER(op_binary) HANDLER(op_compare) HANDLER(op_binary_subscr) HANDLER(op_contains)
        HANDLER(op_store_subscr) HANDLER(op_delete_subscr) HANDLER(op_unary)
    // handlers_calls.cpp
    HANDLER(op_make_function) HANDLER(op_load_build_class) HANDLER(op_get_iter)
        HANDLER(op_get_yield_from_iter) HANDLER(op_get_awaitable) HANDLER(op_get_aiter) HANDLER(op_get_anext)
    // handlers_exceptions.cpp
    HANDLER(op_raise) HANDLER(op_push_exc_info) HANDLER(op_pop_except) HANDLER(op_check_exc_match)
        HANDLER(op_check_eg_match) HANDLER(op_prep_reraise_star) HANDLER(op_before_with)
            HANDLER(op_before_async_with) HANDLER(op_with_except_start)
    // import.cpp
    HANDLER(op_import_name) HANDLER(op_import_from) HANDLER(op_import_star)
    // handlers_match.cpp
    HANDLER(op_get_len) HANDLER(op_match_mapping) HANDLER(op_match_sequence) HANDLER(op_match_keys)
        HANDLER(op_match_class)
#undef HANDLER

}  // namespace loopscope::vm
