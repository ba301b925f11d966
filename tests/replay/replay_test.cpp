#include "core/replay/replay.h"

#include <doctest/doctest.h>

#include <vector>

#include "tests/replay/sample_traces.h"

using namespace loopscope;
using replay::Granularity;
using replay::Replay;
using replay::TaskState;
using replay::WaitCause;

namespace {

// The first task-switch step at which a condition on the scene holds; the last step where none does.
template <typename Condition>
uint64_t first_switch(Replay& replay, Condition condition) {
    for (uint64_t step = 0; step < replay.last_step(); step = replay.next(Granularity::TaskSwitch, step)) {
        replay.seek(step);
        if (condition(replay.scene())) return step;
    }
    return replay.last_step();
}

}  // namespace

TEST_CASE("the design's picture is a task-switch step: posts runs line 6 while users and main wait") {
    Replay replay(tests::three_requests());
    first_switch(replay, [](const replay::Scene& scene) {
        const auto* task = scene.running_task();
        return task && task->name == "posts" && task->line == 6;
    });
    const replay::Scene& scene = replay.scene();
    REQUIRE(scene.tasks.size() == 4);
    CHECK(scene.time == 0.5);
    const auto& main = scene.tasks[0];
    CHECK(main.state == TaskState::Waiting);
    CHECK(main.wait.cause == WaitCause::Gather);
    CHECK(main.wait.children.size() == 3);
    CHECK(main.line == 13);
    const auto& users = scene.tasks[1];
    CHECK(users.wait.cause == WaitCause::Timer);
    CHECK(users.wait.until == 1.0);
    CHECK(users.line == 5);
    CHECK(describe_wait(scene, users) == "sleep(1)");
    CHECK(scene.tasks[2].state == TaskState::Running);
    CHECK(scene.tasks[3].state == TaskState::Ready);
    REQUIRE(scene.ready.size() == 1);
    CHECK(scene.ready[0].task == scene.tasks[3].id);
    CHECK(scene.done.empty());
    CHECK(scene.output.size() == 3);
    CHECK(scene.output[1].text == "posts: request sent");
    CHECK(scene.output[1].task == scene.tasks[2].id);
    REQUIRE(scene.tasks[1].stack.size() == 2);
    CHECK(scene.tasks[1].stack[0].span.line == 5);
    CHECK(scene.tasks[1].stack[1].is_library);
    CHECK(scene.tasks[2].stack.size() == 1);
}

TEST_CASE("tasks end in the order in which they finish, with their results") {
    Replay replay(tests::three_requests());
    replay.seek(replay.last_step());
    const replay::Scene& scene = replay.scene();
    std::vector<std::string_view> names;
    for (const auto id : scene.done) names.push_back(scene.task(id)->name);
    CHECK(names == std::vector<std::string_view>{"posts", "stats", "users", "Task-1"});
    CHECK(describe_outcome(*scene.task(scene.done[0])) == "'posts data'");
    CHECK(scene.ended);
    CHECK(scene.time == 1.0);
    CHECK(scene.ready.empty());
    CHECK(scene.timers.empty());
    CHECK(scene.output.back().text == "['users data', 'posts data', 'stats data']");
}

TEST_CASE("forwards, backwards and by seek the scene is the same") {
    Replay replay(tests::three_requests());
    std::vector<uint64_t> hashes;
    for (uint64_t step = 0; step <= replay.last_step(); ++step) {
        replay.seek(step);
        CHECK(replay.step() == step);
        hashes.push_back(replay.scene().hash());
    }
    for (uint64_t step = replay.last_step() + 1; step-- > 0;) {
        replay.seek(step);
        CHECK(replay.scene().hash() == hashes[step]);
    }
    for (uint64_t k = 0; k < 500; ++k) {
        const uint64_t step = k * 7919 % (replay.last_step() + 1);
        replay.seek(step);
        CHECK(replay.scene().hash() == hashes[step]);
        CHECK(replay.scene_at(replay.last_step() - step).hash() == hashes[replay.last_step() - step]);
    }
}

TEST_CASE("a random walk over a long trace meets the same scenes as a walk straight through it") {
    tests::PuppetLoop puppet("long.py",
                             "async def work():\n    while True:\n        x = 1\n        await sleep(1)\n");
    const auto work = puppet.code("work", 0, 1, 4);
    puppet.start_loop();
    for (int k = 0; k < 300; ++k) puppet.create_task("t" + std::to_string(k), work, 1);
    for (uint64_t round = 0; puppet.recorder.size() < 60'000; ++round) {
        puppet.next();
        puppet.line(3);
        if (round % 10 == 0) puppet.print("still at it");
        puppet.sleep(0.001 * static_cast<double>(round * 7919 % 1000 + 1), 4);
    }
    Replay replay(puppet.recorder.finish());
    CHECK(replay.defect() == "");
    std::vector<uint64_t> hashes;  // at every 97th step
    for (uint64_t step = 0; step <= replay.last_step(); step += 97) {
        replay.seek(step);
        hashes.push_back(replay.scene().hash());
    }
    uint64_t seed = 1;
    bool all_equal = true;
    const auto visit = [&](uint64_t step) {
        replay.seek(step);
        if (step % 97 == 0) all_equal = all_equal && replay.scene().hash() == hashes[step / 97];
    };
    for (int walk = 0; walk < 40; ++walk) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        uint64_t step = (seed >> 20) % replay.last_step();
        for (int k = 0; k < 3000; ++k) {
            if (walk % 2 == 0 && step > 0) visit(--step);
            if (walk % 2 == 1 && step < replay.last_step()) visit(++step);
        }
    }
    CHECK(all_equal);
}

TEST_CASE("a partial line of output grows until its newline comes") {
    tests::PuppetLoop puppet("p.py", "print('a', end='')\nprint('b')\n");
    const auto write = [&](std::string_view text, trace::Stream stream) {
        puppet.recorder.record(trace::EventKind::output, puppet.text(text), 0, static_cast<uint16_t>(stream));
        return puppet.recorder.size();
    };
    const uint64_t first = write("a", trace::Stream::Stdout);
    const uint64_t second = write("b\nc\nd", trace::Stream::Stdout);
    const uint64_t third = write("oops\n", trace::Stream::Stderr);
    Replay replay(puppet.recorder.finish());
    replay.seek(first);
    REQUIRE(replay.scene().output.size() == 1);
    CHECK(replay.scene().output[0].text == "a");
    replay.seek(second);
    REQUIRE(replay.scene().output.size() == 3);
    CHECK(replay.scene().output[0].text == "ab");
    CHECK(replay.scene().output[2].text == "d");
    replay.seek(third);
    REQUIRE(replay.scene().output.size() == 4);
    CHECK(replay.scene().output[3].stream == trace::Stream::Stderr);
}

TEST_CASE("positions and steps of a granularity are each other's inverse") {
    Replay replay(tests::three_requests());
    for (const auto granularity :
         {Granularity::Event, Granularity::Line, Granularity::TaskSwitch, Granularity::Tick}) {
        CHECK(replay.count(granularity) > 5);
        CHECK(replay.step_of(granularity, replay.count(granularity)) == replay.last_step());
        for (uint64_t position = 0; position <= replay.count(granularity); ++position)
            CHECK(replay.position(granularity, replay.step_of(granularity, position)) == position);
        CHECK(replay.next(granularity, replay.last_step()) == replay.last_step());
        CHECK(replay.previous(granularity, 0) == 0);
        uint64_t steps = 0;
        for (uint64_t step = 0; step < replay.last_step(); step = replay.next(granularity, step)) ++steps;
        CHECK(steps == replay.count(granularity));
        for (uint64_t step = replay.last_step(); step > 0; step = replay.previous(granularity, step)) --steps;
        CHECK(steps == 0);
    }
}

TEST_CASE("a step is named by event, line, switch, tick or time, and nonsense is refused with words") {
    Replay replay(tests::three_requests());
    CHECK(replay.parse_step("12").value() == 12);
    CHECK(replay.parse_step("end").value() == replay.last_step());
    replay.seek(replay.parse_step("line:6").value());
    CHECK(replay.scene().line == 6);
    CHECK(replay.scene().running_task()->name == "posts");
    replay.seek(replay.parse_step("tick:3").value());
    CHECK(replay.scene().tick == 3);
    replay.seek(replay.parse_step("t=0.5").value());
    CHECK(replay.scene().time == 0.5);
    CHECK(replay.parse_step("switch:3").value() == replay.step_of(Granularity::TaskSwitch, 3));
    for (const char* wrong :
         {"", "x", "line:", "line:99", "t=", "t=2", "t=-1", "switch:9999", "-1", "99999999"}) {
        CAPTURE(wrong);
        REQUIRE_FALSE(replay.parse_step(wrong).ok());
        CHECK(replay.parse_step(wrong).error().message.ends_with("."));
    }
}
