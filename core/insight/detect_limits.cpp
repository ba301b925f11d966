// Limits that limited nothing: locks and semaphores that nobody shares, and timeouts that passed unnoticed
// because the seat was never given back.
#include <map>
#include <set>

#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

namespace {

using base::ObjectId;
using trace::Event;
using trace::EventKind;

class LimitDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        switch (event.kind) {
            case EventKind::line:
                m_line = watched.trace.code(event.b).is_library ? m_line : event.a;
                break;
            case EventKind::sync_created:
                created(event, watched);
                break;
            case EventKind::sync_acquired:
                if (const auto found = m_syncs.find(event.subject); found != m_syncs.end()) {
                    found->second.users.insert(watched.scene.running.task);
                    if (found->second.step == 0) found->second.step = watched.step();
                }
                break;
            case EventKind::timer_callback:
                if (is_timeout(watched.trace.text(event.a))) m_timeouts.insert(event.subject);
                break;
            case EventKind::clock_moved:
                if (event.detail == static_cast<uint16_t>(trace::ClockReason::BlockingCall))
                    m_blocker = watched.scene.running.task;
                break;
            case EventKind::timer_fired:  // too late, where somebody kept the seat beyond its time
                if (m_timeouts.erase(event.subject) > 0 &&
                    watched.replay.facts().due_of(event.subject) < watched.scene.time)
                    m_late.insert(event.subject);
                break;
            case EventKind::task_cancel_requested:  // late, but not in vain
                m_late.clear();
                break;
            case EventKind::timer_cancelled:
                cancelled(event, watched);
                break;
            default:
                break;
        }
    }

    void finish(Watched& watched) override {
        std::map<uint32_t, std::vector<const Sync*>> by_line;
        for (const auto& [id, sync] : m_syncs) {
            // Made by one task for another, or for several: that is no mistake.
            if (sync.users.size() > 1 || !sync.users.contains(sync.maker)) m_shared_lines.insert(sync.line);
            if (!sync.users.empty()) by_line[sync.line].push_back(&sync);
        }
        for (const auto& [line, syncs] : by_line) {
            std::set<ObjectId> users;
            for (const Sync* sync : syncs) users.insert(sync->users.begin(), sync->users.end());
            if (m_shared_lines.contains(line) || users.size() < 2 || users.size() != syncs.size()) continue;
            std::vector<uint64_t> steps;
            for (const Sync* sync : syncs) steps.push_back(sync->step);
            watched.add(FindingKind::NotShared,
                        say(Message::found_not_shared, {number(static_cast<uint32_t>(syncs.size())),
                                                        code(syncs.front()->name), number(line)}),
                        say(Message::fix_not_shared), {line}, steps);
        }
    }

  private:
    struct Sync {
        std::string name;
        uint32_t line = 0;
        ObjectId maker;            // task
        std::set<ObjectId> users;  // tasks
        uint64_t step = 0;
    };

    void created(const Event& event, Watched& watched) {
        const auto kind = static_cast<trace::SyncKind>(event.detail);
        if (kind != trace::SyncKind::Lock && kind != trace::SyncKind::Semaphore) return;
        if (!watched.scene.running.task || m_line == 0) return;  // made by a task, in the script
        m_syncs[event.subject] = {
            std::string(watched.trace.text(event.a)), m_line, watched.scene.running.task, {}, 0};
    }

    static bool is_timeout(std::string_view callback) {
        return callback.find("imeout") != std::string_view::npos || callback == "_release";
    }

    // The block of a timeout was left after its time: its timer was due, but the loop never got the seat to
    // look.
    void cancelled(const Event& event, Watched& watched) {
        if (m_timeouts.erase(event.subject) + m_late.erase(event.subject) == 0) return;
        const double due = watched.replay.facts().due_of(event.subject);
        const replay::TaskView* task = watched.scene.running_task();
        if (!task || due < 0 || watched.scene.time <= due) return;
        watched.add(FindingKind::TimeoutMissed,
                    say(Message::found_timeout_missed,
                        {seconds(due), insight::task(watched.scene, m_blocker ? m_blocker : task->id),
                         seconds(watched.scene.time)}),
                    say(Message::fix_timeout_missed), {m_line}, {watched.step()});
    }

    uint32_t m_line = 0;  // of the script, reached last
    std::map<ObjectId, Sync> m_syncs;
    std::set<uint32_t> m_shared_lines;
    std::set<ObjectId> m_timeouts;  // timers that end a block
    std::set<ObjectId> m_late;      // those of them that fired after their time
    ObjectId m_blocker;             // the task that made a blocking call last
};

}  // namespace

std::unique_ptr<Detector> make_limit_detector() { return std::make_unique<LimitDetector>(); }

}  // namespace loopscope::insight
