// The syntax tree of Python 3.11, with CPython's names for nodes and fields (see the documentation of module `ast`).
//
// Every node has its span, measured as CPython measures it: the compiler hands spans on to instructions, and
// tracebacks, carets and the underlined await on the screen all come from here. The parser leaves nothing to be
// resolved later except names (core/bytecode/scope.h). A tree is owned by its Tree and never changes once parsed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/check.h"
#include "core/base/source.h"

namespace loopscope::python {

using base::Span;

enum class ExprKind : uint8_t {
    BoolOp, NamedExpr, BinOp, UnaryOp, Lambda, IfExp, Dict, Set, ListComp, SetComp, DictComp, GeneratorExp, Await,
    Yield, YieldFrom, Compare, Call, FormattedValue, JoinedStr, Constant, Attribute, Subscript, Starred, Name, List,
    Tuple, Slice
};

enum class StmtKind : uint8_t {
    FunctionDef, ClassDef, Return, Delete, Assign, AugAssign, AnnAssign, For, While, If, With, Match, Raise, Try,
    Assert, Import, ImportFrom, Global, Nonlocal, Expr, Pass, Break, Continue
};

enum class PatternKind : uint8_t { Value, Singleton, Sequence, Mapping, Class, Star, As, Or };

enum class BoolOperator : uint8_t { And, Or };
enum class UnaryOperator : uint8_t { Invert, Not, UAdd, USub };
enum class BinaryOperator : uint8_t {
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv
};
enum class CompareOperator : uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };
enum class ExprContext : uint8_t { Load, Store, Del };
enum class Async : uint8_t { No, Yes };

struct Node {
    Span span;
    virtual ~Node() = default;
};

struct Expr : Node {
    ExprKind kind;
    bool parenthesized = false;  // stood in parentheses of its own
    explicit Expr(ExprKind k) : kind(k) {}
};
struct Stmt : Node {
    StmtKind kind;
    explicit Stmt(StmtKind k) : kind(k) {}
};
struct Pattern : Node {
    PatternKind kind;
    explicit Pattern(PatternKind k) : kind(k) {}
};

// A literal. Integers keep their digits (decimal, or 0x/0o/0b; underscores removed) because they are unbounded.
struct ConstantValue {
    enum class Kind : uint8_t { None, True, False, Ellipsis, Int, Float, Imaginary, Str, Bytes };
    Kind kind = Kind::None;
    double number = 0;  // Float, Imaginary
    std::string text;   // Int: digits; Str: UTF-8 (lone surrogates as three bytes each); Bytes: the bytes
};

struct Arg : Node {
    std::string name;
    Expr* annotation = nullptr;
};
struct Arguments {
    std::vector<Arg*> posonlyargs, args, kwonlyargs;
    Arg* vararg = nullptr;
    Arg* kwarg = nullptr;
    std::vector<Expr*> defaults;     // of the last posonlyargs + args
    std::vector<Expr*> kw_defaults;  // one for each of kwonlyargs; null where there is none
};
struct Keyword : Node {
    std::optional<std::string> name;  // none: **value
    Expr* value = nullptr;
};
struct Comprehension {
    Async is_async = Async::No;
    Expr* target = nullptr;
    Expr* iter = nullptr;
    std::vector<Expr*> ifs;
    Span span;
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

// Expressions. `template <...> struct Is` gives each struct its kind, so that `as<Call>(expr)` can check it.
template <ExprKind K>
struct ExprOf : Expr {
    static constexpr ExprKind kKind = K;
    ExprOf() : Expr(K) {}
};
struct BoolOp : ExprOf<ExprKind::BoolOp> { BoolOperator op{}; std::vector<Expr*> values; };
struct NamedExpr : ExprOf<ExprKind::NamedExpr> { Expr* target = nullptr; Expr* value = nullptr; };
struct BinOp : ExprOf<ExprKind::BinOp> { Expr* left = nullptr; BinaryOperator op{}; Expr* right = nullptr; };
struct UnaryOp : ExprOf<ExprKind::UnaryOp> { UnaryOperator op{}; Expr* operand = nullptr; };
struct Lambda : ExprOf<ExprKind::Lambda> { Arguments args; Expr* body = nullptr; };
struct IfExp : ExprOf<ExprKind::IfExp> { Expr* test = nullptr; Expr* body = nullptr; Expr* orelse = nullptr; };
struct Dict : ExprOf<ExprKind::Dict> { std::vector<Expr*> keys /* null: **value */, values; };
struct Set : ExprOf<ExprKind::Set> { std::vector<Expr*> elts; };
struct ListComp : ExprOf<ExprKind::ListComp> { Expr* elt = nullptr; std::vector<Comprehension> generators; };
struct SetComp : ExprOf<ExprKind::SetComp> { Expr* elt = nullptr; std::vector<Comprehension> generators; };
struct DictComp : ExprOf<ExprKind::DictComp> {
    Expr* key = nullptr;
    Expr* value = nullptr;
    std::vector<Comprehension> generators;
};
struct GeneratorExp : ExprOf<ExprKind::GeneratorExp> { Expr* elt = nullptr; std::vector<Comprehension> generators; };
struct Await : ExprOf<ExprKind::Await> { Expr* value = nullptr; };
struct Yield : ExprOf<ExprKind::Yield> { Expr* value = nullptr; /* may be null */ };
struct YieldFrom : ExprOf<ExprKind::YieldFrom> { Expr* value = nullptr; };
struct Compare : ExprOf<ExprKind::Compare> {
    Expr* left = nullptr;
    std::vector<CompareOperator> ops;
    std::vector<Expr*> comparators;
};
struct Call : ExprOf<ExprKind::Call> {
    Expr* func = nullptr;
    std::vector<Expr*> args;  // may hold Starred
    std::vector<Keyword*> keywords;
};
struct FormattedValue : ExprOf<ExprKind::FormattedValue> {
    Expr* value = nullptr;
    char conversion = 0;          // 's', 'r', 'a' or 0
    Expr* format_spec = nullptr;  // a JoinedStr; may be null
};
struct JoinedStr : ExprOf<ExprKind::JoinedStr> { std::vector<Expr*> values; /* Constant strings, FormattedValue */ };
struct Constant : ExprOf<ExprKind::Constant> { ConstantValue value; };
struct Attribute : ExprOf<ExprKind::Attribute> {
    Expr* value = nullptr;
    std::string attr;
    ExprContext ctx{};
};
struct Subscript : ExprOf<ExprKind::Subscript> {
    Expr* value = nullptr;
    Expr* slice = nullptr;
    ExprContext ctx{};
};
struct Starred : ExprOf<ExprKind::Starred> { Expr* value = nullptr; ExprContext ctx{}; };
struct Name : ExprOf<ExprKind::Name> { std::string id; ExprContext ctx{}; };
struct List : ExprOf<ExprKind::List> { std::vector<Expr*> elts; ExprContext ctx{}; };
struct Tuple : ExprOf<ExprKind::Tuple> { std::vector<Expr*> elts; ExprContext ctx{}; };
struct Slice : ExprOf<ExprKind::Slice> { Expr* lower = nullptr; Expr* upper = nullptr; Expr* step = nullptr; };

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
struct AugAssign : StmtOf<StmtKind::AugAssign> { Expr* target = nullptr; BinaryOperator op{}; Expr* value = nullptr; };
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

// The node as the struct of its kind; a CHECK if it is another.
template <typename T, typename Base>
const T& as(const Base& node) {
    CHECK(node.kind == T::kKind);
    return static_cast<const T&>(node);
}

// A parsed file and the owner of all its nodes.
struct Tree {
    std::vector<Stmt*> body;       // of a module
    Expr* expression = nullptr;    // of an expression parsed by itself (eval), instead of body
    std::vector<std::unique_ptr<Node>> nodes;

    template <typename T>
    T* make(const Span& span) {
        auto node = std::make_unique<T>();
        node->span = span;
        T* raw = node.get();
        nodes.push_back(std::move(node));
        return raw;
    }
};

}  // namespace loopscope::python
