#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/replay/graph.h"
#include "core/replay/perfetto.h"
#include "core/replay/scene_json.h"
#include "tests/replay/sample_traces.h"

using namespace loopscope;
using nlohmann::json;

TEST_CASE("a scene as JSON says what the picture says") {
    replay::Replay replay(tests::three_requests());
    replay.seek(replay.parse_step("line:6").value());
    const json scene = json::parse(replay::scene_json(replay.scene()));
    CHECK(scene["time"] == 0.5);
    CHECK(scene["running"]["task"] == "posts");
    CHECK(scene["ready"].size() == 1);
    CHECK(scene["ready"][0]["task"] == "stats");
    const json& main = scene["tasks"][0];
    CHECK(main["state"] == "waiting");
    CHECK(main["waits_for"]["cause"] == "gather");
    CHECK(main["waits_for"]["children"] == json({"users", "posts", "stats"}));
    CHECK(main["await_stack"][0]["function"] == "main");
    CHECK(main["await_stack"][0]["line"] == 13);
    const json& users = scene["tasks"][1];
    CHECK(users["waits_for"]["until"] == 1.0);
    CHECK(users["await_stack"][1]["file"] == "asyncio/tasks.py");
    CHECK(scene["timers"].size() == 1);
    CHECK(scene["output"].size() == 3);
    CHECK(scene["output"][2]["text"] == "stats: request sent");
    CHECK(scene["cycles"].empty());
}

TEST_CASE("the await graph has an edge from main to each task that it gathers") {
    replay::Replay replay(tests::three_requests());
    replay.seek(replay.parse_step("line:6").value());
    const auto graph = replay::await_graph(replay.scene());
    REQUIRE(graph.size() == 3);
    for (size_t k = 0; k < 3; ++k) {
        CHECK(graph[k].from == replay.scene().tasks[0].id);
        CHECK(graph[k].to == replay.scene().tasks[k + 1].id);
    }
    CHECK(replay::await_cycles(replay.scene()).empty());
}

TEST_CASE("two tasks that each hold what the other wants are one cycle") {
    const auto trace = tests::two_locks();
    replay::Replay replay(trace);
    CHECK(replay.defect() == "");
    replay.seek(replay.last_step());
    const auto cycles = replay::await_cycles(replay.scene());
    REQUIRE(cycles.size() == 1);
    CHECK(cycles[0].size() == 2);
    CHECK(replay.scene().task(cycles[0][0])->name == "ann");
    CHECK(replay.scene().task(cycles[0][1])->name == "bob");
}

TEST_CASE("the Perfetto export has a track a task, and its slices do not overlap") {
    const replay::Replay replay(tests::three_requests());
    const json exported = json::parse(replay::write_perfetto(replay));
    int names = 0, arrows = 0;
    std::map<int, double> ends;
    for (const json& event : exported["traceEvents"]) {
        if (event["ph"] == "M" && event["name"] == "thread_name") ++names;
        if (event["ph"] == "s") ++arrows;
        if (event["ph"] != "X") continue;
        const int track = event["tid"];
        CHECK(event["ts"].get<double>() >= ends[track]);
        ends[track] = event["ts"].get<double>() + event["dur"].get<double>();
    }
    CHECK(names == 4);
    CHECK(arrows == 1);
    CHECK(ends[1] > 1e6);
}
