# The functions of builtins that are not about iterables.


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print(abs(-3), abs(-2.5), abs(True), abs(3 + 4j), divmod(7, -2), divmod(-7.5, 2), pow(2, 10), pow(2, -1), pow(3, 4, 5), pow(3, -1, 7))
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), round(-0.5), round(1e20), round(5, 1), round(2.0, 0), type(round(2.0)))
print(bin(10), oct(8), hex(255), hex(-255), bin(-1), hex(True), chr(97), chr(8364), ord("a"), ord("€"), ord(b"x"))
attempt(lambda: chr(-1))
attempt(lambda: ord("ab"))
attempt(lambda: ord(5))
attempt(lambda: abs("a"))
attempt(lambda: divmod(1, 0))
attempt(lambda: pow(2, "a"))
attempt(lambda: round("a"))
attempt(lambda: round(1.5, "a"))
attempt(lambda: bin(1.5))
attempt(lambda: hex("a"))
attempt(lambda: len(5))
attempt(lambda: hash([]))
attempt(lambda: callable(5))
print(callable(print), callable(int), callable(lambda: 0), callable("a"))
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance("a", int | str), issubclass(bool, int), issubclass(int, (str, float)))
attempt(lambda: isinstance(1, 5))
attempt(lambda: issubclass(1, int))


class Thing:
    kind = "thing"

    def __init__(self):
        self.value = 1


t = Thing()
print(getattr(t, "value"), getattr(t, "nope", "default"), hasattr(t, "kind"), hasattr(t, "x"), vars(t))
setattr(t, "x", 5)
delattr(t, "value")
print(vars(t), [n for n in dir(t) if not n.startswith("_")], t.__dict__)
attempt(lambda: getattr(t, "nope"))
attempt(lambda: getattr(t, 5))
attempt(lambda: setattr(t, 5, 1))
attempt(lambda: delattr(t, "nope"))
attempt(lambda: vars(5))
print(repr("a\n"), ascii("é€"), format(3.14159, ".2f"), format(255, "x"), format("a", ">3"), format(5))
attempt(lambda: format(5, "q"))
attempt(lambda: format(5, 5))
print(1, 2, 3, sep="-", end="!\n")
print()
print("a", None, True, [1], sep="")
attempt(lambda: print("x", sep=5))
attempt(lambda: print("x", nope=5))
print(eval("1 + 2"), eval("x * 2", {"x": 21}), eval(" 5"), eval("a + b", {"a": 1}, {"b": 2}))
space = {}
exec("y = 5\nz = y + 1", space)
print(space["y"], space["z"], sorted(space)[:1])
code = compile("q = 7", "<made>", "exec")
exec(code, space)
print(space["q"], code.co_filename)
attempt(lambda: eval("1 +"))
attempt(lambda: exec("def"))
attempt(lambda: eval(5))
attempt(lambda: exec("a", 5))


def local_names(a, b=2):
    c = a
    return locals(), sorted(dir())


print(local_names(1), "t" in globals(), __name__, globals()["__name__"])
print(type(id(t)) is int, id(t) == id(t), id(t) != id(space), hash("a") == hash("a"), hash(1) == hash(1.0) == hash(True))
print(hash(-1), hash(0), hash(2 ** 61 - 1), hash(2 ** 100), hash(0.5), hash(float("inf")), hash(None) == hash(None), hash("abc"), hash(b"abc"))
print(__import__("math").pi, __import__("collections.abc").__name__, len("abc"), len({1: 2}), len(range(7)))
print(input.__name__, print.__name__, len.__module__, repr(len), type(len).__name__, [].append.__name__)
print(int("12"), float("1.5"), str(5), bool([]), list("ab"), NotImplemented, Ellipsis, __debug__)

# expect: 3 2.5 1 5.0 (-4, -1) (-4.0, 0.5) 1024 0.5 1 5
# expect: 2 4 2.67 1200 0 100000000000000000000 5 2.0 <class 'int'>
# expect: 0b1010 0o10 0xff -0xff -0b1 0x1 a € 97 8364 120
# expect: ValueError chr() arg not in range(0x..)
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: TypeError ord() expected string of length 1, but int found
# expect: TypeError bad operand type for abs(): 'str'
# expect: ZeroDivisionError integer division or modulo by zero
# expect: TypeError unsupported operand type(s) for ** or pow(): 'int' and 'str'
# expect: TypeError type str doesn't define __round__ method
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError object of type 'int' has no len()
# expect: TypeError unhashable type: 'list'
# expect: False
# expect: True True True False
# expect: True True True True True False
# expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: TypeError issubclass() arg 1 must be a class
# expect: 1 default True False {'value': 1}
# expect: {'x': 5} ['kind', 'x'] {'x': 5}
# expect: AttributeError 'Thing' object has no attribute 'nope'
# expect: TypeError attribute name must be string, not 'int'
# expect: TypeError attribute name must be string, not 'int'
# expect: AttributeError 'Thing' object has no attribute 'nope'
# expect: TypeError vars() argument must have __dict__ attribute
# expect: 'a\n' '\xe9\u20ac' 3.14 ff   a 5
# expect: ValueError Unknown format code 'q' for object of type 'int'
# expect: TypeError format() argument 2 must be str, not int
# expect: 1-2-3!
# expect:
# expect: aNoneTrue[1]
# expect: TypeError sep must be None or a string, not int
# expect: TypeError 'nope' is an invalid keyword argument for print()
# expect: 3 42 5 3
# expect: 5 6 ['__builtins__']
# expect: 7 <made>
# expect: SyntaxError invalid syntax (<string>, line 1)
# expect: SyntaxError invalid syntax (<string>, line 1)
# expect: TypeError eval() arg 1 must be a string, bytes or code object
# expect: TypeError exec() globals must be a dict, not int
# expect: ({'a': 1, 'b': 2, 'c': 1}, ['a', 'b', 'c']) True __main__ __main__
# expect: True True True True True
# expect: -2 0 0 549755813888 1152921504606846976 314159 True -4594863902769663758 -4594863902769663758
# expect: 3.141592653589793 collections 3 1 7
# expect: input print builtins <built-in function len> builtin_function_or_method append
# expect: 12 1.5 5 False ['a', 'b'] NotImplemented Ellipsis True
