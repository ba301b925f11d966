// The sample run of tests/replay as a document, for tests of the window.
//
// Made anew by each call, with no machine: the trace is recorded by hand.
#pragma once

#include <memory>

#include "tests/replay/sample_traces.h"
#include "ui/document.h"

namespace loopscope::tests {

inline std::unique_ptr<ui::Document> sample_document() {
    run::Run run;
    run.trace = three_requests();
    run.source = run.trace->sources.front();
    ui::Origin origin;
    origin.path = "three_requests.py";
    origin.lesson_number = 7;
    origin.lesson_title = "Three requests at once";
    return std::make_unique<ui::Document>(std::move(run), std::move(origin));
}

}  // namespace loopscope::tests
