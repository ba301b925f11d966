#include "core/vm/builtins.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

Value builtin_abs(Machine& m, const Value* a) { return absolute(m, a[0]); }

Value builtin_divmod(Machine& m, const Value* a) { return binary(m, BinaryOperator::Divmod, a[0], a[1]); }

Value builtin_pow(Machine& m, const Value* a) {
    if (a[2].is_none()) return power(m, a[0], a[1], Value::none());
    return power(m, a[0], a[1], a[2]);
}

Value builtin_round(Machine& m, const Value* a) {
    bool found = false;
    const Value result = a[1].is_none() ? call_special(m, a[0], *m.names.n_round, {}, &found)
                                        : call_special(m, a[0], *m.names.n_round, {a[1]}, &found);
    if (found) return result;
    return raise(m, *m.types.TypeError, "type {} doesn't define __round__ method", type_name(m, a[0]));
}

Value in_base(Machine& m, const Value& number, const char* spec) {
    Value index = number;
    if (!is_int(number)) {
        const Type& type = m.type_of(number);
        if (!type.slots.to_index) {
            return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer", type.name);
        }
        index = type.slots.to_index(m, number);
    }
    // Without its class's own __format__.
    if (index && index.is_object()) index = binary(m, BinaryOperator::Add, index, Value::small_int(0));
    return index ? format(m, index, spec) : Value();
}

Value builtin_bin(Machine& m, const Value* a) { return in_base(m, a[0], "#b"); }
Value builtin_oct(Machine& m, const Value* a) { return in_base(m, a[0], "#o"); }
Value builtin_hex(Machine& m, const Value* a) { return in_base(m, a[0], "#x"); }

void append_utf8(std::string& text, uint32_t point) {
    const auto put = [&](uint32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) return put(point);
    if (point < 0x800) {
        put(0xc0 | point >> 6);
    } else {
        if (point < 0x10000) {
            put(0xe0 | point >> 12);
        } else {
            put(0xf0 | point >> 18);
            put(0x80 | (point >> 12 & 0x3f));
        }
        put(0x80 | (point >> 6 & 0x3f));
    }
    put(0x80 | (point & 0x3f));
}

Value builtin_chr(Machine& m, const Value* a) {
    const std::optional<int64_t> point = as_index(m, a[0]);
    if (!point) return Value();
    if (*point < 0 || *point > 0x10ffff) {
        return raise(m, *m.types.ValueError, "chr() arg not in range(0x110000)");
    }
    std::string text;
    append_utf8(text, static_cast<uint32_t>(*point));
    return m.new_str(std::move(text));
}

Value builtin_ord(Machine& m, const Value* a) {
    const auto wrong_length = [&](int64_t size) {
        return raise(m, *m.types.TypeError, "ord() expected a character, but string of length {} found",
                     size);
    };
    if (const Bytes* bytes = cast<Bytes>(a[0])) {
        if (bytes->bytes.size() != 1) return wrong_length(static_cast<int64_t>(bytes->bytes.size()));
        return Value::small_int(static_cast<unsigned char>(bytes->bytes[0]));
    }
    const Str* string = cast<Str>(a[0]);
    if (!string) {
        return raise(m, *m.types.TypeError, "ord() expected string of length 1, but {} found",
                     type_name(m, a[0]));
    }
    if (string->length != 1) return wrong_length(string->length);
    const auto byte = [&](size_t i) {
        return static_cast<uint32_t>(static_cast<unsigned char>(string->text[i]));
    };
    const size_t size = string->text.size();
    uint32_t point = size == 1 ? byte(0) : byte(0) & (0x7fu >> size);
    for (size_t i = 1; i < size; ++i) point = point << 6 | (byte(i) & 0x3f);
    return Value::small_int(point);
}

const NativeMethod kFunctions[] = {
    {"abs", "x, /", builtin_abs},
    {"divmod", "x, y, /", builtin_divmod},
    {"pow", "base, exp, mod=None", builtin_pow},
    {"round", "number, ndigits=None", builtin_round},
    {"bin", "number, /", builtin_bin},
    {"oct", "number, /", builtin_oct},
    {"hex", "number, /", builtin_hex},
    {"chr", "i, /", builtin_chr},
    {"ord", "c, /", builtin_ord},
};

}  // namespace

std::span<const NativeMethod> builtins_of_numbers() { return kFunctions; }

}  // namespace loopscope::vm
