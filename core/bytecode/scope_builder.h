// The walk that builds scopes (see scope.h): private to scope_build.cpp and scope_expressions.cpp.
//
// Orders of visits matter: the first error found must be the one CPython finds first. It decides nothing
// about a name beyond how each scope uses it; scope.cpp does that when all uses are known.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/bytecode/scope.h"

namespace loopscope::bytecode {

using namespace python;

class ScopeBuilder {
  public:
    ScopeBuilder(ScopeTable& table, bool future_annotations, std::vector<base::Diagnostic>& diagnostics)
        : m_table(table), m_future_annotations(future_annotations), m_diagnostics(diagnostics) {}

    void build(const Tree& tree) {
        enter(nullptr, ScopeKind::Module, "<module>");
        if (tree.expression != nullptr) visit(tree.expression);
        visit_body(tree.body);
    }
    const std::vector<Scope*>& scopes() const { return m_scopes; }

  private:
    void visit_body(const std::vector<Stmt*>& body) {
        for (const Stmt* stmt : body) visit_statement(*stmt);
    }
    void visit_all(const std::vector<Expr*>& expressions) {
        for (const Expr* expr : expressions) visit(expr);
    }
    void visit_statement(const Stmt& stmt);
    void visit_function(const FunctionDef& def);
    void visit_class(const ClassDef& def);
    void visit_annotated(const AnnAssign& assign);
    void visit_if(const If* statement);
    void visit_with(const With& with);
    void visit_try(const Try& statement);
    void visit_match(const Match& match);
    void visit_import(const std::vector<Alias*>& names, bool is_from);
    void visit_directive(const std::vector<std::string>& names, uint16_t flag, const Span& span);
    void visit_pattern(const Pattern* pattern);
    void visit_patterns(const std::vector<Pattern*>& patterns) {
        for (const Pattern* pattern : patterns) visit_pattern(pattern);
    }
    void visit(const Expr* expr);
    void visit_expression(const Expr& expr);
    void visit_chain(const Expr* expr);
    void visit_name(const Name& name);
    void visit_lambda(const Lambda& lambda);
    void visit_named(const NamedExpr& named);
    void visit_yield(const Expr& expr, const Expr* value);
    void visit_call(const Call& call);
    void visit_comprehension(const Expr& expr, const std::vector<Comprehension>& generators,
                             const Expr* first, const Expr* second);
    void visit_arguments(const Arguments& args);
    void visit_defaults(const Arguments& args);
    void visit_annotations(const Arguments& args, const Expr* returns);
    void visit_annotation(const Expr* annotation);
    void rebind_around_comprehension(const Name& target);

    void enter(const Node* node, ScopeKind kind, std::string_view name) {
        Scope& scope = m_table.add(node);
        scope.kind = kind;
        scope.name = name;
        scope.parent = m_scope;
        if (m_scope != nullptr) scope.iterable_depth = m_scope->iterable_depth;
        m_scopes.push_back(&scope);
        m_scope = &scope;
    }
    void leave() { m_scope = m_scope->parent; }

    void add(std::string_view name, uint16_t flag, const Span& span) { add_to(*m_scope, name, flag, span); }
    void add_to(Scope& scope, std::string_view name, uint16_t flag, const Span& span);
    void direct(std::string_view name, const Span& span) {
        Symbol& symbol = m_scope->find_or_add(m_table.mangle(m_private, name));
        if (!symbol.directive.valid()) symbol.directive = span;
    }
    void error(const Span& span, std::string message) {
        m_diagnostics.push_back({base::Diagnostic::Kind::SyntaxError, span, std::move(message)});
    }

    ScopeTable& m_table;
    bool m_future_annotations;
    std::vector<base::Diagnostic>& m_diagnostics;
    std::vector<Scope*> m_scopes;
    Scope* m_scope = nullptr;
    std::string_view m_private;  // the class whose `__names` are mangled
    int m_depth = 0;
    bool m_in_annotation = false;
};

}  // namespace loopscope::bytecode
