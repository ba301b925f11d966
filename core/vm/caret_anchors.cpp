#include "core/vm/caret_anchors.h"

#include <cctype>
#include <cstdint>
#include <string>
#include <vector>

namespace loopscope::vm {
namespace {

struct Token {
    enum class Kind : uint8_t { Operand, Word, Operator, Group, Subscript, Call } kind;
    size_t begin, end;
    std::string_view text;
};

bool is_word_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// After a string literal that begins at `at` (at its quote); npos when it does not end.
size_t skip_string(std::string_view text, size_t at) {
    const char quote = text[at];
    const bool triple = text.substr(at, 3) == std::string(3, quote);
    const size_t width = triple ? 3 : 1;
    for (size_t i = at + width; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text.substr(i, width) == std::string(width, quote))
            return i + width;
    }
    return std::string_view::npos;
}

// After the bracket that closes the one at `at`.
size_t skip_brackets(std::string_view text, size_t at) {
    int depth = 0;
    for (size_t i = at; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            i = skip_string(text, i);
            if (i == std::string_view::npos) return i;
            --i;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            if (--depth == 0) return i + 1;
        }
    }
    return std::string_view::npos;
}

// The expression's outermost tokens; nothing when it is not understood.
std::optional<std::vector<Token>> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    using Kind = Token::Kind;
    for (size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == ' ' || c == '\t' || c == '\f') {
            ++at;
            continue;
        }
        const bool after_operand =
            !tokens.empty() && tokens.back().kind != Kind::Operator && tokens.back().kind != Kind::Word;
        size_t end = at + 1;
        Kind kind = Kind::Operator;
        if (is_word_character(c) ||
            (c == '.' && at + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[at + 1])) &&
             !after_operand)) {
            const bool number = std::isdigit(static_cast<unsigned char>(c)) || c == '.';
            while (end < text.size() &&
                   (is_word_character(text[end]) || (number && text[end] == '.') ||
                    (number && (text[end] == '+' || text[end] == '-') &&
                     (text[end - 1] == 'e' || text[end - 1] == 'E') && text[at + 1] != 'x'))) {
                ++end;
            }
            kind = Kind::Operand;
            const std::string_view word = text.substr(at, end - at);
            for (const char* keyword : {"and", "or", "not", "if", "else", "lambda", "in", "is", "await",
                                        "for", "yield", "async", "from"}) {
                if (word == keyword) kind = Kind::Word;
            }
            for (const char* statement : {"raise", "assert", "return", "del", "import", "with", "class"}) {
                if (tokens.empty() && word == statement) return std::nullopt;  // no expression at all
            }
            if (end < text.size() && (text[end] == '"' || text[end] == '\'') && word.size() <= 2) {
                end = skip_string(text, end);
                kind = Kind::Operand;
            }
        } else if (c == '"' || c == '\'') {
            end = skip_string(text, at);
            kind = Kind::Operand;
        } else if (c == '(' || c == '[' || c == '{') {
            end = skip_brackets(text, at);
            kind = !after_operand ? Kind::Group : c == '[' ? Kind::Subscript : Kind::Call;
        } else if (c == '.') {
            kind = Kind::Operand;  // with the name after it
            while (end < text.size() && (text[end] == ' ' || is_word_character(text[end]))) ++end;
        } else if (c == ')' || c == ']' || c == '}' || c == '#' || c == ';') {
            return std::nullopt;
        } else {
            const std::string_view two = text.substr(at, 2);
            for (const char* each : {"**", "//", "<<", ">>", "<=", ">=", "==", "!=", ":=", "->"}) {
                if (two == each) end = at + 2;
            }
        }
        if (end == std::string_view::npos) return std::nullopt;
        tokens.push_back({kind, at, end, text.substr(at, end - at)});
        at = end;
    }
    return tokens;
}

// How tightly a binary operator binds; 0: it is none that anchors are made for.
int precedence(std::string_view op) {
    if (op == "|") return 1;
    if (op == "^") return 2;
    if (op == "&") return 3;
    if (op == "<<" || op == ">>") return 4;
    if (op == "+" || op == "-") return 5;
    if (op == "*" || op == "/" || op == "//" || op == "%" || op == "@") return 6;
    if (op == "**") return 8;
    return 0;
}

}  // namespace

std::optional<CaretAnchors> find_caret_anchors(std::string_view expression) {
    using Kind = Token::Kind;
    const std::optional<std::vector<Token>> tokens = tokens_of(expression);
    if (!tokens || tokens->empty()) return std::nullopt;
    const Token* best = nullptr;
    int best_precedence = 100;
    int leading_unary = 0;  // precedence of unary operators around all that follows: 7
    bool operand_before = false;
    for (const Token& token : *tokens) {
        if (token.kind == Kind::Word && token.text != "await") return std::nullopt;
        if (token.kind != Kind::Operator) {
            operand_before = token.kind != Kind::Word;
            continue;
        }
        if (!operand_before) {
            if (token.text != "-" && token.text != "+" && token.text != "~") return std::nullopt;
            if (!best) leading_unary = 7;
            continue;
        }
        const int binds = precedence(token.text);
        if (binds == 0) return std::nullopt;  // a comparison, an assignment, a comma
        // Of equals the last one is the outermost, but for ** the first.
        if (binds < best_precedence || (binds == best_precedence && binds != 8)) {
            best = &token;
            best_precedence = binds;
        }
        operand_before = false;
    }
    if (best) {
        if (leading_unary && best_precedence > leading_unary) return std::nullopt;
        return CaretAnchors{best->begin, best->end};
    }
    if (leading_unary || tokens->size() < 2 || tokens->front().kind == Kind::Word) return std::nullopt;
    if (tokens->back().kind != Kind::Subscript) return std::nullopt;
    return CaretAnchors{tokens->back().begin, tokens->back().end};
}

}  // namespace loopscope::vm
