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
                if (!watched.trace.code(event.b).is_library) reached(event.a, watched);
                break;
            case EventKind::task_created:
                m_created[event.subject] = watched.step();
                break;
            case EventKind::coroutine_suspended:
                awaits_task(event, watched);
                break;
            case EventKind::request_sent:
                sent(event, watched);
                break;
            case EventKind::coroutine_resumed:
                has_awaited_task(event, watched);
                break;
            default:
                break;
        }
    }

  private:
    static constexpr size_t kMostNoted = 100'000;

    struct Use {  // of an attribute: the steps
        std::vector<uint64_t> changes, reads;
    };
    struct Await {
        uint32_t line, statement;  // the statement's first line
        double begin, end;
        uint64_t step;
        uint64_t end_step = 0;
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
        await.end_step = watched.step();
        if (!has_result || await.end <= await.begin) return;
        Row& row = m_rows[open.awaiter];
        row.task = watched.scene.running.task;
        if (!row.awaits.empty() && !continues(row.awaits.back(), await, row, watched)) judge(row, watched);
        row.awaits.push_back(await);
    }

    static Await await_at(uint32_t line, uint64_t step, const Watched& watched) {
        return {line, watched.statements.first_line(line), watched.scene.time, 0, step, 0};
    }

    // Several in one statement are its arguments: none gives another anything.
    static bool may_depend(const Await& first, const Await& second, const Watched& watched) {
        if (first.statement == second.statement && first.line != second.line) return false;
        return insight::may_depend(watched.statements, first.statement, second.statement);
    }

    // Whether an await goes on right where the row ends, and needs nothing of what the row gave.
    bool continues(const Await& last, const Await& next, const Row& row, const Watched& watched) {
        if (next.begin != last.end) return false;
        if (next.statement != last.statement || row.awaits.size() == 1) {  // else it was asked before
            for (const Await& before : row.awaits)
                if (may_depend(before, next, watched)) return false;
        }
        const uint64_t begin = row.awaits.front().step;
        return !needs_state(begin, last.end_step, next) && !changes_world(begin, last.end_step, next);
    }

    // Something in the script's objects that was changed since `begin`, and is read by what is awaited next.
    bool needs_state(uint64_t begin, uint64_t end, const Await& next) const {
        for (const auto& [target, use] : m_uses)
            if (occurs(use.changes, begin, end) && occurs(use.reads, next.step, next.end_step)) return true;
        return false;
    }

    // Two that both do more than ask the world for something: the order counts. One connection of a database
    // can do one thing at a time.
    bool changes_world(uint64_t begin, uint64_t end, const Await& next) const {
        return occurs(m_effects, begin, end) && occurs(m_effects, next.step, next.end_step);
    }

    static bool occurs(const std::vector<uint64_t>& steps, uint64_t begin, uint64_t end) {
        const auto at = std::lower_bound(steps.begin(), steps.end(), begin);
        return at != steps.end() && *at <= end;
    }

    void sent(const Event& event, const Watched& watched) {
        const auto kind = static_cast<trace::RequestKind>(event.detail);
        const bool is_question =
            kind == trace::RequestKind::Stream ||
            (kind == trace::RequestKind::Http && watched.trace.text(event.a).starts_with("GET"));
        if (!is_question && m_effects.size() < kMostNoted) m_effects.push_back(watched.step());
    }

    // Attributes that lines change and others read; `x += ..` and `x.append(..)` do not count as reading.
    void reached(uint32_t line, const Watched& watched) {
        if (m_line_uses.empty()) prepare(watched);
        if (line >= m_line_uses.size()) return;
        for (const auto& [target, is_change] : m_line_uses[line]) {
            Use& use = m_uses[target];
            std::vector<uint64_t>& steps = is_change ? use.changes : use.reads;
            if (steps.size() < kMostNoted) steps.push_back(watched.step());
        }
    }

    void prepare(const Watched& watched) {
        const ScriptLines& script = watched.statements;
        m_line_uses.resize(script.line_count() + 1);
        Names targets;
        for (uint32_t line = 1; line <= script.line_count(); ++line) {
            const std::string_view target = changed_by(script.statement(line));
            if (target.find('.') != std::string_view::npos) targets.emplace(target);
        }
        for (uint32_t line = 1; line <= script.line_count(); ++line) {
            const std::string_view statement = script.statement(line);
            const std::string_view changed = changed_by(statement);
            const Assignment set = assignment_of(statement);
            for (const std::string& target : targets) {
                if (changed == target) m_line_uses[line].emplace_back(target, true);
                const bool is_pure = changed == target && (set.is_update || set.target.empty());
                const std::string_view read = set.target.empty() ? statement : set.value;
                if (!is_pure && reads(read, target)) m_line_uses[line].emplace_back(target, false);
            }
        }
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
        std::vector<Sentence> list;
        for (const uint32_t line : lines) list.push_back(number(line));
        const Message message = lines.size() == 1 ? Message::found_in_a_loop : Message::found_in_a_row;
        watched.add(
            FindingKind::AwaitsInARow,
            say(message, {task(watched.scene, row.task), listed(list), seconds(sum), number(awaits.size())}),
            say(Message::fix_in_a_row, {seconds(longest), seconds(sum - longest)}), lines, steps);
    }

    std::map<ObjectId, Open> m_open;            // coroutines that are being awaited
    std::map<ObjectId, Open> m_tasks;           // by the coroutine that awaits a task it has just made
    std::map<ObjectId, uint64_t> m_created;     // tasks: the step
    std::map<uint32_t, uint64_t> m_last_lines;  // by code: the step at which a line of it was reached last
    std::vector<std::vector<std::pair<std::string, bool>>>
        m_line_uses;  // by line: of what, and whether changed
    std::map<std::string, Use> m_uses;
    std::vector<uint64_t> m_effects;  // steps at which the world was asked to do something
    std::map<ObjectId, Row> m_rows;   // by the coroutine that awaits
};

}  // namespace

std::unique_ptr<Detector> make_sequence_detector() { return std::make_unique<SequenceDetector>(); }

}  // namespace loopscope::insight
