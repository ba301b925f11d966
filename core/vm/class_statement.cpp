// Making classes: type(name, bases, namespace) and the class statement's __build_class__.
#include <algorithm>

#include "core/vm/attributes.h"
#include "core/vm/classes.h"
#include "core/vm/containers.h"
#include "core/vm/descriptors.h"
#include "core/vm/errors.h"
#include "core/vm/exceptions.h"
#include "core/vm/int.h"
#include "core/vm/interpreter.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

const Value* own(const Type& type, const Str& name) {
    return static_cast<const DictTable&>(type.dict->table).find_name(name);
}

// `__slots__` as names; none where there is no __slots__.
std::optional<std::vector<Ref<Str>>> slot_names(Machine& m, const Type& type, const Value& slots) {
    std::vector<Ref<Str>> names;
    const auto add = [&](const Value& name) {
        if (!is_str(name)) {
            raise(m, *m.types.TypeError, "__slots__ items must be strings, not '{}'", type_name(m, name));
            return false;
        }
        std::string text(text_of(name));
        if (!call_method(m, name, "isidentifier", {}).is_true()) {
            raise(m, *m.types.TypeError, "__slots__ must be identifiers");
            return false;
        }
        const bool is_private = text.starts_with("__") && !text.ends_with("__");
        if (is_private) {
            const size_t letters = type.name.find_first_not_of('_');
            if (letters != std::string::npos) text = "_" + type.name.substr(letters) + text;
        }
        names.push_back(m.intern(text));
        return true;
    };
    if (is_str(slots)) return add(slots) ? std::optional(names) : std::nullopt;
    if (!for_each(m, slots, [&](const Value& name) { return add(name); })) return std::nullopt;
    return names;
}

bool no_base_has_dict(const Type& type) {
    const std::vector<Value>& bases = as<Tuple>(type.bases).items;
    return std::all_of(bases.begin(), bases.end(),
                       [](const Value& base) { return as<Type>(base).has(kNoDict); });
}

// Members of __slots__ live at the front of an instance's values, after the base's.
bool add_slots(Machine& m, Type& type, const Value& slots) {
    const Value keep = slots;
    const std::optional<std::vector<Ref<Str>>> names = slot_names(m, type, keep);
    if (!names) return false;
    bool has_dict = false, has_weakref = false;
    const bool in_instance = type.instance_layout == Layout::Instance;
    uint32_t count = in_instance && type.base->root_shape ? type.base->root_shape->count : 0;
    for (const Ref<Str>& name : *names) {
        if (name->text == "__dict__") {
            has_dict = true;
            continue;
        }
        if (name->text == "__weakref__") {
            has_weakref = true;
            continue;
        }
        if (own(type, *name)) {
            return raise(m, *m.types.ValueError, "'{}' in __slots__ conflicts with class variable",
                         name->text),
                   false;
        }
        add_slot_descriptor(m, type, *name, in_instance ? static_cast<int32_t>(count++) : -2);
    }
    if (in_instance) type.root_shape->count = count;
    // Only when no base gives its instances a dict either.
    if (!has_dict && no_base_has_dict(type)) type.type_flags |= kNoDict;
    if (has_dict) add_dict_descriptor(m, type);
    if (has_weakref) add_weakref_descriptor(m, type);
    return true;
}

void wrap(Machine& m, Type& type, const Str& name, Type& wrapper_type) {
    Value* found = type.dict->table.find_name(name);
    if (!found || !Function::is(*found)) return;
    Ref<MethodWrapper> wrapper = m.make<MethodWrapper>(wrapper_type);
    wrapper->function = *found;
    *found = std::move(wrapper).value();
}

// What the class body did not say.
void complete_namespace(Machine& m, Type& type) {
    DictTable& table = type.dict->table;
    if (!table.find_name(*m.names.n_module)) {
        const Value* name = m.frame ? m.frame->globals->table.find_name(*m.names.n_name) : nullptr;
        if (name) table.set_name(*m.names.n_module, *name);
    }
    if (Value* qualname = table.find_name(*m.names.n_qualname)) {
        type.qualname = *qualname;
        table.erase_name(*m.names.n_qualname);
    } else {
        type.qualname = m.new_str(type.name);
    }
    wrap(m, type, *m.names.n_new, *m.types.staticmethod);
    wrap(m, type, *m.names.n_init_subclass, *m.types.classmethod);
    wrap(m, type, *m.names.n_class_getitem, *m.types.classmethod);
}

bool call_set_names(Machine& m, const Value& self) {
    Type& type = as<Type>(self);
    std::vector<std::pair<Value, Value>> entries;
    for (uint32_t i = 0; i < type.dict->table.entry_count(); ++i) {
        const DictTable::Entry& entry = type.dict->table.entry(i);
        if (entry.key && entry.value.is_object()) entries.emplace_back(entry.key, entry.value);
    }
    for (const auto& [key, value] : entries) {
        const Value* method = lookup_in_type(m.type_of(value), *m.names.n_set_name);
        if (!method) continue;
        const Value arguments[] = {value, self, key};
        if (call_found(m, *method, arguments)) continue;
        if (!m.has_raised()) return false;
        const Value cause = m.take_raised();
        raise(m, *m.types.RuntimeError, "Error calling __set_name__ on '{}' instance '{}' in '{}'",
              type_name(m, value), text_of(key), type.name);
        if (Exception* error = cast<Exception>(m.raised)) {
            error->cause = cause;
            error->context = cause;
            error->suppress_context = true;
        }
        return false;
    }
    return true;
}

bool call_init_subclass(Machine& m, const Value& self, const CallArguments& keywords) {
    const Value parent = new_super(m, self, self);
    if (!parent) return false;
    const Value method = get_attr(m, parent, *m.names.n_init_subclass);
    if (!method) return false;
    const size_t names = keywords.names ? keywords.names->items.size() : 0;
    const CallArguments only_names{keywords.values + keywords.positional_count, 0,
                                   names ? keywords.names : nullptr};
    const BoundMethod* bound = cast<BoundMethod>(method);
    if (names > 0 && bound && NativeFunction::is(bound->function)) {
        const Value name = get_attr(m, self, *m.names.n_qualname);
        if (!name) return false;
        raise(m, *m.types.TypeError, "{}.__init_subclass__() takes no keyword arguments", text_of(name));
        return false;
    }
    return static_cast<bool>(call(m, method, only_names));
}

bool store_class_cell(Machine& m, Type& type, const Value& self) {
    Value* found = type.dict->table.find_name(*m.names.n_classcell);
    if (!found) return true;
    Cell* cell = cast<Cell>(*found);
    if (!cell) {
        return raise(m, *m.types.TypeError, "__classcell__ must be a nonlocal cell, not <class '{}'>",
                     type_name(m, *found)),
               false;
    }
    const Value keep = *found;
    cell->content = self;
    type.dict->table.erase_name(*m.names.n_classcell);
    return true;
}

// The bare class: its bases, layout and dict.
Value allocate_class(Machine& m, Type& metaclass, const std::string& name, const Value& bases,
                     Dict& name_space) {
    Type* base = best_base(m, as<Tuple>(bases));
    if (!base) return Value();
    Ref<Type> made = m.make<Type>(metaclass);
    Type& type = *made;
    type.machine = &m;
    type.name = name;
    type.base = base;
    type.bases = bases;
    type.instance_layout = base->instance_layout == Layout::Plain ? Layout::Instance : base->instance_layout;
    type.destroy = base->instance_layout == Layout::Plain ? destroy_as<Instance> : base->destroy;
    type.type_flags = kWrittenInPython | (base->type_flags & (kIsException | kIsSequence | kIsMapping));
    for (const Value& each : as<Tuple>(bases).items) {
        type.type_flags |= as<Type>(each).type_flags & (kIsSequence | kIsMapping);
    }
    const Value copy = dict_copy(m, name_space);
    if (!copy) return Value();
    type.dict = static_cast<Dict*>(copy.object());
    ++type.dict->refcount;
    type.finished = true;
    ++m.type_count;
    if (!compute_mro(m, type)) {
        type.bases = m.new_tuple().value();
        return Value();
    }
    if (type.instance_layout == Layout::Instance) {
        type.root_shape = new Shape;
        type.root_shape->type = &type;
        type.root_shape->count = base->root_shape ? base->root_shape->count : 0;
    }
    for (const Value& each : as<Tuple>(bases).items) as<Type>(each).subclasses.push_back(&type);
    return std::move(made).value();
}

}  // namespace

Type* derived_metaclass(Machine& m, Type& metaclass, const Tuple& bases) {
    Type* winner = &metaclass;
    for (const Value& base : bases.items) {
        Type& other = m.type_of(base);
        if (winner->is_subtype_of(other)) continue;
        if (other.is_subtype_of(*winner)) {
            winner = &other;
            continue;
        }
        raise(m, *m.types.TypeError,
              "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
              "metaclasses of all its bases");
        return nullptr;
    }
    return winner;
}

Value new_class(Machine& m, Type& metaclass, const Value& name, const Value& bases_, Dict& name_space,
                const CallArguments& keywords) {
    if (!m.spend_much(200)) return Value();  // a class is much work, and leaves no event
    const Value bases =
        as<Tuple>(bases_).items.empty() ? m.new_tuple({Value::share(m.types.object)}).value() : bases_;
    const Value self = allocate_class(m, metaclass, std::string(text_of(name)), bases, name_space);
    if (!self) return Value();
    Type& type = as<Type>(self);
    complete_namespace(m, type);
    // Every base's instances have a dict, or __slots__ says that these have none.
    const Value* slots = own(type, *m.names.n_slots);
    if (slots) {
        if (!add_slots(m, type, *slots)) return Value();
    } else {
        if (no_base_has_dict(type)) {
            add_dict_descriptor(m, type);
            if (!lookup_in_type(type, *m.names.n_weakref)) add_weakref_descriptor(m, type);
        }
    }
    DictTable& table = type.dict->table;
    if (!table.find_name(*m.names.n_doc)) table.set_name(*m.names.n_doc, Value::none());
    if (table.find_name(*m.names.n_eq) && !table.find_name(*m.names.n_hash)) {
        table.set_name(*m.names.n_hash, Value::none());
    }
    if (!store_class_cell(m, type, self)) return Value();
    new_version(m, type);
    update_slots(m, type);
    if (!call_set_names(m, self) || !call_init_subclass(m, self, keywords)) return Value();
    return self;
}

Value type_make(Machine& m, Type& metaclass, const CallArguments& arguments) {
    if (arguments.positional_count != 3) {
        return raise(m, *m.types.TypeError, "type.__new__() takes exactly 3 arguments ({} given)",
                     arguments.positional_count);
    }
    const Value name = arguments.values[0], bases = arguments.values[1], name_space = arguments.values[2];
    const auto wrong = [&](int position, const char* wanted, const Value& given) {
        return raise(m, *m.types.TypeError, "type.__new__() argument {} must be {}, not {}", position, wanted,
                     type_name(m, given));
    };
    if (!is_str(name)) return wrong(1, "str", name);
    if (!Tuple::is(bases)) return wrong(2, "tuple", bases);
    if (!Dict::is(name_space)) return wrong(3, "dict", name_space);
    for (const Value& base : as<Tuple>(bases).items) {
        if (Type::is(base)) continue;
        if (lookup_in_type(m.type_of(base), *m.names.n_mro_entries)) {
            return raise(m, *m.types.TypeError,
                         "type() doesn't support MRO entry resolution; use types.new_class()");
        }
        if (!m.types.type->is_subtype_of(m.type_of(base))) {
            return raise(m, *m.types.TypeError,
                         "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                         "subclass of the metaclasses of all its bases");
        }
        return raise(m, *m.types.TypeError, "bases must be types");
    }
    Type* winner = derived_metaclass(m, metaclass, as<Tuple>(bases));
    if (!winner) return Value();
    if (winner != &metaclass && winner->slots.make != type_make)
        return winner->slots.make(m, *winner, arguments);
    return new_class(m, *winner, name, bases, as<Dict>(name_space), arguments);
}

bool type_init(Machine& m, const Value&, const CallArguments& arguments) {
    if (arguments.positional_count == 1 || arguments.positional_count == 3) return true;
    return raise(m, *m.types.TypeError, "type.__init__() takes 1 or 3 arguments"), false;
}

}  // namespace loopscope::vm
