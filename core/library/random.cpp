// The module _random: the Mersenne Twister MT19937, seeded and read as CPython does. What random.Random makes
// of its numbers stands in random.py. Without a seed it begins like random.seed(0): no run differs from
// another.
#include <algorithm>
#include <vector>

#include "core/library/digests.h"
#include "core/vm/errors.h"
#include "core/vm/native.h"
#include "core/vm/operations.h"
#include "core/vm/work.h"

namespace loopscope::library {
namespace {

using namespace vm;

constexpr size_t kWords = 624;

struct Random : Object {
    static bool is(const Value& value) { return value.is_layout(Layout::Native); }
    std::vector<uint32_t> words = std::vector<uint32_t>(kWords);
    size_t position = kWords;

    void begin(uint32_t seed) {
        words[0] = seed;
        for (uint32_t i = 1; i < kWords; ++i) {
            words[i] = 1812433253u * (words[i - 1] ^ words[i - 1] >> 30) + i;
        }
        position = kWords;
    }
    void begin(const std::vector<uint32_t>& key) {
        begin(19650218u);
        size_t i = 1, j = 0;
        for (size_t k = std::max(kWords, key.size()); k > 0; --k) {
            words[i] = (words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) * 1664525u) + key[j] +
                       static_cast<uint32_t>(j);
            if (++i >= kWords) words[0] = words[kWords - 1], i = 1;
            if (++j >= key.size()) j = 0;
        }
        for (size_t k = kWords - 1; k > 0; --k) {
            words[i] =
                (words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) * 1566083941u) - static_cast<uint32_t>(i);
            if (++i >= kWords) words[0] = words[kWords - 1], i = 1;
        }
        words[0] = 0x80000000u;
    }
    uint32_t next_word() {
        if (position >= kWords) refill();
        uint32_t y = words[position++];
        y ^= y >> 11;
        y ^= y << 7 & 0x9d2c5680u;
        y ^= y << 15 & 0xefc60000u;
        return y ^ y >> 18;
    }
    void refill() {
        for (size_t i = 0; i < kWords; ++i) {
            const uint32_t y = (words[i] & 0x80000000u) | (words[(i + 1) % kWords] & 0x7fffffffu);
            words[i] = words[(i + 397) % kWords] ^ y >> 1 ^ (y & 1 ? 0x9908b0dfu : 0);
        }
        position = 0;
    }
};

Random& random_at(const Value& value) { return *static_cast<Random*>(value.object()); }

// The 32-bit words of a number that is not negative, lowest first; at least one.
std::optional<std::vector<uint32_t>> words_of(Machine& m, const Value& number) {
    if (number.is_small_int()) {
        const auto bits = static_cast<uint64_t>(number.small_int());
        std::vector<uint32_t> words{static_cast<uint32_t>(bits)};
        if (bits >> 32) words.push_back(static_cast<uint32_t>(bits >> 32));
        return words;
    }
    const Value bits = call_method(m, number, "bit_length");
    if (!bits) return std::nullopt;
    const int64_t count = std::max<int64_t>((bits.small_int() + 31) / 32, 1);
    const Value bytes = call_method(m, number, "to_bytes", {m.new_int(count * 4), m.new_str("little")});
    if (!bytes) return std::nullopt;
    std::vector<uint32_t> words;
    const std::string& text = as<Bytes>(bytes).bytes;
    for (size_t at = 0; at + 4 <= text.size(); at += 4) {
        uint32_t word = 0;
        for (size_t byte = 4; byte-- > 0;) word = word << 8 | static_cast<unsigned char>(text[at + byte]);
        words.push_back(word);
    }
    return words;
}

bool seed(Machine& m, Random& random, const Value& given) {
    Value number = Value::small_int(0);
    if (is_int(given)) {
        number = absolute(m, given.is_bool() ? Value::small_int(given.is_true()) : given);
    } else if (!given.is_none()) {
        const std::optional<int64_t> hashed = hash(m, given);
        if (!hashed) return false;
        // As an unsigned machine word.
        number = m.new_int(*hashed);
        if (*hashed < 0) {
            const Value range = binary(m, BinaryOperator::LShift, Value::small_int(1), Value::small_int(64));
            number = range ? binary(m, BinaryOperator::Add, range, number) : Value();
        }
    }
    const auto key = number ? words_of(m, number) : std::nullopt;
    if (!key) return false;
    random.begin(*key);
    return true;
}

Value random_make(Machine& m, Type& type, const CallArguments& arguments) {
    Ref<Random> random = m.make<Random>(type);
    const Value given = arguments.positional_count > 0 ? arguments.values[0] : Value::none();
    const bool hashable = is_int(given) || given.is_none() || Float::is(given) || Str::is(given);
    return seed(m, *random, hashable ? given : Value::none()) ? random.value() : Value();
}

Value random_seed(Machine& m, const Value* a) {
    return seed(m, random_at(a[0]), a[1]) ? Value::none() : Value();
}

Value random_random(Machine& m, const Value* a) {
    Random& random = random_at(a[0]);
    const uint32_t high = random.next_word() >> 5, low = random.next_word() >> 6;
    return m.new_float((high * 67108864.0 + low) / 9007199254740992.0);
}

Value random_getrandbits(Machine& m, const Value* a) {
    std::optional<int64_t> bits = as_index(m, a[1]);
    if (!bits) return Value();
    if (*bits < 0) return raise(m, *m.types.ValueError, "number of bits must be non-negative");
    if (*bits == 0) return Value::small_int(0);
    Random& random = random_at(a[0]);
    if (*bits <= 32) return m.new_int(random.next_word() >> (32 - *bits));
    if (!m.reserve(static_cast<uint64_t>(*bits) / 4)) return Value();
    count_work(m, static_cast<uint64_t>(*bits) / 32);
    std::string bytes;
    for (; *bits > 0; bits = *bits - 32) {
        uint32_t word = random.next_word();
        if (*bits < 32) word >>= 32 - *bits;
        for (int byte = 0; byte < 4; ++byte) bytes += static_cast<char>(word >> byte * 8 & 0xff);
    }
    return call_method(m, Value::share(m.types.int_), "from_bytes",
                       {m.new_bytes(std::move(bytes)), m.new_str("little")});
}

Value random_getstate(Machine& m, const Value* a) {
    const Random& random = random_at(a[0]);
    std::vector<Value> items;
    for (uint32_t word : random.words) items.push_back(m.new_int(word));
    items.push_back(m.new_int(static_cast<int64_t>(random.position)));
    return m.new_tuple(std::move(items)).value();
}

Value random_setstate(Machine& m, const Value* a) {
    const Tuple* state = cast<Tuple>(a[1]);
    if (!state) return raise(m, *m.types.TypeError, "state vector must be a tuple");
    if (state->items.size() != kWords + 1) {
        return raise(m, *m.types.ValueError, "state vector is the wrong size");
    }
    Random& random = random_at(a[0]);
    for (size_t i = 0; i <= kWords; ++i) {
        const std::optional<int64_t> word = as_index(m, state->items[i]);
        if (!word) return Value();
        if (i < kWords)
            random.words[i] = static_cast<uint32_t>(*word);
        else
            random.position = static_cast<size_t>(std::min<int64_t>(std::max<int64_t>(*word, 0), kWords));
    }
    return Value::none();
}

Value random_sha512(Machine& m, const Value* a) {
    const Bytes* bytes = cast<Bytes>(a[0]);
    if (!bytes) return raise(m, *m.types.TypeError, "a bytes-like object is required");
    return m.new_bytes(*digest("sha512", bytes->bytes));
}

const NativeMethod kMethods[] = {
    {"seed", "self, n=None, /", random_seed},          {"random", "self, /", random_random},
    {"getrandbits", "self, k, /", random_getrandbits}, {"getstate", "self, /", random_getstate},
    {"setstate", "self, state, /", random_setstate},
};
const NativeMethod kFunctions[] = {{"_sha512", "data, /", random_sha512}};

}  // namespace

Ref<Module> make_random_module(Machine& m) {
    Ref<Module> module = m.new_module("_random");
    add_functions(m, *module, kFunctions);
    Type& type = new_native_type(m, "Random", Layout::Native, *m.types.object, destroy_as<Random>, "_random");
    type.slots.make = random_make;
    add_methods(m, type, kMethods);
    finish_type(m, type);
    module->dict->table.set_name(*m.intern("Random"), Value::share(&type));
    return module;
}

}  // namespace loopscope::library
