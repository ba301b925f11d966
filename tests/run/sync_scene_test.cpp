// What a scene says of semaphores and pools while their places change hands.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/insight/why.h"
#include "core/replay/replay.h"
#include "core/run/run.h"

using namespace loopscope;

namespace {

run::Run run_script(const char* text) {
    return run::run(std::make_shared<const base::SourceText>("script.py", text));
}

const replay::SyncView* semaphore_in(const replay::Scene& scene) {
    for (const replay::SyncView& sync : scene.syncs) {
        if (sync.kind == trace::SyncKind::Semaphore) return &sync;
    }
    return nullptr;
}

// Those woken, whose place is theirs already; who is cancelled in line is woken, too, but has none.
size_t promised(const replay::Scene& scene, const replay::SyncView& sync) {
    size_t count = 0;
    for (const base::ObjectId id : sync.waiters) {
        const replay::TaskView* task = scene.task(id);
        const bool woken = task != nullptr && task->state == replay::TaskState::Ready;
        count += woken && !task->cancel_requested ? 1 : 0;
    }
    return count;
}

size_t in_line(const replay::Scene& scene, const replay::SyncView& sync) {
    size_t count = 0;
    for (const base::ObjectId id : sync.waiters) {
        const replay::TaskView* task = scene.task(id);
        count += task != nullptr && task->state == replay::TaskState::Waiting ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("a permit that was promised to a task that is cancelled then is free again, and nobody else's") {
    run::Run run = run_script(
        "import asyncio\n"
        "async def hold(sem, seconds):\n"
        "    async with sem:\n"
        "        await asyncio.sleep(seconds)\n"
        "async def first(sem, others):\n"
        "    await sem.acquire()\n"
        "    await asyncio.sleep(1)\n"
        "    sem.release()\n"
        "    others[0].cancel()\n"
        "async def main():\n"
        "    sem, others = asyncio.Semaphore(2), []\n"
        "    b = asyncio.create_task(hold(sem, 2), name='b')\n"
        "    a = asyncio.create_task(first(sem, others), name='a')\n"
        "    others.append(asyncio.create_task(hold(sem, 3), name='c'))\n"
        "    await asyncio.sleep(1.5)\n"
        "    assert sem._value == 1\n"
        "    await b\n"
        "asyncio.run(main())\n");
    const replay::Replay replay(run.trace);
    const replay::Scene scene = replay.scene_at(replay.parse_step("t=1.2").value());
    const replay::SyncView* semaphore = semaphore_in(scene);
    REQUIRE(semaphore != nullptr);
    CHECK(semaphore->size == 1);
    CHECK(semaphore->waiters.empty());
    REQUIRE(semaphore->holders.size() == 1);
    CHECK(scene.task(*semaphore->holders.begin())->name == "b");
}

TEST_CASE("the connections of a pool that are free, held and promised are never more than it has") {
    const char* kScripts[] = {
        "import asyncio, asyncpg\n"
        "async def ask(pool):\n"
        "    async with pool.acquire() as c:\n"
        "        await asyncio.sleep(0.5)\n"
        "async def main():\n"
        "    async with asyncpg.create_pool('postgres://localhost/x', min_size=2, max_size=2) as pool:\n"
        "        tasks = [asyncio.create_task(ask(pool)) for i in range(5)]\n"
        "        await asyncio.sleep(0.7)\n"
        "        tasks[4].cancel()\n"
        "        await asyncio.gather(*tasks, return_exceptions=True)\n"
        "asyncio.run(main())\n",
        "import asyncio, aiomysql\n"
        "async def ask(pool):\n"
        "    async with pool.acquire() as c:\n"
        "        await asyncio.sleep(0.5)\n"
        "async def main():\n"
        "    pool = await aiomysql.create_pool(minsize=1, maxsize=2)\n"
        "    tasks = [asyncio.create_task(ask(pool)) for i in range(5)]\n"
        "    await asyncio.sleep(0.7)\n"
        "    tasks[4].cancel()\n"
        "    await asyncio.gather(*tasks, return_exceptions=True)\n"
        "asyncio.run(main())\n"};
    for (const char* script : kScripts) {
        run::Run run = run_script(script);
        const replay::Replay replay(run.trace);
        size_t most_promised = 0, waited = 0;
        for (uint64_t step = 0; step <= replay.last_step(); ++step) {
            const replay::Scene scene = replay.scene_at(step);
            const replay::SyncView* pool = semaphore_in(scene);
            if (pool == nullptr) continue;
            const size_t given = promised(scene, *pool), line = in_line(scene, *pool);
            CHECK(pool->size + pool->holders.size() + given <= 2);
            // Nobody stands in line beside a free connection.
            CHECK((line == 0 || pool->size == 0));
            most_promised = std::max(most_promised, given);
            waited = std::max(waited, line);
        }
        CHECK(most_promised > 0);
        CHECK(waited > 1);
    }
}

TEST_CASE("of a task that was destroyed while it waited, nobody says what it waits for") {
    run::Run run = run_script(
        "import asyncio, gc\n"
        "async def lost():\n"
        "    await asyncio.Event().wait()\n"
        "async def main():\n"
        "    asyncio.create_task(lost(), name='lost')\n"
        "    await asyncio.sleep(1)\n"
        "    gc.collect()\n"
        "    await asyncio.sleep(1)\n"
        "asyncio.run(main())\n");
    const replay::Replay replay(run.trace);
    const uint64_t step = replay.parse_step("t=1.5").value();
    const replay::Scene scene = replay.scene_at(step);
    size_t found = 0;
    for (const replay::TaskView& task : scene.tasks) {
        if (!task.is_lost) continue;
        ++found;
        const auto reasons = insight::why_waiting(replay, step, task.id);
        REQUIRE(reasons.size() == 1);
        CHECK(insight::to_text(reasons[0].sentence).find("destroyed") != std::string::npos);
    }
    CHECK(found == 1);
}
