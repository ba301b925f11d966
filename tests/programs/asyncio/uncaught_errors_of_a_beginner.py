# What a beginner forgets: to await, to look at a task's exception, to keep a reference.
import asyncio


async def hello(name):
    await asyncio.sleep(0.1)
    print("hello", name)


async def broken():
    return 1 / 0


async def main():
    hello("nobody")
    asyncio.create_task(broken())
    task = asyncio.create_task(broken())
    await asyncio.sleep(0.2)
    task = asyncio.create_task(hello("late"))
    value = hello("value")
    print(type(value).__name__)
    return value

result = asyncio.run(main())
print(result.__name__)

# expect: coroutine
# expect: hello
