// What the screen does about the timeline: which part is shown, what is selected, which lanes there are.
#include <algorithm>
#include <cmath>

#include "ui/screen.h"

namespace loopscope::ui {

void Screen::zoom_timeline(const Action& action) {
    const TimeView whole = whole_run(m_document->replay, m_state.view.by_step);
    TimeView& view = m_state.view;
    double factor = action.amount, at = action.at;
    if (action.number != 0) {
        // By key: around the moment that is shown.
        const double now = view.by_step ? static_cast<double>(m_player.position()) : m_story->scene.time;
        factor = action.number == 1 ? 0.6 : 1 / 0.6;
        at = std::clamp(now, view.begin, view.end);
    }
    const double least = (whole.end - whole.begin) * 1e-7;
    const double span = std::clamp((view.end - view.begin) * factor, least, whole.end - whole.begin);
    const double share = (at - view.begin) / (view.end - view.begin);
    view.begin = std::clamp(at - span * share, whole.begin, whole.end - span);
    view.end = view.begin + span;
}

// The selected task's lane is to be in sight.
void Screen::show_lane(base::ObjectId task) {
    if (!task || m_timeline.row_height <= 0) return;
    const auto& lanes = m_document->timeline.lanes;
    const auto found =
        std::find_if(lanes.begin(), lanes.end(), [&](const auto& lane) { return lane.task == task; });
    if (found == lanes.end() || m_state.fold_lanes) return;
    const float y = static_cast<float>(found - lanes.begin()) * m_timeline.row_height;
    float& scroll = m_state.scroll[static_cast<int>(Panel::Timeline)];
    const float room = m_timeline.bars_area.h - m_timeline.row_height;
    scroll = std::clamp(scroll, std::max(0.0f, y - room), std::max(0.0f, y));
}

bool Screen::apply_to_timeline(const Action& action) {
    const TimeView whole = whole_run(m_document->replay, m_state.view.by_step);
    TimeView& view = m_state.view;
    switch (action.act) {
        case Act::ZoomTimeline:
            zoom_timeline(action);
            return true;
        case Act::PanTimeline: {
            const double span = view.end - view.begin;
            view.begin = std::clamp(view.begin + action.amount, whole.begin, whole.end - span);
            view.end = view.begin + span;
            return true;
        }
        case Act::FitTimeline:
            view = whole;
            return true;
        case Act::SelectRange: {
            const auto other = static_cast<uint64_t>(std::max(0.0, action.amount));
            m_state.range = {std::min(action.number, other), std::max(action.number, other)};
            return true;
        }
        case Act::ZoomToRange: {
            if (m_state.range.end <= m_state.range.begin) return true;
            const TimeAxis axis(m_document->replay, view, 0, 1000, m_timeline.slot);
            const double begin = axis.time_at(axis.x_of_step(m_state.range.begin));
            const double end = axis.time_at(axis.x_of_step(m_state.range.end));
            const double least = (whole.end - whole.begin) * 1e-6;
            view.begin = std::clamp(begin, whole.begin, whole.end - least);
            view.end = std::clamp(end, view.begin + least, whole.end);
            return true;
        }
        case Act::ToggleStepAxis:
            view = whole_run(m_document->replay, !view.by_step);
            return true;
        case Act::FoldLanes:
            m_state.fold_lanes = !m_state.fold_lanes;
            m_state.scroll[static_cast<int>(Panel::Timeline)] = 0;
            return true;
        default:
            return false;
    }
}

}  // namespace loopscope::ui
