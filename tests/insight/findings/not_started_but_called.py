import asyncio


async def greet():
    return 1


coroutine = greet()
try:
    coroutine.send(None)
except StopIteration as result:
    print(result.value, asyncio.iscoroutine(coroutine))
