// What the user chose about looking: sizes, colours, what is open, selected, scrolled. Not what is shown (the
// scene).
//
// Panels read it and never write it; the screen changes it when it applies actions. What is kept between
// starts is Settings; the rest is forgotten with the window.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/ids.h"
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

// One thing to know about the script, as the list of findings shows it.
struct FindingEntry {
    uint32_t line = 0;
    std::string text;
};

struct UiState {
    Settings settings;
    bool presenter = false;
    bool predict = false;
    bool explain = false;  // what happens inside, too
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
    std::vector<FindingEntry> findings;
    std::string message;  // a line for the user, until the next action
};

}  // namespace loopscope::ui
