// The looks: every colour and every distance of the window has its name and its value here and nowhere else.
//
// Distances are multiples of the text height, so that everything grows with the text. A task's colour and
// mark are a function of its number alone; colours come from a palette that people with any colour vision
// tell apart, and after eight tasks the mark changes its shape. No meaning is carried by colour alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace loopscope::ui {

// 0xRRGGBB with full opacity; a place that wants less says so when it draws.
struct Color {
    uint32_t rgb = 0;
    float alpha = 1;

    Color faded(float factor) const { return {rgb, alpha * factor}; }
};
// `share` of `over` mixed into `under`; for surfaces, where blending would let what lies below shine through.
Color mix(Color under, Color over, float share);

enum class ThemeName : uint8_t { Dark, Light, Contrast };
constexpr int kThemeCount = 3;
const char* theme_word(ThemeName name);                   // "dark"
bool read_theme(std::string_view word, ThemeName& name);  // false: there is no such theme

// Stands for the script itself where tasks have their numbers.
constexpr uint32_t kScriptNumber = UINT32_MAX;

enum class Mark : uint8_t { Circle, Square, Diamond, Triangle };

struct Theme {
    ThemeName name{};
    Color window, panel, bar, raised, raised_hover, line, future;  // surfaces, from the back to the front
    Color text, text_soft, text_faint, text_on_accent;             // words
    Color accent, accent_fill, current_line;                       // what is going on now
    Color ready, running, waiting, done, failed, cancelled;        // the states of a task
    Color keyword, function, string, number, comment, builtin;     // Python in the code panel
    Color tasks[8];
    float unchanged = 0.5f;  // how much is left of what a step did not touch

    Color task(uint32_t task_number) const {
        return task_number == kScriptNumber ? text_soft : tasks[task_number % 8];
    }
    Mark mark(uint32_t task_number) const {
        return static_cast<Mark>(task_number == kScriptNumber ? 1 : task_number / 8 % 4);
    }
    // Text on a surface of that task's colour.
    Color on_task() const;
};
Theme make_theme(ThemeName name);

// Distances, from the height of the text in pixels.
struct Metrics {
    explicit Metrics(float text_px);

    float text;  // height of body text
    float line;  // from one line of body text to the next
    float code_line;
    float small_line;
    float gap;  // between panels
    float pad;  // inside panels
    float radius;
    float bar;      // the strips at the top and the bottom
    float button;   // height of a button
    float card;     // height of a task's card
    float chip;     // height of a small card
    float caption;  // the line of a panel's or box's title
};

constexpr int kSmallestText = 12, kLargestText = 40, kUsualText = 15;

}  // namespace loopscope::ui
