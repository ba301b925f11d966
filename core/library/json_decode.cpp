// _json.decode: a value out of JSON text. What json.decoder wraps; it knows the hooks and the exception's
// class.
#include <cmath>

#include "core/library/json.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/float_text.h"
#include "core/vm/int.h"
#include "core/vm/operations.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::library {

using namespace vm;

namespace {

// The arguments of _json.decode after the text and the place to begin at; None where a hook is not wanted.
struct Hooks {
    const Value& error;  // the exception's class, called with message, text and position
    const Value& object;
    const Value& pairs;
    const Value& parse_float;
    const Value& parse_int;
    const Value& parse_constant;
    bool strict;
};

class Decoder {
  public:
    Decoder(Machine& m, const Value& document, const Hooks& hooks)
        : m_machine(m), m_document(document), m_text(text_of(document)), m_hooks(hooks) {}

    // The value that begins at byte *at, which moves behind it. Empty: raised.
    Value decode(size_t* at);

  private:
    Value fail(const char* message, size_t at);
    Value decode_object(size_t* at);
    Value decode_array(size_t* at);
    Value decode_string(size_t* at);
    Value decode_number(size_t* at);
    Value decode_constant(size_t* at, std::string_view word, Value value);
    bool decode_escape(size_t* at, std::string& out);
    std::optional<uint32_t> decode_hex(size_t at);
    Value finish_object(std::vector<Value> pairs);
    char here(size_t at) const { return at < m_text.size() ? m_text[at] : '\0'; }
    size_t skip_space(size_t at) const {
        while (here(at) == ' ' || here(at) == '\t' || here(at) == '\n' || here(at) == '\r') ++at;
        return at;
    }
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

    Machine& m_machine;
    const Value& m_document;
    std::string_view m_text;
    const Hooks& m_hooks;
};

Value Decoder::fail(const char* message, size_t at) {
    const int64_t position = count_code_points(m_text.substr(0, at));
    const Value error =
        call(m_machine, m_hooks.error, {m_machine.new_str(message), m_document, m_machine.new_int(position)});
    if (error) raise_value(m_machine, error);
    return Value();
}

Value Decoder::decode(size_t* at) {
    RecursionGuard guard(m_machine, " while decoding a JSON document");
    if (guard.failed) return Value();
    switch (here(*at)) {
        case '"':
            return decode_string(at);
        case '{':
            return decode_object(at);
        case '[':
            return decode_array(at);
        case 'n':
            return decode_constant(at, "null", Value::none());
        case 't':
            return decode_constant(at, "true", Value::true_());
        case 'f':
            return decode_constant(at, "false", Value::false_());
        case 'N':
            return decode_constant(at, "NaN", Value());
        case 'I':
            return decode_constant(at, "Infinity", Value());
        case '-':
            if (here(*at + 1) == 'I') return decode_constant(at, "-Infinity", Value());
            break;
        default:
            break;
    }
    return decode_number(at);
}

// A word; the empty value stands for the numbers that only parse_constant may change.
Value Decoder::decode_constant(size_t* at, std::string_view word, Value value) {
    if (!m_text.substr(*at).starts_with(word)) return fail("Expecting value", *at);
    *at += word.size();
    if (value) return value;
    if (!m_hooks.parse_constant.is_none()) {
        return call(m_machine, m_hooks.parse_constant, {m_machine.new_str(word)});
    }
    const double infinity = HUGE_VAL;
    return m_machine.new_float(word == "NaN" ? std::nan("") : word[0] == '-' ? -infinity : infinity);
}

Value Decoder::decode_number(size_t* at) {
    const size_t begin = *at;
    size_t end = begin;
    if (here(end) == '-') ++end;
    if (!is_digit(here(end))) return fail("Expecting value", begin);
    if (here(end) == '0') {
        ++end;
    } else {
        while (is_digit(here(end))) ++end;
    }
    bool is_float = false;
    if (here(end) == '.' && is_digit(here(end + 1))) {
        is_float = true;
        ++end;
        while (is_digit(here(end))) ++end;
    }
    if (here(end) == 'e' || here(end) == 'E') {
        size_t digits = end + 1;
        if (here(digits) == '+' || here(digits) == '-') ++digits;
        if (is_digit(here(digits))) {
            is_float = true;
            end = digits;
            while (is_digit(here(end))) ++end;
        }
    }
    *at = end;
    const std::string_view text = m_text.substr(begin, end - begin);
    const Value& hook = is_float ? m_hooks.parse_float : m_hooks.parse_int;
    if (!hook.is_none()) return call(m_machine, hook, {m_machine.new_str(text)});
    if (is_float) return m_machine.new_float(read_float(text).value_or(0));
    return int_from_text(m_machine, text, 10, m_machine.new_str(text));
}

std::optional<uint32_t> Decoder::decode_hex(size_t at) {
    uint32_t number = 0;
    for (size_t i = at; i < at + 4; ++i) {
        const char c = here(i), small = static_cast<char>(c | 32);
        if (!is_digit(c) && !(small >= 'a' && small <= 'f')) return std::nullopt;
        number = number * 16 + static_cast<uint32_t>(is_digit(c) ? c - '0' : small - 'a' + 10);
    }
    return number;
}

// From the backslash to behind the escape.
bool Decoder::decode_escape(size_t* at, std::string& out) {
    static constexpr std::string_view kNames = "\"\\/bfnrt", kCharacters = "\"\\/\b\f\n\r\t";
    const char name = here(*at + 1);
    const size_t known = name == '\0' ? std::string_view::npos : kNames.find(name);
    if (known != std::string_view::npos) {
        out += kCharacters[known];
        *at += 2;
        return true;
    }
    if (name != 'u') return fail("Invalid \\escape", *at), false;
    const auto first = decode_hex(*at + 2);
    if (!first) return fail("Invalid \\uXXXX escape", *at + 1), false;
    uint32_t point = *first;
    *at += 6;
    if (point >= 0xd800 && point < 0xdc00 && here(*at) == '\\' && here(*at + 1) == 'u') {
        const auto second = decode_hex(*at + 2);
        if (second && *second >= 0xdc00 && *second < 0xe000) {
            point = 0x10000 + ((point - 0xd800) << 10) + (*second - 0xdc00);
            *at += 6;
        }
    }
    append_utf8(out, point);
    return true;
}

Value Decoder::decode_string(size_t* at) {
    const size_t begin = *at;
    std::string out;
    for (++*at;;) {
        const size_t first = *at;
        size_t end = first;
        while (end < m_text.size() && m_text[end] != '"' && m_text[end] != '\\' &&
               (!m_hooks.strict || static_cast<unsigned char>(m_text[end]) >= 0x20)) {
            ++end;
        }
        out += m_text.substr(first, end - first);
        *at = end;
        if (end >= m_text.size()) return fail("Unterminated string starting at", begin);
        if (m_text[end] == '"') break;
        if (m_text[end] != '\\') return fail("Invalid control character at", end);
        if (end + 1 >= m_text.size()) return fail("Unterminated string starting at", begin);
        if (!decode_escape(at, out)) return Value();
    }
    ++*at;
    return m_machine.new_str(std::move(out));
}

Value Decoder::decode_array(size_t* at) {
    std::vector<Value> items;
    *at = skip_space(*at + 1);
    if (here(*at) == ']') {
        ++*at;
        return m_machine.new_list().value();
    }
    for (;;) {
        Value item = decode(at);
        if (!item) return Value();
        items.push_back(std::move(item));
        *at = skip_space(*at);
        const char c = here(*at);
        if (c == ']') break;
        if (c != ',') return fail("Expecting ',' delimiter", *at);
        *at = skip_space(*at + 1);
        if (items.size() % 4096 == 0 && !m_machine.reserve(items.size() * sizeof(Value))) return Value();
    }
    ++*at;
    return m_machine.new_list(std::move(items)).value();
}

Value Decoder::finish_object(std::vector<Value> pairs) {
    if (!m_hooks.pairs.is_none()) {
        std::vector<Value> tuples;
        for (size_t i = 0; i < pairs.size(); i += 2) {
            tuples.push_back(m_machine.new_tuple({pairs[i], pairs[i + 1]}).value());
        }
        return call(m_machine, m_hooks.pairs, {m_machine.new_list(std::move(tuples)).value()});
    }
    Ref<Dict> dict = m_machine.new_dict();
    for (size_t i = 0; i < pairs.size(); i += 2) {
        if (!dict->table.set(m_machine, pairs[i], pairs[i + 1])) return Value();
    }
    if (!m_hooks.object.is_none()) return call(m_machine, m_hooks.object, {dict.value()});
    return std::move(dict).value();
}

Value Decoder::decode_object(size_t* at) {
    std::vector<Value> pairs;
    *at = skip_space(*at + 1);
    if (here(*at) == '}') {
        ++*at;
        return finish_object({});
    }
    for (;;) {
        if (here(*at) != '"') return fail("Expecting property name enclosed in double quotes", *at);
        Value key = decode_string(at);
        if (!key) return Value();
        *at = skip_space(*at);
        if (here(*at) != ':') return fail("Expecting ':' delimiter", *at);
        *at = skip_space(*at + 1);
        Value value = decode(at);
        if (!value) return Value();
        pairs.push_back(std::move(key));
        pairs.push_back(std::move(value));
        *at = skip_space(*at);
        const char c = here(*at);
        if (c == '}') break;
        if (c != ',') return fail("Expecting ',' delimiter", *at);
        *at = skip_space(*at + 1);
    }
    ++*at;
    return finish_object(std::move(pairs));
}

}  // namespace

// decode(text, start, strict, error, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant):
// (value, where it ends). Positions count characters.
Value json_decode(Machine& m, const Value* a) {
    const auto start = as_index(m, a[1]);
    const auto strict = truth(m, a[2]);
    if (!start || !strict) return Value();
    const Hooks hooks{a[3], a[4], a[5], a[6], a[7], a[8], *strict};
    Decoder decoder(m, a[0], hooks);
    size_t at = byte_of_code_point(text_of(a[0]), std::max<int64_t>(*start, 0));
    Value value = decoder.decode(&at);
    if (!value) return Value();
    count_work(m, text_of(a[0]).size() / 4);
    const int64_t end = count_code_points(text_of(a[0]).substr(0, at));
    return m.new_tuple({std::move(value), m.new_int(end)}).value();
}

}  // namespace loopscope::library
