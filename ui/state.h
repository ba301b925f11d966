// What the user chose about looking: sizes, colours, what is open, selected, scrolled. Not what is shown (the
// scene).
//
// Panels read it and never write it; the screen changes it when it applies actions. What is kept between
// starts is Settings; the rest is forgotten with the window.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/insight/narration.h"
#include "ui/language.h"
#include "ui/layout.h"
#include "ui/theme.h"
#include "ui/time_axis.h"

namespace loopscope::ui {

// Whether the tool asks before it shows: never; and goes on when told to; and hides what is to come.
enum class Predict : uint8_t { Off, Gentle, Exam };
constexpr int kPredictCount = 3;

struct Settings {
    ThemeName theme = ThemeName::Dark;
    int text_px = kUsualText;
    bool motion = true;
    bool prose = true;
    Predict predict = Predict::Off;
    Language language = Language::English;
    EdgeSizes sizes{};  // of panels, as they were dragged

    bool operator==(const Settings&) const = default;
};

enum class Menu : uint8_t { None, Granularity, Speed, Export, Context };
enum class Overlay : uint8_t { None, Help, Lessons, Findings, Palette, Files, Graph, Orders };

// A range of steps; empty where nothing is selected.
struct StepRange {
    uint64_t begin = 0, end = 0;
    bool operator==(const StepRange&) const = default;
};

// What a menu on the right button is about, and where it opens.
enum class ContextKind : uint8_t { None, Task, Handle, Line, Panel };
struct Context {
    ContextKind kind = ContextKind::None;
    uint32_t id = 0;  // of the task or handle; the line; the panel
    bool waits = false, was_woken = false;  // of the task, at the step that is shown
    Point at;
    bool operator==(const Context&) const = default;
};

// A folder as the dialog for files shows it; the program fills it in.
struct FolderView {
    std::string path;
    std::vector<std::string> folders, files;
    bool saves = false;  // asks for a name to save under
    std::string problem;
};

// What the run comes to in other orders of what arrives; the program fills it in.
struct OutcomeView {
    std::string title, difference;
    std::vector<std::string> output;
    std::string what_if;  // lines that have it again; empty: the run as it is shown
};
struct OrdersView {
    std::string summary;
    std::vector<OutcomeView> outcomes;
};

// Answers given to the tool's questions and to the lessons'.
struct Score {
    int asked = 0, right = 0;
    bool operator==(const Score&) const = default;
};

struct LessonEntry {
    int number = 0;
    std::string id, title, goal;
    int minutes = 0;
    bool finished = false;
    int steps_seen = 0, steps = 0;  // how far the reader has come
    Score score;
};

struct UiState {
    Settings settings;
    bool presenter = false;
    insight::Depth depth = insight::Depth::What;  // how much is said of a step
    Menu menu = Menu::None;
    Overlay overlay = Overlay::None;
    base::ObjectId selected;     // task; none: whoever runs
    Panel front = Panel::Stage;  // of panels that share a place
    Panel bottom = Panel::Timeline;
    float scroll[kPanelCount] = {};  // pixels
    float overlay_scroll = 0;
    bool follow_code = true;  // the code scrolls to the line that runs
    TimeView view;            // of the timeline
    std::vector<LessonEntry> lessons;
    uint32_t lesson_step = 0;                // 0: what comes before the first; behind the last: the summary
    std::map<uint32_t, int> lesson_answers;  // by step and question: which answer was chosen
    bool editing = false;                    // keys go into the script's text
    bool stale = false;                      // the text is not what was run
    int clicks = 0;    // how often the mouse was pressed here, one press soon after the other
    float code_x = 0;  // pixels the code is moved to the left
    // What is typed into the palette, the dialog for files or the search, and which row is chosen.
    std::string query;
    int row = 0;
    bool finding = false;  // the search in the script is open
    std::string find;
    size_t found_count = 0, found_line = 0, found_byte = 0;  // line from 1; 0: none
    std::set<uint32_t> breakpoints;                          // lines
    FolderView folder;
    std::vector<std::string> recent;  // scripts, the newest first
    StepRange range;                  // selected along the timeline
    bool fold_lanes = false;          // only lanes of tasks that are there in the part that is shown
    std::set<std::string> opened;     // variables that are opened in the inspector
    bool be_loop = false;             // the reader says who runs next
    double working = -1;              // how far something long has come, 0 to 1; negative: nothing goes on
    Context context;
    std::vector<std::string> levers;  // what-ifs that the menu on the right button offers
    OrdersView orders;
    base::ObjectId focus;             // the stage shows this task and whom it has to do with; none: all
    bool seen_end = false;            // of this run: nothing is given away any more
    bool spotlight = false;           // presenting: only where the mouse is stands in the light
    bool blank = false;               // presenting: nothing is shown
    Score score;                      // since the start
    float narration_need = 0;         // pixels: the most that a step of this run has had to say
    std::string message;              // a line for the user, until the next action
};

}  // namespace loopscope::ui
