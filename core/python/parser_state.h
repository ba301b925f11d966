// The parser's inside: a recursive descent over tokens. Not for others: include parser.h.
//
// Each function named after a rule of Python's grammar returns the node, or null with the cursor where it was (no match).
// m_failed means that an error has been found: everybody returns at once. The first pass only accepts or refuses; if it
// refuses, a second pass over the same statement runs with m_explains set and looks for what the student meant
// (explain_*.cpp). m_furthest is the last token anybody has looked at: an unexplained error is reported there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/python/ast.h"
#include "core/python/lexer.h"
#include "core/python/parser.h"
#include "core/python/token.h"

namespace loopscope::python {

struct CallArguments {
    std::vector<Expr*> args;
    std::vector<Keyword*> keywords;
};

class Parser {
  public:
    Parser(const base::SourceText& source, const TokenList& list, Tree& tree, int depth)
        : m_source(source), m_list(list), m_tokens(list.tokens), m_tree(tree), m_depth(depth) {}

    void parse_module();
    void parse_eval();
    Expr* parse_fragment();  // the expression in braces of an f-string
    std::vector<base::Diagnostic>& diagnostics() { return m_diagnostics; }

  private:
    using K = TokenKind;
    using Block = std::vector<Stmt*>;
    using Position = uint32_t;
    enum class TargetUse : uint8_t { Assign, Delete };
    enum class ParameterList : uint8_t { Def, Lambda };
    struct StringParts;

    // The cursor.
    const Token& token() {
        if (m_position > m_furthest) reach(m_position);
        return m_tokens[m_position];
    }
    const Token& next_token() {
        if (m_position + 1 > m_furthest) reach(m_position + 1);
        return m_tokens[m_position + 1];
    }
    bool at(K kind) { return token().kind == kind; }
    bool next_is(K kind) { return m_position + 1 < m_tokens.size() && next_token().kind == kind; }
    bool accept(K kind) {
        if (!at(kind)) return false;
        ++m_position;
        return true;
    }
    void reach(Position position);
    bool at_word(std::string_view word) { return at(K::Name) && text(token()) == word; }
    std::string_view text(const Token& t) const {
        return std::string_view(m_source.text()).substr(t.begin, t.end - t.begin);
    }
    std::string identifier(const Token& t) const;
    // From the token at `start` to the one before the cursor.
    base::Span span_from(Position start) const { return join(m_tokens[start].span, m_tokens[m_position - 1].span); }
    base::Span statement_span_from(Position start) const;  // leaves out the newlines and dedents at the end
    template <typename T>
    T* no_match(Position start) {
        m_position = start;
        return nullptr;
    }

    // Expressions, in parser_expressions.cpp.
    Expr* star_expressions();
    Expr* star_expression();
    Expr* star_named_expression();
    Expr* named_expression();
    Expr* expression();
    Expr* expression_unexplained();
    Expr* disjunction();
    Expr* conjunction();
    Expr* inversion();
    Expr* comparison();
    bool comparison_operator(CompareOperator& op);
    Expr* bitwise_or();
    Expr* binary(int lowest);
    Expr* factor();
    Expr* power();
    Expr* await_primary();
    Expr* yield_expression();
    Expr* lambda();
    template <typename Element>
    Expr* tuple_of(Position start, Expr* first, Element element);

    // Primaries and displays, in parser_atoms.cpp.
    Expr* primary();
    Expr* trailer(Position start, Expr* value);
    Expr* call(Position start, Expr* function);
    Expr* atom();
    Expr* name();
    Expr* number();
    Expr* constant(ConstantValue::Kind kind);
    Expr* paren_atom();
    Expr* bracket_atom();
    Expr* brace_atom();
    Expr* dict_display(Position start, Expr* first_key);
    bool dict_pair(Expr*& key, Expr*& value);
    bool star_named_list(std::vector<Expr*>& elements);
    Expr* slices();
    Expr* slice();
    Expr* generator(Position start, Expr* element);
    bool for_if_clauses(std::vector<Comprehension>& clauses);
    bool for_if_clause(Comprehension& clause);

    // Arguments and parameters, in parser_arguments.cpp.
    bool arguments(CallArguments& out);
    bool args(CallArguments& out);
    Expr* positional_argument();
    bool keyword_arguments(CallArguments& out);
    bool keyword_or_star(CallArguments& out, bool after_double_star);
    Expr* starred_expression();
    bool parameters(Arguments& out, ParameterList list);
    bool star_parameter(Arguments& out, ParameterList list);
    bool plain_parameter(Arguments& out, ParameterList list, bool keyword_only);
    Arg* parameter(ParameterList list, bool starred_annotation);
    bool end_parameter(ParameterList list);

    // Strings, in strings.cpp and fstrings.cpp.
    Expr* strings();
    bool append_string(const Token& t, StringParts& parts);
    bool decode(std::string_view body, bool is_bytes, std::string& out);
    bool decode_numbered(std::string_view body, size_t backslash, bool is_bytes, size_t& i, std::string& out);
    static void append_raw(std::string_view body, std::string& out);
    bool append_fstring(StringParts& parts, Fragment& rest, bool is_raw, int level);
    bool fstring_literal(StringParts& parts, Fragment& rest, bool is_raw, int level, bool& is_end);
    bool fstring_field(StringParts& parts, Fragment& rest, bool is_raw, int level);
    bool find_field_end(const Fragment& rest, uint32_t& end);
    Expr* field_expression(const Fragment& begin, uint32_t end);
    bool field_tail(FormattedValue& field, Fragment& rest, bool is_raw, int level, const base::Span& whole);

    // Targets, in targets.cpp.
    Expr* star_targets();
    Expr* star_target();
    Expr* single_target();
    Expr* delete_target();
    static bool is_star_target(const Expr& expr);
    static bool is_star_targets(const Expr& expr);
    static bool is_single_target(const Expr& expr);
    static bool is_delete_target(const Expr& expr);
    static void set_context(Expr& expr, ExprContext ctx);
    static const Expr* invalid_target(const Expr& expr, TargetUse use, bool is_for);

    // Statements, in parser_statements.cpp (simple ones) and parser_compound.cpp.
    bool statements(Block& out);
    bool statement(Block& out);
    bool simple_statements(Block& out);
    Stmt* simple_statement();
    Stmt* expression_statement();
    Stmt* annotated_assignment(Position start, Expr* target);
    Stmt* augmented_assignment(Position start, Expr* target);
    Stmt* assignment(Position start, Expr* first);
    bool augmented_operator(BinaryOperator& op);
    Expr* assigned_value();
    Stmt* return_statement();
    Stmt* raise_statement();
    Stmt* assert_statement();
    Stmt* delete_statement();
    Stmt* scope_statement();
    Stmt* import_name();
    Stmt* import_from();
    bool import_targets(std::vector<Alias*>& names);
    Alias* alias(bool dotted);
    bool dotted_name(std::string& out);
    Stmt* compound_statement(bool& is_compound);
    Stmt* decorated();
    Stmt* function_definition(Position start, std::vector<Expr*> decorators);
    Stmt* class_definition(Position start, std::vector<Expr*> decorators);
    Stmt* if_statement();
    Stmt* while_statement();
    Stmt* for_statement(Position start);
    Stmt* with_statement(Position start);
    bool with_items(std::vector<WithItem>& items);
    bool with_item(WithItem& item);
    Stmt* try_statement();
    ExceptHandler* except_clause(bool& is_star);
    bool else_block(Block& out);
    bool block(Block& out);

    // match, in parser_patterns.cpp.
    Stmt* match_statement();
    Expr* match_subject();
    bool match_case(MatchCase& out);
    Pattern* patterns();
    Pattern* open_sequence(Position start);
    bool sequence_items(std::vector<Pattern*>& items, K close);
    Pattern* maybe_star_pattern();
    Pattern* pattern();
    Pattern* or_pattern();
    Pattern* closed_pattern();
    Pattern* literal_pattern();
    Expr* literal_expression();
    Expr* signed_number();
    Pattern* name_pattern();
    Pattern* paren_pattern();
    Pattern* bracket_pattern();
    Pattern* mapping_pattern();
    Pattern* class_pattern(Position start, Expr* cls);

    // Errors, in syntax_errors.cpp.
    std::nullptr_t raise(base::Span span, std::string message,
                         base::Diagnostic::Kind kind = base::Diagnostic::Kind::SyntaxError);
    std::nullptr_t raise_last(std::string message,
                              base::Diagnostic::Kind kind = base::Diagnostic::Kind::SyntaxError);
    bool expect_forced(K kind);
    bool enter();  // one level deeper; false, with an error, where it is too deep
    void leave() { --m_depth; }
    void report(Position statement);
    Position next_statement(Position failed);

    const base::SourceText& m_source;
    const TokenList& m_list;
    const std::vector<Token>& m_tokens;
    Tree& m_tree;
    Position m_position = 0;
    Position m_furthest = 0;
    int m_depth;
    bool m_failed = false;
    bool m_is_fragment = false;
    base::Diagnostic m_error;
    std::vector<base::Diagnostic> m_diagnostics;
};

}  // namespace loopscope::python
