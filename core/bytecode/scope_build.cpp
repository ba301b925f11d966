// Building scopes: statements and patterns.
#include "core/bytecode/scope_builder.h"

#include <fmt/format.h>

namespace loopscope::bytecode {

void ScopeBuilder::add_to(Scope& scope, std::string_view name, uint16_t flag, const Span& span) {
    std::string_view mangled = m_table.mangle(m_private, name);
    Symbol& symbol = scope.find_or_add(mangled);
    if ((flag & kParameter) != 0 && (symbol.flags & kParameter) != 0)
        error(span, fmt::format("duplicate argument '{}' in function definition", name));
    symbol.flags |= flag;
    if (scope.in_iteration_target) {
        if ((symbol.flags & (kGlobal | kNonlocal)) != 0)
            error(span,
                  fmt::format("comprehension inner loop cannot rebind assignment expression target '{}'",
                              name));
        symbol.flags |= kIterationTarget;
    }
    if ((flag & kParameter) != 0) scope.parameters.push_back(mangled);
    if ((flag & kGlobal) != 0 && &scope != &m_table.module())
        m_table.module().find_or_add(mangled).flags |= kGlobal;
}

void ScopeBuilder::visit_statement(const Stmt& stmt) {
    switch (stmt.kind) {
        case StmtKind::FunctionDef:
            return visit_function(as<FunctionDef>(stmt));
        case StmtKind::ClassDef:
            return visit_class(as<ClassDef>(stmt));
        case StmtKind::Return:
            return visit(as<Return>(stmt).value);
        case StmtKind::Delete:
            return visit_all(as<Delete>(stmt).targets);
        case StmtKind::Assign:
            visit_all(as<Assign>(stmt).targets);
            return visit(as<Assign>(stmt).value);
        case StmtKind::AugAssign:
            visit(as<AugAssign>(stmt).target);
            return visit(as<AugAssign>(stmt).value);
        case StmtKind::AnnAssign:
            return visit_annotated(as<AnnAssign>(stmt));
        case StmtKind::For: {
            const auto& loop = as<For>(stmt);
            visit(loop.target);
            visit(loop.iter);
            visit_body(loop.body);
            return visit_body(loop.orelse);
        }
        case StmtKind::While: {
            const auto& loop = as<While>(stmt);
            visit(loop.test);
            visit_body(loop.body);
            return visit_body(loop.orelse);
        }
        case StmtKind::If:
            return visit_if(&as<If>(stmt));
        case StmtKind::With:
            return visit_with(as<With>(stmt));
        case StmtKind::Match:
            return visit_match(as<Match>(stmt));
        case StmtKind::Raise:
            visit(as<Raise>(stmt).exc);
            return visit(as<Raise>(stmt).cause);
        case StmtKind::Try:
            return visit_try(as<Try>(stmt));
        case StmtKind::Assert:
            visit(as<Assert>(stmt).test);
            return visit(as<Assert>(stmt).msg);
        case StmtKind::Import:
            return visit_import(as<Import>(stmt).names, false);
        case StmtKind::ImportFrom:
            return visit_import(as<ImportFrom>(stmt).names, true);
        case StmtKind::Global:
            return visit_directive(as<Global>(stmt).names, kGlobal, stmt.span);
        case StmtKind::Nonlocal:
            return visit_directive(as<Nonlocal>(stmt).names, kNonlocal, stmt.span);
        case StmtKind::Expr:
            return visit(as<ExprStmt>(stmt).value);
        case StmtKind::Pass:
        case StmtKind::Break:
        case StmtKind::Continue:
            return;
    }
}

void ScopeBuilder::visit_if(const If* statement) {
    while (true) {  // elif chains are as long as people write them
        visit(statement->test);
        visit_body(statement->body);
        if (statement->orelse.size() != 1 || statement->orelse[0]->kind != StmtKind::If) break;
        statement = &as<If>(*statement->orelse[0]);
    }
    visit_body(statement->orelse);
}

void ScopeBuilder::visit_function(const FunctionDef& def) {
    add(def.name, kAssigned, def.span);
    visit_defaults(def.args);
    visit_annotations(def.args, def.returns);
    visit_all(def.decorator_list);
    enter(&def, ScopeKind::Function, def.name);
    m_scope->is_coroutine = def.is_async == Async::Yes;
    visit_arguments(def.args);
    visit_body(def.body);
    leave();
}

void ScopeBuilder::visit_class(const ClassDef& def) {
    add(def.name, kAssigned, def.span);
    visit_all(def.bases);
    for (const Keyword* keyword : def.keywords) visit(keyword->value);
    visit_all(def.decorator_list);
    enter(&def, ScopeKind::Class, def.name);
    std::string_view outer_private = m_private;
    m_private = def.name;
    visit_body(def.body);
    m_private = outer_private;
    leave();
}

void ScopeBuilder::visit_annotated(const AnnAssign& assign) {
    if (assign.target->kind == ExprKind::Name) {
        const auto& target = as<Name>(*assign.target);
        const Symbol* symbol = m_scope->find(m_table.mangle(m_private, target.id));
        if (symbol != nullptr && (symbol->flags & (kGlobal | kNonlocal)) != 0 &&
            m_scope != &m_table.module() && assign.simple)
            error(assign.span, fmt::format("annotated name '{}' can't be {}", target.id,
                                           (symbol->flags & kGlobal) != 0 ? "global" : "nonlocal"));
        if (assign.simple)
            add(target.id, kAnnotated | kAssigned, target.span);
        else if (assign.value != nullptr)
            add(target.id, kAssigned, target.span);
    } else {
        visit(assign.target);
    }
    visit_annotation(assign.annotation);
    visit(assign.value);
}

void ScopeBuilder::visit_with(const With& with) {
    for (const WithItem& item : with.items) {
        visit(item.context_expr);
        visit(item.optional_vars);
    }
    visit_body(with.body);
}

void ScopeBuilder::visit_try(const Try& statement) {
    visit_body(statement.body);
    visit_body(statement.is_star ? std::vector<Stmt*>{} : statement.orelse);
    for (const ExceptHandler* handler : statement.handlers) {
        visit(handler->type);
        if (handler->name) add(*handler->name, kAssigned, handler->span);
        visit_body(handler->body);
    }
    if (statement.is_star) visit_body(statement.orelse);
    visit_body(statement.finalbody);
}

void ScopeBuilder::visit_match(const Match& match) {
    visit(match.subject);
    for (const MatchCase& item : match.cases) {
        visit_pattern(item.pattern);
        visit(item.guard);
        visit_body(item.body);
    }
}

void ScopeBuilder::visit_import(const std::vector<Alias*>& names, bool is_from) {
    for (const Alias* alias : names) {
        if (alias->name == "*") {
            if (m_scope->kind != ScopeKind::Module)
                error(alias->span, "import * only allowed at module level");
            continue;
        }
        std::string_view stored =
            alias->asname ? std::string_view(*alias->asname) : std::string_view(alias->name);
        if (!is_from && !alias->asname) stored = stored.substr(0, stored.find('.'));
        add(stored, kImported, alias->span);
    }
}

void ScopeBuilder::visit_directive(const std::vector<std::string>& names, uint16_t flag, const Span& span) {
    const char* word = flag == kGlobal ? "global" : "nonlocal";
    for (const std::string& name : names) {
        const Symbol* symbol = m_scope->find(m_table.mangle(m_private, name));
        uint16_t flags = symbol != nullptr ? symbol->flags : 0;
        if ((flags & kParameter) != 0)
            error(span, fmt::format("name '{}' is parameter and {}", name, word));
        else if ((flags & kUsed) != 0)
            error(span, fmt::format("name '{}' is used prior to {} declaration", name, word));
        else if ((flags & kAnnotated) != 0)
            error(span, fmt::format("annotated name '{}' can't be {}", name, word));
        else if ((flags & kAssigned) != 0)
            error(span, fmt::format("name '{}' is assigned to before {} declaration", name, word));
        add(name, flag, span);
        direct(name, span);
    }
}

void ScopeBuilder::visit_pattern(const Pattern* pattern) {
    if (pattern == nullptr) return;
    switch (pattern->kind) {
        case PatternKind::Value:
            return visit(as<MatchValue>(*pattern).value);
        case PatternKind::Singleton:
            return;
        case PatternKind::Sequence:
            return visit_patterns(as<MatchSequence>(*pattern).patterns);
        case PatternKind::Star: {
            const auto& star = as<MatchStar>(*pattern);
            if (star.name) add(*star.name, kAssigned, star.span);
            return;
        }
        case PatternKind::Mapping: {
            const auto& mapping = as<MatchMapping>(*pattern);
            visit_all(mapping.keys);
            visit_patterns(mapping.patterns);
            if (mapping.rest) add(*mapping.rest, kAssigned, mapping.span);
            return;
        }
        case PatternKind::Class: {
            const auto& cls = as<MatchClass>(*pattern);
            visit(cls.cls);
            visit_patterns(cls.patterns);
            return visit_patterns(cls.kwd_patterns);
        }
        case PatternKind::As: {
            const auto& capture = as<MatchAs>(*pattern);
            visit_pattern(capture.pattern);
            if (capture.name) add(*capture.name, kAssigned, capture.span);
            return;
        }
        case PatternKind::Or:
            return visit_patterns(as<MatchOr>(*pattern).patterns);
    }
}

void build_scopes(const Tree& tree, bool future_annotations, ScopeTable& table,
                  std::vector<base::Diagnostic>& diagnostics) {
    ScopeBuilder builder(table, future_annotations, diagnostics);
    builder.build(tree);
    if (diagnostics.empty()) resolve_scopes(builder.scopes(), diagnostics);
}

}  // namespace loopscope::bytecode
