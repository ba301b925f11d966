# Lesson 18: the way out of async with is the same on every way.
import asyncio

class Connection:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0.1)
        print("closed", kind.__name__ if kind else None)

async def by_return():
    async with Connection():
        return "returned"

async def by_break():
    while True:
        async with Connection():
            break

async def waiting():
    async with Connection():
        await asyncio.sleep(10)

async def main():
    print(await by_return())
    await by_break()
    task = asyncio.create_task(waiting())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])

asyncio.run(main())

# expect: closed None
# expect: returned
# expect: closed None
# expect: closed CancelledError
