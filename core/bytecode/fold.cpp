#include "core/bytecode/fold.h"

#include <cmath>

namespace loopscope::bytecode {

using namespace python;

namespace {

using Folded = std::optional<bytecode::Constant>;

constexpr int64_t kExact = int64_t(1) << 53;  // integers up to here are doubles without loss
constexpr size_t kMaxText = 4096;             // longer results of * stay computed
constexpr size_t kMaxItems = 256;

template <typename T>
Folded make(T value) {
    return bytecode::Constant{std::move(value)};
}

// Integers as written: decimal, or 0x/0o/0b. Those beyond 64 bits keep digits, in base 10 or 16. No script
// has negative ones, what-ifs do (core/run/what_if.h), up to 18 digits.
bytecode::Constant integer_of(const std::string& text) {
    if (text.starts_with('-')) return {-std::get<int64_t>(integer_of(text.substr(1)).value)};
    int base = 10;
    const char* digits = text.c_str();
    if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) base = 16;
    if (text.size() > 2 && text[0] == '0' && (text[1] == 'o' || text[1] == 'O')) base = 8;
    if (text.size() > 2 && text[0] == '0' && (text[1] == 'b' || text[1] == 'B')) base = 2;
    if (base != 10) digits += 2;
    int64_t value = 0;
    bool fits = true;
    for (const char* p = digits; *p != 0 && fits; ++p) {
        int digit = *p <= '9' ? *p - '0' : (*p | 0x20) - 'a' + 10;
        fits = !__builtin_mul_overflow(value, int64_t(base), &value) &&
               !__builtin_add_overflow(value, int64_t(digit), &value);
    }
    if (fits) return {value};
    if (base == 10) return {bytecode::Constant::BigInt{text}};
    if (base == 16) return {bytecode::Constant::BigInt{"0x" + std::string(digits)}};
    // Octal and binary become hexadecimal by way of bits, from the right.
    const int width = base == 8 ? 3 : 1;
    std::string hex;
    uint32_t bits = 0;
    int count = 0;
    for (size_t i = std::string(digits).size(); i-- > 0;) {
        bits |= static_cast<uint32_t>(digits[i] - '0') << count;
        for (count += width; count >= 4; count -= 4, bits >>= 4)
            hex.insert(hex.begin(), "0123456789abcdef"[bits & 15]);
    }
    if (bits != 0) hex.insert(hex.begin(), "0123456789abcdef"[bits & 15]);
    return {bytecode::Constant::BigInt{"0x" + hex}};
}

std::optional<int64_t> as_integer(const bytecode::Constant& constant) {
    if (const auto* value = std::get_if<int64_t>(&constant.value)) return *value;
    if (const auto* value = std::get_if<bool>(&constant.value)) return *value ? 1 : 0;
    return std::nullopt;
}

bool is_exact(int64_t integer) { return integer >= -kExact && integer <= kExact; }

std::optional<double> as_float(const bytecode::Constant& constant) {
    if (const auto* value = std::get_if<double>(&constant.value)) return *value;
    auto integer = as_integer(constant);
    if (integer && is_exact(*integer)) return static_cast<double>(*integer);
    return std::nullopt;
}

std::optional<bytecode::Constant::Complex> as_complex(const bytecode::Constant& constant) {
    if (const auto* value = std::get_if<bytecode::Constant::Complex>(&constant.value)) return *value;
    auto real = as_float(constant);
    if (real) return bytecode::Constant::Complex{*real, 0.0};
    return std::nullopt;
}

// Integers of up to 126 bits, so that 2 ** 64 and masks are constants. Negative ones stay within 64 bits.
__extension__ using Wide = __int128;
constexpr int kWideBits = 126;

std::optional<Wide> as_wide(const bytecode::Constant& constant) {
    if (auto integer = as_integer(constant)) return *integer;
    const auto* big = std::get_if<bytecode::Constant::BigInt>(&constant.value);
    if (big == nullptr) return std::nullopt;
    const bool is_hex = big->digits.starts_with("0x");
    Wide value = 0;
    for (size_t i = is_hex ? 2 : 0; i < big->digits.size(); ++i) {
        const char c = big->digits[i];
        value = value * (is_hex ? 16 : 10) + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        if ((value >> kWideBits) != 0) return std::nullopt;
        if (value > (Wide(1) << (kWideBits - 4)) && i + 1 < big->digits.size()) return std::nullopt;
    }
    return value;
}

Folded make_wide(Wide value) {
    if (value >= INT64_MIN && value <= INT64_MAX) return make(static_cast<int64_t>(value));
    if (value < 0 || (value >> kWideBits) != 0) return std::nullopt;
    std::string digits;
    for (; value != 0; value >>= 4)
        digits.insert(digits.begin(), "0123456789abcdef"[static_cast<int>(value & 15)]);
    return make(bytecode::Constant::BigInt{"0x" + digits});
}

Folded fold_wide(BinaryOperator op, Wide left, Wide right) {
    Wide result = 0;
    switch (op) {
        case BinaryOperator::Add:
            return make_wide(left + right);
        case BinaryOperator::Sub:
            return make_wide(left - right);
        case BinaryOperator::Mult:
            return __builtin_mul_overflow(left, right, &result) ? Folded{} : make_wide(result);
        case BinaryOperator::Pow:
            if (right < 0 || right > kWideBits) return std::nullopt;
            result = 1;
            for (Wide i = 0; i < right; ++i)
                if (__builtin_mul_overflow(result, left, &result)) return std::nullopt;
            return make_wide(result);
        case BinaryOperator::LShift:
            if (right < 0 || right > kWideBits || left < 0 || (left >> (kWideBits - right)) != 0)
                return std::nullopt;
            return make_wide(left << right);
        case BinaryOperator::RShift:
            return right < 0 || right > kWideBits ? Folded{} : make_wide(left >> right);
        case BinaryOperator::BitOr:
            return make_wide(left | right);
        case BinaryOperator::BitXor:
            return make_wide(left ^ right);
        case BinaryOperator::BitAnd:
            return make_wide(left & right);
        default:
            return std::nullopt;
    }
}

int64_t floor_divide(int64_t left, int64_t right) {
    int64_t quotient = left / right;
    return (left % right != 0 && ((left < 0) != (right < 0))) ? quotient - 1 : quotient;
}

Folded fold_integers(BinaryOperator op, int64_t left, int64_t right) {
    switch (op) {
        case BinaryOperator::Div:
            if (right == 0 || !is_exact(left) || !is_exact(right)) return std::nullopt;
            return make(static_cast<double>(left) / static_cast<double>(right));
        case BinaryOperator::FloorDiv:
            if (right == 0 || left == INT64_MIN) return std::nullopt;
            return make(floor_divide(left, right));
        case BinaryOperator::Mod:
            if (right == 0 || left == INT64_MIN) return std::nullopt;
            return make(left - right * floor_divide(left, right));
        default:
            return fold_wide(op, left, right);
    }
}

Folded fold_floats(BinaryOperator op, double left, double right) {
    switch (op) {
        case BinaryOperator::Add:
            return make(left + right);
        case BinaryOperator::Sub:
            return make(left - right);
        case BinaryOperator::Mult:
            return make(left * right);
        case BinaryOperator::Div:
            return right == 0 ? Folded{} : make(left / right);
        case BinaryOperator::Pow:
            if (left <= 0 || !std::isfinite(std::pow(left, right))) return std::nullopt;
            return make(std::pow(left, right));
        default:
            return std::nullopt;
    }
}

Folded fold_complex(BinaryOperator op, const bytecode::Constant& left, const bytecode::Constant& right) {
    auto a = as_complex(left), b = as_complex(right);
    if (!a || !b) return std::nullopt;
    using Complex = bytecode::Constant::Complex;
    switch (op) {
        case BinaryOperator::Add:
            return make(Complex{a->real + b->real, a->imag + b->imag});
        case BinaryOperator::Sub:
            return make(Complex{a->real - b->real, a->imag - b->imag});
        case BinaryOperator::Mult:
            return make(
                Complex{a->real * b->real - a->imag * b->imag, a->real * b->imag + a->imag * b->real});
        default:
            return std::nullopt;
    }
}

size_t text_length(const std::string& text) {  // in code points
    size_t count = 0;
    for (char c : text) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return count;
}

Folded repeat(const bytecode::Constant& sequence, int64_t times) {
    const size_t count = times < 0 ? 0 : static_cast<size_t>(times);
    auto repeat_text = [&](const std::string& text) {
        std::string result;
        for (size_t i = 0; i < count && !text.empty(); ++i) result += text;
        return result;
    };
    if (const auto* text = std::get_if<std::string>(&sequence.value)) {
        size_t length = text_length(*text);
        if (length != 0 && count > kMaxText / length) return std::nullopt;
        return make(repeat_text(*text));
    }
    if (const auto* bytes = std::get_if<bytecode::Constant::Bytes>(&sequence.value)) {
        if (!bytes->bytes.empty() && count > kMaxText / bytes->bytes.size()) return std::nullopt;
        return make(bytecode::Constant::Bytes{repeat_text(bytes->bytes)});
    }
    if (const auto* tuple = std::get_if<bytecode::Constant::Tuple>(&sequence.value)) {
        if (!tuple->items.empty() && count > kMaxItems / tuple->items.size()) return std::nullopt;
        bytecode::Constant::Tuple result;
        for (size_t i = 0; i < count && !tuple->items.empty(); ++i)
            result.items.insert(result.items.end(), tuple->items.begin(), tuple->items.end());
        return make(std::move(result));
    }
    return std::nullopt;
}

Folded concatenate(const bytecode::Constant& left, const bytecode::Constant& right) {
    const auto *a = std::get_if<std::string>(&left.value), *b = std::get_if<std::string>(&right.value);
    if (a != nullptr && b != nullptr) return make(*a + *b);
    const auto* c = std::get_if<bytecode::Constant::Bytes>(&left.value);
    const auto* d = std::get_if<bytecode::Constant::Bytes>(&right.value);
    if (c != nullptr && d != nullptr) return make(bytecode::Constant::Bytes{c->bytes + d->bytes});
    const auto* s = std::get_if<bytecode::Constant::Tuple>(&left.value);
    const auto* t = std::get_if<bytecode::Constant::Tuple>(&right.value);
    if (s == nullptr || t == nullptr) return std::nullopt;
    bytecode::Constant::Tuple result = *s;
    result.items.insert(result.items.end(), t->items.begin(), t->items.end());
    return make(std::move(result));
}

Folded fold_unary(const UnaryOp& unary) {
    Folded operand = fold(*unary.operand);
    if (!operand) return std::nullopt;
    if (unary.op == UnaryOperator::Not) return make(!is_true(*operand));
    auto integer = as_integer(*operand);
    if (unary.op == UnaryOperator::Invert) return integer ? make(~*integer) : Folded{};
    if (integer) {
        if (unary.op == UnaryOperator::UAdd) return make(*integer);
        return *integer == INT64_MIN ? Folded{} : make(-*integer);
    }
    if (const auto* number = std::get_if<double>(&operand->value))
        return make(unary.op == UnaryOperator::USub ? -*number : *number);
    if (const auto* number = std::get_if<bytecode::Constant::Complex>(&operand->value))
        return unary.op == UnaryOperator::USub
                   ? make(bytecode::Constant::Complex{-number->real, -number->imag})
                   : operand;
    return std::nullopt;
}

Folded fold_subscript(const Subscript& subscript) {
    // Only displays and literals, so that long chains a[0][0].. are not walked again at every link.
    bool is_display = subscript.value->kind == ExprKind::Tuple || subscript.value->kind == ExprKind::Constant;
    if (subscript.ctx != ExprContext::Load || !is_display) return std::nullopt;
    Folded container = fold(*subscript.value);
    if (!container) return std::nullopt;
    Folded key = fold(*subscript.slice);
    auto index = key ? as_integer(*key) : std::nullopt;
    if (!index) return std::nullopt;
    auto place = [&](size_t size) {
        int64_t at = *index < 0 ? *index + static_cast<int64_t>(size) : *index;
        return at >= 0 && at < static_cast<int64_t>(size) ? std::optional(static_cast<size_t>(at))
                                                          : std::nullopt;
    };
    if (const auto* tuple = std::get_if<bytecode::Constant::Tuple>(&container->value)) {
        auto at = place(tuple->items.size());
        return at ? Folded(tuple->items[*at]) : std::nullopt;
    }
    if (const auto* bytes = std::get_if<bytecode::Constant::Bytes>(&container->value)) {
        auto at = place(bytes->bytes.size());
        return at ? make(int64_t(static_cast<unsigned char>(bytes->bytes[*at]))) : Folded{};
    }
    if (const auto* text = std::get_if<std::string>(&container->value)) {
        auto at = place(text->size());
        return at && text_length(*text) == text->size() ? make(std::string(1, (*text)[*at])) : Folded{};
    }
    return std::nullopt;
}

// Left-deep chains of operators are folded from the left without recursion.
Folded fold_chain(const Expr& expr) {
    std::vector<const BinOp*> chain;
    const Expr* left = &expr;
    for (; left->kind == ExprKind::BinOp; left = as<BinOp>(*left).left) chain.push_back(&as<BinOp>(*left));
    Folded result = fold(*left);
    while (result && !chain.empty()) {
        Folded right = fold(*chain.back()->right);
        result = right ? fold_binary(chain.back()->op, *result, *right) : std::nullopt;
        chain.pop_back();
    }
    return result;
}

}  // namespace

bytecode::Constant constant_of(const ConstantValue& value) {
    switch (value.kind) {
        case ConstantValue::Kind::None:
            return {bytecode::Constant::None{}};
        case ConstantValue::Kind::True:
            return {true};
        case ConstantValue::Kind::False:
            return {false};
        case ConstantValue::Kind::Ellipsis:
            return {bytecode::Constant::Ellipsis{}};
        case ConstantValue::Kind::Int:
            return integer_of(value.text);
        case ConstantValue::Kind::Float:
            return {value.number};
        case ConstantValue::Kind::Imaginary:
            return {bytecode::Constant::Complex{0.0, value.number}};
        case ConstantValue::Kind::Str:
            return {value.text};
        case ConstantValue::Kind::Bytes:
            return {bytecode::Constant::Bytes{value.text}};
    }
    CHECK_UNREACHABLE();
}

Folded fold_binary(BinaryOperator op, const bytecode::Constant& left, const bytecode::Constant& right) {
    auto a = as_integer(left), b = as_integer(right);
    if (a && b) {
        // True | False is a bool; the rest of arithmetic on bools is on integers.
        bool are_bools =
            left.value.index() == right.value.index() && std::holds_alternative<bool>(left.value);
        if (are_bools && op == BinaryOperator::BitOr) return make((*a | *b) != 0);
        if (are_bools && op == BinaryOperator::BitAnd) return make((*a & *b) != 0);
        if (are_bools && op == BinaryOperator::BitXor) return make((*a ^ *b) != 0);
        return fold_integers(op, *a, *b);
    }
    auto wide_left = as_wide(left), wide_right = as_wide(right);
    if (wide_left && wide_right) return fold_wide(op, *wide_left, *wide_right);
    if (op == BinaryOperator::Mult && b && !as_float(left)) {
        if (Folded repeated = repeat(left, *b)) return repeated;
    }
    if (op == BinaryOperator::Mult && a && !as_float(right)) {
        if (Folded repeated = repeat(right, *a)) return repeated;
    }
    auto c = as_float(left), d = as_float(right);
    if (c && d) return fold_floats(op, *c, *d);
    bool has_complex = std::holds_alternative<bytecode::Constant::Complex>(left.value) ||
                       std::holds_alternative<bytecode::Constant::Complex>(right.value);
    if (has_complex) return fold_complex(op, left, right);
    return op == BinaryOperator::Add ? concatenate(left, right) : std::nullopt;
}

Folded fold_tuple(const std::vector<Expr*>& items) {
    bytecode::Constant::Tuple result;
    for (const Expr* item : items) {
        Folded value = fold(*item);
        if (!value) return std::nullopt;
        result.items.push_back(std::move(*value));
    }
    return make(std::move(result));
}

Folded fold(const Expr& expr) {
    switch (expr.kind) {
        case ExprKind::Constant:
            return constant_of(as<python::Constant>(expr).value);
        case ExprKind::BinOp:
            return fold_chain(expr);
        case ExprKind::UnaryOp:
            return fold_unary(as<UnaryOp>(expr));
        case ExprKind::Tuple:
            if (as<python::Tuple>(expr).ctx != ExprContext::Load) return std::nullopt;
            return fold_tuple(as<python::Tuple>(expr).elts);
        case ExprKind::Subscript:
            return fold_subscript(as<Subscript>(expr));
        case ExprKind::Name:
            if (as<Name>(expr).ctx == ExprContext::Load && as<Name>(expr).id == "__debug__")
                return make(true);
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

bool is_true(const bytecode::Constant& constant) {
    const auto& value = constant.value;
    if (const auto* truth = std::get_if<bool>(&value)) return *truth;
    if (const auto* integer = std::get_if<int64_t>(&value)) return *integer != 0;
    if (const auto* number = std::get_if<double>(&value)) return *number != 0;
    if (const auto* number = std::get_if<bytecode::Constant::Complex>(&value))
        return number->real != 0 || number->imag != 0;
    if (const auto* text = std::get_if<std::string>(&value)) return !text->empty();
    if (const auto* bytes = std::get_if<bytecode::Constant::Bytes>(&value)) return !bytes->bytes.empty();
    if (const auto* tuple = std::get_if<bytecode::Constant::Tuple>(&value)) return !tuple->items.empty();
    return !std::holds_alternative<bytecode::Constant::None>(value);
}

}  // namespace loopscope::bytecode
