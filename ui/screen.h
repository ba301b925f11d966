// The screen: one document, looked at. A frame is one call; it draws, and applies what the user asked for.
//
// Owns the state of looking (player, selection, scrolling, cards on their way). What it cannot do itself,
// since it touches no files and no window, it hands to the program: take_requests(). Needs a Dear ImGui
// context between NewFrame and Render; knows no backend.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/actions.h"
#include "ui/compare.h"
#include "ui/document.h"
#include "ui/input.h"
#include "ui/interaction.h"
#include "ui/layout.h"
#include "ui/motion.h"
#include "ui/paint.h"
#include "ui/palette.h"
#include "ui/player.h"
#include "ui/state.h"
#include "ui/story.h"
#include "ui/timeline_layout.h"
#include "ui/view.h"

namespace loopscope::ui {

// The height of text in the presenter's window of that size.
float notes_text_px(float width, float height);

class Screen {
  public:
    explicit Screen(std::unique_ptr<Document> document);

    // Shows another document, from its beginning. Settings and sizes stay.
    void open(std::unique_ptr<Document> document);
    // Gives the document away; the screen is of no use any more.
    std::unique_ptr<Document> release() { return std::move(m_document); }
    void frame(const Input& input, const Fonts& fonts);
    void apply(const Action& action);
    // Goes to the tool's question of this kind that is asked at that step, and asks it, as a lesson wants it.
    void ask(insight::QuestionKind kind, uint64_t ask_at);

    const Document& document() const { return *m_document; }
    const Player& player() const { return m_player; }
    Player& player() { return m_player; }
    const Layout& layout() const { return m_layout; }
    const Story& story() const { return *m_story; }
    // As it was drawn last.
    const StageLayout& stage() const { return m_stage.layout; }
    UiState& state() { return m_state; }
    const UiState& state() const { return m_state; }
    // What only the program around the window can do; emptied by asking.
    Actions take_requests() { return std::exchange(m_requests, {}); }
    // The script's text as it is shown: changed, perhaps not yet run.
    std::string script_text() const;
    // The whole view as text, or one panel's content.
    std::string text() const;
    std::string panel_text(Panel panel) const;
    // Shows another run beside this one, with one playhead.
    void compare(std::unique_ptr<Document> other, std::string title);
    bool compares() const { return m_other != nullptr; }
    uint64_t other_step() const { return m_other ? m_other->player.step() : 0; }
    bool inspected() const { return m_inspection != nullptr; }
    // Adds what can be seen to the characters that are baked; gives whether some are new. `seen` is the
    // caller's memory of what was added before, from 0.
    bool collect(Characters& characters, uint64_t& seen) const;
    // The lesson's text was changed by its author: the reader stays where he is.
    void replace_lesson(std::shared_ptr<const lesson::Lesson> lesson);
    // Seconds until it wants to be drawn again without anything happening: 0 while cards travel, negative:
    // never.
    double wants_frame_in() const;
    int primitives() const { return m_primitives; }
    void record_areas(bool on) { m_touch.record_areas(on); }
    const std::vector<TouchedArea>& touched_areas() const { return m_touch.recorded_areas(); }
    // The frames from now on are noted down there, too; null: no more. Gives where they were before.
    Sketch* record(Sketch* sketch) { return std::exchange(m_sketch, sketch); }
    // What whoever presents sees, in a window and a context of its own; the clock on the wall is handed in.
    void draw_notes(const Input& input, const Fonts& fonts, const std::string& wall_clock);
    void record_notes(bool areas, Sketch* sketch) {
        m_notes.touch.record_areas(areas), m_notes.sketch = sketch;
    }
    const std::vector<TouchedArea>& notes_areas() const { return m_notes.touch.recorded_areas(); }
    std::string notes_text() const;
    // Their clock starts again, when they are drawn next.
    void restart_notes() { m_notes.begun = -1; }
    // All cards jump to their places in the next frame: for pictures.
    void settle() { m_settle = true; }

  private:
    void take_keys(const Input& input);
    void take_key(const Input& input);
    void retell();
    void draw_panels(View& view);
    void tell_of_fonts(const Fonts& fonts);
    void refresh_timeline(const Metrics& metrics, const Fonts& fonts);
    void zoom_timeline(const Action& action);
    void select_neighbour(int direction);
    void seek_output(int direction);
    void seek_event_of_task(int direction);
    bool apply_to_player(const Action& action);
    bool apply_to_look(const Action& action);
    bool apply_to_window(const Action& action);
    bool apply_to_talk(const Action& action);
    bool apply_to_script(const Action& action);
    bool apply_to_timeline(const Action& action);
    bool apply_to_settings(const Action& action);
    std::vector<std::string> levers_for(const Context& context) const;
    void take_fork();
    LayoutWish layout_wish() const;
    void close_something();
    void inspect();
    void refresh_other();
    void draw_compare(View& view, double passed);
    bool be_the_loop();
    void tell_loop();
    replay::HandleView next_to_run() const;
    static std::string name_of(const Document& document, const replay::HandleView& handle);
    void choose_next(uint64_t id);
    void show_lane(base::ObjectId task);
    bool apply_to_lines(const Action& action);
    bool field_is_open() const;
    bool is_typed_into() const { return field_is_open() || m_state.finding || m_state.editing; }
    void take_field_keys(const Input& input);
    bool take_find_keys(const Input& input);
    void choose_row(uint64_t index);
    void find_in_script(int direction);
    uint64_t stop_between(uint64_t from, uint64_t to, const std::set<uint32_t>& lines) const;
    void run_to_line(uint32_t line, bool backwards);
    uint32_t line_at_hand() const;
    bool stops_at(uint64_t step) const;
    void settle_granularity();
    void next_tab();
    void take_editor_keys(const Input& input);
    void refresh_code();
    void check_draft(double passed);
    void count_clicks(const Input& input);
    void place_cursor(const Action& action);
    std::vector<PaletteRow> rows() const;
    bool take_paste(const Input& input);
    void step_forward();
    void look_closer();
    bool interpose(uint64_t from, uint64_t to);
    // key 0: one of the tool's own questions
    void note_answer(uint64_t key, bool right);
    void answer_lesson(uint32_t key, uint32_t chosen);
    void ask_about(uint64_t task, bool why);

    std::unique_ptr<Document> m_document;
    Player m_player;
    UiState m_state;
    Interaction m_touch;
    Motion m_motion;
    Layout m_layout;
    std::optional<Story> m_story;
    insight::Depth m_story_depth{};
    replay::Granularity m_story_granularity{};
    TimelineLayout m_timeline;
    StageCache m_stage;
    Rect m_timeline_area;
    TimeView m_timeline_view;
    bool m_timeline_folds = false;
    float m_timeline_scroll = -1, m_timeline_text = 0;
    std::unique_ptr<Editor> m_editor;
    CodeText m_code;
    uint64_t m_code_version = 0, m_draft_version = 0;
    bool m_code_is_edited = false;
    double m_check_in = -1;  // seconds until the changed text is looked through; negative: not at all
    TextPlace m_find_at;
    replay::Granularity m_wanted = replay::Granularity::TaskSwitch;
    Talk m_talk;
    std::shared_ptr<const run::Inspection> m_inspection;
    std::unique_ptr<Compared> m_other;
    Rect m_window;
    uint64_t m_words_version = 1;
    std::vector<bool> m_asked;  // of the document's questions
    uint64_t m_loop_asked = UINT64_MAX;  // the step at which whoever is the loop was asked last
    Actions m_requests;
    Sketch* m_sketch = nullptr;
    struct Notes {
        Interaction touch;
        std::optional<Story> next;  // from the step that is shown
        float scroll[kPanelCount] = {};
        double begun = -1;
        Sketch* sketch = nullptr;
    };
    Notes m_notes;
    double m_last_press = -1;
    Point m_press_at;
    double m_last_frame = -1;
    bool m_told_of_fonts = false;
    bool m_moving = false, m_settle = false;
    int m_primitives = 0;
};

}  // namespace loopscope::ui
