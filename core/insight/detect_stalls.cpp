// Runs that cannot go on: circles of waiting, and waits for what nobody is left to bring.
#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/replay/graph.h"

namespace loopscope::insight {

namespace {

using trace::Event;
using trace::EventKind;

class StallDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        if (event.kind != EventKind::run_stopped) return;
        if (static_cast<trace::StopReason>(event.detail) != trace::StopReason::Deadlock) return;
        const bool has_cycle = add_cycles(watched);
        if (!has_cycle) add_hopeless(watched);
    }

  private:
    static bool add_cycles(Watched& watched) {
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
            watched.add(FindingKind::Deadlock, say(Message::found_deadlock, {tasks(watched.scene, cycle)}),
                        say(Message::fix_deadlock), lines, {watched.step()});
        }
        return !cycles.empty();
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
};

}  // namespace

std::unique_ptr<Detector> make_stall_detector() { return std::make_unique<StallDetector>(); }

}  // namespace loopscope::insight
