#include "core/library/library.h"

#include <iterator>

#include "core/loop/module.h"
#include "core/vm/context.h"
#include "core/vm/garbage.h"
#include "core/vm/native.h"
#include "core/vm/threads.h"
#include "core/vm/warnings.h"
#include "core/vm/weakref.h"
#include "core/world/module.h"
#include "core/world/sql.h"
#include "core/world/network.h"

namespace loopscope::library {

#define MODULE(name, maker) vm::Ref<vm::Module> maker(vm::Machine& m);
#define ELSEWHERE(name, maker)
#include "core/library/modules.def"
#undef MODULE
#undef ELSEWHERE

void register_library(vm::Machine& m) {
#define MODULE(name, maker) vm::register_native_module(m, name, maker);
#define ELSEWHERE(name, maker) vm::register_native_module(m, name, maker);
#include "core/library/modules.def"
#undef MODULE
#undef ELSEWHERE
}

static constexpr std::string_view kNames[] = {
#define MODULE(name, maker) name,
#define ELSEWHERE(name, maker) name,
#include "core/library/modules.def"
#undef MODULE
#undef ELSEWHERE
};

std::vector<std::string_view> native_module_names() { return {std::begin(kNames), std::end(kNames)}; }

bool has_native_module(std::string_view dotted_name) {
    for (const std::string_view name : kNames) {
        if (name == dotted_name) return true;
    }
    return dotted_name == "builtins";
}

const LibrarySource* find_library_source(std::string_view dotted_name) {
    for (const LibrarySource& source : library_sources()) {
        if (source.name == dotted_name) return &source;
    }
    return nullptr;
}

}  // namespace loopscope::library
