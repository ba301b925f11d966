// The dispatch loop. Its cases stand in dispatch_*.inc, by group: the hot path there, the rest in handlers.
#include "core/vm/interpreter.h"

#include <cmath>

#include "core/vm/attributes.h"
#include "core/vm/containers.h"
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/iterators.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/order.h"
#include "core/vm/traceback.h"

namespace loopscope::vm {

using bytecode::Code;
using bytecode::CodeKind;
using bytecode::Instruction;
using trace::EventKind;

namespace {

constexpr int kMaxNativeDepth = 1500;

// The range of the exception table that covers an instruction, or null.
const bytecode::ExceptionRange* find_handler(const Code& code, uint32_t index) {
    for (const auto& range : code.exceptions)
        if (index >= range.begin && index < range.end) return &range;
    return nullptr;
}

inline bool is_int_pair(const Value& left, const Value& right) {
    return (left.bits() & right.bits() & 1) != 0;
}

inline Float* exact_float(Machine& m, const Value& value) {
    if (!value.is_object() || value.object()->type != m.types.float_) return nullptr;
    return static_cast<Float*>(value.object());
}

// A float result in the place of the left operand, reusing the object of an operand that nobody else holds.
// The right operand stands behind the left one and is dropped afterwards.
inline void put_float(Machine& m, Value* left, double number) {
    if (Float* own = exact_float(m, left[0]); own != nullptr && own->refcount == 1) {
        own->number = number;
        return;
    }
    if (Float* own = exact_float(m, left[1]); own != nullptr && own->refcount == 1) {
        own->number = number;
        std::swap(left[0], left[1]);
        return;
    }
    *left = m.new_float(number);
}

// Two operands as doubles where both are plain floats or one is and the other a small int.
inline bool float_pair(Machine& m, const Value& left, const Value& right, double* x, double* y) {
    const Float* a = exact_float(m, left);
    const Float* b = exact_float(m, right);
    if (a != nullptr && b != nullptr) {
        *x = a->number;
        *y = b->number;
        return true;
    }
    if (a != nullptr && right.is_small_int()) {
        *x = a->number;
        *y = static_cast<double>(right.small_int());
        return true;
    }
    if (b != nullptr && left.is_small_int()) {
        *x = static_cast<double>(left.small_int());
        *y = b->number;
        return true;
    }
    return false;
}

constexpr double kExactInDoubles = 9007199254740992.0;

// 1 or 0 where it can be told at once, -1 otherwise.
inline int compare_fast(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (is_int_pair(left, right)) return holds(op, left.small_int(), right.small_int()) ? 1 : 0;
    double x, y;
    // Beyond 2**53 an integer is not what it is as a double.
    if (float_pair(m, left, right, &x, &y)) {
        const bool exact = std::abs(x) < kExactInDoubles || (!left.is_small_int() && !right.is_small_int());
        return !exact ? -1 : holds(op, x, y) ? 1 : 0;
    }
    if (op == CompareOperator::Eq || op == CompareOperator::NotEq) {
        const Str* a = cast<Str>(left);
        const Str* b = cast<Str>(right);
        constexpr size_t kLong = 4096;  // comparing it is work that counts
        if (a != nullptr && b != nullptr && a->type == m.types.str && b->type == m.types.str &&
            a->text.size() < kLong)
            return (a == b || a->text == b->text) == (op == CompareOperator::Eq) ? 1 : 0;
    }
    return -1;
}

// 1 or 0 for values whose truth needs no call, -1 otherwise.
inline int truth_fast(const Value& value) {
    if (value.is_true()) return 1;
    if (value.is_false() || value.is_none()) return 0;
    if (value.is_small_int()) return value.small_int() != 0 ? 1 : 0;
    return -1;
}
inline int truth_of(Machine& m, const Value& value) {  // -1: raised
    if (const int known = truth_fast(value); known >= 0) return known;
    const std::optional<bool> told = truth(m, value);
    return told ? (*told ? 1 : 0) : -1;
}

inline uint32_t default_count(const Function& function) {
    if (function.defaults.empty()) return 0;
    return static_cast<uint32_t>(static_cast<Tuple*>(function.defaults.object())->items.size());
}

// Does a cached attribute hold for this object?
inline bool cache_holds(const InlineCache& cache, const Value& object) {
    if (!object.is_object()) return false;
    const Object* o = object.object();
    if (o->type->version != cache.version) return false;
    if (cache.version2 == 0)
        return o->layout != Layout::Instance || cache.kind == uint16_t(AttributeKind::InstanceSlot);
    const Shape* shape = static_cast<const Instance*>(o)->shape;
    return o->layout == Layout::Instance && shape != nullptr && shape->id == cache.version2;
}

// Do so many arguments, the first of that type, suit the function's direct code? The instruction remembers
// the last that did: what it asks is said by the code, the type's version and their number.
inline bool can_call_directly(const NativeFunction& native, const Type& type, uint32_t argument_count,
                              InlineCache& cache) {
    const auto* code = reinterpret_cast<const void*>(native.direct);
    if (cache.pointer2 == code && cache.version2 == type.version && cache.index == argument_count)
        return true;
    const Signature& signature = native.signature;
    const bool has_rest = signature.parameters.size() > signature.positional_count;
    if (!native.signature_parsed || argument_count < signature.required_positional ||
        (argument_count > signature.positional_count && !has_rest) || !type.is_subtype_of(*native.owner))
        return false;
    if (type.version == 0) return true;
    cache.pointer2 = code;
    cache.version2 = type.version;  // calls of classes use version
    cache.index = argument_count;
    return true;
}

// Ends a frame of the frame stack: its values go, its room is given back. m.frame is then its caller.
inline void end_frame(Machine& m, Frame* frame) {
    m.frame = frame->back;
    --m.depth;
    if (frame->view) detach_view(*frame);
    Value* end = frame->slots + frame->code->slot_count;
    for (Value* slot = frame->slots; slot != end; ++slot) drop(slot);
    release_frame_values(*frame);
    m.frames->give_back(frame);
}

inline void record_return(Machine& m, const Frame& frame, const Value& result) {
    if (frame.code->records_calls)
        m.recorder.record(EventKind::return_, frame.code->trace_code.value, short_text(m, result));
}

}  // namespace

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wshadow"

#if defined(__GNUC__)
#define LOOPSCOPE_COMPUTED_GOTO 1
#else
#define LOOPSCOPE_COMPUTED_GOTO 0
#endif

// NEXT goes to the next instruction. The frame always knows where it stands: whatever is called may ask.
#if LOOPSCOPE_COMPUTED_GOTO
#define TARGET(name) target_##name
#define FAST_TARGET(name) target_##name
#define NEXT                                           \
    {                                                  \
        arg = ip->arg;                                 \
        void* const target = targets[int(ip->opcode)]; \
        ++ip;                                          \
        f->next = ip;                                  \
        goto* target;                                  \
    }
#else
#define TARGET(name) case Opcode::name
#define FAST_TARGET(name) case fast(FastOpcode::name)
#define NEXT goto next_instruction
#endif
#define COLD(handler)                           \
    {                                           \
        Value* after = handler(m, *f, sp, arg); \
        if (after == nullptr) goto error;       \
        sp = after;                             \
        NEXT;                                   \
    }
#define CACHE (caches[ip - 1 - code_begin])
#define JUMP_TO(index) ip = code_begin + (index)
#define COUNT_STEP \
    if (!m.spend(f->code->step_cost)) goto error
#define LOAD_FRAME                                 \
    {                                              \
        code_begin = f->code->instructions.data(); \
        caches = f->code->caches.data();           \
        slots = f->slots;                          \
        ip = f->next;                              \
        sp = f->stack + f->stack_top;              \
    }
#define SAVE_STACK f->stack_top = static_cast<uint32_t>(sp - f->stack)

Value run_loop(Machine& m, Frame& entry, bool raising) {
#if LOOPSCOPE_COMPUTED_GOTO
    static const void* const kTargets[] = {
#define OPCODE(name, pops, pushes, argument, sentence) &&target_##name,
#include "core/bytecode/opcodes.def"
#undef OPCODE
        &&target_LoadFastPair, &&target_LoadFastConst, &&target_StoreFastLine, &&target_Add,
        &&target_Subtract,     &&target_Multiply,      &&target_CompareJump,
    };
    void* const* const targets = const_cast<void* const*>(kTargets);
#endif
    Frame* f = &entry;
    Frame* callee = nullptr;
    const Instruction* code_begin;
    InlineCache* caches;
    Value* slots;
    const Instruction* ip;
    Value* sp;
    uint32_t arg = 0;
    uint64_t returned = 0;  // a reference on its way from one frame to another
    Value *base = nullptr, *callable = nullptr, *arguments = nullptr;  // of a call
    uint32_t argument_count = 0;
    entry.is_entry = true;
    LOAD_FRAME;
    if (++m.native_depth > kMaxNativeDepth && !raising) {
        raise_recursion_error(m);
        goto leave_frame;
    }
    if (raising) goto error;

#if LOOPSCOPE_COMPUTED_GOTO
    NEXT;
#else
next_instruction:
    arg = ip->arg;
    ++ip;
    f->next = ip;
    switch (ip[-1].opcode) {
#endif

#include "core/vm/dispatch_attributes.inc"
#include "core/vm/dispatch_basic.inc"
#include "core/vm/dispatch_calls.inc"
#include "core/vm/dispatch_exceptions.inc"
#include "core/vm/dispatch_generators.inc"
#include "core/vm/dispatch_operators.inc"

#if !LOOPSCOPE_COMPUTED_GOTO
    case Opcode::Count_:
        break;
}
CHECK_UNREACHABLE();
#endif

// An exception was raised by the instruction that f stands at.
error : if (m.stopping) goto leave_frame;
add_traceback(m, as<Exception>(m.raised), *f);
if (f->code->traced) record_raise(m);

// The exception is on its way: to a handler here, or out of the frame.
unwind : {
    const auto* range = find_handler(*f->code->code, static_cast<uint32_t>(ip - 1 - code_begin));
    if (range == nullptr) goto leave_frame;
    drop_down_to(sp, f->stack + range->depth);
    if (range->push_lasti) put(sp++, Value::small_int(f->instruction()));
    put(sp++, m.take_raised());
    JUMP_TO(range->handler);
    NEXT;
}

leave_frame : {
    drop_down_to(sp, f->stack);
    f->stack_top = 0;
    const bool was_entry = f->is_entry;
    Frame* const back = f->back;
    if (f->generator != nullptr) {
        f->stack_top = 0;
        const Value keep = Value::share(f->generator);
        end_raised(m, *f->generator);
    } else {
        if (f->code->records_calls)
            m.recorder.record(EventKind::unwind, f->code->trace_code.value, f->line());
        end_frame(m, f);
    }
    if (was_entry) {
        --m.native_depth;
        return Value();
    }
    f = back;
    LOAD_FRAME;
    goto error;
}

// A new frame stands in `callee`, its arguments bound; f's stack is as after the call, without the result.
push_frame : {
    SAVE_STACK;
    if (callee->code->records_calls)
        m.recorder.record(EventKind::call, callee->code->trace_code.value, f->code->traced ? f->line() : 0);
    m.frame = f = callee;
    LOAD_FRAME;
    NEXT;
}
}

#pragma GCC diagnostic pop

Value run_frame(Machine& m, Frame& frame) { return run_loop(m, frame, false); }

}  // namespace loopscope::vm
