// __build_class__: what a class statement calls.
#include "core/vm/classes.h"
#include "core/vm/errors.h"
#include "core/vm/interpreter.h"
#include "core/vm/operations.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

// Bases that are no classes say by __mro_entries__ what stands for them.
bool resolve_bases(Machine& m, const Value& original, std::vector<Value>& bases, bool* changed) {
    for (const Value& base : as<Tuple>(original).items) {
        if (Type::is(base)) {
            bases.push_back(base);
            continue;
        }
        const Value method = try_get_attr(m, base, *m.names.n_mro_entries);
        if (!method) {
            if (m.has_raised()) return false;
            bases.push_back(base);
            continue;
        }
        const Value entries = call(m, method, {original});
        if (!entries) return false;
        if (!Tuple::is(entries)) {
            return raise(m, *m.types.TypeError, "__mro_entries__ must return a tuple"), false;
        }
        for (const Value& entry : as<Tuple>(entries).items) bases.push_back(entry);
        *changed = true;
    }
    return true;
}

struct Statement {
    Value body, name, original_bases, bases, metaclass;
    std::vector<Value> keyword_names, keyword_values;
};

bool read_arguments(Machine& m, const CallArguments& arguments, Statement& statement, bool* changed) {
    if (arguments.positional_count < 2) {
        return raise(m, *m.types.TypeError, "__build_class__: not enough arguments"), false;
    }
    statement.body = arguments.values[0];
    statement.name = arguments.values[1];
    if (!Function::is(statement.body)) {
        return raise(m, *m.types.TypeError, "__build_class__: func must be a function"), false;
    }
    if (!is_str(statement.name)) {
        return raise(m, *m.types.TypeError, "__build_class__: name is not a string"), false;
    }
    statement.original_bases =
        m.new_tuple({arguments.values + 2, arguments.values + arguments.positional_count}).value();
    std::vector<Value> bases;
    if (!resolve_bases(m, statement.original_bases, bases, changed)) return false;
    statement.bases = *changed ? m.new_tuple(std::move(bases)).value() : statement.original_bases;
    const size_t names = arguments.names ? arguments.names->items.size() : 0;
    for (size_t i = 0; i < names; ++i) {
        const Value& value = arguments.values[arguments.positional_count + i];
        if (text_of(arguments.names->items[i]) == "metaclass") {
            statement.metaclass = value;
        } else {
            statement.keyword_names.push_back(arguments.names->items[i]);
            statement.keyword_values.push_back(value);
        }
    }
    return true;
}

bool choose_metaclass(Machine& m, Statement& statement) {
    const Tuple& bases = as<Tuple>(statement.bases);
    if (!statement.metaclass) {
        statement.metaclass = Value::share(bases.items.empty() ? m.types.type : &m.type_of(bases.items[0]));
    }
    Type* metaclass = cast<Type>(statement.metaclass);
    if (!metaclass || !metaclass->is_subtype_of(*m.types.type)) return true;
    Type* winner = derived_metaclass(m, *metaclass, bases);
    if (!winner) return false;
    statement.metaclass = Value::share(winner);
    return true;
}

Value call_with_keywords(Machine& m, const Value& callable, std::vector<Value> positional,
                         const Statement& statement) {
    const auto count = static_cast<uint32_t>(positional.size());
    positional.insert(positional.end(), statement.keyword_values.begin(), statement.keyword_values.end());
    Ref<Tuple> names;
    if (!statement.keyword_names.empty()) names = m.new_tuple(statement.keyword_names);
    return call(m, callable, CallArguments{positional.data(), count, names ? names.get() : nullptr});
}

Value prepare_namespace(Machine& m, const Statement& statement) {
    if (statement.metaclass.object() == m.types.type) return m.new_dict().value();
    const Value prepare = try_get_attr(m, statement.metaclass, *m.names.n_prepare);
    if (!prepare) return m.has_raised() ? Value() : m.new_dict().value();
    Value result = call_with_keywords(m, prepare, {statement.name, statement.bases}, statement);
    if (!result || m.type_of(result).slots.get_item) return result;
    const Type* metaclass = cast<Type>(statement.metaclass);
    return raise(m, *m.types.TypeError, "{}.__prepare__() must return a mapping, not {}",
                 metaclass ? metaclass->name : "<metaclass>", type_name(m, result));
}

// The cell of __class__ must hold what the metaclass made.
bool check_cell(Machine& m, const Value& cell, const Value& made, const Value& name) {
    if (!Cell::is(cell) || !Type::is(made)) return true;
    const Value content = as<Cell>(cell).content;
    if (content.is(made)) return true;
    const std::string shown = repr_text(m, made).value_or("?");
    if (!content) {
        raise(m, *m.types.RuntimeError,
              "__class__ not set defining '{}' as {}. Was __classcell__ propagated to type.__new__?",
              text_of(name), shown);
        return false;
    }
    raise(m, *m.types.TypeError, "__class__ set to {} defining '{}' as {}",
          repr_text(m, content).value_or("?"), text_of(name), shown);
    return false;
}

}  // namespace

Value build_class(Machine& m, const CallArguments& arguments) {
    Statement statement;
    bool changed = false;
    if (!read_arguments(m, arguments, statement, &changed) || !choose_metaclass(m, statement)) return Value();
    const Value name_space = prepare_namespace(m, statement);
    if (!name_space || !run_class_body(m, as<Function>(statement.body), name_space)) return Value();
    if (changed && !set_item(m, name_space, m.names.n_orig_bases, statement.original_bases)) return Value();
    Value cell;
    if (Dict* dict = cast<Dict>(name_space)) {
        if (const Value* found = dict->table.find_name(*m.names.n_classcell)) cell = *found;
    }
    Value made =
        call_with_keywords(m, statement.metaclass, {statement.name, statement.bases, name_space}, statement);
    if (!made || !check_cell(m, cell, made, statement.name)) return Value();
    return made;
}

namespace {

// The builtin __build_class__(func, name, /, *bases, metaclass=None, **kwds).
Value build_class_function(Machine& m, const Value* a) {
    std::vector<Value> values = as<Tuple>(a[0]).items;
    const auto positional = static_cast<uint32_t>(values.size());
    std::vector<Value> names;
    const DictTable& options = as<Dict>(a[1]).table;
    for (uint32_t i = 0; i < options.entry_count(); ++i) {
        if (!options.entry(i).key) continue;
        names.push_back(options.entry(i).key);
        values.push_back(options.entry(i).value);
    }
    const Ref<Tuple> names_tuple = m.new_tuple(std::move(names));
    return build_class(m, {values.data(), positional, names_tuple.get()});
}
const NativeMethod kBuildClass = {"__build_class__", "*args, **kwds", build_class_function};

}  // namespace

void setup_build_class(Machine& m) {
    m.builtins->table.set_name(*m.names.n_build_class,
                               new_native_function(m, kBuildClass, "builtins").value());
}

}  // namespace loopscope::vm
