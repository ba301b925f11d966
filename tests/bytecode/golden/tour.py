"""A module's docstring."""
import asyncio
from asyncio import *


class A:
    """A class's docstring."""

    def __init__(self, n):
        super().__init__()
        self.__n = n


async def f(x, *, y=2):
    async with x as q, y:
        return 5
    async for i in x:
        if i:
            break
    else:
        print(1)
    try:
        await x(1, a=2)
    except* ValueError as e:
        print(e)
    finally:
        return [a async for a in x if a]


match A:
    case [1, *rest] | (1 as rest):
        pass
    case {"a": 1, **r} if r:
        print(r)
    case A(a=1, b=[x, *_, y]):
        print(x)
    case None | A.b:
        print(2)
for i in range(3):
    with open("x") as g, h as i:
        if i:
            continue
        while i < 2 < h:
            i += 1
