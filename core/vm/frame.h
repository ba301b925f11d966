// Frames, functions, code objects: what runs.
//
// A frame's locals, cells and stack are one array of Values: slots first, then the stack. Frames of plain
// calls stand on the machine's frame stack; a generator's or coroutine's frame lives in its object and is
// linked in while it runs.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/ids.h"
#include "core/bytecode/code.h"
#include "core/vm/objects.h"
#include "core/vm/value.h"

namespace loopscope::vm {

// What an instruction remembers of the last time: see interpreter.cpp for who uses which field.
struct InlineCache {
    uint32_t version = 0;  // of a type, or a dict's keys
    uint32_t version2 = 0;
    uint32_t index = 0;  // of an attribute's value, or of an entry
    uint16_t kind = 0;
    uint16_t misses = 0;
    const void* pointer = nullptr;   // a shape or a dict; never dereferenced, only compared
    const void* pointer2 = nullptr;  // of a type's attribute: alive as long as the type has this version
};

// A code object of one machine: the compiler's Code with its constants and names as values, and inline
// caches.
struct CodeObject : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Code); }
    std::shared_ptr<const bytecode::Code> code;
    std::vector<Value> constants;
    std::vector<Ref<Str>> names;
    std::vector<Ref<Str>> parameter_names;            // interned
    std::vector<bytecode::Instruction> instructions;  // a copy that the machine may specialise
    std::vector<InlineCache> caches;                  // one for each instruction
    base::CodeId trace_code;                          // given when it first runs

    // Of the code, where calls find it fast.
    const base::Span* positions = nullptr;
    uint32_t slot_count = 0;             // locals and cells
    uint32_t frame_size = 0;             // slots and stack
    uint32_t arg_count = 0;              // positional parameters
    uint32_t step_cost = 1;              // how many steps of the run's limit a call or a jump backwards is
    bool simple_parameters = false;      // positional parameters only
    bool traced = false;                 // of the script, not of the library
    bool records_calls = false;          // a traced function: its calls and returns are recorded
    bool is_iterable_coroutine = false;  // by types.coroutine
    bool ran = false;                    // it has its trace_code
};

struct Function : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Function); }
    Ref<CodeObject> code;
    Ref<Dict> globals;
    Value name, qualname, module, doc;
    Value defaults;        // a tuple, or empty
    Ref<Dict> kwdefaults;  // or empty
    std::vector<Ref<Cell>> closure;
    Value annotations;  // a dict, or the tuple MakeFunction had, turned into a dict when asked for; or empty
    Ref<Dict> dict;     // its own attributes, or empty
};

struct Generator;

struct Frame {
    CodeObject* code = nullptr;  // owned through `function` or `code_owner`
    Value function;              // the Function; empty for modules and class bodies
    Value code_owner;
    Ref<Dict> globals;
    Dict* builtins = nullptr;
    Value locals;                    // namespace of modules, class bodies, exec; else empty
    Frame* back = nullptr;           // who called
    Generator* generator = nullptr;  // whose frame this is, or null
    Value* slots = nullptr;          // locals and cells
    Value* stack = nullptr;          // stack[0] is the bottom; what is above stack_top is no value
    const bytecode::Instruction* next = nullptr;  // the one after the instruction it runs or stands at
    Value view;                                   // the Python frame object, if one was asked for
    uint32_t stack_top = 0;                       // count of values on the stack while the frame does not run
    bool is_entry = false;                        // returning from it leaves the dispatch loop
    bool is_init = false;  // runs __init__: its caller wants the instance, not the result

    const bytecode::Code& bytecode() const { return *code->code; }
    // Index of the instruction that it runs or stands at.
    uint32_t instruction() const {
        const auto passed = next - code->instructions.data();
        return passed > 0 ? static_cast<uint32_t>(passed - 1) : 0;
    }
    base::Span span() const { return bytecode().positions[instruction()]; }
    uint32_t line() const { return span().line; }
};

// The frame that runs Python code of the script itself (not of the library), or null: for warnings and the
// trace.
Frame* innermost_script_frame(Machine& m);

}  // namespace loopscope::vm
