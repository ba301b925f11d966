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

namespace {

const std::string kFetch = R"(import asyncio, aiohttp

async def fetch():
    async with aiohttp.ClientSession() as session:
        for path in ("a", "b"):
            async with session.get("https://w.example/" + path) as reply:
                print(await reply.text(), asyncio.get_running_loop().time())

asyncio.run(fetch())
)";

run::Run run_in_lesson(const std::string& script, const std::string& front) {
    run::Options options;
    options.folder = {{"lesson.md", "---\n" + front + "---\n"}};
    return run::run(std::make_shared<base::SourceText>("script.py", script), options);
}

}  // namespace

TEST_CASE("world lines of a lesson's front matter hold for its scripts, whose own lines count first") {
    const std::string front =
        "title: T\nworld: GET https://w.example/{name} -> in 0.5s text \"lesson {name}\"\n";
    CHECK(run_in_lesson(kFetch, front).standard_output == "lesson a 0.5\nlesson b 1.0\n");
    const std::string own = "# world: GET https://w.example/{name} -> in 2s text \"script {name}\"\n";
    CHECK(run_in_lesson(own + kFetch, front).standard_output == "script a 2.0\nscript b 4.0\n");
}

TEST_CASE("a function's cost can stand in the front matter, where the script has the function") {
    const std::string script = "import time\ndef f():\n    pass\nf()\nprint(time.monotonic() - 0 > 2)\n";
    const run::Run run = run_in_lesson(script, "world: cpu f 3s\nworld: cpu g 1s\n");
    CHECK(run.standard_error == "");
    CHECK(Replay(run.trace).facts().end_time() == 3);
}

TEST_CASE("a bad world line of a lesson is told of with its line, and keeps its scripts from running") {
    const run::Run run = run_in_lesson("print(1)\n", "title: T\nworld: GET nowhere\n");
    CHECK(run.ending == run::Ending::Refused);
    CHECK(run.standard_output == "");
    REQUIRE(run.diagnostics.size() == 1);
    CHECK(run.diagnostics[0].message.starts_with("lesson.md, line 3: in this line of the world: a URL"));

    const std::string text =
        "---\ntitle: T\ngoal: G\nsummary: S\nminutes: 5\nworld: cpu 3s\n---\n## One\n<!-- script: a.py -->\n";
    const auto read = lesson::read_lesson("07-x", {{"lesson.md", text}, {"a.py", "print(1)\n"}});
    const auto problems = run::check_lesson(read.lesson, {"07-x"});
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == "lesson.md");
    CHECK(problems[0].line == 6);
    CHECK(problems[0].message.find("write: cpu NAME 0.5s") != std::string::npos);
}
