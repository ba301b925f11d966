#include "core/vm/traceback.h"

#include "core/vm/errors.h"
#include "core/vm/frame_view.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

void add_traceback(Machine& m, Exception& exception, Frame& frame) {
    Ref<Traceback> entry = m.make<Traceback>(*m.types.traceback);
    entry->code = Ref<CodeObject>::share(frame.code);
    entry->globals = frame.globals;
    entry->instruction = frame.instruction();
    entry->frame_view = frame_view(m, frame);
    entry->next = exception.traceback.empty() ? Value::none() : std::move(exception.traceback);
    exception.traceback = std::move(entry).value();
}

namespace {

// Long chains come from deep recursion: freed one by one, not one within the other.
void destroy_traceback(Object* object) {
    auto* entry = static_cast<Traceback*>(object);
    Value rest = std::move(entry->next);
    destroy_as<Traceback>(object);
    while (Traceback* next = cast<Traceback>(rest)) {
        if (next->refcount != 1) break;
        Value after = std::move(next->next);
        rest = std::move(after);
    }
}

Value get_lineno(Machine&, const Value& self) {
    const auto& entry = as<Traceback>(self);
    return Value::small_int(entry.code->positions[entry.instruction].line);
}
Value get_lasti(Machine&, const Value& self) {
    return Value::small_int(int64_t{as<Traceback>(self).instruction} * 2);
}
Value get_next(Machine&, const Value& self) {
    const Value& next = as<Traceback>(self).next;
    return next.empty() ? Value::none() : next;
}
bool set_next(Machine& m, const Value& self, const Value& value) {
    if (value.empty() || (!value.is_none() && !Traceback::is(value))) {
        raise(m, *m.types.TypeError, "expected traceback object or None, got '{}'",
              value.empty() ? "NULL" : type_name(m, value));
        return false;
    }
    for (const Traceback* entry = cast<Traceback>(value); entry != nullptr;
         entry = cast<Traceback>(entry->next)) {
        if (entry == self.object()) {
            raise(m, *m.types.ValueError, "traceback loop detected");
            return false;
        }
    }
    as<Traceback>(self).next = value;
    return true;
}
Value get_frame(Machine&, const Value& self) { return as<Traceback>(self).frame_view; }

constexpr NativeAttribute kAttributes[] = {
    {"tb_frame", get_frame, nullptr},
    {"tb_lineno", get_lineno, nullptr},
    {"tb_lasti", get_lasti, nullptr},
    {"tb_next", get_next, set_next},
};

}  // namespace

void setup_tracebacks(Machine& m) {
    Type& type = *m.types.traceback;
    type.destroy = destroy_traceback;
    type.type_flags |= kNotSubclassable;
    add_attributes(m, type, kAttributes);
    finish_type(m, type);
}

}  // namespace loopscope::vm
