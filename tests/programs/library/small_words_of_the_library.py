"""Reprs of partial methods and made modules, hints of wrapped functions, encodings of queries."""
from __future__ import annotations

import functools
import types
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import AsyncIterator, Iterator, get_type_hints
from urllib.parse import parse_qsl, urlencode


@dataclass
class Local:
    x: int


@asynccontextmanager
async def session(a: Local) -> AsyncIterator[Local]:
    yield a


@contextmanager
def plain(a: Local, b: "list[Local]" = ()) -> Iterator[int]:
    yield 1


print(get_type_hints(session), get_type_hints(plain), get_type_hints(Local))
print(functools.partialmethod(print, 5, sep="-"), functools.partialmethod("x".join) if False else "")
made = types.ModuleType("made", "a doc")
print(made.__spec__)
made.__file__ = "<made>"
print(made)
print(urlencode({"é": "ü", b"\xff": (1, 2)}, encoding="latin-1"), urlencode([("a", [1, "x y"]), ("b", None), ("c", "str")], doseq=True))
for attempt in (lambda: urlencode("x=1"), lambda: urlencode([1]), lambda: parse_qsl("a=1&b=2&c=3", max_num_fields=2), lambda: parse_qsl("a", separator=""),
                lambda: parse_qsl("a&b=1", strict_parsing=True), lambda: parse_qsl("a;b=1", separator=";", keep_blank_values=True)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)

# expect: {'a': <class '__main__.Local'>, 'return': typing.AsyncIterator[__main__.Local]} {'a': <class '__main__.Local'>, 'b': list[__main__.Local], 'return': typing.Iterator[int]} {'x': <class 'int'>}
# expect: functools.partialmethod(<built-in function print>, 5, sep='-')
# expect: None
# expect: <module 'made' from '<made>'>
# expect: %E9=%FC&%FF=%281%2C+2%29 a=1&a=x+y&b=None&c=str
# expect: TypeError not a valid non-string sequence or mapping object
# expect: TypeError not a valid non-string sequence or mapping object
# expect: ValueError Max number of fields exceeded
# expect: ValueError Separator must be of type string or bytes.
# expect: ValueError bad query field: 'a'
# expect: [('a', ''), ('b', '1')]
