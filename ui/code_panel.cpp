// The script: its lines in colours, who stands where, and the expressions that are awaited.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/code_view.h"
#include "ui/panels.h"
#include "ui/utf8.h"

namespace loopscope::ui {

using replay::TaskState;
using replay::TaskView;

namespace {

// Room for the pins of the whole run, so that the text does not move from step to step.
float gutter_width(const View& view, float panel_width) {
    const float em = view.m.text;
    float widest = 0;
    const auto& lanes = view.document.timeline.lanes;
    for (size_t i = 0; i < std::min<size_t>(lanes.size(), 60); ++i) {
        widest = std::max(widest, view.canvas.width(Font::SmallBold, lanes[i].name) + em * 2.1f);
    }
    if (lanes.size() > 2) widest += em * 1.7f;  // several may stand at one line
    return std::clamp(widest, em * 2, std::min(em * 8, panel_width * 0.25f));
}

uint32_t current_line(const View& view) {
    const replay::Scene& scene = view.scene();
    const TaskView* task = scene.running_task();
    if (task != nullptr && task->line != 0) return view.line_of(*task);
    const bool in_script = scene.line != 0 && view.document.replay.trace().code(scene.code).source == 0;
    return in_script && !scene.loop_running && !scene.ended ? scene.line : 0;
}

// The line that is to be in sight when nobody runs: where the task whose step this was has come to stand.
// Those that it made or made ready moved as well.
uint32_t line_of_mover(const View& view) {
    constexpr size_t kMost = 200;
    if (view.story.moved.size() > kMost) return 0;
    const TaskView* mover = nullptr;
    for (const uint32_t id : view.story.moved) {
        const TaskView* task = view.scene().task({id});
        if (task == nullptr || task->line == 0) continue;
        const bool stands = task->state != replay::TaskState::Ready;
        const bool mover_stands = mover != nullptr && mover->state != replay::TaskState::Ready;
        if (mover == nullptr || (stands && !mover_stands) ||
            (stands == mover_stands && task->number < mover->number)) {
            mover = task;
        }
    }
    return mover != nullptr ? mover->line : 0;
}

// Where nobody moved: the line of the error that ended the run, or the last that ran.
uint32_t last_line(const View& view) {
    const replay::Scene& scene = view.scene();
    if (scene.ended && view.document.run.error_line != 0) return view.document.run.error_line;
    return view.document.replay.trace().code(scene.code).source == 0 ? scene.line : 0;
}

// What is selected, the cursor, and where the mouse puts it.
void draw_editing(View& view, CodeView& code, uint32_t first, uint32_t last) {
    const Editor& editor = *view.editor;
    const Theme& t = view.theme;
    const Rect clip = view.canvas.clip();
    const auto [from, to] = editor.selection();
    for (uint32_t number = first; number <= last; ++number) {
        const size_t line = number - 1;
        if (from == to || line < from.line || line > to.line) continue;
        const float x0 = code.column_x(number, line == from.line ? static_cast<uint32_t>(from.byte) : 0);
        const float x1 = line == to.line ? code.column_x(number, static_cast<uint32_t>(to.byte))
                                         : code.column_x(number, UINT32_MAX) + view.m.text * 0.4f;
        view.canvas.fill({x0, code.y_of(number), x1 - x0, view.m.code_line}, t.waiting.faded(0.3f));
    }
    const TextPlace cursor = editor.cursor();
    const auto number = static_cast<uint32_t>(cursor.line) + 1;
    const float x = code.column_x(number, static_cast<uint32_t>(cursor.byte));
    view.canvas.fill({x - 1, code.y_of(number) + 1, 2, view.m.code_line - 2}, t.accent);

    const Rect text{code.text_left(), code.area.y, clip.right() - code.text_left(), code.area.h};
    const Touch touch = view.touch.surface("code text", text, clip);
    if (!touch.held) return;
    const Point mouse = view.touch.input().mouse;
    const float row = std::max(0.0f, (mouse.y - code.y_of(1)) / view.m.code_line);
    const size_t line = std::min(static_cast<size_t>(row), view.code.lines.size() - 1);
    // The edge between two characters that is nearest.
    const std::string& words = view.code.lines[line];
    size_t byte = 0;
    for (size_t next = 0; next < words.size();) {
        size_t end = next;
        next_character(words, end);
        const float middle = (code.column_x(static_cast<uint32_t>(line) + 1, static_cast<uint32_t>(next)) +
                              code.column_x(static_cast<uint32_t>(line) + 1, static_cast<uint32_t>(end))) /
                             2;
        if (mouse.x < middle) break;
        byte = next = end;
    }
    const bool whole = view.state.clicks > 1;  // words or lines are taken at once, and not drawn out further
    if (touch.pressed || (!whole && editor.cursor() != TextPlace{line, byte})) {
        const bool extends = !touch.pressed || view.touch.input().held.shift;
        const double how = whole ? view.state.clicks : extends ? 1 : 0;
        view.actions.push_back({Act::PlaceCursor, line, static_cast<double>(byte), how, {}});
    }
}

std::string title_of(const View& view) {
    std::string title = view.document.file_name();
    for (char& c : title) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    if (view.state.editing)
        title += view.tr(view.state.stale ? "  changed: F5 runs it" : "  editing: Esc ends it");
    else if (view.state.stale)
        title += view.tr("  changed, not yet run: F5");
    return title;
}

// The line that is to be in sight: that of the cursor, or the one that runs. Asks for the place it needs.
void follow(View& view, Rect inner, float height, uint32_t line) {
    const Metrics& m = view.m;
    if (!view.state.follow_code || line == 0 || height <= inner.h) return;
    const float scrolled = view.state.scroll[static_cast<int>(Panel::Code)];
    const float y = static_cast<float>(line - 1) * m.code_line,
                margin = m.code_line * (view.state.editing ? 0.5f : 2);
    float wanted = scrolled;
    if (y - margin < scrolled) wanted = y - margin;
    if (y + m.code_line + margin > scrolled + inner.h) wanted = y + m.code_line + margin - inner.h;
    // The uppermost line is a whole one.
    wanted = std::clamp(std::ceil(wanted / m.code_line - 0.01f) * m.code_line, 0.0f, height - inner.h);
    if (std::abs(wanted - scrolled) > 0.5f) view.ask(Act::FollowCode, 0, static_cast<double>(wanted));
}

// Sideways: by the wheel with Shift, and so that the cursor is seen.
void follow_sideways(View& view, const CodeView& code, Rect inner, uint32_t first, uint32_t last) {
    const Input& input = view.touch.input();
    const float room = inner.right() - code.text_left() - view.m.text;
    float widest = 0;
    for (uint32_t number = first; number <= last; ++number) {
        widest = std::max(widest, code.column_x(number, UINT32_MAX) - code.text_x());
    }
    float wanted = std::clamp(view.state.code_x, 0.0f, std::max(0.0f, widest - room));
    const float along = input.wheel_x + (input.held.shift ? input.wheel : 0);
    if (along != 0 && view.touch.hovers(inner, view.canvas.clip())) {
        wanted = std::clamp(wanted - along * view.m.text * 4, 0.0f, std::max(0.0f, widest - room));
    }
    if (view.state.editing && view.state.follow_code) {
        const TextPlace cursor = view.editor->cursor();
        const float x =
            code.column_x(static_cast<uint32_t>(cursor.line) + 1, static_cast<uint32_t>(cursor.byte)) -
            code.text_x();
        wanted = std::clamp(wanted, x - room, x);
    }
    if (std::abs(wanted - view.state.code_x) > 0.5f)
        view.ask(Act::ScrollCodeX, 0, static_cast<double>(wanted));
}

// Who stands where: only while the text is what was run.
void draw_places(View& view, CodeView& code, uint32_t first, uint32_t last) {
    std::vector<uint32_t> underlined;
    for (const TaskView& task : view.scene().tasks) {
        if (underlined.size() > 40) break;
        if (task.state != TaskState::Waiting || task.is_lost) continue;
        const auto nth = std::count(underlined.begin(), underlined.end(), task.line);
        if (nth < 2) code.underline(task, static_cast<int>(nth));
        underlined.push_back(task.line);
    }
    for (const Pins& pins : gather_pins(view)) {
        if (pins.line >= first && pins.line <= last) code.pin(pins);
    }
    code.problems();
}

// The first of what is wrong with the changed text; a click goes there.
void draw_strip(View& view, Rect row) {
    const auto& problems = view.code.problems;
    const base::Diagnostic& first = problems.front();
    const Touch touch = view.touch.area("problem", row, view.canvas.clip());
    view.tip("Click: to the place");
    view.canvas.fill(row, mix(view.theme.panel, view.theme.failed, touch.hovered ? 0.3f : 0.18f),
                     view.m.radius * 0.5f);
    if (touch.clicked) {
        view.actions.push_back(
            {Act::PlaceCursor, first.span.line - 1, static_cast<double>(first.span.column), 0, {}});
    }
    row = row.inset(view.m.text * 0.5f, 0);
    view.canvas.text_in(row.cut_left(view.m.text * 1.5f), Font::Small, view.theme.failed, icon::kWarning);
    const std::string more = problems.size() > 1 ? fmt::format("+{}", problems.size() - 1) : std::string();
    view.canvas.text_in(row.cut_right(view.canvas.width(Font::Small, more) + 1), Font::Small,
                        view.theme.text_soft, more, Align::Right);
    view.canvas.text_in(row, Font::Small, view.theme.text,
                        fmt::format("{} {}: {}", view.tr("line"), first.span.line,
                                    insight::phrase(first.message, view.state.settings.language)));
}

void draw_find(View& view, Rect row) {
    const size_t count = view.state.found_count;
    const std::string words = view.state.find.empty() ? std::string()
                              : count == 1            ? std::string(view.tr("1 place"))
                                                      : view.tr_made(fmt::format("{} places", count));
    const float width = view.canvas.width(Font::Small, words);
    if (width > 0) row.cut_right(view.m.text * 0.3f);
    view.canvas.text_in(row.cut_right(width + 1), Font::Small, view.theme.text_soft, words);
    row.cut_right(view.m.text * 0.5f);
    draw_field(view, row.inset(0, 2), view.state.find, view.tr("search; Enter: the next place"));
}

}  // namespace

void draw_code(View& view, Rect rect, bool has_title) {
    const Metrics& m = view.m;
    view.offer(rect, ContextKind::Panel, static_cast<uint32_t>(Panel::Code));
    Rect inner = draw_panel(view, rect, title_of(view), has_title);
    if (view.state.editing) view.canvas.stroke(rect, view.theme.accent, 1.5f, m.radius);
    inner.x -= m.pad * 0.4f;
    inner.w += m.pad * 0.4f;
    const auto lines = static_cast<uint32_t>(view.code.lines.size());
    const auto extra = static_cast<float>(view.state.stale ? 0 : view.document.run.diagnostics.size() + 1);
    float height = (static_cast<float>(lines) + extra) * m.code_line;
    if (height > inner.h) height = inner.h + std::ceil((height - inner.h) / m.code_line) * m.code_line;
    const bool stale = view.state.stale;
    const uint32_t current = stale ? 0 : current_line(view);
    uint32_t in_sight = current != 0 || stale ? current : line_of_mover(view);
    if (in_sight == 0 && !stale) in_sight = view.player.step() == 0 ? 1 : last_line(view);
    if (view.state.editing) in_sight = static_cast<uint32_t>(view.editor->cursor().line) + 1;
    follow(view, inner, height, in_sight);

    if (view.state.finding) draw_find(view, inner.cut_top(m.button));
    if (!view.code.problems.empty()) draw_strip(view, inner.cut_bottom(m.small_line * 1.2f));
    const float offset = begin_scroll(view, Panel::Code, inner, height);
    CodeView code{view, inner, offset, gutter_width(view, rect.w),
                  view.canvas.width(Font::Code, lines > 999 ? "00000" : "000")};
    if (!stale && !view.state.editing) code.find_problems();
    view.canvas.push_clip({rect.x, inner.y, rect.w - m.pad * 0.4f, inner.h});
    if (current != 0) {
        view.canvas.fill({rect.x, code.y_of(current), rect.w, m.code_line}, view.theme.current_line);
    }
    // What is wrong may stand in lines of its own between the script's.
    const auto gaps = static_cast<float>(code.troubles.size());
    const auto first = static_cast<uint32_t>(std::max(0.0f, offset / m.code_line - gaps)) + 1;
    const auto last = std::min(lines, first + static_cast<uint32_t>(inner.h / m.code_line + gaps) + 2);
    follow_sideways(view, code, inner, first, last);
    const uint64_t step = view.player.step();
    for (uint32_t number = first; number <= last; ++number) {
        if (view.state.finding && !view.state.find.empty()) code.found(number);
        code.line(number, number == current, !stale && view.document.has_run(number, step));
        code.breakpoint(number);
    }
    for (const base::Diagnostic& problem : view.code.problems) code.wrong(problem);
    if (view.state.editing) draw_editing(view, code, first, last);
    if (!stale) draw_places(view, code, first, last);
    view.canvas.pop_clip();
    end_scroll(view);
}

}  // namespace loopscope::ui
