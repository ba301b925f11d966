// memoryview of bytes and bytearrays: one dimension, format 'B', any step. It owns its object, not its bytes.
#include <algorithm>

#include "core/vm/bytes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

struct MemoryView : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::MemoryView); }
    Value source;  // a Bytes; empty once released
    int64_t start = 0, count = 0, step = 1;
    // The viewed bytes in order, when step is not 1.
    mutable std::string gathered;
};

const std::string& storage(const MemoryView& view) { return as<Bytes>(view.source).bytes; }

bool in_bounds(const MemoryView& view) {
    const int64_t size = static_cast<int64_t>(storage(view).size());
    const int64_t last = view.start + (view.count - 1) * view.step;
    return view.count == 0 || (view.start >= 0 && view.start < size && last >= 0 && last < size);
}

std::string_view content(const MemoryView& view) {
    if (!in_bounds(view)) return {};
    if (view.step == 1) {
        return std::string_view(storage(view))
            .substr(static_cast<size_t>(view.start), static_cast<size_t>(view.count));
    }
    view.gathered.clear();
    for (int64_t i = 0; i < view.count; ++i) {
        view.gathered += storage(view)[static_cast<size_t>(view.start + i * view.step)];
    }
    return view.gathered;
}

bool check_open(Machine& m, const Value& self) {
    if (as<MemoryView>(self).source) return true;
    raise(m, *m.types.ValueError, "operation forbidden on released memoryview object");
    return false;
}

Value view_make(Machine& m, Type& type, const CallArguments& arguments) {
    Value source = keyword_argument(arguments, "object");
    if (!source && !check_arity(m, "memoryview", arguments, 1, 1)) return Value();
    if (!source) source = arguments.values[0];
    Ref<MemoryView> view = m.make<MemoryView>(type);
    if (MemoryView* other = cast<MemoryView>(source)) {
        if (!check_open(m, source)) return Value();
        view->source = other->source;
        view->start = other->start;
        view->count = other->count;
        view->step = other->step;
    } else if (Bytes::is(source)) {
        view->source = source;
        view->count = static_cast<int64_t>(as<Bytes>(source).bytes.size());
    } else {
        return raise(m, *m.types.TypeError, "memoryview: a bytes-like object is required, not '{}'",
                     type_name(m, source));
    }
    return std::move(view).value();
}

Value view_repr(Machine& m, const Value& self) {
    return m.new_str(fmt::format("<{}memory at 0x{:x}>", as<MemoryView>(self).source ? "" : "released ",
                                 m.identity(self)));
}

std::optional<int64_t> view_length(Machine& m, const Value& self) {
    if (!check_open(m, self)) return std::nullopt;
    return as<MemoryView>(self).count;
}

std::optional<int64_t> view_hash(Machine& m, const Value& self) {
    if (!check_open(m, self)) return std::nullopt;
    if (!as<MemoryView>(self).source.is_layout(Layout::Bytes)) {
        return raise(m, *m.types.ValueError, "cannot hash writable memoryview object");
    }
    return bytes_hash(content(as<MemoryView>(self)));
}

Value view_compare(Machine&, CompareOperator op, const Value& left, const Value& right) {
    if (op != CompareOperator::Eq && op != CompareOperator::NotEq) return Value::not_implemented();
    const auto a = bytes_view(left), b = bytes_view(right);
    if (!a || !b) return Value::not_implemented();
    return Value::boolean((*a == *b) == (op == CompareOperator::Eq));
}

std::optional<int64_t> view_index(Machine& m, const MemoryView& view, const Value& key) {
    if (!is_int(key) && !m.type_of(key).slots.to_index) {
        return raise(m, *m.types.TypeError, "memoryview: invalid slice key");
    }
    return sequence_index(m, key, view.count, "memoryview", "index out of bounds on dimension 1");
}

Value view_get_item(Machine& m, const Value& self, const Value& key) {
    if (!check_open(m, self)) return Value();
    const MemoryView& view = as<MemoryView>(self);
    if (Slice* slice = cast<Slice>(key)) {
        const auto range = resolve_slice(m, *slice, view.count);
        if (!range) return Value();
        Ref<MemoryView> part = m.make<MemoryView>(*m.types.memoryview);
        part->source = view.source;
        part->start = view.start + range->start * view.step;
        part->step = view.step * range->step;
        part->count = range->count;
        return std::move(part).value();
    }
    const auto index = view_index(m, view, key);
    if (!index) return Value();
    if (!in_bounds(view)) return raise(m, *m.types.IndexError, "index out of bounds on dimension 1");
    return Value::small_int(
        static_cast<unsigned char>(storage(view)[static_cast<size_t>(view.start + *index * view.step)]));
}

bool view_set_item(Machine& m, const Value& self, const Value& key, const Value& value) {
    if (!check_open(m, self)) return false;
    const MemoryView& view = as<MemoryView>(self);
    if (!view.source.is_layout(Layout::ByteArray)) {
        raise(m, *m.types.TypeError, "cannot modify read-only memory");
        return false;
    }
    if (!value) {
        raise(m, *m.types.TypeError, "cannot delete memory");
        return false;
    }
    std::string& bytes = as<Bytes>(view.source).bytes;
    SliceRange range{0, 0, 1, 1};
    std::string replacement;
    if (Slice* slice = cast<Slice>(key)) {
        const auto resolved = resolve_slice(m, *slice, view.count);
        if (!resolved) return false;
        range = *resolved;
        const auto given = need_bytes(m, value);
        if (!given) return false;
        replacement = *given;
        if (static_cast<int64_t>(replacement.size()) != range.count) {
            raise(m, *m.types.ValueError,
                  "memoryview assignment: lvalue and rvalue have different structures");
            return false;
        }
    } else {
        const auto index = view_index(m, view, key);
        if (!index) return false;
        if (!is_int(value)) {
            raise(m, *m.types.TypeError, "memoryview: invalid type for format 'B'");
            return false;
        }
        const auto byte = as_int64(m, value);
        if (!byte || *byte < 0 || *byte > 255) {
            if (m.has_raised()) m.take_raised();
            raise(m, *m.types.ValueError, "memoryview: invalid value for format 'B'");
            return false;
        }
        range.start = *index;
        replacement = std::string(1, static_cast<char>(*byte));
    }
    if (!in_bounds(view)) return true;
    for (int64_t i = 0; i < range.count; ++i) {
        bytes[static_cast<size_t>(view.start + (range.start + i * range.step) * view.step)] =
            replacement[static_cast<size_t>(i)];
    }
    return true;
}

Value view_to_bytes(Machine& m, const Value* a) {
    return check_open(m, a[0]) ? m.new_bytes(std::string(content(as<MemoryView>(a[0])))) : Value();
}

Value view_to_list(Machine& m, const Value* a) {
    if (!check_open(m, a[0])) return Value();
    std::vector<Value> items;
    for (char c : content(as<MemoryView>(a[0])))
        items.push_back(Value::small_int(static_cast<unsigned char>(c)));
    return m.new_list(std::move(items)).value();
}

Value view_iterate(Machine& m, const Value& self) {
    const Value items = view_to_list(m, &self);
    return items ? iterate(m, items) : Value();
}

Value view_release(Machine&, const Value* a) {
    as<MemoryView>(a[0]).source = Value();
    return Value::none();
}
Value view_enter(Machine& m, const Value* a) { return check_open(m, a[0]) ? a[0] : Value(); }
Value view_exit(Machine& m, const Value* a) { return view_release(m, a); }
Value view_hex(Machine& m, const Value* a) {
    return check_open(m, a[0]) ? hex_text(m, content(as<MemoryView>(a[0])), a[1], a[2]) : Value();
}

Value get_object(Machine& m, const Value& self) {
    return check_open(m, self) ? as<MemoryView>(self).source : Value();
}
Value get_byte_count(Machine& m, const Value& self) {
    return check_open(m, self) ? m.new_int(as<MemoryView>(self).count) : Value();
}
Value get_read_only(Machine& m, const Value& self) {
    if (!check_open(m, self)) return Value();
    return Value::boolean(as<MemoryView>(self).source.is_layout(Layout::Bytes));
}
Value get_format(Machine& m, const Value&) { return m.new_str("B"); }
Value get_one(Machine&, const Value&) { return Value::small_int(1); }
Value get_shape(Machine& m, const Value& self) {
    return check_open(m, self) ? m.new_tuple({m.new_int(as<MemoryView>(self).count)}).value() : Value();
}
Value get_strides(Machine& m, const Value& self) {
    return check_open(m, self) ? m.new_tuple({m.new_int(as<MemoryView>(self).step)}).value() : Value();
}

constexpr NativeMethod kMethods[] = {
    {"tobytes", "self, /, order='C'", view_to_bytes},
    {"tolist", "self, /", view_to_list},
    {"release", "self, /", view_release},
    {"__enter__", "self, /", view_enter},
    {"__exit__", "self, /, *details", view_exit},
    {"hex", "self, sep=?, bytes_per_sep=1", view_hex},
};
constexpr NativeAttribute kAttributes[] = {
    {"obj", get_object, nullptr},         {"nbytes", get_byte_count, nullptr},
    {"readonly", get_read_only, nullptr}, {"format", get_format, nullptr},
    {"itemsize", get_one, nullptr},       {"ndim", get_one, nullptr},
    {"shape", get_shape, nullptr},        {"strides", get_strides, nullptr},
};

}  // namespace

std::optional<std::string_view> bytes_view(const Value& value) {
    if (Bytes* bytes = cast<Bytes>(value)) return bytes->bytes;
    if (MemoryView* view = cast<MemoryView>(value)) {
        if (view->source) return content(*view);
    }
    return std::nullopt;
}

void setup_memoryview(Machine& m) {
    Type& type = *m.types.memoryview;
    type.type_flags |= kNotSubclassable;
    type.destroy = destroy_as<MemoryView>;
    type.slots.make = view_make;
    type.slots.repr = view_repr;
    type.slots.len = view_length;
    type.slots.hash = view_hash;
    type.slots.compare = view_compare;
    type.slots.iter = view_iterate;
    type.slots.get_item = view_get_item;
    type.slots.set_item = view_set_item;
    add_methods(m, type, kMethods);
    add_attributes(m, type, kAttributes);
    finish_type(m, type);
}

}  // namespace loopscope::vm
