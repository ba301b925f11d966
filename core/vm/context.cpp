#include "core/vm/context.h"

#include "core/vm/classes.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/setup.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

// A Token says what a variable was bound to before set().
struct Token : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    Ref<Context> context;
    Ref<ContextVar> variable;
    Value old_value;  // empty: it was not bound
    bool used = false;
};

struct Missing : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
};

struct ContextState {
    Type* context_type = nullptr;
    Type* variable_type = nullptr;
    Type* token_type = nullptr;
    Value missing;  // Token.MISSING
    Ref<Context> current;
};

ContextState& state(Machine& m) { return m.state<ContextState>(); }

void bind(Machine& m, Context& context, const Ref<ContextVar>& variable, const Value* value) {
    if (context.bindings) count_work(m, context.bindings->size() / 2);
    if (!context.bindings) context.bindings = std::make_shared<Context::Bindings>();
    if (context.bindings.use_count() > 1) {
        count_work(m, context.bindings->size());
        context.bindings = std::make_shared<Context::Bindings>(*context.bindings);
    }
    Context::Bindings& target = *context.bindings;
    for (size_t i = 0; i < target.size(); ++i) {
        if (target[i].variable.get() != variable.get()) continue;
        if (value) target[i].value = *value;
        else target.erase(target.begin() + static_cast<ptrdiff_t>(i));
        return;
    }
    if (value) target.push_back({variable, *value});
}

Value variable_new(Machine& m, Type&, const CallArguments& arguments) {
    if (arguments.positional_count == 0)
        return raise(m, *m.types.TypeError, "ContextVar() missing required argument 'name' (pos 1)");
    if (arguments.positional_count > 1)
        return raise(m, *m.types.TypeError, "ContextVar() takes exactly 1 positional argument ({} given)",
                     arguments.positional_count);
    if (!is_str(arguments.values[0])) {
        return raise(m, *m.types.TypeError, "context variable name must be a str");
    }
    Ref<ContextVar> variable = m.make<ContextVar>(*state(m).variable_type);
    variable->name = arguments.values[0];
    const size_t names = arguments.names ? arguments.names->items.size() : 0;
    for (size_t i = 0; i < names; ++i) {
        if (text_of(arguments.names->items[i]) != "default") {
            return raise(m, *m.types.TypeError, "'{}' is an invalid keyword argument for ContextVar()",
                         text_of(arguments.names->items[i]));
        }
        variable->default_value = arguments.values[1 + i];
    }
    return std::move(variable).value();
}

Value variable_get(Machine& m, const Value* a) {
    const auto& variable = as<ContextVar>(a[0]);
    if (const Value* bound = current_context(m)->find(variable)) return *bound;
    if (a[1]) return a[1];
    if (variable.default_value) return variable.default_value;
    return raise_with(m, *m.types.LookupError, a[0]);
}

Value variable_set(Machine& m, const Value* a) {
    Ref<Context> context = current_context(m);
    Ref<Token> token = m.make<Token>(*state(m).token_type);
    token->context = context;
    token->variable = Ref<ContextVar>(a[0]);
    if (const Value* old = context->find(as<ContextVar>(a[0]))) token->old_value = *old;
    bind(m, *context, token->variable, &a[1]);
    return std::move(token).value();
}

Value variable_reset(Machine& m, const Value* a) {
    if (!is_instance(m, a[1], *state(m).token_type)) {
        return raise(m, *m.types.TypeError, "expected an instance of Token, got {}",
                     repr_text(m, a[1]).value_or("?"));
    }
    auto& token = as<Token>(a[1]);
    const std::string what = repr_text(m, a[1]).value_or("?");
    if (token.used) return raise(m, *m.types.RuntimeError, "{} has already been used once", what);
    if (token.variable.value().bits() != a[0].bits()) {
        return raise(m, *m.types.ValueError, "{} was created by a different ContextVar", what);
    }
    if (token.context.get() != current_context(m).get()) {
        return raise(m, *m.types.ValueError, "{} was created in a different Context", what);
    }
    token.used = true;
    bind(m, *token.context, token.variable, token.old_value ? &token.old_value : nullptr);
    return Value::none();
}

Value variable_repr(Machine& m, const Value& self) {
    const auto& variable = as<ContextVar>(self);
    auto name = repr_text(m, variable.name);
    if (!name) return {};
    std::string text = "<ContextVar name=" + *name;
    if (variable.default_value) {
        auto value = repr_text(m, variable.default_value);
        if (!value) return {};
        text += " default=" + *value;
    }
    return m.new_str(fmt::format("{} at {:#x}>", text, m.identity(self)));
}

Value token_repr(Machine& m, const Value& self) {
    const auto& token = as<Token>(self);
    auto variable = repr_text(m, token.variable);
    if (!variable) return {};
    return m.new_str(
        fmt::format("<Token{} var={} at {:#x}>", token.used ? " used" : "", *variable, m.identity(self)));
}

Value context_new(Machine& m, Type&, const CallArguments& arguments) {
    if (arguments.positional_count || arguments.names) {
        return raise(m, *m.types.TypeError, "Context() does not accept any arguments");
    }
    return m.make<Context>(*state(m).context_type).value();
}

Value context_run(Machine& m, const Value* a) {
    Ref<Context> context(a[0]);
    const auto& all = as<Tuple>(a[1]).items;
    if (all.empty()) return raise(m, *m.types.TypeError, "run() missing 1 required positional argument");
    if (!enter_context(m, context)) return {};
    const Value callable = all[0];
    std::vector<Value> values(all.begin() + 1, all.end());
    const size_t positional_count = values.size();
    std::vector<Value> words;
    DictTable& options = as<Dict>(a[2]).table;
    for (uint32_t i = 0; i < options.entry_count(); ++i) {
        if (!options.entry(i).key) continue;
        words.push_back(options.entry(i).key);
        values.push_back(options.entry(i).value);
    }
    const Ref<Tuple> names = m.new_tuple(std::move(words));
    CallArguments arguments{values.data(), static_cast<uint32_t>(positional_count),
                            names->items.empty() ? nullptr : names.get()};
    Value result = call(m, callable, arguments);
    leave_context(m, context);
    return result;
}

Value context_copy(Machine& m, const Value* a) {
    Ref<Context> copy = m.make<Context>(*state(m).context_type);
    copy->bindings = as<Context>(a[0]).bindings;
    return std::move(copy).value();
}

Value context_get_item(Machine& m, const Value& self, const Value& key) {
    if (!ContextVar::is(key)) {
        return raise(m, *m.types.TypeError, "a ContextVar key was expected, got {}",
                     repr_text(m, key).value_or("?"));
    }
    if (const Value* bound = as<Context>(self).find(as<ContextVar>(key))) return *bound;
    return raise_with(m, *m.types.KeyError, key);
}

std::optional<bool> context_contains(Machine& m, const Value& self, const Value& key) {
    if (!ContextVar::is(key)) {
        return raise(m, *m.types.TypeError, "a ContextVar key was expected, got {}",
                     repr_text(m, key).value_or("?"));
    }
    return as<Context>(self).find(as<ContextVar>(key)) != nullptr;
}

// Equal when they bind the same variables to equal values, in whatever order.
Value context_compare(Machine& m, CompareOperator op, const Value& left, const Value& right) {
    const bool comparable = Context::is(right) && (op == CompareOperator::Eq || op == CompareOperator::NotEq);
    if (!comparable) return Value::not_implemented();
    const auto length = [](const Value& context) {
        return as<Context>(context).bindings ? as<Context>(context).bindings->size() : 0;
    };
    bool same = length(left) == length(right);
    const Context::Bindings ours = same && length(left) ? *as<Context>(left).bindings : Context::Bindings();
    for (const Context::Binding& binding : ours) {
        const Value* other = as<Context>(right).find(*binding.variable);
        const std::optional<bool> equals = other ? equal(m, binding.value, Value(*other)) : false;
        if (!equals) return Value();
        same = same && *equals;
    }
    return Value::boolean(same == (op == CompareOperator::Eq));
}

std::optional<int64_t> context_len(Machine&, const Value& self) {
    const auto& bindings = as<Context>(self).bindings;
    return bindings ? static_cast<int64_t>(bindings->size()) : 0;
}

enum class Part : uint8_t { Keys, Values, Items };

Value context_list(Machine& m, const Value& self, Part part) {
    Ref<List> list = m.new_list();
    if (const auto& bindings = as<Context>(self).bindings) {
        for (const auto& [variable, value] : *bindings) {
            if (part == Part::Keys) list->items.push_back(variable.value());
            if (part == Part::Values) list->items.push_back(value);
            if (part == Part::Items) list->items.push_back(m.new_tuple({variable.value(), value}).value());
        }
    }
    return std::move(list).value();
}

Value context_iter(Machine& m, const Value& self) { return iterate(m, context_list(m, self, Part::Keys)); }
Value context_keys(Machine& m, const Value* a) { return iterate(m, context_list(m, a[0], Part::Keys)); }
Value context_values(Machine& m, const Value* a) { return iterate(m, context_list(m, a[0], Part::Values)); }
Value context_items(Machine& m, const Value* a) { return iterate(m, context_list(m, a[0], Part::Items)); }

Value context_get(Machine& m, const Value* a) {
    const std::optional<bool> found = context_contains(m, a[0], a[1]);
    if (!found) return Value();
    return *found ? *as<Context>(a[0]).find(as<ContextVar>(a[1])) : a[2];
}

Value copy_context_function(Machine& m, const Value*) { return copy_context(m).value(); }

const NativeMethod kVariableMethods[] = {
    {"get", "self, default=?, /", variable_get},
    {"set", "self, value, /", variable_set},
    {"reset", "self, token, /", variable_reset},
};
const NativeAttribute kVariableAttributes[] = {
    {"name", [](Machine&, const Value& self) { return as<ContextVar>(self).name; }, nullptr},
};
const NativeAttribute kTokenAttributes[] = {
    {"var", [](Machine&, const Value& self) { return as<Token>(self).variable.value(); }, nullptr},
    {"old_value",
     [](Machine& m, const Value& self) {
         const Value& old = as<Token>(self).old_value;
         return old ? old : state(m).missing;
     },
     nullptr},
};
const NativeMethod kContextMethods[] = {
    {"run", "self, /, *args, **kwargs", context_run},
    {"copy", "self, /", context_copy},
    {"get", "self, key, default=None, /", context_get},
    {"keys", "self, /", context_keys},
    {"values", "self, /", context_values},
    {"items", "self, /", context_items},
};
const NativeMethod kFunctions[] = {{"copy_context", "", copy_context_function}};

}  // namespace

const Value* Context::find(const ContextVar& variable) const {
    if (!bindings) return nullptr;
    for (const Binding& binding : *bindings) {
        if (binding.variable.get() == &variable) return &binding.value;
    }
    return nullptr;
}

void setup_contexts(Machine& m) {
    ContextState& s = state(m);
    Type& object = *m.types.object;
    s.variable_type =
        &new_native_type(m, "ContextVar", Layout::ContextVar, object, destroy_as<ContextVar>, "_contextvars");
    s.variable_type->slots.make = variable_new;
    s.variable_type->slots.repr = variable_repr;
    s.variable_type->type_flags |= kNotSubclassable | kNoDict;
    add_methods(m, *s.variable_type, kVariableMethods);
    add_attributes(m, *s.variable_type, kVariableAttributes);
    add_class_getitem(m, *s.variable_type);
    finish_type(m, *s.variable_type);

    s.token_type = &new_native_type(m, "Token", Layout::Native, object, destroy_as<Token>, "_contextvars");
    s.token_type->slots.repr = token_repr;
    s.token_type->type_flags |= kNotSubclassable | kNoDict | kNotInstantiable;
    add_attributes(m, *s.token_type, kTokenAttributes);
    add_class_getitem(m, *s.token_type);
    finish_type(m, *s.token_type);
    Type& missing =
        new_native_type(m, "MISSING", Layout::Native, object, destroy_as<Missing>, "Token");
    missing.slots.repr = [](Machine& machine, const Value&) { return machine.new_str("<Token.MISSING>"); };
    missing.type_flags |= kNotSubclassable | kNoDict | kNotInstantiable;
    finish_type(m, missing);
    s.missing = m.make<Missing>(missing).value();
    set_type_attribute(m, *s.token_type, *m.intern("MISSING"), s.missing);

    s.context_type =
        &new_native_type(m, "Context", Layout::Context, object, destroy_as<Context>, "_contextvars");
    s.context_type->slots.make = context_new;
    s.context_type->slots.get_item = context_get_item;
    s.context_type->slots.contains = context_contains;
    s.context_type->slots.len = context_len;
    s.context_type->slots.compare = context_compare;
    s.context_type->slots.iter = context_iter;
    s.context_type->type_flags |= kNotSubclassable | kNoDict;
    add_methods(m, *s.context_type, kContextMethods);
    finish_type(m, *s.context_type);
}

Ref<Module> make_contextvars_module(Machine& m) {
    ContextState& s = state(m);
    Ref<Module> module = m.new_module("contextvars");
    module->dict->table.set_name(*m.intern("ContextVar"), Value::share(s.variable_type));
    module->dict->table.set_name(*m.intern("Context"), Value::share(s.context_type));
    module->dict->table.set_name(*m.intern("Token"), Value::share(s.token_type));
    add_functions(m, *module, kFunctions);
    return module;
}

namespace {

const Ref<Context>& current(Machine& m, ContextState& s) {
    if (!s.current) s.current = m.make<Context>(*s.context_type);
    return s.current;
}

}  // namespace

Ref<Context> current_context(Machine& m) { return current(m, state(m)); }

Ref<Context> copy_context(Machine& m) {
    ContextState& s = state(m);
    Ref<Context> copy = m.make<Context>(*s.context_type);
    copy->bindings = current(m, s)->bindings;
    return copy;
}

bool enter_context(Machine& m, const Ref<Context>& context) {
    if (context->entered) {
        const std::string what = repr_text(m, context).value_or("?");
        return raise(m, *m.types.RuntimeError, "cannot enter context: {} is already entered", what), false;
    }
    ContextState& s = state(m);
    current(m, s);
    context->previous = std::exchange(s.current, context).value();
    context->entered = true;
    return true;
}

void leave_context(Machine& m, const Ref<Context>& context) {
    ContextState& s = state(m);
    CHECK(s.current.get() == context.get());
    s.current = Ref<Context>(std::exchange(context->previous, Value()));
    context->entered = false;
}

Ref<Context> exchange_current_context(Machine& m, Ref<Context> context) {
    return std::exchange(state(m).current, std::move(context));
}

}  // namespace loopscope::vm
