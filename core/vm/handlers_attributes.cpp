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

// The method that the class of such an object has under the name, or null.
const Value* method_of_class(Machine& m, const Type& type, const Str& name) {
    if (type.slots.get_attr != generic_get_attr) return nullptr;
    const Value* found = lookup_in_type(type, name);
    if (found == nullptr || !found->is_object()) return nullptr;
    const Type* kind = found->object()->type;
    return kind == m.types.function || kind == m.types.method_descriptor ? found : nullptr;
}

// The method that `object.name` means where the object has attributes of its own, which may hide the class's;
// null where it means something else. What the class has is remembered, what the object has is looked up.
const Value* method_of_rich_object(Machine& m, const Value& object, const Str& name, InlineCache& cache) {
    if (!object.is_object() || (object.object()->flags & kHasSideDict) == 0) return nullptr;
    const Type& type = *object.object()->type;
    const bool known = cache.kind == uint16_t(AttributeKind::RichMethod) && cache.version == type.version;
    const auto* found = known ? static_cast<const Value*>(cache.pointer) : method_of_class(m, type, name);
    if (found == nullptr) return nullptr;
    if (!known && type.version != 0 && worth_learning(cache)) {
        remember(cache, {.kind = AttributeKind::RichMethod, .version = type.version, .value = found}, object);
    }
    const auto own = m.side_dicts.find(object.object());
    const Dict* dict = own == m.side_dicts.end() ? nullptr : own->second.get();
    const bool hidden = dict != nullptr && dict->table.find_name(name) != nullptr;
    return hidden ? nullptr : found;
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
    if (const Value* method = method_of_rich_object(m, object, name, cache)) return push_method(sp, *method);
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
