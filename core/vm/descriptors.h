// Descriptors that C++ makes: members of __slots__ and attributes computed by C++ (getset), and super
// objects.
#pragma once

#include <string>

#include "core/vm/machine.h"
#include "core/vm/native.h"

namespace loopscope::vm {

struct MemberDescriptor : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::MemberDescriptor); }
    Ref<Str> name;
    Type* owner = nullptr;  // borrowed: it is in the owner's dict
    Value (*get)(Machine& m, const Value& self) = nullptr;
    bool (*set)(Machine& m, const Value& self, const Value& value) = nullptr;
    int32_t slot = -1;  // of __slots__: position in Instance::values; -2: kept in the side dict
};

struct Super : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Super); }
    Value this_class;  // the class after which to look
    Value instance;    // or a class; empty: unbound
    Value start;       // the class along whose MRO to look
};

// The `__dict__` and `__weakref__` that class statements give to classes.
void add_dict_descriptor(Machine& m, Type& type);
void add_weakref_descriptor(Machine& m, Type& type);
void add_slot_descriptor(Machine& m, Type& type, const Str& name, int32_t slot);
Value new_super(Machine& m, const Value& type, const Value& instance);  // empty: raised
Value super_get_attr(Machine& m, const Value& self, Str& name);
void setup_super(Machine& m);
// What setting or deleting an attribute that cannot be set or deleted raises. Always false.
bool raise_read_only(Machine& m, const Value& object, const Str& name);

}  // namespace loopscope::vm
