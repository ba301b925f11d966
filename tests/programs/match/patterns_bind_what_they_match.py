from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Pair:
    __match_args__ = ("first", "second")

    def __init__(self, first, second):
        self.first, self.second = first, second

    def __repr__(self):
        return "a pair"


class Color:
    RED = "red"


def describe(value):
    match value:
        case None | True | False:
            return "singleton"
        case 0 | 1:
            return "small"
        case int(n) if n > 100:
            return f"large {n}"
        case int() | float():
            return "number"
        case Color.RED:
            return "red"
        case str(s):
            return f"text {s}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [1, *rest]:
            return f"starts with one, then {rest}"
        case [Point(x=0, y=0), Pair(a, Pair(b, c))]:
            return f"nested {a} {b} {c}"
        case (first, *_, last):
            return f"from {first} to {last}"
        case {"kind": "a", **rest}:
            return f"kind a {rest}"
        case {"x": x, "y": [y, *_]}:
            return f"mapping {x} {y}"
        case {}:
            return "some mapping"
        case Point(0, y):
            return f"on the axis at {y}"
        case Point(x, y) as p:
            return f"{p}"
        case Pair(first=f):
            return f"pair of {f}"
        case _:
            return "other"


for value in (None, True, 0, 1, 7, 2.5, 200, "red", "hi", [], [5], (1, 2, 3), [4, 5, 6], {"kind": "a", "z": 1},
              {"x": 1, "y": [2, 3]}, {"q": 1}, Point(0, 3), Point(1, 2), Pair(8, 9), {1, 2},
              [Point(0, 0), Pair(1, Pair(2, 3))], b"bytes", range(3)):
    print(repr(value)[:40], "->", describe(value))


def wrong(value):
    match value:
        case Point(1, 2, 3):
            pass


try:
    wrong(Point(1, 2))
except TypeError as error:
    print(error)

# expect: None -> singleton
# expect: True -> singleton
# expect: 0 -> small
# expect: 1 -> small
# expect: 7 -> number
# expect: 2.5 -> number
# expect: 200 -> large 200
# expect: 'red' -> red
# expect: 'hi' -> text hi
# expect: [] -> empty
# expect: [5] -> one 5
# expect: (1, 2, 3) -> starts with one, then [2, 3]
# expect: [4, 5, 6] -> from 4 to 6
# expect: {'kind': 'a', 'z': 1} -> kind a {'z': 1}
# expect: {'x': 1, 'y': [2, 3]} -> mapping 1 2
# expect: {'q': 1} -> some mapping
# expect: Point(x=0, y=3) -> on the axis at 3
# expect: Point(x=1, y=2) -> Point(x=1, y=2)
# expect: a pair -> pair of 8
# expect: {1, 2} -> other
# expect: [Point(x=0, y=0), a pair] -> nested 1 2 3
# expect: b'bytes' -> other
# expect: range(0, 3) -> from 0 to 2
# expect: Point() accepts 2 positional sub-patterns (3 given)
