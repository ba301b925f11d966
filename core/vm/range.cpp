// range: lazily computed whole numbers. Bounds that fit a machine word are computed on directly, others
// through Python's own arithmetic.
#include "core/vm/range.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/list.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

Range& range_at(const Value& value) { return *static_cast<Range*>(value.object()); }

Value zero() { return Value::small_int(0); }
Value one() { return Value::small_int(1); }

Value new_range(Machine& m, Value start, Value stop, Value step) {
    Ref<Range> range = m.make<Range>(*m.types.range);
    range->start = std::move(start);
    range->stop = std::move(stop);
    range->step = std::move(step);
    return range.value();
}

// An argument as an int object.
Value to_int_object(Machine& m, const Value& value) {
    if (value.is_small_int()) return value;
    if (value.is_bool()) return Value::small_int(value.is_true());
    if (is_int(value) && &m.type_of(value) == m.types.int_) return value;
    if (!m.type_of(value).slots.to_index) {
        return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(m, value));
    }
    return m.type_of(value).slots.to_index(m, value);
}

Value range_make(Machine& m, Type&, const CallArguments& arguments) {
    if (!check_no_keywords(m, "range", arguments) || !check_arity(m, "range", arguments, 1, 3))
        return Value();
    Value values[3];
    for (uint32_t i = 0; i < arguments.positional_count; ++i) {
        values[i] = to_int_object(m, arguments.values[i]);
        if (!values[i]) return Value();
    }
    if (arguments.positional_count == 1) return new_range(m, zero(), values[0], one());
    if (arguments.positional_count == 2) return new_range(m, values[0], values[1], one());
    const std::optional<bool> no_step = equal(m, values[2], zero());
    if (!no_step) return Value();
    if (*no_step) return raise(m, *m.types.ValueError, "range() arg 3 must not be zero");
    return new_range(m, values[0], values[1], values[2]);
}

// How many numbers, by Python's arithmetic.
Value big_length(Machine& m, const Range& range) {
    const std::optional<bool> upwards = less(m, zero(), range.step);
    if (!upwards) return Value();
    const Value& low = *upwards ? range.start : range.stop;
    const Value& high = *upwards ? range.stop : range.start;
    const std::optional<bool> any = less(m, low, high);
    if (!any) return Value();
    if (!*any) return zero();
    const Value step = *upwards ? range.step : negative(m, range.step);
    Value span = binary(m, BinaryOperator::Sub, high, low);
    if (span) span = binary(m, BinaryOperator::Sub, span, one());
    if (span && step) span = binary(m, BinaryOperator::FloorDiv, span, step);
    return span ? binary(m, BinaryOperator::Add, span, one()) : Value();
}

Value length_value(Machine& m, const Range& range) {
    if (const std::optional<SmallRange> small = small_range(range)) return m.new_int(small->length);
    return big_length(m, range);
}

// The number at an index that is known to be inside.
Value number_at(Machine& m, const Range& range, const Value& index) {
    const Value offset = binary(m, BinaryOperator::Mult, index, range.step);
    return offset ? binary(m, BinaryOperator::Add, range.start, offset) : Value();
}

std::optional<int64_t> range_len(Machine& m, const Value& self) {
    const Value length = length_value(m, range_at(self));
    if (!length) return std::nullopt;
    return as_int64(m, length);
}

std::optional<bool> range_truth(Machine& m, const Value& self) {
    const Value length = length_value(m, range_at(self));
    return length ? truth(m, length) : std::nullopt;
}

Value range_slice(Machine& m, const Range& range, const Value& key) {
    const Value length_of_it = length_value(m, range);
    if (!length_of_it) return Value();
    if (!length_of_it.is_small_int()) {
        return raise(m, *m.types.OverflowError, "cannot slice a range longer than a machine word");
    }
    const auto part = resolve_slice(m, as<Slice>(key), length_of_it.small_int());
    if (!part) return Value();
    Value start = number_at(m, range, m.new_int(part->start));
    Value stop = start ? number_at(m, range, m.new_int(part->stop)) : Value();
    Value step = stop ? binary(m, BinaryOperator::Mult, m.new_int(part->step), range.step) : Value();
    return step ? new_range(m, start, stop, step) : Value();
}

Value range_get_item(Machine& m, const Value& self, const Value& key) {
    const Range& range = range_at(self);
    if (key.is_layout(Layout::Slice)) return range_slice(m, range, key);
    if (!m.type_of(key).slots.to_index) {
        return raise(m, *m.types.TypeError, "range indices must be integers or slices, not {}",
                     type_name(m, key));
    }
    Value index = to_int_object(m, key);
    const Value length_of_it = index ? length_value(m, range) : Value();
    if (!length_of_it) return Value();
    std::optional<bool> below = less(m, index, zero());
    if (!below) return Value();
    if (*below) {
        index = binary(m, BinaryOperator::Add, index, length_of_it);
        if (!index) return Value();
        below = less(m, index, zero());
        if (!below) return Value();
    }
    const std::optional<bool> inside = less(m, index, length_of_it);
    if (!inside) return Value();
    if (*below || !*inside) return raise(m, *m.types.IndexError, "range object index out of range");
    return number_at(m, range, index);
}

Value range_repr(Machine& m, const Value& self) {
    const Range& range = range_at(self);
    const std::optional<std::string> start = repr_text(m, range.start), stop = repr_text(m, range.stop),
                                     step = repr_text(m, range.step);
    if (!start || !stop || !step) return Value();
    const std::string bounds = "range(" + *start + ", " + *stop;
    return m.new_str(range.step.is(one()) ? bounds + ")" : bounds + ", " + *step + ")");
}

// For an int: its index in the range, or -1.
Value index_of_int(Machine& m, const Range& range, const Value& number) {
    const std::optional<SmallRange> small = small_range(range);
    if (small && number.is_small_int()) {
        const int64_t n = number.small_int();
        const int64_t last = small->start + (small->length - 1) * small->step;
        const bool inside = small->length > 0 && n >= std::min(small->start, last) &&
                            n <= std::max(small->start, last) && (n - small->start) % small->step == 0;
        return m.new_int(inside ? (n - small->start) / small->step : -1);
    }
    const Value offset = binary(m, BinaryOperator::Sub, number, range.start);
    const Value rest = offset ? binary(m, BinaryOperator::Mod, offset, range.step) : Value();
    const std::optional<bool> on_it = rest ? equal(m, rest, zero()) : std::nullopt;
    if (!on_it) return Value();
    const Value index = binary(m, BinaryOperator::FloorDiv, offset, range.step);
    const Value count = index ? length_value(m, range) : Value();
    if (!count) return Value();
    const std::optional<bool> below = less(m, index, zero()), inside = less(m, index, count);
    if (!below || !inside) return Value();
    return *on_it && !*below && *inside ? index : Value::small_int(-1);
}

// The index of anything: numbers of other kinds are found by comparing with each.
Value find_index(Machine& m, const Value& self, const Value& item) {
    if (item.is_small_int() || item.is_bool() || &m.type_of(item) == m.types.int_) {
        return index_of_int(m, range_at(self), to_int_object(m, item));
    }
    int64_t position = -1, at = 0;
    const bool ok = for_each(m, self, [&](const Value& number) {
        const std::optional<bool> same = equal(m, number, item);
        if (same && *same) position = at;
        ++at;
        return same && !*same;
    });
    return ok ? m.new_int(position) : Value();
}

std::optional<bool> range_contains(Machine& m, const Value& self, const Value& item) {
    const Value index = find_index(m, self, item);
    if (!index) return std::nullopt;
    return !index.is(Value::small_int(-1));
}

Value range_index(Machine& m, const Value* a) {
    const Value index = find_index(m, a[0], a[1]);
    if (!index || !index.is(Value::small_int(-1))) return index;
    if (!is_int(a[1])) return raise(m, *m.types.ValueError, "sequence.index(x): x not in sequence");
    const std::optional<std::string> text = repr_text(m, a[1]);
    if (!text) return Value();
    return raise(m, *m.types.ValueError, "{} is not in range", *text);
}

Value range_count(Machine& m, const Value* a) {
    if (is_int(a[1])) {
        const std::optional<bool> inside = range_contains(m, a[0], a[1]);
        return inside ? Value::small_int(*inside) : Value();
    }
    int64_t count = 0;
    const bool ok = for_each(m, a[0], [&](const Value& number) {
        const std::optional<bool> same = equal(m, number, a[1]);
        count += same && *same;
        return same.has_value();
    });
    return ok ? m.new_int(count) : Value();
}

// What makes two ranges equal: (length, first, step), with None where that says nothing.
Value range_key(Machine& m, const Range& range) {
    const Value count = length_value(m, range);
    if (!count) return Value();
    const bool empty = count.is(zero()), single = count.is(one());
    return m
        .new_tuple({count, empty ? Value::none() : range.start, empty || single ? Value::none() : range.step})
        .value();
}

Value range_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (op != CompareOperator::Eq && op != CompareOperator::NotEq) return Value::not_implemented();
    if (!Range::is(left) || !Range::is(right)) return Value::not_implemented();
    const Value a = range_key(m, range_at(left)), b = a ? range_key(m, range_at(right)) : Value();
    return b ? compare(m, op, a, b) : Value();
}

std::optional<int64_t> range_hash(Machine& m, const Value& self) {
    const Value key = range_key(m, range_at(self));
    return key ? hash(m, key) : std::nullopt;
}

Value range_start(Machine&, const Value& self) { return range_at(self).start; }
Value range_stop(Machine&, const Value& self) { return range_at(self).stop; }
Value range_step(Machine&, const Value& self) { return range_at(self).step; }

const NativeMethod kMethods[] = {{"index", "self, value, /", range_index},
                                 {"count", "self, value, /", range_count},
                                 {"__reversed__", "self, /", range_reversed}};
const NativeAttribute kAttributes[] = {
    {"start", range_start, nullptr}, {"stop", range_stop, nullptr}, {"step", range_step, nullptr}};

}  // namespace

std::optional<SmallRange> small_range(const Range& range) {
    if (!range.start.is_small_int() || !range.stop.is_small_int() || !range.step.is_small_int()) return {};
    const int64_t start = range.start.small_int(), stop = range.stop.small_int(),
                  step = range.step.small_int();
    int64_t length = 0;  // differences of 63-bit numbers fit 64 bits
    if (step > 0 && start < stop) length = (stop - start - 1) / step + 1;
    if (step < 0 && stop < start) length = (start - stop - 1) / -step + 1;
    return SmallRange{start, step, length};
}

Value range_length(Machine& m, const Range& range) { return length_value(m, range); }

void setup_range(Machine& m) {
    Type& type = *m.types.range;
    type.destroy = destroy_as<Range>;
    type.type_flags |= kIsSequence | kNotSubclassable;
    Slots& slots = type.slots;
    slots.make = range_make;
    slots.repr = range_repr;
    slots.get_item = range_get_item;
    slots.len = range_len;
    slots.truth = range_truth;
    slots.contains = range_contains;
    slots.compare = range_compare;
    slots.hash = range_hash;
    slots.iter = range_iter;
    add_methods(m, type, kMethods);
    add_attributes(m, type, kAttributes);
}

}  // namespace loopscope::vm
