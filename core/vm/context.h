// Context variables (PEP 567): ContextVar, Context, Token, and the machine's current context.
//
// A Context's variables are shared between copies until one of them is changed, so that copying, which every
// task and callback does, costs a pointer.
#pragma once

#include <memory>
#include <vector>

#include "core/vm/machine.h"

namespace loopscope::vm {

struct ContextVar : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::ContextVar); }
    Value name;           // a str
    Value default_value;  // empty: none
};

struct Context : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Context); }
    struct Binding {
        Ref<ContextVar> variable;
        Value value;
    };
    using Bindings = std::vector<Binding>;
    std::shared_ptr<Bindings> bindings;  // null: none; copied before a change while shared
    Value previous;                      // while entered: the context to go back to, or None
    bool entered = false;

    const Value* find(const ContextVar& variable) const;
};

Ref<Module> make_contextvars_module(Machine& m);

// The current context, made empty if there is none yet.
Ref<Context> current_context(Machine& m);
Ref<Context> copy_context(Machine& m);
// Makes it the current one. False: RuntimeError, it is entered already. `from` and leave_context must pair.
bool enter_context(Machine& m, const Ref<Context>& context);
void leave_context(Machine& m, const Ref<Context>& context);
// Puts another in the place of the current one (empty: none yet) and gives that back: for the switch between
// threads.
Ref<Context> exchange_current_context(Machine& m, Ref<Context> context);

}  // namespace loopscope::vm
