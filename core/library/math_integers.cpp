#include <cmath>

#include "core/library/math.h"
#include "core/vm/errors.h"
#include "core/vm/operations.h"

namespace loopscope::library {
namespace {

using namespace vm;

Value zero() { return Value::small_int(0); }
Value one() { return Value::small_int(1); }

// The argument as an int object; TypeError for what is none.
Value whole(Machine& m, const Value& value) {
    if (value.is_bool()) return Value::small_int(value.is_true());
    if (is_int(value)) return value;
    const Type& type = m.type_of(value);
    if (type.slots.to_index) return type.slots.to_index(m, value);
    return raise(m, *m.types.TypeError, "'{}' object cannot be interpreted as an integer", type.name);
}

std::optional<bool> is_negative(Machine& m, const Value& number) { return less(m, number, zero()); }

// floor, ceil, trunc: of floats by `rounding`, of others by their special method.
Value rounded(Machine& m, const Value& value, double (*rounding)(double), const Str& special,
              const char* name) {
    if (is_int(value)) return whole(m, value);
    if (&m.type_of(value) != m.types.float_) {
        bool found = false;
        const Value result = call_special(m, value, special, {}, &found);
        if (found) return result;
        if (!name)
            return raise(m, *m.types.TypeError, "type {} doesn't define __trunc__ method",
                         type_name(m, value));
    }
    const std::optional<double> x = as_double(m, value);
    return x ? m.types.float_->slots.to_int(m, m.new_float(rounding(*x))) : Value();
}

Value math_floor(Machine& m, const Value* a) {
    return rounded(m, a[0], std::floor, *m.names.n_floor, "floor");
}
Value math_ceil(Machine& m, const Value* a) { return rounded(m, a[0], std::ceil, *m.names.n_ceil, "ceil"); }
Value math_trunc(Machine& m, const Value* a) {
    return rounded(m, a[0], std::trunc, *m.names.n_trunc, nullptr);
}

Value math_factorial(Machine& m, const Value* a) {
    const Value number = whole(m, a[0]);
    if (!number) return Value();
    const std::optional<bool> below = is_negative(m, number);
    if (!below) return Value();
    if (*below) return raise(m, *m.types.ValueError, "factorial() not defined for negative values");
    if (!number.is_small_int() || number.small_int() > 200000) {
        return raise(m, *m.types.OverflowError, "factorial() argument should not exceed 9223372036854775807");
    }
    Value product = one();
    for (int64_t i = 2; i <= number.small_int() && product; ++i) {
        product = binary(m, BinaryOperator::Mult, product, m.new_int(i));
    }
    return product;
}

Value gcd_of(Machine& m, Value a, Value b) {
    a = absolute(m, a);
    b = a ? absolute(m, b) : Value();
    while (b && !b.is(zero())) {
        Value rest = binary(m, BinaryOperator::Mod, a, b);
        a = std::move(b);
        b = std::move(rest);
    }
    return b ? a : Value();
}

Value math_gcd(Machine& m, const Value* a) {
    Value result = zero();
    for (const Value& each : as<Tuple>(a[0]).items) {
        const Value number = whole(m, each);
        result = number ? gcd_of(m, result, number) : Value();
        if (!result) return Value();
    }
    return result;
}

Value math_lcm(Machine& m, const Value* a) {
    Value result = one();
    for (const Value& each : as<Tuple>(a[0]).items) {
        Value number = whole(m, each);
        if (!number) return Value();
        if (number.is(zero()) || result.is(zero())) {
            result = zero();
            continue;
        }
        const Value divisor = gcd_of(m, result, number);
        number = divisor ? binary(m, BinaryOperator::FloorDiv, number, divisor) : Value();
        number = number ? binary(m, BinaryOperator::Mult, result, number) : Value();
        result = number ? absolute(m, number) : Value();
        if (!result) return Value();
    }
    return result;
}

Value math_isqrt(Machine& m, const Value* a) {
    const Value number = whole(m, a[0]);
    if (!number) return Value();
    const std::optional<bool> below = is_negative(m, number);
    if (!below) return Value();
    if (*below) return raise(m, *m.types.ValueError, "isqrt() argument must be nonnegative");
    if (number.is_small_int()) {
        const int64_t n = number.small_int();
        auto root = static_cast<int64_t>(std::sqrt(static_cast<double>(n)));
        while (root * root > n) --root;
        while ((root + 1) * (root + 1) <= n) ++root;
        return m.new_int(root);
    }
    // Newton's steps, from above.
    const Value bits = call_method(m, number, "bit_length");
    if (!bits) return Value();
    Value root = binary(m, BinaryOperator::LShift, one(), m.new_int((bits.small_int() + 1) / 2));
    for (;;) {
        Value next_root = root ? binary(m, BinaryOperator::FloorDiv, number, root) : Value();
        if (next_root) next_root = binary(m, BinaryOperator::Add, root, next_root);
        if (next_root) next_root = binary(m, BinaryOperator::RShift, next_root, one());
        const std::optional<bool> smaller = next_root ? less(m, next_root, root) : std::nullopt;
        if (!smaller) return Value();
        if (!*smaller) return root;
        root = std::move(next_root);
    }
}

// n * (n-1) * .. of k factors; divided by k! for comb.
Value falling_product(Machine& m, const Value& n, int64_t k, bool divide) {
    Value result = one(), factor = n;
    for (int64_t i = 1; i <= k && result; ++i) {
        result = binary(m, BinaryOperator::Mult, result, factor);
        if (divide && result) result = binary(m, BinaryOperator::FloorDiv, result, m.new_int(i));
        factor = binary(m, BinaryOperator::Sub, factor, one());
    }
    return result;
}

Value choose(Machine& m, const Value* a, bool is_comb) {
    const Value n = whole(m, a[0]);
    if (!n) return Value();
    if (!is_comb && a[1].is_none()) return math_factorial(m, &n);
    Value k = whole(m, a[1]);
    if (!k) return Value();
    for (const auto& [number, name] : {std::pair{n, "n"}, std::pair{k, "k"}}) {
        const std::optional<bool> below = is_negative(m, number);
        if (!below) return Value();
        if (*below) return raise(m, *m.types.ValueError, "{} must be a non-negative integer", name);
    }
    const std::optional<bool> too_many = less(m, n, k);
    if (!too_many || *too_many) return too_many ? zero() : Value();
    if (is_comb) {
        const Value others = binary(m, BinaryOperator::Sub, n, k);
        const std::optional<bool> fewer = others ? less(m, others, k) : std::nullopt;
        if (!fewer) return Value();
        if (*fewer) k = others;
    }
    if (!k.is_small_int() || k.small_int() > 1'000'000) {
        return raise(m, *m.types.OverflowError, "k must not exceed 1000000");
    }
    return falling_product(m, n, k.small_int(), is_comb);
}

Value math_comb(Machine& m, const Value* a) { return choose(m, a, true); }
Value math_perm(Machine& m, const Value* a) { return choose(m, a, false); }

Value math_prod(Machine& m, const Value* a) {
    Value product = a[1].empty() ? one() : a[1];
    const bool ok = for_each(m, a[0], [&](const Value& item) {
        product = binary(m, BinaryOperator::Mult, product, item);
        return !product.empty();
    });
    return ok ? product : Value();
}

const NativeMethod kFunctions[] = {
    {"ceil", "x, /", math_ceil},
    {"comb", "n, k, /", math_comb},
    {"factorial", "x, /", math_factorial},
    {"floor", "x, /", math_floor},
    {"gcd", "*integers", math_gcd},
    {"isqrt", "n, /", math_isqrt},
    {"lcm", "*integers", math_lcm},
    {"perm", "n, k=None, /", math_perm},
    {"prod", "iterable, /, *, start=?", math_prod},
    {"trunc", "x, /", math_trunc},
};

}  // namespace

std::span<const NativeMethod> math_of_integers() { return kFunctions; }

}  // namespace loopscope::library
