// What the two files of module itertools share: one struct for all its iterators, and the rows that say how
// each is made and steps.
#pragma once

#include <vector>

#include "core/vm/native.h"

namespace loopscope::library {

// What each tool keeps, used as it needs: usually `first` is the iterator it walks, empty at its end.
struct Tool : vm::Object {
    static bool is(const vm::Value& value) { return value.is_layout(vm::Layout::Iterator); }
    vm::Value first, second, third;
    std::vector<vm::Value> values;
    std::vector<int64_t> indices;
    int64_t position = 0;
};
inline Tool& tool_at(const vm::Value& value) { return *static_cast<Tool*>(value.object()); }

struct ToolRow {
    const char* name;
    vm::Make make;  // null: cannot be called from Python
    vm::Unary next;
    vm::Unary repr;  // null: object's
};

// A tool whose `first` is an iterator over `iterable`; empty: raised.
vm::Value new_tool_over(vm::Machine& m, vm::Type& type, const vm::Value& iterable);
vm::Type& add_tool(vm::Machine& m, vm::Module& module, const ToolRow& row);
void add_pool_tools(vm::Machine& m, vm::Module& module);  // product, permutations, .., groupby, tee

}  // namespace loopscope::library
