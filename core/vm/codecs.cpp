// Text to bytes and back. One pass each way; what cannot be converted goes to the error handler by name.
#include <algorithm>

#include "core/vm/charmaps.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

enum class Encoding : uint8_t {
    Utf8,
    Utf8Sig,
    Ascii,
    Latin1,
    Utf16,
    Utf16Le,
    Utf16Be,
    Utf32,
    Utf32Le,
    Utf32Be,
    Charmap  // and those after it: the tables of charmaps.h, by their place
};

struct EncodingName {
    const char* alias;  // lower case, with underscores
    const char* canonical;
    Encoding encoding;
};

constexpr EncodingName kEncodings[] = {
    {"utf_8", "utf-8", Encoding::Utf8},
    {"utf8", "utf-8", Encoding::Utf8},
    {"u8", "utf-8", Encoding::Utf8},
    {"utf", "utf-8", Encoding::Utf8},
    {"cp65001", "utf-8", Encoding::Utf8},
    {"utf_8_sig", "utf-8-sig", Encoding::Utf8Sig},
    {"ascii", "ascii", Encoding::Ascii},
    {"us_ascii", "ascii", Encoding::Ascii},
    {"646", "ascii", Encoding::Ascii},
    {"latin_1", "iso8859-1", Encoding::Latin1},
    {"latin1", "iso8859-1", Encoding::Latin1},
    {"latin", "iso8859-1", Encoding::Latin1},
    {"iso_8859_1", "iso8859-1", Encoding::Latin1},
    {"iso8859_1", "iso8859-1", Encoding::Latin1},
    {"8859", "iso8859-1", Encoding::Latin1},
    {"l1", "iso8859-1", Encoding::Latin1},
    {"utf_16", "utf-16", Encoding::Utf16},
    {"utf16", "utf-16", Encoding::Utf16},
    {"u16", "utf-16", Encoding::Utf16},
    {"utf_16_le", "utf-16-le", Encoding::Utf16Le},
    {"utf_16le", "utf-16-le", Encoding::Utf16Le},
    {"utf_16_be", "utf-16-be", Encoding::Utf16Be},
    {"utf_16be", "utf-16-be", Encoding::Utf16Be},
    {"utf_32", "utf-32", Encoding::Utf32},
    {"utf32", "utf-32", Encoding::Utf32},
    {"u32", "utf-32", Encoding::Utf32},
    {"utf_32_le", "utf-32-le", Encoding::Utf32Le},
    {"utf_32le", "utf-32-le", Encoding::Utf32Le},
    {"utf_32_be", "utf-32-be", Encoding::Utf32Be},
    {"utf_32be", "utf-32-be", Encoding::Utf32Be},
};

const Charmap* charmap_of(Encoding encoding) {
    if (encoding < Encoding::Charmap) return nullptr;
    return charmaps_begin() + (static_cast<int>(encoding) - static_cast<int>(Encoding::Charmap));
}

std::optional<EncodingName> find_encoding(std::string_view name) {
    std::string plain;
    for (char c : lower(name)) plain += c == '-' || c == ' ' ? '_' : c;
    for (const EncodingName& row : kEncodings) {
        if (plain == row.alias) return row;
    }
    const Charmap* map = find_charmap(plain);
    if (!map) return std::nullopt;
    const auto place = static_cast<int>(Encoding::Charmap) + static_cast<int>(map - charmaps_begin());
    return EncodingName{map->canonical, map->canonical, static_cast<Encoding>(place)};
}

// The name that the codec itself uses in its errors.
const char* error_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::Utf8:
        case Encoding::Utf8Sig:
            return "utf-8";
        case Encoding::Ascii:
            return "ascii";
        case Encoding::Latin1:
            return "latin-1";
        case Encoding::Utf16:
            return "utf-16";
        case Encoding::Utf16Le:
            return "utf-16-le";
        case Encoding::Utf16Be:
            return "utf-16-be";
        case Encoding::Utf32:
            return "utf-32";
        case Encoding::Utf32Le:
            return "utf-32-le";
        case Encoding::Utf32Be:
            return "utf-32-be";
        default:
            return "charmap";
    }
}

// Where in the input something is wrong, and how it is called.
struct Fault {
    size_t start, end;
    const char* reason;
};

Raised unknown_handler(Machine& m, std::string_view errors) {
    return raise(m, *m.types.LookupError, "unknown error handler name '{}'", errors);
}

void raise_fault(Machine& m, Type& type, Encoding encoding, const Value& object, const Fault& fault) {
    raise_value(m, make_exception(
                       m, type,
                       {m.new_str(error_name(encoding)), object, m.new_int(static_cast<int64_t>(fault.start)),
                        m.new_int(static_cast<int64_t>(fault.end)), m.new_str(fault.reason)}));
}

// ---- encoding

void append_unit(std::string& out, uint32_t unit, int bytes, bool big) {
    for (int i = 0; i < bytes; ++i) {
        const int shift = 8 * (big ? bytes - 1 - i : i);
        out += static_cast<char>(unit >> shift & 0xff);
    }
}

bool is_wide16(Encoding e) {
    return e == Encoding::Utf16 || e == Encoding::Utf16Le || e == Encoding::Utf16Be;
}
bool is_wide32(Encoding e) {
    return e == Encoding::Utf32 || e == Encoding::Utf32Le || e == Encoding::Utf32Be;
}
bool is_big(Encoding e) { return e == Encoding::Utf16Be || e == Encoding::Utf32Be; }

bool encodable(Encoding encoding, uint32_t point) {
    if (encoding == Encoding::Ascii) return point < 0x80;
    if (encoding == Encoding::Latin1) return point < 0x100;
    if (const Charmap* map = charmap_of(encoding)) return charmap_byte(*map, point) >= 0;
    return !is_surrogate(point);
}

void append_encoded(std::string& out, Encoding encoding, uint32_t point) {
    if (encoding == Encoding::Ascii || encoding == Encoding::Latin1) {
        out += static_cast<char>(point);
    } else if (const Charmap* map = charmap_of(encoding)) {
        out += static_cast<char>(charmap_byte(*map, point));
    } else if (is_wide16(encoding)) {
        if (point >= 0x10000) {
            append_unit(out, 0xd800 + ((point - 0x10000) >> 10), 2, is_big(encoding));
            point = 0xdc00 + ((point - 0x10000) & 0x3ff);
        }
        append_unit(out, point, 2, is_big(encoding));
    } else if (is_wide32(encoding)) {
        append_unit(out, point, 4, is_big(encoding));
    } else {
        append_utf8(out, point);
    }
}

std::string backslash_escape(uint32_t point) {
    if (point < 0x100) return fmt::format("\\x{:02x}", point);
    if (point < 0x10000) return fmt::format("\\u{:04x}", point);
    return fmt::format("\\U{:08x}", point);
}

const char* encode_reason(Encoding encoding) {
    if (encoding == Encoding::Ascii) return "ordinal not in range(128)";
    if (encoding == Encoding::Latin1) return "ordinal not in range(256)";
    if (charmap_of(encoding)) return "character maps to <undefined>";
    return "surrogates not allowed";
}

// What stands for characters that cannot be encoded. False: raised.
bool handle_encode_fault(Machine& m, const Value& text, Encoding encoding, std::string_view errors,
                         const std::vector<uint32_t>& points, const Fault& fault, std::string& out) {
    if (errors == "strict") {
        raise_fault(m, *m.types.UnicodeEncodeError, encoding, text, fault);
        return false;
    }
    for (size_t i = fault.start; i < fault.end; ++i) {
        const uint32_t point = points[i];
        std::string replacement;
        if (errors == "ignore") continue;
        if (errors == "replace") {
            replacement = "?";
        } else if (errors == "backslashreplace") {
            replacement = backslash_escape(point);
        } else if (errors == "xmlcharrefreplace") {
            replacement = fmt::format("&#{};", point);
        } else if (errors == "surrogateescape" || errors == "surrogatepass") {
            const bool pass = errors == "surrogatepass" && is_surrogate(point) &&
                              encoding != Encoding::Ascii && encoding != Encoding::Latin1 &&
                              !charmap_of(encoding);
            const bool escape = errors == "surrogateescape" && point >= 0xdc80 && point <= 0xdcff;
            if (!pass && !escape) {
                raise_fault(m, *m.types.UnicodeEncodeError, encoding, text, fault);
                return false;
            }
            if (pass) append_encoded(out, encoding, point);
            if (escape) out += static_cast<char>(point - 0xdc00);
            continue;
        } else {
            return unknown_handler(m, errors), false;
        }
        for (char c : replacement) append_encoded(out, encoding, static_cast<unsigned char>(c));
    }
    return true;
}

Value encode_points(Machine& m, const Value& text, Encoding encoding, std::string_view errors) {
    count_work(m, text_of(text).size() >> 1);
    const std::vector<uint32_t> points = code_points(text_of(text));
    std::string out;
    if (encoding == Encoding::Utf16) append_unit(out, 0xfeff, 2, false);
    if (encoding == Encoding::Utf32) append_unit(out, 0xfeff, 4, false);
    if (encoding == Encoding::Utf8Sig) append_utf8(out, 0xfeff);
    for (size_t i = 0; i < points.size();) {
        if (encodable(encoding, points[i])) {
            append_encoded(out, encoding, points[i++]);
            continue;
        }
        size_t end = i + 1;
        while (end < points.size() && !encodable(encoding, points[end])) ++end;
        if (!handle_encode_fault(m, text, encoding, errors, points, {i, end, encode_reason(encoding)}, out)) {
            return Value();
        }
        i = end;
    }
    return m.new_bytes(std::move(out));
}

bool has_surrogates(std::string_view text) {
    for (size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] == '\xed' && static_cast<unsigned char>(text[at + 1]) >= 0xa0) return true;
    }
    return false;
}

// ---- decoding

// The length of the well-formed UTF-8 character at `at`, or 0 and what is wrong there.
size_t utf8_length(std::string_view bytes, size_t at, Fault* fault) {
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned first = byte(at);
    if (first < 0x80) return 1;
    if (first < 0xc2 || first > 0xf4) {
        *fault = {at, at + 1, "invalid start byte"};
        return 0;
    }
    const size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    for (size_t i = 1; i < length; ++i) {
        if (at + i >= bytes.size()) {
            *fault = {at, bytes.size(), "unexpected end of data"};
            return 0;
        }
        unsigned low = 0x80, high = 0xbf;
        if (i == 1 && first == 0xe0) low = 0xa0;
        if (i == 1 && first == 0xed) high = 0x9f;
        if (i == 1 && first == 0xf0) low = 0x90;
        if (i == 1 && first == 0xf4) high = 0x8f;
        if (byte(at + i) < low || byte(at + i) > high) {
            *fault = {at, at + i, "invalid continuation byte"};
            return 0;
        }
    }
    return length;
}

uint32_t read_unit(std::string_view bytes, size_t at, size_t size, bool big) {
    uint32_t unit = 0;
    for (size_t i = 0; i < size; ++i) {
        const uint32_t byte = static_cast<unsigned char>(bytes[at + i]);
        unit |= byte << 8 * (big ? size - 1 - i : i);
    }
    return unit;
}

// One character of UTF-16 or UTF-32; its length, or 0 and what is wrong.
size_t wide_character(std::string_view bytes, size_t at, size_t size, bool big, uint32_t* point,
                      Fault* fault) {
    const size_t left = bytes.size() - at;
    if (left < size) {
        *fault = {at, bytes.size(), "truncated data"};
        return 0;
    }
    *point = read_unit(bytes, at, size, big);
    if (size == 4) {
        if (*point > 0x10ffff) *fault = {at, at + 4, "code point not in range(0x110000)"};
        if (is_surrogate(*point))
            *fault = {at, at + 4, "code point in surrogate code point range(0xd800, 0xe000)"};
        return *point > 0x10ffff || is_surrogate(*point) ? 0 : 4;
    }
    if (!is_surrogate(*point)) return 2;
    if (*point >= 0xdc00) {
        *fault = {at, at + 2, "illegal encoding"};
        return 0;
    }
    if (left < 4) {
        *fault = {at, bytes.size(), "unexpected end of data"};
        return 0;
    }
    const uint32_t low = read_unit(bytes, at + 2, 2, big);
    if (low < 0xdc00 || low > 0xdfff) {
        *fault = {at, at + 2, "illegal UTF-16 surrogate"};
        return 0;
    }
    *point = 0x10000 + ((*point - 0xd800) << 10) + (low - 0xdc00);
    return 4;
}

bool handle_decode_fault(Machine& m, const Value& object, std::string_view bytes, Encoding encoding,
                         std::string_view errors, const Fault& fault, std::string& out) {
    if (errors == "ignore") return true;
    if (errors == "replace") {
        append_utf8(out, 0xfffd);
        return true;
    }
    if (errors == "backslashreplace") {
        for (size_t i = fault.start; i < fault.end; ++i) {
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes[i]));
        }
        return true;
    }
    if (errors == "surrogateescape") {
        for (size_t i = fault.start; i < fault.end; ++i) {
            append_utf8(out, 0xdc00u + static_cast<unsigned char>(bytes[i]));
        }
        return true;
    }
    if (errors != "strict" && errors != "surrogatepass") return unknown_handler(m, errors), false;
    const Value shown = object.is_layout(Layout::Bytes) ? object : m.new_bytes(std::string(bytes));
    raise_fault(m, *m.types.UnicodeDecodeError, encoding, shown, fault);
    return false;
}

// One character at `at`, appended to out; its length, or 0 and what is wrong.
size_t decode_one(Encoding encoding, std::string_view bytes, size_t at, bool big, std::string& out,
                  Fault* fault) {
    const unsigned char first = static_cast<unsigned char>(bytes[at]);
    if (encoding == Encoding::Ascii && first >= 0x80) {
        *fault = {at, at + 1, "ordinal not in range(128)"};
        return 0;
    }
    if (encoding == Encoding::Ascii || encoding == Encoding::Latin1) {
        append_utf8(out, first);
        return 1;
    }
    if (const Charmap* map = charmap_of(encoding)) {
        const uint32_t point = first < 0x80 ? first : map->upper[first - 0x80];
        if (point == 0 && first != 0) *fault = {at, at + 1, "character maps to <undefined>"};
        if (point == 0 && first != 0) return 0;
        append_utf8(out, point);
        return 1;
    }
    if (is_wide16(encoding) || is_wide32(encoding)) {
        uint32_t point = 0;
        const size_t length = wide_character(bytes, at, is_wide16(encoding) ? 2 : 4, big, &point, fault);
        if (length != 0) append_utf8(out, point);
        return length;
    }
    const size_t length = utf8_length(bytes, at, fault);
    out += bytes.substr(at, length);
    return length;
}

// Whether a byte order mark says big-endian; moves past it.
bool read_mark(Encoding encoding, std::string_view bytes, size_t* at) {
    const size_t size = is_wide16(encoding) ? 2 : 4;
    if (bytes.size() < size) return false;
    const bool little = read_unit(bytes, 0, size, false) == 0xfeff,
               big = read_unit(bytes, 0, size, true) == 0xfeff;
    if (little || big) *at = size;
    return big;
}

}  // namespace

std::optional<std::string> canonical_encoding(std::string_view name) {
    const auto row = find_encoding(name);
    if (!row) return std::nullopt;
    return row->canonical;
}

namespace {

// An encoding that is none of the tables': Python code knows a few more (codecs.py).
Value ask_codecs(Machine& m, const Value& object, const char* function, std::string_view encoding,
                 std::string_view errors) {
    const Value module = m.import_module("codecs");
    if (!module && m.stopping) return Value();
    m.take_raised();
    if (module) {
        Value result = call_method(m, module, function, {object, m.new_str(encoding), m.new_str(errors)});
        if (!result || !result.is_none()) return result;
    }
    return raise(m, *m.types.LookupError, "unknown encoding: {}", encoding);
}

}  // namespace

Value encode_text(Machine& m, const Value& text, std::string_view encoding, std::string_view errors) {
    const auto row = find_encoding(encoding);
    if (!row) return ask_codecs(m, text, "_other_encode", encoding, errors);
    const Str& str = as<Str>(text);
    if (str.text.size() > 4096 && !m.reserve(str.text.size() * 2)) return Value();
    const bool as_it_is = row->encoding == Encoding::Utf8 && (str.is_ascii() || !has_surrogates(str.text));
    if (as_it_is || (row->encoding == Encoding::Ascii && str.is_ascii())) return m.new_bytes(str.text);
    return encode_points(m, text, row->encoding, errors);
}

Value decode_bytes(Machine& m, const Value& object, std::string_view name, std::string_view errors) {
    const std::string bytes(*bytes_view(object));
    const auto row = find_encoding(name);
    if (bytes.empty()) return m.new_str("");  // whatever the encoding's name
    if (!row) return ask_codecs(m, object, "_other_decode", name, errors);
    if (bytes.size() > 4096 && !m.reserve(bytes.size() * 2)) return Value();
    count_work(m, bytes.size() >> 2);
    std::string out;
    out.reserve(bytes.size());
    size_t at = 0;
    bool big = is_big(row->encoding);
    Encoding encoding = row->encoding;  // errors name the order of bytes that was found
    if (encoding == Encoding::Utf16 || encoding == Encoding::Utf32) {
        big = read_mark(encoding, bytes, &at);
        encoding = encoding == Encoding::Utf16 ? (big ? Encoding::Utf16Be : Encoding::Utf16Le)
                                               : (big ? Encoding::Utf32Be : Encoding::Utf32Le);
    }
    if (row->encoding == Encoding::Utf8Sig && bytes.starts_with("\xef\xbb\xbf")) at = 3;
    while (at < bytes.size()) {
        Fault fault{};
        const size_t length = decode_one(encoding, bytes, at, big, out, &fault);
        if (length == 0 && !handle_decode_fault(m, object, bytes, encoding, errors, fault, out))
            return Value();
        at = length == 0 ? fault.end : at + length;
    }
    return m.new_str(std::move(out));
}

}  // namespace loopscope::vm
