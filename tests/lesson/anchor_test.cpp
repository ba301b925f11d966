// Anchors: what they mean, and that nothing else is taken for one.
#include <doctest/doctest.h>

#include "core/lesson/lesson.h"

using namespace loopscope;
using lesson::Anchor;
using lesson::parse_anchor;
using Kind = Anchor::Kind;

namespace {

Anchor anchor(std::string_view text) {
    auto parsed = parse_anchor(text);
    REQUIRE_MESSAGE(parsed, text);
    return parsed.value();
}

}  // namespace

TEST_CASE("an anchor about a task names it, what happens, and the line") {
    const Anchor suspends = anchor("users suspends at line 5");
    CHECK(suspends.kind == Kind::Suspends);
    CHECK(suspends.task == "users");
    CHECK(suspends.line == 5);
    CHECK(suspends.occurrence == 1);
    CHECK(anchor("users suspends").line == 0);
    CHECK(anchor("Task-1 runs").kind == Kind::Runs);
    CHECK(anchor("Task-1 is created").kind == Kind::Created);
    CHECK(anchor("Task-1 is done").kind == Kind::Done);
    CHECK(anchor("Task-1 fails").kind == Kind::Fails);
    CHECK(anchor("Task-1 is cancelled").kind == Kind::Cancelled);
    CHECK(anchor("a task of many words runs").task == "a task of many words");
}

TEST_CASE("a line is reached by a task, or by the script outside of all tasks") {
    CHECK(anchor("worker reaches line 12").task == "worker");
    const Anchor script = anchor("the script reaches line 9");
    CHECK(script.kind == Kind::Reaches);
    CHECK(script.task.empty());
    CHECK(script.line == 9);
}

TEST_CASE("an anchor can ask for a later occurrence") {
    const Anchor second = anchor("posts runs, the 2nd time");
    CHECK(second.kind == Kind::Runs);
    CHECK(second.task == "posts");
    CHECK(second.occurrence == 2);
    CHECK(anchor("prints 'a, b', the 11th time").text == "a, b");
    CHECK(anchor("prints 'a, b', the 11th time").occurrence == 11);
}

TEST_CASE("times, ticks, outputs and the ends are anchors") {
    CHECK(anchor("start").kind == Kind::Start);
    CHECK(anchor("  end ").kind == Kind::End);
    CHECK(anchor("time 0.5").seconds == 0.5);
    CHECK(anchor("tick 3").tick == 3);
    CHECK(anchor("prints 'done'").text == "done");
    CHECK(anchor("prints \"it's done\"").text == "it's done");
}

TEST_CASE("what names no moment is refused, with what can be written") {
    for (const char* text : {"",
                             "users",
                             "users jumps",
                             "users suspends at line",
                             "users suspends at line x",
                             "users suspends at line 5 or so",
                             "time",
                             "time soon",
                             "time -1",
                             "time 1s",
                             "tick",
                             "tick -1",
                             "tick 99999999999",
                             "prints done",
                             "prints '",
                             "prints 'a",
                             "start, the 0th time",
                             "posts runs, the second time",
                             "posts runs, the 99999999999th time",
                             ", the  time"}) {
        const auto parsed = parse_anchor(text);
        CHECK_MESSAGE(!parsed, text);
        if (!parsed) CHECK(parsed.error().message.find("write `start`") != std::string::npos);
    }
}
