// The story of one step: what lies between the step before and the shown one, as the panels tell it.
//
// A pure function of the replay, two steps and a depth, made once a change of step, not once a frame. The
// sentences are core/insight's; here they are only kept beside what the stage must stress: who moved, and
// along which arrow.
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "core/insight/narration.h"
#include "core/replay/replay.h"

namespace loopscope::ui {

// The ways of a card across the stage, in the order in which they are drawn.
enum class Flow : uint8_t { None, TakesFirst, Suspends, WakesUp, Requeues, Creates, Ends };
constexpr int kFlowCount = 7;

// Made by asyncio for itself, as when a run is tidied up: by library code, and by no task. What is made of
// library code on behalf of the script (asyncio.to_thread) is the script's.
inline bool is_internal(const replay::TaskView& task) { return task.is_library && !task.creator; }

struct Story {
    uint64_t from = 0, to = 0;
    replay::Scene scene;  // at `to`
    std::vector<insight::Sentence> sentences;  // in the order of time, then why, then inside
    size_t main_sentence = 0;                  // the one that matters most
    size_t what_count = 0;                     // so many of them say what happened
    Flow cause = Flow::None;             // the last one that happened: its arrow is the one stressed
    bool happened[kFlowCount] = {};      // all that happened in this step
    replay::LoopPhase phase{};           // of the loop's turn, that what just happened belongs to
    bool just_resumed = false;           // who runs has come to its first line since it was resumed
    std::unordered_set<uint32_t> moved;  // ids of tasks whose state changed in this step
};

Story tell(const replay::Replay& replay, uint64_t from, uint64_t to, insight::Depth depth);

}  // namespace loopscope::ui
