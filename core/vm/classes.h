// Classes: making them, changing them, asking what they are.
//
// Every change of a type's dict after finish_type goes through set_type_attribute or delete_type_attribute,
// which give it and its subclasses new versions and update their slots.
#pragma once

#include <string_view>

#include "core/vm/machine.h"

namespace loopscope::vm {

// As `metaclass(name, bases, namespace, **keywords)` of types.type itself: a new class, or empty: raised.
Value new_class(Machine& m, Type& metaclass, const Value& name, const Value& bases, Dict& name_space,
                const CallArguments& keywords);
// __build_class__(body, name, *bases, metaclass=..., **keywords).
Value build_class(Machine& m, const CallArguments& arguments);

bool set_type_attribute(Machine& m, Type& type, const Str& name, const Value& value);
bool delete_type_attribute(Machine& m, Type& type, const Str& name);
// After its dict changed by other means: new versions for it and its subclasses, slots anew.
void type_modified(Machine& m, Type& type);
void update_slots(Machine& m, Type& type);
// The metaclass that a class of these bases gets when `metaclass` is asked for; null: raised.
Type* derived_metaclass(Machine& m, Type& metaclass, const Tuple& bases);

// `int | None`, `list[int]`: see type_expressions.cpp and generic_alias.cpp.
void add_class_getitem(Machine& m, Type& type);  // Before finish_type: lets `type[int]` be written.
Value new_generic_alias(Machine& m, const Value& origin, const Value& arguments);
Value new_union(Machine& m, const Value& left, const Value& right);  // NotImplemented when they are no types
// The members of a union as a tuple, or empty.
Value union_members(Machine& m, const Value& value);

}  // namespace loopscope::vm
