#include "core/vm/containers.h"

#include <algorithm>
#include <bit>

#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

struct ReprState {
    std::vector<const Object*> under_way;
};

// A slice's bound as an int64, cut off at the ends of its range; empty: raised.
std::optional<int64_t> slice_bound(Machine& m, const Value& value) {
    if (value.is_small_int()) return value.small_int();
    if (value.is_none()) return 0;
    if (!m.type_of(value).slots.to_index) {
        return raise(m, *m.types.TypeError,
                     "slice indices must be integers or None or have an __index__ method");
    }
    const Value index = is_int(value) ? value : m.type_of(value).slots.to_index(m, value);
    if (!index) return std::nullopt;
    if (const std::optional<int64_t> fits = as_int64(m, index)) return *fits;
    if (!take_raised_if(m, *m.types.OverflowError)) return std::nullopt;
    const std::optional<bool> negative_value = less(m, index, Value::small_int(0));
    if (!negative_value) return std::nullopt;
    return *negative_value ? INT64_MIN : INT64_MAX;
}

}  // namespace

std::optional<SliceRange> resolve_slice(Machine& m, const Slice& slice, int64_t length) {
    int64_t step = 1;
    if (!slice.step.is_none()) {
        const std::optional<int64_t> given = slice_bound(m, slice.step);
        if (!given) return std::nullopt;
        if (*given == 0) return raise(m, *m.types.ValueError, "slice step cannot be zero");
        step = std::max(*given, -INT64_MAX);
    }
    const int64_t lowest = step < 0 ? -1 : 0;
    const int64_t highest = step < 0 ? length - 1 : length;
    const auto clamp = [&](const Value& value, int64_t otherwise) -> std::optional<int64_t> {
        if (value.is_none()) return otherwise;
        std::optional<int64_t> given = slice_bound(m, value);
        if (!given) return std::nullopt;
        if (*given < 0) *given = *given < -length ? lowest : std::max(*given + length, lowest);
        return std::min(*given, highest);
    };
    const std::optional<int64_t> start = clamp(slice.start, step < 0 ? highest : lowest);
    if (!start) return std::nullopt;
    const std::optional<int64_t> stop = clamp(slice.stop, step < 0 ? lowest : highest);
    if (!stop) return std::nullopt;
    int64_t count = 0;
    if (step > 0 && *start < *stop) count = (*stop - *start - 1) / step + 1;
    if (step < 0 && *stop < *start) count = (*start - *stop - 1) / -step + 1;
    return SliceRange{*start, *stop, step, count};
}

std::optional<SliceRange> resolve_bounds(Machine& m, const Value& start, const Value& stop, int64_t length) {
    for (const Value& bound : {start, stop}) {
        if (bound.empty() || m.type_of(bound).slots.to_index) continue;
        return raise(m, *m.types.TypeError, "slice indices must be integers or have an __index__ method");
    }
    const Value none = Value::none();
    const Value slice = m.new_slice(start.empty() ? none : start, stop.empty() ? none : stop, none);
    return resolve_slice(m, as<Slice>(slice), length);
}

std::optional<bool> flag_argument(Machine& m, const Value& value) {
    if (value.is_bool()) return value.is_true();
    const std::optional<int64_t> number = as_index(m, value);
    if (!number) return std::nullopt;
    return *number != 0;
}

std::optional<int64_t> sequence_index(Machine& m, const Value& key, int64_t length, const char* type_text,
                                      const char* message) {
    int64_t index = 0;
    if (key.is_small_int()) {
        index = key.small_int();
    } else {
        if (!m.type_of(key).slots.to_index) {
            return raise(m, *m.types.TypeError, "{} indices must be integers or slices, not {}", type_text,
                         type_name(m, key));
        }
        const std::optional<int64_t> given = as_index(m, key);
        if (!given) {
            if (take_raised_if(m, *m.types.OverflowError)) {
                return raise(m, *m.types.IndexError, "cannot fit '{}' into an index-sized integer",
                             type_name(m, key));
            }
            return std::nullopt;
        }
        index = *given;
    }
    if (index < 0) index += length;
    if (index < 0 || index >= length) return raise_text(m, *m.types.IndexError, message);
    return index;
}

std::optional<int64_t> repeat_count(Machine& m, const Value& factor) {
    if (!m.type_of(factor).slots.to_index) {
        return raise(m, *m.types.TypeError, "can't multiply sequence by non-int of type '{}'",
                     type_name(m, factor));
    }
    const std::optional<int64_t> count = as_index(m, factor);
    if (!count) {
        if (take_raised_if(m, *m.types.OverflowError)) {
            return raise(m, *m.types.OverflowError, "cannot fit '{}' into an index-sized integer",
                         type_name(m, factor));
        }
        return std::nullopt;
    }
    return std::max<int64_t>(*count, 0);
}

ReprGuard::ReprGuard(Machine& m, const Value& object) : m_machine(m) {
    auto& under_way = m.state<ReprState>().under_way;
    again = std::find(under_way.rbegin(), under_way.rend(), object.object()) != under_way.rend();
    if (again) return;
    if (m.depth + m.native_depth >= m.limits.recursion) {
        failed = true;
        raise(m, *m.types.RecursionError,
              "maximum recursion depth exceeded while getting the repr of an object");
        return;
    }
    ++m.native_depth;
    m_entered = true;
    under_way.push_back(object.object());
}

ReprGuard::~ReprGuard() {
    if (!m_entered) return;
    --m_machine.native_depth;
    m_machine.state<ReprState>().under_way.pop_back();
}

void RecursionGuard::fail(const char* what) {
    failed = true;
    raise(m_machine, *m_machine.types.RecursionError, "maximum recursion depth exceeded{}", what);
}

bool charge(Machine& m, Object& object, uint64_t bytes) {
    if (bytes < 4096) return true;
    // Rounded up to a power of two, whose exponent fits the object's spare 16 bits.
    const auto exponent = static_cast<uint16_t>(std::bit_width(bytes - 1));
    if (exponent <= object.small) return true;
    const uint64_t more = (uint64_t{1} << exponent) - (object.small ? uint64_t{1} << object.small : 0);
    if (exponent > 48 || !m.reserve(more)) {
        if (!m.has_raised() && !m.stopping) raise_text(m, *m.types.MemoryError, "");
        return false;
    }
    m.bytes_in_use += more;
    object.small = exponent;
    return true;
}

void discharge(Object& object) {
    if (object.small) object.type->machine->bytes_in_use -= uint64_t{1} << object.small;
    object.small = 0;
}

std::optional<int64_t> refuse_hash(Machine& m, const Value& self) {
    return raise(m, *m.types.TypeError, "unhashable type: '{}'", type_name(m, self));
}

void make_unhashable(Machine& m, Type& type) {
    type.slots.hash = refuse_hash;
    type.dict->table.set_name(*m.names.n_hash, Value::none());
}

bool check_arity(Machine& m, std::string_view name, const CallArguments& arguments, uint32_t least,
                 uint32_t most) {
    const uint32_t count = arguments.positional_count;
    if (count >= least && count <= most) return true;
    const uint32_t bound = count < least ? least : most;
    raise(m, *m.types.TypeError, "{} expected {}{} argument{}, got {}", name,
          least == most   ? ""
          : count < least ? "at least "
                          : "at most ",
          bound, bound == 1 ? "" : "s", count);
    return false;
}

bool check_no_keywords(Machine& m, std::string_view name, const CallArguments& arguments) {
    if (!arguments.names || arguments.names->items.empty()) return true;
    raise(m, *m.types.TypeError, "{}() takes no keyword arguments", name);
    return false;
}

bool check_keywords(Machine& m, std::string_view function, const CallArguments& arguments,
                    std::initializer_list<std::string_view> known) {
    for (size_t i = 0; arguments.names && i < arguments.names->items.size(); ++i) {
        const std::string_view name = text_of(arguments.names->items[i]);
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        raise(m, *m.types.TypeError, "'{}' is an invalid keyword argument for {}()", name, function);
        return false;
    }
    return true;
}

Value keyword_argument(const CallArguments& arguments, std::string_view name) {
    if (!arguments.names) return Value();
    for (size_t i = 0; i < arguments.names->items.size(); ++i) {
        if (text_of(arguments.names->items[i]) == name)
            return arguments.values[arguments.positional_count + i];
    }
    return Value();
}

}  // namespace loopscope::vm
