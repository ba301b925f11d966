// The timeline, computed: bars, marks of time and wake-ups as rectangles. The panel only paints them.
//
// A pure function of the run and what part of it is looked at; the shown step does not matter, so that it is
// made again only when the view changes. What would be narrower than a few pixels is folded into dense bars:
// the number of bars follows the pixels, never the events.
#pragma once

#include <string>
#include <vector>

#include "core/replay/replay.h"
#include "ui/fonts.h"
#include "ui/geometry.h"
#include "ui/theme.h"
#include "ui/time_axis.h"

namespace loopscope::ui {

struct TimelineBar {
    Rect rect;
    uint32_t number = 0;  // of the task
    replay::TaskState state{};
    replay::WaitCause cause{};
    bool dense = false;  // many spans, too narrow to tell apart
};

struct TimelineLane {
    Rect label;
    Rect row;
    base::ObjectId task;
    uint32_t number = 0;
    std::string name;
};

struct TimelineMark {
    float x;
    std::string text;
};

struct TimelineWake {
    float x, from_y, to_y;  // equal: woken by a timer or the world
    uint64_t step;
    uint32_t number;  // of the task that wakes
};

// A line of output, as a mark at the top of the bars.
struct TimelineOutput {
    float x;
    uint64_t step;
    uint32_t number;  // of the task that printed, or kScriptNumber
};

struct TimelineLayout {
    Rect axis;  // where the marks' texts stand
    Rect bars_area;
    std::vector<TimelineLane> lanes;
    std::vector<TimelineBar> bars;
    std::vector<TimelineMark> marks;
    std::vector<TimelineWake> wakes;
    std::vector<TimelineOutput> outputs;
    std::vector<Rect> moments;  // where time stands still: as wide as what happens then takes to be shown
    Rect map, map_window;       // the whole run, and the part of it that is shown; empty where that is all
    float row_height = 0;
    size_t folded = 0;  // lanes that are not there in this part
    float content_height = 0;
    float slot = 0;
};

TimelineLayout compute_timeline(const replay::Replay& replay, const replay::Timeline& timeline, Rect area,
                                TimeView view, float scroll, const Metrics& metrics, const Measure& measure,
                                bool fold = false);

}  // namespace loopscope::ui
