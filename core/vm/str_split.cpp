#include "core/vm/errors.h"
#include "core/vm/length_hint.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/text.h"
#include "core/vm/unicode.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

Value list_of_parts(Machine& m, const std::vector<std::string_view>& parts) {
    std::vector<Value> items;
    items.reserve(parts.size());
    // Each is an object of its own.
    if (parts.size() > 4096 && !m.reserve(parts.size() * (sizeof(Str) + sizeof(Value)))) return Value();
    count_work(m, parts.size() * 2);
    for (std::string_view part : parts) items.push_back(m.new_str(part));
    return m.new_list(std::move(items)).value();
}

using SpaceSplitter = std::vector<std::string_view> (*)(std::string_view, int64_t, TextKind);
using TextSplitter = std::vector<std::string_view> (*)(std::string_view, std::string_view, int64_t);

template <SpaceSplitter on_space, TextSplitter on_text>
Value str_split(Machine& m, const Value* a) {
    const auto limit = as_index(m, a[2]);
    if (!limit) return Value();
    count_scan(m, text_of(a[0]).size());
    if (a[1].is_none()) return list_of_parts(m, on_space(text_of(a[0]), *limit, TextKind::CodePoints));
    if (!is_str(a[1])) {
        return raise(m, *m.types.TypeError, "must be str or None, not {}", type_name(m, a[1]));
    }
    if (text_of(a[1]).empty()) return raise(m, *m.types.ValueError, "empty separator");
    return list_of_parts(m, on_text(text_of(a[0]), text_of(a[1]), *limit));
}

Value str_split_lines(Machine& m, const Value* a) {
    const auto keep_ends = as_index(m, a[1]);
    if (!keep_ends) return Value();
    count_scan(m, text_of(a[0]).size());
    return list_of_parts(m, split_lines(text_of(a[0]), *keep_ends != 0, TextKind::CodePoints));
}

template <bool from_right>
Value str_partition(Machine& m, const Value* a) {
    if (!is_str(a[1])) return raise(m, *m.types.TypeError, "must be str, not {}", type_name(m, a[1]));
    const std::string_view text = text_of(a[0]), separator = text_of(a[1]);
    if (separator.empty()) return raise(m, *m.types.ValueError, "empty separator");
    const size_t at = from_right ? text.rfind(separator) : text.find(separator);
    const Value empty = m.new_str("");
    if (at == kNotFound) {
        const Value whole = m.new_str(text);
        if (from_right) return m.new_tuple({empty, empty, whole}).value();
        return m.new_tuple({whole, empty, empty}).value();
    }
    return m
        .new_tuple({m.new_str(text.substr(0, at)), m.new_str(separator),
                    m.new_str(text.substr(at + separator.size()))})
        .value();
}

// The items of an iterable; "can only join an iterable" for what is none.
std::optional<std::vector<Value>> items_to_join(Machine& m, const Value& iterable) {
    if (List* list = cast<List>(iterable)) return list->items;
    if (Tuple* tuple = cast<Tuple>(iterable)) return tuple->items;
    if (!m.type_of(iterable).slots.iter && !m.type_of(iterable).slots.get_item) {
        return raise(m, *m.types.TypeError, "can only join an iterable");
    }
    return items_by_iterator(m, iterable);
}

Value str_join(Machine& m, const Value* a) {
    const auto items = items_to_join(m, a[1]);
    if (!items) return Value();
    if (items->size() == 1 && items->front().is_object() && items->front().object()->type == m.types.str) {
        return items->front();
    }
    const std::string_view separator = text_of(a[0]);
    count_work(m, items->size());
    uint64_t size = 0;
    for (size_t i = 0; i < items->size(); ++i) {
        const Value& item = (*items)[i];
        if (!is_str(item)) {
            return raise(m, *m.types.TypeError, "sequence item {}: expected str instance, {} found", i,
                         type_name(m, item));
        }
        size += text_of(item).size() + separator.size();
    }
    if (size > 4096 && !m.reserve(size)) return Value();
    std::string out;
    out.reserve(size);
    for (size_t i = 0; i < items->size(); ++i) {
        if (i != 0) out += separator;
        out += text_of((*items)[i]);
    }
    return m.new_str(std::move(out));
}

constexpr NativeMethod kMethods[] = {
    {"split", "self, /, sep=None, maxsplit=-1", str_split<split_space, split_text>},
    {"rsplit", "self, /, sep=None, maxsplit=-1", str_split<rsplit_space, rsplit_text>},
    {"splitlines", "self, /, keepends=False", str_split_lines},
    {"partition", "self, sep, /", str_partition<false>},
    {"rpartition", "self, sep, /", str_partition<true>},
    {"join", "self, iterable, /", str_join},
};

}  // namespace

void setup_str_split(Machine& m) { add_methods(m, *m.types.str, kMethods); }

}  // namespace loopscope::vm
