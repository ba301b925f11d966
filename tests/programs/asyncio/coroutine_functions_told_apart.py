import asyncio
import functools


async def native():
    pass


def plain():
    pass


class Has:
    async def method(self):
        pass

    async def __call__(self):
        pass


async def generator():
    yield

coroutine = native()
for thing in (native, plain, Has().method, Has(), generator, functools.partial(native)):
    print(asyncio.iscoroutinefunction(thing))
print(asyncio.iscoroutine(coroutine), asyncio.iscoroutine(native), asyncio.isfuture(coroutine))
coroutine.close()

# expect: True
# expect: False
# expect: True
# expect: False
# expect: False
# expect: True
# expect: True False False
