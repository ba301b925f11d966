import asyncio

class Feed:
    def __init__(self, pages):
        self.pages = pages
        self.number = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.number == self.pages:
            raise StopAsyncIteration
        self.number += 1
        await asyncio.sleep(0.5)
        return f"page {self.number}"

async def clock():
    for tick in range(4):
        print(f"tick {tick}")
        await asyncio.sleep(0.4)

async def main():
    other = asyncio.create_task(clock(), name="clock")
    async for page in Feed(3):
        print(page)
    await other

asyncio.run(main())
