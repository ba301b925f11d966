// BaseException, and the constructors, fields and texts of the exceptions that have some of their own.
#include "core/vm/exceptions.h"

#include <algorithm>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/setup.h"
#include "core/vm/traceback.h"

namespace loopscope::vm {
namespace {

Value or_none(const Value& value) { return value ? value : Value::none(); }

Exception& exception_of(const Value& self) { return as<Exception>(self); }

Value exception_repr(Machine& m, const Value& self) {
    const Tuple& args = as<Tuple>(exception_of(self).args);
    if (args.items.size() == 1) {
        const std::optional<std::string> only = repr_text(m, args.items[0]);
        return only ? m.new_str(fmt::format("{}({})", type_name(m, self), *only)) : Value();
    }
    const std::optional<std::string> all = repr_text(m, exception_of(self).args);
    return all ? m.new_str(type_name(m, self) + *all) : Value();
}

Value get_args(Machine&, const Value& self) { return exception_of(self).args; }
bool set_args(Machine& m, const Value& self, const Value& value) {
    if (!value) return raise(m, *m.types.TypeError, "args may not be deleted"), false;
    const Value args = tuple_of(m, value);
    if (args) exception_of(self).args = args;
    return static_cast<bool>(args);
}

// __cause__ and __context__: an exception or None.
bool set_linked(Machine& m, Value& place, const Value& value, const char* what) {
    if (!value) return raise(m, *m.types.TypeError, "{} may not be deleted", what), false;
    if (!value.is_none() && !Exception::is(value)) {
        raise(m, *m.types.TypeError, "exception {} must be None or derive from BaseException",
              std::string_view(what) == "__cause__" ? "cause" : "context");
        return false;
    }
    place = value.is_none() ? Value() : value;
    return true;
}
Value get_cause(Machine&, const Value& self) { return or_none(exception_of(self).cause); }
bool set_cause(Machine& m, const Value& self, const Value& value) {
    if (!set_linked(m, exception_of(self).cause, value, "__cause__")) return false;
    exception_of(self).suppress_context = true;
    return true;
}
Value get_context(Machine&, const Value& self) { return or_none(exception_of(self).context); }
bool set_context(Machine& m, const Value& self, const Value& value) {
    return set_linked(m, exception_of(self).context, value, "__context__");
}
Value get_traceback(Machine&, const Value& self) { return or_none(exception_of(self).traceback); }
bool set_traceback(Machine& m, const Value& self, const Value& value) {
    if (!value) return raise(m, *m.types.TypeError, "__traceback__ may not be deleted"), false;
    if (!value.is_none() && !Traceback::is(value)) {
        return raise(m, *m.types.TypeError, "__traceback__ must be a traceback or None"), false;
    }
    exception_of(self).traceback = value.is_none() ? Value() : value;
    return true;
}
Value get_suppress(Machine&, const Value& self) {
    return Value::boolean(exception_of(self).suppress_context);
}
bool set_suppress(Machine& m, const Value& self, const Value& value) {
    const std::optional<bool> flag = value ? truth(m, value) : std::nullopt;
    if (!value) raise(m, *m.types.TypeError, "can't delete numeric/char attribute");
    if (flag) exception_of(self).suppress_context = *flag;
    return flag.has_value();
}

Value with_traceback(Machine& m, const Value* a) { return set_traceback(m, a[0], a[1]) ? a[0] : Value(); }

Value add_note(Machine& m, const Value* a) {
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "note must be a str, not '{}'", type_name(m, a[1]));
    }
    Value notes = try_get_attr(m, a[0], *m.names.n_notes);
    if (!notes) {
        if (m.has_raised()) return Value();
        notes = m.new_list().value();
        if (!set_attr(m, a[0], *m.names.n_notes, notes)) return Value();
    }
    List* list = cast<List>(notes);
    if (!list) return raise(m, *m.types.TypeError, "Cannot add note: __notes__ is not a list");
    return list_append(m, *list, a[1]) ? Value::none() : Value();
}

Value set_state(Machine& m, const Value* a) {
    if (Dict* state = cast<Dict>(a[1])) {
        for (uint32_t i = 0; i < state->table.entry_count(); ++i) {
            const DictTable::Entry entry = state->table.entry(i);
            if (entry.key && is_str(entry.key) && !set_attr(m, a[0], as<Str>(entry.key), entry.value))
                return Value();
        }
    }
    return Value::none();
}

// What copies and pickles are made from.
Value reduce(Machine& m, const Value* a) {
    const Exception& exception = exception_of(a[0]);
    Value args = exception.args;
    const std::span<Value> fields = fields_of(m, a[0], ExceptionFamily::OSError);
    if (!fields.empty() && Tuple::is(args) && as<Tuple>(args).items.size() == 2) {
        const Value file = try_get_attr(m, a[0], *m.intern("filename"));
        if (file && !file.is_none()) {
            args = m.new_tuple({as<Tuple>(args).items[0], as<Tuple>(args).items[1], file}).value();
        }
    }
    std::vector<Value> parts{Value::share(&m.type_of(a[0])), args};
    if (exception.dict && exception.dict->table.size()) parts.push_back(exception.dict.value());
    return m.new_tuple(std::move(parts)).value();
}

const NativeAttribute kAttributes[] = {
    {"args", get_args, set_args},
    {"__cause__", get_cause, set_cause},
    {"__context__", get_context, set_context},
    {"__traceback__", get_traceback, set_traceback},
    {"__suppress_context__", get_suppress, set_suppress},
};
const NativeMethod kMethods[] = {
    {"with_traceback", "self, tb, /", with_traceback},
    {"add_note", "self, note, /", add_note},
    {"__setstate__", "self, state, /", set_state},
    {"__reduce__", "self, /", reduce},
};

}  // namespace

Value exception_make(Machine& m, Type& type, const CallArguments& arguments) {
    Ref<Exception> made = m.make<Exception>(type);
    made->args = m.new_tuple({arguments.values, arguments.values + arguments.positional_count}).value();
    return std::move(made).value();
}

bool exception_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (arguments.names && !arguments.names->items.empty()) {
        return raise(m, *m.types.TypeError, "{}() takes no keyword arguments", type_name(m, self)), false;
    }
    // __new__ was mostly called with the same arguments: then its tuple stays.
    const std::span<const Value> given = arguments.positional();
    if (const Tuple* args = cast<Tuple>(exception_of(self).args)) {
        const auto same = [](const Value& a, const Value& b) { return a.is(b); };
        if (std::equal(args->items.begin(), args->items.end(), given.begin(), given.end(), same)) return true;
    }
    exception_of(self).args = m.new_tuple({given.begin(), given.end()}).value();
    return true;
}

Value exception_str(Machine& m, const Value& self) {
    const Tuple& args = as<Tuple>(exception_of(self).args);
    if (args.items.empty()) return m.new_str("");
    if (args.items.size() == 1) return str(m, args.items[0]);
    return repr(m, exception_of(self).args);
}

void setup_exceptions(Machine& m) {
    Type& base = *m.types.BaseException;
    base.slots.make = exception_make;
    base.slots.init = exception_init;
    base.slots.repr = exception_repr;
    base.slots.str = exception_str;
    base.destroy = destroy_as<Exception>;
    base.type_flags |= kIsException;
    add_methods(m, base, kMethods);
    add_attributes(m, base, kAttributes);
    setup_exception_constructors(m);
    setup_exception_groups(m);
#define EXCEPTION(name, base_name) \
    finish_type(m, *m.types.name); \
    m.builtins->table.set_name(*m.intern(#name), Value::share(m.types.name));
#include "core/vm/exceptions.def"
#undef EXCEPTION
    m.builtins->table.set_name(*m.intern("EnvironmentError"), Value::share(m.types.OSError));
    m.builtins->table.set_name(*m.intern("IOError"), Value::share(m.types.OSError));
}

}  // namespace loopscope::vm
