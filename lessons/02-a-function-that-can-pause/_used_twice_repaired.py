import asyncio

async def greet(name):
    print(f"hello, {name}")
    await asyncio.sleep(1)
    print(f"goodbye, {name}")

asyncio.run(greet("Ada"))
asyncio.run(greet("Bob"))
