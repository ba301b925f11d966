// The common slips, and how several errors in one text are told. Many more are held against python3 by
// errors_against_python.py.
#include <doctest/doctest.h>

#undef CHECK
#include "tests/python/helpers.h"

using namespace loopscope;
using namespace loopscope::python;

namespace {

std::vector<uint32_t> lines_of(std::string_view text) {
    std::vector<uint32_t> lines;
    for (const auto& each : parse_text(text).diagnostics) lines.push_back(each.span.line);
    return lines;
}

using Lines = std::vector<uint32_t>;

}  // namespace

TEST_CASE("a missing colon is missed where it should stand") {
    DOCTEST_CHECK_EQ(error_of("if x\n  y\n"), "1:4-1:4 SyntaxError expected ':'");
    DOCTEST_CHECK_EQ(error_of("while x  # y\n  y\n"), "1:9-1:12 SyntaxError expected ':'");
    DOCTEST_CHECK_EQ(error_of("class A\n  y\n"), "1:7-1:7 SyntaxError expected ':'");
    DOCTEST_CHECK_EQ(error_of("async def f()\n  y\n"), "1:13-1:13 SyntaxError expected ':'");
}

TEST_CASE("brackets are told apart: never closed, unmatched, not matching") {
    DOCTEST_CHECK_EQ(error_of("print((1)\nx = 2\n"), "1:5-1:6 SyntaxError '(' was never closed");
    DOCTEST_CHECK_EQ(error_of("x = 1)\n"), "1:5-1:6 SyntaxError unmatched ')'");
    DOCTEST_CHECK_EQ(error_of("x = (1]\n"),
                     "1:6-1:7 SyntaxError closing parenthesis ']' does not match opening parenthesis '('");
    DOCTEST_CHECK_EQ(
        error_of("x = (\n1]\n"),
        "2:1-2:2 SyntaxError closing parenthesis ']' does not match opening parenthesis '(' on line 1");
}

TEST_CASE("two values in a row in brackets miss a comma") {
    DOCTEST_CHECK_EQ(error_of("f(a, b c)"),
                     "1:5-1:8 SyntaxError invalid syntax. Perhaps you forgot a comma?");
    DOCTEST_CHECK_EQ(error_of("a b"), "1:2-1:3 SyntaxError invalid syntax");
}

TEST_CASE("a single = where == or := is meant") {
    DOCTEST_CHECK_EQ(error_of("if x = 3: pass"),
                     "1:3-1:8 SyntaxError invalid syntax. Maybe you meant '==' or ':=' "
                     "instead of '='?");
    DOCTEST_CHECK_EQ(error_of("if x.y = 3: pass"),
                     "1:3-1:6 SyntaxError cannot assign to attribute here. Maybe you "
                     "meant '==' instead of '='?");
    DOCTEST_CHECK_EQ(error_of("f() = 1"),
                     "1:0-1:3 SyntaxError cannot assign to function call here. Maybe you meant "
                     "'==' instead of '='?");
    DOCTEST_CHECK_EQ(error_of("None = 1"), "1:0-1:4 SyntaxError cannot assign to None");
}

TEST_CASE("indentation errors name the statement that waits for its block") {
    DOCTEST_CHECK_EQ(
        error_of("def f():\nx\n"),
        "2:0-2:1 IndentationError expected an indented block after function definition on line 1");
    DOCTEST_CHECK_EQ(error_of("if x:\n"),
                     "1:0-1:0 IndentationError expected an indented block after 'if' statement on line 1");
    DOCTEST_CHECK_EQ(error_of("x\n  y\n"), "2:1-2:2 IndentationError unexpected indent");
    DOCTEST_CHECK_EQ(error_of("if x:\n    y\n  z\n"),
                     "3:3-3:4 IndentationError unindent does not match any outer indentation level");
    DOCTEST_CHECK_EQ(error_of("if x:\n\ty\n        z\n"),
                     "3:0-3:1 TabError inconsistent use of tabs and spaces in indentation");
}

TEST_CASE("strings that do not end") {
    DOCTEST_CHECK_EQ(error_of("x = 'it's'\n"),
                     "1:9-1:10 SyntaxError unterminated string literal (detected at line 1)");
    DOCTEST_CHECK_EQ(error_of("x = '''\na\n"),
                     "1:4-1:5 SyntaxError unterminated triple-quoted string literal (detected at line 2)");
}

TEST_CASE("characters from a word processor") {
    DOCTEST_CHECK_EQ(error_of("x = \xE2\x80\x9C"),
                     "1:4-1:7 SyntaxError invalid character '\xE2\x80\x9C' (U+201C)");
    DOCTEST_CHECK_EQ(error_of("x =\xC2\xA0"
                              "1"),
                     "1:3-1:5 SyntaxError invalid non-printable character U+00A0");
}

TEST_CASE("errors in an f-string stand at their true place") {
    DOCTEST_CHECK_EQ(error_of("x = f'cd{a b}'"),
                     "1:9-1:12 SyntaxError f-string: invalid syntax. Perhaps you forgot a comma?");
    DOCTEST_CHECK_EQ(error_of("x = f'{a!x}'").substr(10),
                     "SyntaxError f-string: invalid conversion character: expected 's', 'r', or 'a'");
}

TEST_CASE("print without parentheses, as Python 2 had it") {
    DOCTEST_CHECK_EQ(error_of("print 'a'"),
                     "1:0-1:9 SyntaxError Missing parentheses in call to 'print'. Did you mean "
                     "print(...)?");
}

TEST_CASE("a name that no character has is a SyntaxError") {
    const std::string error = error_of("x = '\\N{BULLETS}'");
    DOCTEST_CHECK_NE(error.find("unknown Unicode character name"), std::string::npos);
}

TEST_CASE("the parser goes on at the next statement") {
    DOCTEST_CHECK_EQ(lines_of("x = = 1\ny = 2\nz = = 3\n"), Lines{1, 3});
    DOCTEST_CHECK_EQ(lines_of("def f():\n  a = = 1\n  b = 2\n  c = = 3\nd = 4\n"), Lines{2, 4});
    DOCTEST_CHECK_EQ(lines_of("if x\n  y = 1\nelse:\n  z = 1 1\n"), Lines{1, 4});
    DOCTEST_CHECK_EQ(lines_of("x = 'a\ny = = 2\nz = 1a\n"), Lines{1, 2, 3});
}

TEST_CASE("Python's own error comes first, even if others stand before it") {
    DOCTEST_CHECK_EQ(lines_of("x = = 1\ny = 'a\n"), Lines{2, 1});
}

TEST_CASE("the number of errors told is small") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "x = = 1\n";
    DOCTEST_CHECK_LE(parse_text(text).diagnostics.size(), 10);
}

TEST_CASE("there is a tree or an error, never both, never neither") {
    for (const std::string_view text : {"x", "x y", "", "(", "'", "\\", "f'{'", "\x01", "if x:", "@"}) {
        const ParseResult result = parse_text(text);
        DOCTEST_CHECK_EQ(result.tree == nullptr, !result.diagnostics.empty());
    }
}

TEST_CASE("an integer of thousands of decimal digits is refused, a hexadecimal one is not") {
    DOCTEST_CHECK_EQ(error_of("x = " + std::string(4300, '1')), "");
    DOCTEST_CHECK_EQ(error_of("x = " + std::string(4301, '1')).substr(0, 60),
                     "1:0-1:0 SyntaxError Exceeds the limit (4300 digits) for inte");
    DOCTEST_CHECK_EQ(error_of("x = 0x" + std::string(9000, '1')), "");
}

TEST_CASE("a file that is no text is refused with its place") {
    DOCTEST_CHECK_NE(error_of(std::string_view("x = 1\0", 6)).find("null bytes"), std::string::npos);
    DOCTEST_CHECK_NE(error_of("x = '\xE9'").find("Non-UTF-8 code starting with '\\xe9'"), std::string::npos);
    DOCTEST_CHECK_NE(error_of("# coding: latin-1\nx = '\xE9'").find("Unsupported"), std::string::npos);
    DOCTEST_CHECK_EQ(error_of("# coding: latin-1\nx = 'e'"), "");
}
