#include "ui/timeline_layout.h"

#include <doctest/doctest.h>

#include "tests/ui/sample.h"

using namespace loopscope;
using ui::whole_run;

namespace {

ui::TimelineLayout laid_out(const ui::Document& document, ui::TimeView view) {
    return compute_timeline(document.replay, document.timeline, {0, 0, 1200, 160}, view, 0, ui::Metrics(15),
                            ui::RoughMeasure(15));
}

}  // namespace

TEST_CASE("a later step never stands to the left of an earlier one") {
    const auto document = tests::sample_document();
    const ui::TimeAxis axis(document->replay, whole_run(document->replay), 100, 900, 6);
    float last = 0;
    for (uint64_t step = 0; step <= document->replay.last_step(); ++step) {
        CHECK(axis.x_of_step(step) >= last);
        last = axis.x_of_step(step);
    }
}

TEST_CASE("a click where a task switch stands goes to that switch") {
    const auto document = tests::sample_document();
    const replay::Replay& replay = document->replay;
    const ui::TimeAxis axis(replay, whole_run(replay), 100, 900, 6);
    for (uint64_t i = 1; i <= replay.count(replay::Granularity::TaskSwitch); ++i) {
        const uint64_t step = replay.step_of(replay::Granularity::TaskSwitch, i);
        CHECK(axis.step_at(axis.x_of_step(step)) == step);
    }
}

TEST_CASE("each task has a lane, and its bars stay within it and do not overlap") {
    const auto document = tests::sample_document();
    const ui::TimelineLayout layout = laid_out(*document, whole_run(document->replay));
    CHECK(layout.lanes.size() == 4);
    CHECK(!layout.marks.empty());
    for (const ui::TimelineBar& bar : layout.bars) CHECK(layout.bars_area.inset(-0.5f).holds(bar.rect));
    int runs = 0;
    for (const ui::TimelineBar& bar : layout.bars) runs += bar.state == replay::TaskState::Running ? 1 : 0;
    CHECK(runs == 8);
}

TEST_CASE("what lies outside the view is not drawn, and what lies within is enlarged") {
    const auto document = tests::sample_document();
    const ui::TimelineLayout part = laid_out(*document, {0.9, 1.1});
    for (const ui::TimelineBar& bar : part.bars) CHECK(part.bars_area.inset(-0.5f).holds(bar.rect));
    CHECK(part.bars.size() < laid_out(*document, whole_run(document->replay)).bars.size());
}

TEST_CASE("the number of bars follows the pixels, not the events") {
    tests::PuppetLoop puppet("long.py", "async def tick():\n    pass\n");
    const auto tick = puppet.code("tick", 0, 1, 2);
    puppet.start_loop();
    for (int i = 0; i < 20; ++i) puppet.create_task("t" + std::to_string(i), tick, 2);
    for (int i = 0; i < 20000; ++i) {
        puppet.next();
        puppet.line(2);
        puppet.sleep(0.01, 2);
    }
    run::Run run;
    run.trace = puppet.recorder.finish();
    run.source = run.trace->sources.front();
    const ui::Document document(std::move(run), {});
    const ui::TimelineLayout layout = laid_out(document, whole_run(document.replay));
    CHECK(layout.bars.size() > 10);
    CHECK(layout.bars.size() <= 1500);
}

TEST_CASE("marks stand at round times, far enough apart") {
    CHECK(ui::tick_distance({0, 1.12}, 900, 120) == doctest::Approx(0.2));
    CHECK(ui::tick_distance({0, 3600}, 900, 120) == doctest::Approx(500));
    CHECK(ui::tick_distance({0, 0.00001}, 900, 120) == doctest::Approx(0.000002));
}
