#include <algorithm>

#include "core/vm/builtins.h"
#include "core/vm/errors.h"
#include "core/vm/format_exception.h"
#include "core/vm/frame.h"
#include "core/vm/frame_stack.h"
#include "core/vm/frame_view.h"
#include "core/vm/interpreter.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"
#include "core/vm/text.h"

namespace loopscope::vm {

// The column of CPython's messages: characters, from 1.
static int64_t character_column(std::string_view line, uint32_t byte_column) {
    int64_t count = 1;
    for (const char c : line.substr(0, byte_column))
        if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) ++count;
    return count + std::max<int64_t>(0, int64_t{byte_column} - static_cast<int64_t>(line.size()));
}

Value raise_syntax_error(Machine& m, std::string_view source, std::string_view file,
                         const base::Diagnostic& problem) {
    Type* type = m.types.SyntaxError;
    if (problem.kind == base::Diagnostic::Kind::IndentationError) type = m.types.IndentationError;
    if (problem.kind == base::Diagnostic::Kind::TabError) type = m.types.TabError;
    const base::SourceText lines{std::string(file), std::string(source)};
    const base::Span& span = problem.span;
    std::string line(lines.line(span.line));
    int64_t column = character_column(line, span.column);
    int64_t end_column = character_column(lines.line(span.end_line), span.end_column);
    // For whoever shows it, the line ends at a null.
    if (const size_t null = line.find('\0'); null != std::string::npos) {
        line.erase(null);
        column = end_column = 0;
    }
    if (span.line < lines.line_count()) line += '\n';
    const Value shown = decode_bytes(m, m.new_bytes(std::move(line)), "utf-8", "strict");
    if (!shown || !span.valid()) {  // the line is not text: there is no place in it to be shown
        m.take_raised();
        return raise_value(m, make_exception(m, *type, {m.new_str(problem.message)}));
    }
    const Value place = m.new_tuple({m.new_str(file), m.new_int(span.line), m.new_int(column), shown,
                                     m.new_int(span.end_line), m.new_int(end_column)})
                            .value();
    return raise_value(m, make_exception(m, *type, {m.new_str(problem.message), place}));
}

namespace {

// Whose end no one knows is told as 0, or -1.
struct OddEnd {
    std::string_view message;
    int64_t end;
};
constexpr OddEnd kOddEnds[] = {{"was never closed", 0},
                               {"':' expected after", 0},
                               {"unexpected character after line continuation", 0},
                               {"inconsistent use of tabs and spaces", 0},
                               {"unexpected indent", -1},
                               {"unindent does not match", -1}};

bool is_of_tokenizer(std::string_view message) {
    for (const char* start : {"unterminated ", "unmatched ", "closing parenthesis ", "invalid decimal ",
                              "invalid hexadecimal ", "invalid octal ", "invalid binary ", "invalid digit ",
                              "invalid character ", "invalid non-printable ",
                              "invalid imaginary "}) {
        if (message.starts_with(start)) return true;
    }
    return false;
}

}  // namespace

Value raise_syntax_error_of_text(Machine& m, std::string_view source, std::string_view file,
                                 const base::Diagnostic& problem, bool parsed, char mode) {
    raise_syntax_error(m, source, file, problem);
    const Value error = m.take_raised();
    if (error.empty()) return Value();
    const auto set = [&](const char* name, const Value& value) {
        set_attr(m, error, *m.intern(name), value);
        m.take_raised();
    };
    const base::SourceText lines{std::string(file), std::string(source)};
    const std::string_view line = lines.line(problem.span.line);
    const int64_t column = character_column(line, problem.span.column);
    if (parsed) {
        set("text", Value::none());
    } else if (problem.message.starts_with("leading zeros ")) {
        set("text", m.new_str(line));
    } else if (is_of_tokenizer(problem.message)) {
        set("text", m.new_str(line));
        set("end_offset", m.new_int(column));
    } else {
        const bool last = problem.span.line >= lines.line_count();
        const bool at_end = last && mode != 'x' && problem.span.column >= line.size();
        const bool block = problem.message.starts_with("expected an indented block") ||
                           problem.message.starts_with("expected 'except'");
        if (block && last && problem.span.end_column == 0) {  // the text ends too early
            set("offset", m.new_int(character_column(line, static_cast<uint32_t>(line.size()))));
            set("end_offset", Value::small_int(-1));
        }
        if (last && mode == 'x') set("text", m.new_str(std::string(line) + "\n"));
        if (at_end && problem.message == "invalid syntax") {
            set("offset", Value::small_int(0));
            set("end_offset", Value::small_int(0));
            if (source.empty()) set("lineno", Value::small_int(0));
            if (source.empty()) set("end_lineno", Value::small_int(0));
        }
        for (const OddEnd& odd : kOddEnds) {
            if (problem.message.find(odd.message) != std::string::npos) set("end_offset", m.new_int(odd.end));
        }
    }
    return raise_value(m, error);
}

namespace {

// The code object for source text; empty: raised.
Value compile_text(Machine& m, std::string_view text, std::string_view file, char mode) {
    if (text.find('\0') != std::string_view::npos) {
        return raise(m, *m.types.SyntaxError, "source code string cannot contain null bytes");
    }
    if (!m.hooks.compile) {
        return raise(m, *m.types.RuntimeError, "this machine was made without a compiler for source text");
    }
    count_work(m, 500 + text.size() * 12);
    base::Diagnostic problem;
    const std::shared_ptr<const bytecode::Code> code = m.hooks.compile(text, file, mode, &problem);
    if (!code) return m.has_raised() ? Value() : raise_syntax_error(m, text, file, problem);
    m.state<SourcesOfTexts>().add(*code);
    return new_code_object(m, code).value();
}

std::optional<std::string> source_text(Machine& m, const char* function, const char* kinds,
                                       const Value& source) {
    if (const Str* text = cast<Str>(source)) return text->text;
    if (const Bytes* bytes = cast<Bytes>(source)) return bytes->bytes;
    return raise(m, *m.types.TypeError, "{}() arg 1 must be a {}", function, kinds);
}

Value builtin_compile(Machine& m, const Value* a) {
    const std::optional<std::string> text = source_text(m, "compile", "string, bytes or AST object", a[0]);
    if (!text) return Value();
    const std::optional<std::string> file = str_text(m, a[1]), mode = str_text(m, a[2]);
    if (!file || !mode) return Value();
    if (*mode != "exec" && *mode != "eval" && *mode != "single") {
        return raise(m, *m.types.ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
    }
    const std::optional<int64_t> flags = as_int64(m, a[3]);
    if (!flags) return Value();
    if ((*flags & 0x400) != 0) {
        return raise(m, *m.types.ValueError, "compile(): syntax trees are not available here");
    }
    return compile_text(m, *text, *file, *mode == "exec" ? 'x' : *mode == "eval" ? 'e' : 's');
}

struct Namespaces {
    Ref<Dict> globals;
    Value locals;
};

// What eval and exec run in, as their second and third arguments say.
std::optional<Namespaces> namespaces(Machine& m, const char* function, const Value* a) {
    Namespaces result;
    const Value &globals = a[1], &locals = a[2];
    const bool is_eval = std::string_view(function) == "eval";
    if (!locals.is_none() && !m.type_of(locals).slots.get_item) {
        if (is_eval) return raise(m, *m.types.TypeError, "locals must be a mapping");
        return raise(m, *m.types.TypeError, "locals must be a mapping or None, not {}", type_name(m, locals));
    }
    if (globals.is_none()) {
        if (!m.frame) return raise(m, *m.types.SystemError, "globals and locals cannot be NULL");
        result.globals = m.frame->globals;
        result.locals = locals.is_none() ? frame_locals(m, *m.frame) : locals;
    } else {
        if (!Dict::is(globals)) {
            if (is_eval) return raise(m, *m.types.TypeError, "globals must be a dict");
            return raise(m, *m.types.TypeError, "{}() globals must be a dict, not {}", function,
                         type_name(m, globals));
        }
        result.globals = Ref<Dict>(globals);
        result.locals = locals.is_none() ? globals : locals;
    }
    if (result.locals.empty()) return std::nullopt;
    if (const Value* own = result.globals->table.find_name(*m.names.n_builtins)) {
        const Module* module = cast<Module>(*own);
        const Value names = module ? module->dict.value() : *own;
        if (!names.is(m.builtins.value())) m.frames->own_builtins = true;
    } else {
        result.globals->table.set_name(*m.names.n_builtins, m.builtins.value());
    }
    return result;
}

// Code with free variables needs their cells: exec(code, closure=..) alone takes some. Differs: it takes none
// here, either.
bool check_free_variables(Machine& m, const char* function, const CodeObject& code, const Value& closure) {
    const auto& kinds = code.code->local_kinds;
    const auto free = std::count(kinds.begin(), kinds.end(), bytecode::LocalKind::Free);
    const bool is_eval = std::string_view(function) == "eval";
    if (free == 0 && closure.is_none()) return true;
    if (free == 0) {
        raise(m, *m.types.TypeError, "cannot use a closure with this code object");
    } else if (is_eval) {
        raise(m, *m.types.TypeError, "code object passed to eval() may not contain free variables");
    } else if (closure.is_none()) {
        raise(m, *m.types.TypeError, "code object requires a closure of exactly length {}", free);
    } else {
        raise(m, *m.types.NotImplementedError, "exec() with a closure is not available in Loopscope");
    }
    return false;
}

Value run(Machine& m, const char* function, const Value* a, char mode) {
    const std::optional<Namespaces> spaces = namespaces(m, function, a);
    if (!spaces) return Value();
    Value code = a[0];
    if (!CodeObject::is(code)) {
        if (mode == 'x' && !a[3].is_none()) {
            return raise(m, *m.types.TypeError, "closure can only be used when source is a code object");
        }
        const std::optional<std::string> text =
            source_text(m, function, "string, bytes or code object", code);
        if (!text) return Value();
        std::string_view source = *text;
        if (mode == 'e') source.remove_prefix(std::min(source.find_first_not_of(" \t"), source.size()));
        code = compile_text(m, source, "<string>", mode);
        if (!code) return Value();
    }
    if (!check_free_variables(m, function, as<CodeObject>(code), mode == 'x' ? a[3] : Value::none()))
        return Value();
    const Value result = run_code(m, as<CodeObject>(code), spaces->globals, spaces->locals);
    return result && mode == 'x' ? Value::none() : result;
}

Value builtin_eval(Machine& m, const Value* a) { return run(m, "eval", a, 'e'); }

Value builtin_exec(Machine& m, const Value* a) { return run(m, "exec", a, 'x'); }

Value builtin_globals(Machine& m, const Value*) { return m.frame ? m.frame->globals.value() : Value::none(); }

Value builtin_locals(Machine& m, const Value*) {
    return m.frame ? frame_locals(m, *m.frame) : m.new_dict().value();
}

Value builtin_import(Machine& m, const Value* a) {
    if (!Str::is(a[0])) {
        return raise(m, *m.types.TypeError, "module name must be a string");
    }
    const std::string name(text_of(a[0]));
    if (name.empty()) return raise(m, *m.types.ValueError, "Empty module name");
    const Value module = m.import_module(name);
    const std::optional<bool> wants_parts = module ? truth(m, a[3]) : std::nullopt;
    if (!wants_parts) return Value();
    const size_t dot = name.find('.');
    if (dot == std::string::npos) return module;
    const std::string wanted = *wants_parts ? name : name.substr(0, dot);
    const Value* found = m.modules->table.find_name(*m.intern(wanted));
    return found ? *found : module;
}

Value builtin_breakpoint(Machine& m, const Value*) {
    return raise(m, *m.types.NotImplementedError,
                 "breakpoint() is not available in Loopscope: step through the script on the screen instead");
}

// What `exit` and `quit` are: they say how to use them, and end the script when called.
struct Quitter : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    Value name;
};

Value quitter_repr(Machine& m, const Value& self) {
    const std::string name(text_of(static_cast<Quitter*>(self.object())->name));
    return m.new_str("Use " + name + "() or Ctrl-D (i.e. EOF) to exit");
}

Value quitter_call(Machine& m, const Value* a) {
    return raise_value(m, make_exception(m, *m.types.SystemExit, {a[1]}));
}

const NativeMethod kQuitterMethods[] = {{"__call__", "self, code=None", quitter_call}};
const NativeAttribute kQuitterAttributes[] = {
    {"name", [](Machine&, const Value& self) { return static_cast<Quitter*>(self.object())->name; }, nullptr},
    {"eof", [](Machine& m, const Value&) { return m.new_str("Ctrl-D (i.e. EOF)"); }, nullptr},
};

const NativeMethod kFunctions[] = {
    {"compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1",
     builtin_compile},
    {"eval", "source, globals=None, locals=None, /", builtin_eval},
    {"exec", "source, globals=None, locals=None, /, *, closure=None", builtin_exec},
    {"globals", "", builtin_globals},
    {"locals", "", builtin_locals},
    {"__import__", "name, globals=None, locals=None, fromlist=None, level=0", builtin_import},
    {"breakpoint", "*args, **options", builtin_breakpoint},
};

}  // namespace

std::span<const NativeMethod> builtins_of_code() { return kFunctions; }

void add_quitters(Machine& m) {
    Type& type = new_native_type(m, "Quitter", Layout::Native, *m.types.object, destroy_as<Quitter>,
                                 "_sitebuiltins");
    type.slots.repr = quitter_repr;
    type.slots.call = [](Machine& machine, const Value& self, const CallArguments& arguments) {
        const Value method = get_attr(machine, self, "__call__");
        return method ? call(machine, method, arguments) : Value();
    };
    type.type_flags |= kNoDict;
    add_methods(m, type, kQuitterMethods);
    add_attributes(m, type, kQuitterAttributes);
    finish_type(m, type);
    for (const char* name : {"exit", "quit"}) {
        Ref<Quitter> quitter = m.make<Quitter>(type);
        quitter->name = m.new_str(name);
        m.builtins->table.set_name(*m.intern(name), quitter.value());
    }
}

}  // namespace loopscope::vm
