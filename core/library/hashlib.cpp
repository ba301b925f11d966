// _hashlib: digests of bytes, for hashlib.py; binascii: bytes as text and back.
#include <limits>

#include "core/library/digests.h"
#include "core/vm/bytes.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::library {

using namespace vm;

namespace {

// A count that OpenSSL takes.
std::optional<size_t> size_argument(Machine& m, const Value& value) {
    const auto size = as_index(m, value);
    if (!size) return std::nullopt;
    if (*size >= 0 && *size <= std::numeric_limits<int>::max()) return static_cast<size_t>(*size);
    return raise(m, *m.types.OverflowError, "Python int too large to convert to C int");
}

Value bytes_or_unknown(Machine& m, std::optional<std::string> bytes, const Value& algorithm) {
    if (bytes) return m.new_bytes(std::move(*bytes));
    return raise(m, *m.types.ValueError, "unsupported hash type {}", text_of(algorithm));
}

// _hashlib.digest(algorithm, data, length)
Value hash_digest(Machine& m, const Value* a) {
    const auto data = need_bytes(m, a[1]);
    const auto length = size_argument(m, a[2]);
    if (!data || !length || !m.reserve(*length) || !m.spend_much((data->size() + *length) / 16))
        return Value();
    return bytes_or_unknown(m, digest(std::string(text_of(a[0])), *data, *length), a[0]);
}

// _hashlib.pbkdf2(algorithm, password, salt, iterations, length)
Value hash_pbkdf2(Machine& m, const Value* a) {
    const auto password = need_bytes(m, a[1]);
    const auto salt = need_bytes(m, a[2]);
    const auto iterations = size_argument(m, a[3]);
    const auto length = size_argument(m, a[4]);
    if (!password || !salt || !iterations || !length) return Value();
    if (!m.reserve(*length) || !m.spend_much(*iterations * (*length / 20 + 1))) return Value();
    return bytes_or_unknown(
        m, pbkdf2(std::string(text_of(a[0])), *password, *salt, static_cast<int>(*iterations), *length),
        a[0]);
}

// _hashlib.blake2(parameters, key, data, last_node)
Value hash_blake2(Machine& m, const Value* a) {
    const auto parameters = need_bytes(m, a[0]);
    const auto key = need_bytes(m, a[1]);
    const auto data = need_bytes(m, a[2]);
    const auto last_node = truth(m, a[3]);
    if (!parameters || !key || !data || !last_node || !m.spend_much(data->size() / 16)) return Value();
    if (auto bytes = blake2(*parameters, *key, *data, *last_node)) return m.new_bytes(std::move(*bytes));
    return raise(m, *m.types.ValueError, "the parameters are no block of BLAKE2's");
}

// ---- binascii

struct BinasciiState {
    Value error;
};

Raised binascii_error(Machine& m, std::string message) {
    return raise_text(m, as<Type>(m.state<BinasciiState>().error), std::move(message));
}

// Bytes-like, or text of ASCII characters only.
std::optional<std::string> ascii_or_bytes(Machine& m, const Value& value) {
    if (is_str(value)) {
        if (as<Str>(value).is_ascii()) return std::string(text_of(value));
        return raise(m, *m.types.ValueError, "string argument should contain only ASCII characters");
    }
    if (const auto bytes = bytes_view(value)) return std::string(*bytes);
    return raise(m, *m.types.TypeError, "argument should be bytes, buffer or ASCII string, not '{}'",
                 type_name(m, value));
}

Value hexlify(Machine& m, const Value* a) {
    const auto data = need_bytes(m, a[0]);
    if (!data) return Value();
    const Value text = hex_text(m, *data, a[1], a[2]);
    return text ? m.new_bytes(std::string(text_of(text))) : Value();
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char small = static_cast<char>(c | 32);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

Value unhexlify(Machine& m, const Value* a) {
    const auto text = ascii_or_bytes(m, a[0]);
    if (!text) return Value();
    if (text->size() % 2 != 0) return binascii_error(m, "Odd-length string");
    std::string out;
    for (size_t i = 0; i < text->size(); i += 2) {
        const int high = hex_digit((*text)[i]), low = hex_digit((*text)[i + 1]);
        if (high < 0 || low < 0) return binascii_error(m, "Non-hexadecimal digit found");
        out += static_cast<char>(high * 16 + low);
    }
    return m.new_bytes(std::move(out));
}

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Value to_base64(Machine& m, const Value* a) {
    const auto data = need_bytes(m, a[0]);
    const auto newline = truth(m, a[1]);
    if (!data || !newline) return Value();
    std::string out;
    for (size_t i = 0; i < data->size(); i += 3) {
        uint32_t group = 0;
        for (size_t j = 0; j < 3; ++j) {
            group = group << 8 | (i + j < data->size() ? static_cast<unsigned char>((*data)[i + j]) : 0u);
        }
        const size_t characters = std::min<size_t>(data->size() - i, 3) + 1;
        for (size_t j = 0; j < 4; ++j) out += j < characters ? kBase64[group >> (18 - 6 * j) & 63] : '=';
    }
    if (*newline) out += '\n';
    return m.new_bytes(std::move(out));
}

Value from_base64(Machine& m, const Value* a) {
    const auto text = ascii_or_bytes(m, a[0]);
    const auto strict = truth(m, a[1]);
    if (!text || !strict) return Value();
    std::string out;
    uint32_t group = 0;
    int characters = 0, padding = 0;
    size_t valid = 0;
    for (char c : *text) {
        if (c == '=') {
            ++padding;
            if (characters >= 2 && characters + padding >= 4) {
                characters = 0;
                break;
            }
            continue;
        }
        const size_t digit = kBase64.find(c);
        if (digit == std::string_view::npos) {
            if (*strict) return binascii_error(m, "Only base64 data is allowed");
            continue;
        }
        padding = 0;
        ++valid;
        group = (group << 6 | static_cast<uint32_t>(digit)) & 0xffffff;
        if (++characters == 1) continue;
        out += static_cast<char>(group >> (characters == 2 ? 4 : characters == 3 ? 2 : 0) & 0xff);
        if (characters == 4) characters = 0;
    }
    if (characters == 1) {
        return binascii_error(
            m, fmt::format("Invalid base64-encoded string: number of data characters ({}) cannot be "
                           "1 more than a multiple of 4",
                           valid));
    }
    if (characters != 0) return binascii_error(m, "Incorrect padding");
    return m.new_bytes(std::move(out));
}

Value crc32(Machine& m, const Value* a) {
    const auto data = need_bytes(m, a[0]);
    const auto start = as_index(m, a[1]);
    if (!data || !start) return Value();
    uint32_t crc = ~static_cast<uint32_t>(*start);
    for (char c : *data) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
    return m.new_int(static_cast<uint32_t>(~crc));
}

const NativeMethod kHashFunctions[] = {
    {"digest", "algorithm, data, length=0, /", hash_digest},
    {"pbkdf2", "algorithm, password, salt, iterations, length, /", hash_pbkdf2},
    {"blake2", "parameters, key, data, last_node, /", hash_blake2},
};
const NativeMethod kBinasciiFunctions[] = {
    {"hexlify", "data, sep=?, bytes_per_sep=1", hexlify},
    {"b2a_hex", "data, sep=?, bytes_per_sep=1", hexlify},
    {"unhexlify", "hexstr, /", unhexlify},
    {"a2b_hex", "hexstr, /", unhexlify},
    {"b2a_base64", "data, /, *, newline=True", to_base64},
    {"a2b_base64", "data, /, *, strict_mode=False", from_base64},
    {"crc32", "data, crc=0, /", crc32},
};

}  // namespace

Ref<Module> make_hashlib_module(Machine& m) {
    Ref<Module> module = m.new_module("_hashlib");
    add_functions(m, *module, kHashFunctions);
    return module;
}

Ref<Module> make_binascii_module(Machine& m) {
    Ref<Module> module = m.new_module("binascii");
    add_functions(m, *module, kBinasciiFunctions);
    // class Error(ValueError), made as a class statement would
    Ref<Dict> attributes = m.new_dict();
    attributes->table.set_name(*m.names.n_module, m.new_str("binascii"));
    const Value error = call(
        m, Value::share(m.types.type),
        {m.new_str("Error"), m.new_tuple({Value::share(m.types.ValueError)}).value(), attributes.value()});
    if (!error) return Ref<Module>();
    m.state<BinasciiState>().error = error;
    module->dict->table.set_name(*m.intern("Error"), error);
    return module;
}

}  // namespace loopscope::library
