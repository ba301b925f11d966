// Programs that scripts start: what-ifs of them, what the story tells, what the card of one who waits offers.
#include <doctest/doctest.h>

#include "core/insight/offers.h"
#include "core/insight/past_waits.h"
#include "core/insight/transcript.h"
#include "core/run/run.h"

using namespace loopscope;

namespace {

const std::string kScript =
    "import asyncio\n"
    "async def work(seconds):\n"
    "    process = await asyncio.create_subprocess_exec('sleep', seconds)\n"
    "    code = await process.wait()\n"
    "    now = asyncio.get_running_loop().time()\n"
    "    print(seconds, code, round(now, 1))\n"
    "async def main():\n"
    "    await asyncio.gather(work('1'), work('2'))\n"
    "asyncio.run(main())\n";

run::Run run_with(std::vector<std::string> what_if, const std::string& text = kScript) {
    run::Options options;
    options.what_if = std::move(what_if);
    return run::run(std::make_shared<base::SourceText>("script.py", text), options);
}

std::string output_of(std::vector<std::string> what_if) {
    const run::Run run = run_with(std::move(what_if));
    CHECK(run.what_if_problems.empty());
    return run.standard_output;
}

std::string story_of(const run::Run& run) {
    const replay::Replay replay(run.trace);
    return insight::transcript(replay);
}

}  // namespace

TEST_CASE("programs take their time beside each other") { CHECK(output_of({}) == "1 0 1.0\n2 0 2.0\n"); }

TEST_CASE("a what-if makes a program fail, be killed, end with a status, be late or take longer") {
    CHECK(output_of({"process sleep 1 fails"}) == "1 1 0.0\n2 0 2.0\n");
    CHECK(output_of({"process sleep 2 is killed"}) == "2 -9 0.0\n1 0 1.0\n");
    CHECK(output_of({"process sleep exits with 3"}) == "1 3 0.0\n2 3 0.0\n");
    CHECK(output_of({"process sleep 1 is 2s late"}) == "2 0 2.0\n1 0 3.0\n");
    CHECK(output_of({"process sleep 1 takes 3s"}) == "2 0 2.0\n1 0 3.0\n");
    CHECK(output_of({"2nd process sleep is killed"}) == "2 -9 0.0\n1 0 1.0\n");
}

TEST_CASE("a program that never ends is told of as what the run waits for") {
    const run::Run run = run_with({"process sleep 2 never ends"});
    CHECK(run.standard_output == "1 0 1.0\n");
    CHECK(run.ending == run::Ending::Limit);
}

TEST_CASE("a what-if that touches no program is an error") {
    CHECK_FALSE(run_with({"process curl fails"}).what_if_problems.empty());
}

TEST_CASE("the story tells of each program's start and end, and its waits are named") {
    const run::Run run = run_with({});
    const std::string story = story_of(run);
    CHECK(story.find("A program was started on the simulated machine: sleep 1.") != std::string::npos);
    CHECK(story.find("The program sleep 2 ended: exit status 0.") != std::string::npos);
    const auto waits = insight::waits_in(*run.trace);
    REQUIRE(waits.size() == 2);
    CHECK(waits[0].kind == insight::PastWait::Kind::Process);
    CHECK(waits[0].what == "process sleep 1");
    CHECK(waits[0].is_over);
    CHECK(waits[1].end > 2);
}

TEST_CASE("the card of a task that waits for a program offers its what-ifs") {
    const run::Run run = run_with({});
    const replay::Replay replay(run.trace);
    const auto waits = insight::waits_in(*run.trace);
    REQUIRE(waits.size() == 2);
    const replay::Scene scene = replay.scene_at(waits[1].end_event - 1);
    const auto offers = insight::what_ifs_of_task(replay, scene, waits[1].task);
    REQUIRE(offers.size() >= 5);
    CHECK(offers[0] == "process sleep 2 fails");
    CHECK(offers[3] == "process sleep 2 is killed");
    CHECK(offers[4] == "process sleep 2 never ends");
}

TEST_CASE("a program that other machines have is missing in the story, too") {
    const run::Run run = run_with({},
                                  "import subprocess\n"
                                  "try:\n"
                                  "    subprocess.run(['git', 'status'])\n"
                                  "except FileNotFoundError as error:\n"
                                  "    print(error)\n");
    CHECK(run.standard_output == "[Errno 2] No such file or directory: 'git'\n");
    CHECK(story_of(run).find("the simulated machine has no git") != std::string::npos);
}
