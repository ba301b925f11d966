// The script: its lines in colours, who stands where, and the expressions that are awaited.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/panels.h"
#include "ui/utf8.h"

namespace loopscope::ui {

using replay::TaskState;
using replay::TaskView;

namespace {

struct Pins {
    uint32_t line;
    std::vector<const TaskView*> tasks;  // the running one first
};

// A task that has a place in the script, by line.
std::vector<Pins> gather_pins(const replay::Scene& scene) {
    std::vector<Pins> pins;
    for (const TaskView& task : scene.tasks) {
        if (replay::is_over(task.state) || task.line == 0 || is_internal(task)) continue;
        auto found =
            std::find_if(pins.begin(), pins.end(), [&](const Pins& p) { return p.line == task.line; });
        if (found == pins.end()) found = pins.insert(pins.end(), {task.line, {}});
        auto& tasks = found->tasks;
        if (tasks.size() < 100)
            tasks.insert(task.state == TaskState::Running ? tasks.begin() : tasks.end(), &task);
    }
    return pins;
}

struct CodeView {
    View& view;
    Rect area;  // of the lines
    float offset;
    float gutter, numbers;

    float y_of(uint32_t line) const {
        return area.y + static_cast<float>(line - 1) * view.m.code_line - offset;
    }
    std::string_view line_text(uint32_t line) const {
        return line >= 1 && line <= view.code.lines.size() ? std::string_view(view.code.lines[line - 1])
                                                           : std::string_view();
    }
    float text_x() const { return text_left() - view.state.code_x; }
    float text_left() const { return area.x + gutter + numbers + view.m.text * 0.9f; }
    float column_x(uint32_t line, uint32_t column) const {
        const std::string_view text = line_text(line);
        const size_t bytes = std::min<size_t>(column, text.size());
        return text_x() + view.canvas.width(Font::Code, text.substr(0, bytes));
    }

    void line(uint32_t number, bool is_current) {
        const Theme& t = view.theme;
        const float y = y_of(number), height = view.m.code_line;
        const float top = y + (height - view.canvas.fonts().height(Font::Code)) / 2;
        const std::string label = fmt::format("{}", number);
        const float label_x = area.x + gutter + numbers - view.canvas.width(Font::Code, label);
        view.canvas.text(Font::Code, label_x, top, is_current ? t.text : t.text_faint, label);
        const std::string_view text = line_text(number);
        const bool moved = view.state.code_x > 0;
        if (moved) view.canvas.push_clip({text_left() - 2, area.y, area.right() - text_left() + 2, area.h});
        float x = text_x();
        uint32_t at = 0;
        const auto part = [&](uint32_t end, Syntax syntax) {
            if (end <= at) return;
            x = view.canvas.text(Font::Code, x, top, color(syntax), text.substr(at, end - at));
            at = end;
        };
        if (number - 1 < view.code.syntax.size()) {
            for (const SyntaxPart& p : view.code.syntax[number - 1]) {
                part(p.begin, Syntax::Plain);
                part(std::min<uint32_t>(p.end, static_cast<uint32_t>(text.size())), p.syntax);
            }
        }
        part(static_cast<uint32_t>(text.size()), Syntax::Plain);
        if (moved) view.canvas.pop_clip();
    }

    Color color(Syntax syntax) const {
        const Theme& t = view.theme;
        switch (syntax) {
            case Syntax::Keyword:
                return t.keyword;
            case Syntax::Function:
                return t.function;
            case Syntax::String:
                return t.string;
            case Syntax::Number:
                return t.number;
            case Syntax::Comment:
                return t.comment;
            case Syntax::Plain:
                break;
        }
        return t.text;
    }

    // Under the very expression at which a suspended task stands.
    void underline(const TaskView& task, int nth) {
        const replay::AwaitFrame* frame = nullptr;
        for (const replay::AwaitFrame& f : task.stack) {
            if (!f.is_library && view.document.replay.trace().code(f.code).source == 0) frame = &f;
        }
        if (frame == nullptr || !frame->span.valid()) return;
        const base::Span& span = frame->span;
        const std::string_view text = line_text(span.line);
        const uint32_t end =
            span.end_line == span.line ? span.end_column : static_cast<uint32_t>(text.size());
        const float y = y_of(span.line) + view.m.code_line - 3 - static_cast<float>(nth) * 3;
        view.canvas.fill({column_x(span.line, span.column), y,
                          column_x(span.line, end) - column_x(span.line, span.column), 2},
                         view.theme.task(task.number));
    }

    void pin(const Pins& pins) {
        const Theme& t = view.theme;
        const float em = view.m.text, height = std::round(view.m.code_line * 0.74f);
        Rect room{area.x, y_of(pins.line) + (view.m.code_line - height) / 2, gutter - em * 0.3f, height};
        size_t shown = 0;
        for (const TaskView* task : pins.tasks) {
            const bool runs = task->state == TaskState::Running;
            const std::string sign = runs                              ? icon::kPlay
                                     : task->state == TaskState::Ready ? icon::kRight
                                                                       : icon::kPause;
            const float whole = em * 1.75f + view.canvas.width(Font::SmallBold, task->name);
            const size_t others = pins.tasks.size() - shown - 1;
            // Room for the count of those that are not shown, or for the sign of the only one that is left.
            const std::string count = fmt::format("+{}", others);
            const float rest =
                others == 0 ? 0 : std::max(em * 1.7f, view.canvas.width(Font::Small, count) + em * 0.4f);
            // A task that does not fit with its name is still there, as its sign and colour.
            const bool named = whole <= room.w - rest || shown == 0;
            const float width = named ? std::min(whole, room.w - rest) : em * 1.5f;
            if (width < em * 1.4f || width > room.w - rest + 0.5f) break;
            const Rect rect = room.cut_left(width);
            room.cut_left(em * 0.2f);
            view.canvas.fill(rect, t.task(task->number), em * 0.45f);
            const Rect inner = rect.inset(em * 0.35f, 0);
            view.canvas.text_in({inner.x, inner.y, em * 0.9f, inner.h}, Font::Small, t.on_task(), sign);
            if (named) {
                view.canvas.text_in(
                    {inner.x + em * 0.95f, inner.y, inner.right() - inner.x - em * 0.9f, inner.h},
                    Font::SmallBold, t.on_task(), task->name);
            }
            const Touch touch =
                view.touch.area(fmt::format("pin {}", task->id.value), rect, view.canvas.clip());
            view.touch.tip(
                fmt::format("{} is {} at line {}", task->name, state_word(task->state), pins.line));
            if (touch.clicked) view.ask(Act::SelectTask, task->id.value);
            ++shown;
            if (room.w < em * 1.5f) break;
        }
        if (shown < pins.tasks.size()) {
            view.canvas.text_in(room, Font::Small, t.text_soft,
                                fmt::format("+{}", pins.tasks.size() - shown));
        }
    }

    void problems() {
        for (const base::Diagnostic& found : view.document.run.diagnostics) {
            if (!found.span.valid() || found.kind == base::Diagnostic::Kind::Warning) continue;
            message(found.span.line, found.message);
        }
        const uint32_t line = view.document.run.error_line;
        if (line == 0 || !view.scene().ended) return;
        const std::string& errors = view.document.run.standard_error;
        const size_t end = errors.find_last_not_of('\n');
        const size_t begin = end == std::string::npos ? end : errors.rfind('\n', end);
        if (end != std::string::npos)
            message(line, errors.substr(begin == std::string::npos ? 0 : begin + 1, end - begin));
    }

    // What is wrong, behind the line it is wrong in.
    void message(uint32_t line, std::string_view words) {
        const Theme& t = view.theme;
        const float em = view.m.text, height = view.m.code_line;
        const std::string_view text = line_text(line);
        view.canvas.fill({area.x - view.m.pad, y_of(line), 3, height}, t.failed);
        const float after = text_x() + view.canvas.width(Font::Code, text) + em;
        const float wide = view.canvas.width(Font::Small, words) + em * 2;
        // Behind the line; where there is no room for it, below.
        const bool behind = area.right() - after >= std::min(wide, em * 14);
        const float x = behind ? after : std::max(text_left(), std::min(after, area.right() - wide));
        const float y = behind ? y_of(line) : y_of(line) + height;
        const Rect rect{x, y + 1, std::min(wide, area.right() - x), height - 2};
        view.canvas.fill(rect, mix(t.panel, t.failed, 0.18f), em * 0.3f);
        view.canvas.stroke(rect, t.failed, 1, em * 0.3f);
        view.canvas.text_in({rect.x + em * 0.4f, rect.y, em, rect.h}, Font::Small, t.failed, icon::kWarning);
        view.canvas.text_in({rect.x + em * 1.5f, rect.y, rect.w - em * 1.8f, rect.h}, Font::Small, t.text,
                            words);
    }
};

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
    if (task != nullptr && task->line != 0) return task->line;
    const bool in_script = scene.line != 0 && view.document.replay.trace().code(scene.code).source == 0;
    return in_script && !scene.loop_running && !scene.ended ? scene.line : 0;
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
    if (touch.pressed || editor.cursor() != TextPlace{line, byte}) {
        const bool extends = !touch.pressed || view.touch.input().held.shift;
        view.actions.push_back({Act::PlaceCursor, line, static_cast<double>(byte), extends ? 1.0 : 0.0, {}});
    }
}

std::string title_of(const View& view) {
    std::string title = view.document.file_name();
    for (char& c : title) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    if (view.state.editing)
        title += view.state.stale ? "  changed: F5 runs it" : "  editing: Esc ends it";
    else if (view.state.stale)
        title += "  changed, not yet run: F5";
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
    wanted = std::clamp(wanted, 0.0f, height - inner.h);
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
        if (task.state != TaskState::Waiting || underlined.size() > 40) continue;
        const auto nth = std::count(underlined.begin(), underlined.end(), task.line);
        if (nth < 2) code.underline(task, static_cast<int>(nth));
        underlined.push_back(task.line);
    }
    for (const Pins& pins : gather_pins(view.scene())) {
        if (pins.line >= first && pins.line <= last) code.pin(pins);
    }
    code.problems();
}

}  // namespace

void draw_code(View& view, Rect rect, bool has_title) {
    const Metrics& m = view.m;
    Rect inner = draw_panel(view, rect, title_of(view), has_title);
    if (view.state.editing) view.canvas.stroke(rect, view.theme.accent, 1.5f, m.radius);
    inner.x -= m.pad * 0.4f;
    inner.w += m.pad * 0.4f;
    const auto lines = static_cast<uint32_t>(view.code.lines.size());
    const float height = static_cast<float>(lines) * m.code_line;
    const bool stale = view.state.stale;
    const uint32_t current = stale ? 0 : current_line(view);
    follow(view, inner, height,
           view.state.editing ? static_cast<uint32_t>(view.editor->cursor().line) + 1 : current);

    const float offset = begin_scroll(view, Panel::Code, inner, height);
    CodeView code{view, inner, offset, gutter_width(view, rect.w),
                  view.canvas.width(Font::Code, lines > 999 ? "00000" : "000")};
    view.canvas.push_clip({rect.x, inner.y, rect.w - m.pad * 0.4f, inner.h});
    if (current != 0) {
        view.canvas.fill({rect.x, code.y_of(current), rect.w, m.code_line}, view.theme.current_line);
    }
    const auto first = static_cast<uint32_t>(std::max(0.0f, offset / m.code_line)) + 1;
    const auto last = std::min(lines, first + static_cast<uint32_t>(inner.h / m.code_line) + 2);
    follow_sideways(view, code, inner, first, last);
    for (uint32_t number = first; number <= last; ++number) code.line(number, number == current);
    if (view.state.editing) draw_editing(view, code, first, last);
    if (!stale) draw_places(view, code, first, last);
    view.canvas.pop_clip();
    end_scroll(view);
}

}  // namespace loopscope::ui
