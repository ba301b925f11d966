// The ways of cards from box to box of the stage: along its arrows, whether they are drawn in this step or
// not.
//
// Forwards a card goes the way that its task went: from the waiting box to the seat through the ready queue,
// never against an arrow. Backwards it is all the other way round. Regions are seats, by number. Pure.
#pragma once

#include "ui/motion.h"
#include "ui/stage_layout.h"

namespace loopscope::ui {

enum class Passage : uint8_t { Forwards, Backwards };

// `shift` is added to every point of the layout.
Routes compute_routes(const StageLayout& stage, Point shift, Passage passage, const Metrics& metrics);

}  // namespace loopscope::ui
