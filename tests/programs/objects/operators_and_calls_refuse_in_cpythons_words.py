def t(f, *a):
    try: print("->", f(*a))
    except BaseException as e: print(type(e).__name__, e)
for fn in [lambda: 1 + None,
 lambda: None + 1,
 lambda: [1] + (2,),
 lambda: (1,) + [2],
 lambda: "a" * "b",
 lambda: [1] * 1.5,
 lambda: 1 << 1.0,
 lambda: {} + {},
 lambda: {1} + {2},
 lambda: -"a",
 lambda: ~1.5,
 lambda: +[],
 lambda: 1 < "a",
 lambda: None < None,
 lambda: 1 in 3,
 lambda: len(3),
 
 
 lambda: None.x,
 
 lambda: {}[[]],
 lambda: hash([]),
 lambda: hash({}),
 lambda: iter(3),
 lambda: next([]),
 lambda: list(3),
 lambda: sum(3),
 lambda: "a"[1],
 
 lambda: int([]),
 lambda: float("x"),
 lambda: abs("a"),
 lambda: round("x"),
 lambda: divmod(1, "a"),
 lambda: pow(2, "a"),
 lambda: pow(2, 3, 0),
 lambda: pow(2, -1, 7),
 lambda: pow(3, 100, 7),
 lambda: isinstance(1),
 lambda: print(1, foo=2),
 lambda: len(),
 lambda: len(1, 2),
 lambda: [].append(),
 lambda: [].append(1, 2),
 lambda: [].append(x=1),
 lambda: "".split(1, 2, 3),
 lambda: "".split(foo=1),
 lambda: [].insert(1),
 lambda: {}.pop(),
 lambda: {}.get(),
 lambda: [].sort(1),
 lambda: sorted(),
 lambda: sorted([1], 2),
 lambda: dict(1),
 lambda: dict([1]),
 lambda: zip(1),
 lambda: map(),
 lambda: max(),
 lambda: max([]),
 lambda: max(1),
 lambda: min([], default=3),
 lambda: getattr(1),
 lambda: getattr(1, 2),
 lambda: setattr(1, 'a', 2),
 lambda: object().x,
 lambda: setattr(object(), 'x', 1),
 lambda: setattr([], 'x', 1),
 lambda: int.x,
 lambda: setattr(int, 'x', 1),
 lambda: print.x,
 lambda: (lambda: 1)(2),
 lambda: (lambda a, b: 1)(1),
 lambda: (lambda a, *, k: 1)(1),
 lambda: (lambda a: 1)(1, a=2),
 lambda: (lambda a: 1)(b=2),
 lambda: "%d" % "x",
 lambda: "%s %s" % 1,
 lambda: "{}".format(),
 lambda: "{:d}".format("x"),
 lambda: format([], "x"),
 lambda: f"{None:>5}",
 lambda: "a" @ 1,
 lambda: 1 // 0,
 lambda: 1.0 / 0,
 lambda: 1 % 0,
 lambda: 0 ** -1,
 lambda: type(1, 2),
 lambda: type("A", 1, {}),
 lambda: super().x,
 lambda: bytes("a"),
 lambda: b"a" + "a",
 lambda: "a" + b"a",
 lambda: range("a"),
 lambda: slice(),
 lambda: (1).__add__("a"),
 lambda: (1).__add__(2),
 lambda: int.__add__("a", 1),
 lambda: list.append(1, 2),
 lambda: object.__new__(int),
 lambda: int.__new__(str),
 lambda: str.__new__(3),
 lambda: [].__len__(),
 lambda: repr([].append)[:25],
 lambda: str(int.__add__),
 lambda: str(list.append),
 lambda: str((1).__add__)[:20],
 lambda: int.__dict__['__add__'],
 lambda: type(int.__dict__['real']),
 lambda: [1].__class__,
 lambda: [].__hash__,
 lambda: int.__hash__(5),
 lambda: (5).__eq__(5),
 lambda: (5).__eq__("a"),
 lambda: (5).__lt__(6),
 lambda: object().__eq__(1),
 lambda: object().__init__(),
 lambda: object.__init__(3, 4),
 lambda: type.__call__(int, "5"),
 lambda: int.__call__("5"),
 lambda: True + True,
 
 lambda: () == [],
 lambda: not [],
 lambda: type(None)(),
 lambda: ...,
 lambda: NotImplemented,
 lambda: type(...),
 lambda: type(type),
 lambda: dir(object)[:3],
 lambda: callable(3),
 lambda: callable(len),
 lambda: bool("a"),
 lambda: [*3],
 lambda: {**3},
 lambda: print(*3),
 lambda: print(**3),
 lambda: print(**{1:2})]:
    t(fn)
def unpack(n):
    if n == 0: a, b = 1
    if n == 1: a, b = [1]
    if n == 2: a, b = [1, 2, 3]
    if n == 3: a, *b, c = [1]
    if n == 4: x = [1]; x["a"] = 3
    if n == 5: x = (1,); x[0] = 3
    if n == 6: del (1,)[0]
    if n == 7: x = 3; x.y = 4
    if n == 8: x = {}; del x["a"]
    if n == 9: x = "a"; x -= 1
    if n == 10: x = [1]; x += 3
    if n == 11: x = [1]; x *= "a"
    if n == 12:
        for i in 3: pass
    if n == 13:
        with 3: pass
    if n == 14: del x
    if n == 15: import nonexistent_mod
for i in range(16): t(unpack, i)

# expect: TypeError unsupported operand type(s) for +: 'int' and 'NoneType'
# expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
# expect: TypeError can only concatenate list (not "tuple") to list
# expect: TypeError can only concatenate tuple (not "list") to tuple
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can't multiply sequence by non-int of type 'float'
# expect: TypeError unsupported operand type(s) for <<: 'int' and 'float'
# expect: TypeError unsupported operand type(s) for +: 'dict' and 'dict'
# expect: TypeError unsupported operand type(s) for +: 'set' and 'set'
# expect: TypeError bad operand type for unary -: 'str'
# expect: TypeError bad operand type for unary ~: 'float'
# expect: TypeError bad operand type for unary +: 'list'
# expect: TypeError '<' not supported between instances of 'int' and 'str'
# expect: TypeError '<' not supported between instances of 'NoneType' and 'NoneType'
# expect: TypeError argument of type 'int' is not iterable
# expect: TypeError object of type 'int' has no len()
# expect: AttributeError 'NoneType' object has no attribute 'x'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'dict'
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'list' object is not an iterator
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: IndexError string index out of range
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: ValueError could not convert string to float: 'x'
# expect: TypeError bad operand type for abs(): 'str'
# expect: TypeError type str doesn't define __round__ method
# expect: TypeError unsupported operand type(s) for divmod(): 'int' and 'str'
# expect: TypeError unsupported operand type(s) for ** or pow(): 'int' and 'str'
# expect: ValueError pow() 3rd argument cannot be 0
# expect: -> 4
# expect: -> 4
# expect: TypeError isinstance expected 2 arguments, got 1
# expect: TypeError 'foo' is an invalid keyword argument for print()
# expect: TypeError len() takes exactly one argument (0 given)
# expect: TypeError len() takes exactly one argument (2 given)
# expect: TypeError list.append() takes exactly one argument (0 given)
# expect: TypeError list.append() takes exactly one argument (2 given)
# expect: TypeError list.append() takes no keyword arguments
# expect: TypeError split() takes at most 2 arguments (3 given)
# expect: TypeError 'foo' is an invalid keyword argument for split()
# expect: TypeError insert expected 2 arguments, got 1
# expect: TypeError pop expected at least 1 argument, got 0
# expect: TypeError get expected at least 1 argument, got 0
# expect: TypeError sort() takes no positional arguments
# expect: TypeError sorted expected 1 argument, got 0
# expect: TypeError sorted expected 1 argument, got 2
# expect: TypeError 'int' object is not iterable
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: TypeError 'int' object is not iterable
# expect: TypeError map() must have at least two arguments.
# expect: TypeError max expected at least 1 argument, got 0
# expect: ValueError max() arg is an empty sequence
# expect: TypeError 'int' object is not iterable
# expect: -> 3
# expect: TypeError getattr expected at least 2 arguments, got 1
# expect: TypeError attribute name must be string, not 'int'
# expect: AttributeError 'int' object has no attribute 'a'
# expect: AttributeError 'object' object has no attribute 'x'
# expect: AttributeError 'object' object has no attribute 'x'
# expect: AttributeError 'list' object has no attribute 'x'
# expect: AttributeError type object 'int' has no attribute 'x'
# expect: TypeError cannot set 'x' attribute of immutable type 'int'
# expect: AttributeError 'builtin_function_or_method' object has no attribute 'x'
# expect: TypeError <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
# expect: TypeError <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'b'
# expect: TypeError <lambda>.<locals>.<lambda>() missing 1 required keyword-only argument: 'k'
# expect: TypeError <lambda>.<locals>.<lambda>() got multiple values for argument 'a'
# expect: TypeError <lambda>.<locals>.<lambda>() got an unexpected keyword argument 'b'
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not enough arguments for format string
# expect: IndexError Replacement index 0 out of range for positional args tuple
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: TypeError unsupported format string passed to list.__format__
# expect: TypeError unsupported format string passed to NoneType.__format__
# expect: TypeError unsupported operand type(s) for @: 'str' and 'int'
# expect: ZeroDivisionError integer division or modulo by zero
# expect: ZeroDivisionError float division by zero
# expect: ZeroDivisionError integer modulo by zero
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError type.__new__() argument 2 must be tuple, not int
# expect: RuntimeError super(): no arguments
# expect: TypeError string argument without an encoding
# expect: TypeError can't concat str to bytes
# expect: TypeError can only concatenate str (not "bytes") to str
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError slice expected at least 1 argument, got 0
# expect: -> NotImplemented
# expect: -> 3
# expect: TypeError descriptor '__add__' requires a 'int' object but received a 'str'
# expect: TypeError descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: TypeError object.__new__(int) is not safe, use int.__new__()
# expect: TypeError int.__new__(str): str is not a subtype of int
# expect: TypeError str.__new__(X): X is not a type object (int)
# expect: -> 0
# expect: -> <built-in method append o
# expect: -> <slot wrapper '__add__' of 'int' objects>
# expect: -> <method 'append' of 'list' objects>
# expect: -> <method-wrapper '__a
# expect: -> <slot wrapper '__add__' of 'int' objects>
# expect: -> <class 'getset_descriptor'>
# expect: -> <class 'list'>
# expect: -> None
# expect: -> 5
# expect: -> True
# expect: -> NotImplemented
# expect: -> True
# expect: -> NotImplemented
# expect: -> None
# expect: -> None
# expect: -> 5
# expect: -> 5
# expect: -> 2
# expect: -> False
# expect: -> True
# expect: -> None
# expect: -> Ellipsis
# expect: -> NotImplemented
# expect: -> <class 'ellipsis'>
# expect: -> <class 'type'>
# expect: -> ['__class__', '__delattr__', '__dir__']
# expect: -> False
# expect: -> True
# expect: -> True
# expect: TypeError Value after * must be an iterable, not int
# expect: TypeError 'int' object is not a mapping
# expect: TypeError print() argument after * must be an iterable, not int
# expect: TypeError print() argument after ** must be a mapping, not int
# expect: TypeError keywords must be strings
# expect: TypeError cannot unpack non-iterable int object
# expect: ValueError not enough values to unpack (expected 2, got 1)
# expect: ValueError too many values to unpack (expected 2)
# expect: ValueError not enough values to unpack (expected at least 2, got 1)
# expect: TypeError list indices must be integers or slices, not str
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError 'tuple' object doesn't support item deletion
# expect: AttributeError 'int' object has no attribute 'y'
# expect: KeyError 'a'
# expect: TypeError unsupported operand type(s) for -=: 'str' and 'int'
# expect: TypeError 'int' object is not iterable
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object does not support the context manager protocol
# expect: UnboundLocalError cannot access local variable 'x' where it is not associated with a value
# expect: ModuleNotFoundError No module named 'nonexistent_mod'
