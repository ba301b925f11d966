// The inside of f-strings, by the rules of Python 3.11: the ends of a field are found first, by brackets and
// quotes, and what lies between is parsed as an expression in parentheses, with its true place in the file.
#include <fmt/format.h>

#include "core/python/string_parts.h"

namespace loopscope::python {

namespace {

constexpr int kMaxFieldLevel = 2;
constexpr size_t kMaxFieldBrackets = 200;

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Moves the place to `offset`, counting the lines on the way.
void advance(std::string_view text, Fragment& place, uint32_t offset) {
    for (; place.begin < offset; ++place.begin) {
        const char c = text[place.begin];
        const bool line_end = c == '\n' || (c == '\r' && text[place.begin + 1] != '\n');
        ++place.column;
        if (line_end) {
            ++place.line;
            place.column = 0;
        }
    }
}

}  // namespace

// Adds the body of an f-string, or of a format spec (level > 0), which ends at its '}'.
bool Parser::append_fstring(StringParts& parts, Fragment& rest, bool is_raw, int level) {
    while (true) {
        bool is_end = false;
        if (!fstring_literal(parts, rest, is_raw, level, is_end)) return false;
        if (is_end) return true;
        if (!fstring_field(parts, rest, is_raw, level)) return false;
    }
}

// Passes text up to a field, which `rest` then begins with, or to the end.
bool Parser::fstring_literal(StringParts& parts, Fragment& rest, bool is_raw, int level, bool& is_end) {
    const std::string_view all = m_source.text();
    while (true) {
        uint32_t i = rest.begin;
        bool is_doubled = false;
        is_end = true;
        while (i < rest.end) {
            char c = all[i++];
            if (!is_raw && c == '\\' && i < rest.end) {
                c = all[i++];
                if (c == 'N') {
                    // The braces of \N{name} are none of ours.
                    if (i < rest.end && all[i++] == '{') {
                        while (i < rest.end && all[i++] != '}') {
                        }
                    }
                    continue;
                }
            }
            if (c != '{' && c != '}') continue;
            is_doubled = level == 0 && i < rest.end && all[i] == c;
            if (is_doubled) break;
            if (level == 0 && c == '}') {
                raise_last("f-string: single '}' is not allowed");
                return false;
            }
            --i;
            is_end = c == '}';
            break;
        }
        const std::string_view literal = all.substr(rest.begin, i - rest.begin);
        if (is_raw) {
            append_raw(literal, parts.text);
        } else if (!decode(literal, false, parts.text)) {
            return false;
        }
        advance(all, rest, is_doubled ? i + 1 : i);
        if (!is_doubled) return true;
    }
}

// Finds where the expression that `rest` begins with ends: at '!', ':', '=' or '}' outside brackets and
// strings.
bool Parser::find_field_end(const Fragment& rest, uint32_t& end) {
    const std::string_view all = m_source.text();
    const auto fail = [this](std::string message) {
        raise_last(std::move(message));
        return false;
    };
    std::string brackets;
    uint32_t i = rest.begin;
    for (; i < rest.end; ++i) {
        const char c = all[i];
        if (c == '\\') return fail("f-string expression part cannot include a backslash");
        if (c == '\'' || c == '"') {
            const bool is_triple = i + 2 < rest.end && all[i + 1] == c && all[i + 2] == c;
            const std::string_view quotes = all.substr(i, is_triple ? 3 : 1);
            const std::string_view behind = all.substr(0, rest.end);
            const size_t close = behind.find(quotes, i + quotes.size());
            const size_t backslash = behind.find('\\', i);
            if (backslash < close && backslash != std::string_view::npos) {
                return fail("f-string expression part cannot include a backslash");
            }
            if (close == std::string_view::npos) return fail("f-string: unterminated string");
            i = static_cast<uint32_t>(close + quotes.size()) - 1;
        } else if (c == '(' || c == '[' || c == '{') {
            if (brackets.size() >= kMaxFieldBrackets) return fail("f-string: too many nested parenthesis");
            brackets += c;
        } else if (c == '#') {
            return fail("f-string expression part cannot include '#'");
        } else if (brackets.empty() &&
                   (c == '!' || c == ':' || c == '}' || c == '=' || c == '<' || c == '>')) {
            if (i + 1 < rest.end && all[i + 1] == '=' && c != ':' && c != '}') {
                ++i;
            } else if (c != '<' && c != '>') {
                break;
            }
        } else if (c == ')' || c == ']' || c == '}') {
            if (brackets.empty()) return fail(fmt::format("f-string: unmatched '{}'", c));
            const char open = brackets.back();
            brackets.pop_back();
            if (c == (open == '(' ? ')' : open == '[' ? ']' : '}')) continue;
            return fail(fmt::format(
                "f-string: closing parenthesis '{}' does not match opening parenthesis '{}'", c, open));
        }
    }
    if (!brackets.empty()) return fail(fmt::format("f-string: unmatched '{}'", brackets.back()));
    end = i;
    return i < rest.end || fail("f-string: expecting '}'");
}

Expr* Parser::field_expression(const Fragment& begin, uint32_t end) {
    const std::string_view expression_text =
        std::string_view(m_source.text()).substr(begin.begin, end - begin.begin);
    bool is_empty = true;
    for (const char c : expression_text) is_empty = is_empty && is_space(c) && c != '\v';
    const char next = m_source.text()[end];
    if (is_empty && next == '}') return raise_last("f-string: empty expression not allowed");
    if (is_empty) return raise_last(fmt::format("f-string: expression required before '{}'", next));
    if (!enter()) return nullptr;
    const TokenList tokens = lex_fragment(m_source, {begin.begin, end, begin.line, begin.column});
    Parser inner(m_source, tokens, m_tree, m_depth);
    Expr* value = inner.parse_fragment();
    leave();
    if (value == nullptr) raise_as_is(inner.m_error);
    return value;
}

// {expression[=][!conversion][:spec]}, `rest` at the opening brace.
bool Parser::fstring_field(StringParts& parts, Fragment& rest, bool is_raw, int level) {
    const std::string_view all = m_source.text();
    if (level >= kMaxFieldLevel) {
        raise_last("f-string: expressions nested too deeply");
        return false;
    }
    advance(all, rest, rest.begin + 1);
    const Fragment begin = rest;
    uint32_t end = 0;
    if (!find_field_end(rest, end)) return false;
    Expr* value = field_expression(begin, end);
    if (value == nullptr) return false;
    uint32_t i = end;
    bool is_debug = all[i] == '=';
    if (is_debug) {
        ++i;
        while (i < rest.end && is_space(all[i])) ++i;
        append_raw(all.substr(begin.begin, i - begin.begin), parts.text);
    }
    advance(all, rest, i);
    parts.flush(m_tree);
    auto* field = m_tree.make<FormattedValue>(parts.span);
    field->value = value;
    parts.values.push_back(field);
    if (!field_tail(*field, rest, is_raw, level, parts.span)) return false;
    if (is_debug && field->conversion == 0 && field->format_spec == nullptr) field->conversion = 'r';
    return true;
}

// [!conversion][:spec]}
bool Parser::field_tail(FormattedValue& field, Fragment& rest, bool is_raw, int level,
                        const base::Span& whole) {
    const std::string_view all = m_source.text();
    const auto fail = [this](const char* message) {
        raise_last(message);
        return false;
    };
    const auto current = [&] { return rest.begin < rest.end ? all[rest.begin] : '\0'; };
    if (current() == '!') {
        advance(all, rest, rest.begin + 1);
        const char conversion = current();
        if (rest.begin >= rest.end) return fail("f-string: expecting '}'");
        if (conversion != 's' && conversion != 'r' && conversion != 'a') {
            return fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
        }
        field.conversion = conversion;
        advance(all, rest, rest.begin + 1);
    }
    if (current() == ':') {
        advance(all, rest, rest.begin + 1);
        if (rest.begin >= rest.end) return fail("f-string: expecting '}'");
        StringParts spec;
        spec.span = whole;
        if (!append_fstring(spec, rest, is_raw, level + 1)) return false;
        spec.flush(m_tree);
        auto* joined = m_tree.make<JoinedStr>(whole);
        joined->values = std::move(spec.values);
        field.format_spec = joined;
    }
    if (current() != '}') return fail("f-string: expecting '}'");
    advance(all, rest, rest.begin + 1);
    return true;
}

}  // namespace loopscope::python
