// Exceptions with fields of their own: StopIteration.value, OSError.errno, SyntaxError.lineno and their like.
#include <algorithm>
#include <cstring>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/exceptions.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace loopscope::vm {
namespace {

RichException& rich(const Value& self) { return *static_cast<RichException*>(&as<Exception>(self)); }

template <size_t I>
Value get_field(Machine&, const Value& self) {
    const Value& field = rich(self).fields[I];
    return field ? field : Value::none();
}
template <size_t I>
bool set_field(Machine&, const Value& self, const Value& value) {
    rich(self).fields[I] = value;
    return true;
}

template <size_t... I>
void add_fields(Machine& m, Type& type, std::initializer_list<const char*> names, std::index_sequence<I...>) {
    const NativeAttribute all[] = {{nullptr, get_field<I>, set_field<I>}...};
    size_t at = 0;
    for (const char* name : names) {
        const NativeAttribute row{name, all[at].get, all[at].set};
        add_attributes(m, type, &row, 1);
        ++at;
    }
}

Value rich_make(Machine& m, Type& type, const CallArguments& arguments) {
    Ref<RichException> made = m.make<RichException>(type);
    made->args = m.new_tuple({arguments.values, arguments.values + arguments.positional_count}).value();
    return std::move(made).value();
}

// Keyword arguments into the fields of these names; others are an error.
bool take_keywords(Machine& m, const Value& self, const CallArguments& arguments,
                   std::initializer_list<std::pair<const char*, size_t>> names) {
    const size_t count = arguments.names ? arguments.names->items.size() : 0;
    for (size_t i = 0; i < count; ++i) {
        const std::string_view given = text_of(arguments.names->items[i]);
        const auto* found =
            std::find_if(names.begin(), names.end(), [&](const auto& row) { return given == row.first; });
        if (found == names.end()) {
            if (names.size() == 0) {
                return raise(m, *m.types.TypeError, "{}() takes no keyword arguments", type_name(m, self)),
                       false;
            }
            return raise(m, *m.types.TypeError, "'{}' is an invalid keyword argument for {}()", given,
                         type_name(m, self)),
                   false;
        }
        rich(self).fields[found->second] = arguments.values[arguments.positional_count + i];
    }
    return true;
}

bool init_args(Machine& m, const Value& self, const CallArguments& arguments) {
    return exception_init(m, self, {arguments.values, arguments.positional_count, nullptr});
}

bool stop_iteration_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!exception_init(m, self, arguments)) return false;
    rich(self).fields[0] = arguments.positional_count ? arguments.values[0] : Value();
    return true;
}

bool system_exit_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!exception_init(m, self, arguments)) return false;
    if (arguments.positional_count == 1) rich(self).fields[0] = arguments.values[0];
    if (arguments.positional_count > 1) rich(self).fields[0] = rich(self).args;
    return true;
}

bool import_error_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!init_args(m, self, arguments) || !take_keywords(m, self, arguments, {{"name", 1}, {"path", 2}}))
        return false;
    if (arguments.positional_count == 1) rich(self).fields[0] = arguments.values[0];
    return true;
}
Value import_error_str(Machine& m, const Value& self) {
    const Value& message = rich(self).fields[0];
    return message && is_str(message) ? message : exception_str(m, self);
}

bool attribute_error_init(Machine& m, const Value& self, const CallArguments& arguments) {
    return init_args(m, self, arguments) && take_keywords(m, self, arguments, {{"name", 0}, {"obj", 1}});
}
bool name_error_init(Machine& m, const Value& self, const CallArguments& arguments) {
    return init_args(m, self, arguments) && take_keywords(m, self, arguments, {{"name", 0}});
}

Value key_error_str(Machine& m, const Value& self) {
    const Tuple& args = as<Tuple>(as<Exception>(self).args);
    return args.items.size() == 1 ? repr(m, args.items[0]) : exception_str(m, self);
}

// --- OSError ---

Type* os_error_class(Machine& m, int64_t number) {
    switch (number) {
        case 11:
        case 114:
        case 115:
            return m.types.BlockingIOError;
        case 32:
        case 108:
            return m.types.BrokenPipeError;
        case 10:
            return m.types.ChildProcessError;
        case 103:
            return m.types.ConnectionAbortedError;
        case 111:
            return m.types.ConnectionRefusedError;
        case 104:
            return m.types.ConnectionResetError;
        case 17:
            return m.types.FileExistsError;
        case 2:
            return m.types.FileNotFoundError;
        case 4:
            return m.types.InterruptedError;
        case 21:
            return m.types.IsADirectoryError;
        case 20:
            return m.types.NotADirectoryError;
        case 1:
        case 13:
            return m.types.PermissionError;
        case 3:
            return m.types.ProcessLookupError;
        case 110:
            return m.types.TimeoutError;
        default:
            return nullptr;
    }
}

// OSError(errno, strerror, filename, winerror, filename2): its fields, and a class by its number.
void fill_os_error(Machine& m, RichException& error, const CallArguments& arguments) {
    const uint32_t count = arguments.positional_count;
    if (count < 2 || count > 5) return;
    error.fields[0] = arguments.values[0];
    error.fields[1] = arguments.values[1];
    const bool has_file = count > 2 && !arguments.values[2].is_none();
    if (has_file) error.fields[2] = arguments.values[2];
    if (count > 4 && !arguments.values[4].is_none()) error.fields[3] = arguments.values[4];
    if (has_file) error.args = m.new_tuple({arguments.values[0], arguments.values[1]}).value();
}

Value os_error_make(Machine& m, Type& type, const CallArguments& arguments) {
    Type* made_type = &type;
    if (&type == m.types.OSError && arguments.positional_count >= 2 && arguments.values[0].is_small_int()) {
        if (Type* better = os_error_class(m, arguments.values[0].small_int())) made_type = better;
    }
    if (!type.has(kWrittenInPython) && !check_no_keywords(m, type.name, arguments)) return Value();
    Value made = rich_make(m, *made_type, arguments);
    // A class with an __init__ of its own says itself what its arguments are.
    fill_os_error(m, rich(made), arguments);
    return made;
}

bool os_error_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!exception_init(m, self, arguments)) return false;
    fill_os_error(m, rich(self), arguments);
    return true;
}

Value os_error_str(Machine& m, const Value& self) {
    const auto& fields = rich(self).fields;
    if (fields[0] && fields[1]) {
        const std::optional<std::string> number = str_text(m, fields[0]), text = str_text(m, fields[1]);
        if (!number || !text) return Value();
        std::string result = fmt::format("[Errno {}] {}", *number, *text);
        if (fields[2]) {
            const std::optional<std::string> file = repr_text(m, fields[2]);
            if (!file) return Value();
            result += ": " + *file;
            if (fields[3]) {
                const std::optional<std::string> other = repr_text(m, fields[3]);
                if (!other) return Value();
                result += " -> " + *other;
            }
        }
        return m.new_str(std::move(result));
    }
    return exception_str(m, self);
}

// --- SyntaxError: SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset)) ---

bool syntax_error_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!exception_init(m, self, arguments)) return false;
    auto& fields = rich(self).fields;
    if (arguments.positional_count > 0) fields[0] = arguments.values[0];
    if (arguments.positional_count != 2) return true;
    const std::optional<std::vector<Value>> details = to_vector(m, arguments.values[1]);
    if (!details) return false;
    if (details->size() != 4 && details->size() != 6) {
        return raise(m, *m.types.TypeError, "function missing required argument 'filename' (pos 1)"), false;
    }
    for (size_t i = 0; i < details->size(); ++i) fields[i + 1] = (*details)[i];
    return true;
}

Value syntax_error_str(Machine& m, const Value& self) {
    const auto& fields = rich(self).fields;
    const std::optional<std::string> message = str_text(m, fields[0] ? fields[0] : Value::none());
    if (!message) return Value();
    std::string file = fields[1] && is_str(fields[1]) ? std::string(text_of(fields[1])) : "";
    file = file.substr(file.rfind('/') + 1);
    const bool has_line = fields[2] && is_int(fields[2]);
    if (file.empty() && !has_line) return m.new_str(*message);
    const std::string line = has_line ? fmt::format("line {}", str_text(m, fields[2]).value_or("?")) : "";
    return m.new_str(
        fmt::format("{} ({}{}{})", *message, file, file.empty() || line.empty() ? "" : ", ", line));
}

// --- UnicodeError: (encoding, object, start, end, reason); translate errors have no encoding ---

bool unicode_error_init(Machine& m, const Value& self, const CallArguments& arguments) {
    if (!exception_init(m, self, arguments)) return false;
    const bool translates = m.type_of(self).is_subtype_of(*m.types.UnicodeTranslateError);
    const uint32_t wanted = translates ? 4 : 5;
    if (arguments.positional_count != wanted) {
        return raise(m, *m.types.TypeError, "function takes exactly {} arguments ({} given)", wanted,
                     arguments.positional_count),
               false;
    }
    for (uint32_t i = 0; i < wanted; ++i) rich(self).fields[i + (translates ? 1 : 0)] = arguments.values[i];
    return true;
}

Value unicode_error_str(Machine& m, const Value& self) {
    const auto& f = rich(self).fields;
    if (!f[1] || !f[2] || !f[3]) return m.new_str("");
    const std::optional<int64_t> start = as_int64(m, f[2]), end = as_int64(m, f[3]);
    const std::optional<std::string> reason = str_text(m, f[4] ? f[4] : Value::none());
    if (!start || !end || !reason) return Value();
    const bool decodes = m.type_of(self).is_subtype_of(*m.types.UnicodeDecodeError);
    const bool translates = m.type_of(self).is_subtype_of(*m.types.UnicodeTranslateError);
    const std::string encoding = f[0] ? str_text(m, f[0]).value_or("?") : "";
    const std::string who = translates
                                ? "can't translate"
                                : fmt::format("'{}' codec can't {}", encoding, decodes ? "decode" : "encode");
    if (*end != *start + 1) {
        return m.new_str(fmt::format("{} {} in position {}-{}: {}", who, decodes ? "bytes" : "characters",
                                     *start, *end - 1, *reason));
    }
    const Value item = get_item(m, f[1], f[2]);
    if (!item) return Value();
    if (decodes) {
        const std::optional<int64_t> byte = as_int64(m, item);
        if (!byte) return Value();
        return m.new_str(fmt::format("{} byte 0x{:02x} in position {}: {}", who, *byte, *start, *reason));
    }
    // Shown as an escape, whatever it is.
    const std::string_view text = text_of(item);
    const auto lead = text.empty() ? 0u : static_cast<unsigned char>(text[0]);
    uint32_t code = lead;
    if (text.size() > 1) {
        code = lead & (0xffu >> (text.size() + 1));
        for (size_t i = 1; i < text.size(); ++i)
            code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3f);
    }
    const std::string shown = code < 0x100     ? fmt::format("\\x{:02x}", code)
                              : code < 0x10000 ? fmt::format("\\u{:04x}", code)
                                               : fmt::format("\\U{:08x}", code);
    return m.new_str(fmt::format("{} character '{}' in position {}: {}", who, shown, *start, *reason));
}

void set_up(Machine& m, Type& type, Init init, Unary to_str, std::initializer_list<const char*> fields) {
    type.slots.make = rich_make;
    type.slots.init = init;
    type.slots.str = to_str;
    type.destroy = destroy_as<RichException>;
    add_fields(m, type, fields, std::make_index_sequence<8>());
}

}  // namespace

ExceptionFamily family_of(Machine& m, const Type& type) {
    const std::pair<const Type*, ExceptionFamily> families[] = {
        {m.types.StopIteration, ExceptionFamily::StopIteration},
        {m.types.SystemExit, ExceptionFamily::SystemExit},
        {m.types.OSError, ExceptionFamily::OSError},
        {m.types.ImportError, ExceptionFamily::ImportError},
        {m.types.AttributeError, ExceptionFamily::AttributeError},
        {m.types.NameError, ExceptionFamily::NameError},
        {m.types.SyntaxError, ExceptionFamily::SyntaxError},
        {m.types.UnicodeDecodeError, ExceptionFamily::UnicodeError},
        {m.types.UnicodeEncodeError, ExceptionFamily::UnicodeError},
        {m.types.UnicodeTranslateError, ExceptionFamily::UnicodeError},
        {m.types.BaseExceptionGroup, ExceptionFamily::Group},
    };
    for (const auto& [base, family] : families) {
        if (type.is_subtype_of(*base) && type.destroy == base->destroy) return family;
    }
    return ExceptionFamily::Plain;
}

std::span<Value> fields_of(Machine& m, const Value& exception, ExceptionFamily family) {
    if (!Exception::is(exception) || family_of(m, m.type_of(exception)) != family) return {};
    return rich(exception).fields;
}

Value stop_iteration_value(Machine& m, const Value& exception) {
    const std::span<Value> fields = fields_of(m, exception, ExceptionFamily::StopIteration);
    return !fields.empty() && fields[0] ? fields[0] : Value::none();
}

void setup_exception_constructors(Machine& m) {
    Types& t = m.types;
    set_up(m, *t.StopIteration, stop_iteration_init, nullptr, {"value"});
    set_up(m, *t.SystemExit, system_exit_init, nullptr, {"code"});
    set_up(m, *t.ImportError, import_error_init, import_error_str, {"msg", "name", "path"});
    set_up(m, *t.AttributeError, attribute_error_init, nullptr, {"name", "obj"});
    set_up(m, *t.NameError, name_error_init, nullptr, {"name"});
    set_up(m, *t.OSError, os_error_init, os_error_str, {"errno", "strerror", "filename", "filename2"});
    t.OSError->slots.make = os_error_make;
    set_up(
        m, *t.SyntaxError, syntax_error_init, syntax_error_str,
        {"msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"});
    const auto unicode = {"encoding", "object", "start", "end", "reason"};
    set_up(m, *t.UnicodeDecodeError, unicode_error_init, unicode_error_str, unicode);
    set_up(m, *t.UnicodeEncodeError, unicode_error_init, unicode_error_str, unicode);
    set_up(m, *t.UnicodeTranslateError, unicode_error_init, unicode_error_str, unicode);
    t.KeyError->slots.str = key_error_str;
}

}  // namespace loopscope::vm
