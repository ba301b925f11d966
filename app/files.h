// Files as the program reads and writes them: whole, with what went wrong said in words for the user.
//
// The only place of the program that opens scripts. Writing is all or nothing: a file is replaced by
// renaming, so that a program killed at any moment leaves the old content or the new one. Where its folder
// lets nobody do that, it is written over, and its old content lies elsewhere until that is done.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/source.h"
#include "core/run/run.h"

namespace loopscope::app {

base::Result<std::string> read_file(const std::string& path);
// Gives what went wrong, or nothing. A link stays a link, and who may do what with the file stays as it is.
std::optional<base::Error> write_file(const std::string& path, std::string_view content);
// A folder of the user's own among temporary files; empty where there can be none.
std::string own_temporary_folder();
// A name for what belongs to that file, different for files of the same name: "lesson-0f3a...".
std::string name_kept_for(const std::string& path);

// A script named as it is on the command line, as it shall stand in tracebacks.
base::Result<std::shared_ptr<const base::SourceText>> read_script(const std::string& path);
// The files beside a script that it may import or read: small ones, not hidden, to a depth of three folders,
// the nearest first.
run::Folder read_folder_of(const std::string& script_path);

// "loopscope: MESSAGE" on stderr; gives the status of misuse, 2.
int complain(std::string_view message);

}  // namespace loopscope::app
