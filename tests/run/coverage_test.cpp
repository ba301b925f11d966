// The table of what is supported, held against the programs of the tests: opcodes. Names:
// supported_coverage.py.
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "core/bytecode/code.h"
#include "core/run/modules.h"
#include "core/run/refused.h"
#include "core/run/supported.h"

// The checks of doctest take the place of our own, which ends the program.
#undef CHECK
#include <doctest/doctest.h>

using namespace loopscope;

namespace {

constexpr const char* kNames[] = {
#define OPCODE(name, pops, pushes, argument, sentence) #name,
#include "core/bytecode/opcodes.def"
#undef OPCODE
};

void note_opcodes(const bytecode::Code& code, std::set<bytecode::Opcode>& seen) {
    for (const bytecode::Instruction& instruction : code.instructions) seen.insert(instruction.opcode);
    for (const bytecode::Constant& constant : code.constants)
        if (const auto* inner = std::get_if<std::shared_ptr<const bytecode::Code>>(&constant.value))
            note_opcodes(**inner, seen);
}

}  // namespace

TEST_CASE("every opcode occurs in at least one program") {
    std::set<bytecode::Opcode> seen;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(LOOPSCOPE_SOURCE_DIR "/tests/programs")) {
        if (entry.path().extension() != ".py") continue;
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        const auto source = std::make_shared<base::SourceText>(entry.path().filename().string(), text.str());
        const run::Compiled compiled = run::compile_source(source, run::CodeForm::Module);
        if (compiled.code != nullptr) note_opcodes(*compiled.code, seen);
    }
    for (int i = 0; i < bytecode::kOpcodeCount; ++i) {
        const std::string name = kNames[i];
        if (name == "Nop") continue;  // stands only in code under way: the optimizer leaves none
        CAPTURE(name);
        CHECK(seen.count(static_cast<bytecode::Opcode>(i)) == 1);
    }
}

TEST_CASE("what is supported is told by the machine, and nothing is both there and refused") {
    const std::string table = "\n" + run::describe_supported();
    for (const char* line : {"opcode LoadConst", "builtin print", "method str.upper", "module asyncio",
                             "name asyncio.gather", "name json.dumps", "method dict.items"}) {
        CAPTURE(line);
        CHECK(table.find("\n" + std::string(line) + "\n") != std::string::npos);
    }
    for (const run::RefusedName& row : run::refused_names()) {
        const std::string whole = std::string(row.module) + "." + std::string(row.name);
        CAPTURE(whole);
        CHECK(table.find("\nname " + whole + "\n") == std::string::npos);
        CHECK_FALSE(row.advice.empty());
    }
    CHECK(run::find_refused_name("os", "fork") != nullptr);
    CHECK(run::find_refused_name("os", "getcwd") == nullptr);
}
