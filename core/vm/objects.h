// The built-in objects' structs: numbers, text, containers, functions. Data only; what they do is in the
// files named after them (int.cpp, str.cpp, list.cpp, ..). Made through the machine (machine.h), never with
// new.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ids.h"
#include "core/vm/dict.h"
#include "core/vm/value.h"

namespace loopscope::bytecode {
struct Code;
}

namespace loopscope::vm {

struct BigInteger;  // bigint.h: keeps Boost out of every other file
class Machine;

// What the trace speaks of often enough to carry its number itself: coroutines, futures, tasks, handles,
// loops. Others have theirs in a table of the machine (Machine::trace_id knows both).
struct Traced : Object {
    static bool is(const Value& value) {
        switch (value.is_object() ? value.object()->layout : Layout::Plain) {
            case Layout::Generator:
            case Layout::Coroutine:
            case Layout::AsyncGenerator:
            case Layout::Future:
            case Layout::Task:
            case Layout::Handle:
            case Layout::Loop: return true;
            default: return false;
        }
    }
    base::ObjectId trace_id;
};

// Integers that do not fit 63 bits, and instances of subclasses of int (whatever their size).
struct Int : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Int); }
    std::shared_ptr<const BigInteger> big;  // null: small_value holds
    int64_t small_value = 0;
    Int();
    ~Int();
};

struct Float : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Float); }
    double number = 0;
};

struct Complex : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Complex); }
    double real = 0, imag = 0;
};

// Text as UTF-8 (lone surrogates as three bytes each). `length` counts code points; all ASCII when it equals
// the size.
struct Str : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Str); }
    std::string text;
    int64_t length = 0;
    mutable int64_t hash = -1;  // -1: not computed yet
    bool interned = false;      // two interned strings are equal only if they are the same object

    std::string_view view() const { return text; }
    bool is_ascii() const { return static_cast<size_t>(length) == text.size(); }
};

struct Bytes : Object {  // also bytearray (Layout::ByteArray)
    static bool is(const Value& value) {
        return value.is_layout(Layout::Bytes) || value.is_layout(Layout::ByteArray);
    }
    std::string bytes;
};

struct List : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::List); }
    std::vector<Value> items;
};

struct Tuple : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Tuple); }
    std::vector<Value> items;
};

struct Dict : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Dict); }
    DictTable table;
};

struct Set : Object {  // also frozenset (Layout::FrozenSet)
    static bool is(const Value& value) {
        return value.is_layout(Layout::Set) || value.is_layout(Layout::FrozenSet);
    }
    SetTable table;
    mutable int64_t hash = -1;  // of frozensets
};

struct Range : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Range); }
    Value start, stop, step;  // ints
};

struct Slice : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Slice); }
    Value start, stop, step;
};

// An instance of a class written in Python that derives from object alone. Its attributes are in `values`, in
// the order that its shape says, until something asks for __dict__ or deletes one: then they move to `dict`
// and shape is null.
struct Instance : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Instance); }
    Shape* shape = nullptr;  // borrowed from the type's tree of shapes
    std::vector<Value> values;
    Ref<Dict> dict;
};

struct Cell : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Cell); }
    Value content;  // empty: unbound
};

struct Module : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Module); }
    Ref<Dict> dict;
};

struct BoundMethod : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::BoundMethod); }
    Value function, self;
};

struct Property : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Property); }
    Value getter, setter, deleter, doc;
};

struct MethodWrapper : Object {  // staticmethod and classmethod
    static bool is(const Value& v) {
        return v.is_layout(Layout::StaticMethod) || v.is_layout(Layout::ClassMethod);
    }
    Value function;
};

// An exception. BaseException's own fields; subclasses' extra attributes (errno, name, value, ..) are in
// dict.
struct Exception : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Exception); }
    Value args;                       // a tuple
    Value cause, context, traceback;  // empty: None. Traceback: newest place last, see traceback.h
    bool suppress_context = false;
    Ref<Dict> dict;  // may be empty
};

}  // namespace loopscope::vm
