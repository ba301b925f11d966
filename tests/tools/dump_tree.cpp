// Reads names of Python files from its standard input and writes for each what our parser makes of it: a line
// "tree" and the tree, or a line for each diagnostic; then a line with the file's name after a tab. "--time"
// writes the time of one parse instead. tests/python/trees_against_ast.py and errors_against_python.py hold
// this against python3.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "core/python/dump.h"
#include "core/python/parser.h"

using namespace loopscope;

namespace {

const char* kind_name(base::Diagnostic::Kind kind) {
    using Kind = base::Diagnostic::Kind;
    switch (kind) {
        case Kind::SyntaxError:
            return "SyntaxError";
        case Kind::IndentationError:
            return "IndentationError";
        case Kind::TabError:
            return "TabError";
        case Kind::Unsupported:
            return "Unsupported";
        case Kind::Warning:
            return "Warning";
    }
    return "";
}

std::string read_line() {
    std::string line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar()) line += static_cast<char>(c);
    return line;
}

}  // namespace

int main(int count, char** words) {
    const bool only_time = count > 1 && std::string(words[1]) == "--time";
    for (std::string name = read_line(); !name.empty(); name = read_line()) {
        std::ifstream file(name, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(file), {}};
        const base::SourceText source(name, std::move(text));
        const auto begin = std::chrono::steady_clock::now();
        const python::ParseResult result = python::parse(source);
        const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - begin;
        if (only_time) {
            std::printf("%.3f ms, %u lines", elapsed.count(), source.line_count());
        } else if (result.tree != nullptr) {
            std::printf("tree\n%s", python::dump_tree(*result.tree).c_str());
        }
        for (const base::Diagnostic& each : result.diagnostics) {
            std::printf("%s %u:%u-%u:%u %s\n", kind_name(each.kind), each.span.line, each.span.column,
                        each.span.end_line, each.span.end_column, each.message.c_str());
        }
        std::printf("\t%s\n", name.c_str());
        std::fflush(stdout);
    }
    return 0;
}
