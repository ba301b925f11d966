// Handlers: variables by name.
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

using bytecode::LocalKind;

bool raise_name_error(Machine& m, const Str& name) {
    raise(m, *m.types.NameError, "name '{}' is not defined", name.text);
    if (Exception* exception = cast<Exception>(m.raised)) {
        const Value keep = m.take_raised();
        set_attr(m, keep, *m.names.name.get(), Value::share(const_cast<Str*>(&name)));
        m.raised = keep;
        (void)exception;
    }
    return false;
}

namespace {

Value* push(Value* sp, const Value& value) {
    put(sp, value);
    return sp + 1;
}

// Globals, then builtins, by name. Null with NameError.
const Value* find_global(Machine& m, Frame& frame, const Str& name) {
    if (const Value* found = frame.globals->table.find_name(name)) return found;
    if (const Value* found = frame.builtins->table.find_name(name)) return found;
    raise_name_error(m, name);
    return nullptr;
}

// The value of a name in a namespace: a dict, or any mapping (of a metaclass's __prepare__). Empty: not
// there, or raised.
Value find_in_namespace(Machine& m, const Value& name_space, const Str& name) {
    if (Dict* dict = cast<Dict>(name_space); dict != nullptr && dict->type == m.types.dict) {
        const Value* found = dict->table.find_name(name);
        return found != nullptr ? *found : Value();
    }
    Value found = get_item(m, name_space, Value::share(const_cast<Str*>(&name)));
    if (found.empty()) take_raised_if(m, *m.types.KeyError);
    return found;
}

}  // namespace

Value* op_load_global(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    const Str& name = *frame.code->names[arg];
    InlineCache& cache = frame.code->caches[frame.instruction()];
    Dict* globals = frame.globals.get();
    uint32_t position = 0;
    if (Value* own = globals->table.find_name(name, &position)) {
        cache = InlineCache{globals->table.keys_version(), 0, position, kGlobalOwn, 0, globals, nullptr};
        return push(sp, *own);
    }
    if (Value* built_in = frame.builtins->table.find_name(name, &position)) {
        const uint32_t version = globals->table.keys_version();
        const uint32_t version2 = frame.builtins->table.keys_version();
        cache = InlineCache{version, version2, position, kGlobalBuiltin, 0, globals, nullptr};
        return push(sp, *built_in);
    }
    raise_name_error(m, name);
    return nullptr;
}

Value* op_store_global(Machine&, Frame& frame, Value* sp, uint32_t arg) {
    frame.globals->table.set_name(*frame.code->names[arg], take(sp - 1));
    return sp - 1;
}

Value* op_delete_global(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    if (frame.globals->table.erase_name(*frame.code->names[arg])) return sp;
    raise_name_error(m, *frame.code->names[arg]);
    return nullptr;
}

Value* op_load_name(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    const Str& name = *frame.code->names[arg];
    if (!frame.locals.empty()) {
        Value found = find_in_namespace(m, frame.locals, name);
        if (!found.empty()) {
            put(sp, std::move(found));
            return sp + 1;
        }
        if (m.has_raised() || m.stopping) return nullptr;
    }
    const Value* global = find_global(m, frame, name);
    return global != nullptr ? push(sp, *global) : nullptr;
}

Value* op_store_name(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    const Str& name = *frame.code->names[arg];
    if (Dict* dict = cast<Dict>(frame.locals); dict != nullptr && dict->type == m.types.dict) {
        dict->table.set_name(name, take(sp - 1));
        uint32_t position = 0;
        if (dict == frame.globals.get() && dict->table.find_name(name, &position) != nullptr)
            frame.code->caches[frame.instruction()] =
                InlineCache{dict->table.keys_version(), 0, position, kGlobalOwn, 0, dict, nullptr};
        return sp - 1;
    }
    if (!set_item(m, frame.locals, frame.code->names[arg].value(), sp[-1])) return nullptr;
    drop(sp - 1);
    return sp - 1;
}

Value* op_delete_name(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    const Str& name = *frame.code->names[arg];
    if (Dict* dict = cast<Dict>(frame.locals); dict != nullptr && dict->type == m.types.dict) {
        if (dict->table.erase_name(name)) return sp;
        raise_name_error(m, name);
        return nullptr;
    }
    return delete_item(m, frame.locals, frame.code->names[arg].value()) ? sp : nullptr;
}

Value* op_unbound_local(Machine& m, Frame& frame, Value*, uint32_t arg) {
    raise(m, *m.types.UnboundLocalError,
          "cannot access local variable '{}' where it is not associated with a value",
          frame.bytecode().locals[arg]);
    return nullptr;
}

Value* op_unbound_cell(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    if (frame.bytecode().local_kinds[arg] != LocalKind::Free) return op_unbound_local(m, frame, sp, arg);
    raise(m, *m.types.NameError,
          "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
          frame.bytecode().locals[arg]);
    return nullptr;
}

Value* op_load_class_deref(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    const Ref<Str> name = m.intern(frame.bytecode().locals[arg]);
    Value found = find_in_namespace(m, frame.locals, *name);
    if (found.empty()) {
        if (m.has_raised() || m.stopping) return nullptr;
        found = static_cast<Cell*>(frame.slots[arg].object())->content;
        if (found.empty()) return op_unbound_cell(m, frame, sp, arg);
    }
    put(sp, std::move(found));
    return sp + 1;
}

Value* op_setup_annotations(Machine& m, Frame& frame, Value* sp, uint32_t) {
    const Str& name = *m.names.n_annotations;
    const Value there = find_in_namespace(m, frame.locals, name);
    if (m.has_raised() || m.stopping) return nullptr;
    if (!there.empty()) return sp;
    return set_item(m, frame.locals, m.names.n_annotations.value(), m.new_dict().value()) ? sp : nullptr;
}

}  // namespace loopscope::vm
