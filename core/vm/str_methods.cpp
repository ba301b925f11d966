// str's methods that search, test and change text. Splitting and joining: str_split.cpp; case: str_case.cpp.
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/format_spec.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

bool need_str(Machine& m, const Value& value) {
    if (is_str(value)) return true;
    raise(m, *m.types.TypeError, "must be str, not {}", type_name(m, value));
    return false;
}

// The bytes between the code points a search is bounded to; nothing when the bounds cross.
struct Window {
    std::string_view text;
    int64_t first = 0;  // code points before it
    bool valid = false;
};

std::optional<Window> window_of(Machine& m, const Value& self, const Value& start, const Value& end) {
    const Str& str = as<Str>(self);
    const auto bounds = search_bounds(m, start, end, str.length);
    if (!bounds) return std::nullopt;
    count_scan(m, str.text.size());
    if (bounds->start > bounds->end) return Window{};
    if (str.is_ascii()) {
        return Window{str.view().substr(static_cast<size_t>(bounds->start),
                                        static_cast<size_t>(bounds->end - bounds->start)),
                      bounds->start, true};
    }
    const std::string_view rest = str.view().substr(byte_of_code_point(str.text, bounds->start));
    return Window{rest.substr(0, byte_of_code_point(rest, bounds->end - bounds->start)), bounds->start, true};
}

using Finder = size_t (*)(std::string_view, std::string_view);

// The index found, -1 for none.
std::optional<int64_t> find_index(Machine& m, const Value* a, Finder finder) {
    const auto window = window_of(m, a[0], a[2], a[3]);
    if (!window || !need_str(m, a[1])) return std::nullopt;
    if (!window->valid) return -1;
    const size_t at = finder(window->text, text_of(a[1]));
    if (at == kNotFound) return -1;
    return window->first + count_code_points(window->text.substr(0, at));
}

template <Finder finder>
Value str_find(Machine& m, const Value* a) {
    const auto index = find_index(m, a, finder);
    return index ? m.new_int(*index) : Value();
}

template <Finder finder>
Value str_index(Machine& m, const Value* a) {
    const auto index = find_index(m, a, finder);
    if (!index) return Value();
    if (*index < 0) return raise(m, *m.types.ValueError, "substring not found");
    return m.new_int(*index);
}

Value str_count(Machine& m, const Value* a) {
    const auto window = window_of(m, a[0], a[2], a[3]);
    if (!window || !need_str(m, a[1])) return Value();
    return m.new_int(window->valid ? count_text(window->text, text_of(a[1]), TextKind::CodePoints) : 0);
}

template <bool at_start>
Value str_affix(Machine& m, const Value* a) {
    constexpr const char* kName = at_start ? "startswith" : "endswith";
    const auto window = window_of(m, a[0], a[2], a[3]);
    if (!window) return Value();
    const auto matches = [&](std::string_view affix) {
        return window->valid && (at_start ? window->text.starts_with(affix) : window->text.ends_with(affix));
    };
    if (is_str(a[1])) return Value::boolean(matches(text_of(a[1])));
    Tuple* choices = cast<Tuple>(a[1]);
    if (!choices) {
        return raise(m, *m.types.TypeError, "{} first arg must be str or a tuple of str, not {}", kName,
                     type_name(m, a[1]));
    }
    for (const Value& choice : choices->items) {
        if (!is_str(choice)) {
            return raise(m, *m.types.TypeError, "tuple for {} must only contain str, not {}", kName,
                         type_name(m, choice));
        }
        if (matches(text_of(choice))) return Value::true_();
    }
    return Value::false_();
}

Value str_replace(Machine& m, const Value* a) {
    if (!need_str_argument(m, a[1], "replace", "1") || !need_str_argument(m, a[2], "replace", "2"))
        return Value();
    const auto limit = as_index(m, a[3]);
    if (!limit) return Value();
    const std::string_view text = text_of(a[0]), old = text_of(a[1]), with = text_of(a[2]);
    count_scan(m, text.size() * 2);
    const uint64_t size = replaced_size(text, old, with, *limit, TextKind::CodePoints);
    if (size > 4096 && !m.reserve(size)) return Value();
    return m.new_str(replace_text(text, old, with, *limit, TextKind::CodePoints));
}

template <Side side>
Value str_strip(Machine& m, const Value* a) {
    constexpr const char* kName = side == Side::Both ? "strip" : side == Side::Left ? "lstrip" : "rstrip";
    const std::string_view text = text_of(a[0]);
    std::string_view rest;
    if (a[1].is_none()) {
        rest = strip_space(text, side, TextKind::CodePoints);
    } else if (is_str(a[1])) {
        rest = strip_characters(text, text_of(a[1]), side, TextKind::CodePoints);
    } else {
        return raise(m, *m.types.TypeError, "{} arg must be None or str", kName);
    }
    if (rest.size() == text.size() && a[0].object()->type == m.types.str) return a[0];
    return m.new_str(rest);
}

Value str_remove_prefix(Machine& m, const Value* a) {
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "removeprefix() argument must be str, not {}",
                     type_name(m, a[1]));
    }
    std::string_view text = text_of(a[0]);
    if (text.starts_with(text_of(a[1]))) text.remove_prefix(text_of(a[1]).size());
    return m.new_str(text);
}

Value str_remove_suffix(Machine& m, const Value* a) {
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "removesuffix() argument must be str, not {}",
                     type_name(m, a[1]));
    }
    std::string_view text = text_of(a[0]);
    if (text.ends_with(text_of(a[1]))) text.remove_suffix(text_of(a[1]).size());
    return m.new_str(text);
}

template <char align>
Value str_justify(Machine& m, const Value* a) {
    const auto width = as_index(m, a[1]);
    if (!width) return Value();
    std::string_view fill = " ";
    if (a[2]) {
        if (!is_str(a[2])) {
            return raise(m, *m.types.TypeError, "The fill character must be a unicode character, not {}",
                         type_name(m, a[2]));
        }
        fill = text_of(a[2]);
        if (as<Str>(a[2]).length != 1) {
            return raise(m, *m.types.TypeError, "The fill character must be exactly one character long");
        }
    }
    const int64_t length = as<Str>(a[0]).length;
    const std::string_view text = text_of(a[0]);
    if (*width <= length) return m.new_str(text);
    const uint64_t missing = static_cast<uint64_t>(*width - length);
    if (missing > 4096 && !m.reserve(missing * fill.size())) return Value();
    // center() puts the odd blank left when the width is odd.
    const uint64_t left = align == '>'   ? missing
                          : align == '<' ? 0
                                         : missing / 2 + (missing & static_cast<uint64_t>(*width) & 1);
    std::string out;
    for (uint64_t i = 0; i < left; ++i) out += fill;
    out += text;
    for (uint64_t i = left; i < missing; ++i) out += fill;
    return m.new_str(std::move(out));
}

Value str_zfill(Machine& m, const Value* a) {
    const auto width = as_index(m, a[1]);
    if (!width) return Value();
    std::string text(text_of(a[0]));
    const int64_t missing = *width - as<Str>(a[0]).length;
    if (missing <= 0) return m.new_str(std::move(text));
    if (missing > 4096 && !m.reserve(static_cast<uint64_t>(missing))) return Value();
    const bool has_sign = !text.empty() && (text[0] == '+' || text[0] == '-');
    text.insert(has_sign ? 1 : 0, static_cast<size_t>(missing), '0');
    return m.new_str(std::move(text));
}

Value str_expand_tabs(Machine& m, const Value* a) {
    const auto size = as_index(m, a[1]);
    if (!size) return Value();
    const uint64_t tabs = static_cast<uint64_t>(count_text(text_of(a[0]), "\t", TextKind::CodePoints));
    if (tabs != 0 && *size > 64 && !m.reserve(tabs * static_cast<uint64_t>(*size))) return Value();
    return m.new_str(expand_tabs(text_of(a[0]), *size, TextKind::CodePoints));
}

// One character of translate(); false: raised.
bool append_translated(Machine& m, std::string& out, uint32_t point, const Value& table) {
    const Value replacement = get_item(m, table, Value::small_int(point));
    if (!replacement) {
        if (!take_raised_if(m, *m.types.LookupError)) return false;
        append_utf8(out, point);
        return true;
    }
    if (replacement.is_none()) return true;
    if (is_str(replacement)) {
        out += text_of(replacement);
        return true;
    }
    if (!is_int(replacement)) {
        raise(m, *m.types.TypeError, "character mapping must return integer, None or str");
        return false;
    }
    const Integer number = to_integer(replacement);
    if (!number.is_small() || number.small < 0 || number.small > 0x10ffff) {
        raise(m, *m.types.ValueError, "character mapping must be in range(0x110000)");
        return false;
    }
    append_utf8(out, static_cast<uint32_t>(number.small));
    return true;
}

Value str_translate(Machine& m, const Value* a) {
    const std::string_view text = text_of(a[0]);
    count_work(m, text.size() * 4);
    std::string out;
    for (size_t at = 0; at < text.size();) {
        if (!append_translated(m, out, decode_utf8(text, &at), a[1])) return Value();
    }
    return m.new_str(std::move(out));
}

Value table_from_dict(Machine& m, Dict& source) {
    Ref<Dict> table = m.new_dict();
    for (uint32_t i = 0; i < source.table.entry_count(); ++i) {
        const Value key = source.table.entry(i).key, value = source.table.entry(i).value;
        if (!key) continue;
        Value number = key;
        if (is_str(key)) {
            if (as<Str>(key).length != 1) {
                return raise(m, *m.types.ValueError, "string keys in translate table must be of length 1");
            }
            size_t at = 0;
            number = Value::small_int(decode_utf8(text_of(key), &at));
        } else if (!is_int(key)) {
            return raise(m, *m.types.TypeError, "keys in translate table must be strings or integers");
        }
        if (!table->table.set(m, number, value)) return Value();
    }
    return std::move(table).value();
}

Value str_make_translation(Machine& m, const Value* a) {
    if (!a[1]) {
        if (Dict* source = cast<Dict>(a[0])) return table_from_dict(m, *source);
        return raise(m, *m.types.TypeError, "if you give only one argument to maketrans it must be a dict");
    }
    if (!need_str_argument(m, a[1], "maketrans", "2")) return Value();
    if (a[2] && !need_str_argument(m, a[2], "maketrans", "3")) return Value();
    if (!is_str(a[0])) {
        return raise(m, *m.types.TypeError,
                     "first maketrans argument must be a string if there is a second argument");
    }
    const std::vector<uint32_t> from = code_points(text_of(a[0])), to = code_points(text_of(a[1]));
    if (from.size() != to.size()) {
        return raise(m, *m.types.ValueError, "the first two maketrans arguments must have equal length");
    }
    Ref<Dict> table = m.new_dict();
    for (size_t i = 0; i < from.size(); ++i) {
        if (!table->table.set(m, Value::small_int(from[i]), Value::small_int(to[i]))) return Value();
    }
    if (a[2]) {
        for (uint32_t point : code_points(text_of(a[2]))) {
            if (!table->table.set(m, Value::small_int(point), Value::none())) return Value();
        }
    }
    return std::move(table).value();
}

Value str_encode(Machine& m, const Value* a) {
    if (!need_str_argument(m, a[1], "encode", "'encoding'")) return Value();
    if (!need_str_argument(m, a[2], "encode", "'errors'")) return Value();
    return encode_text(m, a[0], text_of(a[1]), text_of(a[2]));
}

Value str_format(Machine& m, const Value* a) { return format_template(m, text_of(a[0]), a[1], a[2]); }
Value str_format_map(Machine& m, const Value* a) { return format_template(m, text_of(a[0]), Value(), a[1]); }

Value str_format_spec(Machine& m, const Value* a) {
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "__format__() argument must be str, not {}",
                     a[1].is_none() ? "None" : type_name(m, a[1]));
    }
    return format_str(m, a[0], text_of(a[1]));
}

Value str_getnewargs(Machine& m, const Value* a) { return m.new_tuple({m.new_str(text_of(a[0]))}).value(); }

constexpr NativeMethod kMethods[] = {
    {"find", "self, sub, start=None, end=None, /", str_find<find_text>},
    {"rfind", "self, sub, start=None, end=None, /", str_find<rfind_text>},
    {"index", "self, sub, start=None, end=None, /", str_index<find_text>},
    {"rindex", "self, sub, start=None, end=None, /", str_index<rfind_text>},
    {"count", "self, sub, start=None, end=None, /", str_count},
    {"startswith", "self, prefix, start=None, end=None, /", str_affix<true>},
    {"endswith", "self, suffix, start=None, end=None, /", str_affix<false>},
    {"replace", "self, old, new, count=-1, /", str_replace},
    {"strip", "self, chars=None, /", str_strip<Side::Both>},
    {"lstrip", "self, chars=None, /", str_strip<Side::Left>},
    {"rstrip", "self, chars=None, /", str_strip<Side::Right>},
    {"removeprefix", "self, prefix, /", str_remove_prefix},
    {"removesuffix", "self, suffix, /", str_remove_suffix},
    {"center", "self, width, fillchar=?, /", str_justify<'^'>},
    {"ljust", "self, width, fillchar=?, /", str_justify<'<'>},
    {"rjust", "self, width, fillchar=?, /", str_justify<'>'>},
    {"zfill", "self, width, /", str_zfill},
    {"expandtabs", "self, /, tabsize=8", str_expand_tabs},
    {"translate", "self, table, /", str_translate},
    {"encode", "self, /, encoding='utf-8', errors='strict'", str_encode},
    {"format", "self, /, *args, **kwargs", str_format},
    {"format_map", "self, mapping, /", str_format_map},
    {"__format__", "self, format_spec, /", str_format_spec},
    {"__getnewargs__", "self, /", str_getnewargs},
};
constexpr NativeMethod kStaticMethods[] = {{"maketrans", "x, y=?, z=?, /", str_make_translation}};

}  // namespace

void setup_str_methods(Machine& m) {
    add_methods(m, *m.types.str, kMethods);
    add_static_methods(m, *m.types.str, kStaticMethods);
}

}  // namespace loopscope::vm
