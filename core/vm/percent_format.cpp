// template % values, for str and for bytes.
#include <cmath>

#include "core/vm/errors.h"
#include "core/vm/float_text.h"
#include "core/vm/format_spec.h"
#include "core/vm/int.h"
#include "core/vm/operations.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

// One conversion: %(key)flags width.precision type
struct Conversion {
    bool left = false, plus = false, blank = false, alternate = false, zero = false;
    int64_t width = 0, precision = -1;
    uint32_t type = 0;
    size_t type_at = 0;  // where it stands in the template, in bytes
};

class PercentFormat {
  public:
    PercentFormat(Machine& m, std::string_view text, const Value& values, bool bytes)
        : m_machine(m), m_text(text), m_values(values), m_bytes(bytes) {
        m_tuple = cast<Tuple>(values);
        m_is_mapping = !m_tuple && !is_str(values) && m.type_of(values).slots.get_item != nullptr &&
                       !(bytes && Bytes::is(values));
    }
    std::optional<std::string> render();

  private:
    bool render_conversion();
    bool read_key();
    bool read_number(int64_t* number);
    Value next_value();
    std::optional<std::string> convert(const Conversion& conversion, const Value& value);
    std::optional<std::string> convert_integer(const Conversion& conversion, const Value& value);
    std::optional<std::string> convert_float(const Conversion& conversion, const Value& value);
    std::optional<std::string> convert_character(const Value& value);
    std::optional<std::string> convert_text(const Conversion& conversion, const Value& value);
    void append_padded(const Conversion& conversion, const std::string& text);
    Raised type_error(const char* message) {
        return raise_text(m_machine, *m_machine.types.TypeError, message);
    }
    Raised value_error(const char* message) {
        return raise_text(m_machine, *m_machine.types.ValueError, message);
    }

    Machine& m_machine;
    std::string_view m_text;
    const Value& m_values;
    bool m_bytes;
    const Tuple* m_tuple = nullptr;
    bool m_is_mapping = false;
    bool m_used_key = false;
    Value m_keyed;      // the value of %(key), for the conversion being read
    size_t m_next = 0;  // of the tuple's values, or of the one value
    size_t m_at = 0;
    std::string m_out;
};

std::optional<std::string> PercentFormat::render() {
    while (m_at < m_text.size()) {
        const size_t mark = m_text.find('%', m_at);
        m_out += m_text.substr(m_at, mark - m_at);
        if (mark == std::string_view::npos) break;
        m_at = mark + 1;
        count_work(m_machine, 5);
        if (!render_conversion()) return std::nullopt;
        if (m_out.size() > 100'000 && !m_machine.reserve(m_out.size())) return std::nullopt;
    }
    const size_t count = m_tuple ? m_tuple->items.size() : 1;
    if (m_next < count && !m_is_mapping && !m_used_key) {
        return type_error(m_bytes ? "not all arguments converted during bytes formatting"
                                  : "not all arguments converted during string formatting");
    }
    return std::move(m_out);
}

bool PercentFormat::read_key() {
    if (!m_is_mapping) return type_error("format requires a mapping"), false;
    const size_t first = ++m_at;
    int open = 1;
    for (; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == '(') ++open;
        if (m_text[m_at] == ')' && --open == 0) break;
    }
    if (m_at >= m_text.size()) return value_error("incomplete format key"), false;
    const std::string_view key = m_text.substr(first, m_at++ - first);
    m_keyed = get_item(m_machine, m_values,
                       m_bytes ? m_machine.new_bytes(std::string(key)) : m_machine.new_str(key));
    m_used_key = true;
    return !m_keyed.empty();
}

Value PercentFormat::next_value() {
    if (m_keyed) return std::exchange(m_keyed, Value());
    if (m_tuple) {
        if (m_next < m_tuple->items.size()) return m_tuple->items[m_next++];
    } else if (m_next == 0) {
        ++m_next;
        return m_values;
    }
    return type_error("not enough arguments for format string");
}

// Digits or a star; leaves *number alone where there are none.
bool PercentFormat::read_number(int64_t* number) {
    if (m_at < m_text.size() && m_text[m_at] == '*') {
        ++m_at;
        const Value value = next_value();
        if (!value) return false;
        if (!is_int(value)) return type_error("* wants int"), false;
        const auto given = as_int64(m_machine, value);
        if (!given) return false;
        *number = *given;
        return true;
    }
    for (; m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; ++m_at) {
        *number = std::max<int64_t>(*number, 0) * 10 + (m_text[m_at] - '0');
        if (*number > int64_t{1} << 40) return value_error("width too big"), false;
    }
    return true;
}

bool PercentFormat::render_conversion() {
    if (m_at < m_text.size() && m_text[m_at] == '%') {
        m_out += '%';
        ++m_at;
        return true;
    }
    Conversion conversion;
    if (m_at < m_text.size() && m_text[m_at] == '(' && !read_key()) return false;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '-')
            conversion.left = true;
        else if (c == '+')
            conversion.plus = true;
        else if (c == ' ')
            conversion.blank = true;
        else if (c == '#')
            conversion.alternate = true;
        else if (c == '0')
            conversion.zero = true;
        else
            break;
    }
    if (!read_number(&conversion.width)) return false;
    if (conversion.width < 0) {
        conversion.left = true;
        conversion.width = -conversion.width;
    }
    if (m_at < m_text.size() && m_text[m_at] == '.') {
        ++m_at;
        conversion.precision = 0;
        if (!read_number(&conversion.precision)) return false;
        conversion.precision = std::max<int64_t>(conversion.precision, 0);
    }
    if (m_at < m_text.size() && (m_text[m_at] == 'h' || m_text[m_at] == 'l' || m_text[m_at] == 'L')) ++m_at;
    if (m_at >= m_text.size()) return value_error("incomplete format"), false;
    conversion.type_at = m_at;
    conversion.type =
        m_bytes ? static_cast<unsigned char>(m_text[m_at++]) : decode_utf8(m_text, &m_at);
    const Value value = next_value();
    if (!value) return false;
    const int64_t size = std::max(conversion.width, conversion.precision);
    if (size > 4096 && !m_machine.reserve(static_cast<uint64_t>(size))) return false;
    const auto text = convert(conversion, value);
    if (!text) return false;
    append_padded(conversion, *text);
    return true;
}

void PercentFormat::append_padded(const Conversion& conversion, const std::string& text) {
    const int64_t length = m_bytes ? static_cast<int64_t>(text.size()) : count_code_points(text);
    const size_t missing = static_cast<size_t>(std::max<int64_t>(conversion.width - length, 0));
    if (!conversion.left) m_out.append(missing, ' ');
    m_out += text;
    if (conversion.left) m_out.append(missing, ' ');
}

std::optional<std::string> PercentFormat::convert(const Conversion& conversion, const Value& value) {
    switch (conversion.type) {
        case 's':
        case 'r':
        case 'a':
        case 'b':
            if (conversion.type == 'b' && !m_bytes) break;
            return convert_text(conversion, value);
        case 'c':
            return convert_character(value);
        case 'd':
        case 'i':
        case 'u':
        case 'o':
        case 'x':
        case 'X':
            return convert_integer(conversion, value);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            return convert_float(conversion, value);
        default:
            break;
    }
    if (m_bytes && conversion.type >= 128) {  // as CPython, which trips over its own message there
        return raise(m_machine, *m_machine.types.OverflowError,
                     "character argument not in range(0x110000)");
    }
    const bool visible = m_bytes || (conversion.type >= 31 && conversion.type < 127);
    const auto index = m_bytes ? static_cast<int64_t>(conversion.type_at)
                               : count_code_points(m_text.substr(0, conversion.type_at));
    return raise(m_machine, *m_machine.types.ValueError,
                 "unsupported format character '{}' (0x{:x}) at index {}",
                 visible ? static_cast<char>(conversion.type) : '?', conversion.type, index);
}

std::optional<std::string> PercentFormat::convert_text(const Conversion& conversion, const Value& value) {
    std::optional<std::string> text;
    if (conversion.type == 'r' || conversion.type == 'a') {
        const Value made =
            conversion.type == 'r' && !m_bytes ? repr(m_machine, value) : ascii(m_machine, value);
        if (!made) return std::nullopt;
        text = std::string(text_of(made));
    } else if (!m_bytes) {
        text = str_text(m_machine, value);
    } else if (const auto bytes = bytes_view(value)) {
        text = std::string(*bytes);
    } else {
        bool found = false;
        const Value made = call_special(m_machine, value, *m_machine.names.n_bytes, {}, &found);
        if (!found) {
            return raise(m_machine, *m_machine.types.TypeError,
                         "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                         type_name(m_machine, value));
        }
        if (!made) return std::nullopt;
        text = as<Bytes>(made).bytes;
    }
    if (text && conversion.precision >= 0) {
        text->resize(m_bytes ? std::min(text->size(), static_cast<size_t>(conversion.precision))
                             : byte_of_code_point(*text, conversion.precision));
    }
    return text;
}

std::optional<std::string> PercentFormat::convert_character(const Value& value) {
    if (!m_bytes && is_str(value)) {
        if (as<Str>(value).length == 1) return std::string(text_of(value));
        return type_error("%c requires int or char");
    }
    if (const auto bytes = bytes_view(value); m_bytes && bytes && bytes->size() == 1)
        return std::string(*bytes);
    if (!is_int(value) && !m_machine.type_of(value).slots.to_index) {
        return type_error(m_bytes ? "%c requires an integer in range(256) or a single byte"
                                  : "%c requires int or char");
    }
    const auto number = index_integer(m_machine, value);
    if (!number) return std::nullopt;
    const int64_t limit = m_bytes ? 0x100 : 0x110000;
    if (!number->is_small() || number->small < 0 || number->small >= limit) {
        return raise(m_machine, *m_machine.types.OverflowError, "%c arg not in range({})",
                     m_bytes ? "256" : "0x110000");
    }
    if (m_bytes) return std::string(1, static_cast<char>(number->small));
    return utf8_of(static_cast<uint32_t>(number->small));
}

// sign, prefix and digits, with zeros between when the width is to be filled with them.
std::string assemble(const Conversion& conversion, bool negative, std::string_view prefix,
                     std::string digits) {
    std::string head = negative ? "-" : conversion.plus ? "+" : conversion.blank ? " " : "";
    head += prefix;
    const int64_t missing = conversion.width - static_cast<int64_t>(head.size() + digits.size());
    if (conversion.zero && !conversion.left && missing > 0)
        digits.insert(0, static_cast<size_t>(missing), '0');
    return head + digits;
}

std::optional<std::string> PercentFormat::convert_integer(const Conversion& conversion, const Value& value) {
    const char type = static_cast<char>(conversion.type);
    const bool decimal = type == 'd' || type == 'i' || type == 'u';
    const Slots& slots = m_machine.type_of(value).slots;
    Value number = value;
    if (!is_int(value)) {
        if (decimal && slots.to_int) {
            number = to_int(m_machine, value);
        } else if (slots.to_index) {
            const auto index = index_integer(m_machine, value);
            number = index ? new_integer(m_machine, *index) : Value();
        } else if (decimal) {
            return raise(m_machine, *m_machine.types.TypeError,
                         "%{} format: a real number is required, not {}", m_bytes && type == 'i' ? 'd' : type,
                         type_name(m_machine, value));
        } else {
            return raise(m_machine, *m_machine.types.TypeError, "%{} format: an integer is required, not {}",
                         type, type_name(m_machine, value));
        }
        if (!number) return std::nullopt;
    }
    const Integer integer = to_integer(number);
    std::string digits, prefix;
    if (decimal) {
        auto text = decimal_text(m_machine, integer);
        if (!text) return std::nullopt;
        digits = std::move(*text);
    } else {
        digits = integer.to_text(type == 'o' ? 8 : 16);
        if (conversion.alternate) prefix.assign({'0', type});
    }
    if (integer.is_negative()) digits.erase(0, 1);
    if (type == 'X') digits = upper(digits);
    if (conversion.precision > static_cast<int64_t>(digits.size())) {
        digits.insert(0, static_cast<size_t>(conversion.precision) - digits.size(), '0');
    }
    return assemble(conversion, integer.is_negative(), prefix, std::move(digits));
}

std::optional<std::string> PercentFormat::convert_float(const Conversion& conversion, const Value& value) {
    const Slots& slots = m_machine.type_of(value).slots;
    if (!slots.to_float && !slots.to_index) {
        return raise(m_machine, *m_machine.types.TypeError, "{}, not {}",
                     m_bytes ? "float argument required" : "must be real number",
                     type_name(m_machine, value));
    }
    const auto number = as_double(m_machine, value);
    if (!number) return std::nullopt;
    const char type = static_cast<char>(conversion.type | 32);
    if (conversion.precision > 1'000'000'000) return value_error("precision too large");
    const int precision = conversion.precision < 0 ? 6 : static_cast<int>(conversion.precision);
    std::string digits = float_digits(*number, type, precision, conversion.alternate, PointZero::Leave);
    if (conversion.type < 'a') digits = upper(digits);
    return assemble(conversion, std::signbit(*number) && !std::isnan(*number), "", std::move(digits));
}

}  // namespace

Value percent_format(Machine& m, const Value& format, const Value& values) {
    PercentFormat work(m, text_of(format), values, false);
    auto text = work.render();
    if (text) count_work(m, text->size() >> 2);
    return text ? m.new_str(std::move(*text)) : Value();
}

Value percent_format_bytes(Machine& m, const Value& format, const Value& values) {
    PercentFormat work(m, *bytes_view(format), values, true);
    auto text = work.render();
    if (text) count_work(m, text->size() >> 2);
    return text ? m.new_bytes(std::move(*text)) : Value();
}

}  // namespace loopscope::vm
