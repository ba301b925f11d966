#include "core/vm/builtins.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/frame.h"
#include "core/vm/frame_view.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

// An attribute's name as an interned string; null: raised.
Ref<Str> attribute_name(Machine& m, const Value& name) {
    if (const Str* text = cast<Str>(name)) return m.intern(text->view());
    raise(m, *m.types.TypeError, "attribute name must be string, not '{}'", type_name(m, name));
    return Ref<Str>();
}

Value builtin_getattr(Machine& m, const Value* a) {
    const Ref<Str> name = attribute_name(m, a[1]);
    if (!name) return Value();
    if (a[2].empty()) return get_attr(m, a[0], *name);
    Value found = try_get_attr(m, a[0], *name);
    return found || m.has_raised() ? found : a[2];
}

Value builtin_hasattr(Machine& m, const Value* a) {
    const Ref<Str> name = attribute_name(m, a[1]);
    if (!name) return Value();
    const Value found = try_get_attr(m, a[0], *name);
    if (!found && m.has_raised()) return Value();
    return Value::boolean(!found.empty());
}

Value builtin_setattr(Machine& m, const Value* a) {
    const Ref<Str> name = attribute_name(m, a[1]);
    return name && set_attr(m, a[0], *name, a[2]) ? Value::none() : Value();
}

Value builtin_delattr(Machine& m, const Value* a) {
    const Ref<Str> name = attribute_name(m, a[1]);
    return name && delete_attr(m, a[0], *name) ? Value::none() : Value();
}

Value builtin_dir(Machine& m, const Value* a) {
    Value names;
    if (a[0].empty()) {
        if (!m.frame) return raise(m, *m.types.SystemError, "frame does not exist");
        const Value locals = frame_locals(m, *m.frame);
        names = locals ? list_of(m, locals) : Value();
    } else {
        bool found = false;
        names = call_special(m, a[0], *m.names.n_dir, {}, &found);
        if (!found) return raise(m, *m.types.TypeError, "object does not provide __dir__");
        names = names ? list_of(m, names) : Value();
    }
    return names && list_sort(m, as<List>(names), Value(), false) ? names : Value();
}

Value builtin_vars(Machine& m, const Value* a) {
    if (a[0].empty()) return frame_locals(m, *m.frame);
    const Value found = try_get_attr(m, a[0], *m.names.n_dict);
    if (found || m.has_raised()) return found;
    return raise(m, *m.types.TypeError, "vars() argument must have __dict__ attribute");
}

Value builtin_id(Machine& m, const Value* a) { return m.new_int(m.identity(a[0])); }

Value builtin_hash(Machine& m, const Value* a) {
    const std::optional<int64_t> number = hash(m, a[0]);
    return number ? m.new_int(*number) : Value();
}

Value builtin_callable(Machine& m, const Value* a) {
    return Value::boolean(m.type_of(a[0]).slots.call != nullptr);
}

Value builtin_isinstance(Machine& m, const Value* a) {
    const std::optional<bool> result = instance_check(m, a[0], a[1]);
    return result ? Value::boolean(*result) : Value();
}

Value builtin_issubclass(Machine& m, const Value* a) {
    const std::optional<bool> result = subclass_check(m, a[0], a[1]);
    return result ? Value::boolean(*result) : Value();
}

const NativeMethod kFunctions[] = {
    {"getattr", "object, name, default=?, /", builtin_getattr},
    {"hasattr", "obj, name, /", builtin_hasattr},
    {"setattr", "obj, name, value, /", builtin_setattr},
    {"delattr", "obj, name, /", builtin_delattr},
    {"dir", "object=?, /", builtin_dir},
    {"vars", "object=?, /", builtin_vars},
    {"id", "obj, /", builtin_id},
    {"hash", "obj, /", builtin_hash},
    {"callable", "obj, /", builtin_callable},
    {"isinstance", "obj, class_or_tuple, /", builtin_isinstance},
    {"issubclass", "cls, class_or_tuple, /", builtin_issubclass},
};

}  // namespace

std::span<const NativeMethod> builtins_of_attributes() { return kFunctions; }

}  // namespace loopscope::vm
