#include <doctest/doctest.h>

#undef CHECK
#include "tests/python/helpers.h"

using namespace loopscope::python;

TEST_CASE("indentation becomes indent and dedent tokens, blank lines and comments none") {
    DOCTEST_CHECK_EQ(tokens_of("if x:\n  y\n\n   # comment\n  z\nw\n"),
                     "if x : newline indent y newline z newline dedent w newline end of file");
}

TEST_CASE("a text without a newline at its end has one all the same") {
    DOCTEST_CHECK_EQ(tokens_of("x"), "x newline end of file");
    DOCTEST_CHECK_EQ(tokens_of("if x:\n  y"), "if x : newline indent y newline dedent end of file");
    DOCTEST_CHECK_EQ(tokens_of(""), "end of file");
}

TEST_CASE("lines join in brackets and after a backslash") {
    DOCTEST_CHECK_EQ(tokens_of("f(a,\n    b)\nx = 1 + \\\n  2\n"),
                     "f ( a , b ) newline x = 1 + 2 newline end of file");
}

TEST_CASE("all three line ends count as one line") {
    DOCTEST_CHECK_EQ(tokens_of("a\r\nb\rc\n"), "a newline b newline c newline end of file");
    const loopscope::base::SourceText source("test.py", "a\r\nb\rc");
    DOCTEST_CHECK_EQ(lex(source).tokens[4].span.line, 3);
}

TEST_CASE("a tab goes to the next multiple of eight; a form feed starts the line anew") {
    DOCTEST_CHECK_EQ(tokens_of("if x:\n\ty\n\tz\n"),
                     "if x : newline indent y newline z newline dedent end of file");
    DOCTEST_CHECK_EQ(tokens_of("if x:\n  \f  y\n  z\n"),
                     "if x : newline indent y newline z newline dedent end of file");
}

TEST_CASE("the longest operator wins") {
    DOCTEST_CHECK_EQ(tokens_of("a**=b//c->d...e:=f<<=g!=h"),
                     "a **= b // c -> d ... e := f <<= g != h newline end of file");
}

TEST_CASE("numbers of all forms are one token each") {
    for (const std::string_view number : {"0", "00", "1_000", "0xFf", "0o17", "0b1_0", "1.", ".5", "1e5",
                                          "1E-5", "1_0.0_1e+1_0", "3j", "1.5J", "0e0", "09.5"}) {
        DOCTEST_CHECK_EQ(tokens_of(number), std::string(number) + " newline end of file");
    }
}

TEST_CASE("a keyword may follow a number at once") {
    DOCTEST_CHECK_EQ(tokens_of("1if x else 2"), "1 if x else 2 newline end of file");
    DOCTEST_CHECK_EQ(tokens_of("0x1for x in y"), "0x1f or x in y newline end of file");
}

TEST_CASE("all prefixes begin a string, other letters a name") {
    for (const std::string_view text :
         {"'a'", "r'a'", "Rb'a'", "bR'a'", "u'a'", "f'a'", "fR'a'", "rF'a'", "b'a'"}) {
        DOCTEST_CHECK_EQ(tokens_of(text), std::string(text) + " newline end of file");
    }
    DOCTEST_CHECK_EQ(tokens_of("ur'a'"), "ur 'a' newline end of file");
    DOCTEST_CHECK_EQ(tokens_of("bf'a'"), "bf 'a' newline end of file");
}

TEST_CASE("columns count bytes and leave out the byte order mark") {
    const loopscope::base::SourceText source("test.py", "\xEF\xBB\xBF\xC3\xA9 = x\n");
    const TokenList list = lex(source);
    DOCTEST_CHECK_EQ(show(list.tokens[0].span), "1:0-1:2");
    DOCTEST_CHECK_EQ(show(list.tokens[2].span), "1:5-1:6");
}

TEST_CASE("the lexer goes on at the next line after an error") {
    const loopscope::base::SourceText source("test.py", "x = 'a\ny = 1a\nz = 3\n");
    const TokenList list = lex(source);
    DOCTEST_REQUIRE_EQ(list.errors.size(), 2);
    DOCTEST_CHECK_EQ(list.errors[0].span.line, 1);
    DOCTEST_CHECK_EQ(list.errors[1].span.line, 2);
    DOCTEST_CHECK_EQ(list.tokens[list.tokens.size() - 3].kind, TokenKind::Number);
}

TEST_CASE("an open bracket ends the list and is remembered") {
    const loopscope::base::SourceText source("test.py", "f(\n  [1,\n");
    const TokenList list = lex(source);
    DOCTEST_CHECK(list.tokens.back().kind == TokenKind::OpenEnd);
    DOCTEST_CHECK_EQ(list.unclosed, '[');
    DOCTEST_CHECK_EQ(show(list.unclosed_span), "2:2-2:3");
}
