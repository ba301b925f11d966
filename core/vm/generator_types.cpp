// The Python side of generators and coroutines: methods, attributes, what happens when one is dropped.
#include "core/vm/generator_types.h"

#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/frame_view.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/setup.h"

namespace loopscope::vm {

Value thrown_exception(Machine& m, const Value& type, const Value& value, const Value& traceback) {
    Value exception;
    if (!traceback.empty() && !traceback.is_none() && !traceback.is_layout(Layout::Traceback))
        return raise(m, *m.types.TypeError, "throw() third argument must be a traceback object");
    const Type* given_class = cast<Type>(type);
    if (given_class != nullptr && given_class->has(kIsException)) {
        if (!value.empty() && m.type_of(value).is_subtype_of(*given_class))
            exception = value;
        else if (value.empty() || value.is_none())
            exception = call(m, type);
        else if (const Tuple* arguments = cast<Tuple>(value))
            exception = call(
                m, type, CallArguments{arguments->items.data(), uint32_t(arguments->items.size()), nullptr});
        else
            exception = call(m, type, {value});
        if (exception.empty()) return exception;
    } else if (Exception::is(type)) {
        if (!value.empty() && !value.is_none())
            return raise(m, *m.types.TypeError, "instance exception may not have a separate value");
        exception = type;
    } else {
        return raise(m, *m.types.TypeError,
                     "exceptions must be classes or instances deriving from BaseException, not {}",
                     type_name(m, type));
    }
    if (!Exception::is(exception))
        return raise(m, *m.types.TypeError, "exceptions must derive from BaseException");
    if (!traceback.empty() && !traceback.is_none()) as<Exception>(exception).traceback = traceback;
    return exception;
}

Value as_method_result(Machine& m, ResumeResult how, Value result) {
    if (how == ResumeResult::Yielded) return result;
    if (how == ResumeResult::Raised) return Value();
    if (result.is_none()) return raise_value(m, make_exception(m, *m.types.StopIteration, {}));
    return raise_with(m, *m.types.StopIteration, result);
}

namespace {

// A coroutine's __await__(): drives it, is no coroutine itself.
struct CoroutineWrapper : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    Ref<Generator> coroutine;
};
struct WrapperType {
    Type* type = nullptr;
};

Generator& generator_of(const Value& self) {
    if (Generator* generator = cast<Generator>(self)) return *generator;
    return *static_cast<CoroutineWrapper*>(self.object())->coroutine;
}

Value generator_next(Machine& m, const Value& self) {
    return next_of_generator(m, generator_of(self));
}
Value generator_iter(Machine&, const Value& self) { return self; }
Value method_send(Machine& m, const Value* arguments) {
    Value result;
    const ResumeResult how = resume(m, generator_of(arguments[0]), arguments[1], Value(), &result);
    return as_method_result(m, how, std::move(result));
}
Value method_throw(Machine& m, const Value* arguments) {
    const Value exception = thrown_exception(m, arguments[1], arguments[2], arguments[3]);
    if (exception.empty()) return Value();
    Value result;
    const ResumeResult how = resume(m, generator_of(arguments[0]), Value::none(), exception, &result);
    return as_method_result(m, how, std::move(result));
}
Value method_close(Machine& m, const Value* arguments) {
    return close_generator(m, generator_of(arguments[0]));
}

ResumeResult wrapper_send(Machine& m, const Value& self, const Value& sent, Value* result) {
    return resume(m, generator_of(self), sent, Value(), result);
}
Value coroutine_await(Machine& m, const Value& self) {
    Ref<CoroutineWrapper> wrapper = m.make<CoroutineWrapper>(*m.state<WrapperType>().type);
    wrapper->coroutine = Ref<Generator>(self);
    return std::move(wrapper).value();
}

Value generator_repr(Machine& m, const Value& self) {
    const Generator& generator = as<Generator>(self);
    const char* kind = generator.layout == Layout::Coroutine        ? "coroutine"
                       : generator.layout == Layout::AsyncGenerator ? "async_generator"
                                                                    : "generator";
    return m.new_str(
        fmt::format("<{} object {} at 0x{:x}>", kind, text_of(generator.qualname), m.identity(self)));
}

// Who made a coroutine, as lines to follow the warning; empty where that was not kept.
std::string text_of_origin(Machine& m, const Value& origin) {
    if (origin.empty() || as<Tuple>(origin).items.empty()) return {};
    std::vector<Value> entries;
    for (const Value& entry : as<Tuple>(origin).items) {
        std::vector<Value> fields(as<Tuple>(entry).items.begin(), as<Tuple>(entry).items.end());
        fields.push_back(Value::none());  // its text: to be looked up
        entries.insert(entries.begin(), m.new_tuple(std::move(fields)).value());
    }
    const Value traceback = m.import_module("traceback");
    const Value lines = traceback.empty() ? Value()
                                          : call_method(m, traceback, "format_list",
                                                        {m.new_list(std::move(entries)).value()});
    if (lines.empty()) return m.take_raised(), std::string();
    std::string text = "\nCoroutine created at (most recent call last)\n";
    for (const Value& line : as<List>(lines).items) text += text_of(line);
    text.pop_back();  // the last line's end
    return text;
}

// "coroutine 'f' was never awaited", said when it is dropped, as CPython says it.
void warn_never_awaited(Machine& m, Generator& coroutine) {
    m.recorder.record(trace::EventKind::coroutine_never_awaited, coroutine.trace_id, coroutine.made_at_line);
    const Value keep = Value::share(&coroutine);
    const std::string message = fmt::format("coroutine '{}' was never awaited{}", text_of(coroutine.qualname),
                                            text_of_origin(m, coroutine.origin));
    if (!warn(m, *m.types.RuntimeWarning, message)) {
        write_unraisable(m, keep);
    }
}

Value generator_finalize(Machine& m, const Value& self) {
    Generator& generator = as<Generator>(self);
    if (generator.state == GeneratorState::Closed || m.stopping) return Value::none();
    if (generator.layout == Layout::AsyncGenerator && !generator.finalizer.empty() &&
        generator.state != GeneratorState::Running && !generator.closing) {
        const Value finalizer = generator.finalizer;
        return call(m, finalizer, {self});
    }
    if (generator.layout == Layout::Coroutine && generator.state == GeneratorState::Created) {
        warn_never_awaited(m, generator);
        close_frame(m, generator);
        return Value::none();
    }
    if (generator.state == GeneratorState::Created) {
        close_frame(m, generator);
        return Value::none();
    }
    return close_generator(m, generator);
}

// One that ignored GeneratorExit in an except block stands there still: the exception it handles holds its
// frame, which holds the exception. Such a cycle is left to the collector, with what the frame refers to.
void leave_to_collector(Machine& m, Generator& generator) {
    std::vector<Value> held;
    Frame& frame = *generator.frame;
    for (uint32_t i = 0; i < frame.code->slot_count + frame.stack_top; ++i) held.push_back(frame.slots[i]);
    const Ref<List> cycle = m.new_list(std::move(held));
    cycle->items.push_back(cycle.value());
}

void destroy_generator(Object* object) {
    auto* generator = static_cast<Generator*>(object);
    Machine& m = *object->type->machine;
    if (generator->frame != nullptr && generator->own_handled && !m.stopping && m.frames != nullptr)
        leave_to_collector(m, *generator);
    close_frame(m, *generator);
    destroy_as<Generator>(object);
}

Value none_if_empty(Value value) { return value.empty() ? Value::none() : value; }
Value get_frame(Machine& m, const Value& self) {
    const Generator& generator = as<Generator>(self);
    return generator.frame != nullptr ? frame_view(m, *generator.frame) : Value::none();
}
Value get_code(Machine&, const Value& self) { return as<Generator>(self).code.value(); }
Value get_running(Machine&, const Value& self) {
    return Value::boolean(as<Generator>(self).state == GeneratorState::Running);
}
Value get_suspended(Machine&, const Value& self) {
    return Value::boolean(as<Generator>(self).state == GeneratorState::Suspended);
}
Value get_delegate(Machine&, const Value& self) { return none_if_empty(delegate_of(as<Generator>(self))); }
Value get_origin(Machine&, const Value& self) { return none_if_empty(as<Generator>(self).origin); }
Value get_name(Machine&, const Value& self) { return as<Generator>(self).name; }
Value get_qualname(Machine&, const Value& self) { return as<Generator>(self).qualname; }
bool set_text(Machine& m, Value& member, const Value& value, const char* name) {
    if (value.empty() || !is_str(value)) {
        raise(m, *m.types.TypeError, "{} must be set to a string object", name);
        return false;
    }
    member = value;
    return true;
}
bool set_name(Machine& m, const Value& self, const Value& value) {
    return set_text(m, as<Generator>(self).name, value, "__name__");
}
bool set_qualname(Machine& m, const Value& self, const Value& value) {
    return set_text(m, as<Generator>(self).qualname, value, "__qualname__");
}
Value get_async_running(Machine&, const Value& self) {
    return Value::boolean(as<Generator>(self).running_async);
}

constexpr NativeAttribute kGeneratorAttributes[] = {
    {"gi_frame", get_frame, nullptr},
    {"gi_code", get_code, nullptr},
    {"gi_running", get_running, nullptr},
    {"gi_suspended", get_suspended, nullptr},
    {"gi_yieldfrom", get_delegate, nullptr},
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
};
constexpr NativeAttribute kCoroutineAttributes[] = {
    {"cr_frame", get_frame, nullptr},     {"cr_code", get_code, nullptr},
    {"cr_running", get_running, nullptr}, {"cr_suspended", get_suspended, nullptr},
    {"cr_await", get_delegate, nullptr},  {"cr_origin", get_origin, nullptr},
    {"__name__", get_name, set_name},     {"__qualname__", get_qualname, set_qualname},
};
constexpr NativeAttribute kAsyncAttributes[] = {
    {"ag_frame", get_frame, nullptr},
    {"ag_code", get_code, nullptr},
    {"ag_running", get_async_running, nullptr},
    {"ag_suspended", get_suspended, nullptr},
    {"ag_await", get_delegate, nullptr},
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
};
constexpr NativeMethod kMethods[] = {
    {"send", "self, value, /", method_send},
    {"throw", "self, type, value=?, traceback=?, /", method_throw},
    {"close", "self, /", method_close},
};

void setup_common(Type& type) {
    type.destroy = destroy_generator;
    type.type_flags |= kNotSubclassable | kNotInstantiable;
    type.slots.repr = generator_repr;
    type.slots.finalize = generator_finalize;
}

}  // namespace

void setup_generators(Machine& m) {
    Type& generator = *m.types.generator;
    setup_common(generator);
    generator.slots.iter = generator_iter;
    generator.slots.next = generator_next;
    add_methods(m, generator, kMethods);
    add_attributes(m, generator, kGeneratorAttributes);
    finish_type(m, generator);

    Type& coroutine = *m.types.coroutine;
    setup_common(coroutine);
    coroutine.slots.await = coroutine_await;
    add_methods(m, coroutine, kMethods);
    add_attributes(m, coroutine, kCoroutineAttributes);
    finish_type(m, coroutine);

    Type& wrapper = new_native_type(m, "coroutine_wrapper", Layout::Native, *m.types.object,
                                    destroy_as<CoroutineWrapper>);
    wrapper.slots.iter = generator_iter;
    wrapper.slots.next = generator_next;
    wrapper.send = wrapper_send;
    add_methods(m, wrapper, kMethods);
    finish_type(m, wrapper);
    m.state<WrapperType>().type = &wrapper;

    Type& async_generator = *m.types.async_generator;
    setup_common(async_generator);
    add_attributes(m, async_generator, kAsyncAttributes);
    setup_async_generators(m);
    finish_type(m, async_generator);
}

}  // namespace loopscope::vm
