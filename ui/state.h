// What the user chose about looking: sizes, colours, what is open, selected, scrolled. Not what is shown (the
// scene).
//
// Panels read it and never write it; the screen changes it when it applies actions. What is kept between
// starts is Settings; the rest is forgotten with the window.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/insight/narration.h"
#include "ui/layout.h"
#include "ui/theme.h"
#include "ui/time_axis.h"

namespace loopscope::ui {

struct Settings {
    ThemeName theme = ThemeName::Dark;
    int text_px = kUsualText;
    bool motion = true;
    bool prose = true;

    bool operator==(const Settings&) const = default;
};

enum class Menu : uint8_t { None, Granularity, Speed };
enum class Overlay : uint8_t { None, Help, Lessons, Findings };

struct LessonEntry {
    int number = 0;
    std::string id, title, goal;
    int minutes = 0;
    bool finished = false;
};

struct UiState {
    Settings settings;
    bool presenter = false;
    bool predict = false;
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
    float code_x = 0;                        // pixels the code is moved to the left
    std::string message;                     // a line for the user, until the next action
};

}  // namespace loopscope::ui
