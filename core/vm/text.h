// What other C++ code asks of str, bytes and their kin beyond operations.h: formatting, codecs, slicing.
//
// Text is UTF-8; positions that Python sees are code points. Empty results mean that an exception was raised.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/vm/machine.h"
#include "core/vm/text_search.h"

namespace loopscope::vm {

// template % values and template.format(...).
Value percent_format(Machine& m, const Value& format, const Value& values);
Value percent_format_bytes(Machine& m, const Value& format, const Value& values);
// `positional` is a tuple or empty (format_map), `named` any mapping or empty.
Value format_template(Machine& m, std::string_view text, const Value& positional, const Value& named);

// Codecs: utf-8, ascii, latin-1, utf-16 and utf-32 with their byte orders, under all customary names.
// LookupError for others.
Value encode_text(Machine& m, const Value& text, std::string_view encoding, std::string_view errors);
Value decode_bytes(Machine& m, const Value& bytes, std::string_view encoding, std::string_view errors);
// The canonical name: "utf-8", "ascii", ..; nothing if unknown.
std::optional<std::string> canonical_encoding(std::string_view name);

// The part between two code points; bounds within the text.
Value str_slice(Machine& m, const Str& text, int64_t start, int64_t stop);
// The str of one code point.
Value str_of_character(Machine& m, uint32_t point);
// A contiguous object's bytes: bytes, bytearray, memoryview. Nothing (and nothing raised) for others.
std::optional<std::string_view> bytes_view(const Value& value);
// Is no memoryview of this bytearray alive? False: BufferError.
bool check_resizable(Machine& m, const Value& bytes);
// bytes_view, or TypeError "a bytes-like object is required, not 'x'".
std::optional<std::string_view> need_bytes(Machine& m, const Value& value);

// Start and end arguments of find() and its like, clamped to 0..length. Empty or None: not given. *in_range
// is false where start lies beyond the end.
struct Bounds {
    int64_t start = 0, end = 0;
};
std::optional<Bounds> search_bounds(Machine& m, const Value& start, const Value& end, int64_t length);
// `value` as the str that argument number `position` must be: "f() argument 1 must be str, not int".
bool need_str_argument(Machine& m, const Value& value, const char* function, const char* argument);

// str() and bytes() arguments by position or name.
struct TextArguments {
    Value object, encoding, errors;
};
std::optional<TextArguments> text_arguments(Machine& m, const char* function, const char* first_name,
                                            const CallArguments& arguments);

void setup_str_methods(Machine& m);
void setup_str_split(Machine& m);
void setup_str_case(Machine& m);
void setup_str_iterator(Machine& m);
void setup_bytes(Machine& m);
void setup_bytes_methods(Machine& m, Type& type);
void setup_bytearray(Machine& m);
void setup_memoryview(Machine& m);

}  // namespace loopscope::vm
