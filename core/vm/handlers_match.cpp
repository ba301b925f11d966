// Handlers: match statements.
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

Value* op_get_len(Machine& m, Frame&, Value* sp, uint32_t) {
    const std::optional<int64_t> count = length(m, sp[-1]);
    if (!count) return nullptr;
    put(sp, m.new_int(*count));
    return sp + 1;
}

Value* op_match_mapping(Machine& m, Frame&, Value* sp, uint32_t) {
    put(sp, Value::boolean(m.type_of(sp[-1]).has(kIsMapping)));
    return sp + 1;
}

Value* op_match_sequence(Machine& m, Frame&, Value* sp, uint32_t) {
    put(sp, Value::boolean(m.type_of(sp[-1]).has(kIsSequence)));
    return sp + 1;
}

Value* op_match_keys(Machine& m, Frame&, Value* sp, uint32_t) {
    const Value subject = sp[-2];
    const Value keys = sp[-1];
    std::vector<Value> values;
    Ref<Set> seen = m.new_set();
    // get(key, default) with a default of our own, so that __missing__ makes nothing up.
    const Value absent = m.new_list().value();
    Value get;
    if (!Dict::is(subject)) {
        get = get_attr(m, subject, "get");
        if (get.empty()) return nullptr;
    }
    for (const Value& key : as<Tuple>(keys).items) {
        const Found again = seen->table.find(m, key);
        if (again == Found::Raised) return nullptr;
        if (again == Found::Yes) {
            raise(m, *m.types.ValueError, "mapping pattern checks duplicate key ({})",
                  repr_text(m, key).value_or("?"));
            return nullptr;
        }
        if (!seen->table.add(m, key)) return nullptr;
        Value value;
        if (Dict* dict = cast<Dict>(subject)) {
            Value* found = nullptr;
            const Found how = dict->table.find(m, key, &found);
            if (how == Found::Raised) return nullptr;
            if (how == Found::Yes) value = *found;
        } else {
            value = call(m, get, {key, absent});
            if (value.empty()) return nullptr;
            if (value.is(absent)) value = Value();
        }
        if (value.empty()) {
            put(sp, Value::none());
            return sp + 1;
        }
        values.push_back(std::move(value));
    }
    put(sp, m.new_tuple(std::move(values)).value());
    return sp + 1;
}

namespace {

// Classes whose single positional pattern matches the subject itself.
bool matches_itself(Machine& m, const Type& type) {
    const Types& t = m.types;
    for (const Type* each : {t.bool_, t.bytearray, t.bytes, t.dict, t.float_, t.frozenset, t.int_, t.list,
                             t.set, t.str, t.tuple})
        if (type.is_subtype_of(*each)) return true;
    return false;
}

struct ClassMatcher {
    Machine& m;
    const Value& subject;
    const Type& type;
    std::vector<Value> seen, values;

    // The attribute's value goes to `values`. False: there is none, or something was raised.
    bool take(const Value& name);
    bool take_positional(uint32_t count);
};

bool ClassMatcher::take(const Value& name) {
    for (const Value& before : seen) {
        if (text_of(before) != text_of(name)) continue;
        raise(m, *m.types.TypeError, "{}() got multiple sub-patterns for attribute {}", type.name,
              repr_text(m, name).value_or("?"));
        return false;
    }
    seen.push_back(name);
    Value value = try_get_attr(m, subject, *m.intern(text_of(name)));
    if (value.empty()) return false;
    values.push_back(std::move(value));
    return true;
}

bool ClassMatcher::take_positional(uint32_t count) {
    if (count == 0) return true;
    const Value class_value = Value::share(const_cast<Type*>(&type));
    const Value match_args = try_get_attr(m, class_value, *m.names.n_match_args);
    if (m.has_raised()) return false;
    if (!match_args.empty() && !Tuple::is(match_args)) {
        raise(m, *m.types.TypeError, "{}.__match_args__ must be a tuple (got {})", type.name,
              type_name(m, match_args));
        return false;
    }
    const bool itself = match_args.empty() && matches_itself(m, type);
    const size_t allowed = itself ? 1 : match_args.empty() ? 0 : as<Tuple>(match_args).items.size();
    if (allowed < count) {
        raise(m, *m.types.TypeError, "{}() accepts {} positional sub-pattern{} ({} given)", type.name,
              allowed, allowed == 1 ? "" : "s", count);
        return false;
    }
    if (itself) {
        values.push_back(subject);
        return true;
    }
    for (uint32_t i = 0; i < count; ++i) {
        const Value name = as<Tuple>(match_args).items[i];
        if (!is_str(name)) {
            raise(m, *m.types.TypeError, "__match_args__ elements must be strings (got {})",
                  type_name(m, name));
            return false;
        }
        if (!take(name)) return false;
    }
    return true;
}

}  // namespace

Value* op_match_class(Machine& m, Frame&, Value* sp, uint32_t arg) {
    const Value subject = sp[-3], pattern = sp[-2], names = sp[-1];
    const Type* type = cast<Type>(pattern);
    if (type == nullptr) {
        raise(m, *m.types.TypeError, "called match pattern must be a type");
        return nullptr;
    }
    const std::optional<bool> instance = instance_check(m, subject, pattern);
    if (!instance) return nullptr;
    Value result = Value::none();
    if (*instance) {
        ClassMatcher matcher{m, subject, *type, {}, {}};
        bool matched = matcher.take_positional(arg);
        for (const Value& name : as<Tuple>(names).items) matched = matched && matcher.take(name);
        if (m.has_raised() || m.stopping) return nullptr;
        if (matched) result = m.new_tuple(std::move(matcher.values)).value();
    }
    drop(sp - 1);
    drop(sp - 2);
    sp[-3] = std::move(result);
    return sp - 2;
}

}  // namespace loopscope::vm
