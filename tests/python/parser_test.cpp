#include <doctest/doctest.h>

#undef CHECK
#include "core/python/dump.h"
#include "tests/python/helpers.h"

using namespace loopscope;
using namespace loopscope::python;

namespace {

std::string string_value(std::string_view text) {
    const ParseResult result = parse_text(text);
    return as<Constant>(expression_of(result)).value.text;
}

std::string dump_of(std::string_view text) {
    const ParseResult result = parse_text(text);
    return result.tree != nullptr ? dump_tree(*result.tree) : "";
}

}  // namespace

TEST_CASE("escapes stand for their characters") {
    DOCTEST_CHECK_EQ(string_value(R"('\n\t\\\'\x41\101\u00e9\U0001F600')"),
                     "\n\t\\'AA\xC3\xA9\xF0\x9F\x98\x80");
    DOCTEST_CHECK_EQ(string_value("'a\\\nb'"), "ab");
    DOCTEST_CHECK_EQ(string_value(R"('\d\{')"), "\\d\\{");
    DOCTEST_CHECK_EQ(string_value(R"(r'\n\'')"), "\\n\\'");
    DOCTEST_CHECK_EQ(string_value(R"(b'\xff\u0041')"), "\xFF\\u0041");
    DOCTEST_CHECK_EQ(string_value(R"('\ud800')"), "\xED\xA0\x80");
}

TEST_CASE("literals in a row are one, and line ends in them are newlines") {
    DOCTEST_CHECK_EQ(string_value("'a' \"b\" '''c\r\nd'''"), "abc\nd");
}

TEST_CASE("an f-string's expressions have their true places in the file") {
    const ParseResult result = parse_text("f'''{\n  a:{b}}''' f\"x{ c.d }\"\n");
    const auto& joined = as<JoinedStr>(expression_of(result));
    DOCTEST_CHECK_EQ(show(joined.span), "1:0-2:23");
    DOCTEST_REQUIRE_EQ(joined.values.size(), 3);
    const auto& first = as<FormattedValue>(*joined.values[0]);
    DOCTEST_CHECK_EQ(show(first.value->span), "2:2-2:3");
    const auto& spec = as<JoinedStr>(*first.format_spec);
    DOCTEST_CHECK_EQ(show(as<FormattedValue>(*spec.values[0]).value->span), "2:5-2:6");
    DOCTEST_CHECK_EQ(show(as<FormattedValue>(*joined.values[2]).value->span), "2:17-2:20");
}

TEST_CASE("the = of an f-string keeps the text and shows the repr") {
    const ParseResult result = parse_text("f'a{ x = }b{y=!s}{z=:>3}'");
    const auto& values = as<JoinedStr>(expression_of(result)).values;
    DOCTEST_REQUIRE_EQ(values.size(), 6);
    DOCTEST_CHECK_EQ(as<Constant>(*values[0]).value.text, "a x = ");
    DOCTEST_CHECK_EQ(as<FormattedValue>(*values[1]).conversion, 'r');
    DOCTEST_CHECK_EQ(as<Constant>(*values[2]).value.text, "by=");
    DOCTEST_CHECK_EQ(as<FormattedValue>(*values[3]).conversion, 's');
    DOCTEST_CHECK_EQ(as<FormattedValue>(*values[5]).conversion, 0);
}

TEST_CASE("doubled braces are one brace, but not in a format spec") {
    const ParseResult result = parse_text("f'{{{x}}}'");
    const auto& values = as<JoinedStr>(expression_of(result)).values;
    DOCTEST_REQUIRE_EQ(values.size(), 3);
    DOCTEST_CHECK_EQ(as<Constant>(*values[0]).value.text, "{");
    DOCTEST_CHECK_EQ(as<Constant>(*values[2]).value.text, "}");
}

TEST_CASE("numbers keep their digits or their value") {
    const auto number = [](std::string_view text) {
        const ParseResult result = parse_text(text);
        return as<Constant>(expression_of(result)).value;
    };
    DOCTEST_CHECK_EQ(number("1_000").text, "1000");
    DOCTEST_CHECK_EQ(number("0XFF").text, "0xff");
    DOCTEST_CHECK_EQ(number("000").text, "0");
    DOCTEST_CHECK_EQ(number("1_0.5e1").number, 105.0);
    DOCTEST_CHECK_EQ(number("2.5J").number, 2.5);
    DOCTEST_CHECK(number("2.5J").kind == ConstantValue::Kind::Imaginary);
}

TEST_CASE("identifiers are compared in normal form") {
    const ParseResult result = parse_text("\xEF\xAC\x81x");  // the ligature fi
    DOCTEST_CHECK_EQ(as<Name>(expression_of(result)).id, "fix");
}

TEST_CASE("match, case and _ stay names where no match statement is meant") {
    DOCTEST_CHECK_EQ(
        error_of("match = 1\nmatch(x)\nmatch[x] = y\nmatch * a, b\ncase = _\nprint(match, case)\n"), "");
    DOCTEST_CHECK_NE(dump_of("match x:\n  case _: pass\n").find("Match "), std::string::npos);
    DOCTEST_CHECK_EQ(dump_of("match(x)\n").find("Match "), std::string::npos);
}

TEST_CASE("a binary operation begins at the parenthesis of its left side") {
    const ParseResult result = parse_text("(a) + (b)");
    const auto& sum = as<BinOp>(expression_of(result));
    DOCTEST_CHECK_EQ(show(sum.span), "1:0-1:9");
    DOCTEST_CHECK_EQ(show(sum.left->span), "1:1-1:2");
    DOCTEST_CHECK(sum.left->parenthesized);
}

TEST_CASE("with takes parentheses for a list of items, or for a tuple") {
    DOCTEST_CHECK_EQ(error_of("with (a as b, c as d,): pass\nwith (a, b): pass\nwith (a, b) as c: pass\n"),
                     "");
    DOCTEST_CHECK_EQ(error_of("with (yield x): pass\nwith (a), (b): pass\nwith (a) as b, c: pass\n"), "");
}

TEST_CASE("an expression parses by itself, and nothing else does then") {
    DOCTEST_CHECK_NE(parse_text("1 + 2\n", ParseMode::Expression).tree, nullptr);
    DOCTEST_CHECK_NE(parse_text("a, b", ParseMode::Expression).tree->expression, nullptr);
    DOCTEST_CHECK_EQ(parse_text("x = 1", ParseMode::Expression).tree, nullptr);
    DOCTEST_CHECK_EQ(parse_text("pass", ParseMode::Expression).tree, nullptr);
}

TEST_CASE("nesting has a limit, and reaching it is an error") {
    const auto nested = [](std::string_view open, std::string_view close, size_t depth) {
        std::string text;
        for (size_t i = 0; i < depth; ++i) text += open;
        text += "1";
        for (size_t i = 0; i < depth; ++i) text += close;
        return error_of(text);
    };
    DOCTEST_CHECK_EQ(nested("(", ")", 100), "");
    DOCTEST_CHECK_EQ(nested("(", ")", 201), "1:200-1:201 SyntaxError too many nested parentheses");
    DOCTEST_CHECK_NE(nested("-", "", 10000), "");
    DOCTEST_CHECK_NE(nested("lambda: ", "", 10000), "");
    DOCTEST_CHECK_NE(nested("x if y else ", "", 10000), "");
    DOCTEST_CHECK_NE(nested("not ", "", 10000), "");
    DOCTEST_CHECK_NE(nested("2**", "", 10000), "");
    DOCTEST_CHECK_NE(nested("a+", "", 10000), "");
}
