// A code object being written: instructions with labels instead of places, and the tables they index.
//
// The code generator appends here; assemble() turns the unit into a Code: it drops what cannot be reached,
// resolves labels, computes stack depths and writes the table of exception handlers. Instructions know their
// handler from the start (`handler`), so no block of instructions needs to be searched for it later.
// Invariant: a place in `emitted` never moves; labels name places.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/bytecode/code.h"
#include "core/bytecode/compiler.h"
#include "core/bytecode/scope.h"

namespace loopscope::bytecode {

struct Label {
    uint32_t id = 0;
    bool operator==(const Label&) const = default;
};

// Stands in the stream where a handler begins to be in force: the stack's depth here is the depth it is cut
// to.
constexpr Opcode kSetupHandler = Opcode::Count_;

constexpr int32_t kNoHandler = -1;

constexpr bool is_jump(Opcode opcode) {
    switch (opcode) {
        case Opcode::Jump:
        case Opcode::PopJumpIfFalse:
        case Opcode::PopJumpIfTrue:
        case Opcode::PopJumpIfNone:
        case Opcode::PopJumpIfNotNone:
        case Opcode::JumpIfFalseOrPop:
        case Opcode::JumpIfTrueOrPop:
        case Opcode::ForIter:
        case Opcode::Send:
            return true;
        default:
            return false;
    }
}

struct Emitted {
    Opcode opcode = Opcode::Nop;
    int32_t handler = kNoHandler;
    uint32_t arg = 0;  // of jumps: a label
    base::Span span;   // line 0: takes that of the instruction before it
};

struct Handler {
    Label target;
    bool push_lasti = false;
    uint16_t above = 0;  // values on the stack at its setup that do not belong under it
    int depth = -1;      // found by the assembler
};

// Arguments of Local instructions from here on count cells and free variables; resolved when all locals are
// known.
constexpr uint32_t kDeref = 0x10000;

// What a piece of code in progress must undo when return, break or continue leaves it.
enum class BlockKind : uint8_t {
    While,
    For,
    TryExcept,
    FinallyTry,
    FinallyEnd,
    With,
    AsyncWith,
    HandlerCleanup,
    PopValue,
    ExceptionHandler,
    ExceptionGroupHandler,
    AsyncComprehension
};

struct Block {
    BlockKind kind;
    int32_t outer_handler = kNoHandler;                     // the handler in force outside
    Label again{}, exit{};                                  // loops: where continue and break go
    const std::vector<python::Stmt*>* finalbody = nullptr;  // FinallyTry
    const std::string* name = nullptr;                      // HandlerCleanup: the name to unbind
    base::Span span{};                                      // With: of the statement
};

// Which code is being compiled, as far as rules about names and awaits differ.
enum class UnitKind : uint8_t { Module, Class, Function, AsyncFunction, Lambda, Comprehension };

class Unit {
  public:
    UnitKind kind = UnitKind::Module;
    Scope* scope = nullptr;
    Unit* parent = nullptr;
    std::string name, qualname;
    std::string_view private_name;  // the class around, for mangling
    uint32_t first_line = 1;
    uint32_t last_line = 0;  // the line told by the last Line instruction on the only way here; 0: unknown
    int32_t handler = kNoHandler;
    uint32_t arg_count = 0, posonly_arg_count = 0, kwonly_arg_count = 0;
    bool has_varargs = false, has_varkw = false;

    std::vector<Emitted> emitted;
    std::vector<uint32_t> labels;  // the place of each; kUnplaced
    std::vector<Handler> handlers;
    std::vector<Block> blocks;
    std::vector<Constant> constants;
    std::vector<std::string_view> names, locals, cells, frees;

    static constexpr uint32_t kUnplaced = ~0u;

    Label new_label() {
        labels.push_back(kUnplaced);
        return {static_cast<uint32_t>(labels.size() - 1)};
    }
    void place(Label label) {
        CHECK(labels[label.id] == kUnplaced);
        labels[label.id] = static_cast<uint32_t>(emitted.size());
        last_line = 0;
    }
    void emit(Opcode opcode, uint32_t arg, const base::Span& span) {
        emitted.push_back({opcode, handler, arg, span});
    }
    int32_t new_handler(Label target, bool push_lasti, uint16_t above) {
        handlers.push_back({target, push_lasti, above, -1});
        return static_cast<int32_t>(handlers.size() - 1);
    }

    bool is_function_like() const { return kind != UnitKind::Module && kind != UnitKind::Class; }
    CodeKind code_kind() const;

    uint32_t constant_index(Constant constant);
    uint32_t name_index(std::string_view text);
    uint32_t local_index(std::string_view text);
    uint32_t deref_index(std::string_view text) const;  // kDeref plus the place among cells and frees
    // Takes over the scope's parameters, cells and free variables.
    void open(Scope& of);

  private:
    std::unordered_map<std::string, uint32_t> m_constant_index;
    std::unordered_map<std::string_view, uint32_t> m_name_index, m_local_index;
};

// The finished code; `unit` is used up.
std::shared_ptr<Code> assemble(Unit& unit, std::shared_ptr<const base::SourceText> source,
                               const CompileOptions& options);

// Joins neighbours into LoadFastLoadFast and its kin where that changes no span of an error (see
// optimize.cpp).
void join_instructions(Code& code);

}  // namespace loopscope::bytecode
