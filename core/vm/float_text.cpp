#include "core/vm/float_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/vm/unicode.h"

namespace loopscope::vm {
namespace {

// 0.ddd * 10 ** point: digits without leading or (unless asked for) trailing zeros.
struct Decimal {
    std::string digits;
    int point = 0;
};

// From "d.ddde+xx" or any plain decimal notation, of a number not negative.
Decimal take_apart(std::string_view text) {
    Decimal result;
    const size_t e = text.find('e');
    int exponent = e == std::string_view::npos ? 0 : std::atoi(std::string(text.substr(e + 1)).c_str());
    bool fraction = false;
    for (char c : text.substr(0, e)) {
        if (c == '.') {
            fraction = true;
            continue;
        }
        if (result.digits.empty() && c == '0') {
            if (fraction) --result.point;
            continue;
        }
        result.digits += c;
        if (!fraction) ++result.point;
    }
    result.point += exponent;
    if (result.digits.empty()) result = {"0", 1};
    return result;
}

void drop_zeros(Decimal& decimal) {
    while (decimal.digits.size() > 1 && decimal.digits.back() == '0') decimal.digits.pop_back();
}

std::string with_exponent(const Decimal& decimal, bool alternate) {
    std::string out = decimal.digits.substr(0, 1);
    if (decimal.digits.size() > 1) {
        out += '.' + decimal.digits.substr(1);
    } else if (alternate) {
        out += '.';
    }
    const int exponent = decimal.digits == "0" ? 0 : decimal.point - 1;
    return out + fmt::format("e{}{:02}", exponent < 0 ? '-' : '+', std::abs(exponent));
}

std::string positional(const Decimal& decimal, bool alternate, PointZero point_zero) {
    const int count = static_cast<int>(decimal.digits.size());
    std::string out;
    if (decimal.point <= 0) {
        out = "0." + std::string(static_cast<size_t>(-decimal.point), '0') + decimal.digits;
    } else if (decimal.point >= count) {
        out = decimal.digits + std::string(static_cast<size_t>(decimal.point - count), '0');
        if (point_zero == PointZero::Add) {
            out += ".0";
        } else if (alternate) {
            out += '.';
        }
    } else {
        out = decimal.digits.substr(0, static_cast<size_t>(decimal.point)) + '.' +
              decimal.digits.substr(static_cast<size_t>(decimal.point));
    }
    return out;
}

// No double has more digits after its point; further ones are zeros, and need no arithmetic.
constexpr int kMostDigits = 1100;

std::string print_fixed(double number, int precision) {
    const int exact = std::min(precision, kMostDigits);
    std::string out(static_cast<size_t>(std::snprintf(nullptr, 0, "%.*f", exact, number)), '\0');
    std::snprintf(out.data(), out.size() + 1, "%.*f", exact, number);
    if (precision > exact) out.append(static_cast<size_t>(precision - exact), '0');
    return out;
}

std::string print_scientific(double number, int precision) {
    const int exact = std::min(precision, kMostDigits);
    std::string out(static_cast<size_t>(std::snprintf(nullptr, 0, "%.*e", exact, number)), '\0');
    std::snprintf(out.data(), out.size() + 1, "%.*e", exact, number);
    if (precision > exact) out.insert(out.find('e'), static_cast<size_t>(precision - exact), '0');
    return out;
}

std::string general(double number, int precision, bool alternate, PointZero point_zero) {
    precision = std::max(precision, 1);
    Decimal decimal = take_apart(print_scientific(number, std::min(precision - 1, kMostDigits)));
    if (number == 0) decimal.digits = "0";
    if (alternate) {
        decimal.digits.resize(static_cast<size_t>(precision), '0');
    } else {
        drop_zeros(decimal);
    }
    const int limit = precision - (point_zero == PointZero::Add ? 1 : 0);
    if (decimal.point <= -4 || decimal.point > limit) {
        return with_exponent(decimal, alternate);
    }
    return positional(decimal, alternate, point_zero);
}

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
    return lower(text) == lower_case;
}

// Whether it is digits with a point and an exponent in the customary places.
bool is_decimal_literal(std::string_view text) {
    size_t at = 0, digits = 0;
    const auto skip_digits = [&] {
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) ++digits;
    };
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    skip_digits();
    if (at < text.size() && text[at] == '.') ++at;
    skip_digits();
    if (digits == 0) return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        digits = 0;
        skip_digits();
        if (digits == 0) return false;
    }
    return at == text.size();
}

// Digits of all scripts as ASCII, underscores between digits gone; nothing where one stands elsewhere.
std::optional<std::string> plain_number(std::string_view text) {
    std::string out;
    char before = 0;
    for (size_t at = 0; at < text.size();) {
        const uint32_t point = decode_utf8(text, &at);
        const int digit = decimal_value(point);
        const char c = digit >= 0     ? static_cast<char>('0' + digit)
                       : point < 0x80 ? static_cast<char>(point)
                                      : '?';
        if (before == '_' && digit < 0) return std::nullopt;
        if (c == '_' && !(before >= '0' && before <= '9')) return std::nullopt;
        if (c != '_') out += c;
        before = c;
    }
    if (before == '_') return std::nullopt;
    return out;
}

}  // namespace

std::string float_digits(double number, char type, int precision, bool alternate, PointZero point_zero) {
    number = std::fabs(number);
    if (std::isnan(number)) return "nan";
    if (std::isinf(number)) return "inf";
    switch (type) {
        case 'e': {
            std::string text = print_scientific(number, precision);
            if (alternate && precision == 0) text.insert(1, ".");
            return text;
        }
        case 'f': {
            std::string text = print_fixed(number, precision);
            if (alternate && precision == 0) text += '.';
            return text;
        }
        case 'g':
            return general(number, precision, alternate, point_zero);
        default:
            break;
    }
    Decimal decimal = take_apart(fmt::format("{}", number));
    drop_zeros(decimal);
    if (decimal.point <= -4 || decimal.point > 16) return with_exponent(decimal, alternate);
    return positional(decimal, alternate, point_zero);
}

std::string float_repr(double number) {
    const std::string digits = float_digits(number, 'r', 0, false, PointZero::Add);
    return std::signbit(number) && !std::isnan(number) ? '-' + digits : digits;
}

std::optional<double> read_float(std::string_view text) {
    text = strip_space(text);
    const auto plain = plain_number(text);
    if (!plain) return std::nullopt;
    if (is_decimal_literal(*plain)) return std::strtod(plain->c_str(), nullptr);
    std::string_view word = *plain;
    double sign = 1;
    if (!word.empty() && (word[0] == '+' || word[0] == '-')) {
        if (word[0] == '-') sign = -1;
        word.remove_prefix(1);
    }
    if (equals_ignoring_case(word, "inf") || equals_ignoring_case(word, "infinity")) return sign * HUGE_VAL;
    if (equals_ignoring_case(word, "nan")) return std::copysign(std::nan(""), sign);
    return std::nullopt;
}

std::string float_hex(double number) {
    if (!std::isfinite(number)) return float_repr(number);
    const char* sign = std::signbit(number) ? "-" : "";
    if (number == 0) return fmt::format("{}0x0.0p+0", sign);
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(number), &exponent);
    const int shift = 1 - std::max(-1021 - exponent, 0);
    mantissa = std::ldexp(mantissa, shift);
    exponent -= shift;
    const int whole = static_cast<int>(mantissa);
    const uint64_t bits = static_cast<uint64_t>(std::ldexp(mantissa - whole, 52));
    return fmt::format("{}0x{}.{:013x}p{:+d}", sign, whole, bits, exponent);
}

std::optional<double> read_float_hex(std::string_view text, bool* overflow) {
    *overflow = false;
    text = strip_space(text);
    std::string_view word = text;
    const bool negative = !word.empty() && word[0] == '-';
    if (!word.empty() && (word[0] == '+' || word[0] == '-')) word.remove_prefix(1);
    if (equals_ignoring_case(word, "inf") || equals_ignoring_case(word, "infinity") ||
        equals_ignoring_case(word, "nan")) {
        return read_float(text);
    }
    if (word.size() >= 2 && word[0] == '0' && (word[1] | 32) == 'x') word.remove_prefix(2);
    size_t at = 0, digits = 0;
    const auto skip = [&] {
        for (; at < word.size() && std::isxdigit(static_cast<unsigned char>(word[at])) != 0; ++at) ++digits;
    };
    skip();
    if (at < word.size() && word[at] == '.') ++at;
    skip();
    if (digits == 0) return std::nullopt;
    if (at < word.size() && (word[at] | 32) == 'p') {
        ++at;
        if (at < word.size() && (word[at] == '+' || word[at] == '-')) ++at;
        const size_t first = at;
        while (at < word.size() && word[at] >= '0' && word[at] <= '9') ++at;
        if (at == first) return std::nullopt;
    }
    if (at != word.size()) return std::nullopt;
    const double number = std::strtod(("0x" + std::string(word)).c_str(), nullptr);
    *overflow = std::isinf(number);
    return negative ? -number : number;
}

double round_float(double number, int64_t digits) {
    if (!std::isfinite(number) || number == 0 || digits > 323) return number;
    if (digits < -308) return std::copysign(0.0, number);
    if (digits >= 0) return std::strtod(print_fixed(number, static_cast<int>(digits)).c_str(), nullptr);
    // Exact: the integral part's decimal digits, rounded by hand; what follows them only breaks ties.
    std::string text = print_fixed(std::fabs(number), 1074);
    const size_t point = text.find('.');
    const size_t drop = static_cast<size_t>(-digits);
    if (drop > point) return std::copysign(0.0, number);
    const size_t keep = point - drop;
    const char next = text[keep];
    const bool rest = text.find_first_not_of("0.", keep + 1) != std::string::npos;
    const bool odd = keep > 0 && (text[keep - 1] - '0') % 2 == 1;
    const bool up = next > '5' || (next == '5' && (rest || odd));
    std::string kept = "0" + text.substr(0, keep);
    if (up) {
        size_t i = kept.size() - 1;
        while (kept[i] == '9') kept[i--] = '0';
        ++kept[i];
    }
    const double result = std::strtod((kept + "e" + std::to_string(drop)).c_str(), nullptr);
    return std::copysign(result, number);
}

}  // namespace loopscope::vm
