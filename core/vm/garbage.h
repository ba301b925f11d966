// Collecting what only refers to itself: the part of memory management that counting references leaves
// undone.
//
// It runs only when asked: by gc.collect() and at the end of the script. Objects that it does not know the
// inside of keep alive whatever they refer to. Invariant: an object reachable from anything outside the
// garbage is never touched.
#pragma once

#include <functional>

#include "core/vm/machine.h"

namespace loopscope::vm {

// What an object refers to, for types that are not the machine's own. `clear` empties it.
using VisitReference = std::function<void(const Value&)>;
struct References {
    void (*visit)(Object*, const VisitReference&) = nullptr;
    void (*clear)(Object*) = nullptr;
};
// For every object of a layout, or (Layout::Native, which many types share) of one type.
void register_references(Machine& m, Layout layout, References references);
void register_references(Machine& m, const Type& type, References references);
// What an object of such a type refers to; false: its type is not registered.
bool visit_registered_references(Machine& m, Object* object, const VisitReference& visit);

// Finds cycles that nothing else refers to, runs their finalizers and frees them; how many objects there
// were.
// Coroutines last: as when the globals, which held whoever runs them, are gone.
enum class GarbageOrder : uint8_t { AsMade, CoroutinesLast };
int64_t collect_garbage(Machine& m, GarbageOrder order = GarbageOrder::AsMade);
// The same, but only where somebody would notice: an object with a finalizer that has not run is still there.
void collect_garbage_at_exit(Machine& m, GarbageOrder order);
// Runs the __del__ of what the script's globals still hold, in the order in which CPython's collector comes
// by it: objects and their attributes as they were made, then what containers hold.
void finalize_globals(Machine& m, Dict& globals);
Ref<Module> make_gc_module(Machine& m);

}  // namespace loopscope::vm
