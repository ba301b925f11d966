// What can be done with values: Python's protocols, as functions. The only way for C++ code to act on Python
// values whose layout it does not know.
//
// An empty Value, an empty optional and `false` mean that an exception was raised (errors.h) or that the run
// is stopping: return at once, with the same. next() is the exception: see there.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/vm/machine.h"

namespace loopscope::vm {

// Calls.
Value call(Machine& m, const Value& callable, const CallArguments& arguments);
Value call(Machine& m, const Value& callable, std::initializer_list<Value> arguments = {});
Value call_method(Machine& m, const Value& self, const Str& name,
                  std::initializer_list<Value> arguments = {});
Value call_method(Machine& m, const Value& self, std::string_view name,
                  std::initializer_list<Value> arguments = {});
// A dunder method, looked up on the type as Python does. `found` false: there is none (nothing raised).
Value call_special(Machine& m, const Value& self, const Str& name, std::initializer_list<Value> arguments,
                   bool* found);

// Attributes. try_get_attr: empty without an exception when there is no such attribute.
Value get_attr(Machine& m, const Value& object, Str& name);
Value get_attr(Machine& m, const Value& object, std::string_view name);
Value try_get_attr(Machine& m, const Value& object, Str& name);
bool set_attr(Machine& m, const Value& object, Str& name, const Value& value);
bool set_attr(Machine& m, const Value& object, std::string_view name, const Value& value);
bool delete_attr(Machine& m, const Value& object, Str& name);
// object.__getattribute__ and object.__setattr__ themselves.
Value generic_get_attr(Machine& m, const Value& object, Str& name);
bool generic_set_attr(Machine& m, const Value& object, Str& name, const Value& value);
// The object's __dict__, made if need be; null if it has none. Borrowed.
Dict* attributes_of(Machine& m, const Value& object);

// Text.
Value repr(Machine& m, const Value& value);
Value str(Machine& m, const Value& value);
Value ascii(Machine& m, const Value& value);
Value format(Machine& m, const Value& value, std::string_view spec);
std::optional<std::string> repr_text(Machine& m, const Value& value);
std::optional<std::string> str_text(Machine& m, const Value& value);
// repr for the trace and the screen: bounded, runs no Python code, changes nothing.
std::string quick_repr(Machine& m, const Value& value, size_t limit = 60);

// Truth, comparison, hashing.
std::optional<bool> truth(Machine& m, const Value& value);
Value compare(Machine& m, CompareOperator op, const Value& left, const Value& right);
std::optional<bool> equal(Machine& m, const Value& left, const Value& right);  // identical objects are equal
std::optional<bool> less(Machine& m, const Value& left, const Value& right);
std::optional<int64_t> hash(Machine& m, const Value& value);

// Arithmetic.
Value binary(Machine& m, BinaryOperator op, const Value& left, const Value& right);
Value inplace(Machine& m, BinaryOperator op, const Value& left, const Value& right);
Value power(Machine& m, const Value& base, const Value& exponent, const Value& modulus);
Value negative(Machine& m, const Value& value);
Value positive(Machine& m, const Value& value);
Value invert(Machine& m, const Value& value);
Value absolute(Machine& m, const Value& value);

// Containers and iteration.
std::optional<int64_t> length(Machine& m, const Value& value);
Value get_item(Machine& m, const Value& container, const Value& key);
bool set_item(Machine& m, const Value& container, const Value& key, const Value& value);
bool delete_item(Machine& m, const Value& container, const Value& key);
std::optional<bool> contains(Machine& m, const Value& container, const Value& item);
Value iterate(Machine& m, const Value& iterable);  // iter()
// The next item; empty with nothing raised when exhausted: check m.has_raised().
Value next(Machine& m, const Value& iterator);
// Calls visit(item) for each; visit returns false to stop early (having raised, or not). False if something
// was raised.
template <typename Visit>
bool for_each(Machine& m, const Value& iterable, Visit visit) {
    Value iterator = iterate(m, iterable);
    if (!iterator) return false;
    for (;;) {
        Value item = next(m, iterator);
        if (!item) return !m.has_raised() && !m.stopping;
        if (!visit(item)) return !m.has_raised() && !m.stopping;
    }
}
std::optional<std::vector<Value>> to_vector(Machine& m, const Value& iterable);

// Numbers out of values. index: __index__, TypeError otherwise, OverflowError when it does not fit.
std::optional<int64_t> as_index(Machine& m, const Value& value);
std::optional<int64_t> as_int64(Machine& m, const Value& value);  // ints and bools only
std::optional<double> as_double(Machine& m, const Value& value);  // floats, ints, __float__, __index__
bool is_int(const Value& value);                                  // int or bool or an instance of a subclass
bool is_str(const Value& value);
inline std::string_view text_of(const Value& string) { return as<Str>(string).view(); }

// Classes.
bool is_instance(Machine& m, const Value& value, const Type& type);  // by MRO only: what C++ code wants
std::optional<bool> instance_check(Machine& m, const Value& value,
                                   const Value& class_or_tuple);  // isinstance()
std::optional<bool> subclass_check(Machine& m, const Value& type,
                                   const Value& class_or_tuple);  // issubclass()

}  // namespace loopscope::vm
