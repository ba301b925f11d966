import asyncio

async def greet(name):
    print(f"hello, {name}")
    await asyncio.sleep(1)
    print(f"goodbye, {name}")
    return len(name)

coroutine = greet("Ada")
print(type(greet).__name__)
print(type(coroutine).__name__)
result = asyncio.run(coroutine)
print(result)
