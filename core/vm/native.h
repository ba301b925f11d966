// Native functions: C++ functions that Python code calls, and the tables by which types and modules declare
// them.
//
// A row is {name, signature, function, sentence?}. The signature is written as Python would: "self, sep=None,
// /, *rest, key=None, **options". Arguments are bound to it before the function is called (with CPython's
// error messages), and arrive as an array with one Value for each parameter in order: *rest as a tuple,
// **options as a dict. Defaults may be None, True, False, an integer, a 'string', or ? which arrives as an
// empty Value: "not given".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/vm/machine.h"

namespace loopscope::vm {

using NativeCode = Value (*)(Machine& m, const Value* arguments);
// The same function for calls with positional arguments only, as many as its signature takes at least: they
// arrive as they were given, self first.
using DirectCode = Value (*)(Machine& m, const Value* arguments, uint32_t count);

struct NativeMethod {
    const char* name;
    const char* signature;
    NativeCode code;
    DirectCode direct = nullptr;  // of what is called so often that binding its arguments would be felt
};
// An attribute computed by C++: a getter, and a setter or null.
struct NativeAttribute {
    const char* name;
    Value (*get)(Machine& m, const Value& self);
    bool (*set)(Machine& m, const Value& self, const Value& value);
};

struct Signature {
    struct Parameter {
        std::string name;
        enum class Kind : uint8_t { PositionalOnly, Positional, Rest, KeywordOnly, Options } kind;
        bool required = true;
        Value default_value;  // empty: not given
    };
    std::vector<Parameter> parameters;
    uint32_t positional_count = 0;  // positional-only and positional parameters
    uint32_t required_positional = 0;
    bool simple = false;  // only positional ones, all required: the arguments can be passed as they are
};

struct NativeFunction : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::NativeFunction); }
    std::string name;      // "append"
    std::string qualname;  // "list.append"
    const char* signature_text = "";
    NativeCode code = nullptr;
    DirectCode direct = nullptr;
    Signature signature;
    bool signature_parsed = false;
    Type* owner = nullptr;  // borrowed: the type it is a method of; null for functions of modules
    Value self;             // bound to: methods taken from an instance; modules' functions: empty
    Value module;           // name of the module, or empty
};

// Binds the arguments of a call to a signature: values in `bound`, one for each parameter. False: raised.
bool bind_arguments(Machine& m, NativeFunction& function, const Value* self, const CallArguments& arguments,
                    std::vector<Value>& bound);

// Calls it with these arguments, self (of a method of a type) first among them.
Value call_native(Machine& m, NativeFunction& function, const CallArguments& arguments);

Ref<NativeFunction> new_native_function(Machine& m, const NativeMethod& method, std::string_view module = {});
void add_methods(Machine& m, Type& type, const NativeMethod* methods, size_t count);
void add_static_methods(Machine& m, Type& type, const NativeMethod* methods, size_t count);
void add_class_methods(Machine& m, Type& type, const NativeMethod* methods,
                       size_t count);  // first argument: the class
void add_attributes(Machine& m, Type& type, const NativeAttribute* attributes, size_t count);
void add_functions(Machine& m, Module& module, const NativeMethod* methods, size_t count);
template <size_t N>
void add_methods(Machine& m, Type& type, const NativeMethod (&methods)[N]) {
    add_methods(m, type, methods, N);
}
template <size_t N>
void add_static_methods(Machine& m, Type& type, const NativeMethod (&methods)[N]) {
    add_static_methods(m, type, methods, N);
}
template <size_t N>
void add_class_methods(Machine& m, Type& type, const NativeMethod (&methods)[N]) {
    add_class_methods(m, type, methods, N);
}
template <size_t N>
void add_attributes(Machine& m, Type& type, const NativeAttribute (&a)[N]) {
    add_attributes(m, type, a, N);
}
template <size_t N>
void add_functions(Machine& m, Module& module, const NativeMethod (&methods)[N]) {
    add_functions(m, module, methods, N);
}

// A new built-in type. Set its slots and flags, add its methods, then call finish_type once.
Type& new_native_type(Machine& m, std::string_view name, Layout layout, Type& base, void (*destroy)(Object*),
                      std::string_view module = "builtins");
void finish_type(Machine& m, Type& type);  // inherits slots, adds wrappers for those it has

// Modules written in C++, found by import before any other: a row each in core/library/modules.def.
using ModuleMaker = Ref<Module> (*)(Machine& m);
void register_native_module(Machine& m, std::string_view dotted_name, ModuleMaker maker);
ModuleMaker find_native_module(Machine& m, std::string_view dotted_name);  // null: there is none

}  // namespace loopscope::vm
