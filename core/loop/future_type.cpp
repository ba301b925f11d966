// The Python type `_asyncio.Future`: methods, attributes and the iterator of its __await__.
#include "core/loop/event_loop.h"
#include "core/loop/future.h"
#include "core/vm/classes.h"
#include "core/vm/errors.h"
#include "core/vm/garbage.h"
#include "core/vm/generator.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::loop {

using vm::as;
using vm::CallArguments;
using vm::NativeAttribute;
using vm::NativeMethod;
using vm::raise;

namespace {

// What `await future` drives: yields the future once if it is pending, then gives its result.
struct FutureIterator : vm::Object {
    static bool is(const Value& value) { return value.is_layout(vm::Layout::Native); }
    Value future;  // empty once the result was given
};

Future& self_of(const Value* a) { return as<Future>(a[0]); }

// A subclass may have left out super().__init__().
bool is_initialized(Machine& m, const Value& self) {
    if (as<Future>(self).loop) return true;
    raise(m, *m.types.RuntimeError, "Future object is not initialized.");
    return false;
}

// The keyword-only argument `name` of a call without signature binding; empty if it was not given.
Value keyword(const CallArguments& arguments, std::string_view name) {
    const size_t count = arguments.names ? arguments.names->items.size() : 0;
    for (size_t i = 0; i < count; ++i) {
        if (vm::text_of(arguments.names->items[i]) == name)
            return arguments.values[arguments.positional_count + i];
    }
    return {};
}

// A subclass in the library says what its futures are for by the class attributes _trace_kind and
// _trace_text.
void record_made_by_class(Machine& m, Future& future) {
    const Value* kind = vm::lookup_in_type(*future.type, *m.intern("_trace_kind"));
    const Value* text = vm::lookup_in_type(*future.type, *m.intern("_trace_text"));
    const bool said = kind && kind->is_small_int() && text && vm::is_str(*text);
    record_future_created(m, future,
                          said ? static_cast<trace::FutureKind>(kind->small_int()) : trace::FutureKind::Plain,
                          said ? vm::text_of(*text) : std::string_view(future.type->name), current_owner(m));
}

bool future_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (arguments.positional_count) {
        return raise(m, *m.types.TypeError, "Future() takes at most 1 keyword argument ({} given)",
                     arguments.positional_count),
               false;
    }
    Value loop = keyword(arguments, "loop");
    if (!loop || loop.is_none()) {
        Value events = m.import_module("asyncio.events");
        if (!events) return false;
        loop = vm::call_method(m, events, "_get_event_loop");
        if (!loop) return false;
    }
    Future& future = as<Future>(self);
    future.loop = loop;
    future.source_traceback = debug_stack(m, loop);
    if (!future.trace_id) record_made_by_class(m, future);
    return true;
}

Value future_new(Machine& m, vm::Type& type, const CallArguments&) { return m.make<Future>(type).value(); }

// Asked for once nobody else refers to it: an exception that was never looked at is reported.
Value future_finalize(Machine& m, const Value& self) {
    Future& future = as<Future>(self);
    if (!future.log_traceback || !future.exception) return Value::none();
    future.log_traceback = false;
    m.recorder.record(trace::EventKind::exception_never_retrieved, future.trace_id,
                      m.recorder.text(vm::quick_repr(m, future.exception)).value);
    vm::Ref<vm::Dict> context = m.new_dict();
    const std::string message = m.type_of(self).name + " exception was never retrieved";
    context->table.set_name(*m.intern("message"), m.new_str(message));
    context->table.set_name(*m.intern("exception"), future.exception);
    context->table.set_name(*m.intern("future"), self);
    if (future.source_traceback)
        context->table.set_name(*m.intern("source_traceback"), future.source_traceback);
    Value result = vm::call_method(m, future.loop, "call_exception_handler", {context.value()});
    if (!result && m.has_raised()) vm::write_unraisable(m, self);
    return Value::none();
}

Value method_result(Machine& m, const Value* a) {
    if (self_of(a).loop) return future_result(m, self_of(a));
    raise_invalid_state(m, "Future object is not initialized.");
    return {};
}

Value method_exception(Machine& m, const Value* a) {
    if (!is_initialized(m, a[0])) return {};
    Future& future = self_of(a);
    if (future.state == FutureState::Cancelled) {
        Value error = future_cancelled_error(m, future);
        return error ? Value(vm::raise_value(m, error)) : Value();
    }
    if (future.state == FutureState::Pending) {
        raise_invalid_state(m, "Exception is not set.");
        return {};
    }
    future.log_traceback = false;
    return future.exception ? future.exception : Value::none();
}

bool refuse_on_task(Machine& m, const Value* a, const char* what) {
    if (!a[0].is_layout(vm::Layout::Task)) return false;
    raise(m, *m.types.RuntimeError, "Task does not support {} operation", what);
    return true;
}

Value method_set_result(Machine& m, const Value* a) {
    if (refuse_on_task(m, a, "set_result") || !is_initialized(m, a[0])) return {};
    return future_set_result(m, self_of(a), a[1]) ? Value::none() : Value();
}

Value method_set_exception(Machine& m, const Value* a) {
    if (refuse_on_task(m, a, "set_exception") || !is_initialized(m, a[0])) return {};
    return future_set_exception(m, self_of(a), a[1]) ? Value::none() : Value();
}

Value method_cancel(Machine& m, const Value* a) {
    bool cancelled = false;
    if (!is_initialized(m, a[0])) return {};
    if (!future_cancel(m, self_of(a), a[1], &cancelled)) return {};
    return Value::boolean(cancelled);
}

Value method_cancelled(Machine&, const Value* a) {
    return Value::boolean(self_of(a).state == FutureState::Cancelled);
}
Value method_done(Machine&, const Value* a) {
    return Value::boolean(self_of(a).state != FutureState::Pending);
}
Value method_get_loop(Machine& m, const Value* a) {
    return is_initialized(m, a[0]) ? self_of(a).loop : Value();
}

Value method_add_done_callback(Machine& m, const Value* a) {
    if (!is_initialized(m, a[0])) return {};
    Value context = a[2].is_none() ? vm::copy_context(m).value() : a[2];
    return future_add_callback(m, self_of(a), a[1], context) ? Value::none() : Value();
}

Value method_remove_done_callback(Machine& m, const Value* a) {
    Future& future = self_of(a);
    std::vector<Future::Callback> kept;
    int64_t removed = 0;
    const auto callbacks = future.callbacks;
    for (const Future::Callback& callback : callbacks) {
        const auto same = vm::equal(m, callback.function, a[1]);
        if (!same) return {};
        if (*same)
            ++removed;
        else
            kept.push_back(callback);
    }
    future.callbacks = std::move(kept);
    return m.new_int(removed);
}

Value method_await(Machine& m, const Value& self) {
    if (!is_initialized(m, self)) return {};
    auto iterator = m.make<FutureIterator>(*future_types(m).future_iterator);
    iterator->future = self;
    return std::move(iterator).value();
}

Value method_make_cancelled_error(Machine& m, const Value* a) {
    return future_cancelled_error(m, self_of(a));
}

// The text is made by Python code that a learner can step into.
Value future_repr(Machine& m, const Value& self) {
    if (!is_initialized(m, self)) return {};
    Value module = m.import_module("asyncio.base_futures");
    if (!module) return {};
    return vm::call_method(m, module, Task::is(self) ? "_task_repr" : "_future_repr", {self});
}

// How a waiting task stands in the list of callbacks: as its wake-up method.
Value wakeup_method(Machine& m, const Value& task) { return vm::get_attr(m, task, "task_wakeup"); }

Value get_callbacks(Machine& m, const Value& self) {
    const auto callbacks = as<Future>(self).callbacks;
    if (callbacks.empty()) return Value::none();
    auto list = m.new_list();
    for (const auto& [function, context] : callbacks) {
        Value shown = Task::is(function) ? wakeup_method(m, function) : function;
        if (!shown) return {};
        list->items.push_back(m.new_tuple({shown, context ? context : Value::none()}).value());
    }
    return std::move(list).value();
}

Value or_none(const Value& value) { return value ? value : Value::none(); }

const char* state_name(FutureState state) {
    switch (state) {
        case FutureState::Pending:
            return "PENDING";
        case FutureState::Cancelled:
            return "CANCELLED";
        case FutureState::Finished:
            return "FINISHED";
    }
    CHECK_UNREACHABLE();
}

bool set_blocking(Machine& m, const Value& self, const Value& value) {
    const auto blocking = vm::truth(m, value);
    if (!blocking) return false;
    as<Future>(self).blocking = *blocking;
    return true;
}

bool set_log_traceback(Machine& m, const Value& self, const Value& value) {
    const auto log = vm::truth(m, value);
    if (!log) return false;
    if (*log) return raise(m, *m.types.ValueError, "_log_traceback can only be set to False"), false;
    as<Future>(self).log_traceback = false;
    return true;
}

bool set_cancel_message(Machine&, const Value& self, const Value& value) {
    as<Future>(self).cancel_message = value;
    return true;
}

const NativeMethod kMethods[] = {
    {"result", "self, /", method_result},
    {"exception", "self, /", method_exception},
    {"set_result", "self, result, /", method_set_result},
    {"set_exception", "self, exception, /", method_set_exception},
    {"cancel", "self, /, msg=None", method_cancel},
    {"cancelled", "self, /", method_cancelled},
    {"done", "self, /", method_done},
    {"get_loop", "self, /", method_get_loop},
    {"add_done_callback", "self, fn, /, *, context=None", method_add_done_callback},
    {"remove_done_callback", "self, fn, /", method_remove_done_callback},
    {"_make_cancelled_error", "self, /", method_make_cancelled_error},
};
const NativeAttribute kAttributes[] = {
    {"_state",
     [](Machine& m, const Value& s) {
         return is_initialized(m, s) ? m.intern(state_name(as<Future>(s).state)).value() : Value();
     },
     nullptr},
    {"_loop", [](Machine&, const Value& s) { return or_none(as<Future>(s).loop); }, nullptr},
    {"_callbacks", get_callbacks, nullptr},
    {"_result", [](Machine&, const Value& s) { return or_none(as<Future>(s).result); }, nullptr},
    {"_exception", [](Machine&, const Value& s) { return or_none(as<Future>(s).exception); }, nullptr},
    {"_source_traceback",
     [](Machine&, const Value& s) { return or_none(as<Future>(s).source_traceback); }, nullptr},
    {"_cancel_message", [](Machine&, const Value& s) { return or_none(as<Future>(s).cancel_message); },
     set_cancel_message},
    {"_log_traceback", [](Machine&, const Value& s) { return Value::boolean(as<Future>(s).log_traceback); },
     set_log_traceback},
    {"_asyncio_future_blocking",
     [](Machine&, const Value& s) { return Value::boolean(as<Future>(s).blocking); }, set_blocking},
};

Value iterator_next(Machine& m, const Value& self) {
    auto& iterator = as<FutureIterator>(self);
    if (!iterator.future) return {};  // exhausted
    Future& future = as<Future>(iterator.future);
    if (future.state == FutureState::Pending) {
        if (!future.blocking) {
            future.blocking = true;
            return iterator.future;
        }
        return raise(m, *m.types.RuntimeError, "await wasn't used with future");
    }
    Value keep_alive = std::move(iterator.future);
    Value result = future_result(m, future);
    if (result) vm::raise_with(m, *m.types.StopIteration, result);
    return {};
}

Value iterator_send(Machine& m, const Value* a) { return iterator_next(m, a[0]); }

Value iterator_throw(Machine& m, const Value* a) {
    as<FutureIterator>(a[0]).future = Value();
    Value exception = a[2] && !a[2].is_none() ? a[2] : a[1];
    if (a[2] && !a[2].is_none() && !vm::Exception::is(a[2])) exception = vm::call(m, a[1], {a[2]});
    if (!exception) return {};
    if (vm::Type::is(exception)) exception = vm::call(m, exception, {});
    if (!exception) return {};
    if (!vm::Exception::is(exception)) return vm::raise_value(m, exception);
    return vm::restore_raised(m, exception);
}

Value iterator_close(Machine&, const Value* a) {
    as<FutureIterator>(a[0]).future = Value();
    return Value::none();
}

const NativeMethod kIteratorMethods[] = {
    {"send", "self, value, /", iterator_send},
    {"throw", "self, type, value=?, traceback=?, /", iterator_throw},
    {"close", "self, /", iterator_close},
};

}  // namespace

void setup_futures(Machine& m) {
    FutureTypes& types = future_types(m);
    vm::Type& future = vm::new_native_type(m, "Future", vm::Layout::Future, *m.types.object,
                                           vm::destroy_as<Future>, "_asyncio");
    types.future = &future;
    future.slots.make = future_new;
    future.slots.init = future_init;
    future.slots.repr = future_repr;
    future.slots.iter = method_await;
    future.slots.await = method_await;
    future.slots.finalize = future_finalize;
    vm::add_methods(m, future, kMethods);
    vm::add_attributes(m, future, kAttributes);
    vm::add_class_getitem(m, future);
    vm::finish_type(m, future);

    vm::Type& iterator = vm::new_native_type(m, "FutureIter", vm::Layout::Native, *m.types.object,
                                             vm::destroy_as<FutureIterator>, "_asyncio");
    types.future_iterator = &iterator;
    iterator.slots.iter = [](Machine&, const Value& self) { return self; };
    iterator.slots.next = iterator_next;
    vm::register_references(m, iterator, {[](vm::Object* object, const vm::VisitReference& visit) {
                                visit(static_cast<FutureIterator*>(object)->future);
                            }});
    iterator.type_flags |= vm::kNotSubclassable | vm::kNotInstantiable | vm::kNoDict;
    vm::add_methods(m, iterator, kIteratorMethods);
    vm::finish_type(m, iterator);
}

}  // namespace loopscope::loop
