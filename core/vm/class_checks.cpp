// isinstance() and issubclass(), as types, tuples, unions and __instancecheck__ have it.
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

enum class Check : uint8_t { Instance, Subclass };

std::optional<bool> check_class(Machine& m, const Value& value, const Value& target, Check kind);

// Whether `type` has a hook of its own: not type's.
const Value* find_hook(Machine& m, const Value& target, Check kind) {
    const Str& name = kind == Check::Instance ? *m.names.n_instancecheck : *m.names.n_subclasscheck;
    return lookup_in_type(m.type_of(target), name);
}

std::optional<bool> plain_check(Machine& m, const Value& value, const Type& target, Check kind) {
    if (kind == Check::Instance) {
        if (m.type_of(value).is_subtype_of(target)) return true;
        // An object may claim another class by its __class__.
        if (!value.is_object() || m.type_of(value).slots.get_attr == generic_get_attr) {
            const Value* own = lookup_in_type(m.type_of(value), *m.names.n_class);
            if (!own || own->is(*lookup_in_type(*m.types.object, *m.names.n_class))) return false;
        }
        const Value claimed = try_get_attr(m, value, *m.names.n_class);
        if (!claimed && m.has_raised()) return std::nullopt;
        const Type* other = claimed ? cast<Type>(claimed) : nullptr;
        return other && other->is_subtype_of(target);
    }
    if (const Type* type = cast<Type>(value)) return type->is_subtype_of(target);
    return raise(m, *m.types.TypeError, "issubclass() arg 1 must be a class");
}

std::optional<bool> check_each(Machine& m, const Value& value, const std::vector<Value>& targets,
                               Check kind) {
    const RecursionGuard guard(m,
                               kind == Check::Instance ? " in __instancecheck__" : " in __subclasscheck__");
    if (guard.failed) return std::nullopt;
    for (const Value& each : targets) {
        const std::optional<bool> matches = check_class(m, value, each, kind);
        if (!matches || *matches) return matches;
    }
    return false;
}

std::optional<bool> check_class(Machine& m, const Value& value, const Value& target, Check kind) {
    if (kind == Check::Instance && Type::is(target) && &m.type_of(value) == &as<Type>(target)) return true;
    if (target.is_object() && target.object()->type == m.types.type) {
        return plain_check(m, value, as<Type>(target), kind);
    }
    if (const Tuple* tuple = cast<Tuple>(target)) {
        const Value keep = target;
        count_work(m, tuple->items.size());
        return check_each(m, value, tuple->items, kind);
    }
    if (const Value members = union_members(m, target)) {
        std::vector<Value> types = as<Tuple>(members).items;
        for (Value& each : types) {
            if (each.is_none()) each = Value::share(m.types.none_type);
        }
        return check_each(m, value, types, kind);
    }
    if (const Value* hook = find_hook(m, target, kind)) {
        if (SlotWrapper::is(*hook)) return plain_check(m, value, as<Type>(target), kind);
        const Value arguments[] = {target, value};
        const Value result = call_found(m, *hook, arguments);
        return result ? truth(m, result) : std::nullopt;
    }
    if (const Type* type = cast<Type>(target)) return plain_check(m, value, *type, kind);
    if (kind == Check::Subclass && !Type::is(value)) {
        return raise(m, *m.types.TypeError, "issubclass() arg 1 must be a class");
    }
    return raise(m, *m.types.TypeError, "{} arg 2 must be a {}",
                 kind == Check::Instance ? "isinstance()" : "issubclass()",
                 kind == Check::Instance ? "type, a tuple of types, or a union"
                                         : "class, a tuple of classes, or a union");
}

}  // namespace

std::optional<bool> instance_check(Machine& m, const Value& value, const Value& class_or_tuple) {
    return check_class(m, value, class_or_tuple, Check::Instance);
}

std::optional<bool> subclass_check(Machine& m, const Value& type, const Value& class_or_tuple) {
    return check_class(m, type, class_or_tuple, Check::Subclass);
}

}  // namespace loopscope::vm
