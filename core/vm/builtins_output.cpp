#include "core/vm/builtins.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"
#include "core/vm/stdio.h"

namespace loopscope::vm {
namespace {

// sep or end: its text; `otherwise` for None. nullopt: raised.
std::optional<std::string> separator(Machine& m, const char* name, const Value& value,
                                     const char* otherwise) {
    if (value.is_none()) return otherwise;
    if (const Str* text = cast<Str>(value)) return text->text;
    return raise(m, *m.types.TypeError, "{} must be None or a string, not {}", name, type_name(m, value));
}

// Does str(value) run code of the script?
bool runs_script(Machine& m, const Value& value) {
    switch (value.is_object() ? value.object()->layout : Layout::Str) {
        case Layout::Str:
        case Layout::Int:
        case Layout::Float:
            return m.type_of(value).has(kWrittenInPython);
        default:
            return true;
    }
}

// To one of our own streams: in one piece, so that a line printed is one event, unless str() of an item may
// print, too.
Value print_directly(Machine& m, const Value& stream, const std::vector<Value>& items,
                     std::string_view between, std::string_view end) {
    std::string text;
    for (size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += between;
        if (const Str* string = cast<Str>(items[i]); string && !runs_script(m, items[i])) {
            text += string->text;
            continue;
        }
        const std::optional<std::string> part = str_text(m, items[i]);
        if (!part) {
            const Value raised = m.take_raised();
            write_to_stream(m, stream, text);
            m.raised = raised;
            return Value();
        }
        text += *part;
    }
    text += end;
    return write_to_stream(m, stream, text) ? Value::none() : Value();
}

Value builtin_print(Machine& m, const Value* a) {
    const auto& items = as<Tuple>(a[0]).items;
    const std::optional<std::string> between = separator(m, "sep", a[1], " ");
    if (!between) return Value();
    const std::optional<std::string> end = separator(m, "end", a[2], "\n");
    if (!end) return Value();
    const Value stream = a[3].is_none() ? current_stream(m, "stdout") : a[3];
    if (stream.is_none()) return Value::none();
    if (is_standard_output(m, stream)) return print_directly(m, stream, items, *between, *end);
    const Value write = get_attr(m, stream, *m.names.write);
    if (!write) return Value();
    for (size_t i = 0; i < items.size(); ++i) {
        if (i > 0 && !call(m, write, {m.new_str(*between)})) return Value();
        const Value text = str(m, items[i]);
        if (!text || !call(m, write, {text})) return Value();
    }
    if (!call(m, write, {m.new_str(*end)})) return Value();
    const std::optional<bool> flush = truth(m, a[4]);
    if (!flush || (*flush && !call_method(m, stream, *m.names.flush))) return Value();
    return Value::none();
}

Value builtin_input(Machine& m, const Value* a) {
    if (!a[0].empty()) {
        const std::optional<std::string> prompt = str_text(m, a[0]);
        if (!prompt || !write_to_stream(m, current_stream(m, "stdout"), *prompt)) return Value();
    }
    const Value line = call_method(m, current_stream(m, "stdin"), "readline");
    if (!line) return Value();
    std::string text(Str::is(line) ? text_of(line) : std::string_view());
    if (text.empty()) return raise(m, *m.types.EOFError, "EOF when reading a line");
    if (text.back() == '\n') text.pop_back();
    return m.new_str(std::move(text));
}

Value builtin_open(Machine& m, const Value* a) {
    const Value io = m.import_module("io");
    const Value open = io ? get_attr(m, io, "open") : Value();
    if (!open) return Value();
    std::vector<Value> values = as<Tuple>(a[0]).items;
    const auto count = static_cast<uint32_t>(values.size());
    std::vector<Value> names;
    const DictTable& options = as<Dict>(a[1]).table;
    for (uint32_t i = 0; i < options.entry_count(); ++i) {
        names.push_back(options.entry(i).key);
        values.push_back(options.entry(i).value);
    }
    const Ref<Tuple> name_tuple = m.new_tuple(std::move(names));
    return call(m, open, CallArguments{values.data(), count, name_tuple.get()});
}

Value builtin_repr(Machine& m, const Value* a) { return repr(m, a[0]); }
Value builtin_ascii(Machine& m, const Value* a) { return ascii(m, a[0]); }

Value builtin_format(Machine& m, const Value* a) {
    if (a[1].empty()) return format(m, a[0], "");
    if (!Str::is(a[1])) {
        return raise(m, *m.types.TypeError, "format() argument 2 must be str, not {}",
                     a[1].is_none() ? "None" : type_name(m, a[1]));
    }
    return format(m, a[0], text_of(a[1]));
}

const NativeMethod kFunctions[] = {
    {"print", "*args, sep=None, end=None, file=None, flush=False", builtin_print},
    {"input", "prompt=?, /", builtin_input},
    {"open", "*args, **options", builtin_open},
    {"repr", "obj, /", builtin_repr},
    {"ascii", "obj, /", builtin_ascii},
    {"format", "value, format_spec=?, /", builtin_format},
};

}  // namespace

std::span<const NativeMethod> builtins_of_output() { return kFunctions; }

}  // namespace loopscope::vm
