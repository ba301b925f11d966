// Raising: the one way for C++ code to raise a Python exception.
//
// Each function makes the exception the machine's raised one and returns an empty Value, so that one writes
// `return raise(m, *m.types.TypeError, "...")`. Messages are CPython's, and the common ones stand in
// messages.def.
#pragma once

#include <fmt/core.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/vm/machine.h"

namespace loopscope::vm {

// What a raising function returns: converts to every "it was raised" result but bool, because
// std::optional<bool> would take that for its content. Functions that return bool write `return raise(..),
// false;`.
struct Raised {
    operator Value() const { return Value(); }
    template <typename T>
    operator std::optional<T>() const {
        return std::nullopt;
    }
    operator Found() const { return Found::Raised; }
};

Raised raise_text(Machine& m, Type& type, std::string message);
template <typename... Arguments>
Raised raise(Machine& m, Type& type, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    return raise_text(m, type, fmt::format(format, std::forward<Arguments>(arguments)...));
}
// An exception object as `raise x` takes it: an instance, or a class to be called. Sets its __context__.
Raised raise_value(Machine& m, const Value& exception_or_class);
// An exception as throw() hands it in: without a new __context__.
Raised restore_raised(Machine& m, const Value& exception);
// KeyError(key), StopIteration(value): with a value rather than a message as its argument.
Raised raise_with(Machine& m, Type& type, const Value& argument);
Value make_exception(Machine& m, Type& type, std::vector<Value> arguments);

bool raised_matches(Machine& m, const Type& type);             // is the raised exception of this class?
bool take_raised_if(Machine& m, const Type& type);             // and if so, forget it
const std::string& type_name(Machine& m, const Value& value);  // __name__ of its type, for messages

// The traceback and message as CPython prints them for an uncaught exception.
std::string format_exception(Machine& m, const Value& exception);
// warnings.warn as the machine's own code does: respects filters, prints as CPython, records a warning event.
bool warn(Machine& m, Type& category, std::string message, int stack_level = 1);
// "Exception ignored in: <..>": what becomes of an exception in __del__ and the like. Clears it.
void write_unraisable(Machine& m, const Value& where);

}  // namespace loopscope::vm
