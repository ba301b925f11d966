// Questions made from a run: to be asked before a step is shown, with the right answer and wrong ones.
//
// The right answer is read off the trace; wrong ones come from what people new to asyncio believe (the newest
// task runs first, an await always suspends, waits always add up), as far as the run offers them. Each answer
// says why.
#pragma once

#include <vector>

#include "core/insight/narration.h"

namespace loopscope::insight {

enum class QuestionKind : uint8_t {
    WhichTaskNext,
    WhatPrintsNext,
    WhichLineSuspends,
    HowLong,
    FinishOrder,  // in which order several tasks come to their end
    ValueAfter,   // what a variable holds after the line
};
constexpr int kQuestionKindCount = static_cast<int>(QuestionKind::ValueAfter) + 1;
const char* question_name(QuestionKind kind);  // "which task next"

struct Answer {
    Sentence words;
    bool is_right = false;
    Sentence because;  // why it is right, or why not
};

struct Question {
    QuestionKind kind{};
    uint64_t ask_at = 0;     // the step that is shown while it is asked
    uint64_t reveal_at = 0;  // the step that shows the answer; > ask_at
    Sentence words;
    std::vector<Answer>
        answers;  // two to four, exactly one of them right, in an order that gives nothing away
};

// In order of ask_at. Situations that repeat are asked about once.
std::vector<Question> make_questions(const replay::Replay& replay);

}  // namespace loopscope::insight
