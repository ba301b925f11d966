#include "core/insight/findings.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/insight/script_text.h"
#include "tests/replay/sample_traces.h"

using namespace loopscope;
using insight::FindingKind;
using insight::to_text;

namespace {

bool depends(const char* script, uint32_t first, uint32_t second) {
    return insight::may_depend(base::SourceText("s.py", script), first, second);
}

}  // namespace

TEST_CASE("three requests at once have nothing to be found") {
    const replay::Replay replay(tests::three_requests());
    CHECK(insight::find_all(replay).empty());
}

TEST_CASE("two locks taken in opposite order are found as a deadlock, with both lines") {
    const replay::Replay replay(tests::two_locks());
    const auto findings = insight::find_all(replay);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].kind == FindingKind::Deadlock);
    CHECK(findings[0].lines == std::vector<uint32_t>{6, 6});
    CHECK(to_text(findings[0].sentence).find("ann and bob wait for each other") != std::string::npos);
    CHECK_FALSE(to_text(findings[0].repair).empty());
}

TEST_CASE("a task that was destroyed while pending is found where it stood") {
    tests::PuppetLoop puppet("lost.py", "async def lost():\n    await forever\n");
    const auto lost = puppet.code("lost", 0, 1, 2);
    puppet.start_loop();
    puppet.create_task("lost", lost, 1);
    const auto task = puppet.next();
    puppet.line(2);
    puppet.wait_for(puppet.new_future("Future", trace::FutureKind::Plain, task), 2);
    puppet.next();
    puppet.recorder.record(trace::EventKind::task_destroyed_pending, task);
    puppet.end();
    const replay::Replay replay(puppet.recorder.finish());
    CHECK(replay.defect() == "");
    const auto findings = insight::find_all(replay);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].kind == FindingKind::TaskLost);
    CHECK(findings[0].lines == std::vector<uint32_t>{2});
    CHECK(replay.scene_at(replay.last_step()).task(task)->is_lost);
}

TEST_CASE("awaits on lines that share no name can overlap") {
    CHECK_FALSE(depends("    a = await f(1)\n    b = await f(2)\n", 1, 2));
    CHECK_FALSE(depends("    await f(1)\n    print('x')\n    await f(2)\n", 1, 3));
}

TEST_CASE("awaits that use what an earlier one gave cannot, not even by a detour") {
    CHECK(depends("    a = await f(1)\n    b = await f(a)\n", 1, 2));
    CHECK(depends("    a = await f(1)\n    c = a + 1\n    b = await f(c)\n", 1, 3));
    CHECK(depends("    a = await f(1)\n    if a:\n        return\n    b = await f(2)\n", 1, 4));
    CHECK(depends("    a = await f(1)\n    if x:\n        b = await f(2)\n", 1, 3));
}

TEST_CASE("awaits in a for loop can overlap unless one turn feeds the next") {
    CHECK_FALSE(depends("    for u in urls:\n        r = await f(u)\n        print(r)\n", 2, 2));
    CHECK_FALSE(depends("    for u in urls:\n        pages.append(await f(u))\n", 2, 2));
    CHECK(depends("    for u in urls:\n        r = await f(r, u)\n", 2, 2));
    CHECK(depends("    while more:\n        r = await f(1)\n", 2, 2));
    CHECK(depends("    for u in urls:\n        r = await f(u)\n        if r:\n            break\n", 2, 2));
}

TEST_CASE("an assignment has a target and a value, wherever else '=' stands") {
    CHECK(insight::assignment_of("x = f(a=1)").target == "x");
    CHECK(insight::assignment_of("f(a=1)").target.empty());
    CHECK(insight::assignment_of("if a == b:").target.empty());
    CHECK(insight::assignment_of("self.n += 1").target == "self.n");
    CHECK(insight::assignment_of("self.n += 1").is_update);
    CHECK(insight::statement_of("  x = '#'  # note") == "x = '#'");
}
