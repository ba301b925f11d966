// Tokens: the words of a source text, in order, each with its place.
//
// Not a copy of the text: a token holds byte offsets into the SourceText it came from. Columns count bytes
// from the start of the line, as everywhere. The list always ends with EndMarker or OpenEnd, and brackets in
// it are balanced up to there, so that the parser may look one token past any other than the last.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/source.h"

namespace loopscope::python {

enum class TokenKind : uint8_t {
#define TOKEN(name, words) name,
#define KEYWORD(name, text) Kw##name,
#define OPERATOR(name, text) name,
#include "core/python/tokens.def"
};

struct Token {
    TokenKind kind = TokenKind::EndMarker;
    uint8_t level = 0;  // how many brackets are open after it
    uint32_t begin = 0, end = 0;
    base::Span span;
};

struct TokenList {
    std::vector<Token> tokens;
    std::vector<base::Diagnostic> errors;  // one for each Error token, in order
    std::vector<base::Diagnostic> warnings;
    // The first of the errors is reported even if the parser refuses something before it.
    bool first_error_prevails = false;
    // The innermost bracket still open at the end of the text; valid only if the list ends with OpenEnd.
    char unclosed = 0;
    base::Span unclosed_span;
};

// The token's name as tests and messages show it: its text for keywords and operators.
std::string_view token_words(TokenKind kind);

}  // namespace loopscope::python
