// Which dunder names stand for which slot, and how a class's slots follow from its dunder methods.
#include <algorithm>
#include <cstring>

#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

constexpr auto op(CompareOperator o) { return static_cast<uint8_t>(o); }
constexpr auto op(BinaryOperator o) { return static_cast<uint8_t>(o); }

using K = DunderKind;
using S = SlotId;
using B = BinaryOperator;
using C = CompareOperator;

// Sorted by slot. Arithmetic names come from one list in three forms.
#define ARITHMETIC(ROW)         \
    ROW("add__", B::Add)        \
    ROW("sub__", B::Sub)        \
    ROW("mul__", B::Mult)       \
    ROW("matmul__", B::MatMult) \
    ROW("truediv__", B::Div)    \
    ROW("mod__", B::Mod)        \
    ROW("lshift__", B::LShift)  \
    ROW("rshift__", B::RShift)  \
    ROW("or__", B::BitOr)       \
    ROW("xor__", B::BitXor)     \
    ROW("and__", B::BitAnd)     \
    ROW("floordiv__", B::FloorDiv)

const Dunder kDunders[] = {
    {"__repr__", S::repr, K::UnaryMethod},
    {"__str__", S::str, K::UnaryMethod},
    {"__hash__", S::hash, K::HashMethod},
    {"__call__", S::call, K::CallMethod},
    {"__getattribute__", S::get_attr, K::GetAttrMethod},
    {"__setattr__", S::set_attr, K::SetAttrMethod},
    {"__delattr__", S::set_attr, K::DelAttr},
    {"__get__", S::describe_get, K::Get},
    {"__set__", S::describe_set, K::Set},
    {"__delete__", S::describe_set, K::Delete},
    {"__iter__", S::iter, K::UnaryMethod},
    {"__next__", S::next, K::Next},
    {"__await__", S::await, K::UnaryMethod},
    {"__aiter__", S::aiter, K::UnaryMethod},
    {"__anext__", S::anext, K::UnaryMethod},
    {"__len__", S::len, K::LengthMethod},
    {"__bool__", S::truth, K::TruthMethod},
    {"__getitem__", S::get_item, K::GetItem},
    {"__setitem__", S::set_item, K::SetItemMethod},
    {"__delitem__", S::set_item, K::DelItem},
    {"__contains__", S::contains, K::ContainsMethod},
    {"__eq__", S::compare, K::CompareMethod, op(C::Eq)},
    {"__ne__", S::compare, K::CompareMethod, op(C::NotEq)},
    {"__lt__", S::compare, K::CompareMethod, op(C::Lt)},
    {"__le__", S::compare, K::CompareMethod, op(C::LtE)},
    {"__gt__", S::compare, K::CompareMethod, op(C::Gt)},
    {"__ge__", S::compare, K::CompareMethod, op(C::GtE)},
#define ROW(name, operation)                                \
    {"__" name, S::binary, K::BinaryMethod, op(operation)}, \
        {"__r" name, S::binary, K::Reflected, op(operation)},
    ARITHMETIC(ROW)
#undef ROW
        {"__divmod__", S::binary, K::BinaryMethod, op(B::Divmod)},
    {"__rdivmod__", S::binary, K::Reflected, op(B::Divmod)},
    {"__pow__", S::binary, K::Power, op(B::Pow)},
    {"__rpow__", S::binary, K::Reflected, op(B::Pow)},
#define ROW(name, operation) {"__i" name, S::inplace, K::Inplace, op(operation)},
    ARITHMETIC(ROW)
#undef ROW
        {"__ipow__", S::inplace, K::Inplace, op(B::Pow)},
    {"__neg__", S::negative, K::UnaryMethod},
    {"__pos__", S::positive, K::UnaryMethod},
    {"__abs__", S::absolute, K::UnaryMethod},
    {"__invert__", S::invert, K::UnaryMethod},
    {"__int__", S::to_int, K::UnaryMethod},
    {"__float__", S::to_float, K::UnaryMethod},
    {"__index__", S::to_index, K::UnaryMethod},
    {"__init__", S::init, K::InitMethod},
    {"__del__", S::finalize, K::Del},
};
#undef ARITHMETIC

struct DunderNames {
    std::vector<Ref<Str>> names;
};

// What the names of one slot say, taken together, along a class's MRO.
struct Finding {
    bool any = false;
    bool only_native = true;  // all of them are wrappers of one slot function
    AnySlot native = nullptr;
    bool is_none = false;
};

void consider(Finding& finding, Type& type, const Dunder& dunder) {
    const Value* found = lookup_in_type(type, dunder_name(*type.machine, dunder));
    if (!found) return;
    finding.any = true;
    if (found->is_none()) finding.is_none = true;
    if (!SlotWrapper::is(*found)) {
        finding.only_native = false;
        return;
    }
    const auto& wrapper = *static_cast<SlotWrapper*>(found->object());
    const AnySlot native = get_slot(wrapper.owner->slots, dunder.slot);
    if (wrapper.dunder->slot != dunder.slot || wrapper.dunder->kind != dunder.kind ||
        wrapper.dunder->operation != dunder.operation || (finding.native && finding.native != native)) {
        finding.only_native = false;
    }
    finding.native = native;
}

void update_make(Type& type) {
    const Value* found = lookup_in_type(type, *type.machine->names.n_new);
    if (found && is_native_new(*type.machine, *found)) {
        type.slots.make = static_cast<NativeFunction*>(found->object())->owner->slots.make;
    } else {
        set_slot(type.slots, SlotId::make, python_slot(SlotId::make));
    }
}

}  // namespace

std::span<const Dunder> dunders() { return kDunders; }

const Str& dunder_name(Machine& m, const Dunder& dunder) {
    auto& names = m.state<DunderNames>().names;
    if (names.empty()) {
        for (const Dunder& each : kDunders) names.push_back(m.intern(each.name));
    }
    return *names[static_cast<size_t>(&dunder - kDunders)];
}

AnySlot get_slot(const Slots& slots, SlotId id) {
    switch (id) {
#define SLOT(name, dunder, Signature) \
    case SlotId::name:                \
        return reinterpret_cast<AnySlot>(slots.name);
#include "core/vm/slots.def"
#undef SLOT
        case SlotId::Count_:
            break;
    }
    CHECK_UNREACHABLE();
}

void set_slot(Slots& slots, SlotId id, AnySlot function) {
    switch (id) {
#define SLOT(name, dunder, Signature)                       \
    case SlotId::name:                                      \
        slots.name = reinterpret_cast<Signature>(function); \
        return;
#include "core/vm/slots.def"
#undef SLOT
        case SlotId::Count_:
            break;
    }
    CHECK_UNREACHABLE();
}

void update_slots(Machine& m, Type& type) {
    for (size_t at = 0; at < std::size(kDunders);) {
        const SlotId slot = kDunders[at].slot;
        Finding finding;
        for (; at < std::size(kDunders) && kDunders[at].slot == slot; ++at)
            consider(finding, type, kDunders[at]);
        if (slot == SlotId::get_attr && lookup_in_type(type, *m.names.n_getattr)) finding.only_native = false;
        if (slot == SlotId::hash && finding.is_none) {
            set_slot(type.slots, slot, python_slot(SlotId::hash));
        } else if (!finding.any) {
            set_slot(type.slots, slot, nullptr);
        } else {
            set_slot(type.slots, slot, finding.only_native ? finding.native : python_slot(slot));
        }
    }
    // Native types whose finalizers have no name (generators) cannot be subclassed: nothing to inherit there.
    update_make(type);
    type.binary_operators = 0;
    for (const Dunder& dunder : kDunders) {
        if (dunder.slot == SlotId::binary && lookup_in_type(type, dunder_name(m, dunder))) {
            type.binary_operators |= 1u << dunder.operation;
        }
    }
    for (Type* subclass : type.subclasses) {
        if (subclass->has(kWrittenInPython)) update_slots(m, *subclass);
    }
}

void type_modified(Machine& m, Type& type) {
    new_version(m, type);
    if (type.has(kWrittenInPython)) update_slots(m, type);
}

}  // namespace loopscope::vm
