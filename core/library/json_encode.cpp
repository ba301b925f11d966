// _json.encode: a value as JSON text, and the module _json itself.
#include "core/library/json.h"

#include <algorithm>
#include <cmath>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/float_text.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::library {

using namespace vm;

namespace {

struct Style {
    const Value& fallback;  // called with what JSON does not know
    std::string_view item_separator, key_separator;
    std::string indent;
    bool has_indent = false;
    bool sort_keys = false, skip_keys = false, only_ascii = true, allow_nan = true, check_circular = true;
};

class Encoder {
  public:
    Encoder(Machine& m, const Style& style) : m_machine(m), m_style(style) {}
    bool encode(const Value& value);
    std::string take() { return std::move(m_out); }

  private:
    bool encode_string(std::string_view text);
    bool encode_float(double number);
    bool encode_array(const Value& value);
    bool encode_object(const Value& value);
    bool encode_unknown(const Value& value);
    bool encode_key(const Value& key, bool* skipped);
    bool enter(const Value& container);
    void leave() {
        m_open.pop_back();
        --m_level;
    }
    void new_line() {
        if (!m_style.has_indent) return;
        m_out += '\n';
        for (int i = 0; i < m_level; ++i) m_out += m_style.indent;
    }

    Machine& m_machine;
    const Style& m_style;
    std::string m_out;
    std::vector<uint64_t> m_open;  // containers being written, to notice one inside itself
    int m_level = 0;
};

bool Encoder::encode(const Value& value) {
    RecursionGuard guard(m_machine, " while encoding a JSON object");
    if (guard.failed) return false;
    if (m_out.size() > 1'000'000 && !m_machine.reserve(m_out.size())) return false;
    if (is_str(value)) return encode_string(text_of(value));
    if (value.is_none()) return m_out += "null", true;
    if (value.is_bool()) return m_out += value.is_true() ? "true" : "false", true;
    if (is_int(value)) {
        const auto text = decimal_text(m_machine, to_integer(value));
        if (text) m_out += *text;
        return text.has_value();
    }
    if (const Float* number = cast<Float>(value)) return encode_float(number->number);
    if (List::is(value) || Tuple::is(value)) return encode_array(value);
    if (Dict::is(value)) return encode_object(value);
    return encode_unknown(value);
}

bool Encoder::encode_string(std::string_view text) {
    m_out += '"';
    for (size_t at = 0; at < text.size();) {
        const size_t begin = at;
        const uint32_t point = decode_utf8(text, &at);
        switch (point) {
            case '"':
                m_out += "\\\"";
                continue;
            case '\\':
                m_out += "\\\\";
                continue;
            case '\n':
                m_out += "\\n";
                continue;
            case '\r':
                m_out += "\\r";
                continue;
            case '\t':
                m_out += "\\t";
                continue;
            case '\f':
                m_out += "\\f";
                continue;
            case '\b':
                m_out += "\\b";
                continue;
            default:
                break;
        }
        if (point < 0x20 || (m_style.only_ascii && point > 0x7e && point < 0x10000)) {
            m_out += fmt::format("\\u{:04x}", point);
        } else if (m_style.only_ascii && point >= 0x10000) {
            m_out += fmt::format("\\u{:04x}\\u{:04x}", 0xd800 + ((point - 0x10000) >> 10),
                                 0xdc00 + ((point - 0x10000) & 0x3ff));
        } else {
            m_out += text.substr(begin, at - begin);
        }
    }
    m_out += '"';
    return true;
}

bool Encoder::encode_float(double number) {
    if (std::isfinite(number)) return m_out += float_repr(number), true;
    if (!m_style.allow_nan) {
        raise(m_machine, *m_machine.types.ValueError, "Out of range float values are not JSON compliant");
        return false;
    }
    m_out += std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    return true;
}

bool Encoder::enter(const Value& container) {
    if (m_style.check_circular && std::find(m_open.begin(), m_open.end(), container.bits()) != m_open.end()) {
        raise(m_machine, *m_machine.types.ValueError, "Circular reference detected");
        return false;
    }
    m_open.push_back(container.bits());
    ++m_level;
    return true;
}

bool Encoder::encode_array(const Value& value) {
    const std::vector<Value> items = List::is(value) ? as<List>(value).items : as<Tuple>(value).items;
    if (items.empty()) return m_out += "[]", true;
    if (!enter(value)) return false;
    m_out += '[';
    for (size_t i = 0; i < items.size(); ++i) {
        if (i != 0) m_out += m_style.item_separator;
        new_line();
        if (!encode(items[i])) return false;
    }
    leave();
    new_line();
    m_out += ']';
    return true;
}

bool Encoder::encode_key(const Value& key, bool* skipped) {
    *skipped = false;
    if (is_str(key)) return encode_string(text_of(key));
    if (key.is_none()) return encode_string("null");
    if (key.is_bool()) return encode_string(key.is_true() ? "true" : "false");
    if (is_int(key) || Float::is(key)) {
        m_out += '"';
        if (!encode(key)) return false;
        m_out += '"';
        return true;
    }
    *skipped = m_style.skip_keys;
    if (*skipped) return true;
    raise(m_machine, *m_machine.types.TypeError, "keys must be str, int, float, bool or None, not {}",
          type_name(m_machine, key));
    return false;
}

bool Encoder::encode_object(const Value& value) {
    const DictTable& table = as<Dict>(value).table;
    if (table.size() == 0) return m_out += "{}", true;
    if (!enter(value)) return false;
    Ref<List> items = m_machine.new_list();
    for (uint32_t i = 0; i < table.entry_count(); ++i) {
        const DictTable::Entry& entry = table.entry(i);
        if (entry.key) items->items.push_back(m_machine.new_tuple({entry.key, entry.value}).value());
    }
    if (m_style.sort_keys && !list_sort(m_machine, *items, Value::none(), false)) return false;
    m_out += '{';
    bool first = true;
    for (const Value& item : items->items) {
        const size_t before = m_out.size();
        if (!first) m_out += m_style.item_separator;
        new_line();
        bool skipped = false;
        if (!encode_key(as<Tuple>(item).items[0], &skipped)) return false;
        if (skipped) {
            m_out.resize(before);
            continue;
        }
        first = false;
        m_out += m_style.key_separator;
        if (!encode(as<Tuple>(item).items[1])) return false;
    }
    leave();
    if (!first) new_line();
    m_out += '}';
    return true;
}

bool Encoder::encode_unknown(const Value& value) {
    if (!enter(value)) return false;
    --m_level;  // it is no level of the text
    const Value replacement = call(m_machine, m_style.fallback, {value});
    const bool done = replacement && encode(replacement);
    m_open.pop_back();
    return done;
}

// encode_string(text, only_ascii)
Value json_encode_string(Machine& m, const Value* a) {
    if (!is_str(a[0])) {
        return raise(m, *m.types.TypeError, "first argument must be a string, not {}", type_name(m, a[0]));
    }
    Style style{a[0], ", ", ": ", ""};
    style.only_ascii = a[1].is_true();
    Encoder encoder(m, style);
    return encoder.encode(m.new_str(text_of(a[0]))) ? m.new_str(encoder.take()) : Value();
}

const NativeMethod kFunctions[] = {
    {"encode",
     "value, default, item_separator, key_separator, indent, sort_keys, skipkeys, ensure_ascii, allow_nan, "
     "check_circular, /",
     json_encode},
    {"encode_string", "text, only_ascii, /", json_encode_string},
    {"decode",
     "text, start, strict, error, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /",
     json_decode},
};

}  // namespace

Value json_encode(Machine& m, const Value* a) {
    Style style{a[1], text_of(a[2]), text_of(a[3]), ""};
    if (is_str(a[4])) {
        style.indent = text_of(a[4]);
        style.has_indent = true;
    } else if (!a[4].is_none()) {
        if (!m.type_of(a[4]).slots.to_index) {
            return raise(m, *m.types.TypeError, "can't multiply sequence by non-int of type '{}'",
                         type_name(m, a[4]));
        }
        const auto width = as_index(m, a[4]);
        if (!width) return Value();
        style.indent = std::string(static_cast<size_t>(std::clamp<int64_t>(*width, 0, 1000)), ' ');
        style.has_indent = true;
    }
    bool* const flags[] = {&style.sort_keys, &style.skip_keys, &style.only_ascii, &style.allow_nan,
                           &style.check_circular};
    for (size_t i = 0; i < std::size(flags); ++i) {
        const auto flag = truth(m, a[5 + i]);
        if (!flag) return Value();
        *flags[i] = *flag;
    }
    Encoder encoder(m, style);
    if (!encoder.encode(a[0])) return Value();
    std::string text = encoder.take();
    count_work(m, text.size() / 4);
    return m.new_str(std::move(text));
}

Ref<Module> make_json_module(Machine& m) {
    Ref<Module> module = m.new_module("_json");
    add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::library
