// The module `_thread`: simulated threads and locks, what core/library/threading.py is built on.
#include <algorithm>

#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/threads.h"

namespace loopscope::vm {

namespace {

struct Lock : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    bool locked = false;
    WaitList waiting;
};

struct ThreadTypes {
    Type* lock = nullptr;
};

Lock& self_of(const Value& value) { return as<Lock>(value); }

// acquire(blocking=True, timeout=-1): True once it is held. Who waits first gets it first, from the one who
// frees it.
Value acquire(Machine& m, Lock& lock, bool blocking, double timeout) {
    if (!lock.locked) {
        lock.locked = true;
        return Value::true_();
    }
    if (!blocking) return Value::false_();
    bool woken = false;
    if (!block_thread(m, &lock.waiting, timeout < 0 ? kForever : m.clock + timeout, &woken)) return {};
    return Value::boolean(woken);
}

Value lock_acquire(Machine& m, const Value* a) {
    const auto blocking = truth(m, a[1]);
    const auto timeout = as_double(m, a[2]);
    if (!blocking || !timeout) return {};
    if (!*blocking && *timeout != -1) {
        return raise(m, *m.types.ValueError, "can't specify a timeout for a non-blocking call");
    }
    if (*timeout < 0 && *timeout != -1)
        return raise(m, *m.types.ValueError, "timeout value must be a non-negative number");
    const Value keep_alive = a[0];
    return acquire(m, self_of(a[0]), *blocking, *timeout);
}

bool release(Machine& m, Lock& lock) {
    if (!lock.locked) return raise(m, *m.types.RuntimeError, "release unlocked lock"), false;
    if (wake_one(m, lock.waiting) == 0)
        lock.locked = false;  // else it stays locked: it is the woken one's now
    return true;
}

Value lock_release(Machine& m, const Value* a) { return release(m, self_of(a[0])) ? Value::none() : Value(); }
Value lock_locked(Machine&, const Value* a) { return Value::boolean(self_of(a[0]).locked); }
Value lock_enter(Machine& m, const Value* a) {
    const Value keep_alive = a[0];
    return acquire(m, self_of(a[0]), true, -1);
}
Value lock_exit(Machine& m, const Value* a) { return release(m, self_of(a[0])) ? Value::none() : Value(); }

Value lock_repr(Machine& m, const Value& self) {
    return m.new_str(fmt::format("<{} _thread.lock object at {:#x}>",
                                 self_of(self).locked ? "locked" : "unlocked", m.identity(self)));
}

Value allocate_lock(Machine& m, const Value*) { return m.make<Lock>(*m.state<ThreadTypes>().lock).value(); }

Value start_new_thread(Machine& m, const Value* a) {
    auto arguments = to_vector(m, a[1]);
    if (!arguments) return {};
    const ThreadId id = start_thread(m, a[0], std::move(*arguments), a[2] ? a[2] : Value::none());
    return id ? m.new_int(static_cast<int64_t>(id)) : Value();
}

Value get_ident(Machine& m, const Value*) { return m.new_int(static_cast<int64_t>(current_thread(m))); }

Value sleep(Machine& m, const Value* a) {
    const auto seconds = as_double(m, a[0]);
    if (!seconds) return {};
    return sleep_until(m, m.clock + std::max(0.0, *seconds)) ? Value::none() : Value();
}

Value wake(Machine& m, const Value* a) {
    const auto id = as_int64(m, a[0]);
    if (!id) return {};
    wake_thread(m, static_cast<ThreadId>(*id));
    return Value::none();
}

Value end(Machine& m, const Value* a) {
    const auto id = as_int64(m, a[0]);
    return id ? Value::boolean(end_thread(m, static_cast<ThreadId>(*id))) : Value();
}
Value end_all(Machine& m, const Value* a) {
    const auto process = as_int64(m, a[0]);
    if (!process) return {};
    end_process(m, static_cast<uint64_t>(*process));
    return Value::none();
}

Value interrupt(Machine& m, const Value* a) {
    const auto id = as_int64(m, a[0]);
    return id ? Value::boolean(interrupt_thread(m, static_cast<ThreadId>(*id), a[1])) : Value();
}

// _begin_image(modules, ((dict, contents), ..)): see begin_image.
Value own_image(Machine& m, const Value* a) {
    std::vector<OwnContents> own;
    if (!Dict::is(a[0]) || !Tuple::is(a[1])) return raise(m, *m.types.TypeError, "a dict and pairs of dicts");
    for (const Value& each : as<Tuple>(a[1]).items) {
        const Tuple* pair = cast<Tuple>(each);
        const bool is_pair = pair != nullptr && pair->items.size() == 2;
        if (!is_pair || !Dict::is(pair->items[0]) || !Dict::is(pair->items[1]))
            return raise(m, *m.types.TypeError, "pairs of dicts are expected");
        Dict &dict = as<Dict>(pair->items[0]), &contents = as<Dict>(pair->items[1]);
        own.push_back({Ref<Dict>::share(&dict), Ref<Dict>::share(&contents)});
    }
    begin_image(m, Ref<Dict>::share(&as<Dict>(a[0])), std::move(own));
    return Value::none();
}

const NativeMethod kLockMethods[] = {
    {"acquire", "self, blocking=True, timeout=-1", lock_acquire},
    {"release", "self", lock_release},
    {"locked", "self", lock_locked},
    {"__enter__", "self", lock_enter},
    {"__exit__", "self, /, *args", lock_exit},
};
const NativeMethod kFunctions[] = {
    {"allocate_lock", "", allocate_lock},
    {"start_new_thread", "function, args, kwargs=?, /", start_new_thread},
    {"get_ident", "", get_ident},
    {"get_native_id", "", get_ident},
    {"_sleep", "seconds, /", sleep},
    {"_wake", "thread, /", wake},
    {"_end", "thread, /", end},
    {"_end_process", "process, /", end_all},
    {"_interrupt", "thread, function, /", interrupt},
    {"_begin_image", "modules, own, /", own_image},
};

}  // namespace

Ref<Module> make_thread_module(Machine& m) {
    Type& lock = new_native_type(m, "lock", Layout::Native, *m.types.object, destroy_as<Lock>, "_thread");
    m.state<ThreadTypes>().lock = &lock;
    lock.slots.repr = lock_repr;
    lock.type_flags |= kNotSubclassable | kNoDict;
    add_methods(m, lock, kLockMethods);
    finish_type(m, lock);
    Ref<Module> module = m.new_module("_thread");
    module->dict->table.set_name(*m.intern("LockType"), Value::share(&lock));
    module->dict->table.set_name(*m.intern("error"), Value::share(m.types.RuntimeError));
    add_functions(m, *module, kFunctions);
    return module;
}

}  // namespace loopscope::vm
