# A teaching script: bank with warnings and errors.
# stderr: last
import abc
import asyncio
import warnings
import weakref
from collections import UserDict, UserList, UserString
from dataclasses import dataclass
from types import MappingProxyType, SimpleNamespace


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    @classmethod
    def unit(cls):
        return cls(1)


@dataclass(frozen=True, slots=True)
class Square(Shape):
    side: float

    def area(self):
        return self.side ** 2


class Config(UserDict):
    def __missing__(self, key):
        return f"<{key}>"


class Stack(UserList):
    def push(self, item):
        self.data.append(item)


print(Square.unit().area(), Square(2) == Square(2), hash(Square(2)) == hash(Square(2)))
try:
    Shape()
except TypeError as error:
    print(error)
try:
    Square(1).side = 3
except Exception as error:
    print(type(error).__name__, error)
config, stack = Config(a=1), Stack([1])
stack.push(2)
print(config["a"], config["zzz"], stack + [3], UserString("abc").upper(), MappingProxyType({"a": 1}), SimpleNamespace(x=1, y="z"))


class Node:
    def __init__(self, name):
        self.name = name
        self.children = weakref.WeakValueDictionary()

    def __del__(self):
        print("freed", self.name)


parent, child = Node("parent"), Node("child")
parent.children["c"] = child
del child
print(list(parent.children))
warnings.simplefilter("error")
try:
    warnings.warn("old", DeprecationWarning)
except DeprecationWarning as error:
    print("raised", error)


async def risky(n):
    await asyncio.sleep(n / 10)
    if n % 2:
        raise ValueError(n)
    return n


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(risky(n)) for n in range(3)]
    except* ValueError as group:
        print(group.exceptions, [t.cancelled() for t in tasks])
    results = await asyncio.gather(*map(risky, range(4)), return_exceptions=True)
    print(results)
    try:
        await risky(1)
    except ValueError as error:
        error.add_note("while testing")
        raise RuntimeError("wrapped") from error

asyncio.run(main())

# expect: 1 True True
# expect: Can't instantiate abstract class Shape with abstract method area
# expect: FrozenInstanceError cannot assign to field 'side'
# expect: 1 <zzz> [1, 2, 3] ABC {'a': 1} namespace(x=1, y='z')
# expect: freed child
# expect: []
# expect: raised old
# expect: (ValueError(1),) [False, False, True]
# expect: [0, ValueError(1), 2, ValueError(3)]
# expect: freed parent
