"""What the standard library says of wrong arguments, and which of several it tells of first."""
import bisect
import collections
import dataclasses
import datetime
import enum
import fractions
import functools
import heapq
import itertools
import json
import operator
import re
import statistics
import string
import struct
import textwrap
import types
import typing


def say(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


class Color(enum.Enum):
    RED = 1


class Mask(enum.Flag):
    A = 1
    B = 2


say(lambda: Color.BLUE)
say(lambda: Color.__nothing__)
say(lambda: Color.RED.RED)
say(lambda: enum.IntFlag("F", "A B")(12))
say(lambda: enum.IntFlag("F", "A B")(13))
say(lambda: Mask(12))
say(lambda: Mask(-10))
say(lambda: Mask(-2))
say(lambda: datetime.datetime(2024, 3, -3, {}, 4))
say(lambda: datetime.date(0, -10**20, 3))
say(lambda: datetime.date(2024, 2**40, 3))
say(lambda: datetime.datetime(2024, 7, 10, 3, True))
say(lambda: datetime.timedelta(days=1) * 1e308)
say(lambda: datetime.timedelta([1], -1j))
say(lambda: datetime.timedelta(1) * 2j)
say(lambda: datetime.timedelta(1) * [1])
say(lambda: datetime.date.fromordinal(b"x"))
say(lambda: datetime.datetime(2024, 5, 6).isoformat(set()))
say(lambda: datetime.datetime.strptime(..., "text"))
say(lambda: datetime.datetime(2024, 5, 6).strftime({}))
say(lambda: datetime.datetime.combine(None, 1))
say(lambda: datetime.datetime.fromtimestamp(float("inf"), datetime.timezone.utc))
say(lambda: datetime.datetime.fromtimestamp(2**40, datetime.timezone.utc))
say(lambda: datetime.datetime.fromtimestamp(2**63, datetime.timezone.utc))
say(lambda: datetime.date(2024, 5, 6).year2)
say(lambda: types.SimpleNamespace(1))
say(lambda: types.SimpleNamespace(x=1).y)
say(lambda: functools.partialmethod(len, 1, a=2))
say(lambda: functools.reduce(max, 5))
say(lambda: functools.cache(5))
say(lambda: dataclasses.make_dataclass("D", ["x", "x=1"]))
say(lambda: dataclasses.make_dataclass("D", ["x", "class"]))
say(lambda: dataclasses.make_dataclass("D", ["x", "x"]))
say(lambda: heapq.nsmallest(-3, b"ab", key=len))
say(lambda: heapq.nlargest(1j, b"%s"))
say(lambda: heapq.nlargest(2**63, [0, 10, 20]))
say(lambda: heapq.nsmallest(1.5, []))
say(lambda: bisect.bisect({}, 1))
say(lambda: bisect.bisect({1, 2}, 1))
say(lambda: itertools.count(1j))
say(lambda: next(itertools.count(True)))
say(lambda: list(itertools.islice([1, 2], -2)))
say(lambda: list(itertools.islice([1, 2], -1)))
say(lambda: list(itertools.islice([1, 2], -2, 1j)))
say(lambda: list(itertools.dropwhile(None, [1])))
say(lambda: list(itertools.combinations([1], 1.5)))
say(lambda: list(itertools.permutations([1], 1.5)))
say(lambda: itertools.repeat(1, 2**64))
say(lambda: collections.OrderedDict(["a"]))
say(lambda: collections.OrderedDict(["abc"]))
say(lambda: collections.OrderedDict([1]))
say(lambda: collections.OrderedDict(a=1).move_to_end((-1,)))
say(lambda: collections.Counter(a=1, b="x").most_common(-3))
say(lambda: operator.concat(range(3), [1]))
say(lambda: statistics.mean(["a"]))
say(lambda: statistics.stdev(["a"]))
say(lambda: fractions.Fraction(1, 2) ** None)
say(lambda: textwrap.wrap(1.5, 0))
say(lambda: textwrap.dedent(b"x"))
say(lambda: string.Template({}).safe_substitute(x=1))
say(lambda: string.Template("$x").substitute("text"))
say(lambda: string.Template("$x").substitute(None))
say(lambda: string.Template("$x $y").substitute({"x": 1}, y=2))
say(lambda: re.subn("^", "-", "a\nb", -2))
say(lambda: re.sub({1}, "", ""))
say(lambda: re.sub("a", [1], ""))
say(lambda: re.sub("a", b"x", "ba"))
say(lambda: re.sub("a", b"x", "b"))
say(lambda: json.dumps("text", indent=()))
say(lambda: json.dumps([1], indent=()))
say(lambda: struct.pack(">f", 10**40))
say(lambda: struct.pack(">d", 10**400))
say(lambda: struct.pack("i", 10**20))
say(lambda: type("C", (5,), {}))
say(lambda: type("C", (object(),), {}))
say(lambda: list[len])
say(lambda: typing.Optional[{1: 2}])

# expect: AttributeError BLUE
# expect: AttributeError __nothing__
# expect: <Color.RED: 1>
# expect: <F: 12>
# expect: <F.A|12: 13>
# expect: ValueError <flag 'Mask'> invalid value 12
# expect:     given 0b0 1100
# expect:   allowed 0b0 0011
# expect: ValueError <flag 'Mask'> invalid value -10
# expect:     given 0b1 0110
# expect:   allowed 0b0 0011
# expect: <Mask.B: 2>
# expect: TypeError 'dict' object cannot be interpreted as an integer
# expect: OverflowError Python int too large to convert to C long
# expect: OverflowError signed integer is greater than maximum
# expect: datetime.datetime(2024, 7, 10, 3, 1)
# expect: OverflowError Python int too large to convert to C int
# expect: TypeError unsupported type for timedelta seconds component: complex
# expect: TypeError unsupported operand type(s) for *: 'datetime.timedelta' and 'complex'
# expect: TypeError can't multiply sequence by non-int of type 'datetime.timedelta'
# expect: TypeError 'bytes' object cannot be interpreted as an integer
# expect: TypeError isoformat() argument 1 must be a unicode character, not set
# expect: TypeError strptime() argument 1 must be str, not ellipsis
# expect: TypeError strftime() argument 1 must be str, not dict
# expect: TypeError combine() argument 1 must be datetime.date, not None
# expect: OverflowError timestamp out of range for platform time_t
# expect: ValueError year 36812 is out of range
# expect: OverflowError timestamp out of range for platform time_t
# expect: AttributeError 'datetime.date' object has no attribute 'year2'
# expect: TypeError no positional arguments expected
# expect: AttributeError 'types.SimpleNamespace' object has no attribute 'y'
# expect: functools.partialmethod(<built-in function len>, 1, a=2)
# expect: TypeError reduce() arg 2 must support iteration
# expect: TypeError the first argument must be callable
# expect: TypeError Field names must be valid identifiers: 'x=1'
# expect: TypeError Field names must not be keywords: 'class'
# expect: TypeError Field name duplicated: 'x'
# expect: []
# expect: TypeError '>=' not supported between instances of 'complex' and 'int'
# expect: [20, 10, 0]
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: TypeError dict is not a sequence
# expect: TypeError 'set' object does not support indexing
# expect: count(1j)
# expect: 1
# expect: ValueError Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: TypeError 'NoneType' object is not callable
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError Expected int as r
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: ValueError need more than 1 value to unpack
# expect: ValueError too many values to unpack (expected 2)
# expect: TypeError 'int' object is not iterable
# expect: KeyError -1
# expect: []
# expect: TypeError 'range' object can't be concatenated
# expect: TypeError can't convert type 'str' to numerator/denominator
# expect: TypeError can't convert type 'str' to numerator/denominator
# expect: TypeError unsupported operand type(s) for ** or pow(): 'float' and 'NoneType'
# expect: AttributeError 'float' object has no attribute 'expandtabs'
# expect: TypeError cannot use a string pattern on a bytes-like object
# expect: TypeError expected string or bytes-like object, got 'dict'
# expect: TypeError string indices must be integers, not 'str'
# expect: TypeError 'NoneType' object is not subscriptable
# expect: '1 2'
# expect: ('a\nb', 0)
# expect: TypeError unhashable type: 'set'
# expect: TypeError unhashable type: 'list'
# expect: TypeError sequence item 1: expected str instance, bytes found
# expect: 'b'
# expect: '"text"'
# expect: TypeError can't multiply sequence by non-int of type 'tuple'
# expect: error int too large to convert
# expect: error required argument is not a float
# expect: error argument out of range
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: TypeError bases must be types
# expect: list[len]
# expect: TypeError unhashable type: 'dict'
