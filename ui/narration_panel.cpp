// What just happened, in a sentence or three beside the action.
#include <cmath>

#include <fmt/format.h>

#include "ui/panels.h"

namespace loopscope::ui {

namespace {

void add_sentence(View& view, Paragraph& text, const insight::Sentence& sentence, bool first) {
    const Theme& t = view.theme;
    for (const insight::Piece& piece : sentence) {
        switch (piece.kind) {
            case insight::Piece::Kind::Text:
                text.add({first ? Font::Large : Font::Body, first ? t.text : t.text_soft, piece.text});
                break;
            case insight::Piece::Kind::Task:
                text.add({first ? Font::LargeBold : Font::Bold, t.task(view.document.task_number(piece.task)),
                          piece.text});
                break;
            case insight::Piece::Kind::Code:
                text.add({Font::Code, t.string, piece.text});
                break;
        }
    }
}

float write(View& view, Rect room, bool paint) {
    Paragraph text(view.canvas, room, view.m.line, paint);
    if (view.story.sentences.empty()) {
        const bool start = view.story.to == 0;
        text.add({Font::Large, view.theme.text_soft,
                  start ? "Nothing has run yet. Press Space to play, or the right arrow for one step."
                        : "Nothing moved in this step."});
    }
    bool first = true;
    for (const insight::Sentence& sentence : view.story.sentences) {
        if (!first) text.add({Font::Body, view.theme.text, " "});
        add_sentence(view, text, sentence, first);
        first = false;
    }
    return text.bottom() - room.y;
}

// Questions one may ask about the step: a click selects the task they are about, and says more.
void draw_questions(View& view, Rect row) {
    const replay::TaskView* waiting = nullptr;
    for (const replay::TaskView& task : view.scene().tasks) {
        if (task.state == replay::TaskState::Waiting && !task.is_library) {
            waiting = &task;
            if (view.story.moved.contains(task.id.value)) break;
        }
    }
    float x = row.x;
    const auto link = [&](std::string_view name, const std::string& words, Act act, uint64_t number) {
        const float width = view.canvas.width(Font::Small, words);
        if (x + width > row.right()) return;
        const Rect rect{x, row.y, width, row.h};
        const Touch touch = view.touch.area(name, rect, view.canvas.clip());
        view.canvas.text_in(rect.inset(-1, 0), Font::Small, view.theme.waiting, words);
        if (touch.hovered || touch.focused) {
            view.canvas.line({x, row.bottom() - 2}, {x + width, row.bottom() - 2}, view.theme.waiting);
        }
        if (touch.clicked) view.ask(act, number);
        x += width + view.m.text * 1.2f;
    };
    link("inside", view.state.explain ? "Less" : "What happens inside?", Act::Explain, 0);
    if (waiting != nullptr) {
        link("why", fmt::format("Why is {} waiting?", waiting->name), Act::SelectTask, waiting->id.value);
    }
}

}  // namespace

void draw_narration(View& view, Rect rect, bool has_title) {
    Rect inner = draw_panel(view, rect, "WHAT JUST HAPPENED", has_title && rect.h > view.m.text * 6);
    if (rect.h > view.m.text * 7) draw_questions(view, inner.cut_bottom(view.m.small_line));
    const float height = write(view, inner, false);
    const float offset = begin_scroll(view, Panel::Narration, inner, height);
    write(view, inner.moved(0, -offset), true);
    end_scroll(view);
}

}  // namespace loopscope::ui
