#include "core/library/library.h"

#include "core/loop/module.h"
#include "core/vm/context.h"
#include "core/vm/native.h"

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

const LibrarySource* find_library_source(std::string_view dotted_name) {
    for (const LibrarySource& source : library_sources()) {
        if (source.name == dotted_name) return &source;
    }
    return nullptr;
}

}  // namespace loopscope::library
