// A script or a trace given by name, run or read: what the commands that look at a run begin with.
//
// Gives what is wrong in words for the user; runs and replays are whole and stay as they are.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/replay/replay.h"
#include "core/run/run.h"

namespace loopscope::app {

// A script as it shall stand in tracebacks: by its whole path, as Python shows it.
std::string absolute_path(const std::string& path);

// A script with the options that it is run by: its folder beside it, no standard input.
struct Script {
    std::shared_ptr<const base::SourceText> source;
    run::Options options;
};
base::Result<Script> script_at(const std::string& path);

// The run of a script: its folder beside it, no standard input.
base::Result<run::Run> run_script(const std::string& path, const std::vector<std::string>& what_if = {});

// A replay of a script's run, or of a recorded trace in the native format. Levers that touch nothing are
// errors.
base::Result<std::shared_ptr<replay::Replay>> open_replay(const std::string& path,
                                                          const std::vector<std::string>& what_if = {});

}  // namespace loopscope::app
