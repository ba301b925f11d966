// What inline caches may remember of an attribute: see attributes.h.
#include "core/vm/attributes.h"
#include "core/vm/descriptors.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

bool is_method(Machine& m, const Value& value) {
    if (!value.is_object()) return false;
    const Type* type = value.object()->type;
    return type == m.types.function || type == m.types.method_descriptor;
}

bool is_plain(const Value& value) { return !value.is_object() || !value.object()->type->slots.describe_get; }

AttributeLookup describe_type_attribute(Machine& m, Type& type, const Str& name) {
    AttributeLookup result;
    if (type.slots.get_attr && type.type->slots.get_attr != type_get_attr) return result;
    if (lookup_in_type(*type.type, name)) return result;  // the metaclass has a say
    const Value* found = lookup_in_type(type, name);
    if (!found || !type.version) return result;
    if (!is_plain(*found) && !is_method(m, *found)) return result;
    result.kind = AttributeKind::TypeValue;
    result.version = type.version;
    result.value = found;
    return result;
}

AttributeLookup describe_module_attribute(Machine& m, Module& module, const Str& name) {
    AttributeLookup result;
    if (lookup_in_type(*m.types.module, name)) return result;
    if (!module.dict->table.find_name(name, &result.index)) return result;
    result.kind = AttributeKind::ModuleValue;
    result.version = module.dict->table.keys_version();
    return result;
}

// Of something found in the class; the object has nothing of that name itself.
void describe_class_value(Machine& m, const Value& found, AttributeLookup& result) {
    result.value = &found;
    if (is_method(m, found)) {
        result.kind = AttributeKind::Method;
    } else if (is_plain(found)) {
        result.kind = AttributeKind::ClassValue;
    } else {
        result.value = nullptr;
    }
}

bool is_data_descriptor(const Value& found) {
    return found.is_object() && found.object()->type->slots.describe_set;
}

}  // namespace

uint32_t shape_id(Machine& m, Shape& shape) {
    if (shape.id == 0) shape.id = ++m.last_shape_id;
    return shape.id;
}

bool has_own_attributes(const Object& object) {
    switch (object.layout) {
        case Layout::Module:
            return true;
        case Layout::Function:
            return static_cast<bool>(static_cast<const Function&>(object).dict);
        case Layout::Exception:
            return static_cast<bool>(static_cast<const Exception&>(object).dict);
        case Layout::Type:
            return true;
        default:
            return (object.flags & kHasSideDict) != 0;
    }
}

AttributeLookup describe_attribute(Machine& m, const Value& object, const Str& name) {
    AttributeLookup result;
    if (Type* self = cast<Type>(object)) return describe_type_attribute(m, *self, name);
    Type& type = m.type_of(object);
    // A module's own way is the general one, but for what is not there.
    if (&type == m.types.module) return describe_module_attribute(m, as<Module>(object), name);
    if (type.slots.get_attr && type.slots.get_attr != generic_get_attr) return result;
    result.version = type.version;
    if (!type.version) return result;
    Instance* instance = cast<Instance>(object);
    const Value* found = lookup_in_type(type, name);
    if (found && is_data_descriptor(*found)) {
        const Property* property = cast<Property>(*found);
        if (property && property->type == m.types.property && Function::is(property->getter)) {
            result.kind = AttributeKind::PropertyGet;
            result.value = &property->getter;
            if (instance && instance->shape)
                result.shape_id = shape_id(m, *instance->shape);
            else if (instance)
                result.kind = AttributeKind::None;
            return result;
        }
        const MemberDescriptor* member = cast<MemberDescriptor>(*found);
        if (member && member->slot >= 0 && instance) {
            result.kind = AttributeKind::InstanceSlot;
            result.index = static_cast<uint32_t>(member->slot);
        }
        return result;
    }
    if (instance) {
        if (!instance->shape) return result;
        result.shape_id = shape_id(m, *instance->shape);
        const int32_t at = instance->shape->find(name);
        if (at >= 0) {
            result.kind = AttributeKind::InstanceValue;
            result.index = static_cast<uint32_t>(at);
            return result;
        }
    } else if (object.is_object() && has_own_attributes(*object.object())) {
        return result;
    }
    if (found) describe_class_value(m, *found, result);
    return result;
}

AttributeLookup describe_store(Machine& m, const Value& object, const Str& name) {
    AttributeLookup result;
    Instance* instance = cast<Instance>(object);
    Type& type = m.type_of(object);
    if (!instance || (type.slots.set_attr && type.slots.set_attr != generic_set_attr)) return result;
    if (!type.version) return result;
    result.version = type.version;
    const Value* found = lookup_in_type(type, name);
    if (found && is_data_descriptor(*found)) {
        const MemberDescriptor* member = cast<MemberDescriptor>(*found);
        if (member && member->slot >= 0) {
            result.kind = AttributeKind::InstanceSlot;
            result.index = static_cast<uint32_t>(member->slot);
        }
        return result;
    }
    if (!instance->shape || type.has(kNoDict)) return result;
    result.shape_id = shape_id(m, *instance->shape);
    const int32_t at = instance->shape->find(name);
    if (at >= 0) {
        result.kind = AttributeKind::InstanceValue;
        result.index = static_cast<uint32_t>(at);
    } else if (instance->shape->count < 60) {
        result.kind = AttributeKind::InstanceAdd;
        result.index = instance->shape->count;
        result.next_shape = instance->shape->with(name);
    }
    return result;
}

ConstructorLookup describe_constructor(Machine& m, Type& type) {
    ConstructorLookup result;
    if (type.type != m.types.type && type.type->slots.call != type_call) return result;
    if (type.instance_layout != Layout::Instance || type.slots.make != object_make || type.has(kAbstract))
        return result;
    const Value* init = lookup_in_type(type, *m.names.n_init);
    if (!init || !Function::is(*init) || !type.version) return result;
    // An `async def __init__` gives a coroutine; its frame is not to be run here.
    if (as<Function>(*init).code->code->kind != bytecode::CodeKind::Function) return result;
    result.kind = ConstructorKind::PythonInit;
    result.version = type.version;
    result.init = &as<Function>(*init);
    return result;
}

Value new_instance(Machine& m, Type& type) {
    Ref<Instance> instance = m.make<Instance>(type);
    instance->shape = type.root_shape;
    if (type.root_shape->count) instance->values.resize(type.root_shape->count);
    return std::move(instance).value();
}

Value raise_init_result(Machine& m, const Value& result) {
    return raise(m, *m.types.TypeError, "__init__() should return None, not '{}'", type_name(m, result));
}

}  // namespace loopscope::vm
