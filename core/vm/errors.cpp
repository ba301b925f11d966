// Raising: making exceptions, their context, and asking about the raised one.
#include "core/vm/errors.h"

#include "core/vm/exceptions.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

// The exception being handled becomes the new one's context, without making a ring of them.
void chain(Machine& m, const Value& raised) {
    if (!m.handled || !Exception::is(m.handled) || m.handled.is(raised)) return;
    Exception& exception = as<Exception>(raised);
    if (exception.context && exception.context.is(m.handled)) return;
    // Wherever the new one stands in the handled one's chain, it is cut out there.
    // A long chain takes as many steps of the run's limit as it is long.
    Exception* link = &as<Exception>(m.handled);
    for (int length = 0; length < 100000; ++length) {
        --m.steps_to_check;
        if (!link->context) break;
        if (link->context.is(raised)) {
            link->context = Value();
            break;
        }
        link = &as<Exception>(link->context);
    }
    exception.context = m.handled;
}

Raised set_raised(Machine& m, Value exception) {
    if (m.stopping && m.closing) return {};
    chain(m, exception);
    m.raised = std::move(exception);
    return {};
}

// NameErrors say which name: for the suggestion that is printed with them.
void set_name(Machine& m, const Value& exception, std::string_view message) {
    const std::span<Value> fields = fields_of(m, exception, ExceptionFamily::NameError);
    const size_t begin = message.find('\'');
    const size_t end = begin == std::string_view::npos ? begin : message.find('\'', begin + 1);
    if (fields.empty() || end == std::string_view::npos) return;
    fields[0] = m.new_str(message.substr(begin + 1, end - begin - 1));
}

}  // namespace

Value make_exception(Machine& m, Type& type, std::vector<Value> arguments) {
    const CallArguments call_arguments{arguments.data(), static_cast<uint32_t>(arguments.size()), nullptr};
    CHECK(type.slots.make);
    Value made = type.slots.make(m, type, call_arguments);
    if (made && !type.slots.init(m, made, call_arguments)) return Value();
    return made;
}

Raised raise_text(Machine& m, Type& type, std::string message) {
    std::vector<Value> arguments;
    if (!message.empty()) arguments.push_back(m.new_str(message));
    Value exception = make_exception(m, type, std::move(arguments));
    if (!exception) return {};
    if (&type == m.types.NameError) set_name(m, exception, message);
    return set_raised(m, std::move(exception));
}

Raised restore_raised(Machine& m, const Value& exception) {
    if (!(m.stopping && m.closing)) m.raised = exception;
    return {};
}

Raised raise_with(Machine& m, Type& type, const Value& argument) {
    std::vector<Value> arguments;
    if (argument) arguments.push_back(argument);
    Value exception = make_exception(m, type, std::move(arguments));
    return exception ? set_raised(m, std::move(exception)) : Raised{};
}

Raised raise_value(Machine& m, const Value& exception_or_class) {
    if (Type* type = cast<Type>(exception_or_class); type && type->has(kIsException)) {
        Value made = call(m, exception_or_class, {});
        if (!made) return {};
        if (Exception::is(made)) return set_raised(m, std::move(made));
        return raise(m, *m.types.TypeError,
                     "calling {} should have returned an instance of BaseException, not {}",
                     repr_text(m, exception_or_class).value_or("?"),
                     repr_text(m, Value::share(&m.type_of(made))).value_or("?"));
    }
    if (Exception::is(exception_or_class)) return set_raised(m, exception_or_class);
    return raise(m, *m.types.TypeError, "exceptions must derive from BaseException");
}

bool raised_matches(Machine& m, const Type& type) { return m.has_raised() && is_instance(m, m.raised, type); }

bool take_raised_if(Machine& m, const Type& type) {
    if (!raised_matches(m, type)) return false;
    m.raised = Value();
    return true;
}

const std::string& type_name(Machine& m, const Value& value) {
    const Type& type = m.type_of(value);
    return type.message_name.empty() ? type.name : type.message_name;
}

Value raise_no_attribute(Machine& m, const Value& object, const Str& name) {
    std::string message;
    if (const Type* type = cast<Type>(object)) {
        const std::string& shown = type->message_name.empty() ? type->name : type->message_name;
        message = fmt::format("type object '{}' has no attribute '{}'", shown, name.view());
    } else if (const Module* module = cast<Module>(object)) {
        const Value* own = module->dict->table.find_name(*m.names.n_name);
        message = own && is_str(*own)
                      ? fmt::format("module '{}' has no attribute '{}'", text_of(*own), name.view())
                      : fmt::format("module has no attribute '{}'", name.view());
    } else {
        message = fmt::format("'{}' object has no attribute '{}'", type_name(m, object), name.view());
    }
    Value exception = make_exception(m, *m.types.AttributeError, {m.new_str(std::move(message))});
    if (!exception) return Value();
    const std::span<Value> fields = fields_of(m, exception, ExceptionFamily::AttributeError);
    fields[0] = Value::share(const_cast<Str*>(&name));
    fields[1] = object;
    return set_raised(m, std::move(exception));
}

Value raise_name_error(Machine& m, Type& type, std::string message, const Str& name) {
    raise_text(m, type, std::move(message));
    const std::span<Value> fields = fields_of(m, m.raised, ExceptionFamily::NameError);
    if (!fields.empty()) fields[0] = Value::share(const_cast<Str*>(&name));
    return Value();
}

}  // namespace loopscope::vm
