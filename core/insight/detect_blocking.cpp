// Who keeps the seat: calls that block while others want to run, and tasks that ask again and again.
#include <algorithm>
#include <map>

#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

namespace {

using base::ObjectId;
using trace::Event;
using trace::EventKind;

constexpr uint32_t kManyLines = 50'000;  // of one step of a task
constexpr uint32_t kSpins = 1000;        // turns in a row without waiting

class BlockDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        if (event.kind == EventKind::clock_moved) {
            if (event.detail == static_cast<uint16_t>(trace::ClockReason::BlockingCall))
                blocked(event, watched);
            m_time = event.seconds();
            m_spins.clear();
        }
        if (event.kind == EventKind::task_waiting) waited(event, watched);
        if (event.kind == EventKind::task_running) m_first_line = m_lines = 0;
        if (event.kind == EventKind::line) kept_on(event, watched);
    }

    void finish(Watched& watched) override {
        for (auto& [line, block] : m_blocks) {
            if (block.others.empty()) continue;
            watched.add(FindingKind::LoopBlocked,
                        say(Message::found_blocked,
                            {number(line), seconds(block.total), tasks(watched.scene, block.others)}),
                        say(Message::fix_blocked), {line}, block.steps);
        }
    }

  private:
    struct Block {
        double total = 0;
        std::vector<ObjectId> others;
        std::vector<uint64_t> steps;
    };

    void blocked(const Event& event, Watched& watched) {
        const replay::Scene& scene = watched.scene;
        if (!scene.loop_running) return;
        std::vector<ObjectId> others;
        for (const replay::TaskView& view : scene.tasks)
            if (view.id != scene.running.task && !is_over(view.state) && !view.is_library)
                others.push_back(view.id);
        // Who only waits for the one that blocks loses nothing.
        std::erase_if(others, [&](ObjectId id) { return waits_for(scene, id, scene.running.task); });
        Block& block = m_blocks[scene.line];
        block.total += event.seconds() - m_time;
        block.steps.push_back(watched.step());
        for (const ObjectId id : others)
            if (std::find(block.others.begin(), block.others.end(), id) == block.others.end())
                block.others.push_back(id);
    }

    // A task that computes for long, while others stand in the ready queue.
    void kept_on(const Event& event, Watched& watched) {
        const replay::Scene& scene = watched.scene;
        if (!scene.running.task) return;
        if (m_lines++ == 0) m_first_line = event.a, m_first_step = watched.step();
        if (m_lines != kManyLines) return;
        std::vector<ObjectId> others;
        for (const replay::HandleView& handle : scene.ready)
            if (handle.task) others.push_back(handle.task);
        if (others.empty()) return;
        watched.add(FindingKind::Starvation,
                    say(Message::found_starvation, {task(scene, scene.running.task), number(kManyLines),
                                                    number(m_first_line), tasks(scene, others)}),
                    say(Message::fix_starvation), {event.a, m_first_line}, {watched.step(), m_first_step});
    }

    static bool waits_for(const replay::Scene& scene, ObjectId id, ObjectId running) {
        const replay::TaskView* view = scene.task(id);
        if (!view || view->state != replay::TaskState::Waiting) return false;
        if (view->wait.on == running) return true;
        const auto& children = view->wait.children;
        return std::find(children.begin(), children.end(), running) != children.end();
    }

    void waited(const Event& event, Watched& watched) {
        const replay::TaskView* view = watched.scene.task(event.subject);
        if (event.a != 0 || !view || view->is_library) {
            m_spins.erase(event.subject);
            return;
        }
        if (++m_spins[event.subject] != kSpins) return;
        watched.add(FindingKind::Spinning,
                    say(Message::found_spinning,
                        {task(watched.scene, event.subject), number(kSpins), number(view->line)}),
                    say(Message::fix_spinning), {view->line}, {watched.step()});
    }

    double m_time = 0;
    uint32_t m_lines = 0, m_first_line = 0;  // of the step under way
    uint64_t m_first_step = 0;
    std::map<uint32_t, Block> m_blocks;  // by line
    std::map<ObjectId, uint32_t> m_spins;
};

}  // namespace

std::unique_ptr<Detector> make_block_detector() { return std::make_unique<BlockDetector>(); }

}  // namespace loopscope::insight
