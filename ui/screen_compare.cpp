// Two runs side by side: the shown one, and another with one playhead for both.
#include <algorithm>

#include <fmt/format.h>

#include "core/replay/facts.h"
#include "ui/panels.h"
#include "ui/screen.h"

namespace loopscope::ui {

namespace {

void draw_title(View& view, Rect rect, std::string_view words) {
    const double end = view.document.replay.facts().end_time();
    const std::string time = view.hides_future() ? std::string() : describe_seconds(end);
    const float width = view.canvas.width(Font::CodeBold, time);
    view.canvas.text_in(rect.cut_right(width + 1), Font::CodeBold, view.theme.text, time, Align::Right);
    rect.cut_right(view.m.text);
    view.canvas.text_in(rect, Font::Bold, view.theme.accent, words);
}

}  // namespace

// What could be different for this task: the reply, query or job it waits for.
std::vector<std::string> Screen::levers_for(base::ObjectId id) const {
    const replay::Scene& scene = m_story->scene;
    const replay::TaskView* task = scene.task(id);
    if (m_state.context.kind != ContextKind::Task || task == nullptr || !m_document->options) return {};
    std::string what;
    const replay::RequestView* request = scene.requests.find(task->wait.source);
    const replay::JobView* job = scene.jobs.find(task->wait.source);
    if (request != nullptr && request->kind == trace::RequestKind::Http)
        what = std::string(request->text.substr(0, request->text.find(' ', request->text.find(' ') + 1)));
    else if (request != nullptr && request->kind == trace::RequestKind::Database)
        what = "query " + std::string(request->text.substr(0, request->text.find(' ')));
    else if (job != nullptr)
        what = "job " + std::string(job->text.substr(0, job->text.find('(')));
    if (what.empty()) return {};
    return {what + " fails", what + " takes 3s", what + " takes 0s"};
}

void Screen::compare(std::unique_ptr<Document> other, std::string title) {
    m_other = std::make_unique<Compared>(std::move(other), std::move(title));
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
    draw_title(view, layout.title[0], view.tr("as it is"));
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
    draw_title(second, layout.title[1], other.title);
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
        if (action.act == Act::ZoomTimeline || action.act == Act::PanTimeline) view.actions.push_back(action);
    }
    draw_top_bar(view, layout.top);
    draw_transport(view, layout.transport);
}

}  // namespace loopscope::ui
