// What the tests of the compiler share: source text in, code or diagnostics out.
//
// Not for tests of what code does when it runs: those are programs (tests/programs), run by the machine.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/check.h"
#include "core/bytecode/compiler.h"
#include "core/python/parser.h"

namespace loopscope::bytecode {

// Compiles a text; CHECKs that it parses.
inline CompileResult compile_text(const std::string& text, const CompileOptions& options = {}) {
    auto source = std::make_shared<const base::SourceText>("test.py", text);
    python::ParseResult parsed = python::parse(*source);
    CHECK(parsed.tree != nullptr);
    return compile(*parsed.tree, source, options);
}

// The code of the function (or class, or comprehension) with that name, anywhere in `code`; null if there is
// none.
inline const Code* find_code(const Code& code, const std::string& name) {
    if (code.name == name) return &code;
    for (const Constant& constant : code.constants)
        if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value))
            if (const Code* found = find_code(**inner, name)) return found;
    return nullptr;
}

inline size_t count_of(const Code& code, Opcode opcode) {
    size_t count = 0;
    for (const Instruction& instruction : code.instructions) count += instruction.opcode == opcode;
    return count;
}

// The names of the instructions, without Line.
inline std::string opcodes_of(const Code& code) {
    std::string names;
    for (const Instruction& instruction : code.instructions)
        if (instruction.opcode != Opcode::Line) names += std::string(opcode_name(instruction.opcode)) + " ";
    return names;
}

inline std::vector<uint32_t> lines_of(const Code& code) {
    std::vector<uint32_t> lines;
    for (const Instruction& instruction : code.instructions)
        if (instruction.opcode == Opcode::Line) lines.push_back(instruction.arg);
    return lines;
}

}  // namespace loopscope::bytecode
