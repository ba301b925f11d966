// Opening what the user names: a script is run, a trace is read, a lesson's first script is run beside its
// prose.
//
// For the window and its pictures. Gives a document to look at, or what is wrong in words.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "ui/document.h"
#include "ui/state.h"

namespace loopscope::app {

base::Result<std::unique_ptr<ui::Document>> open_target(const std::string& target);
// what_if: levers (run::Options); those that touch nothing are errors.
base::Result<std::unique_ptr<ui::Document>> open_script(const std::string& path, ui::Origin origin = {},
                                                        const std::vector<std::string>& what_if = {});
// A text that is not (yet) the file's: the folder is that of the path.
std::unique_ptr<ui::Document> run_text(const std::string& path, std::string text, ui::Origin origin);

std::vector<ui::LessonEntry> list_lessons();
base::Result<std::unique_ptr<ui::Document>> open_lesson(const std::string& name_or_number);

}  // namespace loopscope::app
