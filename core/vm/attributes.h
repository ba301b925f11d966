// Where an attribute is found, said so that an inline cache can find it there again without looking.
//
// Not the protocol itself: that is get_attr and its kin (operations.h). Nothing here raises or runs Python
// code. Invariant: while the object's type has `version` and (Instances) its shape has `shape_id`, the answer
// holds, and `value` may be read. Versions and shape ids are never used twice in a machine; 0 is none and
// matches nothing.
#pragma once

#include <cstdint>

#include "core/vm/frame.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

enum class AttributeKind : uint16_t {
    None,           // not cacheable: use get_attr / set_attr
    InstanceValue,  // Instance with the shape: values[index]; in a store, overwrite it
    InstanceSlot,   // a member of __slots__: values[index] of an Instance, shape does not matter; may be
                   // empty: then use get_attr / set_attr
    InstanceAdd,  // a store: Instance with the shape: values.push_back(value), shape becomes next_shape
    ClassValue,   // *value as it is: found in the class, no descriptor
    Method,       // *value is a Function or a NativeFunction (method_descriptor) of the class: unbound
    PropertyGet,  // *value is the getter of a property, a Function: call it with the object
    ModuleValue,  // Module: entry `index` of its dict while keys_version is `version`
    TypeValue,    // the object is a class with version `version`: *value as it is; Functions stay unbound
    RichMethod    // Method, unless the object's own attributes, which are no Instance's, hide it
};

struct AttributeLookup {
    AttributeKind kind = AttributeKind::None;
    // Of the object's type; ModuleValue: of the dict's keys; TypeValue: of the class that is the object.
    uint32_t version = 0;
    // Instances: their shape's id must be this. 0: the object is no Instance, or InstanceSlot. Objects of
    // other layouts match only without an attribute dict of their own: see has_own_attributes().
    uint32_t shape_id = 0;
    uint32_t index = 0;
    const Value* value = nullptr;  // borrowed: alive while the version holds
    Shape* next_shape = nullptr;   // borrowed: alive while its type is
};

// How `object.name` was, or would be, read. name is interned.
AttributeLookup describe_attribute(Machine& m, const Value& object, const Str& name);
// How `object.name = ..` would be stored.
AttributeLookup describe_store(Machine& m, const Value& object, const Str& name);

// Can this object, of a layout other than Instance, have attributes that its class does not know of? Then a
// cached ClassValue, Method or PropertyGet does not hold for it.
bool has_own_attributes(const Object& object);

// What calling a class does, for the interpreter's fast path.
enum class ConstructorKind : uint16_t {
    General,    // call(): a metaclass's __call__, a __new__ of its own, a built-in layout, or abstract
    PythonInit  // new_instance(), then call the Function `init` with it; its result must be None
};
struct ConstructorLookup {
    ConstructorKind kind = ConstructorKind::General;
    uint32_t version = 0;      // of the class
    Function* init = nullptr;  // borrowed, alive while the version holds
};
ConstructorLookup describe_constructor(Machine& m, Type& type);
// A fresh Instance without attributes; the class's instance_layout must be Layout::Instance.
Value new_instance(Machine& m, Type& type);
// TypeError: __init__() should return None, not '..'.
Value raise_init_result(Machine& m, const Value& result);

// The id of a shape, given on first asking. Never 0.
uint32_t shape_id(Machine& m, Shape& shape);
// Sets an attribute of an Instance, bypassing descriptors: what object.__setattr__ does in the end.
bool store_in_instance(Machine& m, Instance& instance, const Str& name, const Value& value);

}  // namespace loopscope::vm
