// memoryview of bytes and bytearrays: one dimension, items of any native format, any step. It owns its
// object, not its bytes. Differs: cast() makes no views of more dimensions.
#include <algorithm>

#include "core/vm/bytes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/view_items.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

struct MemoryView : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::MemoryView); }
    Value source;  // a Bytes; empty once released
    // In bytes, but for count, which is of items; step is from item to item.
    int64_t start = 0, count = 0, step = 1, item_size = 1;
    std::string format = "B";
    bool read_only = true;
    bool exported = false;  // it keeps a bytearray from changing its length
    // The viewed bytes in order, when step is not 1.
    mutable std::string gathered;
};

const std::string& storage(const MemoryView& view) { return as<Bytes>(view.source).bytes; }

bool in_bounds(const MemoryView& view) {
    const int64_t size = static_cast<int64_t>(storage(view).size());
    const int64_t last = view.start + (view.count - 1) * view.step;
    return view.count == 0 ||
           (view.start >= 0 && view.start < size && last >= 0 && last + view.item_size <= size);
}

std::string_view content(const MemoryView& view) {
    if (!in_bounds(view)) return {};
    if (view.step == view.item_size) {
        return std::string_view(storage(view))
            .substr(static_cast<size_t>(view.start), static_cast<size_t>(view.count * view.item_size));
    }
    view.gathered.clear();
    for (int64_t i = 0; i < view.count; ++i) {
        view.gathered.append(storage(view), static_cast<size_t>(view.start + i * view.step),
                             static_cast<size_t>(view.item_size));
    }
    return view.gathered;
}

// How many views are of each bytearray: those may not change their length.
using Exports = std::unordered_map<const Object*, uint32_t>;

void open_view(Machine& m, MemoryView& view, const Value& source) {
    view.source = source;
    view.exported = source.is_layout(Layout::ByteArray);
    if (view.exported) ++m.state<Exports>()[source.object()];
}

void close_view(Machine& m, MemoryView& view) {
    if (view.exported) {
        Exports& exports = m.state<Exports>();
        if (const auto found = exports.find(view.source.object());
            found != exports.end() && --found->second == 0) {
            exports.erase(found);
        }
    }
    view.exported = false;
    view.source = Value();
}

void destroy_view(Object* object) {
    close_view(*object->type->machine, *static_cast<MemoryView*>(object));
    destroy_as<MemoryView>(object);
}

char letter_of(const MemoryView& view) { return view.format.back(); }

bool check_open(Machine& m, const Value& self) {
    if (as<MemoryView>(self).source) return true;
    raise(m, *m.types.ValueError, "operation forbidden on released memoryview object");
    return false;
}

void copy_view(Machine& m, MemoryView& view, const MemoryView& other) {
    open_view(m, view, other.source);
    view.start = other.start;
    view.count = other.count;
    view.step = other.step;
    view.item_size = other.item_size;
    view.format = other.format;
    view.read_only = other.read_only;
}

Value view_make(Machine& m, Type& type, const CallArguments& arguments) {
    Value source = keyword_argument(arguments, "object");
    const size_t given = arguments.positional_count + (arguments.names ? arguments.names->items.size() : 0);
    if (given > 1) {
        return raise(m, *m.types.TypeError, "memoryview() takes at most 1 argument ({} given)", given);
    }
    if (!source && arguments.positional_count == 0)
        return raise(m, *m.types.TypeError, "memoryview() missing required argument 'object' (pos 1)");
    if (!source) source = arguments.values[0];
    Ref<MemoryView> view = m.make<MemoryView>(type);
    if (MemoryView* other = cast<MemoryView>(source)) {
        if (!check_open(m, source)) return Value();
        copy_view(m, *view, *other);
    } else if (Bytes::is(source)) {
        open_view(m, *view, source);
        view->read_only = !source.is_layout(Layout::ByteArray);
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

Value view_to_list(Machine& m, const Value* a);

std::optional<int64_t> view_hash(Machine& m, const Value& self) {
    if (!check_open(m, self)) return std::nullopt;
    if (!as<MemoryView>(self).read_only) {
        return raise(m, *m.types.ValueError, "cannot hash writable memoryview object");
    }
    if (std::string_view("Bbc").find(letter_of(as<MemoryView>(self))) == std::string_view::npos) {
        return raise(m, *m.types.ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    return bytes_hash(content(as<MemoryView>(self)));
}

bool same_format(const MemoryView& a, const Value& other) {
    const MemoryView* b = cast<MemoryView>(other);
    return letter_of(a) == (b ? letter_of(*b) : 'B');
}

Value view_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (op != CompareOperator::Eq && op != CompareOperator::NotEq) return Value::not_implemented();
    if (left.is(right)) return Value::boolean(op == CompareOperator::Eq);
    const auto a = bytes_view(left), b = bytes_view(right);
    if (!a || !b) return Value::not_implemented();
    const MemoryView& view = MemoryView::is(left) ? as<MemoryView>(left) : as<MemoryView>(right);
    const Value& other = MemoryView::is(left) ? right : left;
    if (same_format(view, other) && letter_of(view) != 'f' && letter_of(view) != 'd')
        return Value::boolean((*a == *b) == (op == CompareOperator::Eq));
    // Of different formats, or numbers that may equal others bit by bit different: item by item.
    const Value ours = view_to_list(m, &left);
    const Value theirs = MemoryView::is(right) ? view_to_list(m, &right) : list_of(m, right);
    if (!ours || !theirs) return Value();
    return compare(m, op, ours, theirs);
}

std::optional<int64_t> view_index(Machine& m, const MemoryView& view, const Value& key) {
    const auto is_index = [&m](const Value& each) { return is_int(each) || m.type_of(each).slots.to_index; };
    if (const Tuple* several = cast<Tuple>(key); several && several->items.empty()) {
        return raise(m, *m.types.NotImplementedError, "sub-views are not implemented");
    } else if (several && several->items.size() == 1 && is_index(several->items[0])) {
        return sequence_index(m, several->items[0], view.count, "memoryview",
                              "index out of bounds on dimension 1");
    } else if (several && std::all_of(several->items.begin(), several->items.end(),
                                      [](const Value& each) { return Slice::is(each); })) {
        return raise(m, *m.types.NotImplementedError, "multi-dimensional slicing is not implemented");
    } else if (several && several->items.size() > 1 &&
        std::all_of(several->items.begin(), several->items.end(), is_index)) {
        return raise(m, *m.types.TypeError, "cannot index 1-dimension view with {}-element tuple",
                     several->items.size());
    }
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
        if (!range || !check_open(m, self)) return Value();
        Ref<MemoryView> part = m.make<MemoryView>(*m.types.memoryview);
        copy_view(m, *part, view);
        part->start = view.start + range->start * view.step;
        part->step = view.step * range->step;
        part->count = range->count;
        return std::move(part).value();
    }
    const auto index = view_index(m, view, key);
    if (!index || !check_open(m, self)) return Value();
    if (!in_bounds(view)) return raise(m, *m.types.IndexError, "index out of bounds on dimension 1");
    return read_item(m, letter_of(view), storage(view).data() + view.start + *index * view.step);
}

bool view_set_item(Machine& m, const Value& self, const Value& key, const Value& value) {
    if (!check_open(m, self)) return false;
    const MemoryView& view = as<MemoryView>(self);
    if (view.read_only) {
        raise(m, *m.types.TypeError, "cannot modify read-only memory");
        return false;
    }
    if (!value) {
        raise(m, *m.types.TypeError, "cannot delete memory");
        return false;
    }
    SliceRange range{0, 0, 1, 1};
    std::string replacement;
    if (Slice* slice = cast<Slice>(key)) {
        const auto given = need_bytes(m, value);
        if (!given) return false;
        replacement = *given;
        const auto resolved = resolve_slice(m, *slice, view.count);
        if (!resolved) return false;
        range = *resolved;
        count_work(m, replacement.size());
        if (static_cast<int64_t>(replacement.size()) != range.count * view.item_size ||
            !same_format(view, value)) {
            raise(m, *m.types.ValueError,
                  "memoryview assignment: lvalue and rvalue have different structures");
            return false;
        }
    } else {
        const auto index = view_index(m, view, key);
        if (!index) return false;
        auto written = write_item(m, view.format, value);
        if (!written) return false;
        range.start = *index;
        replacement = std::move(*written);
    }
    if (!check_open(m, self)) return false;  // released by the code of an index or value
    if (!in_bounds(view)) return true;
    std::string& bytes = as<Bytes>(view.source).bytes;
    for (int64_t i = 0; i < range.count; ++i) {
        bytes.replace(static_cast<size_t>(view.start + (range.start + i * range.step) * view.step),
                      static_cast<size_t>(view.item_size), replacement,
                      static_cast<size_t>(i * view.item_size), static_cast<size_t>(view.item_size));
    }
    return true;
}

Value view_to_bytes(Machine& m, const Value* a) {
    if (!check_open(m, a[0])) return Value();
    if (!a[1].is_none() && !is_str(a[1])) {
        return raise(m, *m.types.TypeError, "tobytes() argument 'order' must be str or None, not {}",
                     type_name(m, a[1]));
    }
    if (!a[1].is_none() && text_of(a[1]) != "C" && text_of(a[1]) != "F" && text_of(a[1]) != "A") {
        return raise(m, *m.types.ValueError, "order must be 'C', 'F' or 'A'");
    }
    const auto& view = as<MemoryView>(a[0]);
    if (view.step != view.item_size) count_work(m, static_cast<uint64_t>(view.count) >> 1);
    return m.new_bytes(std::string(content(view)));
}

Value view_to_list(Machine& m, const Value* a) {
    if (!check_open(m, a[0])) return Value();
    std::vector<Value> items;
    const MemoryView& view = as<MemoryView>(a[0]);
    const std::string bytes(content(view));
    for (size_t at = 0; at + static_cast<size_t>(view.item_size) <= bytes.size();
         at += static_cast<size_t>(view.item_size)) {
        items.push_back(read_item(m, letter_of(view), bytes.data() + at));
    }
    return m.new_list(std::move(items)).value();
}

struct ViewIterator : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value view;  // empty: exhausted
    int64_t index = 0;
};
struct ViewIteratorType {
    Type* type = nullptr;
};

Value view_iterate(Machine& m, const Value& self) {
    if (!check_open(m, self)) return Value();
    Ref<ViewIterator> iterator = m.make<ViewIterator>(*m.state<ViewIteratorType>().type);
    iterator->view = self;
    return std::move(iterator).value();
}

Value iterator_itself(Machine&, const Value& self) { return self; }

Value iterator_next(Machine& m, const Value& self) {
    ViewIterator& iterator = *static_cast<ViewIterator*>(self.object());
    if (!iterator.view) return Value();
    const MemoryView& view = as<MemoryView>(iterator.view);
    if (iterator.index < view.count) {
        if (!check_open(m, iterator.view)) return Value();
        const int64_t at = view.start + iterator.index++ * view.step;
        return in_bounds(view) ? read_item(m, letter_of(view), storage(view).data() + at) : Value();
    }
    iterator.view = Value();
    return Value();
}

Value view_release(Machine& m, const Value* a) {
    close_view(m, as<MemoryView>(a[0]));
    return Value::none();
}

Value view_cast(Machine& m, const Value* a) {
    if (!check_open(m, a[0])) return Value();
    const MemoryView& view = as<MemoryView>(a[0]);
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "cast() argument 'format' must be str, not {}",
                     a[1].is_none() ? "None" : type_name(m, a[1]));
    }
    if (!a[2].is_none()) {
        return raise(m, *m.types.NotImplementedError,
                     "memoryview: views of several dimensions are not available here");
    }
    if (view.step != view.item_size) {
        return raise(m, *m.types.TypeError, "memoryview: casts are restricted to C-contiguous views");
    }
    const int64_t size = item_size_of(text_of(a[1]));
    if (size == 0) {
        return raise(m, *m.types.ValueError,
                     "memoryview: destination format must be a native single character format prefixed "
                     "with an optional '@'");
    }
    const auto is_bytes = [](char letter) { return letter == 'B' || letter == 'b' || letter == 'c'; };
    if (!is_bytes(letter_of(view)) && !is_bytes(text_of(a[1]).back())) {
        return raise(m, *m.types.TypeError, "memoryview: cannot cast between two non-byte formats");
    }
    if (view.count * view.item_size % size != 0) {
        return raise(m, *m.types.TypeError, "memoryview: length is not a multiple of itemsize");
    }
    Ref<MemoryView> made = m.make<MemoryView>(*m.types.memoryview);
    copy_view(m, *made, view);
    made->count = view.count * view.item_size / size;
    made->item_size = made->step = size;
    made->format = std::string(text_of(a[1]));
    return std::move(made).value();
}

Value view_to_read_only(Machine& m, const Value* a) {
    if (!check_open(m, a[0])) return Value();
    Ref<MemoryView> made = m.make<MemoryView>(*m.types.memoryview);
    copy_view(m, *made, as<MemoryView>(a[0]));
    made->read_only = true;
    return std::move(made).value();
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
    if (!check_open(m, self)) return Value();
    return m.new_int(as<MemoryView>(self).count * as<MemoryView>(self).item_size);
}
Value get_read_only(Machine& m, const Value& self) {
    if (!check_open(m, self)) return Value();
    return Value::boolean(as<MemoryView>(self).read_only);
}
Value get_format(Machine& m, const Value& self) {
    return check_open(m, self) ? m.new_str(as<MemoryView>(self).format) : Value();
}
Value get_item_size(Machine& m, const Value& self) {
    return check_open(m, self) ? m.new_int(as<MemoryView>(self).item_size) : Value();
}
Value get_dimensions(Machine& m, const Value& self) {
    return check_open(m, self) ? Value::small_int(1) : Value();
}
Value get_contiguous(Machine& m, const Value& self) {
    if (!check_open(m, self)) return Value();
    const MemoryView& view = as<MemoryView>(self);
    return Value::boolean(view.count <= 1 || view.step == view.item_size);
}
Value get_suboffsets(Machine& m, const Value& self) {
    return check_open(m, self) ? m.new_tuple().value() : Value();
}
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
    {"cast", "self, /, format, shape=None", view_cast},
    {"toreadonly", "self, /", view_to_read_only},
};
constexpr NativeAttribute kAttributes[] = {
    {"obj", get_object, nullptr},         {"nbytes", get_byte_count, nullptr},
    {"readonly", get_read_only, nullptr}, {"format", get_format, nullptr},
    {"itemsize", get_item_size, nullptr}, {"ndim", get_dimensions, nullptr},
    {"shape", get_shape, nullptr},        {"strides", get_strides, nullptr},
    {"contiguous", get_contiguous, nullptr},   {"c_contiguous", get_contiguous, nullptr},
    {"f_contiguous", get_contiguous, nullptr}, {"suboffsets", get_suboffsets, nullptr},
};

}  // namespace

std::optional<std::string_view> bytes_view(const Value& value) {
    if (Bytes* bytes = cast<Bytes>(value)) return bytes->bytes;
    if (MemoryView* view = cast<MemoryView>(value)) {
        if (view->source) return content(*view);
    }
    return std::nullopt;
}

bool check_resizable(Machine& m, const Value& bytes) {
    const Exports& exports = m.state<Exports>();
    if (exports.empty() || !exports.contains(bytes.object())) return true;
    raise(m, *m.types.BufferError, "Existing exports of data: object cannot be re-sized");
    return false;
}

void setup_memoryview(Machine& m) {
    Type& iterator = new_native_type(m, "memory_iterator", Layout::Iterator, *m.types.object,
                                     destroy_as<ViewIterator>);
    iterator.type_flags |= kNotInstantiable | kNotSubclassable | kNoDict;
    iterator.slots.iter = iterator_itself;
    iterator.slots.next = iterator_next;
    finish_type(m, iterator);
    m.state<ViewIteratorType>().type = &iterator;
    Type& type = *m.types.memoryview;
    type.type_flags |= kNotSubclassable;
    type.destroy = destroy_view;
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
