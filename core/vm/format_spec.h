// Format specifications: the little language after the colon in f"{x:>10.2f}", and the layout of numbers by
// it, which percent formatting shares.
//
// Pure parts (FormatSpec, lay_out_*) know no machine; format_* raise CPython's errors and return an empty
// Value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/vm/machine.h"

namespace loopscope::vm {

struct FormatSpec {
    std::string fill;  // one character as UTF-8; empty: not given
    char align = 0;    // < > = ^ or 0
    char sign = 0;     // + - space or 0
    bool no_negative_zero = false;
    bool alternate = false;
    int64_t width = -1;
    char grouping = 0;  // , _ or 0
    int64_t precision = -1;
    uint32_t type = 0;  // a character, or 0
};

// Spaces of its own for each kind of value: what the type is when none is given, and where text goes by
// default.
struct FormatDefaults {
    uint32_t type = 0;  // s for text, d for integers, 0 for other numbers
    char align = '>';
};
// `value` is named in messages by its type.
std::optional<FormatSpec> parse_format_spec(Machine& m, const Value& value, std::string_view spec,
                                            FormatDefaults defaults);

// value.__format__(spec) of the built-in types.
Value format_str(Machine& m, const Value& value, std::string_view spec);
Value format_int(Machine& m, const Value& value, std::string_view spec);
Value format_float(Machine& m, const Value& value, std::string_view spec);
Value format_complex(Machine& m, const Value& value, std::string_view spec);

// Fills text up to the spec's width; `default_align` where it names none. Widths count code points.
std::string pad(std::string_view text, const FormatSpec& spec, char default_align);
// sign + prefix + digits (with grouping and zero padding as the spec says) + tail (".5", "e+10", "%").
std::string lay_out_number(bool negative, std::string_view prefix, std::string_view digits,
                           std::string_view tail, const FormatSpec& spec);

}  // namespace loopscope::vm
