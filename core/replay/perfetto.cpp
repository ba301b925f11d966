#include "core/replay/perfetto.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/replay/facts.h"

namespace loopscope::replay {

namespace {

using Json = nlohmann::ordered_json;

class PerfettoWriter {
  public:
    explicit PerfettoWriter(const Replay& replay) : m_replay(replay), m_timeline(build_timeline(replay)) {
        lay_out_time();
    }

    std::string write() {
        m_events.push_back(
            {{"ph", "M"}, {"name", "process_name"}, {"pid", 1}, {"args", {{"name", script_name()}}}});
        for (const Lane& lane : m_timeline.lanes) add_lane(lane);
        for (const WakeUp& wake_up : m_timeline.wake_ups) add_arrow(wake_up);
        for (const auto& line : m_replay.facts().output()) add_output(line);
        const Json json = {{"traceEvents", std::move(m_events)}, {"displayTimeUnit", "ms"}};
        return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }

  private:
    // Where each step of a task begins and ends: at its virtual time, or a microsecond after the one before.
    void lay_out_time() {
        const trace::Trace& trace = m_replay.trace();
        double now = 0, time = 0;
        for (uint64_t k = 0; k < trace.size(); ++k) {
            const trace::Event& event = trace.events[k];
            if (event.kind == trace::EventKind::clock_moved) {
                time = event.seconds() * 1e6;
                now = std::max(now, std::round(time));
                m_moments.push_back({k + 1, now});
            } else if (event.kind == trace::EventKind::task_running) {
                m_moments.push_back({k + 1, ++now});
            } else if (event.kind == trace::EventKind::handle_finished) {
                m_moments.push_back({k, ++now});
            }
        }
    }

    double moment(uint64_t step) const {
        const auto after =
            std::upper_bound(m_moments.begin(), m_moments.end(), step,
                             [](uint64_t at, const auto& moment) { return at < moment.first; });
        return after == m_moments.begin() ? 0 : std::prev(after)->second;
    }

    std::string script_name() const {
        const auto& sources = m_replay.trace().sources;
        return sources.empty() ? "script" : sources[0]->name();
    }

    static int track(uint32_t number) { return static_cast<int>(number) + 1; }

    int track_of(ObjectId task) const { return track(m_replay.facts().link(task)); }

    void add_lane(const Lane& lane) {
        m_events.push_back({{"ph", "M"},
                            {"name", "thread_name"},
                            {"pid", 1},
                            {"tid", track(lane.number)},
                            {"args", {{"name", lane.name}}}});
        for (const LaneSpan& span : lane.spans) {
            const double begin = moment(span.begin_step), end = moment(span.end_step);
            std::string name = task_state_name(span.state);
            if (span.cause != WaitCause::None) name += std::string(": ") + wait_cause_name(span.cause);
            m_events.push_back({{"ph", "X"},
                                {"name", name},
                                {"cat", task_state_name(span.state)},
                                {"pid", 1},
                                {"tid", track(lane.number)},
                                {"ts", begin},
                                {"dur", std::max(end - begin, 0.5)},
                                {"args",
                                 {{"from_seconds", span.begin_time},
                                  {"to_seconds", span.end_time},
                                  {"from_step", span.begin_step},
                                  {"to_step", span.end_step}}}});
        }
    }

    void add_arrow(const WakeUp& wake_up) {
        if (!wake_up.from) return;
        const double at = moment(wake_up.step);
        const uint64_t id = ++m_arrows;
        m_events.push_back({{"ph", "s"},
                            {"name", "wake-up"},
                            {"cat", "wake-up"},
                            {"id", id},
                            {"pid", 1},
                            {"tid", track_of(wake_up.from)},
                            {"ts", at}});
        m_events.push_back({{"ph", "f"},
                            {"bp", "e"},
                            {"name", "wake-up"},
                            {"cat", "wake-up"},
                            {"id", id},
                            {"pid", 1},
                            {"tid", track_of(wake_up.to)},
                            {"ts", at + 0.25}});
    }

    void add_output(const TraceFacts::Line& line) {
        m_events.push_back({{"ph", "i"},
                            {"name", line.text},
                            {"cat", "output"},
                            {"s", "t"},
                            {"pid", 1},
                            {"tid", line.task ? track_of(line.task) : 0},
                            {"ts", moment(line.event)},
                            {"args", {{"seconds", line.time}, {"step", line.event + 1}}}});
    }

    const Replay& m_replay;
    Timeline m_timeline;
    std::vector<std::pair<uint64_t, double>> m_moments;
    Json m_events = Json::array();
    uint64_t m_arrows = 0;
};

}  // namespace

std::string write_perfetto(const Replay& replay) { return PerfettoWriter(replay).write(); }

}  // namespace loopscope::replay
