// Who there is: the await stack of one task, and a row for every task.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/insight/sentence.h"
#include "ui/inspector_rows.h"
#include "ui/panels.h"
#include "ui/stage_layout.h"

namespace loopscope::ui {

using replay::TaskState;
using replay::TaskView;

namespace {

constexpr size_t kMostFrames = 12;

bool is_timer(const TaskView& task) {
    return task.state == TaskState::Waiting && !task.is_lost && task.wait.cause == replay::WaitCause::Timer &&
           task.wait.until >= 0;
}

// What stands in the last column of a task's row.
std::string row_detail(const View& view, const TaskView& task) {
    const replay::Scene& scene = view.scene();
    switch (task.state) {
        case TaskState::Running:
            return task.line != 0 ? view.tr_made(fmt::format("line {}", view.line_of(task))) : "";
        case TaskState::Waiting:
            if (task.is_lost) return std::string(view.tr("nobody referred to it"));
            if (is_timer(task)) {
                return view.tr_made(fmt::format("timer {:.2f}", task.wait.until));
            }
            return view.wait_of(task);
        case TaskState::Ready: {
            size_t place = 0;
            for (const replay::HandleView& handle : scene.ready) {
                if (++place > 999) break;
                if (handle.task == task.id) return fmt::format("#{}", place);
            }
            return "";
        }
        default:
            return view.outcome_of(task);
    }
}

// A moment can lose its word, as the state stands beside it; a long result is cut wherever it stands.
std::string shortened_detail(const TaskView& task, const std::string& detail) {
    if (is_timer(task)) return detail.substr(6) + " s";
    return detail.size() > 30 ? detail.substr(0, 30) : detail;
}

struct Column {
    View& view;
    Rect room;
    float y;
    bool paint;
    float row_height = 0;  // of a task
    bool signs = false;    // states as signs, where words have no room

    Rect row(float height) {
        const Rect rect{room.x, y, room.w, height};
        y += height;
        return rect;
    }
    void caption(std::string_view words) {
        const Rect rect = row(view.m.caption);
        if (paint) view.canvas.text_in(rect, Font::Small, view.theme.text_soft, view.tr(words));
    }

    void frame(const replay::AwaitFrame& frame, Color color, bool innermost, uint32_t task_line) {
        const Rect rect = row(view.m.code_line);
        if (!paint) return;
        const trace::CodeInfo& code = view.document.replay.trace().code(frame.code);
        Color words = frame.is_library ? view.theme.text_faint : color;
        const std::string name = frame.is_library ? "asyncio." + code.name : code.qualname;
        // The innermost frame of a task that runs is further than the await it last stood at.
        const uint32_t at = innermost && task_line != 0 && !frame.is_library ? task_line : frame.span.line;
        const std::string line = at == 0 || frame.is_library ? "" : view.tr_made(fmt::format("line {}", at));
        const float tail = line.empty() ? 0 : view.canvas.width(Font::Code, line) + view.m.text;
        view.canvas.text_in({rect.x, rect.y, view.m.text, rect.h}, Font::Small,
                            words.faded(frame.is_library ? 0 : 1), icon::kDown);
        view.canvas.text_in({rect.x + view.m.text, rect.y, rect.w - view.m.text - tail, rect.h}, Font::Code,
                            words, name);
        view.canvas.text_in({rect.right() - tail, rect.y, tail, rect.h}, Font::Code, view.theme.text, line,
                            Align::Right);
    }

    // One variable: its name, its value, a sign where it can be opened.
    void variable(const InspectorRow& row_of_it) {
        const Rect rect = row(view.m.code_line);
        if (!paint || !rect.overlaps(view.canvas.clip())) return;
        const Theme& t = view.theme;
        const float em = view.m.text, indent = em * (1.6f + 0.9f * static_cast<float>(row_of_it.depth));
        Rect inner{rect.x + indent, rect.y, rect.w - indent, rect.h};
        if (row_of_it.can_open) {
            const Touch touch = view.touch.area("value " + row_of_it.path, rect, view.canvas.clip());
            if (touch.hovered || touch.focused) view.canvas.fill(rect, t.raised, em * 0.3f);
            if (touch.clicked) view.actions.push_back({Act::OpenValue, 0, 0, 0, row_of_it.path});
            view.touch.tip(row_of_it.value);
            view.canvas.text_in({inner.x - em * 0.9f, inner.y, em, inner.h}, Font::Small, t.text_soft,
                                row_of_it.is_open ? icon::kDown : icon::kRight);
        }
        if (row_of_it.changed) view.canvas.fill({inner.x - em * 0.25f, rect.y + 3, 2, rect.h - 6}, t.accent);
        const float name =
            std::min(view.canvas.width(Font::Code, row_of_it.name) + em * 0.7f, inner.w * 0.6f);
        view.canvas.text_in(inner.cut_left(name), Font::Code, t.text_soft,
                            row_of_it.path.empty() ? view.tr_made(row_of_it.name) : row_of_it.name);
        const char first = row_of_it.value.empty() ? ' ' : row_of_it.value[0];
        const bool is_text = first == '\'' || first == '"' || row_of_it.value.starts_with("b'");
        const bool is_number = (first >= '0' && first <= '9') || first == '-';
        view.canvas.text_in(inner, Font::Code,
                            is_text     ? t.string
                            : is_number ? t.number
                                        : t.text,
                            row_of_it.value);
    }

    void variables(const std::vector<run::SeenItem>& items, const std::string& path) {
        for (const InspectorRow& one : rows_of(*view.inspection, items, path, view.state.opened))
            variable(one);
    }

    // The frames with their variables, as a second run of the script has them; false where it is not known.
    bool seen_stack(const TaskView& task, Color color) {
        const run::Inspection* seen = view.inspection;
        if (seen == nullptr || seen->step != view.player.step()) return false;
        const run::SeenStack* stack = seen->stack_of(task.id);
        if (stack == nullptr || stack->frames.empty()) return false;
        size_t index = 0;
        for (const run::SeenFrame& frame : stack->frames) {
            if (++index > kMostFrames) break;
            const Rect rect = row(view.m.code_line);
            if (paint && rect.overlaps(view.canvas.clip())) {
                const Color words = frame.is_library ? view.theme.text_faint : color;
                const uint32_t at = frame.line == task.line ? view.line_of(task) : frame.line;
                const std::string line =
                    at == 0 || frame.is_library ? "" : view.tr_made(fmt::format("line {}", at));
                const float tail = line.empty() ? 0 : view.canvas.width(Font::Code, line) + view.m.text;
                if (!frame.is_library) {
                    view.canvas.text_in({rect.x, rect.y, view.m.text, rect.h}, Font::Small, words,
                                        icon::kDown);
                }
                view.canvas.text_in({rect.x + view.m.text, rect.y, rect.w - view.m.text - tail, rect.h},
                                    Font::Code, words,
                                    frame.is_library ? "asyncio." + frame.function : frame.function);
                view.canvas.text_in({rect.right() - tail, rect.y, tail, rect.h}, Font::Code, view.theme.text,
                                    line, Align::Right);
            }
            if (!frame.is_library) variables(frame.locals, fmt::format("{}/{}", task.id.value, index));
        }
        return true;
    }

    std::string outcome_line(std::string_view state, const TaskView& task) const {
        if (task.state == TaskState::Cancelled) return std::string(state);
        return fmt::format("{}: {}", state, view.outcome_of(task));
    }

    void script_variables() {
        if (view.inspection == nullptr || view.inspection->globals.empty()) return;
        caption("VARIABLES OF THE SCRIPT");
        variables(view.inspection->globals, "globals");
    }

    void stack() {
        const TaskView* task = view.shown_task();
        if (task == nullptr) {
            caption("AWAIT STACK");
            const Rect rect = row(view.m.small_line);
            if (paint)
                view.canvas.text_in(rect, Font::Small, view.theme.text_faint, view.tr("no task exists yet"));
            script_variables();
            return;
        }
        caption(fmt::format("{} · {}", task->name, view.tr("AWAIT STACK")));
        const Color color = view.theme.task(task->number);
        const size_t count = task->stack.size(), skipped = count > kMostFrames ? count - kMostFrames : 0;
        const bool runs = task->state == TaskState::Running;
        const bool seen = seen_stack(*task, color);
        for (size_t i = skipped; i < count && !seen; ++i)
            frame(task->stack[i], color, i + 1 == count && runs, view.line_of(*task));
        std::string last;
        if (count == 0) {
            const std::string_view state = view.tr(state_word(task->state));
            last = replay::is_over(task->state) ? outcome_line(state, *task)
                   : task->steps == 0           ? std::string(view.tr("has not begun"))
                                                : "";
        } else if (task->state == TaskState::Waiting) {
            last = task->is_lost ? std::string(view.tr("was destroyed while it waited"))
                                 : std::string(view.tr("waits for ")) + view.wait_of(*task);
        }
        if (skipped > 0 && !seen) last += view.tr_made(fmt::format(" ({} frames above)", skipped));
        if (last.empty()) return;
        const Rect rect = row(view.m.code_line);
        if (paint) view.canvas.text_in(rect, Font::Small, view.theme.text_soft, last);
    }

    void task_row(const TaskView& task, float name_width, float state_width) {
        Rect rect = row(row_height);
        if (!paint || !rect.overlaps(view.canvas.clip())) return;
        const Theme& t = view.theme;
        const float em = view.m.text;
        const Rect whole = rect.inset(-em * 0.3f, 0);
        const Touch touch = view.touch.area(fmt::format("row {}", task.id.value), whole, view.canvas.clip());
        view.offer(whole, ContextKind::Task, task.id.value);
        const bool selected = view.state.selected == task.id;
        if (selected || touch.hovered || touch.focused) view.canvas.fill(whole, t.raised, em * 0.3f);
        if (touch.clicked) view.ask(Act::SelectTask, selected ? 0 : task.id.value);
        const float strength = replay::is_over(task.state) || task.is_library ? 0.7f : 1;
        const Color color = t.task(task.number).faded(strength);
        const Rect second{rect.x + em, rect.y, rect.w - em, rect.h};
        rect.h = view.m.code_line;
        const Rect mark = rect.cut_left(em);
        view.canvas.mark(t.mark(task.number), {mark.x + em * 0.28f, mark.center().y}, em * 0.27f, color);
        view.canvas.text_in(rect.cut_left(name_width), Font::Code, color, task.name);
        rect.cut_left(em * 0.7f);
        view.canvas.text_in(
            rect.cut_left(state_width), signs ? Font::Small : Font::Code,
            state_color(t, task.state).faded(strength),
            signs ? (task.is_lost ? icon::kWarning : state_icon(task.state)) : view.tr(state_word(task)));
        rect.cut_left(em * 0.6f);
        std::string detail = row_detail(view, task);
        if (view.touch.wants_tip())
            view.touch.tip(fmt::format("{}: {}{}{}. {}", task.name, view.tr(state_word(task)),
                                       detail.empty() ? "" : ", ", detail,
                                       view.tr("Click: its await stack")));
        if (row_height > view.m.code_line)
            rect = {second.x, second.y + view.m.code_line, second.w, view.m.code_line};
        // The word is told by the column before; the moment is what counts.
        if (is_timer(task) && view.canvas.width(Font::Code, detail) > rect.w)
            detail = shortened_detail(task, detail);
        view.canvas.text_in(rect, Font::Code, t.text.faded(strength), detail);
    }

    void table() {
        const replay::Scene& scene = view.scene();
        size_t count = scene.tasks.size();
        // What asyncio made for itself when the run ended is no part of the script.
        while (count > 0 && scene.tasks[count - 1].is_library &&
               replay::is_over(scene.tasks[count - 1].state))
            --count;
        caption(count > 6 ? fmt::format("{}  {}", view.tr("TASKS"), count) : "TASKS");
        float name_width = 0;
        for (size_t i = 0; i < std::min<size_t>(count, 60); ++i) {
            name_width = std::max(name_width, view.canvas.width(Font::Code, scene.tasks[i].name));
        }
        float state_width = view.canvas.width(Font::Code, view.tr("waiting"));
        for (size_t i = 0; i < std::min<size_t>(count, 60); ++i) {
            state_width =
                std::max(state_width, view.canvas.width(Font::Code, view.tr(state_word(scene.tasks[i]))));
        }
        // Where names and details have no room beside each other, each row takes two lines.
        float fixed = view.m.text * 2.4f + state_width;
        float widest = 0;
        for (size_t i = 0; i < std::min<size_t>(count, 60); ++i) {
            std::string detail = shortened_detail(scene.tasks[i], row_detail(view, scene.tasks[i]));
            // What has come out may be cut: a long result must not cost everybody a second line.
            if (replay::is_over(scene.tasks[i].state)) detail.resize(std::min<size_t>(detail.size(), 10));
            widest = std::max(widest, view.canvas.width(Font::Code, detail));
        }
        // Signs instead of words may be all it takes.
        signs = name_width + fixed + widest > room.w;
        if (signs) fixed -= state_width - view.m.text * 1.1f, state_width = view.m.text * 1.1f;
        row_height = view.m.code_line * (name_width + fixed + widest > room.w ? 2.0f : 1.0f);
        const float most = row_height > view.m.code_line ? room.w - fixed : room.w * 0.5f;
        name_width = std::clamp(name_width, 0.0f, std::max(view.m.text * 3, most));
        // Rows out of sight cost nothing: only their height counts.
        const Rect clip = view.canvas.clip();
        const float height = row_height;
        size_t i = 0;
        if (paint && y < clip.y) {
            i = std::min(count, static_cast<size_t>((clip.y - y) / height));
            y += static_cast<float>(i) * height;
        }
        for (; i < count && (!paint || y < clip.bottom()); ++i) {
            if (!paint) {
                y += static_cast<float>(count) * height;
                break;
            }
            task_row(scene.tasks[i], name_width, state_width);
        }
        if (paint) y += static_cast<float>(count - i) * height;
    }

    void critical() {
        const insight::CriticalPath& path = view.document.critical;
        if (view.hides_future() || path.sentence.empty() || view.document.timeline.lanes.size() < 2) return;
        y += view.m.text * 0.5f;
        Paragraph text(view.canvas, {room.x, y, room.w, 0}, view.m.small_line, paint);
        text.add({Font::Small, view.theme.text_soft, view.tr("Critical path: ")});
        add_sentence(view, text, path.sentence, Font::Small, view.theme.text_soft);
        y = text.bottom();
    }

    void all() {
        stack();
        y += view.m.text * 0.6f;
        table();
        critical();
    }
};

}  // namespace

void draw_tasks(View& view, Rect rect, bool has_title) {
    (void)has_title;  // its own captions say what it is
    view.canvas.fill(rect, view.theme.panel, view.m.radius);
    if (view.theme.name == ThemeName::Contrast) view.canvas.stroke(rect, view.theme.line, 1, view.m.radius);
    view.offer(rect, ContextKind::Panel, static_cast<uint32_t>(Panel::Tasks));
    Rect inner = rect.inset(view.m.pad, 0);
    inner.cut_bottom(view.m.pad * 0.5f);
    if (inner.w > view.m.text * 46) {
        // Beside each other where the place is wide and low.
        Rect left = inner;
        Rect right = left.cut_right(std::round(inner.w * 0.55f));
        Column stack{view, left, left.y, true, 0, false};
        stack.stack();
        Column measure{view, right, right.y, false, 0, false};
        measure.table();
        measure.critical();
        const float offset = begin_scroll(view, Panel::Tasks, right, measure.y - right.y);
        Column table{view, right, right.y - offset, true, 0, false};
        table.table();
        table.critical();
        end_scroll(view);
        return;
    }
    Column measure{view, inner, inner.y, false, 0, false};
    measure.all();
    const float offset = begin_scroll(view, Panel::Tasks, inner, measure.y - inner.y);
    Column{view, inner, inner.y - offset, true, 0, false}.all();
    end_scroll(view);
}

}  // namespace loopscope::ui
