// Value: one Python value, 64 bits, owning a reference where it is an object.
//
// Small integers (63 bits) and the singletons None, True, False, NotImplemented, Ellipsis live in the bits
// themselves; everything else points to a reference-counted Object. The empty Value is no Python value: as a
// result it means "an exception was raised" (it is in the machine), as a slot it means "unbound", as an
// argument "not given".
//
// Invariant: a non-empty, pointer-like Value keeps its object alive. Objects die the moment their last Value
// does.
#pragma once

#include <cstdint>
#include <utility>

#include "core/base/check.h"

namespace loopscope::vm {

struct Object;
void destroy_object(
    Object* object);  // when its count reaches zero; runs __del__ and weak references' callbacks

// What every object begins with. `layout` names the C++ struct, which subclasses written in Python share with
// the built-in type they derive from; `type` is the Python class.
enum class Layout : uint8_t {
    Plain,  // Object alone: object()
    Instance,
    Type,
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    MemoryView,
    List,
    Tuple,
    Dict,
    Set,
    FrozenSet,
    Range,
    Slice,
    Function,
    NativeFunction,
    BoundMethod,
    Property,
    StaticMethod,
    ClassMethod,
    Super,
    Code,
    Cell,
    Module,
    Generator,
    Coroutine,
    AsyncGenerator,
    AsyncGenStep,
    Exception,
    Traceback,
    FrameView,
    Iterator,
    DictView,
    MemberDescriptor,
    Future,
    Task,
    Handle,
    Loop,
    Context,
    ContextVar,
    Weakref,
    Native
};

struct Type;

struct Object {
    uint32_t refcount = 1;
    Layout layout = Layout::Plain;
    uint8_t flags = 0;     // ObjectFlag
    uint16_t small = 0;    // for the layout's own use
    Type* type = nullptr;  // owned: an object keeps its class alive
};

enum ObjectFlag : uint8_t {
    kHasWeakrefs = 1,  // the machine's table of weak references has an entry
    kHasIdentity = 2,  // id() was asked: the machine's table has its number
    kHasSideDict = 4,  // its __dict__ is in the machine's table: an instance of a subclass of a built-in type
    kFinalized = 8,    // __del__ has run
    kHasTraceId = 16,  // the machine's table has its ObjectId
};

class Value {
  public:
    constexpr Value() = default;
    Value(const Value& other) : m_bits(other.m_bits) { retain(); }
    Value(Value&& other) noexcept : m_bits(std::exchange(other.m_bits, 0)) {}
    Value& operator=(const Value& other) {
        Value copy(other);
        std::swap(m_bits, copy.m_bits);
        return *this;
    }
    Value& operator=(Value&& other) noexcept {
        Value taken(std::move(other));
        std::swap(m_bits, taken.m_bits);
        return *this;
    }
    ~Value() { release(); }

    static Value none() { return immediate(0); }
    static Value false_() { return immediate(1); }
    static Value true_() { return immediate(2); }
    static Value not_implemented() { return immediate(3); }
    static Value ellipsis() { return immediate(4); }
    static Value boolean(bool b) { return immediate(b ? 2 : 1); }
    // CHECKs nothing: `number` must fit; see fits_small(). Machine::new_int takes any.
    static Value small_int(int64_t number) { return Value((static_cast<uint64_t>(number) << 1) | 1); }
    static constexpr bool fits_small(int64_t number) { return number >= kSmallMin && number <= kSmallMax; }
    static constexpr int64_t kSmallMax = (int64_t{1} << 62) - 1;
    static constexpr int64_t kSmallMin = -(int64_t{1} << 62);
    static Value own(Object* object) {
        return Value(reinterpret_cast<uint64_t>(object));
    }                                     // takes over a reference
    static Value share(Object* object) {  // adds one
        ++object->refcount;
        return own(object);
    }

    bool empty() const { return m_bits == 0; }
    explicit operator bool() const { return m_bits != 0; }  // not Python's truth: "is there a value"
    bool is_none() const { return m_bits == none_bits(); }
    bool is_true() const { return m_bits == immediate_bits(2); }
    bool is_false() const { return m_bits == immediate_bits(1); }
    bool is_bool() const { return is_true() || is_false(); }
    bool is_not_implemented() const { return m_bits == immediate_bits(3); }
    bool is_ellipsis() const { return m_bits == immediate_bits(4); }
    bool is_small_int() const { return (m_bits & 1) != 0; }
    bool is_object() const { return (m_bits & 3) == 0 && m_bits != 0; }
    bool is_immediate() const { return (m_bits & 3) == 2; }
    uint32_t immediate_index() const { return static_cast<uint32_t>(m_bits >> 2); }  // of is_immediate()

    int64_t small_int() const { return static_cast<int64_t>(m_bits) >> 1; }
    Object* object() const { return reinterpret_cast<Object*>(m_bits); }
    bool is_layout(Layout layout) const { return is_object() && object()->layout == layout; }
    // Python's `is`, with equal small integers taken for the same object.
    bool is(const Value& other) const { return m_bits == other.m_bits; }
    uint64_t bits() const { return m_bits; }
    // Gives up the reference: the caller owns it now. For the dispatch loop.
    uint64_t detach() { return std::exchange(m_bits, 0); }
    static Value attach(uint64_t bits) { return Value(bits); }

  private:
    explicit constexpr Value(uint64_t bits) : m_bits(bits) {}
    static constexpr uint64_t immediate_bits(uint64_t index) { return index << 2 | 2; }
    static constexpr uint64_t none_bits() { return immediate_bits(0); }
    static Value immediate(uint64_t index) { return Value(immediate_bits(index)); }
    void retain() const {
        if (is_object()) ++object()->refcount;
    }
    void release() {
        if (is_object() && --object()->refcount == 0) destroy_object(object());
    }

    uint64_t m_bits = 0;
};
static_assert(sizeof(Value) == 8);

// A Value known to be (or be a subclass instance of) one C++ struct, e.g. Ref<Str>. Never empty unless
// default-made.
template <typename T>
class Ref {
  public:
    Ref() = default;
    explicit Ref(Value value) : m_value(std::move(value)) { CHECK(m_value.empty() || T::is(m_value)); }
    static Ref own(T* object) { return Ref(Value::own(object)); }
    static Ref share(T* object) { return Ref(Value::share(object)); }

    T* get() const { return static_cast<T*>(m_value.object()); }
    T* operator->() const { return get(); }
    T& operator*() const { return *get(); }
    explicit operator bool() const { return !m_value.empty(); }
    const Value& value() const& { return m_value; }
    Value value() && { return std::move(m_value); }
    operator const Value&() const& { return m_value; }

  private:
    Value m_value;
};

// The object as T if it has T's layout, else null: `if (Str* s = cast<Str>(value))`.
template <typename T>
T* cast(const Value& value) {
    return T::is(value) ? static_cast<T*>(value.object()) : nullptr;
}
// The object as T; a CHECK where it is not.
template <typename T>
T& as(const Value& value) {
    CHECK(T::is(value));
    return *static_cast<T*>(value.object());
}

}  // namespace loopscope::vm
