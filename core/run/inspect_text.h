// An inspection as text for people and as JSON for programs: `loopscope locals`.
//
// It shows all that was seen and nothing else; in the text, what several places refer to is opened once.
#pragma once

#include <string>

#include "core/run/inspect.h"

namespace loopscope::run {

struct InspectionFormat {
    std::string task;           // only this task's stack; empty: all
    bool with_library = false;  // show the library's own frames, too
    double time = 0;            // virtual seconds at the step, for the heading
};

std::string inspection_text(const Inspection& inspection, const InspectionFormat& format);
std::string inspection_json(const Inspection& inspection, const InspectionFormat& format);

}  // namespace loopscope::run
