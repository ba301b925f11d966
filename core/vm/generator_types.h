// What the files of generators share: events, the steps of async generators, setting up the types.
//
// Not for others: who runs generators needs generator.h alone.
#pragma once

#include "core/vm/generator.h"

namespace loopscope::vm {

// The awaitable that asend(), athrow(), aclose() and __anext__() of an async generator give.
struct AsyncGenStep : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::AsyncGenStep); }
    enum class Kind : uint8_t { Asend, Athrow, Aclose };
    enum class State : uint8_t { New, Running, Over };
    Kind kind = Kind::Asend;
    State state = State::New;
    Ref<Generator> generator;
    Value payload;  // what is sent, or the exception
};

Value new_async_step(Machine& m, Generator& generator, AsyncGenStep::Kind kind, const Value& payload);
ResumeResult throw_into_step(Machine& m, const Value& step, const Value& exception, Value* result);
// The exception instance that throw(type, value, traceback) speaks of; empty: raised.
Value thrown_exception(Machine& m, const Value& type, const Value& value, const Value& traceback);
// A ResumeResult as the methods send() and throw() tell it: a value, StopIteration(value), or raised.
Value as_method_result(Machine& m, ResumeResult how, Value result);
// The value of the raised StopIteration, which is taken.
Value stop_iteration_value(Machine& m);

void record_created(Machine& m, Generator& generator);
void record_closed(Machine& m, Generator& generator);

void setup_async_generators(Machine& m);

}  // namespace loopscope::vm
