// Where a run's Python code comes from: the script, files beside it, the embedded library. Compiles it all.
//
// Library modules are compiled once in the process and shared by all machines: compiled code never changes.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source.h"
#include "core/bytecode/code.h"
#include "core/python/ast.h"
#include "core/run/run.h"
#include "core/vm/machine.h"
#include "core/world/world.h"

namespace loopscope::run {

struct Compiled {
    std::shared_ptr<const bytecode::Code> code;  // null where there are errors
    std::vector<base::Diagnostic> diagnostics;
    bool parsed = false;  // whatever is wrong was found later than by the parser
};

// Script: the run's own, whose marked functions cost time.
// Unrecorded: a script whose lines the trace will not hear of.
enum class CodeForm : uint8_t { Script, Unrecorded, Module, Expression, Library };
// more_costs: of the script's functions, declared elsewhere; those of functions it has not are left out.
// `edit` may change the tree before it is compiled.
Compiled compile_source(const std::shared_ptr<const base::SourceText>& source, CodeForm form,
                        const std::vector<world::Cost>& more_costs = {},
                        const std::function<void(python::Tree&)>& edit = {});

// Finds modules for one machine: files of the folder first, as sys.path has it, then the library.
class ModuleFinder {
  public:
    // script_folder: as it stands in front of the files' names in tracebacks; "" for none.
    ModuleFinder(const Folder& folder, std::string script_folder)
        : m_folder(folder), m_script_folder(std::move(script_folder)) {}

    // Null: there is none, or it does not compile, and SyntaxError was raised.
    std::shared_ptr<const bytecode::Code> find(vm::Machine& m, std::string_view name, bool* is_package) const;
    bool has(std::string_view name) const;
    // The text of a module that lies beside the script; null: it does not.
    const std::string* text_beside(std::string_view name) const;

  private:
    std::string prefixed(const std::string& path) const;
    const std::string* file(std::string_view path) const;
    bool has_folder(std::string_view path) const;

    const Folder& m_folder;
    std::string m_script_folder;
};

// "dir/script.py" gives "dir"; "script.py" gives "".
std::string folder_of(std::string_view path);

}  // namespace loopscope::run
