// How classes work inside: MROs, slots and the dunder methods they stand for, versions. For the files named
// type*.cpp, attributes*.cpp and setup.cpp; what others may use is in classes.h and type.h.
#pragma once

#include <span>

#include "core/vm/classes.h"
#include "core/vm/machine.h"
#include "core/vm/native.h"

namespace loopscope::vm {

// Fills type.mro from its bases. False: raised.
bool compute_mro(Machine& m, Type& type);
void new_version(Machine& m, Type& type);  // of it and its subclasses
// The base whose C++ struct instances have, of several: null: raised ("instance lay-out conflict").
Type* best_base(Machine& m, const Tuple& bases);
void destroy_type(Object* object);

// One dunder name of a slot: which argument of the slot function it stands for.
enum class DunderKind : uint8_t {
    UnaryMethod,
    HashMethod,
    CallMethod,
    GetAttrMethod,
    SetAttrMethod,
    DelAttr,
    Get,
    Set,
    Delete,
    Next,
    LengthMethod,
    TruthMethod,
    GetItem,
    SetItemMethod,
    DelItem,
    ContainsMethod,
    CompareMethod,
    BinaryMethod,
    Reflected,
    Inplace,
    Power,  // __pow__ and __rpow__ take a modulus, too
    InitMethod,
    Del
};
enum class SlotId : uint8_t {
#define SLOT(name, dunder, Signature) name,
#include "core/vm/slots.def"
#undef SLOT
    Count_
};
struct Dunder {
    const char* name;
    SlotId slot;
    DunderKind kind;
    uint8_t operation = 0;  // a CompareOperator or BinaryOperator
};
std::span<const Dunder> dunders();
const Str& dunder_name(Machine& m, const Dunder& dunder);

// The function in a slot, whatever its signature.
using AnySlot = void (*)();
AnySlot get_slot(const Slots& slots, SlotId id);
void set_slot(Slots& slots, SlotId id, AnySlot function);

// A native type's slot as a Python function: `int.__add__`. `self` as in NativeFunction.
struct SlotWrapper : NativeFunction {
    static bool is(const Value& value);
    const Dunder* dunder = nullptr;
};
void add_slot_wrappers(Machine& m, Type& type);
void setup_slot_wrappers(Machine& m);
Value call_slot_wrapper(Machine& m, SlotWrapper& wrapper, const CallArguments& arguments);
// A native type's __new__; its NativeFunction::owner says which.
bool is_native_new(Machine& m, const Value& value);

// The slot function that calls a dunder method written in Python.
AnySlot python_slot(SlotId id);
// Calls what lookup_in_type gave, with self first. arguments[0] is self.
Value call_found(Machine& m, const Value& found, std::span<const Value> arguments);

// object's own.
Value object_make(Machine& m, Type& type, const CallArguments& arguments);
bool object_init(Machine& m, const Value& self, const CallArguments& arguments);
Value object_repr(Machine& m, const Value& self);
Value object_str(Machine& m, const Value& self);
Value object_compare(Machine& m, CompareOperator op, const Value& left, const Value& right);
std::optional<int64_t> identity_hash(Machine& m, const Value& self);
void setup_object_methods(Machine& m);
void setup_type_attributes(Machine& m);
void setup_type_expressions(Machine& m);
void setup_generic_alias(Machine& m);
bool is_generic_alias(Machine& m, const Value& value);
// How a type is shown inside an alias or union: its dotted name. False: raised.
bool append_type_name(Machine& m, const Value& value, std::string& text);
// The type variables in a tuple of types, as a tuple.
Value type_parameters(Machine& m, const Value& arguments);
// The arguments of `self`, its type variables replaced by `key`'s: a tuple; empty: raised.
Value substitute_parameters(Machine& m, const Value& self, const Value& arguments, const Value& key);
void setup_native_functions(Machine& m);
void setup_build_class(Machine& m);
void setup_singletons(Machine& m);
// type's own.
Value type_call(Machine& m, const Value& self, const CallArguments& arguments);
Value type_make(Machine& m, Type& metaclass, const CallArguments& arguments);
bool type_init(Machine& m, const Value& self, const CallArguments& arguments);
Value type_get_attr(Machine& m, const Value& self, Str& name);
Value type_find_attr(Machine& m, const Value& self, Str& name);  // empty, nothing raised: there is none
bool type_set_attr(Machine& m, const Value& self, Str& name, const Value& value);

}  // namespace loopscope::vm
