// Locks that are held through slow waits, and queues that only grow.
#include <algorithm>
#include <map>
#include <set>

#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/insight/script_text.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

namespace {

using base::ObjectId;
using replay::WaitCause;
using trace::Event;
using trace::EventKind;

constexpr uint32_t kManyItems = 50;

class SyncDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        switch (event.kind) {
            case EventKind::task_waiting:
                began_to_wait(event.subject, watched);
                break;
            case EventKind::task_running:
                went_on(event.subject, watched);
                break;
            case EventKind::line:
                if (!watched.trace.code(event.b).is_library) m_line = event.a;
                break;
            case EventKind::sync_created:
                m_made[event.subject] = m_line;
                break;
            case EventKind::sync_changed:
                changed(event, watched);
                break;
            default:
                break;
        }
    }

    void finish(Watched& watched) override {
        for (auto& [line, held] : m_found) {
            const auto is_what_for = [&](uint32_t at) { return must_hold_across(watched.statements, at); };
            if (std::any_of(held.stands_at.begin(), held.stands_at.end(), is_what_for)) continue;
            if (held.waiters.size() > 1) std::erase(held.waiters, held.holder);  // of a later turn
            watched.add(FindingKind::LockHeldAcrossWait,
                        say(Message::found_lock_held,
                            {task(watched.scene, held.holder), code(held.lock), number(line),
                             seconds(held.total), tasks(watched.scene, held.waiters)}),
                        say(Message::fix_lock_held), {line}, held.steps);
        }
        for (const auto& [id, queue] : m_queues) {
            if (queue.most < kManyItems || !has_consumer_before(queue, watched)) continue;
            const uint32_t made = m_made[id];
            watched.add(FindingKind::QueueGrows,
                        say(Message::found_queue_grows, {number(queue.most), number(made)}),
                        say(Message::fix_queue_grows), {queue.line, made}, {queue.step});
        }
    }

  private:
    struct Holding {
        ObjectId lock;
        double since;
        uint64_t step;
        std::vector<uint32_t> stands_at;
    };
    struct Held {
        std::vector<uint32_t> stands_at;  // the lines of all its functions
        ObjectId holder;
        std::string lock;
        double total = 0;
        std::vector<ObjectId> waiters;
        std::vector<uint64_t> steps;
    };
    struct Queue {
        uint32_t most = 0, line = 0;
        uint64_t step = 0;
        uint32_t size = 0;
        std::set<ObjectId> consumers;  // tasks that took items out
    };

    // Work that is put in before anybody is there to take it out is a list of jobs, and grows no further.
    static bool has_consumer_before(const Queue& queue, const Watched& watched) {
        const replay::TraceFacts& facts = watched.replay.facts();
        return std::any_of(queue.consumers.begin(), queue.consumers.end(),
                           [&](ObjectId task) { return facts.introduced(task) < queue.step; });
    }

    void began_to_wait(ObjectId id, Watched& watched) {
        const replay::TaskView* view = watched.scene.task(id);
        if (!view || view->state != replay::TaskState::Waiting) return;
        const WaitCause cause = view->wait.cause;
        if (cause != WaitCause::Timer && cause != WaitCause::Io && cause != WaitCause::Executor) return;
        for (const replay::SyncView& sync : watched.scene.syncs)
            if (sync.kind == trace::SyncKind::Lock && sync.name == "Lock" && sync.holders.contains(id))
                m_holding[id] = {sync.id, watched.scene.time, watched.step(), lines_of(*view)};
    }

    static std::vector<uint32_t> lines_of(const replay::TaskView& view) {
        std::vector<uint32_t> lines;
        for (const replay::AwaitFrame& frame : view.stack)
            if (!frame.is_library && frame.span.line != 0) lines.push_back(frame.span.line);
        return lines;
    }

    void went_on(ObjectId id, Watched& watched) {
        const auto found = m_holding.find(id);
        if (found == m_holding.end()) return;
        const Holding holding = found->second;
        m_holding.erase(found);
        const replay::SyncView* lock = watched.scene.syncs.find(holding.lock);
        const replay::TaskView* view = watched.scene.task(id);
        if (!lock || !view || lock->waiters.empty() || watched.scene.time <= holding.since) return;
        std::vector<ObjectId> waiters;  // those that lost time by it
        for (const ObjectId waiter : lock->waiters) {
            const replay::TaskView* other = watched.scene.task(waiter);
            if (other && waiter != id && other->wait.since < watched.scene.time) waiters.push_back(waiter);
        }
        if (waiters.empty()) return;
        Held& held = m_found[view->wait.line];
        if (held.steps.empty()) {
            held.holder = id;
            held.lock = lock->name;
            held.stands_at = holding.stands_at;
        }
        held.total += watched.scene.time - holding.since;
        held.steps.push_back(holding.step);
        for (const ObjectId waiter : waiters)
            if (std::find(held.waiters.begin(), held.waiters.end(), waiter) == held.waiters.end())
                held.waiters.push_back(waiter);
    }

    void changed(const Event& event, Watched& watched) {
        const replay::SyncView* sync = watched.scene.syncs.find(event.subject);
        if (!sync || sync->kind != trace::SyncKind::Queue || sync->capacity != 0) return;
        Queue& queue = m_queues[event.subject];
        if (event.a < queue.size && watched.scene.running.task)
            queue.consumers.insert(watched.scene.running.task);
        queue.size = event.a;
        if (event.a <= queue.most) return;
        queue.most = event.a;
        queue.line = watched.scene.line;
        queue.step = watched.step();
    }

    std::map<ObjectId, Holding> m_holding;  // by task
    std::map<uint32_t, Held> m_found;       // by line
    std::map<ObjectId, Queue> m_queues;
    std::map<ObjectId, uint32_t> m_made;  // locks and queues: at which line of the script
    uint32_t m_line = 0;                  // of the script, reached last
};

}  // namespace

std::unique_ptr<Detector> make_sync_detector() { return std::make_unique<SyncDetector>(); }

}  // namespace loopscope::insight
