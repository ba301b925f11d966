#include "core/vm/spinning.h"

#include <algorithm>

#include "core/vm/threads.h"

namespace loopscope::vm {
namespace {

constexpr uint32_t kMany = 1000;     // in one moment
constexpr double kTakes = 0.000'02;  // seconds, about what CPython needs

struct Spinning {
    double clock = -1;  // of the moment that is counted
    uint32_t readings = 0, turns = 0;
};

// What is counted is of this moment, or of those that only spinning moved the clock to.
Spinning& now(Machine& m) {
    auto& s = m.state<Spinning>();
    if (s.clock != m.clock) s = {m.clock, 0, 0};
    return s;
}

}  // namespace

bool clock_is_read(Machine& m) {
    Spinning& s = now(m);
    if (++s.readings <= kMany && s.turns <= kMany) return true;
    const Spinning kept = s;
    if (!sleep_until(m, m.clock + kTakes)) return false;
    m.state<Spinning>() = {m.clock, kept.readings, kept.turns};
    return true;
}

void loop_turns(Machine& m, double until) {
    Spinning& s = now(m);
    s.readings = 0;
    if (s.turns <= kMany) {
        ++s.turns;
        return;
    }
    if (until <= m.clock || until == kForever) return;
    m.move_clock(std::min(until, m.clock + kTakes), trace::ClockReason::LoopSlept);
    m.state<Spinning>().clock = m.clock;
}

}  // namespace loopscope::vm
