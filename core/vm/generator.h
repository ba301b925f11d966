// Generators, coroutines and async generators: a frame that can stand still.
//
// resume() is the one place where they are run. Tasks step their coroutine through it (core/loop), `await`
// and `for` through the dispatch loop's own fast path, with the same effect and the same events.
#pragma once

#include "core/vm/frame.h"
#include "core/vm/machine.h"

namespace loopscope::vm {

enum class GeneratorState : uint8_t { Created, Running, Suspended, Closed };

struct Generator : Traced {  // Layout Generator, Coroutine or AsyncGenerator
    static bool is(const Value& value) {
        return value.is_layout(Layout::Generator) || value.is_layout(Layout::Coroutine) ||
               value.is_layout(Layout::AsyncGenerator);
    }
    Frame* frame = nullptr;  // owned, its slots and stack in the same block; null once closed
    GeneratorState state = GeneratorState::Created;
    bool own_handled = false;  // it stands or runs in an except block of its own
    // Async generators (PEP 525).
    bool hooks_inited = false, closing = false, running_async = false;
    Value name, qualname;
    Ref<CodeObject> code;
    Value handled;        // the exception that its except block handles, while it stands still
    Value outer_handled;  // while it runs: what the resumer was handling
    Value origin;         // who made it: for warnings in debug mode, or empty
    uint32_t made_at_line = 0;
    Value finalizer;
};

// How many callers a new coroutine remembers (sys.set_coroutine_origin_tracking_depth): asyncio's debug mode.
struct CoroutineOrigins {
    int depth = 0;
};

// What it is delegating to (cr_await, gi_yieldfrom) while it is suspended, or empty.
Value delegate_of(const Generator& generator);

// Types whose instances `await` drives can set Type::send (as Future's iterator does): no StopIteration is
// then made for the result.
enum class ResumeResult : uint8_t { Yielded, Returned, Raised };

// Sends a value (None at first), or raises `exception` where it stands (then `sent` is ignored). *result is
// what it yielded or returned; on Raised the exception is in the machine, as an exception and not as
// StopIteration.
ResumeResult resume(Machine& m, Generator& generator, const Value& sent, const Value& exception,
                    Value* result);

// For iteration: what it yielded; empty: it returned None, or raised (StopIteration with what it returned).
Value next_of_generator(Machine& m, Generator& generator);

// send() on anything that `await` can drive: generators and coroutines directly, others by send, or __next__.
ResumeResult send(Machine& m, const Value& awaitable_iterator, const Value& sent, Value* result);
ResumeResult throw_into(Machine& m, const Value& awaitable_iterator, const Value& exception, Value* result);

Value close_generator(Machine& m, Generator& generator);  // None, or empty: raised
// What async generators call when first iterated and when dropped unfinished; set by the event loop.
struct AsyncGenHooks {
    Value first_iteration, finalizer;  // empty: none
};

// The iterator that `await value` drives: coroutines themselves, or what __await__ gives. TypeError
// otherwise.
Value get_awaitable(Machine& m, const Value& value);

}  // namespace loopscope::vm
