// Replay and insight on real runs: no program of the tests or lessons may leave a trace that cannot be, and
// every scene is the same by whichever way one gets there.
#include "core/replay/replay.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/insight/questions.h"
#include "core/insight/transcript.h"
#include "core/insight/why.h"
#include "core/run/run.h"
#include "core/trace/file.h"
#include "tests/replay/sample_traces.h"

using namespace loopscope;

namespace {

std::shared_ptr<const trace::Trace> trace_of(const std::string& name, std::string script) {
    run::Options options;
    options.limits.events = 200'000;
    return run::run(std::make_shared<base::SourceText>(name, std::move(script)), options).trace;
}

// Of the tests and of the lessons.
std::vector<std::filesystem::path> programs() {
    std::vector<std::filesystem::path> paths;
    for (const char* folder : {LOOPSCOPE_SOURCE_DIR "/tests/programs", LOOPSCOPE_SOURCE_DIR "/lessons"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.path().extension() == ".py") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

TEST_CASE(
    "no program leaves a trace that cannot be, and each is told, asked about and written without a crash") {
    REQUIRE(programs().size() > 50);
    for (const auto& path : programs()) {
        CAPTURE(path.string());
        std::ifstream file(path);
        std::stringstream text;
        text << file.rdbuf();
        const auto trace = trace_of(path.filename().string(), text.str());
        replay::Replay replay(trace);
        CHECK(replay.defect() == "");
        if (trace->size() > 20'000) continue;
        CHECK_FALSE(insight::transcript(replay).empty());
        for (const auto& question : insight::make_questions(replay)) CHECK(question.answers.size() >= 2);
        const auto read = trace::read_trace(trace::write_trace(*trace));
        REQUIRE(read.ok());
        CHECK(read.value()->size() == trace->size());
        const uint64_t stride = trace->size() > 2'000 ? 13 : 1;  // each step, but of the longest runs
        std::vector<uint64_t> hashes;
        for (uint64_t step = 0; step <= replay.last_step(); ++step) {
            replay.seek(step);
            if (step % stride == 0) hashes.push_back(replay.scene().hash());
        }
        bool all_equal = true;
        for (uint64_t step = replay.last_step() + 1; step-- > 0;) {
            replay.seek(step);
            if (step % stride == 0) all_equal = all_equal && replay.scene().hash() == hashes[step / stride];
        }
        for (uint64_t k = 0; k < hashes.size(); ++k) {
            const uint64_t step = k * 7919 % hashes.size() * stride;
            replay.seek(step);
            all_equal = all_equal && replay.scene().hash() == hashes[step / stride];
        }
        CHECK(all_equal);
    }
}

TEST_CASE("the picture's script really ends as the picture promises: users decides, 1.00 s of 1.00 s") {
    const auto trace = trace_of("three_requests.py", tests::kThreeRequests);
    replay::Replay replay(trace);
    CHECK(insight::to_text(insight::critical_path(replay).sentence) ==
          "users decides how long the run takes: 1.00 s of 1.00 s pass while everything depends on it.");
    replay.seek(replay.parse_step("line:6").value());
    const replay::Scene& scene = replay.scene();
    CHECK(scene.running_task()->name == "posts");
    CHECK(scene.tasks[0].wait.cause == replay::WaitCause::Gather);
    CHECK(scene.tasks[0].wait.children.size() == 3);
    CHECK(scene.tasks[0].line == 13);
    CHECK(scene.tasks[1].wait.until == 1.0);
    CHECK(describe_wait(scene, scene.tasks[1]) == "sleep(1.0)");
    CHECK(scene.tasks[3].state == replay::TaskState::Ready);
    REQUIRE(scene.tasks[1].stack.size() == 2);
    CHECK(scene.tasks[1].stack[0].span.line == 5);
    const auto woken = insight::who_woke(replay, replay.parse_step("line:18").value(), scene.tasks[0].id);
    REQUIRE_FALSE(woken.empty());
    CHECK(insight::to_text(woken[0].sentence) ==
          "Task-1 was woken at 1.00 s, because users was the last it waited for that ended.");
}
