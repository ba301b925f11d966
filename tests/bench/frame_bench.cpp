// How long a frame takes to build, without drawing its pixels: a run of many tasks and events, at several
// zooms. In processor time, so that other programs on the machine do not matter.
//
//   frame_bench [TASKS] [ROUNDS]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include <fmt/format.h>

#include "core/run/run.h"
#include "ui/easel.h"
#include "ui/screen.h"

using namespace loopscope;

namespace {

double now() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double milliseconds_since(double start) { return now() - start; }

void measure(const char* what, ui::Easel& easel, ui::Screen& screen, auto change) {
    std::vector<double> times;
    int most = 0;
    for (int i = 0; i < 60; ++i) {
        change(i);
        const double start = now();
        easel.frame(screen);
        times.push_back(milliseconds_since(start));
        most = std::max(most, screen.primitives());
    }
    std::sort(times.begin(), times.end());
    fmt::print("{:24} median {:6.2f} ms  p95 {:6.2f} ms  primitives {}\n", what, times[30], times[56], most);
}

}  // namespace

int main(int argc, char** argv) {
    const int tasks = argc > 1 ? std::atoi(argv[1]) : 10000, rounds = argc > 2 ? std::atoi(argv[2]) : 20;
    const std::string script = fmt::format(
        "import asyncio\n\nasync def ping(i):\n    for _ in range({}):\n        await asyncio.sleep(0.01 * "
        "(i % 7 + 1))\n\n"
        "async def main():\n    await asyncio.gather(*(ping(i) for i in range({})))\n\nasyncio.run(main())\n",
        rounds, tasks);
    double start = now();
    run::Run run = run::run(std::make_shared<base::SourceText>("bench.py", script));
    fmt::print("{} events in {:.0f} ms\n", run.trace->size(), milliseconds_since(start));
    start = now();
    ui::Screen screen(std::make_unique<ui::Document>(std::move(run), ui::Origin{}));
    fmt::print("opened in {:.0f} ms\n", milliseconds_since(start));
    screen.state().settings.motion = false;
    ui::Easel easel(1600, 1000);
    easel.frame(screen);
    const uint64_t last = screen.document().replay.last_step();
    screen.apply({ui::Act::Seek, last / 2, 0, 0, {}});
    measure("nothing happens", easel, screen, [](int) {});
    measure("stepping", easel, screen, [&](int) { screen.apply({ui::Act::StepForward, 0, 0, 0, {}}); });
    measure("seeking", easel, screen, [&](int i) {
        screen.apply({ui::Act::Seek, last / 61 * static_cast<uint64_t>(i + 1), 0, 0, {}});
    });
    measure("zooming in", easel, screen, [&](int i) {
        screen.apply({ui::Act::ZoomTimeline, i < 30 ? 1u : 2u, 0, 0, {}});
    });
    measure("scrolling the timeline", easel, screen, [&](int i) {
        screen.apply({ui::Act::Scroll, static_cast<uint64_t>(ui::Panel::Timeline), i * 500.0, 0, {}});
    });
    return 0;
}
