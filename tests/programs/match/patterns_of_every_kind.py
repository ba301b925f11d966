from dataclasses import dataclass
from enum import Enum


class Color(Enum):
    RED = 1
    BLUE = 2


@dataclass
class Point:
    x: int
    y: int = 0


class Positional:
    __match_args__ = ("a",)
    a, b = 1, 2


def what(subject):
    match subject:
        case None | True | False:
            return f"constant {subject}"
        case 0 | 1 | -1:
            return "small"
        case 1.5 | 2 + 3j | b"bytes":
            return "odd constant"
        case "":
            return "empty"
        case Color.RED:
            return "red"
        case Color():
            return f"colour {subject.name}"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return f"on an axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case Positional(1, b=b):
            return f"positional {b}"
        case str() as text if text.isdigit():
            return f"digits {text}"
        case str(text):
            return f"text {text}"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float():
            return "number"
        case []:
            return "empty sequence"
        case [x]:
            return f"one {x}"
        case [1, *rest, 9]:
            return f"1..9 {rest}"
        case [[a, b], *_]:
            return f"pair {a} {b}"
        case (first, second, *_):
            return f"{first} {second} and more"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": str(kind), **rest}:
            return f"{kind} {rest}"
        case {}:
            return "mapping"
        case set():
            return "set"
        case _:
            return f"other {type(subject).__name__}"


for subject in (None, True, 1, -1, 0.0, 1.5, 2 + 3j, b"bytes", "", "42", "abc", Color.RED, Color.BLUE, Point(0), Point(0, 5), Point(7, 0), Point(3, 3), Point(1, 2), Positional(), 500, 50, 2.5,
                [], (), [5], [1, 2, 3, 9], (1, 9), [[1, 2], 3], ([1, 2],), range(3), "ab", {"type": "circle", "r": 2}, {"type": "x", "a": 1}, {"type": 5}, {}, {1}, frozenset(), bytearray(b"x"), object, print, iter([])):
    print(repr(subject) if not callable(subject) and "iter" not in repr(subject) else "callable", "->", what(subject))


def names(x):
    match x:
        case (a, b) | [a, b, _]:
            pass
        case {"k": [c, *d], **e}:
            return c, d, e
        case complex(real=re, imag=0):
            return re
        case _ as whole:
            return whole
    return a, b


print(names((1, 2)), names([1, 2, 3]), names({"k": (1, 2, 3), "z": 0}), names(5 + 0j), names("w"))
for text in ("match 1:\n    case int(1, 2): pass", "match 1:\n    case Point(1, 2, 3): pass", "match Point(1):\n    case Point(1, 2, 3): pass", "match Point(1):\n    case Point(1, x=2): pass", "match 1:\n    case len(): pass", "match 1:\n    case undefined.name: pass", "match 1:\n    case Undefined(): pass", "match {}:\n    case {'a': 1, 'a': 2}: pass", "match object():\n    case object(1): pass"):
    try:
        exec(text)
        print("fine")
    except (TypeError, NameError, SyntaxError, ValueError) as error:
        print(type(error).__name__, error)
match = case = 5
match [match, case]:
    case [5, case]:
        print(match, case)
_ = "kept"
match 5:
    case _:
        print(_)

# expect: None -> constant None
# expect: True -> constant True
# expect: 1 -> small
# expect: -1 -> small
# expect: 0.0 -> small
# expect: 1.5 -> odd constant
# expect: (2+3j) -> odd constant
# expect: b'bytes' -> odd constant
# expect: '' -> empty
# expect: '42' -> digits 42
# expect: 'abc' -> text abc
# expect: <Color.RED: 1> -> red
# expect: <Color.BLUE: 2> -> colour BLUE
# expect: Point(x=0, y=0) -> origin
# expect: Point(x=0, y=5) -> on an axis at 5
# expect: Point(x=7, y=0) -> on an axis at 7
# expect: Point(x=3, y=3) -> diagonal 3
# expect: Point(x=1, y=2) -> point
# expect: <__main__.Positional object at 0x..> -> positional 2
# expect: 500 -> big 500
# expect: 50 -> number
# expect: 2.5 -> number
# expect: [] -> empty sequence
# expect: () -> empty sequence
# expect: [5] -> one 5
# expect: [1, 2, 3, 9] -> 1..9 [2, 3]
# expect: (1, 9) -> 1..9 []
# expect: [[1, 2], 3] -> pair 1 2
# expect: ([1, 2],) -> one [1, 2]
# expect: range(0, 3) -> 0 1 and more
# expect: 'ab' -> text ab
# expect: {'type': 'circle', 'r': 2} -> circle 2
# expect: {'type': 'x', 'a': 1} -> x {'a': 1}
# expect: {'type': 5} -> mapping
# expect: {} -> mapping
# expect: {1} -> set
# expect: frozenset() -> other frozenset
# expect: bytearray(b'x') -> other bytearray
# expect: callable -> other type
# expect: callable -> other builtin_function_or_method
# expect: callable -> other list_iterator
# expect: (1, 2) (1, 2) (1, [2, 3], {'z': 0}) 5.0 w
# expect: TypeError int() accepts 1 positional sub-pattern (2 given)
# expect: fine
# expect: TypeError Point() accepts 2 positional sub-patterns (3 given)
# expect: TypeError Point() got multiple sub-patterns for attribute 'x'
# expect: TypeError called match pattern must be a type
# expect: NameError name 'undefined' is not defined
# expect: NameError name 'Undefined' is not defined
# expect: SyntaxError mapping pattern checks duplicate key ('a') (<string>, line 2)
# expect: TypeError object() accepts 0 positional sub-patterns (1 given)
# expect: 5 5
# expect: kept
