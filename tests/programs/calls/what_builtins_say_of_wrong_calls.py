"""What the built-in functions and methods say when they are called or used wrongly."""
import operator, math
calls = [lambda: len(), lambda: len(1, 2), lambda: "a".join(), lambda: "a".join(1, 2), lambda: [].append(), lambda: [].insert(1), lambda: {}.get(), lambda: {}.pop(), lambda: int(1, 2, 3), lambda: int("1", bas=2), lambda: str(1, 2), lambda: float(1, 2), lambda: sorted(), lambda: sorted([], 1), lambda: max(), lambda: max(1), lambda: max([]), lambda: min(key=len), lambda: sum(), lambda: sum(1), lambda: sum(["a"]), lambda: zip(1), lambda: range(), lambda: range(1, 2, 0), lambda: range("a"), lambda: enumerate(), lambda: map(), lambda: map(len), lambda: filter(), lambda: isinstance(1), lambda: isinstance(1, 2), lambda: getattr(1), lambda: getattr(1, 2), lambda: round(), lambda: round("a"), lambda: round(1, 2, 3), lambda: abs(), lambda: abs("a"), lambda: divmod(1), lambda: pow(1), lambda: hex("a"), lambda: ord("ab"), lambda: ord(1), lambda: chr("a"), lambda: chr(-1), lambda: print(sep=1), lambda: print(foo=1), lambda: "abc".split(1), lambda: "abc".replace("a"), lambda: "abc".strip(1), lambda: "abc".startswith(1), lambda: "abc".encode("nope"), lambda: b"abc".decode("ascii", "x", "y"), lambda: [].sort(1), lambda: [].sort(key=1), lambda: [1, 2].sort(key=1), lambda: [].pop(), lambda: [].pop("a"), lambda: [1].index(5), lambda: [1].remove(5), lambda: {}["a"], lambda: {}.popitem(), lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {[]: 1}, lambda: hash([]), lambda: iter(1), lambda: next(1), lambda: next(iter([])), lambda: callable(), lambda: type(), lambda: type(1, 2), lambda: super().x, lambda: object(1), lambda: bool(1, 2), lambda: list(1), lambda: list(1, 2), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: tuple(1), lambda: set(1), lambda: bytes("a"), lambda: bytes([300]), lambda: bytes(-1), lambda: complex("a"), lambda: "a" + 1, lambda: 1 + "a", lambda: [] + (), lambda: "a" * "b", lambda: "a" - "b", lambda: -"a", lambda: "a" < 1, lambda: [] < {}, lambda: 1 in 2, lambda: "a"["b"], lambda: [1][1.5], lambda: [1][5], lambda: (1,)[5], lambda: "a"[5], lambda: None.x, lambda: None[0], lambda: None(), lambda: "a"(), lambda: (1)(2), lambda: [][0](), lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.5 // 0, lambda: 0 ** -1, lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: operator.add(1), lambda: operator.itemgetter(), lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0.x}".format(1), lambda: f"{1:z}", lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: int("a"), lambda: int("12", 40), lambda: int(None), lambda: int([]), lambda: float("a"), lambda: float(None), lambda: int("1.5"), lambda: "abc".index("z"), lambda: "a".zfill(), lambda: "a".center("x"), lambda: "a".center(5, "xx"), lambda: "ab".translate(), lambda: str.maketrans("a", "bc"), lambda: __import__("nope"), lambda: setattr(1, "a", 2), lambda: delattr(1, "a"), lambda: vars(1), lambda: eval("1 +"), lambda: input(1, 2), lambda: issubclass(1, int), lambda: any(1), lambda: all(), lambda: bin(1.5), lambda: format(1, 2), lambda: slice(), lambda: memoryview(1), lambda: frozenset(1, 2), lambda: reversed(1), lambda: reversed({1}), lambda: id(), lambda: breakpoint.x, lambda: [1, 2].count(), lambda: (1).bit_length(1), lambda: (1).to_bytes(), lambda: (300).to_bytes(1, "big"), lambda: int.from_bytes("a"), lambda: 1.5.is_integer(1), lambda: "a".format_map(), lambda: [].extend(1), lambda: {}.update(1), lambda: {}.update([1]), lambda: {}.fromkeys(), lambda: {1}.union(1), lambda: {1} | [1], lambda: {1: 1} | [1], lambda: [1] * 1.5, lambda: [1, 2, 3][::0]]
for c in calls:
    try:
        print(c())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")

# expect: TypeError: len() takes exactly one argument (0 given)
# expect: TypeError: len() takes exactly one argument (2 given)
# expect: TypeError: str.join() takes exactly one argument (0 given)
# expect: TypeError: str.join() takes exactly one argument (2 given)
# expect: TypeError: list.append() takes exactly one argument (0 given)
# expect: TypeError: insert expected 2 arguments, got 1
# expect: TypeError: get expected at least 1 argument, got 0
# expect: TypeError: pop expected at least 1 argument, got 0
# expect: TypeError: int() takes at most 2 arguments (3 given)
# expect: TypeError: 'bas' is an invalid keyword argument for int()
# expect: TypeError: str() argument 'encoding' must be str, not int
# expect: TypeError: float expected at most 1 argument, got 2
# expect: TypeError: sorted expected 1 argument, got 0
# expect: TypeError: sorted expected 1 argument, got 2
# expect: TypeError: max expected at least 1 argument, got 0
# expect: TypeError: 'int' object is not iterable
# expect: ValueError: max() arg is an empty sequence
# expect: TypeError: min expected at least 1 argument, got 0
# expect: TypeError: sum() takes at least 1 positional argument (0 given)
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: range expected at least 1 argument, got 0
# expect: ValueError: range() arg 3 must not be zero
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: enumerate() missing required argument 'iterable'
# expect: TypeError: map() must have at least two arguments.
# expect: TypeError: map() must have at least two arguments.
# expect: TypeError: filter expected 2 arguments, got 0
# expect: TypeError: isinstance expected 2 arguments, got 1
# expect: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: TypeError: getattr expected at least 2 arguments, got 1
# expect: TypeError: attribute name must be string, not 'int'
# expect: TypeError: round() missing required argument 'number' (pos 1)
# expect: TypeError: type str doesn't define __round__ method
# expect: TypeError: round() takes at most 2 arguments (3 given)
# expect: TypeError: abs() takes exactly one argument (0 given)
# expect: TypeError: bad operand type for abs(): 'str'
# expect: TypeError: divmod expected 2 arguments, got 1
# expect: TypeError: pow() missing required argument 'exp' (pos 2)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: ord() expected a character, but string of length 2 found
# expect: TypeError: ord() expected string of length 1, but int found
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: chr() arg not in range(0x..)
# expect: TypeError: sep must be None or a string, not int
# expect: TypeError: 'foo' is an invalid keyword argument for print()
# expect: TypeError: must be str or None, not int
# expect: TypeError: replace expected at least 2 arguments, got 1
# expect: TypeError: strip arg must be None or str
# expect: TypeError: startswith first arg must be str or a tuple of str, not int
# expect: LookupError: unknown encoding: nope
# expect: TypeError: decode() takes at most 2 arguments (3 given)
# expect: TypeError: sort() takes no positional arguments
# expect: None
# expect: TypeError: 'int' object is not callable
# expect: IndexError: pop from empty list
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: 5 is not in list
# expect: ValueError: list.remove(x): x not in list
# expect: KeyError: 'a'
# expect: KeyError: 'popitem(): dictionary is empty'
# expect: KeyError: 'pop from an empty set'
# expect: KeyError: 2
# expect: TypeError: unhashable type: 'list'
# expect: TypeError: unhashable type: 'list'
# expect: TypeError: unhashable type: 'list'
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: 'int' object is not an iterator
# expect: StopIteration:
# expect: TypeError: callable() takes exactly one argument (0 given)
# expect: TypeError: type() takes 1 or 3 arguments
# expect: TypeError: type() takes 1 or 3 arguments
# expect: RuntimeError: super(): no arguments
# expect: TypeError: object() takes no arguments
# expect: TypeError: bool expected at most 1 argument, got 2
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: list expected at most 1 argument, got 2
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError: dictionary update sequence element #0 has length 3; 2 is required
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: string argument without an encoding
# expect: ValueError: bytes must be in range(0, 256)
# expect: ValueError: negative count
# expect: ValueError: complex() arg is a malformed string
# expect: TypeError: can only concatenate str (not "int") to str
# expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect: TypeError: can only concatenate list (not "tuple") to list
# expect: TypeError: can't multiply sequence by non-int of type 'str'
# expect: TypeError: unsupported operand type(s) for -: 'str' and 'str'
# expect: TypeError: bad operand type for unary -: 'str'
# expect: TypeError: '<' not supported between instances of 'str' and 'int'
# expect: TypeError: '<' not supported between instances of 'list' and 'dict'
# expect: TypeError: argument of type 'int' is not iterable
# expect: TypeError: string indices must be integers, not 'str'
# expect: TypeError: list indices must be integers or slices, not float
# expect: IndexError: list index out of range
# expect: IndexError: tuple index out of range
# expect: IndexError: string index out of range
# expect: AttributeError: 'NoneType' object has no attribute 'x'
# expect: TypeError: 'NoneType' object is not subscriptable
# expect: TypeError: 'NoneType' object is not callable
# expect: TypeError: 'str' object is not callable
# expect: TypeError: 'int' object is not callable
# expect: IndexError: list index out of range
# expect: ZeroDivisionError: division by zero
# expect: ZeroDivisionError: integer division or modulo by zero
# expect: ZeroDivisionError: integer modulo by zero
# expect: ZeroDivisionError: float division by zero
# expect: ZeroDivisionError: float floor division by zero
# expect: ZeroDivisionError: 0.0 cannot be raised to a negative power
# expect: ValueError: math domain error
# expect: ValueError: math domain error
# expect: ValueError: factorial() not defined for negative values
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: TypeError: add expected 2 arguments, got 1
# expect: TypeError: itemgetter expected 1 argument, got 0
# expect: TypeError: %d format: a real number is required, not str
# expect: TypeError: not enough arguments for format string
# expect: TypeError: not all arguments converted during string formatting
# expect: IndexError: Replacement index 0 out of range for positional args tuple
# expect: KeyError: 'a'
# expect: AttributeError: 'int' object has no attribute 'x'
# expect: ValueError: Negative zero coercion (z) not allowed in integer format specifier
# expect: ValueError: Unknown format code 'd' for object of type 'str'
# expect: ValueError: Unknown format code 'd' for object of type 'float'
# expect: ValueError: invalid literal for int() with base 10: 'a'
# expect: ValueError: int() base must be >= 2 and <= 36, or 0
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: ValueError: could not convert string to float: 'a'
# expect: TypeError: float() argument must be a string or a real number, not 'NoneType'
# expect: ValueError: invalid literal for int() with base 10: '1.5'
# expect: ValueError: substring not found
# expect: TypeError: str.zfill() takes exactly one argument (0 given)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: The fill character must be exactly one character long
# expect: TypeError: str.translate() takes exactly one argument (0 given)
# expect: ValueError: the first two maketrans arguments must have equal length
# expect: ModuleNotFoundError: No module named 'nope'
# expect: AttributeError: 'int' object has no attribute 'a'
# expect: AttributeError: 'int' object has no attribute 'a'
# expect: TypeError: vars() argument must have __dict__ attribute
# expect: SyntaxError: invalid syntax (<string>, line 1)
# expect: TypeError: input expected at most 1 argument, got 2
# expect: TypeError: issubclass() arg 1 must be a class
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: all() takes exactly one argument (0 given)
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: TypeError: format() argument 2 must be str, not int
# expect: TypeError: slice expected at least 1 argument, got 0
# expect: TypeError: memoryview: a bytes-like object is required, not 'int'
# expect: TypeError: frozenset expected at most 1 argument, got 2
# expect: TypeError: 'int' object is not reversible
# expect: TypeError: 'set' object is not reversible
# expect: TypeError: id() takes exactly one argument (0 given)
# expect: AttributeError: 'builtin_function_or_method' object has no attribute 'x'
# expect: TypeError: list.count() takes exactly one argument (0 given)
# expect: TypeError: int.bit_length() takes no arguments (1 given)
# expect: b'\x01'
# expect: OverflowError: int too big to convert
# expect: TypeError: cannot convert 'str' object to bytes
# expect: TypeError: float.is_integer() takes no arguments (1 given)
# expect: TypeError: str.format_map() takes exactly one argument (0 given)
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: cannot convert dictionary update sequence element #0 to a sequence
# expect: TypeError: fromkeys expected at least 1 argument, got 0
# expect: TypeError: 'int' object is not iterable
# expect: TypeError: unsupported operand type(s) for |: 'set' and 'list'
# expect: TypeError: unsupported operand type(s) for |: 'dict' and 'list'
# expect: TypeError: can't multiply sequence by non-int of type 'float'
# expect: ValueError: slice step cannot be zero
