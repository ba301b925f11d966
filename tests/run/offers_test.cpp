// The what-ifs that the window offers: each can be read and run.
#include "core/insight/offers.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/replay/replay.h"
#include "core/run/run.h"

using namespace loopscope;

namespace {

constexpr const char* kScript = R"(import asyncio, time
def crunch(): time.sleep(0.2)
async def worker(name, turns=2):
    for _ in range(turns):
        await asyncio.sleep(0.5)  # and 7 more
    await asyncio.to_thread(crunch)
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(worker("a 3"), name="a")
        group.create_task(worker("b"), name="b")
asyncio.run(main())
)";

run::Run run_with(const std::vector<std::string>& what_if) {
    run::Options options;
    options.what_if = what_if;
    return run::run(std::make_shared<base::SourceText>("script.py", kScript), options);
}

bool has(const std::vector<std::string>& texts, const std::string& text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

TEST_CASE("what is offered of tasks, of the ready queue and of lines can be run, and touches something") {
    const run::Run run = run_with({});
    replay::Replay replay(run.trace);
    std::set<std::string> offered;
    for (uint64_t k = 1; k <= replay.count(replay::Granularity::TaskSwitch); ++k) {
        const replay::Scene scene = replay.scene_at(replay.step_of(replay::Granularity::TaskSwitch, k));
        for (const auto& task : scene.tasks) {
            if (task.is_library) continue;
            const auto texts = insight::what_ifs_of_task(replay, scene, task.id);
            offered.insert(texts.begin(), texts.end());
        }
    }
    for (uint32_t line = 0; line <= 12; ++line) {
        const auto texts = insight::what_ifs_of_line(replay, line);
        offered.insert(texts.begin(), texts.end());
    }
    CHECK(offered.size() > 20);
    for (const std::string& text : offered) {
        CAPTURE(text);
        const run::Run fork = run_with({text});
        for (const std::string& problem : fork.what_if_problems) {
            // A task that runs its last line may be over when the loop has the say again.
            const bool is_late = problem.find("is under way") != std::string::npos ||
                                 problem.find("has ended") != std::string::npos;
            CHECK_MESSAGE(is_late, problem);
        }
        CHECK(replay::Replay(fork.trace).defect().empty());
    }
    const auto has_offer = [&](const char* text) { return offered.contains(text); };
    CHECK(has_offer("1st sleep of a at line 5 is 1s late"));
    CHECK(has_offer("2nd sleep of b at line 5 never ends"));
    CHECK(has_offer("1st job crunch fails"));
    CHECK(has_offer("sleep at line 5 fails"));
}

TEST_CASE("of a line the numbers are offered, not those in texts, names and comments") {
    const replay::Replay replay(run_with({}).trace);
    const auto texts = insight::what_ifs_of_line(replay, 5);
    CHECK(has(texts, "line 5: constant 0.5 is 1"));
    CHECK(has(texts, "line 5: constant 0.5 is 0"));
    CHECK(texts.size() == 3);
    CHECK(insight::what_ifs_of_line(replay, 9).empty());
    CHECK(has(insight::what_ifs_of_line(replay, 3), "line 3: constant 2 is 4"));
    CHECK(insight::what_ifs_of_line(replay, 400).empty());
}
