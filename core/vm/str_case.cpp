#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

template <std::string (*change)(std::string_view)>
Value str_change(Machine& m, const Value* a) {
    count_work(m, text_of(a[0]).size() >> 1);
    return m.new_str(change(text_of(a[0])));
}

// Whether there is a character and all satisfy the test.
template <bool (*test)(uint32_t)>
Value str_all(Machine& m, const Value* a) {
    const std::string_view text = text_of(a[0]);
    count_work(m, text.size() >> 1);
    for (size_t at = 0; at < text.size();) {
        if (!test(decode_utf8(text, &at))) return Value::false_();
    }
    return Value::boolean(!text.empty());
}

// islower, isupper: a letter with case is there, and none of another case.
template <bool (*wanted)(uint32_t), bool (*unwanted)(uint32_t)>
Value str_cased(Machine& m, const Value* a) {
    const std::string_view text = text_of(a[0]);
    count_work(m, text.size());
    bool seen = false;
    for (size_t at = 0; at < text.size();) {
        const uint32_t point = decode_utf8(text, &at);
        if (unwanted(point) || is_title(point)) return Value::false_();
        seen = seen || wanted(point);
    }
    return Value::boolean(seen);
}

Value str_is_title(Machine& m, const Value* a) {
    const std::string_view text = text_of(a[0]);
    count_work(m, text.size() >> 1);
    bool seen = false, after_letter = false;
    for (size_t at = 0; at < text.size();) {
        const uint32_t point = decode_utf8(text, &at);
        const bool capital = is_upper(point) || is_title(point), small = is_lower(point);
        if ((capital && after_letter) || (small && !after_letter)) return Value::false_();
        after_letter = capital || small;
        seen = seen || after_letter;
    }
    return Value::boolean(seen);
}

Value str_is_ascii(Machine&, const Value* a) { return Value::boolean(as<Str>(a[0]).is_ascii()); }

Value str_is_printable(Machine& m, const Value* a) {
    const std::string_view text = text_of(a[0]);
    count_work(m, text.size() >> 1);
    for (size_t at = 0; at < text.size();) {
        if (!is_printable(decode_utf8(text, &at))) return Value::false_();
    }
    return Value::true_();
}

Value str_is_identifier(Machine& m, const Value* a) {
    const std::string_view text = text_of(a[0]);
    count_work(m, text.size() >> 1);
    size_t at = 0;
    if (text.empty() || !is_identifier_start(decode_utf8(text, &at))) return Value::false_();
    while (at < text.size()) {
        if (!is_identifier_part(decode_utf8(text, &at))) return Value::false_();
    }
    return Value::true_();
}

constexpr NativeMethod kMethods[] = {
    {"lower", "self, /", str_change<lower>},
    {"upper", "self, /", str_change<upper>},
    {"title", "self, /", str_change<title>},
    {"capitalize", "self, /", str_change<capitalize>},
    {"swapcase", "self, /", str_change<swap_case>},
    {"casefold", "self, /", str_change<case_fold>},
    {"isalpha", "self, /", str_all<is_alpha>},
    {"isalnum", "self, /", str_all<is_alnum>},
    {"isdecimal", "self, /", str_all<is_decimal>},
    {"isdigit", "self, /", str_all<is_digit>},
    {"isnumeric", "self, /", str_all<is_numeric>},
    {"isspace", "self, /", str_all<is_space>},
    {"islower", "self, /", str_cased<is_lower, is_upper>},
    {"isupper", "self, /", str_cased<is_upper, is_lower>},
    {"istitle", "self, /", str_is_title},
    {"isascii", "self, /", str_is_ascii},
    {"isprintable", "self, /", str_is_printable},
    {"isidentifier", "self, /", str_is_identifier},
};

}  // namespace

void setup_str_case(Machine& m) { add_methods(m, *m.types.str, kMethods); }

}  // namespace loopscope::vm
