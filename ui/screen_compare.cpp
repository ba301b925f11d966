// Two runs side by side: the shown one, and another with one playhead for both.
#include <algorithm>

#include <fmt/format.h>

#include "core/insight/offers.h"
#include "core/replay/facts.h"
#include "ui/panels.h"
#include "ui/screen.h"

namespace loopscope::ui {

namespace {

// A few words at the right end of a title that do something. Gives whether they were clicked.
bool draw_title_button(View& view, Rect& title, const std::string& name, std::string_view words) {
    const float width = view.canvas.width(Font::Small, words);
    if (title.w < width + view.m.text * 8) return false;
    const Rect place = title.cut_right(width + 1);
    title.cut_right(view.m.text);
    const Touch touch = view.touch.area(name, place, view.canvas.clip());
    const bool looked_at = touch.hovered || touch.focused;
    view.canvas.text_in(place, Font::Small, looked_at ? view.theme.accent : view.theme.text_soft, words);
    return touch.clicked;
}

Rect draw_title_time(View& view, Rect rect) {
    const double end = view.document.replay.facts().end_time();
    const std::string time = view.hides_future() ? std::string() : view.seconds(end);
    const float width = view.canvas.width(Font::CodeBold, time);
    view.canvas.text_in(rect.cut_right(width + 1), Font::CodeBold, view.theme.text, time, Align::Right);
    rect.cut_right(view.m.text);
    return rect;
}

// The shown run's: where the two part is a click away.
void draw_first_title(View& view, Rect rect, const insight::Comparison& comparison) {
    rect = draw_title_time(view, rect);
    const auto& parting = comparison.parting ? comparison.parting : comparison.later;
    if (parting && !view.hides_future()) {
        const std::string words =
            view.tr_made("they part at " + describe_seconds(parting->first.time));
        if (draw_title_button(view, rect, "parting", words)) view.ask(Act::Seek, parting->first.step);
    }
    view.canvas.text_in(rect, Font::Bold, view.theme.accent, view.tr("as it is"));
}

void draw_second_title(View& view, Rect rect, const std::string& title) {
    rect = draw_title_time(view, rect);
    if (draw_title_button(view, rect, "take fork", view.tr("go on with this one"))) view.ask(Act::TakeFork);
    view.canvas.text_in(rect, Font::Bold, view.theme.accent, view.tr_made(title));
}

}  // namespace

// What could be different about what the menu is about.
std::vector<std::string> Screen::levers_for(const Context& context) const {
    if (!m_document->options) return {};
    const replay::Scene& scene = m_story->scene;
    switch (context.kind) {
        case ContextKind::Task:
            return insight::what_ifs_of_task(m_document->replay, scene, base::ObjectId{context.id});
        case ContextKind::Handle:
            return insight::what_ifs_of_handle(scene, base::ObjectId{context.id});
        case ContextKind::Line:
            return insight::what_ifs_of_line(m_document->replay, context.id);
        case ContextKind::Panel:
        case ContextKind::None:
            return {};
    }
    return {};
}

// The second of two compared runs becomes the shown one, where it stands.
void Screen::take_fork() {
    if (m_other == nullptr) return;
    const uint64_t step = m_other->player.step();
    const std::string title = m_other->title;
    const std::unique_ptr<Compared> other = std::move(m_other);
    open(std::move(other->document));
    m_player.seek(step);
    m_state.message = title;
}

void Screen::compare(std::unique_ptr<Document> other, std::string title) {
    m_other = std::make_unique<Compared>(std::move(other), std::move(title));
    m_other->comparison = insight::compare(m_document->replay, m_other->document->replay);
    const TimeView a = whole_run(m_document->replay), b = whole_run(m_other->document->replay);
    m_state.view = a.end >= b.end ? a : b;
    m_state.overlay = Overlay::None;
    ++m_words_version;
}

void Screen::refresh_other() {
    Compared& other = *m_other;
    const auto kept = other.state.scroll[static_cast<int>(Panel::Stage)];
    other.state = m_state;
    other.state.scroll[static_cast<int>(Panel::Stage)] = kept;
    other.state.selected = other.state.focus = {};
    other.state.range = {};
    other.player.set_granularity(m_player.granularity());
    const replay::Replay& replay = other.document->replay;
    other.player.seek(same_moment(m_document->replay, m_player.step(), replay));
    const uint64_t step = other.player.step();
    if (other.story && other.story->to == step) return;
    other.stage.key = {};
    other.story = tell(replay, other.player.before(), step, m_state.depth);
}

// `view` is the first run's; the second's is made of the same canvas, and what is asked for there is
// translated.
void Screen::draw_compare(View& view, double passed) {
    Compared& other = *m_other;
    const CompareLayout layout = compute_compare(m_window, view.m);
    draw_first_title(view, layout.title[0], other.comparison);
    draw_stage(view, layout.stage[0], true);
    const Rect area = timeline_area(view.m, layout.timeline[0], true);
    m_timeline = compute_timeline(m_document->replay, m_document->timeline, area, m_state.view, 0, view.m,
                                  view.canvas.fonts());
    m_timeline_scroll = -1;
    draw_timeline(view, layout.timeline[0], true);

    Actions asked;
    other.motion.begin_frame(passed, m_state.settings.motion);
    other.timeline = compute_timeline(other.document->replay, other.document->timeline,
                                      timeline_area(view.m, layout.timeline[1], true), m_state.view, 0,
                                      view.m, view.canvas.fonts());
    View second{view.canvas,  view.touch,  view.theme,   view.m,         *other.document, *other.story,
                other.player, other.state, other.motion, other.timeline, other.stage,     other.code,
                nullptr,      nullptr,     other.talk,   asked};
    draw_second_title(second, layout.title[1], other.title);
    m_touch.set_prefix("other ");
    draw_stage(second, layout.stage[1], true);
    draw_timeline(second, layout.timeline[1], true);
    m_touch.set_prefix("");
    m_moving |= other.motion.end_frame();
    for (const Action& action : asked) {
        if (action.act == Act::Seek)
            view.ask(Act::Seek, same_moment(other.document->replay, action.number, m_document->replay));
        if (action.act == Act::Scroll && action.number == static_cast<uint64_t>(Panel::Stage))
            other.state.scroll[action.number] = static_cast<float>(action.amount);
        if (action.act == Act::TakeFork) view.actions.push_back(action);
        if (action.act == Act::ZoomTimeline || action.act == Act::PanTimeline) view.actions.push_back(action);
    }
    draw_top_bar(view, layout.top);
    draw_transport(view, layout.transport);
}

}  // namespace loopscope::ui
