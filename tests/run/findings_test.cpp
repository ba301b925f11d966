// Findings in real runs: each kind of finding has a script that earns it, and where it may be doubted a
// repaired twin that does not.
#include "core/insight/findings.h"

#include <doctest/doctest.h>

#include <string>

#include "core/run/run.h"

using namespace loopscope;
using insight::FindingKind;
using insight::to_text;
using Lines = std::vector<uint32_t>;

namespace {

// Scripts begin at line 2: line 1 imports asyncio.
std::vector<insight::Finding> findings_in(std::string script) {
    const auto source =
        std::make_shared<base::SourceText>("script.py", "import asyncio\n" + std::move(script));
    const run::Run run = run::run(source);
    CAPTURE(run.standard_error);
    const replay::Replay replay(run.trace);
    CHECK(replay.defect() == "");
    return insight::find_all(replay);
}

insight::Finding the_one(const std::vector<insight::Finding>& findings, FindingKind kind) {
    std::vector<insight::Finding> found;
    for (const auto& finding : findings)
        if (finding.kind == kind) found.push_back(finding);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(to_text(found[0].repair).empty());
    CHECK_FALSE(found[0].steps.empty());
    return found[0];
}

const std::string kFetch = R"(async def fetch(n):
    await asyncio.sleep(n)
    return n
)";

}  // namespace

TEST_CASE("a coroutine that nobody awaits is found where it was called") {
    const auto found = the_one(findings_in(R"(async def f():
    pass
async def main():
    f()
asyncio.run(main())
)"),
                               FindingKind::NeverAwaited);
    CHECK(found.lines == Lines{5});
}

TEST_CASE("a coroutine of the library that nobody awaits is found, where a line of the script made it") {
    const auto found = the_one(findings_in("async def main():\n    asyncio.sleep(1)\nasyncio.run(main())\n"),
                               FindingKind::NeverAwaited);
    CHECK(found.lines == Lines{3});
    CHECK(to_text(found.sentence).find("sleep") != std::string::npos);
}

TEST_CASE("a call that blocks the loop is found with the time it took and who stood still") {
    const auto found = the_one(findings_in(R"(import time
async def beat():
    for i in range(3):
        await asyncio.sleep(0.1)
async def main():
    task = asyncio.create_task(beat(), name='beat')
    await asyncio.sleep(0.05)
    time.sleep(2)
    await task
asyncio.run(main())
)"),
                               FindingKind::LoopBlocked);
    CHECK(found.lines == Lines{9});
    CHECK(to_text(found.sentence) ==
          "Line 9 kept the whole program waiting for 2.00 s in all, because it does not await; meanwhile "
          "beat could not run.");
}

TEST_CASE("awaits in a row that share nothing are found, with the time to be saved") {
    const auto found = the_one(findings_in(kFetch + R"(async def main():
    a = await fetch(1.0)
    b = await fetch(0.5)
    print(a, b)
asyncio.run(main())
)"),
                               FindingKind::AwaitsInARow);
    CHECK(found.lines == Lines{6, 7});
    CHECK(to_text(found.repair).find("take 1.00 s, which saves 0.50 s") != std::string::npos);
}

TEST_CASE("awaits in a loop that share nothing are found; awaits that need one another are not") {
    const auto found = the_one(findings_in(kFetch + R"(async def main():
    for n in (1, 2, 3):
        print(await fetch(n))
asyncio.run(main())
)"),
                               FindingKind::AwaitsInARow);
    CHECK(found.lines == Lines{7});
    CHECK(to_text(found.repair).find("take 3.00 s, which saves 3.00 s") != std::string::npos);
    CHECK(findings_in(kFetch + R"(async def main():
    a = await fetch(1.0)
    b = await fetch(a)
asyncio.run(main())
)")
              .empty());
}

TEST_CASE("two locks taken in opposite order are found as a deadlock") {
    const auto found = the_one(findings_in(R"(async def work(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            pass
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(work(a, b), work(b, a))
asyncio.run(main())
)"),
                               FindingKind::Deadlock);
    CHECK(found.lines == Lines{5, 5});
}

TEST_CASE("waiting for an event that nobody sets is found where the task stands") {
    const auto found = the_one(findings_in(R"(async def main():
    event = asyncio.Event()
    await event.wait()
asyncio.run(main())
)"),
                               FindingKind::NothingLeft);
    CHECK(found.lines == Lines{4});
}

TEST_CASE("an exception that nobody retrieves is found with its text") {
    const auto found = the_one(findings_in(R"(async def bad():
    raise ValueError('no')
async def main():
    asyncio.create_task(bad(), name='bad')
    await asyncio.sleep(0.1)
asyncio.run(main())
)"),
                               FindingKind::ExceptionNeverRetrieved);
    CHECK(to_text(found.sentence).find("bad failed with ValueError: no") == 0);
    CHECK(found.lines == Lines{3});
}

TEST_CASE("a cancellation that is caught and not passed on is found; one that is passed on is not") {
    const auto script = [](const char* last) {
        return std::string(R"(async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('no')
)") + last + R"(async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        pass
asyncio.run(main())
)";
    };
    const auto found =
        the_one(findings_in(script("    await asyncio.sleep(1)\n")), FindingKind::CancellationSwallowed);
    CHECK(found.lines == Lines{5});
    CHECK(findings_in(script("        raise\n")).empty());
}

TEST_CASE("a timeout is no swallowed cancellation") {
    CHECK(findings_in(R"(async def main():
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(1)
    except TimeoutError:
        print('late')
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except TimeoutError:
        print('late')
asyncio.run(main())
)")
              .empty());
}

TEST_CASE("a lock held across a slow wait is found when another wanted it meanwhile") {
    const auto found = the_one(findings_in(R"(async def work(lock):
    async with lock:
        await asyncio.sleep(1)
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(work(lock), work(lock))
asyncio.run(main())
)"),
                               FindingKind::LockHeldAcrossWait);
    CHECK(found.lines == Lines{4});
}

TEST_CASE("a task that asks again and again is found") {
    const auto found = the_one(findings_in(R"(async def main():
    for i in range(1500):
        await asyncio.sleep(0)
asyncio.run(main())
)"),
                               FindingKind::Spinning);
    CHECK(found.lines == Lines{4});
}

TEST_CASE("an unbounded queue that grows is found; a bounded one is not") {
    const auto script = [](const char* size) {
        return std::string(R"(async def producer(q):
    for i in range(80):
        await q.put(i)
async def consumer(q):
    for i in range(80):
        await q.get()
        await asyncio.sleep(0.1)
async def main():
    q = asyncio.Queue()") +
               size + R"()
    await asyncio.gather(producer(q), consumer(q))
asyncio.run(main())
)";
    };
    CHECK(the_one(findings_in(script("")), FindingKind::QueueGrows).lines == Lines{4, 10});
    CHECK(findings_in(script("5")).empty());
}

TEST_CASE("a lost update is found with both lines; with a lock around it, it is not") {
    const std::string begin = "count = 0\nlock = asyncio.Lock()\nasync def add():\n    global count\n";
    const std::string end = R"(async def main():
    await asyncio.gather(add(), add())
    print(count)
asyncio.run(main())
)";
    const auto found = the_one(findings_in(begin + R"(    old = count
    await asyncio.sleep(0.1)
    count = old + 1
)" + end),
                               FindingKind::LostUpdate);
    CHECK(found.lines == Lines{8, 6});
    CHECK(findings_in(begin + R"(    async with lock:
        old = count
        await asyncio.sleep(0.1)  # what the lock is for: no wait to be blamed
        count = old + 1
)" + end)
              .empty());
}

TEST_CASE("asking, awaiting and then writing is a lost update, too; not where each may write another key") {
    const auto script = [](const char* head, const char* ask, const char* write) {
        return std::string("token = None\ncache = {}\nlock = asyncio.Lock()\n") +
               "async def get(key):\n    global token\n    " + head + ":\n        if " + ask +
               ":\n            await asyncio.sleep(0.1)\n            " + write +
               " = 'abc'\nasync def main():\n    await asyncio.gather(get(1), get(1))\nasyncio.run(main())\n";
    };
    const auto found =
        the_one(findings_in(script("if True", "token is None", "token")), FindingKind::LostUpdate);
    CHECK(found.lines == Lines{10, 8});
    CHECK(findings_in(script("async with lock", "token is None", "token")).empty());
    CHECK(findings_in(script("if True", "key not in cache", "cache[key]")).empty());
}

TEST_CASE("a lock is held in vain where what is written after the wait was not read before it") {
    const auto script = [](const char* before) {
        return std::string(
                   "state = {}\nlock = asyncio.Lock()\nasync def work():\n    async with lock:\n        ") +
               before +
               "\n        await asyncio.sleep(1)\n        state['x'] = 1\nasync def main():\n"
               "    await asyncio.gather(work(), work())\nasyncio.run(main())\n";
    };
    the_one(findings_in(script("print('begin')")), FindingKind::LockHeldAcrossWait);
    CHECK(findings_in(script("print(state)")).empty());
}

TEST_CASE("what a task had set and another set while it waited is found where it is read") {
    const auto script = [](const char* end) {
        return std::string(
                   "who = None\nasync def handle(name):\n    global who\n    who = name\n"
                   "    await asyncio.sleep(1)\n    ") +
               end +
               "\nasync def main():\n    await asyncio.gather(handle(1), handle(2))\nasyncio.run(main())\n";
    };
    CHECK(the_one(findings_in(script("print(who)")), FindingKind::Overwritten).lines == Lines{7, 5});
    CHECK(findings_in(script("print(name)")).empty());
}

TEST_CASE("an async generator that only Python's tidying up closes is found; one that was closed is not") {
    const auto script = [](const char* head) {
        return std::string(R"(import contextlib
async def numbers():
    try:
        yield 1
    finally:
        print("closed")
async def main():
)") + head + R"(
        async for number in stream:
            break
    await asyncio.sleep(1)
asyncio.run(main())
)";
    };
    CHECK(the_one(findings_in(script("    stream = numbers()\n    if True:")), FindingKind::LeftOpen).lines ==
          Lines{5, 7});
    CHECK(findings_in(script("    async with contextlib.aclosing(numbers()) as stream:")).empty());
}

TEST_CASE("the end of a context manager's function that an exception skips is found; a finally is not") {
    const auto script = [](const char* body) {
        return std::string("import contextlib\n@contextlib.asynccontextmanager\nasync def opened():\n") +
               body +
               R"(async def main():
    try:
        async with opened():
            raise ValueError
    except ValueError:
        pass
asyncio.run(main())
)";
    };
    const auto found =
        the_one(findings_in(script("    yield 1\n    print('closed')\n")), FindingKind::CleanUpSkipped);
    CHECK(found.lines == Lines{5, 6});
    CHECK(findings_in(script("    try:\n        yield 1\n    finally:\n        print('closed')\n")).empty());
    CHECK(findings_in(script("    yield 1\n")).empty());
}

TEST_CASE("semaphores that one task each uses are found; one that is shared is not") {
    const auto script = [](const char* outside, const char* inside) {
        return std::string(outside) + "\nasync def work():\n    " + inside +
               "\n    async with slots:\n        await asyncio.sleep(1)\nasync def main():\n"
               "    await asyncio.gather(work(), work())\nasyncio.run(main())\n";
    };
    const char* made = "slots = asyncio.Semaphore(2)";
    CHECK(the_one(findings_in(script("", made)), FindingKind::NotShared).lines == Lines{4});
    CHECK(findings_in(script(made, "pass")).empty());
}

TEST_CASE("a timeout that passes while the seat is kept is found; one that interrupts is not") {
    const auto script = [](const char* wait) {
        return std::string(
                   "import time\nasync def main():\n    try:\n        async with asyncio.timeout(1):\n"
                   "            ") +
               wait + "\n    except TimeoutError:\n        pass\nasyncio.run(main())\n";
    };
    the_one(findings_in(script("time.sleep(2)")), FindingKind::TimeoutMissed);
    CHECK(findings_in(script("await asyncio.sleep(2)")).empty());
    CHECK(findings_in(script("await asyncio.sleep(0.5)")).empty());
}

TEST_CASE("awaits in a row are found over several lines, and where a task is awaited as soon as it is made") {
    const auto found = the_one(findings_in(kFetch + R"(async def main():
    """Sums up a and b."""
    a = await fetch(
        1.0,  # seconds (
    )
    b = await fetch(0.5)
    print(a, b)
asyncio.run(main())
)"),
                               FindingKind::AwaitsInARow);
    CHECK(found.lines == Lines{7, 10});
    CHECK(the_one(findings_in(kFetch + R"(async def main():
    await asyncio.create_task(fetch(1.0))
    await asyncio.create_task(fetch(0.5))
asyncio.run(main())
)"),
                  FindingKind::AwaitsInARow)
              .lines == Lines{6, 7});
    CHECK(findings_in(kFetch + R"(async def main():
    a = asyncio.create_task(fetch(1.0))
    b = asyncio.create_task(fetch(0.5))
    await a
    await b
asyncio.run(main())
)")
              .empty());
    CHECK(the_one(findings_in(kFetch + R"(async def both(a, b):
    print(a, b)
async def main():
    await both(
        await fetch(1.0),
        await fetch(0.5),
    )
asyncio.run(main())
)"),
                  FindingKind::AwaitsInARow)
              .lines == Lines{9, 10});
}

TEST_CASE("a task that computes for very long while others are ready is found; one that is alone is not") {
    const auto script = [](const char* others) {
        return std::string(
                   "async def work():\n    x = 0\n    for i in range(40000):\n        x += i\n"
                   "async def beat():\n    await asyncio.sleep(0)\n"
                   "async def main():\n    await asyncio.gather(work(), ") +
               others + ")\nasyncio.run(main())\n";
    };
    const auto found = the_one(findings_in(script("beat()")), FindingKind::Starvation);
    CHECK(found.lines.back() == 3);
    CHECK(to_text(found.sentence).find("meanwhile Task-3 stood ready") != std::string::npos);
    CHECK(findings_in(script("")).empty());
}

TEST_CASE("a task that takes its own lock twice is told so, as no circle of several") {
    const auto found = the_one(findings_in(R"(async def main():
    lock = asyncio.Lock()
    async with lock:
        async with lock:
            pass
asyncio.run(main())
)"),
                               FindingKind::Deadlock);
    CHECK(found.lines == Lines{5});
    CHECK(
        to_text(found.sentence).starts_with("Task-1 waits at line 5 for something that only it could give"));
}
