// Detectors: each looks for one or a few kinds of findings while the trace is folded once.
//
// A detector is told of every event, with the scene right after it, and of the end. It adds to the findings;
// order and doubles are findings.cpp's matter.
#pragma once

#include <memory>
#include <vector>

#include "core/insight/findings.h"
#include "core/insight/script_text.h"
#include "core/replay/scene.h"

namespace loopscope::insight {

struct Watched {
    const replay::Replay& replay;
    const trace::Trace& trace;
    const replay::Scene& scene;  // after the event
    std::vector<Finding>& findings;
    const ScriptLines& statements;  // of the script

    uint64_t step() const { return scene.step; }
    const base::SourceText& script() const { return *trace.sources[0]; }
    void add(FindingKind kind, Sentence sentence, Sentence repair, std::vector<uint32_t> lines,
             std::vector<uint64_t> steps);
};

class Detector {
  public:
    virtual ~Detector() = default;
    virtual void look_at(const trace::Event& event, Watched& watched) = 0;
    virtual void finish(Watched&) {}
};

std::unique_ptr<Detector> make_drop_detector();       // never awaited, never retrieved, lost
std::unique_ptr<Detector> make_block_detector();      // blocked, spinning, starvation
std::unique_ptr<Detector> make_sequence_detector();   // awaits in a row
std::unique_ptr<Detector> make_stall_detector();      // deadlock, nothing left
std::unique_ptr<Detector> make_cancel_detector();     // cancellation swallowed
std::unique_ptr<Detector> make_sync_detector();       // lock held across a wait, queue grows
std::unique_ptr<Detector> make_race_detector();       // lost update, overwritten
std::unique_ptr<Detector> make_generator_detector();  // left open, clean-up skipped
std::unique_ptr<Detector> make_limit_detector();      // not shared, timeout missed
std::unique_ptr<Detector> make_unstarted_detector();  // not started
std::unique_ptr<Detector> make_mistake_detector();    // exceptions that say what is wrong

}  // namespace loopscope::insight
