#include "ui/theme.h"

#include <cmath>

namespace loopscope::ui {

namespace {

constexpr const char* kWords[kThemeCount] = {"dark", "light", "contrast"};

Color rgb(uint32_t value) { return {value, 1}; }

Theme dark() {
    Theme t;
    t.window = rgb(0x14161B), t.panel = rgb(0x1B1E25), t.bar = rgb(0x1B1E25), t.raised = rgb(0x262A33);
    t.raised_hover = rgb(0x323743), t.line = rgb(0x2E313A), t.future = rgb(0x17191F);
    t.text = rgb(0xE6E8EC), t.text_soft = rgb(0xA0A7B4), t.text_faint = rgb(0x7B8291);
    t.text_on_accent = rgb(0x17130A);
    t.accent = rgb(0xFFB454), t.accent_fill = rgb(0x241F17), t.current_line = rgb(0x3A2F18);
    t.ready = rgb(0x7FD962), t.running = rgb(0xFFB454), t.waiting = rgb(0x59C2FF), t.done = rgb(0xA0A7B4);
    t.failed = rgb(0xFF7A6E), t.cancelled = rgb(0xC9A0DC);
    t.keyword = rgb(0xFF9F6B), t.function = rgb(0x59C2FF), t.string = rgb(0xAAD94C), t.number = rgb(0xD2A6FF);
    t.comment = rgb(0x7B8291), t.builtin = rgb(0xE6E8EC);
    // Okabe and Ito's palette, its darker colours raised to be read on a dark ground.
    constexpr uint32_t kTasks[8] = {0xE6E8EC, 0x56B4E9, 0xE69F00, 0x2EC4A0,
                                    0xF0E442, 0xE08BC0, 0xF2763D, 0x7C9CFF};
    for (int i = 0; i < 8; ++i) t.tasks[i] = rgb(kTasks[i]);
    return t;
}

Theme light() {
    Theme t;
    t.window = rgb(0xE9EBEF), t.panel = rgb(0xFFFFFF), t.bar = rgb(0xFFFFFF), t.raised = rgb(0xEBEDF1);
    t.raised_hover = rgb(0xDDE1E8), t.line = rgb(0xCDD2DA), t.future = rgb(0xF3F4F7);
    t.text = rgb(0x14171C), t.text_soft = rgb(0x4A5160), t.text_faint = rgb(0x6A7180);
    t.text_on_accent = rgb(0xFFFFFF);
    t.accent = rgb(0xA84F00), t.accent_fill = rgb(0xFFF4E3), t.current_line = rgb(0xFFE9C2);
    t.ready = rgb(0x1F7A1F), t.running = rgb(0xA84F00), t.waiting = rgb(0x0A62A8), t.done = rgb(0x4A5160);
    t.failed = rgb(0xB3261E), t.cancelled = rgb(0x7A3E9D);
    t.keyword = rgb(0xA8430B), t.function = rgb(0x0A62A8), t.string = rgb(0x3D6B00), t.number = rgb(0x6D3BB0);
    t.comment = rgb(0x6A7180), t.builtin = rgb(0x14171C);
    // The same hues, darkened until each has a contrast of 4.5 and more on white; the yellow is the darkest,
    // so that those who see no red tell it from the oranges.
    constexpr uint32_t kTasks[8] = {0x2B303A, 0x0B6FB3, 0xA86800, 0x00795A,
                                    0x40380C, 0xA33C7C, 0xA84824, 0x3F55C9};
    for (int i = 0; i < 8; ++i) t.tasks[i] = rgb(kTasks[i]);
    return t;
}

Theme contrast() {
    Theme t = dark();
    t.window = rgb(0x000000), t.panel = rgb(0x000000), t.bar = rgb(0x000000), t.raised = rgb(0x1C1C1C);
    t.raised_hover = rgb(0x3A3A3A), t.line = rgb(0x8C8C8C), t.future = rgb(0x0E0E0E);
    t.text = rgb(0xFFFFFF), t.text_soft = rgb(0xE4E4E4), t.text_faint = rgb(0xC8C8C8);
    t.accent = rgb(0xFFC233), t.accent_fill = rgb(0x1A1300), t.current_line = rgb(0x4A3A00);
    t.ready = rgb(0x8CFF66), t.running = rgb(0xFFC233), t.waiting = rgb(0x66CCFF), t.done = rgb(0xE4E4E4);
    t.failed = rgb(0xFF8A80), t.cancelled = rgb(0xE3B7FF), t.comment = rgb(0xC8C8C8);
    t.unchanged = 0.8f;
    return t;
}

}  // namespace

Color mix(Color under, Color over, float share) {
    const auto channel = [&](int shift) {
        const float a = static_cast<float>(under.rgb >> shift & 255),
                    b = static_cast<float>(over.rgb >> shift & 255);
        return static_cast<uint32_t>(std::lround(a + (b - a) * share)) << shift;
    };
    return {channel(16) | channel(8) | channel(0), under.alpha};
}

const char* theme_word(ThemeName name) { return kWords[static_cast<int>(name)]; }

bool read_theme(std::string_view word, ThemeName& name) {
    for (int i = 0; i < kThemeCount; ++i) {
        if (word != kWords[i]) continue;
        name = static_cast<ThemeName>(i);
        return true;
    }
    return false;
}

Color Theme::on_task() const { return name == ThemeName::Light ? rgb(0xFFFFFF) : rgb(0x14161B); }

Theme make_theme(ThemeName name) {
    Theme theme = name == ThemeName::Light ? light() : name == ThemeName::Contrast ? contrast() : dark();
    theme.name = name;
    return theme;
}

Metrics::Metrics(float text_px)
    : text(text_px),
      line(std::round(text_px * 1.55f)),
      code_line(std::round(text_px * 1.6f)),
      small_line(std::round(text_px * 1.3f)),
      gap(std::round(text_px * 0.6f)),
      pad(std::round(text_px * 0.9f)),
      radius(std::round(text_px * 0.5f)),
      bar(std::round(text_px * 3.1f)),
      button(std::round(text_px * 2.2f)),
      card(std::round(text_px * 2.2f)),
      chip(std::round(text_px * 1.75f)),
      caption(std::round(text_px * 2.2f)) {}

}  // namespace loopscope::ui
