#include "core/python/dump.h"

#include <fmt/format.h>

#include <string_view>

#include "core/python/dump_state.h"

namespace loopscope::python {

namespace {

// The value as Python's ascii() shows a str, but always with single quotes; bytes are taken one by one.
std::string quoted(std::string_view text, bool is_bytes) {
    std::string out = is_bytes ? "b'" : "'";
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '\\' || c == '\'') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c >= 0x20 && c < 0x7F) {
            out += static_cast<char>(c);
        } else if (c < 0x80 || is_bytes) {
            out += fmt::format("\\x{:02x}", c);
        } else {
            const int more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
            uint32_t value = static_cast<uint32_t>(c) & (0x3FU >> more);
            for (int k = 0; k < more && i + 1 < text.size(); ++k) {
                value = value << 6 | (static_cast<unsigned char>(text[++i]) & 0x3FU);
            }
            out += fmt::format("\\u{{{:x}}}", value);
        }
    }
    return out + "'";
}

}  // namespace

std::string constant_text(const ConstantValue& value) {
    switch (value.kind) {
        case ConstantValue::Kind::None:
            return "None";
        case ConstantValue::Kind::True:
            return "True";
        case ConstantValue::Kind::False:
            return "False";
        case ConstantValue::Kind::Ellipsis:
            return "Ellipsis";
        case ConstantValue::Kind::Int:
            return value.text;
        case ConstantValue::Kind::Float:
            return fmt::format("{:.17g}", value.number);
        case ConstantValue::Kind::Imaginary:
            return fmt::format("{:.17g}j", value.number);
        case ConstantValue::Kind::Str:
            return quoted(value.text, false);
        case ConstantValue::Kind::Bytes:
            return quoted(value.text, true);
    }
    return {};
}

namespace {

constexpr std::string_view kContexts[] = {"Load", "Store", "Del"};
constexpr std::string_view kBinaryOperators[] = {"Add",    "Sub",    "Mult",    "MatMult", "Div",
                                                 "Mod",    "Pow",    "LShift",  "RShift",  "BitOr",
                                                 "BitXor", "BitAnd", "FloorDiv"};
constexpr std::string_view kCompareOperators[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                                  "GtE", "Is",    "IsNot", "In",  "NotIn"};
constexpr std::string_view kUnaryOperators[] = {"Invert", "Not", "UAdd", "USub"};

template <typename Enum, size_t N>
std::string word(const std::string_view (&words)[N], Enum value) {
    return std::string(words[static_cast<size_t>(value)]);
}

}  // namespace

std::string_view operator_word(BinaryOperator op) { return kBinaryOperators[static_cast<size_t>(op)]; }

void Dumper::expr(std::string_view field, const Expr* e) {
    if (e == nullptr) return;
    switch (e->kind) {
        case ExprKind::BoolOp:
        case ExprKind::NamedExpr:
        case ExprKind::BinOp:
        case ExprKind::UnaryOp:
        case ExprKind::Lambda:
        case ExprKind::IfExp:
        case ExprKind::Await:
        case ExprKind::Yield:
        case ExprKind::YieldFrom:
        case ExprKind::Compare:
        case ExprKind::Call:
            return operation(field, *e);
        case ExprKind::Dict:
        case ExprKind::Set:
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::DictComp:
        case ExprKind::GeneratorExp:
        case ExprKind::FormattedValue:
        case ExprKind::JoinedStr:
            return display(field, *e);
        default:
            return place(field, *e);
    }
}

void Dumper::operation(std::string_view field, const Expr& e) {
    if (e.kind == ExprKind::BoolOp) {
        const auto& x = as<BoolOp>(e);
        node(field, "BoolOp", x.op == BoolOperator::And ? " op=And" : " op=Or", e.span,
             [&] { exprs("values", x.values); });
    } else if (e.kind == ExprKind::NamedExpr) {
        node(field, "NamedExpr", "", e.span, [&] {
            expr("target", as<NamedExpr>(e).target);
            expr("value", as<NamedExpr>(e).value);
        });
    } else if (e.kind == ExprKind::BinOp) {
        const auto& x = as<BinOp>(e);
        node(field, "BinOp", " op=" + word(kBinaryOperators, x.op), e.span, [&] {
            expr("left", x.left);
            expr("right", x.right);
        });
    } else if (e.kind == ExprKind::UnaryOp) {
        const auto& x = as<UnaryOp>(e);
        node(field, "UnaryOp", " op=" + word(kUnaryOperators, x.op), e.span,
             [&] { expr("operand", x.operand); });
    } else if (e.kind == ExprKind::Lambda) {
        node(field, "Lambda", "", e.span, [&] {
            arguments(as<Lambda>(e).args);
            expr("body", as<Lambda>(e).body);
        });
    } else if (e.kind == ExprKind::IfExp) {
        const auto& x = as<IfExp>(e);
        node(field, "IfExp", "", e.span, [&] {
            expr("test", x.test);
            expr("body", x.body);
            expr("orelse", x.orelse);
        });
    } else if (e.kind == ExprKind::Await) {
        node(field, "Await", "", e.span, [&] { expr("value", as<Await>(e).value); });
    } else if (e.kind == ExprKind::Yield) {
        node(field, "Yield", "", e.span, [&] { expr("value", as<Yield>(e).value); });
    } else if (e.kind == ExprKind::YieldFrom) {
        node(field, "YieldFrom", "", e.span, [&] { expr("value", as<YieldFrom>(e).value); });
    } else if (e.kind == ExprKind::Compare) {
        const auto& x = as<Compare>(e);
        std::string ops = " ops=";
        for (const CompareOperator op : x.ops) ops.append(word(kCompareOperators, op)).append(",");
        node(field, "Compare", ops, e.span, [&] {
            expr("left", x.left);
            exprs("comparators", x.comparators);
        });
    } else {
        const auto& x = as<Call>(e);
        node(field, "Call", "", e.span, [&] {
            expr("func", x.func);
            exprs("args", x.args);
            keywords(x.keywords);
        });
    }
}

void Dumper::display(std::string_view field, const Expr& e) {
    const auto comprehension = [&](std::string_view name, const auto& x) {
        node(field, name, "", e.span, [&] {
            expr("elt", x.elt);
            generators(x.generators);
        });
    };
    if (e.kind == ExprKind::Dict) {
        node(field, "Dict", "", e.span, [&] {
            exprs("keys", as<Dict>(e).keys);
            exprs("values", as<Dict>(e).values);
        });
    } else if (e.kind == ExprKind::Set) {
        node(field, "Set", "", e.span, [&] { exprs("elts", as<Set>(e).elts); });
    } else if (e.kind == ExprKind::ListComp) {
        comprehension("ListComp", as<ListComp>(e));
    } else if (e.kind == ExprKind::SetComp) {
        comprehension("SetComp", as<SetComp>(e));
    } else if (e.kind == ExprKind::GeneratorExp) {
        comprehension("GeneratorExp", as<GeneratorExp>(e));
    } else if (e.kind == ExprKind::DictComp) {
        const auto& x = as<DictComp>(e);
        node(field, "DictComp", "", e.span, [&] {
            expr("key", x.key);
            expr("value", x.value);
            generators(x.generators);
        });
    } else if (e.kind == ExprKind::FormattedValue) {
        const auto& x = as<FormattedValue>(e);
        const std::string conversion =
            fmt::format(" conversion={}", x.conversion == 0 ? -1 : static_cast<int>(x.conversion));
        node(field, "FormattedValue", conversion, e.span, [&] {
            expr("value", x.value);
            expr("format_spec", x.format_spec);
        });
    } else {
        node(field, "JoinedStr", "", e.span, [&] { exprs("values", as<JoinedStr>(e).values); });
    }
}

void Dumper::place(std::string_view field, const Expr& e) {
    const auto ctx = [](ExprContext c) { return " ctx=" + word(kContexts, c); };
    if (e.kind == ExprKind::Constant) {
        line(field, "Constant", " value=" + constant_text(as<Constant>(e).value), e.span);
    } else if (e.kind == ExprKind::Name) {
        line(field, "Name", " id=" + as<Name>(e).id + ctx(as<Name>(e).ctx), e.span);
    } else if (e.kind == ExprKind::Attribute) {
        const auto& x = as<Attribute>(e);
        node(field, "Attribute", " attr=" + x.attr + ctx(x.ctx), e.span, [&] { expr("value", x.value); });
    } else if (e.kind == ExprKind::Subscript) {
        const auto& x = as<Subscript>(e);
        node(field, "Subscript", ctx(x.ctx), e.span, [&] {
            expr("value", x.value);
            expr("slice", x.slice);
        });
    } else if (e.kind == ExprKind::Starred) {
        node(field, "Starred", ctx(as<Starred>(e).ctx), e.span, [&] { expr("value", as<Starred>(e).value); });
    } else if (e.kind == ExprKind::List) {
        node(field, "List", ctx(as<List>(e).ctx), e.span, [&] { exprs("elts", as<List>(e).elts); });
    } else if (e.kind == ExprKind::Tuple) {
        node(field, "Tuple", ctx(as<Tuple>(e).ctx), e.span, [&] { exprs("elts", as<Tuple>(e).elts); });
    } else {
        const auto& x = as<Slice>(e);
        node(field, "Slice", "", e.span, [&] {
            expr("lower", x.lower);
            expr("upper", x.upper);
            expr("step", x.step);
        });
    }
}

std::string dump_tree(const Tree& tree) { return Dumper().run(tree); }

}  // namespace loopscope::python
