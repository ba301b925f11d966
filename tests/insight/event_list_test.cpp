// Events listed by kind, task and line, each with its sentence.
#include "core/insight/event_list.h"

#include <doctest/doctest.h>

#include "tests/replay/sample_traces.h"

using namespace loopscope;

TEST_CASE("what a task printed is listed with step, time, line and sentence") {
    const replay::Replay replay(tests::three_requests());
    const auto query = insight::read_query(replay, {{"output"}, "posts", 0});
    REQUIRE(query);
    const auto events = insight::list_events(replay, query.value(), 0, 100);
    REQUIRE(events.size() == 4);  // two lines, and the end of each
    CHECK(events[0].task == "posts");
    CHECK(events[0].time == 0);
    CHECK(events[0].sentence == "posts printed “posts: request sent”.");
    CHECK(events[2].time == 0.5);
    CHECK(events[2].line == 6);
    const auto rest = insight::list_events(replay, query.value(), events[0].step, 1);
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].step == events[1].step);
    CHECK(insight::to_json(rest).find("\"kind\": \"output\"") != std::string::npos);
    CHECK(insight::to_text(rest).find("posts") != std::string::npos);
}

TEST_CASE("kinds and tasks that there are not are told, with those that there are") {
    const replay::Replay replay(tests::three_requests());
    const auto no_kind = insight::read_query(replay, {{"outputs"}, "", 0});
    REQUIRE_FALSE(no_kind);
    CHECK(no_kind.error().message.find("task_done") != std::string::npos);
    const auto no_task = insight::read_query(replay, {{}, "nobody", 0});
    REQUIRE_FALSE(no_task);
    CHECK(no_task.error().message.find("users") != std::string::npos);
}
