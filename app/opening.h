// Opening what the user names: a script is run, a trace is read, a lesson's first script is run beside its
// prose.
//
// For all commands that look at a run. Gives it, or what is wrong in words.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/lesson/lesson.h"
#include "core/run/run.h"
#include "ui/document.h"
#include "ui/state.h"

namespace loopscope::app {

// A script or a trace, as a run; for commands that draw nothing.
base::Result<run::Run> open_run(const std::string& path);

base::Result<std::unique_ptr<ui::Document>> open_target(const std::string& target);
base::Result<std::unique_ptr<ui::Document>> open_script(const std::string& path, ui::Origin origin = {});
// A text that is not (yet) the file's: the folder is that of the path.
std::unique_ptr<ui::Document> run_text(const std::string& path, std::string text, ui::Origin origin);

// Where the lessons are: beside the program's sources, or where it was installed; empty: nowhere.
std::string lessons_folder();
struct LessonFolder {
    std::string path;
    std::shared_ptr<const lesson::Lesson> lesson;
    std::vector<lesson::Problem> problems;
};
std::vector<LessonFolder> read_lessons();
std::vector<ui::LessonEntry> list_lessons();
base::Result<std::unique_ptr<ui::Document>> open_lesson(const std::string& name_or_number);

}  // namespace loopscope::app
