#include "core/vm/builtins.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/generator.h"
#include "core/vm/iterators.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

Value builtin_len(Machine& m, const Value* a) {
    const std::optional<int64_t> count = length(m, a[0]);
    return count ? m.new_int(*count) : Value();
}

Value builtin_iter(Machine& m, const Value* a) {
    if (a[1].empty()) return iterate(m, a[0]);
    if (!m.type_of(a[0]).slots.call) return raise(m, *m.types.TypeError, "iter(v, w): v must be callable");
    return new_callable_iterator(m, a[0], a[1]);
}

Value raise_exhausted(Machine& m, const Value& result) {
    if (result.empty() || result.is_none()) {
        return raise_value(m, make_exception(m, *m.types.StopIteration, {}));
    }
    return raise_value(m, make_exception(m, *m.types.StopIteration, {result}));
}

Value builtin_next(Machine& m, const Value* a) {
    if (a[0].is_layout(Layout::Generator)) {
        Value result;
        switch (resume(m, as<Generator>(a[0]), Value::none(), Value(), &result)) {
            case ResumeResult::Yielded:
                return result;
            case ResumeResult::Raised:
                return Value();
            case ResumeResult::Returned:
                return a[1].empty() ? raise_exhausted(m, result) : a[1];
        }
    }
    const Type& type = m.type_of(a[0]);
    if (!type.slots.next) return raise(m, *m.types.TypeError, "'{}' object is not an iterator", type.name);
    Value item = type.slots.next(m, a[0]);
    if (item || m.stopping) return item;
    if (!m.has_raised()) return a[1].empty() ? raise_exhausted(m, Value()) : a[1];
    if (!a[1].empty() && take_raised_if(m, *m.types.StopIteration)) return a[1];
    return Value();
}

Value builtin_all(Machine& m, const Value* a) {
    std::optional<bool> result = true;
    const bool ok = for_each(m, a[0], [&](const Value& item) {
        result = truth(m, item);
        return result && *result;
    });
    return ok ? Value::boolean(*result) : Value();
}

Value builtin_any(Machine& m, const Value* a) {
    std::optional<bool> result = false;
    const bool ok = for_each(m, a[0], [&](const Value& item) {
        result = truth(m, item);
        return result && !*result;
    });
    return ok ? Value::boolean(*result) : Value();
}

// The list is made first; then list.sort() reads the options.
Value builtin_sorted(Machine& m, const Value* a) {
    const Value list = list_of(m, a[0]);
    if (!list) return Value();
    const DictTable& options = as<Dict>(a[1]).table;
    if (options.size() == 0) return list_sort(m, as<List>(list), Value::none(), false) ? list : Value();
    std::vector<Value> names, values;
    for (uint32_t i = 0; i < options.entry_count(); ++i) {
        if (options.entry(i).key.empty()) continue;
        names.push_back(options.entry(i).key);
        values.push_back(options.entry(i).value);
    }
    const Ref<Tuple> name_tuple = m.new_tuple(std::move(names));
    const Value sort = get_attr(m, list, "sort");
    return sort && call(m, sort, CallArguments{values.data(), 0, name_tuple.get()}) ? list : Value();
}

Value builtin_sum(Machine& m, const Value* a) {
    Value total = a[1];
    const auto refuse = [&](const char* what, const char* instead) {
        return raise(m, *m.types.TypeError, "sum() can't sum {} [use {}.join(seq) instead]", what, instead);
    };
    if (Str::is(total)) return refuse("strings", "''");
    if (total.is_layout(Layout::Bytes)) return refuse("bytes", "b''");
    if (total.is_layout(Layout::ByteArray)) return refuse("bytearray", "b''");
    const bool ok = for_each(m, a[0], [&](const Value& item) {
        if (total.is_small_int() && item.is_small_int()) {
            total = m.new_int(total.small_int() + item.small_int());  // 63 bits each: no overflow
        } else {
            total = binary(m, BinaryOperator::Add, total, item);
        }
        return !total.empty();
    });
    return ok ? total : Value();
}

Value extreme(Machine& m, const char* name, CompareOperator wins, const Value* a) {
    const auto& given = as<Tuple>(a[0]).items;
    const Value &key = a[1], &fallback = a[2];
    if (given.empty()) return raise(m, *m.types.TypeError, "{} expected at least 1 argument, got 0", name);
    if (given.size() > 1 && !fallback.empty()) {
        return raise(m, *m.types.TypeError,
                     "Cannot specify a default for {}() with multiple positional arguments", name);
    }
    Value best, best_key;
    const bool ok = for_each(m, given.size() > 1 ? a[0] : given[0], [&](const Value& item) {
        Value item_key = key.is_none() ? item : call(m, key, {item});
        if (!item_key) return false;
        bool better = best.empty();
        if (!better) {
            const Value verdict = compare(m, wins, item_key, best_key);
            const std::optional<bool> is_better = verdict ? truth(m, verdict) : std::nullopt;
            if (!is_better) return false;
            better = *is_better;
        }
        if (better) best = item, best_key = std::move(item_key);
        return true;
    });
    if (!ok) return Value();
    if (best) return best;
    if (!fallback.empty()) return fallback;
    return raise(m, *m.types.ValueError, "{}() arg is an empty sequence", name);
}

Value builtin_min(Machine& m, const Value* a) { return extreme(m, "min", CompareOperator::Lt, a); }
Value builtin_max(Machine& m, const Value* a) { return extreme(m, "max", CompareOperator::Gt, a); }

// ---- aiter, anext ----

Value builtin_aiter(Machine& m, const Value* a) {
    const Type& type = m.type_of(a[0]);
    if (!type.slots.aiter) {
        return raise(m, *m.types.TypeError, "'{}' object is not an async iterable", type.name);
    }
    const Value iterator = type.slots.aiter(m, a[0]);
    if (!iterator || m.type_of(iterator).slots.anext) return iterator;
    return raise(m, *m.types.TypeError, "aiter() returned not an async iterator of type '{}'",
                 type_name(m, iterator));
}

// What anext(iterator, default) gives: awaits the next item, and takes the default at the end.
struct NextOrDefault : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Iterator); }
    Value awaitable, fallback;
    Value driven;  // what __await__ of the awaitable gave
};

NextOrDefault& next_or_default(const Value& value) { return *static_cast<NextOrDefault*>(value.object()); }

Value next_or_default_result(Machine& m, const Value& self, ResumeResult how, const Value& result) {
    if (how == ResumeResult::Yielded) return result;
    if (how == ResumeResult::Returned) return raise_exhausted(m, result);
    if (take_raised_if(m, *m.types.StopAsyncIteration)) {
        return raise_exhausted(m, next_or_default(self).fallback);
    }
    return Value();
}

bool begin_driving(Machine& m, NextOrDefault& awaited) {
    if (awaited.driven.empty()) awaited.driven = get_awaitable(m, awaited.awaitable);
    return !awaited.driven.empty();
}

Value next_or_default_send(Machine& m, const Value* a) {
    NextOrDefault& awaited = next_or_default(a[0]);
    if (!begin_driving(m, awaited)) return Value();
    Value result;
    const ResumeResult how = send(m, awaited.driven, a[1], &result);
    return next_or_default_result(m, a[0], how, result);
}

Value next_or_default_next(Machine& m, const Value& self) {
    const Value arguments[] = {self, Value::none()};
    return next_or_default_send(m, arguments);
}

Value next_or_default_throw(Machine& m, const Value* a) {
    NextOrDefault& awaited = next_or_default(a[0]);
    if (!begin_driving(m, awaited)) return Value();
    Value exception = a[1];
    if (Type::is(exception)) exception = call(m, exception);
    if (!exception) return Value();
    Value result;
    const ResumeResult how = throw_into(m, awaited.driven, exception, &result);
    return next_or_default_result(m, a[0], how, result);
}

Value next_or_default_close(Machine& m, const Value* a) {
    const Value& driven = next_or_default(a[0]).driven;
    return driven.empty() ? Value::none() : call_method(m, driven, *m.names.close);
}

Value itself(Machine&, const Value& self) { return self; }

const NativeMethod kNextOrDefaultMethods[] = {
    {"send", "self, value, /", next_or_default_send},
    {"throw", "self, typ, val=None, tb=None, /", next_or_default_throw},
    {"close", "self, /", next_or_default_close},
};

struct AnextType {
    Type* type = nullptr;
};

Type& anext_type(Machine& m) {
    Type*& made = m.state<AnextType>().type;
    if (made) return *made;
    made =
        &new_native_type(m, "anext_awaitable", Layout::Iterator, *m.types.object, destroy_as<NextOrDefault>);
    made->type_flags |= kNotInstantiable | kNoDict;
    made->slots.await = itself;
    made->slots.iter = itself;
    made->slots.next = next_or_default_next;
    add_methods(m, *made, kNextOrDefaultMethods);
    finish_type(m, *made);
    return *made;
}

Value builtin_anext(Machine& m, const Value* a) {
    const Type& type = m.type_of(a[0]);
    if (!type.slots.anext) {
        return raise(m, *m.types.TypeError, "'{}' object is not an async iterator", type.name);
    }
    const Value awaitable = type.slots.anext(m, a[0]);
    if (!awaitable || a[1].empty()) return awaitable;
    Ref<NextOrDefault> awaited = m.make<NextOrDefault>(anext_type(m));
    awaited->awaitable = awaitable;
    awaited->fallback = a[1];
    return awaited.value();
}

const NativeMethod kFunctions[] = {
    {"len", "obj, /", builtin_len},
    {"iter", "iterable, sentinel=?, /", builtin_iter},
    {"next", "iterator, default=?, /", builtin_next},
    {"all", "iterable, /", builtin_all},
    {"any", "iterable, /", builtin_any},
    {"sorted", "iterable, /, **options", builtin_sorted},
    {"sum", "iterable, /, start=0", builtin_sum},
    {"min", "*args, key=None, default=?", builtin_min},
    {"max", "*args, key=None, default=?", builtin_max},
    {"aiter", "async_iterable, /", builtin_aiter},
    {"anext", "aiterator, default=?, /", builtin_anext},
};

}  // namespace

std::span<const NativeMethod> builtins_of_iteration() { return kFunctions; }

}  // namespace loopscope::vm
