// What just happened, in a sentence or three beside the action; why somebody waits; what the tool asks.
#include <cmath>

#include <fmt/format.h>

#include "ui/panels.h"

namespace loopscope::ui {

namespace {

// What keeps the script from running at all.
std::string problem_of(const View& view) {
    const run::Run& run = view.document.run;
    if (run.ending != run::Ending::SyntaxError && run.ending != run::Ending::Refused) return {};
    for (const base::Diagnostic& found : run.diagnostics) {
        if (found.kind == base::Diagnostic::Kind::Warning) continue;
        const char* what = found.kind == base::Diagnostic::Kind::Unsupported
                               ? "Loopscope does not run this, in line"
                               : "This is not Python, in line";
        return fmt::format("{} {}: {}.", view.tr(what), found.span.line,
                           insight::phrase(found.message, view.state.settings.language));
    }
    return {};
}

// Each of these writes into the room, or only measures, and gives the height it took.
float write_story(View& view, Rect room, bool paint) {
    const Theme& t = view.theme;
    Paragraph text(view.canvas, room, view.m.line, paint);
    if (const std::string problem = problem_of(view); !problem.empty()) {
        text.add({Font::Large, t.text, problem});
        text.add({Font::Body, t.text_soft, view.tr(" Mend it (E), then run it again (F5).")});
        return text.bottom() - room.y;
    }
    if (view.story.sentences.empty()) {
        const bool start = view.story.to == 0;
        text.add({Font::Large, t.text_soft,
                  view.tr(start ? "Nothing has run yet. Press Space to play, or the right arrow for one step."
                                : "Nothing moved in this step.")});
    }
    for (size_t i = 0; i < view.story.sentences.size(); ++i) {
        const bool is_main = i == view.story.main_sentence;
        if (i > 0) text.add({Font::Body, t.text, " "});
        add_sentence(view, text, view.story.sentences[i], is_main ? Font::Large : Font::Body,
                     is_main ? t.text : t.text_soft);
    }
    return text.bottom() - room.y;
}

// How far down the sentence begins that matters most, and where it ends.
struct Extent {
    float top = 0, bottom = 0;
};
Extent extent_of_main(View& view, Rect room) {
    Paragraph text(view.canvas, room, view.m.line, false);
    Extent extent;
    for (size_t i = 0; i < view.story.sentences.size() && i <= view.story.main_sentence; ++i) {
        const bool is_main = i == view.story.main_sentence;
        if (is_main) extent.top = text.cursor().y - room.y;
        const Font font = is_main ? Font::Large : Font::Body;
        add_sentence(view, text, view.story.sentences[i], font, view.theme.text);
        text.add({Font::Body, view.theme.text, " "});
    }
    extent.bottom = text.bottom() - room.y;
    return extent;
}

float write_reasons(View& view, Rect room, bool paint) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    float y = room.y;
    for (size_t i = 0; i < view.talk.reasons.size(); ++i) {
        const insight::Reason& reason = view.talk.reasons[i];
        const Rect place{room.x + em * 1.1f, y, room.w - em * 1.1f, 0};
        Paragraph measure(view.canvas, place, view.m.line, false);
        add_sentence(view, measure, reason.sentence, Font::Body, t.text);
        const Rect row{room.x - em * 0.3f, y, room.w + em * 0.6f, measure.bottom() - y};
        if (paint) {
            const Touch touch = view.touch.area(fmt::format("reason {}", i), row, view.canvas.clip());
            view.tip("Click: the step at which it can be seen");
            if (touch.hovered || touch.focused) view.canvas.fill(row, t.raised, em * 0.3f);
            if (touch.clicked) view.ask(Act::Seek, reason.step);
            view.canvas.text_in({room.x, y, em, view.m.line}, Font::Body, t.accent, i == 0 ? "•" : "↑");
            Paragraph text(view.canvas, place, view.m.line, true);
            add_sentence(view, text, reason.sentence, Font::Body, t.text);
        }
        y = measure.bottom();
    }
    return y - room.y;
}

float write_question(View& view, Rect room, bool paint) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    const insight::Question& question = *view.talk.question;
    const int chosen = view.talk.chosen;
    Paragraph words(view.canvas, room, view.m.line, paint);
    add_sentence(view, words, question.words, Font::Large, t.text);
    float y = words.bottom() + em * 0.2f;
    for (size_t i = 0; i < question.answers.size(); ++i) {
        const insight::Answer& answer = question.answers[i];
        const bool is_chosen = chosen == static_cast<int>(i);
        const bool told = chosen >= 0 && (is_chosen || answer.is_right);
        const Rect place{room.x + em * 1.7f, y, room.w - em * 1.7f, 0};
        const auto write = [&](bool visible) {
            Paragraph text(view.canvas, place, view.m.line, visible);
            add_sentence(view, text, answer.words, Font::Body, chosen < 0 || told ? t.text : t.text_faint);
            if (told) {
                text.add({Font::Body, t.text, "  "});
                add_sentence(view, text, answer.because, Font::Small, t.text_soft);
            }
            return text.bottom();
        };
        const float bottom = write(false);
        const Rect row{room.x - em * 0.3f, y, room.w + em * 0.6f, bottom - y};
        if (paint) {
            const Touch touch = view.touch.area(fmt::format("guess {}", i + 1), row, view.canvas.clip());
            if (chosen < 0 && (touch.hovered || touch.focused)) view.canvas.fill(row, t.raised, em * 0.3f);
            if (touch.clicked) view.ask(Act::Answer, i + 1);
            const Rect sign{room.x, y, em * 1.3f, view.m.line};
            if (told) {
                view.canvas.text_in(sign, Font::Body, answer.is_right ? t.ready : t.failed,
                                    answer.is_right ? icon::kCheck : icon::kCross);
            } else {
                view.canvas.text_in(sign, Font::Bold, t.accent, fmt::format("{}", i + 1));
            }
            write(true);
        }
        y = bottom;
    }
    return y - room.y;
}

struct Links {
    View& view;
    Rect row;
    float x;

    void link(std::string_view name, const std::string& english, Act act, uint64_t number) {
        const std::string words = view.tr_made(english);
        const float width = view.canvas.width(Font::Small, words);
        if (x + width > row.right()) return;
        const Rect rect{x, row.y, width, row.h};
        const Touch touch = view.touch.area(name, rect, view.canvas.clip());
        view.tip(describe_link(act));
        const Color color = view.theme.waiting;
        view.canvas.text_in(rect.inset(-1, 0), Font::Small, color, words);
        if (touch.hovered || touch.focused) {
            view.canvas.line({x, row.bottom() - 2}, {x + width, row.bottom() - 2}, color);
        }
        if (touch.clicked) view.ask(act, number);
        x += width + view.m.text * 1.2f;
    }

    static std::string_view describe_link(Act act) {
        if (act == Act::Explain) return "Say more or less of what happens inside (I)";
        if (act == Act::AskWhy) return "Why it waits, link by link (W)";
        if (act == Act::AskWoke) return "Who made it ready, link by link (Shift+W)";
        return "";
    }
};

// Questions one may ask about the step, about who moved in it first of all.
void draw_questions(View& view, Rect row) {
    Links links{view, row, row.x};
    if (view.talk.question != nullptr) {
        links.link("go on", view.talk.chosen < 0 ? "Skip" : "Show it", Act::StepForward, 0);
        return;
    }
    if (!view.talk.reasons.empty()) {
        links.link("go on", "Back to the step", Act::StopAsking, 0);
        return;
    }
    // The last of those that moved, else the first of all.
    const auto waits = [](const replay::TaskView& task) {
        return task.state == replay::TaskState::Waiting && !task.is_lost && !is_internal(task);
    };
    const replay::TaskView* waiting = nullptr;
    for (const uint32_t id : view.story.moved) {
        const replay::TaskView* task = view.scene().task(base::ObjectId{id});
        if (task != nullptr && waits(*task) && (waiting == nullptr || waiting->number < task->number))
            waiting = task;
    }
    for (const replay::TaskView& task : view.scene().tasks) {
        if (waiting != nullptr) break;
        if (waits(task)) waiting = &task;
    }
    if (waiting != nullptr) {
        links.link("why", fmt::format("Why is {} waiting?", waiting->name), Act::AskWhy, waiting->id.value);
    }
    const replay::TaskView* running = view.scene().running_task();
    if (running != nullptr && running->steps > 1) {
        links.link("woke", fmt::format("Who woke {}?", running->name), Act::AskWoke, running->id.value);
    }
    constexpr const char* kMore[] = {"More", "What happens inside?", "Less"};
    links.link("inside", kMore[static_cast<int>(view.state.depth)], Act::Explain, 0);
}

}  // namespace

void draw_narration(View& view, Rect rect, bool has_title) {
    const Talk& talk = view.talk;
    const bool asks = talk.question != nullptr, reasons = !talk.reasons.empty();
    const std::string title_of_talk = view.tr_made(talk.title);
    const std::string_view title = asks      ? "WHAT DO YOU THINK?"
                                   : reasons ? std::string_view(title_of_talk)
                                             : "WHAT JUST HAPPENED";
    view.offer(rect, ContextKind::Panel, static_cast<uint32_t>(Panel::Narration));
    Rect inner = draw_panel(view, rect, title, has_title && rect.h > view.m.text * 6);
    if (rect.h > view.m.text * 7 || asks || reasons)
        draw_questions(view, inner.cut_bottom(view.m.small_line));
    const auto write = asks ? write_question : reasons ? write_reasons : write_story;
    const float height = write(view, inner, false);
    const float need = height + (rect.h - inner.h) + view.m.text * 0.4f;
    if (!asks && !reasons && need > view.state.narration_need && height > inner.h)
        view.ask(Act::NeedNarration, 0, static_cast<double>(need));
    float offset = begin_scroll(view, Panel::Narration, inner, height);
    if (!asks && !reasons && offset == 0 && height > inner.h) {
        const Extent main = extent_of_main(view, inner);
        // By whole lines: half a line at the top would be in nobody's way but the eye's.
        const float rest = std::ceil((height - inner.h) / view.m.line) * view.m.line;
        if (main.bottom > inner.h) offset = std::round(std::min(main.top, rest));
    }
    write(view, inner.moved(0, -offset), true);
    end_scroll(view);
}

}  // namespace loopscope::ui
