// Calling functions written in Python: their frames, and how arguments find their parameters.
#include <algorithm>

#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/interpreter.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::vm {

using bytecode::Code;
using bytecode::CodeKind;

Dict* builtins_of(Machine& m, const Dict& globals) {
    const Value* own = globals.table.find_name(*m.names.n_builtins);
    if (own == nullptr) return m.builtins.get();
    if (Dict* dict = cast<Dict>(*own)) return dict;
    if (Module* module = cast<Module>(*own)) return module->dict.get();
    return m.builtins.get();
}

namespace {

Frame* make_frame(Machine& m, CodeObject& code, const Ref<Dict>& globals) {
    if (!code.ran) register_code(m, code);
    if (++m.depth > m.limits.recursion) {
        --m.depth;
        raise_recursion_error(m);
        return nullptr;
    }
    Frame* frame = new (m.frames->room(code.frame_size)) Frame();
    frame->code = &code;
    frame->globals = globals;
    frame->builtins = m.frames->own_builtins ? builtins_of(m, *globals.get()) : m.builtins.get();
    frame->back = m.frame;
    frame->slots = reinterpret_cast<Value*>(frame + 1);
    frame->stack = frame->slots + code.slot_count;
    frame->next = code.instructions.data();
    for (uint32_t i = 0; i < code.slot_count; ++i) new (frame->slots + i) Value();
    return frame;
}

// "'a'", "'a' and 'b'", "'a', 'b', and 'c'".
std::string quoted_list(const std::vector<std::string>& names) {
    std::string text;
    for (size_t i = 0; i < names.size(); ++i) {
        if (i > 0 && i + 1 == names.size())
            text += names.size() == 2 ? " and " : ", and ";
        else if (i > 0)
            text += ", ";
        text += "'" + names[i] + "'";
    }
    return text;
}

// One call on its way into a function's slots: the steps are CPython's, in its order, because their messages
// are.
struct Binder {
    Machine& m;
    Function& function;
    const CallArguments& arguments;
    Value* slots;
    const Code& code = *function.code->code;
    const std::string& name = as<Str>(function.qualname).text;

    bool take_keyword(const Value& key, const Value& value, Dict* options);
    bool report_positional_only();
    bool report_too_many();
    bool report_missing(uint32_t from, uint32_t to, const char* kind);
    bool bind();
    bool fill_keyword_only();
};

bool Binder::take_keyword(const Value& key, const Value& value, Dict* options) {
    const std::string_view text = text_of(key);
    const uint32_t named_end = code.arg_count + code.kwonly_arg_count;
    const auto& names = function.code->parameter_names;
    uint32_t first = code.posonly_arg_count;
    while (first < named_end && names[first].get() != key.object()) ++first;
    if (first == named_end) first = code.posonly_arg_count;  // not interned: compare the texts
    for (uint32_t i = first; i < named_end; ++i) {
        if (names[i].get() != key.object() && code.locals[i] != text) continue;
        if (!slots[i].empty()) {
            raise(m, *m.types.TypeError, "{}() got multiple values for argument '{}'", name, text);
            return false;
        }
        slots[i] = value;
        return true;
    }
    if (options != nullptr) return options->table.set(m, key, value);
    for (uint32_t i = 0; i < code.posonly_arg_count; ++i)
        if (code.locals[i] == text) return report_positional_only();
    raise(m, *m.types.TypeError, "{}() got an unexpected keyword argument '{}'", name, text);
    return false;
}

bool Binder::report_positional_only() {
    std::string given;
    for (uint32_t i = 0; i < code.posonly_arg_count; ++i)
        for (const Value& key : arguments.names->items)
            if (text_of(key) == code.locals[i]) given += (given.empty() ? "" : ", ") + code.locals[i];
    raise(m, *m.types.TypeError, "{}() got some positional-only arguments passed as keyword arguments: '{}'",
          name, given);
    return false;
}

bool Binder::report_too_many() {
    const size_t default_count = function.defaults.empty() ? 0 : as<Tuple>(function.defaults).items.size();
    uint32_t kwonly_given = 0;
    for (uint32_t i = 0; i < code.kwonly_arg_count; ++i)
        if (!slots[code.arg_count + i].empty()) ++kwonly_given;
    const uint32_t most = code.arg_count;
    std::string takes = std::to_string(most);
    bool plural = most != 1;
    if (default_count > 0) {
        takes = fmt::format("from {} to {}", most - default_count, most);
        plural = true;
    }
    const uint32_t given = arguments.positional_count;
    std::string were = given == 1 && kwonly_given == 0 ? "was" : "were";
    std::string extra;
    if (kwonly_given > 0)
        extra = fmt::format(" positional argument{} (and {} keyword-only argument{})", given != 1 ? "s" : "",
                            kwonly_given, kwonly_given != 1 ? "s" : "");
    raise(m, *m.types.TypeError, "{}() takes {} positional argument{} but {}{} {} given", name, takes,
          plural ? "s" : "", given, extra, were);
    return false;
}

bool Binder::report_missing(uint32_t from, uint32_t to, const char* kind) {
    std::vector<std::string> missing;
    for (uint32_t i = from; i < to; ++i)
        if (slots[i].empty()) missing.push_back(code.locals[i]);
    raise(m, *m.types.TypeError, "{}() missing {} required {} argument{}: {}", name, missing.size(), kind,
          missing.size() == 1 ? "" : "s", quoted_list(missing));
    return false;
}

bool Binder::fill_keyword_only() {
    bool missing = false;
    for (uint32_t i = code.arg_count; i < code.arg_count + code.kwonly_arg_count; ++i) {
        if (!slots[i].empty()) continue;
        const Value* given = nullptr;
        if (function.kwdefaults)
            given = function.kwdefaults->table.find_name(*function.code->parameter_names[i]);
        if (given != nullptr)
            slots[i] = *given;
        else
            missing = true;
    }
    return !missing || report_missing(code.arg_count, code.arg_count + code.kwonly_arg_count, "keyword-only");
}

bool Binder::bind() {
    const uint32_t rest_slot = code.arg_count + code.kwonly_arg_count;
    Dict* options = nullptr;
    if (code.has_varkw) {
        Ref<Dict> dict = m.new_dict();
        options = dict.get();
        slots[rest_slot + (code.has_varargs ? 1 : 0)] = std::move(dict).value();
    }
    const uint32_t direct = std::min(arguments.positional_count, code.arg_count);
    for (uint32_t i = 0; i < direct; ++i) slots[i] = arguments.values[i];
    if (code.has_varargs) {
        std::vector<Value> rest(arguments.values + direct, arguments.values + arguments.positional_count);
        slots[rest_slot] = m.new_tuple(std::move(rest)).value();
    }
    if (arguments.names != nullptr) {
        const auto& names = arguments.names->items;
        for (size_t i = 0; i < names.size(); ++i)
            if (!take_keyword(names[i], arguments.values[arguments.positional_count + i], options))
                return false;
    }
    if (arguments.positional_count > code.arg_count && !code.has_varargs) return report_too_many();
    if (arguments.positional_count < code.arg_count) {
        const auto* defaults = function.defaults.empty() ? nullptr : &as<Tuple>(function.defaults).items;
        const auto default_count = static_cast<uint32_t>(defaults != nullptr ? defaults->size() : 0);
        const uint32_t required = code.arg_count - std::min(default_count, code.arg_count);
        for (uint32_t i = arguments.positional_count; i < required; ++i)
            if (slots[i].empty()) return report_missing(0, required, "positional");
        for (uint32_t i = std::max(required, direct); i < code.arg_count; ++i)
            if (slots[i].empty()) slots[i] = (*defaults)[default_count - (code.arg_count - i)];
    }
    return code.kwonly_arg_count == 0 || fill_keyword_only();
}

void record_call(Machine& m, const Frame& frame) {
    if (!frame.code->records_calls) return;
    const uint32_t line = frame.back != nullptr && frame.back->code->traced ? frame.back->line() : 0;
    m.recorder.record(trace::EventKind::call, frame.code->trace_code.value, line);
}

}  // namespace

bool bind_call(Machine& m, Function& function, const CallArguments& arguments, Value* slots) {
    const CodeObject& code = *function.code;
    if (code.simple_parameters && arguments.names == nullptr &&
        arguments.positional_count == code.arg_count) {
        for (uint32_t i = 0; i < code.arg_count; ++i) put(&slots[i], arguments.values[i]);
        return true;
    }
    if (arguments.names != nullptr) count_work(m, arguments.names->items.size() * 4);
    Binder binder{m, function, arguments, slots};
    return binder.bind();
}

bool raise_recursion_error(Machine& m, const char* where) {
    // Room to handle the error, as CPython gives: the handler itself may call a little.
    const int limit = m.limits.recursion;
    m.limits.recursion = limit + 50;
    raise(m, *m.types.RecursionError, "maximum recursion depth exceeded{}", where);
    m.limits.recursion = limit;
    return false;
}

Ref<Function> new_function(Machine& m, Ref<CodeObject> code, Ref<Dict> globals) {
    Ref<Function> function = m.make<Function>(*m.types.function);
    function->name = m.intern(code->code->name).value();
    function->qualname = m.intern(code->code->qualname).value();
    if (const Value* name = globals->table.find_name(*m.names.n_name)) function->module = *name;
    if (!code->constants.empty() && is_str(code->constants[0]) && code->code->is_function_like)
        function->doc = code->constants[0];
    function->code = std::move(code);
    function->globals = std::move(globals);
    return function;
}

Value call_function(Machine& m, Function& function, const CallArguments& arguments) {
    if (m.stopping) return Value();
    Frame* frame = new_frame(m, function);
    if (frame == nullptr) return Value();
    if (!bind_call(m, function, arguments, frame->slots)) {
        --m.depth;
        for (uint32_t i = 0; i < frame->code->slot_count; ++i) drop(frame->slots + i);
        release_frame_values(*frame);
        m.frames->give_back(frame);
        return Value();
    }
    record_call(m, *frame);
    m.frame = frame;
    return run_loop(m, *frame, false);
}

Value call_bound_function(Machine& m, const BoundMethod& method, const CallArguments& arguments) {
    Function& function = *static_cast<Function*>(method.function.object());
    const CodeObject& code = *function.code;
    const size_t named = arguments.names != nullptr ? arguments.names->items.size() : 0;
    if (code.simple_parameters && named == 0 && arguments.positional_count + 1 == code.arg_count) {
        if (m.stopping) return Value();
        Frame* frame = new_frame(m, function);
        if (frame == nullptr) return Value();
        put(&frame->slots[0], method.self);
        for (uint32_t i = 1; i < code.arg_count; ++i) put(&frame->slots[i], arguments.values[i - 1]);
        record_call(m, *frame);
        m.frame = frame;
        return run_loop(m, *frame, false);
    }
    std::vector<Value> values;
    values.reserve(arguments.positional_count + named + 1);
    values.push_back(method.self);
    values.insert(values.end(), arguments.values, arguments.values + arguments.positional_count + named);
    const Value keep_alive = method.function;
    return call_function(m, function, {values.data(), arguments.positional_count + 1, arguments.names});
}

Value run_code(Machine& m, CodeObject& code, Ref<Dict> globals, const Value& locals) {
    if (m.stopping) return Value();
    // The same code may have run in other namespaces: what it remembers of them may be wrong now.
    if (code.ran) std::fill(code.caches.begin(), code.caches.end(), InlineCache{});
    Frame* frame = make_frame(m, code, globals);
    if (frame == nullptr) return Value();
    frame->code_owner = Value::share(&code);
    frame->locals = locals.empty() ? globals.value() : locals;
    m.frame = frame;
    return run_loop(m, *frame, false);
}

Value run_class_body(Machine& m, Function& body, const Value& name_space) {
    if (m.stopping) return Value();
    Frame* frame = new_frame(m, body);
    if (frame == nullptr) return Value();
    frame->locals = name_space;
    m.frame = frame;
    return run_loop(m, *frame, false);
}

}  // namespace loopscope::vm
