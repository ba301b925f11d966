#include "ui/view.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/base/check.h"
#include "ui/keys.h"

namespace loopscope::ui {

using replay::TaskState;

const replay::TaskView* View::shown_task() const {
    if (const replay::TaskView* task = state.selected ? scene().task(state.selected) : nullptr) return task;
    if (const replay::TaskView* task = scene().running_task()) return task;
    return scene().tasks.empty() ? nullptr : &scene().tasks.front();
}

bool View::lesson_asks() const {
    const lesson::Lesson* lesson = document.origin.lesson.get();
    const uint32_t number = state.lesson_step;
    if (lesson == nullptr || !state.settings.prose || state.presenter || state.seen_end || number == 0 ||
        number > lesson->steps.size()) {
        return false;
    }
    const auto& questions = lesson->steps[number - 1].questions;
    for (uint32_t i = 0; i < questions.size(); ++i) {
        if (!state.lesson_answers.contains(number * 100 + i)) return true;
    }
    return false;
}

std::string View::seconds(double value) const { return tr_made(describe_seconds(value)); }

std::string View::outcome_of(const replay::TaskView& task) const {
    const std::string words = replay::describe_outcome(task);
    return task.state == TaskState::Cancelled ? std::string(tr(words)) : words;
}

std::string View::wait_of(const replay::TaskView& task) const {
    return insight::phrase(replay::describe_wait(scene(), task), state.settings.language);
}

std::string View::tip_of(Act act, uint64_t number) const {
    return describe_act(act, number, state.settings.language);
}

void View::offer(Rect place, ContextKind kind, uint32_t id) {
    const Input& input = touch.input();
    if (input.right_presses == 0 || !touch.hovers(place, canvas.clip())) return;
    // The innermost place is offered last, and is the one that counts.
    std::erase_if(actions, [](const Action& action) { return action.act == Act::OpenContext; });
    actions.push_back({Act::OpenContext,
                       uint64_t{static_cast<uint8_t>(kind)} << 32 | id,
                       static_cast<double>(input.mouse.x),
                       static_cast<double>(input.mouse.y),
                       {}});
}

Rect draw_panel(View& view, Rect rect, std::string_view title, bool has_title) {
    const Metrics& m = view.m;
    view.canvas.fill(rect, view.theme.panel, m.radius);
    if (view.theme.name == ThemeName::Contrast) view.canvas.stroke(rect, view.theme.line, 1, m.radius);
    Rect inner = rect.inset(m.pad, 0);
    if (has_title) {
        const Rect caption = inner.cut_top(m.caption);
        view.canvas.text_in(caption, Font::Small, view.theme.text_soft, view.tr(title));
    } else {
        inner.cut_top(m.pad * 0.6f);
    }
    inner.cut_bottom(m.pad * 0.5f);
    return inner;
}

bool draw_button(View& view, std::string_view name, Rect rect, std::string_view label, std::string_view tip,
                 ButtonLook look) {
    const Touch touch = look.disabled ? Touch{} : view.touch.area(name, rect, view.canvas.clip());
    if (!look.disabled && !tip.empty()) view.touch.tip(tip);
    const Theme& t = view.theme;
    Color words = look.strong ? t.text_on_accent : look.quiet && !touch.hovered ? t.text_soft : t.text;
    if (!look.quiet) {
        Color surface = look.strong ? t.accent : touch.hovered ? t.raised_hover : t.raised;
        if (touch.held) surface = mix(surface, t.text, 0.12f);
        view.canvas.fill(rect, surface, view.m.radius * 0.8f);
    }
    if (touch.focused) view.canvas.stroke(rect.inset(-2), t.accent, 2, view.m.radius);
    view.canvas.text_in(rect.inset(view.m.text * 0.2f, 0), look.strong ? Font::Bold : Font::Body,
                        words.faded(look.disabled ? 0.35f : 1), view.tr(label), Align::Center);
    return touch.clicked;
}

float begin_scroll(View& view, Panel panel, Rect area, float content_height, Anchor anchor) {
    const float most = std::max(0.0f, content_height - area.h);
    const float kept = std::round(std::clamp(view.state.scroll[static_cast<int>(panel)], 0.0f, most));
    const float offset = anchor == Anchor::Top ? kept : std::round(most - kept);
    const auto number = static_cast<uint64_t>(panel);
    const auto ask = [&](float wanted) {
        view.ask(Act::Scroll, number, static_cast<double>(anchor == Anchor::Top ? wanted : most - wanted));
    };
    if (most > 0) {
        const Input& input = view.touch.input();
        if (input.wheel != 0 && !input.held.ctrl && view.touch.hovers(area, view.canvas.clip())) {
            const float wanted = std::clamp(offset - input.wheel * view.m.line * 3, 0.0f, most);
            ask(wanted);
        }
        const float width = std::max(4.0f, view.m.text * 0.35f);
        const Rect track{area.right() + view.m.pad - width - 3, area.y, width, area.h};
        const float height = std::max(view.m.text * 1.5f, track.h * area.h / content_height);
        const Rect thumb{track.x, track.y + (track.h - height) * offset / most, width, height};
        const Touch touch =
            view.touch.surface(fmt::format("scroll {}", number), track.inset(-3, 0), view.canvas.clip());
        view.canvas.fill(thumb, touch.hovered || touch.held ? view.theme.text_faint : view.theme.line,
                         width / 2);
        if (touch.held && track.h > height) {
            const float share = (input.mouse.y - track.y - height / 2) / (track.h - height);
            ask(std::clamp(share, 0.0f, 1.0f) * most);
        }
    }
    view.canvas.begin_scrolled();
    view.canvas.push_clip({area.x - view.m.pad * 0.9f, area.y, area.w + view.m.pad * 1.6f, area.h});
    return offset;
}

void end_scroll(View& view) {
    view.canvas.pop_clip();
    view.canvas.end_scrolled();
}

Paragraph::Paragraph(Canvas& canvas, Rect room, float line_height, bool paint)
    : m_canvas(canvas), m_room(room), m_line(line_height), m_paint(paint), m_x(room.x), m_y(room.y) {}

void Paragraph::newline() {
    m_x = m_room.x;
    m_y += m_line;
}

void Paragraph::word(const Run& run, std::string_view word) {
    const float width = m_canvas.width(run.font, word);
    std::string_view bare = word;
    while (bare.ends_with(' ')) bare.remove_suffix(1);
    const float needed = bare.size() == word.size() ? width : m_canvas.width(run.font, bare);
    // A full stop stays with the word before it, even where it stands out a little.
    const bool hangs = bare.size() <= 2 && bare.find_first_not_of(".,:;!?)") == std::string_view::npos;
    if (!hangs && m_x > m_room.x && m_x + needed > m_room.right() + 0.5f) newline();
    if (m_paint && !bare.empty()) {
        const float down = (m_line - m_canvas.fonts().height(run.font)) / 2;
        if (needed > m_room.w) {
            m_canvas.text_in({m_x, m_y, m_room.right() - m_x, m_line}, run.font, run.color, bare);
        } else {
            m_canvas.text(run.font, m_x, m_y + down, run.color, bare);
        }
    }
    m_x += width;
}

void Paragraph::add(const Run& run) {
    for (size_t at = 0; at < run.text.size();) {
        size_t end = run.text.find_first_of(" \n", at);
        if (end == std::string_view::npos)
            end = run.text.size();
        else if (run.text[end] == ' ')
            ++end;
        if (end > at) word(run, run.text.substr(at, end - at));
        if (end < run.text.size() && run.text[end] == '\n') {
            newline();
            ++end;
        }
        at = end;
    }
}

void add_sentence(View& view, Paragraph& text, const insight::Sentence& sentence, Font plain, Color color) {
    const Font bold = plain == Font::Large   ? Font::LargeBold
                      : plain == Font::Small ? Font::SmallBold
                                             : Font::Bold;
    for (const insight::Piece& piece : insight::worded(sentence, view.state.settings.language)) {
        switch (piece.kind) {
            case insight::Piece::Kind::Text:
                text.add({plain, color, piece.text});
                break;
            case insight::Piece::Kind::Task:
                text.add({bold, view.theme.task(view.document.task_number(piece.task)), piece.text});
                break;
            case insight::Piece::Kind::Code: {
                std::string words = piece.text;
                std::replace(words.begin(), words.end(), '\n', ' ');
                text.add({Font::Code, view.theme.string, words});
                break;
            }
            default:  // worded() leaves no others
                break;
        }
    }
}

const char* state_icon(TaskState state) {
    switch (state) {
        case TaskState::Ready:
            return icon::kRight;
        case TaskState::Running:
            return icon::kPlay;
        case TaskState::Waiting:
            return icon::kPause;
        case TaskState::Done:
            return icon::kCheck;
        case TaskState::Failed:
            return icon::kCross;
        case TaskState::Cancelled:
            return icon::kBan;
    }
    CHECK_UNREACHABLE();
}

const char* state_word(TaskState state) { return replay::task_state_name(state); }
const char* state_word(const replay::TaskView& task) {
    return task.is_lost && !replay::is_over(task.state) ? "destroyed" : state_word(task.state);
}

const char* waiting_words(replay::WaitCause cause) {
    constexpr const char* kWords[] = {"waiting",
                                      "waiting for a timer",
                                      "waiting for a future",
                                      "waiting for a task",
                                      "waiting for several at once",
                                      "waiting for a lock, a queue or an event",
                                      "waiting for something from outside",
                                      "waiting for a thread or a process"};
    return kWords[static_cast<int>(cause)];
}

Color state_color(const Theme& t, TaskState state) {
    switch (state) {
        case TaskState::Ready:
            return t.ready;
        case TaskState::Running:
            return t.running;
        case TaskState::Waiting:
            return t.waiting;
        case TaskState::Done:
            return t.done;
        case TaskState::Failed:
            return t.failed;
        case TaskState::Cancelled:
            return t.cancelled;
    }
    CHECK_UNREACHABLE();
}

}  // namespace loopscope::ui
