// How long one waits for the variables at a step of a long run: at random steps, forwards and backwards.
//
//   inspect_bench [TURNS]     TURNS of ten tasks each; 65000 make a run of a million events
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "core/run/inspect.h"

namespace {

using namespace loopscope;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point since) {
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

void print(const char* what, std::vector<double> samples) {
    std::sort(samples.begin(), samples.end());
    fmt::print("{:<28} median {:7.2f} ms, worst {:7.2f} ms\n", what, samples[samples.size() / 2],
               samples.back());
}

std::string script(uint64_t turns) {
    return fmt::format(
        "import asyncio\n\nasync def worker(n):\n    total, seen = 0, []\n    for i in range(n):\n"
        "        total += i\n        if i % 100 == 0:\n            seen.append(i)\n"
        "        await asyncio.sleep(0)\n    return total\n\nasync def main():\n"
        "    await asyncio.gather(*(worker({}) for _ in range(10)))\n\nasyncio.run(main())\n",
        turns / 10);
}

}  // namespace

int main(int argc, char** argv) {
    const uint64_t turns = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 65'000;
    const auto source = std::make_shared<const base::SourceText>("bench.py", script(turns));
    auto since = Clock::now();
    const uint64_t events = run::run(source).trace->size();
    fmt::print("{} events; the run itself took {:.0f} ms\n", events, milliseconds(since));
    run::Inspector inspector(source, {}, events);
    std::vector<double> random, forwards, backwards;
    const auto look = [&](uint64_t step, std::vector<double>& samples) {
        since = Clock::now();
        inspector.at(step, step);
        samples.push_back(milliseconds(since));
    };
    uint64_t seed = 1;
    for (int k = 0; k < 100; ++k) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        look((seed >> 20) % events, random);
    }
    print("at random steps", std::move(random));
    for (uint64_t k = 0; k < 1000; ++k) look(events / 2 + k, forwards);
    print("one step forwards", std::move(forwards));
    const auto walk_back = [&](const char* what, bool tells) {
        for (uint64_t k = 0; k < 100; ++k) {
            const uint64_t step = events - events / 10 - k;
            since = Clock::now();
            std::vector<uint64_t> expected;
            for (uint64_t earlier = tells ? 32 : 0; earlier > 0; --earlier)
                expected.push_back(step - earlier);
            inspector.expect(std::move(expected));
            inspector.at(step, step - 1);
            backwards.push_back(milliseconds(since));
        }
        print(what, std::exchange(backwards, {}));
    };
    walk_back("one step back", false);
    walk_back("one step back, expected", true);
    since = Clock::now();
    int parked = 0;
    while (inspector.prepare()) ++parked;
    fmt::print("parking {} runs along the way took {:.0f} ms\n", parked, milliseconds(since));
}
