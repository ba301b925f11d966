// The index of events, held against looking at every event.
#include "core/replay/event_index.h"

#include <doctest/doctest.h>

#include <vector>

#include "core/replay/replay.h"
#include "tests/replay/sample_traces.h"

using namespace loopscope;
using replay::EventIndex;
using replay::EventQuery;
using replay::Kinds;
using trace::EventKind;

namespace {

Kinds only(EventKind kind) { return Kinds().set(static_cast<size_t>(kind)); }

std::vector<uint64_t> walk_forwards(const EventIndex& index, const EventQuery& query) {
    std::vector<uint64_t> steps;
    for (auto step = index.next(query, 0); step; step = index.next(query, *step)) steps.push_back(*step);
    return steps;
}

std::vector<uint64_t> walk_backwards(const EventIndex& index, const EventQuery& query, uint64_t last) {
    std::vector<uint64_t> steps;
    for (auto step = index.previous(query, last + 1); step; step = index.previous(query, *step))
        steps.insert(steps.begin(), *step);
    return steps;
}

std::shared_ptr<const trace::Trace> long_trace() {
    tests::PuppetLoop puppet("long.py", "async def work():\n    x = 1\n    await sleep(1)\n");
    const auto work = puppet.code("work", 0, 1, 3);
    puppet.start_loop();
    for (int k = 0; k < 5; ++k) puppet.create_task("t" + std::to_string(k), work, 1);
    for (int round = 0; puppet.recorder.size() < 20'000; ++round) {
        puppet.next();
        puppet.line(2);
        if (round == 700) puppet.print("once");
        puppet.sleep(0.01, 3);
    }
    return puppet.recorder.finish();
}

}  // namespace

TEST_CASE("events of a kind are found forwards and backwards as by looking at each") {
    for (const auto& trace : {tests::three_requests(), tests::two_locks(), long_trace()}) {
        const EventIndex index(*trace);
        for (int kind = 0; kind < trace::kEventKindCount; ++kind) {
            std::vector<uint64_t> expected;
            for (uint64_t at = 0; at < trace->size(); ++at)
                if (static_cast<int>(trace->events[at].kind) == kind) expected.push_back(at + 1);
            const EventQuery query{only(static_cast<EventKind>(kind)), {}, 0};
            CHECK(walk_forwards(index, query) == expected);
            CHECK(walk_backwards(index, query, trace->size()) == expected);
        }
    }
}

TEST_CASE("an event that is rare in a long run is found from both ends") {
    const auto trace = long_trace();
    const EventIndex index(*trace);
    const EventQuery query{only(EventKind::output), {}, 0};  // two: what is printed, and the line's end
    const auto step = index.next(query, 0);
    REQUIRE(step);
    CHECK(trace->text(trace->events[*step - 1].a) == "once");
    CHECK(index.previous(query, trace->size()) == *step + 1);
    CHECK(index.previous(query, *step + 1) == step);
    CHECK(index.previous(query, *step) == std::nullopt);
    CHECK(index.nth(query, 2) == *step + 1);
    CHECK(index.nth(query, 3) == std::nullopt);
}

TEST_CASE("a line without kinds means the moments when it is reached, by whichever task") {
    const auto trace = long_trace();
    const EventIndex index(*trace);
    uint64_t expected = 0;
    for (uint64_t at = 0; at < trace->size(); ++at)
        expected += trace->events[at].kind == EventKind::line && trace->events[at].a == 2;
    CHECK(walk_forwards(index, {{}, {}, 2}).size() == expected);
    CHECK(walk_forwards(index, {{}, {}, 99}).empty());
}

TEST_CASE("events of a task are those about it and those while it has the seat, and of nobody else") {
    const auto trace = long_trace();
    const replay::Replay replay(trace);
    const EventIndex index(*trace);
    const replay::Scene end = replay.scene_at(replay.last_step());
    for (const replay::TaskView& task : end.tasks) {
        for (const uint64_t step : walk_forwards(index, {only(EventKind::line), task.id, 0})) {
            const replay::Scene scene = replay.scene_at(step);
            const replay::TaskView* running = scene.running_task();
            REQUIRE(running);
            CHECK(running->id == task.id);
        }
        uint64_t switches = 0;
        for (uint64_t at = 0; at < trace->size(); ++at) {
            const auto& event = trace->events[at];
            switches += event.kind == EventKind::task_running && event.subject == task.id;
        }
        CHECK(walk_forwards(index, {only(EventKind::task_running), task.id, 0}).size() == switches);
        CHECK(index.task_at(*index.next({only(EventKind::line), task.id, 0}, 0) - 1) == task.id);
    }
}

TEST_CASE("kinds go by their name, and by the sort that they belong to") {
    CHECK(replay::kinds_named("output") == only(EventKind::output));
    CHECK(replay::kinds_named("timer").count() == 4);
    CHECK(replay::kinds_named("nonsense").none());
    CHECK(replay::kinds_named("").none());
}

TEST_CASE("a step can be the n-th event of a kind") {
    const replay::Replay replay(tests::three_requests());
    const auto step = replay.parse_step("task_created:2");
    REQUIRE(step);
    CHECK(replay.trace().events[step.value() - 1].kind == EventKind::task_created);
    CHECK_FALSE(replay.parse_step("task_created:99"));
    CHECK_FALSE(replay.parse_step("task_made:1"));
}
