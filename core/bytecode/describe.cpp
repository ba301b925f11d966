// repr() of constants.
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "core/bytecode/unparse.h"

namespace loopscope::bytecode {

namespace {

// The shortest digits that read back as the same number, as repr() has it.
std::string describe_float(double number) {
    if (std::isinf(number)) return number > 0 ? "inf" : "-inf";
    if (std::isnan(number)) return "nan";
    std::string digits;
    for (int precision = 1; precision <= 17; ++precision) {
        digits = fmt::format("{:.{}e}", number, precision - 1);
        if (std::strtod(digits.c_str(), nullptr) == number) break;
    }
    const size_t e = digits.find('e');
    const int exponent = std::atoi(digits.c_str() + e + 1);
    std::string mantissa = digits.substr(0, e);
    if (exponent < -4 || exponent >= 16)
        return fmt::format("{}e{}{:02}", mantissa, exponent < 0 ? '-' : '+', std::abs(exponent));
    const bool is_negative = mantissa[0] == '-';
    std::string plain;
    for (char c : mantissa)
        if (c >= '0' && c <= '9') plain += c;
    if (exponent < 0) {
        plain = "0." + std::string(static_cast<size_t>(-exponent - 1), '0') + plain;
    } else {
        const size_t whole = static_cast<size_t>(exponent) + 1;
        if (plain.size() < whole) plain.append(whole - plain.size(), '0');
        plain.insert(whole, ".");
        if (plain.back() == '.') plain += '0';
    }
    return is_negative ? "-" + plain : plain;
}

// In a complex number, parts have no ".0".
std::string describe_part(double number) {
    std::string text = describe_float(number);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

std::string describe_complex(const Constant::Complex& number) {
    std::string imag = describe_part(number.imag) + "j";
    if (number.real == 0 && !std::signbit(number.real)) return imag;
    return fmt::format("({}{}{})", describe_part(number.real), imag[0] == '-' ? "" : "+", imag);
}

// Digits as repr() has them: decimal, except for numbers so long that turning them would take long.
std::string describe_integer(const std::string& digits) {
    constexpr size_t kLong = 4000;
    if (!digits.starts_with("0x") || digits.size() > kLong) return digits;
    std::string decimal = "0";  // its last digit first
    for (char c : digits.substr(2)) {
        int carry = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        for (char& d : decimal) {
            carry += (d - '0') * 16;
            d = static_cast<char>('0' + carry % 10);
            carry /= 10;
        }
        for (; carry != 0; carry /= 10) decimal += static_cast<char>('0' + carry % 10);
    }
    return {decimal.rbegin(), decimal.rend()};
}

char pick_quote(std::string_view text) {
    return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
}

void append_escaped(char c, char quote, bool is_bytes, std::string& out) {
    const unsigned char byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\\')
        (out += '\\') += c;
    else if (c == '\n')
        out += "\\n";
    else if (c == '\r')
        out += "\\r";
    else if (c == '\t')
        out += "\\t";
    else if (byte < 0x20 || byte == 0x7f || (is_bytes && byte > 0x7f))
        out += fmt::format("\\x{:02x}", byte);
    else
        out += c;
}

std::string describe_items(const std::vector<Constant>& items, const char* open, const char* close) {
    std::string out = open;
    for (size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += ", ";
        out += describe_constant(items[i]);
    }
    return out + close;
}

}  // namespace

std::string quoted(std::string_view text) {
    const char quote = pick_quote(text);
    std::string out(1, quote);
    for (char c : text) append_escaped(c, quote, false, out);
    return out + quote;
}

std::string describe_constant(const Constant& constant) {
    const auto& value = constant.value;
    if (std::holds_alternative<Constant::None>(value)) return "None";
    if (std::holds_alternative<Constant::Ellipsis>(value)) return "Ellipsis";
    if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "True" : "False";
    if (const auto* integer = std::get_if<int64_t>(&value)) return std::to_string(*integer);
    if (const auto* big = std::get_if<Constant::BigInt>(&value)) return describe_integer(big->digits);
    if (const auto* number = std::get_if<double>(&value)) return describe_float(*number);
    if (const auto* complex = std::get_if<Constant::Complex>(&value)) return describe_complex(*complex);
    if (const auto* text = std::get_if<std::string>(&value)) return quoted(*text);
    if (const auto* bytes = std::get_if<Constant::Bytes>(&value)) {
        const char quote = pick_quote(bytes->bytes);
        std::string out = "b";
        out += quote;
        for (char c : bytes->bytes) append_escaped(c, quote, true, out);
        return out + quote;
    }
    if (const auto* tuple = std::get_if<Constant::Tuple>(&value))
        return describe_items(tuple->items, "(", tuple->items.size() == 1 ? ",)" : ")");
    if (const auto* set = std::get_if<Constant::FrozenSet>(&value))
        return describe_items(set->items, "frozenset({", "})");
    return "<code " + std::get<std::shared_ptr<const Code>>(value)->qualname + ">";
}

}  // namespace loopscope::bytecode
