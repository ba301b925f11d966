// Dumps of compiled programs against files: tests/bytecode/golden/NAME.py and NAME.txt. UPDATE_GOLDEN=1
// rewrites them.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#undef CHECK
#include "tests/bytecode/helpers.h"

using namespace loopscope;
using namespace loopscope::bytecode;

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::filesystem::path> programs() {
    std::set<std::filesystem::path> sorted;
    for (const auto& entry :
         std::filesystem::directory_iterator(LOOPSCOPE_SOURCE_DIR "/tests/bytecode/golden"))
        if (entry.path().extension() == ".py") sorted.insert(entry.path());
    return {sorted.begin(), sorted.end()};
}

void collect(const Code& code, std::set<Opcode>& seen) {
    for (const Instruction& instruction : code.instructions) seen.insert(instruction.opcode);
    for (const Constant& constant : code.constants)
        if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value))
            collect(**inner, seen);
}

}  // namespace

TEST_CASE("programs compile to the code that was looked at") {
    for (const auto& path : programs()) {
        CompileResult result = compile_text(read(path));
        REQUIRE_MESSAGE(result.code, path.string());
        std::string text = dump(*result.code);
        std::filesystem::path golden = path;
        golden.replace_extension(".txt");
        if (std::getenv("UPDATE_GOLDEN") != nullptr) {
            std::ofstream(golden, std::ios::binary) << text;
            continue;
        }
        DOCTEST_CHECK_MESSAGE(text == read(golden), path.filename().string() << ": see UPDATE_GOLDEN=1");
    }
}

TEST_CASE("every opcode occurs in some program") {
    std::set<Opcode> seen;
    for (const auto& path : programs()) collect(*compile_text(read(path)).code, seen);
    for (int i = 0; i < kOpcodeCount; ++i) {
        const Opcode opcode = static_cast<Opcode>(i);
        if (opcode == Opcode::Nop) continue;  // the compiler has no use for it; the machine may
        DOCTEST_CHECK_MESSAGE(seen.count(opcode) == 1, std::string(opcode_name(opcode)));
    }
}
