// How fast one can walk through a trace of ten million events, and what it takes in memory.
//
// Prints one line a figure. The trace is synthetic: tasks in turn sleep, wake, run lines and print now and
// then.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "core/replay/replay.h"
#include "tests/replay/puppet_loop.h"

namespace {

using namespace loopscope;
using Clock = std::chrono::steady_clock;

double microseconds(Clock::time_point since) {
    return std::chrono::duration<double, std::micro>(Clock::now() - since).count();
}

double resident_megabytes() {
    std::ifstream file("/proc/self/statm");
    double total = 0, resident = 0;
    file >> total >> resident;
    return resident * 4096 / 1e6;
}

std::shared_ptr<const trace::Trace> make_trace(uint64_t events, uint32_t tasks) {
    tests::PuppetLoop puppet("bench.py",
                             "async def work():\n    while True:\n        x = 1\n        await sleep(1)\n");
    const auto work = puppet.code("work", 0, 1, 4);
    puppet.start_loop();
    for (uint32_t k = 0; k < tasks; ++k) puppet.create_task("t" + std::to_string(k), work, 1);
    for (uint64_t round = 0; puppet.recorder.size() < events; ++round) {
        puppet.next();
        for (uint32_t line = 2; line <= 4; ++line) puppet.line(line);
        if (round % 1000 == 0) puppet.print("still at it");
        puppet.sleep(0.001 * static_cast<double>(round * 7919 % 1000 + 1), 4);
    }
    return puppet.recorder.finish();
}

struct Figures {
    std::vector<double> samples;

    void print(const char* what) {
        std::sort(samples.begin(), samples.end());
        const auto at = [&](double part) {
            return samples[static_cast<size_t>(part * static_cast<double>(samples.size() - 1))];
        };
        fmt::print("{:<28} median {:8.2f} us, p99 {:8.2f} us, worst {:8.2f} us\n", what, at(0.5), at(0.99),
                   at(1));
    }
};

void bench(uint64_t events, uint32_t tasks) {
    const auto trace = make_trace(events, tasks);
    fmt::print("{} events, {} tasks, {:.1f} bytes an event\n", trace->size(), tasks,
               static_cast<double>(sizeof(trace::Event)));
    const double before = resident_megabytes();
    auto since = Clock::now();
    replay::Replay replay(trace);
    fmt::print("opening {:.2f} s, {:.0f} MB beside the trace, a keyframe every {} events\n",
               microseconds(since) / 1e6, resident_megabytes() - before, replay.keyframe_distance());
    uint64_t seed = 1;
    const auto random_step = [&] {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        return (seed >> 20) % (replay.last_step() + 1);
    };
    Figures seek, forward, backward, switch_forward;
    for (int k = 0; k < 3000; ++k) {
        const uint64_t step = random_step();
        since = Clock::now();
        replay.seek(step);
        seek.samples.push_back(microseconds(since));
    }
    replay.seek(replay.last_step() / 2);
    const auto walk = [&](Figures& figures, int count, auto&& next) {
        for (int k = 0; k < count; ++k) {
            since = Clock::now();
            replay.seek(next(replay.step()));
            figures.samples.push_back(microseconds(since));
        }
    };
    walk(forward, 20000, [](uint64_t step) { return step + 1; });
    walk(backward, 20000, [](uint64_t step) { return step - 1; });
    walk(switch_forward, 5000,
         [&](uint64_t step) { return replay.next(replay::Granularity::TaskSwitch, step); });
    seek.print("random seek");
    forward.print("one step forward");
    backward.print("one step back");
    switch_forward.print("one task switch forward");
}

}  // namespace

int main(int argc, char** argv) {
    const uint64_t events = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000;
    bench(events, 20);
    bench(events, 10'000);
}
