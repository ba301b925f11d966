import collections
import datetime
import decimal
import enum
import fractions
import functools
import pickle
import uuid
from dataclasses import dataclass


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return type(other) is Point and (self.x, self.y) == (other.x, other.y)


class Color(enum.Enum):
    RED = 1
    BLUE = 2


@dataclass
class Order:
    number: int
    lines: list


@dataclass(frozen=True, slots=True)
class Fixed:
    value: int


Pair = collections.namedtuple("Pair", "left right")


class Numbers(list):
    pass


VALUES = [
    None, True, 0, 255, 65536, -1, 2**31, -2**70, 10**30, 1.5, float("inf"), 2j, "", "naïve \u20ac \U0001f600", "a\\b\n\0",
    b"", b"bytes", bytearray(b"array"), (), (1,), (1, 2, 3, 4), [], [1, [2, [3]]], {}, {"k": {"v": 1}}, {1, 2}, frozenset("ab"),
    range(3, 9, 2), ..., NotImplemented, int, len, Point, Point(1, [2]), Color.RED, Order(7, ["tea"]), Fixed(3), Pair(1, 2),
    Numbers([1, 2]), collections.Counter("aab"), collections.OrderedDict(a=1), collections.defaultdict(list, a=[1]),
    collections.deque([1, 2], 5), decimal.Decimal("1.10"), fractions.Fraction(1, 3), uuid.UUID(int=5),
    datetime.datetime(2024, 2, 29, 12, 30, 1, 5), datetime.date(2024, 2, 29), datetime.timedelta(1, 2, 3),
    datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc), list(range(2001)),
]
for value in VALUES:
    sizes = []
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        try:
            data = pickle.dumps(value, protocol)
        except TypeError as error:
            sizes.append(str(error))
            continue
        back = pickle.loads(data)
        assert back == value and type(back) is type(value), (value, back)
        sizes.append(len(data))
    print(type(value).__name__, sizes)
for value in (ValueError("no"), OSError(2, "missing"), KeyError("k")):
    back = pickle.loads(pickle.dumps(value))
    print(type(back).__name__, back.args, back)
part = pickle.loads(pickle.dumps(functools.partial(int, base=2)))
print(part, part("101"), pickle.dumps(part))

# expect: NoneType [2, 2, 4, 4, 4, 4]
# expect: bool [5, 5, 4, 4, 4, 4]
# expect: int [4, 3, 5, 5, 5, 5]
# expect: int [6, 3, 5, 5, 5, 5]
# expect: int [8, 6, 8, 8, 17, 17]
# expect: int [5, 6, 8, 8, 17, 17]
# expect: int [14, 14, 10, 10, 19, 19]
# expect: int [27, 27, 14, 14, 23, 23]
# expect: int [35, 35, 18, 18, 27, 27]
# expect: float [6, 10, 12, 12, 21, 21]
# expect: float [6, 10, 12, 12, 21, 21]
# expect: complex [44, 49, 50, 47, 57, 57]
# expect: str [6, 8, 10, 10, 15, 15]
# expect: str [29, 23, 25, 25, 30, 30]
# expect: str [26, 13, 15, 15, 20, 20]
# expect: bytes [29, 26, 28, 7, 15, 15]
# expect: bytes [50, 51, 52, 12, 20, 20]
# expect: bytearray [85, 83, 83, 40, 49, 27]
# expect: tuple [3, 2, 4, 4, 4, 4]
# expect: tuple [9, 7, 8, 8, 16, 16]
# expect: tuple [18, 13, 15, 15, 23, 23]
# expect: list [6, 4, 6, 6, 5, 5]
# expect: list [30, 21, 23, 23, 29, 29]
# expect: dict [6, 4, 6, 6, 5, 5]
# expect: dict [28, 27, 29, 29, 28, 28]
# expect: set [43, 36, 37, 34, 20, 20]
# expect: frozenset [55, 54, 55, 52, 23, 23]
# expect: range [42, 36, 37, 33, 43, 43]
# expect: ellipsis [26, 25, 27, 24, 36, 36]
# expect: NotImplementedType [32, 31, 33, 30, 42, 42]
# expect: type [22, 21, 23, 19, 31, 31]
# expect: builtin_function_or_method [21, 20, 22, 19, 31, 31]
# expect: type [20, 19, 21, 21, 33, 33]
# expect: Point [113, 106, 55, 55, 56, 56]
# expect: Color [32, 28, 29, 29, 39, 39]
# expect: Order [127, 123, 72, 72, 69, 69]
# expect: Fixed [91, 83, 32, 32, 42, 42]
# expect: Pair [89, 81, 30, 30, 40, 40]
# expect: Numbers [93, 84, 33, 33, 44, 44]
# expect: Counter [59, 56, 57, 57, 58, 58]
# expect: OrderedDict [45, 43, 45, 45, 52, 52]
# expect: defaultdict [75, 70, 71, 68, 76, 76]
# expect: deque [45, 38, 39, 39, 49, 49]
# expect: Decimal [39, 38, 39, 39, 45, 45]
# expect: Fraction [39, 34, 35, 35, 45, 45]
# expect: UUID [94, 88, 37, 37, 43, 43]
# expect: datetime [96, 85, 85, 44, 53, 53]
# expect: date [76, 75, 75, 34, 43, 43]
# expect: timedelta [42, 36, 37, 37, 47, 47]
# expect: datetime [192, 148, 146, 105, 98, 98]
# expect: list [12903, 5757, 5759, 5759, 5767, 5767]
# expect: ValueError ('no',) no
# expect: FileNotFoundError (2, 'missing') [Errno 2] missing
# expect: KeyError ('k',) 'k'
# expect: functools.partial(<class 'int'>, base=2) 5 b'\x80\x04\x95D\x00\x00\x00\x00\x00\x00\x00\x8c\tfunctools\x94\x8c\x07partial\x94\x93\x94\x8c\x08builtins\x94\x8c\x03int\x94\x93\x94\x85\x94R\x94(h\x05)}\x94\x8c\x04base\x94K\x02sNt\x94b.'
