// Type: a Python class, built in or written in Python, and the slots through which its instances act.
//
// As in CPython, every operation goes through a slot of the type; classes written in Python have slots that
// call their dunder methods, kept up to date when the class is changed. Attribute names are interned strings.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/vm/value.h"

namespace loopscope::vm {

class Machine;
struct Dict;
struct Str;
struct Tuple;
struct Shape;

enum class BinaryOperator : uint8_t {  // the order of python::BinaryOperator
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
    Divmod
};
enum class CompareOperator : uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE };  // the order of python::CompareOperator

// The arguments of a call: positional values, then the values of `names` (a tuple of strings, or null).
// Borrowed.
struct CallArguments {
    const Value* values = nullptr;
    uint32_t positional_count = 0;
    const Tuple* names = nullptr;  // keyword names; values[positional_count + i] goes by names[i]

    std::span<const Value> positional() const { return {values, positional_count}; }
};

// Slot signatures. A Value result is empty when an exception was raised; so are the optionals.
using Unary = Value (*)(Machine&, const Value& self);  // next: empty without an exception means exhausted
using Binary = Value (*)(Machine&, const Value& self, const Value& other);
using Hash = std::optional<int64_t> (*)(Machine&, const Value& self);
using Length = std::optional<int64_t> (*)(Machine&, const Value& self);
using Truth = std::optional<bool> (*)(Machine&, const Value& self);
using Contains = std::optional<bool> (*)(Machine&, const Value& self, const Value& item);
using Call = Value (*)(Machine&, const Value& self, const CallArguments&);
using Init = bool (*)(Machine&, const Value& self, const CallArguments&);  // false: raised
using Make = Value (*)(Machine&, Type& type, const CallArguments&);
using GetAttr = Value (*)(Machine&, const Value& self, Str& name);
using SetAttr = bool (*)(Machine&, const Value& self, Str& name, const Value& value);  // empty value: delete
using SetItem = bool (*)(Machine&, const Value& self, const Value& key, const Value& value);  // empty: delete
using DescribeGet = Value (*)(Machine&, const Value& self, const Value& instance,
                              Type& owner);  // instance may be empty
using DescribeSet = bool (*)(Machine&, const Value& self, const Value& instance, const Value& value);
using Compare = Value (*)(Machine&, CompareOperator, const Value& left,
                          const Value& right);  // or NotImplemented
using BinaryOperation = Value (*)(Machine&, BinaryOperator, const Value& left,
                                  const Value& right);  // or NotImplemented

enum class ResumeResult : uint8_t;  // generator.h
using Send = ResumeResult (*)(Machine&, const Value& self, const Value& sent, Value* result);

struct Slots {
#define SLOT(name, dunder, Signature) Signature name = nullptr;
#include "core/vm/slots.def"
#undef SLOT
};

enum TypeFlag : uint32_t {
    kIsException = 1,      // derives from BaseException
    kWrittenInPython = 2,  // made by a class statement or type()
    kNotSubclassable = 4,  // bool, NoneType, function, ..
    kNoDict = 8,           // its instances take no attributes of their own (built-in types, __slots__)
    kIsSequence = 16,
    kIsMapping = 32,         // for match
    kAbstract = 64,          // has abstract methods left
    kNotInstantiable = 128,  // "cannot create 'x' instances"
};

struct Type : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Type); }

    std::string name;  // __name__
    std::string
        message_name;  // of built-in types outside builtins, in messages: "collections.deque"; or empty
    Machine* machine = nullptr;
    Slots slots;
    uint32_t version = 0;     // changes whenever an attribute of it or of a base changes; 0: never cache
    uint32_t type_flags = 0;  // TypeFlag
    Layout instance_layout = Layout::Instance;
    uint32_t binary_operators = 0;  // of built-in types: bit per BinaryOperator that slots.binary answers
    Type* base = nullptr;           // the one whose layout it has; owned through bases
    Value bases;                    // a tuple
    std::vector<Type*> mro;         // itself first; bases are kept alive by `bases`
    Dict* dict = nullptr;           // owned: its own attributes
    Shape* root_shape = nullptr;    // owned: of its instances without attributes
    std::vector<Type*> subclasses;  // borrowed: each takes itself out when it dies
    Value module, qualname, doc;    // of built-in types too; __module__ in the dict comes first
    bool finished = false;          // finish_type was called
    Send send = nullptr;            // what `await` drives its instances by, instead of next; not inherited
    void (*destroy)(Object*) = nullptr;  // frees an instance of its layout

    bool has(TypeFlag flag) const { return (type_flags & flag) != 0; }
    bool is_subtype_of(const Type& other) const;  // by MRO
};

// The attribute `name` along the MRO, without binding it; null where there is none. Borrowed, cached by
// version.
const Value* lookup_in_type(const Type& type, const Str& name);

}  // namespace loopscope::vm
