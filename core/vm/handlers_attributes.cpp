// Handlers: attributes, and what their inline caches learn.
#include "core/vm/attributes.h"
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

namespace {

// After the attribute was read or stored the slow way: remembers where it was, for the next time.
void remember(InlineCache& cache, const AttributeLookup& lookup, const Value& object) {
    if (lookup.kind == AttributeKind::None || lookup.version == 0) {
        ++cache.misses;
        return;
    }
    const uint16_t misses = static_cast<uint16_t>(cache.misses + 1);
    cache = InlineCache{};
    cache.misses = misses;
    cache.version = lookup.version;
    cache.version2 = lookup.shape_id;
    cache.index = lookup.index;
    cache.kind = static_cast<uint16_t>(lookup.kind);
    cache.pointer = lookup.value;
    cache.pointer2 = lookup.next_shape;
    if (lookup.kind == AttributeKind::ModuleValue) cache.pointer2 = as<Module>(object).dict.get();
}

// The slow path runs often where many classes meet; learning costs more than it gives then, but every so
// often it is tried again.
bool worth_learning(InlineCache& cache) {
    if (cache.misses < kMaxCacheMisses) return true;
    if (++cache.misses == 0xfff0) cache.misses = 0;
    return false;
}

}  // namespace

Value* op_load_attr(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    Str& name = *frame.code->names[arg];
    InlineCache& cache = frame.code->caches[frame.instruction()];
    if (worth_learning(cache)) remember(cache, describe_attribute(m, sp[-1], name), sp[-1]);
    Value found = get_attr(m, sp[-1], name);
    if (found.empty()) return nullptr;
    sp[-1] = std::move(found);
    return sp;
}

namespace {

// The method that `object.name` means where the object has attributes of its own, which may hide the class's;
// null where it means something else. Such objects are not for inline caches.
const Value* method_of_rich_object(Machine& m, const Value& object, const Str& name) {
    if (!object.is_object() || (object.object()->flags & kHasSideDict) == 0) return nullptr;
    const Type& type = *object.object()->type;
    if (type.slots.get_attr != generic_get_attr) return nullptr;
    const Value* found = lookup_in_type(type, name);
    if (found == nullptr || !found->is_object()) return nullptr;
    const Type* kind = found->object()->type;
    if (kind != m.types.function && kind != m.types.method_descriptor) return nullptr;
    const Dict* own = attributes_of(m, object);
    return own == nullptr || own->table.find_name(name) == nullptr ? found : nullptr;
}

Value* push_method(Value* sp, const Value& function) {
    put(sp, take(sp - 1));
    put(sp - 1, function);
    return sp + 1;
}

}  // namespace

Value* op_load_method(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    Str& name = *frame.code->names[arg];
    InlineCache& cache = frame.code->caches[frame.instruction()];
    const Value& object = sp[-1];
    if (const Value* method = method_of_rich_object(m, object, name)) return push_method(sp, *method);
    const AttributeLookup lookup = describe_attribute(m, object, name);
    if (worth_learning(cache)) remember(cache, lookup, object);
    if (lookup.kind == AttributeKind::Method &&
        (lookup.shape_id != 0 || !object.is_object() || !has_own_attributes(*object.object())))
        return push_method(sp, *lookup.value);
    Value found = get_attr(m, sp[-1], name);
    if (found.empty()) return nullptr;
    sp[-1] = Value();
    put(sp, std::move(found));
    return sp + 1;
}

Value* op_store_attr(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    Str& name = *frame.code->names[arg];
    InlineCache& cache = frame.code->caches[frame.instruction()];
    if (worth_learning(cache)) remember(cache, describe_store(m, sp[-1], name), sp[-1]);
    if (!set_attr(m, sp[-1], name, sp[-2])) return nullptr;
    drop(sp - 1);
    drop(sp - 2);
    return sp - 2;
}

Value* op_delete_attr(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    if (!delete_attr(m, sp[-1], *frame.code->names[arg])) return nullptr;
    drop(sp - 1);
    return sp - 1;
}

}  // namespace loopscope::vm
