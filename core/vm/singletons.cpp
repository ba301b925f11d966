// None, NotImplemented and Ellipsis.
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

template <size_t Index>
Value repr_of(Machine& m, const Value&) {
    static constexpr const char* kNames[] = {"None", "NotImplemented", "Ellipsis"};
    return m.new_str(kNames[Index]);
}

std::optional<bool> none_truth(Machine&, const Value&) { return false; }
std::optional<bool> not_implemented_truth(Machine& m, const Value&) {
    if (!warn(m, *m.types.DeprecationWarning, "NotImplemented should not be used in a boolean context"))
        return std::nullopt;
    return true;
}

// Fixed, where CPython takes an address.
template <size_t Index>
std::optional<int64_t> hash_of(Machine&, const Value&) {
    return 0x7e30a8 + static_cast<int64_t>(Index);
}

template <size_t Index>
Value make(Machine& m, Type& type, const CallArguments& arguments) {
    if (arguments.positional_count || (arguments.names && !arguments.names->items.empty())) {
        return raise(m, *m.types.TypeError, "{} takes no arguments", type.name);
    }
    return Index == 0 ? Value::none() : Index == 1 ? Value::not_implemented() : Value::ellipsis();
}

template <size_t Index>
void set_up(Machine& m, Type& type) {
    type.slots.repr = repr_of<Index>;
    type.slots.hash = hash_of<Index>;
    type.slots.make = make<Index>;
    type.destroy = destroy_as<Object>;
    type.type_flags |= kNotSubclassable;
    finish_type(m, type);
}

}  // namespace

void setup_singletons(Machine& m) {
    m.types.none_type->slots.truth = none_truth;
    set_up<0>(m, *m.types.none_type);
    m.types.not_implemented_type->slots.truth = not_implemented_truth;
    set_up<1>(m, *m.types.not_implemented_type);
    set_up<2>(m, *m.types.ellipsis_type);
}

}  // namespace loopscope::vm
