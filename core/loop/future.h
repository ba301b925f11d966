// Future: a result that will be there later, after asyncio.Future (its C version) step by step.
//
// States go one way, from Pending to Finished or Cancelled; when that happens every callback is handed to the
// loop's call_soon, in the order they were added, and the list is emptied. A Future belongs to one loop.
#pragma once

#include <vector>

#include "core/base/ids.h"
#include "core/vm/machine.h"
#include "core/vm/objects.h"

namespace loopscope::loop {

using vm::Machine;
using vm::Ref;
using vm::Value;

struct EventLoop;

enum class FutureState : uint8_t { Pending, Cancelled, Finished };

struct Future : vm::Traced {  // Layout Future or Task
    static bool is(const Value& value) {
        return value.is_layout(vm::Layout::Future) || value.is_layout(vm::Layout::Task);
    }
    struct Callback {
        Value function;
        Value context;
    };

    FutureState state = FutureState::Pending;
    bool blocking = false;  // _asyncio_future_blocking: it was yielded by await and a task is to take notice
    bool log_traceback = false;  // it holds an exception that nobody has asked for
    Value loop;                  // an EventLoop, or whatever a script passed as one
    Value result;                // of Finished without exception
    Value exception;             // of Finished with exception
    Value exception_traceback;   // the exception's traceback when it was set
    std::vector<Callback> callbacks;
    Value source_traceback;  // of debug mode: who made it, a list; or empty
    Value cancel_message;   // empty: None
    Value cancelled_error;  // the CancelledError that a task ended with; handed out once
};

// What the module's types are and what it keeps for a machine.
struct FutureTypes {
    vm::Type* future = nullptr;
    vm::Type* future_iterator = nullptr;
    vm::Type* task = nullptr;
    Value cancelled_error, invalid_state_error;  // classes, from asyncio.exceptions
};
FutureTypes& future_types(Machine& m);
void setup_futures(Machine& m);

// A plain future of the running or given loop; `what` says for people what it is for.
Ref<Future> new_future(Machine& m, const Value& loop, trace::FutureKind kind, std::string_view what,
                       base::ObjectId on_behalf_of = {});
void record_future_created(Machine& m, Future& future, trace::FutureKind kind, std::string_view what,
                           base::ObjectId on_behalf_of);

// The operations of Future itself, whatever a subclass overrides. Empty or false with an exception: raised.
Value future_result(Machine& m, Future& future);
bool future_set_result(Machine& m, Future& future, const Value& result);
bool future_set_exception(Machine& m, Future& future, const Value& exception);
bool future_cancel(Machine& m, Future& future, const Value& message, bool* cancelled);
bool future_add_callback(Machine& m, Future& future, const Value& function, const Value& context);
Value future_cancelled_error(Machine& m, Future& future);  // a new one, or the one the task ended with

// Where the script stands, in a loop's debug mode: the entries of the stack, the caller last; else empty.
Value debug_stack(Machine& m, const Value& loop, bool for_handle = false);

// Raises asyncio's CancelledError or InvalidStateError.
void raise_invalid_state(Machine& m, std::string_view message);

}  // namespace loopscope::loop
