"""Nothing is deleted that a wrong argument kept from being made."""


class Tuple(tuple):
    def __del__(self): print("del tuple", self)


class Set(set):
    def __del__(self): print("del set", len(self))


class Frozen(frozenset):
    def __del__(self): print("del frozenset")


class Zip(zip):
    def __del__(self): print("del zip")


class Map(map):
    def __del__(self): print("del map")


class Filter(filter):
    def __del__(self): print("del filter")


class Array(bytearray):
    pass


for kind in (Tuple, Set, Frozen, Zip, Map, Filter, Array):
    for arguments in ((), (1,), ("ab",), (1, 2), (None, 3), (None, "ab"), (1, 2, 3)):
        try:
            made = kind(*arguments)
            print(kind.__name__, "made", list(made) if kind is not Map else "")
        except TypeError as error:
            print(kind.__name__, error)
        made = error = None
print(Array(b"xy"))

# expect: Tuple made []
# expect: del tuple ()
# expect: Tuple 'int' object is not iterable
# expect: Tuple made ['a', 'b']
# expect: del tuple ('a', 'b')
# expect: Tuple tuple expected at most 1 argument, got 2
# expect: Tuple tuple expected at most 1 argument, got 2
# expect: Tuple tuple expected at most 1 argument, got 2
# expect: Tuple tuple expected at most 1 argument, got 3
# expect: Set made []
# expect: del set 0
# expect: del set 0
# expect: Set 'int' object is not iterable
# expect: Set made ['a', 'b']
# expect: del set 2
# expect: del set 0
# expect: Set Set expected at most 1 argument, got 2
# expect: del set 0
# expect: Set Set expected at most 1 argument, got 2
# expect: del set 0
# expect: Set Set expected at most 1 argument, got 2
# expect: del set 0
# expect: Set Set expected at most 1 argument, got 3
# expect: Frozen made []
# expect: del frozenset
# expect: del frozenset
# expect: Frozen 'int' object is not iterable
# expect: Frozen made ['a', 'b']
# expect: del frozenset
# expect: Frozen Frozen expected at most 1 argument, got 2
# expect: Frozen Frozen expected at most 1 argument, got 2
# expect: Frozen Frozen expected at most 1 argument, got 2
# expect: Frozen Frozen expected at most 1 argument, got 3
# expect: Zip made []
# expect: del zip
# expect: Zip 'int' object is not iterable
# expect: Zip made [('a',), ('b',)]
# expect: del zip
# expect: Zip 'int' object is not iterable
# expect: Zip 'NoneType' object is not iterable
# expect: Zip 'NoneType' object is not iterable
# expect: Zip 'int' object is not iterable
# expect: Map map() must have at least two arguments.
# expect: Map map() must have at least two arguments.
# expect: Map map() must have at least two arguments.
# expect: Map 'int' object is not iterable
# expect: Map 'int' object is not iterable
# expect: Map made
# expect: del map
# expect: Map 'int' object is not iterable
# expect: Filter filter expected 2 arguments, got 0
# expect: Filter filter expected 2 arguments, got 1
# expect: Filter filter expected 2 arguments, got 1
# expect: Filter 'int' object is not iterable
# expect: Filter 'int' object is not iterable
# expect: Filter made ['a', 'b']
# expect: del filter
# expect: Filter filter expected 2 arguments, got 3
# expect: Array made []
# expect: Array made [0]
# expect: Array string argument without an encoding
# expect: Array bytearray() argument 'encoding' must be str, not int
# expect: Array bytearray() argument 'encoding' must be str, not int
# expect: Array encoding without a string argument
# expect: Array bytearray() argument 'encoding' must be str, not int
# expect: Array(b'xy')
