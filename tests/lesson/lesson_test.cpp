// The reader of lessons: what it makes of a good one, and what it says about bad ones.
#include <doctest/doctest.h>

#include "core/lesson/lesson.h"

using namespace loopscope;
using lesson::AskedByTool;
using lesson::Mistake;
using lesson::ReadResult;

namespace {

const std::string kFront =
    "---\ntitle: T\ngoal: G\nsummary: S\nminutes: 5\nbuilds on: 01-a; 02-b\nread on: X: y\n---\n";
const std::string kStep = "## One\n<!-- script: a.py -->\n";

ReadResult read(const std::string& text) {
    return lesson::read_lesson("07-three",
                               {{"lesson.md", text}, {"a.py", "print(1)\n"}, {"_b.py", "print(2)\n"}});
}

// Whether a problem at this line says this.
bool told(const ReadResult& result, uint32_t line, std::string_view words) {
    for (const lesson::Problem& problem : result.problems) {
        if (problem.line == line && problem.message.find(words) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE(
    "a lesson has its front matter, an introduction, and steps that keep the script of the one before") {
    const ReadResult result =
        read(kFront + "Hello.\n\n" + kStep + "<!-- at: end -->\n\nText.\n\n## Two\n\nMore.\n");
    CHECK(result.problems.empty());
    const lesson::Lesson& lesson = result.lesson;
    CHECK(lesson.number == 7);
    CHECK(lesson.title == "T");
    CHECK(lesson.minutes == 5);
    CHECK(lesson.builds_on == std::vector<std::string>{"01-a", "02-b"});
    CHECK(lesson.read_on == std::vector<std::string>{"X: y"});
    CHECK(lesson.introduction.size() == 1);
    REQUIRE(lesson.steps.size() == 2);
    CHECK(lesson.steps[1].script == "a.py");
    CHECK(lesson.steps[0].anchor);
    CHECK(lesson.steps[0].anchor->source_line == 13);
    CHECK(!lesson.steps[1].anchor);
    CHECK(lesson.scripts.size() == 2);
}

TEST_CASE("asks, mistakes and exercises belong to their step, with their lines") {
    const ReadResult result = read(kFront + kStep +
                                   "<!-- ask: next task -->\n<!-- ask: total time -->\n"
                                   "<!-- finding: never awaited -->\n<!-- fails: TypeError -->\n"
                                   "<!-- check: ends before 1 -->\n<!-- solution: _b.py -->\n");
    CHECK(result.problems.empty());
    REQUIRE(result.lesson.steps.size() == 1);
    const lesson::Step& step = result.lesson.steps[0];
    REQUIRE(step.asks.size() == 2);
    CHECK(step.asks[0].what == AskedByTool::NextTask);
    CHECK(step.asks[0].line == 11);
    CHECK(step.asks[1].what == AskedByTool::TotalTime);
    REQUIRE(step.mistakes.size() == 2);
    CHECK(step.mistakes[0].kind == Mistake::Kind::Finding);
    CHECK(step.mistakes[0].name == "never awaited");
    CHECK(step.mistakes[1].kind == Mistake::Kind::Exception);
    REQUIRE(step.exercise);
    CHECK(step.exercise->check == "ends before 1");
    CHECK(step.exercise->solution == "_b.py");
}

TEST_CASE("a quote with boxes is a question, with its text before and its explanation behind") {
    const ReadResult result =
        read(kFront + kStep + "\n> Who?\n>\n> - [ ] I\n> - [x] You\n>\n> So.\n\n> Only a quote.\n");
    CHECK(result.problems.empty());
    const lesson::Step& step = result.lesson.steps.at(0);
    REQUIRE(step.questions.size() == 1);
    CHECK(step.questions[0].text.size() == 1);
    CHECK(step.questions[0].answers.size() == 2);
    CHECK(step.questions[0].answers[1].right);
    CHECK(step.questions[0].explanation.size() == 1);
    CHECK(step.prose.size() == 1);
}

TEST_CASE("a question needs a text, two answers, and one of them right") {
    CHECK(
        told(read(kFront + kStep + "\n> Who?\n>\n> - [ ] I\n> - [ ] You\n"), 12, "exactly one right answer"));
    CHECK(
        told(read(kFront + kStep + "\n> Who?\n>\n> - [x] I\n> - [x] You\n"), 12, "exactly one right answer"));
    CHECK(told(read(kFront + kStep + "\n> Who?\n>\n> - [x] I\n"), 12, "at least two answers"));
    CHECK(told(read(kFront + kStep + "\n> - [x] I\n> - [ ] You\n"), 12, "text before its answers"));
}

TEST_CASE("what the front matter lacks or does not know is told") {
    CHECK(told(read("Hello\n"), 1, "must begin with a line `---`"));
    CHECK(told(read("---\ntitle: T\n"), 1, "has no end"));
    CHECK(told(read("---\nauthor: A\n---\n"), 2, "not known here"));
    CHECK(told(read("---\ntitle\n---\n"), 2, "no `key: value`"));
    CHECK(told(read("---\nminutes: ten\n---\n"), 2, "whole minutes"));
    CHECK(told(read("---\nlines: 0\n---\n"), 2, "longest script"));
    const ReadResult empty = read("---\n---\n");
    for (const char* key : {"title", "goal", "summary"}) CHECK(told(empty, 1, std::string("lacks `") + key));
    CHECK(told(empty, 1, "There is no step"));
}

TEST_CASE("directives that are unknown, misplaced or empty are told at their line") {
    CHECK(told(read(kFront + "<!-- at: end -->\n\n" + kStep), 9, "must stand under a `## ` heading"));
    CHECK(told(read(kFront + kStep + "<!-- where: end -->\n"), 11, "not known here"));
    CHECK(told(read(kFront + kStep + "<!-- at: the moon -->\n"), 11, "names no moment"));
    CHECK(told(read(kFront + kStep + "<!-- ask: me -->\n"), 11, "The tool can ask for"));
    CHECK(told(read(kFront + kStep + "<!-- finding: -->\n"), 11, "Say which"));
    CHECK(told(read(kFront + kStep + "<!-- check: ends before 1 -->\n"), 11, "solution"));
    CHECK(told(read(kFront + kStep + "<!-- solution: _b.py -->\n"), 11, "no `<!-- check"));
    CHECK(told(read(kFront + "## One\n"), 9, "must name its script"));
    CHECK(told(read(kFront + "## One\n<!-- script: ../../a.py -->\n"), 9, "There is no script"));
    CHECK(read(kFront + kStep + "<!-- note: anything: at all -->\n").problems.empty());
}

TEST_CASE(
    "notes are for whoever presents: kept apart from the prose, over several lines, also at the beginning") {
    const ReadResult result =
        read(kFront + "Hello.\n\n<!-- note: Ask who knows `threads`. -->\n\n" + kStep +
             "<!-- note: Wait for an answer.\nThen step on. -->\n<!-- at: end -->\n\nText.\n");
    CHECK(result.problems.empty());
    const lesson::Lesson& lesson = result.lesson;
    REQUIRE(lesson.notes.size() == 1);
    CHECK(lesson.notes[0].text() == "Ask who knows threads.");
    CHECK(lesson.introduction.size() == 1);
    REQUIRE(lesson.steps.size() == 1);
    REQUIRE(lesson.steps[0].notes.size() == 1);
    CHECK(lesson.steps[0].notes[0].text() == "Wait for an answer. Then step on.");
    CHECK(lesson.steps[0].prose.size() == 1);
    REQUIRE(lesson.steps[0].anchor);
    CHECK(lesson.steps[0].anchor->source_line == 17);
}

TEST_CASE(
    "a note that is empty or too long to be read while speaking is told, and a comment without an end") {
    CHECK(told(read(kFront + kStep + "<!-- note: -->\n"), 11, "note is empty"));
    const std::string many(601, 'a');
    CHECK(told(read(kFront + kStep + "<!-- note: " + many + " -->\n"), 11, "600 characters"));
    CHECK(told(read(kFront + kStep + "<!-- note: all that follows\n\nis lost\n"), 11, "no end"));
}

TEST_CASE("a folder without a lesson, or with one beyond all measure, is told") {
    CHECK(told(lesson::read_lesson("x", {}), 1, "no lesson.md"));
    CHECK(told(read(std::string(1'000'001, 'a')), 1, "larger than 1 MB"));
    CHECK(lesson::read_lesson("99999999999999-x", {}).lesson.number == 0);
}

TEST_CASE("no text, whatever its bytes, stops the reader") {
    const std::string whole =
        kFront + kStep +
        "<!-- at: a runs, the 2nd time -->\n<!-- ask: next task --><!-- x\n\n> Q\n> - [x] `a`\n"
        ">> - [ ] b\n\n```\n<!-- at: end\n";
    for (size_t size = 0; size <= whole.size(); ++size) read(whole.substr(0, size));
    uint32_t random = 7;
    for (int round = 0; round < 300; ++round) {
        std::string text = whole;
        for (int change = 0; change < 8; ++change) {
            random = random * 1664525u + 1013904223u;
            text[(random >> 8) % text.size()] = static_cast<char>(random >> 24);
        }
        read(text);
    }
    read(kFront + kStep + "> > > > > > - [x] a\n" + std::string(50'000, '>'));
    read(kFront + "> - [x] a\n\n## \n##\n");
}

TEST_CASE("world lines of the front matter are kept with their lines, and may go on in indented rows") {
    const ReadResult result = read(
        "---\ntitle: T\ngoal: G\nsummary: S\nminutes: 5\nread on: X: y\n"
        "world: GET https://a.example/ -> in 0.5s json\n    {\"a\": 1}\nworld: seed 3\nlines: 40\n---\n" +
        kStep);
    CHECK(result.problems.empty());
    REQUIRE(result.lesson.world.size() == 2);
    CHECK(result.lesson.world[0].text == "GET https://a.example/ -> in 0.5s json {\"a\": 1}");
    CHECK(result.lesson.world[0].line == 7);
    CHECK(result.lesson.world[1].text == "seed 3");
    CHECK(result.lesson.world[1].line == 9);
    CHECK(result.lesson.longest_script == 40);
    CHECK(told(read("---\nworld:\n---\n" + kStep), 2, "is no `key: value`"));
}
