import asyncio

class Downloader:
    async def fetch(self):
        await asyncio.sleep(0.5)
        return "text"

    async def run(self):
        print("fetching")
        text = await self.fetch()
        print(f"got {text}")

class Cached(Downloader):
    def fetch(self):
        return "text from the cache"

async def main():
    await Downloader().run()
    await Cached().run()

asyncio.run(main())
