// A lesson's text beside its script: one step at a time, with the author's questions.
//
// Laid out anew in each frame, since a step is short and text sizes change.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/keys.h"
#include "ui/panels.h"

namespace loopscope::ui {

using lesson::Block;
using lesson::Inline;

namespace {

struct Writer {
    View& view;
    Rect room;
    bool paint;
    float y;

    void gap(float lines) { y += std::round(view.m.line * lines); }

    void inlines(const std::vector<Inline>& pieces, Font plain, Color color, float indent) {
        const Theme& t = view.theme;
        Paragraph text(view.canvas, {room.x + indent, y, room.w - indent, 0}, view.m.line, paint);
        const Font bold = plain == Font::Large || plain == Font::LargeBold ? Font::LargeBold : Font::Bold;
        for (const Inline& piece : pieces) {
            switch (piece.kind) {
                case Inline::Kind::Text:
                    text.add({plain, color, piece.text});
                    break;
                case Inline::Kind::Strong:
                case Inline::Kind::Emphasis:
                    text.add({bold, t.text, piece.text});
                    break;
                case Inline::Kind::Code:
                    text.add({Font::Code, t.string, piece.text});
                    break;
                case Inline::Kind::Link:
                    text.add({plain, t.waiting, piece.text});
                    break;
                case Inline::Kind::Break:
                    text.newline();
                    break;
            }
        }
        y = text.bottom();
    }

    void code(const Block& block) {
        const std::string text = block.text();
        for (size_t at = 0; at < text.size();) {
            const size_t end = std::min(text.find('\n', at), text.size());
            const float height = view.m.code_line;
            if (paint) {
                view.canvas.fill({room.x, y, room.w, height}, view.theme.window);
                view.canvas.text_in({room.x + view.m.text * 0.6f, y, room.w - view.m.text, height},
                                    Font::Code, view.theme.text, std::string_view(text).substr(at, end - at));
            }
            y += height;
            at = end + 1;
        }
    }

    void block(const Block& block) {
        const Theme& t = view.theme;
        const float em = view.m.text;
        switch (block.kind) {
            case Block::Kind::Paragraph:
                inlines(block.inlines, Font::Body, t.text, 0);
                gap(0.45f);
                return;
            case Block::Kind::Heading:
                gap(0.2f);
                inlines(block.inlines, block.level <= 2 ? Font::LargeBold : Font::Bold, t.text, 0);
                gap(0.3f);
                return;
            case Block::Kind::ListItem: {
                const float indent = em * 1.3f * static_cast<float>(std::min(block.level, 4u));
                const float x = room.x + indent - em * 1.1f;
                if (paint && block.number > 0) {
                    const float down = (view.m.line - view.canvas.fonts().height(Font::Bold)) / 2;
                    view.canvas.text(Font::Bold, x - em * 0.2f, y + down, t.accent,
                                     fmt::format("{}.", block.number));
                } else if (paint) {
                    view.canvas.circle({x + em * 0.4f, y + view.m.line / 2}, em * 0.16f, t.accent);
                }
                inlines(block.inlines, Font::Body, t.text, indent);
                gap(0.2f);
                return;
            }
            case Block::Kind::Code:
                code(block);
                gap(0.45f);
                return;
            case Block::Kind::Quote: {
                const float top = y;
                Writer inner{view, {room.x + em, room.y, room.w - em, room.h}, paint, y};
                inner.inlines(block.inlines, Font::Body, t.text_soft, 0);
                for (const Block& child : block.children) inner.block(child);
                y = inner.y;
                if (paint) view.canvas.fill({room.x, top, 3, y - top}, t.accent);
                gap(0.3f);
                return;
            }
            case Block::Kind::Comment:
                return;
        }
    }

    // One answer: a sign, its words; it can be chosen.
    void answer(const lesson::Question::Answer& answer, uint32_t key, uint32_t index, int chosen) {
        const Theme& t = view.theme;
        const float em = view.m.text, top = y;
        Writer measure{view, room, false, y};
        measure.inlines(answer.text, Font::Body, t.text, em * 1.8f);
        const Rect row{room.x - em * 0.3f, top, room.w + em * 0.6f, measure.y - top};
        const bool this_one = chosen == static_cast<int>(index), open = chosen < 0;
        if (paint) {
            const Touch touch =
                view.touch.area(fmt::format("answer {} {}", key, index), row, view.canvas.clip());
            if (touch.hovered || touch.focused) view.canvas.fill(row, t.raised, em * 0.3f);
            if (touch.clicked)
                view.actions.push_back({Act::AnswerLesson, key, static_cast<double>(index), 0, {}});
            const Rect sign{room.x, top, em * 1.4f, view.m.line};
            if (!open && (this_one || answer.right)) {
                view.canvas.text_in(sign, Font::Body, answer.right ? t.ready : t.failed,
                                    answer.right ? icon::kCheck : icon::kCross);
            } else {
                view.canvas.circle({sign.x + em * 0.45f, sign.center().y}, em * 0.36f, t.text_faint);
                view.canvas.circle({sign.x + em * 0.45f, sign.center().y}, em * 0.26f, t.panel);
            }
        }
        inlines(answer.text, Font::Body, open || this_one || answer.right ? t.text : t.text_faint, em * 1.8f);
        gap(0.15f);
    }

    void question(const lesson::Question& question, uint32_t key) {
        const Theme& t = view.theme;
        gap(0.2f);
        if (paint) view.canvas.line({room.x, y}, {room.right(), y}, t.line);
        gap(0.4f);
        for (const Block& b : question.text) block(b);
        const auto found = view.state.lesson_answers.find(key);
        const int chosen = found == view.state.lesson_answers.end() ? -1 : found->second;
        for (uint32_t i = 0; i < question.answers.size(); ++i) answer(question.answers[i], key, i, chosen);
        if (chosen < 0) return;
        gap(0.2f);
        for (const Block& b : question.explanation) block(b);
    }

    // A line of Markdown that stands by itself, such as a goal.
    void marked(std::string_view words, Color color) {
        for (const Block& b : lesson::parse_markdown(words)) inlines(b.inlines, Font::Body, color, 0);
    }

    void line_of(std::string_view words, Font font, Color color) {
        Paragraph text(view.canvas, {room.x, y, room.w, 0}, view.m.line, paint);
        text.add({font, color, words});
        y = text.bottom();
    }

    void step(const lesson::Lesson& lesson, uint32_t number) {
        const Theme& t = view.theme;
        if (number == 0) {
            line_of(lesson.title, Font::LargeBold, t.text);
            gap(0.2f);
            marked(lesson.goal, t.text_soft);
            gap(0.5f);
            for (const Block& b : lesson.introduction) block(b);
            return;
        }
        if (number > lesson.steps.size()) {
            line_of(view.tr("What you know now"), Font::LargeBold, t.text);
            gap(0.4f);
            marked(lesson.summary.empty() ? lesson.goal : lesson.summary, t.text);
            if (!lesson.read_on.empty()) gap(0.5f);
            for (const std::string& name : lesson.read_on)
                line_of(std::string(view.tr("Read on: ")) + name, Font::Body, t.text_soft);
            return;
        }
        const lesson::Step& step = lesson.steps[number - 1];
        line_of(step.title, Font::LargeBold, t.text);
        gap(0.3f);
        for (const Block& b : step.prose) block(b);
        for (uint32_t i = 0; i < step.questions.size(); ++i) question(step.questions[i], number * 100 + i);
        if (step.exercise) {
            gap(0.3f);
            line_of(view.tr_made(fmt::format(
                        "Your turn: change the script (E), run it (F5). It is done when the run {}.",
                        step.exercise->check)),
                    Font::Body, t.accent);
        }
    }
};

void draw_steps(View& view, Rect row, const lesson::Lesson& lesson) {
    const float em = view.m.text;
    const uint32_t now = view.state.lesson_step, last = static_cast<uint32_t>(lesson.steps.size()) + 1;
    const Rect back = row.cut_left(em * 5), next = row.cut_right(em * 5);
    if (draw_button(view, "lesson back", back, "Back", view.tip_of(Act::LessonStep, 2),
                    {.disabled = now == 0})) {
        view.ask(Act::LessonStep, 2);
    }
    const LessonEntry* following = nullptr;
    for (const LessonEntry& entry : view.state.lessons) {
        const bool later = entry.number > static_cast<int>(lesson.number);
        if (later && (following == nullptr || entry.number < following->number)) following = &entry;
    }
    if (now == last && following != nullptr) {
        if (draw_button(view, "next lesson", next, "Next",
                        std::string(view.tr("The next lesson: ")) + following->title, {.strong = true})) {
            view.actions.push_back(
                {Act::OpenLesson, static_cast<uint64_t>(following->number), 0, 0, following->id});
        }
        view.canvas.text_in(row, Font::Small, view.theme.text_soft,
                            view.tr_made(fmt::format("{} of {}", now + 1, last + 1)), Align::Center);
        return;
    }
    const ButtonLook look{.strong = now < last, .disabled = now == last};
    if (draw_button(view, "lesson next", next, "Next", view.tip_of(Act::LessonStep, 1), look)) {
        view.ask(Act::LessonStep, 1);
    }
    const std::string place = view.tr_made(fmt::format("{} of {}", now + 1, last + 1));
    view.canvas.text_in(row, Font::Small, view.theme.text_soft, place, Align::Center);
}

}  // namespace

float draw_blocks(View& view, Rect room, const std::vector<Block>& blocks, bool paint) {
    Writer writer{view, room, paint, room.y};
    for (const Block& block : blocks) writer.block(block);
    return writer.y - room.y;
}

void draw_prose(View& view, Rect rect, bool has_title) {
    if (view.document.origin.lesson == nullptr) return;
    const lesson::Lesson& lesson = *view.document.origin.lesson;
    view.offer(rect, ContextKind::Panel, static_cast<uint32_t>(Panel::Prose));
    Rect inner = draw_panel(view, rect, view.tr_made(fmt::format("LESSON {}", lesson.number)), has_title);
    inner.cut_bottom(view.m.pad * 0.4f);
    draw_steps(view, inner.cut_bottom(view.m.button), lesson);
    inner.cut_bottom(view.m.gap);
    Writer measure{view, inner, false, inner.y};
    measure.step(lesson, view.state.lesson_step);
    const float offset = begin_scroll(view, Panel::Prose, inner, measure.y - inner.y);
    Writer{view, inner, true, inner.y - offset}.step(lesson, view.state.lesson_step);
    end_scroll(view);
}

}  // namespace loopscope::ui
