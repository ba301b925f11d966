#include "tests/replay/sample_traces.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace loopscope;

namespace {

int count_of(const trace::Trace& trace, trace::EventKind kind) {
    int count = 0;
    for (uint64_t k = 0; k < trace.size(); ++k) count += trace.events[k].kind == kind ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("the puppet's three requests take eight steps of four tasks and end at one second") {
    const auto trace = tests::three_requests();
    CHECK(count_of(*trace, trace::EventKind::task_running) == 8);
    CHECK(count_of(*trace, trace::EventKind::task_done) == 4);
    double time = 0;
    for (uint64_t k = 0; k < trace->size(); ++k)
        if (trace->events[k].kind == trace::EventKind::clock_moved) time = trace->events[k].seconds();
    CHECK(time == 1.0);
}
