// Traces that no run can have left, but whose file reads: everything that shows a trace must survive them.
#include <doctest/doctest.h>

#include "core/insight/findings.h"
#include "core/insight/questions.h"
#include "core/insight/transcript.h"
#include "core/insight/why.h"
#include "core/replay/perfetto.h"
#include "core/replay/scene_json.h"
#include "core/trace/fields.h"
#include "core/trace/file.h"
#include "core/trace/jsonl.h"
#include "tests/replay/sample_traces.h"

using namespace loopscope;

namespace {

// Shows a trace in every way there is; gives the number of characters shown, so that nothing is left out.
size_t show_all(std::shared_ptr<const trace::Trace> trace) {
    size_t shown = trace::dump(*trace).size() + trace::write_jsonl(*trace).size();
    replay::Replay replay(std::move(trace));
    shown += replay.defect().size();
    for (uint64_t step = 0; step <= replay.last_step(); step += 7) {
        replay.seek(step);
        shown += replay::scene_json(replay.scene()).size();
        for (const auto& task : replay.scene().tasks) {
            shown += insight::why_waiting(replay, step, task.id).size();
            if (step % 5 == 0) shown += insight::who_woke(replay, step, task.id).size();
        }
    }
    shown += insight::transcript(replay).size() + replay::write_perfetto(replay).size();
    for (const auto& finding : insight::find_all(replay)) shown += finding.sentence.size();
    for (const auto& question : insight::make_questions(replay)) shown += question.answers.size();
    return shown + insight::critical_path(replay).sentence.size();
}

}  // namespace

TEST_CASE("traces with single bytes changed are refused or shown, and nothing crashes") {
    uint64_t seed = 42;
    const auto random = [&](uint64_t below) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        return (seed >> 33) % below;
    };
    int read = 0;
    for (const auto& sample : {tests::three_requests(), tests::two_locks()}) {
        const std::string bytes = trace::write_trace(*sample);
        const size_t events_begin = bytes.size() - sample->size() * sizeof(trace::Event);
        for (int round = 0; round < 150; ++round) {
            std::string changed = bytes;
            for (uint64_t k = 0; k <= random(3); ++k) {
                const size_t place = events_begin + random(bytes.size() - events_begin);
                changed[place] = static_cast<char>(place % 16 < 4 ? random(70) : random(30));
            }
            const auto trace = trace::read_trace(changed);
            if (!trace.ok()) continue;
            ++read;
            CHECK(show_all(trace.value()) > 0);
        }
    }
    CHECK(read > 50);
}

TEST_CASE("events in any order are shown, and nothing crashes") {
    uint64_t seed = 7;
    const auto sample = tests::two_locks();
    for (int round = 0; round < 60; ++round) {
        auto shuffled = std::make_shared<trace::Trace>();
        shuffled->texts = sample->texts;
        shuffled->codes = sample->codes;
        shuffled->objects = sample->objects;
        shuffled->sources = sample->sources;
        for (uint64_t k = 0; k < sample->size(); ++k) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            *shuffled->events.append() = sample->events[(seed >> 33) % sample->size()];
        }
        CHECK(show_all(shuffled) > 0);
    }
}

TEST_CASE("a trace with no events at all is shown") {
    trace::Recorder recorder;
    recorder.add_source(std::make_shared<base::SourceText>("empty.py", ""));
    CHECK(show_all(recorder.finish()) > 0);
}
