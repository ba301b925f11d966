// Small native modules behind `traceback` and `linecache`: `_traceback`, `_source`.
#include "core/vm/errors.h"
#include "core/vm/format_exception.h"
#include "core/vm/frame.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::library {

using vm::Machine;
using vm::Value;

namespace {

bool check_exception(Machine& m, const Value& value) {
    if (vm::Exception::is(value)) return true;
    return vm::raise(m, *m.types.TypeError, "Exception expected for value, {} found",
                     vm::type_name(m, value)),
           false;
}

Value format_exception(Machine& m, const Value* a) {
    if (!check_exception(m, a[0])) return {};
    return m.new_str(vm::format_exception(m, a[0], vm::Suggestions::No));
}
Value format_exception_only(Machine& m, const Value* a) {
    if (!check_exception(m, a[0])) return {};
    return m.new_str(vm::format_exception_only(m, a[0], vm::Suggestions::No));
}
Value format_traceback(Machine& m, const Value* a) {
    return m.new_str(a[0].is_none() ? std::string() : vm::format_traceback(m, a[0], vm::Suggestions::No));
}

// The text of a source file that the machine has compiled, or None.
Value text_of_source(Machine& m, const Value* a) {
    // Of "<string>" there may be many; the first is as good as none.
    if (!vm::is_str(a[0]) || vm::text_of(a[0]).starts_with('<')) return Value::none();
    for (const auto& source : m.recorder.trace().sources) {
        if (source && source->name() == vm::text_of(a[0])) return m.new_str(source->text());
    }
    return Value::none();
}

// What compile() gave for the text of a file in memory: tracebacks show its lines.
Value is_a_file(Machine& m, const Value* a) {
    const vm::CodeObject* code = vm::cast<vm::CodeObject>(a[0]);
    if (code == nullptr) return vm::raise(m, *m.types.TypeError, "a code object is expected");
    m.state<vm::SourcesOfTexts>().is_a_file(code->code->source.get());
    return Value::none();
}

// Types written in Python that CPython has in C are named in messages by their module, too.
Value set_message_name(Machine& m, const Value* a) {
    vm::Type* type = vm::cast<vm::Type>(a[0]);
    if (type == nullptr || !vm::is_str(a[1]))
        return vm::raise(m, *m.types.TypeError, "expected a type and its name in messages");
    type->message_name = vm::text_of(a[1]);
    return Value::none();
}

const vm::NativeMethod kTraceback[] = {
    {"format_exception", "exception, /", format_exception},
    {"format_exception_only", "exception, /", format_exception_only},
    {"format_traceback", "traceback, /", format_traceback},
};
const vm::NativeMethod kSource[] = {{"text_of", "filename, /", text_of_source},
                                    {"is_a_file", "code, /", is_a_file},
                                    {"set_message_name", "type, name, /", set_message_name}};

}  // namespace

vm::Ref<vm::Module> make_traceback_module(Machine& m) {
    vm::Ref<vm::Module> module = m.new_module("_traceback");
    vm::add_functions(m, *module, kTraceback);
    return module;
}

vm::Ref<vm::Module> make_source_module(Machine& m) {
    vm::Ref<vm::Module> module = m.new_module("_source");
    vm::add_functions(m, *module, kSource);
    return module;
}

}  // namespace loopscope::library
