// Moments of a lesson in a real run, what is asked there, and checks of exercises.
#include <doctest/doctest.h>

#include "core/insight/findings.h"
#include "core/replay/facts.h"
#include "core/run/lesson_check.h"

using namespace loopscope;
using lesson::AskedByTool;
using replay::Replay;
using replay::TaskState;

namespace {

const std::string kTwoTasks = R"(import asyncio

async def work(seconds):
    await asyncio.sleep(0)
    await asyncio.sleep(seconds)
    print("end")

async def main():
    tea = asyncio.create_task(work(1.0), name="tea")
    toast = asyncio.create_task(work(0.5), name="toast")
    await tea
    await toast

print("begin")
asyncio.run(main())
)";

run::Run run_text(const std::string& text) {
    return run::run(std::make_shared<base::SourceText>("script.py", text));
}

std::optional<uint64_t> find(const Replay& replay, std::string_view text) {
    return run::find_anchor(replay, lesson::parse_anchor(text).value());
}

}  // namespace

TEST_CASE("an anchor leads to the scene that it names") {
    const run::Run run = run_text(kTwoTasks);
    const Replay replay(run.trace);
    const auto scene = [&](std::string_view text) {
        const auto step = find(replay, text);
        REQUIRE_MESSAGE(step, text);
        return replay.scene_at(*step);
    };
    const auto state = [&](std::string_view anchor, std::string_view name) {
        for (const auto& task : scene(anchor).tasks)
            if (task.name == name) return task.state;
        FAIL("no such task");
        return TaskState::Ready;
    };
    CHECK(scene("start").step == 0);
    CHECK(scene("end").ended);
    CHECK(state("tea runs", "tea") == TaskState::Running);
    CHECK(state("toast suspends at line 5", "toast") == TaskState::Waiting);
    CHECK(state("toast is done", "tea") == TaskState::Waiting);
    CHECK(state("Task-1 runs, the 2nd time", "tea") == TaskState::Done);
    CHECK(scene("time 0.5").time == 0.5);
    CHECK(scene("tick 2").tick == 2);
    CHECK(scene("the script reaches line 15").line == 15);
    CHECK(scene("Task-1 reaches line 11").line == 11);
    CHECK(scene("prints 'begin'").output.size() == 1);
    CHECK(scene("prints 'end', the 2nd time").time == 1.0);
}

TEST_CASE("a task that lets the others go first has given its seat back") {
    const run::Run run = run_text(kTwoTasks);
    const Replay replay(run.trace);
    const auto step = find(replay, "tea suspends at line 4");
    REQUIRE(step);
    CHECK(replay.scene_at(*step).running_task() == nullptr);
    CHECK(*find(replay, "tea suspends") == *step);
}

TEST_CASE("what does not happen is not found") {
    const run::Run run = run_text(kTwoTasks);
    const Replay replay(run.trace);
    for (const char* text :
         {"coffee runs", "tea suspends at line 6", "tea fails", "tea is cancelled", "time 1.5", "tick 1000",
          "prints 'middle'", "prints 'end', the 3rd time", "tea reaches line 11"})
        CHECK_MESSAGE(!find(replay, text), text);
}

TEST_CASE("the question of a step is the first of its kind from there on") {
    const run::Run run = run_text(kTwoTasks);
    const Replay replay(run.trace);
    const uint64_t at = *find(replay, "Task-1 suspends at line 11");
    const auto question = run::find_question(replay, at, AskedByTool::NextTask);
    REQUIRE(question);
    CHECK(question->ask_at >= at);
    int right = 0;
    for (const auto& answer : question->answers) {
        if (!answer.is_right) continue;
        ++right;
        CHECK(insight::to_text(answer.words) == "tea");
    }
    CHECK(right == 1);
    CHECK(run::find_question(replay, replay.last_step(), AskedByTool::TotalTime));
    CHECK(!run::find_question(replay, replay.last_step(), AskedByTool::NextTask));
}

TEST_CASE("an exercise's check is held against a run") {
    const run::Run good = run_text(kTwoTasks);
    const auto passes = [&](const char* check) { return run::passes_check(good, check).value(); };
    CHECK(passes("ends before 1.1"));
    CHECK(!passes("ends before 1"));
    CHECK(passes("ends after 0.9"));
    CHECK(!passes("ends after 1"));
    CHECK(passes("prints 'begin'"));
    CHECK(!passes("prints 'nothing'"));
    const run::Run fails = run_text("raise ValueError\n");
    CHECK(!run::passes_check(fails, "ends before 1").value());
    CHECK(!run::passes_check(fails, "has no findings").value());
    for (const char* check :
         {"", "ends", "ends before", "ends before soon", "ends before 1s", "prints", "prints x", "is fast"})
        CHECK_MESSAGE(!run::passes_check(good, check), check);
}
