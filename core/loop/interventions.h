// Interventions: what-ifs that the loop itself carries out, in the moment that each names.
//
// Plain data, put into a machine before its run (core/run/what_if.h reads them from text); a run without any
// never looks here. Those of a step or moment take effect where the loop has the say: before the next
// callback runs. `touched` and `problem` say afterwards what became of each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/loop/event_loop.h"

namespace loopscope::loop {

struct Intervention {
    enum class Kind : uint8_t { CancelTask, SwapReady, Timer };
    enum class Timers : uint8_t { Any, Sleeps, Timeouts };
    enum class Effect : uint8_t { Takes, Late, Fails, Never };
    Kind kind = Kind::Timer;
    std::string text;  // as it was written

    // Of CancelTask and SwapReady: once so many events have happened, or at that moment of virtual time.
    uint64_t event = 0;
    double moment = -1;         // -1: by events
    std::string first, second;  // the task; or what stands in the ready queue, by task or callback

    // Of Timer: which ones, and what becomes of them.
    Timers timers = Timers::Any;
    std::string task;   // empty: of any
    uint32_t line = 0;  // 0: any
    uint64_t nth = 0;   // 0: all that fit
    Effect effect = Effect::Takes;
    double seconds = 0;

    uint64_t fitted = 0;  // timers that it speaks of, so far
    uint64_t touched = 0;
    bool is_over = false;  // of CancelTask and SwapReady: it had its moment
    std::string problem;   // why it could do nothing then
};

struct Interventions {
    std::vector<Intervention> list;
};
Interventions& interventions_of(Machine& m);

// For a new loop: null where nothing is to be done.
Interventions* planned_interventions(Machine& m);
// Carries out what is due. False: raised.
bool intervene(Machine& m, EventLoop& loop);
// The next moment of virtual time at which something is due; kForever: none.
double next_intervention(const Interventions& interventions);
// A timer is about to be set: changes it where one says so. Gives which; null: none did. Its callback is
// empty where that raised.
const Intervention* change_timer(Machine& m, EventLoop& loop, Handle& timer);
void record_changed_timer(Machine& m, const Intervention& intervention, const Handle& timer);

}  // namespace loopscope::loop
