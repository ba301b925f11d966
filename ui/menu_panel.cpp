// The menus of the bars: how far a step goes, how fast it plays, what picture is written.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/keys.h"
#include "ui/panels.h"

namespace loopscope::ui {

namespace {

struct Row {
    std::string name, note;  // the name is that of the area, too
    Action action;
    bool chosen = false;
};

struct MenuLook {
    std::vector<Row> rows;
    float width = 0;     // heights of text
    float anchor = 0;    // of its left edge
    bool hangs = false;  // from the bar at the top, at its right end
};

MenuLook granularities(const View& view) {
    constexpr const char* kNotes[] = {"everything the trace holds", "each line of Python that runs",
                                      "who has the running seat",
                                      "each turn of the event loop, part by part"};
    MenuLook menu{{}, 26, 18};
    for (int i = 0; i < 4; ++i) {
        const auto granularity = static_cast<replay::Granularity>(i);
        menu.rows.push_back({granularity_word(granularity),
                             kNotes[i],
                             {Act::SetGranularity, static_cast<uint64_t>(i), 0, 0, {}},
                             granularity == view.player.granularity()});
    }
    return menu;
}

MenuLook speeds(const View& view) {
    MenuLook menu{{}, 9, 33};
    for (int i = 0; i < Player::kSpeedCount; ++i) {
        menu.rows.push_back({fmt::format("{:g}×", Player::kSpeeds[i]),
                             "",
                             {Act::SetSpeed, static_cast<uint64_t>(i), 0, 0, {}},
                             i == view.player.speed_index()});
    }
    return menu;
}

MenuLook pictures(const View& view) {
    MenuLook menu{{}, 27, 0, true};
    const auto row = [&](const char* name, const char* note, uint64_t number) {
        menu.rows.push_back({name, note, {Act::Export, number, 0, 0, {}}});
    };
    const bool selected = view.state.range.end > view.state.range.begin;
    const char* range = selected ? "the selected steps" : "the steps from here on";
    row("Window as PNG", "Ctrl+E", 0);
    row("Window as SVG", "", 10);
    row("Stage as PNG", "", 1);
    row("Stage as SVG", "", 11);
    row("Timeline as SVG", "", 12);
    row("Film as GIF", range, 20);
    row("Film as MP4", range, 30);
    row("Film as WebM", range, 40);
    menu.rows.push_back({"Everything as text", "Ctrl+C", {Act::CopyAll, 0, 0, 0, {}}});
    return menu;
}

}  // namespace

void draw_menu(View& view, Rect window) {
    if (view.state.menu == Menu::None) return;
    if (view.state.menu == Menu::Context) return draw_context(view, window);
    const Theme& t = view.theme;
    const float em = view.m.text, row_height = view.m.button;
    const Touch beside = view.touch.surface("beside", window, view.canvas.clip());
    const MenuLook menu = view.state.menu == Menu::Granularity ? granularities(view)
                          : view.state.menu == Menu::Speed     ? speeds(view)
                                                               : pictures(view);
    const float width = std::min(menu.width * em, window.w - em);
    const float height =
        std::min(row_height * static_cast<float>(menu.rows.size()) + em, window.h - view.m.bar * 1.2f);
    const float most = std::max(em * 0.5f, window.w - width - em);
    const float y = menu.hangs ? view.m.bar : std::max(0.0f, window.h - view.m.bar * 1.15f - height);
    const Rect sheet{menu.hangs ? most : std::clamp(menu.anchor * em, em * 0.5f, most), y, width, height};
    view.canvas.fill(sheet, t.raised, view.m.radius);
    view.canvas.stroke(sheet, t.line, 1, view.m.radius);
    Rect inner = sheet.inset(em * 0.5f);
    const float fit = inner.h / static_cast<float>(menu.rows.size());
    for (const Row& entry : menu.rows) {
        Rect row = inner.cut_top(std::min(fit, row_height));
        const Touch touch = view.touch.area("menu " + entry.name, row, view.canvas.clip());
        if (touch.hovered || touch.focused) view.canvas.fill(row, t.raised_hover, view.m.radius * 0.7f);
        if (touch.clicked) {
            view.actions.push_back(entry.action);
            view.ask(Act::OpenMenu, static_cast<uint64_t>(Menu::None));
        }
        row = row.inset(em * 0.6f, 0);
        const Rect sign = row.cut_left(em * 1.5f);
        if (entry.chosen) view.canvas.text_in(sign, Font::Body, t.accent, icon::kCheck);
        const std::string_view note = view.tr(entry.note);
        const float room = view.canvas.width(Font::Small, note);
        view.canvas.text_in(row.cut_right(std::min(room + 1, row.w * 0.6f)), Font::Small, t.text_soft, note,
                            Align::Right);
        view.canvas.text_in(row, entry.chosen ? Font::Bold : Font::Body, t.text, view.tr(entry.name));
    }
    if (beside.clicked && !sheet.contains(view.touch.input().mouse)) {
        view.ask(Act::OpenMenu, static_cast<uint64_t>(Menu::None));
    }
}

}  // namespace loopscope::ui
