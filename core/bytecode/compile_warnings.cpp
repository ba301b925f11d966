// SyntaxWarnings: code that parses but cannot mean what it says.
#include <fmt/format.h>

#include "core/bytecode/codegen.h"

namespace loopscope::bytecode {

namespace {

const char* type_of(const BytecodeConstant& constant) {
    static constexpr const char* kNames[] = {"NoneType", "ellipsis", "bool",  "int",   "int",       "float",
                                             "complex",  "str",      "bytes", "tuple", "frozenset", "code"};
    return kNames[constant.value.index()];
}

// The type that the expression is sure to have; null: any.
const char* type_of(const Expr& expr) {
    switch (expr.kind) {
        case ExprKind::List:
        case ExprKind::ListComp:
            return "list";
        case ExprKind::Dict:
        case ExprKind::DictComp:
            return "dict";
        case ExprKind::Set:
        case ExprKind::SetComp:
            return "set";
        case ExprKind::GeneratorExp:
            return "generator";
        case ExprKind::Lambda:
            return "function";
        case ExprKind::JoinedStr:
        case ExprKind::FormattedValue:
            return "str";
        case ExprKind::Tuple:
            return "tuple";
        default: {
            auto value = fold(expr);
            return value ? type_of(*value) : nullptr;
        }
    }
}

// A constant of which more than one may exist, so that `is` says nothing about its value.
bool is_literal(const Expr& expr) {
    auto value = fold(expr);
    return value && value->value.index() > 2;  // not None, ... or a bool
}

}  // namespace

void Codegen::warn_comparison(const Compare& expr, bool is_inverted) {
    const Expr* left = expr.left;
    for (size_t i = 0; i < expr.ops.size(); left = expr.comparators[i], ++i) {
        const bool is_is = expr.ops[i] == CompareOperator::Is;
        if (!is_is && expr.ops[i] != CompareOperator::IsNot) continue;
        if (!is_literal(*left) && !is_literal(*expr.comparators[i])) continue;
        return warn(m_span, is_is != is_inverted ? "\"is\" with a literal. Did you mean \"==\"?"
                                                 : "\"is not\" with a literal. Did you mean \"!=\"?");
    }
}

void Codegen::warn_call(const Expr& callee) {
    const char* type = callee.kind == ExprKind::Lambda ? nullptr : type_of(callee);
    if (type == nullptr) return;
    warn(m_span, fmt::format("'{}' object is not callable; perhaps you missed a comma?", type));
}

void Codegen::warn_subscript(const Subscript& expr) {
    const char* name = type_of(*expr.value);
    if (name == nullptr) return;
    const std::string_view type = name;
    const bool is_sequence = type == "tuple" || type == "list" || type == "str" || type == "bytes";
    if (!is_sequence) {
        if (type == "dict") return;
        return warn(m_span,
                    fmt::format("'{}' object is not subscriptable; perhaps you missed a comma?", type));
    }
    const char* key = expr.slice->kind == ExprKind::Slice ? nullptr : type_of(*expr.slice);
    if (key == nullptr || std::string_view(key) == "int" || std::string_view(key) == "bool") return;
    warn(m_span, fmt::format("{} indices must be integers or slices, not {}; perhaps you missed a comma?",
                             type, key));
}

}  // namespace loopscope::bytecode
