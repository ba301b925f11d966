// What whoever presents sees in the second window: the notes of the part, what the screen says now and will
// say next, the answers to what is asked, and the clock.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/compat.h"
#include "ui/keys.h"
#include "ui/panels.h"
#include "ui/screen.h"

namespace loopscope::ui {

namespace {

const lesson::Step* part_of(const Document& document, const UiState& state) {
    const lesson::Lesson* lesson = document.origin.lesson.get();
    const bool inside =
        lesson != nullptr && state.lesson_step >= 1 && state.lesson_step <= lesson->steps.size();
    return inside ? &lesson->steps[state.lesson_step - 1] : nullptr;
}

// The author's notes for the part that is shown, and what the students read there; null and null outside of a
// lesson.
struct Words {
    const std::vector<lesson::Block>* notes = nullptr;
    const std::vector<lesson::Block>* prose = nullptr;
};
Words words_of(const Document& document, const UiState& state) {
    const lesson::Lesson* lesson = document.origin.lesson.get();
    if (lesson == nullptr || state.lesson_step > lesson->steps.size()) return {};
    if (const lesson::Step* part = part_of(document, state)) return {&part->notes, &part->prose};
    return {&lesson->notes, &lesson->introduction};
}

std::string title_of(const Document& document, const UiState& state) {
    const lesson::Lesson* lesson = document.origin.lesson.get();
    if (lesson == nullptr) return document.file_name();
    if (const lesson::Step* part = part_of(document, state)) return part->title;
    return lesson->title;
}

std::string place_of(const View& view) {
    const lesson::Lesson* lesson = view.document.origin.lesson.get();
    if (lesson == nullptr) return {};
    return fmt::format("{} {}, {} {} {}", view.tr("Lesson"), lesson->number, view.state.lesson_step + 1,
                       view.tr("of"), lesson->steps.size() + 2);
}

std::string clock_words(double seconds) {
    const auto whole = static_cast<long>(std::max(0.0, seconds));
    if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string plain(const std::vector<lesson::Inline>& pieces) {
    std::string words;
    for (const lesson::Inline& piece : pieces) words += piece.text;
    return words;
}

// Writes from the top down; without `paint` it only measures.
struct Column {
    View& view;
    Rect room;
    bool paint;
    float y;

    void gap(float lines) { y += std::round(view.m.line * lines); }

    void caption(std::string_view words) {
        if (paint)
            view.canvas.text_in({room.x, y, room.w, view.m.caption}, Font::Small, view.theme.text_soft,
                                view.tr(words));
        y += view.m.caption;
    }

    void words(std::string_view text, Font font, Color color) {
        Paragraph paragraph(view.canvas, {room.x, y, room.w, 0}, view.m.line, paint);
        paragraph.add({font, color, text});
        y = paragraph.bottom();
    }

    void story(const std::vector<insight::Sentence>& sentences, Font font, Color color) {
        for (const insight::Sentence& sentence : sentences) {
            Paragraph paragraph(view.canvas, {room.x, y, room.w, 0},
                                font == Font::Large ? view.m.line * 1.15f : view.m.line, paint);
            add_sentence(view, paragraph, sentence, font, color);
            y = paragraph.bottom();
        }
    }

    // A sign in the margin: the right answer's is another one than that of the wrong ones.
    template <class Write>
    void answer(bool right, const Write& write) {
        const Theme& t = view.theme;
        const float indent = view.m.text * 1.6f;
        if (paint) {
            view.canvas.text_in({room.x, y, indent, view.m.line}, Font::Body, right ? t.ready : t.text_faint,
                                right ? icon::kCheck : icon::kCross);
        }
        Paragraph paragraph(view.canvas, {room.x + indent, y, room.w - indent, 0}, view.m.line, paint);
        write(paragraph, right ? Font::Bold : Font::Body, right ? t.text : t.text_soft);
        y = paragraph.bottom();
    }

    void tool_question(const insight::Question& question) {
        Paragraph asked(view.canvas, {room.x, y, room.w, 0}, view.m.line, paint);
        add_sentence(view, asked, question.words, Font::Body, view.theme.text);
        y = asked.bottom();
        for (const insight::Answer& one : question.answers) {
            answer(one.is_right, [&](Paragraph& text, Font font, Color color) {
                add_sentence(view, text, one.words, font, color);
                text.add({Font::Body, color, "  "});
                add_sentence(view, text, one.because, Font::Small, view.theme.text_soft);
            });
        }
    }

    void lesson_question(const lesson::Question& question) {
        for (const lesson::Block& block : question.text) words(block.text(), Font::Body, view.theme.text);
        for (const lesson::Question::Answer& one : question.answers) {
            answer(one.right, [&](Paragraph& text, Font font, Color color) {
                text.add({font, color, plain(one.text)});
            });
        }
        for (const lesson::Block& block : question.explanation)
            words(block.text(), Font::Body, view.theme.text_soft);
    }
};

// The notes and the answers.
float write_notes(View& view, Rect room, bool paint) {
    Column column{view, room, paint, room.y};
    const auto [notes, prose] = words_of(view.document, view.state);
    const auto blocks = [&](const std::vector<lesson::Block>& all) {
        column.y += draw_blocks(view, {room.x, column.y, room.w, 0}, all, paint);
    };
    if (notes != nullptr && !notes->empty()) {
        column.caption("NOTES");
        blocks(*notes);
        column.gap(0.5f);
    }
    if (view.document.origin.lesson != nullptr) column.caption("WHAT THE LESSON SAYS");
    if (prose != nullptr)
        blocks(*prose);
    else if (view.document.origin.lesson != nullptr)
        column.words(view.document.origin.lesson->summary, Font::Body, view.theme.text);
    else
        column.words(view.tr("Notes belong to lessons; this is a script."), Font::Body, view.theme.text_soft);
    const lesson::Step* part = part_of(view.document, view.state);
    const bool asked = view.talk.question != nullptr || (part != nullptr && !part->questions.empty());
    if (!asked) return column.y - room.y;
    column.gap(0.6f);
    column.caption("ANSWERS");
    if (view.talk.question != nullptr) column.tool_question(*view.talk.question);
    if (part == nullptr) return column.y - room.y;
    for (const lesson::Question& question : part->questions) {
        column.gap(view.talk.question != nullptr ? 0.5f : 0);
        column.lesson_question(question);
    }
    return column.y - room.y;
}

// What the audience reads now, and what they will read after the next step.
float write_stories(View& view, Rect room, const Story* next, bool paint) {
    Column column{view, room, paint, room.y};
    column.caption("ON THE SCREEN NOW");
    if (view.state.blank)
        column.words(view.tr("The screen is blank: B shows it again."), Font::Bold, view.theme.failed);
    if (view.story.sentences.empty())
        column.words(view.tr("Nothing has run yet."), Font::Body, view.theme.text_soft);
    column.story(view.story.sentences, Font::Body, view.theme.text);
    column.gap(0.8f);
    column.caption("NEXT");
    if (next == nullptr)
        column.words(view.tr("This is the last step."), Font::Body, view.theme.text_soft);
    else
        column.story(next->sentences, Font::Large, view.theme.text);
    return column.y - room.y;
}

void draw_clock(View& view, Rect row, double seconds, const std::string& wall_clock) {
    const Theme& t = view.theme;
    const float em = view.m.text;
    const std::string passed = clock_words(seconds);
    Rect place = row.cut_right(view.canvas.width(Font::LargeBold, "0:00:00") + em);
    const Touch touch = view.touch.area("notes clock", place, view.canvas.clip());
    view.tip("Click: the clock starts again at 0:00");
    if (touch.clicked) view.ask(Act::RestartClock);
    view.canvas.text_in(place, Font::LargeBold, touch.hovered ? t.accent : t.text, passed, Align::Right);
    view.canvas.text_in(row.cut_right(view.canvas.width(Font::Body, wall_clock) + em), Font::Body,
                        t.text_soft, wall_clock, Align::Right);
}

void draw_head(View& view, Rect bar, double seconds, const std::string& wall_clock) {
    view.canvas.fill(bar, view.theme.bar);
    Rect row = bar.inset(view.m.gap * 2, 0);
    draw_clock(view, row, seconds, wall_clock);
    row.cut_right(view.m.text);
    const std::string place = place_of(view), title = title_of(view.document, view.state);
    const float width = view.canvas.width(Font::LargeBold, title) + view.m.text;
    view.canvas.text_in(row.cut_left(std::min(width, row.w)), Font::LargeBold, view.theme.text, title);
    view.canvas.text_in(row, Font::Body, view.theme.text_soft, place);
}

void draw_foot(View& view, Rect bar) {
    const float em = view.m.text;
    view.canvas.fill(bar, view.theme.bar);
    Rect row = bar.inset(view.m.gap * 2, (bar.h - view.m.button) / 2);
    if (draw_button(view, "notes back", row.cut_left(em * 6), "Back", view.tip_of(Act::StepBack),
                    {.disabled = view.player.step() == 0}))
        view.ask(Act::StepBack);
    row.cut_left(em * 0.5f);
    if (draw_button(view, "notes step", row.cut_left(em * 6), "Step", view.tip_of(Act::StepForward),
                    {.strong = true, .disabled = view.player.at_end()}))
        view.ask(Act::StepForward);
    row.cut_left(em * 0.5f);
    if (draw_button(view, "notes blank", row.cut_left(em * 8), view.state.blank ? "Show again" : "Blank",
                    view.tip_of(Act::ToggleBlank)))
        view.ask(Act::ToggleBlank);
    const std::string step = fmt::format("{} {} {} {}", view.tr("step"), view.player.position(),
                                         view.tr("of"), view.player.count());
    view.canvas.text_in(row, Font::Code, view.theme.text_soft, step, Align::Right);
}

void draw_scrolled(View& view, Panel panel, Rect rect, float (*write)(View&, Rect, bool)) {
    const Rect inner = rect.inset(view.m.pad, view.m.pad * 0.5f);
    view.canvas.fill(rect, view.theme.panel, view.m.radius);
    const float offset = begin_scroll(view, panel, inner, write(view, inner, false));
    write(view, inner.moved(0, -offset), true);
    end_scroll(view);
}

}  // namespace

// The height of text follows the window: whoever wants it larger makes the window larger.
float notes_text_px(float width, float height) {
    const float wanted = std::min(width / 58, height / 34);
    return std::clamp(std::round(wanted / 2) * 2, 14.0f, static_cast<float>(kLargestText));
}

void Screen::draw_notes(const Input& input, const Fonts& fonts, const std::string& wall_clock) {
    if (m_notes.begun < 0) m_notes.begun = input.now;
    const Metrics metrics(fonts.text_px());
    const Theme theme = make_theme(m_state.settings.theme);
    const uint64_t step = m_player.step();
    if (!m_player.at_end() && (!m_notes.next || m_notes.next->from != step)) {
        const uint64_t next = m_document->replay.next(m_player.granularity(), step);
        m_notes.next = tell(m_document->replay, step, next, m_state.depth);
    }
    if (m_player.at_end()) m_notes.next.reset();
    // Its own scrolling: what is scrolled here stays where it is on the screen.
    UiState state = m_state;
    std::copy(std::begin(m_notes.scroll), std::end(m_notes.scroll), std::begin(state.scroll));
    m_notes.touch.begin_frame(input, Layer::Base);
    Actions actions;
    Canvas canvas(compat::background(), fonts, input.window);
    canvas.record(m_notes.sketch);
    if (m_notes.sketch != nullptr) m_notes.sketch->items.clear();
    canvas.fill(input.window, theme.window);
    View view{canvas, m_notes.touch, theme,      metrics, *m_document, *m_story,       m_player,
              state,  m_motion,      m_timeline, m_stage, m_code,      m_editor.get(), m_inspection.get(),
              m_talk, actions};
    Rect body = input.window;
    draw_head(view, body.cut_top(metrics.bar), input.now - m_notes.begun, wall_clock);
    draw_foot(view, body.cut_bottom(metrics.bar * 1.1f));
    body = body.inset(metrics.gap);
    const Rect left = body.cut_left(std::round((body.w - metrics.gap) * 0.56f));
    body.cut_left(metrics.gap);
    draw_scrolled(view, Panel::Prose, left, write_notes);
    canvas.fill(body, theme.panel, metrics.radius);
    const Rect inner = body.inset(metrics.pad, metrics.pad * 0.5f);
    const Story* next = m_notes.next ? &*m_notes.next : nullptr;
    const float offset = begin_scroll(view, Panel::Narration, inner, write_stories(view, inner, next, false));
    write_stories(view, inner.moved(0, -offset), next, true);
    end_scroll(view);
    m_notes.touch.end_frame();
    for (const Action& action : actions) {
        if (action.act == Act::Scroll && action.number < kPanelCount)
            m_notes.scroll[action.number] = static_cast<float>(action.amount);
        else if (action.act == Act::RestartClock)
            m_notes.begun = input.now;
        else
            apply(action);
    }
    retell();
}

std::string Screen::notes_text() const {
    const auto [notes, prose] = words_of(*m_document, m_state);
    std::string text = title_of(*m_document, m_state) + "\n";
    const auto head = [&](const char* english) {
        text += "\n" + std::string(translate(m_state.settings.language, english)) + "\n";
    };
    if (notes != nullptr && !notes->empty()) {
        head("Notes");
        for (const lesson::Block& block : *notes) text += "  " + block.text() + "\n";
    }
    if (prose != nullptr && !prose->empty()) head("The lesson");
    for (size_t i = 0; prose != nullptr && i < prose->size(); ++i) text += "  " + (*prose)[i].text() + "\n";
    head("Now");
    for (const insight::Sentence& sentence : m_story->sentences)
        text += "  " + insight::to_text(sentence, m_state.settings.language) + "\n";
    head("What comes next");
    if (!m_notes.next) return text;
    for (const insight::Sentence& sentence : m_notes.next->sentences)
        text += "  " + insight::to_text(sentence, m_state.settings.language) + "\n";
    return text;
}

}  // namespace loopscope::ui
