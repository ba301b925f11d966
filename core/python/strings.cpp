// String and bytes literals: prefixes, escapes, and literals in a row. The fields of f-strings are in
// fstrings.cpp.
#include <fmt/format.h>

#include "core/base/character_names.h"
#include "core/python/string_parts.h"

namespace loopscope::python {

namespace {

void append_utf8(std::string& out, uint32_t c) {
    const auto put = [&out](uint32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {  // lone surrogates too
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The value of an escape with one character, or 0.
char simple_escape(char c) {
    switch (c) {
        case '\\':
            return '\\';
        case '\'':
            return '\'';
        case '"':
            return '"';
        case 'a':
            return '\a';
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case 'v':
            return '\v';
        default:
            return '\0';
    }
}

// Where `offset` stands in the text that Python decodes, in which each character beyond ASCII takes ten
// bytes.
size_t decoded_offset(std::string_view body, size_t offset) {
    size_t result = 0;
    for (size_t i = 0; i < offset && i < body.size(); ++i) {
        const auto c = static_cast<unsigned char>(body[i]);
        if (c < 0x80) ++result;
        if (c >= 0xC0) result += 10;
    }
    return result;
}

uint32_t octal_escape(std::string_view body, size_t& i) {
    uint32_t value = 0;
    for (int count = 0; count < 3 && i < body.size() && body[i] >= '0' && body[i] <= '7'; ++count, ++i) {
        value = value * 8 + static_cast<uint32_t>(body[i] - '0');
    }
    return value;
}

// Passes the line end at `i`, and appends it as one newline.
void append_line_end(std::string_view body, size_t& i, std::string& out) {
    i += body[i] == '\r' && i + 1 < body.size() && body[i + 1] == '\n' ? 2 : 1;
    out += '\n';
}

}  // namespace

// The text of a literal's body that is not raw.
bool Parser::decode(std::string_view body, bool is_bytes, std::string& out) {
    out.reserve(out.size() + body.size());
    for (size_t i = 0; i < body.size();) {
        const char c = body[i];
        if (c == '\r' || c == '\n') {
            append_line_end(body, i, out);
            continue;
        }
        if (c != '\\' || i + 1 >= body.size()) {
            out += c;
            ++i;
            continue;
        }
        const size_t backslash = i++;
        const char kind = body[i];
        if (kind == '\r' || kind == '\n') {
            std::string dropped;
            append_line_end(body, i, dropped);
        } else if (const char simple = simple_escape(kind); simple != '\0') {
            out += simple;
            ++i;
        } else if (kind >= '0' && kind <= '7') {
            const uint32_t value = octal_escape(body, i);
            if (is_bytes) {
                out += static_cast<char>(value & 0xFF);
            } else {
                append_utf8(out, value);
            }
        } else if (kind == 'x' || (!is_bytes && (kind == 'u' || kind == 'U' || kind == 'N'))) {
            if (!decode_numbered(body, backslash, is_bytes, i, out)) return false;
        } else {
            out += '\\';  // an unknown escape stands for itself
        }
    }
    return true;
}

// \x, \u, \U and \N; `i` is at the letter.
bool Parser::decode_numbered(std::string_view body, size_t backslash, bool is_bytes, size_t& i,
                             std::string& out) {
    const auto fail = [&](size_t end, std::string_view reason) {
        const size_t first = decoded_offset(body, backslash);
        raise_last(
            fmt::format("(unicode error) 'unicodeescape' codec can't decode bytes in position {}-{}: {}",
                        first, first + (end - backslash) - 1, reason));
        return false;
    };
    const char kind = body[i++];
    if (kind == 'N') {
        const size_t close = i < body.size() && body[i] == '{' ? body.find('}', i) : std::string_view::npos;
        if (close == std::string_view::npos || close == i + 1) {
            return fail(close != std::string_view::npos     ? close
                        : i < body.size() && body[i] == '{' ? body.size()
                                                            : i,
                        "malformed \\N character escape");
        }
        const std::string_view name = body.substr(i + 1, close - i - 1);
        const std::optional<uint32_t> code = base::character_of_name(name);
        if (!code) return fail(close + 1, "unknown Unicode character name");
        append_utf8(out, *code);
        i = close + 1;
        return true;
    }
    const size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
    uint32_t value = 0;
    const size_t first = i;
    for (; i < body.size() && i - first < digits && hex_digit(body[i]) >= 0; ++i) {
        value = value * 16 + static_cast<uint32_t>(hex_digit(body[i]));
    }
    if (i - first < digits) {
        if (is_bytes) {
            raise_last(fmt::format("(value error) invalid \\x escape at position {}", backslash));
            return false;
        }
        return fail(i, kind == 'x'   ? "truncated \\xXX escape"
                       : kind == 'u' ? "truncated \\uXXXX escape"
                                     : "truncated \\UXXXXXXXX escape");
    }
    if (value > 0x10FFFF) return fail(i, "illegal Unicode character");
    if (is_bytes) {
        out += static_cast<char>(value);
    } else {
        append_utf8(out, value);
    }
    return true;
}

bool Parser::append_string(const Token& t, StringParts& parts) {
    const std::string_view literal = text(t);
    bool is_bytes = false, is_raw = false, is_fstring = false;
    uint32_t prefix = 0;
    for (; literal[prefix] != '"' && literal[prefix] != '\''; ++prefix) {
        const char letter = static_cast<char>(literal[prefix] | 0x20);
        is_bytes = is_bytes || letter == 'b';
        is_raw = is_raw || letter == 'r';
        is_fstring = is_fstring || letter == 'f';
    }
    const bool is_first = t.begin == m_tokens[m_position].begin;
    const uint32_t quotes = literal.size() >= prefix + 6 && literal[prefix + 1] == literal[prefix] &&
                                    literal[prefix + 2] == literal[prefix]
                                ? 3
                                : 1;
    const std::string_view body = literal.substr(prefix + quotes, literal.size() - prefix - 2 * quotes);
    if (is_bytes) {
        for (const char c : body) {
            if (static_cast<unsigned char>(c) < 0x80) continue;
            raise(t.span, "bytes can only contain ASCII literal characters");
            return false;
        }
    }
    if (!is_first && is_bytes != parts.is_bytes) {
        raise_last("cannot mix bytes and nonbytes literals");
        return false;
    }
    parts.is_bytes = is_bytes;
    if (is_fstring) {
        parts.is_fstring = true;
        const uint32_t begin = t.begin + prefix + quotes;
        Fragment place{begin, t.end - quotes, t.span.line, t.span.column + prefix + quotes};
        return append_fstring(parts, place, is_raw, 0);
    }
    if (!is_raw) return decode(body, is_bytes, parts.text);
    append_raw(body, parts.text);
    return true;
}

void Parser::append_raw(std::string_view body, std::string& out) {
    for (size_t i = 0; i < body.size();) {
        if (body[i] == '\r') {
            append_line_end(body, i, out);
        } else {
            out += body[i++];
        }
    }
}

// STRING+
Expr* Parser::strings() {
    const Position start = m_position;
    Position end = start;
    while (end < m_tokens.size() && m_tokens[end].kind == K::String) ++end;
    if (end > m_furthest) reach(end);
    if (m_failed) return nullptr;
    StringParts parts;
    parts.span = join(m_tokens[start].span, m_tokens[end - 1].span);
    for (Position i = start; i < end; ++i) {
        if (!append_string(m_tokens[i], parts)) return no_match<Expr>(start);
    }
    m_position = end;
    if (parts.is_fstring) {
        parts.flush(m_tree);
        auto* joined = m_tree.make<JoinedStr>(parts.span);
        joined->values = std::move(parts.values);
        return joined;
    }
    auto* result = m_tree.make<Constant>(parts.span);
    result->value.kind = parts.is_bytes ? ConstantValue::Kind::Bytes : ConstantValue::Kind::Str;
    result->value.text = std::move(parts.text);
    return result;
}

}  // namespace loopscope::python
