// Two runs held against each other: forks of one script, and a script before and after an edit.
#include "core/insight/compare.h"

#include <doctest/doctest.h>

#include "core/run/run.h"
#include "tests/run/golden.h"

using namespace loopscope;

namespace {

replay::Replay replay_of(const std::string& text, std::vector<std::string> what_if = {}) {
    run::Options options;
    options.what_if = std::move(what_if);
    const run::Run run = run::run(std::make_shared<base::SourceText>("script.py", text), options);
    CHECK(run.what_if_problems.empty());
    return replay::Replay(run.trace);
}

std::string downloads(const char* wait) {
    return std::string(
               "import asyncio\n"
               "async def fetch(name, seconds):\n"
               "    await asyncio.sleep(seconds)\n"
               "    print(name)\n"
               "    return name\n"
               "async def main():\n") +
           wait + "asyncio.run(main())\n";
}
const std::string kTogether = downloads("    await asyncio.gather(fetch('a', 1), fetch('b', 2))\n");
const std::string kInARow = downloads("    await fetch('a', 1)\n    await fetch('b', 2)\n");

}  // namespace

TEST_CASE("equal runs have no difference") {
    const auto comparison = insight::compare(replay_of(kTogether), replay_of(kTogether));
    CHECK(comparison.is_same());
    CHECK(insight::to_sentence(comparison) == "Both runs do the same, at the same times.");
}

TEST_CASE("a fork that is only slower has the same lines, later") {
    const auto comparison =
        insight::compare(replay_of(kTogether), replay_of(kTogether, {"sleep of Task-3 takes 5s"}));
    CHECK_FALSE(comparison.parting);
    REQUIRE(comparison.later);
    CHECK(comparison.later->first.time == 2);
    CHECK(comparison.later->second.time == 5);
    CHECK(comparison.later->second.task == "Task-3");
    CHECK(comparison.later->second.line == 4);
    CHECK_FALSE(comparison.output_differs);
    CHECK_FALSE(comparison.is_same());
    check_golden("compare_later",
                 insight::to_text(comparison, "together.py", "together.py, what if it is slower"));
}

TEST_CASE("a fork in another order parts where another task runs") {
    const replay::Replay first = replay_of(kTogether),
                         second = replay_of(kTogether, {"sleep of Task-2 takes 5s"});
    const auto comparison = insight::compare(first, second);
    REQUIRE(comparison.parting);
    CHECK(comparison.parting->first.task == "Task-2");
    CHECK(comparison.parting->second.task == "Task-3");
    CHECK(comparison.parting->first.line == 4);
    CHECK(comparison.parting->first.time == 1);
    CHECK(comparison.parting->second.time == 2);
    CHECK(first.scene_at(comparison.parting->first.step).line == 4);
    CHECK(comparison.output_differs);
    CHECK(comparison.time[1] - comparison.time[0] == 3);
    check_golden("compare_order", insight::to_text(comparison, "together.py", "together.py, what if"));
    check_golden("compare_json", insight::to_json(comparison, "together.py", "together.py, what if"));
}

TEST_CASE("before and after an edit: lines are matched by their texts, tasks by what they run") {
    const auto comparison = insight::compare(replay_of(kInARow), replay_of(kTogether));
    CHECK(comparison.time[0] == 3);
    CHECK(comparison.time[1] == 2);
    CHECK_FALSE(comparison.output_differs);
    REQUIRE(comparison.parting);
    CHECK(comparison.parting->first.line == 7);
    CHECK(comparison.parting->second.line == 7);
    check_golden("compare_edit", insight::to_text(comparison, "row.py", "together.py"));
}

TEST_CASE("a line that was put in moves none of the others") {
    std::string longer = kTogether;
    longer.insert(0, "# a comment\n\n");
    CHECK(insight::compare(replay_of(kTogether), replay_of(longer)).is_same());
}

TEST_CASE("tasks that one of two runs has only, and how each ended") {
    const auto comparison =
        insight::compare(replay_of(kTogether), replay_of(kTogether, {"at t=1.5 cancel Task-3"}));
    bool seen = false;
    for (const auto& task : comparison.tasks) {
        if (task.name != "Task-3") continue;
        seen = true;
        CHECK(task.outcome[0] == "done");
        CHECK(task.value[0] == "'b'");
        CHECK(task.outcome[1] == "cancelled");
        CHECK(task.ended_at[1] == 1.5);
    }
    CHECK(seen);
    CHECK(comparison.exit_status[1] == 1);
    const auto other = insight::compare(replay_of(kTogether), replay_of("print('nothing')\n"));
    CHECK(other.tasks.size() == 3);
    CHECK(other.tasks[0].outcome[1] == "not there");
}
