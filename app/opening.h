// Opening what the user names: a script is run, a trace is read, a lesson's first script is run beside its
// prose.
//
// For the window and its pictures. Gives a document to look at, or what is wrong in words.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "ui/document.h"
#include "ui/screen.h"
#include "ui/state.h"

namespace loopscope::app {

base::Result<std::unique_ptr<ui::Document>> open_target(const std::string& target);
// what_if: levers (run::Options); those that touch nothing are errors.
base::Result<std::unique_ptr<ui::Document>> open_script(const std::string& path, ui::Origin origin = {},
                                                        const std::vector<std::string>& what_if = {});
// A text that is not (yet) the file's: the folder is that of the path.
std::unique_ptr<ui::Document> run_text(const std::string& path, std::string text, ui::Origin origin,
                                       std::vector<std::string> what_if = {});

// Shows the moment of a lesson's step, in its script, and asks what the step asks. The lesson is the
// screen's.
std::optional<base::Error> go_to_lesson_step(ui::Screen& screen, uint32_t number);
// The script of that step where it is another one than is shown; empty: it is shown already.
std::string script_of_lesson_step(const ui::Document& document, uint32_t number);
// The rest of it, once the script is shown.
void show_lesson_moment(ui::Screen& screen, uint32_t number);

// `course`: the folder of a pack of lessons (app/packs.h); empty: those that came with the program.
std::vector<ui::LessonEntry> list_lessons(const std::string& course = {});
base::Result<std::unique_ptr<ui::Document>> open_lesson(const std::string& name_or_number,
                                                        const std::string& course = {});
// The folder of the course that an open lesson belongs to; empty where no lesson is open.
std::string course_of(const ui::Document& document);

}  // namespace loopscope::app
