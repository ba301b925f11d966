#include "core/insight/questions.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/replay/sample_traces.h"

using namespace loopscope;
using insight::QuestionKind;
using insight::to_text;

namespace {

const insight::Answer& right_answer(const insight::Question& question) {
    return *std::find_if(question.answers.begin(), question.answers.end(),
                         [](const auto& answer) { return answer.is_right; });
}

}  // namespace

TEST_CASE("every question has two to four answers, one of them right, each with its reason") {
    for (const auto& trace : {tests::three_requests(), tests::two_locks()}) {
        const replay::Replay replay(trace);
        const auto questions = insight::make_questions(replay);
        CHECK(questions.size() >= 2);
        for (const auto& question : questions) {
            CHECK(question.reveal_at > question.ask_at);
            CHECK(question.reveal_at <= replay.last_step());
            CHECK(question.answers.size() >= 2);
            CHECK(question.answers.size() <= 4);
            CHECK(std::count_if(question.answers.begin(), question.answers.end(),
                                [](const auto& answer) { return answer.is_right; }) == 1);
            for (const auto& answer : question.answers) CHECK_FALSE(to_text(answer.because).empty());
        }
    }
}

TEST_CASE("how long: the right answer is the longest way, a wrong one the sum of the waits") {
    const auto questions = insight::make_questions(replay::Replay(tests::three_requests()));
    REQUIRE(questions[0].kind == QuestionKind::HowLong);
    CHECK(to_text(right_answer(questions[0]).words) == "1.00 s");
    bool has_sum = false;
    for (const auto& answer : questions[0].answers) has_sum = has_sum || to_text(answer.words) == "2.00 s";
    CHECK(has_sum);
}

TEST_CASE("which task next: the one that has stood in the ready queue longest") {
    const auto questions = insight::make_questions(replay::Replay(tests::three_requests()));
    const auto found = std::find_if(questions.begin(), questions.end(), [](const auto& question) {
        return question.kind == QuestionKind::WhichTaskNext;
    });
    REQUIRE(found != questions.end());
    CHECK(to_text(right_answer(*found).words) == "users");
}

TEST_CASE("which line suspends: the await that has to wait") {
    const auto questions = insight::make_questions(replay::Replay(tests::three_requests()));
    const auto found = std::find_if(questions.begin(), questions.end(), [](const auto& question) {
        return question.kind == QuestionKind::WhichLineSuspends && question.ask_at > 60;
    });
    REQUIRE(found != questions.end());
    CHECK(to_text(right_answer(*found).words) == "line 5: await asyncio.sleep(delay)");
}
