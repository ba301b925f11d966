// The part of the syntax tree for expressions; include ast.h, which says what holds for all of it.
//
// Every node has its span, measured as CPython measures it. Pointers between nodes do not own: the Tree does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/source.h"

namespace loopscope::python {

using base::Span;

enum class ExprKind : uint8_t {
    BoolOp, NamedExpr, BinOp, UnaryOp, Lambda, IfExp, Dict, Set, ListComp, SetComp, DictComp,
    GeneratorExp, Await,
    Yield, YieldFrom, Compare, Call, FormattedValue, JoinedStr, Constant, Attribute, Subscript, Starred,
    Name, List,
    Tuple, Slice
};

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

// A literal. Integers keep their digits (decimal, or 0x/0o/0b; underscores removed): they are unbounded.
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
struct IfExp : ExprOf<ExprKind::IfExp> {
    Expr* test = nullptr;
    Expr* body = nullptr;
    Expr* orelse = nullptr;
};
struct Dict : ExprOf<ExprKind::Dict> { std::vector<Expr*> keys /* null: **value */, values; };
struct Set : ExprOf<ExprKind::Set> { std::vector<Expr*> elts; };
struct ListComp : ExprOf<ExprKind::ListComp> { Expr* elt = nullptr; std::vector<Comprehension> generators; };
struct SetComp : ExprOf<ExprKind::SetComp> { Expr* elt = nullptr; std::vector<Comprehension> generators; };
struct DictComp : ExprOf<ExprKind::DictComp> {
    Expr* key = nullptr;
    Expr* value = nullptr;
    std::vector<Comprehension> generators;
};
struct GeneratorExp : ExprOf<ExprKind::GeneratorExp> {
    Expr* elt = nullptr;
    std::vector<Comprehension> generators;
};
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
struct JoinedStr : ExprOf<ExprKind::JoinedStr> {
    std::vector<Expr*> values; /* Constant strings, FormattedValue */
};
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
struct Slice : ExprOf<ExprKind::Slice> {
    Expr* lower = nullptr;
    Expr* upper = nullptr;
    Expr* step = nullptr;
};

}  // namespace loopscope::python
