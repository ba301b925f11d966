// The stage, computed: where every box, card, ring, note and arrow of a scene goes. The panel only paints it.
//
// A pure function of the scene, the step's story and the room there is. Cards of one place never overlap, and
// all lie within their box; what does not fit is counted in a note ("+12 more"), never left out in silence.
// Where the room is smaller than the stage can be, `content_height` exceeds it and the panel scrolls.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "ui/fonts.h"
#include "ui/geometry.h"
#include "ui/language.h"
#include "ui/paint.h"
#include "ui/story.h"
#include "ui/theme.h"

namespace loopscope::ui {

enum class Seat : uint8_t { Ready, Running, Waiting, Done };

struct StageBox {
    Seat seat;
    Rect rect;
    Rect caption;
    std::string title, subtitle;
};

struct StageCard {
    base::ObjectId id;  // a task's, or that of a callback's handle
    bool is_task = true;
    Seat seat{};
    uint32_t number = 0;  // of the task: its colour and mark
    std::string label, detail;
    Rect rect;
    bool filled = false;  // the one that runs
    bool small = false;
    bool first = false;  // of the ready queue
    bool moved = false;  // by this step
    bool library = false;
    bool of_task = false;  // a callback that was made for the task of that number
    bool lost = false;     // destroyed while it waited
    uint32_t count = 1;    // how many tasks it stands for, where they are alike
    replay::TaskState state{};
};

struct StageRing {
    base::ObjectId task;
    Point center;
    float radius = 0;
    float left = 1;                   // share of the time that is still to pass
    uint32_t number = kScriptNumber;  // of the task: its colour
};

enum class Tone : uint8_t { Soft, Faint, Code };

// A lock, queue or other that tasks wait for or hold: its name, who holds it, what lies in it.
struct StageObject {
    Rect rect;
    trace::SyncKind kind{};   // where it is no process
    bool is_process = false;  // a program that runs beside the script
    bool taken = false;
    std::string label, state;
    float state_end = 0;  // x that the words of its state must not pass
};

// A sub-step of a turn of the loop.
struct StagePhase {
    Rect rect;
    std::string label;
    bool now = false;
};

struct StageNote {
    Rect rect;
    std::string text;
    Tone tone = Tone::Soft;
    bool centered = false;
};

struct StageArrow {
    Flow flow{};
    std::vector<Curve> curves;  // the head is at the end of the last
    Rect label_rect;
    std::string label;
    Align align = Align::Left;
    bool dashed = false;
};

struct StageLayout {
    std::vector<StageBox> boxes;
    std::vector<StageCard> cards;  // one for each task that is shown; these travel
    std::vector<StageCard> chips;  // small copies: what a gather is made of, who holds a lock
    std::vector<StageRing> rings;
    std::vector<StageObject> objects;
    std::vector<StagePhase> phases;
    std::vector<StageNote> notes;
    // Where the arrow of each flow runs, also where it is not drawn: the way of the cards. None on a stage
    // that is too small for arrows.
    std::array<std::vector<Curve>, kFlowCount> bends;
    std::vector<StageArrow> arrows;  // those that are drawn
    float divider_x = 0;             // in the waiting box
    float content_height = 0;

    const StageBox* box(Seat seat) const;
    const StageCard* card(base::ObjectId id) const;
};

// What of the scene is to be seen.
struct StageWish {
    base::ObjectId focus;  // only this task and whom it has to do with; none: all
    bool cycle = false;    // the sub-steps of a turn of the loop
    size_t tasks = 1;      // in the whole run: the more, the more room those that wait get
    Language language = Language::English;
    bool coy = false;    // where the one that runs goes on is not told
    size_t objects = 0;  // locks, queues and their like in the whole run
    bool operator==(const StageWish&) const = default;
};
StageLayout compute_stage(const Story& story, Rect area, const Metrics& metrics, const Measure& measure,
                          StageWish wish = {});

// "0.50 s": virtual seconds for people, with as many digits as they need, two at least.
std::string describe_seconds(double seconds);

}  // namespace loopscope::ui
