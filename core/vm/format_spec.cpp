#include "core/vm/format_spec.h"

#include <cmath>

#include "core/vm/errors.h"
#include "core/vm/float_text.h"
#include "core/vm/int.h"
#include "core/vm/operations.h"
#include "core/vm/unicode.h"

namespace loopscope::vm {
namespace {

bool is_align(uint32_t point) { return point == '<' || point == '>' || point == '=' || point == '^'; }

// A type code as messages show it: itself, or "\x" and its number.
std::string shown_type(uint32_t type) {
    if (type > 32 && type < 128) return std::string(1, static_cast<char>(type));
    return fmt::format("\\x{:x}", type);
}

Raised unknown_type(Machine& m, const Value& value, uint32_t type) {
    return raise(m, *m.types.ValueError, "Unknown format code '{}' for object of type '{}'", shown_type(type),
                 type_name(m, value));
}

// Reads digits; -1 where there are none. Nothing when there are too many.
std::optional<int64_t> read_number(const std::vector<uint32_t>& spec, size_t& at) {
    int64_t number = -1;
    for (; at < spec.size() && decimal_value(spec[at]) >= 0; ++at) {
        const int64_t digit = decimal_value(spec[at]);
        if (number > (std::numeric_limits<int64_t>::max() - digit) / 10) return std::nullopt;
        number = std::max<int64_t>(number, 0) * 10 + digit;
    }
    return number;
}

bool grouping_allowed(uint32_t type, char grouping) {
    switch (type) {
        case 0:
        case 'd':
        case 'e':
        case 'f':
        case 'g':
        case 'E':
        case 'G':
        case 'F':
        case '%':
            return true;
        case 'b':
        case 'o':
        case 'x':
        case 'X':
            return grouping == '_';
        default:
            return false;
    }
}

void read_flags(const std::vector<uint32_t>& points, size_t& at, FormatSpec& spec, char default_align) {
    const auto here = [&](size_t i) { return i < points.size() ? points[i] : 0; };
    if (is_align(here(at + 1))) {
        spec.fill = utf8_of(points[at]);
        spec.align = static_cast<char>(points[at + 1]);
        at += 2;
    } else if (is_align(here(at))) {
        spec.align = static_cast<char>(points[at++]);
    }
    if (here(at) == '+' || here(at) == '-' || here(at) == ' ') spec.sign = static_cast<char>(points[at++]);
    if (here(at) == 'z') {
        spec.no_negative_zero = true;
        ++at;
    }
    if (here(at) == '#') {
        spec.alternate = true;
        ++at;
    }
    if (spec.fill.empty() && here(at) == '0') {
        spec.fill = "0";
        if (spec.align == 0 && default_align == '>') spec.align = '=';
        ++at;
    }
}

bool read_grouping(Machine& m, const std::vector<uint32_t>& points, size_t& at, FormatSpec& spec) {
    const auto is_here = [&](uint32_t c) { return at < points.size() && points[at] == c; };
    const auto both = [&] {
        return raise(m, *m.types.ValueError, "Cannot specify both ',' and '_'."), false;
    };
    if (is_here(',')) {
        spec.grouping = ',';
        ++at;
    }
    if (is_here('_')) {
        if (spec.grouping != 0) return both();
        spec.grouping = '_';
        ++at;
    }
    return !is_here(',') || spec.grouping == ',' || both();  // a second one of a kind is taken for the type
}

std::string group(std::string_view digits, const FormatSpec& spec, int64_t minimum) {
    const bool by_four = spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X';
    const int64_t each = spec.grouping == 0 ? std::numeric_limits<int64_t>::max() / 2 : by_four ? 4 : 3;
    int64_t count = static_cast<int64_t>(digits.size());
    const auto length = [&](int64_t n) { return n + (n > 0 ? (n - 1) / each : 0); };
    if (length(count) < minimum) {
        // As many zeros as fill the width; a separator never comes first.
        count = std::max(count, minimum - minimum / (each + 1));
        while (length(count) < minimum) ++count;
    }
    std::string out;
    out.reserve(static_cast<size_t>(length(count)));
    for (int64_t left = count; left > 0; --left) {
        const int64_t index = static_cast<int64_t>(digits.size()) - left;
        out += index < 0 ? '0' : digits[static_cast<size_t>(index)];
        if (left > 1 && (left - 1) % each == 0) out += spec.grouping;
    }
    return out;
}

// Splits "123.45e+10" into "123" and ".45e+10"; inf and nan are all tail.
void split_digits(const std::string& text, std::string* whole, std::string* tail) {
    size_t end = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    *whole = text.substr(0, end);
    *tail = text.substr(end);
}

bool rounds_to_zero(const std::string& digits) {
    const std::string mantissa = digits.substr(0, digits.find_first_of("eE"));
    return mantissa.find_first_of("123456789in") == std::string::npos;
}

std::string upper_ascii(std::string text) {
    for (char& c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
    return text;
}

struct FloatStyle {
    char type;
    int precision;
    bool capital = false, percent = false;
    PointZero point_zero = PointZero::Leave;
};

// How a spec's type prints numbers; nothing for a type that is none of floats'.
std::optional<FloatStyle> float_style(const FormatSpec& spec) {
    const int given = static_cast<int>(spec.precision), precision = given < 0 ? 6 : given;
    switch (spec.type) {
        case 0:
            if (given < 0) return FloatStyle{'r', 0};
            return FloatStyle{'g', given};
        case 'e':
        case 'f':
        case 'g':
            return FloatStyle{static_cast<char>(spec.type), precision};
        case 'E':
        case 'F':
        case 'G':
            return FloatStyle{static_cast<char>(spec.type | 32), precision, true};
        case 'n':
            return FloatStyle{'g', precision};
        case '%':
            return FloatStyle{'f', precision, false, true};
        default:
            return std::nullopt;
    }
}

std::string print_float(double number, const FloatStyle& style, const FormatSpec& spec) {
    std::string text = float_digits(style.percent ? number * 100 : number, style.type, style.precision,
                                    spec.alternate, style.point_zero);
    if (style.capital) text = upper_ascii(std::move(text));
    const bool negative =
        std::signbit(number) && !std::isnan(number) && !(spec.no_negative_zero && rounds_to_zero(text));
    if (style.percent) text += '%';
    std::string whole, tail;
    split_digits(text, &whole, &tail);
    return lay_out_number(negative, "", whole, tail, spec);
}

bool check_precision(Machine& m, const FormatSpec& spec) {
    if (spec.precision > std::numeric_limits<int>::max() - 10) {
        return raise(m, *m.types.ValueError, "precision too big"), false;
    }
    // Other types leave out the zeros at the end, however many are asked for.
    const bool keeps_zeros = spec.alternate || std::string_view("eEfF%").find(static_cast<char>(spec.type)) !=
                                                   std::string_view::npos;
    return spec.precision < 10'000 || !keeps_zeros || m.reserve(static_cast<uint64_t>(spec.precision) * 2);
}

Value format_double(Machine& m, const Value& value, double number, const FormatSpec& spec) {
    auto style = float_style(spec);
    if (!style) return unknown_type(m, value, spec.type);
    if (!check_precision(m, spec)) return Value();
    if (spec.type == 0) style->point_zero = PointZero::Add;
    return m.new_str(print_float(number, *style, spec));
}

Value format_character(Machine& m, const Integer& number, const FormatSpec& spec) {
    if (spec.sign != 0) {
        return raise(m, *m.types.ValueError, "Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate) {
        return raise(m, *m.types.ValueError,
                     "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (!number.is_small()) {
        return raise(m, *m.types.OverflowError, "Python int too large to convert to C long");
    }
    if (number.small < 0 || number.small > 0x10ffff) {
        return raise(m, *m.types.OverflowError, "%c arg not in range(0x110000)");
    }
    return m.new_str(pad(utf8_of(static_cast<uint32_t>(number.small)), spec, '>'));
}

Value format_whole(Machine& m, const Integer& number, const FormatSpec& spec) {
    if (spec.precision >= 0) {
        return raise(m, *m.types.ValueError, "Precision not allowed in integer format specifier");
    }
    if (spec.no_negative_zero) {
        return raise(m, *m.types.ValueError,
                     "Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (spec.type == 'c') return format_character(m, number, spec);
    std::string digits;
    std::string_view prefix;
    int base = 10;
    if (spec.type == 'b') base = 2, prefix = "0b";
    if (spec.type == 'o') base = 8, prefix = "0o";
    if (spec.type == 'x') base = 16, prefix = "0x";
    if (spec.type == 'X') base = 16, prefix = "0X";
    if (base == 10) {
        auto text = decimal_text(m, number);
        if (!text) return Value();
        digits = std::move(*text);
    } else {
        const uint64_t size = number.byte_size();
        if (size > 4096 && (!m.reserve(size * 2) || !m.spend_much(size / 2))) return Value();
        digits = number.to_text(base);
    }
    if (number.is_negative()) digits.erase(0, 1);
    if (spec.type == 'X') digits = upper_ascii(std::move(digits));
    return m.new_str(
        lay_out_number(number.is_negative(), spec.alternate ? prefix : std::string_view(), digits, "", spec));
}

}  // namespace

std::optional<FormatSpec> parse_format_spec(Machine& m, const Value& value, std::string_view text,
                                            FormatDefaults defaults) {
    const std::vector<uint32_t> points = code_points(text);
    FormatSpec spec;
    size_t at = 0;
    read_flags(points, at, spec, defaults.align);
    const auto too_many = [&] {
        return raise(m, *m.types.ValueError, "Too many decimal digits in format string");
    };
    const auto width = read_number(points, at);
    if (!width) return too_many();
    spec.width = *width;
    if (!read_grouping(m, points, at, spec)) return std::nullopt;
    if (at < points.size() && points[at] == '.') {
        ++at;
        const auto precision = read_number(points, at);
        if (!precision) return too_many();
        if (*precision < 0) return raise(m, *m.types.ValueError, "Format specifier missing precision");
        spec.precision = *precision;
    }
    if (points.size() - at > 1) {
        return raise(m, *m.types.ValueError, "Invalid format specifier '{}' for object of type '{}'", text,
                     type_name(m, value));
    }
    spec.type = at < points.size() ? points[at] : defaults.type;
    if (spec.grouping != 0 && !grouping_allowed(spec.type, spec.grouping)) {
        return raise(m, *m.types.ValueError, "Cannot specify '{}' with '{}'.", spec.grouping,
                     shown_type(spec.type));
    }
    // What the formatting refuses needs no room: by format_str, by format_whole.
    const bool of_whole = is_int(value) && spec.precision >= 0 && (spec.type == 'd' || spec.type == 'x');
    const bool refused = (spec.type == 's' && spec.sign != 0) || of_whole;
    if (spec.width > 4096 && !refused && !m.reserve(static_cast<uint64_t>(spec.width))) return std::nullopt;
    return spec;
}

std::string pad(std::string_view text, const FormatSpec& spec, char default_align) {
    const int64_t length = count_code_points(text);
    if (spec.width <= length) return std::string(text);
    const size_t missing = static_cast<size_t>(spec.width - length);
    const char align = spec.align != 0 ? spec.align : default_align;
    const size_t left = align == '>' || align == '=' ? missing : align == '^' ? missing / 2 : 0;
    const std::string_view fill = spec.fill.empty() ? std::string_view(" ") : spec.fill;
    std::string out;
    out.reserve(text.size() + missing * fill.size());
    const auto add = [&](size_t count) {
        if (fill.size() == 1) {
            out.append(count, fill[0]);
        } else {
            for (size_t i = 0; i < count; ++i) out += fill;
        }
    };
    add(left);
    out += text;
    add(missing - left);
    return out;
}

std::string lay_out_number(bool negative, std::string_view prefix, std::string_view digits,
                           std::string_view tail, const FormatSpec& spec) {
    std::string head;
    if (negative) {
        head = "-";
    } else if (spec.sign == '+' || spec.sign == ' ') {
        head = std::string(1, spec.sign);
    }
    head += prefix;
    const bool inside = spec.align == '=';
    const int64_t outside = static_cast<int64_t>(head.size() + tail.size());
    FormatSpec grouped = spec;
    if (digits.empty()) grouped.grouping = 0;  // inf and nan
    const int64_t minimum = inside && spec.fill == "0" ? spec.width - outside : 0;
    const std::string body = group(digits, grouped, minimum) + std::string(tail);
    if (!inside) return pad(head + body, spec, '>');
    FormatSpec rest = spec;
    rest.width = spec.width - static_cast<int64_t>(head.size());
    return head + pad(body, rest, '>');
}

Value format_str(Machine& m, const Value& value, std::string_view text) {
    if (text.empty()) return str(m, value);
    const auto spec = parse_format_spec(m, value, text, {'s', '<'});
    if (!spec) return Value();
    const auto refuse = [&](const char* what) {
        return raise(m, *m.types.ValueError, "{} not allowed in string format specifier", what);
    };
    if (spec->type != 's') return unknown_type(m, value, spec->type);
    if (spec->sign == ' ') return refuse("Space");
    if (spec->sign != 0) return refuse("Sign");
    if (spec->no_negative_zero) return refuse("Negative zero coercion (z)");
    if (spec->alternate) return refuse("Alternate form (#)");
    if (spec->align == '=') return refuse("'=' alignment");
    std::string_view content = text_of(value);
    if (spec->precision >= 0) content = content.substr(0, byte_of_code_point(content, spec->precision));
    return m.new_str(pad(content, *spec, '<'));
}

Value format_int(Machine& m, const Value& value, std::string_view text) {
    if (text.empty()) return str(m, value);
    const auto spec = parse_format_spec(m, value, text, {'d', '>'});
    if (!spec) return Value();
    const Integer number = to_integer(value);
    switch (spec->type) {
        case 'b':
        case 'c':
        case 'd':
        case 'o':
        case 'x':
        case 'X':
        case 'n':
            return format_whole(m, number, *spec);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
        case '%': {
            const auto as_float = number.to_double();
            if (!as_float) return raise(m, *m.types.OverflowError, "int too large to convert to float");
            return format_double(m, value, *as_float, *spec);
        }
        default:
            return unknown_type(m, value, spec->type);
    }
}

Value format_float(Machine& m, const Value& value, std::string_view text) {
    if (text.empty()) return str(m, value);
    const auto spec = parse_format_spec(m, value, text, {0, '>'});
    return spec ? format_double(m, value, as<Float>(value).number, *spec) : Value();
}

Value format_complex(Machine& m, const Value& value, std::string_view text) {
    if (text.empty()) return str(m, value);
    const auto parsed = parse_format_spec(m, value, text, {0, '>'});
    if (!parsed) return Value();
    FormatSpec spec = *parsed;
    const auto style = float_style(spec);
    if (!style || style->percent) return unknown_type(m, value, spec.type);
    if (spec.fill == "0") {
        return raise(m, *m.types.ValueError, "Zero padding is not allowed in complex format specifier");
    }
    if (spec.align == '=') {
        return raise(m, *m.types.ValueError, "'=' alignment flag is not allowed in complex format specifier");
    }
    if (!check_precision(m, spec)) return Value();
    const Complex& number = as<Complex>(value);
    FormatSpec part = spec;
    part.width = -1;
    const bool skip_real = spec.type == 0 && number.real == 0 && !std::signbit(number.real);
    std::string out = skip_real ? "" : print_float(number.real, *style, part);
    if (!skip_real) part.sign = '+';
    out += print_float(number.imag, *style, part) + 'j';
    if (spec.type == 0 && !skip_real) out = '(' + out + ')';
    return m.new_str(pad(out, spec, '>'));
}

}  // namespace loopscope::vm
