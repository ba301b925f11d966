import asyncio
from contextlib import aclosing

async def readings(values):
    print("sensor: switched on")
    try:
        for value in values:
            await asyncio.sleep(0.2)
            yield value
    finally:
        await asyncio.sleep(0.1)
        print("sensor: switched off")

async def first_above(limit, stream):
    async for value in stream:
        if value > limit:
            return value

async def main():
    async with aclosing(readings([3, 8, 5, 9])) as stream:
        value = await first_above(4, stream)
    print(f"found {value}")
    await asyncio.sleep(1.0)
    print("main is done")

asyncio.run(main())
