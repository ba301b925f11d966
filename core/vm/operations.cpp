// Calls, text, truth, hashing and class checks: Python's protocols for any value.
#include "core/vm/operations.h"

#include <algorithm>
#include <array>

#include "core/vm/containers.h"
#include "core/vm/errors.h"
#include "core/vm/interpreter.h"
#include "core/vm/type_machinery.h"

namespace loopscope::vm {
namespace {

std::optional<std::string> checked_text(Machine& m, const Value& text, const char* what) {
    if (!text) return std::nullopt;
    if (!is_str(text)) {
        return raise(m, *m.types.TypeError, "{} returned non-string (type {})", what, type_name(m, text));
    }
    return std::string(text_of(text));
}

Value checked(Machine& m, Value text, const char* what) {
    if (!text || is_str(text)) return text;
    return raise(m, *m.types.TypeError, "{} returned non-string (type {})", what, type_name(m, text));
}

}  // namespace

Value call(Machine& m, const Value& callable, const CallArguments& arguments) {
    if (Function* function = cast<Function>(callable)) return call_function(m, *function, arguments);
    const Call slot = m.type_of(callable).slots.call;
    if (!slot) return raise(m, *m.types.TypeError, "'{}' object is not callable", type_name(m, callable));
    const RecursionGuard guard(m, " while calling a Python object");
    if (guard.failed) return Value();
    return slot(m, callable, arguments);
}

Value call(Machine& m, const Value& callable, std::initializer_list<Value> arguments) {
    return call(m, callable, {arguments.begin(), static_cast<uint32_t>(arguments.size()), nullptr});
}

Value call_method(Machine& m, const Value& self, const Str& name, std::initializer_list<Value> arguments) {
    Str& interned = const_cast<Str&>(name);
    Type& type = m.type_of(self);
    const Value* found = lookup_in_type(type, name);
    // A plain method of the class, not hidden by an attribute of the object's own.
    const bool plain =
        found && type.slots.get_attr == generic_get_attr && found->is_object() &&
        (Function::is(*found) || found->object()->type == m.types.method_descriptor) &&
        !(Instance::is(self) ? !as<Instance>(self).shape || as<Instance>(self).shape->find(name) >= 0
                             : self.is_object() && (self.object()->layout == Layout::Module ||
                                                    self.object()->flags & kHasSideDict));
    if (plain && arguments.size() < 5) {
        std::array<Value, 6> all;
        all[0] = self;
        std::copy(arguments.begin(), arguments.end(), all.begin() + 1);
        return call_found(m, *found, {all.data(), arguments.size() + 1});
    }
    const Value method = get_attr(m, self, interned);
    return method ? call(m, method, arguments) : Value();
}

Value call_method(Machine& m, const Value& self, std::string_view name,
                  std::initializer_list<Value> arguments) {
    return call_method(m, self, *m.intern(name), arguments);
}

Value call_special(Machine& m, const Value& self, const Str& name, std::initializer_list<Value> arguments,
                   bool* found) {
    const Value* method = lookup_in_type(m.type_of(self), name);
    *found = method != nullptr;
    if (!method) return Value();
    std::vector<Value> all{self};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return call_found(m, *method, all);
}

Value repr(Machine& m, const Value& value) {
    const Unary slot = m.type_of(value).slots.repr;
    const RecursionGuard guard(m, " while getting the repr of an object");
    if (guard.failed || !m.spend(2)) return Value();
    return checked(m, slot ? slot(m, value) : object_repr(m, value), "__repr__");
}

Value str(Machine& m, const Value& value) {
    if (value.is_object() && value.object()->type == m.types.str) return value;
    const Unary slot = m.type_of(value).slots.str;
    const RecursionGuard guard(m, " while getting the str of an object");
    if (guard.failed) return Value();
    return checked(m, slot ? slot(m, value) : object_str(m, value), "__str__");
}

Value ascii(Machine& m, const Value& value) {
    const Value text = repr(m, value);
    if (!text || as<Str>(text).is_ascii()) return text;
    std::string result;
    const std::string_view from = text_of(text);
    for (size_t at = 0; at < from.size();) {
        const auto lead = static_cast<unsigned char>(from[at]);
        if (lead < 0x80) {
            result += from[at++];
            continue;
        }
        const size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        uint32_t code = lead & (0xffu >> (size + 1));
        for (size_t i = 1; i < size && at + i < from.size(); ++i) {
            code = code << 6 | (static_cast<unsigned char>(from[at + i]) & 0x3f);
        }
        at += size;
        result += code < 0x100     ? fmt::format("\\x{:02x}", code)
                  : code < 0x10000 ? fmt::format("\\u{:04x}", code)
                                   : fmt::format("\\U{:08x}", code);
    }
    return m.new_str(std::move(result));
}

Value format(Machine& m, const Value& value, std::string_view spec) {
    // Without a specification text and integers are their str().
    if (spec.empty()) {
        if (value.is_object() && value.object()->type == m.types.str) return value;
        if (value.is_small_int()) return str(m, value);
    }
    bool found = false;
    const Value result = call_special(m, value, *m.names.n_format, {m.new_str(spec)}, &found);
    if (!found) return raise(m, *m.types.TypeError, "Type {} doesn't define __format__", type_name(m, value));
    if (!result) return Value();
    if (is_str(result)) return result;
    return raise(m, *m.types.TypeError, "__format__ must return a str, not {}", type_name(m, result));
}

std::optional<std::string> repr_text(Machine& m, const Value& value) {
    return checked_text(m, repr(m, value), "__repr__");
}

std::optional<std::string> str_text(Machine& m, const Value& value) {
    return checked_text(m, str(m, value), "__str__");
}

std::optional<bool> truth(Machine& m, const Value& value) {
    if (value.is_immediate() && !value.is_not_implemented()) return !(value.is_none() || value.is_false());
    if (value.is_small_int()) return value.small_int() != 0;
    const Slots& slots = m.type_of(value).slots;
    if (slots.truth) return slots.truth(m, value);
    if (slots.len) {
        const std::optional<int64_t> size = slots.len(m, value);
        if (!size) return std::nullopt;
        return *size != 0;
    }
    return true;
}

std::optional<int64_t> hash(Machine& m, const Value& value) {
    if (const Str* text = cast<Str>(value); text && text->type == m.types.str) return str_hash(*text);
    const Hash slot = m.type_of(value).slots.hash;
    if (!slot) return raise(m, *m.types.TypeError, "unhashable type: '{}'", type_name(m, value));
    const std::optional<int64_t> result = slot(m, value);
    if (result && *result == -1) return -2;
    return result;
}

bool is_int(const Value& value) { return value.is_small_int() || value.is_bool() || Int::is(value); }

bool is_str(const Value& value) { return Str::is(value); }

std::optional<int64_t> as_int64(Machine& m, const Value& value) {
    if (value.is_small_int()) return value.small_int();
    if (value.is_bool()) return value.is_true() ? 1 : 0;
    const Int* number = cast<Int>(value);
    if (!number) {
        return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(m, value));
    }
    if (number->big) return raise(m, *m.types.OverflowError, "Python int too large to convert to C ssize_t");
    return number->small_value;
}

std::optional<int64_t> as_index(Machine& m, const Value& value) {
    if (is_int(value)) {
        const Int* number = cast<Int>(value);
        if (number && number->big) {
            return raise(m, *m.types.OverflowError, "cannot fit 'int' into an index-sized integer");
        }
        return as_int64(m, value);
    }
    const Unary slot = m.type_of(value).slots.to_index;
    if (!slot) {
        return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer",
                     type_name(m, value));
    }
    const Value result = slot(m, value);
    if (!result) return std::nullopt;
    if (!is_int(result)) {
        return raise(m, *m.types.TypeError, "__index__ returned non-int (type {})", type_name(m, result));
    }
    return as_int64(m, result);
}

std::optional<double> as_double(Machine& m, const Value& value) {
    if (const Float* number = cast<Float>(value)) return number->number;
    if (value.is_small_int()) return static_cast<double>(value.small_int());
    const Slots& slots = m.type_of(value).slots;
    if (slots.to_float) {
        const Value result = slots.to_float(m, value);
        if (!result) return std::nullopt;
        if (const Float* number = cast<Float>(result)) return number->number;
        return raise(m, *m.types.TypeError, "{}.__float__ returned non-float (type {})", type_name(m, value),
                     type_name(m, result));
    }
    if (!slots.to_index)
        return raise(m, *m.types.TypeError, "must be real number, not {}", type_name(m, value));
    const Value index = slots.to_index(m, value);
    return index ? as_double(m, index) : std::nullopt;
}

bool is_instance(Machine& m, const Value& value, const Type& type) {
    return m.type_of(value).is_subtype_of(type);
}

}  // namespace loopscope::vm
