#include "ui/code_view.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace loopscope::ui {

using replay::TaskState;
using replay::TaskView;

std::vector<Pins> gather_pins(const View& view) {
    const replay::Scene& scene = view.scene();
    std::vector<Pins> pins;
    Pins* last = nullptr;  // neighbours stand together mostly
    for (const TaskView& task : scene.tasks) {
        if (replay::is_over(task.state) || task.line == 0 || task.is_lost || is_internal(task)) continue;
        const uint32_t line = view.line_of(task);
        if (last == nullptr || last->line != line) {
            auto found =
                std::find_if(pins.begin(), pins.end(), [&](const Pins& p) { return p.line == line; });
            if (found == pins.end()) found = pins.insert(pins.end(), {line, {}, false});
            last = &*found;
        }
        auto& tasks = last->tasks;
        if (tasks.size() < 100)
            tasks.insert(task.state == TaskState::Running ? tasks.begin() : tasks.end(), &task);
    }
    const bool in_script = scene.line != 0 && view.document.replay.trace().code(scene.code).source == 0;
    if (in_script && !scene.loop_running && !scene.ended) pins.push_back({scene.line, {}, true});
    return pins;
}

float CodeView::column_x(uint32_t number, uint32_t column) const {
    const std::string_view text = line_text(number);
    const size_t bytes = std::min<size_t>(column, text.size());
    return text_x() + view.canvas.width(Font::Code, text.substr(0, bytes));
}

void CodeView::line(uint32_t number, bool is_current, bool has_run) {
    const Theme& t = view.theme;
    const float y = y_of(number), height = view.m.code_line;
    const float top = y + (height - view.canvas.fonts().height(Font::Code)) / 2;
    const std::string label = fmt::format("{}", number);
    const float label_x = area.x + gutter + numbers - view.canvas.width(Font::Code, label);
    view.canvas.text(Font::Code, label_x, top,
                     is_current ? t.text
                     : has_run  ? t.text_soft
                                : t.text_faint,
                     label);
    if (has_run) view.canvas.fill({area.x + gutter - 3, y + 2, 2, height - 4}, t.text_faint.faded(0.5f));
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

Color CodeView::color(Syntax syntax) const {
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
void CodeView::underline(const TaskView& task, int nth) {
    const replay::AwaitFrame* frame = nullptr;
    for (const replay::AwaitFrame& f : task.stack) {
        if (!f.is_library && view.document.replay.trace().code(f.code).source == 0) frame = &f;
    }
    if (frame == nullptr || !frame->span.valid()) return;
    const base::Span& span = frame->span;
    const std::string_view text = line_text(span.line);
    const uint32_t end = span.end_line == span.line ? span.end_column : static_cast<uint32_t>(text.size());
    const float y = y_of(span.line) + view.m.code_line - 3 - static_cast<float>(nth) * 3;
    view.canvas.fill(
        {column_x(span.line, span.column), y, column_x(span.line, end) - column_x(span.line, span.column), 2},
        view.theme.task(task.number));
}

void CodeView::badge(const TaskView& task, Rect rect, bool named, uint32_t at) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    const char* sign = task.state == TaskState::Running ? icon::kPlay
                       : task.state == TaskState::Ready ? icon::kRight
                                                        : icon::kPause;
    if (named) {
        view.canvas.fill(rect, t.task(task.number), em * 0.45f);
        const Rect inner = rect.inset(em * 0.35f, 0);
        view.canvas.text_in({inner.x, inner.y, em * 0.9f, inner.h}, Font::Small, t.on_task(), sign);
        view.canvas.text_in({inner.x + em * 0.95f, inner.y, inner.right() - inner.x - em * 0.9f, inner.h},
                            Font::SmallBold, t.on_task(), task.name);
    } else {
        // No room for its name: its mark alone, in its colour.
        view.canvas.mark(t.mark(task.number), rect.center(), em * 0.34f, t.task(task.number));
    }
    const Touch touch = view.touch.area(fmt::format("pin {}", task.id.value), rect, view.canvas.clip());
    if (view.touch.wants_tip())
        view.touch.tip(fmt::format("{}: {}, {}", task.name, view.tr(state_word(task)),
                                   view.tr_made(fmt::format("line {}", at))));
    if (touch.clicked) view.ask(Act::SelectTask, task.id.value);
    view.offer(rect, ContextKind::Task, task.id.value);
}

void CodeView::pin(const Pins& pins) {
    const Theme& t = view.theme;
    const float em = view.m.text, height = std::round(view.m.code_line * 0.74f);
    Rect room{area.x, y_of(pins.line) + (view.m.code_line - height) / 2, gutter - em * 0.3f, height};
    if (pins.is_script) {
        const std::string_view name = view.tr("script");
        const Rect rect =
            room.cut_left(std::min(room.w, em * 1.75f + view.canvas.width(Font::SmallBold, name)));
        view.canvas.fill(rect, t.text_soft, em * 0.45f);
        const Rect inner = rect.inset(em * 0.35f, 0);
        view.canvas.text_in({inner.x, inner.y, em * 0.9f, inner.h}, Font::Small, t.panel, icon::kPlay);
        view.canvas.text_in({inner.x + em * 0.95f, inner.y, inner.right() - inner.x - em * 0.9f, inner.h},
                            Font::SmallBold, t.panel, name);
        return;
    }
    const auto named_width = [&](const TaskView& task) {
        return em * 1.75f + view.canvas.width(Font::SmallBold, task.name);
    };
    const float small = em * 0.9f;
    size_t shown = 0;
    for (const TaskView* task : pins.tasks) {
        const size_t others = pins.tasks.size() - shown - 1;
        // What those behind need at least: a mark each for a few, a count for many.
        const std::string count = fmt::format("+{}", others);
        const float counted = view.canvas.width(Font::Small, count) + em * 0.2f;
        const float rest = others == 0 ? 0 : std::min(counted, small * static_cast<float>(others));
        const bool named = shown == 0 || named_width(*task) + rest <= room.w;
        const float width = named ? std::min(named_width(*task), room.w - rest) : small;
        if (width > room.w - (others > 0 && !named ? std::min(rest, counted) : 0) + 0.5f) break;
        badge(*task, room.cut_left(width), named, pins.line);
        room.cut_left(em * 0.12f);
        ++shown;
    }
    if (shown < pins.tasks.size()) {
        view.canvas.text_in(room, Font::Small, t.text_soft, fmt::format("+{}", pins.tasks.size() - shown));
    }
}

void CodeView::breakpoint(uint32_t number) {
    const float em = view.m.text, height = view.m.code_line;
    const Rect place{area.x + gutter - em * 0.2f, y_of(number), numbers + em * 0.7f, height};
    const Touch touch = view.touch.surface(fmt::format("gutter {}", number), place, view.canvas.clip());
    view.tip("Click: breakpoint. Right button: run to here");
    const bool set = view.state.breakpoints.contains(number);
    const Point center{text_left() - em * 0.45f, place.center().y};
    if (set)
        view.canvas.circle(center, em * 0.27f, view.theme.failed);
    else if (touch.hovered)
        view.canvas.circle(center, em * 0.22f, view.theme.failed.faded(0.45f));
    if (touch.clicked) view.ask(Act::ToggleBreakpoint, number);
    view.offer({area.x, place.y, area.w, height}, ContextKind::Line, number);
}

// What the search has found in a line.
void CodeView::found(uint32_t number) {
    const std::string& wanted = view.state.find;
    const std::string_view text = line_text(number);
    for (size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
        const float x0 = column_x(number, static_cast<uint32_t>(at));
        const float x1 = column_x(number, static_cast<uint32_t>(at + wanted.size()));
        const bool here = view.state.found_line == number && view.state.found_byte == at;
        const Rect place{x0, y_of(number) + 1, x1 - x0, view.m.code_line - 2};
        view.canvas.fill(place, view.theme.accent.faded(here ? 0.45f : 0.2f), 2);
    }
}

// A wave under what is wrong, while one types; a mark at the edge where it is out of sight.
void CodeView::wrong(const base::Diagnostic& problem) {
    const base::Span& span = problem.span;
    if (span.line > view.code.lines.size()) return;
    const float em = view.m.text, y = y_of(span.line) + view.m.code_line - 3;
    view.canvas.fill({area.x - view.m.pad, y_of(span.line), 3, view.m.code_line}, view.theme.failed);
    const std::string_view text = line_text(span.line);
    const bool one_line = span.end_line == span.line && span.end_column > span.column;
    const float from = column_x(span.line, span.column);
    const float to = one_line ? column_x(span.line, span.end_column)
                              : column_x(span.line, static_cast<uint32_t>(text.size()));
    const float end = std::min(std::max(to, from + em * 0.6f), area.right()), step = em * 0.2f;
    bool up = false;
    for (float x = std::max(from, text_left()); x < end; x += step, up = !up) {
        view.canvas.line({x, y + (up ? 0 : step)}, {std::min(x + step, end), y + (up ? step : 0)},
                         view.theme.failed, 1.5f);
    }
}

// What is wrong, and where.
void CodeView::find_problems() {
    for (const base::Diagnostic& problem : view.document.run.diagnostics) {
        if (!problem.span.valid() || problem.kind == base::Diagnostic::Kind::Warning) continue;
        troubles.push_back(
            {problem.span.line, insight::phrase(problem.message, view.state.settings.language), false});
    }
    const uint32_t line = view.document.run.error_line;
    const std::string& errors = view.document.run.standard_error;
    const size_t end = errors.find_last_not_of('\n');
    if (line != 0 && view.scene().ended && end != std::string::npos) {
        const size_t begin = errors.rfind('\n', end);
        const size_t from = begin == std::string::npos ? 0 : begin + 1;
        troubles.push_back({line, errors.substr(from, end + 1 - from), false});
    }
    for (Trouble& trouble : troubles) {
        const float after = text_x() + view.canvas.width(Font::Code, line_text(trouble.line)) + view.m.text;
        const float wide = view.canvas.width(Font::Small, trouble.words) + view.m.text * 2;
        trouble.below = area.right() - after < std::min(wide, view.m.text * 14);
    }
}

void CodeView::problems() {
    for (const Trouble& trouble : troubles) message(trouble);
}

float CodeView::y_of(uint32_t line) const {
    uint32_t above = line - 1;
    for (const Trouble& trouble : troubles) above += trouble.below && trouble.line < line ? 1 : 0;
    return area.y + static_cast<float>(above) * view.m.code_line - offset;
}

// What is wrong, behind the line it is wrong in.
void CodeView::message(const Trouble& trouble) {
    const uint32_t number = trouble.line;
    const std::string_view words = trouble.words;
    const Theme& t = view.theme;
    const float em = view.m.text, height = view.m.code_line;
    const std::string_view text = line_text(number);
    view.canvas.fill({area.x - view.m.pad, y_of(number), 3, height}, t.failed);
    const float after = text_x() + view.canvas.width(Font::Code, text) + em;
    const float wide = view.canvas.width(Font::Small, words) + em * 2;
    // Behind the line; where there is no room for it, in a line of its own below.
    const bool behind = !trouble.below;
    const float x = behind ? after : std::max(text_left(), std::min(after, area.right() - wide));
    const float y = behind ? y_of(number) : y_of(number) + height;
    const Rect rect{x, y + 1, std::min(wide, area.right() - x), height - 2};
    view.canvas.fill(rect, mix(t.panel, t.failed, 0.18f), em * 0.3f);
    view.canvas.stroke(rect, t.failed, 1, em * 0.3f);
    view.canvas.text_in({rect.x + em * 0.4f, rect.y, em, rect.h}, Font::Small, t.failed, icon::kWarning);
    view.canvas.text_in({rect.x + em * 1.5f, rect.y, rect.w - em * 1.8f, rect.h}, Font::Small, t.text, words);
}

}  // namespace loopscope::ui
