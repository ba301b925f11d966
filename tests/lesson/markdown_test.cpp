// Markdown as blocks: what lessons use, and texts that nobody would write.
#include <doctest/doctest.h>

#include "core/lesson/markdown.h"

using namespace loopscope;
using lesson::Block;
using lesson::Inline;
using lesson::parse_markdown;
using Kind = Block::Kind;

TEST_CASE("headings, paragraphs, lists and code blocks come in order, each with its line") {
    const auto blocks = parse_markdown(
        "# One\n\nSome text\nin two lines\n\n- a\n- b\n\n1. c\n2. d\n\n```python\nx = 1\n```\n");
    REQUIRE(blocks.size() == 7);
    CHECK(blocks[0].kind == Kind::Heading);
    CHECK(blocks[0].level == 1);
    CHECK(blocks[1].kind == Kind::Paragraph);
    CHECK(blocks[1].text() == "Some text in two lines");
    CHECK(blocks[1].line == 3);
    CHECK(blocks[2].kind == Kind::ListItem);
    CHECK(blocks[2].number == 0);
    CHECK(blocks[5].number == 2);
    CHECK(blocks[6].kind == Kind::Code);
    CHECK(blocks[6].language == "python");
    CHECK(blocks[6].text() == "x = 1\n");
}

TEST_CASE("strong, emphasis, code and links are pieces of their own") {
    const auto blocks = parse_markdown("a **b** *c* `d <e>` [f](https://g.example) &lt;h&gt;");
    REQUIRE(blocks.size() == 1);
    const auto& pieces = blocks[0].inlines;
    const auto has = [&](Inline::Kind kind, const char* text) {
        for (const Inline& piece : pieces)
            if (piece.kind == kind && piece.text == text) return true;
        return false;
    };
    CHECK(has(Inline::Kind::Strong, "b"));
    CHECK(has(Inline::Kind::Emphasis, "c"));
    CHECK(has(Inline::Kind::Code, "d <e>"));
    CHECK(has(Inline::Kind::Link, "f"));
    CHECK(blocks[0].text().ends_with("<h>"));
}

TEST_CASE("a quote holds its blocks, with the marks of its boxes") {
    const auto blocks = parse_markdown("> Which?\n>\n> - [ ] no\n> - [x] yes\n>\n> Because.\n");
    REQUIRE(blocks.size() == 1);
    REQUIRE(blocks[0].kind == Kind::Quote);
    const auto& inner = blocks[0].children;
    REQUIRE(inner.size() == 4);
    CHECK(inner[1].task == ' ');
    CHECK(inner[2].task == 'x');
    CHECK(inner[2].text() == "yes");
    CHECK(inner[3].text() == "Because.");
}

TEST_CASE("comments are kept apart from the text") {
    const auto blocks = parse_markdown("## A\n<!-- at: end -->\n<!-- note: x -->\n\nText\n");
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1].kind == Kind::Comment);
    CHECK(blocks[1].line == 2);
    CHECK(blocks[2].kind == Kind::Paragraph);
}

TEST_CASE("quotes and lists nested without end are flattened, not followed") {
    std::string quotes(100'000, '>');
    CHECK(parse_markdown(quotes + " deep").size() <= 1);
    std::string lists;
    for (int depth = 0; depth < 200; ++depth)
        lists += std::string(static_cast<size_t>(depth) * 2, ' ') + "- x\n";
    CHECK(!parse_markdown(lists).empty());
    CHECK(!parse_markdown(std::string(20'000, '[')).empty());
    CHECK(!parse_markdown(std::string(20'000, '*') + "a").empty());
}

TEST_CASE("broken text is text") {
    const std::string zero("a\0b", 3);
    CHECK(parse_markdown(zero).size() == 1);
    CHECK(parse_markdown("\xff\xfe\x80 text").size() == 1);
    CHECK(parse_markdown("```\nnever closed").size() == 1);
    CHECK(parse_markdown("<!-- never closed").size() == 1);
    CHECK(parse_markdown("").empty());
    CHECK(parse_markdown("- \n-\n- [x]\n> ").size() >= 3);
    // Every prefix of a text with everything in it.
    const std::string all =
        "---\n# a\n> b\n> - [x] c\n>\n> ```py\n> d\n> ```\n1. e\n   - f `g` **h** [i](j)\n<!-- k "
        "-->\n&lt;\\\n";
    for (size_t size = 0; size <= all.size(); ++size) parse_markdown(all.substr(0, size));
}
