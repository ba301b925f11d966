// The palette and the dialog for files: a field to type into, and the rows that match.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/palette.h"
#include "ui/panels.h"
#include "ui/utf8.h"

namespace loopscope::ui {

namespace {

void draw_rows(View& view, Rect room, const std::vector<PaletteRow>& rows) {
    const Theme& t = view.theme;
    const float em = view.m.text, height = view.m.button;
    const auto fit = static_cast<size_t>(std::max(1.0f, std::floor(room.h / height)));
    const auto chosen =
        static_cast<size_t>(std::clamp<int>(view.state.row, 0, static_cast<int>(rows.size()) - 1));
    const size_t first = chosen >= fit ? chosen - fit + 1 : 0;
    for (size_t i = first; i < std::min(rows.size(), first + fit); ++i) {
        Rect row = room.cut_top(height);
        const Touch touch = view.touch.area(fmt::format("choice {}", i), row, view.canvas.clip());
        if (i == chosen) view.canvas.fill(row, t.raised_hover, view.m.radius * 0.7f);
        if (i == chosen) view.canvas.fill({row.x, row.y + 3, 3, row.h - 6}, t.accent);
        if (touch.hovered && i != chosen) view.canvas.fill(row, t.raised, view.m.radius * 0.7f);
        if (touch.clicked) view.ask(Act::ChooseRow, i);
        row = row.inset(em * 0.7f, 0);
        const float note = view.canvas.width(Font::CodeSmall, rows[i].note);
        view.canvas.text_in(row.cut_right(std::min(note + 1, row.w * 0.4f)), Font::CodeSmall, t.text_soft,
                            rows[i].note, Align::Right);
        row.cut_right(em);
        view.canvas.text_in(row, i == chosen ? Font::Bold : Font::Body, t.text, rows[i].label);
    }
}

}  // namespace

void draw_field(View& view, Rect rect, std::string_view words, std::string_view hint) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    view.canvas.fill(rect, t.window, view.m.radius * 0.7f);
    view.canvas.stroke(rect, t.accent, 1.5f, view.m.radius * 0.7f);
    Rect inner = rect.inset(em * 0.6f, 0);
    view.canvas.text_in(inner.cut_left(em * 1.5f), Font::Body, t.text_soft, icon::kSearch);
    // The end of what is typed is where one looks.
    const float room = inner.w - 4;
    size_t from = 0;
    while (from < words.size() && view.canvas.width(Font::Code, words.substr(from)) > room)
        next_character(words, from);
    const std::string_view shown = words.substr(from);
    view.canvas.text_in(inner, words.empty() ? Font::Body : Font::Code, words.empty() ? t.text_faint : t.text,
                        words.empty() ? hint : shown);
    const float x = inner.x + (words.empty() ? 0 : view.canvas.width(Font::Code, shown)) + 1;
    view.canvas.fill({x, inner.y + inner.h * 0.2f, 2, inner.h * 0.6f}, t.accent);
}

void draw_palette(View& view, Rect window) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    const bool files = view.state.overlay == Overlay::Files;
    const auto rows =
        files ? file_rows(view.state) : palette_rows(view.document, view.state, view.state.query);
    const Touch beside = view.touch.surface("beside", window, view.canvas.clip());
    view.canvas.fill(window, Color{0x000000, 0.45f});
    const float head = view.m.button * 1.15f + em * 1.4f + (files ? view.m.small_line * 1.3f : 0);
    const float wanted =
        head + view.m.button * static_cast<float>(std::clamp<size_t>(rows.size(), 1, 14)) + em;
    Rect sheet{0, std::round(std::min(em * 5, window.h * 0.08f)), std::min(em * 46, window.w - em * 2), 0};
    sheet.h = std::min(wanted, window.h - sheet.y - em);
    sheet.x = std::round((window.w - sheet.w) / 2);
    view.canvas.fill(sheet, t.panel, view.m.radius * 1.4f);
    view.canvas.stroke(sheet, t.line, 1, view.m.radius * 1.4f);
    if (beside.clicked && !sheet.contains(view.touch.input().mouse)) view.ask(Act::CloseOverlay);
    Rect inner = sheet.inset(em * 0.7f);
    if (files) {
        view.canvas.text_in(inner.cut_top(view.m.small_line * 1.3f), Font::Small, t.text_soft,
                            view.state.folder.path);
    }
    const char* hint = !files                    ? "a command, a lesson, a task, a step or a line"
                       : view.state.folder.saves ? "the name to save under"
                                                 : "part of a name, or a whole path";
    draw_field(view, inner.cut_top(view.m.button * 1.15f), view.state.query, view.tr(hint));
    inner.cut_top(em * 0.4f);
    if (rows.empty()) {
        const std::string& problem = view.state.folder.problem;
        view.canvas.text_in(
            inner.cut_top(view.m.button), Font::Body, t.text_faint,
            files && !problem.empty() ? view.tr_made(problem) : std::string(view.tr("nothing is called so")));
        return;
    }
    draw_rows(view, inner, rows);
}

void draw_context(View& view, Rect window) {
    const auto rows = context_rows(view.document, view.state);
    const Theme& t = view.theme;
    const float em = view.m.text, height = view.m.button;
    const Touch beside = view.touch.surface("beside", window, view.canvas.clip());
    float width = em * 8;
    for (const PaletteRow& row : rows)
        width = std::max(width, view.canvas.width(Font::Body, row.label) + em * 3);
    const Point at = view.state.context.at;
    Rect sheet{at.x, at.y, std::min(width, window.w), height * static_cast<float>(rows.size()) + em * 0.8f};
    sheet.x = std::clamp(sheet.x, 0.0f, std::max(0.0f, window.w - sheet.w));
    sheet.y = std::clamp(sheet.y, 0.0f, std::max(0.0f, window.h - sheet.h));
    view.canvas.fill(sheet, t.raised, view.m.radius);
    view.canvas.stroke(sheet, t.line, 1, view.m.radius);
    Rect inner = sheet.inset(em * 0.4f);
    for (const PaletteRow& row : rows) {
        const Rect place = inner.cut_top(height);
        const Touch touch = view.touch.area("context " + row.label, place, view.canvas.clip());
        if (touch.hovered || touch.focused) view.canvas.fill(place, t.raised_hover, view.m.radius * 0.7f);
        view.canvas.text_in(place.inset(em * 0.7f, 0), Font::Body, t.text, row.label);
        if (!touch.clicked) continue;
        view.ask(Act::OpenMenu, static_cast<uint64_t>(Menu::None));
        view.actions.push_back(row.action);
    }
    if (beside.clicked && !sheet.contains(view.touch.input().mouse))
        view.ask(Act::OpenMenu, static_cast<uint64_t>(Menu::None));
}

}  // namespace loopscope::ui
