// "%s: %r" % (name, value): a format that is known becomes what an f-string would be, as in CPython.
#include <optional>

#include "core/bytecode/codegen.h"

namespace loopscope::bytecode {

namespace {

struct Piece {
    std::string text;     // literal text before the value
    char conversion = 0;  // 's', 'r', 'a'; 0: no value follows, it is the end
    std::string spec;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads %[-][width][.precision] and one of s, r, a; anything else is left to the operator.
bool read_value(const std::string& format, size_t& at, Piece& piece) {
    bool is_left = false;
    for (; at < format.size() && format[at] == '-'; ++at) is_left = true;
    std::string width, precision;
    if (at < format.size() && format[at] == '0') return false;
    for (; at < format.size() && is_digit(format[at]); ++at) width += format[at];
    bool has_precision = false;
    if (at < format.size() && format[at] == '.') {
        has_precision = true;
        for (++at; at < format.size() && is_digit(format[at]); ++at) precision += format[at];
        if (precision.empty()) precision = "0";
    }
    if (width.size() > 2 || precision.size() > 2 || at >= format.size()) return false;
    piece.conversion = format[at++];
    if (piece.conversion != 's' && piece.conversion != 'r' && piece.conversion != 'a') return false;
    if (!width.empty()) piece.spec = (is_left ? "" : ">") + width;
    if (has_precision) piece.spec += "." + precision;
    return true;
}

std::optional<std::vector<Piece>> split_format(const std::string& format) {
    std::vector<Piece> pieces(1);
    for (size_t at = 0; at < format.size();) {
        if (format[at] != '%') {
            pieces.back().text += format[at++];
            continue;
        }
        if (++at >= format.size()) return std::nullopt;
        if (format[at] == '%') {
            pieces.back().text += format[at++];
            continue;
        }
        if (!read_value(format, at, pieces.back())) return std::nullopt;
        pieces.emplace_back();
    }
    return pieces;
}

}  // namespace

bool Codegen::format_operator(const BinOp& expr) {
    if (expr.left->kind != ExprKind::Constant || expr.right->kind != ExprKind::Tuple) return false;
    const ConstantValue& format = as<python::Constant>(*expr.left).value;
    const auto& values = as<python::Tuple>(*expr.right).elts;
    if (format.kind != ConstantValue::Kind::Str || fold(*expr.right)) return false;
    for (const Expr* value : values)
        if (value->kind == ExprKind::Starred) return false;
    auto pieces = split_format(format.text);
    if (!pieces || pieces->size() != values.size() + 1) return false;
    At at(*this, expr.span);
    uint32_t count = 0;
    for (size_t i = 0; i < pieces->size(); ++i) {
        const Piece& piece = (*pieces)[i];
        if (!piece.text.empty()) {
            load_text(piece.text);
            ++count;
        }
        if (piece.conversion == 0) continue;
        visit(*values[i]);
        At value(*this, values[i]->span);
        uint32_t flags = piece.conversion == 's' ? 1 : piece.conversion == 'r' ? 2 : 3;
        if (!piece.spec.empty()) {
            load_text(piece.spec);
            flags |= 4;
        }
        emit(Opcode::FormatValue, flags);
        ++count;
    }
    if (count != 1) emit(Opcode::BuildString, count);
    return true;
}

}  // namespace loopscope::bytecode
