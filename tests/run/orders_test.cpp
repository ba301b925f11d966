// Legal orders: scripts whose outcomes are known.
#include "core/run/orders.h"

#include <doctest/doctest.h>

#include "tests/run/golden.h"

using namespace loopscope;

namespace {

run::Orders orders_of(const std::string& text, run::OrdersOptions bounds = {}, run::Options options = {}) {
    return run::find_orders(std::make_shared<base::SourceText>("script.py", text), options, bounds);
}

// Each outcome's example comes to what it says.
void check_examples(const std::string& text, const run::Orders& orders) {
    for (const run::Outcome& outcome : orders.outcomes) {
        run::Options options;
        options.what_if = outcome.what_if;
        const run::Run again = run::run(std::make_shared<base::SourceText>("script.py", text), options);
        CHECK(again.what_if_problems.empty());
        CHECK(again.standard_output == outcome.output);
        CHECK(again.exit_status == outcome.exit_status);
    }
}

std::string deposits(const char* with, const char* sleep) {
    return std::string(
               "import asyncio, random\n"
               "balance = 100\n"
               "lock = asyncio.Lock()\n"
               "class Nothing:\n"
               "    async def __aenter__(self): pass\n"
               "    async def __aexit__(self, *error): pass\n"
               "async def deposit(amount):\n"
               "    global balance\n"
               "    async with ") +
           with +
           ":\n"
           "        old = balance\n"
           "        await asyncio.sleep(" +
           sleep +
           ")\n"
           "        balance = old + amount\n"
           "async def main():\n"
           "    await asyncio.gather(deposit(10), deposit(20))\n"
           "    print('balance', balance)\n"
           "asyncio.run(main())\n";
}

}  // namespace

TEST_CASE("a lost update between two tasks of uncertain latency has exactly two outcomes") {
    for (const char* sleep : {"random.random()", "0.1"}) {
        const std::string script = deposits("Nothing()", sleep);
        const run::Orders orders = orders_of(script);
        CHECK(orders.is_complete);
        CHECK(orders.orders == 2);
        REQUIRE(orders.outcomes.size() == 2);
        CHECK(orders.outcomes[0].what_if.empty());
        CHECK(orders.outcomes[1].what_if.size() == 1);
        check_examples(script, orders);
        const std::string difference = run::difference(orders.outcomes[0], orders.outcomes[1]);
        CHECK(difference.find("leaves balance = ") != std::string::npos);
    }
}

TEST_CASE("repaired with a lock it has one") {
    const run::Orders orders = orders_of(deposits("lock", "random.random()"));
    CHECK(orders.is_complete);
    CHECK(orders.outcomes.size() == 1);
    CHECK(orders.outcomes[0].output == "balance 130\n");
}

TEST_CASE("sleeps keep their lengths unless they are said to stand for something else") {
    const std::string script =
        "import asyncio\n"
        "done = []\n"
        "async def work(seconds):\n"
        "    await asyncio.sleep(seconds)\n"
        "    done.append(seconds)\n"
        "async def main():\n"
        "    await asyncio.gather(work(1), work(2), work(3))\n"
        "    print(done)\n"
        "asyncio.run(main())\n";
    const run::Orders kept = orders_of(script);
    CHECK(kept.orders == 1);
    CHECK(kept.uncertain.empty());
    CHECK(kept.has_sleeps);
    run::OrdersOptions free;
    free.sleeps = true;
    const run::Orders orders = orders_of(script, free);
    CHECK(orders.is_complete);
    CHECK(orders.orders == 6);
    CHECK(orders.outcomes.size() == 6);
    check_examples(script, orders);
}

TEST_CASE("replies, queries and jobs come in any order; the time that is printed is no outcome of its own") {
    const std::string script =
        "import asyncio, aiohttp, time\n"
        "async def get(session, url):\n"
        "    async with session.get(url) as reply:\n"
        "        return reply.status\n"
        "def job():\n"
        "    time.sleep(0.3)\n"
        "    return 1\n"
        "async def main():\n"
        "    begin = time.perf_counter()\n"
        "    async with aiohttp.ClientSession() as session:\n"
        "        print(await asyncio.gather(get(session, 'https://a.example/1'), get(session, "
        "'https://a.example/2'),\n"
        "                                   asyncio.to_thread(job)))\n"
        "    print(f'took {time.perf_counter() - begin:.3f} s')\n"
        "asyncio.run(main())\n";
    const run::Orders orders = orders_of(script);
    CHECK(orders.is_complete);
    CHECK(orders.orders == 6);
    CHECK(orders.uncertain.size() == 3);
    CHECK(orders.outcomes.size() == 1);
}

TEST_CASE("lines that only come in another order are the same outcome, and that is told") {
    const run::Orders orders = orders_of(
        "import asyncio\n"
        "async def say(word):\n"
        "    await asyncio.sleep(1)\n"
        "    print(word)\n"
        "async def main():\n"
        "    await asyncio.gather(say('a'), say('b'))\n"
        "asyncio.run(main())\n");
    CHECK(orders.orders == 2);
    REQUIRE(orders.outcomes.size() == 1);
    CHECK(orders.outcomes[0].line_orders == 2);
}

TEST_CASE("an exception in one order only is an outcome") {
    const std::string script =
        "import asyncio, random\n"
        "box = []\n"
        "async def put():\n"
        "    await asyncio.sleep(random.random())\n"
        "    box.append(1)\n"
        "async def take():\n"
        "    await asyncio.sleep(random.random())\n"
        "    return box.pop()\n"
        "async def main():\n"
        "    await asyncio.gather(put(), take())\n"
        "asyncio.run(main())\n";
    const run::Orders orders = orders_of(script);
    REQUIRE(orders.outcomes.size() == 2);
    CHECK(orders.outcomes[0].exit_status + orders.outcomes[1].exit_status == 1);
    check_examples(script, orders);
}

TEST_CASE("the search is bounded, and says that it was") {
    const std::string script =
        "import asyncio\n"
        "async def main():\n"
        "    await asyncio.gather(*[asyncio.sleep(1) for _ in range(12)])\n"
        "asyncio.run(main())\n";
    run::OrdersOptions bounds;
    bounds.most_runs = 20;
    const run::Orders orders = orders_of(script, bounds);
    CHECK(orders.runs == 20);
    CHECK_FALSE(orders.is_complete);
    CHECK(run::to_text(orders, "script.py").find("The search ended after 20 runs") != std::string::npos);
}

TEST_CASE("orders of a run with what-ifs, and of one that cannot be run") {
    const std::string script = deposits("Nothing()", "0.1");
    run::Options options;
    options.what_if = {"line 11: constant 0.1 is 0.2"};
    CHECK(orders_of(script, {}, options).outcomes.size() == 2);
    options.what_if = {"line 10: constant 0.1 is 0.2"};
    run::OrderSearch broken(std::make_shared<base::SourceText>("a.py", "if x = 3:\n"), {});
    while (broken.step()) {
    }
    CHECK(broken.problems().size() == 1);
    run::OrderSearch refused(std::make_shared<base::SourceText>("a.py", script), options);
    while (refused.step()) {
    }
    CHECK(refused.problems().size() == 1);
}

TEST_CASE("the same search gives the same words") {
    const std::string script = deposits("Nothing()", "0.1");
    const run::Orders orders = orders_of(script);
    CHECK(run::to_json(orders, "bank.py") == run::to_json(orders_of(script), "bank.py"));
    check_golden("orders_lost_update", run::to_text(orders, "bank.py"));
    check_golden("orders_lock", run::to_text(orders_of(deposits("lock", "0.1")), "bank.py"));
    check_golden("orders_json", run::to_json(orders, "bank.py"));
}
