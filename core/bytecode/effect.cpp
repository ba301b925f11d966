// What instructions do to the stack's depth, computed from the table and, where it says -1, from the
// argument.
#include "core/base/check.h"
#include "core/bytecode/code.h"

namespace loopscope::bytecode {

namespace {

struct Row {
    const char* name;
    int pops, pushes;
};

constexpr Row kRows[] = {
#define OPCODE(name, pops, pushes, argument, sentence) {#name, pops, pushes},
#include "core/bytecode/opcodes.def"
#undef OPCODE
};

int count_bits(uint32_t flags) {
    int count = 0;
    for (; flags != 0; flags &= flags - 1) ++count;
    return count;
}

}  // namespace

const char* opcode_name(Opcode opcode) {
    return static_cast<int>(opcode) < kOpcodeCount ? kRows[static_cast<int>(opcode)].name : "?";
}

int stack_effect(const Instruction& instruction) {
    const int arg = static_cast<int>(instruction.arg);
    switch (instruction.opcode) {
        case Opcode::Copy:
            return 1;
        case Opcode::Swap:
            return 0;
        case Opcode::BuildTuple:
        case Opcode::BuildList:
        case Opcode::BuildSet:
        case Opcode::BuildString:
            return 1 - arg;
        case Opcode::BuildMap:
            return 1 - 2 * arg;
        case Opcode::BuildSlice:
            return arg == 3 ? -2 : -1;
        case Opcode::FormatValue:
            return (arg & 4) != 0 ? -1 : 0;
        case Opcode::UnpackSequence:
            return arg - 1;
        case Opcode::UnpackEx:
            return (arg & 0xff) + (arg >> 8);
        case Opcode::Call:
            return -arg;
        case Opcode::CallMethod:
        case Opcode::CallKw:
            return -arg - 1;
        case Opcode::CallMethodKw:
            return -arg - 2;
        case Opcode::CallFunctionEx:
            return -1 - (arg & 1);
        case Opcode::MakeFunction:
            return -count_bits(instruction.arg);
        case Opcode::RaiseVarargs:
            return -arg;
        case Opcode::Reraise:
            return -1;
        default:
            break;
    }
    const Row& row = kRows[static_cast<int>(instruction.opcode)];
    CHECK(row.pops >= 0 && row.pushes >= 0);
    return row.pushes - row.pops;
}

}  // namespace loopscope::bytecode
