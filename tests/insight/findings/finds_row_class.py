import asyncio
class Client:
    def __init__(self):
        self.pages = []
    async def page(self, n):
        await asyncio.sleep(0.5)
        self.pages.append(n)
        return n * 2
    async def all(self):
        first = await self.page(1)  # finds: awaits in a row
        second = await self.page(2)
        third = await self.page(3)
        return first + second + third
print(asyncio.run(Client().all()))
