// What `import` finds in the program itself: modules written in C++ (modules.def) and modules written in
// Python, embedded as text at build time. How text becomes a module is not decided here, but by whoever sets
// MachineHooks::find_module.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/vm/machine.h"

namespace loopscope::library {

// Registers every native module with the machine. Once, before the first import.
void register_library(vm::Machine& m);

struct LibrarySource {
    std::string_view name;  // "asyncio.tasks"
    std::string_view path;  // "asyncio/tasks.py"
    bool is_package;
    std::string_view text;
};
std::span<const LibrarySource> library_sources();                        // sorted by path
const LibrarySource* find_library_source(std::string_view dotted_name);  // null: there is none
bool has_native_module(std::string_view dotted_name);
std::vector<std::string_view> native_module_names();  // sorted

// sys.argv, and the folder that sys.path begins with. To be set before sys is first imported.
void set_arguments(vm::Machine& m, std::vector<std::string> argv, std::string script_folder);

}  // namespace loopscope::library
