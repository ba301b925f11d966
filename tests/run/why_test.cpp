// Why tasks wait and what decides a run's length, on real runs.
#include "core/insight/why_text.h"

#include <doctest/doctest.h>

#include "core/run/run.h"

using namespace loopscope;

namespace {

replay::Replay replay_of(std::string script) {
    return replay::Replay(run::run(std::make_shared<base::SourceText>("script.py", std::move(script))).trace);
}

}  // namespace

TEST_CASE(
    "the critical path goes through one asyncio.run after the other, and through blocking calls between") {
    const auto path = insight::critical_path(replay_of(R"(import asyncio, time
async def main(n):
    await asyncio.sleep(n)
asyncio.run(main(1))
time.sleep(0.5)
asyncio.run(main(2))
)"));
    CHECK(path.total == doctest::Approx(3.5));
    double sum = 0;
    for (const auto& part : path.parts) sum += part.end - part.begin;
    CHECK(sum == doctest::Approx(3.5));
    CHECK(insight::to_text(path.sentence) ==
          "Task-4 decides how long the run takes: 2.00 s of 3.50 s pass while everything depends on it.");
    CHECK(insight::to_text(path.advice).find("Task-4's wait at line 3 (sleep(2)), 2.00 s") !=
          std::string::npos);
}

TEST_CASE("a script without tasks decides its length itself, by the line that blocks") {
    const auto path = insight::critical_path(replay_of("import time\ntime.sleep(1)\ntime.sleep(2)\n"));
    CHECK(insight::to_text(path.sentence) ==
          "The script decides how long the run takes: 3.00 s of 3.00 s pass while everything depends on it.");
    CHECK(insight::to_text(path.advice).find("the script at line 3") != std::string::npos);
}

TEST_CASE("asking about a task that is not there names those that are") {
    const auto replay = replay_of(R"(import asyncio
async def main():
    await asyncio.sleep(1)
asyncio.run(main())
)");
    const auto wrong = insight::explain(replay, replay.last_step(), "nobody");
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().message.find("there are Task-1") != std::string::npos);
    const auto right = insight::explain(replay, replay.parse_step("line:3").value() + 8, "Task-1");
    REQUIRE(right.ok());
    CHECK(right.value().tasks.size() == 1);
    CHECK(insight::to_json(right.value()).find("\"critical_path\"") != std::string::npos);
}
