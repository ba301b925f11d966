#include "core/run/supported.h"

#include <fmt/format.h>

#include "core/bytecode/code.h"
#include "core/library/library.h"
#include "core/run/refused.h"
#include "core/run/run.h"

namespace loopscope::run {

namespace {

// The table's part that only a machine knows: a script in the library imports every module and lists what is
// there.
std::string told_by_machine() {
    const library::LibrarySource* script = library::find_library_source("_supported");
    CHECK(script != nullptr);
    Options options;
    options.record = false;
    for (const std::string_view name : library::native_module_names()) options.arguments.emplace_back(name);
    for (const library::LibrarySource& source : library::library_sources())
        options.arguments.emplace_back(source.name);
    const Run run = run::run(
        std::make_shared<const base::SourceText>("_supported.py", std::string(script->text)), options);
    return run.standard_output + run.standard_error;
}

bool is_there(std::string_view module) {
    return library::has_native_module(module) || library::find_library_source(module) != nullptr;
}

}  // namespace

std::string describe_supported() {
    std::string table;
#define OPCODE(name, pops, pushes, argument, sentence) table += "opcode " #name "\n";
#include "core/bytecode/opcodes.def"
#undef OPCODE
    table += told_by_machine();
    for (const RefusedModule& row : refused_modules())
        if (!is_there(row.name)) table += fmt::format("refused module {}: {}\n", row.name, row.advice);
    for (const std::string_view name : standard_modules())
        if (!is_there(name) && advice_for_module(name).empty())
            table += fmt::format("refused module {}: write the script without it\n", name);
    for (const RefusedName& row : refused_names())
        table += fmt::format("refused name {}.{}: {}\n", row.module, row.name, row.advice);
    return table;
}

}  // namespace loopscope::run
