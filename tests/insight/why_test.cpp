#include "core/insight/why.h"

#include <doctest/doctest.h>

#include "tests/replay/sample_traces.h"

using namespace loopscope;
using insight::to_text;
using replay::Replay;

TEST_CASE("why main waits: for what it gathers, and among that for the slowest timer") {
    Replay replay(tests::three_requests());
    const uint64_t step = replay.parse_step("line:6").value();
    replay.seek(step);
    const auto reasons = insight::why_waiting(replay, step, replay.scene().tasks[0].id);
    REQUIRE(reasons.size() == 2);
    CHECK(to_text(reasons[0].sentence) ==
          "Task-1 stands at line 13 until all of these are over: users, posts and stats.");
    CHECK(to_text(reasons[1].sentence) == "users stands at line 5, in asyncio.sleep(1), until 1.00 s.");
    CHECK(reasons[1].step < step);
    replay.seek(reasons[1].step);
    CHECK(replay.scene().task(reasons[1].task)->state == replay::TaskState::Waiting);
}

TEST_CASE("why a task in a deadlock waits: the chain closes into a circle") {
    const Replay replay(tests::two_locks());
    const auto scene = replay.scene_at(replay.last_step());
    const auto reasons = insight::why_waiting(replay, replay.last_step(), scene.tasks[1].id);
    REQUIRE(reasons.size() == 3);
    CHECK(to_text(reasons[0].sentence) == "ann stands at line 6: it wants Lock, which bob has.");
    CHECK(to_text(reasons[2].sentence).find("circle") != std::string::npos);
}

TEST_CASE("who woke main: the last of those it gathered, which its timer had woken") {
    const Replay replay(tests::three_requests());
    const uint64_t step = replay.parse_step("line:18").value();
    const auto reasons = insight::who_woke(replay, step, replay.scene_at(step).tasks[0].id);
    REQUIRE(reasons.size() == 2);
    CHECK(to_text(reasons[0].sentence) ==
          "Task-1 was woken at 1.00 s, because users was the last it waited for that ended.");
    CHECK(to_text(reasons[1].sentence) ==
          "users was woken at 1.00 s: the timer that it had set at line 5 was due.");
}

TEST_CASE("who woke a task before its first step: whoever made it") {
    const Replay replay(tests::three_requests());
    const uint64_t step = replay.parse_step("line:4").value();
    const auto reasons = insight::who_woke(replay, step, replay.scene_at(step).tasks[2].id);
    REQUIRE(reasons.size() == 2);
    CHECK(to_text(reasons[0].sentence) ==
          "posts was put into the ready queue at 0.00 s, when Task-1 made it.");
}

TEST_CASE("the critical path of the picture: users decides, 1.00 s of 1.00 s") {
    const auto path = insight::critical_path(Replay(tests::three_requests()));
    CHECK(to_text(path.sentence) ==
          "users decides how long the run takes: 1.00 s of 1.00 s pass while everything depends on it.");
    REQUIRE(path.parts.size() == 1);
    CHECK(path.parts[0].begin == 0);
    CHECK(path.parts[0].end == 1);
    CHECK(path.parts[0].cause == replay::WaitCause::Timer);
}
