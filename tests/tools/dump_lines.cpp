// Runs a Python file and prints a line for each line of it that is reached, "LINE FUNCTION", in order: what
// tests/bytecode/lines_against_settrace.py holds against python3.
#include <cstdio>
#include <fstream>
#include <memory>
#include <sstream>

#include "core/run/run.h"

using namespace loopscope;

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    const run::Run run = run::run(std::make_shared<const base::SourceText>(argv[1], text.str()));
    for (uint64_t i = 0; i < run.trace->size(); ++i) {
        const trace::Event& event = run.trace->events[i];
        if (event.kind != trace::EventKind::line) continue;
        const trace::CodeInfo& code = run.trace->code(event.b);
        if (code.source == 0) std::printf("%u %s\n", event.a, code.name.c_str());
    }
    std::fputs(run.standard_error.c_str(), stderr);
    return run.exit_status;
}
