import asyncio
class Api:
    async def load(self, n):
        await asyncio.sleep(0.1)
        return {"n": n}
    async def show(self):
        print(self.load(3)["n"])  # finds: asyncio misused
asyncio.run(Api().show())
