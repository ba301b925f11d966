// The parser's inside: a recursive descent over tokens. Not for others: include parser.h.
//
// Each function named after a rule of Python's grammar returns the node, or null with the cursor where it was
// (no match). m_failed means that an error has been found: everybody returns at once. The first pass only
// accepts or refuses; if it refuses, a second pass over the same statement runs with m_explains set and looks
// for what the student meant (explain_*.cpp). m_furthest is the last token anybody has looked at: an
// unexplained error is reported there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/python/ast.h"
#include "core/python/lexer.h"
#include "core/python/parser.h"
#include "core/python/parser_types.h"
#include "core/python/token.h"

namespace loopscope::python {

class Parser {
  public:
    Parser(const base::SourceText& source, const TokenList& list, Tree& tree, int depth)
        : m_source(source), m_list(list), m_tokens(list.tokens), m_tree(tree), m_depth(depth) {
        reach(0);
    }

    void parse_module();
    void parse_eval();
    Expr* parse_fragment();  // the expression in braces of an f-string
    std::vector<base::Diagnostic>& diagnostics() { return m_diagnostics; }

  private:
    using K = TokenKind;
    using Block = std::vector<Stmt*>;
    using Position = uint32_t;
    using ErrorKind = base::Diagnostic::Kind;
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
    base::Span span_from(Position start) const {
        return join(m_tokens[start].span, m_tokens[m_position - 1].span);
    }
    base::Span statement_span_from(Position start) const;  // leaves out the newlines and dedents at the end
    // The result of a rule at the cursor; the second pass keeps it, as it comes here again and again.
    template <typename T, typename F>
    T* remembered(Rule rule, F parse) {
        if (!m_remembers) return parse();
        const uint64_t key = static_cast<uint64_t>(m_position) << 8 | static_cast<uint64_t>(rule);
        if (const auto found = m_memory.find(key); found != m_memory.end()) {
            m_position = found->second.end;
            return static_cast<T*>(found->second.node);
        }
        const Position start = m_position;
        T* result = parse();
        if (result == nullptr && !m_failed) m_position = start;
        if (!m_failed) m_memory[key] = {result, m_position};
        return result;
    }
    template <typename T>
    T* no_match(Position start) {
        m_position = start;
        return nullptr;
    }

    // Expressions, in parser_expressions.cpp.
    Expr *star_expressions(), *expression_list(), *star_expression(), *star_named_expression();
    Expr *named_expression(), *assignment_expression(), *expression(), *expression_unexplained();
    Expr* bool_op(K keyword, BoolOperator op, Expr* (Parser::*operand)());
    Expr *disjunction(), *disjunction_anew(), *conjunction(), *inversion(), *comparison(), *bitwise_or();
    bool comparison_operator(CompareOperator& op);
    Expr* binary(int lowest);
    Expr *factor(), *power(), *await_primary(), *yield_expression(), *lambda();
    template <typename Element>
    Expr* tuple_of(Position start, Expr* first, Element element);

    // Primaries and displays, in parser_atoms.cpp.
    Expr *primary(), *primary_anew();
    Expr *trailer(Position start, Expr* value), *call(Position start, Expr* function);
    Expr *atom(), *name(), *number(), *paren_atom(), *bracket_atom(), *brace_atom(), *brace_atom_anew();
    Expr* constant(ConstantValue::Kind kind);
    Expr* dict_display(Position start, Expr* first_key);
    bool dict_pair(Expr*& key, Expr*& value);
    bool star_named_list(std::vector<Expr*>& elements);
    Expr *slices(), *slice();
    Expr* generator(Position start, Expr* element);
    bool for_if_clauses(std::vector<Comprehension>& clauses);
    bool for_if_clause(Comprehension& clause);

    // Arguments and parameters, in parser_arguments.cpp.
    bool arguments(CallArguments& out);
    bool args(CallArguments& out);
    Expr *positional_argument(), *starred_expression(), *default_value();
    bool keyword_arguments(CallArguments& out);
    bool keyword_or_star(CallArguments& out, bool after_double_star);
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
    Expr *star_targets(), *star_target(), *delete_target();
    static bool is_star_target(const Expr& expr), is_star_targets(const Expr& expr);
    static bool is_single_target(const Expr& expr), is_delete_target(const Expr& expr);
    static void set_context(Expr& expr, ExprContext ctx);
    static const Expr* invalid_target(const Expr& expr, TargetUse use);

    // Statements, in parser_statements.cpp (simple ones) and parser_compound.cpp.
    bool statements(Block& out), statement(Block& out), simple_statements(Block& out);
    Stmt *simple_statement(), *expression_statement();
    Stmt* annotated_assignment(Position start, Expr* target);
    Stmt* augmented_assignment(Position start, Expr* target);
    Stmt* assignment(Position start, Expr* first);
    bool augmented_operator(BinaryOperator& op);
    Expr* assigned_value();
    Stmt *return_statement(), *raise_statement(), *assert_statement(), *delete_statement(),
        *scope_statement();
    Stmt *import_name(), *import_from();
    bool import_targets(std::vector<Alias*>& names);
    Alias* alias(bool dotted);
    bool dotted_name(std::string& out);
    Stmt* compound_statement(bool& is_compound);
    Stmt *decorated(), *if_statement(), *while_statement(), *try_statement();
    Stmt* function_definition(Position start, std::vector<Expr*> decorators);
    Stmt* class_definition(Position start, std::vector<Expr*> decorators);
    Stmt* for_statement(Position start);
    Stmt* with_statement(Position start);
    bool with_items(std::vector<WithItem>& items);
    bool with_item(WithItem& item);
    ExceptHandler* except_clause(bool& is_star);
    ExceptHandler* except_clause_anew(bool& is_star);
    bool else_block(Block& out), block(Block& out), block_anew(Block& out);

    // match, in parser_patterns.cpp.
    Stmt *match_statement(), *match_statement_anew();
    Expr* match_subject();
    bool match_case(MatchCase& out);
    Pattern *patterns(), *maybe_star_pattern(), *pattern(), *or_pattern(), *closed_pattern(),
        *literal_pattern();
    Pattern *name_pattern(), *paren_pattern(), *bracket_pattern(), *mapping_pattern();
    Pattern* class_pattern(Position start, Expr* cls);
    bool sequence_items(std::vector<Pattern*>& items, K close);
    Expr *literal_expression(), *signed_number();

    // Explanations, in explain_expressions.cpp.
    static std::string_view describe_kind(const Expr& expr);
    static bool is_old_statement(const Expr& expr);
    bool looks_like_soft_keyword();
    Expr *expression_without_explaining(), *explained_paren(), *explained_bracket(), *explained_brace();
    Expr* explained_generator();
    void explain_expression(), explain_named_expression(), explain_comprehension(), explain_dict();
    void explain_group(Position start);
    void explain_for_target(), explain_arguments(), explain_keyword(), explain_keyword_generator();
    void explain_star_argument();
    bool dict_pairs_explained(std::vector<Expr*>& values), bitwise_or_after_star();
    // In explain_parameters.cpp.
    bool skip_parameter(ParameterList list, DefaultValue wanted);
    size_t skip_parameters(ParameterList list, DefaultValue wanted);
    bool skip_slash(ParameterList list);
    void explain_parameters(ParameterList list);
    void explain_slash(ParameterList list), explain_star(ParameterList list);
    void explain_double_star(ParameterList list);
    // In explain_statements.cpp.
    Stmt* explained_expression_statement();
    Stmt* explained_assignment(bool& is_cut);
    bool explained_expressions();
    void explain_assignment(), explain_assigned_targets(), explain_for(), explain_def(), explain_class();
    void explain_header_end(Position keyword, std::string_view what);
    void explain_missing_block(Position keyword, std::string_view what);
    void explain_condition(std::string_view what), explain_keyword_block(std::string_view what);
    void explain_with(bool wants_block);
    void explain_with_item(), explain_except_block(), explain_except(), explain_case(), explain_as_pattern();
    void explain_mixed_except(bool is_star), explain_match(Position start), explain_class_pattern();

    // Errors, in syntax_errors.cpp.
    std::nullptr_t raise(base::Span span, std::string message, ErrorKind kind = ErrorKind::SyntaxError);
    std::nullptr_t raise_last(std::string message, ErrorKind kind = ErrorKind::SyntaxError);
    std::nullptr_t raise_from(const base::Span& first, std::string message);
    void raise_target(const Expr& expr, TargetUse use);
    bool expect_forced(K kind);
    bool enter();  // one level deeper; false, with an error, where it is too deep
    void leave() { --m_depth; }
    enum class Failed : uint8_t { Statement, Expression };
    void explain_failure(Position start, Failed what);
    void parse_again(Position start, Failed what);
    void prefer_lexer_error();
    void raise_as_is(const base::Diagnostic& error);
    void raise_unclosed();
    Position next_statement(Position start, Position last) const, next_line(Position next) const;
    bool ends_list(Position p) const { return p + 1 >= m_tokens.size(); }
    void skip_orphans();

    const base::SourceText& m_source;
    const TokenList& m_list;
    const std::vector<Token>& m_tokens;
    Tree& m_tree;
    Position m_position = 0;
    Position m_furthest = 0;
    int m_depth;
    bool m_failed = false;
    bool m_explains = false;   // look for explanations
    bool m_remembers = false;  // the second pass: results are kept in m_memory
    bool m_saw_bad_brace = false;
    std::unordered_map<uint64_t, Remembered> m_memory;
    bool m_is_fragment = false;
    base::Diagnostic m_error;
    base::Diagnostic m_overruled;  // found by the parser, but the lexer's error comes first
    std::vector<base::Diagnostic> m_diagnostics;
};

}  // namespace loopscope::python
