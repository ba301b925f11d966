// Code as text: for golden dumps and for people who want to see what their script became.
#include <fmt/format.h>

#include <iterator>

#include "core/bytecode/code.h"
#include "core/bytecode/unparse.h"
#include "core/python/ast.h"

namespace loopscope::bytecode {

namespace {

enum class Argument : uint8_t { None, Const, Name, Local, Locals, Jump, Count, Flags };

constexpr Argument kArguments[] = {
#define OPCODE(name, pops, pushes, argument, sentence) Argument::argument,
#include "core/bytecode/opcodes.def"
#undef OPCODE
};

constexpr const char* kKindNames[] = {"function", "generator", "coroutine", "async generator",
                                      "class",    "module",    "expression"};

std::string join(const std::vector<std::string>& texts) { return fmt::format("{}", fmt::join(texts, " ")); }

std::string describe_local(const Code& code, uint32_t local) {
    return local < code.locals.size() ? code.locals[local] : "?";
}

std::string describe_argument(const Code& code, const Instruction& instruction) {
    const uint32_t arg = instruction.arg;
    switch (kArguments[static_cast<size_t>(instruction.opcode)]) {
        case Argument::None:
            return "";
        case Argument::Const:
            return describe_constant(code.constants[arg]);
        case Argument::Name:
            return code.names[arg];
        case Argument::Local:
            return describe_local(code, arg);
        case Argument::Locals:
            if (instruction.opcode == Opcode::LoadFastLoadConst)
                return describe_local(code, arg & 0xffff) + ", " +
                       describe_constant(code.constants[arg >> 16]);
            return describe_local(code, arg & 0xffff) + ", " + describe_local(code, arg >> 16);
        case Argument::Jump:
            return fmt::format("to {}", arg);
        default:
            break;
    }
    if (instruction.opcode == Opcode::BinaryOp) {
        static constexpr const char* kOperators[] = {"+",  "-",  "*", "@", "/", "%", "**",
                                                     "<<", ">>", "|", "^", "&", "//"};
        return fmt::format("{}{}", kOperators[arg % kInplace], arg >= kInplace ? "=" : "");
    }
    if (instruction.opcode == Opcode::CompareOp) {
        static constexpr const char* kOperators[] = {"==", "!=", "<", "<=", ">", ">="};
        return kOperators[arg];
    }
    return fmt::format("{}", arg);
}

void append(const Code& code, std::string& out) {
    auto to = std::back_inserter(out);
    fmt::format_to(to, "{} {} line {} stack {}", kKindNames[static_cast<size_t>(code.kind)], code.qualname,
                   code.first_line, code.stack_size);
    if (code.is_function_like)
        fmt::format_to(to, " args {}/{}/{}{}{}", code.posonly_arg_count, code.arg_count,
                       code.kwonly_arg_count, code.has_varargs ? " *" : "", code.has_varkw ? " **" : "");
    out += '\n';
    std::vector<std::string> cells, frees;
    for (size_t i = 0; i < code.locals.size(); ++i) {
        if (code.local_kinds[i] == LocalKind::Cell) cells.push_back(code.locals[i]);
        if (code.local_kinds[i] == LocalKind::Free) frees.push_back(code.locals[i]);
    }
    if (!code.locals.empty()) fmt::format_to(to, "  locals: {}\n", join(code.locals));
    if (!cells.empty()) fmt::format_to(to, "  cells: {}\n", join(cells));
    if (!frees.empty()) fmt::format_to(to, "  free: {}\n", join(frees));
    for (size_t i = 0; i < code.instructions.size(); ++i) {
        const base::Span& span = code.positions[i];
        std::string argument = describe_argument(code, code.instructions[i]);
        std::string place =
            fmt::format("{}:{}-{}:{}", span.line, span.column, span.end_line, span.end_column);
        fmt::format_to(to, "{:5}  {:<14} {}", i, place, opcode_name(code.instructions[i].opcode));
        if (!argument.empty()) fmt::format_to(to, " {}", argument);
        out += '\n';
    }
    for (const ExceptionRange& range : code.exceptions)
        fmt::format_to(to, "  on exceptions in {}..{}: to {}, depth {}{}\n", range.begin, range.end,
                       range.handler, range.depth, range.push_lasti ? ", with instruction" : "");
}

}  // namespace

std::string dump(const Code& code) {
    // Nested code follows in order of appearance; nesting is bounded by the parser, the list does without
    // recursion.
    std::string out;
    std::vector<const Code*> waiting{&code};
    while (!waiting.empty()) {
        const Code* next = waiting.back();
        waiting.pop_back();
        if (!out.empty()) out += '\n';
        append(*next, out);
        for (size_t i = next->constants.size(); i-- > 0;)
            if (const auto* nested = std::get_if<std::shared_ptr<const Code>>(&next->constants[i].value))
                waiting.push_back(nested->get());
    }
    return out;
}

}  // namespace loopscope::bytecode
