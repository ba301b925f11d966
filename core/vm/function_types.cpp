// The types function and method, as Python code sees them.
#include "core/vm/function_types.h"
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/frame_view.h"
#include "core/vm/interpreter.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/setup.h"

namespace loopscope::vm {

namespace {

Value function_call(Machine& m, const Value& self, const CallArguments& arguments) {
    return call_function(m, *static_cast<Function*>(self.object()), arguments);
}
Value function_get(Machine& m, const Value& self, const Value& instance, Type&) {
    return instance.empty() ? self : m.new_bound_method(self, instance);
}
Value function_repr(Machine& m, const Value& self) {
    return m.new_str(
        fmt::format("<function {} at 0x{:x}>", text_of(as<Function>(self).qualname), m.identity(self)));
}

Value or_none(const Value& value) { return value.empty() ? Value::none() : value; }
bool set_text(Machine& m, Value& member, const Value& value, const char* name) {
    if (value.empty() || !is_str(value)) {
        raise(m, *m.types.TypeError, "{} must be set to a string object", name);
        return false;
    }
    member = value;
    return true;
}
Value get_name(Machine&, const Value& self) { return as<Function>(self).name; }
bool set_name(Machine& m, const Value& self, const Value& value) {
    return set_text(m, as<Function>(self).name, value, "__name__");
}
Value get_qualname(Machine&, const Value& self) { return as<Function>(self).qualname; }
bool set_qualname(Machine& m, const Value& self, const Value& value) {
    return set_text(m, as<Function>(self).qualname, value, "__qualname__");
}
Value get_module(Machine&, const Value& self) { return or_none(as<Function>(self).module); }
bool set_module(Machine&, const Value& self, const Value& value) {
    as<Function>(self).module = value;
    return true;
}
Value get_doc(Machine&, const Value& self) { return or_none(as<Function>(self).doc); }
bool set_doc(Machine&, const Value& self, const Value& value) {
    as<Function>(self).doc = value;
    return true;
}
Value get_code(Machine&, const Value& self) { return as<Function>(self).code.value(); }
bool set_code(Machine& m, const Value& self, const Value& value) {
    if (!CodeObject::is(value)) {
        raise(m, *m.types.TypeError, "__code__ must be set to a code object");
        return false;
    }
    as<Function>(self).code = Ref<CodeObject>(value);
    return true;
}
Value get_defaults(Machine&, const Value& self) { return or_none(as<Function>(self).defaults); }
bool set_defaults(Machine& m, const Value& self, const Value& value) {
    if (!value.empty() && !value.is_none() && !Tuple::is(value)) {
        raise(m, *m.types.TypeError, "__defaults__ must be set to a tuple object");
        return false;
    }
    as<Function>(self).defaults = value.is_none() ? Value() : value;
    return true;
}
Value get_kwdefaults(Machine&, const Value& self) { return or_none(as<Function>(self).kwdefaults.value()); }
bool set_kwdefaults(Machine& m, const Value& self, const Value& value) {
    if (!value.empty() && !value.is_none() && !Dict::is(value)) {
        raise(m, *m.types.TypeError, "__kwdefaults__ must be set to a dict object");
        return false;
    }
    as<Function>(self).kwdefaults = Dict::is(value) ? Ref<Dict>(value) : Ref<Dict>();
    return true;
}
Value get_globals(Machine&, const Value& self) { return as<Function>(self).globals.value(); }
Value get_builtins(Machine& m, const Value&) { return m.builtins.value(); }
Value get_closure(Machine& m, const Value& self) {
    const auto& closure = as<Function>(self).closure;
    if (closure.empty()) return Value::none();
    std::vector<Value> cells;
    for (const Ref<Cell>& cell : closure) cells.push_back(cell.value());
    return m.new_tuple(std::move(cells)).value();
}
Value get_annotations(Machine& m, const Value& self) {
    Value& annotations = as<Function>(self).annotations;
    if (Dict::is(annotations)) return annotations;
    Ref<Dict> dict = m.new_dict();
    if (const Tuple* pairs = cast<Tuple>(annotations))
        for (size_t i = 0; i + 1 < pairs->items.size(); i += 2)
            if (!dict->table.set(m, pairs->items[i], pairs->items[i + 1])) return Value();
    annotations = dict.value();
    return annotations;
}
bool set_annotations(Machine& m, const Value& self, const Value& value) {
    if (!value.empty() && !value.is_none() && !Dict::is(value)) {
        raise(m, *m.types.TypeError, "__annotations__ must be set to a dict object");
        return false;
    }
    as<Function>(self).annotations = Dict::is(value) ? value : Value();
    return true;
}
// FunctionType(code, globals, name=None, argdefs=None, closure=None).
Value make_function(Machine& m, Type&, const CallArguments& arguments) {
    const Value* values = arguments.values;
    if (arguments.positional_count < 2 || !CodeObject::is(values[0]) || !Dict::is(values[1]))
        return raise(m, *m.types.TypeError, "function() argument 'code' must be code, and 'globals' a dict");
    Ref<Function> function = new_function(m, Ref<CodeObject>(values[0]), Ref<Dict>(values[1]));
    if (arguments.positional_count > 2 && is_str(values[2])) function->name = values[2];
    if (arguments.positional_count > 3 && Tuple::is(values[3])) function->defaults = values[3];
    if (arguments.positional_count > 4 && Tuple::is(values[4]))
        for (const Value& cell : as<Tuple>(values[4]).items) function->closure.emplace_back(cell);
    return std::move(function).value();
}

constexpr NativeAttribute kFunctionAttributes[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__module__", get_module, set_module},
    {"__doc__", get_doc, set_doc},
    {"__code__", get_code, set_code},
    {"__defaults__", get_defaults, set_defaults},
    {"__kwdefaults__", get_kwdefaults, set_kwdefaults},
    {"__globals__", get_globals, nullptr},
    {"__builtins__", get_builtins, nullptr},
    {"__closure__", get_closure, nullptr},
    {"__annotations__", get_annotations, set_annotations},
};

// Bound methods.
Value method_call(Machine& m, const Value& self, const CallArguments& arguments) {
    const BoundMethod& method = as<BoundMethod>(self);
    if (Function::is(method.function)) return call_bound_function(m, method, arguments);
    const size_t named = arguments.names != nullptr ? arguments.names->items.size() : 0;
    const size_t count = arguments.positional_count + named;
    std::vector<Value> values;
    values.reserve(count + 1);
    values.push_back(method.self);
    values.insert(values.end(), arguments.values, arguments.values + count);
    const Value function = method.function;
    return call(m, function, CallArguments{values.data(), arguments.positional_count + 1, arguments.names});
}
Value method_get_attr(Machine& m, const Value& self, Str& name) {
    if (lookup_in_type(m.type_of(self), name) != nullptr) return generic_get_attr(m, self, name);
    return get_attr(m, as<BoundMethod>(self).function, name);
}
bool method_set_attr(Machine& m, const Value& self, Str& name, const Value& value) {
    if (lookup_in_type(m.type_of(self), name) != nullptr) return generic_set_attr(m, self, name, value);
    raise(m, *m.types.AttributeError, "'method' object has no attribute '{}'", name.text);
    return false;
}
Value method_repr(Machine& m, const Value& self) {
    const BoundMethod& method = as<BoundMethod>(self);
    Value name = try_get_attr(m, method.function, *m.names.n_qualname);
    if (name.empty()) name = try_get_attr(m, method.function, *m.names.n_name);
    if (m.has_raised()) return Value();
    const std::optional<std::string> of = repr_text(m, method.self);
    if (!of) return Value();
    return m.new_str(fmt::format("<bound method {} of {}>", is_str(name) ? text_of(name) : "?", *of));
}
Value method_compare(Machine&, CompareOperator op, const Value& left, const Value& right) {
    if (op != CompareOperator::Eq && op != CompareOperator::NotEq) return Value::not_implemented();
    const BoundMethod* a = cast<BoundMethod>(left);
    const BoundMethod* b = cast<BoundMethod>(right);
    if (a == nullptr || b == nullptr) return Value::not_implemented();
    const bool same = a->self.is(b->self) && a->function.is(b->function);
    return Value::boolean(same == (op == CompareOperator::Eq));
}
std::optional<int64_t> method_hash(Machine& m, const Value& self) {
    const BoundMethod& method = as<BoundMethod>(self);
    const std::optional<int64_t> inner = hash(m, method.function);
    if (!inner) return std::nullopt;
    const int64_t mixed = m.identity(method.self) ^ *inner;
    return mixed == -1 ? -2 : mixed;
}
Value method_get_self(Machine&, const Value& self) { return as<BoundMethod>(self).self; }
Value method_get_function(Machine&, const Value& self) { return as<BoundMethod>(self).function; }
Value method_get_doc(Machine& m, const Value& self) {
    return get_attr(m, as<BoundMethod>(self).function, *m.names.n_doc);
}
Value make_method(Machine& m, Type&, const CallArguments& arguments) {
    if (arguments.positional_count != 2 || arguments.names != nullptr)
        return raise(m, *m.types.TypeError, "method expected 2 arguments, got {}",
                     arguments.positional_count);
    if (m.type_of(arguments.values[0]).slots.call == nullptr)
        return raise(m, *m.types.TypeError, "first argument must be callable");
    if (arguments.values[1].is_none()) return raise(m, *m.types.TypeError, "self must not be None");
    return m.new_bound_method(arguments.values[0], arguments.values[1]);
}

constexpr NativeAttribute kMethodAttributes[] = {
    {"__self__", method_get_self, nullptr},
    {"__func__", method_get_function, nullptr},
    {"__doc__", method_get_doc, nullptr},
};

}  // namespace

void setup_functions(Machine& m) {
    Type& function = *m.types.function;
    function.destroy = destroy_as<Function>;
    function.type_flags |= kNotSubclassable;
    function.slots.call = function_call;
    function.slots.describe_get = function_get;
    function.slots.repr = function_repr;
    function.slots.make = make_function;
    add_attributes(m, function, kFunctionAttributes);
    finish_type(m, function);

    Type& method = *m.types.bound_method;
    method.destroy = destroy_as<BoundMethod>;
    method.type_flags |= kNotSubclassable;
    method.slots.call = method_call;
    method.slots.get_attr = method_get_attr;
    method.slots.set_attr = method_set_attr;
    method.slots.repr = method_repr;
    method.slots.compare = method_compare;
    method.slots.hash = method_hash;
    method.slots.make = make_method;
    add_attributes(m, method, kMethodAttributes);
    finish_type(m, method);

    add_build_class(m);
    setup_code(m);
    setup_cells(m);
    setup_modules(m);
    setup_frames(m);
    setup_tracebacks(m);
}

}  // namespace loopscope::vm
