#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/order.h"
#include "core/vm/setup.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"
#include "core/vm/text_search.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

void destroy_str(Object* object) {
    object->type->machine->bytes_in_use -= static_cast<Str*>(object)->text.size();
    destroy_as<Str>(object);
}

Value str_repr(Machine& m, const Value& self) {
    count_work(m, text_of(self).size() >> 1);
    return m.new_str(quote(text_of(self)));
}
Value str_str(Machine& m, const Value& self) {
    return self.object()->type == m.types.str ? self : m.new_str(text_of(self));
}
std::optional<int64_t> str_hash_slot(Machine& m, const Value& self) {
    if (as<Str>(self).hash == -1) count_scan(m, text_of(self).size());
    return str_hash(as<Str>(self));
}
std::optional<int64_t> str_length(Machine&, const Value& self) { return as<Str>(self).length; }
std::optional<bool> str_truth(Machine&, const Value& self) { return !text_of(self).empty(); }

Value str_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (!is_str(left) || !is_str(right)) return Value::not_implemented();
    const std::string_view a = text_of(left), b = text_of(right);
    count_copy(m, a.size());
    if (op == CompareOperator::Eq || op == CompareOperator::NotEq)
        return Value::boolean((a == b) == (op == CompareOperator::Eq));
    return Value::boolean(holds(op, a.compare(b), 0));  // the order of UTF-8's bytes is that of code points
}

std::optional<bool> str_contains(Machine& m, const Value& self, const Value& item) {
    if (!is_str(item)) {
        return raise(m, *m.types.TypeError, "'in <string>' requires string as left operand, not {}",
                     type_name(m, item));
    }
    count_scan(m, text_of(self).size());
    return find_text(text_of(self), text_of(item)) != kNotFound;
}

Value repeat(Machine& m, const Value& text, const Value& factor) {
    const auto count = repeat_count(m, factor);
    if (!count) return Value();
    const std::string_view unit = text_of(text);
    if (unit.empty() || *count <= 0) return m.new_str("");
    if (*count == 1 && text.object()->type == m.types.str) return text;
    const uint64_t times = static_cast<uint64_t>(*count);
    if (times > (uint64_t{1} << 62) / unit.size() ||
        (times * unit.size() > 4096 && !m.reserve(times * unit.size()))) {
        if (m.has_raised() || m.stopping) return Value();
        return raise(m, *m.types.MemoryError, "");
    }
    std::string out;
    out.reserve(times * unit.size());
    for (uint64_t i = 0; i < times; ++i) out += unit;
    return m.new_str(std::move(out));
}

Value str_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op == BinaryOperator::Add && is_str(left)) {
        if (is_str(right)) {
            const std::string_view a = text_of(left), b = text_of(right);
            if (a.size() + b.size() > 4096 && !m.reserve(a.size() + b.size())) return Value();
            std::string out;
            out.reserve(a.size() + b.size());
            return m.new_str(std::move(out.append(a).append(b)));
        }
        // CPython asks the right operand's __radd__ first, then says this.
        if (m.type_of(right).has(kWrittenInPython)) return Value::not_implemented();
        return raise(m, *m.types.TypeError, "can only concatenate str (not \"{}\") to str",
                     type_name(m, right));
    }
    if (op == BinaryOperator::Mult) {
        if (is_str(left) && !m.type_of(right).has(kWrittenInPython)) return repeat(m, left, right);
        if (is_str(left) && m.type_of(right).slots.to_index) return repeat(m, left, right);
        if (is_str(right) && m.type_of(left).slots.to_index) return repeat(m, right, left);
    }
    if (op == BinaryOperator::Mod && is_str(left)) return percent_format(m, left, right);
    return Value::not_implemented();
}

Value stepped_slice(Machine& m, const Str& text, const SliceRange& range) {
    std::string out;
    if (text.is_ascii()) {
        for (int64_t i = 0, at = range.start; i < range.count; ++i, at += range.step) {
            out += text.text[static_cast<size_t>(at)];
        }
        return m.new_str(std::move(out));
    }
    count_work(m, text.text.size() >> 2);
    const std::vector<uint32_t> points = code_points(text.text);
    for (int64_t i = 0, at = range.start; i < range.count; ++i, at += range.step) {
        append_utf8(out, points[static_cast<size_t>(at)]);
    }
    return m.new_str(std::move(out));
}

Value str_get_item(Machine& m, const Value& self, const Value& key) {
    const Str& text = as<Str>(self);
    if (Slice* slice = cast<Slice>(key)) {
        const auto range = resolve_slice(m, *slice, text.length);
        if (!range) return Value();
        if (range->step != 1) return stepped_slice(m, text, *range);
        if (range->count == text.length && text.type == m.types.str) return self;
        return str_slice(m, text, range->start, range->start + range->count);
    }
    if (!is_int(key) && !m.type_of(key).slots.to_index) {
        return raise(m, *m.types.TypeError, "string indices must be integers, not '{}'", type_name(m, key));
    }
    const auto index = sequence_index(m, key, text.length, "string", "string index out of range");
    if (!index) return Value();
    size_t at = text.is_ascii() ? static_cast<size_t>(*index) : byte_of_code_point(text.text, *index);
    if (!text.is_ascii()) count_scan(m, at);
    return str_of_character(m, decode_utf8(text.text, &at));
}

Value str_of_arguments(Machine& m, const TextArguments& given) {
    if (!given.object) return m.new_str("");
    if (!given.encoding && !given.errors) return str(m, given.object);
    if (given.encoding && !need_str_argument(m, given.encoding, "str", "'encoding'")) return Value();
    if (given.errors && !need_str_argument(m, given.errors, "str", "'errors'")) return Value();
    if (is_str(given.object)) return raise(m, *m.types.TypeError, "decoding str is not supported");
    if (!bytes_view(given.object)) {
        return raise(m, *m.types.TypeError, "decoding to str: need a bytes-like object, {} found",
                     type_name(m, given.object));
    }
    return decode_bytes(m, given.object, given.encoding ? text_of(given.encoding) : "utf-8",
                        given.errors ? text_of(given.errors) : "strict");
}

Value str_make(Machine& m, Type& type, const CallArguments& arguments) {
    const auto given = text_arguments(m, "str", "object", arguments);
    if (!given) return Value();
    Value made = str_of_arguments(m, *given);
    if (!made || &type == m.types.str) return made;
    Ref<Str> instance = m.make<Str>(type);
    instance->text = text_of(made);
    instance->length = as<Str>(made).length;
    m.bytes_in_use += instance->text.size();
    return std::move(instance).value();
}

// One-character strings of Latin-1 are made once, as `is` shows.
struct CharacterCache {
    Value characters[256];
};

std::optional<int64_t> bound(Machine& m, const Value& value, int64_t fallback, int64_t length) {
    if (!value || value.is_none()) return fallback;
    if (!is_int(value) && !m.type_of(value).slots.to_index) {
        return raise(m, *m.types.TypeError,
                     "slice indices must be integers or None or have an __index__ method");
    }
    // Like a slice's bounds: however large, they are clamped.
    const Value limits = m.new_slice(value, Value::none(), Value::none());
    const auto range = resolve_slice(m, as<Slice>(limits), length);
    if (!range) return std::nullopt;
    return range->start;
}

}  // namespace

std::optional<Bounds> search_bounds(Machine& m, const Value& start, const Value& end, int64_t length) {
    Bounds bounds{0, length};
    if ((start && !start.is_none()) || (end && !end.is_none())) {
        const auto first = bound(m, start, 0, length);
        if (!first) return std::nullopt;
        const auto last = bound(m, end, length, length);
        if (!last) return std::nullopt;
        bounds = {*first, *last};
        // A start beyond the text finds nothing, not even the empty text.
        if (start.is_small_int() && start.small_int() > length) bounds.start = length + 1;
    }
    return bounds;
}

bool need_str_argument(Machine& m, const Value& value, const char* function, const char* argument) {
    if (is_str(value)) return true;
    raise(m, *m.types.TypeError, "{}() argument {} must be str, not {}", function, argument,
          value.is_none() ? "None" : type_name(m, value));
    return false;
}

std::optional<TextArguments> text_arguments(Machine& m, const char* function, const char* first_name,
                                            const CallArguments& arguments) {
    const uint32_t named = arguments.names ? static_cast<uint32_t>(arguments.names->items.size()) : 0;
    if (arguments.positional_count + named > 3) {
        return raise(m, *m.types.TypeError, "{}() takes at most 3 arguments ({} given)", function,
                     arguments.positional_count + named);
    }
    Value given[3];
    const std::string_view names[3] = {first_name, "encoding", "errors"};
    for (uint32_t i = 0; i < arguments.positional_count; ++i) given[i] = arguments.values[i];
    for (uint32_t i = 0; i < named; ++i) {
        const std::string_view name = text_of(arguments.names->items[i]);
        const size_t slot = static_cast<size_t>(std::find(names, names + 3, name) - names);
        if (slot == 3) {
            return raise(m, *m.types.TypeError, "'{}' is an invalid keyword argument for {}()", name,
                         function);
        }
        if (given[slot]) {
            return raise(m, *m.types.TypeError, "argument for {}() given by name ('{}') and position ({})",
                         function, name, slot + 1);
        }
        given[slot] = arguments.values[arguments.positional_count + i];
    }
    return TextArguments{given[0], given[1], given[2]};
}

Value str_slice(Machine& m, const Str& text, int64_t start, int64_t stop) {
    if (start >= stop) return m.new_str("");
    if (stop - start == 1 && text.is_ascii()) {
        return str_of_character(m, static_cast<unsigned char>(text.text[static_cast<size_t>(start)]));
    }
    if (text.is_ascii()) {
        return m.new_str(text.view().substr(static_cast<size_t>(start), static_cast<size_t>(stop - start)));
    }
    const size_t first = byte_of_code_point(text.text, start);
    const std::string_view rest = text.view().substr(first);
    return m.new_str(rest.substr(0, byte_of_code_point(rest, stop - start)));
}

Value str_of_character(Machine& m, uint32_t point) {
    if (point >= 256) return m.new_str(utf8_of(point));
    Value& cached = m.state<CharacterCache>().characters[point];
    if (!cached) cached = m.intern(utf8_of(point)).value();
    return cached;
}

void setup_text(Machine& m) {
    Type& type = *m.types.str;
    type.destroy = destroy_str;
    type.slots.repr = str_repr;
    type.slots.str = str_str;
    type.slots.hash = str_hash_slot;
    type.slots.len = str_length;
    type.slots.truth = str_truth;
    type.slots.compare = str_compare;
    type.slots.contains = str_contains;
    type.slots.binary = str_binary;
    type.slots.get_item = str_get_item;
    type.slots.make = str_make;
    for (BinaryOperator op : {BinaryOperator::Add, BinaryOperator::Mult, BinaryOperator::Mod}) {
        type.binary_operators |= 1u << static_cast<uint32_t>(op);
    }
    setup_str_iterator(m);
    setup_str_methods(m);
    setup_str_split(m);
    setup_str_case(m);
    finish_type(m, type);
    setup_bytes(m);
    setup_bytearray(m);
    setup_memoryview(m);
}

}  // namespace loopscope::vm
