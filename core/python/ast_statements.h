// The part of the syntax tree for statements and patterns; include ast.h, which says what holds for all.
//
// Every node has its span, measured as CPython measures it. Pointers between nodes do not own: the Tree does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/python/ast_expressions.h"

namespace loopscope::python {

enum class StmtKind : uint8_t {
    FunctionDef, ClassDef, Return, Delete, Assign, AugAssign, AnnAssign, For, While, If, With, Match,
    Raise, Try,
    Assert, Import, ImportFrom, Global, Nonlocal, Expr, Pass, Break, Continue
};

enum class PatternKind : uint8_t { Value, Singleton, Sequence, Mapping, Class, Star, As, Or };

struct Stmt : Node {
    StmtKind kind;
    explicit Stmt(StmtKind k) : kind(k) {}
};
struct Pattern : Node {
    PatternKind kind;
    explicit Pattern(PatternKind k) : kind(k) {}
};

struct Alias : Node {
    std::string name;  // dotted; "*" for an import of all
    std::optional<std::string> asname;
};
struct WithItem {
    Expr* context_expr = nullptr;
    Expr* optional_vars = nullptr;  // may be null
};
struct ExceptHandler : Node {
    Expr* type = nullptr;  // null: bare except
    std::optional<std::string> name;
    std::vector<Stmt*> body;
};
struct MatchCase {
    Pattern* pattern = nullptr;
    Expr* guard = nullptr;  // may be null
    std::vector<Stmt*> body;
};

// Statements. The async forms of def, for and with are the same nodes with is_async set.
template <StmtKind K>
struct StmtOf : Stmt {
    static constexpr StmtKind kKind = K;
    StmtOf() : Stmt(K) {}
};
struct FunctionDef : StmtOf<StmtKind::FunctionDef> {
    Async is_async = Async::No;
    std::string name;
    Arguments args;
    std::vector<Stmt*> body;
    std::vector<Expr*> decorator_list;
    Expr* returns = nullptr;
};
struct ClassDef : StmtOf<StmtKind::ClassDef> {
    std::string name;
    std::vector<Expr*> bases;
    std::vector<Keyword*> keywords;
    std::vector<Stmt*> body;
    std::vector<Expr*> decorator_list;
};
struct Return : StmtOf<StmtKind::Return> { Expr* value = nullptr; };
struct Delete : StmtOf<StmtKind::Delete> { std::vector<Expr*> targets; };
struct Assign : StmtOf<StmtKind::Assign> { std::vector<Expr*> targets; Expr* value = nullptr; };
struct AugAssign : StmtOf<StmtKind::AugAssign> {
    Expr* target = nullptr;
    BinaryOperator op{};
    Expr* value = nullptr;
};
struct AnnAssign : StmtOf<StmtKind::AnnAssign> {
    Expr* target = nullptr;
    Expr* annotation = nullptr;
    Expr* value = nullptr;  // may be null
    bool simple = false;    // the target is a bare name without parentheses
};
struct For : StmtOf<StmtKind::For> {
    Async is_async = Async::No;
    Expr* target = nullptr;
    Expr* iter = nullptr;
    std::vector<Stmt*> body, orelse;
};
struct While : StmtOf<StmtKind::While> { Expr* test = nullptr; std::vector<Stmt*> body, orelse; };
struct If : StmtOf<StmtKind::If> { Expr* test = nullptr; std::vector<Stmt*> body, orelse; };
struct With : StmtOf<StmtKind::With> {
    Async is_async = Async::No;
    std::vector<WithItem> items;
    std::vector<Stmt*> body;
};
struct Match : StmtOf<StmtKind::Match> { Expr* subject = nullptr; std::vector<MatchCase> cases; };
struct Raise : StmtOf<StmtKind::Raise> { Expr* exc = nullptr; Expr* cause = nullptr; };
struct Try : StmtOf<StmtKind::Try> {
    bool is_star = false;  // except*
    std::vector<Stmt*> body;
    std::vector<ExceptHandler*> handlers;
    std::vector<Stmt*> orelse, finalbody;
};
struct Assert : StmtOf<StmtKind::Assert> { Expr* test = nullptr; Expr* msg = nullptr; };
struct Import : StmtOf<StmtKind::Import> { std::vector<Alias*> names; };
struct ImportFrom : StmtOf<StmtKind::ImportFrom> {
    std::string module;  // may be empty: from . import x
    std::vector<Alias*> names;
    uint32_t level = 0;  // count of leading dots
};
struct Global : StmtOf<StmtKind::Global> { std::vector<std::string> names; };
struct Nonlocal : StmtOf<StmtKind::Nonlocal> { std::vector<std::string> names; };
struct ExprStmt : StmtOf<StmtKind::Expr> { Expr* value = nullptr; };
struct Pass : StmtOf<StmtKind::Pass> {};
struct Break : StmtOf<StmtKind::Break> {};
struct Continue : StmtOf<StmtKind::Continue> {};

template <PatternKind K>
struct PatternOf : Pattern {
    static constexpr PatternKind kKind = K;
    PatternOf() : Pattern(K) {}
};
struct MatchValue : PatternOf<PatternKind::Value> { Expr* value = nullptr; };
struct MatchSingleton : PatternOf<PatternKind::Singleton> { ConstantValue value; };
struct MatchSequence : PatternOf<PatternKind::Sequence> { std::vector<Pattern*> patterns; };
struct MatchMapping : PatternOf<PatternKind::Mapping> {
    std::vector<Expr*> keys;
    std::vector<Pattern*> patterns;
    std::optional<std::string> rest;
};
struct MatchClass : PatternOf<PatternKind::Class> {
    Expr* cls = nullptr;
    std::vector<Pattern*> patterns;
    std::vector<std::string> kwd_attrs;
    std::vector<Pattern*> kwd_patterns;
};
struct MatchStar : PatternOf<PatternKind::Star> { std::optional<std::string> name; };
struct MatchAs : PatternOf<PatternKind::As> {
    Pattern* pattern = nullptr;       // null: a capture or a wildcard
    std::optional<std::string> name;  // none: the wildcard _
};
struct MatchOr : PatternOf<PatternKind::Or> { std::vector<Pattern*> patterns; };

}  // namespace loopscope::python
