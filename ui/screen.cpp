#include "ui/screen.h"

#include <algorithm>
#include <cmath>

#include "core/replay/facts.h"
#include "ui/compat.h"
#include "ui/keys.h"
#include "ui/panels.h"

namespace loopscope::ui {

Screen::Screen(std::unique_ptr<Document> document)
    : m_document(std::move(document)), m_player(m_document->replay) {
    m_state.view = whole_run(m_document->replay);
    m_asked.assign(m_document->questions.size(), false);
    settle_granularity();
    refresh_code();
    retell();
}

void Screen::open(std::unique_ptr<Document> document) {
    m_story.reset();  // it points into the old document
    m_notes.next.reset();
    m_talk = {};
    m_editor.reset();
    m_state.editing = m_state.stale = false;
    if (document->origin.lesson_number != m_document->origin.lesson_number) {
        m_state.lesson_step = 0;
        m_state.lesson_answers.clear();
    }
    m_inspection.reset();
    m_other.reset();
    m_state.opened.clear();
    m_document = std::move(document);
    const int speed = m_player.speed_index();
    m_player = Player(m_document->replay);
    settle_granularity();
    m_state.seen_end = false;
    m_state.found_line = 0;
    m_state.context = {};
    m_state.menu = Menu::None;
    m_player.set_speed(speed);
    m_state.selected = m_state.focus = {};
    m_stage = {};
    m_state.view = whole_run(m_document->replay);
    m_state.range = {};
    m_state.follow_code = true;
    m_state.narration_need = 0;
    m_state.overlay = Overlay::None;
    m_state.message.clear();
    std::fill(std::begin(m_state.scroll), std::end(m_state.scroll), 0.0f);
    m_timeline_scroll = -1;
    m_motion = {};
    m_state.code_x = 0;
    m_asked.assign(m_document->questions.size(), false);
    m_code_version = 0;
    m_code.lines.clear();
    refresh_code();
    retell();
    ++m_words_version;
}

// Where no task ever runs, there are no switches to step by: lines are what there is.
void Screen::settle_granularity() {
    const bool by_loop = m_wanted == replay::Granularity::TaskSwitch || m_wanted == replay::Granularity::Tick;
    // A script without a loop has switches as well, where it sleeps; its lines say more.
    const bool has_some = !m_document->replay.facts().tick_begins().empty();
    m_player.set_granularity(by_loop && !has_some ? replay::Granularity::Line : m_wanted);
}

// The story changes with the step alone; telling it costs more than drawing it.
void Screen::retell() {
    const uint64_t step = m_player.step();
    const bool same = m_story && m_story->to == step && m_story_depth == m_state.depth &&
                      m_story_granularity == m_player.granularity();
    if (same) return;
    m_notes.next.reset();
    if (!m_story || m_story->to != step) {
        std::fill(std::begin(m_notes.scroll), std::end(m_notes.scroll), 0.0f);
        m_state.follow_code = true;
        m_state.scroll[static_cast<int>(Panel::Narration)] = 0;
        // Who runs stands at the top of the stage.
        m_state.scroll[static_cast<int>(Panel::Stage)] = 0;
        if (m_talk.question == nullptr || m_talk.question->ask_at != step) m_talk = {};
    }
    m_stage.key = {};
    m_story = tell(m_document->replay, m_player.before(), step, m_state.depth);
    m_story_depth = m_state.depth;
    m_story_granularity = m_player.granularity();
}

// One key after the other, each with what it typed: what the first one opens or closes decides what the next
// one means, however quickly they follow each other.
void Screen::take_keys(const Input& input) {
    const auto& marks = input.text_marks;
    const bool begins_with_key = marks.empty() || marks.front().first > 0;
    if (input.keys.size() <= 1 && begins_with_key) return take_key(input);
    Input one;
    one.held = input.held;
    one.clipboard = input.clipboard;
    size_t at = 0, mark = 0;
    for (size_t pressed = begins_with_key ? 1 : 0; pressed <= input.keys.size(); ++pressed) {
        one.keys.assign(pressed > 0 ? 1 : 0, pressed > 0 ? input.keys[pressed - 1] : KeyPress{});
        size_t end = at;
        while (mark < marks.size() && marks[mark].first <= pressed) end = marks[mark++].second;
        if (pressed == input.keys.size()) end = input.text.size();
        one.text = input.text.substr(at, end - at);
        at = end;
        take_key(one);
        retell();  // the next one is about what this one shows
    }
}

void Screen::take_key(const Input& input) {
    if (field_is_open()) return take_field_keys(input);
    if (take_find_keys(input)) return;
    if (m_state.editing && m_state.overlay == Overlay::None && m_state.menu == Menu::None) {
        take_editor_keys(input);
        return;
    }
    if (take_paste(input)) return;
    for (const KeyPress& press : input.keys) {
        if (const KeyBinding* binding = find_binding(press)) {
            // An open sheet takes the arrows to scroll.
            const bool scrolls = press.key == Key::Up || press.key == Key::Down || press.key == Key::PageUp ||
                                 press.key == Key::PageDown;
            // A presenter's remote has these two keys only.
            const bool pages = press.key == Key::PageDown || press.key == Key::PageUp;
            if (m_state.presenter && pages) {
                m_state.overlay = Overlay::None;  // and nothing that is open stops it
                m_state.menu = Menu::None;
                apply({press.key == Key::PageDown ? Act::StepForward : Act::StepBack, 0, 0, 0, {}});
                continue;
            }
            if (m_state.overlay != Overlay::None && scrolls) continue;
            apply({binding->act, binding->number, 0, 0, {}});
        }
    }
}

void Screen::refresh_timeline(const Metrics& metrics, const Fonts& fonts) {
    const Rect* place = m_layout.find(Panel::Timeline);
    if (place == nullptr) return;
    const bool has_title = m_layout.arrangement == Arrangement::Columns;
    const Rect area = timeline_area(metrics, *place, has_title);
    const float scroll = m_state.scroll[static_cast<int>(Panel::Timeline)];
    if (area == m_timeline_area && m_timeline_view == m_state.view && scroll == m_timeline_scroll &&
        m_timeline_text == metrics.text && m_timeline_folds == m_state.fold_lanes) {
        return;
    }
    m_timeline_area = area;
    m_timeline_view = m_state.view;
    m_timeline_scroll = scroll;
    m_timeline_text = metrics.text;
    m_timeline_folds = m_state.fold_lanes;
    m_timeline = compute_timeline(m_document->replay, m_document->timeline, area, m_state.view, scroll,
                                  metrics, fonts, m_state.fold_lanes);
}

void Screen::draw_panels(View& view) {
    for (const Tabs& tabs : m_layout.tabs) draw_tabs(view, tabs);
    for (const Place& place : m_layout.places) {
        bool shared = false;
        for (const Tabs& tabs : m_layout.tabs) shared |= tabs.active == place.panel;
        view.canvas.push_clip(place.rect);
        switch (place.panel) {
            case Panel::Code:
                draw_code(view, place.rect, !shared);
                break;
            case Panel::Stage:
                draw_stage(view, place.rect, !shared);
                break;
            case Panel::Narration:
                draw_narration(view, place.rect, !shared);
                break;
            case Panel::Tasks:
                draw_tasks(view, place.rect, !shared);
                break;
            case Panel::Output:
                draw_output(view, place.rect, !shared);
                break;
            case Panel::Timeline:
                draw_timeline(view, place.rect, !shared);
                break;
            case Panel::Prose:
                draw_prose(view, place.rect, !shared);
                break;
            case Panel::Count_:
                break;
        }
        view.canvas.pop_clip();
    }
    draw_splitters(view, m_layout.splitters);
    if (!m_layout.top.empty())
        draw_top_bar(view, m_layout.top);
    else if (!m_state.message.empty())
        draw_message(view, m_window, 0);
    if (!m_layout.transport.empty()) draw_transport(view, m_layout.transport);
}

// The variables of the shown step, where somebody looks at them; not while playing.
void Screen::inspect() {
    constexpr uint64_t kLongest = 3'000'000;  // events; further on it would take too long
    const bool seen = m_layout.find(Panel::Tasks) != nullptr && !m_other;
    if (!seen || !m_document->options || m_document->replay.last_step() > kLongest) return;
    if (m_inspection != nullptr && m_inspection->step == m_player.step()) return;
    m_inspection.reset();
    if (m_player.playing()) return;
    if (m_document->inspector == nullptr) {
        m_document->inspector = std::make_unique<run::Inspector>(m_document->source, *m_document->options,
                                                                 m_document->replay.last_step());
    }
    m_inspection = m_document->inspector->at(m_player.step(), std::min(m_player.before(), m_player.step()));
}

namespace {

void draw_tip(Canvas& canvas, const Theme& theme, const Metrics& m, std::string_view words, Point mouse,
              Rect window) {
    if (words.empty()) return;
    const float most = std::min(m.text * 34, window.w - m.text * 2), pad = m.text * 0.6f;
    const float width = std::min(most, canvas.width(Font::Small, words) + 1);
    const Rect measure{0, 0, width, 0};
    Paragraph trial(canvas, measure, m.small_line, false);
    trial.add({Font::Small, theme.text, words});
    Rect sheet{mouse.x + m.text * 0.6f, mouse.y + m.text * 1.4f, width + 2 * pad,
               trial.bottom() + 1.2f * pad};
    if (sheet.bottom() > window.bottom()) sheet.y = mouse.y - sheet.h - m.text * 0.5f;
    sheet.x = std::round(std::clamp(sheet.x, 0.0f, std::max(0.0f, window.right() - sheet.w)));
    sheet.y = std::round(std::max(0.0f, sheet.y));
    canvas.fill(sheet, theme.raised_hover, m.radius * 0.7f);
    canvas.stroke(sheet, theme.line, 1, m.radius * 0.7f);
    Paragraph text(canvas, {sheet.x + pad, sheet.y + 0.6f * pad, width, 0}, m.small_line, true);
    text.add({Font::Small, theme.text, words});
}

}  // namespace

LayoutWish Screen::layout_wish() const {
    LayoutWish wish;
    wish.presenter = m_state.presenter;
    wish.prose = m_state.settings.prose && m_document->origin.lesson != nullptr;
    wish.talk = m_talk.question != nullptr || !m_talk.reasons.empty();
    wish.narration = m_state.narration_need;
    wish.lanes = m_document->timeline.lanes.size();
    wish.front = m_state.front;
    wish.bottom = m_state.bottom;
    wish.sizes = m_state.settings.sizes;
    return wish;
}

// Once: which package brings the characters that no font here has.
void Screen::tell_of_fonts(const Fonts& fonts) {
    if (!fonts.lacks_wide() || m_told_of_fonts || !m_state.message.empty()) return;
    m_told_of_fonts = true;
    m_state.message =
        "No font here has the Chinese, Japanese or Korean characters of this script; the package "
        "fonts-noto-cjk brings one";
}

void Screen::frame(const Input& input, const Fonts& fonts) {
    const double passed = m_last_frame < 0 ? 0 : std::clamp(input.now - m_last_frame, 0.0, 0.25);
    m_last_frame = input.now;
    m_window = input.window;
    count_clicks(input);
    const bool typed = is_typed_into();
    take_keys(input);
    const uint64_t before = m_player.step();
    if (m_player.advance(passed) && !interpose(before, m_player.step())) {
        const uint64_t stop = stop_between(before, m_player.step(), m_state.breakpoints);
        if (stop < m_player.step() || (stop == m_player.step() && stops_at(stop))) {
            m_player.seek(stop);
            m_state.message = "Stopped at a breakpoint";
        }
    }
    if (m_player.at_end()) m_state.seen_end = true;
    tell_of_fonts(fonts);
    retell();
    refresh_code();
    check_draft(passed);

    const Metrics metrics(fonts.text_px());
    const Theme theme = make_theme(m_state.settings.theme);
    const Rect* stage_before = m_layout.find(Panel::Stage);
    const Rect stood = stage_before != nullptr ? *stage_before : Rect{};
    m_layout = compute_layout(input.window, metrics, layout_wish());
    // Cards travel from step to step, not when the window is made larger.
    const Rect* stage = m_layout.find(Panel::Stage);
    if (stage == nullptr || stage->w != stood.w || stage->h != stood.h) m_settle = true;
    refresh_timeline(metrics, fonts);

    inspect();
    if (m_other) refresh_other();

    const bool covered = m_state.overlay != Overlay::None || m_state.menu != Menu::None;
    m_touch.set_typing(typed || is_typed_into());
    m_touch.begin_frame(input, covered ? Layer::Overlay : Layer::Base);
    m_motion.begin_frame(passed, m_state.settings.motion && !m_settle);
    m_settle = false;
    Actions actions;
    Canvas canvas(compat::background(), fonts, input.window);
    if (m_sketch != nullptr) m_sketch->items.clear();
    canvas.record(m_sketch);
    canvas.fill(input.window, theme.window);
    View view{canvas,   m_touch,    theme,   metrics, *m_document,    *m_story,           m_player, m_state,
              m_motion, m_timeline, m_stage, m_code,  m_editor.get(), m_inspection.get(), m_talk,   actions};
    m_moving = false;
    if (m_other)
        draw_compare(view, passed);
    else
        draw_panels(view);
    m_moving |= m_motion.end_frame();

    m_touch.set_layer(Layer::Overlay);
    Canvas above(compat::foreground(), fonts, input.window);
    above.record(m_sketch);
    View upper{above,    m_touch,    theme,   metrics, *m_document,    *m_story,           m_player, m_state,
               m_motion, m_timeline, m_stage, m_code,  m_editor.get(), m_inspection.get(), m_talk,   actions};
    draw_overlay(upper, input.window);
    draw_menu(upper, input.window);
    if (m_state.blank)
        above.fill(input.window, Color{0x000000, 1});
    else if (m_state.presenter && m_state.spotlight && !covered)
        draw_spotlight(upper, input.window);
    m_touch.end_frame();
    draw_tip(above, theme, metrics, m_touch.shown_tip(), input.mouse, input.window);
    m_primitives = canvas.primitives() + above.primitives();

    for (const Action& action : actions) apply(action);
    retell();
}

double Screen::wants_frame_in() const {
    if (m_moving) return 0;
    double soonest = -1;
    for (const double wish : {m_player.next_in(), m_touch.frame_after(), m_check_in}) {
        if (wish >= 0 && (soonest < 0 || wish < soonest)) soonest = wish;
    }
    return soonest;
}

bool Screen::collect(Characters& characters, uint64_t& seen) const {
    bool news = false;
    if (seen != m_words_version) {
        seen = m_words_version;
        news |= collect_characters(*m_document, characters);
        if (m_editor) news |= characters.add(m_editor->text());
        if (m_other) news |= collect_characters(*m_other->document, characters);
    }
    news |= characters.add(m_state.message);
    news |= characters.add(m_state.find);
    if (m_state.overlay == Overlay::None) return news;
    news |= characters.add(m_state.query);
    for (const std::string& name : m_state.folder.folders) news |= characters.add(name);
    for (const std::string& name : m_state.folder.files) news |= characters.add(name);
    for (const std::string& name : m_state.recent) news |= characters.add(name);
    for (const LessonEntry& entry : m_state.lessons)
        news |= characters.add(entry.title), news |= characters.add(entry.goal);
    return news;
}

std::string Screen::text() const { return describe_view(*m_document, *m_story, m_state.settings.language); }

std::string Screen::panel_text(Panel panel) const {
    if (panel == Panel::Code) return script_text();
    return describe_panel(*m_document, *m_story, m_state, panel);
}

void Screen::replace_lesson(std::shared_ptr<const lesson::Lesson> lesson) {
    m_state.lesson_step = std::min(m_state.lesson_step, static_cast<uint32_t>(lesson->steps.size()) + 1);
    m_document->origin.lesson_title = lesson->title;
    m_document->origin.lesson = std::move(lesson);
    ++m_words_version;
}

}  // namespace loopscope::ui
