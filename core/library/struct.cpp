// _struct: packing and unpacking by format, for struct.py. The machine is little-endian, with C's sizes on 64
// bits.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "core/vm/bytes.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::library {

using namespace vm;

namespace {

struct Field {
    char code;
    size_t offset, size;  // of one item; for s and p the whole text
};

struct FieldLayout {
    std::vector<Field> fields;  // one for each value, padding left out
    size_t size = 0;
    bool big_endian = false;
};

struct StructState {
    Value error;
};

Raised fail(Machine& m, std::string message) {
    return raise_text(m, as<Type>(m.state<StructState>().error), std::move(message));
}

// Size of an item, 0 for a code that is none; `native` sizes are aligned to themselves.
size_t size_of_code(char code, bool native) {
    switch (code) {
        case 'x':
        case 'c':
        case 'b':
        case 'B':
        case '?':
        case 's':
        case 'p':
            return 1;
        case 'h':
        case 'H':
        case 'e':
            return 2;
        case 'i':
        case 'I':
        case 'f':
            return 4;
        case 'l':
        case 'L':
            return native ? 8 : 4;
        case 'q':
        case 'Q':
        case 'd':
            return 8;
        case 'n':
        case 'N':
        case 'P':
            return native ? 8 : 0;
        default:
            return 0;
    }
}

std::optional<FieldLayout> read_format(Machine& m, std::string_view format) {
    FieldLayout layout;
    bool native = true, aligned = true;
    size_t at = 0;
    if (!format.empty() && std::string_view("@=<>!").find(format[0]) != std::string_view::npos) {
        native = aligned = format[0] == '@';
        layout.big_endian = format[0] == '>' || format[0] == '!';
        at = 1;
    }
    while (at < format.size()) {
        if (format[at] == ' ' || (format[at] >= '\t' && format[at] <= '\r')) {
            ++at;
            continue;
        }
        uint64_t count = 1;
        if (format[at] >= '0' && format[at] <= '9') {
            for (count = 0; at < format.size() && format[at] >= '0' && format[at] <= '9'; ++at) {
                count = count * 10 + static_cast<uint64_t>(format[at] - '0');
                if (count > uint64_t{1} << 40) return fail(m, "overflow in item count");
            }
            if (at == format.size()) return fail(m, "repeat count given without format specifier");
        }
        const char code = format[at++];
        const size_t size = size_of_code(code, native);
        if (size == 0) return fail(m, "bad char in struct format");
        if (aligned) layout.size = (layout.size + size - 1) / size * size;
        const bool is_text = code == 's' || code == 'p';
        if (layout.size + count * size > 4096 && !m.reserve(layout.size + count * size)) return std::nullopt;
        if (is_text) layout.fields.push_back({code, layout.size, count});
        for (uint64_t i = 0; !is_text && code != 'x' && i < count; ++i) {
            layout.fields.push_back({code, layout.size + i * size, size});
        }
        layout.size += count * size;
    }
    return layout;
}

std::optional<FieldLayout> format_argument(Machine& m, const Value& format) {
    if (!hash(m, format)) return std::nullopt;  // formats are kept by what they are
    if (is_str(format)) return read_format(m, text_of(format));
    if (const auto bytes = bytes_view(format)) return read_format(m, *bytes);
    return raise(m, *m.types.TypeError, "Struct() argument 1 must be a str or bytes object, not {}",
                 type_name(m, format));
}

void put_bits(char* place, uint64_t bits, size_t size, bool big_endian) {
    for (size_t i = 0; i < size; ++i) {
        place[big_endian ? size - 1 - i : i] = static_cast<char>(bits >> 8 * i & 0xff);
    }
}

uint64_t get_bits(std::string_view bytes, bool big_endian) {
    uint64_t bits = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const uint64_t byte = static_cast<unsigned char>(bytes[big_endian ? bytes.size() - 1 - i : i]);
        bits |= byte << 8 * i;
    }
    return bits;
}

bool is_signed(char code) { return code == 'b' || (code >= 'h' && code <= 'q' && code != 'p'); }

// What is wrong with an integer that does not fit.
std::string range_message(const Field& field, bool big_endian, const Integer& number) {
    const char code = field.code;
    if (field.size == 8) return big_endian ? "int too large to convert" : "argument out of range";
    // What does not fit the machine word that it is first read into.
    const bool reads_unsigned = code == 'I' || code == 'L' || (big_endian && code == 'H');
    const Integer top = Integer(1) << (reads_unsigned ? 64u : 63u);
    if (compare(number, top) >= 0 || compare(number, reads_unsigned ? Integer(0) : -top) < 0)
        return "argument out of range";
    const bool has_sign = is_signed(code);
    const int64_t most = (int64_t{1} << (8 * field.size - (has_sign ? 1 : 0))) - 1,
                  least = has_sign ? -most - 1 : 0;
    const bool named = code == 'b' || code == 'B' || (!big_endian && (code == 'h' || code == 'H'));
    if (named) {
        const char* name = code == 'b' ? "byte" : code == 'B' ? "ubyte" : code == 'h' ? "short" : "ushort";
        return fmt::format("{} format requires {} <= number <= {}", name, least, most);
    }
    if (!has_sign && number.is_negative()) return "argument out of range";
    return fmt::format("'{}' format requires {} <= number <= {}", code, least, most);
}

bool pack_integer(Machine& m, const Field& field, bool big_endian, const Value& value, char* place) {
    if (!is_int(value) && !m.type_of(value).slots.to_index)
        return fail(m, "required argument is not an integer"), false;
    const auto number = index_integer(m, value);
    if (!number) return false;
    const uint64_t bits = 8 * field.size - (is_signed(field.code) ? 1 : 0);
    const Integer bound = Integer(1) << bits;
    const Integer least = is_signed(field.code) ? -bound : Integer(0);
    if (compare(*number, bound) >= 0 || compare(*number, least) < 0) {
        return fail(m, range_message(field, big_endian, *number)), false;
    }
    const Integer modulo = number->is_negative() ? *number + (Integer(1) << 64) : *number;
    put_bits(place, *modulo.to_uint64(), field.size, big_endian);
    return true;
}

// IEEE half precision, half to even; nothing when it is too large.
std::optional<uint16_t> to_half(double number) {
    const uint16_t sign = std::signbit(number) ? 0x8000 : 0;
    if (std::isnan(number)) return static_cast<uint16_t>(sign | 0x7e00);
    if (std::isinf(number)) return static_cast<uint16_t>(sign | 0x7c00);
    int exponent = 0;
    const double mantissa = std::frexp(std::fabs(number), &exponent);  // 0.5 <= mantissa < 1
    if (number == 0 || exponent < -24) return sign;
    const bool subnormal = exponent < -13;
    const double scaled = std::nearbyint(std::ldexp(mantissa, subnormal ? exponent + 24 : 11));
    const int bits = static_cast<int>(scaled) + (subnormal ? 0 : (exponent + 13) * 1024);
    if (bits >= 0x7c00) return std::nullopt;
    return static_cast<uint16_t>(sign | bits);
}

double from_half(uint16_t bits) {
    const int exponent = bits >> 10 & 31, fraction = bits & 1023;
    double number = exponent == 0    ? std::ldexp(fraction, -24)
                    : exponent == 31 ? (fraction != 0 ? std::nan("") : HUGE_VAL)
                                     : std::ldexp(1024 + fraction, exponent - 25);
    return (bits & 0x8000) != 0 ? -number : number;
}

bool pack_float(Machine& m, const Field& field, bool big_endian, const Value& value, char* place) {
    const Slots& slots = m.type_of(value).slots;
    if (!slots.to_float && !slots.to_index) return fail(m, "required argument is not a float"), false;
    const auto too_large = [&](const char* text) {
        if (is_int(value)) return fail(m, "int too large to convert"), false;
        return raise_text(m, *m.types.OverflowError, text), false;
    };
    const auto number = as_double(m, value);
    if (!number) {
        if (is_int(value) && take_raised_if(m, *m.types.OverflowError))
            fail(m, "required argument is not a float");
        return false;
    }
    uint64_t bits = std::bit_cast<uint64_t>(*number);
    if (field.code == 'f') {
        const float narrow = static_cast<float>(*number);
        if (big_endian && std::isinf(narrow) && std::isfinite(*number)) {
            return too_large("float too large to pack with f format");
        }
        bits = std::bit_cast<uint32_t>(narrow);
    } else if (field.code == 'e') {
        const auto half = to_half(*number);
        if (!half) return too_large("float too large to pack with e format");
        bits = *half;
    }
    put_bits(place, bits, field.size, big_endian);
    return true;
}

bool pack_text(Machine& m, const Field& field, const Value& value, char* place) {
    const auto bytes = bytes_view(value);
    if (!bytes) return fail(m, fmt::format("argument for '{}' must be a bytes object", field.code)), false;
    size_t room = field.size;
    if (field.code == 'p') {
        if (room == 0) return true;
        --room;
        *place++ = static_cast<char>(std::min({bytes->size(), room, size_t{255}}));
    }
    std::memcpy(place, bytes->data(), std::min(bytes->size(), room));
    return true;
}

bool pack_field(Machine& m, const Field& field, bool big_endian, const Value& value, char* place) {
    switch (field.code) {
        case 's':
        case 'p':
            return pack_text(m, field, value, place);
        case 'c': {
            const auto bytes = bytes_view(value);
            if (!bytes || bytes->size() != 1) {
                return fail(m, "char format requires a bytes object of length 1"), false;
            }
            *place = bytes->front();
            return true;
        }
        case '?': {
            const auto answer = truth(m, value);
            if (answer) *place = *answer ? 1 : 0;
            return answer.has_value();
        }
        case 'e':
        case 'f':
        case 'd':
            return pack_float(m, field, big_endian, value, place);
        default:
            return pack_integer(m, field, big_endian, value, place);
    }
}

Value unpack_field(Machine& m, const Field& field, bool big_endian, std::string_view bytes) {
    switch (field.code) {
        case 's':
        case 'c':
            return m.new_bytes(std::string(bytes));
        case 'p': {
            if (bytes.empty()) return m.new_bytes("");
            const size_t length = std::min<size_t>(static_cast<unsigned char>(bytes[0]), bytes.size() - 1);
            return m.new_bytes(std::string(bytes.substr(1, length)));
        }
        case '?':
            return Value::boolean(bytes[0] != 0);
        default:
            break;
    }
    const uint64_t bits = get_bits(bytes, big_endian);
    switch (field.code) {
        case 'e':
            return m.new_float(from_half(static_cast<uint16_t>(bits)));
        case 'f':
            return m.new_float(static_cast<double>(std::bit_cast<float>(static_cast<uint32_t>(bits))));
        case 'd':
            return m.new_float(std::bit_cast<double>(bits));
        default:
            break;
    }
    if (!is_signed(field.code)) return new_integer(m, Integer::from_uint64(bits));
    const int unused = static_cast<int>(64 - 8 * field.size);
    return m.new_int(static_cast<int64_t>(bits << unused) >> unused);
}

// pack(format, values)
Value struct_pack(Machine& m, const Value* a) {
    const auto layout = format_argument(m, a[0]);
    if (!layout) return Value();
    const std::vector<Value>& values = as<Tuple>(a[1]).items;
    if (values.size() != layout->fields.size()) {
        return fail(m, fmt::format("pack expected {} items for packing (got {})", layout->fields.size(),
                                   values.size()));
    }
    std::string out(layout->size, '\0');
    for (size_t i = 0; i < values.size(); ++i) {
        const Field& field = layout->fields[i];
        if (!pack_field(m, field, layout->big_endian, values[i], out.data() + field.offset)) return Value();
    }
    return m.new_bytes(std::move(out));
}

// unpack(format, data): exactly as many bytes as the format says
Value struct_unpack(Machine& m, const Value* a) {
    const auto layout = format_argument(m, a[0]);
    if (!layout) return Value();
    const auto data = need_bytes(m, a[1]);
    if (!data) return Value();
    if (data->size() != layout->size) {
        return fail(m, fmt::format("unpack requires a buffer of {} bytes", layout->size));
    }
    std::vector<Value> values;
    for (const Field& field : layout->fields) {
        values.push_back(unpack_field(m, field, layout->big_endian, data->substr(field.offset, field.size)));
    }
    return m.new_tuple(std::move(values)).value();
}

Value struct_size(Machine& m, const Value* a) {
    const auto layout = format_argument(m, a[0]);
    return layout ? m.new_int(static_cast<int64_t>(layout->size)) : Value();
}

Value set_error(Machine& m, const Value* a) {
    m.state<StructState>().error = a[0];
    return Value::none();
}

const NativeMethod kFunctions[] = {
    {"pack", "format, values, /", struct_pack},
    {"unpack", "format, data, /", struct_unpack},
    {"calcsize", "format, /", struct_size},
    {"set_error", "error, /", set_error},
};

}  // namespace

Ref<Module> make_struct_module(Machine& m) {
    Ref<Module> module = m.new_module("_struct");
    add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::library
