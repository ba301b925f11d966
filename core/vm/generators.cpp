// Running generators and coroutines: the steps of send, throw and close are CPython's.
#include "core/vm/generator.h"

#include <cstring>

#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/generator_types.h"
#include "core/vm/interpreter.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

using bytecode::CodeKind;

namespace {

const char* kind_name(const Generator& generator) {
    switch (generator.layout) {
        case Layout::Coroutine:
            return "coroutine";
        case Layout::AsyncGenerator:
            return "async generator";
        default:
            return "generator";
    }
}

// RuntimeError("generator raised StopIteration") in its place, caused by it.
void convert_stop_iteration(Machine& m, const Generator& generator) {
    const Type& raised = m.type_of(m.raised);
    const bool stop = raised.is_subtype_of(*m.types.StopIteration);
    const bool async_stop =
        generator.layout == Layout::AsyncGenerator && raised.is_subtype_of(*m.types.StopAsyncIteration);
    if (!stop && !async_stop) return;
    const Value cause = m.take_raised();
    raise(m, *m.types.RuntimeError, "{} raised {}", kind_name(generator),
          stop ? "StopIteration" : "StopAsyncIteration");
    if (Exception* exception = cast<Exception>(m.raised)) {
        exception->cause = cause;
        exception->context = cause;
        exception->suppress_context = true;
    }
}

// Runs on from where it stands, or by raising the machine's raised exception there.
ResumeResult run_on(Machine& m, Generator& generator, bool raising, Value* result) {
    const Value keep = Value::share(&generator);
    *result = run_loop(m, *generator.frame, raising);
    if (result->empty()) return ResumeResult::Raised;
    return generator.state == GeneratorState::Suspended ? ResumeResult::Yielded : ResumeResult::Returned;
}

// What is thrown into a generator that stands in an except block has what it handles as its context.
void chain_to_own_handled(Machine& m, const Generator& generator) {
    if (!generator.own_handled || !m.has_raised()) return;
    const Value raised = m.take_raised();
    raise_value(m, raised);
}

// Raises an exception where the generator stands, whatever it delegates to.
ResumeResult raise_inside(Machine& m, Generator& generator, const Value& exception, Value* result) {
    if (!begin_resume(m, generator, m.frame, true)) return ResumeResult::Raised;
    if (is_traced(generator)) record_resumed(m, generator, nullptr, exception, true);
    restore_raised(m, exception);
    chain_to_own_handled(m, generator);
    return run_on(m, generator, true, result);
}

// Closes what an await or yield from drives; empty: raised.
Value close_delegate(Machine& m, const Value& delegate) {
    if (Generator* inner = cast<Generator>(delegate)) return close_generator(m, *inner);
    const Value method = try_get_attr(m, delegate, *m.names.close);
    if (!method.empty()) return call(m, method);
    return m.has_raised() ? Value() : Value::none();
}

// Throws into the delegate of a suspended generator, and goes on with what comes of it: with the delegate let
// go.
ResumeResult throw_through(Machine& m, Generator& generator, Value delegate, const Value& exception,
                           Value* result) {
    if (!begin_resume(m, generator, m.frame, true)) return ResumeResult::Raised;
    if (is_traced(generator)) record_resumed(m, generator, nullptr, exception, true);
    if (exception.object()->type->is_subtype_of(*m.types.GeneratorExit)) {
        if (!close_delegate(m, delegate).empty()) restore_raised(m, exception);
        delegate = Value();
        chain_to_own_handled(m, generator);
        return run_on(m, generator, true, result);
    }
    Frame& frame = *generator.frame;
    const ResumeResult how = throw_into(m, delegate, exception, result);
    delegate = Value();
    switch (how) {
        case ResumeResult::Yielded:
            if (is_traced(generator)) record_suspended(m, generator, *result);
            end_suspended(m, generator);
            return ResumeResult::Yielded;
        case ResumeResult::Returned: {
            // It stands behind the YieldValue after a Send: goes on as that Send would with a returned value.
            frame.stack[frame.stack_top - 1] = std::move(*result);
            frame.next = frame.code->instructions.data() + frame.next[-2].arg;
            return run_on(m, generator, false, result);
        }
        case ResumeResult::Raised:
            break;
    }
    chain_to_own_handled(m, generator);
    return run_on(m, generator, true, result);
}

ResumeResult refuse(Machine& m, Generator& generator, const Value& exception, Value* result) {
    if (generator.state == GeneratorState::Running) {
        raise(m, *m.types.ValueError, "{} already executing", kind_name(generator));
        return ResumeResult::Raised;
    }
    if (generator.layout == Layout::Coroutine) {
        raise(m, *m.types.RuntimeError, "cannot reuse already awaited coroutine");
        return ResumeResult::Raised;
    }
    if (!exception.empty()) {
        restore_raised(m, exception);
        return ResumeResult::Raised;
    }
    *result = Value::none();
    return ResumeResult::Returned;
}

// (file, line, name) of the frames that made it, the nearest first.
Value origin_of(Machine& m, int depth) {
    std::vector<Value> entries;
    for (const Frame* frame = m.frame; frame != nullptr && depth > 0; frame = frame->back, --depth) {
        entries.push_back(m.new_tuple({m.new_str(frame->bytecode().source->name()),
                                       Value::small_int(frame->line()), m.new_str(frame->bytecode().name)})
                              .value());
    }
    return m.new_tuple(std::move(entries)).value();
}

}  // namespace

Value make_generator(Machine& m, Frame* frame) {
    CodeObject& code = *frame->code;
    const CodeKind kind = code.code->kind;
    Type* type = m.types.generator;
    if (kind == CodeKind::Coroutine) type = m.types.coroutine;
    if (kind == CodeKind::AsyncGenerator) type = m.types.async_generator;
    Ref<Generator> generator = m.make<Generator>(*type);
    generator->code = Ref<CodeObject>::share(&code);
    const auto& function = as<Function>(frame->function);
    generator->name = function.name;
    generator->qualname = function.qualname;
    m.frame = frame->back;
    --m.depth;
    const Frame* maker = m.frame;
    generator->made_at_line = maker != nullptr && maker->code->traced ? maker->line() : 0;
    if (kind == CodeKind::Coroutine || kind == CodeKind::AsyncGenerator ||
        (code.is_iterable_coroutine && code.traced))
        record_created(m, *generator);
    if (const int depth = m.state<CoroutineOrigins>().depth; depth > 0 && kind == CodeKind::Coroutine)
        generator->origin = origin_of(m, depth);

    const size_t bytes = sizeof(Frame) + code.frame_size * sizeof(Value);
    // The frame moves as it is, with the values behind it: only slots and stack point into it.
    auto* own = static_cast<Frame*>(m.frames->take_block(bytes));
    const uint32_t used = code.slot_count + frame->stack_top;
    std::memcpy(static_cast<void*>(own), frame, sizeof(Frame) + used * sizeof(Value));
    m.bytes_in_use += bytes;
    own->slots = reinterpret_cast<Value*>(own + 1);
    own->stack = own->slots + code.slot_count;
    own->back = nullptr;
    own->generator = generator.get();
    if (!own->view.empty()) move_view(*own);
    generator->frame = own;
    m.frames->give_back(frame);
    return std::move(generator).value();
}

void end_returned(Machine& m, Generator& generator) {
    leave_generator(m, generator);
    close_frame(m, generator);
}

void end_raised(Machine& m, Generator& generator) {
    if (!m.stopping && is_traced(generator)) record_failed(m, generator);
    leave_generator(m, generator);
    const Value raised = m.take_raised();
    close_frame(m, generator);
    m.raised = raised;
    if (!m.raised.empty()) convert_stop_iteration(m, generator);
}

void close_frame(Machine& m, Generator& generator) {
    Frame* frame = std::exchange(generator.frame, nullptr);
    generator.state = GeneratorState::Closed;
    generator.handled = Value();
    if (frame == nullptr) return;
    if (!frame->view.empty()) detach_view(*frame);
    const CodeObject& code = *frame->code;
    const size_t bytes = sizeof(Frame) + code.frame_size * sizeof(Value);
    const uint32_t used = code.slot_count + frame->stack_top;
    for (uint32_t i = 0; i < used; ++i) drop(frame->slots + i);
    frame->~Frame();
    if (m.frames != nullptr)
        m.frames->give_block(frame, bytes);
    else
        ::operator delete(frame);
    m.bytes_in_use -= bytes;
}

Value delegate_of(const Generator& generator) {
    const Frame* frame = generator.frame;
    if (generator.state != GeneratorState::Suspended || frame->next - frame->code->instructions.data() < 2)
        return Value();
    const bool inside =
        frame->next[-1].opcode == Opcode::YieldValue && frame->next[-2].opcode == Opcode::Send;
    return inside && frame->stack_top > 0 ? frame->stack[frame->stack_top - 1] : Value();
}

ResumeResult resume(Machine& m, Generator& generator, const Value& sent, const Value& exception,
                    Value* result) {
    if (m.stopping) return ResumeResult::Raised;
    if (generator.state == GeneratorState::Running || generator.state == GeneratorState::Closed)
        return refuse(m, generator, exception, result);
    if (!exception.empty()) {
        Value delegate = delegate_of(generator);
        if (!delegate.empty()) return throw_through(m, generator, std::move(delegate), exception, result);
        return raise_inside(m, generator, exception, result);
    }
    if (generator.state == GeneratorState::Created && !sent.is_none()) {
        raise(m, *m.types.TypeError, "can't send non-None value to a just-started {}", kind_name(generator));
        return ResumeResult::Raised;
    }
    if (!begin_resume(m, generator, m.frame, true)) return ResumeResult::Raised;
    if (is_traced(generator)) record_resumed(m, generator, nullptr, sent, false);
    Frame& frame = *generator.frame;
    put(frame.stack + frame.stack_top++, sent);
    return run_on(m, generator, false, result);
}

Value next_of_generator(Machine& m, Generator& generator) {
    const bool stands =
        generator.state == GeneratorState::Suspended || generator.state == GeneratorState::Created;
    if (!stands || m.stopping) {
        Value nothing;
        resume(m, generator, Value::none(), Value(), &nothing);
        return Value();
    }
    if (!begin_resume(m, generator, m.frame, true)) return Value();
    if (is_traced(generator)) record_resumed(m, generator, nullptr, Value::none(), false);
    const Value keep = Value::share(&generator);
    Frame& frame = *generator.frame;
    put(frame.stack + frame.stack_top++, Value::none());
    Value result = run_loop(m, frame, false);
    if (result.empty() || generator.state == GeneratorState::Suspended) return result;
    return result.is_none() ? Value() : raise_with(m, *m.types.StopIteration, result);
}

Value stop_iteration_value(Machine& m) {
    const Value exception = m.take_raised();
    const Tuple* args = cast<Tuple>(as<Exception>(exception).args);
    return args != nullptr && !args->items.empty() ? args->items[0] : Value::none();
}

// What a method call on a foreign iterator came to: a value, StopIteration, or another exception.
static ResumeResult judge(Machine& m, Value value, Value* result) {
    if (!value.empty()) {
        *result = std::move(value);
        return ResumeResult::Yielded;
    }
    if (!m.has_raised() || !raised_matches(m, *m.types.StopIteration)) return ResumeResult::Raised;
    *result = stop_iteration_value(m);
    return ResumeResult::Returned;
}

ResumeResult send(Machine& m, const Value& iterator, const Value& sent, Value* result) {
    if (iterator.is_layout(Layout::Generator) || iterator.is_layout(Layout::Coroutine))
        return resume(m, *static_cast<Generator*>(iterator.object()), sent, Value(), result);
    const Type& type = m.type_of(iterator);
    if (type.send != nullptr) return type.send(m, iterator, sent, result);
    if (!sent.is_none()) return judge(m, call_method(m, iterator, *m.names.send, {sent}), result);
    if (type.slots.next == nullptr) {
        // A coroutine class of a script's own may have send() alone.
        const Value method = try_get_attr(m, iterator, *m.names.send);
        if (!method.empty()) return judge(m, call(m, method, {sent}), result);
        if (!m.has_raised()) raise(m, *m.types.TypeError, "'{}' object is not an iterator", type.name);
        return ResumeResult::Raised;
    }
    Value item = type.slots.next(m, iterator);
    if (item.empty() && !m.has_raised() && !m.stopping) {
        *result = Value::none();
        return ResumeResult::Returned;
    }
    return judge(m, std::move(item), result);
}

ResumeResult throw_into(Machine& m, const Value& iterator, const Value& exception, Value* result) {
    if (iterator.is_layout(Layout::Generator) || iterator.is_layout(Layout::Coroutine))
        return resume(m, *static_cast<Generator*>(iterator.object()), Value::none(), exception, result);
    if (iterator.is_layout(Layout::AsyncGenStep)) return throw_into_step(m, iterator, exception, result);
    const Value method = try_get_attr(m, iterator, *m.names.throw_);
    if (method.empty()) {
        if (!m.has_raised()) restore_raised(m, exception);
        return ResumeResult::Raised;
    }
    return judge(m, call(m, method, {exception}), result);
}

Value close_generator(Machine& m, Generator& generator) {
    if (generator.state == GeneratorState::Closed) return Value::none();
    if (generator.state == GeneratorState::Running)
        return raise(m, *m.types.ValueError, "{} already executing", kind_name(generator));
    if (is_traced(generator)) record_closed(m, generator);
    if (generator.state == GeneratorState::Created) {
        close_frame(m, generator);
        return Value::none();
    }
    Value delegate = delegate_of(generator);
    Value exception;
    if (!delegate.empty()) {
        generator.state = GeneratorState::Running;
        const bool closed = !close_delegate(m, delegate).empty();
        generator.state = GeneratorState::Suspended;
        if (!closed) exception = m.take_raised();
        if (m.stopping) return Value();
        delegate = Value();  // let go of before the generator goes on
    }
    if (exception.empty()) {  // unlike one that is thrown, this one is raised: it has a context
        raise_value(m, make_exception(m, *m.types.GeneratorExit, {}));
        exception = m.take_raised();
    }
    Value result;
    switch (raise_inside(m, generator, exception, &result)) {
        case ResumeResult::Yielded:
            return raise(m, *m.types.RuntimeError, "{} ignored GeneratorExit", kind_name(generator));
        case ResumeResult::Returned:
            return Value::none();
        case ResumeResult::Raised:
            break;
    }
    if (m.stopping) return Value();
    if (take_raised_if(m, *m.types.GeneratorExit) || take_raised_if(m, *m.types.StopIteration))
        return Value::none();
    return Value();
}

Value get_awaitable(Machine& m, const Value& value) {
    if (value.is_layout(Layout::Coroutine)) return value;
    if (value.is_layout(Layout::Generator) &&
        static_cast<Generator*>(value.object())->code->is_iterable_coroutine)
        return value;
    const Type& type = m.type_of(value);
    if (type.slots.await == nullptr)
        return raise(m, *m.types.TypeError, "object {} can't be used in 'await' expression", type.name);
    Value iterator = type.slots.await(m, value);
    if (iterator.empty()) return iterator;
    const bool generator_coroutine = iterator.is_layout(Layout::Generator) &&
                                     static_cast<Generator*>(iterator.object())->code->is_iterable_coroutine;
    if (iterator.is_layout(Layout::Coroutine) || generator_coroutine)
        return raise(m, *m.types.TypeError, "__await__() returned a coroutine");
    if (m.type_of(iterator).slots.next == nullptr)
        return raise(m, *m.types.TypeError, "__await__() returned non-iterator of type '{}'",
                     type_name(m, iterator));
    return iterator;
}

}  // namespace loopscope::vm
