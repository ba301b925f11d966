// BaseExceptionGroup and ExceptionGroup: split, subgroup, derive.
#include "core/vm/classes.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/exceptions.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

RichException& group_of(const Value& self) { return *static_cast<RichException*>(&as<Exception>(self)); }
const std::vector<Value>& members(const Value& group) { return as<Tuple>(group_of(group).fields[1]).items; }
bool is_group(Machine& m, const Value& value) { return is_instance(m, value, *m.types.BaseExceptionGroup); }

std::optional<std::vector<Value>> checked_members(Machine& m, const Value& sequence) {
    if (!m.type_of(sequence).slots.get_item || Dict::is(sequence)) {
        return raise(m, *m.types.TypeError, "second argument (exceptions) must be a sequence");
    }
    std::optional<std::vector<Value>> items = to_vector(m, sequence);
    if (!items) return std::nullopt;
    if (items->empty()) {
        return raise(m, *m.types.ValueError, "second argument (exceptions) must be a non-empty sequence");
    }
    for (size_t i = 0; i < items->size(); ++i) {
        if (Exception::is((*items)[i])) continue;
        return raise(m, *m.types.ValueError, "Item {} of second argument (exceptions) is not an exception",
                     i);
    }
    return items;
}

Value group_make(Machine& m, Type& type, const CallArguments& arguments) {
    if (arguments.positional_count != 2) {
        return raise(m, *m.types.TypeError,
                     "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
                     arguments.positional_count);
    }
    const Value message = arguments.values[0];
    if (!is_str(message)) {
        return raise(m, *m.types.TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                     type_name(m, message));
    }
    const std::optional<std::vector<Value>> items = checked_members(m, arguments.values[1]);
    if (!items) return Value();
    bool nested_base = false;
    for (const Value& item : *items) nested_base = nested_base || !is_instance(m, item, *m.types.Exception);
    Type* made_type = &type;
    if (&type == m.types.BaseExceptionGroup && !nested_base) {
        made_type = m.types.ExceptionGroup;
    } else if (&type == m.types.ExceptionGroup && nested_base) {
        return raise(m, *m.types.TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    } else if (nested_base && type.is_subtype_of(*m.types.Exception)) {
        return raise(m, *m.types.TypeError, "Cannot nest BaseExceptions in '{}'", type.name);
    }
    Ref<RichException> made = m.make<RichException>(*made_type);
    made->args = m.new_tuple({arguments.values, arguments.values + 2}).value();
    made->fields[0] = message;
    made->fields[1] = m.new_tuple(*items).value();
    return std::move(made).value();
}

Value group_str(Machine& m, const Value& self) {
    const size_t count = members(self).size();
    return m.new_str(fmt::format("{} ({} sub-exception{})", text_of(group_of(self).fields[0]), count,
                                 count == 1 ? "" : "s"));
}

// Does an exception match: a class, a tuple of classes, or a callable that says so?
std::optional<bool> matches(Machine& m, const Value& exception, const Value& condition) {
    if (Type::is(condition) || Tuple::is(condition)) return instance_check(m, exception, condition);
    const Value result = call(m, condition, {exception});
    return result ? truth(m, result) : std::nullopt;
}

bool check_condition(Machine& m, const Value& condition) {
    const auto is_class = [&](const Value& each) {
        return Type::is(each) && as<Type>(each).has(kIsException);
    };
    bool good = is_class(condition) || (m.type_of(condition).slots.call && !Type::is(condition));
    if (const Tuple* tuple = cast<Tuple>(condition)) {
        good = true;
        for (const Value& each : tuple->items) good = good && is_class(each);
    }
    if (!good)
        raise(m, *m.types.TypeError, "expected a function, exception type or tuple of exception types");
    return good;
}

bool split(Machine& m, const Value& group, const Value& condition, Value* match, Value* rest, int depth) {
    const RecursionGuard guard(m, " in exceptiongroup_split_recursive");
    if (guard.failed) return false;
    *match = *rest = Value::none();
    const std::optional<bool> whole = matches(m, group, condition);
    if (!whole) return false;
    if (*whole) return *match = group, true;
    if (!is_group(m, group)) return *rest = group, true;
    std::vector<Value> matching, others;
    const std::vector<Value> items = members(group);
    for (const Value& item : items) {
        Value inner_match, inner_rest;
        if (!split(m, item, condition, &inner_match, &inner_rest, depth + 1)) return false;
        if (!inner_match.is_none()) matching.push_back(inner_match);
        if (!inner_rest.is_none()) others.push_back(inner_rest);
    }
    if (!matching.empty()) *match = derive_group(m, group, std::move(matching));
    if (*match && !others.empty()) *rest = derive_group(m, group, std::move(others));
    return *match && *rest;
}

Value group_split(Machine& m, const Value* a) {
    Value match, rest;
    if (!check_condition(m, a[1]) || !split(m, a[0], a[1], &match, &rest, 0)) return Value();
    return m.new_tuple({match, rest}).value();
}
Value group_subgroup(Machine& m, const Value* a) {
    Value match, rest;
    if (!check_condition(m, a[1]) || !split(m, a[0], a[1], &match, &rest, 0)) return Value();
    return match;
}
Value group_derive(Machine& m, const Value* a) {
    return call(m, Value::share(m.types.BaseExceptionGroup), {group_of(a[0]).fields[0], a[1]});
}
Value get_message(Machine&, const Value& self) { return group_of(self).fields[0]; }
Value get_exceptions(Machine&, const Value& self) { return group_of(self).fields[1]; }

const NativeMethod kMethods[] = {
    {"split", "self, condition, /", group_split},
    {"subgroup", "self, condition, /", group_subgroup},
    {"derive", "self, excs, /", group_derive},
};
const NativeAttribute kAttributes[] = {{"message", get_message, nullptr},
                                       {"exceptions", get_exceptions, nullptr}};

}  // namespace

Value derive_group(Machine& m, const Value& group, std::vector<Value> exceptions) {
    Value made = call_method(m, group, "derive", {m.new_list(std::move(exceptions)).value()});
    if (!made) return made;
    if (!is_group(m, made)) {
        return raise(m, *m.types.TypeError, "derive must return an instance of BaseExceptionGroup");
    }
    const Exception& from = as<Exception>(group);
    Exception& to = as<Exception>(made);
    to.traceback = from.traceback;
    to.cause = from.cause;
    to.context = from.context;
    to.suppress_context = true;  // as CPython, which sets a cause, be it none
    const Value notes = try_get_attr(m, group, *m.names.n_notes);
    if (notes && List::is(notes) && !set_attr(m, made, *m.names.n_notes, list_of(m, notes))) return Value();
    return m.has_raised() ? Value() : made;
}

bool split_group(Machine& m, const Value& exception, const Value& condition, Value* match, Value* rest) {
    return split(m, exception, condition, match, rest, 0);
}

void setup_exception_groups(Machine& m) {
    Type& type = *m.types.BaseExceptionGroup;
    type.slots.make = group_make;
    type.slots.str = group_str;
    type.destroy = destroy_as<RichException>;
    add_methods(m, type, kMethods);
    add_class_getitem(m, type);
    add_attributes(m, type, kAttributes);
    // Its first base has the fields; Exception only says what it is.
    m.types.ExceptionGroup->destroy = destroy_as<RichException>;
}

}  // namespace loopscope::vm
