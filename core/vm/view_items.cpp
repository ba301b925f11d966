// Items of memoryviews: numbers in the bytes of this machine, as the struct module's letters name them.
#include "core/vm/view_items.h"

#include <cstdlib>
#include <cstring>

#include "core/vm/bytes.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

template <typename T>
T read_as(const char* at) {
    T number;
    std::memcpy(&number, at, sizeof(T));
    return number;
}

Value unsigned_value(Machine& m, uint64_t number) {
    if (number <= static_cast<uint64_t>(INT64_MAX)) return m.new_int(static_cast<int64_t>(number));
    return call(m, Value::share(m.types.int_), {m.new_str(std::to_string(number))});
}

}  // namespace

int64_t item_size_of(std::string_view format) {
    if (format.starts_with('@')) format.remove_prefix(1);
    if (format.size() != 1) return 0;
    static constexpr std::string_view kLetters[] = {"bBc?", "hH", "", "iIf", "", "", "", "lLqQnNdP"};
    for (size_t i = 0; i < std::size(kLetters); ++i) {
        if (kLetters[i].find(format[0]) != std::string_view::npos) return static_cast<int64_t>(i) + 1;
    }
    return 0;
}

Value read_item(Machine& m, char letter, const char* at) {
    switch (letter) {
        case 'B':
            return Value::small_int(static_cast<unsigned char>(*at));
        case 'b':
            return m.new_int(read_as<int8_t>(at));
        case 'c':
            return m.new_bytes(std::string(1, *at));
        case '?':
            return Value::boolean(*at != 0);
        case 'h':
            return m.new_int(read_as<int16_t>(at));
        case 'H':
            return m.new_int(read_as<uint16_t>(at));
        case 'i':
            return m.new_int(read_as<int32_t>(at));
        case 'I':
            return m.new_int(read_as<uint32_t>(at));
        case 'f':
            return m.new_float(static_cast<double>(read_as<float>(at)));
        case 'd':
            return m.new_float(read_as<double>(at));
        case 'l':
        case 'q':
        case 'n':
            return m.new_int(read_as<int64_t>(at));
        default:
            return unsigned_value(m, read_as<uint64_t>(at));
    }
}

std::optional<std::string> write_item(Machine& m, std::string_view format, const Value& value) {
    const char letter = format.back();
    const int64_t item_size = item_size_of(format);
    const auto wrong = [&](const char* what) -> std::optional<std::string> {
        if (m.has_raised()) m.take_raised();
        Type& type = what[0] == 't' ? *m.types.TypeError : *m.types.ValueError;
        return raise(m, type, "memoryview: invalid {} for format '{}'", what, format);
    };
    if (letter == 'c') {
        if (!Bytes::is(value)) return wrong("type");
        return as<Bytes>(value).bytes.size() == 1 ? as<Bytes>(value).bytes : wrong("value");
    }
    if (letter == '?') {
        const std::optional<bool> flag = truth(m, value);
        if (!flag) return std::nullopt;
        return std::string(1, *flag ? '\1' : '\0');
    }
    if (letter == 'f' || letter == 'd') {
        const std::optional<double> number = as_double(m, value);
        if (!number) return wrong("type");
        const auto small = static_cast<float>(*number);
        return letter == 'd' ? std::string(reinterpret_cast<const char*>(&*number), sizeof(double))
                             : std::string(reinterpret_cast<const char*>(&small), sizeof(float));
    }
    if (!is_int(value) && !m.type_of(value).slots.to_index) return wrong("type");
    const std::optional<Integer> number = index_integer(m, value);
    if (!number) return std::nullopt;
    const bool is_unsigned = letter == 'B' || letter == 'H' || letter == 'I' || letter == 'L' ||
                             letter == 'Q' || letter == 'N' || letter == 'P';
    const std::string digits = number->to_text(10);
    const int64_t bits = item_size * 8;
    if (is_unsigned) {
        if (number->is_negative() || digits.size() > 20) return wrong("value");
        const uint64_t given = std::strtoull(digits.c_str(), nullptr, 10);
        if (std::to_string(given) != digits || (bits < 64 && given >> bits != 0)) return wrong("value");
        return std::string(reinterpret_cast<const char*>(&given), static_cast<size_t>(item_size));
    }
    if (!number->is_small()) return wrong("value");
    const int64_t given = number->small;
    if (bits < 64 && (given < -(int64_t{1} << (bits - 1)) || given >= int64_t{1} << (bits - 1)))
        return wrong("value");
    return std::string(reinterpret_cast<const char*>(&given), static_cast<size_t>(item_size));
}

}  // namespace loopscope::vm
