// `unicodedata`: names, categories, normal forms. Characters' data are utf8proc's and core/base's; not here:
// decomposition() and the older versions of Unicode.
#include <utf8proc.h>

#include <cstdlib>

#include "core/base/character_names.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::library {

using vm::Machine;
using vm::Value;

namespace {

std::optional<uint32_t> character(Machine& m, const char* function, const char* argument,
                                  const Value& value) {
    if (!vm::is_str(value)) {
        return vm::raise(m, *m.types.TypeError, "{}() {} must be a unicode character, not {}", function,
                         argument, vm::type_name(m, value));
    }
    const std::vector<uint32_t> points = vm::code_points(vm::text_of(value));
    if (points.size() == 1) return points[0];
    return vm::raise(m, *m.types.TypeError, "{}() {} must be a unicode character, not str", function,
                     argument);
}

Value name(Machine& m, const Value* a) {
    const auto point = character(m, "name", "argument 1", a[0]);
    if (!point) return Value();
    std::string found = base::name_of_character(*point);
    if (!found.empty()) return m.new_str(std::move(found));
    return a[1] ? a[1] : vm::raise(m, *m.types.ValueError, "no such name");
}

Value lookup(Machine& m, const Value* a) {
    const std::optional<std::string> text = vm::str_text(m, a[0]);
    if (!text) return Value();
    if (const auto point = base::character_of_name(*text)) return m.new_str(vm::utf8_of(*point));
    const Value message = m.new_str("undefined character name '" + *text + "'");
    return vm::raise_with(m, *m.types.KeyError, message);
}

Value category(Machine& m, const Value* a) {
    const auto point = character(m, "category", "argument", a[0]);
    return point ? m.new_str(utf8proc_category_string(static_cast<utf8proc_int32_t>(*point))) : Value();
}

Value bidirectional(Machine& m, const Value* a) {
    static constexpr const char* kClasses[] = {"",   "L",   "LRE", "LRO", "R",   "AL",  "RLE", "RLO",
                                               "PDF", "EN", "ES",  "ET",  "AN",  "CS",  "NSM", "BN",
                                               "B",  "S",   "WS",  "ON",  "LRI", "RLI", "FSI", "PDI"};
    const auto point = character(m, "bidirectional", "argument", a[0]);
    if (!point) return Value();
    const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(*point));
    return m.new_str(kClasses[property->bidi_class]);
}

Value combining(Machine& m, const Value* a) {
    const auto point = character(m, "combining", "argument", a[0]);
    if (!point) return Value();
    return m.new_int(utf8proc_get_property(static_cast<utf8proc_int32_t>(*point))->combining_class);
}

Value mirrored(Machine& m, const Value* a) {
    const auto point = character(m, "mirrored", "argument", a[0]);
    if (!point) return Value();
    return m.new_int(utf8proc_get_property(static_cast<utf8proc_int32_t>(*point))->bidi_mirrored ? 1 : 0);
}

Value east_asian_width(Machine& m, const Value* a) {
    const auto point = character(m, "east_asian_width", "argument", a[0]);
    return point ? m.new_str(base::east_asian_width(*point)) : Value();
}

using Belongs = bool (*)(uint32_t);

// decimal(), digit() and numeric(): the number, for characters of a class.
Value number(Machine& m, const Value* a, const char* function, Belongs belongs, const char* message) {
    const auto point = character(m, function, "argument 1", a[0]);
    if (!point) return Value();
    const auto found = belongs(*point) ? base::number_of_character(*point) : std::nullopt;
    if (!found) return a[1] ? a[1] : vm::raise(m, *m.types.ValueError, "{}", message);
    if (std::string_view(function) != "numeric") return m.new_int(found->top);
    return m.new_float(static_cast<double>(found->top) / static_cast<double>(found->bottom));
}
Value decimal(Machine& m, const Value* a) { return number(m, a, "decimal", vm::is_decimal, "not a decimal"); }
Value digit(Machine& m, const Value* a) { return number(m, a, "digit", vm::is_digit, "not a digit"); }
Value numeric(Machine& m, const Value* a) {
    return number(m, a, "numeric", [](uint32_t) { return true; }, "not a numeric character");
}

// The text in a normal form; nothing: raised.
std::optional<std::string> normalized(Machine& m, const Value& form, const Value& text) {
    const std::optional<std::string> which = vm::str_text(m, form);
    const std::optional<std::string> given = which ? vm::str_text(m, text) : std::nullopt;
    if (!given) return std::nullopt;
    int options = UTF8PROC_STABLE;
    if (*which == "NFC" || *which == "NFKC") options |= UTF8PROC_COMPOSE;
    else if (*which == "NFD" || *which == "NFKD") options |= UTF8PROC_DECOMPOSE;
    else return vm::raise(m, *m.types.ValueError, "invalid normalization form");
    if (which->size() == 4) options |= UTF8PROC_COMPAT;
    utf8proc_uint8_t* made = nullptr;
    const utf8proc_ssize_t size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(given->data()),
                     static_cast<utf8proc_ssize_t>(given->size()), &made,
                     static_cast<utf8proc_option_t>(options));
    if (size < 0) return given;  // lone surrogates: text that has no other form
    std::string result(reinterpret_cast<const char*>(made), static_cast<size_t>(size));
    std::free(made);
    return result;
}

Value normalize(Machine& m, const Value* a) {
    vm::count_work(m, vm::is_str(a[1]) ? vm::text_of(a[1]).size() * 4 : 0);
    std::optional<std::string> text = normalized(m, a[0], a[1]);
    return text ? m.new_str(std::move(*text)) : Value();
}
Value is_normalized(Machine& m, const Value* a) {
    vm::count_work(m, vm::is_str(a[1]) ? vm::text_of(a[1]).size() * 4 : 0);
    const std::optional<std::string> text = normalized(m, a[0], a[1]);
    return text ? Value::boolean(*text == vm::text_of(a[1])) : Value();
}

const vm::NativeMethod kFunctions[] = {
    {"name", "chr, default=?, /", name},
    {"lookup", "name, /", lookup},
    {"category", "chr, /", category},
    {"bidirectional", "chr, /", bidirectional},
    {"combining", "chr, /", combining},
    {"mirrored", "chr, /", mirrored},
    {"east_asian_width", "chr, /", east_asian_width},
    {"decimal", "chr, default=?, /", decimal},
    {"digit", "chr, default=?, /", digit},
    {"numeric", "chr, default=?, /", numeric},
    {"normalize", "form, unistr, /", normalize},
    {"is_normalized", "form, unistr, /", is_normalized},
};

}  // namespace

vm::Ref<vm::Module> make_unicodedata_module(Machine& m) {
    vm::Ref<vm::Module> module = m.new_module("unicodedata");
    vm::add_functions(m, *module, kFunctions);
    module->dict->table.set_name(*m.intern("unidata_version"), m.new_str(base::unicode_version()));
    return module;
}

}  // namespace loopscope::library
