// What was dropped: coroutines that nobody awaited, exceptions that nobody saw, tasks that nobody kept.
#include <set>

#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

namespace {

using trace::Event;
using trace::EventKind;

class DropDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        switch (event.kind) {
            case EventKind::line:
                m_in_script = !watched.trace.code(event.b).is_library;
                break;
            case EventKind::coroutine_created:
                if (m_in_script && watched.trace.code(event.a).is_library) m_of_library.insert(event.subject);
                break;
            case EventKind::coroutine_started:
                m_of_library.erase(event.subject);
                break;
            case EventKind::coroutine_never_awaited:
                add_never_awaited(event, watched);
                break;
            case EventKind::exception_never_retrieved:
                add_never_retrieved(event, watched);
                break;
            case EventKind::task_destroyed_pending:
                add_lost(event, watched);
                break;
            default:
                break;
        }
    }

  private:
    void add_never_awaited(const Event& event, Watched& watched) {
        const uint32_t code_id = watched.replay.facts().code_of(event.subject);
        const trace::CodeInfo& info = watched.trace.code(code_id);
        if (info.is_library && !m_of_library.contains(event.subject)) return;
        const Sentence call = code(info.qualname.empty() ? "coroutine" : info.qualname + "(..)");
        watched.add(FindingKind::NeverAwaited,
                    event.a == 0 ? say(Message::found_never_awaited_unplaced, {call})
                                 : say(Message::found_never_awaited, {call, number(event.a)}),
                    say(Message::fix_never_awaited), {event.a}, {watched.step()});
    }

    static void add_never_retrieved(const Event& event, Watched& watched) {
        const replay::TaskView* view = watched.scene.task(event.subject);
        if (view && (view->error == "SystemExit" || view->error == "KeyboardInterrupt"))
            return;  // ended the run
        const Sentence who = view ? task(watched.scene, event.subject) : code("Future");
        const Sentence what = code(view ? describe_outcome(*view) : std::string(watched.trace.text(event.a)));
        watched.add(FindingKind::ExceptionNeverRetrieved, say(Message::found_never_retrieved, {who, what}),
                    say(Message::fix_never_retrieved), {view ? view->line : 0}, {watched.step()});
    }

    static void add_lost(const Event& event, Watched& watched) {
        const replay::TaskView* view = watched.scene.task(event.subject);
        watched.add(FindingKind::TaskLost, say(Message::found_lost, {task(watched.scene, event.subject)}),
                    say(Message::fix_lost), {view ? view->line : 0}, {watched.step()});
    }

    bool m_in_script = false;
    std::set<base::ObjectId> m_of_library;  // made by a line of the script, and not begun: asyncio.sleep(..)
};

}  // namespace

std::unique_ptr<Detector> make_drop_detector() { return std::make_unique<DropDetector>(); }

}  // namespace loopscope::insight
