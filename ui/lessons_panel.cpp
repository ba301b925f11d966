// The catalogue: all lessons with what has been done of them, a search, and the way to scripts of one's own.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/keys.h"
#include "ui/palette.h"
#include "ui/panels.h"

namespace loopscope::ui {

namespace {

// How far the reader has come, and how many questions were answered right.
std::string progress_of(const View& view, const LessonEntry& lesson) {
    std::string words;
    if (lesson.steps_seen > 0)
        words = fmt::format("{} {} {} {}", view.tr("part"), lesson.steps_seen, view.tr("of"), lesson.steps);
    if (lesson.score.asked > 0)
        words += fmt::format("{}{} {} {} {}", words.empty() ? "" : ", ", lesson.score.right, view.tr("of"),
                             lesson.score.asked, view.tr("right"));
    return words;
}

// A bar under the title, as long as the part of the lesson that was read.
void draw_share(View& view, Rect row, const LessonEntry& lesson) {
    if (lesson.steps_seen <= 0 || lesson.steps <= 0) return;
    const float share =
        std::min(1.0f, static_cast<float>(lesson.steps_seen) / static_cast<float>(lesson.steps));
    const Rect track{row.x, row.y, row.w, 3};
    view.canvas.fill(track, view.theme.line, 1.5f);
    view.canvas.fill({track.x, track.y, track.w * (lesson.finished ? 1 : share), track.h},
                     lesson.finished ? view.theme.ready : view.theme.accent, 1.5f);
}

void draw_lesson(View& view, Rect row, const LessonEntry& lesson, bool chosen) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    const Rect whole = row;
    const Touch touch = view.touch.area("lesson " + lesson.id, row, view.canvas.clip());
    const bool open = lesson.number != 0 && lesson.number == view.document.origin.lesson_number;
    if (touch.hovered || touch.focused || chosen)
        view.canvas.fill(row.inset(-em * 0.5f, 0), chosen ? t.raised_hover : t.raised, view.m.radius);
    if (chosen) view.canvas.fill({row.x - em * 0.5f, row.y + 4, 3, row.h - 8}, t.accent);
    bool again = false;
    Rect number = row.cut_left(em * 2.4f);
    view.canvas.text_in(number, Font::Bold, lesson.finished ? t.ready : t.text_soft,
                        lesson.finished ? std::string(icon::kCheck) : fmt::format("{}", lesson.number));
    const Rect minutes = row.cut_right(em * 4.2f);
    if (lesson.minutes > 0) {
        view.canvas.text_in(minutes, Font::Small, t.text_faint, fmt::format("{} min", lesson.minutes),
                            Align::Right);
    }
    const std::string progress = progress_of(view, lesson);
    const float width = view.canvas.width(Font::Small, progress);
    if (!progress.empty() && width < row.w * 0.5f) {
        Rect place = row.cut_right(std::max(width, em * 9) + em);
        place.cut_left(em);
        place.cut_top(em * 0.3f);
        view.canvas.text_in(place.cut_top(em * 1.5f), Font::Small, t.text_soft, progress, Align::Right);
        const std::string_view words = view.tr("Start again");
        const float wide = view.canvas.width(Font::Small, words);
        if (wide < place.w) {
            const Rect link{place.right() - wide, place.y, wide, em * 1.3f};
            const Touch restart = view.touch.area("again " + lesson.id, link, view.canvas.clip());
            view.canvas.text_in(link.inset(-1, 0), Font::Small, restart.hovered ? t.accent : t.waiting,
                                words);
            again = restart.clicked;
            if (restart.clicked) {
                view.ask(Act::CloseOverlay);
                view.actions.push_back({Act::RestartLesson, 0, 0, 0, lesson.id});
            }
        }
    }
    if (touch.clicked && !again) {
        view.ask(Act::CloseOverlay);
        view.actions.push_back({Act::OpenLesson, static_cast<uint64_t>(lesson.number), 0, 0, lesson.id});
    }
    row.cut_top(em * 0.3f);
    view.canvas.text_in(row.cut_top(em * 1.5f), Font::Bold, open ? t.accent : t.text, lesson.title);
    view.canvas.text_in(row.cut_top(em * 1.3f), Font::Small, t.text_soft, lesson.goal);
    draw_share(view, {row.x, whole.bottom() - 4, row.w, 3}, lesson);
}

// One's own scripts are a click away, too.
void draw_own(View& view, Rect row) {
    struct Way {
        const char* name;
        const char* words;
        Act act;
    };
    constexpr Way kWays[] = {{"own paste", "Paste a script", Act::AskToPaste},
                             {"own open", "Open a script", Act::ToggleFiles},
                             {"own new", "New script", Act::NewScript}};
    const float em = view.m.text;
    for (const Way& way : kWays) {
        const float width = view.canvas.width(Font::Body, view.tr(way.words)) + em * 1.6f;
        if (width > row.w) return;
        if (draw_button(view, way.name, row.cut_left(width), way.words, view.tip_of(way.act))) {
            view.ask(Act::CloseOverlay);
            view.ask(way.act);
        }
        row.cut_left(em * 0.6f);
    }
}

// So far down that the chosen row is in sight, where the keys have moved it; else where the wheel has
// scrolled to.
float catalogue_offset(View& view, Rect inner, float row_height, size_t count) {
    const float height = row_height * static_cast<float>(count), most = std::max(0.0f, height - inner.h);
    const Input& input = view.touch.input();
    float wanted = std::clamp(view.state.overlay_scroll - input.wheel * view.m.line * 3, 0.0f, most);
    const float top = row_height * static_cast<float>(view.state.row);
    if (!input.keys.empty() || !input.text.empty() || view.state.overlay_scroll < 0)
        wanted = std::max(std::min(wanted, top), top + row_height - inner.h);
    wanted = std::clamp(wanted, 0.0f, most);
    if (wanted != view.state.overlay_scroll) view.ask(Act::ScrollOverlay, 0, static_cast<double>(wanted));
    if (most > 0) {
        const float width = std::max(4.0f, view.m.text * 0.3f), bar = inner.h * inner.h / height;
        view.canvas.fill(
            {inner.right() + view.m.text * 0.6f, inner.y + (inner.h - bar) * wanted / most, width, bar},
            view.theme.text_faint, width / 2);
    }
    return wanted;
}

}  // namespace

void draw_lessons(View& view, Rect window) {
    const Theme& t = view.theme;
    const float em = view.m.text, row_height = em * 3.6f;
    const auto rows = lesson_rows(view.state);
    const float height = row_height * std::max(1.0f, static_cast<float>(view.state.lessons.size()));
    Rect inner = draw_sheet(view, window, em * 56, height + view.m.button * 2.6f, "Lessons");
    if (inner.h > em * 14) {
        draw_own(view, inner.cut_bottom(view.m.button));
        inner.cut_bottom(em * 0.5f);
    }
    if (view.state.lessons.empty()) {
        Paragraph words(view.canvas, inner, view.m.line, true);
        words.add(
            {Font::Body, t.text_soft,
             view.tr("No lessons were found. Drop a .py file on this window, or paste a script (Ctrl+V).")});
        return;
    }
    draw_field(view, inner.cut_top(view.m.button * 1.1f), view.state.query,
               view.tr("search: part of a title, a goal, or a number"));
    inner.cut_top(em * 0.5f);
    if (rows.empty()) {
        view.canvas.text_in(inner.cut_top(view.m.button), Font::Body, t.text_faint,
                            view.tr("nothing is called so"));
        return;
    }
    const float offset = catalogue_offset(view, inner, row_height, rows.size());
    view.canvas.push_clip({inner.x - em * 0.6f, inner.y, inner.w + em * 1.2f, inner.h});
    view.canvas.begin_scrolled();
    float y = inner.y - offset;
    for (size_t i = 0; i < rows.size(); ++i, y += row_height) {
        const Rect row{inner.x, y, inner.w, row_height - em * 0.3f};
        if (!row.overlaps(view.canvas.clip())) continue;
        const auto entry =
            std::find_if(view.state.lessons.begin(), view.state.lessons.end(),
                         [&](const LessonEntry& one) { return one.id == rows[i].action.text; });
        if (entry != view.state.lessons.end())
            draw_lesson(view, row, *entry, static_cast<int>(i) == view.state.row);
    }
    view.canvas.end_scrolled();
    view.canvas.pop_clip();
}

}  // namespace loopscope::ui
