// The lexer's part for text beyond ASCII: identifiers, their normal form, and the encoding of a file.
#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

#include "core/python/lexer.h"

namespace loopscope::python {

namespace {

using base::Diagnostic;

int32_t decode(std::string_view text, uint32_t offset, uint32_t& length) {
    utf8proc_int32_t codepoint = -1;
    const utf8proc_ssize_t used =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + offset,
                         static_cast<utf8proc_ssize_t>(text.size() - offset), &codepoint);
    length = used > 0 ? static_cast<uint32_t>(used) : 1;
    return used > 0 ? codepoint : -1;
}

bool may_start_identifier(int32_t c) {
    if (c == '_') return true;
    switch (utf8proc_category(c)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_NL:
            // Letters whose compatibility form does not begin an identifier, and Pattern_Syntax.
            return c != 0x037A && c != 0x0E33 && c != 0x0EB3 && c != 0x2E2F &&
                   !(c >= 0xFC5E && c <= 0xFC63) && c != 0xFDFA && c != 0xFDFB && c != 0xFF9E &&
                   c != 0xFF9F && c != 0xFE70 && c != 0xFE72 && c != 0xFE74 && c != 0xFE76 && c != 0xFE78 &&
                   c != 0xFE7A && c != 0xFE7C && c != 0xFE7E;
        default:
            return c == 0x1885 || c == 0x1886 || c == 0x2118 || c == 0x212E || c == 0x309B || c == 0x309C;
    }
}

bool may_continue_identifier(int32_t c) {
    if (may_start_identifier(c)) return true;
    switch (utf8proc_category(c)) {
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_PC:
            return true;
        default:
            return c == 0x00B7 || c == 0x0387 || (c >= 0x1369 && c <= 0x1371) || c == 0x19DA || c == 0x0E33 ||
                   c == 0x0EB3 || c == 0xFF9E || c == 0xFF9F;
    }
}

bool is_printable(int32_t c) {
    switch (utf8proc_category(c)) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            return false;
        case UTF8PROC_CATEGORY_ZS:
            return c == ' ';
        default:
            return true;
    }
}

// The name in a comment such as "coding: utf-8" of the first two lines, in lower case with hyphens; or empty.
std::string declared_encoding(std::string_view line) {
    const size_t comment = line.find_first_not_of(" \t\f");
    if (comment == std::string_view::npos || line[comment] != '#') return {};
    size_t at = line.find("coding", comment);
    for (; at != std::string_view::npos; at = line.find("coding", at + 1)) {
        size_t i = at + 6;
        if (i >= line.size() || (line[i] != ':' && line[i] != '=')) continue;
        ++i;
        while (i < line.size() && (line[i] == ' ' || line[i] == '\t')) ++i;
        std::string name;
        for (; i < line.size(); ++i) {
            const char c = line[i];
            const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!is_letter && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != '.') break;
            name += c == '_' ? '-' : static_cast<char>(is_letter ? c | 0x20 : c);
        }
        if (!name.empty()) return name;
    }
    return {};
}

// Is it one of the encodings that Python knows, in which ASCII stands for itself?
bool is_known_encoding(std::string_view name) {
    for (const std::string_view begin :
         {"latin", "iso", "cp", "koi8", "ascii", "us-ascii", "mac", "windows-", "shift", "sjis", "euc", "gb",
          "big5", "l1", "646", "8859", "utf-7", "johab", "tis"}) {
        if (name.starts_with(begin)) return true;
    }
    return false;
}

bool is_utf8_name(std::string_view name) {
    return name == "utf-8" || name == "utf8" || name.substr(0, 6) == "utf-8-" || name == "u8";
}

}  // namespace

uint32_t find_bad_character(std::string_view identifier) {
    for (uint32_t i = 0, length = 0; i < identifier.size(); i += length) {
        const int32_t c = decode(identifier, i, length);
        const bool fits = c >= 0 && (i == 0 ? may_start_identifier(c) : may_continue_identifier(c));
        if (!fits) return i + length;
    }
    return kWellFormed;
}

std::string describe_bad_character(std::string_view text) {
    const uint32_t begin = previous_character(text, static_cast<uint32_t>(text.size()));
    uint32_t length = 0;
    const int32_t c = decode(text, begin, length);
    const auto number = static_cast<uint32_t>(c < 0 ? 0xFFFD : c);
    if (!is_printable(c)) return fmt::format("invalid non-printable character U+{:04X}", number);
    return fmt::format("invalid character '{}' (U+{:04X})", text.substr(begin), number);
}

std::string normalize_identifier(std::string_view identifier) {
    if (std::all_of(identifier.begin(), identifier.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 128; })) {
        return std::string(identifier);
    }
    utf8proc_uint8_t* normal = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    const utf8proc_ssize_t size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(identifier.data()),
                     static_cast<utf8proc_ssize_t>(identifier.size()), &normal, options);
    if (size < 0) return std::string(identifier);
    std::string result(reinterpret_cast<const char*>(normal), static_cast<size_t>(size));
    std::free(normal);
    return result;
}

std::optional<Diagnostic> check_encoding(const base::SourceText& source) {
    const std::string_view text = source.text();
    uint32_t line = 1, line_start = 0;
    std::string encoding;
    for (uint32_t number : {1U, 2U}) {
        const std::string_view comment = source.line(number);
        encoding = declared_encoding(comment);
        const size_t first = comment.find_first_not_of(" \t\f\xEF\xBB\xBF");
        if (!encoding.empty() || (first != std::string_view::npos && comment[first] != '#')) break;
    }
    const bool is_utf8 = encoding.empty() || is_utf8_name(encoding);
    if (!is_utf8 && !is_known_encoding(encoding))
        return Diagnostic{Diagnostic::Kind::SyntaxError, {}, "encoding problem: " + encoding};
    if (!is_utf8 && text.starts_with("\xEF\xBB\xBF")) {
        const bool is_latin = encoding == "latin-1" || encoding.starts_with("iso-8859-1");
        return Diagnostic{Diagnostic::Kind::SyntaxError, {},
                          fmt::format("encoding problem: {} with BOM", is_latin ? "iso-8859-1" : encoding)};
    }
    for (uint32_t i = 0, length = 0; i < text.size(); i += length) {
        const auto c = static_cast<unsigned char>(text[i]);
        length = 1;
        if (c == '\n') {
            ++line;
            line_start = i + 1;
        } else if (c == 0) {
            return Diagnostic{Diagnostic::Kind::SyntaxError,
                              {line, i - line_start, line, i - line_start + 1},
                              "source code cannot contain null bytes"};
        } else if (c >= 128) {
            const base::Span span{line, i - line_start, line, i - line_start + 1};
            if (!is_utf8) {
                return Diagnostic{
                    Diagnostic::Kind::Unsupported, span,
                    fmt::format("the encoding {} is not supported; save the file as UTF-8", encoding)};
            }
            if (decode(text, i, length) < 0) {
                return Diagnostic{
                    Diagnostic::Kind::SyntaxError, span,
                    fmt::format("Non-UTF-8 code starting with '\\x{:02x}' in file {} on line {}, but "
                                "no encoding declared; see https://peps.python.org/pep-0263/ for "
                                "details",
                                c, source.name(), line)};
            }
        }
    }
    return std::nullopt;
}

}  // namespace loopscope::python
