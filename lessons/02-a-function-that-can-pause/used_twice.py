import asyncio

async def greet(name):
    print(f"hello, {name}")
    await asyncio.sleep(1)
    print(f"goodbye, {name}")

coroutine = greet("Ada")
asyncio.run(coroutine)
asyncio.run(coroutine)
