// Attributes: object.__getattribute__ and object.__setattr__, and the ways to call them.
#include "core/vm/attributes.h"

#include "core/vm/descriptors.h"
#include "core/vm/errors.h"
#include "core/vm/exceptions.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

// An instance with more attributes than this is used as a dict, so it becomes one.
constexpr uint32_t kMostShapedAttributes = 64;

// The dict an object has now, without making one. Borrowed; null: none (yet).
Dict* present_dict(Machine& m, Object* object) {
    switch (object->layout) {
        case Layout::Module:
            return static_cast<Module*>(object)->dict.get();
        case Layout::Function:
            return static_cast<Function*>(object)->dict.get();
        case Layout::Exception:
            return static_cast<Exception*>(object)->dict.get();
        case Layout::Instance:
            return static_cast<Instance*>(object)->dict.get();
        default:
            break;
    }
    if ((object->flags & kHasSideDict) == 0) return nullptr;
    return m.side_dicts.find(object)->second.get();
}

const Value* find_own(Machine& m, const Value& object, Str& name) {
    if (!object.is_object()) return nullptr;
    if (object.object()->layout == Layout::Instance) {
        auto* instance = static_cast<Instance*>(object.object());
        if (instance->shape) {
            const int32_t at = instance->shape->find(name);
            return at < 0 ? nullptr : &instance->values[static_cast<size_t>(at)];
        }
    }
    Dict* dict = present_dict(m, object.object());
    return dict ? dict->table.find_name(name) : nullptr;
}

Dict* make_dict(Machine& m, Ref<Dict>& dict) {
    if (!dict) dict = m.new_dict();
    return dict.get();
}

// From a shape to a dict, for good. Members of __slots__ stay in values.
Dict* dict_of_instance(Machine& m, Instance& instance) {
    if (!instance.shape) return make_dict(m, instance.dict);
    Ref<Dict> dict = m.new_dict();
    const uint32_t slots = instance.type->root_shape->count;
    std::vector<const Shape*> path;
    for (const Shape* shape = instance.shape; shape->parent; shape = shape->parent) path.push_back(shape);
    for (auto it = path.rbegin(); it != path.rend(); ++it) {
        dict->table.set_name(as<Str>((*it)->name), instance.values[(*it)->count - 1]);
    }
    instance.values.resize(slots);
    instance.shape = nullptr;
    instance.dict = std::move(dict);
    return instance.dict.get();
}

bool has_dict(Machine& m, const Value& object) {
    return object.is_object() && !m.type_of(object).has(kNoDict);
}

enum class OnMissing : uint8_t { Raise, GiveEmpty };

Value find_attr(Machine& m, const Value& object, Str& name, OnMissing on_missing) {
    Type& type = m.type_of(object);
    const Value* in_class = lookup_in_type(type, name);
    DescribeGet get = nullptr;
    if (in_class && in_class->is_object()) {
        const Slots& slots = in_class->object()->type->slots;
        get = slots.describe_get;
        if (get && slots.describe_set) {
            const Value descriptor = *in_class;
            return get(m, descriptor, object, type);
        }
    }
    if (const Value* own = find_own(m, object, name)) return *own;
    if (get) {
        const Value descriptor = *in_class;
        return get(m, descriptor, object, type);
    }
    if (in_class) return *in_class;
    if (on_missing == OnMissing::Raise) raise_no_attribute(m, object, name);
    return Value();
}

Ref<Str> interned_name(Machine& m, Str& name) {
    return name.interned ? Ref<Str>::share(&name) : m.intern(name.text);
}

}  // namespace

Value generic_get_attr(Machine& m, const Value& object, Str& name) {
    return find_attr(m, object, name, OnMissing::Raise);
}

bool store_in_instance(Machine& m, Instance& instance, const Str& name, const Value& value) {
    if (!instance.shape) {
        make_dict(m, instance.dict)->table.set_name(name, value);
        return true;
    }
    const int32_t at = instance.shape->find(name);
    if (at >= 0) {
        instance.values[static_cast<size_t>(at)] = value;
        return true;
    }
    if (instance.shape->count >= kMostShapedAttributes) {
        dict_of_instance(m, instance)->table.set_name(name, value);
        return true;
    }
    instance.shape = instance.shape->with(name);
    if (instance.values.size() == instance.values.capacity()) {
        instance.values.reserve(instance.values.empty() ? 4 : instance.values.size() * 2);
    }
    instance.values.push_back(value);
    return true;
}

bool raise_read_only(Machine& m, const Value& object, const Str& name) {
    Type& type = m.type_of(object);
    if (lookup_in_type(type, name)) {
        raise(m, *m.types.AttributeError, "'{}' object attribute '{}' is read-only", type.name, name.view());
    } else {
        raise_no_attribute(m, object, name);
    }
    return false;
}

bool generic_set_attr(Machine& m, const Value& object, Str& name_, const Value& value) {
    const Ref<Str> name = interned_name(m, name_);
    Type& type = m.type_of(object);
    const Value* in_class = lookup_in_type(type, *name);
    if (in_class && in_class->is_object()) {
        if (const DescribeSet set = in_class->object()->type->slots.describe_set) {
            const Value descriptor = *in_class;
            return set(m, descriptor, object, value);
        }
    }
    if (!has_dict(m, object)) return raise_read_only(m, object, *name);
    if (Instance* instance = cast<Instance>(object)) {
        if (value) return store_in_instance(m, *instance, *name, value);
        if (instance->shape && instance->shape->find(*name) < 0) {
            raise_no_attribute(m, object, *name);
            return false;
        }
    }
    Dict* dict = attributes_of(m, object);
    CHECK(dict);
    if (value) {
        dict->table.set_name(*name, value);
        return true;
    }
    if (dict->table.erase_name(*name)) return true;
    raise_no_attribute(m, object, *name);
    return false;
}

Dict* attributes_of(Machine& m, const Value& object) {
    if (!object.is_object()) return nullptr;
    switch (object.object()->layout) {
        case Layout::Module:
            return as<Module>(object).dict.get();
        case Layout::Type:
            return as<Type>(object).dict;
        case Layout::Function:
            return make_dict(m, as<Function>(object).dict);
        case Layout::Exception:
            return make_dict(m, as<Exception>(object).dict);
        case Layout::Instance:
            return has_dict(m, object) ? dict_of_instance(m, as<Instance>(object)) : nullptr;
        default:
            break;
    }
    if (!has_dict(m, object)) return nullptr;
    object.object()->flags |= kHasSideDict;
    return make_dict(m, m.side_dicts[object.object()]);
}

Value get_attr(Machine& m, const Value& object, Str& name_) {
    const Ref<Str> name = interned_name(m, name_);
    const GetAttr get = m.type_of(object).slots.get_attr;
    const Value result = get ? get(m, object, *name) : generic_get_attr(m, object, *name);
    if (!result && m.raised && m.raised.object()->type->is_subtype_of(*m.types.AttributeError)) {
        // An AttributeError that was raised by hand learns what was asked of whom, for the suggestion.
        const std::span<Value> fields = fields_of(m, m.raised, ExceptionFamily::AttributeError);
        if (fields.size() > 1 && (!fields[0] || fields[0].is_none()) && (!fields[1] || fields[1].is_none())) {
            fields[0] = name.value();
            fields[1] = object;
        }
    }
    return result;
}

Value get_attr(Machine& m, const Value& object, std::string_view name) {
    return get_attr(m, object, *m.intern(name));
}

Value try_get_attr(Machine& m, const Value& object, Str& name_) {
    const Ref<Str> name = interned_name(m, name_);
    const GetAttr get = m.type_of(object).slots.get_attr;
    Value result;
    if (!get || get == generic_get_attr) {
        result = find_attr(m, object, *name, OnMissing::GiveEmpty);
    } else if (get == type_get_attr) {
        result = type_find_attr(m, object, *name);
    } else {
        result = get(m, object, *name);
    }
    if (!result && m.has_raised()) take_raised_if(m, *m.types.AttributeError);
    return result;
}

bool set_attr(Machine& m, const Value& object, Str& name_, const Value& value) {
    CHECK(value);
    const Ref<Str> name = interned_name(m, name_);
    const SetAttr set = m.type_of(object).slots.set_attr;
    return set ? set(m, object, *name, value) : generic_set_attr(m, object, *name, value);
}

bool set_attr(Machine& m, const Value& object, std::string_view name, const Value& value) {
    return set_attr(m, object, *m.intern(name), value);
}

bool delete_attr(Machine& m, const Value& object, Str& name_) {
    const Ref<Str> name = interned_name(m, name_);
    const SetAttr set = m.type_of(object).slots.set_attr;
    return set ? set(m, object, *name, Value()) : generic_set_attr(m, object, *name, Value());
}

}  // namespace loopscope::vm
