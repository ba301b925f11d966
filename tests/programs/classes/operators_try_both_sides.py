class Money:
    def __init__(self, amount):
        self.amount = amount

    def _other(self, other):
        return other.amount if isinstance(other, Money) else other if isinstance(other, int) else None

    def __add__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else Money(self.amount + value)

    __radd__ = __add__

    def __sub__(self, other):
        return Money(self.amount - self._other(other))

    def __rsub__(self, other):
        return Money(other - self.amount)

    def __iadd__(self, other):
        print("in place")
        self.amount += self._other(other)
        return self

    def __eq__(self, other):
        return NotImplemented if self._other(other) is None else self.amount == self._other(other)

    def __lt__(self, other):
        return self.amount < self._other(other)

    def __neg__(self):
        return Money(-self.amount)

    def __bool__(self):
        return self.amount != 0

    def __divmod__(self, n):
        return tuple(map(Money, divmod(self.amount, n)))

    def __rpow__(self, base):
        return base ** self.amount

    def __repr__(self):
        return f"${self.amount}"


class Euro(Money):
    def __radd__(self, other):
        return "Euro first"

    def __repr__(self):
        return f"E{self.amount}"


a, b = Money(5), Euro(3)
print(a + b, b + a, a + 1, 1 + a, a - 1, 10 - a, -a, bool(a - a), divmod(a, 2), 2 ** a, sum([a, a]))
c = a
c += 2
print(a, c is a, a == 7, 7 == a, a != "x", a == "x", b < a, a > b, max(a, b), sorted([a, b]))
for text in ("a + 'x'", "'x' + a", "a * 2", "a <= b", "a < 'x'", "~a", "a @ b", "len(a)", "a[0]", "a()", "hash(a)", "int(a)", "a >> 1", "+a", "a % 2",
             "a += 'x'", "a -= 'x'", "a **= 2", "round(a)", "abs(a)", "[1][a]", "range(a)", "f'{a:>5}'", "for x in a: pass", "x, y = a", "a in b", "with a: pass"):
    try:
        exec(text, {"a": a, "b": b})
        print(text, "is fine")
    except Exception as error:
        print(text, "->", type(error).__name__, error)

# expect: Euro first $8 $6 $6 $4 $5 $-5 False ($2, $1) 32 $10
# expect: in place
# expect: $7 True True True True False True True $7 [E3, $7]
# expect: a + 'x' -> TypeError unsupported operand type(s) for +: 'Money' and 'str'
# expect: 'x' + a -> TypeError can only concatenate str (not "Money") to str
# expect: a * 2 -> TypeError unsupported operand type(s) for *: 'Money' and 'int'
# expect: a <= b -> TypeError '<=' not supported between instances of 'Money' and 'Euro'
# expect: a < 'x' -> TypeError '<' not supported between instances of 'int' and 'NoneType'
# expect: ~a -> TypeError bad operand type for unary ~: 'Money'
# expect: a @ b -> TypeError unsupported operand type(s) for @: 'Money' and 'Euro'
# expect: len(a) -> TypeError object of type 'Money' has no len()
# expect: a[0] -> TypeError 'Money' object is not subscriptable
# expect: a() -> TypeError 'Money' object is not callable
# expect: hash(a) -> TypeError unhashable type: 'Money'
# expect: int(a) -> TypeError int() argument must be a string, a bytes-like object or a real number, not 'Money'
# expect: a >> 1 -> TypeError unsupported operand type(s) for >>: 'Money' and 'int'
# expect: +a -> TypeError bad operand type for unary +: 'Money'
# expect: a % 2 -> TypeError unsupported operand type(s) for %: 'Money' and 'int'
# expect: in place
# expect: a += 'x' -> TypeError unsupported operand type(s) for +=: 'int' and 'NoneType'
# expect: a -= 'x' -> TypeError unsupported operand type(s) for -: 'int' and 'NoneType'
# expect: a **= 2 -> TypeError unsupported operand type(s) for **=: 'Money' and 'int'
# expect: round(a) -> TypeError type Money doesn't define __round__ method
# expect: abs(a) -> TypeError bad operand type for abs(): 'Money'
# expect: [1][a] -> TypeError list indices must be integers or slices, not Money
# expect: range(a) -> TypeError 'Money' object cannot be interpreted as an integer
# expect: f'{a:>5}' -> TypeError unsupported format string passed to Money.__format__
# expect: for x in a: pass -> TypeError 'Money' object is not iterable
# expect: x, y = a -> TypeError cannot unpack non-iterable Money object
# expect: a in b -> TypeError argument of type 'Euro' is not iterable
# expect: with a: pass -> TypeError 'Money' object does not support the context manager protocol
