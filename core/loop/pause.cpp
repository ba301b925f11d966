// What `await asyncio.sleep(0)` waits for: an awaitable that yields once, to the task alone, and is over.
#include "core/loop/module.h"

#include "core/vm/generator.h"
#include "core/vm/native.h"

namespace loopscope::loop {

using vm::Machine;
using vm::Ref;
using vm::ResumeResult;
using vm::Value;

namespace {

struct Pause : vm::Object {
    static bool is(const Value& value) { return value.is_layout(vm::Layout::Native); }
    bool yielded = false;
};
struct PauseType {
    vm::Type* type = nullptr;
};

ResumeResult pause_send(Machine&, const Value& self, const Value&, Value* result) {
    auto& pause = *static_cast<Pause*>(self.object());
    *result = Value::none();
    if (pause.yielded) return ResumeResult::Returned;
    pause.yielded = true;
    return ResumeResult::Yielded;
}
Value pause_next(Machine& m, const Value& self) {
    Value result;
    return pause_send(m, self, Value::none(), &result) == ResumeResult::Yielded ? result : Value();
}
Value pause_self(Machine&, const Value& self) { return self; }

}  // namespace

Value new_pause(Machine& m, const Value*) { return m.make<Pause>(*m.state<PauseType>().type).value(); }

void setup_pause(Machine& m) {
    vm::Type& type =
        vm::new_native_type(m, "pause", vm::Layout::Native, *m.types.object, vm::destroy_as<Pause>);
    type.type_flags |= vm::kNotSubclassable | vm::kNotInstantiable;
    type.slots.iter = pause_self;
    type.slots.await = pause_self;
    type.slots.next = pause_next;
    type.send = pause_send;
    vm::finish_type(m, type);
    m.state<PauseType>().type = &type;
}

}  // namespace loopscope::loop
