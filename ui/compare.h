// A second run beside the shown one: where its parts go, and which of its steps belongs to which of the
// first.
//
// Both are looked at by one playhead: the moment of virtual time at which the first run stands. The second
// run's panels look as the first's; what is clicked in them moves the first.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/insight/compare.h"
#include "ui/document.h"
#include "ui/motion.h"
#include "ui/player.h"
#include "ui/state.h"
#include "ui/story.h"
#include "ui/timeline_layout.h"
#include "ui/view.h"

namespace loopscope::ui {

struct Compared {
    Compared(std::unique_ptr<Document> other, std::string name);

    std::unique_ptr<Document> document;
    std::string title;
    Player player;
    UiState state;
    std::optional<Story> story;
    Motion motion;
    StageCache stage;
    TimelineLayout timeline;
    CodeText code;
    Talk talk;
    insight::Comparison comparison;  // of the shown run with this one
};

struct CompareLayout {
    Rect top, transport;
    Rect title[2], stage[2], timeline[2];  // of the first run, of the second
};
CompareLayout compute_compare(Rect window, const Metrics& metrics);

// The step of the other run at which it is as late as `replay` is at `step`; the end belongs to the end.
uint64_t same_moment(const replay::Replay& replay, uint64_t step, const replay::Replay& other);

}  // namespace loopscope::ui
