// Async generators: __anext__, asend, athrow, aclose, as awaitables that run the generator step by step.
//
// The generator yields for two reasons: to whoever iterates over it, and through an await inside it to the
// event loop. Which one it was, its YieldValue instruction says; only the first ends the step.
#include "core/vm/classes.h"
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/generator_types.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

namespace {

using Kind = AsyncGenStep::Kind;
using State = AsyncGenStep::State;

struct StepTypes {
    Type* asend = nullptr;
    Type* athrow = nullptr;
};

bool yielded_item(const Generator& generator) {
    return generator.frame != nullptr && generator.frame->next[-1].opcode == Opcode::YieldValue &&
           generator.frame->next[-1].arg == 0;
}

// What one run of the generator means for the awaiter of the step.
ResumeResult settle(Machine& m, AsyncGenStep& step, ResumeResult how, Value* result) {
    Generator& generator = *step.generator;
    if (how == ResumeResult::Yielded && !yielded_item(generator)) return ResumeResult::Yielded;
    generator.running_async = false;
    step.state = State::Over;
    if (how == ResumeResult::Yielded) return ResumeResult::Returned;  // the item is the await's value
    if (how == ResumeResult::Returned) raise_value(m, make_exception(m, *m.types.StopAsyncIteration, {}));
    *result = Value();
    if (!m.has_raised()) return ResumeResult::Raised;
    if (raised_matches(m, *m.types.StopAsyncIteration) || raised_matches(m, *m.types.GeneratorExit))
        generator.closing = true;
    return ResumeResult::Raised;
}

// As settle, for aclose(): its end by GeneratorExit or StopAsyncIteration is what was wanted.
ResumeResult settle_close(Machine& m, AsyncGenStep& step, ResumeResult how, Value* result) {
    Generator& generator = *step.generator;
    if (how == ResumeResult::Yielded && !yielded_item(generator)) return ResumeResult::Yielded;
    generator.running_async = false;
    step.state = State::Over;
    if (how == ResumeResult::Yielded) {
        raise(m, *m.types.RuntimeError, "async generator ignored GeneratorExit");
        return ResumeResult::Raised;
    }
    const bool ended = how == ResumeResult::Returned || take_raised_if(m, *m.types.StopAsyncIteration) ||
                       take_raised_if(m, *m.types.GeneratorExit);
    if (!ended) return ResumeResult::Raised;
    *result = Value::none();
    return ResumeResult::Returned;
}

ResumeResult settle_any(Machine& m, AsyncGenStep& step, ResumeResult how, Value* result) {
    return step.kind == Kind::Aclose ? settle_close(m, step, how, result) : settle(m, step, how, result);
}

const char* step_names(const AsyncGenStep& step) {
    return step.kind == Kind::Asend ? "__anext__()/asend()" : "aclose()/athrow()";
}

ResumeResult refuse_over(Machine& m, const AsyncGenStep& step) {
    raise(m, *m.types.RuntimeError, "cannot reuse already awaited {}", step_names(step));
    return ResumeResult::Raised;
}

// The first run of a step; false: it did not come to that, *how says what instead.
bool begin_step(Machine& m, AsyncGenStep& step, const Value& sent, ResumeResult* how, Value* result) {
    Generator& generator = *step.generator;
    *how = ResumeResult::Raised;
    if (step.kind != Kind::Asend && generator.state == GeneratorState::Closed) {
        step.state = State::Over;
        *result = Value::none();
        *how = ResumeResult::Returned;
        return false;
    }
    if (generator.running_async) {
        step.state = State::Over;
        const char* name = step.kind == Kind::Asend    ? "anext"
                           : step.kind == Kind::Aclose ? "aclose"
                                                       : "athrow";
        raise(m, *m.types.RuntimeError, "{}(): asynchronous generator is already running", name);
        return false;
    }
    if (step.kind != Kind::Asend) {
        if (generator.closing) {
            step.state = State::Over;
            raise_value(m, make_exception(m, *m.types.StopAsyncIteration, {}));
            return false;
        }
        if (!sent.is_none()) {
            raise(m, *m.types.RuntimeError, "can't send non-None value to a just-started coroutine");
            return false;
        }
    }
    step.state = State::Running;
    generator.running_async = true;
    return true;
}

ResumeResult step_send(Machine& m, const Value& self, const Value& sent, Value* result) {
    AsyncGenStep& step = as<AsyncGenStep>(self);
    Generator& generator = *step.generator;
    if (step.state == State::Over) return refuse_over(m, step);
    if (step.state == State::Running)
        return settle_any(m, step, resume(m, generator, sent, Value(), result), result);
    ResumeResult how;
    if (!begin_step(m, step, sent, &how, result)) return how;
    if (step.kind == Kind::Asend) {
        const Value first = sent.is_none() ? step.payload : sent;
        return settle(m, step, resume(m, generator, first, Value(), result), result);
    }
    if (step.kind == Kind::Athrow)
        return settle(m, step, resume(m, generator, Value::none(), step.payload, result), result);
    generator.closing = true;
    const Value exception = make_exception(m, *m.types.GeneratorExit, {});
    return settle_close(m, step, resume(m, generator, Value::none(), exception, result), result);
}

Value step_next(Machine& m, const Value& self) {
    Value result;
    const ResumeResult how = step_send(m, self, Value::none(), &result);
    return as_method_result(m, how, std::move(result));
}
Value step_self(Machine&, const Value& self) { return self; }
Value method_send(Machine& m, const Value* arguments) {
    Value result;
    const ResumeResult how = step_send(m, arguments[0], arguments[1], &result);
    return as_method_result(m, how, std::move(result));
}
Value method_throw(Machine& m, const Value* arguments) {
    const Value exception = thrown_exception(m, arguments[1], arguments[2], arguments[3]);
    if (exception.empty()) return Value();
    Value result;
    const ResumeResult how = throw_into_step(m, arguments[0], exception, &result);
    return as_method_result(m, how, std::move(result));
}
Value method_close(Machine&, const Value* arguments) {
    as<AsyncGenStep>(arguments[0]).state = State::Over;
    return Value::none();
}

Value async_next(Machine& m, const Value& self) {
    return new_async_step(m, as<Generator>(self), Kind::Asend, Value::none());
}
Value generator_asend(Machine& m, const Value* arguments) {
    return new_async_step(m, as<Generator>(arguments[0]), Kind::Asend, arguments[1]);
}
Value generator_athrow(Machine& m, const Value* arguments) {
    const Value exception = thrown_exception(m, arguments[1], arguments[2], arguments[3]);
    if (exception.empty()) return Value();
    return new_async_step(m, as<Generator>(arguments[0]), Kind::Athrow, exception);
}
Value generator_aclose(Machine& m, const Value* arguments) {
    return new_async_step(m, as<Generator>(arguments[0]), Kind::Aclose, Value());
}

constexpr NativeMethod kStepMethods[] = {
    {"send", "self, value, /", method_send},
    {"throw", "self, type, value=?, traceback=?, /", method_throw},
    {"close", "self, /", method_close},
};
constexpr NativeMethod kGeneratorMethods[] = {
    {"asend", "self, value, /", generator_asend},
    {"athrow", "self, type, value=?, traceback=?, /", generator_athrow},
    {"aclose", "self, /", generator_aclose},
};

Type* new_step_type(Machine& m, const char* name) {
    Type& type = new_native_type(m, name, Layout::AsyncGenStep, *m.types.object, destroy_as<AsyncGenStep>);
    type.type_flags |= kNotSubclassable | kNotInstantiable;
    type.slots.iter = step_self;
    type.slots.await = step_self;
    type.slots.next = step_next;
    type.send = step_send;
    add_methods(m, type, kStepMethods);
    finish_type(m, type);
    return &type;
}

}  // namespace

Value new_async_step(Machine& m, Generator& generator, Kind kind, const Value& payload) {
    if (!generator.hooks_inited) {
        generator.hooks_inited = true;
        const AsyncGenHooks hooks = m.state<AsyncGenHooks>();
        generator.finalizer = hooks.finalizer;
        if (!hooks.first_iteration.empty() &&
            call(m, hooks.first_iteration, {Value::share(&generator)}).empty())
            return Value();
    }
    const StepTypes& types = m.state<StepTypes>();
    Ref<AsyncGenStep> step = m.make<AsyncGenStep>(kind == Kind::Asend ? *types.asend : *types.athrow);
    step->kind = kind;
    step->generator = Ref<Generator>::share(&generator);
    step->payload = payload;
    return std::move(step).value();
}

ResumeResult throw_into_step(Machine& m, const Value& self, const Value& exception, Value* result) {
    AsyncGenStep& step = as<AsyncGenStep>(self);
    if (step.state == State::Over) return refuse_over(m, step);
    return settle_any(m, step, resume(m, *step.generator, Value::none(), exception, result), result);
}

void setup_async_generators(Machine& m) {
    StepTypes& types = m.state<StepTypes>();
    types.asend = new_step_type(m, "async_generator_asend");
    types.athrow = new_step_type(m, "async_generator_athrow");
    Type& type = *m.types.async_generator;
    type.slots.aiter = step_self;
    type.slots.anext = async_next;
    add_methods(m, type, kGeneratorMethods);
    add_class_getitem(m, type);
}

}  // namespace loopscope::vm
