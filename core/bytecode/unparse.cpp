#include "core/bytecode/unparse.h"

#include <fmt/format.h>

#include "core/bytecode/fold.h"
#include "core/bytecode/scope.h"

namespace loopscope::bytecode {

using namespace python;

namespace {

// How tightly things bind; an expression is parenthesized where its place asks for more than it has.
enum Level {
    kTuple,
    kTest,
    kOr,
    kAnd,
    kNot,
    kCompare,
    kExpr,
    kBitXor = kExpr + 1,
    kBitAnd,
    kShift,
    kArith,
    kTerm,
    kFactor,
    kPower,
    kAwait,
    kAtom,
    kBitOr = kExpr
};

class Unparser {
  public:
    std::string take() { return std::move(m_out); }

    void write(const Expr& expr, int level) {
        if (++m_depth <= kMaxTreeDepth) write_expression(expr, level);
        --m_depth;
    }

  private:
    void write_expression(const Expr& expr, int level);
    void write_list(const std::vector<Expr*>& items, int level = kTest) {
        for (size_t i = 0; i < items.size(); ++i) {
            if (i > 0) m_out += ", ";
            write(*items[i], level);
        }
    }
    void write_display(const Expr& expr);  // what has brackets of its own
    void write_bool(const BoolOp& expr, int level);
    void write_binary(const BinOp& expr, int level);
    void write_unary(const UnaryOp& expr, int level);
    void write_compare(const Compare& expr, int level);
    void write_call(const Call& expr);
    void write_constant(const ConstantValue& value);
    void write_lambda(const Lambda& expr, int level);
    void write_arguments(const Arguments& args);
    void write_dict(const Dict& expr);
    void write_comprehensions(const std::vector<Comprehension>& generators);
    void write_joined(const Expr& expr);
    void write_joined_part(const Expr& part, std::string& body);
    void write_attribute(const Attribute& expr);
    void write_subscript(const Subscript& expr);
    void write_tuple(const python::Tuple& expr, int level);
    template <typename Body>
    void parenthesize(bool is_needed, Body&& body) {
        if (is_needed) m_out += '(';
        body();
        if (is_needed) m_out += ')';
    }

    std::string m_out;
    int m_depth = 0;
};

struct OperatorText {
    const char* text;
    int level;
};

OperatorText describe(BinaryOperator op) {
    static constexpr OperatorText kTexts[] = {
        {" + ", kArith},  {" - ", kArith},  {" * ", kTerm},   {" @ ", kTerm},   {" / ", kTerm},
        {" % ", kTerm},   {" ** ", kPower}, {" << ", kShift}, {" >> ", kShift}, {" | ", kBitOr},
        {" ^ ", kBitXor}, {" & ", kBitAnd}, {" // ", kTerm}};
    return kTexts[static_cast<size_t>(op)];
}

void Unparser::write_bool(const BoolOp& expr, int level) {
    const int own = expr.op == BoolOperator::And ? kAnd : kOr;
    parenthesize(level > own, [&] {
        for (size_t i = 0; i < expr.values.size(); ++i) {
            if (i > 0) m_out += own == kAnd ? " and " : " or ";
            write(*expr.values[i], own + 1);
        }
    });
}

void Unparser::write_binary(const BinOp& expr, int level) {
    // Left-deep chains are unrolled: the operators from the innermost on.
    std::vector<const BinOp*> chain{&expr};
    const int outermost = describe(expr.op).level;
    parenthesize(level > outermost, [&] {
        while (chain.back()->left->kind == ExprKind::BinOp) {
            const auto& left = as<BinOp>(*chain.back()->left);
            const bool is_power = chain.back()->op == BinaryOperator::Pow;
            if (describe(left.op).level < describe(chain.back()->op).level + is_power) break;
            chain.push_back(&left);
        }
        const bool is_power = chain.back()->op == BinaryOperator::Pow;
        write(*chain.back()->left, describe(chain.back()->op).level + is_power);
        for (size_t i = chain.size(); i-- > 0;) {
            const OperatorText op = describe(chain[i]->op);
            m_out += op.text;
            write(*chain[i]->right, op.level + (chain[i]->op != BinaryOperator::Pow));
        }
    });
}

void Unparser::write_unary(const UnaryOp& expr, int level) {
    static constexpr const char* kTexts[] = {"~", "not ", "+", "-"};
    const int own = expr.op == UnaryOperator::Not ? kNot : kFactor;
    parenthesize(level > own, [&] {
        m_out += kTexts[static_cast<size_t>(expr.op)];
        write(*expr.operand, own);
    });
}

void Unparser::write_compare(const Compare& expr, int level) {
    static constexpr const char* kTexts[] = {" == ", " != ", " < ",      " <= ", " > ",
                                             " >= ", " is ", " is not ", " in ", " not in "};
    parenthesize(level > kCompare, [&] {
        write(*expr.left, kCompare + 1);
        for (size_t i = 0; i < expr.ops.size(); ++i) {
            m_out += kTexts[static_cast<size_t>(expr.ops[i])];
            write(*expr.comparators[i], kCompare + 1);
        }
    });
}

void Unparser::write_call(const Call& expr) {
    write(*expr.func, kAtom);
    if (expr.args.size() == 1 && expr.keywords.empty() && expr.args[0]->kind == ExprKind::GeneratorExp)
        return write(*expr.args[0], kTest);  // its own parentheses are the call's
    m_out += '(';
    write_list(expr.args);
    bool is_first = expr.args.empty();
    for (const Keyword* keyword : expr.keywords) {
        if (!is_first) m_out += ", ";
        is_first = false;
        m_out += keyword->name ? *keyword->name + "=" : "**";
        write(*keyword->value, kTest);
    }
    m_out += ')';
}

void Unparser::write_constant(const ConstantValue& value) {
    if (value.kind == ConstantValue::Kind::Ellipsis) {
        m_out += "...";
        return;
    }
    std::string text = describe_constant(constant_of(value));
    const bool is_number =
        value.kind == ConstantValue::Kind::Float || value.kind == ConstantValue::Kind::Imaginary;
    const size_t inf = is_number ? text.find("inf") : std::string::npos;
    if (inf != std::string::npos) text.replace(inf, 3, "1e309");  // the least text that reads as infinity
    m_out += text;
}

void Unparser::write_arguments(const Arguments& args) {
    bool is_first = true;
    auto separate = [&] {
        if (!is_first) m_out += ", ";
        is_first = false;
    };
    auto write_arg = [&](const Arg& arg) {
        m_out += arg.name;
        if (arg.annotation == nullptr) return;
        m_out += ": ";
        write(*arg.annotation, kTest);
    };
    const size_t positional = args.posonlyargs.size() + args.args.size();
    for (size_t i = 0; i < positional; ++i) {
        separate();
        const bool is_posonly = i < args.posonlyargs.size();
        write_arg(is_posonly ? *args.posonlyargs[i] : *args.args[i - args.posonlyargs.size()]);
        const size_t first_default = positional - args.defaults.size();
        if (i >= first_default) {
            m_out += '=';
            write(*args.defaults[i - first_default], kTest);
        }
        if (is_posonly && i + 1 == args.posonlyargs.size()) m_out += ", /";
    }
    if (args.vararg != nullptr || !args.kwonlyargs.empty()) {
        separate();
        m_out += '*';
        if (args.vararg != nullptr) write_arg(*args.vararg);
    }
    for (size_t i = 0; i < args.kwonlyargs.size(); ++i) {
        separate();
        write_arg(*args.kwonlyargs[i]);
        if (args.kw_defaults[i] == nullptr) continue;
        m_out += '=';
        write(*args.kw_defaults[i], kTest);
    }
    if (args.kwarg == nullptr) return;
    separate();
    m_out += "**";
    write_arg(*args.kwarg);
}

void Unparser::write_lambda(const Lambda& expr, int level) {
    parenthesize(level > kTest, [&] {
        const Arguments& args = expr.args;
        const bool has_positional = !args.posonlyargs.empty() || !args.args.empty();
        m_out += has_positional ? "lambda " : "lambda";  // CPython writes lambda*args
        write_arguments(args);
        m_out += ": ";
        write(*expr.body, kTest);
    });
}

void Unparser::write_dict(const Dict& expr) {
    m_out += '{';
    for (size_t i = 0; i < expr.values.size(); ++i) {
        if (i > 0) m_out += ", ";
        if (expr.keys[i] == nullptr) {
            m_out += "**";
            write(*expr.values[i], kExpr);
            continue;
        }
        write(*expr.keys[i], kTest);
        m_out += ": ";
        write(*expr.values[i], kTest);
    }
    m_out += '}';
}

void Unparser::write_comprehensions(const std::vector<Comprehension>& generators) {
    for (const Comprehension& generator : generators) {
        m_out += generator.is_async == Async::Yes ? " async for " : " for ";
        write(*generator.target, kTuple);
        m_out += " in ";
        write(*generator.iter, kTest + 1);
        for (const Expr* condition : generator.ifs) {
            m_out += " if ";
            write(*condition, kTest + 1);
        }
    }
}

void Unparser::write_joined_part(const Expr& part, std::string& body) {
    auto append_doubled = [&](const std::string& text) {  // braces stand for themselves
        for (char c : text) {
            body += c;
            if (c == '{' || c == '}') body += c;
        }
    };
    if (part.kind == ExprKind::Constant) return append_doubled(as<python::Constant>(part).value.text);
    if (part.kind == ExprKind::JoinedStr) {
        for (const Expr* inner : as<JoinedStr>(part).values) write_joined_part(*inner, body);
        return;
    }
    const auto& value = as<FormattedValue>(part);
    Unparser inner;
    inner.write(*value.value, kTest + 1);
    const std::string text = inner.take();
    body += text.starts_with('{') ? "{ " : "{";
    body += text;
    if (value.conversion != 0) (body += '!') += value.conversion;
    if (value.format_spec != nullptr) {
        body += ':';
        write_joined_part(*value.format_spec, body);
    }
    body += '}';
}

void Unparser::write_joined(const Expr& expr) {
    std::string body;
    write_joined_part(expr, body);
    m_out += 'f';
    m_out += quoted(body);
}

void Unparser::write_attribute(const Attribute& expr) {
    write(*expr.value, kAtom);
    const bool is_integer = expr.value->kind == ExprKind::Constant &&
                            as<python::Constant>(*expr.value).value.kind == ConstantValue::Kind::Int;
    m_out += is_integer ? " ." : ".";
    m_out += expr.attr;
}

void Unparser::write_subscript(const Subscript& expr) {
    write(*expr.value, kAtom);
    m_out += '[';
    write(*expr.slice, kTuple);
    m_out += ']';
}

void Unparser::write_tuple(const python::Tuple& expr, int level) {
    if (expr.elts.empty()) {
        m_out += "()";
        return;
    }
    parenthesize(level > kTuple, [&] {
        write_list(expr.elts);
        if (expr.elts.size() == 1) m_out += ',';
    });
}

void Unparser::write_display(const Expr& expr) {
    auto write_comprehension = [&](const char* open, const Expr& elt, const auto& generators,
                                   const char* close) {
        m_out += open;
        write(elt, kTest);
        write_comprehensions(generators);
        m_out += close;
    };
    switch (expr.kind) {
        case ExprKind::Dict:
            return write_dict(as<python::Dict>(expr));
        case ExprKind::Set:
            m_out += '{';
            write_list(as<python::Set>(expr).elts);
            m_out += '}';
            return;
        case ExprKind::ListComp:
            return write_comprehension("[", *as<ListComp>(expr).elt, as<ListComp>(expr).generators, "]");
        case ExprKind::SetComp:
            return write_comprehension("{", *as<SetComp>(expr).elt, as<SetComp>(expr).generators, "}");
        case ExprKind::GeneratorExp:
            return write_comprehension("(", *as<GeneratorExp>(expr).elt, as<GeneratorExp>(expr).generators,
                                       ")");
        case ExprKind::DictComp:
            m_out += '{';
            write(*as<DictComp>(expr).key, kTest);
            m_out += ": ";
            write(*as<DictComp>(expr).value, kTest);
            write_comprehensions(as<DictComp>(expr).generators);
            m_out += '}';
            return;
        case ExprKind::List:
            m_out += '[';
            write_list(as<python::List>(expr).elts);
            m_out += ']';
            return;
        case ExprKind::Slice: {
            const auto& slice = as<Slice>(expr);
            if (slice.lower != nullptr) write(*slice.lower, kTest);
            m_out += ':';
            if (slice.upper != nullptr) write(*slice.upper, kTest);
            if (slice.step == nullptr) return;
            m_out += ':';
            return write(*slice.step, kTest);
        }
        default:
            CHECK_UNREACHABLE();
    }
}

void Unparser::write_expression(const Expr& expr, int level) {
    auto write_prefixed = [&](const char* prefix, const Expr* value, int own, int inner) {
        parenthesize(level > own, [&] {
            m_out += prefix;
            if (value != nullptr) write(*value, inner);
        });
    };
    switch (expr.kind) {
        case ExprKind::BoolOp:
            return write_bool(as<BoolOp>(expr), level);
        case ExprKind::NamedExpr:
            return parenthesize(level > kTuple, [&] {
                write(*as<NamedExpr>(expr).target, kAtom);
                m_out += " := ";
                write(*as<NamedExpr>(expr).value, kAtom);
            });
        case ExprKind::BinOp:
            return write_binary(as<BinOp>(expr), level);
        case ExprKind::UnaryOp:
            return write_unary(as<UnaryOp>(expr), level);
        case ExprKind::Lambda:
            return write_lambda(as<Lambda>(expr), level);
        case ExprKind::IfExp:
            return parenthesize(level > kTest, [&] {
                write(*as<IfExp>(expr).body, kTest + 1);
                m_out += " if ";
                write(*as<IfExp>(expr).test, kTest + 1);
                m_out += " else ";
                write(*as<IfExp>(expr).orelse, kTest);
            });
        case ExprKind::Await:
            return write_prefixed("await ", as<Await>(expr).value, kAwait, kAtom);
        case ExprKind::Yield:
            m_out += as<Yield>(expr).value != nullptr ? "(yield " : "(yield";
            if (as<Yield>(expr).value != nullptr) write(*as<Yield>(expr).value, kTest);
            m_out += ')';
            return;
        case ExprKind::YieldFrom:
            m_out += "(yield from ";
            write(*as<YieldFrom>(expr).value, kTest);
            m_out += ')';
            return;
        case ExprKind::Compare:
            return write_compare(as<Compare>(expr), level);
        case ExprKind::Call:
            return write_call(as<Call>(expr));
        case ExprKind::FormattedValue:
        case ExprKind::JoinedStr:
            return write_joined(expr);
        case ExprKind::Constant:
            return write_constant(as<python::Constant>(expr).value);
        case ExprKind::Attribute:
            return write_attribute(as<Attribute>(expr));
        case ExprKind::Subscript:
            return write_subscript(as<Subscript>(expr));
        case ExprKind::Starred:
            m_out += '*';
            return write(*as<Starred>(expr).value, kExpr);
        case ExprKind::Name:
            m_out += as<Name>(expr).id;
            return;
        case ExprKind::Tuple:
            return write_tuple(as<python::Tuple>(expr), level);
        default:
            return write_display(expr);
    }
}

}  // namespace

std::string unparse(const Expr& expr) {
    Unparser unparser;
    unparser.write(expr, kTest);
    return unparser.take();
}

}  // namespace loopscope::bytecode
