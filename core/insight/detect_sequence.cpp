// Awaits in a row: a coroutine that awaits others of the script one after the other, each taking time,
// although none seems to need what another gave.
#include <algorithm>
#include <map>

#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/insight/script_text.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

namespace {

using base::ObjectId;
using trace::Event;
using trace::EventKind;

class SequenceDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        switch (event.kind) {
            case EventKind::coroutine_started:
                started(event, watched);
                break;
            case EventKind::coroutine_finished:
                finished(event, watched);
                break;
            case EventKind::coroutine_closed:
                m_rows.erase(event.subject);
                break;
            default:
                break;
        }
    }

  private:
    struct Await {
        uint32_t line;
        double begin, end;
        uint64_t step;
    };
    struct Row {
        ObjectId task;
        std::vector<Await> awaits;
    };
    struct Open {
        ObjectId awaiter;
        Await await;
    };

    static bool is_the_scripts(const Watched& watched, ObjectId coroutine) {
        const uint32_t id = watched.replay.facts().code_of(coroutine);
        return id != 0 && !watched.trace.code(id).is_library && watched.trace.code(id).source == 0;
    }

    void started(const Event& event, Watched& watched) {
        const ObjectId awaiter{event.a};
        if (!awaiter || !is_the_scripts(watched, event.subject) || !is_the_scripts(watched, awaiter)) return;
        if (watched.trace.kind(event.subject) != trace::ObjectKind::Coroutine) return;
        const auto& positions = watched.trace.code(watched.replay.facts().code_of(awaiter)).positions;
        const uint32_t line = event.b < positions.size() ? positions[event.b].line : 0;
        // `async with` and `async for` await too, but cannot be handed to gather.
        const std::string_view statement = statement_of(watched.script().line(line));
        if (statement.starts_with("async ") || statement.find(" async for ") != std::string_view::npos)
            return;
        if (statement.find("await ") == std::string_view::npos) return;
        m_open[event.subject] = {awaiter, {line, watched.scene.time, 0, watched.step()}};
    }

    void finished(const Event& event, Watched& watched) {
        if (const auto row = m_rows.find(event.subject); row != m_rows.end()) {
            judge(row->second, watched);
            m_rows.erase(row);
        }
        const auto open = m_open.find(event.subject);
        if (open == m_open.end()) return;
        Await await = open->second.await;
        const ObjectId awaiter = open->second.awaiter;
        m_open.erase(open);
        await.end = watched.scene.time;
        if (event.detail != 0 || await.end <= await.begin) return;
        Row& row = m_rows[awaiter];
        row.task = watched.scene.running.task;
        if (!row.awaits.empty() && !continues(row.awaits.back(), await, row, watched)) judge(row, watched);
        row.awaits.push_back(await);
    }

    // Whether an await goes on right where the row ends, and needs nothing of what the row gave.
    static bool continues(const Await& last, const Await& next, const Row& row, const Watched& watched) {
        if (next.begin != last.end) return false;
        for (const Await& before : row.awaits)
            if (may_depend(watched.script(), before.line, next.line)) return false;
        return true;
    }

    static void judge(Row& row, Watched& watched) {
        std::vector<Await> awaits = std::exchange(row.awaits, {});
        if (awaits.size() < 2) return;
        double sum = 0, longest = 0;
        std::vector<uint32_t> lines;
        std::vector<uint64_t> steps;
        for (const Await& await : awaits) {
            sum += await.end - await.begin;
            longest = std::max(longest, await.end - await.begin);
            if (std::find(lines.begin(), lines.end(), await.line) == lines.end()) lines.push_back(await.line);
            steps.push_back(await.step);
        }
        std::string list;
        for (size_t k = 0; k < lines.size(); ++k)
            list += (k == 0 ? "" : k + 1 == lines.size() ? " and " : ", ") + std::to_string(lines[k]);
        const Message message = lines.size() == 1 ? Message::found_in_a_loop : Message::found_in_a_row;
        watched.add(
            FindingKind::AwaitsInARow,
            say(message, {task(watched.scene, row.task), text(list), seconds(sum), number(awaits.size())}),
            say(Message::fix_in_a_row, {seconds(longest), seconds(sum - longest)}), lines, steps);
    }

    std::map<ObjectId, Open> m_open;  // coroutines that are being awaited
    std::map<ObjectId, Row> m_rows;   // by the coroutine that awaits
};

}  // namespace

std::unique_ptr<Detector> make_sequence_detector() { return std::make_unique<SequenceDetector>(); }

}  // namespace loopscope::insight
