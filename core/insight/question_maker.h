// The maker of questions: walks along a run once, and asks where there is something to be asked.
//
// Behind make_questions() (questions.h) only. Each ask_ function either adds one question or none; none asks
// about what the screen shows already at ask_at.
#pragma once

#include <set>
#include <string>

#include "core/insight/questions.h"
#include "core/replay/facts.h"
#include "core/replay/fold.h"

namespace loopscope::insight {

class QuestionMaker {
  public:
    explicit QuestionMaker(const replay::Replay& replay)
        : m_replay(replay), m_trace(replay.trace()), m_scene(replay::first_scene(replay.facts())) {}

    std::vector<Question> make();

  private:
    static constexpr size_t kAnswers = 4;
    static constexpr uint64_t kLookAhead = 20'000;  // events

    void add(Question question);
    bool is_new(const std::string& situation) { return m_situations.insert(situation).second; }
    // The first event of a kind from here on; null where there is none near.
    const trace::Event* next_of(trace::EventKind kind, uint64_t* at) const;
    // The next step of the granularity at or after an event has happened.
    uint64_t step_after(uint64_t event) const {
        return m_replay.next(replay::Granularity::TaskSwitch, event);
    }

    void ask_which_task();
    void ask_what_prints();
    Sentence why_not_printed_yet(const replay::TraceFacts::Line& line) const;
    void ask_which_line();
    void ask_how_long();

    // questions_results.cpp
    void ask_finish_order();
    void ask_values();
    struct Awaiting;
    bool find_result(Awaiting* awaiting) const;
    void ask_value_awaited(const Awaiting& awaiting);
    void ask_value_made(uint64_t line_event, std::string_view target);

    const replay::Replay& m_replay;
    const trace::Trace& m_trace;
    replay::Scene m_scene;
    std::vector<Question> m_questions;
    size_t m_asked[kQuestionKindCount] = {};
    std::set<std::string> m_situations;
};

}  // namespace loopscope::insight
