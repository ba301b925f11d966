"""Which of several wrong things CPython tells of first, and in which words."""


def say(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


say(lambda: b"".decode("ignore"))
say(lambda: bytearray().decode("nope", "neither"))
say(lambda: b"x".decode("nope"))
say(lambda: bytearray(b"{}").decode("utf-32"))
say(lambda: bytearray(b"{").decode("utf-16"))
say(lambda: b"\0\0\xfe\xff{}".decode("utf-32"))
say(lambda: b"\xfe\xff\xd8\0\xd8\0".decode("utf-16"))
say(lambda: b"x".maketrans(1, ()))
say(lambda: "x".maketrans({}, 1.0))
say(lambda: "x".maketrans({}, "a"))
say(lambda: "x".maketrans({}, "a", 1))
say(lambda: int(bytearray(b"x")))
say(lambda: int(bytearray(b"x"), 8))
say(lambda: int(memoryview(b"x")))
say(lambda: int(memoryview(b" 42 ")))
say(lambda: float(memoryview(b"1.5")))
say(lambda: format("a", "__name__"))
for spec in (",_", "_,", ",,", "__", ",,name", ",_d", "__d", "_,name", "9223372036854775808", ".9223372036854775808f"):
    say(lambda: format(1, spec))
say(lambda: "{9223372036854775807}".format())
say(lambda: "{9223372036854775808}".format())
say(lambda: [].__format__(None))
say(lambda: {}.__format__(1.5))
say(lambda: b"".hex(key=1, reverse=2))
say(lambda: int.from_bytes(key=1, reverse=2))
say(lambda: (5).to_bytes(1, key=1))
x = bytearray(b"abc")
say(lambda: x.__setitem__(slice(None, None, 0), 1.5))
say(lambda: x.__setitem__(slice("a"), "a"))
say(lambda: memoryview(x).__setitem__(slice(None, None, 0), 1.5))
say(lambda: [].__imul__())
say(lambda: {}.__setitem__(1))
say(lambda: (2).__pow__())
say(lambda: (2).__rpow__(3, 5))
say(lambda: object().__setattr__("a"))
say(lambda: (lambda *a, **k: (a, k))(*1, **{2: 3}))
say(lambda: (lambda *a, **k: (a, k))(*"ab", **{2: 3}))
say(lambda: dict(**{"a": 1}, **{2: 3}))
say(lambda: list(enumerate("ab", False)))
say(lambda: enumerate())
print(len(format(4751147.395885465, "191364.44472")), format(0.1, ".1200f")[-5:], format(0.0, "#.1200g")[-3:], f"{1.5:.2000e}"[-6:])
view = memoryview(bytearray(b"abc"))
items = iter(view)
print(type(items), next(items))
view[1] = 7
print(list(items), list(items))
say(lambda: issubclass(1, 2))
say(lambda: sorted(5, end=1))
say(lambda: sorted([3, 1], reverse=1))
say(lambda: sorted([3, 1], key=1, x=2))
say(lambda: sorted([3, 1], 2))

# expect:
# expect:
# expect: LookupError unknown encoding: nope
# expect: UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-1: truncated data
# expect: UnicodeDecodeError 'utf-16-le' codec can't decode byte 0x7b in position 0: truncated data
# expect: UnicodeDecodeError 'utf-32-be' codec can't decode bytes in position 4-5: truncated data
# expect: UnicodeDecodeError 'utf-16-be' codec can't decode bytes in position 2-3: illegal UTF-16 surrogate
# expect: TypeError a bytes-like object is required, not 'int'
# expect: TypeError maketrans() argument 2 must be str, not float
# expect: TypeError first maketrans argument must be a string if there is a second argument
# expect: TypeError maketrans() argument 3 must be str, not int
# expect: ValueError invalid literal for int() with base 10: b'x'
# expect: ValueError invalid literal for int() with base 8: b'x'
# expect: ValueError invalid literal for int() with base 10: b'x'
# expect: 42
# expect: 1.5
# expect: ValueError Invalid format specifier '__name__' for object of type 'str'
# expect: ValueError Cannot specify both ',' and '_'.
# expect: ValueError Cannot specify both ',' and '_'.
# expect: ValueError Cannot specify ',' with ','.
# expect: ValueError Cannot specify '_' with '_'.
# expect: ValueError Invalid format specifier ',,name' for object of type 'int'
# expect: ValueError Cannot specify both ',' and '_'.
# expect: ValueError Invalid format specifier '__d' for object of type 'int'
# expect: ValueError Cannot specify both ',' and '_'.
# expect: ValueError Too many decimal digits in format string
# expect: ValueError Too many decimal digits in format string
# expect: IndexError Replacement index 9223372036854775807 out of range for positional args tuple
# expect: ValueError Too many decimal digits in format string
# expect: TypeError __format__() argument must be str, not None
# expect: TypeError __format__() argument must be str, not float
# expect: TypeError 'key' is an invalid keyword argument for hex()
# expect: TypeError from_bytes() missing required argument 'bytes' (pos 1)
# expect: TypeError 'key' is an invalid keyword argument for to_bytes()
# expect: ValueError slice step cannot be zero
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: TypeError a bytes-like object is required, not 'float'
# expect: TypeError  expected 1 argument, got 0
# expect: TypeError  expected 2 arguments, got 1
# expect: TypeError  expected at least 1 argument, got 0
# expect: 4
# expect: TypeError  expected 2 arguments, got 1
# expect: TypeError __main__.<lambda>.<locals>.<lambda>() argument after * must be an iterable, not int
# expect: TypeError keywords must be strings
# expect: TypeError keywords must be strings
# expect: [(0, 'a'), (1, 'b')]
# expect: TypeError enumerate() missing required argument 'iterable'
# expect: 191364 00000 000 00e+00
# expect: <class 'memory_iterator'> 97
# expect: [7, 99] []
# expect: TypeError issubclass() arg 1 must be a class
# expect: TypeError 'int' object is not iterable
# expect: [3, 1]
# expect: TypeError 'x' is an invalid keyword argument for sort()
# expect: TypeError sorted expected 1 argument, got 2
