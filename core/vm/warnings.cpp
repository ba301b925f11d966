#include "core/vm/warnings.h"

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/frame.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/stdio.h"

namespace loopscope::vm {
namespace {

struct WarningState {
    Ref<List> filters;  // of tuples (action, message, category, module, line)
    Ref<Dict> once;
    Value default_action;
    Value show;  // what replaces printing: called with message, category, file, line, source line; or empty
    int64_t filters_version = 0;
    Ref<Dict> shown_at_exit;  // the registry of warnings that come when no frame is left
    ExitStage stage = ExitStage::Running;
    bool knows_tracemalloc = false;  // it was asked for whoever made what was lost, and is imported since
    bool tells_of_tracemalloc = false;  // the warning that is being shown
};

WarningState& state(Machine& m) { return m.state<WarningState>(); }

// A filter's message or module: None, a text that must be equal, or a pattern with match().
std::optional<bool> matches(Machine& m, const Value& pattern, const Value& text) {
    if (pattern.is_none()) return true;
    if (is_str(pattern)) return text_of(pattern) == text_of(text);
    const Value result = call_method(m, pattern, "match", {text});
    return result ? truth(m, result) : std::nullopt;
}

// What the filters say of a warning: "error", "ignore", "default", ..; empty: raised.
Value find_action(Machine& m, const Value& text, Type& category, uint32_t line, const Value& module) {
    const std::vector<Value> filters = state(m).filters->items;
    for (const Value& each : filters) {
        const Tuple* filter = cast<Tuple>(each);
        if (!filter || filter->items.size() != 5 || !Type::is(filter->items[2])) {
            return raise(m, *m.types.ValueError, "_warnings.filters item isn't a 5-tuple");
        }
        if (!category.is_subtype_of(as<Type>(filter->items[2]))) continue;
        const std::optional<int64_t> at = as_int64(m, filter->items[4]);
        if (!at) return Value();
        if (*at != 0 && *at != line) continue;
        const std::optional<bool> message_matches = matches(m, filter->items[1], text);
        if (!message_matches) return Value();
        if (!*message_matches) continue;
        const std::optional<bool> module_matches = matches(m, filter->items[3], module);
        if (!module_matches) return Value();
        if (*module_matches) return filter->items[0];
    }
    return state(m).default_action;
}

// Remembers the warning; true if it was known.
std::optional<bool> already_warned(Machine& m, Dict& registry, const Value& key) {
    const Ref<Str> version = m.intern("version");
    const Value current = Value::small_int(state(m).filters_version);
    const Value* known_version = registry.table.find_name(*version);
    if (!known_version || !known_version->is(current)) {
        registry.table.clear();
        registry.table.set_name(*version, current);
    }
    Value* known = nullptr;
    const Found found = registry.table.find(m, key, &known);
    if (found == Found::Raised) return std::nullopt;
    if (found == Found::Yes) return true;
    if (!registry.table.set(m, key, Value::true_())) return std::nullopt;
    return false;
}

// Whether the action lets it be shown, this time.
std::optional<bool> should_show(Machine& m, std::string_view action, const Value& text, Type& category,
                                uint32_t line, Dict* registry) {
    if (action == "ignore") return false;
    if (action == "always" || !registry) return true;
    const Value class_value = Value::share(&category);
    std::optional<bool> known;
    if (action == "once") {
        known = already_warned(m, *state(m).once.get(), m.new_tuple({text, class_value}).value());
    } else if (action == "module") {
        known = already_warned(m, *registry, m.new_tuple({text, class_value, Value::small_int(0)}).value());
    } else if (action == "default") {
        known =
            already_warned(m, *registry, m.new_tuple({text, class_value, Value::small_int(line)}).value());
    } else {
        return raise(m, *m.types.RuntimeError, "Unrecognized action ({}) in warnings.filters:\n", action);
    }
    if (!known) return std::nullopt;
    return !*known;
}

// Whether a line is added that CPython adds where the object that is warned about was lost: a coroutine, a
// file. It imports tracemalloc for it, which it cannot any more once its modules go.
bool tells_of_tracemalloc(Machine& m, std::string_view text, const Type& category) {
    WarningState& s = state(m);
    const bool lost = text.starts_with("coroutine '") && text.find("was never awaited") != std::string::npos;
    if (!lost && !category.is_subtype_of(*m.types.ResourceWarning)) return false;
    if (s.stage == ExitStage::ModulesGone) return false;
    if (s.stage == ExitStage::PathGone) return s.knows_tracemalloc;
    return s.knows_tracemalloc = true;
}

bool show(Machine& m, const Value& message, const std::string& text, Type& category,
          std::string_view filename, uint32_t line, std::string_view source_line) {
    m.recorder.record(trace::EventKind::warning, m.recorder.text(text).value, line);
    const bool tells = tells_of_tracemalloc(m, text, category);
    const Value hook = state(m).show;
    if (hook && !hook.is_none()) {
        state(m).tells_of_tracemalloc = tells;
        return static_cast<bool>(call(m, hook,
                                      {message, Value::share(&category), m.new_str(filename),
                                       Value::small_int(line), m.new_str(source_line)}));
    }
    while (!source_line.empty() && (source_line.front() == ' ' || source_line.front() == '\t'))
        source_line.remove_prefix(1);
    std::string shown = fmt::format("{}:{}: {}: {}\n", filename, line, category.name, text);
    if (!source_line.empty()) shown += fmt::format("  {}\n", source_line);
    if (tells) {
        shown +=
            fmt::format("{}: Enable tracemalloc to get the object allocation traceback\n", category.name);
    }
    tell_on_stderr(m, shown);
    return true;
}

Frame* frame_at(Machine& m, int stack_level) {
    Frame* frame = m.frame;
    for (; frame && stack_level > 1; --stack_level) frame = frame->back;
    return frame;
}

Dict* registry_of(Machine& m, Frame& frame) {
    const Ref<Str> name = m.intern("__warningregistry__");
    Value* known = frame.globals->table.find_name(*name);
    if (known && Dict::is(*known)) return &as<Dict>(*known);
    const Ref<Dict> fresh = m.new_dict();
    frame.globals->table.set_name(*name, fresh.value());
    return fresh.get();
}

bool warn_at_frame(Machine& m, const Value& message, Type& category, int stack_level) {
    Frame* frame = frame_at(m, stack_level);
    if (!frame) {
        Ref<Dict>& registry = state(m).shown_at_exit;
        if (!registry) registry = m.new_dict();
        return warn_explicit(m, message, category, "sys", 1, "sys", registry.get(), "");
    }
    const base::SourceText& source = *frame->bytecode().source;
    const uint32_t line = frame->line();
    const Value* name = frame->globals->table.find_name(*m.names.n_name);
    const std::string module = name && is_str(*name) ? std::string(text_of(*name)) : "<string>";
    const std::string file = source.name();
    const std::string text(file.starts_with('<') ? "" : source.line(line));  // there is no such file to read
    return warn_explicit(m, message, category, file, line, module, registry_of(m, *frame), text);
}

// The class of a warning to be issued; null: raised.
Type* category_of(Machine& m, const Value& message, const Value& category) {
    if (is_instance(m, message, *m.types.Warning)) return &m.type_of(message);
    if (category.is_none()) return m.types.UserWarning;
    Type* type = cast<Type>(category);
    if (type && type->is_subtype_of(*m.types.Warning)) return type;
    raise(m, *m.types.TypeError, "category must be a Warning subclass, not '{}'",
          type ? type_name(m, category) : type_name(m, category));
    return nullptr;
}

Value warn_function(Machine& m, const Value* a) {
    Type* category = category_of(m, a[0], a[1]);
    const std::optional<int64_t> level = category ? as_index(m, a[2]) : std::nullopt;
    if (!level) return Value();
    return warn_at_frame(m, a[0], *category, static_cast<int>(*level)) ? Value::none() : Value();
}

Value warn_explicit_function(Machine& m, const Value* a) {
    Type* category = category_of(m, a[0], a[1]);
    const std::optional<int64_t> line = category ? as_index(m, a[3]) : std::nullopt;
    if (!line) return Value();
    const std::string file = str_text(m, a[2]).value_or("");
    const std::string module = a[4].is_none() ? file : str_text(m, a[4]).value_or("");
    if (m.has_raised()) return Value();
    Dict* registry = cast<Dict>(a[5]);
    return warn_explicit(m, a[0], *category, file, static_cast<uint32_t>(*line), module, registry, "")
               ? Value::none()
               : Value();
}

Value filters_mutated(Machine& m, const Value*) {
    ++state(m).filters_version;
    return Value::none();
}
Value set_filters(Machine& m, const Value* a) {
    if (!List::is(a[0])) return raise(m, *m.types.TypeError, "filters must be a list");
    state(m).filters = Ref<List>(a[0]);
    ++state(m).filters_version;
    return Value::none();
}
Value get_filters(Machine& m, const Value*) { return state(m).filters.value(); }
Value set_show(Machine& m, const Value* a) {
    Value old = state(m).show ? state(m).show : Value::none();
    state(m).show = a[0];
    return old;
}
Value tells_of_tracemalloc_function(Machine& m, const Value*) {
    return Value::boolean(state(m).tells_of_tracemalloc);
}
const NativeMethod kFunctions[] = {
    {"_tells_of_tracemalloc", "", tells_of_tracemalloc_function},
    {"warn", "message, category=None, stacklevel=1, source=None", warn_function},
    {"warn_explicit",
     "message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None",
     warn_explicit_function},
    {"_filters_mutated", "", filters_mutated},
    {"_set_filters", "filters, /", set_filters},
    {"_get_filters", "", get_filters},
    {"_set_show", "function, /", set_show},
};

}  // namespace

bool warn_explicit(Machine& m, const Value& message_, Type& category, std::string_view filename,
                   uint32_t line, std::string_view module, Dict* registry, std::string_view source_line) {
    Value message = message_;
    const std::optional<std::string> text = str_text(m, message);
    if (!text) return false;
    const Value text_value = m.new_str(*text);
    if (!is_instance(m, message, *m.types.Warning)) {
        message = call(m, Value::share(&category), {message});
        if (!message) return false;
    }
    const Value keep_registry = registry ? Value::share(registry) : Value();
    const Value action = find_action(m, text_value, category, line, m.new_str(module));
    if (!action) return false;
    if (!is_str(action))
        return raise(m, *m.types.TypeError, "action must be a string, not '{}'", type_name(m, action)), false;
    if (text_of(action) == "error") return raise_value(m, message), false;
    const std::optional<bool> shown = should_show(m, text_of(action), text_value, category, line, registry);
    if (!shown) return false;
    return !*shown || show(m, message, *text, category, filename, line, source_line);
}

bool warn(Machine& m, Type& category, std::string message, int stack_level) {
    return warn_at_frame(m, m.new_str(std::move(message)), category, stack_level);
}

void set_exit_stage(Machine& m, ExitStage stage) { state(m).stage = stage; }

void setup_warnings(Machine& m) {
    WarningState& s = state(m);
    s.filters = m.new_list();
    s.once = m.new_dict();
    s.default_action = m.new_str("default");
    const auto filter = [&](const char* action, Type* category, const char* module) {
        s.filters->items.push_back(
            m.new_tuple({m.new_str(action), Value::none(), Value::share(category),
                         module ? m.new_str(module) : Value::none(), Value::small_int(0)})
                .value());
    };
    filter("default", m.types.DeprecationWarning, "__main__");
    filter("ignore", m.types.DeprecationWarning, nullptr);
    filter("ignore", m.types.PendingDeprecationWarning, nullptr);
    filter("ignore", m.types.ImportWarning, nullptr);
    filter("ignore", m.types.ResourceWarning, nullptr);
    register_native_module(m, "_warnings", make_warnings_module);
}

Ref<Module> make_warnings_module(Machine& m) {
    Ref<Module> module = m.new_module("_warnings");
    add_functions(m, *module, kFunctions);
    module->dict->table.set_name(*m.intern("filters"), state(m).filters.value());
    module->dict->table.set_name(*m.intern("_defaultaction"), state(m).default_action);
    module->dict->table.set_name(*m.intern("_onceregistry"), state(m).once.value());
    return module;
}

}  // namespace loopscope::vm
