// Lost updates: a task reads something shared, awaits, and writes it back, while another has written it in
// between.
//
// The trace holds no variables. So places where that can happen are found in the script's text (read into a
// name, or asked about by an `if`, at one line, awaited, written at a later one; or all in one statement),
// and reported only when two tasks really went through them interleaved, with no lock held from read to
// write.
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

struct RacyPlace {
    uint32_t code;
    uint32_t read_line, write_line;
    std::string shared;  // "self.balance", "counter"
    bool is_set_first =
        false;              // written at read_line and read at write_line: what others set between is read
    bool is_check = false;  // only asked about at read_line
};

// Finds the places in one function of the script.
class PlaceFinder {
  public:
    PlaceFinder(const ScriptLines& script, const trace::CodeInfo& info, uint32_t code)
        : m_script(script), m_code(code) {
        for (const base::Span& span : info.positions) m_last = std::max(m_last, span.line);
        m_first = info.first_line;
    }

    std::vector<RacyPlace> find() {
        for (uint32_t line = m_first; line <= m_last; ++line) {
            const std::string_view statement = m_script.statement(line);
            for (const std::string_view word : {"global ", "nonlocal "})
                if (statement.starts_with(word))
                    m_shared_names.merge(names_in(statement.substr(word.size())));
        }
        for (uint32_t line = m_first; line <= m_last; ++line) look_at_write(line), look_at_set(line);
        return std::move(m_places);
    }

  private:
    bool is_shared(std::string_view target) const {
        if (target.find_first_of(",(") != std::string_view::npos) return false;
        return target.find_first_of(".[") != std::string_view::npos || m_shared_names.contains(target);
    }

    bool awaits(uint32_t line) const {
        return m_script.statement(line).find("await ") != std::string_view::npos;
    }

    static bool is_literal(char first) {
        return first == '"' || first == '\'' || (first >= '0' && first <= '9');
    }

    // Whether the function that is awaited in `value`, one of the script's, reads the target: `await
    // self.read()`.
    bool awaited_reads(std::string_view value, std::string_view target) const {
        const size_t await = value.find("await ");
        const size_t paren = value.find('(', await == std::string_view::npos ? value.size() : await);
        if (await == std::string_view::npos || paren == std::string_view::npos) return false;
        std::string_view called = value.substr(await + 6, paren - await - 6);
        called = called.substr(called.rfind('.') + 1);
        const std::string head = "async def " + std::string(called) + "(";
        for (uint32_t line = 1; line <= m_script.line_count(); ++line) {
            if (!m_script.statement(line).starts_with(head)) continue;
            const uint32_t indentation = m_script.indentation(line);
            for (uint32_t inner = line + 1; inner <= m_script.line_count(); ++inner) {
                const std::string_view statement = m_script.statement(inner);
                if (!statement.empty() && m_script.indentation(inner) <= indentation) break;
                if (statement.starts_with("return ") && reads(statement, target)) return true;
            }
        }
        return false;
    }

    // `if token is None:` around the write of token. Of `x[key]` others may have written another key.
    bool asks_before(uint32_t read, uint32_t line, std::string_view target) const {
        const std::string_view statement = m_script.statement(read);
        const size_t bracket = target.find('[');
        const bool is_one_place = bracket == std::string_view::npos || is_literal(target[bracket + 1]);
        return (statement.starts_with("if ") || statement.starts_with("while ")) && is_one_place &&
               m_script.indentation(read) < m_script.indentation(line) && reads(statement, target);
    }

    void look_at_write(uint32_t line) {
        const Assignment write = assignment_of(m_script.statement(line));
        if (write.target.empty() || !is_shared(write.target)) return;
        const size_t await = write.value.find("await ");
        if (await != std::string_view::npos) {  // x += await ..; x = x + await ..
            if (write.is_update || awaited_reads(write.value, write.target) ||
                write.value.substr(0, await).find(write.target) != std::string_view::npos) {
                m_places.push_back({m_code, line, line, std::string(write.target)});
                return;
            }
        }
        bool has_await = await != std::string_view::npos;
        for (uint32_t read = line; read-- > m_first;) {
            if (awaits(read)) has_await = true;
            if (has_await && asks_before(read, line, write.target)) {
                m_places.push_back({m_code, read, line, std::string(write.target)});
                m_places.back().is_check = write.is_update;
                return;
            }
            const Assignment copy = assignment_of(m_script.statement(read));
            if (!has_await || copy.target.empty() || copy.is_update || is_shared(copy.target)) continue;
            if (copy.value.find(write.target) == std::string_view::npos || awaits(read)) continue;
            if (!mentions(write.value, names_in(copy.target))) continue;
            m_places.push_back({m_code, read, line, std::string(write.target)});
            return;
        }
    }

    // `current = name`, an await, and then `current` read in the same function.
    void look_at_set(uint32_t line) {
        const Assignment set = assignment_of(m_script.statement(line));
        if (!m_shared_names.contains(set.target) || set.is_update || reads(set.value, set.target)) return;
        bool has_await = false;
        for (uint32_t later = line + 1; later <= m_last; ++later) {
            const std::string_view statement = m_script.statement(later);
            const Assignment other = assignment_of(statement);
            if (other.target == set.target) return;
            if (has_await && reads(statement, set.target)) {
                m_places.push_back({m_code, line, later, std::string(set.target), true});
                return;
            }
            has_await = has_await || awaits(later);
        }
    }

    const ScriptLines& m_script;
    uint32_t m_code, m_first = 0, m_last = 0;
    Names m_shared_names;
    std::vector<RacyPlace> m_places;
};

class RaceDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        if (event.kind != EventKind::line) return;
        if (!m_is_ready) prepare(watched);
        if (m_places.empty() || !watched.scene.running.task) return;
        const ObjectId task = watched.scene.running.task;
        for (size_t k = 0; k < m_places.size(); ++k) {
            const RacyPlace& place = m_places[k];
            if (place.code != event.b) continue;
            if (place.is_set_first) {
                set_or_read(k, event.a, task, watched);
                continue;
            }
            const bool is_one_line = place.read_line == place.write_line;
            if (is_one_line && m_reads.contains({k, task})) write(k, task, watched);  // it has left that line
            if (event.a == place.read_line)
                m_reads[{k, task}] = {watched.step(), holds_lock(watched.scene, task)};
            if (!is_one_line && event.a == place.write_line) write(k, task, watched);
        }
    }

  private:
    struct Read {
        uint64_t step;
        bool has_lock;
    };
    struct Write {
        ObjectId task;
        uint64_t step = 0;
    };

    void prepare(Watched& watched) {
        m_is_ready = true;
        const auto& codes = watched.trace.codes;
        for (uint32_t id = 1; id < codes.size(); ++id) {
            if (codes[id].is_library || codes[id].source != 0 || codes[id].name == "<module>") continue;
            for (RacyPlace& place : PlaceFinder(watched.statements, codes[id], id).find())
                m_places.push_back(std::move(place));
        }
    }

    static bool holds_lock(const replay::Scene& scene, ObjectId id) {
        for (const replay::SyncView& sync : scene.syncs)
            if (sync.holders.contains(id)) return true;
        return false;
    }

    void set_or_read(size_t k, uint32_t line, ObjectId id, Watched& watched) {
        const RacyPlace& place = m_places[k];
        Write& last = m_writes[k];
        if (line == place.read_line) {
            m_reads[{k, id}] = {watched.step(), holds_lock(watched.scene, id)};
            last = {id, watched.step()};
        } else if (line == place.write_line) {
            const auto set = m_reads.find({k, id});
            if (set == m_reads.end()) return;
            if (last.task != id && last.step > set->second.step && !set->second.has_lock) {
                watched.add(FindingKind::Overwritten,
                            say(Message::found_overwritten,
                                {task(watched.scene, id), code(place.shared), number(place.read_line),
                                 number(place.write_line), task(watched.scene, last.task)}),
                            say(Message::fix_overwritten), {place.write_line, place.read_line},
                            {watched.step(), set->second.step});
            }
            m_reads.erase(set);
        }
    }

    void write(size_t k, ObjectId id, Watched& watched) {
        const auto read = m_reads.find({k, id});
        Write& last = m_writes[k];
        if (read != m_reads.end()) {
            const RacyPlace& place = m_places[k];
            const bool is_lost = last.task && last.task != id && last.step > read->second.step;
            if (is_lost && !read->second.has_lock) {
                watched.add(FindingKind::LostUpdate,
                            say(place.is_check ? Message::found_race_check : Message::found_race,
                                {task(watched.scene, id), code(place.shared), number(place.read_line),
                                 number(place.write_line), task(watched.scene, last.task)}),
                            say(Message::fix_race), {place.write_line, place.read_line},
                            {watched.step(), read->second.step, last.step});
            }
            m_reads.erase(read);
        }
        last = {id, watched.step()};
    }

    bool m_is_ready = false;
    std::vector<RacyPlace> m_places;
    std::map<std::pair<size_t, ObjectId>, Read> m_reads;
    std::map<size_t, Write> m_writes;
};

}  // namespace

std::unique_ptr<Detector> make_race_detector() { return std::make_unique<RaceDetector>(); }

}  // namespace loopscope::insight
