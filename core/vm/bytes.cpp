// bytes, and the slots that bytearray shares with it. Methods: bytes_methods.cpp.
#include "core/vm/bytes.h"

#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/length_hint.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/order.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"
#include "core/vm/text_search.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

void destroy_bytes(Object* object) {
    object->type->machine->bytes_in_use -= static_cast<Bytes*>(object)->bytes.size();
    destroy_as<Bytes>(object);
}

std::optional<int64_t> bytes_hash_slot(Machine&, const Value& self) { return bytes_hash(*bytes_view(self)); }

struct BytesIterator : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value bytes;
    size_t at = 0;
};

struct BytesIteratorTypes {
    Type* bytes = nullptr;
    Type* bytearray = nullptr;
};

Value itself(Machine&, const Value& self) { return self; }

Value iterator_next(Machine&, const Value& self) {
    BytesIterator& iterator = as<BytesIterator>(self);
    if (!iterator.bytes) return Value();
    const std::string_view bytes = *bytes_view(iterator.bytes);
    if (iterator.at < bytes.size()) {
        return Value::small_int(static_cast<unsigned char>(bytes[iterator.at++]));
    }
    iterator.bytes = Value();
    return Value();
}

Type& make_iterator_type(Machine& m, const char* name) {
    Type& type = new_native_type(m, name, Layout::Iterator, *m.types.object, destroy_as<BytesIterator>);
    type.type_flags |= kNotInstantiable | kNotSubclassable;
    type.slots.iter = itself;
    type.slots.next = iterator_next;
    finish_type(m, type);
    return type;
}

Value bytes_iterate(Machine& m, const Value& self) {
    const BytesIteratorTypes& types = m.state<BytesIteratorTypes>();
    Type& type = self.is_layout(Layout::ByteArray) ? *types.bytearray : *types.bytes;
    Ref<BytesIterator> iterator = m.make<BytesIterator>(type);
    iterator->bytes = self;
    return std::move(iterator).value();
}

Value bytes_make(Machine& m, Type& type, const CallArguments& arguments) {
    const auto given = text_arguments(m, "bytes", "source", arguments);
    if (!given) return Value();
    if (&type == m.types.bytes && given->object && given->object.is_object() &&
        given->object.object()->type == m.types.bytes && !given->encoding && !given->errors) {
        return given->object;
    }
    auto content = bytes_of_arguments(m, "bytes", *given);
    if (!content) return Value();
    if (&type == m.types.bytes) return m.new_bytes(std::move(*content));
    Ref<Bytes> made = m.make<Bytes>(type);
    made->bytes = std::move(*content);
    m.bytes_in_use += made->bytes.size();
    return std::move(made).value();
}

Value bytes_concat(Machine& m, const Value& left, const Value& right) {
    const auto a = bytes_view(left), b = bytes_view(right);
    if (!b) {
        if (m.type_of(right).has(kWrittenInPython)) return Value::not_implemented();
        return raise(m, *m.types.TypeError, "can't concat {} to {}", type_name(m, right), type_name(m, left));
    }
    if (a->size() + b->size() > 4096 && !m.reserve(a->size() + b->size())) return Value();
    return new_bytes_like(m, left, std::string(*a).append(*b));
}

Value bytes_repeat(Machine& m, const Value& bytes, const Value& factor) {
    const auto count = repeat_count(m, factor);
    if (!count) return Value();
    const std::string unit(*bytes_view(bytes));
    if (unit.empty() || *count <= 0) return new_bytes_like(m, bytes, "");
    const uint64_t times = static_cast<uint64_t>(*count);
    if (times > (uint64_t{1} << 62) / unit.size() ||
        (times * unit.size() > 4096 && !m.reserve(times * unit.size()))) {
        if (m.has_raised() || m.stopping) return Value();
        return raise(m, *m.types.MemoryError, "");
    }
    std::string out;
    out.reserve(times * unit.size());
    for (uint64_t i = 0; i < times; ++i) out += unit;
    return new_bytes_like(m, bytes, std::move(out));
}

}  // namespace

Value new_bytes_like(Machine& m, const Value& like, std::string content) {
    if (!like.is_layout(Layout::ByteArray)) return m.new_bytes(std::move(content));
    return new_bytearray(m, std::move(content));
}

Value new_bytearray(Machine& m, std::string content) {
    Ref<Bytes> made = m.make<Bytes>(*m.types.bytearray);
    made->bytes = std::move(content);
    return std::move(made).value();
}

std::optional<std::string_view> need_bytes(Machine& m, const Value& value) {
    const auto bytes = bytes_view(value);
    if (bytes) return bytes;
    return raise(m, *m.types.TypeError, "a bytes-like object is required, not '{}'", type_name(m, value));
}

std::optional<char> byte_of(Machine& m, const Value& value) {
    const auto number = index_integer(m, value);
    if (!number) return std::nullopt;
    if (!number->is_small() || number->small < 0 || number->small > 255) {
        return raise(m, *m.types.ValueError, "byte must be in range(0, 256)");
    }
    return static_cast<char>(number->small);
}

std::optional<std::string> bytes_of_iterable(Machine& m, const Value& iterable, const char* function,
                                             Ask ask) {
    if (const auto view = bytes_view(iterable)) return std::string(*view);
    std::string out;
    const auto add = [&](const Value& item) {
        const auto number = index_integer(m, item);
        if (!number) return false;
        if (!number->is_small() || number->small < 0 || number->small > 255) {
            raise(m, *m.types.ValueError, "{} must be in range(0, 256)", function);
            return false;
        }
        out += static_cast<char>(number->small);
        return out.size() % 65536 != 0 || m.reserve(out.size());
    };
    const bool done = ask == Ask::Yes ? for_each_asked(m, iterable, add) : for_each(m, iterable, add);
    if (!done) return std::nullopt;
    return out;
}

std::optional<std::string> bytes_of_arguments(Machine& m, const char* function, const TextArguments& given) {
    const Value& source = given.object;
    if (given.encoding && !need_str_argument(m, given.encoding, function, "'encoding'")) return std::nullopt;
    if (given.errors && !need_str_argument(m, given.errors, function, "'errors'")) return std::nullopt;
    if (given.encoding || given.errors) {
        if (!source || !is_str(source)) {
            return raise(m, *m.types.TypeError, "{} without a string argument",
                         given.encoding ? "encoding" : "errors");
        }
        const Value encoded = encode_text(m, source, given.encoding ? text_of(given.encoding) : "utf-8",
                                          given.errors ? text_of(given.errors) : "strict");
        if (!encoded) return std::nullopt;
        return as<Bytes>(encoded).bytes;
    }
    if (!source) return std::string();
    if (is_str(source)) return raise(m, *m.types.TypeError, "string argument without an encoding");
    bool found = false;
    const Value made = bytes_view(source) ? Value() : call_special(m, source, *m.names.n_bytes, {}, &found);
    if (found) {
        if (!made) return std::nullopt;
        if (Bytes::is(made)) return as<Bytes>(made).bytes;
        return raise(m, *m.types.TypeError, "__bytes__ returned non-bytes (type {})", type_name(m, made));
    }
    if (is_int(source) || m.type_of(source).slots.to_index) {
        const auto size = as_index(m, source);
        if (!size) return std::nullopt;
        if (*size < 0) return raise(m, *m.types.ValueError, "negative count");
        if (*size > 4096 && !m.reserve(static_cast<uint64_t>(*size))) return std::nullopt;
        return std::string(static_cast<size_t>(*size), '\0');
    }
    if (!bytes_view(source) && !m.type_of(source).slots.iter && !m.type_of(source).slots.get_item) {
        return raise(m, *m.types.TypeError, "cannot convert '{}' object to {}", type_name(m, source),
                     function);
    }
    const bool is_bytes = function[4] == 's';  // bytearray() takes what comes
    return bytes_of_iterable(m, source, is_bytes ? "bytes" : "byte", is_bytes ? Ask::Yes : Ask::No);
}

std::string quote_bytes(std::string_view bytes, bool is_array) {
    const bool double_quoted = bytes.find('\'') != kNotFound && bytes.find('"') == kNotFound;
    const char mark = double_quoted ? '"' : '\'';
    std::string out = "b";
    out += mark;
    for (char c : bytes) {
        if (c == mark || c == '\\' || (is_array && c == '\'')) {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c < 32 || c > 126) {
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    return out + mark;
}

Value bytes_repr(Machine& m, const Value& self) { return m.new_str(quote_bytes(*bytes_view(self))); }
std::optional<int64_t> bytes_length(Machine&, const Value& self) {
    return static_cast<int64_t>(bytes_view(self)->size());
}
std::optional<bool> bytes_truth(Machine&, const Value& self) { return !bytes_view(self)->empty(); }

Value bytes_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    const auto a = bytes_view(left), b = bytes_view(right);
    if (!a || !b) return Value::not_implemented();
    const auto is_array = [](const Value& value) { return value.is_layout(Layout::ByteArray); };
    const auto is_plain = [](const Value& value) { return value.is_layout(Layout::Bytes); };
    if (!is_array(left) && !is_array(right) && !(is_plain(left) && is_plain(right)))
        return Value::not_implemented();  // memoryviews say themselves what they are equal to
    count_copy(m, a->size());
    return Value::boolean(holds(op, a->compare(*b), 0));
}

std::optional<bool> bytes_contains(Machine& m, const Value& self, const Value& item) {
    if (is_int(item)) {
        const auto byte = byte_of(m, item);
        if (!byte) return std::nullopt;
        count_copy(m, bytes_view(self)->size());
        return bytes_view(self)->find(*byte) != kNotFound;
    }
    const auto wanted = need_bytes(m, item);
    if (!wanted) return std::nullopt;
    count_scan(m, bytes_view(self)->size());
    return find_text(*bytes_view(self), *wanted) != kNotFound;
}

Value bytes_get_item(Machine& m, const Value& self, const Value& key) {
    const std::string_view bytes = *bytes_view(self);
    const int64_t length = static_cast<int64_t>(bytes.size());
    if (Slice* slice = cast<Slice>(key)) {
        const auto range = resolve_slice(m, *slice, length);
        if (!range) return Value();
        if (range->step == 1) {
            const auto start = static_cast<size_t>(range->start), count = static_cast<size_t>(range->count);
            return new_bytes_like(m, self, std::string(bytes.substr(start, count)));
        }
        count_scan(m, static_cast<uint64_t>(range->count) * 2);
        std::string out;
        for (int64_t i = 0, at = range->start; i < range->count; ++i, at += range->step) {
            out += (*bytes_view(self))[static_cast<size_t>(at)];
        }
        return new_bytes_like(m, self, std::move(out));
    }
    const bool is_array = self.is_layout(Layout::ByteArray);
    if (!is_int(key) && !m.type_of(key).slots.to_index) {
        return raise(m, *m.types.TypeError, "{} indices must be integers or slices, not {}",
                     is_array ? "bytearray" : "byte", type_name(m, key));
    }
    const auto index = sequence_index(m, key, length, is_array ? "bytearray" : "byte",
                                      is_array ? "bytearray index out of range" : "index out of range");
    if (!index) return Value();
    return Value::small_int(static_cast<unsigned char>(bytes[static_cast<size_t>(*index)]));
}

Value bytes_binary(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op == BinaryOperator::Add && Bytes::is(left)) return bytes_concat(m, left, right);
    if (op == BinaryOperator::Mult) {
        if (Bytes::is(left) && (m.type_of(right).slots.to_index || !m.type_of(right).has(kWrittenInPython))) {
            return bytes_repeat(m, left, right);
        }
        if (Bytes::is(right) && m.type_of(left).slots.to_index) return bytes_repeat(m, right, left);
    }
    if (op == BinaryOperator::Mod && Bytes::is(left)) {
        const Value result = percent_format_bytes(m, left, right);
        if (!result || left.is_layout(Layout::Bytes)) return result;
        return new_bytearray(m, as<Bytes>(result).bytes);
    }
    return Value::not_implemented();
}

void set_bytes_slots(Type& type) {
    type.slots.len = bytes_length;
    type.slots.truth = bytes_truth;
    type.slots.compare = bytes_compare;
    type.slots.contains = bytes_contains;
    type.slots.get_item = bytes_get_item;
    type.slots.binary = bytes_binary;
    type.slots.iter = bytes_iterate;
    for (BinaryOperator op : {BinaryOperator::Add, BinaryOperator::Mult, BinaryOperator::Mod}) {
        type.binary_operators |= 1u << static_cast<uint32_t>(op);
    }
}

void setup_bytes(Machine& m) {
    m.state<BytesIteratorTypes>() = {&make_iterator_type(m, "bytes_iterator"),
                                     &make_iterator_type(m, "bytearray_iterator")};
    Type& type = *m.types.bytes;
    set_bytes_slots(type);
    type.destroy = destroy_bytes;
    type.slots.repr = bytes_repr;
    type.slots.hash = bytes_hash_slot;
    type.slots.make = bytes_make;
    setup_bytes_methods(m, type);
    finish_type(m, type);
}

}  // namespace loopscope::vm
