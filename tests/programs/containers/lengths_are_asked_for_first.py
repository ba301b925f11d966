"""list(), tuple() and their like ask how much will come, by __len__ or __length_hint__, before they take it."""
class L:
    def __len__(self): print("len called"); return 2
    def __iter__(self): print("iter"); return iter([1, 2])
class H:
    def __iter__(self): print("iter"); return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): print("hint"); return 2
class R:
    def __len__(self): print("len called"); raise ValueError
    def __iter__(self): print("iter"); return iter([1, 2])
class T:
    def __len__(self): print("len called"); raise TypeError
    def __iter__(self): print("iter"); return iter([1, 2])
for c in L, H, R, T:
  for f in list, tuple, set, sorted, sum, lambda x: [*x], lambda x: (*x,), lambda x: {*x}, max, bytes, bytearray, ''.join, enumerate, dict.fromkeys, lambda x: [].extend(x), frozenset, lambda x: print(*x), lambda x: [a for a in x], lambda x: list(map(str, x)), lambda x: list(reversed(list(x))), lambda x: list(zip(x)), all, lambda x: 1 in x, lambda x: [0].__iadd__(x), lambda x: bytearray().extend(x), lambda x: [0].__setitem__(slice(0), x), lambda x: iter(x):
    print(c.__name__, getattr(f, "__name__", ""))
    try: f(c())
    except Exception as e: print(type(e).__name__, e)

def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: list(range(-10**20, 12)))
t(lambda: tuple(range(-10**20, 12)))
t(lambda: len(range(-10**20, 12)))
t(lambda: set(range(0)))
t(lambda: sorted(range(-10**20, 12)))
t(lambda: [*range(-10**20, 12)])
t(lambda: [].extend(range(10**20)))
t(lambda: bytes(range(10**20)))
t(lambda: bytearray(range(10**20)))
t(lambda: bytearray().extend(range(10**20)))
t(lambda: list(range(2**62)))
t(lambda: tuple(range(2**62)))
t(lambda: list(range(2**63-1)))
t(lambda: [*range(2**62)])
class H:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter([1])
    def __length_hint__(self): return self.h
for h in (-1, 'a', 10**20, None, NotImplemented, 2**62, 5): t(lambda: list(H(h))); t(lambda: tuple(H(h)))

# expect: L list
# expect: iter
# expect: len called
# expect: L tuple
# expect: iter
# expect: len called
# expect: L set
# expect: iter
# expect: L sorted
# expect: iter
# expect: len called
# expect: L sum
# expect: iter
# expect: L <lambda>
# expect: iter
# expect: len called
# expect: L <lambda>
# expect: iter
# expect: len called
# expect: L <lambda>
# expect: iter
# expect: L max
# expect: iter
# expect: L bytes
# expect: iter
# expect: len called
# expect: L bytearray
# expect: iter
# expect: L join
# expect: iter
# expect: TypeError sequence item 0: expected str instance, int found
# expect: L enumerate
# expect: iter
# expect: L fromkeys
# expect: iter
# expect: L <lambda>
# expect: iter
# expect: len called
# expect: L frozenset
# expect: iter
# expect: L <lambda>
# expect: iter
# expect: len called
# expect: 1 2
# expect: L <lambda>
# expect: iter
# expect: L <lambda>
# expect: iter
# expect: L <lambda>
# expect: iter
# expect: len called
# expect: L <lambda>
# expect: iter
# expect: L all
# expect: iter
# expect: L <lambda>
# expect: iter
# expect: L <lambda>
# expect: iter
# expect: len called
# expect: L <lambda>
# expect: iter
# expect: len called
# expect: L <lambda>
# expect: iter
# expect: L <lambda>
# expect: iter
# expect: H list
# expect: iter
# expect: hint
# expect: H tuple
# expect: iter
# expect: hint
# expect: H set
# expect: iter
# expect: H sorted
# expect: iter
# expect: hint
# expect: H sum
# expect: iter
# expect: H <lambda>
# expect: iter
# expect: hint
# expect: H <lambda>
# expect: iter
# expect: hint
# expect: H <lambda>
# expect: iter
# expect: H max
# expect: iter
# expect: ValueError max() arg is an empty sequence
# expect: H bytes
# expect: iter
# expect: hint
# expect: H bytearray
# expect: iter
# expect: H join
# expect: iter
# expect: iter
# expect: hint
# expect: H enumerate
# expect: iter
# expect: H fromkeys
# expect: iter
# expect: H <lambda>
# expect: iter
# expect: hint
# expect: H frozenset
# expect: iter
# expect: H <lambda>
# expect: iter
# expect: hint
# expect:
# expect: H <lambda>
# expect: iter
# expect: H <lambda>
# expect: iter
# expect: H <lambda>
# expect: iter
# expect: hint
# expect: H <lambda>
# expect: iter
# expect: H all
# expect: iter
# expect: H <lambda>
# expect: iter
# expect: H <lambda>
# expect: iter
# expect: hint
# expect: H <lambda>
# expect: iter
# expect: hint
# expect: H <lambda>
# expect: iter
# expect: iter
# expect: hint
# expect: H <lambda>
# expect: iter
# expect: R list
# expect: iter
# expect: len called
# expect: ValueError
# expect: R tuple
# expect: iter
# expect: len called
# expect: ValueError
# expect: R set
# expect: iter
# expect: R sorted
# expect: iter
# expect: len called
# expect: ValueError
# expect: R sum
# expect: iter
# expect: R <lambda>
# expect: iter
# expect: len called
# expect: ValueError
# expect: R <lambda>
# expect: iter
# expect: len called
# expect: ValueError
# expect: R <lambda>
# expect: iter
# expect: R max
# expect: iter
# expect: R bytes
# expect: iter
# expect: len called
# expect: ValueError
# expect: R bytearray
# expect: iter
# expect: R join
# expect: iter
# expect: TypeError sequence item 0: expected str instance, int found
# expect: R enumerate
# expect: iter
# expect: R fromkeys
# expect: iter
# expect: R <lambda>
# expect: iter
# expect: len called
# expect: ValueError
# expect: R frozenset
# expect: iter
# expect: R <lambda>
# expect: iter
# expect: len called
# expect: ValueError
# expect: R <lambda>
# expect: iter
# expect: R <lambda>
# expect: iter
# expect: R <lambda>
# expect: iter
# expect: len called
# expect: ValueError
# expect: R <lambda>
# expect: iter
# expect: R all
# expect: iter
# expect: R <lambda>
# expect: iter
# expect: R <lambda>
# expect: iter
# expect: len called
# expect: ValueError
# expect: R <lambda>
# expect: iter
# expect: len called
# expect: ValueError
# expect: R <lambda>
# expect: iter
# expect: R <lambda>
# expect: iter
# expect: T list
# expect: iter
# expect: len called
# expect: T tuple
# expect: iter
# expect: len called
# expect: T set
# expect: iter
# expect: T sorted
# expect: iter
# expect: len called
# expect: T sum
# expect: iter
# expect: T <lambda>
# expect: iter
# expect: len called
# expect: T <lambda>
# expect: iter
# expect: len called
# expect: T <lambda>
# expect: iter
# expect: T max
# expect: iter
# expect: T bytes
# expect: iter
# expect: len called
# expect: T bytearray
# expect: iter
# expect: T join
# expect: iter
# expect: TypeError sequence item 0: expected str instance, int found
# expect: T enumerate
# expect: iter
# expect: T fromkeys
# expect: iter
# expect: T <lambda>
# expect: iter
# expect: len called
# expect: T frozenset
# expect: iter
# expect: T <lambda>
# expect: iter
# expect: len called
# expect: 1 2
# expect: T <lambda>
# expect: iter
# expect: T <lambda>
# expect: iter
# expect: T <lambda>
# expect: iter
# expect: len called
# expect: T <lambda>
# expect: iter
# expect: T all
# expect: iter
# expect: T <lambda>
# expect: iter
# expect: T <lambda>
# expect: iter
# expect: len called
# expect: T <lambda>
# expect: iter
# expect: len called
# expect: T <lambda>
# expect: iter
# expect: T <lambda>
# expect: iter
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: set()
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: ValueError byte must be in range(0, 256)
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: MemoryError
# expect: MemoryError
# expect: MemoryError
# expect: MemoryError
# expect: ValueError __length_hint__() should return >= 0
# expect: ValueError __length_hint__() should return >= 0
# expect: TypeError __length_hint__ must be an integer, not str
# expect: TypeError __length_hint__ must be an integer, not str
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: TypeError __length_hint__ must be an integer, not NoneType
# expect: TypeError __length_hint__ must be an integer, not NoneType
# expect: [1]
# expect: (1,)
# expect: MemoryError
# expect: MemoryError
# expect: [1]
# expect: (1,)
