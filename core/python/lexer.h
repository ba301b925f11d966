// The lexer: source text to tokens, by the rules of Python 3.11's tokenizer (indentation, line joining,
// tabs).
//
// It knows nothing of grammar. What it refuses becomes an Error token with a diagnostic, and it goes on at
// the next line, so that one slip does not hide the others. Text must be valid UTF-8 without NUL: see
// check_encoding.
#pragma once

#include <optional>
#include <string>

#include "core/base/source.h"
#include "core/python/token.h"

namespace loopscope::python {

TokenList lex(const base::SourceText& source);

// A part of the text that lies inside a pair of brackets (an expression in an f-string): newlines are space
// in it. `place` is where the part begins. The tokens are enclosed in a LeftParen and a RightParen of its
// neighbours' width.
struct Fragment {
    uint32_t begin = 0, end = 0;
    uint32_t line = 0, column = 0;
};
TokenList lex_fragment(const base::SourceText& source, const Fragment& fragment);

// What is wrong with the file as such: bytes that are not UTF-8, NUL, an encoding that we do not read.
std::optional<base::Diagnostic> check_encoding(const base::SourceText& source);

// The character before `offset` begins here; both count bytes.
uint32_t previous_character(std::string_view text, uint32_t offset);

// Whether an identifier is well formed: npos, or the offset after its first character that may not stand in
// one.
constexpr uint32_t kWellFormed = UINT32_MAX;
uint32_t find_bad_character(std::string_view identifier);
// "invalid character '…' (U+2026)", or "invalid non-printable character U+00A0", for the last character of
// `text`.
std::string describe_bad_character(std::string_view text);
// The identifier in normal form KC, as Python compares them.
std::string normalize_identifier(std::string_view identifier);

}  // namespace loopscope::python
