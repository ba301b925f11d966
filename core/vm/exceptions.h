// Exceptions' own fields and how they are raised with them: for the files that make and print exceptions.
//
// errno, name, value and their like are fields of a RichException, in the order that its class's table says
// (exception_fields); all other attributes are in Exception::dict.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "core/vm/machine.h"

namespace loopscope::vm {

struct RichException : Exception {
    std::array<Value, 8> fields;  // empty: None
};

enum class ExceptionFamily : uint8_t {
    Plain,
    StopIteration,   // value
    SystemExit,      // code
    OSError,         // errno, strerror, filename, filename2
    ImportError,     // msg, name, path
    AttributeError,  // name, obj
    NameError,       // name
    SyntaxError,     // msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line
    UnicodeError,    // encoding, object, start, end, reason
    Group            // message, exceptions
};
ExceptionFamily family_of(Machine& m, const Type& type);
// The fields of an exception of that family, or an empty span.
std::span<Value> fields_of(Machine& m, const Value& exception, ExceptionFamily family);

// AttributeError "'X' object has no attribute 'y'", as said of instances, classes and modules.
Value raise_no_attribute(Machine& m, const Value& object, const Str& name);
// NameError with its name, for the suggestion that is printed with it.
Value raise_name_error(Machine& m, Type& type, std::string message, const Str& name);
// StopIteration.value, or None.
Value stop_iteration_value(Machine& m, const Value& exception);

// The part of a group that holds exceptions matching `condition` (a class, a tuple of classes or a callable),
// and the rest; None where there are none. For except*. False: raised.
bool split_group(Machine& m, const Value& exception, const Value& condition, Value* match, Value* rest);
// A group with the metadata of `group`, made by its derive(). Empty: raised.
Value derive_group(Machine& m, const Value& group, std::vector<Value> exceptions);

// Parts of setup_exceptions, and what they share.
void setup_exception_constructors(Machine& m);
void setup_exception_groups(Machine& m);
Value exception_make(Machine& m, Type& type, const CallArguments& arguments);
bool exception_init(Machine& m, const Value& self, const CallArguments& arguments);
Value exception_str(Machine& m, const Value& self);
// "Did you mean: 'x'?", or empty: for AttributeError, NameError and ImportError, when they are printed.
std::string suggestion_for(Machine& m, const Value& exception);

}  // namespace loopscope::vm
