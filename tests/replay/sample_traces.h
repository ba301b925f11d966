// Traces recorded by hand, for tests and for looking at the window with no machine.
//
// Each says, event by event, what a run of the script in it does.
#pragma once

#include <memory>

#include "tests/replay/puppet_loop.h"

namespace loopscope::tests {

inline constexpr const char* kThreeRequests = R"(import asyncio

async def fetch(name, delay):
    print(f"{name}: request sent")
    await asyncio.sleep(delay)
    print(f"{name}: reply")
    return f"{name} data"

def start(name, delay):
    return asyncio.create_task(fetch(name, delay), name=name)

async def main():
    results = await asyncio.gather(
        start("users", 1.0),
        start("posts", 0.5),
        start("stats", 0.5),
    )
    print(results)

asyncio.run(main())
)";

// The script of the design's picture: `users` takes 1.0 s, `posts` and `stats` 0.5 s.
inline std::shared_ptr<const trace::Trace> three_requests() {
    PuppetLoop puppet("three_requests.py", kThreeRequests);
    const CodeId fetch = puppet.code("fetch", 0, 3, 7);
    const CodeId start = puppet.code("start", 0, 9, 10);
    const CodeId main = puppet.code("main", 0, 12, 18);
    for (uint32_t line : {1u, 3u, 9u, 12u, 20u}) puppet.line(line);
    puppet.start_loop();
    puppet.create_task("Task-1", main, 20);

    const char* names[] = {"users", "posts", "stats"};
    std::vector<ObjectId> tasks;
    puppet.next();
    puppet.line(13);
    for (uint32_t i = 0; i < 3; ++i) {
        puppet.line(14 + i);
        puppet.call(start, 14 + i);
        puppet.line(10, start);
        tasks.push_back(puppet.create_task(names[i], fetch, 10));
        puppet.return_from(start);
    }
    puppet.line(13);
    puppet.gather(tasks, 13);

    const auto first_half = [&](const char* name, double delay) {
        puppet.next();
        puppet.line(4);
        puppet.print(std::string(name) + ": request sent");
        puppet.line(5);
        puppet.sleep(delay, 5);
    };
    const auto second_half = [&](const char* name) {
        puppet.next();
        puppet.line(6);
        puppet.print(std::string(name) + ": reply");
        puppet.line(7);
        puppet.return_value("'" + std::string(name) + " data'");
    };
    first_half("users", 1.0);
    first_half("posts", 0.5);
    first_half("stats", 0.5);
    second_half("posts");
    second_half("stats");
    second_half("users");

    puppet.next();
    puppet.line(18);
    puppet.print("['users data', 'posts data', 'stats data']");
    puppet.return_value("None");
    puppet.next();
    puppet.end();
    return puppet.recorder.finish();
}

inline constexpr const char* kTwoLocks = R"(import asyncio

async def work(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            print("both")

async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(work(a, b), work(b, a))

asyncio.run(main())
)";

// A deadlock: `ann` holds lock a and wants b, `bob` holds b and wants a; the run is stopped when nothing is
// left.
inline std::shared_ptr<const trace::Trace> two_locks() {
    PuppetLoop puppet("two_locks.py", kTwoLocks);
    const CodeId work = puppet.code("work", 0, 3, 7);
    const CodeId main = puppet.code("main", 0, 9, 11);
    puppet.start_loop();
    puppet.create_task("Task-1", main, 13);
    puppet.next();
    puppet.line(10);
    const ObjectId locks[] = {puppet.new_lock(), puppet.new_lock()};
    puppet.line(11);
    const ObjectId ann = puppet.create_task("ann", work, 11);
    const ObjectId bob = puppet.create_task("bob", work, 11);
    puppet.gather({ann, bob}, 11);
    for (const ObjectId lock : locks) {
        puppet.next();
        puppet.line(4);
        puppet.acquire(lock);
        puppet.line(5);
        puppet.sleep(0.1, 5);
    }
    for (const ObjectId lock : {locks[1], locks[0]}) {
        puppet.next();
        puppet.line(6);
        puppet.wait_for_lock(lock, 6);
    }
    puppet.next();
    puppet.stop(trace::StopReason::Deadlock, "nothing is left that could wake a task");
    puppet.recorder.record(EventKind::program_ended, 1);
    return puppet.recorder.finish();
}

}  // namespace loopscope::tests
