// Variables as rows of a tree, computed: what the inspector shows of a task's frames.
//
// A pure function of an inspection and of which values are opened. Objects may refer to each other in
// circles: a value is opened where the user opened it, by its path, so the tree is as deep as that and no
// deeper.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/run/inspect.h"

namespace loopscope::ui {

struct InspectorRow {
    int depth = 0;
    std::string name, value;
    std::string path;  // tells it apart from all others: what opening and closing go by
    bool can_open = false, is_open = false, changed = false;
};

constexpr size_t kMostInspectorRows = 300;

// The variables of one frame; `path` is the frame's own.
std::vector<InspectorRow> rows_of(const run::Inspection& inspection, const std::vector<run::SeenItem>& items,
                                  const std::string& path, const std::set<std::string>& opened);

}  // namespace loopscope::ui
