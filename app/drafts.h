// Changed scripts that were not saved: kept at every change, so that no edit is ever lost.
//
// A draft belongs to a script's whole path. It lies in the configuration folder, replaced whole at each
// change, and is gone when the script is saved or the change discarded. Lessons are never written to: their
// changes stay drafts.
#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"

namespace loopscope::app {

std::optional<std::string> read_draft(const std::string& script_path);
// Gives what went wrong, or nothing.
std::optional<base::Error> write_draft(const std::string& script_path, const std::string& text);
void remove_draft(const std::string& script_path);
// The draft counts no more, but its text stays beside it, until the next one is put aside.
void put_draft_aside(const std::string& script_path);

}  // namespace loopscope::app
