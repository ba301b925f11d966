// Coroutine functions that nothing started: no loop ran and none of them was called.
//
// Told only of runs that ended well: an exception says better why nothing came of it.
#include "core/insight/detectors.h"
#include "core/insight/messages.h"
#include "core/insight/script_text.h"

namespace loopscope::insight {

namespace {

using trace::Event;
using trace::EventKind;

struct Place {
    uint32_t line = 0;  // 0: there is none
    std::string_view name;
};

// The one that the script most likely begins with: main, or the last that is no method and no inner function.
Place first_function(const ScriptLines& statements) {
    constexpr std::string_view kHead = "async def ";
    Place place;
    for (uint32_t line = 1; line <= statements.line_count(); ++line) {
        std::string_view text = statements.statement(line);
        if (!text.starts_with(kHead)) continue;
        if (statements.indentation(line) > 0 && place.line != 0) continue;
        text.remove_prefix(kHead.size());
        place = {line, text.substr(0, text.find('('))};
        if (place.name == "main" && statements.indentation(line) == 0) break;
    }
    return place;
}

// What is made to be served, as in app = FastAPI().
Place application(const ScriptLines& statements) {
    for (uint32_t line = 1; line <= statements.line_count(); ++line) {
        const Assignment made = assignment_of(statements.statement(line));
        for (const std::string_view maker : {"FastAPI(", "fastapi.FastAPI(", "Starlette("}) {
            if (made.value.starts_with(maker)) return {line, made.target};
        }
    }
    return {};
}

class UnstartedDetector : public Detector {
  public:
    void look_at(const Event& event, Watched& watched) override {
        if (event.kind == EventKind::loop_started) m_is_started = true;
        if (event.kind == EventKind::coroutine_created && !watched.trace.code(event.a).is_library)
            m_is_started = true;
        if (event.kind == EventKind::program_ended) m_ended_well = event.a == 0;
    }

    void finish(Watched& watched) override {
        if (m_is_started || !m_ended_well) return;
        const Place function = first_function(watched.statements);
        if (function.line == 0) return;
        const Place served = application(watched.statements);
        const bool is_server = served.line != 0;
        const Place& place = is_server ? served : function;
        watched.add(FindingKind::NotStarted,
                    say(is_server ? Message::found_not_served : Message::found_not_started,
                        {number(place.line), code(place.name)}),
                    say(is_server ? Message::fix_not_served : Message::fix_not_started, {code(place.name)}),
                    {place.line}, {watched.step()});
    }

  private:
    bool m_is_started = false, m_ended_well = false;
};

}  // namespace

std::unique_ptr<Detector> make_unstarted_detector() { return std::make_unique<UnstartedDetector>(); }

}  // namespace loopscope::insight
