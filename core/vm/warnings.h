// Warnings: the filters that decide about them, and what an issued one prints.
//
// errors.h has warn() for the machine's own warnings. The Python module `warnings` is a library module on top
// of the functions here, in native module `_warnings`.
#pragma once

#include <string>
#include <string_view>

#include "core/vm/machine.h"

namespace loopscope::vm {

void setup_warnings(Machine& m);
// How far the end of a program has come: warnings say less where nothing can be imported any more.
enum class ExitStage { Running, PathGone, ModulesGone };
void set_exit_stage(Machine& m, ExitStage stage);
// Runs a warning through the filters and shows it if they say so. False: it was turned into an exception.
// registry: the module's __warningregistry__, or null.
bool warn_explicit(Machine& m, const Value& message, Type& category, std::string_view filename, uint32_t line,
                   std::string_view module, Dict* registry, std::string_view source_line);
// Functions for module `warnings`: warn, warn_explicit, filters (a list), _defaultaction, _onceregistry.
Ref<Module> make_warnings_module(Machine& m);

}  // namespace loopscope::vm
