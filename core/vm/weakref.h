// Weak references: objects that know another one without keeping it alive.
//
// The machine's table lists, for each object with kHasWeakrefs, the Weakref objects that point to it, oldest
// first. Invariant: `target` is alive or null.
#pragma once

#include "core/vm/machine.h"

namespace loopscope::vm {

struct Weakref : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Weakref); }
    Object* target = nullptr;  // borrowed
    Value callback;            // or empty
    int64_t hash = -1;         // of the target, once asked for
    bool is_proxy = false;
};

void setup_weakrefs(Machine& m);
// weakref.ref(target, callback): the one that there is, where there is no callback.
Value new_weakref(Machine& m, Type& type, const Value& target, const Value& callback);
// The object that it points to, or empty.
Value weakref_target(const Weakref& reference);
// The object dies: its references forget it, then their callbacks are called.
void clear_weakrefs(Machine& m, Object* object);
// The C++ half of module `weakref`: ref, ReferenceType, proxy, getweakrefcount, getweakrefs.
Ref<Module> make_weakref_module(Machine& m);

}  // namespace loopscope::vm
