import asyncio
class Cache:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.hits = 0
    async def get(self, key):
        async with self.lock:
            self.hits += 1
            await asyncio.sleep(1)  # finds: lock held across a wait
        return key
async def main():
    c = Cache()
    await asyncio.gather(*(c.get(k) for k in "abc"))
asyncio.run(main())
