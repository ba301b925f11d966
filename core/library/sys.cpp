// The module sys. Where it tells of the computer it tells of the machine that the script runs on: this one.
#include "core/library/library.h"
#include "core/library/struct_sequence.h"
#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/frame_view.h"
#include "core/vm/generator.h"
#include "core/vm/int.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/stdio.h"

namespace loopscope::library {
namespace {

using namespace vm;

struct SysState {
    std::vector<std::string> argv = {""};
    std::string script_folder;
    Type* hooks_type = nullptr;
    Value trace_function;
};

Value sys_exit(Machine& m, const Value* a) {
    std::vector<Value> arguments;
    if (Tuple::is(a[0]))
        arguments = as<Tuple>(a[0]).items;
    else if (!a[0].is_none())
        arguments.push_back(a[0]);
    return raise_value(m, make_exception(m, *m.types.SystemExit, std::move(arguments)));
}

// ---- exceptions ----

Value sys_exc_info(Machine& m, const Value*) {
    const Exception* exception = cast<Exception>(m.handled);
    const Value none = Value::none();
    if (!exception) return m.new_tuple({none, none, none}).value();
    const Value traceback = exception->traceback.empty() ? none : exception->traceback;
    return m.new_tuple({Value::share(&m.type_of(m.handled)), m.handled, traceback}).value();
}

Value sys_exception(Machine& m, const Value*) { return m.handled.empty() ? Value::none() : m.handled; }

Value sys_excepthook(Machine& m, const Value* a) {
    if (!Exception::is(a[1])) return Value::none();
    return write_to_stream(m, current_stream(m, "stderr"), format_exception(m, a[1])) ? Value::none()
                                                                                      : Value();
}

Value sys_unraisablehook(Machine& m, const Value* a) {
    const Value exception = get_attr(m, a[0], "exc_value");
    const Value where = exception ? get_attr(m, a[0], "object") : Value();
    if (!where) return Value();
    if (Exception::is(exception)) {
        m.raised = exception;
        write_unraisable(m, where);
    }
    return Value::none();
}

Value sys_displayhook(Machine& m, const Value* a) {
    if (a[0].is_none()) return Value::none();
    const std::optional<std::string> text = repr_text(m, a[0]);
    if (!text || !write_to_stream(m, current_stream(m, "stdout"), *text + "\n")) return Value();
    m.builtins->table.set_name(*m.intern("_"), a[0]);
    return Value::none();
}

// ---- frames and recursion ----

Value sys_getframe(Machine& m, const Value* a) {
    const std::optional<int64_t> depth = as_index(m, a[0]);
    if (!depth) return Value();
    Frame* frame = m.frame;
    for (int64_t i = 0; i < *depth && frame; ++i) frame = frame->back;
    if (!frame) return raise(m, *m.types.ValueError, "call stack is not deep enough");
    return frame_view(m, *frame);
}

Value sys_getrecursionlimit(Machine& m, const Value*) { return m.new_int(m.limits.recursion); }

Value sys_setrecursionlimit(Machine& m, const Value* a) {
    const std::optional<int64_t> limit = as_index(m, a[0]);
    if (!limit) return Value();
    if (*limit < 1) return raise(m, *m.types.ValueError, "recursion limit must be greater or equal than 1");
    if (*limit <= m.depth) {
        return raise(m, *m.types.RecursionError,
                     "cannot set the recursion limit to {} at the recursion depth {}: the limit is too low",
                     *limit, m.depth);
    }
    // Differs: C++ levels stand on a real stack, so it does not grow beyond what that holds.
    m.limits.recursion = static_cast<int>(std::min<int64_t>(*limit, 20000));
    return Value::none();
}

// ---- objects ----

Value sys_getrefcount(Machine& m, const Value* a) {
    return m.new_int(a[0].is_object() ? int64_t{a[0].object()->refcount} : 1000000);
}

// CPython's sizes for the usual objects, so that comparisons come out the same; others by __sizeof__.
Value sys_getsizeof(Machine& m, const Value* a) {
    const Value& object = a[0];
    if (is_int(object) && !object.is_bool()) {
        const Value bits = call_method(m, object, "bit_length");
        return bits ? m.new_int(24 + std::max<int64_t>((bits.small_int() + 29) / 30, 1) * 4) : Value();
    }
    if (object.is_bool()) return m.new_int(28);
    if (object.is_none() || object.is_not_implemented() || object.is_ellipsis()) return m.new_int(16);
    if (Float::is(object)) return m.new_int(24);
    if (const Bytes* bytes = cast<Bytes>(object)) {
        return m.new_int(33 + static_cast<int64_t>(bytes->bytes.size()));
    }
    if (const Str* text = cast<Str>(object)) {
        if (text->is_ascii()) return m.new_int(49 + text->length);
        return m.new_int(74 + text->length * 2);
    }
    if (const Dict* dict = cast<Dict>(object); dict && dict->table.size() == 0) return m.new_int(64);
    if (const Tuple* tuple = cast<Tuple>(object)) {
        return m.new_int(40 + 8 * static_cast<int64_t>(tuple->items.size()));
    }
    if (const List* list = cast<List>(object)) {
        return m.new_int(56 + 8 * static_cast<int64_t>(list->items.size()));
    }
    bool found = false;
    const Value size = call_special(m, object, *m.names.n_sizeof, {}, &found);
    if (!found) return a[1].empty() ? m.new_int(48) : a[1];
    return size ? binary(m, BinaryOperator::Add, size, m.new_int(16)) : Value();
}

Value sys_intern(Machine& m, const Value* a) {
    if (!Str::is(a[0])) {
        return raise(m, *m.types.TypeError, "intern() argument must be str, not {}", type_name(m, a[0]));
    }
    return m.intern(text_of(a[0])).value();
}

// ---- asynchronous generators, coroutines, tracing ----

Value sys_get_asyncgen_hooks(Machine& m, const Value*) {
    auto& state = m.state<SysState>();
    const auto hook = [](const Value& value) { return value.empty() ? Value::none() : value; };
    const AsyncGenHooks& hooks = m.state<AsyncGenHooks>();
    return new_struct_sequence(m, *state.hooks_type, {hook(hooks.first_iteration), hook(hooks.finalizer)});
}

Value sys_set_asyncgen_hooks(Machine& m, const Value* a) {
    AsyncGenHooks& hooks = m.state<AsyncGenHooks>();
    const char* const names[] = {"firstiter", "finalizer"};
    for (size_t i = 0; i < 2; ++i) {
        if (a[i].empty() || a[i].is_none() || m.type_of(a[i]).slots.call) continue;
        return raise(m, *m.types.TypeError, "callable {} expected, got {}", names[i], type_name(m, a[i]));
    }
    if (!a[0].empty()) hooks.first_iteration = a[0].is_none() ? Value() : a[0];
    if (!a[1].empty()) hooks.finalizer = a[1].is_none() ? Value() : a[1];
    return Value::none();
}

Value sys_get_origin_depth(Machine& m, const Value*) {
    return m.new_int(m.state<vm::CoroutineOrigins>().depth);
}

Value sys_set_origin_depth(Machine& m, const Value* a) {
    const std::optional<int64_t> depth = as_index(m, a[0]);
    if (!depth) return Value();
    if (*depth < 0) return raise(m, *m.types.ValueError, "depth must be >= 0");
    m.state<vm::CoroutineOrigins>().depth = static_cast<int>(std::min<int64_t>(*depth, 1000));
    return Value::none();
}

Value refuse_tracing(Machine& m, const char* name, const Value& function) {
    if (function.is_none()) return Value::none();
    return raise(m, *m.types.NotImplementedError,
                 "sys.{}() is not available in Loopscope: the run is traced already", name);
}
Value sys_settrace(Machine& m, const Value* a) { return refuse_tracing(m, "settrace", a[0]); }
Value sys_setprofile(Machine& m, const Value* a) { return refuse_tracing(m, "setprofile", a[0]); }
Value sys_none(Machine&, const Value*) { return Value::none(); }
Value sys_false(Machine&, const Value*) { return Value::false_(); }

Value sys_encoding(Machine& m, const Value*) { return m.new_str("utf-8"); }
Value sys_encode_errors(Machine& m, const Value*) { return m.new_str("surrogateescape"); }
Value sys_switch_interval(Machine& m, const Value*) { return m.new_float(0.005); }
Value sys_digits(Machine& m, const Value*) { return m.new_int(m.state<vm::IntDigits>().most); }
Value sys_set_digits(Machine& m, const Value* a) {
    const std::optional<int64_t> most = as_int64(m, a[0]);
    if (!most) return Value();
    if (*most != 0 && *most < 640)
        return raise(m, *m.types.ValueError, "maxdigits must be 0 or larger than 640");
    m.state<vm::IntDigits>().most = *most;
    return Value::none();
}

// Differs: counted in bytes of 64, since the machine counts bytes and not blocks.
Value sys_allocated_blocks(Machine& m, const Value*) {
    return m.new_int(static_cast<int64_t>(m.bytes_in_use / 64));
}

const NativeMethod kFunctions[] = {
    {"exit", "status=None, /", sys_exit},
    {"exc_info", "", sys_exc_info},
    {"exception", "", sys_exception},
    {"excepthook", "exctype, value, traceback, /", sys_excepthook},
    {"__excepthook__", "exctype, value, traceback, /", sys_excepthook},
    {"unraisablehook", "unraisable, /", sys_unraisablehook},
    {"__unraisablehook__", "unraisable, /", sys_unraisablehook},
    {"displayhook", "object, /", sys_displayhook},
    {"__displayhook__", "object, /", sys_displayhook},
    {"_getframe", "depth=0, /", sys_getframe},
    {"getrecursionlimit", "", sys_getrecursionlimit},
    {"setrecursionlimit", "limit, /", sys_setrecursionlimit},
    {"getrefcount", "object, /", sys_getrefcount},
    {"getsizeof", "object, default=?", sys_getsizeof},
    {"intern", "string, /", sys_intern},
    {"get_asyncgen_hooks", "", sys_get_asyncgen_hooks},
    {"set_asyncgen_hooks", "firstiter=?, finalizer=?", sys_set_asyncgen_hooks},
    {"get_coroutine_origin_tracking_depth", "", sys_get_origin_depth},
    {"set_coroutine_origin_tracking_depth", "depth", sys_set_origin_depth},
    {"settrace", "function, /", sys_settrace},
    {"gettrace", "", sys_none},
    {"setprofile", "function, /", sys_setprofile},
    {"getprofile", "", sys_none},
    {"getdefaultencoding", "", sys_encoding},
    {"getfilesystemencoding", "", sys_encoding},
    {"getfilesystemencodeerrors", "", sys_encode_errors},
    {"getswitchinterval", "", sys_switch_interval},
    {"setswitchinterval", "interval, /", sys_none},
    {"get_int_max_str_digits", "", sys_digits},
    {"set_int_max_str_digits", "maxdigits", sys_set_digits},
    {"getallocatedblocks", "", sys_allocated_blocks},
    {"is_finalizing", "", sys_false},
    {"audit", "event, *arguments", sys_none},
    {"addaudithook", "hook", sys_none},
};

// ---- what it says of the implementation ----

void add_versions(Machine& m, DictTable& names) {
    const auto set = [&](const char* name, Value value) {
        names.set_name(*m.intern(name), std::move(value));
    };
    Type& version = new_struct_sequence_type(m, "sys", "version_info",
                                             {"major", "minor", "micro", "releaselevel", "serial"});
    const Value info = new_struct_sequence(
        m, version, {m.new_int(3), m.new_int(11), m.new_int(7), m.new_str("final"), m.new_int(0)});
    set("version_info", info);
    set("version", m.new_str("3.11.7 (main, Dec  4 2023, 00:00:00) [GCC 12.2.0]"));
    set("hexversion", m.new_int(51054576));
    set("api_version", m.new_int(1013));
    set("copyright", m.new_str("Copyright (c) 2001-2023 Python Software Foundation.\nAll Rights Reserved."));
    Type& flags = new_struct_sequence_type(
        m, "sys", "flags",
        {"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
         "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated",
         "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"});
    std::vector<Value> values(18, m.new_int(0));
    values[13] = values[16] = Value::false_();
    values[17] = m.new_int(-1);
    set("flags", new_struct_sequence(m, flags, std::move(values)));
    Ref<Module> implementation = m.new_module("implementation");
    const auto say = [&](const char* name, Value value) {
        implementation->dict->table.set_name(*m.intern(name), std::move(value));
    };
    say("name", m.new_str("cpython"));
    say("cache_tag", m.new_str("cpython-311"));
    say("version", info);
    say("hexversion", m.new_int(51054576));
    set("implementation", implementation.value());
}

void add_number_facts(Machine& m, DictTable& names) {
    const auto set = [&](const char* name, Value value) {
        names.set_name(*m.intern(name), std::move(value));
    };
    Type& floats = new_struct_sequence_type(m, "sys", "float_info",
                                            {"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp",
                                             "dig", "mant_dig", "epsilon", "radix", "rounds"});
    set("float_info", new_struct_sequence(m, floats,
                                          {m.new_float(1.7976931348623157e+308), m.new_int(1024),
                                           m.new_int(308), m.new_float(2.2250738585072014e-308),
                                           m.new_int(-1021), m.new_int(-307), m.new_int(15), m.new_int(53),
                                           m.new_float(2.220446049250313e-16), m.new_int(2), m.new_int(1)}));
    Type& integers = new_struct_sequence_type(
        m, "sys", "int_info",
        {"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"});
    set("int_info",
        new_struct_sequence(m, integers, {m.new_int(30), m.new_int(4), m.new_int(4300), m.new_int(640)}));
    Type& hashes = new_struct_sequence_type(
        m, "sys", "hash_info",
        {"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"});
    set("hash_info", new_struct_sequence(m, hashes,
                                         {m.new_int(64), m.new_int((int64_t{1} << 61) - 1), m.new_int(314159),
                                          m.new_int(0), m.new_int(1000003), m.new_str("siphash13"),
                                          m.new_int(64), m.new_int(128), m.new_int(0)}));
    const Value largest =
        binary(m, BinaryOperator::Sub, power(m, m.new_int(2), m.new_int(63), Value::none()), m.new_int(1));
    set("maxsize", largest);
    set("maxunicode", m.new_int(0x10ffff));
}

Value list_of_texts(Machine& m, const std::vector<std::string>& texts) {
    Ref<List> list = m.new_list();
    for (const std::string& text : texts) list->items.push_back(m.new_str(text));
    return list.value();
}

}  // namespace

void set_arguments(Machine& m, std::vector<std::string> argv, std::string script_folder) {
    auto& state = m.state<SysState>();
    state.argv = std::move(argv);
    state.script_folder = std::move(script_folder);
}

Ref<Module> make_sys_module(Machine& m) {
    Ref<Module> module = m.new_module("sys");
    add_functions(m, *module, kFunctions);
    DictTable& names = module->dict->table;
    const auto set = [&](const char* name, Value value) {
        names.set_name(*m.intern(name), std::move(value));
    };
    auto& state = m.state<SysState>();
    state.hooks_type = &new_struct_sequence_type(m, "sys", "asyncgen_hooks", {"firstiter", "finalizer"});
    StandardStreams& streams = standard_streams(m);
    for (const char* prefix : {"", "__"}) {
        const std::string suffix = prefix;
        names.set_name(*m.intern(prefix + std::string("stdin") + suffix), streams.input);
        names.set_name(*m.intern(prefix + std::string("stdout") + suffix), streams.output);
        names.set_name(*m.intern(prefix + std::string("stderr") + suffix), streams.error);
    }
    streams.sys = module->dict;
    set("argv", list_of_texts(m, state.argv));
    set("orig_argv", list_of_texts(m, state.argv));
    set("path", list_of_texts(m, {state.script_folder}));
    set("modules", m.modules.value());
    set("meta_path", m.new_list().value());
    set("path_hooks", m.new_list().value());
    set("path_importer_cache", m.new_dict().value());
    set("warnoptions", m.new_list().value());
    set("builtin_module_names", m.new_tuple({m.new_str("builtins"), m.new_str("sys")}).value());
    set("platform", m.new_str("linux"));
    set("byteorder", m.new_str("little"));
    set("executable", m.new_str("/usr/bin/python3"));
    set("prefix", m.new_str("/usr"));
    set("base_prefix", m.new_str("/usr"));
    set("exec_prefix", m.new_str("/usr"));
    set("base_exec_prefix", m.new_str("/usr"));
    set("abiflags", m.new_str(""));
    set("_xoptions", m.new_dict().value());
    set("platlibdir", m.new_str("lib"));
    set("pycache_prefix", Value::none());
    set("dont_write_bytecode", Value::true_());
    set("float_repr_style", m.new_str("short"));
    add_versions(m, names);
    add_number_facts(m, names);
    return module;
}

}  // namespace loopscope::library
