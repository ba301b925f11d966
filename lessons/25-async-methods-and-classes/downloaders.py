import asyncio

class Downloader:
    delay = 0.5

    def __init__(self, name):
        self.name = name

    async def fetch(self):
        await asyncio.sleep(self.delay)
        return f"{self.name}: text"

    async def run(self):
        print(await self.fetch())

class Slow(Downloader):
    delay = 1.5

class Zipped(Downloader):
    async def fetch(self):
        packed = await super().fetch()
        await asyncio.sleep(0.2)
        return f"{packed}, unzipped"

async def main():
    async with asyncio.TaskGroup() as group:
        for it in Slow("a"), Zipped("b"), Downloader("c"):
            group.create_task(it.run(), name=it.name)

asyncio.run(main())
