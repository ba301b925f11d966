// Async generators that were left before their end: nobody closed them, or what a context manager does at its
// end was skipped.
//
// Told only where it made a difference in this run: where something of the generator ran late, or did not run
// at all.
#include <map>
#include <set>

#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/insight/script_text.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

namespace {

using base::ObjectId;
using trace::Event;
using trace::EventKind;

class GeneratorDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        switch (event.kind) {
            case EventKind::task_created:  // without a coroutine and by nobody: the loop closes what was
                                           // dropped
                if (event.a == 0 && !watched.scene.running.task) m_closers.insert(event.subject);
                break;
            case EventKind::coroutine_suspended:
                stands(event, watched);
                break;
            case EventKind::coroutine_resumed:
                goes_on(event, watched);
                break;
            case EventKind::line:
                reaches(event, watched);
                break;
            case EventKind::coroutine_finished:
                ends(event, watched);
                break;
            default:
                break;
        }
    }

  private:
    struct Left {
        uint32_t code, line;
        uint64_t step;
        bool is_closed_late;
    };

    static const trace::CodeInfo* code_of(ObjectId generator, Watched& watched, uint32_t* id) {
        *id = watched.replay.facts().code_of(generator);
        if (*id == 0) return nullptr;
        const trace::CodeInfo& info = watched.trace.code(*id);
        return info.is_library || info.source != 0 ? nullptr : &info;
    }

    void stands(const Event& event, Watched& watched) {
        uint32_t id = 0;
        const trace::CodeInfo* info = event.a == 0 ? code_of(event.subject, watched, &id) : nullptr;
        if (info && event.b < info->positions.size())
            m_at_yield[event.subject] = {id, info->positions[event.b].line, 0, false};
        else
            m_at_yield.erase(event.subject);
    }

    void goes_on(const Event& event, Watched& watched) {
        const auto found = m_at_yield.find(event.subject);
        if (found == m_at_yield.end()) return;
        Left left = found->second;
        m_at_yield.erase(found);
        if (event.detail == 0) return;  // not by an exception
        left.step = watched.step();
        left.is_closed_late = m_closers.contains(watched.scene.running.task);
        m_left[event.subject] = left;
    }

    // A line of a generator that was left: its end is not skipped; but it may come late.
    void reaches(const Event& event, Watched& watched) {
        for (auto left = m_left.begin(); left != m_left.end(); ++left) {
            if (left->second.code != event.b) continue;
            if (left->second.is_closed_late) {
                watched.add(
                    FindingKind::LeftOpen,
                    say(Message::found_left_open,
                        {name_of(event.b, watched), number(left->second.line), seconds(watched.scene.time)}),
                    say(Message::fix_left_open), {left->second.line, event.a}, {left->second.step});
            }
            m_left.erase(left);
            return;
        }
    }

    void ends(const Event& event, Watched& watched) {
        m_at_yield.erase(event.subject);
        const auto found = m_left.find(event.subject);
        if (found == m_left.end()) return;
        const Left left = found->second;
        m_left.erase(found);
        if (event.detail == 0 || left.is_closed_late) return;
        const trace::CodeInfo& info = watched.trace.code(left.code);
        uint32_t last = 0;
        for (const base::Span& span : info.positions) last = std::max(last, span.line);
        if (last <= left.line || !is_context_manager(watched.script(), info.first_line)) return;
        watched.add(FindingKind::CleanUpSkipped,
                    say(Message::found_clean_up_skipped, {name_of(left.code, watched), number(left.line)}),
                    say(Message::fix_clean_up_skipped), {left.line, last}, {left.step});
    }

    static Sentence name_of(uint32_t id, Watched& watched) { return code(watched.trace.code(id).qualname); }

    // Decorated by @asynccontextmanager: its code begins at the decorator or below it.
    static bool is_context_manager(const base::SourceText& script, uint32_t first_line) {
        for (uint32_t line = first_line; line <= script.line_count() && line < first_line + 5; ++line) {
            const std::string_view statement = statement_of(script.line(line));
            if (!statement.starts_with('@')) break;
            if (statement.find("contextmanager") != std::string_view::npos) return true;
        }
        return first_line > 1 &&
               statement_of(script.line(first_line - 1)).find("contextmanager") != std::string_view::npos;
    }

    std::set<ObjectId> m_closers;         // tasks in which the loop closes generators that were dropped
    std::map<ObjectId, Left> m_at_yield;  // generators of the script that stand at a yield
    std::map<ObjectId, Left> m_left;      // an exception came in at the yield, and no line was reached since
};

}  // namespace

std::unique_ptr<Detector> make_generator_detector() { return std::make_unique<GeneratorDetector>(); }

}  // namespace loopscope::insight
