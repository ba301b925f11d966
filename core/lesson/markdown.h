// Markdown as plain data: the blocks and inline pieces that lessons use, for the window to lay out and for
// exports.
//
// Understood: headings, paragraphs, lists (with task marks), code blocks, quotes, strong, emphasis, code
// spans, links. What else CommonMark has (tables, pictures) stays text. HTML comments are kept apart: lessons
// say in them what belongs to a step (lesson.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loopscope::lesson {

struct Inline {
    enum class Kind : uint8_t { Text, Strong, Emphasis, Code, Link, Break };
    Kind kind = Kind::Text;
    std::string text;
    std::string target;  // of links
};

struct Block {
    enum class Kind : uint8_t { Paragraph, Heading, ListItem, Code, Quote, Comment };
    Kind kind = Kind::Paragraph;
    uint32_t level = 0;    // of headings 1 to 6; of list items how deep they stand, from 1
    uint32_t number = 0;   // of items of numbered lists; 0: a bullet
    char task = 0;         // of list items: 'x' or ' ' where they have a box
    uint32_t line = 0;     // of the text, where it begins
    std::string language;  // of code blocks
    std::vector<Inline> inlines;
    std::vector<Block> children;  // of quotes

    std::string text() const;  // its inlines without their marks
};

// Never fails: any text is Markdown. Nesting deeper than a limit is flattened.
std::vector<Block> parse_markdown(std::string_view text);

}  // namespace loopscope::lesson
