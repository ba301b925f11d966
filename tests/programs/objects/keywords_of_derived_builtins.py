"""A class derived from a builtin takes keywords only where it says what to do with them."""
for base in (tuple, list, set, frozenset, float, map, filter):
    class Plain(base):
        pass

    class WithInit(base):
        def __init__(self, *arguments, **options): pass

    class WithNew(base):
        def __new__(cls, *arguments, **options): return super().__new__(cls, *arguments)

    for kind in (Plain, WithInit, WithNew):
        for arguments in ((), ("12",), ("1", "2"), (None, "12")):
            try:
                print(base.__name__, kind.__name__, type(kind(*arguments, p=1)).__name__)
            except TypeError as error:
                print(base.__name__, kind.__name__, error)
for character in (0x1c, 0x80, 0xff, 31, 127, 0):
    for form in (b"%" + bytes([character]), "%" + chr(character)):
        try:
            print(form % 1)
        except (ValueError, OverflowError) as error:
            print(type(error).__name__, ascii(str(error)))
print(format(4751147.5, "30.760025927"))
data = bytearray(b"__name__")
data[5::3] = b""
print(data, len(range(2**62)))

# expect: tuple Plain tuple() takes no keyword arguments
# expect: tuple Plain tuple() takes no keyword arguments
# expect: tuple Plain tuple() takes no keyword arguments
# expect: tuple Plain tuple() takes no keyword arguments
# expect: tuple WithInit WithInit
# expect: tuple WithInit WithInit
# expect: tuple WithInit tuple expected at most 1 argument, got 2
# expect: tuple WithInit tuple expected at most 1 argument, got 2
# expect: tuple WithNew WithNew
# expect: tuple WithNew WithNew
# expect: tuple WithNew tuple expected at most 1 argument, got 2
# expect: tuple WithNew tuple expected at most 1 argument, got 2
# expect: list Plain list() takes no keyword arguments
# expect: list Plain list() takes no keyword arguments
# expect: list Plain list() takes no keyword arguments
# expect: list Plain list() takes no keyword arguments
# expect: list WithInit WithInit
# expect: list WithInit WithInit
# expect: list WithInit WithInit
# expect: list WithInit WithInit
# expect: list WithNew WithNew
# expect: list WithNew WithNew
# expect: list WithNew list expected at most 1 argument, got 2
# expect: list WithNew list expected at most 1 argument, got 2
# expect: set Plain set() takes no keyword arguments
# expect: set Plain set() takes no keyword arguments
# expect: set Plain set() takes no keyword arguments
# expect: set Plain set() takes no keyword arguments
# expect: set WithInit WithInit
# expect: set WithInit WithInit
# expect: set WithInit WithInit
# expect: set WithInit WithInit
# expect: set WithNew set() takes no keyword arguments
# expect: set WithNew set() takes no keyword arguments
# expect: set WithNew set() takes no keyword arguments
# expect: set WithNew set() takes no keyword arguments
# expect: frozenset Plain frozenset() takes no keyword arguments
# expect: frozenset Plain frozenset() takes no keyword arguments
# expect: frozenset Plain frozenset() takes no keyword arguments
# expect: frozenset Plain frozenset() takes no keyword arguments
# expect: frozenset WithInit WithInit
# expect: frozenset WithInit WithInit
# expect: frozenset WithInit WithInit expected at most 1 argument, got 2
# expect: frozenset WithInit WithInit expected at most 1 argument, got 2
# expect: frozenset WithNew WithNew
# expect: frozenset WithNew WithNew
# expect: frozenset WithNew WithNew expected at most 1 argument, got 2
# expect: frozenset WithNew WithNew expected at most 1 argument, got 2
# expect: float Plain float() takes no keyword arguments
# expect: float Plain float() takes no keyword arguments
# expect: float Plain float() takes no keyword arguments
# expect: float Plain float() takes no keyword arguments
# expect: float WithInit WithInit
# expect: float WithInit WithInit
# expect: float WithInit float expected at most 1 argument, got 2
# expect: float WithInit float expected at most 1 argument, got 2
# expect: float WithNew WithNew
# expect: float WithNew WithNew
# expect: float WithNew float expected at most 1 argument, got 2
# expect: float WithNew float expected at most 1 argument, got 2
# expect: map Plain map() takes no keyword arguments
# expect: map Plain map() takes no keyword arguments
# expect: map Plain map() takes no keyword arguments
# expect: map Plain map() takes no keyword arguments
# expect: map WithInit map() must have at least two arguments.
# expect: map WithInit map() must have at least two arguments.
# expect: map WithInit WithInit
# expect: map WithInit WithInit
# expect: map WithNew map() must have at least two arguments.
# expect: map WithNew map() must have at least two arguments.
# expect: map WithNew WithNew
# expect: map WithNew WithNew
# expect: filter Plain filter() takes no keyword arguments
# expect: filter Plain filter() takes no keyword arguments
# expect: filter Plain filter() takes no keyword arguments
# expect: filter Plain filter() takes no keyword arguments
# expect: filter WithInit filter expected 2 arguments, got 0
# expect: filter WithInit filter expected 2 arguments, got 1
# expect: filter WithInit WithInit
# expect: filter WithInit WithInit
# expect: filter WithNew filter expected 2 arguments, got 0
# expect: filter WithNew filter expected 2 arguments, got 1
# expect: filter WithNew WithNew
# expect: filter WithNew WithNew
# expect: ValueError "unsupported format character '\x1c' (0x1c) at index 1"
# expect: ValueError "unsupported format character '?' (0x1c) at index 1"
# expect: OverflowError 'character argument not in range(0x..)'
# expect: ValueError "unsupported format character '?' (0x80) at index 1"
# expect: OverflowError 'character argument not in range(0x..)'
# expect: ValueError "unsupported format character '?' (0xff) at index 1"
# expect: ValueError "unsupported format character '\x1f' (0x1f) at index 1"
# expect: ValueError "unsupported format character '\x1f' (0x1f) at index 1"
# expect: ValueError "unsupported format character '\x7f' (0x7f) at index 1"
# expect: ValueError "unsupported format character '?' (0x7f) at index 1"
# expect: ValueError "unsupported format character '\x00' (0x0) at index 1"
# expect: ValueError "unsupported format character '?' (0x0) at index 1"
# expect:                      4751147.5
# expect: bytearray(b'__nam__') 4611686018427387904
