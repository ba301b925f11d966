// What a panel is given to draw with, and a few shapes that all panels share.
//
// Scene and state are const: a panel asks for changes by adding to `actions`. One View lives for one frame.
#pragma once

#include <string>
#include <string_view>

#include "ui/actions.h"
#include "ui/document.h"
#include "ui/editor.h"
#include "ui/interaction.h"
#include "ui/motion.h"
#include "ui/paint.h"
#include "ui/player.h"
#include "ui/stage_layout.h"
#include "ui/stage_routes.h"
#include "ui/state.h"
#include "ui/story.h"
#include "ui/timeline_layout.h"

namespace loopscope::ui {

// The script's text as it is shown: that of the run, or what it is being changed to.
struct CodeText {
    std::vector<std::string> lines;
    std::vector<std::vector<SyntaxPart>> syntax;
    std::vector<base::Diagnostic> problems;  // of a changed text, as far as they are known before it runs
};

// What is being talked about, besides the story of the step.
struct Talk {
    const insight::Question* question = nullptr;  // that the tool asks
    int chosen = -1;                              // answer, from 0
    std::string title;                            // of the reasons
    std::vector<insight::Reason> reasons;         // why somebody waits, or was woken
};

// The stage as it was computed last: it changes with the step and the window, not with every frame.
struct StageKey {
    const Story* story = nullptr;
    uint64_t to = 0, from = 0;
    Rect area;
    float text = 0;
    StageWish wish;
    bool operator==(const StageKey&) const = default;
};
struct StageCache {
    StageKey key;
    StageLayout layout;
    Routes routes;  // of its cards
    uint64_t drawn_to = 0;
    Passage passage{};  // whether that step was reached from one before it
};

struct View {
    Canvas& canvas;
    Interaction& touch;
    const Theme& theme;
    const Metrics& m;
    const Document& document;
    const Story& story;
    const Player& player;
    const UiState& state;
    Motion& motion;
    const TimelineLayout& timeline;
    StageCache& stage;
    const CodeText& code;
    const Editor* editor;               // null while nothing is being changed
    const run::Inspection* inspection;  // variables at this step; null where they are not known
    const Talk& talk;
    Actions& actions;

    std::string_view tr(std::string_view english) const {
        return translate(state.settings.language, english);
    }
    std::string tr_made(std::string_view english) const {
        return translated(state.settings.language, english);
    }
    // The hint of what was touched last, from its English words.
    void tip(std::string_view english) const {
        if (touch.wants_tip()) touch.tip(tr_made(english));
    }
    // Virtual time as it is written in that language.
    std::string seconds(double value) const;
    // What came out of a task.
    std::string outcome_of(const replay::TaskView& task) const;
    // What a task waits for.
    std::string wait_of(const replay::TaskView& task) const;
    // What an act does, with its key.
    std::string tip_of(Act act, uint64_t number = 0) const;
    // Opens the menu of the right button when it was pressed here.
    void offer(Rect place, ContextKind kind, uint32_t id);
    const replay::Scene& scene() const { return story.scene; }
    void ask(Act act, uint64_t number = 0, double amount = 0) {
        actions.push_back({act, number, amount, 0, {}});
    }
    // The task that the side panel shows: the selected one, else whoever runs, else the first.
    const replay::TaskView* shown_task() const;
    // While the reader is to predict, what is still to come is not shown.
    bool hides_future() const {
        if (state.be_loop && !state.seen_end) return true;
        const bool asked = talk.question != nullptr && talk.question->kind == insight::QuestionKind::HowLong;
        const bool lesson_asks =
            document.origin.lesson != nullptr || state.settings.predict == Predict::Gentle;
        return asked || (!state.seen_end && (lesson_asks || state.settings.predict == Predict::Exam));
    }
    // Whether a question of the lesson's author is open: what comes next is the answer to it.
    bool lesson_asks() const;
    // The line at which a task is said to stand. Where it goes on is not told while the lesson asks for it.
    uint32_t line_of(const replay::TaskView& task) const {
        const bool tells = !story.just_resumed || task.wait.line == 0 || !lesson_asks();
        return tells || task.state != replay::TaskState::Running ? task.line : task.wait.line;
    }
    Color task_color(uint32_t number) const { return theme.task(number); }
};

// The surface of a panel and its title in small capitals; gives what is left for its content.
Rect draw_panel(View& view, Rect rect, std::string_view title, bool has_title);

struct ButtonLook {
    bool strong = false;  // the one that matters most
    bool quiet = false;   // words only
    bool disabled = false;
};
// Gives whether it was clicked. `tip` is shown when the mouse rests on it.
bool draw_button(View& view, std::string_view name, Rect rect, std::string_view label, std::string_view tip,
                 ButtonLook look = {});

// Scrolls the panel's content: clips to the area, draws a bar when there is more, asks for the new place on
// the wheel and on dragging. Gives by how much the content is to be moved up. Pair with end_scroll. What is
// kept is the distance from the top, or from the end where the newest is what matters.
enum class Anchor : uint8_t { Top, End };
float begin_scroll(View& view, Panel panel, Rect area, float content_height, Anchor anchor = Anchor::Top);
void end_scroll(View& view);

// Words in several fonts and colours, wrapped at spaces.
struct Run {
    Font font;
    Color color;
    std::string_view text;
};
class Paragraph {
  public:
    Paragraph(Canvas& canvas, Rect room, float line_height, bool paint);
    void add(const Run& run);
    void newline();
    float bottom() const { return m_y + m_line; }
    Point cursor() const { return {m_x, m_y}; }

  private:
    void word(const Run& run, std::string_view word);
    Canvas& m_canvas;
    Rect m_room;
    float m_line;
    bool m_paint;
    float m_x, m_y;
};

// Adds what core/insight said, with tasks in their colours.
void add_sentence(View& view, Paragraph& text, const insight::Sentence& sentence, Font plain, Color color);

// A state as a sign of its own, for those who do not see its colour.
const char* state_icon(replay::TaskState state);
const char* state_word(replay::TaskState state);
const char* state_word(const replay::TaskView& task);  // "destroyed" of one that was lost while it waited
const char* waiting_words(replay::WaitCause cause);    // "waiting for a timer"
Color state_color(const Theme& theme, replay::TaskState state);

}  // namespace loopscope::ui
