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
