// Runs that cannot go on: circles of waiting, and waits for what nobody is left to bring.
#include <map>

#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/replay/graph.h"

namespace loopscope::insight {

namespace {

using base::ObjectId;
using trace::Event;
using trace::EventKind;

class StallDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        if (event.kind == EventKind::line && !watched.trace.code(event.b).is_library) m_line = event.a;
        if (event.kind == EventKind::sync_acquired) m_taken[{event.subject, ObjectId{event.a}}] = m_line;
        if (event.kind == EventKind::task_running) m_line = line_of(watched, event.subject);
        if (event.kind != EventKind::run_stopped) return;
        const auto reason = static_cast<trace::StopReason>(event.detail);
        if (reason == trace::StopReason::Interrupted) add_hanging(watched);
        if (reason != trace::StopReason::Deadlock) return;
        const bool has_cycle = add_cycles(watched);
        if (!has_cycle) add_hopeless(watched);
    }

  private:
    static uint32_t line_of(const Watched& watched, ObjectId task) {
        const replay::TaskView* view = watched.scene.task(task);
        return view ? view->line : 0;
    }

    // Who waits for the next one in the circle, and over what.
    Sentence link(const Watched& watched, ObjectId from, ObjectId to) const {
        const replay::Scene& scene = watched.scene;
        const replay::TaskView& view = *scene.task(from);
        const Sentence who = task(scene, from), other = task(scene, to), line = number(view.line);
        for (const replay::WaitEdge& edge : waits_of(scene, view)) {
            if (edge.to != to || !edge.over) continue;
            const Sentence lock = code(describe_wait(scene, view));
            const auto taken = m_taken.find({edge.over, to});
            if (taken == m_taken.end() || taken->second == 0)
                return say(Message::deadlock_by_lock_unplaced, {who, lock, line, other});
            return say(Message::deadlock_by_lock, {who, lock, line, other, number(taken->second)});
        }
        return say(Message::deadlock_by_task, {who, line, other});
    }

    Sentence links(const Watched& watched, const std::vector<ObjectId>& cycle) const {
        Sentence all;
        for (size_t k = 0; k < cycle.size(); ++k) {
            if (k > 0)
                all.push_back(say(k + 1 == cycle.size() ? Message::list_last : Message::list_next)[0]);
            for (Piece& piece : link(watched, cycle[k], cycle[(k + 1) % cycle.size()]))
                all.push_back(std::move(piece));
        }
        return all;
    }

    bool add_cycles(Watched& watched) const {
        const auto cycles = await_cycles(watched.scene);
        for (const auto& cycle : cycles) {
            std::vector<uint32_t> lines;
            for (const base::ObjectId id : cycle) lines.push_back(watched.scene.task(id)->line);
            if (cycle.size() == 1) {
                watched.add(
                    FindingKind::Deadlock,
                    say(Message::found_deadlock_alone, {tasks(watched.scene, cycle), number(lines[0])}),
                    say(Message::fix_deadlock_alone), lines, {watched.step()});
                continue;
            }
            watched.add(FindingKind::Deadlock,
                        say(Message::found_deadlock, {tasks(watched.scene, cycle), links(watched, cycle)}),
                        say(Message::fix_deadlock), lines, {watched.step()});
        }
        return !cycles.empty();
    }

    // A script that serves is ended when no client will call any more. Whoever of its own tasks waits for
    // data then, as a client whose server waits for the rest of what it sends, waits for ever.
    static void add_hanging(Watched& watched) {
        for (const replay::TaskView& view : watched.scene.tasks) {
            const bool waits_for_data =
                view.state == replay::TaskState::Waiting && view.wait.text.starts_with("data from ");
            if (view.is_library || !waits_for_data || view.line == 0) continue;
            watched.add(FindingKind::NothingLeft,
                        say(Message::found_nothing_left, {task(watched.scene, view.id), number(view.line),
                                                          code(describe_wait(watched.scene, view))}),
                        say(Message::fix_hanging), {view.line}, {watched.step()});
        }
    }

    // Only those at the ends of chains: who waits for another task follows from that.
    static void add_hopeless(Watched& watched) {
        for (const replay::TaskView& view : watched.scene.tasks) {
            if (view.state != replay::TaskState::Waiting || view.is_library) continue;
            if (!waits_of(watched.scene, view).empty()) continue;
            watched.add(FindingKind::NothingLeft,
                        say(Message::found_nothing_left, {task(watched.scene, view.id), number(view.line),
                                                          code(describe_wait(watched.scene, view))}),
                        say(Message::fix_nothing_left), {view.line}, {watched.step()});
        }
    }

    uint32_t m_line = 0;                                        // of the script, reached last
    std::map<std::pair<ObjectId, ObjectId>, uint32_t> m_taken;  // by lock and task: at which line
};

}  // namespace

std::unique_ptr<Detector> make_stall_detector() { return std::make_unique<StallDetector>(); }

}  // namespace loopscope::insight
