#include "core/vm/length_hint.h"

#include "core/vm/errors.h"

namespace loopscope::vm {

std::optional<int64_t> length_hint(Machine& m, const Value& value, int64_t otherwise) {
    if (m.type_of(value).slots.len) {
        const std::optional<int64_t> count = length(m, value);
        if (count || !take_raised_if(m, *m.types.TypeError)) return count;
    }
    bool found = false;
    const Value hint = call_special(m, value, *m.names.n_length_hint, {}, &found);
    if (!found && !m.has_raised()) return otherwise;
    if (!hint) {
        if (take_raised_if(m, *m.types.TypeError)) return otherwise;
        return std::nullopt;
    }
    if (hint.is_not_implemented()) return otherwise;
    if (!is_int(hint)) {
        return raise(m, *m.types.TypeError, "__length_hint__ must be an integer, not {}", type_name(m, hint));
    }
    const std::optional<int64_t> count = as_int64(m, hint);
    if (count && *count < 0) {
        return raise(m, *m.types.ValueError, "__length_hint__() should return >= 0");
    }
    return count;
}

std::optional<std::vector<Value>> items_by_iterator(Machine& m, const Value& iterable) {
    const Type& type = m.type_of(iterable);
    if (&type == m.types.list || &type == m.types.tuple) return to_vector(m, iterable);
    const Value iterator = iterate(m, iterable);
    return iterator ? to_vector(m, iterator) : std::nullopt;
}

bool ask_length(Machine& m, const Value& iterable) {
    const Type& type = m.type_of(iterable);
    if (!type.has(kWrittenInPython) && &type != m.types.range) return true;
    const std::optional<int64_t> count = length_hint(m, iterable, 0);
    if (!count) return false;
    constexpr int64_t kMost = int64_t{1} << 50;
    if (*count > kMost) {
        raise_text(m, *m.types.MemoryError, "");
        return false;
    }
    return true;
}

}  // namespace loopscope::vm
