// The critical path: from the end of the run backwards, along whoever the others waited for.
#include <algorithm>
#include <map>

#include "core/insight/messages.h"
#include "core/insight/why.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

using base::ObjectId;
using replay::Lane;
using replay::LaneSpan;
using replay::TaskState;
using replay::WakeUp;

namespace {

class PathFinder {
  public:
    explicit PathFinder(const replay::Replay& replay)
        : m_replay(replay), m_timeline(build_timeline(replay)), m_end(replay.scene_at(replay.last_step())) {}

    CriticalPath find() {
        m_path.total = m_timeline.end_time;
        const Lane* lane = last_lane();
        uint64_t step = m_replay.last_step();
        while (lane) lane = walk_back(*lane, &step);
        std::reverse(m_path.parts.begin(), m_path.parts.end());
        for (const CriticalPart& part : m_path.parts) m_shares[part.task] += part.end - part.begin;
        for (const auto& [id, share] : m_shares)
            if (share > m_path.decider_time) m_path.decider = id, m_path.decider_time = share;
        m_path.sentence = m_path.decider_time > 0
                              ? say(Message::critical, {task(m_end, m_path.decider),
                                                        seconds(m_path.decider_time), seconds(m_path.total)})
                              : say(Message::critical_none);
        return std::move(m_path);
    }

  private:
    const Lane* lane_of(ObjectId id) const {
        const replay::TaskView* view = m_end.task(id);
        return view ? &m_timeline.lanes[view->number] : nullptr;
    }

    // The script's own task that ended last; where none ended, the one that waits still.
    const Lane* last_lane() const {
        for (size_t k = m_end.done.size(); k > 0; --k)
            if (!m_end.task(m_end.done[k - 1])->is_library) return lane_of(m_end.done[k - 1]);
        return m_timeline.lanes.empty() ? nullptr : &m_timeline.lanes[0];
    }

    const WakeUp* wake_up_at(uint64_t step, ObjectId to) const {
        auto at =
            std::lower_bound(m_timeline.wake_ups.begin(), m_timeline.wake_ups.end(), step,
                             [](const WakeUp& wake_up, uint64_t wanted) { return wake_up.step < wanted; });
        for (; at != m_timeline.wake_ups.end() && at->step == step; ++at)
            if (at->to == to) return &*at;
        return nullptr;
    }

    void add(const Lane& lane, const LaneSpan& span, double end, uint64_t end_step) {
        if (end <= span.begin_time) return;
        m_path.parts.push_back({lane.task, span.begin_time, end, span.begin_step, end_step, span.cause});
    }

    // Goes back in a lane from a step, until somebody else must be followed; gives whom, and from where.
    const Lane* walk_back(const Lane& lane, uint64_t* step) {
        for (size_t k = lane.spans.size(); k > 0; --k) {
            const LaneSpan& span = lane.spans[k - 1];
            if (span.begin_step >= *step) continue;
            if (span.state == TaskState::Waiting && span.end_step <= *step) {
                const WakeUp* wake_up = wake_up_at(span.end_step, lane.task);
                const Lane* other = wake_up ? lane_of(wake_up->from) : nullptr;
                if (other && other != &lane) {
                    *step = wake_up->step;
                    return other;
                }
            }
            add(lane, span, std::min(span.end_time, m_replay.facts().time_at(*step)),
                std::min(span.end_step, *step));
            *step = span.begin_step;
        }
        const replay::TaskView* view = m_end.task(lane.task);
        return view ? lane_of(view->creator) : nullptr;
    }

    const replay::Replay& m_replay;
    const replay::Timeline m_timeline;
    const replay::Scene m_end;
    CriticalPath m_path;
    std::map<ObjectId, double> m_shares;
};

}  // namespace

CriticalPath critical_path(const replay::Replay& replay) { return PathFinder(replay).find(); }

}  // namespace loopscope::insight
