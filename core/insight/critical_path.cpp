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
        uint64_t step = m_replay.last_step();
        const Lane* lane = last_lane(step);
        if (lane != nullptr) add_alone(*lane, &step);
        while (lane != nullptr) {
            lane = walk_back(*lane, &step);
            if (lane != nullptr) continue;
            // What was over before its first task was made: the script itself, or an earlier asyncio.run.
            lane = last_lane(step);
            if (lane != nullptr) add_alone(*lane, &step);
        }
        add_script(0, m_replay.facts().time_at(step), 0, step);
        std::reverse(m_path.parts.begin(), m_path.parts.end());
        for (const CriticalPart& part : m_path.parts) m_shares[part.task] += part.end - part.begin;
        for (const auto& [id, share] : m_shares)
            if (share > m_path.decider_time) m_path.decider = id, m_path.decider_time = share;
        say_it();
        return std::move(m_path);
    }

  private:
    const Lane* lane_of(ObjectId id) const {
        const replay::TaskView* view = m_end.task(id);
        return view ? &m_timeline.lanes[view->number] : nullptr;
    }

    // The script's own task that ended last before a step; where none did, one that waits still at the end.
    const Lane* last_lane(uint64_t before) {
        const double time = m_replay.facts().time_at(before);
        for (; m_done_left > 0; --m_done_left) {
            const replay::TaskView* view = m_end.task(m_end.done[m_done_left - 1]);
            if (view->is_library || view->ended_at > time) continue;
            const Lane& lane = m_timeline.lanes[view->number];
            if (lane.spans.empty() || lane.spans.back().begin_step >= before) continue;
            --m_done_left;
            return &lane;
        }
        const bool at_end = before == m_replay.last_step();
        return at_end && !m_timeline.lanes.empty() ? &m_timeline.lanes[0] : nullptr;
    }

    // Time that passed after a task's end while no task ran: the script's own calls blocked.
    void add_alone(const Lane& lane, uint64_t* step) {
        if (lane.ended_at < 0) return;
        const uint64_t end_step = lane.spans.back().end_step;
        add_script(lane.ended_at, m_replay.facts().time_at(*step), end_step, *step);
        *step = std::min(*step, end_step);
    }

    void add_script(double begin, double end, uint64_t begin_step, uint64_t end_step) {
        if (end <= begin) return;
        m_path.parts.push_back({{}, begin, end, begin_step, end_step, replay::WaitCause::None});
    }

    // Who decides, and the piece of it that is worth shortening.
    void say_it() {
        if (m_path.decider_time <= 0) {
            m_path.sentence = say(Message::critical_none);
            return;
        }
        m_path.sentence = say(Message::critical, {task(m_end, m_path.decider), seconds(m_path.decider_time),
                                                  seconds(m_path.total)});
        const CriticalPart* longest = nullptr;
        for (const CriticalPart& part : m_path.parts)
            if (longest == nullptr || part.end - part.begin > longest->end - longest->begin + 1e-9)
                longest = &part;
        const replay::Scene scene = m_replay.scene_at(longest->begin_step);
        const replay::TaskView* view = scene.task(longest->task);
        const Sentence length = seconds(longest->end - longest->begin);
        if (view != nullptr && view->state == TaskState::Waiting && view->line != 0) {
            m_path.advice = say(
                Message::critical_advice_wait,
                {task(m_end, longest->task), number(view->line), code(describe_wait(scene, *view)), length});
        } else {
            const uint32_t line = blocking_line(*longest);
            if (line != 0)
                m_path.advice =
                    say(Message::critical_advice_block, {task(m_end, longest->task), number(line), length});
        }
    }

    // The line of the call that blocked longest in a part of the path; 0 where none did.
    uint32_t blocking_line(const CriticalPart& part) const {
        uint32_t line = 0;
        double longest = 0, before = part.begin;
        const auto& moves = m_replay.facts().clock_moves();
        for (const replay::ClockMove& move : moves) {
            if (move.event < part.begin_step || move.event >= part.end_step) continue;
            if (move.time - before > longest) {
                longest = move.time - before;
                line = m_replay.scene_at(move.event).line;
            }
            before = move.time;
        }
        return line;
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
    size_t m_done_left = m_end.done.size();  // tasks that ended and were not followed yet
    std::map<ObjectId, double> m_shares;
};

}  // namespace

CriticalPath critical_path(const replay::Replay& replay) { return PathFinder(replay).find(); }

}  // namespace loopscope::insight
