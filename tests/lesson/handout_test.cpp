#include "core/lesson/handout.h"

#include <doctest/doctest.h>

#include "core/lesson/read_on.h"
#include "core/lesson/text_check.h"

using namespace loopscope::lesson;

namespace {

constexpr const char* kText = R"(---
title: Tea & <toast>
goal: Say `what` it is.
summary: It is "tea".
minutes: 5
builds on:
read on: Coroutines and Tasks: Task Groups; asyncio: somewhere
---

Before *all*.

## First <step>
<!-- script: a.py -->
<!-- at: Task-1 suspends at line 2 -->

Look at `x < 1` and [this](javascript:alert(1)) and [that](https://example.com/?a=1&b=2).

- one
- two

> What?
>
> - [ ] **No** <b>
> - [x] Yes
>
> Since `a & b`.

## Turn
<!-- check: ends before 1.2 -->
<!-- solution: _b.py -->

Change it.
)";

Lesson sample() {
    auto read = read_lesson(
        "07-tea",
        {{"lesson.md", kText}, {"a.py", "if 1 < 2:\n    print('</pre>')\n"}, {"_b.py", "print(\"```\")\n"}});
    REQUIRE(read.problems.empty());
    return read.lesson;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

size_t count(const std::string& text, std::string_view part) {
    size_t found = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a handout as HTML escapes all that the lesson holds and links only what is harmless") {
    const std::string html = write_handout(sample(), {{"a\"b.png", {}}}, HandoutFormat::Html);
    CHECK(has(html, "<title>7. Tea &amp; &lt;toast&gt;</title>"));
    CHECK(has(html, "<h2>First &lt;step&gt;</h2>"));
    CHECK(has(html, "<code>    print('&lt;/pre&gt;')</code>"));
    CHECK(has(html, "src=\"a&quot;b.png\""));
    CHECK(has(html, "a.py: Task-1 suspends at line 2"));
    CHECK_FALSE(has(html, "javascript:"));
    CHECK(has(html, "<a href=\"https://example.com/?a=1&amp;b=2\">that</a>"));
    CHECK(count(html, "<ul>") == count(html, "</ul>"));
    CHECK(has(html, "<code>x &lt; 1</code>"));
    CHECK_FALSE(has(html, "<!--"));
}

TEST_CASE("a handout asks in its place and answers at the end, with the exercise's solution") {
    const std::string html = write_handout(sample(), {}, HandoutFormat::Html);
    const size_t asked = html.find("Question 1</strong>"), page = html.find("class=\"page\"");
    const size_t answered = html.find("Question 1:</strong> b) Yes"), solved = html.find("a.py, changed");
    REQUIRE(solved != std::string::npos);
    CHECK(asked < page);
    CHECK(page < answered);
    CHECK(answered < solved);
    CHECK(html.find("Since <code>a &amp; b</code>") > page);
    CHECK(has(html, "the run ends before 1.2 s"));
}

TEST_CASE("a handout as Markdown escapes marks, and fences code that has fences in it") {
    const std::string markdown = write_handout(sample(), {{"p/step-01.png", {}}}, HandoutFormat::Markdown);
    CHECK(has(markdown, "# 7. Tea & \\<toast\\>"));
    CHECK(has(markdown, "```python\nif 1 < 2:\n"));
    CHECK(has(markdown, "````python\nprint(\"```\")\n````"));
    CHECK(has(markdown, "](<p/step-01.png>)"));
    CHECK(has(markdown, "- a) **No** \\<b\\>"));
    CHECK(has(markdown,
              "[Coroutines and Tasks: Task Groups](<https://docs.python.org/3.11/library/"
              "asyncio-task.html#task-groups>)"));
}

TEST_CASE("what the tool asks stands in a handout with what the author asks") {
    Question question;
    question.text.push_back({});
    question.text.back().inlines.push_back({Inline::Kind::Text, "Who is next?", {}});
    question.answers = {{{{Inline::Kind::Code, "ann", {}}}, true},
                        {{{Inline::Kind::Code, "bob", {}}}, false}};
    const std::string html = write_handout(sample(), {{"", {question}}}, HandoutFormat::Html);
    CHECK(has(html, "Who is next?"));
    CHECK(has(html, "Question 2:</strong> a) <code>ann</code>"));
}

TEST_CASE("sections of the documentation have addresses where their page is known") {
    CHECK(address_of("Coroutines and Tasks: Running Tasks Concurrently") ==
          "https://docs.python.org/3.11/library/asyncio-task.html#running-tasks-concurrently");
    CHECK(address_of("Runners: asyncio.run") ==
          "https://docs.python.org/3.11/library/asyncio-runner.html#asyncio.run");
    CHECK(address_of("Glossary: global interpreter lock") ==
          "https://docs.python.org/3.11/glossary.html#term-global-interpreter-lock");
    CHECK(address_of("aiohttp: Client Quickstart") == "https://docs.aiohttp.org/en/stable/");
    CHECK_FALSE(address_of("Coroutines and Tasks"));
    CHECK_FALSE(address_of("Coroutines and Tasks:"));
    CHECK_FALSE(address_of("Nowhere: Section"));
}

TEST_CASE("text that is no UTF-8 is told by its line, and nothing of it is shown") {
    CHECK(line_of_broken_text("ein Gr\xc3\xbc\xc3\x9f\nund \xf0\x9f\x90\x8d\n") == 0);
    CHECK(line_of_broken_text("one\ntwo \xff\n") == 2);
    CHECK(line_of_broken_text("cut \xc3") == 1);
    CHECK(line_of_broken_text(std::string("a\0b", 3)) == 1);
    CHECK(line_of_broken_text("\n\xed\xa0\x80") == 2);  // a surrogate
    CHECK(line_of_broken_text("\xc0\xaf") == 1);        // a longer form than needed
    const auto read = read_lesson("07-tea", {{"lesson.md", "---\n\xff"}, {"a.py", "\xff"}});
    REQUIRE(read.problems.size() >= 2);
    CHECK(read.problems[0].file == "a.py");
    CHECK(read.lesson.scripts.empty());
}
