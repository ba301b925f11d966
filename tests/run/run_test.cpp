// The one door: how runs end, what they print, what their traces hold.
#include "core/run/run.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace loopscope;
using trace::EventKind;

namespace {

run::Run run_text(const std::string& text, const run::Options& options = {}) {
    return run::run(std::make_shared<base::SourceText>("script.py", text), options);
}

uint64_t count_of(const trace::Trace& trace, EventKind kind) {
    uint64_t count = 0;
    for (uint64_t i = 0; i < trace.size(); ++i) count += trace.events[i].kind == kind ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("a script that ends prints what it prints and has status 0") {
    const run::Run run = run_text("print('hello')\n");
    CHECK(run.ending == run::Ending::Finished);
    CHECK(run.exit_status == 0);
    CHECK(run.standard_output == "hello\n");
    CHECK(run.standard_error.empty());
}

TEST_CASE("an uncaught exception ends a run at its line with status 1") {
    const run::Run run = run_text("x = 1\n\nx / 0\n");
    CHECK(run.ending == run::Ending::Exception);
    CHECK(run.exit_status == 1);
    CHECK(run.error_line == 3);
    CHECK(run.standard_error.find("ZeroDivisionError: division by zero\n") != std::string::npos);
}

TEST_CASE("sys.exit gives the status and no traceback") {
    const run::Run run = run_text("import sys\nsys.exit(3)\n");
    CHECK(run.ending == run::Ending::Exit);
    CHECK(run.exit_status == 3);
    CHECK(run.standard_error.empty());
}

TEST_CASE("a script that does not parse runs no step") {
    const run::Run run = run_text("print('never')\nif x = 3:\n    pass\n");
    CHECK(run.ending == run::Ending::SyntaxError);
    CHECK(run.exit_status == 1);
    CHECK(run.standard_output.empty());
    CHECK(run.error_line == 2);
    CHECK(run.standard_error.find("SyntaxError: ") != std::string::npos);
    CHECK(count_of(*run.trace, EventKind::line) == 0);
}

TEST_CASE("a missing module of the standard library is refused at its line, before the first step") {
    const run::Run run = run_text("print('never')\nimport turtle\n");
    CHECK(run.ending == run::Ending::Refused);
    CHECK(run.standard_output.empty());
    REQUIRE(run.diagnostics.size() == 1);
    CHECK(run.diagnostics[0].span.line == 2);
    CHECK(run.diagnostics[0].kind == base::Diagnostic::Kind::Unsupported);
}

TEST_CASE("an import that a try statement guards is left to run") {
    const run::Run run = run_text("try:\n    import turtle\nexcept ImportError:\n    print('none')\n");
    CHECK(run.standard_output == "none\n");
}

TEST_CASE("an endless loop ends by the step limit and keeps its trace") {
    run::Options options;
    options.limits.steps = 100'000;
    const run::Run run = run_text("print('first')\nwhile True:\n    pass\n", options);
    CHECK(run.ending == run::Ending::Limit);
    CHECK(run.exit_status == 1);
    CHECK(run.standard_output == "first\n");
    CHECK_FALSE(run.stop_message.empty());
    CHECK(count_of(*run.trace, EventKind::run_stopped) == 1);
    CHECK(count_of(*run.trace, EventKind::line) > 1000);
}

TEST_CASE("no handler of the script catches a limit") {
    run::Options options;
    options.limits.steps = 100'000;
    const run::Run run =
        run_text("while True:\n    try:\n        while True: pass\n    except BaseException:\n        pass\n",
                 options);
    CHECK(run.ending == run::Ending::Limit);
}

TEST_CASE("a flood of events ends by the event limit") {
    run::Options options;
    options.limits.events = 10'000;
    const run::Run run = run_text("x = 0\nwhile True:\n    x += 1\n", options);
    CHECK(run.ending == run::Ending::Limit);
    CHECK(run.trace->size() < 20'000);
}

TEST_CASE("the script reads its standard input and its arguments") {
    run::Options options;
    options.standard_input = "Ada\n";
    options.arguments = {"one", "two"};
    const run::Run run = run_text("import sys\nprint(input(), sys.argv[1:])\n", options);
    CHECK(run.standard_output == "Ada ['one', 'two']\n");
}

TEST_CASE("files beside the script can be imported") {
    run::Options options;
    options.folder = {{"helper.py", "value = 5\n"}, {"pack/inner.py", "from helper import value\n"}};
    const run::Run run =
        run_text("import helper, pack.inner\nprint(helper.value, pack.inner.value)\n", options);
    CHECK(run.standard_output == "5 5\n");
}

TEST_CASE("a coroutine's life is in the trace: created, started, suspended, resumed, finished") {
    const run::Run run = run_text(
        "class Pause:\n"
        "    def __await__(self):\n"
        "        yield\n"
        "async def work():\n"
        "    await Pause()\n"
        "    return 7\n"
        "c = work()\n"
        "c.send(None)\n"
        "try:\n"
        "    c.send('go on')\n"
        "except StopIteration as stop:\n"
        "    print(stop.value)\n");
    CHECK(run.standard_output == "7\n");
    for (const EventKind kind :
         {EventKind::coroutine_created, EventKind::coroutine_started, EventKind::coroutine_suspended,
          EventKind::coroutine_resumed, EventKind::coroutine_finished})
        CHECK(count_of(*run.trace, kind) == 1);
}

TEST_CASE("a coroutine that is dropped unawaited says so in the trace and on stderr") {
    const run::Run run = run_text("async def work():\n    pass\nwork()\n");
    CHECK(count_of(*run.trace, EventKind::coroutine_never_awaited) == 1);
    CHECK(run.standard_error.find("RuntimeWarning: coroutine 'work' was never awaited") != std::string::npos);
}

TEST_CASE("calls and returns, raising, unwinding and catching are in the trace") {
    const run::Run run = run_text(
        "def fails():\n    raise ValueError('no')\n\ntry:\n    fails()\nexcept ValueError:\n    pass\n"
        "print(len([]))\n");
    CHECK(count_of(*run.trace, EventKind::call) == 1);
    CHECK(count_of(*run.trace, EventKind::raise) == 1);
    CHECK(count_of(*run.trace, EventKind::unwind) == 1);
    CHECK(count_of(*run.trace, EventKind::caught) == 1);
    CHECK(count_of(*run.trace, EventKind::return_) == 0);
}

TEST_CASE("the same script gives the same trace") {
    const std::string text =
        "import asyncio\n"
        "async def work(n):\n    await asyncio.sleep(n)\n    return {n, str(n)}\n"
        "async def main():\n    print(await asyncio.gather(work(1), work(2)))\n"
        "asyncio.run(main())\n";
    const run::Run one = run_text(text), two = run_text(text);
    REQUIRE(one.trace->size() == two.trace->size());
    CHECK(one.standard_output == two.standard_output);
    CHECK(one.trace->texts == two.trace->texts);
    bool equal = true;
    for (uint64_t i = 0; i < one.trace->size(); ++i) {
        const trace::Event &a = one.trace->events[i], &b = two.trace->events[i];
        equal = equal && a.kind == b.kind && a.subject == b.subject && a.a == b.a && a.b == b.b &&
                a.detail == b.detail;
    }
    CHECK(equal);
}

TEST_CASE("the schedule has an entry for each step of each task") {
    const run::Run run = run_text(
        "import asyncio\n"
        "async def main():\n    await asyncio.sleep(1.5)\n"
        "asyncio.run(main())\n");
    const std::vector<run::ScheduleEntry> schedule = run::schedule_of(*run.trace);
    REQUIRE(schedule.size() >= 2);
    CHECK(schedule[0].task_name == "Task-1");
    CHECK(schedule[0].time == 0.0);
    CHECK(schedule[1].time == 1.5);
}

TEST_CASE("check finds syntax errors and missing modules without running") {
    const auto wrong = run::check(base::SourceText("a.py", "print('x'\n"));
    REQUIRE(wrong.size() >= 1);
    CHECK(wrong[0].kind == base::Diagnostic::Kind::SyntaxError);
    const auto missing = run::check(base::SourceText("b.py", "import turtle\n"));
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].kind == base::Diagnostic::Kind::Unsupported);
    CHECK(run::check(base::SourceText("c.py", "import asyncio\nprint(1)\n")).empty());
}

TEST_CASE("a lever changes the run, and one that touches nothing is told of") {
    const std::string script =
        "import asyncio\n"
        "def job():\n    return 1\n"
        "async def main():\n"
        "    loop = asyncio.get_running_loop()\n"
        "    await loop.run_in_executor(None, job)\n"
        "    print(loop.time())\n"
        "asyncio.run(main())\n";
    run::Options options;
    options.what_if = {"job job takes 2s"};
    const run::Run slow = run_text(script, options);
    CHECK(slow.standard_output == "2.0\n");
    CHECK(slow.what_if_problems.empty());
    options.what_if = {"GET /nowhere fails"};
    const run::Run same = run_text(script, options);
    CHECK(same.standard_output == "0.0\n");
    REQUIRE(same.what_if_problems.size() == 1);
    CHECK(same.what_if_problems[0].find("job job") != std::string::npos);
    options.what_if = {"something else"};
    const run::Run refused = run_text(script, options);
    CHECK(refused.ending == run::Ending::Refused);
    CHECK(refused.exit_status == 2);
    CHECK(refused.standard_output.empty());
}
