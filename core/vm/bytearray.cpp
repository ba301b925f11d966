#include <algorithm>

#include "core/vm/bytes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

std::string& content(const Value& self) { return as<Bytes>(self).bytes; }

// Room for so many more bytes, asked for before they are added.
bool make_room(Machine& m, const Value& self, uint64_t more) {
    const std::string& bytes = content(self);
    if (more > 0 && !check_resizable(m, self)) return false;
    return bytes.size() + more <= bytes.capacity() || bytes.size() + more <= 4096 ||
           m.reserve(bytes.size() + more);
}

Value array_repr(Machine& m, const Value& self) {
    return m.new_str(type_name(m, self) + "(" + quote_bytes(content(self), true) + ")");
}

bool array_init(Machine& m, const Value& self, const CallArguments& arguments) {
    const auto given = text_arguments(m, "bytearray", "source", arguments);
    if (!given) return false;
    auto made = bytes_of_arguments(m, "bytearray", *given);
    if (!made) return false;
    content(self) = std::move(*made);
    return true;
}

Value array_make(Machine& m, Type& type, const CallArguments&) { return m.make<Bytes>(type).value(); }

bool set_slice(Machine& m, const Value& self, const Slice& slice, const Value& value) {
    // As in CPython: the slice is looked at first, and then once more, for what the value's code changed.
    if (!resolve_slice(m, slice, static_cast<int64_t>(content(self).size()))) return false;
    std::string replacement;
    const auto is_number = [&m](const Value& each) {
        const Slots& slots = m.type_of(each).slots;
        return slots.to_index || slots.to_int || slots.to_float || each.is_layout(Layout::Complex);
    };
    if (value && !bytes_view(value) && (is_str(value) || is_number(value))) {
        raise(m, *m.types.TypeError,
              "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return false;
    }
    if (value && !bytes_view(value) && !m.type_of(value).slots.iter && !m.type_of(value).slots.get_item) {
        raise(m, *m.types.TypeError, "cannot convert '{}' object to bytearray", type_name(m, value));
        return false;
    }
    if (value) {
        auto given = bytes_of_iterable(m, value, "byte");
        if (!given) return false;
        replacement = std::move(*given);
    }
    const auto range = resolve_slice(m, slice, static_cast<int64_t>(content(self).size()));
    if (!range) return false;
    const bool same_size = static_cast<int64_t>(replacement.size()) == range->count;
    if (!same_size && (range->step == 1 || replacement.empty()) && !check_resizable(m, self)) return false;
    if (!same_size && replacement.size() > 4096 && !m.reserve(replacement.size())) return false;
    std::string& bytes = content(self);
    count_copy(m, bytes.size());
    if (range->step == 1) {
        bytes.replace(static_cast<size_t>(range->start), static_cast<size_t>(range->count), replacement);
        return true;
    }
    if (!value || replacement.empty()) {
        count_work(m, bytes.size() >> 2);
        std::string kept;
        int64_t next = range->step > 0 ? range->start : range->start + (range->count - 1) * range->step;
        int64_t left = range->count;
        for (size_t i = 0; i < bytes.size(); ++i) {
            if (left > 0 && static_cast<int64_t>(i) == next) {
                next += std::abs(range->step);
                --left;
            } else {
                kept += bytes[i];
            }
        }
        bytes = std::move(kept);
        return true;
    }
    if (static_cast<int64_t>(replacement.size()) != range->count) {
        raise(m, *m.types.ValueError, "attempt to assign bytes of size {} to extended slice of size {}",
              replacement.size(), range->count);
        return false;
    }
    for (int64_t i = 0, at = range->start; i < range->count; ++i, at += range->step) {
        bytes[static_cast<size_t>(at)] = replacement[static_cast<size_t>(i)];
    }
    return true;
}

bool array_set_item(Machine& m, const Value& self, const Value& key, const Value& value) {
    if (Slice* slice = cast<Slice>(key)) return set_slice(m, self, *slice, value);
    if (!is_int(key) && !m.type_of(key).slots.to_index) {
        raise(m, *m.types.TypeError, "bytearray indices must be integers or slices, not {}",
              type_name(m, key));
        return false;
    }
    const auto byte = value ? byte_of(m, value) : std::optional<char>();
    if (value && !byte) return false;
    const auto index = sequence_index(m, key, static_cast<int64_t>(content(self).size()), "bytearray",
                                      "bytearray index out of range");
    if (!index) return false;
    if (!value) {
        if (!check_resizable(m, self)) return false;
        count_copy(m, content(self).size());
        content(self).erase(static_cast<size_t>(*index), 1);
        return true;
    }
    content(self)[static_cast<size_t>(*index)] = *byte;
    return true;
}

Value array_inplace(Machine& m, BinaryOperator op, const Value& left, const Value& right) {
    if (op == BinaryOperator::Add) {
        const auto more = bytes_view(right);
        if (!more) {
            return raise(m, *m.types.TypeError, "can't concat {} to {}", type_name(m, right),
                         type_name(m, left));
        }
        if (!make_room(m, left, more->size())) return Value();
        content(left) += std::string(*more);
        return left;
    }
    if (op == BinaryOperator::Mult && m.type_of(right).slots.to_index) {
        const Value repeated = m.types.bytearray->slots.binary(m, op, left, right);
        if (!repeated) return Value();
        content(left) = content(repeated);
        return left;
    }
    return Value::not_implemented();
}

Value array_append(Machine& m, const Value* a) {
    const auto byte = byte_of(m, a[1]);
    if (!byte || !make_room(m, a[0], 1)) return Value();
    content(a[0]) += *byte;
    return Value::none();
}

Value array_extend(Machine& m, const Value* a) {
    if (!m.type_of(a[1]).slots.iter && !m.type_of(a[1]).slots.get_item) {
        return raise(m, *m.types.TypeError, "can't extend bytearray with {}", type_name(m, a[1]));
    }
    const auto more = bytes_of_iterable(m, a[1], "byte", Ask::Yes);
    if (!more || !make_room(m, a[0], more->size())) return Value();
    content(a[0]) += *more;
    return Value::none();
}

Value array_insert(Machine& m, const Value* a) {
    const auto index = as_index(m, a[1]);
    if (!index) return Value();
    const auto byte = byte_of(m, a[2]);
    if (!byte || !make_room(m, a[0], 1)) return Value();
    const int64_t size = static_cast<int64_t>(content(a[0]).size());
    const int64_t at = std::clamp<int64_t>(*index < 0 ? *index + size : *index, 0, size);
    count_copy(m, static_cast<uint64_t>(size - at));
    content(a[0]).insert(static_cast<size_t>(at), 1, *byte);
    return Value::none();
}

Value array_pop(Machine& m, const Value* a) {
    const auto index = as_index(m, a[1]);
    if (!index) return Value();
    std::string& bytes = content(a[0]);
    if (bytes.empty()) return raise(m, *m.types.IndexError, "pop from empty bytearray");
    const int64_t size = static_cast<int64_t>(bytes.size()), at = *index < 0 ? *index + size : *index;
    if (at < 0 || at >= size) return raise(m, *m.types.IndexError, "pop index out of range");
    const unsigned char byte = static_cast<unsigned char>(bytes[static_cast<size_t>(at)]);
    if (!check_resizable(m, a[0])) return Value();
    count_copy(m, static_cast<uint64_t>(size - at));
    bytes.erase(static_cast<size_t>(at), 1);
    return Value::small_int(byte);
}

Value array_remove(Machine& m, const Value* a) {
    const auto byte = byte_of(m, a[1]);
    if (!byte) return Value();
    count_copy(m, content(a[0]).size());
    const size_t at = content(a[0]).find(*byte);
    if (at == std::string::npos) return raise(m, *m.types.ValueError, "value not found in bytearray");
    if (!check_resizable(m, a[0])) return Value();
    content(a[0]).erase(at, 1);
    return Value::none();
}

Value array_clear(Machine& m, const Value* a) {
    if (!check_resizable(m, a[0])) return Value();
    content(a[0]).clear();
    return Value::none();
}

Value array_copy(Machine& m, const Value* a) { return new_bytearray(m, content(a[0])); }

Value array_reverse(Machine& m, const Value* a) {
    count_scan(m, content(a[0]).size());
    std::reverse(content(a[0]).begin(), content(a[0]).end());
    return Value::none();
}

constexpr NativeMethod kMethods[] = {
    {"append", "self, item, /", array_append},
    {"extend", "self, iterable_of_ints, /", array_extend},
    {"insert", "self, index, item, /", array_insert},
    {"pop", "self, index=-1, /", array_pop},
    {"remove", "self, value, /", array_remove},
    {"clear", "self, /", array_clear},
    {"copy", "self, /", array_copy},
    {"reverse", "self, /", array_reverse},
};

}  // namespace

void setup_bytearray(Machine& m) {
    Type& type = *m.types.bytearray;
    set_bytes_slots(type);
    type.destroy = destroy_as<Bytes>;
    type.slots.repr = array_repr;
    type.slots.init = array_init;
    type.slots.make = array_make;
    type.slots.set_item = array_set_item;
    type.slots.inplace = array_inplace;
    setup_bytes_methods(m, type);
    add_methods(m, type, kMethods);
    finish_type(m, type);
}

}  // namespace loopscope::vm
