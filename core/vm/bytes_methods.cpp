// The methods that bytes and bytearray share.
#include <algorithm>

#include "core/vm/bytes.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/length_hint.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

std::string_view view(const Value& self) { return *bytes_view(self); }

// What find() and its like look for: bytes, or one byte as an integer.
std::optional<std::string> wanted_bytes(Machine& m, const Value& value) {
    if (const auto bytes = bytes_view(value)) return std::string(*bytes);
    if (!is_int(value) && !m.type_of(value).slots.to_index) {
        return raise(m, *m.types.TypeError, "argument should be integer or bytes-like object, not '{}'",
                     type_name(m, value));
    }
    const auto byte = byte_of(m, value);
    if (!byte) return std::nullopt;
    return std::string(1, *byte);
}

using Finder = size_t (*)(std::string_view, std::string_view);

std::optional<int64_t> find_index(Machine& m, const Value* a, Finder finder) {
    // The bounds come first, as their code may change a bytearray.
    const auto bounds = search_bounds(m, a[2], a[3], static_cast<int64_t>(view(a[0]).size()));
    const auto wanted = bounds ? wanted_bytes(m, a[1]) : std::nullopt;
    if (!wanted) return std::nullopt;
    const std::string_view bytes = view(a[0]);
    if (bounds->end > static_cast<int64_t>(bytes.size())) return -1;
    if (bounds->start > bounds->end) return -1;
    const size_t start = static_cast<size_t>(bounds->start);
    count_scan(m, bytes.size());
    const size_t at = finder(bytes.substr(start, static_cast<size_t>(bounds->end) - start), *wanted);
    return at == kNotFound ? -1 : static_cast<int64_t>(start + at);
}

template <Finder finder>
Value bytes_find(Machine& m, const Value* a) {
    const auto index = find_index(m, a, finder);
    return index ? m.new_int(*index) : Value();
}

template <Finder finder>
Value bytes_index(Machine& m, const Value* a) {
    const auto index = find_index(m, a, finder);
    if (!index) return Value();
    if (*index < 0) return raise(m, *m.types.ValueError, "subsection not found");
    return m.new_int(*index);
}

Value bytes_count(Machine& m, const Value* a) {
    const auto bounds = search_bounds(m, a[2], a[3], static_cast<int64_t>(view(a[0]).size()));
    const auto wanted = bounds ? wanted_bytes(m, a[1]) : std::nullopt;
    if (!wanted) return Value();
    const std::string_view bytes = view(a[0]);
    if (bounds->start > bounds->end || bounds->end > static_cast<int64_t>(bytes.size()))
        return Value::small_int(0);
    const size_t start = static_cast<size_t>(bounds->start);
    count_scan(m, view(a[0]).size());
    return m.new_int(
        count_text(bytes.substr(start, static_cast<size_t>(bounds->end) - start), *wanted, TextKind::Bytes));
}

template <bool at_start>
Value bytes_affix(Machine& m, const Value* a) {
    constexpr const char* kName = at_start ? "startswith" : "endswith";
    const std::string_view bytes = view(a[0]);
    const auto bounds = search_bounds(m, a[2], a[3], static_cast<int64_t>(bytes.size()));
    if (!bounds) return Value();
    const auto matches = [&](std::string_view affix) {
        if (bounds->start > bounds->end) return false;
        const size_t start = static_cast<size_t>(bounds->start);
        const std::string_view part = bytes.substr(start, static_cast<size_t>(bounds->end) - start);
        return at_start ? part.starts_with(affix) : part.ends_with(affix);
    };
    if (const auto affix = bytes_view(a[1])) return Value::boolean(matches(*affix));
    Tuple* choices = cast<Tuple>(a[1]);
    if (!choices) {
        return raise(m, *m.types.TypeError, "{} first arg must be bytes or a tuple of bytes, not {}", kName,
                     type_name(m, a[1]));
    }
    for (const Value& choice : choices->items) {
        const auto affix = need_bytes(m, choice);
        if (!affix) return Value();
        if (matches(*affix)) return Value::true_();
    }
    return Value::false_();
}

Value bytes_replace(Machine& m, const Value* a) {
    const auto old = need_bytes(m, a[1]);
    const auto with = old ? need_bytes(m, a[2]) : std::nullopt;
    if (!old || !with) return Value();
    const auto limit = as_index(m, a[3]);
    if (!limit) return Value();
    const uint64_t size = replaced_size(view(a[0]), *old, *with, *limit, TextKind::Bytes);
    count_work(m, (view(a[0]).size() + size) >> 2);
    if (size > 4096 && !m.reserve(size)) return Value();
    return new_bytes_like(m, a[0], replace_text(view(a[0]), *old, *with, *limit, TextKind::Bytes));
}

template <Side side>
Value bytes_strip(Machine& m, const Value* a) {
    if (a[1].is_none())
        return new_bytes_like(m, a[0], std::string(strip_space(view(a[0]), side, TextKind::Bytes)));
    const auto characters = need_bytes(m, a[1]);
    if (!characters) return Value();
    return new_bytes_like(m, a[0],
                          std::string(strip_characters(view(a[0]), *characters, side, TextKind::Bytes)));
}

Value list_of_parts(Machine& m, const Value& like, const std::vector<std::string_view>& parts) {
    std::vector<Value> items;
    for (std::string_view part : parts) items.push_back(new_bytes_like(m, like, std::string(part)));
    return m.new_list(std::move(items)).value();
}

template <auto on_space, auto on_text>
Value bytes_split(Machine& m, const Value* a) {
    const auto limit = as_index(m, a[2]);
    if (!limit) return Value();
    if (a[1].is_none()) return list_of_parts(m, a[0], on_space(view(a[0]), *limit, TextKind::Bytes));
    const auto separator = need_bytes(m, a[1]);
    if (!separator) return Value();
    if (separator->empty()) return raise(m, *m.types.ValueError, "empty separator");
    return list_of_parts(m, a[0], on_text(view(a[0]), *separator, *limit));
}

Value bytes_split_lines(Machine& m, const Value* a) {
    const auto keep_ends = as_index(m, a[1]);
    if (!keep_ends) return Value();
    return list_of_parts(m, a[0], split_lines(view(a[0]), *keep_ends != 0, TextKind::Bytes));
}

template <bool from_right>
Value bytes_partition(Machine& m, const Value* a) {
    const auto separator = need_bytes(m, a[1]);
    if (!separator) return Value();
    if (separator->empty()) return raise(m, *m.types.ValueError, "empty separator");
    const std::string_view bytes = view(a[0]);
    const size_t at = from_right ? bytes.rfind(*separator) : bytes.find(*separator);
    const auto part = [&](std::string_view text) { return new_bytes_like(m, a[0], std::string(text)); };
    if (at == kNotFound) {
        if (from_right) return m.new_tuple({part(""), part(""), part(bytes)}).value();
        return m.new_tuple({part(bytes), part(""), part("")}).value();
    }
    return m
        .new_tuple({part(bytes.substr(0, at)), part(*separator), part(bytes.substr(at + separator->size()))})
        .value();
}

Value bytes_join(Machine& m, const Value* a) {
    if (!m.type_of(a[1]).slots.iter && !m.type_of(a[1]).slots.get_item) {
        return raise(m, *m.types.TypeError, "can only join an iterable");
    }
    const auto items = items_by_iterator(m, a[1]);
    if (!items) return Value();
    std::string out;
    for (size_t i = 0; i < items->size(); ++i) {
        const auto part = bytes_view((*items)[i]);
        if (!part) {
            return raise(m, *m.types.TypeError, "sequence item {}: expected a bytes-like object, {} found", i,
                         type_name(m, (*items)[i]));
        }
        if (i != 0) out += view(a[0]);
        out += *part;
        if (out.size() > 4096 && !m.reserve(out.size())) return Value();
    }
    return new_bytes_like(m, a[0], std::move(out));
}

template <char align>
Value bytes_justify(Machine& m, const Value* a) {
    constexpr const char* kName = align == '^' ? "center" : align == '<' ? "ljust" : "rjust";
    const auto width = as_index(m, a[1]);
    if (!width) return Value();
    char fill = ' ';
    if (a[2]) {
        const auto given = bytes_view(a[2]);
        if (!given || given->size() != 1) {
            return raise(m, *m.types.TypeError, "{}() argument 2 must be a byte string of length 1, not {}",
                         kName, a[2].is_none() ? "None" : type_name(m, a[2]));
        }
        fill = given->front();
    }
    std::string out(view(a[0]));
    const int64_t missing = *width - static_cast<int64_t>(out.size());
    if (missing <= 0) return new_bytes_like(m, a[0], std::move(out));
    if (missing > 4096 && !m.reserve(static_cast<uint64_t>(missing))) return Value();
    const int64_t left = align == '>' ? missing : align == '<' ? 0 : missing / 2 + (missing & *width & 1);
    out.insert(0, static_cast<size_t>(left), fill);
    out.append(static_cast<size_t>(missing - left), fill);
    return new_bytes_like(m, a[0], std::move(out));
}

Value bytes_zfill(Machine& m, const Value* a) {
    const auto width = as_index(m, a[1]);
    if (!width) return Value();
    std::string out(view(a[0]));
    const int64_t missing = *width - static_cast<int64_t>(out.size());
    if (missing > 4096 && !m.reserve(static_cast<uint64_t>(missing))) return Value();
    const bool has_sign = !out.empty() && (out[0] == '+' || out[0] == '-');
    if (missing > 0) out.insert(has_sign ? 1 : 0, static_cast<size_t>(missing), '0');
    return new_bytes_like(m, a[0], std::move(out));
}

Value bytes_expand_tabs(Machine& m, const Value* a) {
    const auto size = as_index(m, a[1]);
    if (!size) return Value();
    return new_bytes_like(m, a[0], expand_tabs(view(a[0]), std::min<int64_t>(*size, 4096), TextKind::Bytes));
}

Value bytes_remove_prefix(Machine& m, const Value* a) {
    const auto prefix = need_bytes(m, a[1]);
    if (!prefix) return Value();
    std::string_view bytes = view(a[0]);
    if (bytes.starts_with(*prefix)) bytes.remove_prefix(prefix->size());
    return new_bytes_like(m, a[0], std::string(bytes));
}

Value bytes_remove_suffix(Machine& m, const Value* a) {
    const auto suffix = need_bytes(m, a[1]);
    if (!suffix) return Value();
    std::string_view bytes = view(a[0]);
    if (bytes.ends_with(*suffix)) bytes.remove_suffix(suffix->size());
    return new_bytes_like(m, a[0], std::string(bytes));
}

Value bytes_translate(Machine& m, const Value* a) {
    std::string_view table;
    if (!a[1].is_none()) {
        const auto given = need_bytes(m, a[1]);
        if (!given) return Value();
        if (given->size() != 256) {
            return raise(m, *m.types.ValueError, "translation table must be 256 characters long");
        }
        table = *given;
    }
    const auto dropped = a[2] ? need_bytes(m, a[2]) : std::string_view();
    if (!dropped) return Value();
    count_work(m, view(a[0]).size() >> 2);
    std::string out;
    for (char c : view(a[0])) {
        if (dropped->find(c) != kNotFound) continue;
        out += table.empty() ? c : table[static_cast<unsigned char>(c)];
    }
    return new_bytes_like(m, a[0], std::move(out));
}

Value bytes_make_translation(Machine& m, const Value* a) {
    const auto from = need_bytes(m, a[0]);
    const auto to = from ? need_bytes(m, a[1]) : std::nullopt;
    if (!to) return Value();
    if (from->size() != to->size()) {
        return raise(m, *m.types.ValueError, "maketrans arguments must have same length");
    }
    std::string table(256, '\0');
    for (size_t i = 0; i < 256; ++i) table[i] = static_cast<char>(i);
    for (size_t i = 0; i < from->size(); ++i) table[static_cast<unsigned char>((*from)[i])] = (*to)[i];
    return m.new_bytes(std::move(table));
}

bool is_lower_byte(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper_byte(char c) { return c >= 'A' && c <= 'Z'; }
bool is_alpha_byte(char c) { return is_lower_byte(c) || is_upper_byte(c); }
bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }
bool is_alnum_byte(char c) { return is_alpha_byte(c) || is_digit_byte(c); }
bool is_space_byte(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
char to_lower(char c) { return is_upper_byte(c) ? static_cast<char>(c + 32) : c; }
char to_upper(char c) { return is_lower_byte(c) ? static_cast<char>(c - 32) : c; }
char to_swapped(char c) { return is_lower_byte(c) ? to_upper(c) : to_lower(c); }

template <char (*change)(char)>
Value bytes_change(Machine& m, const Value* a) {
    count_scan(m, view(a[0]).size());
    std::string out(view(a[0]));
    for (char& c : out) c = change(c);
    return new_bytes_like(m, a[0], std::move(out));
}

template <bool only_first>
Value bytes_title(Machine& m, const Value* a) {
    count_work(m, view(a[0]).size() >> 2);
    std::string out(view(a[0]));
    bool inside = false;
    for (char& c : out) {
        c = inside ? to_lower(c) : to_upper(c);
        inside = only_first || is_alpha_byte(c);
    }
    return new_bytes_like(m, a[0], std::move(out));
}

template <bool (*test)(char)>
Value bytes_all(Machine& m, const Value* a) {
    const std::string_view bytes = view(a[0]);
    count_scan(m, bytes.size());
    return Value::boolean(!bytes.empty() && std::all_of(bytes.begin(), bytes.end(), test));
}

template <bool (*wanted)(char), bool (*unwanted)(char)>
Value bytes_cased(Machine& m, const Value* a) {
    const std::string_view bytes = view(a[0]);
    count_scan(m, bytes.size() * 2);
    return Value::boolean(std::any_of(bytes.begin(), bytes.end(), wanted) &&
                          std::none_of(bytes.begin(), bytes.end(), unwanted));
}

Value bytes_is_title(Machine& m, const Value* a) {
    count_scan(m, view(a[0]).size());
    bool seen = false, inside = false;
    for (char c : view(a[0])) {
        if ((is_upper_byte(c) && inside) || (is_lower_byte(c) && !inside)) return Value::false_();
        inside = is_alpha_byte(c);
        seen = seen || inside;
    }
    return Value::boolean(seen);
}

Value bytes_is_ascii(Machine&, const Value* a) {
    const std::string_view bytes = view(a[0]);
    return Value::boolean(std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0; }));
}

Value bytes_decode(Machine& m, const Value* a) {
    if (!need_str_argument(m, a[1], "decode", "'encoding'")) return Value();
    if (!need_str_argument(m, a[2], "decode", "'errors'")) return Value();
    return decode_bytes(m, a[0], text_of(a[1]), text_of(a[2]));
}

Value bytes_hex(Machine& m, const Value* a) { return hex_text(m, view(a[0]), a[1], a[2]); }

int hex_digit(char c) {
    if (is_digit_byte(c)) return c - '0';
    c = to_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

Value bytes_from_hex(Machine& m, const Value* a) {
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "fromhex() argument must be str, not {}", type_name(m, a[1]));
    }
    const std::string_view text = text_of(a[1]);
    count_work(m, text.size() >> 2);
    std::string out;
    for (size_t at = 0; at < text.size();) {
        if (is_space_byte(text[at])) {
            ++at;
            continue;
        }
        const int high = hex_digit(text[at]), low = at + 1 < text.size() ? hex_digit(text[at + 1]) : -1;
        if (high < 0 || low < 0) {
            return raise(m, *m.types.ValueError,
                         "non-hexadecimal number found in fromhex() arg at position {}",
                         high < 0 ? at : at + 1);
        }
        out += static_cast<char>(high * 16 + low);
        at += 2;
    }
    Type& type = as<Type>(a[0]);
    if (&type == m.types.bytes) return m.new_bytes(std::move(out));
    if (&type == m.types.bytearray) return new_bytearray(m, std::move(out));
    return call(m, a[0], {m.new_bytes(std::move(out))});
}

Value bytes_itself(Machine& m, const Value* a) { return m.new_bytes(std::string(view(a[0]))); }

constexpr NativeMethod kMethods[] = {
    {"find", "self, sub, start=None, end=None, /", bytes_find<find_text>},
    {"rfind", "self, sub, start=None, end=None, /", bytes_find<rfind_text>},
    {"index", "self, sub, start=None, end=None, /", bytes_index<find_text>},
    {"rindex", "self, sub, start=None, end=None, /", bytes_index<rfind_text>},
    {"count", "self, sub, start=None, end=None, /", bytes_count},
    {"startswith", "self, prefix, start=None, end=None, /", bytes_affix<true>},
    {"endswith", "self, suffix, start=None, end=None, /", bytes_affix<false>},
    {"replace", "self, old, new, count=-1, /", bytes_replace},
    {"strip", "self, bytes=None, /", bytes_strip<Side::Both>},
    {"lstrip", "self, bytes=None, /", bytes_strip<Side::Left>},
    {"rstrip", "self, bytes=None, /", bytes_strip<Side::Right>},
    {"split", "self, /, sep=None, maxsplit=-1", bytes_split<split_space, split_text>},
    {"rsplit", "self, /, sep=None, maxsplit=-1", bytes_split<rsplit_space, rsplit_text>},
    {"splitlines", "self, /, keepends=False", bytes_split_lines},
    {"partition", "self, sep, /", bytes_partition<false>},
    {"rpartition", "self, sep, /", bytes_partition<true>},
    {"join", "self, iterable, /", bytes_join},
    {"center", "self, width, fillchar=?, /", bytes_justify<'^'>},
    {"ljust", "self, width, fillchar=?, /", bytes_justify<'<'>},
    {"rjust", "self, width, fillchar=?, /", bytes_justify<'>'>},
    {"zfill", "self, width, /", bytes_zfill},
    {"expandtabs", "self, /, tabsize=8", bytes_expand_tabs},
    {"removeprefix", "self, prefix, /", bytes_remove_prefix},
    {"removesuffix", "self, suffix, /", bytes_remove_suffix},
    {"translate", "self, table, /, delete=?", bytes_translate},
    {"lower", "self, /", bytes_change<to_lower>},
    {"upper", "self, /", bytes_change<to_upper>},
    {"swapcase", "self, /", bytes_change<to_swapped>},
    {"title", "self, /", bytes_title<false>},
    {"capitalize", "self, /", bytes_title<true>},
    {"isalpha", "self, /", bytes_all<is_alpha_byte>},
    {"isdigit", "self, /", bytes_all<is_digit_byte>},
    {"isalnum", "self, /", bytes_all<is_alnum_byte>},
    {"isspace", "self, /", bytes_all<is_space_byte>},
    {"islower", "self, /", bytes_cased<is_lower_byte, is_upper_byte>},
    {"isupper", "self, /", bytes_cased<is_upper_byte, is_lower_byte>},
    {"istitle", "self, /", bytes_is_title},
    {"isascii", "self, /", bytes_is_ascii},
    {"decode", "self, /, encoding='utf-8', errors='strict'", bytes_decode},
    {"hex", "self, sep=?, bytes_per_sep=1", bytes_hex},
    {"__bytes__", "self, /", bytes_itself},
};
constexpr NativeMethod kStaticMethods[] = {{"maketrans", "frm, to, /", bytes_make_translation}};
constexpr NativeMethod kClassMethods[] = {{"fromhex", "cls, string, /", bytes_from_hex}};

}  // namespace

std::string hex_of(std::string_view bytes) {
    static const char kHex[] = "0123456789abcdef";
    std::string out(bytes.size() * 2, '0');
    char* next = out.data();
    for (char c : bytes) {
        *next++ = kHex[static_cast<unsigned char>(c) >> 4];
        *next++ = kHex[c & 15];
    }
    return out;
}

Value hex_text(Machine& m, std::string_view bytes, const Value& separator, const Value& group) {
    count_work(m, bytes.size() >> 3);
    const std::string digits = hex_of(bytes);
    if (!separator) return m.new_str(digits);
    const auto each = as_index(m, group);
    if (!each) return Value();
    const std::optional<int64_t> count = length(m, separator);
    if (!count) return Value();
    if (*count != 1) return raise(m, *m.types.ValueError, "sep must be length 1.");
    std::string mark;
    if (is_str(separator)) {
        mark = text_of(separator);
    } else if (const auto view_of_it = bytes_view(separator)) {
        mark = *view_of_it;
    } else {
        return raise(m, *m.types.TypeError, "sep must be str or bytes.");
    }
    if (mark.size() != 1) return raise(m, *m.types.ValueError, "sep must be length 1.");
    if (*each == 0 || bytes.empty()) return m.new_str(digits);
    // Groups are counted from the right end, or from the left for a negative size.
    const size_t size = static_cast<size_t>(std::abs(*each));
    std::string out;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const size_t left = *each > 0 ? bytes.size() - i : i;
        if (i != 0 && left % size == 0) out += mark;
        out += digits.substr(2 * i, 2);
    }
    return m.new_str(std::move(out));
}

void setup_bytes_methods(Machine& m, Type& type) {
    add_methods(m, type, kMethods);
    add_static_methods(m, type, kStaticMethods);
    add_class_methods(m, type, kClassMethods);
}

}  // namespace loopscope::vm
