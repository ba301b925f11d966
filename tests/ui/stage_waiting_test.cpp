// The waiting box and its neighbours in scenes of real runs: everybody is told of, and counts are true.
#include <algorithm>
#include <memory>

#include <doctest/doctest.h>

#include "core/run/run.h"
#include "ui/document.h"
#include "ui/stage_layout.h"

using namespace loopscope;
using ui::Rect;
using ui::Seat;

namespace {

std::unique_ptr<ui::Document> run_script(std::string text) {
    run::Run run = run::run(std::make_shared<const base::SourceText>("test.py", std::move(text)), {});
    return std::make_unique<ui::Document>(std::move(run), ui::Origin{});
}

struct Shown {
    std::unique_ptr<ui::Document> document;
    ui::Story story;
    ui::StageLayout stage;

    Shown(std::string script, std::string_view step, Rect area) : document(run_script(std::move(script))) {
        const uint64_t to = document->replay.parse_step(std::string(step)).value();
        const uint64_t from = document->replay.previous(replay::Granularity::TaskSwitch, to);
        story = ui::tell(document->replay, from, to, insight::Depth::What);
        ui::StageWish wish;
        wish.tasks = document->timeline.lanes.size();
        wish.objects = document->sync_count;
        stage = compute_stage(story, area, ui::Metrics(15), ui::RoughMeasure(15), wish);
    }
    size_t cards(Seat seat) const {
        return static_cast<size_t>(std::count_if(stage.cards.begin(), stage.cards.end(),
                                                 [&](const auto& card) { return card.seat == seat; }));
    }
    const ui::StageCard* card(std::string_view label) const {
        const auto found = std::find_if(stage.cards.begin(), stage.cards.end(),
                                        [&](const auto& one) { return one.label == label; });
        return found == stage.cards.end() ? nullptr : &*found;
    }
    bool says(std::string_view words) const {
        return std::any_of(stage.notes.begin(), stage.notes.end(),
                           [&](const auto& note) { return note.text.find(words) != std::string::npos; });
    }
};

constexpr Rect kNarrow{0, 0, 500, 430};

}  // namespace

TEST_CASE("a time limit counts down, and is called after the task whose it is") {
    const Shown shown(
        "import asyncio\n"
        "async def main():\n"
        "    async with asyncio.timeout(1.0):\n"
        "        await asyncio.sleep(0.75)\n"
        "        print('here')\n"
        "        await asyncio.sleep(9)\n"
        "asyncio.run(main())\n",
        "line:5", kNarrow);
    const ui::StageCard* limit = shown.card("timeout of Task-1");
    REQUIRE(limit != nullptr);
    CHECK(limit->seat == Seat::Waiting);
    REQUIRE(shown.stage.rings.size() == 1);
    CHECK(shown.stage.rings[0].left == doctest::Approx(0.25));
}

TEST_CASE("a permit that is promised to somebody woken is not called free") {
    const Shown shown(
        "import asyncio\n"
        "slots = asyncio.Semaphore(1)\n"
        "async def work(n):\n"
        "    async with slots:\n"
        "        await asyncio.sleep(1)\n"
        "    print(n)\n"
        "async def main():\n"
        "    await asyncio.gather(work(1), work(2), work(3))\n"
        "asyncio.run(main())\n",
        "line:6", {0, 0, 700, 500});
    REQUIRE(shown.stage.objects.size() == 1);
    CHECK(shown.stage.objects[0].state == "0 of 1 free");
    CHECK(shown.says("promised to:"));
}

TEST_CASE("who has ended is no reason to wait any more") {
    const Shown shown(
        "import asyncio\n"
        "async def work(n):\n"
        "    await asyncio.sleep(n)\n"
        "async def main():\n"
        "    await asyncio.gather(work(1), work(2), work(3))\n"
        "asyncio.run(main())\n",
        "t=1.5", {0, 0, 640, 640});
    CHECK(shown.says("1 of 3 done"));
    for (const ui::StageCard& chip : shown.stage.chips) CHECK(chip.label != "Task-2");
    CHECK(shown.stage.chips.size() == 2);
}

TEST_CASE("a task that was destroyed waits no more: it lies where what is over lies") {
    const Shown shown(
        "import asyncio\n"
        "import gc\n"
        "async def watch(door):\n"
        "    await door.wait()\n"
        "async def main():\n"
        "    asyncio.create_task(watch(asyncio.Event()), name='lost')\n"
        "    await asyncio.sleep(0.5)\n"
        "    gc.collect()\n"
        "    print('on')\n"
        "asyncio.run(main())\n",
        "line:9", kNarrow);
    REQUIRE(shown.story.scene.tasks[1].is_lost);
    const ui::StageCard* lost = shown.card("lost");
    REQUIRE(lost != nullptr);
    CHECK(lost->seat == Seat::Done);
    CHECK(lost->lost);
}

TEST_CASE("those in line for one lock stand in their order, and those without a place are counted") {
    const std::string script =
        "import asyncio\n"
        "async def work(lock):\n"
        "    async with lock:\n"
        "        await asyncio.sleep(1)\n"
        "async def main():\n"
        "    lock = asyncio.Lock()\n"
        "    await asyncio.gather(*(work(lock) for _ in range(120)))\n"
        "asyncio.run(main())\n";
    const Shown shown(script, "t=0.5", kNarrow);
    // All but the one that sleeps and Task-1 are in line; each has a card or is counted behind them.
    std::vector<const ui::StageCard*> line;
    for (const ui::StageCard& card : shown.stage.cards) {
        if (card.seat == Seat::Waiting && card.number > 1) line.push_back(&card);
    }
    REQUIRE(line.size() >= 2);
    for (size_t i = 1; i < line.size(); ++i) CHECK(line[i]->number == line[i - 1]->number + 1);
    CHECK(shown.says("+" + std::to_string(119 - line.size())));
}

TEST_CASE("three timers have a place each beside an empty side, also where it is narrow") {
    const Shown shown(
        "import asyncio\n"
        "def ring(what): print(what)\n"
        "async def work():\n"
        "    await asyncio.sleep(0.5)\n"
        "async def main():\n"
        "    loop = asyncio.get_running_loop()\n"
        "    loop.call_later(1, ring, 'late')\n"
        "    task = asyncio.create_task(work(), name='worker')\n"
        "    await asyncio.sleep(1.5)\n"
        "    await task\n"
        "asyncio.run(main())\n",
        "t=0.25", kNarrow);
    CHECK(shown.cards(Seat::Waiting) == 3);
    CHECK(shown.stage.rings.size() == 3);
}

TEST_CASE("a ring shows how much is left of a timer, a request and a job, each from its own beginning") {
    const Shown shown(
        "# world: GET https://shop.example/users -> in 0.8s text \"ann\"\n"
        "import asyncio, time, aiohttp\n"
        "async def fetch(session):\n"
        "    await asyncio.sleep(0.2)\n"
        "    async with session.get('https://shop.example/users') as reply:\n"
        "        await reply.text()\n"
        "async def main():\n"
        "    async with aiohttp.ClientSession() as session:\n"
        "        await asyncio.gather(fetch(session), asyncio.to_thread(time.sleep, 1.6),\n"
        "                             asyncio.sleep(3.2), asyncio.sleep(0.4))\n"
        "asyncio.run(main())\n",
        "t=0.4", {0, 0, 900, 700});
    // At 0.4 s: three quarters of the request and the job are to come, seven eighths of the sleep.
    const auto ring = [&](const char* name) {
        const ui::StageCard* card = shown.card(name);
        REQUIRE(card != nullptr);
        for (const ui::StageRing& one : shown.stage.rings) {
            if (one.task != card->id) continue;
            CHECK(one.center.x + one.radius <= card->rect.x);
            CHECK(one.center.y == doctest::Approx(card->rect.center().y));
            return one.left;
        }
        FAIL("no ring");
        return -1.0f;
    };
    CHECK(ring("Task-2") == doctest::Approx(0.75));
    CHECK(ring("Task-3") == doctest::Approx(0.75));
    CHECK(ring("Task-4") == doctest::Approx(0.875));
    CHECK(shown.says("0.60 s left"));
    CHECK(shown.says("in thread 1, 1.20 s left"));
    const ui::StageCard* main = shown.card("Task-1");
    REQUIRE(main != nullptr);
    CHECK(std::none_of(shown.stage.rings.begin(), shown.stage.rings.end(),
                       [&](const auto& one) { return one.task == main->id; }));
}

TEST_CASE("a job that no worker has taken yet has all of its time before it") {
    const Shown shown(
        "import asyncio, time\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "async def main():\n"
        "    loop = asyncio.get_running_loop()\n"
        "    with ThreadPoolExecutor(max_workers=1) as pool:\n"
        "        await asyncio.gather(wait(loop, pool), wait(loop, pool), asyncio.sleep(4))\n"
        "async def wait(loop, pool):\n"
        "    await loop.run_in_executor(pool, time.sleep, 1)\n"
        "asyncio.run(main())\n",
        "switch:8", {0, 0, 900, 700});
    REQUIRE(shown.stage.rings.size() == 3);
    for (const ui::StageRing& ring : shown.stage.rings) CHECK(ring.left == doctest::Approx(1));
    CHECK(shown.says("in thread 1, 1.00 s left"));
    CHECK(shown.says("no thread is free"));
}

TEST_CASE("what workers do for a gather is told beside it, and that not all is done") {
    const Shown shown(
        "import asyncio, time\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "async def main():\n"
        "    loop = asyncio.get_running_loop()\n"
        "    with ThreadPoolExecutor(max_workers=2) as pool:\n"
        "        await asyncio.gather(*(loop.run_in_executor(pool, time.sleep, 1) for _ in range(3)))\n"
        "asyncio.run(main())\n",
        "switch:2", {0, 0, 900, 700});
    CHECK(shown.says("gather, 2 of 3 jobs run"));
    std::string told;
    for (const insight::Sentence& sentence : shown.story.sentences) told += insight::to_text(sentence);
    CHECK_MESSAGE(told.find("until all 3 that it gathered are done") != std::string::npos, told);
}

TEST_CASE("seconds are told without exponents, large or small") {
    CHECK(ui::describe_seconds(98765.4321) == "98765.43 s");
    CHECK(ui::describe_seconds(0.5) == "0.50 s");
    CHECK(ui::describe_seconds(2.02295) == "2.02 s");
    CHECK(ui::describe_seconds(0.0000123) == "0.0000123 s");
    CHECK(ui::describe_seconds(0.125) == "0.125 s");
}
