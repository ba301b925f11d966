#include "core/vm/stdio.h"

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::vm {
namespace {

enum class Which : uint8_t { Input, Output, Error };
constexpr const char* kNames[] = {"<stdin>", "<stdout>", "<stderr>"};

struct Stream : Object {  // a text stream, or the binary one under it
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    Which which = Which::Output;
    bool binary = false;
    bool closed = false;
    Value buffer;         // of a text stream: the binary one, once asked for
    std::string pending;  // of input: read, but not yet given out
    bool at_end = false;
};

struct StreamTypes {
    Type *text = nullptr, *writer = nullptr, *reader = nullptr;
};

Stream& at(const Value& value) { return *static_cast<Stream*>(value.object()); }

bool check_open(Machine& m, const Stream& stream) {
    if (!stream.closed) return true;
    return raise(m, *m.types.ValueError, "I/O operation on closed file."), false;
}

bool check_direction(Machine& m, const Stream& stream, bool writing) {
    if (writing != (stream.which == Which::Input)) return check_open(m, stream);
    const Value io = m.import_module("io");
    const Value unsupported = io ? get_attr(m, io, "UnsupportedOperation") : Value();
    if (!unsupported) return false;
    const Value exception = call(m, unsupported, {m.new_str(writing ? "not writable" : "not readable")});
    if (exception) raise_value(m, exception);
    return false;
}

trace::Stream trace_stream(const Stream& stream) {
    return stream.which == Which::Error ? trace::Stream::Stderr : trace::Stream::Stdout;
}

// ---- writing ----

// Lone surrogates cannot be written: an error on stdout, an escape on stderr.
bool write_text(Machine& m, const Stream& stream, const Value& value, std::string_view text) {
    size_t at = text.find('\xed');
    const auto is_surrogate = [text](size_t i) {
        return i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xa0;
    };
    while (at != std::string_view::npos && !is_surrogate(at))
        at = text.find('\xed', at + 1);
    if (at == std::string_view::npos) {
        m.write(trace_stream(stream), text);
        return !m.stopping;
    }
    const bool is_error = trace_stream(stream) == trace::Stream::Stderr;
    const Value given = value ? value : m.new_str(text);
    const Value handler = m.new_str(is_error ? "backslashreplace" : "strict");
    const Value encoded = call_method(m, given, "encode", {m.new_str("utf-8"), handler});
    if (!encoded) return false;
    m.write(trace_stream(stream), as<Bytes>(encoded).bytes);
    return !m.stopping;
}

Value stream_write(Machine& m, const Value* a) {
    const Stream& stream = at(a[0]);
    if (!check_direction(m, stream, true)) return Value();
    if (stream.binary) {
        const Bytes* bytes = cast<Bytes>(a[1]);
        if (!bytes) {
            return raise(m, *m.types.TypeError, "a bytes-like object is required, not '{}'",
                         type_name(m, a[1]));
        }
        m.write(trace_stream(stream), bytes->bytes);
        return m.new_int(static_cast<int64_t>(bytes->bytes.size()));
    }
    const Str* text = cast<Str>(a[1]);
    if (!text) {
        return raise(m, *m.types.TypeError, "write() argument must be str, not {}", type_name(m, a[1]));
    }
    if (!write_text(m, stream, a[1], text->text)) return Value();
    return m.new_int(text->length);
}

Value stream_writelines(Machine& m, const Value* a) {
    const bool ok = for_each(m, a[1], [&](const Value& line) {
        const Value arguments[] = {a[0], line};
        return !stream_write(m, arguments).empty();
    });
    return ok ? Value::none() : Value();
}

// ---- reading ----

bool fill(Machine& m, Stream& stream) {
    count_work(m, 5);
    if (stream.at_end) return false;
    const std::string line = m.hooks.read_line ? m.hooks.read_line() : std::string();
    stream.at_end = line.empty();
    stream.pending += line;
    return !line.empty();
}

// What of the pending text is asked for: up to `limit` characters (bytes of a binary stream), or all.
std::string take(Stream& stream, size_t bytes, int64_t limit) {
    if (limit >= 0) {
        size_t end = 0;
        for (int64_t taken = 0; end < bytes && taken < limit; ++taken) {
            ++end;
            const auto continues = [&] {
                return (static_cast<unsigned char>(stream.pending[end]) & 0xc0) == 0x80;
            };
            while (!stream.binary && end < bytes && continues()) ++end;
        }
        bytes = end;
    }
    std::string taken = stream.pending.substr(0, bytes);
    stream.pending.erase(0, bytes);
    return taken;
}

Value give(Machine& m, const Stream& stream, std::string text) {
    return stream.binary ? m.new_bytes(std::move(text)) : m.new_str(std::move(text));
}

std::string read_one_line(Machine& m, Stream& stream, int64_t limit) {
    size_t end = stream.pending.find('\n');
    while (end == std::string::npos && fill(m, stream)) end = stream.pending.find('\n');
    return take(stream, end == std::string::npos ? stream.pending.size() : end + 1, limit);
}

std::optional<int64_t> size_argument(Machine& m, const Value& value) {
    if (value.is_none()) return -1;
    return as_index(m, value);
}

Value stream_readline(Machine& m, const Value* a) {
    if (!check_direction(m, at(a[0]), false)) return Value();
    const std::optional<int64_t> limit = size_argument(m, a[1]);
    return limit ? give(m, at(a[0]), read_one_line(m, at(a[0]), *limit)) : Value();
}

Value stream_read(Machine& m, const Value* a) {
    Stream& stream = at(a[0]);
    if (!check_direction(m, stream, false)) return Value();
    const std::optional<int64_t> limit = size_argument(m, a[1]);
    if (!limit) return Value();
    while ((*limit < 0 || static_cast<int64_t>(stream.pending.size()) < *limit) && fill(m, stream)) {
    }
    return give(m, stream, take(stream, stream.pending.size(), *limit));
}

Value stream_next(Machine& m, const Value& self) {
    if (!check_direction(m, at(self), false)) return Value();
    std::string line = read_one_line(m, at(self), -1);
    return line.empty() ? Value() : give(m, at(self), std::move(line));
}

Value stream_readlines(Machine& m, const Value* a) {
    Ref<List> lines = m.new_list();
    for (Value line = stream_next(m, a[0]); line; line = stream_next(m, a[0])) {
        if (!list_append(m, *lines, line)) return Value();
    }
    return m.has_raised() ? Value() : lines.value();
}

// ---- the rest of a file's methods ----

Value stream_none(Machine&, const Value*) { return Value::none(); }
Value stream_false(Machine&, const Value*) { return Value::false_(); }
Value stream_itself(Machine&, const Value& self) { return self; }
Value stream_enter(Machine&, const Value* a) { return a[0]; }
Value stream_fileno(Machine& m, const Value* a) { return m.new_int(static_cast<int64_t>(at(a[0]).which)); }
Value stream_readable(Machine&, const Value* a) { return Value::boolean(at(a[0]).which == Which::Input); }
Value stream_writable(Machine&, const Value* a) { return Value::boolean(at(a[0]).which != Which::Input); }
Value stream_close(Machine&, const Value* a) {
    at(a[0]).closed = true;
    return Value::none();
}

Value stream_repr(Machine& m, const Value& self) {
    const Stream& stream = at(self);
    const char* const name = kNames[static_cast<size_t>(stream.which)];
    const char* const mode = stream.which == Which::Input ? "r" : "w";
    if (!stream.binary) {
        return m.new_str(fmt::format("<_io.TextIOWrapper name='{}' mode='{}' encoding='utf-8'>", name, mode));
    }
    return m.new_str(fmt::format("<_io.{} name='{}'>", m.type_of(self).name, name));
}

Value get_name(Machine& m, const Value& self) {
    return m.new_str(kNames[static_cast<size_t>(at(self).which)]);
}
Value get_mode(Machine& m, const Value& self) {
    const std::string mode = at(self).which == Which::Input ? "r" : "w";
    return m.new_str(at(self).binary ? mode + "b" : mode);
}
Value get_encoding(Machine& m, const Value&) { return m.new_str("utf-8"); }
Value get_errors(Machine& m, const Value& self) {
    return m.new_str(at(self).which == Which::Error ? "backslashreplace" : "strict");
}
Value get_closed(Machine&, const Value& self) { return Value::boolean(at(self).closed); }
Value get_line_buffering(Machine&, const Value& self) {
    return Value::boolean(at(self).which == Which::Error);
}
Value get_none(Machine&, const Value&) { return Value::none(); }
Value get_buffer(Machine& m, const Value& self) {
    Stream& stream = at(self);
    if (stream.buffer.empty()) {
        const StreamTypes& types = m.state<StreamTypes>();
        Ref<Stream> made = m.make<Stream>(stream.which == Which::Input ? *types.reader : *types.writer);
        made->which = stream.which;
        made->binary = true;
        stream.buffer = made.value();
    }
    return stream.buffer;
}

const NativeMethod kMethods[] = {
    {"write", "self, text, /", stream_write},
    {"writelines", "self, lines, /", stream_writelines},
    {"flush", "self, /", stream_none},
    {"read", "self, size=-1, /", stream_read},
    {"readline", "self, size=-1, /", stream_readline},
    {"readlines", "self, hint=-1, /", stream_readlines},
    {"isatty", "self, /", stream_false},
    {"seekable", "self, /", stream_false},
    {"readable", "self, /", stream_readable},
    {"writable", "self, /", stream_writable},
    {"fileno", "self, /", stream_fileno},
    {"close", "self, /", stream_close},
    {"__enter__", "self, /", stream_enter},
    {"__exit__", "self, /, *details", stream_close},
};
const NativeMethod kTextMethods[] = {
    {"reconfigure",
     "self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None",
     stream_none},
};
const NativeAttribute kAttributes[] = {
    {"name", get_name, nullptr},
    {"mode", get_mode, nullptr},
    {"closed", get_closed, nullptr},
};
const NativeAttribute kTextAttributes[] = {
    {"encoding", get_encoding, nullptr}, {"errors", get_errors, nullptr},
    {"newlines", get_none, nullptr},     {"line_buffering", get_line_buffering, nullptr},
    {"buffer", get_buffer, nullptr},
};

Type* new_stream_type(Machine& m, const char* name, bool text) {
    Type& type = new_native_type(m, name, Layout::Native, *m.types.object, destroy_as<Stream>, "_io");
    type.type_flags |= kNotInstantiable;
    type.slots.repr = stream_repr;
    type.slots.iter = stream_itself;
    type.slots.next = stream_next;
    add_methods(m, type, kMethods);
    add_attributes(m, type, kAttributes);
    if (text) add_methods(m, type, kTextMethods), add_attributes(m, type, kTextAttributes);
    finish_type(m, type);
    return &type;
}

}  // namespace

StandardStreams& standard_streams(Machine& m) {
    auto& streams = m.state<StandardStreams>();
    if (!streams.output.empty()) return streams;
    auto& types = m.state<StreamTypes>();
    types.text = new_stream_type(m, "TextIOWrapper", true);
    types.writer = new_stream_type(m, "BufferedWriter", false);
    types.reader = new_stream_type(m, "BufferedReader", false);
    const auto make = [&](Which which) {
        Ref<Stream> stream = m.make<Stream>(*types.text);
        stream->which = which;
        return stream.value();
    };
    streams.input = make(Which::Input);
    streams.output = make(Which::Output);
    streams.error = make(Which::Error);
    return streams;
}

Value current_stream(Machine& m, std::string_view name) {
    const StandardStreams& streams = standard_streams(m);
    if (streams.sys) {
        const Value* found = streams.sys->table.find_name(*m.intern(name));
        return found ? *found : Value::none();
    }
    return name == "stdin" ? streams.input : name == "stderr" ? streams.error : streams.output;
}

bool is_standard_output(Machine& m, const Value& stream) {
    return &m.type_of(stream) == m.state<StreamTypes>().text && at(stream).which != Which::Input &&
           !at(stream).closed;
}

bool write_to_stream(Machine& m, const Value& stream, std::string_view text) {
    if (is_standard_output(m, stream)) {
        return write_text(m, at(stream), Value(), text);
    }
    return !call_method(m, stream, *m.names.write, {m.new_str(text)}).empty();
}

void tell_on_stderr(Machine& m, std::string_view text) {
    const Value stream = m.stopping || m.closing ? Value::none() : current_stream(m, "stderr");
    if (stream.is_none()) return m.write(trace::Stream::Stderr, text);
    const Value raised = m.take_raised();
    write_to_stream(m, stream, text);
    m.raised = raised;
}

}  // namespace loopscope::vm
