#include "core/replay/labels.h"

#include <memory>

#include <doctest/doctest.h>

#include "core/replay/replay.h"
#include "tests/replay/sample_traces.h"

using namespace loopscope;

namespace {

replay::HandleView callback(std::string_view name, base::ObjectId owner = {}) {
    replay::HandleView handle;
    handle.callback = name;
    handle.owner = owner;
    return handle;
}

// What a scene of a run that knows these library functions says of a handle.
struct Labels {
    tests::PuppetLoop puppet{"labels.py", "async def main(): pass\n"};
    std::unique_ptr<replay::Replay> run;
    base::ObjectId future;

    Labels() {
        const auto main = puppet.code("main", 0, 1, 1);
        for (const char* name : {"gather.<locals>.on_done", "Timeout._on_timeout", "Unheard.of"})
            puppet.code(name, 1, 1, 1);
        puppet.start_loop();
        puppet.create_task("main", main, 1);
        puppet.next();
        puppet.line(1);
        puppet.sleep(1, 1);
        run = std::make_unique<replay::Replay>(puppet.recorder.finish());
        run->seek(run->last_step());
    }
    std::string of(const replay::HandleView& handle) const {
        return replay::describe_handle(run->scene(), handle);
    }
};

}  // namespace

TEST_CASE("the script's own callbacks keep their names, without objects that say nothing") {
    const Labels labels;
    CHECK(labels.of(callback("ring('late')")) == "ring('late')");
    CHECK(labels.of(callback("count(<_UnixSelectorEventLoop obj..., 2)")) == "count(.., 2)");
    CHECK(labels.of(callback("count(<Loop object>)")) == "count(..)");
    CHECK(labels.of(callback("main.<locals>.<lambda>")) == "lambda in main");
    CHECK(labels.of(callback("main.<locals>.tick(1)")) == "tick(1)");
}

TEST_CASE("what asyncio calls for itself is named by what it does, never by its own functions' names") {
    const Labels labels;
    CHECK(labels.of(callback("gather.<locals>.on_done")) == "gather counts");
    CHECK(labels.of(callback("Timeout._on_timeout")) == "timeout");
    CHECK(labels.of(callback("_stop_when_done")) == "end of the run");
    CHECK(labels.of(callback("Unheard.of")) == "Unheard.of of asyncio");
}

TEST_CASE("a timer that a task sleeps on is that task's, and is known by when it was set") {
    const Labels labels;
    const replay::Scene& scene = labels.run->scene();
    REQUIRE(scene.timers.size() == 1);
    const replay::HandleView timer = scene.timers.front();
    CHECK(replay::set_at(scene, timer.id) == 0);
    CHECK(replay::task_of(scene, timer) == scene.tasks[0].id);
    CHECK(replay::set_at(scene, {}) < 0);
}
