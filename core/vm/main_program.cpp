// Running a script as __main__, from its first line to the exit status.
#include "core/vm/dispatch.h"
#include "core/vm/errors.h"
#include "core/vm/garbage.h"
#include "core/vm/interpreter.h"
#include "core/vm/operations.h"
#include "core/vm/threads.h"
#include "core/vm/traceback.h"
#include "core/vm/warnings.h"

namespace loopscope::vm {

namespace {

constexpr int kStatusError = 1;
constexpr int kStatusInterrupted = 130;

// To sys.stderr, where the script has put a file of its own there.
enum class PrintOf : uint8_t { Error, ExitText };
void print_error(Machine& m, std::string_view text, PrintOf of = PrintOf::Error) {
    const Value* const sys = m.modules->table.find_name(*m.intern("sys"));
    if (sys != nullptr && !m.stopping) {
        const Value own = try_get_attr(m, *sys, *m.intern("stderr"));
        const Value first = try_get_attr(m, *sys, *m.intern("__stderr__"));
        if (!own.empty() && own.is_none() && of == PrintOf::Error) return;
        const bool is_own = !own.empty() && !own.is_none() && !own.is(first);
        if (is_own && !call_method(m, own, "write", {m.new_str(text)}).empty()) return;
        m.take_raised();
    }
    m.write(trace::Stream::Stderr, text);
}

// The last place of the traceback that is in the script itself.
uint32_t script_line(const Exception& exception) {
    uint32_t line = 0;
    for (const Traceback* entry = cast<Traceback>(exception.traceback); entry != nullptr;
         entry = cast<Traceback>(entry->next))
        if (entry->code->traced) line = entry->code->positions[entry->instruction].line;
    return line;
}

int exit_status_of(Machine& m, const Value& exit) {
    Value code = try_get_attr(m, exit, *m.names.code);
    m.take_raised();
    if (code.empty() || code.is_none()) return 0;
    if (const std::optional<int64_t> number = as_int64(m, code)) return static_cast<int>(*number & 0xff);
    m.take_raised();
    const std::optional<std::string> text = str_text(m, code);
    m.take_raised();
    print_error(m, text.value_or("") + "\n", PrintOf::ExitText);
    return kStatusError;
}

int report_uncaught(Machine& m, const Value& exception, uint32_t* error_line) {
    if (exception.object()->type->is_subtype_of(*m.types.SystemExit)) return exit_status_of(m, exception);
    *error_line = script_line(as<Exception>(exception));
    const Value sys = m.modules->table.find_name(*m.intern("sys")) != nullptr
                          ? *m.modules->table.find_name(*m.intern("sys"))
                          : Value();
    Value hook = sys.empty() ? Value() : try_get_attr(m, sys, *m.intern("excepthook"));
    m.take_raised();
    if (Function::is(hook) || hook.is_layout(Layout::BoundMethod)) {
        const Value& traceback = as<Exception>(exception).traceback;
        const Value told = call(
            m, hook,
            {Value::share(&m.type_of(exception)), exception, traceback.empty() ? Value::none() : traceback});
        if (!told.empty()) return kStatusError;
        m.take_raised();
    }
    print_error(m, format_exception(m, exception));
    return exception.object()->type->is_subtype_of(*m.types.KeyboardInterrupt) ? kStatusInterrupted
                                                                               : kStatusError;
}

// Calls a function of a module if that was imported.
void call_if_imported(Machine& m, const char* name, const char* function) {
    const Value* found = m.modules->table.find_name(*m.intern(name));
    if (found == nullptr) return;
    const Value module = *found;
    const Value ran = call_method(m, module, function);
    if (ran.empty() && m.has_raised()) print_error(m, format_exception(m, m.take_raised()));
}

// What the script left in its globals goes, in CPython's order: names with one underscore, then the others.
void clear_globals(Machine& m, Dict& globals) {
    for (const bool underscored : {true, false}) {
        for (uint32_t i = 0; i < globals.table.entry_count(); ++i) {
            DictTable::Entry& entry = globals.table.entry(i);
            if (entry.key.empty() || !is_str(entry.key) || entry.value.is_none()) continue;
            const std::string_view name = text_of(entry.key);
            const bool single = name.size() > 1 && name[0] == '_' && name[1] != '_';
            if (single != underscored || name == "__builtins__") continue;
            const Value released = std::exchange(entry.value, Value::none());
        }
    }
    m.take_raised();
}

void fill_main(Machine& m, Dict& globals, const bytecode::Code& code) {
    DictTable& table = globals.table;
    table.set_name(*m.names.n_name, m.names.n_main.value());
    for (const Ref<Str>& name : {m.names.n_doc, m.names.n_package, m.names.n_loader, m.names.n_spec})
        if (table.find_name(*name) == nullptr) table.set_name(*name, Value::none());
    table.set_name(*m.names.n_annotations, m.new_dict().value());
    const Value* builtins = m.modules->table.find_name(*m.intern("builtins"));
    if (builtins != nullptr) table.set_name(*m.names.n_builtins, *builtins);
    table.set_name(*m.names.n_file, m.new_str(code.source->name()));
    table.set_name(*m.intern("__cached__"), Value::none());
}

}  // namespace

int run_main(Machine& m, std::shared_ptr<const bytecode::Code> code, uint32_t* error_line) {
    *error_line = 0;
    const Ref<CodeObject> object = new_code_object(m, code);
    register_code(m, *object);
    const Ref<Module> module = m.new_module("__main__");
    m.modules->table.set_name(*m.names.n_main, module.value());
    fill_main(m, *module->dict, *code);
    m.recorder.record(trace::EventKind::program_started, object->trace_code.value);

    int status = 0;
    const Value ran = run_code(m, *object, module->dict, module->dict.value());
    Value exception;  // sys.last_value: what its frames hold lives as long
    if (ran.empty() && m.has_raised()) {
        exception = m.take_raised();
        status = report_uncaught(m, exception, error_line);
    }
    if (!m.stopping) call_if_imported(m, "threading", "_shutdown");
    if (!m.stopping) call_if_imported(m, "atexit", "_run_exitfuncs");
    finish_threads(m);
    collect_garbage_at_exit(m, GarbageOrder::AsMade);
    set_exit_stage(m, ExitStage::PathGone);
    exception = Value();
    set_exit_stage(m, ExitStage::ModulesGone);
    if (!m.stopping) finalize_globals(m, *module->dict);
    if (!m.stopping) clear_globals(m, *module->dict);
    collect_garbage_at_exit(m, GarbageOrder::CoroutinesLast);
    if (m.stopping) status = kStatusError;
    m.recorder.record(trace::EventKind::program_ended, static_cast<uint32_t>(status));
    return status;
}

}  // namespace loopscope::vm
