// Prints the code of Python files for the differential scripts: one line an instruction, fields between tabs.
//
//   dump_code FILE...          for tests/bytecode/code_against_dis.py: no Line instructions, nothing joined
//   dump_code --pretty FILE... as the machine gets it, for people
//   dump_code --time FILE...   how long compiling takes
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "core/bytecode/compiler.h"
#include "core/bytecode/unparse.h"
#include "core/python/parser.h"

using namespace loopscope;

namespace {

std::string join(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += text + " ";
    return out;
}

void print_code(const bytecode::Code& code) {
    std::printf("code\t%s\t%u\t%d\t%u\t%u\t%u\t%d\t%d\n", code.qualname.c_str(), code.first_line,
                static_cast<int>(code.kind), code.posonly_arg_count, code.arg_count, code.kwonly_arg_count,
                code.has_varargs, code.has_varkw);
    std::vector<std::string> by_kind[3];
    for (size_t i = 0; i < code.locals.size(); ++i)
        by_kind[static_cast<size_t>(code.local_kinds[i])].push_back(code.locals[i]);
    std::printf("names\t%s\t%s\t%s\t%s\t%s\n", join(code.names).c_str(), join(code.locals).c_str(),
                join(by_kind[0]).c_str(), join(by_kind[1]).c_str(), join(by_kind[2]).c_str());
    for (size_t i = 0; i < code.instructions.size(); ++i) {
        const auto& instruction = code.instructions[i];
        const auto& span = code.positions[i];
        std::string argument = std::to_string(instruction.arg);
        if (instruction.opcode == bytecode::Opcode::LoadConst)
            argument = bytecode::describe_constant(code.constants[instruction.arg]);
        std::printf("%s\t%s\t%u\t%u\t%u\t%u\n", bytecode::opcode_name(instruction.opcode), argument.c_str(),
                    span.line, span.column, span.end_line, span.end_column);
    }
    for (const auto& constant : code.constants)
        if (const auto* nested = std::get_if<std::shared_ptr<const bytecode::Code>>(&constant.value))
            print_code(**nested);
}

void print_diagnostics(const char* what, const std::vector<base::Diagnostic>& diagnostics) {
    for (const auto& diagnostic : diagnostics)
        std::printf("%s\t%d\t%s\t%u\t%u\t%u\t%u\n", what, static_cast<int>(diagnostic.kind),
                    diagnostic.message.c_str(), diagnostic.span.line, diagnostic.span.column,
                    diagnostic.span.end_line, diagnostic.span.end_column);
}

void process(const char* path, const std::string& mode) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    auto source = std::make_shared<const base::SourceText>(path, text.str());
    std::printf("file\t%s\n", path);
    python::ParseResult parsed = python::parse(*source);
    print_diagnostics("parse", parsed.diagnostics);
    if (parsed.tree == nullptr) return;
    bytecode::CompileOptions options;
    options.emit_lines = mode != "";
    options.join_instructions = mode != "";
    const auto begin = std::chrono::steady_clock::now();
    bytecode::CompileResult compiled = bytecode::compile(*parsed.tree, source, options);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    print_diagnostics("compile", compiled.diagnostics);
    if (compiled.code == nullptr) return;
    if (mode == "--time")
        std::printf("%u lines in %.3f ms, %.3f ms a 1,000 lines\n", source->line_count(), taken.count(),
                    taken.count() * 1000 / source->line_count());
    else if (mode == "--pretty")
        std::fputs(bytecode::dump(*compiled.code).c_str(), stdout);
    else
        print_code(*compiled.code);
}

}  // namespace

int main(int argc, char** argv) {
    std::string mode;
    for (int i = 1; i < argc; ++i) {
        if (argv[i][0] == '-')
            mode = argv[i];
        else
            process(argv[i], mode);
    }
    return 0;
}
