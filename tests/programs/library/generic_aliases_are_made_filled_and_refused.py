"""types.GenericAlias: made by subscribing and by calling, filled with types for its variables, refused as a class."""
import asyncio
import collections.abc
import contextvars
import functools
import itertools
import queue
import re
import types
import weakref
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar, Union

T = TypeVar("T")
U = TypeVar("U")
P = ParamSpec("P")

for alias in (asyncio.Queue[int], asyncio.Future[str], asyncio.Task[None], contextvars.ContextVar[dict[str, int]],
              functools.partial[int], itertools.chain[int], re.Pattern[str], weakref.ref[int], queue.Queue[bytes],
              ExceptionGroup[ValueError], collections.abc.Callable[[int, str], bool],
              collections.abc.AsyncIterator[int], collections.abc.Awaitable[list[int]], type[int]):
    print(alias, type(alias).__name__, alias.__args__)

pair = dict[T, list[U]]
print(pair, pair.__parameters__, pair[int, str], pair[int, U][bool])
print(types.GenericAlias(list, int), types.GenericAlias(dict, (str, T))[int] == dict[str, int])
print((list[T] | None)[int], Union[list[T], T][str], tuple[T, ...][float], *tuple[int, str])
for make in (lambda: list[int][str], lambda: pair[int], lambda: pair[int, str, bool], lambda: isinstance([], list[int]),
             lambda: issubclass(list, list[int]), lambda: types.GenericAlias(list), lambda: int[str]):
    try:
        print(make())
    except TypeError as error:
        print("TypeError:", error)


@dataclass
class Job:
    done: asyncio.Future[int] | None = None
    after: collections.abc.Callable[[int], None] = print
    inbox: asyncio.Queue[T] = field(default_factory=asyncio.Queue[int])


async def main(first: asyncio.Task[int] | None = None, *rest: asyncio.Queue[str]) -> collections.abc.Sequence[int]:
    job = Job(asyncio.get_running_loop().create_future())
    job.done.set_result(3)
    job.after(await job.done)
    await job.inbox.put(4)
    print(Job.__annotations__, type(job.inbox).__name__, hasattr(job.inbox, "__orig_class__"))
    return [await job.inbox.get()]


print(asyncio.run(main()), main.__annotations__)
token = contextvars.ContextVar[int]("number").set(3)
print(token.old_value, token.MISSING is token.old_value)

# expect: asyncio.queues.Queue[int] GenericAlias (<class 'int'>,)
# expect: _asyncio.Future[str] GenericAlias (<class 'str'>,)
# expect: _asyncio.Task[None] GenericAlias (None,)
# expect: _contextvars.ContextVar[dict[str, int]] GenericAlias (dict[str, int],)
# expect: functools.partial[int] GenericAlias (<class 'int'>,)
# expect: itertools.chain[int] GenericAlias (<class 'int'>,)
# expect: re.Pattern[str] GenericAlias (<class 'str'>,)
# expect: weakref.ReferenceType[int] GenericAlias (<class 'int'>,)
# expect: queue.Queue[bytes] GenericAlias (<class 'bytes'>,)
# expect: ExceptionGroup[ValueError] GenericAlias (<class 'ValueError'>,)
# expect: collections.abc.Callable[[int, str], bool] _CallableGenericAlias (<class 'int'>, <class 'str'>, <class 'bool'>)
# expect: collections.abc.AsyncIterator[int] GenericAlias (<class 'int'>,)
# expect: collections.abc.Awaitable[list[int]] GenericAlias (list[int],)
# expect: type[int] GenericAlias (<class 'int'>,)
# expect: dict[~T, list[~U]] (~T, ~U) dict[int, list[str]] dict[int, list[bool]]
# expect: list[int] True
# expect: list[int] | None typing.Union[list[str], str] tuple[float, ...] *tuple[int, str]
# expect: TypeError: list[int] is not a generic class
# expect: TypeError: Too few arguments for dict[~T, list[~U]]; actual 1, expected 2
# expect: TypeError: Too many arguments for dict[~T, list[~U]]; actual 3, expected 2
# expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
# expect: TypeError: issubclass() argument 2 cannot be a parameterized generic
# expect: TypeError: GenericAlias expected 2 arguments, got 1
# expect: TypeError: type 'int' is not subscriptable
# expect: 3
# expect: {'done': _asyncio.Future[int] | None, 'after': collections.abc.Callable[[int], None], 'inbox': asyncio.queues.Queue[~T]} Queue True
# expect: [4] {'first': _asyncio.Task[int] | None, 'rest': asyncio.queues.Queue[str], 'return': collections.abc.Sequence[int]}
# expect: <Token.MISSING> True
