// Programs that the world declares: what their lines say, which commands they fit, and what-ifs of them.
#include <doctest/doctest.h>

#include "core/world/world.h"

using namespace loopscope;
using Words = std::vector<std::string>;

namespace {

world::World parsed(const std::string& text) {
    std::vector<base::Diagnostic> problems;
    world::World result = world::parse_world(base::SourceText("a.py", text), &problems);
    for (const auto& problem : problems) FAIL_CHECK(problem.message);
    return result;
}

std::string problem_of(const std::string& text) {
    std::vector<base::Diagnostic> problems;
    world::parse_world(base::SourceText("a.py", text), &problems);
    REQUIRE(problems.size() == 1);
    return problems[0].message;
}

}  // namespace

TEST_CASE("a program is declared with its time, its lines and its status") {
    world::World w = parsed(
        "# world: process ping -c {count} {host} -> in 1.2s, out \"PING {host}\" at 0.1s,\n"
        "#        err \"lost {count}\", exit 2\n");
    const auto answer = world::process_answer(w, {"ping", "-c", "3", "a.example"});
    REQUIRE(answer);
    CHECK(answer->latency.least == 1.2);
    CHECK(answer->status == 2);
    REQUIRE(answer->lines.size() == 2);
    CHECK(answer->lines[0].text == "PING a.example\n");
    CHECK(answer->lines[0].at == 0.1);
    CHECK(answer->lines[1].to_stderr);
    CHECK(answer->lines[1].text == "lost 3\n");
    CHECK_FALSE(answer->lines[1].at);
    CHECK_FALSE(world::process_answer(w, {"ping", "-c", "3"}));
    CHECK_FALSE(world::process_answer(w, {"ping", "-n", "3", "a.example"}));
}

TEST_CASE("a name alone fits whatever follows it, a star all that follows, and folders make no difference") {
    world::World w = parsed(
        "# world: process curl -> out \"any\"\n"
        "# world: process git commit * -> exit 1\n"
        "# world: process git status -> out \"clean\"\n");
    CHECK(world::process_answer(w, {"/usr/bin/curl", "-s", "x"}));
    CHECK(world::process_answer(w, {"git", "commit", "-m", "text"})->status == 1);
    CHECK(world::process_answer(w, {"git", "commit"})->status == 1);
    CHECK(world::process_answer(w, {"git", "status"})->status == 0);
    CHECK_FALSE(world::process_answer(w, {"git", "push"}));
    CHECK_FALSE(world::process_answer(w, {"git"}));
}

TEST_CASE("lines for the same command answer in turn, the last one from then on") {
    world::World w = parsed("# world: process job -> exit 1\n# world: process job -> killed by SIGKILL\n");
    CHECK(world::process_answer(w, {"job"})->status == 1);
    CHECK(world::process_answer(w, {"job"})->status == -9);
    CHECK(world::process_answer(w, {"job"})->status == -9);
}

TEST_CASE("a program's time is drawn from its range, the same on every run") {
    const std::string text = "# world: process job -> in 1..2s\n";
    world::World one = parsed(text), other = parsed(text);
    const double first = world::process_answer(one, {"job"})->latency.least;
    CHECK(first >= 1);
    CHECK(first <= 2);
    CHECK(world::process_answer(other, {"job"})->latency.least == first);
    CHECK(world::process_answer(one, {"job"})->latency.least != first);
}

TEST_CASE("process start says how long it takes until a program begins") {
    const world::World w = parsed("# world: process start in 30ms\n");
    REQUIRE(world::find_store(w, "process"));
    CHECK(world::find_store(w, "process")->latency->least == 0.03);
    CHECK(w.processes.empty());
}

TEST_CASE("a wrong line on a program is refused with what could stand there") {
    CHECK(problem_of("# world: process\n").find("which program?") != std::string::npos);
    CHECK(problem_of("# world: process ping\n").find("'->' is missing") != std::string::npos);
    CHECK(problem_of("# world: process ping -> lasts 1s\n").find("killed by SIGTERM") != std::string::npos);
    CHECK(problem_of("# world: process ping -> exit 300\n").find("from 0 to 255") != std::string::npos);
    CHECK(problem_of("# world: process ping -> killed by NOTHING\n").find("no signal") != std::string::npos);
}

TEST_CASE("of two worlds the first one's programs count, others are added") {
    world::World w = parsed("# world: process a -> exit 1\n");
    world::add_world(w, parsed("# world: process a -> exit 2\n# world: process b -> exit 3\n"));
    CHECK(world::process_answer(w, {"a"})->status == 1);
    CHECK(world::process_answer(w, {"b"})->status == 3);
}

TEST_CASE("a lever makes a program fail, end with a status, be killed, be late or never end") {
    using world::Lever;
    const auto lever = [](const char* text) {
        const auto found = world::parse_lever(text);
        REQUIRE_MESSAGE(found.ok(), text);
        CHECK(found.value().target == Lever::Target::Process);
        return found.value();
    };
    CHECK(lever("process sleep fails").effect == Lever::Effect::Fails);
    CHECK(lever("process curl exits with 7").status == 7);
    CHECK(lever("process worker.py is killed").effect == Lever::Effect::Killed);
    CHECK(lever("2nd process sleep 1 is 0.5s late").nth == 2);
    CHECK(lever("process sleep 1 never ends").effect == Lever::Effect::Never);
    CHECK_FALSE(world::parse_lever("process curl exits with 700").ok());
    CHECK_FALSE(world::parse_lever("GET /data is killed").ok());
    const auto touches = [&](const char* text, const char* command) {
        return world::is_touched(lever(text), Lever::Target::Process, "", command);
    };
    CHECK(touches("process sleep fails", "sleep 1"));
    CHECK(touches("process worker.py fails", "python3 worker.py 1"));
    CHECK_FALSE(touches("process sleep fails", "python3 -c import time; time.sleep(1)"));
}
