// Handlers: calls with spread arguments, making functions, getting iterators.
#include "core/vm/classes.h"
#include "core/vm/containers.h"
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/function_types.h"
#include "core/vm/interpreter.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

using bytecode::CodeKind;

std::string describe_callable(Machine& m, const Value& callable) {
    std::optional<std::string> name;
    const Value qualname = try_get_attr(m, callable, *m.names.n_qualname);
    if (!qualname.empty()) name = str_text(m, qualname);
    if (!name) {
        m.take_raised();
        name = str_text(m, callable);
        return name.value_or("object");
    }
    const Value module = try_get_attr(m, callable, *m.names.n_module);
    m.take_raised();
    if (const Str* text = cast<Str>(module); text != nullptr && text->text != "builtins")
        return text->text + "." + *name + "()";
    return *name + "()";
}

// f(*iterable, **mapping): lays the arguments out as a call wants them.
bool spread_arguments(Machine& m, Value* sp, uint32_t arg, SpreadArguments& spread) {
    Value* const iterable = sp - 1 - arg;
    if (const Tuple* tuple = cast<Tuple>(*iterable)) {
        spread.values = tuple->items;
    } else {
        std::optional<std::vector<Value>> items = to_vector(m, *iterable);
        if (!items) {
            const Type& type = m.type_of(*iterable);
            if (type.slots.iter == nullptr && type.slots.get_item == nullptr &&
                take_raised_if(m, *m.types.TypeError))
                raise(m, *m.types.TypeError, "{} argument after * must be an iterable, not {}",
                      describe_callable(m, iterable[-1]), type.name);
            return false;
        }
        spread.values = std::move(*items);
    }
    spread.positional_count = static_cast<uint32_t>(spread.values.size());
    if (arg == 0) return true;
    std::vector<Value> names;
    const Dict* dict = cast<Dict>(sp[-1]);
    Value copied;
    if (dict == nullptr) {
        Ref<Dict> copy = m.new_dict();
        if (!dict_update(m, *copy, sp[-1])) return false;
        dict = copy.get();
        copied = std::move(copy).value();
    }
    for (uint32_t i = 0; i < dict->table.entry_count(); ++i) {
        const DictTable::Entry& entry = dict->table.entry(i);
        if (entry.key.empty()) continue;
        if (!is_str(entry.key)) {
            raise(m, *m.types.TypeError, "keywords must be strings");
            return false;
        }
        names.push_back(entry.key);
        spread.values.push_back(entry.value);
    }
    if (!names.empty()) spread.names = m.new_tuple(std::move(names));
    return true;
}

Value* op_make_function(Machine& m, Frame& frame, Value* sp, uint32_t arg) {
    Ref<Function> function = new_function(m, Ref<CodeObject>(take(--sp)), frame.globals);
    if ((arg & bytecode::kClosure) != 0) {
        const Ref<Tuple> cells(take(--sp));
        for (const Value& cell : cells->items) function->closure.emplace_back(cell);
    }
    if ((arg & bytecode::kAnnotations) != 0) function->annotations = take(--sp);
    if ((arg & bytecode::kKwDefaults) != 0) function->kwdefaults = Ref<Dict>(take(--sp));
    if ((arg & bytecode::kDefaults) != 0) function->defaults = take(--sp);
    put(sp, std::move(function).value());
    return sp + 1;
}

// The builtin __build_class__: class statements call it; so may a script.
static Value native_build_class(Machine& m, const Value* arguments) {
    std::vector<Value> values = {arguments[0], arguments[1]};
    const auto& bases = as<Tuple>(arguments[2]).items;
    values.insert(values.end(), bases.begin(), bases.end());
    CallArguments call_arguments{nullptr, static_cast<uint32_t>(values.size()), nullptr};
    std::vector<Value> names;
    const DictTable& keywords = as<Dict>(arguments[3]).table;
    for (uint32_t i = 0; i < keywords.entry_count(); ++i) {
        if (keywords.entry(i).key.empty()) continue;
        names.push_back(keywords.entry(i).key);
        values.push_back(keywords.entry(i).value);
    }
    const Ref<Tuple> name_tuple = m.new_tuple(std::move(names));
    call_arguments.values = values.data();
    call_arguments.names = name_tuple->items.empty() ? nullptr : name_tuple.get();
    return build_class(m, call_arguments);
}

void add_build_class(Machine& m) {
    constexpr NativeMethod kMethod = {"__build_class__", "func, name, /, *bases, **keywords",
                                      native_build_class};
    m.builtins->table.set_name(*m.names.n_build_class, new_native_function(m, kMethod, "builtins").value());
}

Value* op_load_build_class(Machine& m, Frame& frame, Value* sp, uint32_t) {
    const Value* found = frame.builtins->table.find_name(*m.names.n_build_class);
    if (found == nullptr) {
        raise(m, *m.types.NameError, "__build_class__ not found");
        return nullptr;
    }
    put(sp, *found);
    return sp + 1;
}

Value* op_get_iter(Machine& m, Frame&, Value* sp, uint32_t) {
    Value iterator = iterate(m, sp[-1]);
    if (iterator.empty()) return nullptr;
    sp[-1] = std::move(iterator);
    return sp;
}

Value* op_get_yield_from_iter(Machine& m, Frame& frame, Value* sp, uint32_t) {
    const Value& iterable = sp[-1];
    if (iterable.is_layout(Layout::Coroutine)) {
        const auto& code = frame.bytecode();
        if (code.kind == CodeKind::Coroutine || code.is_iterable_coroutine ||
            frame.code->is_iterable_coroutine)
            return sp;
        raise(m, *m.types.TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
        return nullptr;
    }
    if (iterable.is_layout(Layout::Generator)) return sp;
    Value iterator = iterate(m, iterable);
    if (iterator.empty()) return nullptr;
    sp[-1] = std::move(iterator);
    return sp;
}

Value* op_get_awaitable(Machine& m, Frame&, Value* sp, uint32_t arg) {
    Value iterator = get_awaitable(m, sp[-1]);
    if (iterator.empty()) {
        const Type& type = m.type_of(sp[-1]);
        if (arg != 0 && type.slots.await == nullptr && take_raised_if(m, *m.types.TypeError))
            raise(m, *m.types.TypeError,
                  "'async with' received an object from {} that does not implement __await__: {}",
                  arg == 1 ? "__aenter__" : "__aexit__", type.name);
        return nullptr;
    }
    if (iterator.is_layout(Layout::Coroutine)) {
        const Value busy = delegate_of(*static_cast<Generator*>(iterator.object()));
        if (!busy.empty()) {
            raise(m, *m.types.RuntimeError, "coroutine is being awaited already");
            return nullptr;
        }
    }
    sp[-1] = std::move(iterator);
    return sp;
}

Value* op_get_aiter(Machine& m, Frame&, Value* sp, uint32_t) {
    const Type& type = m.type_of(sp[-1]);
    if (type.slots.aiter == nullptr) {
        raise(m, *m.types.TypeError, "'async for' requires an object with __aiter__ method, got {}",
              type.name);
        return nullptr;
    }
    Value iterator = type.slots.aiter(m, sp[-1]);
    if (iterator.empty()) return nullptr;
    const Type& iterator_type = m.type_of(iterator);
    if (iterator_type.slots.anext == nullptr) {
        raise(m, *m.types.TypeError,
              "'async for' received an object from __aiter__ that does not implement __anext__: {}",
              iterator_type.name);
        return nullptr;
    }
    sp[-1] = std::move(iterator);
    return sp;
}

Value* op_get_anext(Machine& m, Frame&, Value* sp, uint32_t) {
    const Type& type = m.type_of(sp[-1]);
    if (type.slots.anext == nullptr) {
        raise(m, *m.types.TypeError, "'async for' requires an iterator with __anext__ method, got {}",
              type.name);
        return nullptr;
    }
    Value step = type.slots.anext(m, sp[-1]);
    if (step.empty()) return nullptr;
    if (!step.is_layout(Layout::AsyncGenStep)) {
        Value awaitable = get_awaitable(m, step);
        if (awaitable.empty()) {
            const Type& step_type = m.type_of(step);
            const Value cause = m.take_raised();
            raise(m, *m.types.TypeError, "'async for' received an invalid object from __anext__: {}",
                  step_type.name);
            if (Exception* raised = cast<Exception>(m.raised)) {
                raised->cause = cause;
                raised->context = cause;
                raised->suppress_context = true;
            }
            return nullptr;
        }
        step = std::move(awaitable);
    }
    put(sp, std::move(step));
    return sp + 1;
}

}  // namespace loopscope::vm
