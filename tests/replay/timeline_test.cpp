#include <doctest/doctest.h>

#include "core/replay/replay.h"
#include "tests/replay/sample_traces.h"

using namespace loopscope;
using replay::TaskState;
using replay::WaitCause;

TEST_CASE("lanes have no gaps: each span ends where the next begins") {
    const replay::Timeline timeline = replay::build_timeline(*tests::three_requests());
    REQUIRE(timeline.lanes.size() == 4);
    CHECK(timeline.end_time == 1.0);
    for (const auto& lane : timeline.lanes) {
        CHECK(lane.outcome == TaskState::Done);
        for (size_t k = 1; k < lane.spans.size(); ++k) {
            CHECK(lane.spans[k].begin_step == lane.spans[k - 1].end_step);
            CHECK(lane.spans[k].begin_time == lane.spans[k - 1].end_time);
        }
    }
    CHECK(timeline.lanes[1].name == "users");
    CHECK(timeline.lanes[1].ended_at == 1.0);
    CHECK(timeline.lanes[2].ended_at == 0.5);
}

TEST_CASE("a lane tells ready, running and waiting apart, and why it waits") {
    const replay::Timeline timeline = replay::build_timeline(*tests::three_requests());
    const auto& posts = timeline.lanes[2].spans;
    REQUIRE(posts.size() == 5);
    CHECK(posts[0].state == TaskState::Ready);
    CHECK(posts[1].state == TaskState::Running);
    CHECK(posts[2].state == TaskState::Waiting);
    CHECK(posts[2].cause == WaitCause::Timer);
    CHECK(posts[2].end_time - posts[2].begin_time == 0.5);
    CHECK(posts[3].state == TaskState::Ready);
    CHECK(posts[4].state == TaskState::Running);
    CHECK(timeline.lanes[0].spans[2].cause == WaitCause::Gather);
}

TEST_CASE("wake-ups name who woke whom, also through gather's callback") {
    const replay::Timeline timeline = replay::build_timeline(*tests::three_requests());
    REQUIRE(timeline.wake_ups.size() == 4);
    for (size_t k = 0; k < 3; ++k) CHECK_FALSE(timeline.wake_ups[k].from);
    CHECK(timeline.wake_ups[3].to == timeline.lanes[0].task);
    CHECK(timeline.wake_ups[3].from == timeline.lanes[1].task);
    CHECK(timeline.wake_ups[3].time == 1.0);
}
