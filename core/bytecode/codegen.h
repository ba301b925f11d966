// The code generator: the second pass, from tree and scopes to units of instructions.
//
// One class, spread over compile_*.cpp by kind of syntax. Every method that takes a node leaves the stack as
// its comment or its node's meaning says: an expression pushes one value, a statement leaves the stack as it
// was. Instructions get the span in force (m_span), which is that of the innermost node whose visit set it,
// as in CPython. Errors are collected and generation goes on; with any error the code is thrown away.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/bytecode/compiler.h"
#include "core/bytecode/fold.h"
#include "core/bytecode/scope.h"
#include "core/bytecode/unit.h"

namespace loopscope::bytecode {

using namespace python;
using BytecodeConstant = bytecode::Constant;

class Codegen {
  public:
    Codegen(const Tree& tree, std::shared_ptr<const base::SourceText> source, const CompileOptions& options,
            ScopeTable& scopes, std::vector<base::Diagnostic>& diagnostics)
        : m_tree(tree),
          m_source(std::move(source)),
          m_options(options),
          m_scopes(scopes),
          m_diagnostics(diagnostics) {}

    std::shared_ptr<const Code> compile_module();

  private:
    // A span in force until the end of a scope.
    class At {
      public:
        At(Codegen& codegen, const Span& span) : m_codegen(codegen), m_outer(codegen.m_span) {
            codegen.m_span = span;
        }
        ~At() { m_codegen.m_span = m_outer; }
        At(const At&) = delete;
        At& operator=(const At&) = delete;

      private:
        Codegen& m_codegen;
        Span m_outer;
    };

    struct PatternContext {
        std::vector<std::string_view> stores;  // names captured so far, bottom of the stack first
        std::vector<Label> fail_pops;          // [n]: pops n values, then goes on to the next case
        size_t on_top = 0;                     // values above the captured ones
        bool allow_irrefutable = false;
    };

    // codegen.cpp: units, names, small things
    void enter(const Node* node, UnitKind kind, uint32_t first_line);
    std::shared_ptr<Code> leave();
    template <typename Compile>
    std::shared_ptr<Code> code_of(const Node& node, Compile&& compile) {
        auto [found, is_new] = m_code_of.emplace(&node, nullptr);
        if (!is_new) return found->second;
        std::shared_ptr<Code> code = compile();
        m_code_of[&node] = code;
        return code;
    }
    void set_qualname();
    void emit(Opcode opcode, uint32_t arg = 0) { m_unit->emit(opcode, arg, m_span); }
    void emit_artificial(Opcode opcode, uint32_t arg = 0) { m_unit->emit(opcode, arg, Span{}); }
    void jump(Opcode opcode, Label target) { m_unit->emit(opcode, target.id, m_span); }
    void jump_artificial(Label target) { m_unit->emit(Opcode::Jump, target.id, Span{}); }
    void place(Label label) { m_unit->place(label); }
    Label new_label() { return m_unit->new_label(); }
    void line(uint32_t number);
    void line_again(uint32_t number);  // even if it was the last one
    void load_constant(BytecodeConstant constant);
    void load_none() { load_constant({BytecodeConstant::None{}}); }
    void load_text(std::string text) { load_constant({std::move(text)}); }
    void named(Opcode opcode, std::string_view name);  // attributes
    void variable(std::string_view name, ExprContext context);
    void load_text_tuple(const std::vector<std::string_view>& names);
    std::string_view mangle(std::string_view name) { return m_scopes.mangle(m_unit->private_name, name); }
    int32_t set_up(Label target, bool push_lasti, uint16_t above = 0);
    void push_block(Block block);
    void pop_block() { m_unit->blocks.pop_back(); }
    void end_handlers(int32_t outer) { m_unit->handler = outer; }
    void yield_from();  // [iterator, None] -> [result]
    void await(uint32_t kind);
    void error(const Span& span, std::string message);
    void warn(const Span& span, std::string message);
    bool check_not_debug(std::string_view name, ExprContext context);
    void make_closure(const std::shared_ptr<const Code>& code, uint32_t flags);
    void check_future_imports();

    // compile_statements.cpp, compile_loops.cpp, compile_try.cpp, compile_with.cpp
    void body(const std::vector<Stmt*>& statements);
    void module_or_class_body(const std::vector<Stmt*>& statements);
    void statement(const Stmt& stmt);
    void expression_statement(const ExprStmt& stmt);
    void assign(const Assign& assign);
    bool assign_in_parallel(const Assign& assign);
    void augmented(const AugAssign& assign);
    void annotated(const AnnAssign& assign);
    void annotated_target(const AnnAssign& assign);
    void delete_target(const Expr& target);
    void if_statement(const If* stmt);
    void assert_statement(const Assert& stmt);
    void raise(const Raise& stmt);
    void import_statement(const Import& stmt);
    void import_from(const ImportFrom& stmt);
    void while_loop(const While& loop);
    void for_loop(const For& loop);
    void async_for_loop(const For& loop);
    void return_statement(const Return& stmt);
    void leave_loop(const Stmt& stmt);
    const Block* unwind(bool keep_top, bool to_loop);
    void unwind_block(const Block& block, bool keep_top);
    void unbind_handler_name(const std::string& name);
    void try_statement(const Try& stmt);
    void try_finally(const Try& stmt);
    void try_except(const Try& stmt);
    void except_handler(const ExceptHandler& handler, Label end, int32_t outer);
    void try_star(const Try& stmt);
    void star_handler(const ExceptHandler& handler, bool is_first, bool is_last, Label reraise_star);
    void finish_star(Label end, Label cleanup, int32_t outer, Label reraise_star);
    void pop_except_and_reraise();
    void with(const With& stmt, size_t item);
    void call_exit(bool is_async);

    // compile_match.cpp
    void match(const Match& stmt);
    void match_case(const MatchCase& item, bool allow_irrefutable, bool keeps_subject, Label end);
    void pattern(const Pattern& node, PatternContext& context);
    void pattern_value(const MatchValue& node, PatternContext& context);
    void pattern_sequence(const MatchSequence& node, PatternContext& context);
    void pattern_sequence_unpacked(const std::vector<Pattern*>& patterns, std::optional<size_t> star,
                                   PatternContext& context);
    void compare_length(size_t length, CompareOperator op, PatternContext& context);
    void pattern_sequence_subscripts(const std::vector<Pattern*>& patterns, size_t star,
                                     PatternContext& context);
    void pattern_mapping(const MatchMapping& node, PatternContext& context);
    void mapping_keys(const MatchMapping& node);
    void pattern_class(const MatchClass& node, PatternContext& context);
    void pattern_as(const MatchAs& node, PatternContext& context);
    void pattern_or(const MatchOr& node, PatternContext& context);
    void reorder_captures(const std::vector<std::string_view>& wanted, PatternContext& context);
    void pattern_inner(const Pattern& node, PatternContext& context);
    void store_capture(const std::optional<std::string>& name, PatternContext& context);
    void jump_to_fail(PatternContext& context, Opcode opcode);
    Label fail_pop(PatternContext& context, size_t pops);
    void place_fail_pops(PatternContext& context);
    void rotate(size_t count);

    // compile_functions.cpp
    void function(const FunctionDef& def);
    std::shared_ptr<Code> function_code(const FunctionDef& def);
    std::shared_ptr<Code> class_code(const ClassDef& def);
    void lambda(const Lambda& expr);
    void class_definition(const ClassDef& def);
    void decorators(const std::vector<Expr*>& list);
    void apply_decorators(const std::vector<Expr*>& list);
    uint32_t default_arguments(const Arguments& args);
    uint32_t annotations(const Arguments& args, const Expr* returns);
    void annotation(const Expr& expr);
    void set_arguments(const Arguments& args);
    void check_arguments(const Arguments& args);

    // compile_expressions.cpp, compile_calls.cpp, compile_conditions.cpp, compile_comprehensions.cpp
    void visit(const Expr& expr);
    void visit_expression(const Expr& expr);
    void visit_all(const std::vector<Expr*>& expressions);
    void binary_chain(const Expr& expr);
    bool format_operator(const BinOp& expr);
    void unary(const UnaryOp& expr);
    void attribute(const Attribute& expr);
    void subscript(const Subscript& expr);
    void slice(const Slice& expr);
    void display(const std::vector<Expr*>& items, Opcode build, Opcode add, Opcode extend, bool is_tuple,
                 uint32_t pushed = 0);
    void list(const python::List& expr);
    void tuple(const python::Tuple& expr);
    void unpack(const std::vector<Expr*>& targets);
    void dict(const python::Dict& expr);
    void joined(const JoinedStr& expr);
    void formatted(const FormattedValue& expr);
    void await_expression(const Await& expr);
    void yield(const Yield& expr);
    void yield_from_expression(const YieldFrom& expr);
    void named_expression(const NamedExpr& expr);
    Span attribute_span(const Attribute& expr, Span span) const;
    void call(const Call& expr);
    bool method_call(const Call& expr);
    void call_arguments(const std::vector<Expr*>& args, const std::vector<Keyword*>& keywords,
                        uint32_t pushed);
    void call_unpacked(const std::vector<Expr*>& args, const std::vector<Keyword*>& keywords,
                       uint32_t pushed);
    void check_keywords(const std::vector<Keyword*>& keywords);
    void keyword_values(const std::vector<Keyword*>& keywords);
    void jump_if(const Expr& expr, Label target, bool condition);
    void jump_if_comparison(const Compare& expr, Label target, bool condition);
    void jump_if_not(const Expr& operand, const Expr& expr, Label target, bool condition);
    bool jump_if_none(const Compare& expr, Label target, bool condition);
    void bool_operation(const BoolOp& expr);
    void conditional(const IfExp& expr);
    void compare(const Compare& expr);
    void comparison_operator(CompareOperator op);
    void comparand(const Compare& expr, size_t index);
    void iterable(const Expr& expr);
    void comprehension(const Expr& expr, const std::vector<Comprehension>& generators, const Expr& first,
                       const Expr* value);
    struct ComprehensionParts;
    std::shared_ptr<Code> comprehension_code(const Expr& expr, const ComprehensionParts& parts);
    void comprehension_loop(const ComprehensionParts& parts, size_t index, uint32_t depth);
    void comprehension_element(const ComprehensionParts& parts, uint32_t depth);

    // compile_warnings.cpp
    void warn_comparison(const Compare& expr, bool is_inverted = false);
    void warn_call(const Expr& callee);
    void warn_subscript(const Subscript& expr);

    const Tree& m_tree;
    std::shared_ptr<const base::SourceText> m_source;
    CompileOptions m_options;
    ScopeTable& m_scopes;
    std::vector<base::Diagnostic>& m_diagnostics;
    std::unique_ptr<Unit> m_unit;
    std::vector<std::unique_ptr<Unit>> m_outer_units;
    Span m_span;
    // Code of inner functions by their node: what stands in a `finally` is compiled twice, but is one object.
    std::unordered_map<const Node*, std::shared_ptr<Code>> m_code_of;
    int m_depth = 0;
    bool m_has_given_up = false;
    uint32_t m_future_line = 0;  // of the last import from __future__ where those may stand
};

}  // namespace loopscope::bytecode
