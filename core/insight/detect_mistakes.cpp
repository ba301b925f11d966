// Exceptions that say what is wrong with the asynchronous code: they failed a task, ended the script, or were
// raised where nothing but an `except Exception` caught them.
//
// Whoever catches an exception by its name meant it. An exception passes through many hands (the task, its
// awaiter, the traceback): by its class and words it is told once, with the line where it came from.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/insight/mistakes.h"
#include "core/replay/facts.h"

namespace loopscope::insight {

namespace {

using trace::Event;
using trace::EventKind;

class MistakeDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        switch (event.kind) {
            case EventKind::line:
                if (!is_the_scripts(event.b, watched)) break;
                place(m_line, watched);
                m_line = event.a;
                m_left_at = 0;
                if (!m_running.empty() && watched.replay.facts().code_of(m_running.back()) == event.b)
                    m_lines[m_running.back()] = event.a;
                break;
            case EventKind::task_running:
                m_running.clear();
                break;
            case EventKind::coroutine_started:
            case EventKind::coroutine_resumed:
                m_running.push_back(event.subject);
                break;
            case EventKind::coroutine_suspended:
            case EventKind::coroutine_finished:
                stops(event, watched);
                break;
            case EventKind::raise:
                m_raised = {watched.trace.text(event.a), watched.trace.text(event.b), watched.step()};
                break;
            case EventKind::unwind:
                if (is_the_scripts(event.a, watched)) leaves(event.b, watched);
                break;
            case EventKind::caught:
                if (is_the_scripts(event.a, watched)) {
                    place(m_line, watched);
                    caught(event.b, watched);
                }
                m_raised = {};
                break;
            case EventKind::task_failed:
                note(watched.trace.text(event.a), watched.trace.text(event.b), m_left_at, watched);
                m_raised = {};
                break;
            case EventKind::reply_arrived:  // told although `except FileNotFoundError` may be there
                if (watched.trace.text(event.a).starts_with("the simulated machine has no "))
                    if (Noted* noted =
                            note("FileNotFoundError", watched.trace.text(event.a), m_line, watched))
                        noted->is_in_traceback = true;
                break;
            case EventKind::output:
                if (static_cast<trace::Stream>(event.detail) == trace::Stream::Stderr)
                    read_tracebacks(watched.trace.text(event.a), watched);
                break;
            default:
                break;
        }
    }

    void finish(Watched& watched) override {
        for (Noted& noted : m_noted) {
            const Sentence error{{Piece::Kind::Code, noted.words(), {}}};
            watched.add(FindingKind::Mistake,
                        noted.line == 0
                            ? say(Message::found_mistake_unplaced, {error, noted.mistake.means})
                            : say(Message::found_mistake, {number(noted.line), error, noted.mistake.means}),
                        std::move(noted.mistake.fix), {noted.line}, {noted.step});
        }
    }

  private:
    static constexpr size_t kLongest = 140;  // of an exception's words

    struct Raised {  // and on its way; class empty: none
        std::string_view error_class, message;
        uint64_t step = 0;
    };
    struct Noted {
        std::string error_class, message;
        uint32_t line;
        uint64_t step;
        Mistake mistake;
        bool is_in_traceback;  // nobody caught it

        bool is(std::string_view other_class, std::string_view other_message) const {
            return error_class == other_class && message == other_message;
        }
        std::string words() const {
            std::string words = message.empty() ? error_class : error_class + ": " + message;
            if (words.ends_with('.')) words.pop_back();  // the sentence goes on with one of its own
            return shortened(words, kLongest);
        }
    };

    static bool is_the_scripts(uint32_t code, const Watched& watched) {
        const trace::CodeInfo& info = watched.trace.code(code);
        return !info.is_library && info.source == 0;
    }

    void leaves(uint32_t line, Watched& watched) {
        place(line, watched);
        if (m_left_at == 0) m_left_at = line;
    }

    // A coroutine waits, or is over; where it ends by an exception, its line tells where that came from.
    void stops(const Event& event, Watched& watched) {
        const auto at = std::find(m_running.begin(), m_running.end(), event.subject);
        m_running.erase(at, m_running.end());
        const uint32_t code = watched.replay.facts().code_of(event.subject);
        if (code == 0 || !is_the_scripts(code, watched)) return;
        if (event.kind == EventKind::coroutine_suspended) {
            const auto& positions = watched.trace.code(code).positions;
            if (event.b < positions.size()) m_lines[event.subject] = positions[event.b].line;
            return;
        }
        const auto line = m_lines.find(event.subject);
        if (line == m_lines.end()) return;
        if (event.detail != 0) leaves(line->second, watched);
        m_lines.erase(line);
    }

    // What was raised leaves, or is caught in, a function of the script at that line.
    void place(uint32_t line, Watched& watched) {
        if (m_raised.error_class.empty()) return;
        if (Noted* noted = note(m_raised.error_class, m_raised.message, line, watched))
            noted->step = std::min(noted->step, m_raised.step);
        m_raised = {};
    }

    Noted* note(std::string_view error_class, std::string_view message, uint32_t line, Watched& watched) {
        if (const size_t dot = error_class.rfind('.'); dot != std::string_view::npos)
            error_class.remove_prefix(dot + 1);
        for (Noted& noted : m_noted)
            if (noted.is(error_class, message) && (noted.line != 0 || line == 0)) return &noted;
        auto mistake =
            find_mistake(error_class, message, watched.statements.statement(line), watched.script().text());
        if (!mistake || mistake->only_at_end) return nullptr;
        // By its place more can be said.
        std::erase_if(m_noted, [&](const Noted& noted) { return noted.is(error_class, message); });
        m_noted.push_back({std::string(error_class), std::string(message), line, watched.step(),
                           std::move(*mistake), false});
        return &m_noted.back();
    }

    // `except TypeError:` was written by somebody who expects it.
    void caught(uint32_t line, Watched& watched) {
        m_left_at = 0;
        const std::string_view clause = watched.statements.statement(line);
        for (size_t k = m_noted.size(); k-- > 0;) {
            if (!reads(clause, m_noted[k].error_class) || m_noted[k].is_in_traceback) continue;
            m_noted.erase(m_noted.begin() + static_cast<std::ptrdiff_t>(k));
            return;
        }
    }

    // What Python printed of an exception that nobody caught: its last line, its last place in the script.
    void read_tracebacks(std::string_view text, Watched& watched) {
        bool is_inside = false;
        uint32_t line = 0;
        std::string_view error_class, message;
        while (!text.empty()) {
            const std::string_view row = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(text.size(), row.size() + 1));
            if (row.starts_with("Traceback (most") || row.starts_with("  + Exception Group Traceback")) {
                is_inside = true;
                line = 0;
            } else if (is_inside && row.find("File \"") != std::string_view::npos) {
                if (const uint32_t place = line_in(row, watched); place != 0) line = place;
            } else if (is_inside) {
                const std::string_view said = row.starts_with("  | ") ? row.substr(4) : row;
                if (said.empty() || said[0] == ' ') continue;
                is_inside = false;
                const size_t colon = said.find(": ");
                message = colon == std::string_view::npos ? std::string_view() : said.substr(colon + 2);
                error_class = said.substr(0, colon);
            }
        }
        // Those before the last led to it.
        if (error_class.empty()) return;
        if (Noted* noted = note(error_class, message, line, watched)) noted->is_in_traceback = true;
    }

    // Of a row of a traceback that stands for the script: which line.
    static uint32_t line_in(std::string_view row, const Watched& watched) {
        const size_t name = row.find('"') + 1;
        if (!row.substr(name).starts_with(watched.script().name() + "\", line ")) return 0;
        const size_t digits = row.find(", line ") + 7;
        return static_cast<uint32_t>(std::strtoul(std::string(row.substr(digits)).c_str(), nullptr, 10));
    }

    uint32_t m_line = 0;  // of the script, reached last
    Raised m_raised;
    std::vector<base::ObjectId> m_running;       // coroutines of the step under way, the innermost last
    std::map<base::ObjectId, uint32_t> m_lines;  // of coroutines: where they are
    uint32_t m_left_at = 0;  // where the exception under way left the script's innermost function
    std::vector<Noted> m_noted;
};

}  // namespace

std::unique_ptr<Detector> make_mistake_detector() { return std::make_unique<MistakeDetector>(); }

}  // namespace loopscope::insight
