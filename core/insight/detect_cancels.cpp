// Cancellation that was caught and not passed on.
#include <map>
#include <set>

#include "core/insight/detectors.h"
#include "core/insight/messages.h"

namespace loopscope::insight {

namespace {

using base::ObjectId;
using trace::Event;
using trace::EventKind;

class CancelDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        switch (event.kind) {
            case EventKind::task_cancel_requested:
                m_requested.insert(event.subject);
                break;
            case EventKind::task_cancel_delivered:
                // Without a request, what the task awaited was cancelled: that is no order to the task.
                // Timeouts and task groups cancel their own task, and turn that into something else.
                if (m_requested.erase(event.subject) > 0 && !has_scope(watched.scene, event.subject))
                    m_delivered[event.subject] = {watched.step(), 0, 0};
                break;
            case EventKind::caught:
                caught(event, watched);
                break;
            case EventKind::task_waiting:
                if (const auto found = m_delivered.find(event.subject); found != m_delivered.end())
                    ++found->second.waits;
                break;
            case EventKind::task_cancelled:
            case EventKind::task_failed:
                m_delivered.erase(event.subject);
                break;
            case EventKind::task_done:
                judge(event.subject, watched);
                break;
            default:
                break;
        }
    }

    void finish(Watched& watched) override {
        while (!m_delivered.empty()) judge(m_delivered.begin()->first, watched);
    }

  private:
    struct Delivered {
        uint64_t step;
        uint32_t caught_line;
        uint32_t waits;  // since then
    };

    static bool has_scope(const replay::Scene& scene, ObjectId id) {
        for (const replay::ScopeView& scope : scene.scopes)
            if (scope.owner == id) return true;
        return false;
    }

    void caught(const Event& event, Watched& watched) {
        const auto found = m_delivered.find(watched.scene.running.task);
        if (found == m_delivered.end() || found->second.caught_line != 0) return;
        const trace::CodeInfo& info = watched.trace.code(event.a);
        if (!info.is_library && info.source == 0) found->second.caught_line = event.b;
    }

    void judge(ObjectId id, Watched& watched) {
        const auto found = m_delivered.find(id);
        if (found == m_delivered.end()) return;
        const Delivered delivered = found->second;
        m_delivered.erase(found);
        const replay::TaskView* view = watched.scene.task(id);
        if (delivered.caught_line == 0 || !view || view->is_library) return;
        if (!is_over(view->state) && delivered.waits == 0) return;
        // Whoever takes a request back by its name knows what it is about.
        if (watched.script().text().find(".uncancel(") != std::string::npos) return;
        const Message what = delivered.waits > 0 ? Message::swallowed_went_on : Message::swallowed_returned;
        watched.add(FindingKind::CancellationSwallowed,
                    say(Message::found_swallowed,
                        {task(watched.scene, id), number(delivered.caught_line), say(what)}),
                    say(Message::fix_swallowed), {delivered.caught_line}, {delivered.step});
    }

    std::set<ObjectId> m_requested;
    std::map<ObjectId, Delivered> m_delivered;
};

}  // namespace

std::unique_ptr<Detector> make_cancel_detector() { return std::make_unique<CancelDetector>(); }

}  // namespace loopscope::insight
