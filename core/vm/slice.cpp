#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/list.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

Slice& slice_at(const Value& value) { return *static_cast<Slice*>(value.object()); }

Value slice_make(Machine& m, Type&, const CallArguments& arguments) {
    if (!check_no_keywords(m, "slice", arguments) || !check_arity(m, "slice", arguments, 1, 3))
        return Value();
    const Value* a = arguments.values;
    const Value none = Value::none();
    if (arguments.positional_count == 1) return m.new_slice(none, a[0], none);
    return m.new_slice(a[0], a[1], arguments.positional_count == 3 ? a[2] : none);
}

Value slice_repr(Machine& m, const Value& self) {
    const Slice& slice = slice_at(self);
    const std::optional<std::string> start = repr_text(m, slice.start);
    if (!start) return Value();
    const std::optional<std::string> stop = repr_text(m, slice.stop);
    if (!stop) return Value();
    const std::optional<std::string> step = repr_text(m, slice.step);
    if (!step) return Value();
    return m.new_str("slice(" + *start + ", " + *stop + ", " + *step + ")");
}

Value slice_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    if (!Slice::is(left) || !Slice::is(right)) return Value::not_implemented();
    const Slice &a = slice_at(left), &b = slice_at(right);
    return compare_items(m, op, {a.start, a.stop, a.step}, {b.start, b.stop, b.step});
}

Value slice_indices(Machine& m, const Value* a) {
    const std::optional<int64_t> length = as_index(m, a[1]);
    if (!length) return Value();
    if (*length < 0) return raise(m, *m.types.ValueError, "length should not be negative");
    const auto range = resolve_slice(m, slice_at(a[0]), *length);
    if (!range) return Value();
    return m.new_tuple({m.new_int(range->start), m.new_int(range->stop), m.new_int(range->step)}).value();
}

Value slice_start(Machine&, const Value& self) { return slice_at(self).start; }
Value slice_stop(Machine&, const Value& self) { return slice_at(self).stop; }
Value slice_step(Machine&, const Value& self) { return slice_at(self).step; }

const NativeMethod kMethods[] = {{"indices", "self, object, /", slice_indices}};
const NativeAttribute kAttributes[] = {
    {"start", slice_start, nullptr}, {"stop", slice_stop, nullptr}, {"step", slice_step, nullptr}};

}  // namespace

void setup_slice(Machine& m) {
    Type& type = *m.types.slice;
    type.destroy = destroy_as<Slice>;
    type.type_flags |= kNotSubclassable;
    type.slots.make = slice_make;
    type.slots.repr = slice_repr;
    type.slots.compare = slice_compare;
    add_methods(m, type, kMethods);
    add_attributes(m, type, kAttributes);
    make_unhashable(m, type);
}

}  // namespace loopscope::vm
