import asyncio
class Store:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.items = []
    async def add(self, item):
        async with self.lock:
            self.items.append(item)
            await self.save()
    async def save(self):
        async with self.lock:  # finds: deadlock
            print(self.items)
asyncio.run(Store().add(1))
