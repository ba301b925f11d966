// The files a script sees: a tree in memory, begun as a copy of the script's folder. Nothing reaches the
// disk.
//
// Paths are absolute and normal ("/work/a.txt"), as core/library/os.py makes them. The folder /tmp is there
// for scratch.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/vm/machine.h"

namespace loopscope::library {

struct Files {
    std::map<std::string, std::string> contents;  // by path
    std::set<std::string> folders;                // by path, "/" among them
    std::string current_folder = "/";             // of the script,
    std::map<uint64_t, std::string> folders_of_processes;  // of others, by number
};

// `folder`: name relative to script_folder, and content. To be called before the script runs.
void set_files(vm::Machine& m, const std::vector<std::pair<std::string, std::string>>& folder,
               std::string script_folder);

// One more file: a relative path counts from the script's folder. After set_files.
void add_file(vm::Machine& m, const std::string& path, std::string content);

}  // namespace loopscope::library
