#include "core/insight/narration.h"

#include <doctest/doctest.h>

#include "core/insight/messages.h"
#include "core/insight/transcript.h"
#include "tests/replay/sample_traces.h"

using namespace loopscope;
using insight::Depth;
using replay::Granularity;
using replay::Replay;

namespace {

std::vector<std::string> texts(const insight::Narration& told) {
    std::vector<std::string> out;
    for (const auto& sentence : told.sentences) out.push_back(insight::to_text(sentence));
    return out;
}

}  // namespace

TEST_CASE("the picture's sentence: who was resumed, where, and why it could go on") {
    const Replay replay(tests::three_requests());
    const uint64_t step = replay.parse_step("line:6").value();
    const auto told = narrate(replay, replay.previous(Granularity::TaskSwitch, step), step, Depth::What);
    const auto& sentences = told.sentences;
    REQUIRE(sentences.size() >= 2);
    CHECK(insight::to_text(sentences[0]) ==
          "The loop took posts from the front of the ready queue and resumed it where it was suspended, at "
          "line 5: "
          "asyncio.sleep(0.5) is over.");
    CHECK(insight::to_text(sentences[1]) == "Everyone else stands still until posts awaits or returns.");
    bool has_task = false, has_code = false;
    for (const auto& piece : worded(sentences[0], base::Language::English)) {
        has_task =
            has_task || (piece.kind == insight::Piece::Kind::Task && piece.text == "posts" && piece.task);
        has_code =
            has_code || (piece.kind == insight::Piece::Kind::Code && piece.text == "asyncio.sleep(0.5)");
    }
    CHECK(has_task);
    CHECK(has_code);
}

TEST_CASE("every step of every granularity has one to three sentences, and deeper ones add to them") {
    for (const auto& trace : {tests::three_requests(), tests::two_locks()}) {
        const Replay replay(trace);
        for (const auto granularity :
             {Granularity::Event, Granularity::Line, Granularity::TaskSwitch, Granularity::Tick}) {
            uint64_t from = 0;
            for (uint64_t position = 1; position <= replay.count(granularity); ++position) {
                const uint64_t to = replay.step_of(granularity, position);
                const auto what = texts(narrate(replay, from, to, Depth::What));
                const auto why = texts(narrate(replay, from, to, Depth::Why));
                const auto inside = texts(narrate(replay, from, to, Depth::Inside));
                CHECK(what.size() >= 1);
                CHECK(what.size() <= 3);
                CHECK(why.size() >= what.size());
                CHECK(inside.size() >= why.size());
                for (size_t k = 0; k < what.size(); ++k) CHECK(inside[k] == what[k]);
                for (const auto& sentence : inside) CHECK(sentence.find("{0}") == std::string::npos);
                from = to;
            }
        }
    }
}

TEST_CASE("a deadlock's last waits say who holds the lock") {
    const std::string transcript = insight::transcript(Replay(tests::two_locks()));
    CHECK(transcript.find("and must wait: bob holds the lock.") != std::string::npos);
    CHECK(transcript.find("and must wait: ann holds the lock.") != std::string::npos);
}

TEST_CASE("the transcript has one numbered line a task switch") {
    const Replay replay(tests::three_requests());
    const std::string transcript = insight::transcript(replay);
    const auto lines = static_cast<uint64_t>(std::count(transcript.begin(), transcript.end(), '\n'));
    CHECK(lines == replay.count(Granularity::TaskSwitch) + 1);
    CHECK(transcript.find("users paused at line 5, await asyncio.sleep(delay), and gave the seat back") !=
          std::string::npos);
    CHECK(transcript.find("Task-1 paused at line 13, results = await asyncio.gather(..), and gave the seat "
                          "back until all that it gathered is done: users, posts and stats.") !=
          std::string::npos);
    CHECK(transcript.find("so the loop slept until 0.50 s") != std::string::npos);
}

TEST_CASE("the sentences of a step stand in the order of time, and the one that matters most is marked") {
    const Replay replay(tests::three_requests());
    for (uint64_t position = 1; position <= replay.count(Granularity::TaskSwitch); ++position) {
        const uint64_t to = replay.step_of(Granularity::TaskSwitch, position);
        const auto told = narrate(replay, replay.previous(Granularity::TaskSwitch, to), to, Depth::Inside);
        const auto words = texts(told);
        CHECK(told.main < told.what);
        CHECK(told.what <= words.size());
        for (size_t k = 0; k < told.what; ++k) {
            if (words[k].find("printed") == std::string::npos) continue;
            // Printing comes before the await or the end of the same step.
            for (size_t before = 0; before < k; ++before)
                CHECK(words[before].find("gave the seat back") == std::string::npos);
        }
    }
}

TEST_CASE("every event says why and what happens inside, too") {
    for (const auto& trace : {tests::three_requests(), tests::two_locks()}) {
        const Replay replay(trace);
        for (uint64_t k = 0; k < trace->size(); ++k) {
            const std::string kind = trace::event_kind_name(trace->events[k].kind);
            CAPTURE(kind);
            CHECK(texts(narrate(replay, k, k + 1, Depth::What))[0] != "Nothing has happened yet.");
            const size_t what = narrate(replay, k, k + 1, Depth::What).sentences.size();
            CHECK(narrate(replay, k, k + 1, Depth::Why).sentences.size() > what);
            CHECK(narrate(replay, k, k + 1, Depth::Inside).sentences.size() > what + 1);
        }
    }
}
