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
                m_open.erase(event.subject);
                break;
            case EventKind::line:
                m_last_lines[event.b] = watched.step();
                break;
            case EventKind::task_created:
                m_created[event.subject] = watched.step();
                break;
            case EventKind::coroutine_suspended:
                awaits_task(event, watched);
                break;
            case EventKind::coroutine_resumed:
                has_awaited_task(event, watched);
                break;
            default:
                break;
        }
    }

  private:
    struct Await {
        uint32_t line, statement;  // the statement's first line
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
        const uint32_t line = line_of(watched, awaiter, event.b);
        // `async with` and `async for` await too, but cannot be handed to gather.
        const std::string_view statement = watched.statements.statement(watched.statements.first_line(line));
        if (statement.starts_with("async ") || statement.find(" async for ") != std::string_view::npos)
            return;
        if (statement.find("await ") == std::string_view::npos) return;
        m_open[event.subject] = {awaiter, await_at(line, watched.step(), watched)};
    }

    static uint32_t line_of(const Watched& watched, ObjectId coroutine, uint32_t instruction) {
        const auto& positions = watched.trace.code(watched.replay.facts().code_of(coroutine)).positions;
        return instruction < positions.size() ? positions[instruction].line : 0;
    }

    // `await create_task(..)`: a task that is awaited in the very statement that made it runs no more beside
    // the others than its coroutine would.
    void awaits_task(const Event& event, Watched& watched) {
        const auto created = m_created.find(ObjectId{event.a});
        if (created == m_created.end() || !is_the_scripts(watched, event.subject)) return;
        const uint64_t made = created->second;
        m_created.erase(created);
        if (made < m_last_lines[watched.replay.facts().code_of(event.subject)]) return;
        const uint32_t line = line_of(watched, event.subject, event.b);
        m_tasks[event.subject] = {event.subject, await_at(line, made, watched)};
    }

    void has_awaited_task(const Event& event, Watched& watched) {
        const auto open = m_tasks.find(event.subject);
        if (open == m_tasks.end()) return;
        const Open over = open->second;
        m_tasks.erase(open);
        add(over, event.detail == 0, watched);
    }

    void finished(const Event& event, Watched& watched) {
        if (const auto row = m_rows.find(event.subject); row != m_rows.end()) {
            judge(row->second, watched);
            m_rows.erase(row);
        }
        const auto open = m_open.find(event.subject);
        if (open == m_open.end()) return;
        const Open over = open->second;
        m_open.erase(open);
        add(over, event.detail == 0, watched);
    }

    void add(const Open& open, bool has_result, Watched& watched) {
        Await await = open.await;
        await.end = watched.scene.time;
        if (!has_result || await.end <= await.begin) return;
        Row& row = m_rows[open.awaiter];
        row.task = watched.scene.running.task;
        if (!row.awaits.empty() && !continues(row.awaits.back(), await, row, watched)) judge(row, watched);
        row.awaits.push_back(await);
    }

    static Await await_at(uint32_t line, uint64_t step, const Watched& watched) {
        return {line, watched.statements.first_line(line), watched.scene.time, 0, step};
    }

    // Several in one statement are its arguments: none gives another anything.
    static bool may_depend(const Await& first, const Await& second, const Watched& watched) {
        if (first.statement == second.statement && first.line != second.line) return false;
        return insight::may_depend(watched.statements, first.statement, second.statement);
    }

    // Whether an await goes on right where the row ends, and needs nothing of what the row gave.
    static bool continues(const Await& last, const Await& next, const Row& row, const Watched& watched) {
        if (next.begin != last.end) return false;
        for (const Await& before : row.awaits)
            if (may_depend(before, next, watched)) return false;
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

    std::map<ObjectId, Open> m_open;            // coroutines that are being awaited
    std::map<ObjectId, Open> m_tasks;           // by the coroutine that awaits a task it has just made
    std::map<ObjectId, uint64_t> m_created;     // tasks: the step
    std::map<uint32_t, uint64_t> m_last_lines;  // by code: the step at which a line of it was reached last
    std::map<ObjectId, Row> m_rows;             // by the coroutine that awaits
};

}  // namespace

std::unique_ptr<Detector> make_sequence_detector() { return std::make_unique<SequenceDetector>(); }

}  // namespace loopscope::insight
