// Handlers: raising, catching, with statements.
#include <algorithm>

#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/traceback.h"

namespace loopscope::vm {

using trace::EventKind;

void record_raise(Machine& m) {
    const auto& exception = as<Exception>(m.raised);
    // The first entry of its traceback is the one just made: a longer one means that it is only passing
    // through.
    if (!as<Traceback>(exception.traceback).next.is_none()) return;
    m.caught_recorded = false;
    std::string message;
    if (const Tuple* args = cast<Tuple>(exception.args); args != nullptr && !args->items.empty())
        message = is_str(args->items[0]) ? std::string(text_of(args->items[0]).substr(0, 200))
                                         : quick_repr(m, args->items[0], 200);
    m.recorder.record(EventKind::raise, m.recorder.text(exception.type->name).value,
                      m.recorder.text(message).value);
}

namespace {

void record_caught(Machine& m, const Frame& frame) {
    if (frame.code->traced) m.recorder.record(EventKind::caught, frame.code->trace_code.value, frame.line());
}

// An instance for what stands after `raise` or `from`; empty: raised.
Value exception_instance(Machine& m, const Value& given, const char* complaint) {
    if (Exception::is(given)) return given;
    if (const Type* type = cast<Type>(given); type != nullptr && type->has(kIsException)) {
        Value made = call(m, given);
        if (made.empty() || Exception::is(made)) return made;
        return raise(m, *m.types.TypeError,
                     "calling {} should have returned an instance of BaseException, not {}",
                     repr_text(m, given).value_or("it"),
                     repr_text(m, Value::share(&m.type_of(made))).value_or("that"));
    }
    return raise_text(m, *m.types.TypeError, complaint);
}

// Is every class in `types` an exception class? TypeError otherwise.
bool check_catchable(Machine& m, const Value& types) {
    if (const Tuple* tuple = cast<Tuple>(types)) {
        for (const Value& item : tuple->items) {
            const Type* type = cast<Type>(item);
            if (type != nullptr && type->has(kIsException)) continue;
            raise(m, *m.types.TypeError,
                  "catching classes that do not inherit from BaseException is not allowed");
            return false;
        }
        return true;
    }
    const Type* type = cast<Type>(types);
    if (type != nullptr && type->has(kIsException)) return true;
    raise(m, *m.types.TypeError, "catching classes that do not inherit from BaseException is not allowed");
    return false;
}

bool matches(const Value& exception, const Value& types) {
    const Type& type = *exception.object()->type;
    if (const Tuple* tuple = cast<Tuple>(types)) {
        for (const Value& item : tuple->items)
            if (type.is_subtype_of(*cast<Type>(item))) return true;
        return false;
    }
    return type.is_subtype_of(*cast<Type>(types));
}

}  // namespace

Value* op_raise(Machine& m, Frame&, Value* sp, uint32_t arg) {
    if (arg == 0) {
        raise(m, *m.types.RuntimeError, "No active exception to reraise");
        return nullptr;
    }
    const Value given = arg == 2 ? sp[-2] : sp[-1];
    const Value exception = exception_instance(m, given, "exceptions must derive from BaseException");
    if (exception.empty()) return nullptr;
    if (arg == 2) {
        auto& raised = as<Exception>(exception);
        const Value cause = sp[-1];
        if (cause.is_none()) {
            raised.cause = Value();
        } else {
            const Value instance =
                exception_instance(m, cause, "exception causes must derive from BaseException");
            if (instance.empty()) return nullptr;
            raised.cause = instance;
        }
        raised.suppress_context = true;
    }
    raise_value(m, exception);
    return nullptr;
}

// The handled exception belongs to the generator that handles it, or to the call stack: see Generator.
Value* op_push_exc_info(Machine& m, Frame& frame, Value* sp, uint32_t) {
    Value exception = take(sp - 1);
    Value previous = Value::none();
    if (frame.generator != nullptr) {
        if (frame.generator->own_handled) previous = m.handled;
        frame.generator->own_handled = true;
    } else if (!m.handled.empty()) {
        previous = m.handled;
    }
    m.handled = exception;
    put(sp - 1, std::move(previous));
    put(sp, std::move(exception));
    return sp + 1;
}

Value* op_pop_except(Machine& m, Frame& frame, Value* sp, uint32_t) {
    const Value previous = take(sp - 1);
    // Left by a bare `except:` or a with block that swallowed it; those with a class are known already.
    if (!m.caught_recorded && frame.next->opcode != Opcode::Reraise) record_caught(m, frame);
    if (frame.next->opcode != Opcode::Reraise) m.caught_recorded = false;
    if (!previous.is_none()) {
        m.handled = previous;
    } else if (frame.generator != nullptr) {
        frame.generator->own_handled = false;
        m.handled = frame.generator->outer_handled;
    } else {
        m.handled = Value();
    }
    return sp - 1;
}

Value* op_check_exc_match(Machine& m, Frame& frame, Value* sp, uint32_t) {
    if (!check_catchable(m, sp[-1])) return nullptr;
    const bool matched = matches(sp[-2], sp[-1]);
    if (matched) {
        record_caught(m, frame);
        m.caught_recorded = true;
    }
    sp[-1] = Value::boolean(matched);
    return sp;
}

Value* op_check_eg_match(Machine& m, Frame& frame, Value* sp, uint32_t) {
    if (!check_catchable(m, sp[-1])) return nullptr;
    const Type& group = *m.types.BaseExceptionGroup;
    bool catches_groups = false;
    if (const Tuple* tuple = cast<Tuple>(sp[-1])) {
        for (const Value& item : tuple->items) catches_groups |= as<Type>(item).is_subtype_of(group);
    } else {
        catches_groups = as<Type>(sp[-1]).is_subtype_of(group);
    }
    if (catches_groups) {
        raise(m, *m.types.TypeError,
              "catching ExceptionGroup with except* is not allowed. Use except instead.");
        return nullptr;
    }
    const Value exception = sp[-2];
    if (exception.is_none()) {  // nothing is left to match
        sp[-1] = Value::none();
        return sp;
    }
    const bool is_group = exception.object()->type->is_subtype_of(group);
    Value rest = Value::none(), match = Value::none();
    if (matches(exception, sp[-1])) {
        match = exception;
        if (!is_group) {
            match = call(m, Value::share(m.types.BaseExceptionGroup),
                         {m.new_str(""), m.new_tuple({exception}).value()});
            if (match.empty()) return nullptr;
        }
    } else if (is_group) {
        const Value parts = call_method(m, exception, "split", {sp[-1]});
        if (parts.empty()) return nullptr;
        match = as<Tuple>(parts).items[0];
        rest = as<Tuple>(parts).items[1];
    } else {
        rest = exception;
    }
    if (!match.is_none()) {
        m.handled = match;
        record_caught(m, frame);
        m.caught_recorded = true;
        sp[-2] = rest;
    }
    sp[-1] = match;
    return sp;
}

namespace {

void collect_leaves(Machine& m, const Value& exception, std::vector<const Object*>& leaves) {
    if (!exception.object()->type->is_subtype_of(*m.types.BaseExceptionGroup)) {
        leaves.push_back(exception.object());
        return;
    }
    const Value members = get_attr(m, exception, *m.names.exceptions);
    if (const Tuple* tuple = cast<Tuple>(members))
        for (const Value& member : tuple->items) collect_leaves(m, member, leaves);
}

void copy_metadata(Machine& m, const Exception& from, const Value& to) {
    auto& exception = as<Exception>(to);
    exception.traceback = from.traceback;
    exception.cause = from.cause;
    exception.context = from.context;
    exception.suppress_context = true;  // as CPython, which sets a cause, be it none
    const Value notes = try_get_attr(m, Value::share(const_cast<Exception*>(&from)), *m.names.n_notes);
    if (!notes.empty()) set_attr(m, to, *m.names.n_notes, notes);
    m.take_raised();
}

// The part of a group that holds just these leaves, or None; empty: raised.
Value project(Machine& m, const Value& group, const std::vector<const Object*>& leaves) {
    if (!group.object()->type->is_subtype_of(*m.types.BaseExceptionGroup)) {
        const bool kept = std::find(leaves.begin(), leaves.end(), group.object()) != leaves.end();
        return kept ? group : Value::none();
    }
    const Value members = get_attr(m, group, *m.names.exceptions);
    if (members.empty()) return Value();
    std::vector<Value> kept;
    for (const Value& member : as<Tuple>(members).items) {
        Value part = project(m, member, leaves);
        if (part.empty()) return Value();
        if (!part.is_none()) kept.push_back(std::move(part));
    }
    if (kept.empty()) return Value::none();
    Value derived = call_method(m, group, "derive", {m.new_list(std::move(kept)).value()});
    if (!derived.empty()) copy_metadata(m, as<Exception>(group), derived);
    return derived;
}

bool same_metadata(const Exception& one, const Exception& other) {
    return one.traceback.is(other.traceback) && one.cause.is(other.cause) && one.context.is(other.context);
}

Value reraise_star(Machine& m, const Value& original, const List& list) {
    if (list.items.empty()) return Value::none();
    if (!original.object()->type->is_subtype_of(*m.types.BaseExceptionGroup)) return list.items[0];
    std::vector<Value> raised;
    std::vector<const Object*> unhandled;
    for (const Value& item : list.items) {
        const Exception* exception = cast<Exception>(item);
        if (exception == nullptr) continue;
        if (exception->type->is_subtype_of(*m.types.BaseExceptionGroup) &&
            same_metadata(*exception, as<Exception>(original)))
            collect_leaves(m, item, unhandled);
        else
            raised.push_back(item);
    }
    Value rest = unhandled.empty() ? Value::none() : project(m, original, unhandled);
    if (rest.empty() || raised.empty()) return rest;
    if (!rest.is_none()) raised.push_back(std::move(rest));
    if (raised.size() == 1) return raised[0];
    return call(m, Value::share(m.types.BaseExceptionGroup),
                {m.new_str(""), m.new_list(std::move(raised)).value()});
}

}  // namespace

Value* op_prep_reraise_star(Machine& m, Frame&, Value* sp, uint32_t) {
    Value result = reraise_star(m, sp[-2], as<List>(sp[-1]));
    if (result.empty()) return nullptr;
    drop(sp - 1);
    sp[-2] = std::move(result);
    return sp - 1;
}

Value lookup_special(Machine& m, const Value& self, const Str& name) {
    const Value* found = lookup_in_type(m.type_of(self), name);
    if (found == nullptr) return Value();
    const Type& type = m.type_of(*found);
    if (type.slots.describe_get == nullptr) return *found;
    const Value attribute = *found;
    return type.slots.describe_get(m, attribute, self, m.type_of(self));
}

namespace {

Value* enter(Machine& m, Value* sp, const Str& enter_name, const Str& exit_name, const char* kind) {
    const Value enter_method = lookup_special(m, sp[-1], enter_name);
    if (enter_method.empty()) {
        if (!m.has_raised())
            raise(m, *m.types.TypeError, "'{}' object does not support the {} protocol", type_name(m, sp[-1]),
                  kind);
        return nullptr;
    }
    Value exit_method = lookup_special(m, sp[-1], exit_name);
    if (exit_method.empty()) {
        if (!m.has_raised())
            raise(m, *m.types.TypeError, "'{}' object does not support the {} protocol (missed {} method)",
                  type_name(m, sp[-1]), kind, exit_name.text);
        return nullptr;
    }
    Value entered = call(m, enter_method);
    if (entered.empty()) return nullptr;
    sp[-1] = std::move(exit_method);
    put(sp, std::move(entered));
    return sp + 1;
}

}  // namespace

Value* op_before_with(Machine& m, Frame&, Value* sp, uint32_t) {
    return enter(m, sp, *m.names.n_enter, *m.names.n_exit, "context manager");
}

Value* op_before_async_with(Machine& m, Frame&, Value* sp, uint32_t) {
    return enter(m, sp, *m.names.n_aenter, *m.names.n_aexit, "asynchronous context manager");
}

Value* op_with_except_start(Machine& m, Frame&, Value* sp, uint32_t) {
    const Value exception = sp[-1];
    const Value& traceback = as<Exception>(exception).traceback;
    Value result =
        call(m, sp[-4],
             {Value::share(&m.type_of(exception)), exception, traceback.empty() ? Value::none() : traceback});
    if (result.empty()) return nullptr;
    put(sp, std::move(result));
    return sp + 1;
}

}  // namespace loopscope::vm
