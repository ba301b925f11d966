// Handlers: building containers and text, unpacking.
#include "core/vm/containers.h"
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::vm {

namespace {

std::vector<Value> take_items(Value* begin, uint32_t count) {
    std::vector<Value> items;
    items.reserve(count);
    for (uint32_t i = 0; i < count; ++i) items.push_back(take(begin + i));
    return items;
}

Value* replace_many(Value* bottom, Value* sp, Value result) {
    if (result.empty()) return nullptr;
    drop_down_to(sp, bottom);
    put(sp, std::move(result));
    return sp + 1;
}

Value* pop_one(bool ok, Value* sp) {
    if (!ok) return nullptr;
    drop(sp - 1);
    return sp - 1;
}

}  // namespace

Value* op_build_tuple(Machine& m, Frame&, Value* sp, uint32_t arg) {
    Value* bottom = sp - arg;
    Value tuple = m.new_tuple(take_items(bottom, arg)).value();
    put(bottom, std::move(tuple));
    return bottom + 1;
}

Value* op_build_list(Machine& m, Frame&, Value* sp, uint32_t arg) {
    Value* bottom = sp - arg;
    Value list = m.new_list(take_items(bottom, arg)).value();
    put(bottom, std::move(list));
    return bottom + 1;
}

Value* op_build_set(Machine& m, Frame&, Value* sp, uint32_t arg) {
    Ref<Set> set = m.new_set();
    for (Value* item = sp - arg; item != sp; ++item)
        if (!set->table.add(m, *item)) return nullptr;
    return replace_many(sp - arg, sp, std::move(set).value());
}

Value* op_build_map(Machine& m, Frame&, Value* sp, uint32_t arg) {
    Ref<Dict> dict = m.new_dict();
    for (Value* key = sp - 2 * arg; key != sp; key += 2)
        if (!dict->table.set(m, key[0], key[1])) return nullptr;
    return replace_many(sp - 2 * arg, sp, std::move(dict).value());
}

Value* op_build_string(Machine& m, Frame&, Value* sp, uint32_t arg) {
    size_t size = 0;
    for (Value* part = sp - arg; part != sp; ++part) size += static_cast<Str*>(part->object())->text.size();
    if (size > 4096 && !m.reserve(size)) return nullptr;
    std::string text;
    text.reserve(size);
    for (Value* part = sp - arg; part != sp; ++part) text += static_cast<Str*>(part->object())->text;
    return replace_many(sp - arg, sp, m.new_str(std::move(text)));
}

Value* op_build_slice(Machine& m, Frame&, Value* sp, uint32_t arg) {
    Value step = arg == 3 ? sp[-1] : Value::none();
    Value* bottom = sp - (arg == 3 ? 3 : 2);
    return replace_many(bottom, sp, m.new_slice(bottom[0], bottom[1], std::move(step)));
}

Value* op_set_add(Machine& m, Frame&, Value* sp, uint32_t arg) {
    Set& set = as<Set>(sp[-1 - static_cast<int>(arg)]);
    return pop_one(set.table.add(m, sp[-1]), sp);
}

Value* op_map_add(Machine& m, Frame&, Value* sp, uint32_t arg) {
    Dict& dict = as<Dict>(sp[-2 - static_cast<int>(arg)]);
    if (!dict.table.set(m, sp[-2], sp[-1])) return nullptr;
    drop(sp - 1);
    drop(sp - 2);
    return sp - 2;
}

Value* op_list_extend(Machine& m, Frame&, Value* sp, uint32_t arg) {
    List& list = as<List>(sp[-1 - static_cast<int>(arg)]);
    if (list_extend(m, list, sp[-1])) return pop_one(true, sp);
    const Type& type = m.type_of(sp[-1]);
    const bool iterable = type.slots.iter != nullptr || type.slots.get_item != nullptr;
    if (!iterable && take_raised_if(m, *m.types.TypeError))
        raise(m, *m.types.TypeError, "Value after * must be an iterable, not {}", type.name);
    return nullptr;
}

Value* op_set_update(Machine& m, Frame&, Value* sp, uint32_t arg) {
    return pop_one(set_update(m, as<Set>(sp[-1 - static_cast<int>(arg)]), sp[-1]), sp);
}

Value* op_dict_update(Machine& m, Frame&, Value* sp, uint32_t arg) {
    Dict& dict = as<Dict>(sp[-1 - static_cast<int>(arg)]);
    if (!Dict::is(sp[-1])) {
        const Value keys = try_get_attr(m, sp[-1], *m.names.keys);
        if (keys.empty()) {
            if (m.has_raised() || m.stopping) return nullptr;
            raise(m, *m.types.TypeError, "'{}' object is not a mapping", type_name(m, sp[-1]));
            return nullptr;
        }
    }
    return pop_one(dict_update(m, dict, sp[-1]), sp);
}

Value* op_dict_merge(Machine& m, Frame&, Value* sp, uint32_t arg) {
    Value* const place = sp - 1 - static_cast<int>(arg);
    Dict& dict = as<Dict>(*place);
    const Value source = sp[-1];
    Value keys = try_get_attr(m, source, *m.names.keys);
    if (keys.empty()) {
        if (m.has_raised() || m.stopping) return nullptr;
        raise(m, *m.types.TypeError, "{} argument after ** must be a mapping, not {}",
              describe_callable(m, place[-2]), type_name(m, source));
        return nullptr;
    }
    keys = call(m, keys);
    if (keys.empty()) return nullptr;
    const bool ok = for_each(m, keys, [&](const Value& key) {
        const Value value = get_item(m, source, key);  // that keys are strings is asked by the call
        if (value.empty()) return false;
        Value* there = nullptr;
        const Found found = dict.table.find(m, key, &there);
        if (found == Found::Yes && m.handled && !m.handled.is_none())
            raise_value(m, make_exception(m, *m.types.KeyError, {key}));  // as CPython, there
        else if (found == Found::Yes && !is_str(key))
            raise(m, *m.types.TypeError, "keywords must be strings");
        else if (found == Found::Yes)
            raise(m, *m.types.TypeError, "{} got multiple values for keyword argument '{}'",
                  describe_callable(m, place[-2]), text_of(key));
        return found == Found::No && dict.table.set(m, key, value);
    });
    return pop_one(ok, sp);
}

Value* op_list_to_tuple(Machine& m, Frame&, Value* sp, uint32_t) {
    List& list = as<List>(sp[-1]);
    sp[-1] = m.new_tuple(std::move(list.items)).value();
    return sp;
}

Value* op_format_value(Machine& m, Frame&, Value* sp, uint32_t arg) {
    const bool with_spec = (arg & 4) != 0;
    Value* const place = sp - (with_spec ? 2 : 1);
    Value converted;
    switch (arg & 3) {
        case 1:
            converted = str(m, *place);
            break;
        case 2:
            converted = repr(m, *place);
            break;
        case 3:
            converted = ascii(m, *place);
            break;
        default:
            converted = *place;
    }
    if (converted.empty()) return nullptr;
    const bool plain = converted.is_object() && converted.object()->type == m.types.str;
    const std::string_view spec = with_spec ? text_of(sp[-1]) : std::string_view();
    if (!plain || !spec.empty()) {
        converted = format(m, converted, spec);
        if (converted.empty()) return nullptr;
    }
    return replace_many(place, sp, std::move(converted));
}

namespace {

// The items of an iterable that is unpacked to at least `least` targets, at most one more than `most`.
bool collect(Machine& m, const Value& iterable, size_t least, size_t most, std::vector<Value>& items) {
    const Value iterator = iterate(m, iterable);
    if (iterator.empty()) {
        const Type& type = m.type_of(iterable);
        if (type.slots.iter == nullptr && type.slots.get_item == nullptr &&
            take_raised_if(m, *m.types.TypeError))
            raise(m, *m.types.TypeError, "cannot unpack non-iterable {} object", type.name);
        return false;
    }
    for (;;) {
        Value item = next(m, iterator);
        if (item.empty()) break;
        items.push_back(std::move(item));
        if (items.size() > most) return true;
    }
    if (m.has_raised() || m.stopping) return false;
    if (items.size() >= least) return true;
    raise(m, *m.types.ValueError, "not enough values to unpack (expected {}{}, got {})",
          most == SIZE_MAX ? "at least " : "", least, items.size());
    return false;
}

}  // namespace

Value* op_unpack_sequence(Machine& m, Frame&, Value* sp, uint32_t arg) {
    std::vector<Value> items;
    if (!collect(m, sp[-1], arg, arg, items)) return nullptr;
    if (items.size() > arg) {
        raise(m, *m.types.ValueError, "too many values to unpack (expected {})", arg);
        return nullptr;
    }
    drop(--sp);
    for (uint32_t i = arg; i-- > 0;) put(sp++, std::move(items[i]));
    return sp;
}

Value* op_unpack_ex(Machine& m, Frame&, Value* sp, uint32_t arg) {
    const uint32_t before = arg & 0xff, after = arg >> 8;
    std::vector<Value> items;
    if (!collect(m, sp[-1], before + after, SIZE_MAX, items)) return nullptr;
    drop(--sp);
    const size_t rest_end = items.size() - after;
    for (size_t i = items.size(); i-- > rest_end;) put(sp++, std::move(items[i]));
    std::vector<Value> rest;
    for (size_t i = before; i < rest_end; ++i) rest.push_back(std::move(items[i]));
    put(sp++, m.new_list(std::move(rest)).value());
    for (uint32_t i = before; i-- > 0;) put(sp++, std::move(items[i]));
    return sp;
}

}  // namespace loopscope::vm
