// What-ifs: how they are read, what they do to a run, and what is said of those that cannot be.
#include "core/run/what_if.h"

#include <doctest/doctest.h>

#include <utility>

#include "core/insight/transcript.h"
#include "core/replay/replay.h"
#include "core/trace/what_if.h"

using namespace loopscope;

namespace {

constexpr const char* kWorkers = R"(import asyncio
async def worker(name):
    print(name)
    await asyncio.sleep(0)
    print(name)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise
    print(name, asyncio.get_running_loop().time())
async def main():
    a = asyncio.create_task(worker('a'), name='a')
    b = asyncio.create_task(worker('b'), name='b')
    await asyncio.wait([a, b])
asyncio.run(main())
)";

run::Run run_with(const char* script, std::vector<std::string> what_if) {
    run::Options options;
    options.what_if = std::move(what_if);
    return run::run(std::make_shared<base::SourceText>("script.py", script), options);
}

std::string output_with(const char* script, std::vector<std::string> what_if) {
    const run::Run run = run_with(script, std::move(what_if));
    for (const std::string& problem : run.what_if_problems) FAIL_CHECK(problem);
    CHECK(replay::Replay(run.trace).defect().empty());
    return run.standard_output;
}

std::string problem_with(const char* script, const char* what_if) {
    const run::Run run = run_with(script, {what_if});
    REQUIRE(run.what_if_problems.size() == 1);
    return run.what_if_problems[0];
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a run without what-ifs is the same as ever, and equal what-ifs give equal runs") {
    const auto same = [](const run::Run& one, const run::Run& two) {
        REQUIRE(one.trace->size() == two.trace->size());
        for (uint64_t i = 0; i < one.trace->size(); ++i) {
            const trace::Event &a = one.trace->events[i], &b = two.trace->events[i];
            if (a.kind != b.kind || !(a.subject == b.subject) || a.a != b.a || a.b != b.b ||
                a.detail != b.detail)
                return false;
        }
        return one.trace->texts == two.trace->texts;
    };
    CHECK(same(run_with(kWorkers, {}), run_with(kWorkers, {})));
    for (const char* what_if : {"at line:4 swap ready a and b", "at t=1 cancel b", "sleep of a takes 7s"})
        CHECK(same(run_with(kWorkers, {what_if}), run_with(kWorkers, {what_if})));
}

TEST_CASE("a task is cancelled at a step or at a moment, as soon as the loop has the say") {
    CHECK(output_with(kWorkers, {}) == "a\nb\na\nb\na 5.0\nb 5.0\n");
    CHECK(output_with(kWorkers, {"at t=1 cancel b"}) == "a\nb\na\nb\nb cancelled\na 5.0\n");
    CHECK(output_with(kWorkers, {"at switch:3 cancel task a"}) == "a\nb\nb\nb 5.0\n");
    CHECK(output_with(kWorkers, {"at t=1 cancel a", "at t=2 cancel b"}) ==
          "a\nb\na\nb\na cancelled\nb cancelled\n");
}

TEST_CASE("the steps of what-ifs that name a line or switch become numbers, and give the same run") {
    const run::Run named = run_with(kWorkers, {"at switch:3 swap ready a and b"});
    REQUIRE(named.what_if.size() == 1);
    CHECK(named.what_if[0].find("switch") == std::string::npos);
    CHECK(run_with(kWorkers, named.what_if).standard_output == named.standard_output);
    CHECK(named.standard_output == "a\na\nb\nb\na 5.0\nb 5.0\n");
}

TEST_CASE("two ready handles change places, in the run and in every scene") {
    const run::Run run = run_with(kWorkers, {"at switch:3 swap ready a and b"});
    replay::Replay replay(run.trace);
    CHECK(replay.defect().empty());
    bool told = false;
    for (uint64_t k = 0; k < run.trace->size(); ++k) {
        if (!trace::is_what_if(run.trace->events[k])) continue;
        if (!std::exchange(told, true)) continue;  // two events, one for each of the two
        replay.seek(k - 1);
        REQUIRE(replay.scene().ready.size() == 2);
        const auto first = replay.scene().ready[0].id;
        replay.seek(k + 1);
        CHECK(replay.scene().ready[1].id == first);
    }
    CHECK(told);
    CHECK(has(insight::transcript(replay), "What if, from outside of the script: at "));
}

TEST_CASE("sleeps take longer, come late, fail or never end; by task, line and number") {
    CHECK(output_with(kWorkers, {"sleep of a takes 7s"}) == "a\nb\na\nb\nb 5.0\na 7.0\n");
    CHECK(output_with(kWorkers, {"sleep of b at line 7 is 500ms late"}) == "a\nb\na\nb\na 5.0\nb 5.5\n");
    CHECK(output_with(kWorkers, {"1st sleep takes 7s"}) == "a\nb\na\nb\nb 5.0\na 7.0\n");
    CHECK(output_with(kWorkers, {"2nd sleep at line 7 takes 1s"}) == "a\nb\na\nb\nb 1.0\na 5.0\n");
    CHECK(output_with(kWorkers, {"sleep of a fails"}) == "a\nb\na\nb\nb 5.0\n");
    const run::Run stuck = run_with(kWorkers, {"sleep of a never ends"});
    CHECK(stuck.ending == run::Ending::Limit);
    CHECK(stuck.standard_output == "a\nb\na\nb\nb 5.0\n");
    CHECK(replay::Replay(stuck.trace).defect().empty());
}

TEST_CASE("timeouts are timers too") {
    const char* script =
        "import asyncio\n"
        "async def main():\n"
        "    try:\n"
        "        async with asyncio.timeout(1):\n"
        "            await asyncio.sleep(2)\n"
        "        print('in time')\n"
        "    except TimeoutError:\n"
        "        print('too late')\n"
        "asyncio.run(main())\n";
    CHECK(output_with(script, {}) == "too late\n");
    CHECK(output_with(script, {"timeout of Task-1 takes 3s"}) == "in time\n");
    CHECK(output_with(script, {"timeout never ends"}) == "in time\n");
    CHECK(output_with(script, {"sleep takes 1ms"}) == "in time\n");
}

TEST_CASE("constants of a line are others: numbers, texts, True, all or one of them") {
    const char* script = "a = 0.5 + 1 + 1\nprint(a, 'x', True, -3)\n";
    CHECK(output_with(script, {}) == "2.5 x True -3\n");
    CHECK(output_with(script, {"line 1: constant 0.5 is 2"}) == "4 x True -3\n");
    CHECK(output_with(script, {"line 1: constant 1 is -2.5"}) == "-4.5 x True -3\n");
    CHECK(output_with(script, {"line 1: 2nd constant 1 is -10"}) == "-8.5 x True -3\n");
    CHECK(output_with(script, {"line 2: constant 'x' is \"y\"", "line 2: True is None"}) ==
          "2.5 y None -3\n");
    CHECK(output_with(script, {"line 2 constant 3 is 4"}) == "2.5 x True -4\n");
    CHECK(has(problem_with(script, "line 1: constant 7 is 8"), "those of line 1 are: 0.5, 1, 1"));
    CHECK(run_with(script, {"line 1: constant 7 is 8"}).exit_status == 2);
}

TEST_CASE("who is to come first is turned into a delay") {
    const char* script =
        "import asyncio\n"
        "async def get(name, seconds):\n"
        "    await asyncio.sleep(seconds)\n"
        "    print(name)\n"
        "async def main():\n"
        "    a = asyncio.create_task(get('a', 2), name='a')\n"
        "    b = asyncio.create_task(get('b', 1), name='b')\n"
        "    await a; await b\n"
        "    await asyncio.sleep(1)\n"
        "asyncio.run(main())\n";
    CHECK(output_with(script, {}) == "b\na\n");
    const run::Run run = run_with(script, {"sleep of a before sleep of b"});
    CHECK(run.standard_output == "a\nb\n");
    CHECK(run.what_if == std::vector<std::string>{"sleep of b is 1.001s late"});
    CHECK(has(problem_with(script, "sleep of b before sleep of a"), "it is so already"));
    CHECK(has(problem_with(script, "sleep of Task-1 before sleep of a"), "so it cannot come first"));
    CHECK(has(problem_with(script, "GET /x before sleep of a"),
              "there is no GET /x; in this run there were: sleep"));
}

TEST_CASE("the nth request alone is touched, or answered late, or never") {
    const char* script =
        "import asyncio, aiohttp\n"
        "async def main():\n"
        "    async with aiohttp.ClientSession() as session:\n"
        "        for turn in range(3):\n"
        "            try:\n"
        "                async with session.get('https://a.example/x', timeout=aiohttp.ClientTimeout(9)) as "
        "reply:\n"
        "                    print(reply.status)\n"
        "            except aiohttp.ClientError as error:\n"
        "                print('failed')\n"
        "            except TimeoutError:\n"
        "                print('timeout')\n"
        "asyncio.run(main())\n";
    CHECK(output_with(script, {"2nd GET /x fails"}) == "200\nfailed\n200\n");
    CHECK(output_with(script, {"3rd GET /x answers 503"}) == "200\n200\n503\n");
    CHECK(output_with(script, {"1st GET /x never answers"}) == "timeout\n200\n200\n");
    CHECK(output_with(script, {"1st GET /x is 20s late", "2nd GET /x fails"}) == "timeout\nfailed\n200\n");
}

TEST_CASE(
    "what cannot be understood is refused with status 2, before the first step, and says how to write it") {
    for (const std::string text : {"",
                                   " ",
                                   "foo",
                                   "at",
                                   "at 5",
                                   "at five cancel a",
                                   "at 5 cancel",
                                   "at 5 cancel \"\"",
                                   "at line:x cancel a",
                                   "at 99999999999 cancel a",
                                   "at t=x cancel a",
                                   "at 5 swap a",
                                   "at 5 swap a and",
                                   "at 5 swap and b",
                                   "at 5 jump",
                                   "sleep",
                                   "sleep of",
                                   "sleep of a",
                                   "sleep of a takes",
                                   "sleep of a takes long",
                                   "sleep at line 0 takes 1s",
                                   "sleep at line x takes 1s",
                                   "sleep twice takes 1s",
                                   "timer fails",
                                   "timeout fails",
                                   "0th sleep of a answers 5",
                                   "line",
                                   "line 3",
                                   "line x: constant 1 is 2",
                                   "line 3: constant is 2",
                                   "line 3: constant 1 is",
                                   "line 3: constant 1 is x",
                                   "line 3: constant x is 1",
                                   "line 3: constant 1 is 1+1",
                                   "line 0: constant 1 is 2",
                                   "line 3: constant 1 is __import__('os')",
                                   "a before b",
                                   "sleep before",
                                   "sleep of a before sleep of b before sleep of c",
                                   "GET /a\tfails\t\t",
                                   "\tfails",
                                   "is late",
                                   "x is late",
                                   "takes 3s",
                                   "\xff\xfe fails"}) {
        CAPTURE(text);
        const run::Run run = run_with(kWorkers, {text});
        const bool is_refused = run.ending == run::Ending::Refused;
        if (text.find("\tfails\t") != std::string::npos) {
            CHECK_FALSE(is_refused);
            continue;
        }
        CHECK(is_refused);
        CHECK(run.exit_status == 2);
        CHECK(run.standard_output.empty());
        REQUIRE(run.what_if_problems.size() == 1);
        CHECK(has(run.what_if_problems[0], "--what-if \""));
        CHECK(has(run.what_if_problems[0], "cannot be understood: write"));
    }
}

TEST_CASE("what comes to nothing says why") {
    CHECK(has(problem_with(kWorkers, "at t=1 cancel nobody"),
              "no task \"nobody\" is under way at that step; there are: Task-1, a, b"));
    CHECK(has(problem_with(kWorkers, "at t=99 cancel a"), "the event loop has ended before that step"));
    CHECK(has(problem_with(kWorkers, "at line:99 cancel a"), "Line 99 is never reached"));
    CHECK(has(problem_with(kWorkers, "at switch:3 swap ready a and c"),
              "\"c\" is not in the ready queue at that step; it holds: b, a"));
    CHECK(has(problem_with(kWorkers, "sleep of c takes 1s"),
              "touched nothing; in this run there were: sleep of a at line 7, sleep of b at line 7"));
    CHECK(has(problem_with("print(1)\n", "sleep takes 1s"), "the run waits for nothing that takes its time"));
}
