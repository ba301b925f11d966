// Compiled code: what the compiler makes of a function body, a class body or a module, and the machine runs.
//
// A Code is immutable and knows nothing of the machine: constants are plain data, so that one compilation
// serves any number of machines. Every instruction has a span in the source (positions), measured as
// CPython 3.11 measures it, because tracebacks and the picture point there. Exceptions cost nothing until
// raised: handlers are found in a table.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/base/source.h"

namespace loopscope::bytecode {

enum class Opcode : uint8_t {
#define OPCODE(name, pops, pushes, argument, sentence) name,
#include "core/bytecode/opcodes.def"
#undef OPCODE
    Count_
};
constexpr int kOpcodeCount = static_cast<int>(Opcode::Count_);

struct Instruction {
    Opcode opcode = Opcode::Nop;
    uint32_t arg = 0;
};

// BinaryOp's argument: a python::BinaryOperator, or that plus kInplace.
constexpr uint32_t kInplace = 16;

// MakeFunction's flags: which values lie under the code, in this order from the bottom.
enum MakeFunctionFlag : uint32_t {
    kDefaults = 1,     // tuple of defaults
    kKwDefaults = 2,   // dict of keyword-only defaults
    kAnnotations = 4,  // tuple of name, annotation, name, annotation, ..
    kClosure = 8,      // tuple of cells
};

struct Code;

// A constant. Big integers stay digits. A frozenset stands for `x in {..}` over constants.
struct Constant {
    struct None {};
    struct Ellipsis {};
    struct Complex {
        double real, imag;
    };
    struct Bytes {
        std::string bytes;
    };
    struct BigInt {
        std::string digits;
    };  // decimal or 0x..
    struct Tuple {
        std::vector<Constant> items;
    };
    struct FrozenSet {
        std::vector<Constant> items;
    };
    std::variant<None, Ellipsis, bool, int64_t, BigInt, double, Complex, std::string, Bytes, Tuple, FrozenSet,
                 std::shared_ptr<const Code>>
        value;
};

// While an instruction in [begin, end) raises, the stack is cut to `depth`, then (with push_lasti) the index
// of the raising instruction is pushed, then the exception, and the machine goes to handler. Innermost ranges
// come first.
struct ExceptionRange {
    uint32_t begin, end, handler;  // indices of instructions
    uint16_t depth;
    bool push_lasti;
};

enum class CodeKind : uint8_t { Function, Generator, Coroutine, AsyncGenerator, Class, Module, Expression };

enum class LocalKind : uint8_t {
    Plain,
    Cell,
    Free
};  // Cell: a local that inner functions use; Free: comes with the closure

struct Code {
    CodeKind kind = CodeKind::Module;
    std::string name;                                // "fetch", "<lambda>", "<listcomp>", "<module>"
    std::string qualname;                            // "Downloader.fetch", "main.<locals>.worker"
    std::shared_ptr<const base::SourceText> source;  // name() is co_filename
    uint32_t first_line = 1;                         // of a decorated function: of its first decorator
    bool is_library =
        false;  // part of the embedded library: no Line instructions, hidden from the learner's view

    uint32_t arg_count = 0;  // positional parameters, positional-only ones included
    uint32_t posonly_arg_count = 0;
    uint32_t kwonly_arg_count = 0;
    bool has_varargs = false;       // *args: its slot follows the keyword-only parameters
    bool has_varkw = false;         // **kwargs: its slot follows that
    bool is_function_like = false;  // has fast locals (functions, lambdas, comprehensions)
    bool is_iterable_coroutine = false;

    std::vector<Instruction> instructions;
    std::vector<base::Span> positions;  // one for each instruction
    std::vector<ExceptionRange> exceptions;
    std::vector<Constant> constants;  // constants[0] is the docstring or None in functions
    std::vector<std::string> names;   // attributes, globals
    std::vector<std::string> locals;  // names of the slots; all Free ones come last, in the closure's order
    std::vector<LocalKind> local_kinds;
    uint32_t stack_size = 0;  // deepest the stack gets, counting from above the locals

    uint32_t parameter_count() const {
        return arg_count + kwonly_arg_count + (has_varargs ? 1u : 0u) + (has_varkw ? 1u : 0u);
    }
};

const char* opcode_name(Opcode opcode);
// Stack effect of an instruction that does not jump (jumps: of the fall-through), for checks and the
// compiler.
int stack_effect(const Instruction& instruction);
// The code as text, one instruction a line with its span, nested code after it: golden dumps and the curious.
std::string dump(const Code& code);

}  // namespace loopscope::bytecode
